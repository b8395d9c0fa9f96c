/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-look-cell.h"

#include "widgets/steward-cell-text.h"
#include "widgets/steward-spinner.h"

/* Icon and space: texts without an icon begin where the others do. */
#define ICON_SIZE 16
#define SPACING 6

typedef struct
{
  const StewardLook *look;    /* (nullable) */
  GtkWidget         *icon;    /* (nullable): made when there is one, like what follows */
  GtkWidget         *spinner; /* (nullable) */
  GtkWidget         *line;    /* (nullable): the text where nothing follows it, if it fills */
  GtkWidget         *text;    /* (nullable): the text else */
  GtkWidget         *detail;  /* (nullable) */
  gboolean           fills;
  int                slot;    /* width that is left free where there is no icon */
} StewardLookCellPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (StewardLookCell, steward_look_cell, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_FILLS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
steward_look_cell_set_class (GtkWidget  *widget,
                             const char *name,
                             gboolean    set)
{
  if (gtk_widget_has_css_class (widget, name) == set)
    return;

  if (set)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
steward_look_cell_show_icon (StewardLookCell   *self,
                             const StewardLook *look)
{
  StewardLookCellPrivate *priv = steward_look_cell_get_instance_private (self);
  gboolean has_icon = look != NULL && look->icon_name != NULL;

  if (has_icon && priv->icon == NULL)
    {
      priv->icon = gtk_image_new ();
      gtk_widget_insert_after (priv->icon, GTK_WIDGET (self), NULL);
    }
  if (priv->icon == NULL)
    return;

  if (priv->look != NULL && priv->look->icon_class != NULL)
    gtk_widget_remove_css_class (priv->icon, priv->look->icon_class);
  if (has_icon)
    gtk_image_set_from_icon_name (GTK_IMAGE (priv->icon), look->icon_name);
  if (has_icon && look->icon_class != NULL)
    gtk_widget_add_css_class (priv->icon, look->icon_class);
  gtk_widget_set_visible (priv->icon, has_icon);
}

static void
steward_look_cell_show_spinner (StewardLookCell *self,
                                gboolean         spinning)
{
  StewardLookCellPrivate *priv = steward_look_cell_get_instance_private (self);

  if (spinning && priv->spinner == NULL)
    {
      priv->spinner = steward_spinner_new ();
      gtk_widget_insert_after (priv->spinner, GTK_WIDGET (self), NULL);
    }

  if (priv->spinner != NULL)
    gtk_widget_set_visible (priv->spinner, spinning);
}

/* Many rows look alike: what looks as before is left alone. */
static void
steward_look_cell_change_look (StewardLookCell   *self,
                               const StewardLook *look)
{
  StewardLookCellPrivate *priv = steward_look_cell_get_instance_private (self);

  if (priv->look == look)
    return;

  steward_look_cell_show_icon (self, look);
  steward_look_cell_show_spinner (self, look != NULL && look->icon_name == NULL);
  priv->look = look;
}

static GtkWidget *
steward_look_cell_ensure_text (StewardLookCell *self,
                               gboolean         fills)
{
  StewardLookCellPrivate *priv = steward_look_cell_get_instance_private (self);
  GtkWidget **text = fills ? &priv->line : &priv->text;

  if (*text == NULL)
    {
      *text = steward_cell_text_new (fills);
      gtk_widget_add_css_class (*text, "numeric");
      gtk_widget_insert_before (*text, GTK_WIDGET (self), priv->detail);
    }

  return *text;
}

static void
steward_look_cell_show_text (StewardLookCell        *self,
                             const StewardStateText *shown)
{
  StewardLookCellPrivate *priv = steward_look_cell_get_instance_private (self);
  gboolean fills = priv->fills && shown->detail == NULL;
  GtkWidget *text = steward_look_cell_ensure_text (self, fills);
  GtkWidget *other = fills ? priv->text : priv->line;

  steward_cell_text_set (text, shown->text);
  steward_look_cell_set_class (text, "dim-label",
                               shown->dim || (shown->look != NULL && shown->look->dim));
  steward_look_cell_set_class (text, "strong", shown->strong);
  gtk_widget_set_margin_start (text, shown->look == NULL ? priv->slot : 0);
  gtk_widget_set_visible (text, TRUE);
  if (other != NULL)
    gtk_widget_set_visible (other, FALSE);
}

static void
steward_look_cell_show_detail (StewardLookCell *self,
                               const char      *detail)
{
  StewardLookCellPrivate *priv = steward_look_cell_get_instance_private (self);

  if (detail != NULL && priv->detail == NULL)
    {
      priv->detail = steward_cell_text_new (FALSE);
      gtk_widget_add_css_class (priv->detail, "dim-label");
      gtk_widget_add_css_class (priv->detail, "numeric");
      gtk_widget_insert_before (priv->detail, GTK_WIDGET (self), NULL);
    }

  if (priv->detail != NULL)
    {
      steward_cell_text_set (priv->detail, detail);
      gtk_widget_set_visible (priv->detail, detail != NULL);
    }
}

static void
steward_look_cell_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (steward_look_cell_parent_class)->dispose (object);
}

static void
steward_look_cell_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  StewardLookCell *self = STEWARD_LOOK_CELL (object);
  StewardLookCellPrivate *priv = steward_look_cell_get_instance_private (self);

  switch (prop_id)
    {
    case PROP_FILLS:
      g_value_set_boolean (value, priv->fills);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_look_cell_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  StewardLookCell *self = STEWARD_LOOK_CELL (object);
  StewardLookCellPrivate *priv = steward_look_cell_get_instance_private (self);

  switch (prop_id)
    {
    case PROP_FILLS:
      priv->fills = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_look_cell_class_init (StewardLookCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_look_cell_dispose;
  object_class->get_property = steward_look_cell_get_property;
  object_class->set_property = steward_look_cell_set_property;

  properties[PROP_FILLS] =
    g_param_spec_boolean ("fills", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "statecell");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
steward_look_cell_init (StewardLookCell *self)
{
  StewardLookCellPrivate *priv = steward_look_cell_get_instance_private (self);
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), SPACING);
  priv->slot = ICON_SIZE + SPACING;
}

GtkWidget *
steward_look_cell_new (void)
{
  return g_object_new (STEWARD_TYPE_LOOK_CELL, NULL);
}

/**
 * steward_look_cell_drop_slot:
 * @self: a cell in a column where nothing has an icon, before it shows anything
 *
 * Leaves no room for one.
 */
void
steward_look_cell_drop_slot (StewardLookCell *self)
{
  StewardLookCellPrivate *priv = steward_look_cell_get_instance_private (self);

  g_return_if_fail (STEWARD_IS_LOOK_CELL (self));

  priv->slot = 0;
}

/**
 * steward_look_cell_keep_whole:
 * @self: a cell that does not fill
 *
 * Makes what is beside it give way where it is narrow.
 */
void
steward_look_cell_keep_whole (StewardLookCell *self)
{
  g_return_if_fail (STEWARD_IS_LOOK_CELL (self));

  gtk_label_set_ellipsize (GTK_LABEL (steward_look_cell_ensure_text (self, FALSE)),
                           PANGO_ELLIPSIZE_NONE);
}

/**
 * steward_look_cell_show:
 * @self: a cell
 * @shown: what it says; copied
 */
void
steward_look_cell_show (StewardLookCell        *self,
                        const StewardStateText *shown)
{
  g_return_if_fail (STEWARD_IS_LOOK_CELL (self));
  g_return_if_fail (shown != NULL);

  steward_look_cell_change_look (self, shown->look);
  steward_look_cell_show_text (self, shown);
  steward_look_cell_show_detail (self, shown->detail);
}

/**
 * steward_look_cell_show_look:
 * @self: a cell
 * @look: (nullable): how it looks
 * @text: (nullable): the word
 * @detail: (nullable): what stands dim beside it
 */
void
steward_look_cell_show_look (StewardLookCell   *self,
                             const StewardLook *look,
                             const char        *text,
                             const char        *detail)
{
  StewardStateText shown = { .look = look, .text = (char *) text, .detail = (char *) detail };

  g_return_if_fail (STEWARD_IS_LOOK_CELL (self));

  steward_look_cell_show (self, &shown);
}
