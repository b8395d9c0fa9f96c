/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "wizards/steward-wizard-page.h"

G_BEGIN_DECLS

/* The last step of every wizard: what will happen, the checks it has to pass, and the request.
 * Leaving it sends the change. */

#define STEWARD_TYPE_REVIEW_PAGE (steward_review_page_get_type ())

G_DECLARE_FINAL_TYPE (StewardReviewPage, steward_review_page,
                      STEWARD, REVIEW_PAGE, StewardWizardPage)

StewardWizardPage *steward_review_page_new (const char *verb,
                                            const char *typed);
void               steward_review_page_set_typed
                                           (StewardReviewPage *self,
                                            const char        *typed);

G_END_DECLS
