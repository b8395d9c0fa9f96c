/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-page.h"

#include "steward-util.h"

typedef struct
{
  StewardViewState *view_state; /* (nullable) */
  char             *title;      /* (nullable) */
} StewardPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (StewardPage, steward_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_VIEW_STATE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
steward_page_dispose (GObject *object)
{
  StewardPagePrivate *priv = steward_page_get_instance_private (STEWARD_PAGE (object));

  g_clear_object (&priv->view_state);

  G_OBJECT_CLASS (steward_page_parent_class)->dispose (object);
}

static void
steward_page_finalize (GObject *object)
{
  StewardPagePrivate *priv = steward_page_get_instance_private (STEWARD_PAGE (object));

  g_free (priv->title);

  G_OBJECT_CLASS (steward_page_parent_class)->finalize (object);
}

static void
steward_page_set_title (StewardPage *self,
                        const char  *title)
{
  StewardPagePrivate *priv = steward_page_get_instance_private (self);

  if (steward_set_str (&priv->title, title))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

static void
steward_page_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  StewardPage *self = STEWARD_PAGE (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, steward_page_get_title (self));
      break;
    case PROP_VIEW_STATE:
      g_value_set_object (value, steward_page_get_view_state (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_page_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  StewardPage *self = STEWARD_PAGE (object);
  StewardPagePrivate *priv = steward_page_get_instance_private (self);

  switch (prop_id)
    {
    case PROP_TITLE:
      steward_page_set_title (self, g_value_get_string (value));
      break;
    case PROP_VIEW_STATE:
      priv->view_state = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_page_class_init (StewardPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = steward_page_dispose;
  object_class->finalize = steward_page_finalize;
  object_class->get_property = steward_page_get_property;
  object_class->set_property = steward_page_set_property;

  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_VIEW_STATE] =
    g_param_spec_object ("view-state", NULL, NULL, STEWARD_TYPE_VIEW_STATE,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
steward_page_init (StewardPage *self)
{
}

StewardViewState *
steward_page_get_view_state (StewardPage *self)
{
  StewardPagePrivate *priv = steward_page_get_instance_private (self);

  g_return_val_if_fail (STEWARD_IS_PAGE (self), NULL);

  return priv->view_state;
}

const char *
steward_page_get_title (StewardPage *self)
{
  StewardPagePrivate *priv = steward_page_get_instance_private (self);

  g_return_val_if_fail (STEWARD_IS_PAGE (self), NULL);

  return priv->title;
}

/**
 * steward_page_refresh:
 * @self: a page
 *
 * Asks the service again for what the page shows.
 */
void
steward_page_refresh (StewardPage *self)
{
  g_return_if_fail (STEWARD_IS_PAGE (self));

  if (STEWARD_PAGE_GET_CLASS (self)->refresh != NULL)
    STEWARD_PAGE_GET_CLASS (self)->refresh (self);
}

/**
 * steward_page_search:
 * @self: a page
 *
 * Puts the cursor into the search entry of the page, if it has one.
 */
void
steward_page_search (StewardPage *self)
{
  g_return_if_fail (STEWARD_IS_PAGE (self));

  if (STEWARD_PAGE_GET_CLASS (self)->search != NULL)
    STEWARD_PAGE_GET_CLASS (self)->search (self);
}
