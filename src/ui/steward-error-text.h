/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <glib.h>

#include "steward-types.h"

G_BEGIN_DECLS

/**
 * StewardErrorStep:
 *
 * What the user can do about an error.
 */
typedef enum
{
  STEWARD_ERROR_STEP_NONE,
  STEWARD_ERROR_STEP_TRY_AGAIN,
  STEWARD_ERROR_STEP_SIGN_IN,
  STEWARD_ERROR_STEP_UNLOCK,
} StewardErrorStep;

/**
 * StewardErrorText:
 * @title: what happened, in title capitals
 * @brief: the same as in a sentence, to stand behind a name
 * @cause: why, and what to do now
 * @icon_name: its icon
 * @step: the next step
 */
typedef struct
{
  char             *title;
  char             *brief;
  char             *cause;
  const char       *icon_name;
  StewardErrorStep  step;
} StewardErrorText;

StewardErrorText *steward_error_text_new           (const GError     *error,
                                                    StewardTenant    *tenant);
StewardErrorText *steward_error_text_new_of_change (const GError     *error,
                                                    StewardTenant    *tenant);
void              steward_error_text_free          (StewardErrorText *self);
char             *steward_error_text_dup_details   (const GError     *error);
const char       *steward_error_text_name_step     (StewardErrorStep  step);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StewardErrorText, steward_error_text_free)

G_END_DECLS
