/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-app-rollout.h"

struct _StewardAppRollout
{
  GObject parent_instance;

  GPtrArray  *plans;             /* of StewardAppPlan */
  GListStore *terms;             /* of StewardAppTerms, one of each publisher */
  gboolean    in_update_window;
  gboolean    collecting;        /* what the plans say is taken over, and not told to them */
};

G_DEFINE_FINAL_TYPE (StewardAppRollout, steward_app_rollout, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_IN_UPDATE_WINDOW,
  PROP_TERMS,
  N_PROPS
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* (transfer none) (nullable): the list holds a reference */
static StewardAppTerms *
steward_app_rollout_find_terms (GListModel *list,
                                const char *publisher)
{
  guint n_items = g_list_model_get_n_items (list);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardAppTerms) terms = g_list_model_get_item (list, i);

      if (g_strcmp0 (steward_app_terms_get_publisher (terms), publisher) == 0)
        return terms;
    }

  return NULL;
}

/* What cannot be carried out needs nobody's terms. */
static gboolean
steward_app_rollout_counts (StewardAppPlan *plan)
{
  return steward_app_plan_get_impossible (plan) == NULL;
}

static void
steward_app_rollout_accepted_cb (StewardAppTerms *terms,
                                 GParamSpec      *pspec,
                                 gpointer         user_data)
{
  StewardAppRollout *self = user_data;

  if (self->collecting)
    return;

  self->collecting = TRUE;
  for (guint i = 0; i < self->plans->len; i++)
    {
      StewardAppPlan *plan = g_ptr_array_index (self->plans, i);
      StewardAppTerms *part;

      part = steward_app_rollout_find_terms (steward_app_plan_get_terms (plan),
                                             steward_app_terms_get_publisher (terms));
      if (part != NULL)
        steward_app_terms_set_accepted (part, steward_app_terms_get_accepted (terms));
    }
  self->collecting = FALSE;
}

/* An app that is in several plans is one app. */
static guint
steward_app_rollout_count_apps (StewardAppRollout *self,
                                const char        *publisher)
{
  g_autoptr(GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->plans->len; i++)
    {
      StewardAppPlan *plan = g_ptr_array_index (self->plans, i);
      GListModel *steps = steward_app_plan_get_steps (plan);
      guint n_steps = steward_app_rollout_counts (plan) ? g_list_model_get_n_items (steps) : 0;

      for (guint j = 0; j < n_steps; j++)
        {
          g_autoptr(StewardAppStep) step = g_list_model_get_item (steps, j);
          StewardAppDraft *draft = steward_app_step_get_draft (step);

          if (g_strcmp0 (steward_app_draft_get_publisher (draft), publisher) == 0)
            g_hash_table_add (ids, g_ascii_strdown (steward_app_draft_get_app_id (draft), -1));
        }
    }

  return g_hash_table_size (ids);
}

/* Accepted is what was accepted for each plan that has apps of the publisher. */
static gboolean
steward_app_rollout_has_accepted (StewardAppRollout *self,
                                  const char        *publisher)
{
  for (guint i = 0; i < self->plans->len; i++)
    {
      StewardAppPlan *plan = g_ptr_array_index (self->plans, i);
      StewardAppTerms *part;

      part = steward_app_rollout_find_terms (steward_app_plan_get_terms (plan), publisher);
      if (part != NULL && steward_app_rollout_counts (plan)
          && !steward_app_terms_get_accepted (part))
        return FALSE;
    }

  return TRUE;
}

static void
steward_app_rollout_add_publishers (StewardAppRollout *self,
                                    StewardAppPlan    *plan,
                                    GListStore        *fresh)
{
  GListModel *parts = steward_app_plan_get_terms (plan);
  guint n_parts = steward_app_rollout_counts (plan) ? g_list_model_get_n_items (parts) : 0;

  for (guint i = 0; i < n_parts; i++)
    {
      g_autoptr(StewardAppTerms) part = g_list_model_get_item (parts, i);
      const char *publisher = steward_app_terms_get_publisher (part);
      StewardAppTerms *known;
      g_autoptr(StewardAppTerms) terms = NULL;

      if (steward_app_rollout_find_terms (G_LIST_MODEL (fresh), publisher) != NULL)
        continue;

      known = steward_app_rollout_find_terms (G_LIST_MODEL (self->terms), publisher);
      if (known != NULL)
        {
          g_list_store_append (fresh, known);
          continue;
        }

      terms = steward_app_terms_new (publisher);
      g_signal_connect_object (terms, "notify::accepted",
                               G_CALLBACK (steward_app_rollout_accepted_cb), self, 0);
      g_list_store_append (fresh, terms);
    }
}

