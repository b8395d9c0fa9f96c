/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-app-plan-private.h"

#include "steward-rules.h"

G_DEFINE_FINAL_TYPE (StewardAppPlan, steward_app_plan, STEWARD_TYPE_DRAFT)

enum
{
  FIELD_ENVIRONMENT,
  FIELD_APPS,
  FIELD_UPDATES,
  FIELD_STEPS,
  FIELD_TERMS,
  FIELD_IN_UPDATE_WINDOW,
  N_FIELDS
};

static const StewardField fields[N_FIELDS] = {
  [FIELD_ENVIRONMENT] = STEWARD_FIELD (
    "environment", OBJECT, StewardAppPlan, environment,
    .get_type = steward_environment_get_type, .flags = STEWARD_FIELD_IDENTITY),
  [FIELD_APPS] = STEWARD_FIELD (
    "apps", OBJECT, StewardAppPlan, apps, .get_type = g_list_model_get_type,
    .flags = STEWARD_FIELD_IDENTITY),
  [FIELD_UPDATES] = STEWARD_FIELD (
    "updates", OBJECT, StewardAppPlan, updates, .get_type = g_list_model_get_type,
    .flags = STEWARD_FIELD_IDENTITY),
  [FIELD_STEPS] = STEWARD_FIELD (
    "steps", OBJECT, StewardAppPlan, steps, .get_type = g_list_model_get_type),
  [FIELD_TERMS] = STEWARD_FIELD (
    "terms", OBJECT, StewardAppPlan, terms, .get_type = g_list_model_get_type),
  [FIELD_IN_UPDATE_WINDOW] = STEWARD_FIELD (
    "in-update-window", FLAG, StewardAppPlan, in_update_window,
    .flags = STEWARD_FIELD_WRITABLE),
};

static void
steward_app_choice_free (gpointer data)
{
  StewardAppChoice *choice = data;

  g_free (choice->app_id);
  g_clear_object (&choice->install);
  g_free (choice);
}

static const char *
steward_app_plan_get_target_name (StewardDraft *draft)
{
  return steward_environment_get_name (STEWARD_APP_PLAN (draft)->environment);
}

/* (transfer none): the store holds a reference */
static StewardAppStep *
steward_app_plan_get_step (StewardAppPlan *self,
                           guint           position)
{
  g_autoptr(StewardAppStep) step = g_list_model_get_item (self->steps, position);

  return step;
}

static StewardAppTerms *
steward_app_plan_get_terms_at (StewardAppPlan *self,
                               guint           position)
{
  g_autoptr(StewardAppTerms) terms = g_list_model_get_item (self->terms, position);

  return terms;
}

static gboolean
steward_app_plan_is_complete (StewardDraft *draft)
{
  StewardAppPlan *self = STEWARD_APP_PLAN (draft);
  StewardAppTerms *terms;
  StewardAppStep *step;

  /* Asked for the first time while it is being made. */
  if (self->steps == NULL || g_list_model_get_n_items (self->steps) == 0)
    return FALSE;

  for (guint i = 0; (terms = steward_app_plan_get_terms_at (self, i)) != NULL; i++)
    if (!steward_app_terms_get_accepted (terms))
      return FALSE;
  for (guint i = 0; (step = steward_app_plan_get_step (self, i)) != NULL; i++)
    if (!steward_draft_is_complete (STEWARD_DRAFT (steward_app_step_get_draft (step))))
      return FALSE;

  return TRUE;
}

static StewardAbilities
steward_app_plan_get_needs (StewardDraft *draft)
{
  StewardAppPlan *self = STEWARD_APP_PLAN (draft);
  StewardAbilities needs = STEWARD_ABILITY_NONE;
  StewardAppStep *step;

  for (guint i = 0; (step = steward_app_plan_get_step (self, i)) != NULL; i++)
    needs |= steward_draft_get_needs (STEWARD_DRAFT (steward_app_step_get_draft (step)));

  return needs;
}

/* What is said of each app, and once what is said of all. */
static void
steward_app_plan_review (StewardDraft       *draft,
                         StewardTenantFacts *facts,
                         StewardReview      *review)
{
  StewardAppPlan *self = STEWARD_APP_PLAN (draft);
  StewardAppTerms *terms;
  StewardAppStep *step;

  for (guint i = 0; (step = steward_app_plan_get_step (self, i)) != NULL; i++)
    steward_app_draft_review_part (steward_app_step_get_draft (step), review);
  steward_rules_add_effect (review, STEWARD_EFFECT_KIND_CHANGED,
                            self->in_update_window ? STEWARD_EFFECT_IN_UPDATE_WINDOW
                                                   : STEWARD_EFFECT_AT_ONCE,
                            steward_environment_get_name (self->environment), NULL);

  for (guint i = 0; (terms = steward_app_plan_get_terms_at (self, i)) != NULL; i++)
    steward_rules_add_check (review,
                             steward_app_terms_get_accepted (terms) ? STEWARD_OUTCOME_PASSED
                                                                    : STEWARD_OUTCOME_REFUSED,
                             STEWARD_CHECK_TERMS, NULL, steward_app_terms_get_publisher (terms));
  steward_rules_check_active (review, self->environment);
}

