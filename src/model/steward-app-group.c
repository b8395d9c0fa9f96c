/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-app-group.h"

#include "steward-util.h"
#include "steward-version.h"

enum
{
  COUNT_PLACES,
  COUNT_VERSIONS,
  COUNT_UPDATES,
  COUNT_FAILED,
  COUNT_UPDATING,
  COUNT_PENDING,
  N_COUNTS
};

static const char * const count_names[N_COUNTS] = {
  "n-places", "n-versions", "n-updates", "n-failed", "n-updating", "n-pending",
};

struct _StewardAppGroup
{
  GObject parent_instance;

  char               *key;
  StewardEnvironment *environment; /* (nullable): whose apps these are, if not one app */
  char               *name;
  char               *publisher;   /* (nullable) */
  char               *version;     /* (nullable): of the app where there is one only */
  GListStore         *places;
  guint               counts[N_COUNTS];
};

G_DEFINE_FINAL_TYPE (StewardAppGroup, steward_app_group, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ENVIRONMENT,
  PROP_NAME,
  PROP_PLACES,
  PROP_PUBLISHER,
  PROP_VERSION,
  PROP_FIRST_COUNT,
  N_PROPS = PROP_FIRST_COUNT + N_COUNTS
};

static GParamSpec *properties[N_PROPS];

static void
steward_app_group_dispose (GObject *object)
{
  StewardAppGroup *self = STEWARD_APP_GROUP (object);

  g_clear_object (&self->environment);
  g_clear_object (&self->places);

  G_OBJECT_CLASS (steward_app_group_parent_class)->dispose (object);
}

static void
steward_app_group_finalize (GObject *object)
{
  StewardAppGroup *self = STEWARD_APP_GROUP (object);

  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->publisher, g_free);
  g_clear_pointer (&self->version, g_free);

  G_OBJECT_CLASS (steward_app_group_parent_class)->finalize (object);
}

static void
steward_app_group_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  StewardAppGroup *self = STEWARD_APP_GROUP (object);

  switch (prop_id)
    {
    case PROP_ENVIRONMENT:
      g_value_set_object (value, self->environment);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_PLACES:
      g_value_set_object (value, self->places);
      break;
    case PROP_PUBLISHER:
      g_value_set_string (value, self->publisher);
      break;
    case PROP_VERSION:
      g_value_set_string (value, self->version);
      break;
    default:
      g_assert (prop_id >= PROP_FIRST_COUNT && prop_id < N_PROPS);
      g_value_set_uint (value, self->counts[prop_id - PROP_FIRST_COUNT]);
    }
}

static void
steward_app_group_class_init (StewardAppGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = steward_app_group_dispose;
  object_class->finalize = steward_app_group_finalize;
  object_class->get_property = steward_app_group_get_property;

  properties[PROP_ENVIRONMENT] =
    g_param_spec_object ("environment", NULL, NULL, STEWARD_TYPE_ENVIRONMENT, flags);

  properties[PROP_NAME] =
    g_param_spec_string ("name", NULL, NULL, NULL, flags);

  properties[PROP_PLACES] =
    g_param_spec_object ("places", NULL, NULL, G_TYPE_LIST_MODEL, flags);

  properties[PROP_PUBLISHER] =
    g_param_spec_string ("publisher", NULL, NULL, NULL, flags);

  properties[PROP_VERSION] =
    g_param_spec_string ("version", NULL, NULL, NULL, flags);

  for (guint i = 0; i < N_COUNTS; i++)
    properties[PROP_FIRST_COUNT + i] =
      g_param_spec_uint (count_names[i], NULL, NULL, 0, G_MAXUINT, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
steward_app_group_init (StewardAppGroup *self)
{
  self->places = g_list_store_new (STEWARD_TYPE_APP_PLACE);
}

/**
 * steward_app_group_new:
 * @app_id: an app
 *
 * Returns: (transfer full): a group of the places of one app, yet without any
 */
StewardAppGroup *
steward_app_group_new (const char *app_id)
{
  StewardAppGroup *self;

  g_return_val_if_fail (app_id != NULL, NULL);

  self = g_object_new (STEWARD_TYPE_APP_GROUP, NULL);
  self->key = g_strdup (app_id);

  return self;
}

/**
 * steward_app_group_new_of_environment:
 * @environment: an environment
 *
 * Returns: (transfer full): a group of the apps on @environment, yet without any
 */
StewardAppGroup *
steward_app_group_new_of_environment (StewardEnvironment *environment)
{
  StewardAppGroup *self;

  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (environment), NULL);

  self = g_object_new (STEWARD_TYPE_APP_GROUP, NULL);
  self->environment = g_object_ref (environment);
  /* Names repeat between tenants, and when an environment is made anew. */
  self->key = g_strdup_printf ("%p", environment);

  return self;
}

/**
 * steward_app_group_get_key:
 * @self: a #StewardAppGroup
 *
 * Returns: (transfer none): what identifies it among groups of its kind: the id of the app
 */
const char *
steward_app_group_get_key (StewardAppGroup *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_GROUP (self), NULL);

  return self->key;
}

/**
 * steward_app_group_get_environment:
 * @self: a #StewardAppGroup
 *
 * Returns: (transfer none) (nullable): the environment whose apps these are, or %NULL if these are
 *   the places of one app
 */
StewardEnvironment *
steward_app_group_get_environment (StewardAppGroup *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_GROUP (self), NULL);

  return self->environment;
}

/**
 * steward_app_group_get_name:
 * @self: a #StewardAppGroup
 *
 * Returns: (transfer none) (nullable): the name of the app, or of the environment
 */
