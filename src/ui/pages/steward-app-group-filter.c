/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-app-group-filter.h"

#include "steward-tenant.h"
#include "steward-text.h"

struct _StewardAppGroupFilter
{
  StewardFilter   parent_instance;

  char           *publisher; /* (nullable): all */
  StewardAppType  type;      /* unknown: all */
  gboolean        updates;   /* only what can be updated */
};

G_DEFINE_FINAL_TYPE (StewardAppGroupFilter, steward_app_group_filter, STEWARD_TYPE_FILTER)

static const StewardField fields[] = {
  STEWARD_FIELD ("publisher", TEXT, StewardAppGroupFilter, publisher,
                 .flags = STEWARD_FIELD_WRITABLE),
  STEWARD_FIELD ("type", WORD, StewardAppGroupFilter, type,
                 .get_type = steward_app_type_get_type, .flags = STEWARD_FIELD_WRITABLE),
  STEWARD_FIELD ("updates", FLAG, StewardAppGroupFilter, updates,
                 .flags = STEWARD_FIELD_WRITABLE),
};

static gboolean
steward_app_group_filter_finds_place (StewardAppPlace *place,
                                      const char      *search)
{
  StewardEnvironment *environment = steward_app_place_get_environment (place);
  StewardTenant *tenant = steward_entity_get_tenant (STEWARD_ENTITY (environment));
  StewardApp *app = steward_app_place_get_app (place);

  return steward_text_finds (steward_environment_get_name (environment), search) ||
         steward_text_finds (steward_app_get_version (app), search) ||
         (tenant != NULL && steward_text_finds (steward_tenant_get_name (tenant), search));
}

/* An app is found by any of its places. */
static gboolean
steward_app_group_filter_finds (StewardFilter *filter,
                                gpointer       item,
                                const char    *search)
{
  GListModel *places = steward_app_group_get_places (item);
  guint n_items = g_list_model_get_n_items (places);
  gboolean found = steward_text_finds (steward_app_group_get_name (item), search) ||
                   steward_text_finds (steward_app_group_get_publisher (item), search);

  for (guint i = 0; i < n_items && !found; i++)
    {
      g_autoptr(StewardAppPlace) place = g_list_model_get_item (places, i);

      found = steward_app_group_filter_finds_place (place, search);
    }

  return found;
}

static gboolean
steward_app_group_filter_is_type (StewardAppGroupFilter *self,
                                  StewardAppGroup       *group)
{
  GListModel *places = steward_app_group_get_places (group);
  guint n_items = g_list_model_get_n_items (places);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardAppPlace) place = g_list_model_get_item (places, i);

      if (steward_app_get_app_type (steward_app_place_get_app (place)) == self->type)
        return TRUE;
    }

  return FALSE;
}

static gboolean
steward_app_group_filter_passes (StewardFilter *filter,
                                 gpointer       item)
{
  StewardAppGroupFilter *self = STEWARD_APP_GROUP_FILTER (filter);
  StewardAppGroup *group = STEWARD_APP_GROUP (item);

  if (self->updates && steward_app_group_get_n_updates (group) == 0)
    return FALSE;
  if (self->publisher != NULL &&
      g_strcmp0 (self->publisher, steward_app_group_get_publisher (group)) != 0)
    return FALSE;

  return self->type == STEWARD_APP_TYPE_UNKNOWN || steward_app_group_filter_is_type (self, group);
}

static void
steward_app_group_filter_class_init (StewardAppGroupFilterClass *klass)
{
  StewardFilterClass *filter_class = STEWARD_FILTER_CLASS (klass);

  filter_class->passes = steward_app_group_filter_passes;
  filter_class->finds = steward_app_group_filter_finds;
  steward_filter_class_install_fields (filter_class, fields, G_N_ELEMENTS (fields));
}

static void
steward_app_group_filter_init (StewardAppGroupFilter *self)
{
}
