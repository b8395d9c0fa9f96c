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
steward_app_group_filter_finds (StewardFilter *filter,
                                gpointer       item,
                                const char    *search)
{
  StewardEnvironment *environment = steward_app_place_get_environment (item);
  StewardTenant *tenant = steward_entity_get_tenant (STEWARD_ENTITY (environment));
  StewardApp *app = steward_app_place_get_app (item);

  return steward_text_finds (steward_app_get_name (app), search) ||
         steward_text_finds (steward_app_get_publisher (app), search) ||
         steward_text_finds (steward_app_get_version (app), search) ||
         steward_text_finds (steward_environment_get_name (environment), search) ||
         (tenant != NULL && steward_text_finds (steward_tenant_get_name (tenant), search));
}

static gboolean
steward_app_group_filter_passes (StewardFilter *filter,
                                 gpointer       item)
{
  StewardAppGroupFilter *self = STEWARD_APP_GROUP_FILTER (filter);
  StewardApp *app = steward_app_place_get_app (item);

  if (self->updates && !steward_app_can_update (app))
    return FALSE;
  if (self->type != STEWARD_APP_TYPE_UNKNOWN && self->type != steward_app_get_app_type (app))
    return FALSE;

  return self->publisher == NULL
         || g_strcmp0 (self->publisher, steward_app_get_publisher (app)) == 0;
}

/* A group is let through for any of its places. */
static gboolean
steward_app_group_filter_match (GtkFilter *filter,
                                gpointer   item)
{
  GtkFilterClass *parent_class = GTK_FILTER_CLASS (steward_app_group_filter_parent_class);
  GListModel *places;
  gboolean matches = FALSE;

  if (STEWARD_IS_APP_PLACE (item))
    return parent_class->match (filter, item);

  places = steward_app_group_get_places (item);
  for (guint i = 0; i < g_list_model_get_n_items (places) && !matches; i++)
    {
      g_autoptr(StewardAppPlace) place = g_list_model_get_item (places, i);

      matches = parent_class->match (filter, place);
    }

  return matches;
}

static void
steward_app_group_filter_class_init (StewardAppGroupFilterClass *klass)
{
  StewardFilterClass *filter_class = STEWARD_FILTER_CLASS (klass);

  GTK_FILTER_CLASS (klass)->match = steward_app_group_filter_match;
  filter_class->passes = steward_app_group_filter_passes;
  filter_class->finds = steward_app_group_filter_finds;
  steward_filter_class_install_fields (filter_class, fields, G_N_ELEMENTS (fields));
}

static void
steward_app_group_filter_init (StewardAppGroupFilter *self)
{
}
