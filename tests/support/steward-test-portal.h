/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What stands between a program in a sandbox and the keyring: gives it the key of a file that it
 * encrypts itself. It answers in a thread, because libsecret asks whether it is there and waits. */
typedef struct _StewardTestPortal StewardTestPortal;

/* The words of the portals for the end of a request. */
typedef enum
{
  STEWARD_TEST_PORTAL_DONE,
  STEWARD_TEST_PORTAL_DISMISSED,
  STEWARD_TEST_PORTAL_FAILED,
} StewardTestPortalResponse;

/* On the session bus; from here on libsecret takes this process, and those that it starts, for
 * programs in a sandbox. */
StewardTestPortal *steward_test_portal_start        (void);
void               steward_test_portal_stop         (StewardTestPortal         *self);

void               steward_test_portal_set_response (StewardTestPortal         *self,
                                                     StewardTestPortalResponse  response);

/* How often somebody was given the key, or not. */
guint              steward_test_portal_count_calls  (StewardTestPortal         *self);

/* Marks this process as one in a sandbox, without a portal. */
void               steward_test_portal_enter_sandbox (void);

G_END_DECLS
