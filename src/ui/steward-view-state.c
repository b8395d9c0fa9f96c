/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-view-state-private.h"

#include "steward-util.h"

G_DEFINE_FINAL_TYPE (StewardViewState, steward_view_state, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ENVIRONMENTS,
  PROP_FOLDED,
  PROP_LISTINGS,
  PROP_OPERATIONS,
  PROP_SETTINGS,
  PROP_TENANT,
  PROP_TENANTS,
  N_PROPS
};

enum
{
  SIGNAL_WANTED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* Entities and listings both tell their tenant by a property of this name. */
static gboolean
steward_view_state_is_shown (gpointer item,
                             gpointer user_data)
{
  g_autoptr(StewardTenant) tenant = NULL;

  if (STEWARD_IS_ENTITY (item))
    return steward_entity_get_tenant (item) == user_data;

  g_object_get (item, "tenant", &tenant, NULL);

  return tenant == user_data;
}

static void
steward_view_state_filter (StewardViewState   *self,
                           GtkFilterListModel *list)
{
  g_autoptr(GtkCustomFilter) filter = NULL;

  if (self->tenant != NULL)
    filter = gtk_custom_filter_new (steward_view_state_is_shown,
                                    g_object_ref (self->tenant), g_object_unref);

  gtk_filter_list_model_set_filter (list, GTK_FILTER (filter));
}

static void
steward_view_state_dispose (GObject *object)
{
  StewardViewState *self = STEWARD_VIEW_STATE (object);

  g_clear_object (&self->environments);
  g_clear_object (&self->operations);
  g_clear_object (&self->listings);
  g_clear_object (&self->tenants);
  g_clear_object (&self->tenant);
  g_clear_object (&self->fleet);
  g_clear_object (&self->settings);
  g_clear_object (&self->wanted_tenant);

  G_OBJECT_CLASS (steward_view_state_parent_class)->dispose (object);
}

static void
steward_view_state_finalize (GObject *object)
{
  g_free (STEWARD_VIEW_STATE (object)->wanted_name);

  G_OBJECT_CLASS (steward_view_state_parent_class)->finalize (object);
}

static void
steward_view_state_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  StewardViewState *self = STEWARD_VIEW_STATE (object);

