/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/apps/steward-app-wizards.h"

#include <glib/gi18n.h>

#include "steward-app-draft.h"
#include "steward-app-plan.h"
#include "wizards/apps/steward-app-install-page.h"
#include "wizards/apps/steward-app-plan-page.h"
#include "wizards/apps/steward-app-result-page.h"
#include "wizards/apps/steward-app-uninstall-page.h"
#include "wizards/steward-review-page.h"

/**
 * steward_app_wizard_new_install:
 * @session: the session of its tenant
 * @environment: where to install an app
 *
 * Returns: (transfer none): a wizard that installs an app
 */
StewardWizard *
steward_app_wizard_new_install (StewardSession     *session,
                                StewardEnvironment *environment)
{
  g_autoptr(StewardDraft) draft = steward_app_draft_new_install (environment, NULL);
  StewardWizard *wizard;

  g_object_set (draft, "with-needed", TRUE, NULL);
  wizard = steward_wizard_new (_("Install App"), session, draft);
  steward_wizard_set_environment (wizard, environment);
  steward_wizard_add_page (wizard, g_object_new (STEWARD_TYPE_APP_INSTALL_PAGE,
                                                 "title", _("App"), NULL));
  steward_wizard_add_page (wizard, steward_review_page_new (_("Install"), NULL));

  return wizard;
}

/**
 * steward_app_wizard_new_update:
 * @session: the session of its tenant
 * @environment: whose apps to update
 * @app_ids: (array zero-terminated=1): the chosen apps
 *
 * Returns: (transfer none): a wizard that updates apps, and shows how far each is
 */
StewardWizard *
steward_app_wizard_new_update (StewardSession     *session,
                               StewardEnvironment *environment,
                               const char * const *app_ids)
{
  StewardListing *apps = steward_session_list_apps (session, environment);
  StewardListing *updates = steward_session_list_app_updates (session, environment);
  g_autoptr(StewardDraft) draft = NULL;
  StewardWizard *wizard;

  draft = steward_app_plan_new (environment, G_LIST_MODEL (apps), G_LIST_MODEL (updates));
  for (guint i = 0; app_ids[i] != NULL; i++)
    steward_app_plan_choose_update (STEWARD_APP_PLAN (draft), app_ids[i]);

  wizard = steward_wizard_new (_("Update Apps"), session, draft);
  steward_wizard_set_environment (wizard, environment);
  steward_wizard_add_page (wizard, g_object_new (STEWARD_TYPE_APP_PLAN_PAGE,
                                                 "title", _("Plan"), NULL));
  steward_wizard_add_page (wizard, steward_review_page_new (_("Update"), NULL));
  steward_wizard_add_page (wizard, g_object_new (STEWARD_TYPE_APP_RESULT_PAGE,
                                                 "title", _("Result"), "verb", _("Close"), NULL));

  return wizard;
}

/**
 * steward_app_wizard_new_uninstall:
 * @session: the session of its tenant
 * @environment: where the app is
 * @app: the app
 *
 * Returns: (transfer none): a wizard that uninstalls an app
 */
StewardWizard *
steward_app_wizard_new_uninstall (StewardSession     *session,
                                  StewardEnvironment *environment,
                                  StewardApp         *app)
{
  g_autoptr(StewardDraft) draft = steward_app_draft_new_uninstall (environment, app);
  StewardWizard *wizard = steward_wizard_new (_("Uninstall App"), session, draft);

  steward_wizard_set_environment (wizard, environment);
  steward_wizard_add_page (wizard, g_object_new (STEWARD_TYPE_APP_UNINSTALL_PAGE,
                                                 "title", _("Data"), NULL));
  steward_wizard_add_page (wizard, steward_review_page_new (_("Uninstall"), NULL));

  return wizard;
}
