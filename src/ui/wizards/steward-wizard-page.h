/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <adwaita.h>

#include "steward-batch.h"
#include "steward-draft.h"
#include "steward-operation.h"
#include "steward-session.h"

G_BEGIN_DECLS

/* A step of a wizard. It edits the draft, or the drafts, that all steps share, and says what it
 * lacks: a step that lacks nothing is complete. Properties "title", "verb", "lack", "fault",
 * "complete", "busy", "draft", "session" and "environment". */

#define STEWARD_TYPE_WIZARD_PAGE (steward_wizard_page_get_type ())

G_DECLARE_DERIVABLE_TYPE (StewardWizardPage, steward_wizard_page, STEWARD, WIZARD_PAGE, AdwBin)

/**
 * StewardWizardPageClass:
 * @enter: shows what is in the draft, and puts the focus where one begins
 * @update: (nullable): the draft, or what is known of the tenant, is not what it was: says
 *   what the step lacks. Called around @enter, and whenever it changes while the step is shown
 * @leave: (nullable): the step is not shown any more
 * @retry: (nullable): tries again what the step has reported as an error
 * @next: (nullable): the step that follows; without it, the one that was added next
 * @apply_async: (nullable): what has to be done before the step is left by going on
 * @apply_finish: (nullable): the end of it, with the operation if a change was sent
 * @is_final: whether the change was sent before the step, so that there is no way back
 */
struct _StewardWizardPageClass
{
  AdwBinClass          parent_class;

  void               (*enter)        (StewardWizardPage    *self);
  void               (*update)       (StewardWizardPage    *self);
  void               (*leave)        (StewardWizardPage    *self);
  void               (*retry)        (StewardWizardPage    *self);
  StewardWizardPage *(*next)         (StewardWizardPage    *self);
  void               (*apply_async)  (StewardWizardPage    *self,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
  gboolean           (*apply_finish) (StewardWizardPage    *self,
                                      GAsyncResult         *result,
                                      StewardOperation    **operation,
                                      GError              **error);
  gboolean             is_final;
};

const char         *steward_wizard_page_get_title       (StewardWizardPage   *self);
const char         *steward_wizard_page_get_verb        (StewardWizardPage   *self);
const char         *steward_wizard_page_get_lack        (StewardWizardPage   *self);
gboolean            steward_wizard_page_has_fault       (StewardWizardPage   *self);
gboolean            steward_wizard_page_is_complete     (StewardWizardPage   *self);
gboolean            steward_wizard_page_is_busy         (StewardWizardPage   *self);
const GError       *steward_wizard_page_get_error       (StewardWizardPage   *self);
gpointer            steward_wizard_page_get_draft       (StewardWizardPage   *self);
StewardSession     *steward_wizard_page_get_session     (StewardWizardPage   *self);
StewardBatch       *steward_wizard_page_get_batch       (StewardWizardPage   *self);

/* For the wizard */

void                steward_wizard_page_set_batch       (StewardWizardPage   *self,
                                                         StewardBatch        *batch);
void                steward_wizard_page_enter           (StewardWizardPage   *self);
void                steward_wizard_page_update          (StewardWizardPage   *self);
void                steward_wizard_page_leave           (StewardWizardPage   *self);
gboolean            steward_wizard_page_retry           (StewardWizardPage   *self);
void                steward_wizard_page_apply_async     (StewardWizardPage   *self,
                                                         GCancellable        *cancellable,
                                                         GAsyncReadyCallback  callback,
                                                         gpointer             user_data);
gboolean            steward_wizard_page_apply_finish    (StewardWizardPage   *self,
                                                         GAsyncResult        *result,
                                                         StewardOperation   **operation,
                                                         GError             **error);

/* For the pages themselves */

void                steward_wizard_page_set_lack        (StewardWizardPage   *self,
                                                         const char          *lack,
                                                         gboolean             fault);
void                steward_wizard_page_set_busy        (StewardWizardPage   *self,
                                                         gboolean             busy);
void                steward_wizard_page_set_error       (StewardWizardPage   *self,
                                                         const GError        *error);
void                steward_wizard_page_settle          (StewardWizardPage   *self);

G_END_DECLS
