/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-listing-private.h"

#include "steward-store.h"

static void steward_listing_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (StewardListing, steward_listing, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      steward_listing_model_init))

G_DEFINE_ENUM_TYPE (StewardListingState, steward_listing_state,
                    G_DEFINE_ENUM_VALUE (STEWARD_LISTING_STATE_IDLE, "idle"),
                    G_DEFINE_ENUM_VALUE (STEWARD_LISTING_STATE_LOADING, "loading"),
                    G_DEFINE_ENUM_VALUE (STEWARD_LISTING_STATE_READY, "ready"),
                    G_DEFINE_ENUM_VALUE (STEWARD_LISTING_STATE_FAILED, "failed"))

enum
{
  PROP_0,
  PROP_BUSY,
  PROP_COUNT,
  PROP_ERROR,
  PROP_FETCHED_ON,
  PROP_ITEM_TYPE,
  PROP_N_ITEMS,
  PROP_STATE,
  PROP_TENANT,
  N_PROPS
};

enum
{
  SIGNAL_REFRESHED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
steward_listing_items_changed_cb (GListModel *items,
                                  guint       position,
                                  guint       removed,
                                  guint       added,
                                  gpointer    user_data)
{
  StewardListing *self = user_data;

  g_assert (STEWARD_IS_LISTING (self));

  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
  if (removed != added)
    {
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
    }
}

static void
steward_listing_dispose (GObject *object)
{
  StewardListing *self = STEWARD_LISTING (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->loader);
  g_clear_object (&self->archive);
  g_clear_object (&self->tenant);

  G_OBJECT_CLASS (steward_listing_parent_class)->dispose (object);
}

static void
steward_listing_finalize (GObject *object)
{
  StewardListing *self = STEWARD_LISTING (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->items);
  g_clear_pointer (&self->adopted, g_hash_table_unref);
  g_clear_pointer (&self->archive_name, g_free);
  g_clear_pointer (&self->body, g_bytes_unref);
  g_clear_pointer (&self->fetched_on, g_date_time_unref);
  g_clear_pointer (&self->opened_on, g_date_time_unref);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);
  g_clear_pointer (&self->later, g_ptr_array_unref);
  g_clear_pointer (&self->missing, g_strfreev);
  g_clear_error (&self->error);
  g_clear_error (&self->lack);

  G_OBJECT_CLASS (steward_listing_parent_class)->finalize (object);
}

static void
steward_listing_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  StewardListing *self = STEWARD_LISTING (object);

  switch (prop_id)
    {
    case PROP_BUSY:
      g_value_set_boolean (value, self->busy);
      break;
    case PROP_COUNT:
    case PROP_N_ITEMS:
      g_value_set_uint (value, g_list_model_get_n_items (G_LIST_MODEL (self->items)));
      break;
    case PROP_ERROR:
      g_value_set_boxed (value, self->error);
      break;
    case PROP_FETCHED_ON:
      g_value_set_boxed (value, self->fetched_on);
      break;
    case PROP_ITEM_TYPE:
      g_value_set_gtype (value, self->item_type);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_TENANT:
      g_value_set_object (value, self->tenant);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static GType
steward_listing_get_item_type (GListModel *model)
{
  return STEWARD_LISTING (model)->item_type;
}

static guint
steward_listing_get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (STEWARD_LISTING (model)->items));
}

static gpointer
steward_listing_get_item (GListModel *model,
                          guint       position)
{
  return g_list_model_get_item (G_LIST_MODEL (STEWARD_LISTING (model)->items), position);
}

static void
steward_listing_model_init (GListModelInterface *iface)
{
  iface->get_item_type = steward_listing_get_item_type;
  iface->get_n_items = steward_listing_get_n_items;
  iface->get_item = steward_listing_get_item;
}

static void
steward_listing_class_init (StewardListingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = steward_listing_dispose;
  object_class->finalize = steward_listing_finalize;
  object_class->get_property = steward_listing_get_property;

  properties[PROP_BUSY] =
    g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);

  properties[PROP_COUNT] =
    g_param_spec_uint ("count", NULL, NULL, 0, G_MAXUINT, 0, flags);

  properties[PROP_ERROR] =
    g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, flags);

  properties[PROP_FETCHED_ON] =
    g_param_spec_boxed ("fetched-on", NULL, NULL, G_TYPE_DATE_TIME, flags);

  properties[PROP_ITEM_TYPE] =
    g_param_spec_gtype ("item-type", NULL, NULL, STEWARD_TYPE_ENTITY, flags);

  properties[PROP_N_ITEMS] =
    g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, flags);

  properties[PROP_STATE] =
    g_param_spec_enum ("state", NULL, NULL,
                       STEWARD_TYPE_LISTING_STATE, STEWARD_LISTING_STATE_IDLE, flags);

  properties[PROP_TENANT] =
    g_param_spec_object ("tenant", NULL, NULL, STEWARD_TYPE_TENANT, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_REFRESHED] =
    g_signal_new ("refreshed",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 0);
}

