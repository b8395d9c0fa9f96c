/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-draft.h"
#include "steward-operation.h"

G_BEGIN_DECLS

/* What a change that was sent is called, while it goes on. */

char *steward_change_text_dup_progress (StewardDraft     *draft,
                                        StewardOperation *operation);

G_END_DECLS
