/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-environment-filter.h"

#include "steward-tenant.h"
#include "steward-text.h"
#include "steward-util.h"
#include "steward-version.h"

struct _StewardEnvironmentFilter
{
  GtkFilter                 parent_instance;

  char                     *search;  /* (nullable): folded */
  char                     *version; /* (nullable): such as "27.1" */
  StewardEnvironmentType    type;    /* unknown: all */
  StewardEnvironmentStatus  status;  /* unknown: all */
  gboolean                  attention;
};

G_DEFINE_FINAL_TYPE (StewardEnvironmentFilter, steward_environment_filter, GTK_TYPE_FILTER)

enum
{
  PROP_0,
  PROP_ATTENTION,
  PROP_SEARCH,
  PROP_STATUS,
  PROP_TYPE,
  PROP_VERSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
steward_environment_filter_finds (StewardEnvironmentFilter *self,
                                  StewardEnvironment       *environment)
{
  StewardTenant *tenant = steward_entity_get_tenant (STEWARD_ENTITY (environment));
  const char *country = steward_environment_get_country_code (environment);

  return steward_text_finds (steward_environment_get_name (environment), self->search) ||
         steward_text_finds (steward_environment_get_version (environment), self->search) ||
         steward_text_finds (country, self->search) ||
         (tenant != NULL &&
          (steward_text_finds (steward_tenant_get_name (tenant), self->search) ||
           steward_text_finds (steward_tenant_get_domain (tenant), self->search)));
}

static gboolean
steward_environment_filter_is_version (StewardEnvironmentFilter *self,
                                       StewardEnvironment       *environment)
{
  g_autofree char *version = NULL;

  version = steward_version_dup_short (steward_environment_get_version (environment));

  return g_strcmp0 (version, self->version) == 0;
}

static gboolean
steward_environment_filter_match (GtkFilter *filter,
                                  gpointer   item)
{
  StewardEnvironmentFilter *self = STEWARD_ENVIRONMENT_FILTER (filter);
  StewardEnvironment *environment = STEWARD_ENVIRONMENT (item);

  if (self->attention && !steward_environment_needs_attention (environment))
    return FALSE;
  if (self->type != STEWARD_ENVIRONMENT_TYPE_UNKNOWN &&
      self->type != steward_environment_get_environment_type (environment))
    return FALSE;
  if (self->status != STEWARD_ENVIRONMENT_STATUS_UNKNOWN &&
      self->status != steward_environment_get_status (environment))
    return FALSE;
  if (self->version != NULL && !steward_environment_filter_is_version (self, environment))
    return FALSE;

  return self->search == NULL || steward_environment_filter_finds (self, environment);
}

static GtkFilterMatch
steward_environment_filter_get_strictness (GtkFilter *filter)
{
  StewardEnvironmentFilter *self = STEWARD_ENVIRONMENT_FILTER (filter);

  return self->attention || self->search != NULL || self->version != NULL ||
         self->type != STEWARD_ENVIRONMENT_TYPE_UNKNOWN ||
         self->status != STEWARD_ENVIRONMENT_STATUS_UNKNOWN
           ? GTK_FILTER_MATCH_SOME : GTK_FILTER_MATCH_ALL;
}

static gboolean
steward_environment_filter_set_search (StewardEnvironmentFilter *self,
                                       const char               *search)
{
  g_autofree char *folded = g_utf8_casefold (search != NULL ? search : "", -1);

  g_strstrip (folded);

  return steward_set_str (&self->search, *folded != '\0' ? folded : NULL);
}

static gboolean
steward_environment_filter_set (StewardEnvironmentFilter *self,
                                guint                     prop_id,
                                const GValue             *value)
{
  guint old;

  switch (prop_id)
    {
    case PROP_ATTENTION:
      old = self->attention;
      self->attention = g_value_get_boolean (value);
      return old != (guint) self->attention;
    case PROP_SEARCH:
      return steward_environment_filter_set_search (self, g_value_get_string (value));
    case PROP_STATUS:
      old = self->status;
      self->status = g_value_get_enum (value);
      return old != self->status;
    case PROP_TYPE:
      old = self->type;
      self->type = g_value_get_enum (value);
      return old != self->type;
    case PROP_VERSION:
      return steward_set_str (&self->version, g_value_get_string (value));
    default:
      return FALSE;
    }
}

static void
steward_environment_filter_finalize (GObject *object)
{
  StewardEnvironmentFilter *self = STEWARD_ENVIRONMENT_FILTER (object);

  g_free (self->search);
  g_free (self->version);

  G_OBJECT_CLASS (steward_environment_filter_parent_class)->finalize (object);
}

static void
steward_environment_filter_get_property (GObject    *object,
                                         guint       prop_id,
                                         GValue     *value,
                                         GParamSpec *pspec)
{
  StewardEnvironmentFilter *self = STEWARD_ENVIRONMENT_FILTER (object);

  switch (prop_id)
    {
    case PROP_ATTENTION:
      g_value_set_boolean (value, self->attention);
      break;
    case PROP_SEARCH:
      g_value_set_string (value, self->search);
      break;
    case PROP_STATUS:
      g_value_set_enum (value, self->status);
      break;
    case PROP_TYPE:
      g_value_set_enum (value, self->type);
      break;
    case PROP_VERSION:
      g_value_set_string (value, self->version);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_environment_filter_set_property (GObject      *object,
                                         guint         prop_id,
                                         const GValue *value,
                                         GParamSpec   *pspec)
{
  if (!steward_environment_filter_set (STEWARD_ENVIRONMENT_FILTER (object), prop_id, value))
    return;

  g_object_notify_by_pspec (object, pspec);
  gtk_filter_changed (GTK_FILTER (object), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
steward_environment_filter_class_init (StewardEnvironmentFilterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkFilterClass *filter_class = GTK_FILTER_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = steward_environment_filter_finalize;
  object_class->get_property = steward_environment_filter_get_property;
  object_class->set_property = steward_environment_filter_set_property;
  filter_class->match = steward_environment_filter_match;
  filter_class->get_strictness = steward_environment_filter_get_strictness;

  properties[PROP_ATTENTION] =
    g_param_spec_boolean ("attention", NULL, NULL, FALSE, flags);
  properties[PROP_SEARCH] =
    g_param_spec_string ("search", NULL, NULL, NULL, flags);
  properties[PROP_STATUS] =
    g_param_spec_enum ("status", NULL, NULL, STEWARD_TYPE_ENVIRONMENT_STATUS,
                       STEWARD_ENVIRONMENT_STATUS_UNKNOWN, flags);
  properties[PROP_TYPE] =
    g_param_spec_enum ("type", NULL, NULL, STEWARD_TYPE_ENVIRONMENT_TYPE,
                       STEWARD_ENVIRONMENT_TYPE_UNKNOWN, flags);
  properties[PROP_VERSION] =
    g_param_spec_string ("version", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
steward_environment_filter_init (StewardEnvironmentFilter *self)
{
}

StewardEnvironmentFilter *
steward_environment_filter_new (void)
{
  return g_object_new (STEWARD_TYPE_ENVIRONMENT_FILTER, NULL);
}
