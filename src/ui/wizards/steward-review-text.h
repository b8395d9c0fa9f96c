/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-check.h"
#include "steward-effect.h"
#include "steward-review.h"
#include "steward-tenant.h"

G_BEGIN_DECLS

/**
 * StewardReviewText:
 * @title: what happens, or what was looked at
 * @detail: (nullable): what is behind it
 */
typedef struct
{
  char *title;
  char *detail;
} StewardReviewText;

StewardReviewText *steward_review_text_of_effect   (StewardEffect     *effect,
                                                    StewardTenant     *tenant);
StewardReviewText *steward_review_text_of_check    (StewardCheck      *check,
                                                    StewardTenant     *tenant,
                                                    GDateTime         *now);
void               steward_review_text_add         (StewardReviewText *self,
                                                    const char        *sentence);
void               steward_review_text_free        (StewardReviewText *self);
char              *steward_review_text_dup_fault   (StewardNameFault   fault,
                                                    const char        *name,
                                                    StewardTenant     *tenant);
char              *steward_review_text_dup_apps    (StewardReview     *review);
char              *steward_review_text_dup_counts  (StewardReview     *review);
char              *steward_review_text_dup_refusal (StewardReview     *review);
gboolean           steward_review_text_can_change  (StewardCheck      *check);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StewardReviewText, steward_review_text_free)

G_END_DECLS
