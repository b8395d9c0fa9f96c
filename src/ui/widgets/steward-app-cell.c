/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-app-cell.h"

#include <glib/gi18n.h>

#include "steward-app-group.h"
#include "steward-look.h"
#include "steward-text.h"
#include "widgets/steward-app-state-cell.h"
#include "widgets/steward-app-update-cell.h"
#include "widgets/steward-look-cell.h"
#include "widgets/steward-state-cell.h"

struct _StewardAppCell
{
  GtkWidget         parent_instance;

  GObject          *item;   /* (nullable): a group or a place */
  StewardAppColumn  column;
  GtkFilter        *filter; /* (nullable) */
  GSignalGroup     *item_signals;
  GSignalGroup     *app_signals;
  GSignalGroup     *filter_signals;
  GSignalGroup     *places_signals;

  GtkLabel         *text;
  GtkWidget        *oldest;
  StewardLookCell  *of_group;
  StewardStateCell *of_app;  /* (nullable): made for the first place */
};

G_DEFINE_FINAL_TYPE (StewardAppCell, steward_app_cell, GTK_TYPE_WIDGET)

G_DEFINE_ENUM_TYPE (StewardAppColumn, steward_app_column,
  G_DEFINE_ENUM_VALUE (STEWARD_APP_COLUMN_VERSION, "version"),
  G_DEFINE_ENUM_VALUE (STEWARD_APP_COLUMN_UPDATE, "update"),
  G_DEFINE_ENUM_VALUE (STEWARD_APP_COLUMN_STATE, "state"),
  G_DEFINE_ENUM_VALUE (STEWARD_APP_COLUMN_PLACES, "places"))

enum
{
  PROP_0,
  PROP_COLUMN,
  PROP_FILTER,
  PROP_ITEM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const StewardLook update_look = {
  NULL, "steward-update-symbolic", "accent", FALSE
};

static guint
steward_app_cell_count (StewardAppCell *self,
                        const char     *property)
{
  guint count = 0;

  g_object_get (self->item, property, &count, NULL);

  return count;
}

static void
steward_app_cell_show_text (StewardAppCell *self,
                            const char     *text,
                            gboolean        dim)
{
  gtk_label_set_label (self->text, text != NULL ? text : "");
  if (dim)
    gtk_widget_add_css_class (GTK_WIDGET (self->text), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->text), "dim-label");
}

static void
steward_app_cell_show_version (StewardAppCell *self)
{
  g_autofree char *text = NULL;
  gboolean oldest = FALSE;
  guint n_versions;

  if (STEWARD_IS_APP_PLACE (self->item))
    {
      StewardAppPlace *place = STEWARD_APP_PLACE (self->item);

      oldest = steward_app_place_get_oldest (place);
      text = g_strdup (steward_app_get_version (steward_app_place_get_app (place)));
      steward_app_cell_show_text (self, text != NULL ? text : STEWARD_TEXT_UNKNOWN, FALSE);
    }
  else
    {
      n_versions = steward_app_cell_count (self, "n-versions");
      g_object_get (self->item, "version", &text, NULL);
      if (n_versions > 1)
        text = g_strdup_printf (ngettext ("%u version", "%u versions", n_versions), n_versions);
      steward_app_cell_show_text (self, text != NULL ? text : STEWARD_TEXT_UNKNOWN,
                                  n_versions > 1);
    }
  gtk_widget_set_visible (self->oldest, oldest);
}

/* Of an environment what the filter lets through is shown, and only that is updated. */
static guint
steward_app_cell_count_updates (StewardAppCell *self)
{
  StewardAppGroup *group = STEWARD_APP_GROUP (self->item);
  GListModel *places = steward_app_group_get_places (group);
  guint n_updates = 0;

  if (self->filter == NULL || steward_app_group_get_environment (group) == NULL)
    return steward_app_group_get_n_updates (group);

  for (guint i = 0; i < g_list_model_get_n_items (places); i++)
    {
      g_autoptr(StewardAppPlace) place = g_list_model_get_item (places, i);

      n_updates += steward_app_can_update (steward_app_place_get_app (place))
                   && gtk_filter_match (self->filter, place);
    }

  return n_updates;
}

