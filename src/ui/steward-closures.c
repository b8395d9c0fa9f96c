/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-closures.h"

#include <glib/gi18n.h>

#include "steward-app-group.h"
#include "steward-environment.h"
#include "steward-look.h"
#include "steward-operation-text.h"
#include "steward-session.h"
#include "steward-text.h"
#include "steward-view-state.h"

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
steward_show_recoverable (gpointer   object,
                          GDateTime *until)
{
  g_autofree char *day = steward_text_dup_long_day (until);

  /* Translators: a day, as in "Can be recovered until 5 December" */
  return g_strdup_printf (_("Can be recovered until %s"), day);
}

static char *
steward_show_update_due (gpointer    object,
                         const char *version,
                         GDateTime  *deadline)
{
  g_autofree char *day = steward_text_dup_long_day (deadline);

  /* Translators: a version and a day, as in "Update to 27.1 by 8 December" */
  return g_strdup_printf (_("Update to %s by %s"),
                          version != NULL ? version : STEWARD_TEXT_UNKNOWN, day);
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

/* The last argument is any property whose change changes what is shown. */
static char *
steward_show_operation_name (gpointer          object,
                             StewardOperation *operation,
                             const char       *changing)
{
  return operation != NULL ? steward_operation_text_dup_name (operation) : NULL;
}

static char *
steward_show_operation_sentence (gpointer               object,
                                 StewardOperation      *operation,
                                 StewardOperationStatus changing,
                                 const char            *app_name)
{
  return operation != NULL ? steward_operation_text_dup_sentence (operation) : NULL;
}

static char *
steward_show_operation_place (gpointer          object,
                              StewardOperation *operation)
{
  return operation != NULL ? steward_operation_text_dup_place (operation) : NULL;
}

static char *
steward_show_operation_origin (gpointer               object,
                               StewardOperation      *operation,
                               StewardOperationStatus changing)
{
  return operation != NULL ? steward_operation_text_dup_origin (operation) : NULL;
}

static gboolean
steward_is_cancelable (gpointer               object,
                       StewardOperation      *operation,
                       StewardOperationStatus status)
{
  return operation != NULL && steward_operation_text_can_be_canceled (operation);
}

static char *
steward_show_operation_icon (gpointer          object,
                             StewardOperation *operation)
{
  return operation != NULL ? g_strdup (steward_operation_text_get_icon_name (operation)) : NULL;
}

/* How long it has been running, or when it began. */
static char *
steward_show_operation_time (gpointer               object,
                             StewardOperation      *operation,
                             StewardOperationStatus status,
                             const char            *elapsed)
{
  GDateTime *date;

  if (operation == NULL)
    return NULL;
  if (steward_operation_is_running (operation))
    return g_strdup (elapsed);

  date = steward_operation_get_started_on (operation);

  return steward_text_dup_time (date != NULL ? date : steward_operation_get_created_on (operation));
}

static char *
steward_show_time (gpointer   object,
                   GDateTime *started_on,
                   GDateTime *created_on)
{
  return steward_text_dup_time (started_on != NULL ? started_on : created_on);
}

static char *
steward_show_recent_time (gpointer   object,
                          GDateTime *started_on,
                          GDateTime *created_on)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

  return steward_text_dup_recent_time (started_on != NULL ? started_on : created_on, now);
}

static char *
steward_show_app_origin (gpointer    object,
                         const char *publisher,
                         const char *version)
{
  return g_strdup_printf ("%s · %s",
                          publisher != NULL ? publisher : STEWARD_TEXT_UNKNOWN,
                          version != NULL ? version : STEWARD_TEXT_UNKNOWN);
}

static char *
steward_show_app_type (gpointer       object,
                       StewardAppType type,
                       const char    *received)
{
  return g_strdup (steward_look_name_app (type, received));
}

static char *
steward_show_usual (gpointer    object,
                    const char *usual)
{
  return g_strdup (usual != NULL ? usual : _("no earlier runs to compare"));
}

