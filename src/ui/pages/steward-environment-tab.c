/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-environment-tab.h"

typedef struct
{
  StewardViewState   *view_state;  /* (nullable) */
  StewardEnvironment *environment; /* (nullable) */
  GListStore         *listings;    /* what is shown comes from these */
  guint               badge;
} StewardEnvironmentTabPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (StewardEnvironmentTab, steward_environment_tab, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_BADGE,
  PROP_ENVIRONMENT,
  PROP_VIEW_STATE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
steward_environment_tab_dispose (GObject *object)
{
  StewardEnvironmentTab *self = STEWARD_ENVIRONMENT_TAB (object);
  StewardEnvironmentTabPrivate *priv = steward_environment_tab_get_instance_private (self);

  g_clear_object (&priv->listings);
  g_clear_object (&priv->environment);
  g_clear_object (&priv->view_state);

  G_OBJECT_CLASS (steward_environment_tab_parent_class)->dispose (object);
}

static void
steward_environment_tab_get_property (GObject    *object,
                                      guint       prop_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  StewardEnvironmentTab *self = STEWARD_ENVIRONMENT_TAB (object);
  StewardEnvironmentTabPrivate *priv = steward_environment_tab_get_instance_private (self);

  switch (prop_id)
    {
    case PROP_BADGE:
      g_value_set_uint (value, priv->badge);
      break;
    case PROP_ENVIRONMENT:
      g_value_set_object (value, priv->environment);
      break;
    case PROP_VIEW_STATE:
      g_value_set_object (value, priv->view_state);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_environment_tab_set_property (GObject      *object,
                                      guint         prop_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  StewardEnvironmentTab *self = STEWARD_ENVIRONMENT_TAB (object);
  StewardEnvironmentTabPrivate *priv = steward_environment_tab_get_instance_private (self);

  switch (prop_id)
    {
    case PROP_ENVIRONMENT:
      priv->environment = g_value_dup_object (value);
      break;
    case PROP_VIEW_STATE:
      priv->view_state = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_environment_tab_class_init (StewardEnvironmentTabClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = steward_environment_tab_dispose;
  object_class->get_property = steward_environment_tab_get_property;
  object_class->set_property = steward_environment_tab_set_property;

  properties[PROP_BADGE] =
    g_param_spec_uint ("badge", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ENVIRONMENT] =
    g_param_spec_object ("environment", NULL, NULL, STEWARD_TYPE_ENVIRONMENT, flags);
  properties[PROP_VIEW_STATE] =
    g_param_spec_object ("view-state", NULL, NULL, STEWARD_TYPE_VIEW_STATE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
steward_environment_tab_init (StewardEnvironmentTab *self)
{
  StewardEnvironmentTabPrivate *priv = steward_environment_tab_get_instance_private (self);

  priv->listings = g_list_store_new (STEWARD_TYPE_LISTING);
}

StewardViewState *
steward_environment_tab_get_view_state (StewardEnvironmentTab *self)
{
  StewardEnvironmentTabPrivate *priv = steward_environment_tab_get_instance_private (self);

  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT_TAB (self), NULL);

  return priv->view_state;
}

StewardEnvironment *
steward_environment_tab_get_environment (StewardEnvironmentTab *self)
{
  StewardEnvironmentTabPrivate *priv = steward_environment_tab_get_instance_private (self);

  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT_TAB (self), NULL);

  return priv->environment;
}

/**
 * steward_environment_tab_get_session:
 * @self: a tab
 *
 * Returns: (transfer none) (nullable): the session of the tenant of its environment
 */
StewardSession *
steward_environment_tab_get_session (StewardEnvironmentTab *self)
{
  StewardEnvironmentTabPrivate *priv = steward_environment_tab_get_instance_private (self);

  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT_TAB (self), NULL);

  if (priv->view_state == NULL || priv->environment == NULL)
    return NULL;

  return steward_view_state_get_session_of (priv->view_state, STEWARD_ENTITY (priv->environment));
}

/**
 * steward_environment_tab_get_listings:
 * @self: a tab
 *
 * Returns: (transfer none): the #StewardListing objects that it shows
 */
GListModel *
steward_environment_tab_get_listings (StewardEnvironmentTab *self)
{
  StewardEnvironmentTabPrivate *priv = steward_environment_tab_get_instance_private (self);

  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT_TAB (self), NULL);

  return G_LIST_MODEL (priv->listings);
}

/**
 * steward_environment_tab_refresh:
 * @self: a tab
 *
 * Asks the service again for all that it shows.
 */
void
steward_environment_tab_refresh (StewardEnvironmentTab *self)
{
  StewardEnvironmentTabPrivate *priv = steward_environment_tab_get_instance_private (self);
  guint n_listings;

  g_return_if_fail (STEWARD_IS_ENVIRONMENT_TAB (self));

  n_listings = g_list_model_get_n_items (G_LIST_MODEL (priv->listings));
  for (guint i = 0; i < n_listings; i++)
    {
      g_autoptr(StewardListing) listing = g_list_model_get_item (G_LIST_MODEL (priv->listings), i);

      steward_listing_refresh_async (listing, NULL, NULL, NULL);
    }
}

/**
 * steward_environment_tab_search:
 * @self: a tab
 *
 * Puts the cursor into its search entry.
 *
 * Returns: whether it has one
 */
gboolean
steward_environment_tab_search (StewardEnvironmentTab *self)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT_TAB (self), FALSE);

  if (STEWARD_ENVIRONMENT_TAB_GET_CLASS (self)->search == NULL)
    return FALSE;

  STEWARD_ENVIRONMENT_TAB_GET_CLASS (self)->search (self);

  return TRUE;
}

/**
 * steward_environment_tab_add_listing:
 * @self: a tab
 * @listing: what it shows
 */
void
steward_environment_tab_add_listing (StewardEnvironmentTab *self,
                                     StewardListing        *listing)
{
  StewardEnvironmentTabPrivate *priv = steward_environment_tab_get_instance_private (self);

  g_return_if_fail (STEWARD_IS_ENVIRONMENT_TAB (self));
  g_return_if_fail (STEWARD_IS_LISTING (listing));

  g_list_store_append (priv->listings, listing);
}

/**
 * steward_environment_tab_set_badge:
 * @self: a tab
 * @badge: how much there is to do in it
 */
void
steward_environment_tab_set_badge (StewardEnvironmentTab *self,
                                   guint                  badge)
{
  StewardEnvironmentTabPrivate *priv = steward_environment_tab_get_instance_private (self);

  g_return_if_fail (STEWARD_IS_ENVIRONMENT_TAB (self));

  if (priv->badge == badge)
    return;

  priv->badge = badge;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BADGE]);
}
