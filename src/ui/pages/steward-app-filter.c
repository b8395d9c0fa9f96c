/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-app-filter.h"

#include "steward-text.h"
#include "steward-util.h"

struct _StewardAppFilter
{
  GtkFilter       parent_instance;

  char           *search;    /* (nullable): folded */
  char           *publisher; /* (nullable): all */
  StewardAppType  type;      /* unknown: all */
  gboolean        updates;
};

G_DEFINE_FINAL_TYPE (StewardAppFilter, steward_app_filter, GTK_TYPE_FILTER)

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
steward_app_filter_match (GtkFilter *filter,
                          gpointer   item)
{
  StewardAppFilter *self = STEWARD_APP_FILTER (filter);
  StewardApp *app = STEWARD_APP (item);

  if (self->updates && steward_app_get_available_update (app) == NULL)
    return FALSE;
  if (self->type != STEWARD_APP_TYPE_UNKNOWN && self->type != steward_app_get_app_type (app))
    return FALSE;
  if (self->publisher != NULL &&
      g_strcmp0 (self->publisher, steward_app_get_publisher (app)) != 0)
    return FALSE;

  return self->search == NULL ||
         steward_text_finds (steward_app_get_name (app), self->search) ||
         steward_text_finds (steward_app_get_publisher (app), self->search) ||
         steward_text_finds (steward_app_get_version (app), self->search) ||
         steward_text_finds (steward_app_get_id (app), self->search);
}

static GtkFilterMatch
steward_app_filter_get_strictness (GtkFilter *filter)
{
  StewardAppFilter *self = STEWARD_APP_FILTER (filter);

  return self->updates || self->search != NULL || self->publisher != NULL ||
         self->type != STEWARD_APP_TYPE_UNKNOWN
           ? GTK_FILTER_MATCH_SOME : GTK_FILTER_MATCH_ALL;
}

static gboolean
steward_app_filter_set_search (StewardAppFilter *self,
                               const char       *search)
{
  g_autofree char *folded = g_utf8_casefold (search != NULL ? search : "", -1);

  g_strstrip (folded);

  return steward_set_str (&self->search, *folded != '\0' ? folded : NULL);
}

static gboolean
steward_app_filter_set (StewardAppFilter *self,
                        guint             prop_id,
                        const GValue     *value)
{
  guint old;

  switch (prop_id)
    {
    case PROP_PUBLISHER:
      return steward_set_str (&self->publisher, g_value_get_string (value));
    case PROP_SEARCH:
      return steward_app_filter_set_search (self, g_value_get_string (value));
    case PROP_TYPE:
      old = self->type;
      self->type = g_value_get_enum (value);
      return old != self->type;
    case PROP_UPDATES:
      old = self->updates;
      self->updates = g_value_get_boolean (value);
      return old != (guint) self->updates;
    default:
      return FALSE;
    }
}

static void
steward_app_filter_finalize (GObject *object)
{
  StewardAppFilter *self = STEWARD_APP_FILTER (object);

  g_free (self->search);
  g_free (self->publisher);

  G_OBJECT_CLASS (steward_app_filter_parent_class)->finalize (object);
}

static void
steward_app_filter_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  StewardAppFilter *self = STEWARD_APP_FILTER (object);

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

static void
steward_app_filter_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  if (!steward_app_filter_set (STEWARD_APP_FILTER (object), prop_id, value))
    return;

  g_object_notify_by_pspec (object, pspec);
  gtk_filter_changed (GTK_FILTER (object), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
steward_app_filter_class_init (StewardAppFilterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkFilterClass *filter_class = GTK_FILTER_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = steward_app_filter_finalize;
  object_class->get_property = steward_app_filter_get_property;
  object_class->set_property = steward_app_filter_set_property;
  filter_class->match = steward_app_filter_match;
  filter_class->get_strictness = steward_app_filter_get_strictness;

  properties[PROP_PUBLISHER] =
    g_param_spec_string ("publisher", NULL, NULL, NULL, flags);
  properties[PROP_SEARCH] =
    g_param_spec_string ("search", NULL, NULL, NULL, flags);
  properties[PROP_TYPE] =
    g_param_spec_enum ("type", NULL, NULL, STEWARD_TYPE_APP_TYPE, STEWARD_APP_TYPE_UNKNOWN,
                       flags);
  properties[PROP_UPDATES] =
    g_param_spec_boolean ("updates", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
steward_app_filter_init (StewardAppFilter *self)
{
}

StewardAppFilter *
steward_app_filter_new (void)
{
  return g_object_new (STEWARD_TYPE_APP_FILTER, NULL);
}
