/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-test-widgets.h"

#include "steward-test-loop.h"

/* The first window of a type, or %NULL. */
gpointer
steward_test_find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }

  return NULL;
}

/* The first widget of a type at or below another one, or %NULL. */
GtkWidget *
steward_test_find_widget (GtkWidget *widget,
                          GType      type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = steward_test_find_widget (child, type);

  return found;
}

/* How many widgets of a type there are at or below another one. */
guint
steward_test_count_widgets (GtkWidget *widget,
                            GType      type)
{
  guint n_widgets = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_widgets += steward_test_count_widgets (child, type);

  return n_widgets;
}

/* Whether some text at or below a widget says exactly this. */
gboolean
steward_test_has_text (GtkWidget  *widget,
                       const char *text)
{
  if (GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_label (GTK_LABEL (widget)), text) == 0)
    return TRUE;
  if (GTK_IS_INSCRIPTION (widget)
      && g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (widget)), text) == 0)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (steward_test_has_text (child, text))
        return TRUE;
    }

  return FALSE;
}

/* Some text below a widget says exactly this. */
void
steward_test_assert_text (GtkWidget  *widget,
                          const char *text)
{
  if (!steward_test_has_text (widget, text))
    g_error ("No text says “%s”", text);
}

static GtkWidget *
steward_test_find_button (GtkWidget  *widget,
                          const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) &&
      g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = steward_test_find_button (child, label);

  return found;
}

static gboolean
steward_test_is_laid_out (gpointer user_data)
{
  return gtk_widget_get_width (user_data) > 0;
}

/* Each title of a table that is on screen has room, and nothing of it is cut off. */
void
steward_test_assert_titles (GtkColumnView *table)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (table));

  steward_test_await (steward_test_is_laid_out, header);
  for (GtkWidget *title = gtk_widget_get_first_child (header);
       title != NULL;
       title = gtk_widget_get_next_sibling (title))
    {
      GtkWidget *text = gtk_widget_get_last_child (gtk_widget_get_first_child (title));
      graphene_rect_t bounds;

      if (!gtk_widget_get_visible (title))
        continue;
      g_assert_true (gtk_widget_compute_bounds (text, header, &bounds));
      g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (header));
      g_assert_true (gtk_widget_compute_bounds (text, title, &bounds));
      g_assert_cmpfloat (bounds.origin.x, >=, 0);
      g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (title));
    }
}