/* What the user says to a publisher goes for each of its apps. */
static void
steward_app_plan_accepted_cb (StewardAppTerms *terms,
                              GParamSpec      *pspec,
                              gpointer         user_data)
{
  StewardAppPlan *self = user_data;
  StewardAppStep *step;

  for (guint i = 0; (step = steward_app_plan_get_step (self, i)) != NULL; i++)
    {
      StewardAppDraft *draft = steward_app_step_get_draft (step);

      if (g_strcmp0 (steward_app_draft_get_publisher (draft),
                     steward_app_terms_get_publisher (terms)) == 0)
        steward_app_draft_set_terms_accepted (draft, steward_app_terms_get_accepted (terms));
    }
  steward_draft_changed (STEWARD_DRAFT (self));
}

void
steward_app_plan_take_terms (StewardAppPlan *self,
                             GListModel     *terms)
{
  guint n_before = g_list_model_get_n_items (self->terms);
  guint n_items = g_list_model_get_n_items (terms);
  g_autoptr(GPtrArray) fresh = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_before; i++)
    g_signal_handlers_disconnect_by_func (steward_app_plan_get_terms_at (self, i),
                                          steward_app_plan_accepted_cb, self);
  for (guint i = 0; i < n_items; i++)
    {
      StewardAppTerms *item = g_list_model_get_item (terms, i);

      g_signal_connect_object (item, "notify::accepted",
                               G_CALLBACK (steward_app_plan_accepted_cb), self, 0);
      g_ptr_array_add (fresh, item);
    }
  g_list_store_splice (G_LIST_STORE (self->terms), 0, n_before, fresh->pdata, fresh->len);

  for (guint i = 0; i < n_items; i++)
    steward_app_plan_accepted_cb (g_ptr_array_index (fresh, i), NULL, self);
}

static void
steward_app_plan_window_cb (StewardAppPlan *self,
                            GParamSpec     *pspec,
                            gpointer        user_data)
{
  steward_app_plan_build (self);
}

static void
steward_app_plan_dispose (GObject *object)
{
  StewardAppPlan *self = STEWARD_APP_PLAN (object);

  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_clear_pointer (&self->requirements, g_hash_table_unref);

  G_OBJECT_CLASS (steward_app_plan_parent_class)->dispose (object);
}

static void
steward_app_plan_class_init (StewardAppPlanClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  StewardDraftClass *draft_class = STEWARD_DRAFT_CLASS (klass);

  object_class->dispose = steward_app_plan_dispose;

  draft_class->operation_type = STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_UPDATE;
  draft_class->get_needs = steward_app_plan_get_needs;
  draft_class->get_target_name = steward_app_plan_get_target_name;
  draft_class->is_complete = steward_app_plan_is_complete;
  draft_class->review = steward_app_plan_review;

  steward_draft_class_install_fields (draft_class, fields, N_FIELDS);
}

static void
steward_app_plan_init (StewardAppPlan *self)
{
  self->choices = g_ptr_array_new_with_free_func (steward_app_choice_free);
  self->requirements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->steps = G_LIST_MODEL (g_list_store_new (STEWARD_TYPE_APP_STEP));
  self->terms = G_LIST_MODEL (g_list_store_new (STEWARD_TYPE_APP_TERMS));
  g_signal_connect (self, "notify::in-update-window",
                    G_CALLBACK (steward_app_plan_window_cb), NULL);
}

/**
 * steward_app_plan_new:
 * @environment: an environment
 * @apps: its #StewardApp objects
 * @updates: the #StewardAppUpdate objects that they can have
 *
 * Returns: (transfer full): a plan of nothing
 */
StewardDraft *
steward_app_plan_new (StewardEnvironment *environment,
                      GListModel         *apps,
                      GListModel         *updates)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (environment), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (apps), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (updates), NULL);

  return g_object_new (STEWARD_TYPE_APP_PLAN,
                       "tenant", steward_entity_get_tenant (STEWARD_ENTITY (environment)),
                       "environment", environment,
                       "apps", apps,
                       "updates", updates,
                       NULL);
}

/**
 * steward_app_plan_get_environment:
 * @self: a #StewardAppPlan
 *
 * Returns: (transfer none): the environment whose apps are changed
 */
StewardEnvironment *
steward_app_plan_get_environment (StewardAppPlan *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_PLAN (self), NULL);

  return self->environment;
}

/**
 * steward_app_plan_get_steps:
 * @self: a #StewardAppPlan
 *
 * Returns: (transfer none): the #StewardAppStep objects, in the order of the work
 */
GListModel *
steward_app_plan_get_steps (StewardAppPlan *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_PLAN (self), NULL);

  return self->steps;
}

/**
 * steward_app_plan_get_state:
 * @self: a #StewardAppPlan
 *
 * Returns: how far it is as a whole; it has failed when no step goes on, and one did not succeed
 */
