/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-operation-filter.h"

#include "steward-operation-text.h"
#include "steward-tenant.h"
#include "steward-text.h"

struct _StewardOperationFilter
{
  StewardFilter           parent_instance;

  StewardEnvironment     *environment; /* (nullable): all */
  StewardOperationType    type;        /* unknown: all */
  StewardOperationStatus  status;      /* unknown: all */
  GDateTime              *since;       /* (nullable): always */
};

G_DEFINE_FINAL_TYPE (StewardOperationFilter, steward_operation_filter, STEWARD_TYPE_FILTER)

static const StewardField fields[] = {
  STEWARD_FIELD ("environment", OBJECT, StewardOperationFilter, environment,
                 .get_type = steward_environment_get_type, .flags = STEWARD_FIELD_WRITABLE),
  STEWARD_FIELD ("since", DATE, StewardOperationFilter, since, .flags = STEWARD_FIELD_WRITABLE),
  STEWARD_FIELD ("status", WORD, StewardOperationFilter, status,
                 .get_type = steward_operation_status_get_type, .flags = STEWARD_FIELD_WRITABLE),
  STEWARD_FIELD ("type", WORD, StewardOperationFilter, type,
                 .get_type = steward_operation_type_get_type, .flags = STEWARD_FIELD_WRITABLE),
};

static gboolean
steward_operation_filter_finds (StewardFilter *filter,
                                gpointer       item,
                                const char    *search)
{
  StewardTenant *tenant = steward_entity_get_tenant (STEWARD_ENTITY (item));
  g_autofree char *sentence = steward_operation_text_dup_sentence (item);
  g_autofree char *name = steward_operation_text_dup_name (item);

  return steward_text_finds (name, search) ||
         steward_text_finds (sentence, search) ||
         steward_text_finds (steward_operation_get_environment_name (item), search) ||
         steward_text_finds (steward_operation_get_created_by (item), search) ||
         steward_text_finds (steward_operation_get_error_message (item), search) ||
         steward_text_finds (steward_operation_get_id (item), search) ||
         steward_text_finds (steward_tenant_get_name (tenant), search);
}

/* What has not ended is of today, however long ago it began. */
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
steward_operation_filter_is_name (const char *first,
                                  const char *second)
{
  return first != NULL && second != NULL && g_ascii_strcasecmp (first, second) == 0;
}

/* It changes @environment, or makes another one of it. */
static gboolean
steward_operation_filter_concerns (StewardOperation   *operation,
                                   StewardEnvironment *environment)
{
  const char *name;

  name = steward_environment_get_name (environment);
  if (steward_entity_get_tenant (STEWARD_ENTITY (operation)) !=
      steward_entity_get_tenant (STEWARD_ENTITY (environment)))
    return FALSE;

  return steward_operation_filter_is_name (steward_operation_get_environment_name (operation),
                                           name) ||
         steward_operation_filter_is_name (steward_operation_get_source_environment (operation),
                                           name);
}

static gboolean
steward_operation_filter_passes (StewardFilter *filter,
                                 gpointer       item)
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

  return !steward_operation_filter_is_old (self, operation);
}

static void
steward_operation_filter_class_init (StewardOperationFilterClass *klass)
{
  StewardFilterClass *filter_class = STEWARD_FILTER_CLASS (klass);

  filter_class->passes = steward_operation_filter_passes;
  filter_class->finds = steward_operation_filter_finds;
  steward_filter_class_install_fields (filter_class, fields, G_N_ELEMENTS (fields));
}

static void
steward_operation_filter_init (StewardOperationFilter *self)
{
}
