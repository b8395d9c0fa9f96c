/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/apps/steward-app-terms-row.h"

#include <glib/gi18n.h>

#include "widgets/steward-ends-layout.h"

/* The service has no address of the terms; the page of the app in the marketplace has. */
#define MARKETPLACE "https://appsource.microsoft.com/marketplace/apps?search=%s"
#define PRIVACY     "https://privacy.microsoft.com/privacystatement"

struct _StewardAppTermsRow
{
  AdwActionRow     parent_instance;

  /* Template */
  GtkCheckButton  *accepted;

  StewardAppTerms *terms;
};

G_DEFINE_FINAL_TYPE (StewardAppTermsRow, steward_app_terms_row, ADW_TYPE_ACTION_ROW)

static void
steward_app_terms_row_licence_cb (StewardAppTermsRow *self)
{
  const char *publisher = steward_app_terms_get_publisher (self->terms);
  g_autofree char *escaped = g_uri_escape_string (publisher != NULL ? publisher : "", NULL, FALSE);
  g_autofree char *uri = g_strdup_printf (MARKETPLACE, escaped);

  g_app_info_launch_default_for_uri_async (uri, NULL, NULL, NULL, NULL);
}

static void
steward_app_terms_row_privacy_cb (StewardAppTermsRow *self)
{
  g_app_info_launch_default_for_uri_async (PRIVACY, NULL, NULL, NULL, NULL);
}

static void
steward_app_terms_row_update (StewardAppTermsRow *self)
{
  const char *publisher = steward_app_terms_get_publisher (self->terms);
  guint n_apps = steward_app_terms_get_n_apps (self->terms);
  g_autofree char *subtitle = NULL;

  subtitle = g_strdup_printf (ngettext ("Licence terms and privacy statement of %u app",
                                        "Licence terms and privacy statement of %u apps", n_apps),
                              n_apps);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 publisher != NULL ? publisher : _("The publisher of the app"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
}

static void
steward_app_terms_row_dispose (GObject *object)
{
  g_clear_object (&STEWARD_APP_TERMS_ROW (object)->terms);

  G_OBJECT_CLASS (steward_app_terms_row_parent_class)->dispose (object);
}

static void
steward_app_terms_row_class_init (StewardAppTermsRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = steward_app_terms_row_dispose;

  g_type_ensure (STEWARD_TYPE_ENDS_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/wizards/apps/steward-app-terms-row.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardAppTermsRow, accepted);
  gtk_widget_class_bind_template_callback (widget_class, steward_app_terms_row_licence_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_app_terms_row_privacy_cb);
}

static void
steward_app_terms_row_init (StewardAppTermsRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * steward_app_terms_row_new:
 * @terms: the terms of a publisher
 *
 * Returns: (transfer floating): a row to accept them
 */
GtkWidget *
steward_app_terms_row_new (StewardAppTerms *terms)
{
  StewardAppTermsRow *self;

  g_return_val_if_fail (STEWARD_IS_APP_TERMS (terms), NULL);

  self = g_object_new (STEWARD_TYPE_APP_TERMS_ROW, NULL);
  self->terms = g_object_ref (terms);
  g_object_bind_property (terms, "accepted", self->accepted, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_signal_connect_object (terms, "notify::n-apps", G_CALLBACK (steward_app_terms_row_update),
                           self, G_CONNECT_SWAPPED);
  steward_app_terms_row_update (self);

  return GTK_WIDGET (self);
}