static void
steward_app_cell_show_group_updates (StewardAppCell *self)
{
  guint n_updates = steward_app_cell_count_updates (self);
  g_autofree char *text = NULL;

  if (n_updates > 0)
    text = g_strdup_printf (ngettext ("%u can be updated", "%u can be updated", n_updates),
                            n_updates);
  steward_look_cell_show_look (self->of_group, text != NULL ? &update_look : NULL, text, NULL);
}

static void
steward_app_cell_show_group_state (StewardAppCell *self)
{
  guint n_failed = steward_app_cell_count (self, "n-failed");
  guint n_updating = steward_app_cell_count (self, "n-updating");
  guint n_pending = steward_app_cell_count (self, "n-pending");
  const StewardLook *look = NULL;
  g_autofree char *text = NULL;

  if (n_failed > 0)
    {
      look = steward_look_of_app (STEWARD_APP_STATE_INSTALLED, TRUE);
      text = g_strdup_printf (ngettext ("%u failed", "%u failed", n_failed), n_failed);
    }
  else if (n_updating > 0)
    {
      look = steward_look_of_app (STEWARD_APP_STATE_UPDATING, FALSE);
      text = g_strdup_printf (ngettext ("%u updating", "%u updating", n_updating), n_updating);
    }
  else if (n_pending > 0)
    {
      look = steward_look_of_app (STEWARD_APP_STATE_UPDATE_PENDING, FALSE);
      text = g_strdup_printf (ngettext ("%u pending", "%u pending", n_pending), n_pending);
    }

  steward_look_cell_show_look (self->of_group, look, text, NULL);
}

static void
steward_app_cell_show_places (StewardAppCell *self)
{
  g_autofree char *text = NULL;

  if (STEWARD_IS_APP_GROUP (self->item))
    text = g_strdup_printf ("%u", steward_app_cell_count (self, "n-places"));
  steward_app_cell_show_text (self, text, FALSE);
}

/* At one place, an app has cells of its own. */
static void
steward_app_cell_show_app (StewardAppCell *self)
{
  StewardApp *app = steward_app_place_get_app (STEWARD_APP_PLACE (self->item));

  if (self->of_app == NULL)
    {
      self->of_app = g_object_new (self->column == STEWARD_APP_COLUMN_UPDATE
                                     ? STEWARD_TYPE_APP_UPDATE_CELL
                                     : STEWARD_TYPE_APP_STATE_CELL,
                                   NULL);
      gtk_widget_set_parent (GTK_WIDGET (self->of_app), GTK_WIDGET (self));
    }
  steward_state_cell_set_entity (self->of_app, STEWARD_ENTITY (app));
}

static void
steward_app_cell_show_state (StewardAppCell *self)
{
  gboolean is_place = STEWARD_IS_APP_PLACE (self->item);

  if (is_place)
    steward_app_cell_show_app (self);
  else if (self->column == STEWARD_APP_COLUMN_UPDATE)
    steward_app_cell_show_group_updates (self);
  else
    steward_app_cell_show_group_state (self);

  gtk_widget_set_visible (GTK_WIDGET (self->of_group), !is_place);
  if (self->of_app != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->of_app), is_place);
}

static void
steward_app_cell_update (StewardAppCell *self)
{
  gboolean stateful = self->column == STEWARD_APP_COLUMN_UPDATE
                      || self->column == STEWARD_APP_COLUMN_STATE;

  gtk_widget_set_visible (GTK_WIDGET (self->text), !stateful);
  gtk_widget_set_visible (GTK_WIDGET (self->of_group), stateful);
  gtk_widget_set_visible (self->oldest, FALSE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->text), self->column == STEWARD_APP_COLUMN_PLACES);
  gtk_label_set_xalign (self->text, self->column == STEWARD_APP_COLUMN_PLACES ? 1 : 0);
  if (self->item == NULL)
    return;

  switch (self->column)
    {
    case STEWARD_APP_COLUMN_UPDATE:
    case STEWARD_APP_COLUMN_STATE:
      steward_app_cell_show_state (self);
      break;
    case STEWARD_APP_COLUMN_PLACES:
      steward_app_cell_show_places (self);
      break;
    case STEWARD_APP_COLUMN_VERSION:
    default:
      steward_app_cell_show_version (self);
      break;
    }
}

