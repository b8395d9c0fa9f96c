/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-app-turn.h"

#include <glib/gi18n.h>

#include "pages/steward-app-verbs.h"
#include "steward-app-plan.h"
#include "steward-window-private.h"

typedef struct
{
  StewardEnvironment *environment;
  GStrv               app_ids;     /* empty: all that can be updated */
} StewardAppTurnPart;

struct _StewardAppTurn
{
  GObject         parent_instance;

  StewardWindow  *window;  /* (unowned): which owns the turn */
  GPtrArray      *parts;   /* those that are still to come */
  StewardAppPlan *plan;    /* (nullable): of the one that is looked at */
  GtkWidget      *wizard;  /* (unowned) (nullable): that shows it */
  guint           n_shown;
  guint           n_unreadable;
  guint           source;
};

G_DEFINE_FINAL_TYPE (StewardAppTurn, steward_app_turn, G_TYPE_OBJECT)

static void steward_app_turn_go_on (StewardAppTurn *self);

static void
steward_app_turn_part_free (gpointer data)
{
  StewardAppTurnPart *part = data;

  g_clear_object (&part->environment);
  g_clear_pointer (&part->app_ids, g_strfreev);
  g_free (part);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StewardAppTurnPart, steward_app_turn_part_free)

static gboolean
steward_app_turn_is_settled (StewardListing *listing)
{
  StewardListingState state = steward_listing_get_state (listing);

  return !steward_listing_get_busy (listing) &&
         (state == STEWARD_LISTING_STATE_READY || state == STEWARD_LISTING_STATE_FAILED);
}

static void
steward_app_turn_loaded_cb (StewardAppTurn *self)
{
  steward_app_turn_go_on (self);
}

/* Returns: whether there is nothing to wait for */
static gboolean
steward_app_turn_await (StewardAppTurn *self,
                        StewardListing *listing)
{
  g_signal_handlers_disconnect_by_data (listing, self);
  steward_listing_ensure_loaded (listing);
  if (steward_app_turn_is_settled (listing))
    return TRUE;

  g_signal_connect_object (listing, "notify::busy", G_CALLBACK (steward_app_turn_loaded_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (listing, "notify::state", G_CALLBACK (steward_app_turn_loaded_cb), self,
                           G_CONNECT_SWAPPED);

  return FALSE;
}

/* Those that a wizard shows already, because the service wanted more for them. */
static GtkWidget *
steward_app_turn_find_wizard (StewardAppTurn *self,
                              GtkWidget      *except)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (window != except && STEWARD_IS_WIZARD (window) &&
          gtk_window_get_transient_for (GTK_WINDOW (window)) == GTK_WINDOW (self->window))
        return window;
    }

  return NULL;
}

static gboolean
steward_app_turn_was_sent (StewardAppTurn *self)
{
  GListModel *steps = steward_app_plan_get_steps (self->plan);

  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr(StewardAppStep) step = g_list_model_get_item (steps, i);

      if (steward_app_step_get_state (step) != STEWARD_APP_STEP_WAITING)
        return TRUE;
    }

  return FALSE;
}

static void
steward_app_turn_stop (StewardAppTurn *self)
{
  guint n_left = self->parts->len;
  g_autofree char *text = NULL;

  g_ptr_array_set_size (self->parts, 0);
  if (n_left == 0)
    return;

  text = g_strdup_printf (ngettext ("%u more environment was left as it is.",
                                    "%u more environments were left as they are.", n_left),
                          n_left);
  steward_window_add_toast (self->window, text, NULL, NULL, NULL);
}

static void steward_app_turn_follow (StewardAppTurn *self,
                                     GtkWidget      *wizard);

static void
steward_app_turn_closed_cb (GtkWidget *wizard,
                            gpointer   user_data)
{
  StewardAppTurn *self = user_data;
  GtkWidget *other;

  if (wizard != self->wizard)
    return;

  self->wizard = NULL;
  other = steward_app_turn_find_wizard (self, wizard);
  if (other != NULL)
    steward_app_turn_follow (self, other);
  else if (steward_app_turn_was_sent (self))
    steward_app_turn_go_on (self);
  else
    steward_app_turn_stop (self);
}

static void
steward_app_turn_follow (StewardAppTurn *self,
                         GtkWidget      *wizard)
{
  StewardDraft *draft = steward_wizard_get_draft (STEWARD_WIZARD (wizard));

  self->wizard = wizard;
  if (STEWARD_IS_APP_PLAN (draft))
    g_set_object (&self->plan, STEWARD_APP_PLAN (draft));
  g_signal_connect_object (wizard, "destroy", G_CALLBACK (steward_app_turn_closed_cb), self, 0);
}

static void
steward_app_turn_show (StewardAppTurn     *self,
                       StewardAppTurnPart *part,
                       GVariant           *app_ids)
{
  StewardTenant *tenant = steward_entity_get_tenant (STEWARD_ENTITY (part->environment));
  GtkWidget *wizard;

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.update-chosen-apps", "(ss@as)",
                              steward_tenant_get_id (tenant),
                              steward_environment_get_name (part->environment), app_ids);
  wizard = steward_app_turn_find_wizard (self, NULL);
  if (wizard == NULL)
    return;

  self->n_shown++;
  steward_app_turn_follow (self, wizard);
}

