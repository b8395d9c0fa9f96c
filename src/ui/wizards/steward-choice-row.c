/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/steward-choice-row.h"

/* From here on one looks for a value rather than through all of them. */
#define SEARCH_FROM 10

struct _StewardChoiceRow
{
  AdwActionRow  parent_instance;

  GtkDropDown  *drop_down;
  GPtrArray    *values;
  GPtrArray    *labels;    /* null-terminated when the choice is filled */
  gboolean      filling;
};

G_DEFINE_FINAL_TYPE (StewardChoiceRow, steward_choice_row, ADW_TYPE_ACTION_ROW)

enum
{
  PROP_0,
  PROP_CHOSEN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
steward_choice_row_selected_cb (StewardChoiceRow *self)
{
  if (!self->filling)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN]);
}

static void
steward_choice_row_finalize (GObject *object)
{
  StewardChoiceRow *self = STEWARD_CHOICE_ROW (object);

  g_ptr_array_unref (self->values);
  g_ptr_array_unref (self->labels);

  G_OBJECT_CLASS (steward_choice_row_parent_class)->finalize (object);
}

static void
steward_choice_row_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CHOSEN:
      g_value_set_string (value, steward_choice_row_get_chosen (STEWARD_CHOICE_ROW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_choice_row_class_init (StewardChoiceRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = steward_choice_row_finalize;
  object_class->get_property = steward_choice_row_get_property;

  properties[PROP_CHOSEN] =
    g_param_spec_string ("chosen", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

/* A row says nothing by itself, so that the choice cannot be labelled by it. */
static void
steward_choice_row_title_cb (StewardChoiceRow *self)
{
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL,
    adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)), -1);
}

static void
steward_choice_row_init (StewardChoiceRow *self)
{
  GtkExpression *expression = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  GtkWidget *drop_down = gtk_drop_down_new (NULL, expression);

  self->values = g_ptr_array_new_with_free_func (g_free);
  self->labels = g_ptr_array_new_with_free_func (g_free);
  self->drop_down = GTK_DROP_DOWN (drop_down);
  gtk_widget_set_valign (drop_down, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (drop_down, "flat");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), drop_down);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), drop_down);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 0);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect (self, "notify::title", G_CALLBACK (steward_choice_row_title_cb), NULL);
  g_signal_connect_object (drop_down, "notify::selected",
                           G_CALLBACK (steward_choice_row_selected_cb), self, G_CONNECT_SWAPPED);
}

/* Returns: (transfer none) (nullable): the value that is chosen */
const char *
steward_choice_row_get_chosen (StewardChoiceRow *self)
{
  guint selected;

  g_return_val_if_fail (STEWARD_IS_CHOICE_ROW (self), NULL);

  selected = gtk_drop_down_get_selected (self->drop_down);

  return selected < self->values->len ? g_ptr_array_index (self->values, selected) : NULL;
}

/* Starts to fill the choice anew. */
void
steward_choice_row_begin (StewardChoiceRow *self)
{
  g_return_if_fail (STEWARD_IS_CHOICE_ROW (self));

  self->filling = TRUE;
  g_ptr_array_set_size (self->values, 0);
  g_ptr_array_set_size (self->labels, 0);
}

void
steward_choice_row_add (StewardChoiceRow *self,
                        const char       *value,
                        const char       *label)
{
  g_return_if_fail (STEWARD_IS_CHOICE_ROW (self));
  g_return_if_fail (value != NULL && label != NULL);

  g_ptr_array_add (self->values, g_strdup (value));
  g_ptr_array_add (self->labels, g_strdup (label));
}

/**
 * steward_choice_row_end:
 * @self: a row that has been filled
 * @chosen: (nullable): the value to choose; the first one if it is not there
 */
void
steward_choice_row_end (StewardChoiceRow *self,
                        const char       *chosen)
{
  g_autoptr(GtkStringList) list = NULL;
  guint selected = 0;

  g_return_if_fail (STEWARD_IS_CHOICE_ROW (self));

  for (guint i = 0; i < self->values->len; i++)
    {
      if (g_strcmp0 (g_ptr_array_index (self->values, i), chosen) == 0)
        selected = i;
    }

  g_ptr_array_add (self->labels, NULL);
  list = gtk_string_list_new ((const char * const *) self->labels->pdata);
  gtk_drop_down_set_model (self->drop_down, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (self->drop_down,
                              self->values->len > 0 ? selected : GTK_INVALID_LIST_POSITION);
  gtk_drop_down_set_enable_search (self->drop_down, self->values->len >= SEARCH_FROM);
  gtk_widget_set_sensitive (GTK_WIDGET (self->drop_down), self->values->len > 0);
  self->filling = FALSE;
}

/* Returns: how many values there are */
guint
steward_choice_row_get_n (StewardChoiceRow *self)
{
  g_return_val_if_fail (STEWARD_IS_CHOICE_ROW (self), 0);

  return self->values->len;
}
