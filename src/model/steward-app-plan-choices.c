/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-app-plan-private.h"

/* What the user wants of a plan. */

static gboolean
steward_app_plan_find_choice (StewardAppPlan *self,
                              const char     *app_id,
                              guint          *position)
{
  for (guint i = 0; i < self->choices->len; i++)
    {
      StewardAppChoice *choice = g_ptr_array_index (self->choices, i);

      if (g_ascii_strcasecmp (choice->app_id, app_id) != 0)
        continue;
      *position = i;
      return TRUE;
    }

  return FALSE;
}

static void
steward_app_plan_choose (StewardAppPlan  *self,
                         const char      *app_id,
                         StewardAppDraft *install)
{
  StewardAppChoice *choice;

  if (steward_app_plan_is_chosen (self, app_id))
    return;

  choice = g_new0 (StewardAppChoice, 1);
  choice->app_id = g_strdup (app_id);
  g_set_object (&choice->install, install);
  g_ptr_array_add (self->choices, choice);
  steward_app_plan_build (self);
  steward_draft_changed (STEWARD_DRAFT (self));
}

/**
 * steward_app_plan_choose_update:
 * @self: a #StewardAppPlan
 * @app_id: an app that can have an update
 */
void
steward_app_plan_choose_update (StewardAppPlan *self,
                                const char     *app_id)
{
  g_return_if_fail (STEWARD_IS_APP_PLAN (self));
  g_return_if_fail (app_id != NULL);

  steward_app_plan_choose (self, app_id, NULL);
}

/**
 * steward_app_plan_is_offered:
 * @self: a #StewardAppPlan
 * @app_id: an app
 *
 * Returns: whether it is there and can be updated
 */
gboolean
steward_app_plan_is_offered (StewardAppPlan *self,
                             const char     *app_id)
{
  guint n_items;

  g_return_val_if_fail (STEWARD_IS_APP_PLAN (self), FALSE);
  g_return_val_if_fail (app_id != NULL, FALSE);

  n_items = g_list_model_get_n_items (self->apps);
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardApp) app = g_list_model_get_item (self->apps, i);
      const char *id = steward_app_get_id (app);

      if (id != NULL && g_ascii_strcasecmp (id, app_id) == 0)
        return steward_app_can_update (app);
    }

  return FALSE;
}

/**
 * steward_app_plan_choose_offered:
 * @self: a #StewardAppPlan
 *
 * Chooses whatever can be updated; what is not known yet, when the plan is renewed.
 */
void
steward_app_plan_choose_offered (StewardAppPlan *self)
{
  guint n_items;

  g_return_if_fail (STEWARD_IS_APP_PLAN (self));

  self->wants_offered = TRUE;
  n_items = g_list_model_get_n_items (self->apps);
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardApp) app = g_list_model_get_item (self->apps, i);

      if (steward_app_can_update (app))
        steward_app_plan_choose (self, steward_app_get_id (app), NULL);
    }
}

/**
 * steward_app_plan_choose_install:
 * @self: a #StewardAppPlan
 * @draft: a draft that installs an app
 */
void
steward_app_plan_choose_install (StewardAppPlan  *self,
                                 StewardAppDraft *draft)
{
  g_return_if_fail (STEWARD_IS_APP_PLAN (self));
  g_return_if_fail (STEWARD_IS_APP_DRAFT (draft));
  g_return_if_fail (steward_app_draft_get_app_id (draft) != NULL);

  steward_app_plan_choose (self, steward_app_draft_get_app_id (draft), draft);
}

/**
 * steward_app_plan_drop:
 * @self: a #StewardAppPlan
 * @app_id: an app that was chosen
 *
 * Takes the choice back. What other apps need stays.
 */
void
steward_app_plan_drop (StewardAppPlan *self,
                       const char     *app_id)
{
  guint position;

  g_return_if_fail (STEWARD_IS_APP_PLAN (self));
  g_return_if_fail (app_id != NULL);

  if (!steward_app_plan_find_choice (self, app_id, &position))
    return;

  g_ptr_array_remove_index (self->choices, position);
  steward_app_plan_build (self);
  steward_draft_changed (STEWARD_DRAFT (self));
}

/**
 * steward_app_plan_is_chosen:
 * @self: a #StewardAppPlan
 * @app_id: an app
 *
 * Returns: whether the user chose it
 */
gboolean
steward_app_plan_is_chosen (StewardAppPlan *self,
                            const char     *app_id)
{
  guint position;

  g_return_val_if_fail (STEWARD_IS_APP_PLAN (self), FALSE);
  g_return_val_if_fail (app_id != NULL, FALSE);

  return steward_app_plan_find_choice (self, app_id, &position);
}

/**
 * steward_app_plan_count_chosen:
 * @self: a #StewardAppPlan
 *
 * Returns: how many apps the user chose
 */
guint
steward_app_plan_count_chosen (StewardAppPlan *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_PLAN (self), 0);

  return self->choices->len;
}