  switch (prop_id)
    {
    case PROP_ENVIRONMENTS:
      g_value_set_object (value, self->environments);
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    case PROP_LISTINGS:
      g_value_set_object (value, self->listings);
      break;
    case PROP_OPERATIONS:
      g_value_set_object (value, self->operations);
      break;
    case PROP_SETTINGS:
      g_value_set_object (value, self->settings);
      break;
    case PROP_TENANT:
      g_value_set_object (value, self->tenant);
      break;
    case PROP_TENANTS:
      g_value_set_object (value, self->tenants);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_view_state_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  StewardViewState *self = STEWARD_VIEW_STATE (object);

  switch (prop_id)
    {
    case PROP_FOLDED:
      steward_view_state_set_folded (self, g_value_get_boolean (value));
      break;
    case PROP_SETTINGS:
      self->settings = g_value_dup_object (value);
      break;
    case PROP_TENANT:
      steward_view_state_set_tenant (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_view_state_class_init (StewardViewStateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = steward_view_state_dispose;
  object_class->finalize = steward_view_state_finalize;
  object_class->get_property = steward_view_state_get_property;
  object_class->set_property = steward_view_state_set_property;

  properties[PROP_ENVIRONMENTS] =
    g_param_spec_object ("environments", NULL, NULL, G_TYPE_LIST_MODEL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FOLDED] =
    g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LISTINGS] =
    g_param_spec_object ("listings", NULL, NULL, G_TYPE_LIST_MODEL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_OPERATIONS] =
    g_param_spec_object ("operations", NULL, NULL, G_TYPE_LIST_MODEL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SETTINGS] =
    g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TENANT] =
    g_param_spec_object ("tenant", NULL, NULL, STEWARD_TYPE_TENANT,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TENANTS] =
    g_param_spec_object ("tenants", NULL, NULL, G_TYPE_LIST_MODEL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_WANTED] =
    g_signal_new ("wanted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
steward_view_state_init (StewardViewState *self)
{
  self->tenants = gtk_flatten_list_model_new (NULL);
  self->environments = gtk_filter_list_model_new (NULL, NULL);
  self->operations = gtk_filter_list_model_new (NULL, NULL);
  self->listings = gtk_filter_list_model_new (NULL, NULL);
}

StewardViewState *
steward_view_state_new (GSettings *settings)
{
  g_return_val_if_fail (settings == NULL || G_IS_SETTINGS (settings), NULL);

  return g_object_new (STEWARD_TYPE_VIEW_STATE, "settings", settings, NULL);
}

GSettings *
steward_view_state_get_settings (StewardViewState *self)
{
  g_return_val_if_fail (STEWARD_IS_VIEW_STATE (self), NULL);

  return self->settings;
}

StewardFleet *
steward_view_state_get_fleet (StewardViewState *self)
{
  g_return_val_if_fail (STEWARD_IS_VIEW_STATE (self), NULL);

  return self->fleet;
}

/**
 * steward_view_state_set_lists:
 * @self: a view state
 * @tenants: all tenants
 * @environments: the environments of all tenants
 * @operations: the operations of all tenants
 * @listings: (nullable): the lists the environments come from, which know how fresh they are
 */
void
steward_view_state_set_lists (StewardViewState *self,
                              GListModel       *tenants,
                              GListModel       *environments,
                              GListModel       *operations,
                              GListModel       *listings)
{
  g_autoptr(GListStore) store = g_list_store_new (G_TYPE_LIST_MODEL);

  g_return_if_fail (STEWARD_IS_VIEW_STATE (self));
  g_return_if_fail (G_IS_LIST_MODEL (tenants));

  g_list_store_append (store, tenants);
  gtk_flatten_list_model_set_model (self->tenants, G_LIST_MODEL (store));
  gtk_filter_list_model_set_model (self->environments, environments);
  gtk_filter_list_model_set_model (self->operations, operations);
  gtk_filter_list_model_set_model (self->listings, listings);
}

StewardTenant *
steward_view_state_get_tenant (StewardViewState *self)
{
  g_return_val_if_fail (STEWARD_IS_VIEW_STATE (self), NULL);

  return self->tenant;
}

/**
 * steward_view_state_set_tenant:
 * @self: a view state
 * @tenant: (nullable): the tenant to show, %NULL for all of them
 */
void
steward_view_state_set_tenant (StewardViewState *self,
                               StewardTenant    *tenant)
{
  g_return_if_fail (STEWARD_IS_VIEW_STATE (self));
  g_return_if_fail (tenant == NULL || STEWARD_IS_TENANT (tenant));

  if (!g_set_object (&self->tenant, tenant))
    return;

  steward_view_state_filter (self, self->environments);
  steward_view_state_filter (self, self->operations);
  steward_view_state_filter (self, self->listings);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TENANT]);
}

GListModel *
steward_view_state_get_tenants (StewardViewState *self)
{
  g_return_val_if_fail (STEWARD_IS_VIEW_STATE (self), NULL);

  return G_LIST_MODEL (self->tenants);
}

GListModel *
steward_view_state_get_environments (StewardViewState *self)
{
  g_return_val_if_fail (STEWARD_IS_VIEW_STATE (self), NULL);

  return G_LIST_MODEL (self->environments);
}

GListModel *
steward_view_state_get_operations (StewardViewState *self)
{
  g_return_val_if_fail (STEWARD_IS_VIEW_STATE (self), NULL);

  return G_LIST_MODEL (self->operations);
}

GListModel *
steward_view_state_get_listings (StewardViewState *self)
{
  g_return_val_if_fail (STEWARD_IS_VIEW_STATE (self), NULL);

  return G_LIST_MODEL (self->listings);
}

gboolean
steward_view_state_get_folded (StewardViewState *self)
{
  g_return_val_if_fail (STEWARD_IS_VIEW_STATE (self), FALSE);

  return self->folded;
}

void
steward_view_state_set_folded (StewardViewState *self,
                               gboolean          folded)
{
  g_return_if_fail (STEWARD_IS_VIEW_STATE (self));

  folded = !!folded;
  if (self->folded == folded)
    return;

  self->folded = folded;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
}

/**
 * steward_view_state_want:
 * @self: a view state
 * @tenant: (nullable): a tenant
 * @name: (nullable): the name of an environment that may be there already, or appear soon
 *
 * Asks the page to select that environment. Without a name there is nothing to wait for.
 */
void
steward_view_state_want (StewardViewState *self,
                         StewardTenant    *tenant,
                         const char       *name)
{
  g_return_if_fail (STEWARD_IS_VIEW_STATE (self));

  g_set_object (&self->wanted_tenant, tenant);
  steward_set_str (&self->wanted_name, name);
  if (name != NULL)
    g_signal_emit (self, signals[SIGNAL_WANTED], 0);
}

/**
 * steward_view_state_wants:
 * @self: a view state
 * @environment: an environment
 *
 * Returns: whether this is the one to select
 */
gboolean
steward_view_state_wants (StewardViewState   *self,
                          StewardEnvironment *environment)
{
  g_return_val_if_fail (STEWARD_IS_VIEW_STATE (self), FALSE);
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (environment), FALSE);

  return self->wanted_name != NULL &&
         steward_entity_get_tenant (STEWARD_ENTITY (environment)) == self->wanted_tenant &&
         g_strcmp0 (steward_environment_get_name (environment), self->wanted_name) == 0;
}

/**
 * steward_view_state_find_environment:
 * @self: a view state
 * @tenant_id: the id of a tenant
 * @name: the name of an environment
 *
 * Returns: (transfer full) (nullable): the environment of that name in that tenant
 */
StewardEnvironment *
steward_view_state_find_environment (StewardViewState *self,
                                     const char       *tenant_id,
                                     const char       *name)
{
  GListModel *all;
  guint n_items;

  g_return_val_if_fail (STEWARD_IS_VIEW_STATE (self), NULL);

  all = gtk_filter_list_model_get_model (self->environments);
  n_items = all != NULL ? g_list_model_get_n_items (all) : 0;
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardEnvironment) environment = g_list_model_get_item (all, i);
      StewardTenant *tenant = steward_entity_get_tenant (STEWARD_ENTITY (environment));

      if (g_strcmp0 (steward_tenant_get_id (tenant), tenant_id) == 0 &&
          g_strcmp0 (steward_environment_get_name (environment), name) == 0)
        return g_steal_pointer (&environment);
    }

  return NULL;
}
