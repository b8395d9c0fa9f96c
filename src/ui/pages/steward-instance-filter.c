/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-instance-filter.h"

#include "steward-tenant.h"
#include "steward-text.h"

struct _StewardInstanceFilter
{
  StewardFilter         parent_instance;

  char                 *region;  /* (nullable): such as "crm4" */
  StewardInstanceState  state;   /* unknown: all */
  StewardInstanceType   type;    /* unknown: all */
};

G_DEFINE_FINAL_TYPE (StewardInstanceFilter, steward_instance_filter, STEWARD_TYPE_FILTER)

static const StewardField fields[] = {
  STEWARD_FIELD ("region", TEXT, StewardInstanceFilter, region,
                 .flags = STEWARD_FIELD_WRITABLE),
  STEWARD_FIELD ("state", WORD, StewardInstanceFilter, state,
                 .get_type = steward_instance_state_get_type, .flags = STEWARD_FIELD_WRITABLE),
  STEWARD_FIELD ("type", WORD, StewardInstanceFilter, type,
                 .get_type = steward_instance_type_get_type, .flags = STEWARD_FIELD_WRITABLE),
};

static gboolean
steward_instance_filter_finds (StewardFilter *filter,
                               gpointer       item,
                               const char    *search)
{
  StewardTenant *tenant = steward_entity_get_tenant (STEWARD_ENTITY (item));

  return steward_text_finds (steward_instance_get_name (item), search) ||
         steward_text_finds (steward_instance_get_domain_name (item), search) ||
         steward_text_finds (steward_tenant_get_name (tenant), search);
}

static gboolean
steward_instance_filter_passes (StewardFilter *filter,
                                gpointer       item)
{
  StewardInstanceFilter *self = STEWARD_INSTANCE_FILTER (filter);
  StewardInstance *instance = STEWARD_INSTANCE (item);

  if (self->type != STEWARD_INSTANCE_TYPE_UNKNOWN &&
      self->type != steward_instance_get_instance_type (instance))
    return FALSE;
  if (self->state != STEWARD_INSTANCE_STATE_UNKNOWN &&
      self->state != steward_instance_get_state (instance))
    return FALSE;

  return self->region == NULL ||
         g_strcmp0 (self->region, steward_instance_get_region (instance)) == 0;
}

static void
steward_instance_filter_class_init (StewardInstanceFilterClass *klass)
{
  StewardFilterClass *filter_class = STEWARD_FILTER_CLASS (klass);

  filter_class->passes = steward_instance_filter_passes;
  filter_class->finds = steward_instance_filter_finds;
  steward_filter_class_install_fields (filter_class, fields, G_N_ELEMENTS (fields));
}

static void
steward_instance_filter_init (StewardInstanceFilter *self)
{
}
