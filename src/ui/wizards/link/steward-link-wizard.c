/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/link/steward-link-wizard.h"

#include <glib/gi18n.h>

#include "steward-link-draft.h"
#include "wizards/link/steward-link-page.h"
#include "wizards/steward-review-page.h"

static StewardWizard *
steward_link_wizard_new_for (StewardSession     *session,
                             StewardEnvironment *environment,
                             StewardDraft       *draft,
                             const char         *title,
                             const char         *verb)
{
  StewardWizard *wizard = steward_wizard_new (title, session, draft);

  steward_wizard_set_environment (wizard, environment);
  steward_wizard_add_page (wizard, g_object_new (STEWARD_TYPE_LINK_PAGE,
                                                 "title", _("Environment"), NULL));
  steward_wizard_add_page (wizard, steward_review_page_new (verb, NULL));

  return wizard;
}

/**
 * steward_link_wizard_new:
 * @session: the session of its tenant
 * @environment: the environment to link
 *
 * Returns: (transfer none): a wizard that links an environment to one of Power Platform
 */
StewardWizard *
steward_link_wizard_new (StewardSession     *session,
                         StewardEnvironment *environment)
{
  g_autoptr(StewardDraft) draft = NULL;

  g_return_val_if_fail (STEWARD_IS_SESSION (session), NULL);
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (environment), NULL);

  draft = steward_link_draft_new_link (environment);

  return steward_link_wizard_new_for (session, environment, draft, _("Link to Power Platform"),
                                      _("Link"));
}

/**
 * steward_link_wizard_new_unlink:
 * @session: the session of its tenant
 * @environment: an environment of which the service does not tell what it is linked to
 *
 * Returns: (transfer none): a wizard that unlinks an environment from one of Power Platform
 */
StewardWizard *
steward_link_wizard_new_unlink (StewardSession     *session,
                                StewardEnvironment *environment)
{
  g_autoptr(StewardDraft) draft = NULL;

  g_return_val_if_fail (STEWARD_IS_SESSION (session), NULL);
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (environment), NULL);

  draft = steward_link_draft_new_unlink (environment);

  return steward_link_wizard_new_for (session, environment, draft,
                                      _("Unlink from Power Platform"), _("Unlink"));
}
