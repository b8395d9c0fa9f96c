/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-app-estate-private.h"

/* At a time, over all tenants: a page that fills is no reason to trouble the service. */
#define MAX_READING 4

static void steward_app_estate_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (StewardAppEstate, steward_app_estate, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      steward_app_estate_model_init))

enum
{
  PROP_0,
  PROP_BUSY,
  PROP_FETCHED_ON,
  PROP_N_ENVIRONMENTS,
  PROP_N_ITEMS,
  PROP_N_UNREADABLE,
  N_PROPS
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void steward_app_estate_read_next (StewardAppEstate *self);

/* What has not been read yet is not shown: whoever watches it would ask for everything at once. */
static void
steward_app_estate_show_listings (StewardAppEstate *self)
{
  g_autoptr(GPtrArray) listings = g_ptr_array_new ();

  for (guint i = 0; i < self->watches->len; i++)
    {
      StewardAppWatch *watch = g_ptr_array_index (self->watches, i);

      if (steward_listing_get_state (watch->apps) != STEWARD_LISTING_STATE_IDLE)
        g_ptr_array_add (listings, watch->apps);
    }
  g_list_store_splice (self->listings, 0,
                       g_list_model_get_n_items (G_LIST_MODEL (self->listings)),
                       listings->pdata, listings->len);
}

static void
steward_app_watch_free (gpointer data)
{
  StewardAppWatch *watch = data;

  g_clear_object (&watch->environment);
  g_clear_object (&watch->apps);
  g_clear_object (&watch->updates);
  g_clear_pointer (&watch->places, g_hash_table_unref);
  g_clear_object (&watch->group);
  g_free (watch);
}

static void
steward_app_estate_notify (StewardAppEstate *self)
{
  for (guint i = PROP_BUSY; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

/* As old as its oldest part. */
static void
steward_app_estate_sum (StewardAppEstate *self)
{
  GDateTime *oldest = NULL;

  self->n_unreadable = 0;
  for (guint i = 0; i < self->watches->len; i++)
    {
      StewardAppWatch *watch = g_ptr_array_index (self->watches, i);
      GDateTime *fetched_on = steward_listing_get_fetched_on (watch->apps);

      if (steward_listing_get_state (watch->apps) == STEWARD_LISTING_STATE_FAILED)
        self->n_unreadable++;
      if (fetched_on != NULL && (oldest == NULL || g_date_time_compare (fetched_on, oldest) < 0))
        oldest = fetched_on;
    }

  g_clear_pointer (&self->fetched_on, g_date_time_unref);
  if (oldest != NULL)
    self->fetched_on = g_date_time_ref (oldest);
}

static gboolean
steward_app_estate_rebuild_cb (gpointer user_data)
{
  StewardAppEstate *self = user_data;

  self->rebuild = 0;
  steward_app_estate_rebuild (self);
  steward_app_estate_sum (self);
  steward_app_estate_notify (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);

  return G_SOURCE_REMOVE;
}

/* Once for however many changes there were. */
static void
steward_app_estate_schedule (StewardAppEstate *self)
{
  if (self->rebuild == 0)
    self->rebuild = g_idle_add_full (G_PRIORITY_HIGH_IDLE, steward_app_estate_rebuild_cb, self,
                                     NULL);
}

static void
steward_app_estate_read_done_cb (GObject      *object,
                                 GAsyncResult *result,
                                 gpointer      user_data)
{
  g_autoptr(StewardAppEstate) self = user_data;

  steward_listing_refresh_finish (STEWARD_LISTING (object), result, NULL);
  self->n_reading--;
  steward_app_estate_schedule (self);
  steward_app_estate_read_next (self);
}

static void
steward_app_estate_read_next (StewardAppEstate *self)
{
  while (self->n_reading < MAX_READING && !g_queue_is_empty (&self->waiting))
    {
      g_autoptr(StewardListing) listing = g_queue_pop_head (&self->waiting);

      self->n_reading++;
      steward_listing_refresh_async (listing, NULL, steward_app_estate_read_done_cb,
                                     g_object_ref (self));
      if (g_list_model_get_item_type (G_LIST_MODEL (listing)) == STEWARD_TYPE_APP
          && !g_list_store_find (self->listings, listing, NULL))
        g_list_store_append (self->listings, listing);
    }
}

static void
steward_app_estate_read (StewardAppEstate *self,
                         StewardListing   *listing)
{
  if (g_queue_find (&self->waiting, listing) == NULL)
    g_queue_push_tail (&self->waiting, g_object_ref (listing));
  steward_app_estate_read_next (self);
}

static gboolean
steward_app_estate_is_of_interest (StewardAppEstate   *self,
                                   StewardEnvironment *environment)
{
  if (self->tenant != NULL
      && steward_entity_get_tenant (STEWARD_ENTITY (environment)) != self->tenant)
    return FALSE;

  return steward_environment_get_status (environment) == STEWARD_ENVIRONMENT_STATUS_ACTIVE
         && !steward_environment_is_deleted (environment);
}

static void
steward_app_estate_watch_listing (StewardAppEstate *self,
                                  StewardListing   *listing)
{
  g_signal_connect_object (listing, "items-changed",
                           G_CALLBACK (steward_app_estate_schedule), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (listing, "refreshed",
                           G_CALLBACK (steward_app_estate_schedule), self, G_CONNECT_SWAPPED);
  if (steward_listing_get_state (listing) == STEWARD_LISTING_STATE_IDLE)
    steward_app_estate_read (self, listing);
}

static StewardAppWatch *
steward_app_estate_new_watch (StewardAppEstate   *self,
                              StewardEnvironment *environment)
{
  StewardSession *session = steward_fleet_get_session_of (self->fleet,
                                                          STEWARD_ENTITY (environment));
  StewardAppWatch *watch = g_new0 (StewardAppWatch, 1);

  watch->environment = g_object_ref (environment);
  watch->apps = g_object_ref (steward_session_list_apps (session, environment));
  watch->updates = g_object_ref (steward_session_list_app_updates (session, environment));
  watch->places = g_hash_table_new_full (NULL, NULL, g_object_unref, g_object_unref);
  watch->group = steward_app_group_new_of_environment (environment);
  steward_app_estate_watch_listing (self, watch->apps);
  steward_app_estate_watch_listing (self, watch->updates);

  return watch;
}

static void
steward_app_estate_drop_watch (gpointer data,
                               gpointer user_data)
{
  StewardAppWatch *watch = data;

  g_signal_handlers_disconnect_by_data (watch->apps, user_data);
  g_signal_handlers_disconnect_by_data (watch->updates, user_data);
}

/* (transfer full) (nullable): taken out of those that were there before */
static StewardAppWatch *
steward_app_estate_steal_watch (GPtrArray          *watches,
                                StewardEnvironment *environment)
{
  for (guint i = 0; i < watches->len; i++)
    {
      StewardAppWatch *watch = g_ptr_array_index (watches, i);

      if (watch->environment == environment)
        return g_ptr_array_steal_index (watches, i);
    }

  return NULL;
}

static void
steward_app_estate_follow (StewardAppEstate *self)
{
  g_autoptr(GPtrArray) before = g_steal_pointer (&self->watches);
  guint n_items = g_list_model_get_n_items (self->environments);

  self->watches = g_ptr_array_new_with_free_func (steward_app_watch_free);
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardEnvironment) environment = g_list_model_get_item (self->environments, i);
      StewardAppWatch *watch;

      if (!steward_app_estate_is_of_interest (self, environment)
          || steward_fleet_get_session_of (self->fleet, STEWARD_ENTITY (environment)) == NULL)
        continue;

      watch = steward_app_estate_steal_watch (before, environment);
      if (watch == NULL)
        watch = steward_app_estate_new_watch (self, environment);
      g_ptr_array_add (self->watches, watch);
    }

  g_ptr_array_foreach (before, steward_app_estate_drop_watch, self);
  steward_app_estate_show_listings (self);
  steward_app_estate_schedule (self);
}

static void
steward_app_estate_environments_changed_cb (GListModel *environments,
                                            guint       position,
                                            guint       removed,
                                            guint       added,
                                            gpointer    user_data)
{
  StewardAppEstate *self = user_data;

  if (self->wanted)
    steward_app_estate_follow (self);
}

static void
steward_app_estate_items_changed_cb (GListModel *groups,
                                     guint       position,
                                     guint       removed,
                                     guint       added,
                                     gpointer    user_data)
{
  g_list_model_items_changed (G_LIST_MODEL (user_data), position, removed, added);
}

static void
steward_app_estate_dispose (GObject *object)
{
  StewardAppEstate *self = STEWARD_APP_ESTATE (object);

  g_clear_handle_id (&self->rebuild, g_source_remove);
  g_queue_clear_full (&self->waiting, g_object_unref);
  g_clear_pointer (&self->watches, g_ptr_array_unref);
  g_clear_pointer (&self->fetched_on, g_date_time_unref);
  g_clear_object (&self->tenant);
  g_clear_object (&self->fleet);

  G_OBJECT_CLASS (steward_app_estate_parent_class)->dispose (object);
}

static void
steward_app_estate_finalize (GObject *object)
{
  StewardAppEstate *self = STEWARD_APP_ESTATE (object);

  g_clear_object (&self->groups);
  g_clear_object (&self->by_environment);
  g_clear_object (&self->listings);

  G_OBJECT_CLASS (steward_app_estate_parent_class)->finalize (object);
}

static void
steward_app_estate_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  StewardAppEstate *self = STEWARD_APP_ESTATE (object);

  switch (prop_id)
    {
    case PROP_BUSY:
      g_value_set_boolean (value, steward_app_estate_get_busy (self));
      break;
    case PROP_FETCHED_ON:
      g_value_set_boxed (value, self->fetched_on);
      break;
    case PROP_N_ENVIRONMENTS:
      g_value_set_uint (value, steward_app_estate_get_n_environments (self));
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, g_list_model_get_n_items (G_LIST_MODEL (self->groups)));
      break;
    case PROP_N_UNREADABLE:
      g_value_set_uint (value, self->n_unreadable);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static GType
steward_app_estate_get_item_type (GListModel *model)
{
  return STEWARD_TYPE_APP_GROUP;
}

static guint
steward_app_estate_get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (STEWARD_APP_ESTATE (model)->groups));
}