static void
steward_app_turn_end (StewardAppTurn *self)
{
  g_autofree char *text = NULL;

  if (self->n_unreadable > 0)
    text = g_strdup_printf (ngettext ("The apps of %u environment could not be read.",
                                      "The apps of %u environments could not be read.",
                                      self->n_unreadable), self->n_unreadable);
  else if (self->n_shown == 0)
    text = g_strdup (_("The selected environments have no app with an update."));

  if (text != NULL)
    steward_window_add_toast (self->window, text, NULL, NULL, NULL);
}

/* (transfer floating): those of the chosen apps that still can be updated */
static GVariant *
steward_app_turn_list_updatable (StewardAppTurnPart *part,
                                 StewardListing     *apps)
{
  const char * const *chosen = (const char * const *) part->app_ids;
  GVariantBuilder ids;

  g_variant_builder_init (&ids, G_VARIANT_TYPE ("as"));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (apps)); i++)
    {
      g_autoptr(StewardApp) app = g_list_model_get_item (G_LIST_MODEL (apps), i);
      const char *id = steward_app_get_id (app);

      if (steward_app_verbs_can_update (app)
          && (*chosen == NULL || g_strv_contains (chosen, id)))
        g_variant_builder_add (&ids, "s", id);
    }

  return g_variant_builder_end (&ids);
}

/* Returns: whether what is to be known of it is known */
static gboolean
steward_app_turn_await_lists (StewardAppTurn *self,
                              StewardListing *apps,
                              StewardListing *updates)
{
  gboolean settled = steward_app_turn_await (self, apps);

  return steward_app_turn_await (self, updates) && settled;
}

/* Returns: whether it is done with, because there is nothing to show of it */
static gboolean
steward_app_turn_pass (StewardAppTurn *self)
{
  StewardAppTurnPart *first = g_ptr_array_index (self->parts, 0);
  StewardSession *session = steward_window_get_session (self->window, first->environment);
  g_autoptr(StewardAppTurnPart) part = NULL;
  g_autoptr(GVariant) app_ids = NULL;
  StewardListing *apps;
  StewardListing *updates;

  if (session == NULL)
    {
      g_ptr_array_remove_index (self->parts, 0);
      return TRUE;
    }

  apps = steward_session_list_apps (session, first->environment);
  updates = steward_session_list_app_updates (session, first->environment);
  if (!steward_app_turn_await_lists (self, apps, updates))
    return FALSE;

  part = g_ptr_array_steal_index (self->parts, 0);
  app_ids = g_variant_ref_sink (steward_app_turn_list_updatable (part, apps));
  if (steward_listing_get_state (apps) == STEWARD_LISTING_STATE_FAILED ||
      steward_listing_get_state (updates) == STEWARD_LISTING_STATE_FAILED)
    self->n_unreadable++;
  else if (g_variant_n_children (app_ids) > 0)
    steward_app_turn_show (self, part, app_ids);

  return self->wizard == NULL;
}

static gboolean
steward_app_turn_next_cb (gpointer user_data)
{
  StewardAppTurn *self = user_data;

  self->source = 0;
  if (!gtk_widget_get_realized (GTK_WIDGET (self->window)))
    return G_SOURCE_REMOVE;

  while (self->parts->len > 0)
    if (!steward_app_turn_pass (self))
      return G_SOURCE_REMOVE;

  steward_app_turn_end (self);

  return G_SOURCE_REMOVE;
}

/* When what has been listed is joined, and what was closed is gone. */
static void
steward_app_turn_go_on (StewardAppTurn *self)
{
  if (self->source == 0 && self->wizard == NULL)
    self->source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, steward_app_turn_next_cb, self, NULL);
}

static void
steward_app_turn_dispose (GObject *object)
{
  StewardAppTurn *self = STEWARD_APP_TURN (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->plan);
  g_clear_pointer (&self->parts, g_ptr_array_unref);

  G_OBJECT_CLASS (steward_app_turn_parent_class)->dispose (object);
}

static void
steward_app_turn_class_init (StewardAppTurnClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = steward_app_turn_dispose;
}

static void
steward_app_turn_init (StewardAppTurn *self)
{
  self->parts = g_ptr_array_new_with_free_func (steward_app_turn_part_free);
}

/**
 * steward_app_turn_new:
 * @window: the window that owns the turn
 *
 * Returns: (transfer full): a turn without environments
 */
StewardAppTurn *
steward_app_turn_new (StewardWindow *window)
{
  StewardAppTurn *self;

  g_return_val_if_fail (STEWARD_IS_WINDOW (window), NULL);

  self = g_object_new (STEWARD_TYPE_APP_TURN, NULL);
  self->window = window;

  return self;
}

/* app_ids: (array zero-terminated=1): what is chosen; empty for all that can be updated */
void
steward_app_turn_add (StewardAppTurn     *self,
                      StewardEnvironment *environment,
                      const char * const *app_ids)
{
  StewardAppTurnPart *part;

  g_return_if_fail (STEWARD_IS_APP_TURN (self));
  g_return_if_fail (STEWARD_IS_ENVIRONMENT (environment));

  part = g_new0 (StewardAppTurnPart, 1);
  part->environment = g_object_ref (environment);
  part->app_ids = g_strdupv ((char **) app_ids);
  g_ptr_array_add (self->parts, part);
}

void
steward_app_turn_start (StewardAppTurn *self)
{
  g_return_if_fail (STEWARD_IS_APP_TURN (self));

  steward_app_turn_go_on (self);
}