const char *
steward_app_group_get_name (StewardAppGroup *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_GROUP (self), NULL);

  return self->name;
}

/**
 * steward_app_group_get_publisher:
 * @self: a #StewardAppGroup
 *
 * Returns: (transfer none) (nullable): who made the app
 */
const char *
steward_app_group_get_publisher (StewardAppGroup *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_GROUP (self), NULL);

  return self->publisher;
}

/**
 * steward_app_group_get_places:
 * @self: a #StewardAppGroup
 *
 * Returns: (transfer none): the #StewardAppPlace objects; the list stays the same
 */
GListModel *
steward_app_group_get_places (StewardAppGroup *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_GROUP (self), NULL);

  return G_LIST_MODEL (self->places);
}

/**
 * steward_app_group_get_n_updates:
 * @self: a #StewardAppGroup
 *
 * Returns: at how many places the app can be updated
 */
guint
steward_app_group_get_n_updates (StewardAppGroup *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_GROUP (self), 0);

  return self->counts[COUNT_UPDATES];
}

static void
steward_app_group_count_place (StewardAppPlace *place,
                               guint            counts[N_COUNTS])
{
  StewardApp *app = steward_app_place_get_app (place);

  counts[COUNT_PLACES]++;
  counts[COUNT_UPDATES] += steward_app_can_update (app);
  counts[COUNT_FAILED] += steward_app_place_has_failed (place);
  counts[COUNT_UPDATING] += steward_app_get_state (app) == STEWARD_APP_STATE_UPDATING;
  counts[COUNT_PENDING] += steward_app_get_state (app) == STEWARD_APP_STATE_UPDATE_PENDING;
}

static void
steward_app_group_set_counts (StewardAppGroup *self,
                              const guint      counts[N_COUNTS])
{
  for (guint i = 0; i < N_COUNTS; i++)
    {
      if (self->counts[i] == counts[i])
        continue;
      self->counts[i] = counts[i];
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIRST_COUNT + i]);
    }
}

static void
steward_app_group_set_words (StewardAppGroup *self,
                             const char      *name,
                             const char      *publisher,
                             const char      *version)
{
  if (steward_set_str (&self->name, name))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
  if (steward_set_str (&self->publisher, publisher))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PUBLISHER]);
  if (steward_set_str (&self->version, version))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VERSION]);
}

/* (transfer none) (nullable): of the first place */
static const char *
steward_app_group_find_oldest (GPtrArray  *places,
                               GHashTable *versions)
{
  const char *oldest = NULL;

  for (guint i = 0; i < places->len; i++)
    {
      const char *version;

      version = steward_app_get_version (
        steward_app_place_get_app (g_ptr_array_index (places, i)));
      if (version == NULL)
        continue;
      g_hash_table_add (versions, (gpointer) version);
      if (oldest == NULL || steward_version_compare (version, oldest) < 0)
        oldest = version;
    }

  return oldest;
}

/* The same places are no change. */
static gboolean
steward_app_group_has_places (StewardAppGroup *self,
                              GPtrArray       *places)
{
  GListModel *present = G_LIST_MODEL (self->places);

  if (g_list_model_get_n_items (present) != places->len)
    return FALSE;

  for (guint i = 0; i < places->len; i++)
    {
      g_autoptr(StewardAppPlace) place = g_list_model_get_item (present, i);

      if (place != g_ptr_array_index (places, i))
        return FALSE;
    }

  return TRUE;
}

/* Of an app: its versions, and where it is behind. */
static void
steward_app_group_compare_places (StewardAppGroup *self,
                                  GPtrArray       *places,
                                  guint            counts[N_COUNTS])
{
  g_autoptr(GHashTable) versions = g_hash_table_new (g_str_hash, g_str_equal);
  const char *oldest = steward_app_group_find_oldest (places, versions);
  StewardApp *app = steward_app_place_get_app (g_ptr_array_index (places, 0));

  counts[COUNT_VERSIONS] = g_hash_table_size (versions);
  for (guint i = 0; i < places->len; i++)
    {
      StewardAppPlace *place = g_ptr_array_index (places, i);
      const char *version = steward_app_get_version (steward_app_place_get_app (place));

      steward_app_place_set_oldest (place, counts[COUNT_VERSIONS] > 1
                                           && steward_version_compare (version, oldest) == 0);
    }
  steward_app_group_set_words (self, steward_app_get_name (app), steward_app_get_publisher (app),
                               counts[COUNT_VERSIONS] == 1 ? oldest : NULL);
}

/**
 * steward_app_group_take_places:
 * @self: a #StewardAppGroup
 * @places: (element-type StewardAppPlace): what belongs to it now, one place at least
 */
void
steward_app_group_take_places (StewardAppGroup *self,
                               GPtrArray       *places)
{
  guint counts[N_COUNTS] = { 0 };

  g_return_if_fail (STEWARD_IS_APP_GROUP (self));
  g_return_if_fail (places != NULL && places->len > 0);

  g_object_freeze_notify (G_OBJECT (self));
  if (self->environment == NULL)
    steward_app_group_compare_places (self, places, counts);
  else
    steward_app_group_set_words (self, steward_environment_get_name (self->environment), NULL,
                                 steward_environment_get_version (self->environment));
  for (guint i = 0; i < places->len; i++)
    steward_app_group_count_place (g_ptr_array_index (places, i), counts);
  steward_app_group_set_counts (self, counts);
  g_object_thaw_notify (G_OBJECT (self));

  if (!steward_app_group_has_places (self, places))
    g_list_store_splice (self->places, 0,
                         g_list_model_get_n_items (G_LIST_MODEL (self->places)),
                         places->pdata, places->len);
}
