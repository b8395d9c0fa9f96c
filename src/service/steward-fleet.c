/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-fleet.h"

#include "steward-flatten.h"

struct _StewardFleet
{
  GObject parent_instance;

  GListStore     *sessions;
  GListStore     *tenants;      /* in the order of the sessions */
  StewardFlatten *environments;
  StewardFlatten *instances;
  StewardFlatten *operations;
  StewardFlatten *tracked;
  guint           n_running;
  gboolean        busy;
};

static void steward_fleet_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (StewardFleet, steward_fleet, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      steward_fleet_model_init))

enum
{
  PROP_0,
  PROP_BUSY,
  PROP_ENVIRONMENTS,
  PROP_INSTANCES,
  PROP_N_ITEMS,
  PROP_N_RUNNING,
  PROP_OPERATIONS,
  PROP_TENANTS,
  PROP_TRACKED_OPERATIONS,
  N_PROPS
};

enum
{
  SIGNAL_OPERATION_FINISHED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
steward_fleet_items_changed_cb (GListModel *sessions,
                                guint       position,
                                guint       removed,
                                guint       added,
                                gpointer    user_data)
{
  g_list_model_items_changed (G_LIST_MODEL (user_data), position, removed, added);
  if (removed != added)
    g_object_notify_by_pspec (G_OBJECT (user_data), properties[PROP_N_ITEMS]);
}

static void
steward_fleet_for_each (StewardFleet *self,
                        void        (*func) (StewardSession *session))
{
  guint n_sessions = g_list_model_get_n_items (G_LIST_MODEL (self->sessions));

  for (guint i = 0; i < n_sessions; i++)
    {
      g_autoptr(StewardSession) session = NULL;

      session = g_list_model_get_item (G_LIST_MODEL (self->sessions), i);
      func (session);
    }
}

static void
steward_fleet_sum (StewardFleet *self)
{
  guint n_sessions = g_list_model_get_n_items (G_LIST_MODEL (self->sessions));
  guint n_running = 0;
  gboolean busy = FALSE;

  for (guint i = 0; i < n_sessions; i++)
    {
      g_autoptr(StewardSession) session = NULL;

      session = g_list_model_get_item (G_LIST_MODEL (self->sessions), i);
      n_running += steward_operation_tracker_get_n_running (steward_session_get_tracker (session));
      busy = busy || steward_session_get_busy (session);
    }

  if (self->n_running != n_running)
    {
      self->n_running = n_running;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_RUNNING]);
    }
  if (self->busy != busy)
    {
      self->busy = busy;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
    }
}

static void
steward_fleet_operation_finished_cb (StewardSession   *session,
                                     StewardOperation *operation,
                                     gpointer          user_data)
{
  g_signal_emit (user_data, signals[SIGNAL_OPERATION_FINISHED], 0, session, operation);
}

static void
steward_fleet_dispose (GObject *object)
{
  StewardFleet *self = STEWARD_FLEET (object);

  if (self->sessions != NULL)
    steward_fleet_close (self);
  g_clear_object (&self->environments);
  g_clear_object (&self->instances);
  g_clear_object (&self->operations);
  g_clear_object (&self->tracked);
  g_clear_object (&self->tenants);
  g_clear_object (&self->sessions);

  G_OBJECT_CLASS (steward_fleet_parent_class)->dispose (object);
}

static void
steward_fleet_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  StewardFleet *self = STEWARD_FLEET (object);

  switch (prop_id)
    {
    case PROP_BUSY:
      g_value_set_boolean (value, self->busy);
      break;
    case PROP_ENVIRONMENTS:
      g_value_set_object (value, self->environments);
      break;
    case PROP_INSTANCES:
      g_value_set_object (value, self->instances);
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, g_list_model_get_n_items (G_LIST_MODEL (self->sessions)));
      break;
    case PROP_N_RUNNING:
      g_value_set_uint (value, self->n_running);
      break;
    case PROP_OPERATIONS:
      g_value_set_object (value, self->operations);
      break;
    case PROP_TENANTS:
      g_value_set_object (value, self->tenants);
      break;
    case PROP_TRACKED_OPERATIONS:
      g_value_set_object (value, self->tracked);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static GType
