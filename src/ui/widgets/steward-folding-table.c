/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-folding-table.h"

typedef struct
{
  GListModel *matches; /* (nullable) */
  gboolean    folded;
} StewardFoldingTablePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (StewardFoldingTable, steward_folding_table, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_FOLDED,
  PROP_MATCHES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
steward_folding_table_set_folded (StewardFoldingTable *self,
                                  gboolean             folded)
{
  StewardFoldingTablePrivate *priv = steward_folding_table_get_instance_private (self);
  GtkWidget *layouts = adw_bin_get_child (ADW_BIN (self));

  if (priv->folded == folded)
    return;

  priv->folded = folded;
  gtk_stack_set_visible_child (GTK_STACK (layouts), folded ? gtk_widget_get_last_child (layouts)
                                                           : gtk_widget_get_first_child (layouts));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
}

static void
steward_folding_table_set_matches (StewardFoldingTable *self,
                                   GListModel          *matches)
{
  StewardFoldingTablePrivate *priv = steward_folding_table_get_instance_private (self);

  if (!g_set_object (&priv->matches, matches))
    return;

  if (matches != NULL)
    STEWARD_FOLDING_TABLE_GET_CLASS (self)->follow (self, matches);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MATCHES]);
}

static void
steward_folding_table_dispose (GObject *object)
{
  StewardFoldingTable *self = STEWARD_FOLDING_TABLE (object);
  StewardFoldingTablePrivate *priv = steward_folding_table_get_instance_private (self);

  g_clear_object (&priv->matches);

  G_OBJECT_CLASS (steward_folding_table_parent_class)->dispose (object);
}

static void
steward_folding_table_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  StewardFoldingTable *self = STEWARD_FOLDING_TABLE (object);
  StewardFoldingTablePrivate *priv = steward_folding_table_get_instance_private (self);

  switch (prop_id)
    {
    case PROP_FOLDED:
      g_value_set_boolean (value, priv->folded);
      break;
    case PROP_MATCHES:
      g_value_set_object (value, priv->matches);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_folding_table_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  StewardFoldingTable *self = STEWARD_FOLDING_TABLE (object);

  switch (prop_id)
    {
    case PROP_FOLDED:
      steward_folding_table_set_folded (self, g_value_get_boolean (value));
      break;
    case PROP_MATCHES:
      steward_folding_table_set_matches (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_folding_table_class_init (StewardFoldingTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = steward_folding_table_dispose;
  object_class->get_property = steward_folding_table_get_property;
  object_class->set_property = steward_folding_table_set_property;

  properties[PROP_FOLDED] =
    g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_MATCHES] =
    g_param_spec_object ("matches", NULL, NULL, G_TYPE_LIST_MODEL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
steward_folding_table_init (StewardFoldingTable *self)
{
}

void
steward_folding_table_focus (StewardFoldingTable *self)
{
  GtkWidget *layouts;

  g_return_if_fail (STEWARD_IS_FOLDING_TABLE (self));

  /* From its end, to get to the rows and not to the titles above them. */
  layouts = adw_bin_get_child (ADW_BIN (self));
  gtk_widget_child_focus (gtk_stack_get_visible_child (GTK_STACK (layouts)),
                          GTK_DIR_TAB_BACKWARD);
}
