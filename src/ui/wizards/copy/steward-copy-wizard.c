/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/copy/steward-copy-wizard.h"

#include <glib/gi18n.h>

#include "steward-copy-draft.h"
#include "wizards/copy/steward-copy-target-page.h"
#include "wizards/steward-review-page.h"

/**
 * steward_copy_wizard_new:
 * @session: the session of its tenant
 * @environment: the environment to copy
 *
 * Returns: (transfer none): a wizard that makes an environment like another one
 */
StewardWizard *
steward_copy_wizard_new (StewardSession     *session,
                         StewardEnvironment *environment)
{
  g_autoptr(StewardDraft) draft = NULL;
  StewardWizard *wizard;

  g_return_val_if_fail (STEWARD_IS_SESSION (session), NULL);
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (environment), NULL);

  draft = steward_copy_draft_new (environment);
  wizard = steward_wizard_new (_("Copy Environment"), session, draft);
  steward_wizard_set_environment (wizard, environment);
  steward_wizard_add_page (wizard, g_object_new (STEWARD_TYPE_COPY_TARGET_PAGE,
                                                 "title", _("Target"), NULL));
  steward_wizard_add_page (wizard, steward_review_page_new (_("Copy"), NULL));

  return wizard;
}
