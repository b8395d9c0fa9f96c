/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "dialogs/steward-reference-window.h"

#include <glib/gi18n.h>

#include "steward-identity-draft.h"
#include "steward-instance-columns.h"
#include "steward-instance-release.h"
#include "widgets/steward-listing-stack.h"
#include "wizards/steward-review-page.h"
#include "wizards/steward-wizard.h"

static StewardEntityTable *
steward_reference_window_add (AdwViewStack         *stack,
                              StewardListing       *listing,
                              StewardInstanceTable  kind,
                              const char           *name,
                              const char           *title,
                              const char           *icon_name)
{
  GtkWidget *table = steward_instance_columns_new_table (kind);
  GtkWidget *states = g_object_new (STEWARD_TYPE_LISTING_STACK,
                                    "child", table,
                                    "empty-icon-name", icon_name,
                                    "empty-title", title,
                                    "empty-description", _("The region offers none."),
                                    NULL);
  AdwViewStackPage *page = adw_view_stack_add_titled (stack, states, name, title);

  adw_view_stack_page_set_icon_name (page, icon_name);
  if (listing == NULL)
    return STEWARD_ENTITY_TABLE (table);

  steward_listing_stack_set_listing (STEWARD_LISTING_STACK (states), listing);
  steward_listing_stack_set_items (STEWARD_LISTING_STACK (states), G_LIST_MODEL (listing));
  steward_entity_table_set_model (STEWARD_ENTITY_TABLE (table), G_LIST_MODEL (listing));
  steward_listing_ensure_loaded (listing);

  return STEWARD_ENTITY_TABLE (table);
}

/* Languages are those of the first release. */
static void
steward_reference_window_releases_cb (StewardListing *releases,
                                      guint           position,
                                      guint           removed,
                                      guint           added,
                                      gpointer        user_data)
{
  StewardEntityTable *table = user_data;
  StewardSession *session = g_object_get_data (G_OBJECT (table), "session");
  const char *region = g_object_get_data (G_OBJECT (table), "region");
  g_autoptr(StewardInstanceRelease) release = NULL;
  StewardListing *languages;
  GtkWidget *states;

  release = g_list_model_get_item (G_LIST_MODEL (releases), 0);
  if (release == NULL)
    return;

  languages = steward_session_list_instance_languages (session, region,
                                                       steward_instance_release_get_id (release));
  states = gtk_widget_get_ancestor (GTK_WIDGET (table), STEWARD_TYPE_LISTING_STACK);
  if (languages == NULL || states == NULL)
    return;

  steward_listing_stack_set_listing (STEWARD_LISTING_STACK (states), languages);
  steward_listing_stack_set_items (STEWARD_LISTING_STACK (states), G_LIST_MODEL (languages));
  steward_entity_table_set_model (table, G_LIST_MODEL (languages));
  steward_listing_ensure_loaded (languages);
}

static void
steward_reference_window_fill (AdwViewStack   *stack,
                               StewardSession *session,
                               const char     *region)
{
  StewardListing *releases = steward_session_list_instance_releases (session, region);
  StewardEntityTable *languages;

  steward_reference_window_add (stack, steward_session_list_instance_types (session, region),
                                STEWARD_INSTANCE_TABLE_TYPES, "types", _("Types"),
                                "steward-instance-symbolic");
  steward_reference_window_add (stack, steward_session_list_instance_templates (session, region),
                                STEWARD_INSTANCE_TABLE_TEMPLATES, "templates", _("Templates"),
                                "application-x-addon-symbolic");
  steward_reference_window_add (stack, releases, STEWARD_INSTANCE_TABLE_RELEASES, "releases",
                                _("Releases"), "steward-version-symbolic");
  languages = steward_reference_window_add (stack, NULL, STEWARD_INSTANCE_TABLE_LANGUAGES,
                                            "languages", _("Languages"), "user-info-symbolic");
  steward_reference_window_add (stack, steward_session_list_instance_currencies (session, region),
                                STEWARD_INSTANCE_TABLE_CURRENCIES, "currencies", _("Currencies"),
                                "x-office-calendar-symbolic");

  g_object_set_data_full (G_OBJECT (languages), "session", g_object_ref (session), g_object_unref);
  g_object_set_data_full (G_OBJECT (languages), "region", g_strdup (region), g_free);
  if (releases == NULL)
    return;

  g_signal_connect_object (releases, "items-changed",
                           G_CALLBACK (steward_reference_window_releases_cb), languages, 0);
  steward_reference_window_releases_cb (releases, 0, 0, 0, languages);
}

