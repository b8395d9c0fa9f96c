/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-operation-filter.h"

#include "steward-operation-text.h"
#include "steward-tenant.h"
#include "steward-text.h"
#include "steward-util.h"

struct _StewardOperationFilter
{
  GtkFilter               parent_instance;

  StewardEnvironment     *environment; /* (nullable): all */
  char                   *search;      /* (nullable): folded */
  StewardOperationType    type;        /* unknown: all */
  StewardOperationStatus  status;      /* unknown: all */
  guint                   days;        /* 0: all */
  GDateTime              *since;       /* (nullable) */
};

G_DEFINE_FINAL_TYPE (StewardOperationFilter, steward_operation_filter, GTK_TYPE_FILTER)

enum
{
  PROP_0,
  PROP_DAYS,
  PROP_ENVIRONMENT,
  PROP_SEARCH,
  PROP_STATUS,
  PROP_TYPE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
steward_operation_filter_finds (StewardOperationFilter *self,
                                StewardOperation       *operation)
{
  StewardTenant *tenant = steward_entity_get_tenant (STEWARD_ENTITY (operation));
  g_autofree char *sentence = steward_operation_text_dup_sentence (operation);
  g_autofree char *name = steward_operation_text_dup_name (operation);

  return steward_text_finds (name, self->search) ||
         steward_text_finds (sentence, self->search) ||
         steward_text_finds (steward_operation_get_environment_name (operation), self->search) ||
         steward_text_finds (steward_operation_get_created_by (operation), self->search) ||
         steward_text_finds (steward_operation_get_error_message (operation), self->search) ||
         steward_text_finds (steward_operation_get_id (operation), self->search) ||
         steward_text_finds (steward_tenant_get_name (tenant), self->search);
}

static gboolean
steward_operation_filter_is_old (StewardOperationFilter *self,
                                 StewardOperation       *operation)
{
  GDateTime *created_on = steward_operation_get_created_on (operation);

  return self->since != NULL && created_on != NULL &&
         steward_operation_is_finished (operation) &&
         g_date_time_compare (created_on, self->since) < 0;
}

static gboolean
steward_operation_filter_match (GtkFilter *filter,
                                gpointer   item)
{
  StewardOperationFilter *self = STEWARD_OPERATION_FILTER (filter);
  StewardOperation *operation = STEWARD_OPERATION (item);

  if (self->environment != NULL &&
      !steward_operation_filter_concerns (operation, self->environment))
    return FALSE;
  if (self->type != STEWARD_OPERATION_TYPE_UNKNOWN &&
      self->type != steward_operation_get_operation_type (operation))
    return FALSE;
  if (self->status != STEWARD_OPERATION_STATUS_UNKNOWN &&
      self->status != steward_operation_get_status (operation))
    return FALSE;
  if (steward_operation_filter_is_old (self, operation))
    return FALSE;

  return self->search == NULL || steward_operation_filter_finds (self, operation);
}

static GtkFilterMatch
steward_operation_filter_get_strictness (GtkFilter *filter)
{
  StewardOperationFilter *self = STEWARD_OPERATION_FILTER (filter);

  return self->environment != NULL || self->search != NULL || self->days > 0 ||
         self->type != STEWARD_OPERATION_TYPE_UNKNOWN ||
         self->status != STEWARD_OPERATION_STATUS_UNKNOWN
           ? GTK_FILTER_MATCH_SOME : GTK_FILTER_MATCH_ALL;
}

static gboolean
steward_operation_filter_set_search (StewardOperationFilter *self,
                                     const char             *search)
{
  g_autofree char *folded = g_utf8_casefold (search != NULL ? search : "", -1);

  g_strstrip (folded);

  return steward_set_str (&self->search, *folded != '\0' ? folded : NULL);
}

static gboolean
steward_operation_filter_set_days (StewardOperationFilter *self,
                                   guint                   days)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

  if (self->days == days)
    return FALSE;

  self->days = days;
  g_clear_pointer (&self->since, g_date_time_unref);
  if (days > 0)
    self->since = g_date_time_add_days (now, -(int) days);

  return TRUE;
}