static void
steward_app_cell_set_item (StewardAppCell *self,
                           GObject        *item)
{
  if (!g_set_object (&self->item, item))
    return;

  g_signal_group_set_target (self->item_signals, item);
  g_signal_group_set_target (self->app_signals,
                             STEWARD_IS_APP_PLACE (item)
                               ? steward_app_place_get_app (STEWARD_APP_PLACE (item)) : NULL);
  g_signal_group_set_target (self->places_signals,
                             STEWARD_IS_APP_GROUP (item)
                               ? steward_app_group_get_places (STEWARD_APP_GROUP (item)) : NULL);
  steward_app_cell_update (self);
}

static void
steward_app_cell_set_filter (StewardAppCell *self,
                             GtkFilter      *filter)
{
  if (!g_set_object (&self->filter, filter))
    return;

  g_signal_group_set_target (self->filter_signals, filter);
  steward_app_cell_update (self);
}

static void
steward_app_cell_dispose (GObject *object)
{
  StewardAppCell *self = STEWARD_APP_CELL (object);
  GtkWidget *child;

  g_clear_object (&self->item_signals);
  g_clear_object (&self->app_signals);
  g_clear_object (&self->filter_signals);
  g_clear_object (&self->places_signals);
  g_clear_object (&self->filter);
  g_clear_object (&self->item);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (steward_app_cell_parent_class)->dispose (object);
}

static void
steward_app_cell_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  StewardAppCell *self = STEWARD_APP_CELL (object);

  switch (prop_id)
    {
    case PROP_COLUMN:
      self->column = g_value_get_enum (value);
      steward_app_cell_update (self);
      break;
    case PROP_FILTER:
      steward_app_cell_set_filter (self, g_value_get_object (value));
      break;
    case PROP_ITEM:
      steward_app_cell_set_item (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_app_cell_class_init (StewardAppCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = steward_app_cell_dispose;
  object_class->set_property = steward_app_cell_set_property;

  properties[PROP_COLUMN] =
    g_param_spec_enum ("column", NULL, NULL,
                       STEWARD_TYPE_APP_COLUMN, STEWARD_APP_COLUMN_VERSION, flags);

  properties[PROP_FILTER] =
    g_param_spec_object ("filter", NULL, NULL, GTK_TYPE_FILTER, flags);

  properties[PROP_ITEM] =
    g_param_spec_object ("item", NULL, NULL, G_TYPE_OBJECT, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
steward_app_cell_init (StewardAppCell *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 8);
  self->item_signals = g_signal_group_new (G_TYPE_OBJECT);
  g_signal_group_connect_swapped (self->item_signals, "notify",
                                  G_CALLBACK (steward_app_cell_update), self);
  self->app_signals = g_signal_group_new (STEWARD_TYPE_APP);
  g_signal_group_connect_swapped (self->app_signals, "notify",
                                  G_CALLBACK (steward_app_cell_update), self);

  self->filter_signals = g_signal_group_new (GTK_TYPE_FILTER);
  g_signal_group_connect_swapped (self->filter_signals, "changed",
                                  G_CALLBACK (steward_app_cell_update), self);
  self->places_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->places_signals, "items-changed",
                                  G_CALLBACK (steward_app_cell_update), self);

  self->text = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->text, PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (GTK_WIDGET (self->text), "numeric");
  gtk_widget_set_parent (GTK_WIDGET (self->text), GTK_WIDGET (self));

  /* Translators: marks the places where an app has its oldest version */
  self->oldest = gtk_label_new (_("oldest"));
  gtk_widget_add_css_class (self->oldest, "oldest");
  gtk_widget_set_valign (self->oldest, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->oldest, GTK_WIDGET (self));

  self->of_group = STEWARD_LOOK_CELL (steward_look_cell_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->of_group), GTK_WIDGET (self));
  steward_app_cell_update (self);
}

/* Returns: (transfer none) (nullable): the group or the place that is shown */
GObject *
steward_app_cell_get_item (StewardAppCell *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_CELL (self), NULL);

  return self->item;
}
