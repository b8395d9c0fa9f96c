/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-test-simulator.h"

G_BEGIN_DECLS

/* What the tests of sign-in share. */

#define BUSINESS_CENTRAL "https://api.businesscentral.dynamics.com"
#define USER_SCOPE       BUSINESS_CENTRAL "/.default openid offline_access"
#define VERIFIER         "a-verifier-that-is-long-enough-to-be-one-0123456789"
#define CHALLENGE        "IdFsue1MJJJtybEPX0invmHHuW1I7Ai5LXVlXpENjsk"

/* Members of the hello line, such as "clients.service.secret". */
const char        *identity_test_get_hello      (StewardTestSimulator *simulator,
                                                 const char           *path);

/* Fields and their values, ending with NULL. */
StewardTestAnswer *identity_test_post           (StewardTestSimulator *simulator,
                                                 const char           *tenant,
                                                 const char           *endpoint,
                                                 const char           *first_field,
                                                 ...) G_GNUC_NULL_TERMINATED;
char              *identity_test_dup_authorize  (StewardTestSimulator *simulator,
                                                 const char           *tenant,
                                                 const char           *first_field,
                                                 ...) G_GNUC_NULL_TERMINATED;

/* Tokens of the sample user at their home, by a device code. */
StewardTestAnswer *identity_test_sign_in        (StewardTestSimulator *simulator,
                                                 const char           *scope);
StewardTestAnswer *identity_test_refresh        (StewardTestSimulator *simulator,
                                                 const char           *tenant,
                                                 const char           *refresh_token,
                                                 const char           *scope);

/* A call to Business Central with that token; the status of the answer. */
guint              identity_test_call           (StewardTestSimulator *simulator,
                                                 const char           *token,
                                                 const char           *problem);

JsonObject        *identity_test_read_claims    (const char           *token);
void               identity_test_assert_refused (StewardTestAnswer    *answer,
                                                 guint                 status,
                                                 const char           *error,
                                                 guint                 number);

G_END_DECLS
