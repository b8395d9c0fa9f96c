/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-listing-row.h"

#include <glib/gi18n.h>

#include "steward-error-text.h"
#include "widgets/steward-spinner.h"

struct _StewardListingRow
{
  AdwPreferencesRow  parent_instance;

  GtkWidget         *spinner;
  GtkImage          *icon;
  GtkLabel          *text;
  GtkLabel          *cause;
  GtkWidget         *details;
  GtkWidget         *again;

  StewardListing    *listing; /* (nullable) */
  gulong             notify;
  gboolean           ready;
};

G_DEFINE_FINAL_TYPE (StewardListingRow, steward_listing_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  PROP_0,
  PROP_READY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
steward_listing_row_has_answer (StewardListingRow *self)
{
  return self->listing != NULL &&
         (steward_listing_get_state (self->listing) == STEWARD_LISTING_STATE_READY ||
          steward_listing_get_fetched_on (self->listing) != NULL);
}

static void
steward_listing_row_show_failure (StewardListingRow *self,
                                  const GError      *error)
{
  g_autoptr(StewardErrorText) text = NULL;

  text = steward_error_text_new (error, steward_listing_get_tenant (self->listing));
  gtk_image_set_from_icon_name (self->icon, text->icon_name);
  gtk_label_set_label (self->text, text->title);
  gtk_label_set_label (self->cause, text->cause);
}

static void
steward_listing_row_update (StewardListingRow *self)
{
  const GError *error = self->listing != NULL ? steward_listing_get_error (self->listing) : NULL;
  gboolean ready = steward_listing_row_has_answer (self);
  gboolean failed = !ready && error != NULL;

  if (failed)
    steward_listing_row_show_failure (self, error);
  else
    gtk_label_set_label (self->text, _("Loading…"));

  gtk_widget_set_visible (GTK_WIDGET (self), self->listing != NULL && !ready);
  gtk_widget_set_visible (self->spinner, !failed);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), failed);
  gtk_widget_set_visible (GTK_WIDGET (self->cause), failed);
  gtk_widget_set_visible (self->details, failed);
  gtk_widget_set_visible (self->again, failed);

  if (self->ready == ready)
    return;

  self->ready = ready;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READY]);
}

static void
steward_listing_row_again_cb (StewardListingRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.ask-again", NULL);
  steward_listing_refresh_async (self->listing, NULL, NULL, NULL);
}

static void
steward_listing_row_details_cb (StewardListingRow *self)
{
  g_autofree char *details = NULL;

  details = steward_error_text_dup_details (steward_listing_get_error (self->listing));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-details", "s", details);
}

static void
steward_listing_row_dispose (GObject *object)
{
  StewardListingRow *self = STEWARD_LISTING_ROW (object);

  g_clear_signal_handler (&self->notify, self->listing);
  g_clear_object (&self->listing);

  G_OBJECT_CLASS (steward_listing_row_parent_class)->dispose (object);
}

static void
steward_listing_row_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  StewardListingRow *self = STEWARD_LISTING_ROW (object);

  switch (prop_id)
    {
    case PROP_READY:
      g_value_set_boolean (value, self->ready);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_listing_row_class_init (StewardListingRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_listing_row_dispose;
  object_class->get_property = steward_listing_row_get_property;

  properties[PROP_READY] =
    g_param_spec_boolean ("ready", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (STEWARD_TYPE_SPINNER);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/widgets/steward-listing-row.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardListingRow, again);
  gtk_widget_class_bind_template_child (widget_class, StewardListingRow, cause);
  gtk_widget_class_bind_template_child (widget_class, StewardListingRow, details);
  gtk_widget_class_bind_template_child (widget_class, StewardListingRow, icon);
  gtk_widget_class_bind_template_child (widget_class, StewardListingRow, spinner);
  gtk_widget_class_bind_template_child (widget_class, StewardListingRow, text);
  gtk_widget_class_bind_template_callback (widget_class, steward_listing_row_again_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_listing_row_details_cb);
}

static void
steward_listing_row_init (StewardListingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  steward_listing_row_update (self);
}

gboolean
steward_listing_row_is_ready (StewardListingRow *self)
{
  g_return_val_if_fail (STEWARD_IS_LISTING_ROW (self), FALSE);

  return self->ready;
}

/**
 * steward_listing_row_set_listing:
 * @self: a row
 * @listing: (nullable): what the part is made of; loaded if that has not been done
 */
void
steward_listing_row_set_listing (StewardListingRow *self,
                                 StewardListing    *listing)
{
  g_return_if_fail (STEWARD_IS_LISTING_ROW (self));
  g_return_if_fail (listing == NULL || STEWARD_IS_LISTING (listing));

  g_clear_signal_handler (&self->notify, self->listing);
  g_set_object (&self->listing, listing);
  if (listing != NULL)
    {
      self->notify = g_signal_connect_swapped (listing, "notify",
                                               G_CALLBACK (steward_listing_row_update), self);
      steward_listing_ensure_loaded (listing);
    }

  steward_listing_row_update (self);
}
