/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/rename/steward-rename-wizard.h"

#include <glib/gi18n.h>

#include "steward-rename-draft.h"
#include "wizards/rename/steward-rename-page.h"
#include "wizards/steward-review-page.h"

/**
 * steward_rename_wizard_new:
 * @session: the session of its tenant
 * @environment: the environment to rename
 *
 * Returns: (transfer none): a wizard that gives an environment another name
 */
StewardWizard *
steward_rename_wizard_new (StewardSession     *session,
                           StewardEnvironment *environment)
{
  g_autoptr(StewardDraft) draft = NULL;
  StewardWizard *wizard;
  const char *typed;

  g_return_val_if_fail (STEWARD_IS_SESSION (session), NULL);
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (environment), NULL);

  draft = steward_rename_draft_new (environment);
  wizard = steward_wizard_new (_("Rename Environment"), session, draft);
  typed = steward_environment_is_production (environment)
            ? steward_environment_get_name (environment) : NULL;
  steward_wizard_set_environment (wizard, environment);
  steward_wizard_add_page (wizard, g_object_new (STEWARD_TYPE_RENAME_PAGE,
                                                 "title", _("Name"), NULL));
  steward_wizard_add_page (wizard, steward_review_page_new (_("Rename"), typed));

  return wizard;
}
