/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-draft.h"
#include "steward-error-text.h"
#include "steward-operation.h"

G_BEGIN_DECLS

/* What a change that was sent is called, while it goes on, and when it did not. */

char *steward_change_text_dup_progress (StewardDraft     *draft,
                                        StewardOperation *operation);
void  steward_change_text_explain      (StewardDraft     *draft,
                                        StewardErrorText *text);

G_END_DECLS
