/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "hands.h"

#include <adwaita.h>

#include "steward-test-loop.h"
#include "steward-test-widgets.h"
#include "window-test.h"

/* More keys than it takes to get anywhere in a window. */
#define MAX_KEYS 400

typedef struct
{
  gpointer    within;
  const char *text;
} Wanted;

static gboolean
is_named (GtkWidget  *widget,
          const char *name)
{
  return g_str_equal (G_OBJECT_TYPE_NAME (widget), name);
}

/* Newer toolkits have a class of their own for the rows of tables. */
static gboolean
is_row (GtkWidget *widget)
{
  return is_named (widget, "GtkListItemWidget") || is_named (widget, "GtkColumnViewRowWidget");
}

static gboolean
can_be_pressed (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget) || GTK_IS_LIST_BOX_ROW (widget) ||
         is_named (widget, "GtkModelButton") || is_row (widget);
}

static gboolean
says (GtkWidget  *widget,
      const char *text)
{
  if (GTK_IS_LABEL (widget))
    return g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text);
  if (GTK_IS_INSCRIPTION (widget))
    return g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (widget)), text) == 0;

  return g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) == 0;
}

/* Before it has its place nobody sees it, and Tab goes from place to place. */
static gboolean
is_on_screen (GtkWidget *widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_get_height (widget) > 0;
}

/* The innermost thing to press that says @text, on screen and sensitive. */
static GtkWidget *
find (GtkWidget  *widget,
      const char *text)
{
  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget) ||
      !gtk_widget_get_sensitive (widget))
    return NULL;
  if (says (widget, text))
    {
      GtkWidget *pressed = widget;

      while (pressed != NULL && !can_be_pressed (pressed))
        pressed = gtk_widget_get_parent (pressed);
      if (pressed != NULL && is_on_screen (pressed))
        return pressed;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_there (gpointer user_data)
{
  Wanted *wanted = user_data;

  return find (wanted->within, wanted->text) != NULL;
}

static gboolean
has_focus (GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* (nullable): the list, or the row of tabs, that both are in */
static GtkWidget *
get_list (GtkWidget *target,
          GtkWidget *focus)
{
  GType lists[] = { GTK_TYPE_LIST_BOX, GTK_TYPE_LIST_VIEW, ADW_TYPE_VIEW_SWITCHER };

  for (guint i = 0; focus != NULL && i < G_N_ELEMENTS (lists); i++)
    {
      GtkWidget *list = gtk_widget_get_ancestor (target, lists[i]);

      if (list != NULL && gtk_widget_is_ancestor (focus, list))
        return list;
    }

  return NULL;
}

/* By the titles of a table, which know the way to its rows. */
static gboolean
press_tab_in_titles (GtkWidget *focus)
{
  GtkWidget *header = focus != NULL ? gtk_widget_get_parent (focus) : NULL;

  return header != NULL && g_str_equal (gtk_widget_get_css_name (header), "header")
         && GTK_IS_COLUMN_VIEW (gtk_widget_get_parent (header))
         && steward_test_hold_key (header, GDK_KEY_Tab, 0);
}

/* Tab goes from one part to the next, an arrow from one row to the next, and from the tab in view
 * to those that follow it. */
static void
press_key (GtkWidget *target,
           gboolean   down)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (target));
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (root));
  GtkWidget *list = get_list (target, focus);
  GtkWidget *popover = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) : NULL;

  if (ADW_IS_VIEW_SWITCHER (list))
    g_signal_emit_by_name (root, "move-focus", GTK_DIR_RIGHT);
  else if (list != NULL)
    /* By what the list itself does: newer tables do nothing where a focus is to move. */
    steward_test_press_shortcut (list, down ? GDK_KEY_Down : GDK_KEY_Up, 0);
  else if (!press_tab_in_titles (focus))
    g_signal_emit_by_name (popover != NULL ? popover : root, "move-focus", GTK_DIR_TAB_FORWARD);
}

static gboolean
is_active (gpointer window)
{
  return gtk_window_is_active (window);
}

/* As a window manager does once what lay above is closed. Rows ask whether their window is active
 * before they let the focus go on. */
static void
activate_window (GtkRoot *window)
{
  gtk_window_present (GTK_WINDOW (window));
  steward_test_await (is_active, window);
}

/* Where an arrow leads no further, the row is on the other side. */
static void
move_focus_to (GtkWidget *target)
{
  GtkRoot *root = gtk_widget_get_root (target);
  gboolean down = TRUE;

  activate_window (root);
  for (guint i = 0; i < MAX_KEYS && !has_focus (target); i++)
    {
      GtkWidget *focus = gtk_root_get_focus (root);

      press_key (target, down);
      if (gtk_root_get_focus (root) == focus)
        down = !down;
    }
  g_assert_true (has_focus (target));
}

/* The first click, or the arrow that goes there, selects a row. */
static void
select_row (GtkWidget *target)
{
  if (is_row (target))
    gtk_widget_activate_action (target, "listitem.select", "(bb)", FALSE, FALSE);
}

static void
point_at (GtkWidget *target)
{
  if (GTK_IS_MENU_BUTTON (target))
    gtk_menu_button_popup (GTK_MENU_BUTTON (target));
  else if (GTK_IS_BUTTON (target) || is_named (target, "GtkModelButton"))
    g_signal_emit_by_name (target, "clicked");
  else
    gtk_widget_activate (target);
}

void
hands_press (Hands       hands,
             gpointer    within,
             const char *text)
{
  Wanted wanted = { within, text };
  GtkWidget *target;

  g_test_message ("to press: %s", text);
  steward_test_await (is_there, &wanted);
  target = find (within, text);
  select_row (target);
  if (hands == HANDS_POINTER)
    {
      point_at (target);
      return;
    }

  move_focus_to (target);
  gtk_widget_activate (gtk_root_get_focus (gtk_widget_get_root (target)));
}

void
hands_fill (Hands       hands,
            gpointer    within,
            const char *title,
            const char *text)
{
  if (hands == HANDS_KEYBOARD)
    move_focus_to (wizard_test_find (within, ADW_TYPE_ENTRY_ROW, title));
  window_test_fill (within, title, text);
}
