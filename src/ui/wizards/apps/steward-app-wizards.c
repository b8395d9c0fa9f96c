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
steward_app_wizard_new_plan (StewardBatch *batch,
                             const char   *title,
                             const char   *verb)
{
  StewardWizard *wizard = steward_wizard_new_for_batch (title, batch);

  if (steward_batch_get_n_parts (batch) == 1)
    steward_wizard_set_environment (wizard, steward_batch_part_get_environment (
                                              steward_batch_get_part (batch, 0)));
  steward_wizard_set_way_out (wizard, &way_out);
  steward_wizard_add_page (wizard, g_object_new (STEWARD_TYPE_APP_PLAN_PAGE,
                                                 "title", _("Plan"), NULL));
  steward_wizard_add_page (wizard, steward_review_page_new (verb, NULL));
  steward_wizard_add_page (wizard, g_object_new (STEWARD_TYPE_APP_RESULT_PAGE,
                                                 "title", _("Result"), "verb", _("Close"), NULL));

  return wizard;
}

/* (transfer none): a plan of nothing, or the one that the batch has of the environment */
static StewardAppPlan *
steward_app_wizard_add_plan (StewardBatch       *batch,
                             StewardSession     *session,
                             StewardEnvironment *environment)
{
  StewardListing *apps = steward_session_list_apps (session, environment);
  StewardListing *updates = steward_session_list_app_updates (session, environment);
  g_autoptr(StewardDraft) plan = NULL;

  for (guint i = 0; i < steward_batch_get_n_parts (batch); i++)
    {
      StewardBatchPart *part = steward_batch_get_part (batch, i);

      if (steward_batch_part_get_environment (part) == environment)
        return STEWARD_APP_PLAN (steward_batch_part_get_draft (part));
    }

  plan = steward_app_plan_new (environment, G_LIST_MODEL (apps), G_LIST_MODEL (updates));
  steward_batch_add (batch, session, plan, environment);

  return STEWARD_APP_PLAN (plan);
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
  g_autoptr(StewardBatch) batch = NULL;
  StewardAppPlan *plan;

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

  batch = steward_batch_new ();
  plan = steward_app_wizard_add_plan (batch, session, steward_app_draft_get_environment (
                                                        STEWARD_APP_DRAFT (draft)));
  steward_app_plan_choose_install (plan, STEWARD_APP_DRAFT (draft));
  steward_app_plan_add_requirements (plan,
                                     steward_app_draft_get_app_id (STEWARD_APP_DRAFT (draft)),
                                     needed);

  return steward_app_wizard_new_plan (batch, _("Install Apps"), _("Install"));
}

/**
 * steward_app_wizard_plan_update:
 * @batch: what is reviewed and sent as one
 * @session: the session of its tenant
 * @environment: whose apps to update
 * @app_ids: (array zero-terminated=1): the chosen apps; if none, all that can be updated
 *
 * Adds the plan of an environment.
 */
void
steward_app_wizard_plan_update (StewardBatch       *batch,
                                StewardSession     *session,
                                StewardEnvironment *environment,
                                const char * const *app_ids)
{
  StewardAppPlan *plan;

  g_return_if_fail (STEWARD_IS_BATCH (batch));
  g_return_if_fail (STEWARD_IS_SESSION (session));
  g_return_if_fail (STEWARD_IS_ENVIRONMENT (environment));
  g_return_if_fail (app_ids != NULL);

  plan = steward_app_wizard_add_plan (batch, session, environment);
  for (guint i = 0; app_ids[i] != NULL; i++)
    steward_app_plan_choose_update (plan, app_ids[i]);
  if (app_ids[0] == NULL)
    steward_app_plan_choose_offered (plan);
}

/**
 * steward_app_wizard_new_update:
 * @batch: plans for the apps of one environment, or of several
 *
 * Returns: (transfer none): a wizard that updates apps, and shows how far each is
 */
StewardWizard *
steward_app_wizard_new_update (StewardBatch *batch)
{
  return steward_app_wizard_new_plan (batch, _("Update Apps"), _("Update"));
}

/* What was not done, or not even sent, once more. */
static void
steward_app_wizard_add_rest (StewardBatch     *batch,
                             StewardBatchPart *part)
{
  StewardAppPlan *plan = STEWARD_APP_PLAN (steward_batch_part_get_draft (part));
  GListModel *steps = steward_app_plan_get_steps (plan);
  gboolean was_sent = steward_batch_part_is_ready (part);
  guint n_items = g_list_model_get_n_items (steps);
  StewardAppPlan *rest = NULL;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardAppStep) step = g_list_model_get_item (steps, i);
      StewardAppDraft *draft = steward_app_step_get_draft (step);

      if (was_sent && steward_app_step_get_state (step) < STEWARD_APP_STEP_FAILED)
        continue;
      if (rest == NULL)
        rest = steward_app_wizard_add_plan (batch, steward_batch_part_get_session (part),
                                            steward_app_plan_get_environment (plan));
      if (steward_app_draft_get_verb (draft) == STEWARD_APP_VERB_INSTALL)
        steward_app_plan_choose_install (rest, draft);
      else
        steward_app_plan_choose_update (rest, steward_app_draft_get_app_id (draft));
    }
  if (rest != NULL)
    steward_app_wizard_learn (plan, rest);
}

/**
 * steward_app_wizard_new_rest:
 * @batch: plans that were carried out in part
 *
 * Returns: (transfer none): a wizard for what was not done, with what the service wants besides
 */
StewardWizard *
steward_app_wizard_new_rest (StewardBatch *batch)
{
  g_autoptr(StewardBatch) rest = NULL;

  g_return_val_if_fail (STEWARD_IS_BATCH (batch), NULL);

  rest = steward_batch_new ();
  for (guint i = 0; i < steward_batch_get_n_parts (batch); i++)
    steward_app_wizard_add_rest (rest, steward_batch_get_part (batch, i));

  return steward_app_wizard_new_plan (rest, _("Update Apps"), _("Update"));
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
  g_autoptr(StewardDraft) draft = NULL;
  StewardWizard *wizard;

  g_return_val_if_fail (STEWARD_IS_SESSION (session), NULL);
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (environment), NULL);

  draft = steward_app_draft_new_install (environment, NULL);
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
  g_autoptr(StewardDraft) draft = NULL;
  StewardWizard *wizard;

  g_return_val_if_fail (STEWARD_IS_SESSION (session), NULL);
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (environment), NULL);
  g_return_val_if_fail (STEWARD_IS_APP (app), NULL);

  draft = steward_app_draft_new_uninstall (environment, app);
  wizard = steward_wizard_new (_("Uninstall App"), session, draft);
  steward_wizard_set_environment (wizard, environment);
  steward_wizard_set_way_out (wizard, &way_out);
  steward_wizard_add_page (wizard, g_object_new (STEWARD_TYPE_APP_UNINSTALL_PAGE,
                                                 "title", _("Data"), NULL));
  steward_wizard_add_page (wizard, steward_review_page_new (_("Uninstall"), NULL));

  return wizard;
}
