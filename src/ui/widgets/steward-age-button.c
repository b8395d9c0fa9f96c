/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-age-button.h"

#include <glib/gi18n.h>

#include "steward-listing-watch.h"
#include "steward-text.h"
#include "steward-ticker.h"
#include "widgets/steward-spinner.h"

struct _StewardAgeButton
{
  GtkWidget            parent_instance;

  GtkWidget           *button;
  GtkWidget           *icon;
  GtkWidget           *spinner;
  GtkLabel            *label;

  StewardListingWatch *watch;
  StewardTicker       *ticker;
};

G_DEFINE_FINAL_TYPE (StewardAgeButton, steward_age_button, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_LISTINGS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
steward_age_button_update (StewardAgeButton *self)
{
  gboolean busy = steward_listing_watch_is_busy (self->watch);
  g_autoptr(GDateTime) now = steward_ticker_dup_now (self->ticker);
  g_autofree char *age = NULL;

  if (busy)
    age = g_strdup (_("Refreshing…"));
  else
    age = steward_text_dup_age (steward_listing_watch_get_fetched_on (self->watch), now);

  gtk_widget_set_visible (self->icon, !busy);
  gtk_widget_set_visible (self->spinner, busy);
  gtk_label_set_label (self->label, age);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, age,
                                  -1);
}

static void
steward_age_button_dispose (GObject *object)
{
  StewardAgeButton *self = STEWARD_AGE_BUTTON (object);

  g_clear_object (&self->watch);
  g_clear_object (&self->ticker);
  g_clear_pointer (&self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (steward_age_button_parent_class)->dispose (object);
}

static void
steward_age_button_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  StewardAgeButton *self = STEWARD_AGE_BUTTON (object);

  switch (prop_id)
    {
    case PROP_LISTINGS:
      steward_age_button_set_listings (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_age_button_class_init (StewardAgeButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_age_button_dispose;
  object_class->set_property = steward_age_button_set_property;

  properties[PROP_LISTINGS] =
    g_param_spec_object ("listings", NULL, NULL, G_TYPE_LIST_MODEL,
                         G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (STEWARD_TYPE_SPINNER);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/widgets/steward-age-button.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardAgeButton, button);
  gtk_widget_class_bind_template_child (widget_class, StewardAgeButton, icon);
  gtk_widget_class_bind_template_child (widget_class, StewardAgeButton, label);
  gtk_widget_class_bind_template_child (widget_class, StewardAgeButton, spinner);
}

static void
steward_age_button_init (StewardAgeButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->watch = steward_listing_watch_new ();
  self->ticker = steward_ticker_dup_default ();
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (steward_age_button_update),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->ticker, "tick", G_CALLBACK (steward_age_button_update),
                           self, G_CONNECT_SWAPPED);
  steward_age_button_update (self);
}

void
steward_age_button_set_listings (StewardAgeButton *self,
                                 GListModel       *listings)
{
  g_return_if_fail (STEWARD_IS_AGE_BUTTON (self));
  g_return_if_fail (listings == NULL || G_IS_LIST_MODEL (listings));

  steward_listing_watch_set_listings (self->watch, listings);
}
