/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "wizards/steward-review-text.h"

G_BEGIN_DECLS

StewardReviewText *steward_review_text_new                (char          *title,
                                                           char          *detail);
const char        *steward_review_text_or_unknown         (const char    *text);
char              *steward_review_text_dup_range          (GDateTime     *from,
                                                           GDateTime     *to);
char              *steward_review_text_dup_storage        (gint64         storage_kb);
StewardReviewText *steward_review_text_of_app_effect      (StewardEffect *effect);
StewardReviewText *steward_review_text_of_app_check       (StewardCheck  *check,
                                                           StewardTenant *tenant);
gboolean           steward_review_text_is_of_instance     (StewardEffect *effect);
StewardReviewText *steward_review_text_of_instance_effect (StewardEffect *effect);
StewardReviewText *steward_review_text_of_instance_check  (StewardCheck  *check);

G_END_DECLS
