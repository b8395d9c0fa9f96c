/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-environment-filter.h"

#include "steward-tenant.h"
#include "steward-text.h"
#include "steward-version.h"

struct _StewardEnvironmentFilter
{
  StewardFilter             parent_instance;

  char                     *version; /* (nullable): such as "27.1" */
  StewardEnvironmentType    type;    /* unknown: all */
  StewardEnvironmentStatus  status;  /* unknown: all */
  gboolean                  attention;
};

G_DEFINE_FINAL_TYPE (StewardEnvironmentFilter, steward_environment_filter, STEWARD_TYPE_FILTER)

static const StewardField fields[] = {
  STEWARD_FIELD ("attention", FLAG, StewardEnvironmentFilter, attention,
                 .flags = STEWARD_FIELD_WRITABLE),
  STEWARD_FIELD ("status", WORD, StewardEnvironmentFilter, status,
                 .get_type = steward_environment_status_get_type,
                 .flags = STEWARD_FIELD_WRITABLE),
  STEWARD_FIELD ("type", WORD, StewardEnvironmentFilter, type,
                 .get_type = steward_environment_type_get_type, .flags = STEWARD_FIELD_WRITABLE),
  STEWARD_FIELD ("version", TEXT, StewardEnvironmentFilter, version,
                 .flags = STEWARD_FIELD_WRITABLE),
};

static gboolean
steward_environment_filter_finds (StewardFilter *filter,
                                  gpointer       item,
                                  const char    *search)
{
  StewardTenant *tenant = steward_entity_get_tenant (STEWARD_ENTITY (item));

  return steward_text_finds (steward_environment_get_name (item), search) ||
         steward_text_finds (steward_environment_get_version (item), search) ||
         steward_text_finds (steward_environment_get_country_code (item), search) ||
         (tenant != NULL &&
          (steward_text_finds (steward_tenant_get_name (tenant), search) ||
           steward_text_finds (steward_tenant_get_domain (tenant), search)));
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
steward_environment_filter_passes (StewardFilter *filter,
                                   gpointer       item)
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

  return self->version == NULL || steward_environment_filter_is_version (self, environment);
}

static void
steward_environment_filter_class_init (StewardEnvironmentFilterClass *klass)
{
  StewardFilterClass *filter_class = STEWARD_FILTER_CLASS (klass);

  filter_class->passes = steward_environment_filter_passes;
  filter_class->finds = steward_environment_filter_finds;
  steward_filter_class_install_fields (filter_class, fields, G_N_ELEMENTS (fields));
}

static void
steward_environment_filter_init (StewardEnvironmentFilter *self)
{
}