steward_fleet_get_item_type (GListModel *model)
{
  return STEWARD_TYPE_SESSION;
}

static guint
steward_fleet_get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (STEWARD_FLEET (model)->sessions));
}

static gpointer
steward_fleet_get_item (GListModel *model,
                        guint       position)
{
  return g_list_model_get_item (G_LIST_MODEL (STEWARD_FLEET (model)->sessions), position);
}

static void
steward_fleet_model_init (GListModelInterface *iface)
{
  iface->get_item_type = steward_fleet_get_item_type;
  iface->get_n_items = steward_fleet_get_n_items;
  iface->get_item = steward_fleet_get_item;
}

static void
steward_fleet_class_init (StewardFleetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = steward_fleet_dispose;
  object_class->get_property = steward_fleet_get_property;

  properties[PROP_BUSY] =
    g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);

  properties[PROP_ENVIRONMENTS] =
    g_param_spec_object ("environments", NULL, NULL, G_TYPE_LIST_MODEL, flags);

  properties[PROP_INSTANCES] =
    g_param_spec_object ("instances", NULL, NULL, G_TYPE_LIST_MODEL, flags);

  properties[PROP_N_ITEMS] =
    g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, flags);

  properties[PROP_N_RUNNING] =
    g_param_spec_uint ("n-running", NULL, NULL, 0, G_MAXUINT, 0, flags);

  properties[PROP_OPERATIONS] =
    g_param_spec_object ("operations", NULL, NULL, G_TYPE_LIST_MODEL, flags);

  properties[PROP_TENANTS] =
    g_param_spec_object ("tenants", NULL, NULL, G_TYPE_LIST_MODEL, flags);

  properties[PROP_TRACKED_OPERATIONS] =
    g_param_spec_object ("tracked-operations", NULL, NULL, G_TYPE_LIST_MODEL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_OPERATION_FINISHED] =
    g_signal_new ("operation-finished",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 2,
                  STEWARD_TYPE_SESSION, STEWARD_TYPE_OPERATION);
}

static void
steward_fleet_init (StewardFleet *self)
{
  self->sessions = g_list_store_new (STEWARD_TYPE_SESSION);
  self->tenants = g_list_store_new (STEWARD_TYPE_TENANT);
  self->environments = steward_flatten_new (STEWARD_TYPE_ENVIRONMENT);
  self->instances = steward_flatten_new (STEWARD_TYPE_INSTANCE);
  self->operations = steward_flatten_new (STEWARD_TYPE_OPERATION);
  self->tracked = steward_flatten_new (STEWARD_TYPE_OPERATION);
  g_signal_connect_object (self->sessions, "items-changed",
                           G_CALLBACK (steward_fleet_items_changed_cb), self, 0);
}

/**
 * steward_fleet_new:
 *
 * Returns: (transfer full): a fleet without sessions
 */
StewardFleet *
steward_fleet_new (void)
{
  return g_object_new (STEWARD_TYPE_FLEET, NULL);
}

/**
 * steward_fleet_add_session:
 * @self: a fleet
 * @session: a session of a tenant that is not yet in the fleet
 */
