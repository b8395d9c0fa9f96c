/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

#include "steward-check.h"
#include "steward-effect.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_REVIEW (steward_review_get_type ())

G_DECLARE_FINAL_TYPE (StewardReview, steward_review, STEWARD, REVIEW, GObject)

StewardReview *steward_review_new         (void);
GListModel    *steward_review_get_effects (StewardReview  *self);
GListModel    *steward_review_get_checks  (StewardReview  *self);
gboolean       steward_review_is_refused  (StewardReview  *self);
guint          steward_review_count       (StewardReview  *self,
                                           StewardOutcome  outcome);
void           steward_review_add_effect  (StewardReview  *self,
                                           StewardEffect  *effect);
void           steward_review_add_check   (StewardReview  *self,
                                           StewardCheck   *check);

G_END_DECLS
