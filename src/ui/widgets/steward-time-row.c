/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-time-row.h"

#include <glib/gi18n.h>

/* As long as "2025-11-18 09:02". */
#define WIDTH_CHARS 16

struct _StewardTimeRow
{
  AdwEntryRow          parent_instance;

  StewardMomentChoice *choice;
  gboolean             is_utc;
  gboolean             is_typing;   /* what is shown was typed here */
  gboolean             is_filling;  /* the text is being set by the program */
  StewardReading       reading;
  GDateTime           *first;       /* nullable, as the next */
  GDateTime           *second;
};

G_DEFINE_FINAL_TYPE (StewardTimeRow, steward_time_row, ADW_TYPE_ENTRY_ROW)

enum
{
  PROP_0,
  PROP_CHOICE,
  PROP_UTC,
  PROP_READING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GTimeZone *
steward_time_row_dup_zone (StewardTimeRow *self)
{
  if (self->is_utc)
    return g_time_zone_new_utc ();

  return steward_moment_choice_dup_local_zone (self->choice);
}

static void
steward_time_row_read (StewardTimeRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));
  g_autoptr(GTimeZone) zone = steward_time_row_dup_zone (self);

  g_clear_pointer (&self->first, g_date_time_unref);
  g_clear_pointer (&self->second, g_date_time_unref);
  self->reading = steward_local_time_read (text, zone, &self->first, &self->second);
}

static void
steward_time_row_update_title (StewardTimeRow *self)
{
  GDateTime *moment = steward_moment_choice_get_moment (self->choice);
  g_autoptr(GTimeZone) zone = steward_time_row_dup_zone (self);
  g_autofree char *offset = NULL;
  g_autofree char *title = NULL;

  if (self->is_utc)
    title = g_strdup (_("UTC"));
  else if (moment == NULL)
    title = g_strdup (_("Local time"));
  else
    {
      offset = steward_local_time_dup_offset (moment, zone);
      /* Translators: %s is the offset of the time zone, as in "UTC+01:00" */
      title = g_strdup_printf (_("Local time (%s)"), offset);
    }

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
}

/* The row that was typed in is to blame, else the one in local time. */
static void
steward_time_row_update_error (StewardTimeRow *self)
{
  gboolean is_unusable = self->reading == STEWARD_READING_UNREADABLE ||
                         self->reading == STEWARD_READING_SKIPPED;
  gboolean is_refused = steward_moment_choice_get_moment (self->choice) != NULL &&
                        !steward_moment_choice_is_valid (self->choice);
  gboolean has_error = (self->is_typing && is_unusable) ||
                       (is_refused && (self->is_typing || !self->is_utc));

  if (has_error)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");

  gtk_accessible_update_state (GTK_ACCESSIBLE (self),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               has_error ? GTK_ACCESSIBLE_INVALID_TRUE
                                         : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static void
steward_time_row_fill (StewardTimeRow *self)
{
  GDateTime *moment = steward_moment_choice_get_moment (self->choice);
  g_autoptr(GTimeZone) zone = steward_time_row_dup_zone (self);
  g_autofree char *text = NULL;

  text = moment != NULL ? steward_local_time_dup_text (moment, zone) : g_strdup ("");

  self->is_filling = TRUE;
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self)), text))
    gtk_editable_set_text (GTK_EDITABLE (self), text);
  self->is_filling = FALSE;

  steward_time_row_read (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self), moment != NULL);
}

/* Of the moments that the text stands for, whether one is the chosen one. */
static gboolean
steward_time_row_says_moment (StewardTimeRow *self)
{
  GDateTime *moment = steward_moment_choice_get_moment (self->choice);

  return moment != NULL && self->reading >= STEWARD_READING_ONCE &&
         (g_date_time_equal (self->first, moment) || g_date_time_equal (self->second, moment));
}

static void
steward_time_row_follow (StewardTimeRow *self)
{
  if (!self->is_typing || !steward_time_row_says_moment (self))
    {
      self->is_typing = FALSE;
      steward_time_row_fill (self);
    }

  steward_time_row_update_title (self);
  steward_time_row_update_error (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READING]);
}

static void
steward_time_row_changed_cb (StewardTimeRow *self)
{
  g_assert (STEWARD_IS_TIME_ROW (self));

  if (self->is_filling || self->choice == NULL)
    return;

  self->is_typing = TRUE;
  steward_time_row_read (self);
  if (self->reading >= STEWARD_READING_ONCE && !steward_time_row_says_moment (self))
    steward_moment_choice_set_moment (self->choice, self->first);

  steward_time_row_update_error (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READING]);
}

