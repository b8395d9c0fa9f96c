/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-app-plan-private.h"

#include "steward-app-requirement.h"
#include "steward-version.h"

/* Makes the steps of a plan: what an app needs comes before it, each app once. */

typedef struct
{
  StewardAppPlan *plan;
  GPtrArray      *steps; /* of StewardAppStep, in order */
  GHashTable     *made;  /* app id in lower case → step, or NULL while it is being made */
} StewardAppBuild;

static StewardAppStep *steward_app_build_visit (StewardAppBuild *build,
                                                const char      *app_id,
                                                const char      *name,
                                                const char      *publisher,
                                                const char      *version,
                                                gboolean         chosen);

/* (transfer none) (nullable): the list holds a reference */
static gpointer
steward_app_build_find (GListModel *model,
                        const char *app_id)
{
  guint n_items = model != NULL ? g_list_model_get_n_items (model) : 0;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardEntity) entity = g_list_model_get_item (model, i);
      const char *key = steward_entity_get_key (entity);

      if (key != NULL && g_ascii_strcasecmp (key, app_id) == 0)
        return entity;
    }

  return NULL;
}

/* What is there in the version that is wanted needs nothing. */
static gboolean
steward_app_build_is_met (StewardAppBuild       *build,
                          StewardAppRequirement *requirement)
{
  StewardApp *app = steward_app_build_find (build->plan->apps,
                                            steward_app_requirement_get_app_id (requirement));

  return app != NULL
         && steward_version_compare (steward_app_get_version (app),
                                     steward_app_requirement_get_version (requirement)) >= 0;
}

static void
steward_app_build_add_needs (StewardAppBuild *build,
                             GListModel      *requirements,
                             GPtrArray       *needs)
{
  guint n_items = requirements != NULL ? g_list_model_get_n_items (requirements) : 0;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardAppRequirement) requirement = g_list_model_get_item (requirements, i);
      StewardAppStep *need;

      if (steward_app_build_is_met (build, requirement))
        continue;

      need = steward_app_build_visit (build, steward_app_requirement_get_app_id (requirement),
                                      steward_app_requirement_get_name (requirement),
                                      steward_app_requirement_get_publisher (requirement),
                                      steward_app_requirement_get_version (requirement), FALSE);
      if (need != NULL)
        g_ptr_array_add (needs, need);
    }
}

static StewardAppChoice *
steward_app_build_find_choice (StewardAppBuild *build,
                               const char      *app_id)
{
  for (guint i = 0; i < build->plan->choices->len; i++)
    {
      StewardAppChoice *choice = g_ptr_array_index (build->plan->choices, i);

      if (g_ascii_strcasecmp (choice->app_id, app_id) == 0)
        return choice;
    }

  return NULL;
}

/* With what the user said of it, but for the terms: those are asked for with the plan. */
static StewardDraft *
steward_app_build_make_install (StewardAppBuild *build,
                                const char      *app_id)
{
  StewardDraft *draft = steward_app_draft_new_install (build->plan->environment, app_id);
  StewardAppChoice *choice = steward_app_build_find_choice (build, app_id);
  static const char * const kept[] = {
    "app-name", "publisher", "target-version", "language-id", "allow-preview",
  };

  for (guint i = 0; choice != NULL && choice->install != NULL && i < G_N_ELEMENTS (kept); i++)
    {
      g_auto(GValue) value = G_VALUE_INIT;

      g_object_get_property (G_OBJECT (choice->install), kept[i], &value);
      g_object_set_property (G_OBJECT (draft), kept[i], &value);
    }

  return draft;
}

static StewardDraft *
steward_app_build_make_draft (StewardAppBuild *build,
                              StewardApp      *app,
                              const char      *app_id)
{
  StewardAppPlan *plan = build->plan;
  StewardAppUpdate *update = steward_app_build_find (plan->updates, app_id);
  StewardAppChoice *choice = steward_app_build_find_choice (build, app_id);
  StewardDraft *draft;

  if (app == NULL && (choice == NULL || choice->install != NULL))
    return steward_app_build_make_install (build, app_id);
  if (app != NULL && update != NULL)
    return steward_app_draft_new_update (plan->environment, app, update);

  /* An update that somebody needs, and that the service does not offer by itself; or one that was
   * chosen, of an app that is not there. */
  draft = g_object_new (STEWARD_TYPE_APP_DRAFT,
                        "tenant", steward_draft_get_tenant (STEWARD_DRAFT (plan)),
                        "environment", plan->environment,
                        "verb", STEWARD_APP_VERB_UPDATE,
                        "app", app,
                        "app-id", app_id,
                        NULL);
  if (app != NULL)
    g_object_set (draft,
                  "app-name", steward_app_get_name (app),
                  "publisher", steward_app_get_publisher (app),
                  NULL);

  return draft;
}

/* The newest that anybody wants: what is offered, or what is needed if that is more. */
static void
steward_app_build_set_version (StewardAppDraft *draft,
                               const char      *version)
{
  const char *present = steward_app_draft_get_target_version (draft);

  if (version != NULL && (present == NULL || steward_version_compare (version, present) > 0))
    g_object_set (draft, "target-version", version, NULL);
}

