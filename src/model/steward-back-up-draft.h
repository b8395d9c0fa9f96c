/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-instance-draft.h"

G_BEGIN_DECLS

/* Takes a backup of an instance. Properties "label" and "notes". */

#define STEWARD_TYPE_BACK_UP_DRAFT (steward_back_up_draft_get_type ())

G_DECLARE_FINAL_TYPE (StewardBackUpDraft, steward_back_up_draft, STEWARD, BACK_UP_DRAFT,
                      StewardInstanceDraft)

StewardDraft *steward_back_up_draft_new         (StewardInstance    *instance,
                                                 GListModel         *backups);
void          steward_back_up_draft_set_label   (StewardBackUpDraft *self,
                                                 const char         *label);
void          steward_back_up_draft_set_notes   (StewardBackUpDraft *self,
                                                 const char         *notes);
guint         steward_back_up_draft_count_label (StewardBackUpDraft *self);

G_END_DECLS