static gboolean
steward_has_text (gpointer    object,
                  const char *text)
{
  return text != NULL && *text != '\0';
}

static gboolean
steward_has_no_text (gpointer    object,
                     const char *text)
{
  return text == NULL || *text == '\0';
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

/* Four numbers in the order of their weight, in one. */
static guint64
steward_version_key (gpointer    object,
                     const char *version)
{
  guint64 parts[4] = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (parts) && version != NULL; i++)
    {
      char *end = NULL;

      parts[i] = MIN (g_ascii_strtoull (version, &end, 10), 0xffff);
      version = *end == '.' ? end + 1 : NULL;
    }

  return parts[0] << 48 | parts[1] << 32 | parts[2] << 16 | parts[3];
}

static char **
steward_name_classes (gpointer object,
                      gboolean gone)
{
  const char * const classes[] = { "entity-name", gone ? "gone" : NULL, NULL };

  return g_strdupv ((char **) classes);
}

/* What expressions look into has to be known when a template is read, before there is any. */
static void
steward_closures_ensure_types (void)
{
  g_type_ensure (STEWARD_TYPE_APP);
  g_type_ensure (STEWARD_TYPE_APP_GROUP);
  g_type_ensure (STEWARD_TYPE_ENTITY);
  g_type_ensure (STEWARD_TYPE_ENVIRONMENT);
  g_type_ensure (STEWARD_TYPE_OPERATION);
  g_type_ensure (STEWARD_TYPE_SESSION);
  g_type_ensure (STEWARD_TYPE_TENANT);
  g_type_ensure (STEWARD_TYPE_VIEW_STATE);
}

/**
 * steward_closures_bind:
 * @klass: a widget class with a template
 *
 * Lets the template of @klass call the formatters, and look into the entities.
 */
void
steward_closures_bind (GtkWidgetClass *klass)
{
  steward_closures_ensure_types ();
  gtk_widget_class_bind_template_callback (klass, steward_has_no_text);
  gtk_widget_class_bind_template_callback (klass, steward_has_text);
  gtk_widget_class_bind_template_callback (klass, steward_is_cancelable);
  gtk_widget_class_bind_template_callback (klass, steward_is_not);
  gtk_widget_class_bind_template_callback (klass, steward_is_set);
  gtk_widget_class_bind_template_callback (klass, steward_is_some);
  gtk_widget_class_bind_template_callback (klass, steward_name_classes);
  gtk_widget_class_bind_template_callback (klass, steward_show_app_origin);
  gtk_widget_class_bind_template_callback (klass, steward_show_app_type);
  gtk_widget_class_bind_template_callback (klass, steward_show_duration);
  gtk_widget_class_bind_template_callback (klass, steward_show_environment_type);
  gtk_widget_class_bind_template_callback (klass, steward_show_moment);
  gtk_widget_class_bind_template_callback (klass, steward_show_operation_icon);
  gtk_widget_class_bind_template_callback (klass, steward_show_operation_name);
  gtk_widget_class_bind_template_callback (klass, steward_show_operation_origin);
  gtk_widget_class_bind_template_callback (klass, steward_show_operation_place);
  gtk_widget_class_bind_template_callback (klass, steward_show_operation_sentence);
  gtk_widget_class_bind_template_callback (klass, steward_show_operation_time);
  gtk_widget_class_bind_template_callback (klass, steward_show_operation_type);
  gtk_widget_class_bind_template_callback (klass, steward_show_recoverable);
  gtk_widget_class_bind_template_callback (klass, steward_show_recent_time);
  gtk_widget_class_bind_template_callback (klass, steward_show_size);
  gtk_widget_class_bind_template_callback (klass, steward_show_text);
  gtk_widget_class_bind_template_callback (klass, steward_show_time);
  gtk_widget_class_bind_template_callback (klass, steward_show_update_due);
  gtk_widget_class_bind_template_callback (klass, steward_show_usual);
  gtk_widget_class_bind_template_callback (klass, steward_version_key);
}