static StewardAppStep *
steward_app_build_make_step (StewardAppBuild *build,
                             const char      *app_id,
                             const char      *name,
                             const char      *publisher,
                             const char      *version,
                             gboolean         chosen)
{
  StewardApp *app = steward_app_build_find (build->plan->apps, app_id);
  g_autoptr(StewardDraft) draft = steward_app_build_make_draft (build, app, app_id);
  StewardAppDraft *app_draft = STEWARD_APP_DRAFT (draft);

  if (app == NULL && name != NULL)
    g_object_set (draft, "app-name", name, "publisher", publisher, NULL);
  steward_app_build_set_version (app_draft, version);
  g_object_set (draft,
                "in-update-window", build->plan->in_update_window,
                "with-needed", build->plan->in_update_window,
                "requirements", NULL,
                NULL);

  return steward_app_step_new (app_draft, app != NULL ? steward_app_get_version (app) : NULL,
                               chosen);
}

/* (transfer none) (nullable): the step for an app; %NULL if the app, by way of others, needs
 * itself */
static StewardAppStep *
steward_app_build_visit (StewardAppBuild *build,
                         const char      *app_id,
                         const char      *name,
                         const char      *publisher,
                         const char      *version,
                         gboolean         chosen)
{
  g_autofree char *key = g_ascii_strdown (app_id, -1);
  StewardAppUpdate *update = steward_app_build_find (build->plan->updates, app_id);
  g_autoptr(GPtrArray) needs = g_ptr_array_new ();
  StewardAppStep *step;
  gpointer made = NULL;

  if (g_hash_table_lookup_extended (build->made, key, NULL, &made))
    {
      if (made != NULL)
        steward_app_build_set_version (steward_app_step_get_draft (made), version);
      return made;
    }

  g_hash_table_insert (build->made, g_strdup (key), NULL);
  if (update != NULL)
    steward_app_build_add_needs (build, steward_app_update_get_requirements (update), needs);
  steward_app_build_add_needs (build, g_hash_table_lookup (build->plan->requirements, key), needs);

  chosen = chosen || steward_app_build_find_choice (build, app_id) != NULL;
  step = steward_app_build_make_step (build, app_id, name, publisher, version, chosen);
  for (guint i = 0; i < needs->len; i++)
    steward_app_step_add_need (step, g_ptr_array_index (needs, i));
  g_hash_table_insert (build->made, g_strdup (key), step);
  g_ptr_array_add (build->steps, step);

  return step;
}

/* (transfer none) (nullable): those of a publisher, where there are any */
static StewardAppTerms *
steward_app_build_find_terms (GListModel *terms,
                              const char *publisher)
{
  guint n_items = g_list_model_get_n_items (terms);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardAppTerms) item = g_list_model_get_item (terms, i);

      if (g_strcmp0 (steward_app_terms_get_publisher (item), publisher) == 0)
        return item;
    }

  return NULL;
}

/* An answer stays for as long as no app of the publisher joins: it was given for fewer. */
static void
steward_app_build_take_terms (StewardAppBuild *build)
{
  GListModel *present = build->plan->terms;
  g_autoptr(GListStore) fresh = g_list_store_new (STEWARD_TYPE_APP_TERMS);
  guint n_fresh;

  for (guint i = 0; i < build->steps->len; i++)
    {
      StewardAppDraft *draft = steward_app_step_get_draft (g_ptr_array_index (build->steps, i));
      const char *publisher = steward_app_draft_get_publisher (draft);
      StewardAppTerms *terms = steward_app_build_find_terms (G_LIST_MODEL (fresh), publisher);

      if (terms == NULL)
        {
          g_autoptr(StewardAppTerms) made = steward_app_terms_new (publisher);

          g_list_store_append (fresh, made);
          terms = made;
        }
      steward_app_terms_set_n_apps (terms, steward_app_terms_get_n_apps (terms) + 1);
    }

  n_fresh = g_list_model_get_n_items (G_LIST_MODEL (fresh));
  for (guint i = 0; i < n_fresh; i++)
    {
      g_autoptr(StewardAppTerms) terms = g_list_model_get_item (G_LIST_MODEL (fresh), i);
      StewardAppTerms *before;

      before = steward_app_build_find_terms (present, steward_app_terms_get_publisher (terms));
      steward_app_terms_set_accepted (terms, before != NULL
                                             && steward_app_terms_get_accepted (before)
                                             && steward_app_terms_get_n_apps (before)
                                                >= steward_app_terms_get_n_apps (terms));
    }

  steward_app_plan_take_terms (build->plan, G_LIST_MODEL (fresh));
}

/* Makes the steps anew. What was accepted of publishers that stay is kept. */
void
steward_app_plan_build (StewardAppPlan *self)
{
  StewardAppBuild build = { .plan = self };
  g_autoptr(GPtrArray) steps = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GHashTable) made = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  build.steps = steps;
  build.made = made;
  for (guint i = 0; i < self->choices->len; i++)
    {
      StewardAppChoice *choice = g_ptr_array_index (self->choices, i);

      steward_app_build_visit (&build, choice->app_id, NULL, NULL, NULL, TRUE);
    }

  g_list_store_splice (G_LIST_STORE (self->steps), 0, g_list_model_get_n_items (self->steps),
                       steps->pdata, steps->len);
  steward_app_build_take_terms (&build);
}