static void
steward_listing_init (StewardListing *self)
{
  self->adopted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->cancellable = g_cancellable_new ();
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  self->later = g_ptr_array_new_with_free_func (g_object_unref);
}

void
steward_listing_set_busy (StewardListing *self,
                          gboolean        busy)
{
  if (self->busy == busy)
    return;

  self->busy = busy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

/* (transfer full) (nullable): the error */
void
steward_listing_take_state (StewardListing      *self,
                            StewardListingState  state,
                            GError              *error)
{
  gboolean had_error = self->error != NULL;

  g_clear_error (&self->error);
  self->error = error;
  if (had_error || error != NULL)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);

  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

void
steward_listing_take_entities (StewardListing *self,
                               GPtrArray      *entities,
                               GDateTime      *fetched_on)
{
  /* What was adopted during the refresh comes instead of its double; the next refresh brings
   * it up to date. */
  for (guint i = 0; i < entities->len && g_hash_table_size (self->adopted) > 0; i++)
    {
      StewardEntity **entity = (StewardEntity **) &entities->pdata[i];
      const char *key = steward_entity_get_key (*entity);
      StewardEntity *adopted = g_hash_table_lookup (self->adopted, key);

      if (adopted == NULL)
        continue;
      g_set_object (entity, adopted);
      g_hash_table_remove (self->adopted, steward_entity_get_key (adopted));
    }
  steward_store_merge (self->items, entities, (StewardKeyFunc) steward_entity_get_key);

  g_clear_pointer (&self->fetched_on, g_date_time_unref);
  self->fetched_on = g_date_time_ref (fetched_on);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FETCHED_ON]);
}

/**
 * steward_listing_new:
 * @item_type: a type of entity
 * @tenant: the tenant that the list belongs to
 * @loader: what asks for the list
 *
 * Returns: (transfer full): an idle listing
 */
StewardListing *
steward_listing_new (GType          item_type,
                     StewardTenant *tenant,
                     StewardLoader *loader)
{
  StewardListing *self;

  g_return_val_if_fail (g_type_is_a (item_type, STEWARD_TYPE_ENTITY), NULL);
  g_return_val_if_fail (STEWARD_IS_TENANT (tenant), NULL);
  g_return_val_if_fail (STEWARD_IS_LOADER (loader), NULL);

  self = g_object_new (STEWARD_TYPE_LISTING, NULL);
  self->item_type = item_type;
  self->tenant = g_object_ref (tenant);
  self->loader = g_object_ref (loader);
  self->items = g_list_store_new (item_type);
  g_signal_connect_object (self->items, "items-changed",
                           G_CALLBACK (steward_listing_items_changed_cb), self, 0);

  return self;
}

/**
 * steward_listing_set_archive:
 * @self: an idle listing
 * @archive: where its answers are kept
 * @name: what the list is called there, unique within the tenant
 *
 * The first refresh then begins with the items that were kept last, at their age.
 */
void
steward_listing_set_archive (StewardListing *self,
                             StewardArchive *archive,
                             const char     *name)
{
  g_return_if_fail (STEWARD_IS_LISTING (self));
  g_return_if_fail (STEWARD_IS_ARCHIVE (archive));
  g_return_if_fail (name != NULL);

  g_set_object (&self->archive, archive);
  g_free (self->archive_name);
  self->archive_name = g_strdup (name);
}

/**
 * steward_listing_adopt:
 * @self: a listing
 * @entity: an entity with a key
 *
 * Makes @entity the one that stands for its key: now, if the list has the key, or when it comes.
 */
void
steward_listing_adopt (StewardListing *self,
                       StewardEntity  *entity)
{
  const char *key;
  guint n_items;

  g_return_if_fail (STEWARD_IS_LISTING (self));
  g_return_if_fail (g_type_is_a (G_OBJECT_TYPE (entity), self->item_type));

  key = steward_entity_get_key (entity);
  g_return_if_fail (key != NULL);

  n_items = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardEntity) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (g_strcmp0 (steward_entity_get_key (item), key) != 0)
        continue;
      if (item != entity)
        g_list_store_splice (self->items, i, 1, (gpointer *) &entity, 1);
      return;
    }

  g_hash_table_replace (self->adopted, g_strdup (key), g_object_ref (entity));
}

/**
 * steward_listing_stop:
 * @self: a listing
 *
 * Ends what is under way, for good.
 */
void
steward_listing_stop (StewardListing *self)
{
  g_return_if_fail (STEWARD_IS_LISTING (self));

  g_cancellable_cancel (self->cancellable);
}

/**
 * steward_listing_get_n_malformed:
 * @self: a listing
 *
 * Returns: how many elements of the answer that it shows could not be read
 */
