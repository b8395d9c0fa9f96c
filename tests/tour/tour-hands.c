/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "tour.h"

/* Finds what a person would see, and does with it what a person would do. */

typedef struct
{
  Tour       *tour;
  GType       type;
  const char *text;
  GtkWidget  *window;
} TourSearch;

static gboolean
tour_property_is (GtkWidget  *widget,
                  const char *property,
                  const char *text)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (widget), property);
  g_autofree char *value = NULL;

  if (pspec == NULL || pspec->value_type != G_TYPE_STRING)
    return FALSE;

  g_object_get (widget, property, &value, NULL);

  return g_strcmp0 (value, text) == 0;
}

static gboolean
tour_shows (GtkWidget  *widget,
            const char *text)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;
  if (GTK_IS_INSCRIPTION (widget) && tour_property_is (widget, "text", text))
    return TRUE;
  if (tour_property_is (widget, "title", text) || tour_property_is (widget, "tooltip-text", text))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (tour_shows (child, text))
        return TRUE;
    }

  return FALSE;
}

/* Without a text: the first of the type. */
static GtkWidget *
tour_search (GtkWidget  *widget,
             GType       type,
             const char *text)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;

  /* The last child first: what lies above is found before what it covers. */
  for (GtkWidget *child = gtk_widget_get_last_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_prev_sibling (child))
    found = tour_search (child, type, text);

  if (found == NULL && G_TYPE_CHECK_INSTANCE_TYPE (widget, type)
      && (text == NULL || tour_shows (widget, text)))
    found = widget;

  return found;
}

GtkWidget *
tour_get_top (Tour *self)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWidget *top = self->window;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      /* The list has the latest first or last: follow who stands above whom. */
      if (gtk_widget_get_visible (GTK_WIDGET (window))
          && gtk_window_get_transient_for (window) == GTK_WINDOW (top))
        {
          top = GTK_WIDGET (window);
          i = G_MAXUINT;
        }
    }

  return top;
}

GtkWidget *
tour_look_for (Tour       *self,
               GType       type,
               const char *text)
{
  return tour_search (tour_get_top (self), type, text);
}

static gboolean
tour_is_there (gpointer user_data)
{
  TourSearch *search = user_data;

  return tour_look_for (search->tour, search->type, search->text) != NULL;
}

static gboolean
tour_is_ready (gpointer user_data)
{
  TourSearch *search = user_data;
  GtkWidget *widget = tour_look_for (search->tour, search->type, search->text);

  return widget != NULL && gtk_widget_is_sensitive (widget);
}

static gboolean
tour_is_gone (gpointer user_data)
{
  TourSearch *search = user_data;

  return tour_get_top (search->tour) != search->window;
}

/* Waits for it. */
GtkWidget *
tour_find (Tour       *self,
           GType       type,
           const char *text)
{
  TourSearch search = { self, type, text, NULL };

  g_test_message ("looking for “%s”", text);
  steward_test_await (tour_is_there, &search);

  return tour_look_for (self, type, text);
}

void
tour_await_gone (Tour      *self,
                 GtkWidget *window)
{
  TourSearch search = { self, G_TYPE_INVALID, NULL, window };

  steward_test_await (tour_is_gone, &search);
}

/* Waits until it can be pressed, and presses it. */
void
tour_press (Tour       *self,
            GType       type,
            const char *text)
{
  TourSearch search = { self, type, text, NULL };
  GtkWidget *widget;

  g_test_message ("pressing “%s”", text);
  steward_test_await (tour_is_ready, &search);
  widget = tour_look_for (self, type, text);

  if (GTK_IS_MENU_BUTTON (widget))
    gtk_menu_button_popup (GTK_MENU_BUTTON (widget));
  else if (GTK_IS_TOGGLE_BUTTON (widget))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (widget), TRUE);
  else if (g_signal_lookup ("clicked", G_OBJECT_TYPE (widget)) != 0)
    g_signal_emit_by_name (widget, "clicked");
  else
    g_assert_true (gtk_widget_activate (widget));
}

void
tour_type_text (Tour       *self,
                const char *title,
                const char *text)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (tour_get_top (self)));
  GtkWidget *entry = title != NULL ? tour_find (self, GTK_TYPE_EDITABLE, title)
                                   : gtk_widget_get_ancestor (focus, GTK_TYPE_EDITABLE);

  g_assert_nonnull (entry);
  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_editable_set_position (GTK_EDITABLE (entry), -1);
}

void
tour_dismiss (Tour *self)
{
  GtkWidget *popover = tour_search (tour_get_top (self), GTK_TYPE_POPOVER, NULL);

  g_assert_nonnull (popover);
  gtk_popover_popdown (GTK_POPOVER (popover));
}

/* format is that of the target; NULL for none. */
void
tour_activate (Tour       *self,
               const char *action,
               const char *format,
               ...)
{
  g_autoptr(GVariant) target = NULL;
  va_list args;

  g_test_message ("activating %s", action);
  if (format != NULL)
    {
      va_start (args, format);
      target = g_variant_ref_sink (g_variant_new_va (format, NULL, &args));
      va_end (args);
    }

  g_assert_true (gtk_widget_activate_action_variant (tour_get_top (self), action, target));
}

/* The first widget of a type that is on screen, below another one. */
GtkWidget *
tour_find_below (GtkWidget *widget,
                 GType      type)
{
  return tour_search (widget, type, NULL);
}

/* Closes the window on top, as its own button would. */
void
tour_close (Tour *self)
{
  GtkWidget *top = tour_get_top (self);

  g_assert_true (top != self->window);
  gtk_window_close (GTK_WINDOW (top));
  tour_await_gone (self, top);
}