void
steward_fleet_add_session (StewardFleet   *self,
                           StewardSession *session)
{
  g_return_if_fail (STEWARD_IS_FLEET (self));
  g_return_if_fail (STEWARD_IS_SESSION (session));

  g_list_store_append (self->sessions, session);
  g_list_store_append (self->tenants, steward_session_get_tenant (session));
  steward_flatten_add (self->environments,
                       G_LIST_MODEL (steward_session_get_environments (session)));
  steward_flatten_add (self->instances, G_LIST_MODEL (steward_session_get_instances (session)));
  steward_flatten_add (self->operations,
                       G_LIST_MODEL (steward_session_get_operations (session)));
  steward_flatten_add (self->operations, steward_session_get_instance_operations (session));
  steward_flatten_add (self->tracked, G_LIST_MODEL (steward_session_get_tracker (session)));

  g_signal_connect_object (session, "operation-finished",
                           G_CALLBACK (steward_fleet_operation_finished_cb), self, 0);
  g_signal_connect_object (session, "notify::busy",
                           G_CALLBACK (steward_fleet_sum), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (steward_session_get_tracker (session), "notify::n-running",
                           G_CALLBACK (steward_fleet_sum), self, G_CONNECT_SWAPPED);
  steward_fleet_sum (self);
}

/**
 * steward_fleet_remove_session:
 * @self: a fleet
 * @session: one of its sessions, which is closed
 */
void
steward_fleet_remove_session (StewardFleet   *self,
                              StewardSession *session)
{
  g_autoptr(StewardSession) kept = NULL;
  guint position;

  g_return_if_fail (STEWARD_IS_FLEET (self));
  g_return_if_fail (STEWARD_IS_SESSION (session));

  if (!g_list_store_find (self->sessions, session, &position))
    return;

  kept = g_object_ref (session);
  g_signal_handlers_disconnect_by_data (session, self);
  g_signal_handlers_disconnect_by_data (steward_session_get_tracker (session), self);
  steward_flatten_remove (self->environments,
                          G_LIST_MODEL (steward_session_get_environments (session)));
  steward_flatten_remove (self->instances,
                          G_LIST_MODEL (steward_session_get_instances (session)));
  steward_flatten_remove (self->operations,
                          G_LIST_MODEL (steward_session_get_operations (session)));
  steward_flatten_remove (self->operations, steward_session_get_instance_operations (session));
  steward_flatten_remove (self->tracked, G_LIST_MODEL (steward_session_get_tracker (session)));
  g_list_store_remove (self->tenants, position);
  g_list_store_remove (self->sessions, position);
  steward_session_close (session);
  steward_fleet_sum (self);
}

/**
 * steward_fleet_close:
 * @self: a fleet
 *
 * Closes all sessions, which stay in the fleet.
 */
void
steward_fleet_close (StewardFleet *self)
{
  g_return_if_fail (STEWARD_IS_FLEET (self));

  steward_fleet_for_each (self, steward_session_close);
}

/**
 * steward_fleet_find_session:
 * @self: a fleet
 * @tenant: a tenant
 *
 * Returns: (transfer none) (nullable): the session that acts in @tenant, and in no other
 */
StewardSession *
steward_fleet_find_session (StewardFleet  *self,
                            StewardTenant *tenant)
{
  guint n_sessions;

  g_return_val_if_fail (STEWARD_IS_FLEET (self), NULL);
  g_return_val_if_fail (STEWARD_IS_TENANT (tenant), NULL);

  n_sessions = g_list_model_get_n_items (G_LIST_MODEL (self->sessions));
  for (guint i = 0; i < n_sessions; i++)
    {
      g_autoptr(StewardSession) session = NULL;

      /* The store holds a reference beyond this one. */
      session = g_list_model_get_item (G_LIST_MODEL (self->sessions), i);
      if (steward_session_get_tenant (session) == tenant)
        return session;
    }

  return NULL;
}

/**
 * steward_fleet_get_session_of:
 * @self: a fleet
 * @entity: an entity of one of its sessions
 *
 * Returns: (transfer none) (nullable): the only session through which @entity can be changed
 */
StewardSession *
steward_fleet_get_session_of (StewardFleet  *self,
                              StewardEntity *entity)
{
  g_return_val_if_fail (STEWARD_IS_FLEET (self), NULL);
  g_return_val_if_fail (STEWARD_IS_ENTITY (entity), NULL);

  return steward_fleet_find_session (self, steward_entity_get_tenant (entity));
}

/**
 * steward_fleet_get_tenants:
 * @self: a fleet
 *
 * Returns: (transfer none): the tenants of all sessions
 */
GListModel *
steward_fleet_get_tenants (StewardFleet *self)
{
  g_return_val_if_fail (STEWARD_IS_FLEET (self), NULL);

  return G_LIST_MODEL (self->tenants);
}

/**
 * steward_fleet_get_environments:
 * @self: a fleet
 *
 * Returns: (transfer none): the environments of all tenants
 */
GListModel *
steward_fleet_get_environments (StewardFleet *self)
{
  g_return_val_if_fail (STEWARD_IS_FLEET (self), NULL);

  return G_LIST_MODEL (self->environments);
}

/**
 * steward_fleet_get_instances:
 * @self: a fleet
 *
 * Returns: (transfer none): the instances of all tenants, as far as they were asked for
 */
GListModel *
steward_fleet_get_instances (StewardFleet *self)
{
  g_return_val_if_fail (STEWARD_IS_FLEET (self), NULL);

  return G_LIST_MODEL (self->instances);
}

static void
steward_fleet_load_instances_of (StewardSession *session)
{
  steward_listing_ensure_loaded (steward_session_get_instances (session));
}

/**
 * steward_fleet_load_instances:
 * @self: a fleet
 *
 * Asks for the instances of all tenants that were not asked for yet.
 */
void
steward_fleet_load_instances (StewardFleet *self)
{
  g_return_if_fail (STEWARD_IS_FLEET (self));

  steward_fleet_for_each (self, steward_fleet_load_instances_of);
}

/**
 * steward_fleet_get_operations:
 * @self: a fleet
 *
 * Returns: (transfer none): the operations of all tenants
 */
GListModel *
steward_fleet_get_operations (StewardFleet *self)
{
  g_return_val_if_fail (STEWARD_IS_FLEET (self), NULL);

  return G_LIST_MODEL (self->operations);
}

/**
 * steward_fleet_get_tracked_operations:
 * @self: a fleet
 *
 * Returns: (transfer none): the operations of all tenants that run or just ended
 */
GListModel *
steward_fleet_get_tracked_operations (StewardFleet *self)
{
  g_return_val_if_fail (STEWARD_IS_FLEET (self), NULL);

  return G_LIST_MODEL (self->tracked);
}

/**
 * steward_fleet_get_busy:
 * @self: a fleet
 *
 * Returns: whether a session is loading
 */
gboolean
steward_fleet_get_busy (StewardFleet *self)
{
  g_return_val_if_fail (STEWARD_IS_FLEET (self), FALSE);

  return self->busy;
}

/**
 * steward_fleet_get_n_running:
 * @self: a fleet
 *
 * Returns: how many operations run, in all tenants
 */
guint
steward_fleet_get_n_running (StewardFleet *self)
{
  g_return_val_if_fail (STEWARD_IS_FLEET (self), 0);

  return self->n_running;
}

/**
 * steward_fleet_forgive:
 * @self: a fleet
 *
 * Does steward_session_forgive() for all tenants.
 */
void
steward_fleet_forgive (StewardFleet *self)
{
  g_return_if_fail (STEWARD_IS_FLEET (self));

  steward_fleet_for_each (self, steward_session_forgive);
}

/**
 * steward_fleet_refresh:
 * @self: a fleet
 *
 * Asks for the lists of all tenants again. Tenants whose sign-in was refused are left alone until
 * somebody does something about it, and says so by steward_fleet_forgive().
 */
void
steward_fleet_refresh (StewardFleet *self)
{
  g_return_if_fail (STEWARD_IS_FLEET (self));

  steward_fleet_for_each (self, steward_session_refresh);
}
