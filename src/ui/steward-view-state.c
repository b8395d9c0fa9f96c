/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-view-state-private.h"

#include "steward-util.h"

G_DEFINE_FINAL_TYPE (StewardViewState, steward_view_state, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ALL_RUNNING,
  PROP_ENVIRONMENTS,
  PROP_FOLDED,
  PROP_HISTORY,
  PROP_INSTANCES,
  PROP_LISTINGS,
  PROP_OPERATIONS,
  PROP_OPERATION_LISTINGS,
  PROP_RUNNING,
  PROP_SETTINGS,
  PROP_TENANT,
  PROP_TENANTS,
  PROP_UPDATABLE_APPS,
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

static gboolean
steward_view_state_is_running (gpointer item,
                               gpointer user_data)
{
  return steward_operation_is_running (STEWARD_OPERATION (item));
}

static gboolean
steward_view_state_is_history (gpointer item,
                               gpointer user_data)
{
  return !steward_operation_is_running (STEWARD_OPERATION (item));
}

static void
steward_view_state_status_cb (StewardViewState *self)
{
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->all_running),
                      GTK_FILTER_CHANGE_DIFFERENT);
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->running),
                      GTK_FILTER_CHANGE_DIFFERENT);
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->history),
                      GTK_FILTER_CHANGE_DIFFERENT);
}

