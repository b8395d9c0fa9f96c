/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "tour.h"

/* What is asked before an environment is renamed, deleted or recovered. */

static void
tour_rename (Tour *self)
{
  tour_activate (self, "win.rename-environment", "(ss)", tour_get_tenant_id (self, "Contoso"),
                 "Dev-Anna");
  tour_find (self, GTK_TYPE_EDITABLE, "Name");
  tour_photograph (self, "rename-nothing-new");
  tour_type_text (self, "Name", "Dev-Bea");
  tour_leave_step (self, "Name", "rename");
  tour_finish_wizard (self, "Rename", NULL, "rename-review");
}

/* Answers a question; with a name, not before that is typed. */
static void
tour_answer (Tour       *self,
             const char *action,
             const char *environment,
             const char *typed,
             const char *answer,
             const char *picture)
{
  GtkWidget *question;

  tour_activate (self, action, "(ss)", tour_get_tenant_id (self, "Contoso"), environment);
  tour_find (self, ADW_TYPE_MESSAGE_DIALOG, "Cancel");
  question = tour_get_top (self);
  if (typed != NULL)
    {
      g_autofree char *untyped = g_strconcat (picture, "-untyped", NULL);

      tour_photograph (self, untyped);
      tour_type_text (self, NULL, typed);
    }
  tour_photograph (self, picture);
  tour_press (self, GTK_TYPE_BUTTON, answer);
  tour_await_gone (self, question);
}

static gboolean
tour_is_deleted (gpointer user_data)
{
  Tour *self = user_data;
  StewardViewState *state = steward_window_get_view_state (STEWARD_WINDOW (self->window));
  g_autoptr(StewardEnvironment) environment = NULL;

  environment = steward_view_state_find_environment (
    state, tour_get_tenant_id (self, "Contoso"), "Tour-Copied");

  return environment == NULL;
}

/* It has the moment of its deletion in its name. */
static char *
tour_dup_deleted (Tour *self)
{
  StewardViewState *state = steward_window_get_view_state (STEWARD_WINDOW (self->window));
  GListModel *environments = steward_view_state_get_environments (state);
  guint n_items = g_list_model_get_n_items (environments);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardEnvironment) environment = g_list_model_get_item (environments, i);
      const char *name = steward_environment_get_name (environment);

      if (g_str_has_prefix (name, "Payroll-Test-"))
        return g_strdup (name);
    }

  g_assert_not_reached ();
}

void
tour_visit_questions (Tour *self)
{
  g_autofree char *deleted = tour_dup_deleted (self);

  tour_rename (self);
  tour_answer (self, "win.delete-environment", "Production", "Production", "Cancel",
               "delete-production");
  tour_answer (self, "win.delete-environment", "Tour-Copied", NULL, "Delete Environment",
               "delete-sandbox");

  /* The quota has room for what is recovered when what is deleted has given its name up. */
  steward_test_await (tour_is_deleted, self);
  tour_answer (self, "win.recover-environment", deleted, NULL, "Recover Environment", "recover");
  tour_photograph (self, "changing");
}