static void
steward_time_row_set_choice (StewardTimeRow      *self,
                             StewardMomentChoice *choice)
{
  const char *signal_names[] = { "changed", "notify::moment", "notify::valid" };

  if (self->choice == choice)
    return;

  if (self->choice != NULL)
    g_signal_handlers_disconnect_by_func (self->choice, steward_time_row_follow, self);

  g_set_object (&self->choice, choice);
  for (guint i = 0; choice != NULL && i < G_N_ELEMENTS (signal_names); i++)
    g_signal_connect_object (choice, signal_names[i],
                             G_CALLBACK (steward_time_row_follow), self,
                             G_CONNECT_SWAPPED);
  if (choice != NULL)
    steward_time_row_follow (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOICE]);
}

static void
steward_time_row_dispose (GObject *object)
{
  StewardTimeRow *self = STEWARD_TIME_ROW (object);

  steward_time_row_set_choice (self, NULL);

  G_OBJECT_CLASS (steward_time_row_parent_class)->dispose (object);
}

static void
steward_time_row_finalize (GObject *object)
{
  StewardTimeRow *self = STEWARD_TIME_ROW (object);

  g_clear_pointer (&self->first, g_date_time_unref);
  g_clear_pointer (&self->second, g_date_time_unref);

  G_OBJECT_CLASS (steward_time_row_parent_class)->finalize (object);
}

static void
steward_time_row_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  StewardTimeRow *self = STEWARD_TIME_ROW (object);

  switch (prop_id)
    {
    case PROP_CHOICE:
      g_value_set_object (value, self->choice);
      break;
    case PROP_UTC:
      g_value_set_boolean (value, self->is_utc);
      break;
    case PROP_READING:
      g_value_set_int (value, self->reading);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_time_row_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  StewardTimeRow *self = STEWARD_TIME_ROW (object);

  switch (prop_id)
    {
    case PROP_CHOICE:
      steward_time_row_set_choice (self, g_value_get_object (value));
      break;
    case PROP_UTC:
      self->is_utc = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_time_row_class_init (StewardTimeRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = steward_time_row_dispose;
  object_class->finalize = steward_time_row_finalize;
  object_class->get_property = steward_time_row_get_property;
  object_class->set_property = steward_time_row_set_property;

  properties[PROP_CHOICE] =
    g_param_spec_object ("choice", NULL, NULL, STEWARD_TYPE_MOMENT_CHOICE,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_UTC] =
    g_param_spec_boolean ("utc", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_READING] =
    g_param_spec_int ("reading", NULL, NULL,
                      STEWARD_READING_UNREADABLE, STEWARD_READING_TWICE, STEWARD_READING_UNREADABLE,
                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
steward_time_row_init (StewardTimeRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "numeric");
  gtk_editable_set_width_chars (GTK_EDITABLE (self), WIDTH_CHARS);
  /* Digits and signs are not to change places where text runs from right to left. */
  gtk_widget_set_direction (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self))),
                            GTK_TEXT_DIR_LTR);
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    gtk_editable_set_alignment (GTK_EDITABLE (self), 1);
  g_signal_connect (self, "changed", G_CALLBACK (steward_time_row_changed_cb), NULL);
}

/* What the text stands for; of a text that was not typed it is never ambiguous to the user. */
StewardReading
steward_time_row_get_reading (StewardTimeRow *self)
{
  g_return_val_if_fail (STEWARD_IS_TIME_ROW (self), STEWARD_READING_UNREADABLE);

  return self->reading;
}

GDateTime *
steward_time_row_get_first (StewardTimeRow *self)
{
  g_return_val_if_fail (STEWARD_IS_TIME_ROW (self), NULL);

  return self->first;
}

GDateTime *
steward_time_row_get_second (StewardTimeRow *self)
{
  g_return_val_if_fail (STEWARD_IS_TIME_ROW (self), NULL);

  return self->second;
}

/* Drops what was typed and shows the chosen moment again. */
void
steward_time_row_restore (StewardTimeRow *self)
{
  g_return_if_fail (STEWARD_IS_TIME_ROW (self));

  self->is_typing = FALSE;
  steward_time_row_follow (self);
}