/* Whoever stands on a box stays there while the publishers are the same. */
static void
steward_app_rollout_take_terms (StewardAppRollout *self,
                                GListModel        *fresh)
{
  guint n_before = g_list_model_get_n_items (G_LIST_MODEL (self->terms));
  guint n_fresh = g_list_model_get_n_items (fresh);
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean same = n_before == n_fresh;

  for (guint i = 0; i < n_fresh; i++)
    {
      g_autoptr(StewardAppTerms) before = g_list_model_get_item (G_LIST_MODEL (self->terms), i);
      StewardAppTerms *terms = g_list_model_get_item (fresh, i);

      same = same && before == terms;
      g_ptr_array_add (items, terms);
    }
  if (!same)
    g_list_store_splice (self->terms, 0, n_before, items->pdata, items->len);
}

static void
steward_app_rollout_collect (StewardAppRollout *self)
{
  g_autoptr(GListStore) fresh = g_list_store_new (STEWARD_TYPE_APP_TERMS);
  guint n_fresh;

  if (self->collecting)
    return;

  self->collecting = TRUE;
  for (guint i = 0; i < self->plans->len; i++)
    steward_app_rollout_add_publishers (self, g_ptr_array_index (self->plans, i), fresh);

  n_fresh = g_list_model_get_n_items (G_LIST_MODEL (fresh));
  for (guint i = 0; i < n_fresh; i++)
    {
      g_autoptr(StewardAppTerms) terms = g_list_model_get_item (G_LIST_MODEL (fresh), i);
      const char *publisher = steward_app_terms_get_publisher (terms);

      steward_app_terms_set_n_apps (terms, steward_app_rollout_count_apps (self, publisher));
      steward_app_terms_set_accepted (terms, steward_app_rollout_has_accepted (self, publisher));
    }
  steward_app_rollout_take_terms (self, G_LIST_MODEL (fresh));
  self->collecting = FALSE;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
steward_app_rollout_dispose (GObject *object)
{
  StewardAppRollout *self = STEWARD_APP_ROLLOUT (object);

  g_clear_pointer (&self->plans, g_ptr_array_unref);
  g_clear_object (&self->terms);

  G_OBJECT_CLASS (steward_app_rollout_parent_class)->dispose (object);
}

static void
steward_app_rollout_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  StewardAppRollout *self = STEWARD_APP_ROLLOUT (object);

  switch (prop_id)
    {
    case PROP_IN_UPDATE_WINDOW:
      g_value_set_boolean (value, self->in_update_window);
      break;
    case PROP_TERMS:
      g_value_set_object (value, self->terms);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_app_rollout_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  StewardAppRollout *self = STEWARD_APP_ROLLOUT (object);

  switch (prop_id)
    {
    case PROP_IN_UPDATE_WINDOW:
      if (self->in_update_window == g_value_get_boolean (value))
        return;
      self->in_update_window = !self->in_update_window;
      for (guint i = 0; i < self->plans->len; i++)
        g_object_set (g_ptr_array_index (self->plans, i),
                      "in-update-window", self->in_update_window,
                      NULL);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_app_rollout_class_init (StewardAppRolloutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = steward_app_rollout_dispose;
  object_class->get_property = steward_app_rollout_get_property;
  object_class->set_property = steward_app_rollout_set_property;

  properties[PROP_IN_UPDATE_WINDOW] =
    g_param_spec_boolean ("in-update-window", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  properties[PROP_TERMS] =
    g_param_spec_object ("terms", NULL, NULL, G_TYPE_LIST_MODEL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
steward_app_rollout_init (StewardAppRollout *self)
{
  self->plans = g_ptr_array_new_with_free_func (g_object_unref);
  self->terms = g_list_store_new (STEWARD_TYPE_APP_TERMS);
}

/**
 * steward_app_rollout_new:
 *
 * Returns: (transfer full): a rollout of nothing
 */
StewardAppRollout *
steward_app_rollout_new (void)
{
  return g_object_new (STEWARD_TYPE_APP_ROLLOUT, NULL);
}

/**
 * steward_app_rollout_add:
 * @self: a #StewardAppRollout
 * @plan: a plan for the apps of an environment
 *
 * Makes it one with the others. The first says whether they wait for their update windows.
 */
void
steward_app_rollout_add (StewardAppRollout *self,
                         StewardAppPlan    *plan)
{
  g_return_if_fail (STEWARD_IS_APP_ROLLOUT (self));
  g_return_if_fail (STEWARD_IS_APP_PLAN (plan));

  if (self->plans->len == 0)
    self->in_update_window = steward_app_plan_get_in_update_window (plan);
  g_object_set (plan, "in-update-window", self->in_update_window, NULL);
  g_ptr_array_add (self->plans, g_object_ref (plan));
  g_signal_connect_object (plan, "changed", G_CALLBACK (steward_app_rollout_collect), self,
                           G_CONNECT_SWAPPED);
  steward_app_rollout_collect (self);
}

/**
 * steward_app_rollout_get_terms:
 * @self: a #StewardAppRollout
 *
 * Returns: (transfer none): the #StewardAppTerms, one of each publisher of all plans
 */
GListModel *
steward_app_rollout_get_terms (StewardAppRollout *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_ROLLOUT (self), NULL);

  return G_LIST_MODEL (self->terms);
}
