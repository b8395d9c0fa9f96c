/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/apps/steward-app-wizards.h"

#include <glib/gi18n.h>

#include "http/steward-api-error-apps.h"
#include "steward-app-draft.h"
#include "steward-app-plan.h"
#include "wizards/apps/steward-app-install-page.h"
#include "wizards/apps/steward-app-plan-page.h"
#include "wizards/apps/steward-app-result-page.h"
#include "wizards/apps/steward-app-uninstall-page.h"
#include "wizards/steward-review-page.h"

static const char *steward_app_wizard_name_way_out (StewardWizard *wizard,
                                                    const GError  *error);
static StewardWizard *
                   steward_app_wizard_take_way_out (StewardWizard *wizard,
                                                    const GError  *error);

static const StewardWizardWayOut way_out = {
  steward_app_wizard_name_way_out,
  steward_app_wizard_take_way_out,
};

static StewardWizard *
steward_app_wizard_new_plan (StewardSession *session,
                             StewardDraft   *plan,
                             const char     *title,
                             const char     *verb)
{
  StewardWizard *wizard = steward_wizard_new (title, session, plan);

  steward_wizard_set_environment (wizard, steward_app_plan_get_environment (
                                            STEWARD_APP_PLAN (plan)));
  steward_wizard_set_way_out (wizard, &way_out);
  steward_wizard_add_page (wizard, g_object_new (STEWARD_TYPE_APP_PLAN_PAGE,
                                                 "title", _("Plan"), NULL));
  steward_wizard_add_page (wizard, steward_review_page_new (verb, NULL));
  steward_wizard_add_page (wizard, g_object_new (STEWARD_TYPE_APP_RESULT_PAGE,
                                                 "title", _("Result"), "verb", _("Close"), NULL));

  return wizard;
}

static StewardDraft *
steward_app_wizard_make_plan (StewardSession     *session,
                              StewardEnvironment *environment)
{
  StewardListing *apps = steward_session_list_apps (session, environment);
  StewardListing *updates = steward_session_list_app_updates (session, environment);

  return steward_app_plan_new (environment, G_LIST_MODEL (apps), G_LIST_MODEL (updates));
}

static gboolean
steward_app_wizard_uninstalls (StewardWizard *wizard)
{
  StewardDraft *draft = steward_wizard_get_draft (wizard);

  return STEWARD_IS_APP_DRAFT (draft) && steward_app_draft_get_verb (STEWARD_APP_DRAFT (draft)) ==
                                         STEWARD_APP_VERB_UNINSTALL;
}

static const char *
steward_app_wizard_name_way_out (StewardWizard *wizard,
                                 const GError  *error)
{
  g_autoptr(GListModel) needed = steward_api_error_list_apps (error);

  if (g_list_model_get_n_items (needed) == 0)
    return NULL;

  return steward_app_wizard_uninstalls (wizard) ? _("Show the Apps") : _("Show the Plan");
}

/* What the service wants besides becomes part of the plan, to be looked at and accepted. */
static void
steward_app_wizard_learn (StewardAppPlan *from,
                          StewardAppPlan *plan)
{
  g_autoptr(GPtrArray) steps = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_items = g_list_model_get_n_items (steward_app_plan_get_steps (from));

  /* The plan makes its steps anew with each of them. */
  for (guint i = 0; i < n_items; i++)
    g_ptr_array_add (steps, g_list_model_get_item (steward_app_plan_get_steps (from), i));

  for (guint i = 0; i < n_items; i++)
    {
      StewardAppStep *step = g_ptr_array_index (steps, i);
      g_autoptr(GListModel) needed = steward_api_error_list_apps (
        steward_app_step_get_error (step));

      if (g_list_model_get_n_items (needed) > 0)
        steward_app_plan_add_requirements (
          plan, steward_app_draft_get_app_id (steward_app_step_get_draft (step)), needed);
    }
}

static StewardWizard *
steward_app_wizard_take_way_out (StewardWizard *wizard,
                                 const GError  *error)
{
  StewardDraft *draft = steward_wizard_get_draft (wizard);
  StewardSession *session = steward_wizard_get_session (wizard);
  g_autoptr(GListModel) needed = steward_api_error_list_apps (error);
  g_autoptr(StewardDraft) plan = NULL;

  if (STEWARD_IS_APP_PLAN (draft))
    {
      steward_app_wizard_learn (STEWARD_APP_PLAN (draft), STEWARD_APP_PLAN (draft));
      return wizard;
    }
  if (steward_app_wizard_uninstalls (wizard))
    {
      g_object_set (draft, "requirements", needed, NULL);
      return wizard;
    }

  plan = steward_app_wizard_make_plan (session, steward_app_draft_get_environment (
                                                  STEWARD_APP_DRAFT (draft)));
  steward_app_plan_choose_install (STEWARD_APP_PLAN (plan), STEWARD_APP_DRAFT (draft));
  steward_app_plan_add_requirements (STEWARD_APP_PLAN (plan),
                                     steward_app_draft_get_app_id (STEWARD_APP_DRAFT (draft)),
                                     needed);

  return steward_app_wizard_new_plan (session, plan, _("Install Apps"), _("Install"));
}

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
  steward_wizard_set_way_out (wizard, &way_out);
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
  g_autoptr(StewardDraft) plan = steward_app_wizard_make_plan (session, environment);

  for (guint i = 0; app_ids[i] != NULL; i++)
    steward_app_plan_choose_update (STEWARD_APP_PLAN (plan), app_ids[i]);

  return steward_app_wizard_new_plan (session, plan, _("Update Apps"), _("Update"));
}

/**
 * steward_app_wizard_new_rest:
 * @session: the session of its tenant
 * @plan: a plan that was carried out in part
 *
 * Returns: (transfer none): a wizard for what was not done, with what the service wants besides
 */
StewardWizard *
steward_app_wizard_new_rest (StewardSession *session,
                             StewardAppPlan *plan)
{
  GListModel *steps = steward_app_plan_get_steps (plan);
  guint n_items = g_list_model_get_n_items (steps);
  g_autoptr(StewardDraft) rest = NULL;

  rest = steward_app_wizard_make_plan (session, steward_app_plan_get_environment (plan));
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardAppStep) step = g_list_model_get_item (steps, i);
      StewardAppDraft *draft = steward_app_step_get_draft (step);

      if (steward_app_step_get_state (step) < STEWARD_APP_STEP_FAILED)
        continue;
      if (steward_app_draft_get_verb (draft) == STEWARD_APP_VERB_INSTALL)
        steward_app_plan_choose_install (STEWARD_APP_PLAN (rest), draft);
      else
        steward_app_plan_choose_update (STEWARD_APP_PLAN (rest),
                                        steward_app_draft_get_app_id (draft));
    }
  steward_app_wizard_learn (plan, STEWARD_APP_PLAN (rest));

  return steward_app_wizard_new_plan (session, rest, _("Update Apps"), _("Update"));
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
  steward_wizard_set_way_out (wizard, &way_out);
  steward_wizard_add_page (wizard, g_object_new (STEWARD_TYPE_APP_UNINSTALL_PAGE,
                                                 "title", _("Data"), NULL));
  steward_wizard_add_page (wizard, steward_review_page_new (_("Uninstall"), NULL));

  return wizard;
}