/* Presses the button with that label. */
void
steward_test_press (GtkWidget  *widget,
                    const char *label)
{
  GtkWidget *button = steward_test_find_button (widget, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

/* What is still on its way when a pointer has been sent is looked for again. */
#define MOVE_USEC (G_USEC_PER_SEC / 2)

typedef struct
{
  GtkWidget *widget;
  gint64     moved_at;
} Pointed;

/* To its end, or a key that one releases would be that which the next one holds. */
static void
steward_test_run (const char *command)
{
  g_autoptr(GError) error = NULL;

  g_spawn_command_line_sync (command, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* On a screen without a window manager. */
static void
steward_test_move_to (GtkWidget *widget)
{
  GtkNative *native = gtk_widget_get_native (widget);
  g_autofree char *command = NULL;
  graphene_point_t middle;
  double x, y;

  graphene_point_init (&middle, gtk_widget_get_width (widget) / 2.0f,
                       gtk_widget_get_height (widget) / 2.0f);
  g_assert_true (gtk_widget_compute_point (widget, GTK_WIDGET (native), &middle, &middle));
  gtk_native_get_surface_transform (native, &x, &y);
  command = g_strdup_printf ("xdotool mousemove %d %d", (int) (middle.x + x),
                             (int) (middle.y + y));
  steward_test_run (command);
}

/* A window can be mapped, and not be there for the pointer yet. */
static gboolean
steward_test_is_pointed_at (gpointer user_data)
{
  Pointed *pointed = user_data;
  gint64 now = g_get_monotonic_time ();

  if ((gtk_widget_get_state_flags (pointed->widget) & GTK_STATE_FLAG_PRELIGHT) != 0)
    return TRUE;

  if (now - pointed->moved_at > MOVE_USEC)
    {
      pointed->moved_at = now;
      steward_test_move_to (pointed->widget);
    }

  return FALSE;
}

/* With the pointer itself; @modifier is held, if one is. */
static void
steward_test_click (GtkWidget  *widget,
                    const char *modifier)
{
  Pointed pointed = { widget, 0 };
  g_autofree char *held = NULL;

  steward_test_await (steward_test_is_pointed_at, &pointed);
  held = modifier != NULL ? g_strdup_printf ("xdotool keydown %s click 1 keyup %s", modifier,
                                             modifier)
                          : g_strdup ("xdotool click 1");
  steward_test_run (held);
}

typedef struct
{
  GtkColumnView *table;
  guint          first;
  guint          last;
  guint64        n_selected;
} Selected;

/* (nullable): once it can be pressed */
static GtkWidget *
steward_test_find_row (GtkColumnView *table,
                       guint          position)
{
  GtkWidget *row = gtk_widget_get_first_child (gtk_widget_get_last_child (GTK_WIDGET (table)));

  for (guint i = 0; row != NULL && i < position; i++)
    row = gtk_widget_get_next_sibling (row);

  return row != NULL && gtk_widget_get_mapped (row) && gtk_widget_get_height (row) > 0 ? row : NULL;
}

static gboolean
steward_test_has_row (gpointer user_data)
{
  Selected *selected = user_data;

  return steward_test_find_row (selected->table, selected->last) != NULL;
}

static gboolean
steward_test_is_selected (gpointer user_data)
{
  Selected *selected = user_data;
  g_autoptr(GtkBitset) rows = NULL;

  rows = gtk_selection_model_get_selection (gtk_column_view_get_model (selected->table));

  return gtk_bitset_get_size (rows) == selected->n_selected
         && gtk_bitset_contains (rows, selected->first)
         && gtk_bitset_contains (rows, selected->last);
}

/* The pointer chooses a row beside another one, and takes it out again, with Ctrl. */
void
steward_test_assert_toggle (GtkColumnView *table)
{
  steward_test_await (steward_test_has_row, &(Selected) { table, 1, 3, 2 });
  steward_test_click (steward_test_find_row (table, 1), NULL);
  steward_test_await (steward_test_is_selected, &(Selected) { table, 1, 1, 1 });
  steward_test_click (steward_test_find_row (table, 3), "ctrl");
  steward_test_await (steward_test_is_selected, &(Selected) { table, 1, 3, 2 });
  steward_test_click (steward_test_find_row (table, 3), "ctrl");
  steward_test_await (steward_test_is_selected, &(Selected) { table, 1, 1, 1 });
}

typedef struct
{
  GtkWidget  *table;
  const char *start;
} Shown;

/* (nullable): what shows a text that begins so, in the first row that has one and its place */
static GtkWidget *
steward_test_find_start (GtkWidget  *widget,
                         const char *start)
{
  GtkWidget *found = NULL;

  if (GTK_IS_INSCRIPTION (widget) && gtk_widget_get_width (widget) > 0
      && g_str_has_prefix (gtk_inscription_get_text (GTK_INSCRIPTION (widget)), start))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = steward_test_find_start (child, start);

  return found;
}

static gboolean
steward_test_shows_start (gpointer user_data)
{
  Shown *shown = user_data;

  return steward_test_find_start (shown->table, shown->start) != NULL;
}

/* Where a text begins with @start, there would be room for @longest in one line. */
void
steward_test_assert_room (GtkColumnView *table,
                          const char    *start,
                          const char    *longest)
{
  Shown shown = { GTK_WIDGET (table), start };
  g_autoptr(PangoLayout) layout = NULL;
  GtkWidget *cell;
  int width;

  steward_test_await (steward_test_shows_start, &shown);
  cell = steward_test_find_start (shown.table, start);
  layout = gtk_widget_create_pango_layout (cell, longest);
  pango_layout_get_pixel_size (layout, &width, NULL);
  g_assert_cmpint (width, <=, gtk_widget_get_width (cell));
}

static GtkEventController *
steward_test_find_keys (GtkWidget *widget)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        return controller;
    }

  g_error ("%s looks at no keys first", G_OBJECT_TYPE_NAME (widget));
}

/* Presses a key, or goes on to hold it; TRUE: the widget keeps it from those within. */
gboolean
steward_test_hold_key (GtkWidget       *widget,
                       guint            keyval,
                       GdkModifierType  state)
{
  gboolean handled = FALSE;

  g_signal_emit_by_name (steward_test_find_keys (widget), "key-pressed", keyval, 0, state,
                         &handled);

  return handled;
}

void
steward_test_release_key (GtkWidget *widget,
                          guint      keyval)
{
  g_signal_emit_by_name (steward_test_find_keys (widget), "key-released", keyval, 0, 0);
}

static gboolean
steward_test_is_for_key (GtkShortcut     *shortcut,
                         guint            keyval,
                         GdkModifierType  state)
{
  GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

  return GTK_IS_KEYVAL_TRIGGER (trigger)
         && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == keyval
         && gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == state;
}

/* Does what a widget itself does at a key, if that is anything. */
gboolean
steward_test_press_shortcut (GtkWidget       *widget,
                             guint            keyval,
                             GdkModifierType  state)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;

      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr(GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);

          if (steward_test_is_for_key (shortcut, keyval, state))
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                                 gtk_shortcut_get_arguments (shortcut));
        }
    }

  return FALSE;
}

typedef struct
{
  GtkAdjustment *adjustment;
  double         length;
} Longer;

static gboolean
steward_test_is_longer (gpointer user_data)
{
  Longer *longer = user_data;

  return gtk_adjustment_get_upper (longer->adjustment) > longer->length;
}

/* Returns: how long what is scrolled is, once it is longer than @length */
double
steward_test_await_longer (GtkAdjustment *adjustment,
                           double         length)
{
  Longer longer = { adjustment, length };

  steward_test_await (steward_test_is_longer, &longer);

  return gtk_adjustment_get_upper (adjustment);
}
