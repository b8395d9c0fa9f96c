/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-error-text.h"

G_BEGIN_DECLS

/* What each code of the service means to somebody who sent a change: the only place that knows
 * the codes. */

/**
 * StewardErrorReason:
 * @title: what happened, in title capitals, to be translated
 * @brief: the same as in a sentence, to be translated
 * @cause: why, and what to do now, to be translated; "%s" is the tenant
 * @step: the next step
 */
typedef struct
{
  const char       *title;
  const char       *brief;
  const char       *cause;
  StewardErrorStep  step;
} StewardErrorReason;

const StewardErrorReason *steward_error_reason_find      (const GError *error);
char                     *steward_error_reason_dup_facts (const GError *error);

G_END_DECLS
