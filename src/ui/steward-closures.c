/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-closures.h"

#include <glib/gi18n.h>

#include "steward-environment.h"
#include "steward-look.h"
#include "steward-operation.h"
#include "steward-text.h"

/* Each takes the object of the expression first, then what it is given in the template. */

static char *
steward_show_text (gpointer    object,
                   const char *text)
{
  return g_strdup (text != NULL && *text != '\0' ? text : STEWARD_TEXT_UNKNOWN);
}

static char *
steward_show_size (gpointer object,
                   gint64   kilobytes)
{
  return steward_text_dup_size (kilobytes);
}

static char *
steward_show_duration (gpointer object,
                       gint64   seconds)
{
  return steward_text_dup_duration (seconds);
}

static char *
steward_show_day (gpointer   object,
                  GDateTime *date)
{
  return steward_text_dup_day (date);
}

static char *
steward_show_moment (gpointer   object,
                     GDateTime *date)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

  return steward_text_dup_moment (date, now);
}

static char *
steward_show_environment_type (gpointer               object,
                               StewardEnvironmentType type,
                               const char            *received)
{
  return g_strdup (steward_look_name_environment (type, received));
}

static char *
steward_show_operation_type (gpointer             object,
                             StewardOperationType type,
                             const char          *received)
{
  return g_strdup (steward_look_name_operation (type, received));
}

static char *
steward_show_count (gpointer object,
                    guint    count)
{
  return count > 0 ? g_strdup_printf ("%u", count) : g_strdup ("");
}

static gboolean
steward_is_not (gpointer object,
                gboolean value)
{
  return !value;
}

static gboolean
steward_is_some (gpointer object,
                 guint    count)
{
  return count > 0;
}

static gboolean
steward_is_set (gpointer object,
                gpointer value)
{
  return value != NULL;
}

static gboolean
steward_is_unset (gpointer object,
                  gpointer value)
{
  return value == NULL;
}

static char **
steward_name_classes (gpointer object,
                      gboolean gone)
{
  const char * const classes[] = { "entity-name", gone ? "gone" : NULL, NULL };

  return g_strdupv ((char **) classes);
}

/**
 * steward_closures_bind:
 * @klass: a widget class with a template
 *
 * Lets the template of @klass call the formatters.
 */
void
steward_closures_bind (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_callback (klass, steward_is_not);
  gtk_widget_class_bind_template_callback (klass, steward_is_set);
  gtk_widget_class_bind_template_callback (klass, steward_is_some);
  gtk_widget_class_bind_template_callback (klass, steward_is_unset);
  gtk_widget_class_bind_template_callback (klass, steward_name_classes);
  gtk_widget_class_bind_template_callback (klass, steward_show_count);
  gtk_widget_class_bind_template_callback (klass, steward_show_day);
  gtk_widget_class_bind_template_callback (klass, steward_show_duration);
  gtk_widget_class_bind_template_callback (klass, steward_show_environment_type);
  gtk_widget_class_bind_template_callback (klass, steward_show_moment);
  gtk_widget_class_bind_template_callback (klass, steward_show_operation_type);
  gtk_widget_class_bind_template_callback (klass, steward_show_size);
  gtk_widget_class_bind_template_callback (klass, steward_show_text);
}
