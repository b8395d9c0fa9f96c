/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-search-keys.h"

/* (transfer none) (nullable): the list that is on screen, of several layouts; that of a table is
 * what is below its header */
static GtkWidget *
steward_search_keys_find_list (GtkWidget *widget)
{
  GtkWidget *list = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (GTK_IS_LIST_VIEW (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && list == NULL;
       child = gtk_widget_get_next_sibling (child))
    list = steward_search_keys_find_list (child);

  return list;
}

/* Some versions of the toolkit know only one of the two ways to the row. */
static gboolean
steward_search_keys_lead (GtkWidget *matches)
{
  GtkWidget *list = steward_search_keys_find_list (matches);

  return list != NULL
         && (gtk_widget_child_focus (list, GTK_DIR_DOWN) || gtk_widget_grab_focus (list));
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

  return steward_search_keys_lead (user_data);
}

static void
steward_search_keys_stop_cb (GtkSearchEntry *search,
                             gpointer        user_data)
{
  gtk_editable_set_text (GTK_EDITABLE (search), "");
  steward_search_keys_lead (user_data);
}

/**
 * steward_search_keys_bind:
 * @search: a #GtkSearchEntry
 * @matches: a widget within which the list of what was found is
 *
 * Down leads from @search to the list, and so does Escape, which ends the search.
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
