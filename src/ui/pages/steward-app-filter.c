/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-app-filter.h"

#include "steward-text.h"

struct _StewardAppFilter
{
  StewardFilter   parent_instance;

  char           *publisher; /* (nullable): all */
  StewardAppType  type;      /* unknown: all */
  gboolean        updates;   /* only what can be updated */
};

G_DEFINE_FINAL_TYPE (StewardAppFilter, steward_app_filter, STEWARD_TYPE_FILTER)

static const StewardField fields[] = {
  STEWARD_FIELD ("publisher", TEXT, StewardAppFilter, publisher,
                 .flags = STEWARD_FIELD_WRITABLE),
  STEWARD_FIELD ("type", WORD, StewardAppFilter, type, .get_type = steward_app_type_get_type,
                 .flags = STEWARD_FIELD_WRITABLE),
  STEWARD_FIELD ("updates", FLAG, StewardAppFilter, updates, .flags = STEWARD_FIELD_WRITABLE),
};

static gboolean
steward_app_filter_finds (StewardFilter *filter,
                          gpointer       item,
                          const char    *search)
{
  return steward_text_finds (steward_app_get_name (item), search) ||
         steward_text_finds (steward_app_get_publisher (item), search) ||
         steward_text_finds (steward_app_get_version (item), search) ||
         steward_text_finds (steward_app_get_id (item), search);
}

static gboolean
steward_app_filter_passes (StewardFilter *filter,
                           gpointer       item)
{
  StewardAppFilter *self = STEWARD_APP_FILTER (filter);
  StewardApp *app = STEWARD_APP (item);

  if (self->updates && !steward_app_can_update (app))
    return FALSE;
  if (self->type != STEWARD_APP_TYPE_UNKNOWN && self->type != steward_app_get_app_type (app))
    return FALSE;

  return self->publisher == NULL ||
         g_strcmp0 (self->publisher, steward_app_get_publisher (app)) == 0;
}

static void
steward_app_filter_class_init (StewardAppFilterClass *klass)
{
  StewardFilterClass *filter_class = STEWARD_FILTER_CLASS (klass);

  filter_class->passes = steward_app_filter_passes;
  filter_class->finds = steward_app_filter_finds;
  steward_filter_class_install_fields (filter_class, fields, G_N_ELEMENTS (fields));
}

static void
steward_app_filter_init (StewardAppFilter *self)
{
}

/**
 * steward_app_filter_offer_types:
 * @types: the types to choose from, of which the first is all
 * @told: whether the service tells types of apps, which older versions do not
 *
 * What nobody tells cannot be looked for.
 */
void
steward_app_filter_offer_types (GtkDropDown *types,
                                gboolean     told)
{
  g_return_if_fail (GTK_IS_DROP_DOWN (types));

  gtk_widget_set_visible (GTK_WIDGET (types), told);
  if (!told)
    gtk_drop_down_set_selected (types, 0);
}
