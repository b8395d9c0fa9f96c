/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-state-cell.h"

#include <glib/gi18n.h>

#include "steward-environment.h"
#include "steward-operation.h"
#include "steward-text.h"
#include "steward-ticker.h"
#include "widgets/steward-cell-text.h"
#include "widgets/steward-spinner.h"

/* Icon and space: texts without an icon begin where the others do. */
#define ICON_SIZE 16
#define SPACING 6

typedef struct
{
  StewardEntity     *entity;  /* (nullable) */
  gulong             entity_notify;
  StewardTicker     *ticker;  /* (nullable): while on screen */
  gulong             ticker_tick;
  const StewardLook *look;    /* (nullable) */
  GtkWidget         *icon;    /* (nullable): made when there is one, like what follows */
  GtkWidget         *spinner; /* (nullable) */
  GtkWidget         *line;    /* (nullable): the text where nothing follows it, if it fills */
  GtkWidget         *text;    /* (nullable): the text else */
  GtkWidget         *detail;  /* (nullable) */
  gboolean           brief;   /* without detail */
  gboolean           fills;
  int                slot;    /* width that is left free where there is no icon */
} StewardStateCellPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (StewardStateCell, steward_state_cell, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_BRIEF,
  PROP_ENTITY,
  PROP_FILLS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
steward_state_cell_set_class (GtkWidget  *widget,
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
steward_state_cell_show_icon (StewardStateCell  *self,
                              const StewardLook *look)
{
  StewardStateCellPrivate *priv = steward_state_cell_get_instance_private (self);
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
steward_state_cell_show_spinner (StewardStateCell *self,
                                 gboolean          spinning)
{
  StewardStateCellPrivate *priv = steward_state_cell_get_instance_private (self);

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
steward_state_cell_change_look (StewardStateCell  *self,
                                const StewardLook *look)
{
  StewardStateCellPrivate *priv = steward_state_cell_get_instance_private (self);

  if (priv->look == look)
    return;

  steward_state_cell_show_icon (self, look);
  steward_state_cell_show_spinner (self, look != NULL && look->icon_name == NULL);
  priv->look = look;
}

static GtkWidget *
steward_state_cell_ensure_text (StewardStateCell *self,
                                gboolean          fills)
{
  StewardStateCellPrivate *priv = steward_state_cell_get_instance_private (self);
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
steward_state_cell_show_text (StewardStateCell       *self,
                              const StewardStateText *shown)
{
  StewardStateCellPrivate *priv = steward_state_cell_get_instance_private (self);
  gboolean fills = priv->fills && shown->detail == NULL;
  GtkWidget *text = steward_state_cell_ensure_text (self, fills);
  GtkWidget *other = fills ? priv->text : priv->line;

  steward_cell_text_set (text, shown->text);
  steward_state_cell_set_class (text, "dim-label",
                                shown->dim || (shown->look != NULL && shown->look->dim));
  steward_state_cell_set_class (text, "strong", shown->strong);
  gtk_widget_set_margin_start (text, shown->look == NULL ? priv->slot : 0);
  gtk_widget_set_visible (text, TRUE);
  if (other != NULL)
    gtk_widget_set_visible (other, FALSE);
}

static void
steward_state_cell_show_detail (StewardStateCell *self,
                                const char       *detail)
{
  StewardStateCellPrivate *priv = steward_state_cell_get_instance_private (self);

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
steward_state_cell_show (StewardStateCell       *self,
                         const StewardStateText *shown)
{
  steward_state_cell_change_look (self, shown->look);
  steward_state_cell_show_text (self, shown);
  steward_state_cell_show_detail (self, shown->detail);
}

static void
steward_state_cell_update (StewardStateCell *self)
{
  StewardStateCellPrivate *priv = steward_state_cell_get_instance_private (self);
  StewardStateText shown = { 0 };

  if (priv->entity != NULL)
    STEWARD_STATE_CELL_GET_CLASS (self)->describe (self, priv->entity, &shown);

  if (priv->brief)
    g_clear_pointer (&shown.detail, g_free);
  steward_state_cell_show (self, &shown);
  g_free (shown.text);
  g_free (shown.detail);
}

/* What follows no entity is as it was told to be. */
static void
steward_state_cell_tick_cb (StewardStateCell *self)
{
  StewardStateCellPrivate *priv = steward_state_cell_get_instance_private (self);

  if (priv->entity != NULL)
    steward_state_cell_update (self);
}

static void
steward_state_cell_describe_environment (StewardStateCell   *self,
                                         StewardEnvironment *environment,
                                         StewardStateText   *text)
{
  StewardEnvironmentStatus status = steward_environment_get_status (environment);
  StewardOperation *operation = steward_environment_get_running_operation (environment);
  GDateTime *gone_on = steward_environment_get_hard_delete_pending_on (environment);

  text->look = steward_look_of_environment (status);
  text->text = g_strdup (steward_look_get_word (
    text->look, steward_environment_get_status_text (environment)));

  if (status == STEWARD_ENVIRONMENT_STATUS_SOFT_DELETED && gone_on != NULL)
    {
      g_autofree char *day = steward_text_dup_day (gone_on);

      /* Translators: after "Soft deleted": the day an environment can no longer be recovered */
      text->detail = g_strdup_printf (_("until %s"), day);
    }
  else if (operation != NULL && text->look->icon_name == NULL)
    text->detail = steward_state_cell_dup_elapsed (self, operation);
}

static void
steward_state_cell_describe_operation (StewardStateCell *self,
                                       StewardOperation *operation,
                                       StewardStateText *text)
{
  GDateTime *since = steward_operation_get_started_on (operation);

  text->look = steward_look_of_operation (steward_operation_get_status (operation));
  text->text = g_strdup (steward_look_get_word (
    text->look, steward_operation_get_status_text (operation)));

  if (text->look->icon_name == NULL && since != NULL)
    text->detail = steward_text_dup_elapsed (steward_state_cell_get_age (self, since));
}

static void
steward_state_cell_real_describe (StewardStateCell *self,
                                  StewardEntity    *entity,
                                  StewardStateText *text)
{
  if (STEWARD_IS_ENVIRONMENT (entity))
    steward_state_cell_describe_environment (self, STEWARD_ENVIRONMENT (entity), text);
  else if (STEWARD_IS_OPERATION (entity))
    steward_state_cell_describe_operation (self, STEWARD_OPERATION (entity), text);
}

static void
steward_state_cell_map (GtkWidget *widget)
{
  StewardStateCell *self = STEWARD_STATE_CELL (widget);
  StewardStateCellPrivate *priv = steward_state_cell_get_instance_private (self);

  GTK_WIDGET_CLASS (steward_state_cell_parent_class)->map (widget);

  priv->ticker = steward_ticker_dup_default ();
  priv->ticker_tick = g_signal_connect_swapped (priv->ticker, "tick",
                                                G_CALLBACK (steward_state_cell_tick_cb), self);
}

static void
steward_state_cell_unmap (GtkWidget *widget)
{
  StewardStateCell *self = STEWARD_STATE_CELL (widget);
  StewardStateCellPrivate *priv = steward_state_cell_get_instance_private (self);

  g_clear_signal_handler (&priv->ticker_tick, priv->ticker);
  g_clear_object (&priv->ticker);

  GTK_WIDGET_CLASS (steward_state_cell_parent_class)->unmap (widget);
}

static void
steward_state_cell_constructed (GObject *object)
{
  G_OBJECT_CLASS (steward_state_cell_parent_class)->constructed (object);

  steward_state_cell_update (STEWARD_STATE_CELL (object));
}

static void
steward_state_cell_dispose (GObject *object)
{
  StewardStateCell *self = STEWARD_STATE_CELL (object);
  StewardStateCellPrivate *priv = steward_state_cell_get_instance_private (self);
  GtkWidget *child;

  g_clear_signal_handler (&priv->entity_notify, priv->entity);
  g_clear_object (&priv->entity);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (steward_state_cell_parent_class)->dispose (object);
}

static void
steward_state_cell_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  StewardStateCell *self = STEWARD_STATE_CELL (object);
  StewardStateCellPrivate *priv = steward_state_cell_get_instance_private (self);

  switch (prop_id)
    {
    case PROP_BRIEF:
      g_value_set_boolean (value, priv->brief);
      break;
    case PROP_ENTITY:
      g_value_set_object (value, steward_state_cell_get_entity (self));
      break;
    case PROP_FILLS:
      g_value_set_boolean (value, priv->fills);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_state_cell_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  StewardStateCell *self = STEWARD_STATE_CELL (object);
  StewardStateCellPrivate *priv = steward_state_cell_get_instance_private (self);

  switch (prop_id)
    {
    case PROP_BRIEF:
      if (priv->brief == g_value_get_boolean (value))
        return;
      priv->brief = !priv->brief;
      steward_state_cell_update (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_ENTITY:
      steward_state_cell_set_entity (self, g_value_get_object (value));
      break;
    case PROP_FILLS:
      priv->fills = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_state_cell_class_init (StewardStateCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = steward_state_cell_constructed;
  object_class->dispose = steward_state_cell_dispose;
  object_class->get_property = steward_state_cell_get_property;
  object_class->set_property = steward_state_cell_set_property;
  widget_class->map = steward_state_cell_map;
  widget_class->unmap = steward_state_cell_unmap;
  klass->describe = steward_state_cell_real_describe;

  properties[PROP_BRIEF] =
    g_param_spec_boolean ("brief", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ENTITY] =
    g_param_spec_object ("entity", NULL, NULL, STEWARD_TYPE_ENTITY,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_FILLS] =
    g_param_spec_boolean ("fills", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "statecell");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
steward_state_cell_init (StewardStateCell *self)
{
  StewardStateCellPrivate *priv = steward_state_cell_get_instance_private (self);
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), SPACING);
  priv->slot = ICON_SIZE + SPACING;
}

GtkWidget *
steward_state_cell_new (void)
{
  return g_object_new (STEWARD_TYPE_STATE_CELL, NULL);
}

StewardEntity *
steward_state_cell_get_entity (StewardStateCell *self)
{
  StewardStateCellPrivate *priv = steward_state_cell_get_instance_private (self);

  g_return_val_if_fail (STEWARD_IS_STATE_CELL (self), NULL);

  return priv->entity;
}

void
steward_state_cell_set_entity (StewardStateCell *self,
                               StewardEntity    *entity)
{
  StewardStateCellPrivate *priv = steward_state_cell_get_instance_private (self);

  g_return_if_fail (STEWARD_IS_STATE_CELL (self));
  g_return_if_fail (entity == NULL || STEWARD_IS_ENTITY (entity));

  if (priv->entity == entity)
    return;

  g_clear_signal_handler (&priv->entity_notify, priv->entity);
  g_set_object (&priv->entity, entity);
  if (entity != NULL)
    priv->entity_notify = g_signal_connect_swapped (entity, "notify",
                                                    G_CALLBACK (steward_state_cell_update), self);

  steward_state_cell_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENTITY]);
}

/**
 * steward_state_cell_drop_slot:
 * @self: a cell in a column where nothing has an icon
 *
 * Leaves no room for one.
 */
void
steward_state_cell_drop_slot (StewardStateCell *self)
{
  StewardStateCellPrivate *priv = steward_state_cell_get_instance_private (self);

  g_return_if_fail (STEWARD_IS_STATE_CELL (self));

  priv->slot = 0;
  steward_state_cell_update (self);
}

/**
 * steward_state_cell_keep_whole:
 * @self: a cell that does not fill
 *
 * Makes what is beside it give way where it is narrow.
 */
void
steward_state_cell_keep_whole (StewardStateCell *self)
{
  g_return_if_fail (STEWARD_IS_STATE_CELL (self));

  gtk_label_set_ellipsize (GTK_LABEL (steward_state_cell_ensure_text (self, FALSE)),
                           PANGO_ELLIPSIZE_NONE);
}

/**
 * steward_state_cell_show_look:
 * @self: a cell that follows no entity
 * @look: (nullable): how it looks
 * @text: (nullable): the word
 * @detail: (nullable): what stands dim beside it
 */
void
steward_state_cell_show_look (StewardStateCell  *self,
                              const StewardLook *look,
                              const char        *text,
                              const char        *detail)
{
  StewardStateText shown = { .look = look, .text = (char *) text, .detail = (char *) detail };

  g_return_if_fail (STEWARD_IS_STATE_CELL (self));

  steward_state_cell_show (self, &shown);
}

/**
 * steward_state_cell_get_age:
 * @self: a cell
 * @date: (nullable): a moment
 *
 * Returns: seconds since @date
 */
gint64
steward_state_cell_get_age (StewardStateCell *self,
                            GDateTime        *date)
{
  g_autoptr(StewardTicker) ticker = NULL;

  g_return_val_if_fail (STEWARD_IS_STATE_CELL (self), 0);

  ticker = steward_ticker_dup_default ();

  return steward_ticker_get_age (ticker, date);
}

/**
 * steward_state_cell_dup_elapsed:
 * @self: a cell
 * @operation: an operation that is running
 *
 * Returns: (transfer full) (nullable): for how long it has been running, if that is known
 */
char *
steward_state_cell_dup_elapsed (StewardStateCell *self,
                                StewardOperation *operation)
{
  GDateTime *since;

  g_return_val_if_fail (STEWARD_IS_STATE_CELL (self), NULL);
  g_return_val_if_fail (STEWARD_IS_OPERATION (operation), NULL);

  since = steward_operation_get_started_on (operation);
  if (since == NULL)
    since = steward_operation_get_created_on (operation);

  return since != NULL
           ? steward_text_dup_elapsed (steward_state_cell_get_age (self, since)) : NULL;
}