static void
steward_view_state_dispose (GObject *object)
{
  StewardViewState *self = STEWARD_VIEW_STATE (object);

  if (self->status_watch != NULL)
    g_signal_handlers_disconnect_by_data (self->status_watch, self);
  g_clear_object (&self->status_watch);
  g_clear_object (&self->id_watch);
  g_clear_object (&self->updatable_apps);
  g_clear_object (&self->apps);
  g_clear_object (&self->sorted_all_running);
  g_clear_object (&self->sorted_running);
  g_clear_object (&self->all_running);
  g_clear_object (&self->running);
  g_clear_object (&self->history);
  g_clear_object (&self->environments);
  g_clear_object (&self->instances);
  g_clear_object (&self->operations);
  g_clear_object (&self->listings);
  g_clear_object (&self->instance_listings);
  g_clear_object (&self->operation_listings);
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
    case PROP_ALL_RUNNING:
      g_value_set_object (value, self->sorted_all_running);
      break;
    case PROP_ENVIRONMENTS:
      g_value_set_object (value, self->environments);
      break;
    case PROP_INSTANCES:
      g_value_set_object (value, self->instances);
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    case PROP_HISTORY:
      g_value_set_object (value, self->history);
      break;
    case PROP_LISTINGS:
      g_value_set_object (value, self->listings);
      break;
    case PROP_OPERATIONS:
      g_value_set_object (value, self->operations);
      break;
    case PROP_OPERATION_LISTINGS:
      g_value_set_object (value, self->operation_listings);
      break;
    case PROP_RUNNING:
      g_value_set_object (value, self->sorted_running);
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
    case PROP_UPDATABLE_APPS:
      g_value_set_object (value, self->updatable_apps);
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
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = steward_view_state_dispose;
  object_class->finalize = steward_view_state_finalize;
  object_class->get_property = steward_view_state_get_property;
  object_class->set_property = steward_view_state_set_property;

  properties[PROP_ALL_RUNNING] =
    g_param_spec_object ("all-running", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  properties[PROP_ENVIRONMENTS] =
    g_param_spec_object ("environments", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  properties[PROP_FOLDED] =
    g_param_spec_boolean ("folded", NULL, NULL, FALSE, writable | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_HISTORY] =
    g_param_spec_object ("history", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  properties[PROP_INSTANCES] =
    g_param_spec_object ("instances", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  properties[PROP_LISTINGS] =
    g_param_spec_object ("listings", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  properties[PROP_OPERATIONS] =
    g_param_spec_object ("operations", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  properties[PROP_OPERATION_LISTINGS] =
    g_param_spec_object ("operation-listings", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  properties[PROP_RUNNING] =
    g_param_spec_object ("running", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  properties[PROP_SETTINGS] =
    g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS,
                         writable | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_TENANT] =
    g_param_spec_object ("tenant", NULL, NULL, STEWARD_TYPE_TENANT,
                         writable | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_TENANTS] =
    g_param_spec_object ("tenants", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  properties[PROP_UPDATABLE_APPS] =
    g_param_spec_object ("updatable-apps", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_WANTED] =
    g_signal_new ("wanted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkFilterListModel *
steward_view_state_new_part (GtkFilterListModel  *operations,
                             GtkCustomFilterFunc  func)
{
  return gtk_filter_list_model_new (
    operations != NULL ? g_object_ref (G_LIST_MODEL (operations)) : NULL,
    GTK_FILTER (gtk_custom_filter_new (func, NULL, NULL)));
}

static int
steward_view_state_compare (gconstpointer first,
                            gconstpointer second,
                            gpointer      user_data)
{
  GDateTime *a = steward_operation_get_created_on (STEWARD_OPERATION ((gpointer) first));
  GDateTime *b = steward_operation_get_created_on (STEWARD_OPERATION ((gpointer) second));

  if (a == NULL || b == NULL)
    return (a == NULL) - (b == NULL);

  return g_date_time_compare (a, b);
}

static GListModel *
steward_view_state_new_sorted (GtkFilterListModel *operations)
{
  GtkSorter *sorter = GTK_SORTER (gtk_custom_sorter_new (steward_view_state_compare, NULL, NULL));

  return G_LIST_MODEL (gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (operations)), sorter));
}

static void
steward_view_state_init (StewardViewState *self)
{
  self->tenants = gtk_flatten_list_model_new (NULL);
  self->environments = gtk_filter_list_model_new (NULL, NULL);
  self->instances = gtk_filter_list_model_new (NULL, NULL);
  self->operations = gtk_filter_list_model_new (NULL, NULL);
  self->all_running = steward_view_state_new_part (NULL, steward_view_state_is_running);
  self->running = steward_view_state_new_part (self->operations, steward_view_state_is_running);
  self->history = steward_view_state_new_part (self->operations, steward_view_state_is_history);
  self->sorted_all_running = steward_view_state_new_sorted (self->all_running);
  self->sorted_running = steward_view_state_new_sorted (self->running);
  self->listings = gtk_filter_list_model_new (NULL, NULL);
  self->instance_listings = gtk_filter_list_model_new (NULL, NULL);
  self->operation_listings = gtk_filter_list_model_new (NULL, NULL);
  self->updatable_apps = steward_view_state_new_updatable_apps ();
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
  g_autoptr(GListStore) store = NULL;

  g_return_if_fail (STEWARD_IS_VIEW_STATE (self));
  g_return_if_fail (G_IS_LIST_MODEL (tenants));
  g_return_if_fail (environments == NULL || G_IS_LIST_MODEL (environments));
  g_return_if_fail (operations == NULL || G_IS_LIST_MODEL (operations));

  store = g_list_store_new (G_TYPE_LIST_MODEL);
  g_list_store_append (store, tenants);
  gtk_flatten_list_model_set_model (self->tenants, G_LIST_MODEL (store));
  gtk_filter_list_model_set_model (self->environments, environments);
  gtk_filter_list_model_set_model (self->operations, operations);
  gtk_filter_list_model_set_model (self->all_running, operations);
  gtk_filter_list_model_set_model (self->listings, listings);

  if (self->status_watch != NULL)
    g_signal_handlers_disconnect_by_data (self->status_watch, self);
  g_clear_object (&self->status_watch);
  self->status_watch = steward_item_watch_new (operations, "status");
  g_signal_connect_swapped (self->status_watch, "changed",
                            G_CALLBACK (steward_view_state_status_cb), self);
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
  steward_view_state_filter (self, self->instances);
  steward_view_state_filter (self, self->operations);
  steward_view_state_filter (self, self->listings);
  steward_view_state_filter (self, self->instance_listings);
  steward_view_state_filter (self, self->operation_listings);
  if (self->apps != NULL)
    steward_app_estate_set_tenant (self->apps, tenant);
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
steward_view_state_get_instances (StewardViewState *self)
{
  g_return_val_if_fail (STEWARD_IS_VIEW_STATE (self), NULL);

  return G_LIST_MODEL (self->instances);
}

GListModel *
steward_view_state_get_operations (StewardViewState *self)
{
  g_return_val_if_fail (STEWARD_IS_VIEW_STATE (self), NULL);

  return G_LIST_MODEL (self->operations);
}

/**
 * steward_view_state_get_all_operations:
 * @self: a view state
 *
 * Returns: (transfer none) (nullable): the operations of all tenants, whichever is shown
 */
GListModel *
steward_view_state_get_all_operations (StewardViewState *self)
{
  g_return_val_if_fail (STEWARD_IS_VIEW_STATE (self), NULL);

  return gtk_filter_list_model_get_model (self->operations);
}

/**
 * steward_view_state_get_all_running:
 * @self: a view state
 *
 * Returns: (transfer none): the running operations of all tenants, whichever is shown
 */
GListModel *
steward_view_state_get_all_running (StewardViewState *self)
{
  g_return_val_if_fail (STEWARD_IS_VIEW_STATE (self), NULL);

  return self->sorted_all_running;
}

/**
 * steward_view_state_get_running:
 * @self: a view state
 *
 * Returns: (transfer none): the operations shown that run
 */
GListModel *
steward_view_state_get_running (StewardViewState *self)
{
  g_return_val_if_fail (STEWARD_IS_VIEW_STATE (self), NULL);

  return self->sorted_running;
}

/**
 * steward_view_state_get_history:
 * @self: a view state
 *
 * Returns: (transfer none): the operations shown that have ended, or wait for their window
 */
GListModel *
steward_view_state_get_history (StewardViewState *self)
{
  g_return_val_if_fail (STEWARD_IS_VIEW_STATE (self), NULL);

  return G_LIST_MODEL (self->history);
}

/**
 * steward_view_state_get_instance_listings:
 * @self: a view state
 *
 * Returns: (transfer none): the lists the instances come from, which know how fresh they are
 */
GListModel *
steward_view_state_get_instance_listings (StewardViewState *self)
{
  g_return_val_if_fail (STEWARD_IS_VIEW_STATE (self), NULL);

  return G_LIST_MODEL (self->instance_listings);
}

/**
 * steward_view_state_get_operation_listings:
 * @self: a view state
 *
 * Returns: (transfer none): the lists the operations come from, which know how fresh they are
 */
GListModel *
steward_view_state_get_operation_listings (StewardViewState *self)
{
  g_return_val_if_fail (STEWARD_IS_VIEW_STATE (self), NULL);

  return G_LIST_MODEL (self->operation_listings);
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
