/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-app-group-filter.h"

#include "steward-tenant.h"
#include "steward-util.h"

struct _StewardAppGroupFilter
{
  GtkFilter       parent_instance;

  char           *search;    /* (nullable): folded */
  char           *publisher; /* (nullable): all */
  StewardAppType  type;      /* unknown: all */
  gboolean        updates;   /* only what can be updated */
};

G_DEFINE_FINAL_TYPE (StewardAppGroupFilter, steward_app_group_filter, GTK_TYPE_FILTER)

enum
{
  PROP_0,
  PROP_PUBLISHER,
  PROP_SEARCH,
  PROP_TYPE,
  PROP_UPDATES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
steward_app_group_filter_has (StewardAppGroupFilter *self,
                              const char            *text)
{
  g_autofree char *folded = text != NULL ? g_utf8_casefold (text, -1) : NULL;

  return folded != NULL && strstr (folded, self->search) != NULL;
}

static gboolean
steward_app_group_filter_finds_place (StewardAppGroupFilter *self,
                                      StewardAppPlace       *place)
{
  StewardEnvironment *environment = steward_app_place_get_environment (place);
  StewardTenant *tenant = steward_entity_get_tenant (STEWARD_ENTITY (environment));
  StewardApp *app = steward_app_place_get_app (place);

  return steward_app_group_filter_has (self, steward_environment_get_name (environment))
         || steward_app_group_filter_has (self, steward_app_get_version (app))
         || (tenant != NULL
             && steward_app_group_filter_has (self, steward_tenant_get_name (tenant)));
}

/* An app is found by any of its places. */
static gboolean
steward_app_group_filter_match_group (StewardAppGroupFilter *self,
                                      StewardAppGroup       *group)
{
  GListModel *places = steward_app_group_get_places (group);
  guint n_items = g_list_model_get_n_items (places);
  gboolean named = self->search == NULL
                   || steward_app_group_filter_has (self, steward_app_group_get_name (group))
                   || steward_app_group_filter_has (self, steward_app_group_get_publisher (group));
  gboolean typed = self->type == STEWARD_APP_TYPE_UNKNOWN;

  if (self->updates && steward_app_group_get_n_updates (group) == 0)
    return FALSE;
  if (self->publisher != NULL
      && g_strcmp0 (self->publisher, steward_app_group_get_publisher (group)) != 0)
    return FALSE;

  for (guint i = 0; i < n_items && !(named && typed); i++)
    {
      g_autoptr(StewardAppPlace) place = g_list_model_get_item (places, i);

      named = named || steward_app_group_filter_finds_place (self, place);
      typed = typed
              || steward_app_get_app_type (steward_app_place_get_app (place)) == self->type;
    }

  return named && typed;
}

static gboolean
steward_app_group_filter_match (GtkFilter *filter,
                                gpointer   item)
{
  return steward_app_group_filter_match_group (STEWARD_APP_GROUP_FILTER (filter),
                                               STEWARD_APP_GROUP (item));
}

static GtkFilterMatch
steward_app_group_filter_get_strictness (GtkFilter *filter)
{
  StewardAppGroupFilter *self = STEWARD_APP_GROUP_FILTER (filter);

  return self->search != NULL || self->publisher != NULL || self->updates
         || self->type != STEWARD_APP_TYPE_UNKNOWN
           ? GTK_FILTER_MATCH_SOME : GTK_FILTER_MATCH_ALL;
}

static void
steward_app_group_filter_finalize (GObject *object)
{
  StewardAppGroupFilter *self = STEWARD_APP_GROUP_FILTER (object);

  g_free (self->search);
  g_free (self->publisher);

  G_OBJECT_CLASS (steward_app_group_filter_parent_class)->finalize (object);
}

static void
steward_app_group_filter_get_property (GObject    *object,
                                       guint       prop_id,
                                       GValue     *value,
                                       GParamSpec *pspec)
{
  StewardAppGroupFilter *self = STEWARD_APP_GROUP_FILTER (object);

  switch (prop_id)
    {
    case PROP_PUBLISHER:
      g_value_set_string (value, self->publisher);
      break;
    case PROP_SEARCH:
      g_value_set_string (value, self->search);
      break;
    case PROP_TYPE:
      g_value_set_enum (value, self->type);
      break;
    case PROP_UPDATES:
      g_value_set_boolean (value, self->updates);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
steward_app_group_filter_set (StewardAppGroupFilter *self,
                              guint                  prop_id,
                              const GValue          *value)
{
  g_autofree char *folded = NULL;

  switch (prop_id)
    {
    case PROP_PUBLISHER:
      return steward_set_str (&self->publisher, g_value_get_string (value));
    case PROP_SEARCH:
      folded = g_utf8_casefold (g_value_get_string (value) != NULL ? g_value_get_string (value)
                                                                   : "", -1);
      g_strstrip (folded);
      return steward_set_str (&self->search, *folded != '\0' ? folded : NULL);
    case PROP_TYPE:
      if (self->type == (StewardAppType) g_value_get_enum (value))
        return FALSE;
      self->type = g_value_get_enum (value);
      return TRUE;
    case PROP_UPDATES:
      if (self->updates == g_value_get_boolean (value))
        return FALSE;
      self->updates = g_value_get_boolean (value);
      return TRUE;
    default:
      return FALSE;
    }
}

static void
steward_app_group_filter_set_property (GObject      *object,
                                       guint         prop_id,
                                       const GValue *value,
                                       GParamSpec   *pspec)
{
  if (!steward_app_group_filter_set (STEWARD_APP_GROUP_FILTER (object), prop_id, value))
    return;

  g_object_notify_by_pspec (object, pspec);
  gtk_filter_changed (GTK_FILTER (object), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
steward_app_group_filter_class_init (StewardAppGroupFilterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkFilterClass *filter_class = GTK_FILTER_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = steward_app_group_filter_finalize;
  object_class->get_property = steward_app_group_filter_get_property;
  object_class->set_property = steward_app_group_filter_set_property;
  filter_class->match = steward_app_group_filter_match;
  filter_class->get_strictness = steward_app_group_filter_get_strictness;

  properties[PROP_PUBLISHER] =
    g_param_spec_string ("publisher", NULL, NULL, NULL, flags);

  properties[PROP_SEARCH] =
    g_param_spec_string ("search", NULL, NULL, NULL, flags);

  properties[PROP_TYPE] =
    g_param_spec_enum ("type", NULL, NULL, STEWARD_TYPE_APP_TYPE, STEWARD_APP_TYPE_UNKNOWN, flags);

  properties[PROP_UPDATES] =
    g_param_spec_boolean ("updates", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
steward_app_group_filter_init (StewardAppGroupFilter *self)
{
}