static gpointer
steward_app_estate_get_item (GListModel *model,
                             guint       position)
{
  return g_list_model_get_item (G_LIST_MODEL (STEWARD_APP_ESTATE (model)->groups), position);
}

static void
steward_app_estate_model_init (GListModelInterface *iface)
{
  iface->get_item_type = steward_app_estate_get_item_type;
  iface->get_n_items = steward_app_estate_get_n_items;
  iface->get_item = steward_app_estate_get_item;
}

static void
steward_app_estate_class_init (StewardAppEstateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = steward_app_estate_dispose;
  object_class->finalize = steward_app_estate_finalize;
  object_class->get_property = steward_app_estate_get_property;

  properties[PROP_BUSY] =
    g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);

  properties[PROP_FETCHED_ON] =
    g_param_spec_boxed ("fetched-on", NULL, NULL, G_TYPE_DATE_TIME, flags);

  properties[PROP_N_ENVIRONMENTS] =
    g_param_spec_uint ("n-environments", NULL, NULL, 0, G_MAXUINT, 0, flags);

  properties[PROP_N_ITEMS] =
    g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, flags);

  properties[PROP_N_UNREADABLE] =
    g_param_spec_uint ("n-unreadable", NULL, NULL, 0, G_MAXUINT, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
steward_app_estate_init (StewardAppEstate *self)
{
  self->watches = g_ptr_array_new_with_free_func (steward_app_watch_free);
  self->groups = g_list_store_new (STEWARD_TYPE_APP_GROUP);
  self->by_environment = g_list_store_new (STEWARD_TYPE_APP_GROUP);
  self->listings = g_list_store_new (STEWARD_TYPE_LISTING);
  g_queue_init (&self->waiting);
  g_signal_connect_object (self->groups, "items-changed",
                           G_CALLBACK (steward_app_estate_items_changed_cb), self, 0);
}

/**
 * steward_app_estate_new:
 * @fleet: the sessions
 *
 * Returns: (transfer full): an estate that has not asked for anything
 */
StewardAppEstate *
steward_app_estate_new (StewardFleet *fleet)
{
  StewardAppEstate *self;

  g_return_val_if_fail (STEWARD_IS_FLEET (fleet), NULL);

  self = g_object_new (STEWARD_TYPE_APP_ESTATE, NULL);
  self->fleet = g_object_ref (fleet);
  self->environments = steward_fleet_get_environments (fleet);
  g_signal_connect_object (self->environments, "items-changed",
                           G_CALLBACK (steward_app_estate_environments_changed_cb), self, 0);

  return self;
}

/**
 * steward_app_estate_set_tenant:
 * @self: an estate
 * @tenant: (nullable): whose apps to show, or %NULL for those of all tenants
 */
void
steward_app_estate_set_tenant (StewardAppEstate *self,
                               StewardTenant    *tenant)
{
  g_return_if_fail (STEWARD_IS_APP_ESTATE (self));

  if (g_set_object (&self->tenant, tenant) && self->wanted)
    steward_app_estate_follow (self);
}

/**
 * steward_app_estate_get_by_environment:
 * @self: an estate
 *
 * Returns: (transfer none): the same apps, as a #StewardAppGroup for each environment with apps
 */
GListModel *
steward_app_estate_get_by_environment (StewardAppEstate *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_ESTATE (self), NULL);

  return G_LIST_MODEL (self->by_environment);
}

