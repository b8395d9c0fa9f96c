/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <adwaita.h>

#include "steward-environment.h"
#include "wizards/steward-wizard-page.h"

G_BEGIN_DECLS

/* A window of steps that edit one draft, or some that are sent as one; the last step sends. A kind
 * of wizard is a function that makes one and adds its pages. Signal "submitted" (StewardOperation)
 * when the service has taken the change; the wizard closes itself then. */

/**
 * StewardWizardRedraft:
 * @draft: a change
 * @tenant: another tenant
 *
 * Returns: (transfer full): the same change for @tenant, so far as it makes sense there
 */
typedef StewardDraft *(*StewardWizardRedraft) (StewardDraft  *draft,
                                               StewardTenant *tenant);

#define STEWARD_TYPE_WIZARD (steward_wizard_get_type ())

G_DECLARE_FINAL_TYPE (StewardWizard, steward_wizard, STEWARD, WIZARD, AdwWindow)

/**
 * StewardWizardWayOut:
 * @name: the label of the button that takes it, or %NULL where there is none out of @error
 * @take: makes the wizard that goes on in the place of @self, or gives @self to begin again
 */
typedef struct
{
  const char    *(*name) (StewardWizard *self,
                          const GError  *error);
  StewardWizard *(*take) (StewardWizard *self,
                          const GError  *error);
} StewardWizardWayOut;

StewardWizard     *steward_wizard_new             (const char         *title,
                                                   StewardSession     *session,
                                                   StewardDraft       *draft);
StewardWizard     *steward_wizard_new_for_batch   (const char         *title,
                                                   StewardBatch       *batch);
void               steward_wizard_set_environment (StewardWizard      *self,
                                                   StewardEnvironment *environment);
void               steward_wizard_set_instance    (StewardWizard      *self,
                                                   StewardInstance    *instance);
void               steward_wizard_set_destructive (StewardWizard      *self);
void               steward_wizard_offer_tenants   (StewardWizard      *self,
                                                   GListModel         *sessions,
                                                   StewardWizardRedraft redraft);
void               steward_wizard_add_page        (StewardWizard      *self,
                                                   StewardWizardPage  *page);
void               steward_wizard_set_way_out     (StewardWizard      *self,
                                                   const StewardWizardWayOut *way_out);
void               steward_wizard_take_way_out    (StewardWizard      *self,
                                                   StewardWizard      *other);
void               steward_wizard_start           (StewardWizard      *self,
                                                   GtkWindow          *parent);
StewardDraft      *steward_wizard_get_draft       (StewardWizard      *self);
StewardWizardPage *steward_wizard_get_page        (StewardWizard      *self);
StewardSession    *steward_wizard_get_session     (StewardWizard      *self);

G_END_DECLS