static gboolean
steward_operation_filter_set (StewardOperationFilter *self,
                              guint                   prop_id,
                              const GValue           *value)
{
  guint old;

  switch (prop_id)
    {
    case PROP_DAYS:
      return steward_operation_filter_set_days (self, g_value_get_uint (value));
    case PROP_ENVIRONMENT:
      return g_set_object (&self->environment, g_value_get_object (value));
    case PROP_SEARCH:
      return steward_operation_filter_set_search (self, g_value_get_string (value));
    case PROP_STATUS:
      old = self->status;
      self->status = g_value_get_enum (value);
      return old != self->status;
    case PROP_TYPE:
      old = self->type;
      self->type = g_value_get_enum (value);
      return old != self->type;
    default:
      return FALSE;
    }
}

static void
steward_operation_filter_dispose (GObject *object)
{
  StewardOperationFilter *self = STEWARD_OPERATION_FILTER (object);

  g_clear_object (&self->environment);

  G_OBJECT_CLASS (steward_operation_filter_parent_class)->dispose (object);
}

static void
steward_operation_filter_finalize (GObject *object)
{
  StewardOperationFilter *self = STEWARD_OPERATION_FILTER (object);

  g_clear_pointer (&self->since, g_date_time_unref);
  g_free (self->search);

  G_OBJECT_CLASS (steward_operation_filter_parent_class)->finalize (object);
}

static void
steward_operation_filter_get_property (GObject    *object,
                                       guint       prop_id,
                                       GValue     *value,
                                       GParamSpec *pspec)
{
  StewardOperationFilter *self = STEWARD_OPERATION_FILTER (object);

  switch (prop_id)
    {
    case PROP_DAYS:
      g_value_set_uint (value, self->days);
      break;
    case PROP_ENVIRONMENT:
      g_value_set_object (value, self->environment);
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
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_operation_filter_set_property (GObject      *object,
                                       guint         prop_id,
                                       const GValue *value,
                                       GParamSpec   *pspec)
{
  if (!steward_operation_filter_set (STEWARD_OPERATION_FILTER (object), prop_id, value))
    return;

  g_object_notify_by_pspec (object, pspec);
  gtk_filter_changed (GTK_FILTER (object), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
steward_operation_filter_class_init (StewardOperationFilterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkFilterClass *filter_class = GTK_FILTER_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = steward_operation_filter_dispose;
  object_class->finalize = steward_operation_filter_finalize;
  object_class->get_property = steward_operation_filter_get_property;
  object_class->set_property = steward_operation_filter_set_property;
  filter_class->match = steward_operation_filter_match;
  filter_class->get_strictness = steward_operation_filter_get_strictness;

  properties[PROP_DAYS] =
    g_param_spec_uint ("days", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_ENVIRONMENT] =
    g_param_spec_object ("environment", NULL, NULL, STEWARD_TYPE_ENVIRONMENT, flags);
  properties[PROP_SEARCH] =
    g_param_spec_string ("search", NULL, NULL, NULL, flags);
  properties[PROP_STATUS] =
    g_param_spec_enum ("status", NULL, NULL, STEWARD_TYPE_OPERATION_STATUS,
                       STEWARD_OPERATION_STATUS_UNKNOWN, flags);
  properties[PROP_TYPE] =
    g_param_spec_enum ("type", NULL, NULL, STEWARD_TYPE_OPERATION_TYPE,
                       STEWARD_OPERATION_TYPE_UNKNOWN, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
steward_operation_filter_init (StewardOperationFilter *self)
{
}

StewardOperationFilter *
steward_operation_filter_new (void)
{
  return g_object_new (STEWARD_TYPE_OPERATION_FILTER, NULL);
}

static gboolean
steward_operation_filter_is_name (const char *first,
                                  const char *second)
{
  return first != NULL && second != NULL && g_ascii_strcasecmp (first, second) == 0;
}

/**
 * steward_operation_filter_concerns:
 * @operation: an operation
 * @environment: an environment
 *
 * Returns: whether @operation changes @environment, or makes another one of it
 */
gboolean
steward_operation_filter_concerns (StewardOperation   *operation,
                                   StewardEnvironment *environment)
{
  const char *name;

  g_return_val_if_fail (STEWARD_IS_OPERATION (operation), FALSE);
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (environment), FALSE);

  name = steward_environment_get_name (environment);
  if (steward_entity_get_tenant (STEWARD_ENTITY (operation)) !=
      steward_entity_get_tenant (STEWARD_ENTITY (environment)))
    return FALSE;

  return steward_operation_filter_is_name (steward_operation_get_environment_name (operation),
                                           name) ||
         steward_operation_filter_is_name (steward_operation_get_source_environment (operation),
                                           name);
}