/**
 * steward_app_estate_get_listings:
 * @self: an estate
 *
 * Returns: (transfer none): the #StewardListing objects of apps that are being read, or were
 */
GListModel *
steward_app_estate_get_listings (StewardAppEstate *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_ESTATE (self), NULL);

  return G_LIST_MODEL (self->listings);
}

/**
 * steward_app_estate_ensure_loaded:
 * @self: an estate
 *
 * Asks for what was not asked for yet, from now on also for environments that come later.
 */
void
steward_app_estate_ensure_loaded (StewardAppEstate *self)
{
  g_return_if_fail (STEWARD_IS_APP_ESTATE (self));

  if (self->wanted)
    return;

  self->wanted = TRUE;
  steward_app_estate_follow (self);
}

/**
 * steward_app_estate_refresh:
 * @self: an estate
 *
 * Asks for all apps again.
 */
void
steward_app_estate_refresh (StewardAppEstate *self)
{
  g_return_if_fail (STEWARD_IS_APP_ESTATE (self));

  steward_app_estate_ensure_loaded (self);
  for (guint i = 0; i < self->watches->len; i++)
    {
      StewardAppWatch *watch = g_ptr_array_index (self->watches, i);

      steward_app_estate_read (self, watch->apps);
      steward_app_estate_read (self, watch->updates);
    }
  steward_app_estate_schedule (self);
}

/**
 * steward_app_estate_get_n_environments:
 * @self: an estate
 *
 * Returns: of how many environments it knows the apps, or wants to
 */
guint
steward_app_estate_get_n_environments (StewardAppEstate *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_ESTATE (self), 0);

  return self->watches->len;
}

/**
 * steward_app_estate_get_n_unreadable:
 * @self: an estate
 *
 * Returns: of how many environments the apps could not be read
 */
guint
steward_app_estate_get_n_unreadable (StewardAppEstate *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_ESTATE (self), 0);

  return self->n_unreadable;
}

/**
 * steward_app_estate_get_busy:
 * @self: an estate
 *
 * Returns: whether it is reading, or sorting what it read
 */
gboolean
steward_app_estate_get_busy (StewardAppEstate *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_ESTATE (self), FALSE);

  return self->n_reading > 0 || self->rebuild != 0;
}

/**
 * steward_app_estate_get_fetched_on:
 * @self: an estate
 *
 * Returns: (transfer none) (nullable): how old its oldest part is
 */
GDateTime *
steward_app_estate_get_fetched_on (StewardAppEstate *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_ESTATE (self), NULL);

  return self->fetched_on;
}