guint
steward_listing_get_n_malformed (StewardListing *self)
{
  g_return_val_if_fail (STEWARD_IS_LISTING (self), 0);

  return self->n_malformed;
}

/**
 * steward_listing_get_tenant:
 * @self: a listing
 *
 * Returns: (transfer none): the tenant that the list belongs to
 */
StewardTenant *
steward_listing_get_tenant (StewardListing *self)
{
  g_return_val_if_fail (STEWARD_IS_LISTING (self), NULL);

  return self->tenant;
}

/**
 * steward_listing_get_state:
 * @self: a listing
 *
 * Returns: how the last refresh ended; loading only before the first has
 */
StewardListingState
steward_listing_get_state (StewardListing *self)
{
  g_return_val_if_fail (STEWARD_IS_LISTING (self), STEWARD_LISTING_STATE_IDLE);

  return self->state;
}

/**
 * steward_listing_get_busy:
 * @self: a listing
 *
 * Returns: whether a refresh is under way
 */
gboolean
steward_listing_get_busy (StewardListing *self)
{
  g_return_val_if_fail (STEWARD_IS_LISTING (self), FALSE);

  return self->busy;
}

/**
 * steward_listing_get_error:
 * @self: a listing
 *
 * Returns: (transfer none) (nullable): why the last refresh failed
 */
const GError *
steward_listing_get_error (StewardListing *self)
{
  g_return_val_if_fail (STEWARD_IS_LISTING (self), NULL);

  return self->error;
}

/**
 * steward_listing_is_silent:
 * @self: a listing
 *
 * Returns: whether the service was asked and refused, and has never told anything before
 */
gboolean
steward_listing_is_silent (StewardListing *self)
{
  g_return_val_if_fail (STEWARD_IS_LISTING (self), FALSE);

  return self->error != NULL && self->fetched_on == NULL;
}

/**
 * steward_listing_get_fetched_on:
 * @self: a listing
 *
 * Returns: (transfer none) (nullable): when the service gave the items; that may be days ago
 */
GDateTime *
steward_listing_get_fetched_on (StewardListing *self)
{
  g_return_val_if_fail (STEWARD_IS_LISTING (self), NULL);

  return self->fetched_on;
}

/**
 * steward_listing_find:
 * @self: a listing
 * @key: what identifies an item
 *
 * Returns: (transfer none) (nullable): the item
 */
gpointer
steward_listing_find (StewardListing *self,
                      const char     *key)
{
  guint n_items;

  g_return_val_if_fail (STEWARD_IS_LISTING (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  n_items = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardEntity) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      /* The store holds a reference beyond this one. */
      if (g_strcmp0 (steward_entity_get_key (item), key) == 0)
        return item;
    }

  return NULL;
}

/**
 * steward_listing_ensure_loaded:
 * @self: a listing
 *
 * Loads the list if that was never tried.
 */
void
steward_listing_ensure_loaded (StewardListing *self)
{
  g_return_if_fail (STEWARD_IS_LISTING (self));

  if (self->state == STEWARD_LISTING_STATE_IDLE)
    steward_listing_refresh_async (self, NULL, NULL, NULL);
}

/**
 * steward_listing_refresh_async:
 * @self: a listing
 * @cancellable: (nullable): ends the waiting, not the refresh
 * @callback: (nullable): called when the items are new, or remain old
 * @user_data: for @callback
 *
 * Callers during a refresh share it.
 */
void
steward_listing_refresh_async (StewardListing      *self,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (STEWARD_IS_LISTING (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, steward_listing_refresh_async);
  g_ptr_array_add (self->waiting, task);
  if (!self->busy)
    steward_listing_start (self);
}

/**
 * steward_listing_renew_async:
 * @self: a listing
 * @cancellable: (nullable): ends the waiting, not the refresh
 * @callback: (nullable): called when the items are new, or remain old
 * @user_data: for @callback
 *
 * Refreshes after a change. An answer that is under way may be older than the change: it is
 * followed by another one, and that is the one waited for. Finish with
 * steward_listing_refresh_finish().
 */
void
steward_listing_renew_async (StewardListing      *self,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (STEWARD_IS_LISTING (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, steward_listing_renew_async);
  g_ptr_array_add (self->busy ? self->later : self->waiting, task);
  if (!self->busy)
    steward_listing_start (self);
}

/**
 * steward_listing_renew:
 * @self: a listing
 *
 * As steward_listing_renew_async(), for callers that see the items change.
 */
void
steward_listing_renew (StewardListing *self)
{
  g_return_if_fail (STEWARD_IS_LISTING (self));

  steward_listing_renew_async (self, NULL, NULL, NULL);
}

/**
 * steward_listing_refresh_finish:
 * @self: a listing
 * @result: from the callback
 * @error: return location for an error as of steward_loader_load_finish()
 *
 * Returns: whether the items are new
 */
gboolean
steward_listing_refresh_finish (StewardListing  *self,
                                GAsyncResult    *result,
                                GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
