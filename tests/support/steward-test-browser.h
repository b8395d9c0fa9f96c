/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-test-http.h"

G_BEGIN_DECLS

/* Somebody at a sign-in page: opens the address, fills in the form that is there, and presses the
 * button whose value is decision. What comes back is the answer to the form. */
StewardTestAnswer *steward_test_browser_fill_in     (const char        *address,
                                                     const char        *username,
                                                     const char        *password,
                                                     const char        *decision);

/* The same, with what to type into the field "user_code". */
StewardTestAnswer *steward_test_browser_enter_code  (const char        *address,
                                                     const char        *user_code,
                                                     const char        *username,
                                                     const char        *password,
                                                     const char        *decision);

/* Where the answer leads, and a field of that address; both are NULL where there is none. */
const char        *steward_test_browser_get_target  (StewardTestAnswer *answer);
char              *steward_test_browser_dup_field   (StewardTestAnswer *answer,
                                                     const char        *field);

G_END_DECLS
