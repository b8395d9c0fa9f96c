/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Reads what knocks at the port that waits for the browser to come back. Anything on this
 * machine can knock there. */

#define STEWARD_REDIRECT_MAX_BYTES 8192

/**
 * StewardRedirectOutcome:
 * @STEWARD_REDIRECT_INCOMPLETE: there is more to come
 * @STEWARD_REDIRECT_TOO_LARGE: longer than any redirection
 * @STEWARD_REDIRECT_NOT_GET: another method
 * @STEWARD_REDIRECT_STRANGER: not the redirection that is waited for
 * @STEWARD_REDIRECT_CODE: the user has signed in
 * @STEWARD_REDIRECT_ERROR: the user has not
 */
typedef enum
{
  STEWARD_REDIRECT_INCOMPLETE,
  STEWARD_REDIRECT_TOO_LARGE,
  STEWARD_REDIRECT_NOT_GET,
  STEWARD_REDIRECT_STRANGER,
  STEWARD_REDIRECT_CODE,
  STEWARD_REDIRECT_ERROR,
} StewardRedirectOutcome;

StewardRedirectOutcome steward_redirect_parse (const char  *text,
                                               gsize        length,
                                               const char  *state,
                                               char       **code,
                                               char       **description);

G_END_DECLS