/* An application that has access loses it, and the other way round. */
static void
steward_reference_window_identity_cb (StewardEntityTable *table,
                                      StewardEntity      *entity,
                                      gpointer            user_data)
{
  StewardSession *session = user_data;
  const char *region = g_object_get_data (G_OBJECT (table), "region");
  StewardApplicationIdentity *identity = STEWARD_APPLICATION_IDENTITY (entity);
  gboolean enabled = steward_application_identity_is_enabled (identity);
  g_autoptr(StewardDraft) draft = NULL;
  StewardWizard *wizard;

  draft = steward_identity_draft_new_change (identity, region, !enabled);
  wizard = steward_wizard_new (_("Application Access"), session, draft);
  steward_wizard_add_page (wizard, steward_review_page_new (enabled ? _("Disable") : _("Enable"),
                                                            NULL));
  steward_wizard_start (wizard, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (table))));
}

static void
steward_reference_window_change_cb (StewardEntityTable *table)
{
  StewardEntity *entity = steward_entity_table_get_selected (table);

  if (entity != NULL)
    g_signal_emit_by_name (table, "activated", entity);
}

static void
steward_reference_window_register_cb (GtkWindow *parent)
{
  gtk_widget_activate_action (GTK_WIDGET (parent), "win.register-application", NULL);
}

static void
steward_reference_window_add_identities (AdwViewStack   *stack,
                                         GtkWidget      *header,
                                         GtkWindow      *parent,
                                         StewardSession *session,
                                         const char     *region)
{
  GtkWidget *add = gtk_button_new_with_mnemonic (_("_Register…"));
  GtkWidget *change = gtk_button_new_with_mnemonic (_("_Enable or Disable…"));
  StewardEntityTable *table;

  table = steward_reference_window_add (
    stack, steward_session_list_application_identities (session, region),
    STEWARD_INSTANCE_TABLE_IDENTITIES, "identities", _("Applications"),
    "steward-identity-symbolic");
  g_object_set_data_full (G_OBJECT (table), "region", g_strdup (region), g_free);
  g_signal_connect_object (table, "activated", G_CALLBACK (steward_reference_window_identity_cb),
                           session, 0);
  g_signal_connect_object (change, "clicked", G_CALLBACK (steward_reference_window_change_cb),
                           table, G_CONNECT_SWAPPED);
  g_signal_connect_object (add, "clicked", G_CALLBACK (steward_reference_window_register_cb),
                           parent, G_CONNECT_SWAPPED);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), add);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), change);
}

/**
 * steward_reference_window_new:
 * @parent: the window it belongs to
 * @session: a tenant
 * @region: one of its regions
 * @identities: whether applications are shown rather than what instances are made of
 *
 * Returns: (transfer none): a new window
 */
GtkWidget *
steward_reference_window_new (GtkWindow      *parent,
                              StewardSession *session,
                              const char     *region,
                              gboolean        identities)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *stack = adw_view_stack_new ();
  GtkWidget *bar = adw_view_switcher_bar_new ();
  g_autofree char *region_name = steward_instance_columns_dup_region (region);
  const char *title = identities ? _("Application Identities") : _("Types and Templates");
  g_autofree char *subtitle = NULL;

  /* Translators: a tenant, and a region */
  subtitle = g_strdup_printf (_("%s, %s"),
                              steward_tenant_get_name (steward_session_get_tenant (session)),
                              region_name);
  if (identities)
    steward_reference_window_add_identities (ADW_VIEW_STACK (stack), header, parent, session,
                                             region);
  else
    steward_reference_window_fill (ADW_VIEW_STACK (stack), session, region);

  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header),
                                   adw_window_title_new (title, subtitle));
  adw_view_switcher_bar_set_stack (ADW_VIEW_SWITCHER_BAR (bar), ADW_VIEW_STACK (stack));
  adw_view_switcher_bar_set_reveal (ADW_VIEW_SWITCHER_BAR (bar), !identities);
  gtk_widget_set_vexpand (stack, TRUE);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), stack);
  gtk_box_append (GTK_BOX (box), bar);
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_set_title (GTK_WINDOW (window), title);
  gtk_window_set_default_size (GTK_WINDOW (window), 720, 480);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);

  return window;
}
