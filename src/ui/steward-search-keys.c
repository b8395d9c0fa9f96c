/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-search-keys.h"

#include "steward-list-top.h"

typedef struct
{
  GtkWidget *matches; /* (nullable): weak, for it may be around the search */
  char      *text;    /* what is searched for */
} StewardSearchWait;

static void
steward_search_wait_free (gpointer data)
{
  StewardSearchWait *wait = data;

  g_clear_weak_pointer (&wait->matches);
  g_clear_pointer (&wait->text, g_free);
  g_free (wait);
}

/* Long lists are filtered and sorted in slices. */
static gboolean
steward_search_keys_is_pending (GObject *model)
{
  g_autoptr(GObject) inner = NULL;
  guint pending = 0;

  if (g_object_class_find_property (G_OBJECT_GET_CLASS (model), "pending") != NULL)
    g_object_get (model, "pending", &pending, NULL);
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (model), "model") != NULL)
    g_object_get (model, "model", &inner, NULL);

  return pending > 0 || (inner != NULL && steward_search_keys_is_pending (inner));
}

/* Between two slices no row may be left. */
static gboolean
steward_search_keys_is_settled (GtkListView *list)
{
  GtkSelectionModel *model = gtk_list_view_get_model (list);

  return gtk_widget_get_first_child (GTK_WIDGET (list)) != NULL
         && !steward_search_keys_is_pending (G_OBJECT (model));
}

/* Who typed on in the meantime wants to stay. */
static gboolean
steward_search_keys_wait_cb (GtkWidget     *search,
                             GdkFrameClock *clock,
                             gpointer       user_data)
{
  StewardSearchWait *wait = user_data;
  GtkListView *list = NULL;

  if (wait->matches != NULL)
    list = steward_list_top_find (wait->matches);
  if (list == NULL
      || !g_str_equal (gtk_editable_get_text (GTK_EDITABLE (search)), wait->text))
    return G_SOURCE_REMOVE;
  if (!steward_search_keys_is_settled (list))
    return G_SOURCE_CONTINUE;

  steward_list_top_focus (list);

  return G_SOURCE_REMOVE;
}

static void
steward_search_keys_wait (GtkWidget *search,
                          GtkWidget *matches)
{
  StewardSearchWait *wait = g_new0 (StewardSearchWait, 1);

  g_set_weak_pointer (&wait->matches, matches);
  wait->text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (search)));
  gtk_widget_add_tick_callback (search, steward_search_keys_wait_cb, wait,
                                steward_search_wait_free);
}

/* The entry waits whether more is typed, which would lead to a row of what was shown before. */
static gboolean
steward_search_keys_lead (GtkWidget *search,
                          GtkWidget *matches)
{
  GtkListView *list;

  g_signal_emit_by_name (search, "search-changed");
  list = steward_list_top_find (matches);
  if (list == NULL)
    return FALSE;
  if (steward_search_keys_is_settled (list))
    return steward_list_top_focus (list);

  steward_search_keys_wait (search, matches);

  return TRUE;
}

/* Left to itself, newer toolkits give the focus to what scrolls the list, and there it stays. */
static gboolean
steward_search_keys_pressed_cb (GtkEventControllerKey *keys,
                                guint                  keyval,
                                guint                  keycode,
                                GdkModifierType        state,
                                gpointer               user_data)
{
  if ((keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
      || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  return steward_search_keys_lead (
    gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (keys)), user_data);
}

static void
steward_search_keys_stop_cb (GtkSearchEntry *search,
                             gpointer        user_data)
{
  gtk_editable_set_text (GTK_EDITABLE (search), "");
  steward_search_keys_lead (GTK_WIDGET (search), user_data);
}

/**
 * steward_search_keys_bind:
 * @search: a #GtkSearchEntry
 * @matches: a widget within which the list of what was found is
 *
 * Down leads from @search to the first row of the list, and so does Escape, which ends the search.
 */
void
steward_search_keys_bind (GtkWidget *search,
                          GtkWidget *matches)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_return_if_fail (GTK_IS_SEARCH_ENTRY (search));
  g_return_if_fail (GTK_IS_WIDGET (matches));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (steward_search_keys_pressed_cb),
                           matches, 0);
  gtk_widget_add_controller (search, keys);
  g_signal_connect_object (search, "stop-search", G_CALLBACK (steward_search_keys_stop_cb),
                           matches, 0);
}