StewardAppStepState
steward_app_plan_get_state (StewardAppPlan *self)
{
  guint n_of[STEWARD_APP_STEP_SKIPPED + 1] = { 0 };
  StewardAppStep *step;
  guint n_steps;

  g_return_val_if_fail (STEWARD_IS_APP_PLAN (self), STEWARD_APP_STEP_WAITING);

  for (guint i = 0; (step = steward_app_plan_get_step (self, i)) != NULL; i++)
    n_of[steward_app_step_get_state (step)]++;

  n_steps = g_list_model_get_n_items (self->steps);
  if (n_of[STEWARD_APP_STEP_WAITING] == n_steps)
    return STEWARD_APP_STEP_WAITING;
  if (n_of[STEWARD_APP_STEP_WAITING] + n_of[STEWARD_APP_STEP_SENDING] +
      n_of[STEWARD_APP_STEP_RUNNING] > 0)
    return STEWARD_APP_STEP_RUNNING;
  if (n_of[STEWARD_APP_STEP_SCHEDULED] > 0 && !self->in_update_window)
    return STEWARD_APP_STEP_RUNNING;
  if (n_of[STEWARD_APP_STEP_FAILED] + n_of[STEWARD_APP_STEP_SKIPPED] > 0)
    return STEWARD_APP_STEP_FAILED;

  return n_of[STEWARD_APP_STEP_SCHEDULED] > 0 ? STEWARD_APP_STEP_SCHEDULED
                                              : STEWARD_APP_STEP_SUCCEEDED;
}

/**
 * steward_app_plan_get_terms:
 * @self: a #StewardAppPlan
 *
 * Returns: (transfer none): the #StewardAppTerms, one of each publisher
 */
GListModel *
steward_app_plan_get_terms (StewardAppPlan *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_PLAN (self), NULL);

  return self->terms;
}

/**
 * steward_app_plan_get_in_update_window:
 * @self: a #StewardAppPlan
 *
 * Returns: whether the work waits for the update window of the environment
 */
gboolean
steward_app_plan_get_in_update_window (StewardAppPlan *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_PLAN (self), FALSE);

  return self->in_update_window;
}

/**
 * steward_app_plan_add_requirements:
 * @self: a #StewardAppPlan
 * @app_id: an app of the plan
 * @requirements: the #StewardAppRequirement objects that the service wants to be handled before
 *
 * Makes what a refusal names part of the plan.
 */
void
steward_app_plan_add_requirements (StewardAppPlan *self,
                                   const char     *app_id,
                                   GListModel     *requirements)
{
  g_return_if_fail (STEWARD_IS_APP_PLAN (self));
  g_return_if_fail (app_id != NULL);
  g_return_if_fail (G_IS_LIST_MODEL (requirements));

  g_hash_table_replace (self->requirements, g_ascii_strdown (app_id, -1),
                        g_object_ref (requirements));
  steward_app_plan_build (self);
  steward_draft_changed (STEWARD_DRAFT (self));
}

/**
 * steward_app_plan_renew:
 * @self: a #StewardAppPlan
 *
 * Makes the steps anew, when more is known of the apps and their updates. A plan that is carried
 * out stays as it was accepted.
 */
void
steward_app_plan_renew (StewardAppPlan *self)
{
  g_return_if_fail (STEWARD_IS_APP_PLAN (self));

  if (self->wants_offered)
    steward_app_plan_choose_offered (self);
  steward_app_plan_build (self);
  steward_draft_changed (STEWARD_DRAFT (self));
}

/**
 * steward_app_plan_get_impossible:
 * @self: a #StewardAppPlan
 *
 * Returns: (transfer none) (nullable): the first update that cannot be had in any version, so far
 *   as is known; the plan cannot be carried out with it
 */
StewardAppDraft *
steward_app_plan_get_impossible (StewardAppPlan *self)
{
  StewardAppStep *step;

  g_return_val_if_fail (STEWARD_IS_APP_PLAN (self), NULL);

  for (guint i = 0; (step = steward_app_plan_get_step (self, i)) != NULL; i++)
    {
      StewardAppDraft *draft = steward_app_step_get_draft (step);

      if (steward_app_draft_get_verb (draft) == STEWARD_APP_VERB_UPDATE
          && !steward_draft_is_complete (STEWARD_DRAFT (draft)))
        return draft;
    }

  return NULL;
}

/**
 * steward_app_plan_is_carried:
 * @self: a #StewardAppPlan
 * @step: one of its steps
 *
 * In the update window the service itself handles what an app needs, in the right order: a
 * change that waits cannot wait for another.
 *
 * Returns: whether @step is done by the service along with another one
 */
gboolean
steward_app_plan_is_carried (StewardAppPlan *self,
                             StewardAppStep *step)
{
  g_return_val_if_fail (STEWARD_IS_APP_PLAN (self), FALSE);
  g_return_val_if_fail (STEWARD_IS_APP_STEP (step), FALSE);

  return self->in_update_window && steward_app_step_get_needed_by (step) != NULL;
}
