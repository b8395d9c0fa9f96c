/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "dialogs/steward-reference-window.h"

#include <glib/gi18n.h>

#include "dialogs/steward-details-window.h"
#include "steward-application-identity.h"
#include "steward-identity-draft.h"
#include "steward-instance-release.h"
#include "steward-instance-text.h"
#include "steward-instance-type-info.h"
#include "steward-row-menu.h"
#include "widgets/steward-listing-stack.h"
#include "wizards/instances/steward-instance-wizards.h"
#include "wizards/steward-subject.h"

/* Where it is narrower than this, rows have two lines. */
#define NARROW_WIDTH 500

typedef enum
{
  PART_TYPES,
  PART_TEMPLATES,
  PART_RELEASES,
  PART_LANGUAGES,
  PART_CURRENCIES,
  PART_IDENTITIES,
  N_PARTS
} StewardReferencePart;

struct _StewardReferenceWindow
{
  AdwWindow             parent_instance;

  /* Template */
  GtkWidget            *register_button;
  GtkDropDown          *regions;
  AdwViewStack         *stack;
  AdwViewSwitcherBar   *switcher;
  GtkDropDown          *tenants;

  StewardListingStack  *states[N_PARTS];   /* (nullable): without those that are not shown */
  StewardEntityTable   *tables[N_PARTS];
  StewardListing       *listings[N_PARTS]; /* (nullable) */
  GtkDropDown          *releases;          /* whose languages are shown */
  StewardSession       *session;
  const char           *region;            /* (nullable): borrowed from the session */
};

G_DEFINE_FINAL_TYPE (StewardReferenceWindow, steward_reference_window, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_SUBMITTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const struct
{
  StewardInstanceTable  table;
  const char           *name;
  const char           *title;
  const char           *icon_name;
  const char           *empty;
  StewardListing     *(*list) (StewardSession *session,
                               const char     *region); /* (nullable): of each release */
} parts[N_PARTS] = {
  [PART_TYPES] = {
    STEWARD_INSTANCE_TABLE_TYPES, "types", N_("Types"), "steward-instance-symbolic",
    N_("No Types"), steward_session_list_instance_types },
  [PART_TEMPLATES] = {
    STEWARD_INSTANCE_TABLE_TEMPLATES, "templates", N_("Templates"), "application-x-addon-symbolic",
    N_("No Templates"), steward_session_list_instance_templates },
  [PART_RELEASES] = {
    STEWARD_INSTANCE_TABLE_RELEASES, "releases", N_("Releases"), "steward-version-symbolic",
    N_("No Releases"), steward_session_list_instance_releases },
  [PART_LANGUAGES] = {
    STEWARD_INSTANCE_TABLE_LANGUAGES, "languages", N_("Languages"), "web-browser-symbolic",
    N_("No Languages"), NULL },
  [PART_CURRENCIES] = {
    STEWARD_INSTANCE_TABLE_CURRENCIES, "currencies", N_("Currencies"),
    "steward-currency-symbolic", N_("No Currencies"), steward_session_list_instance_currencies },
  [PART_IDENTITIES] = {
    STEWARD_INSTANCE_TABLE_IDENTITIES, "identities", N_("Applications"),
    "steward-identity-symbolic", N_("No Applications"),
    steward_session_list_application_identities },
};

static void
steward_reference_window_show_listing (StewardReferenceWindow *self,
                                       StewardReferencePart    part,
                                       StewardListing         *listing)
{
  if (self->states[part] == NULL || listing == NULL)
    return;

  self->listings[part] = listing;
  steward_listing_stack_set_listing (self->states[part], listing);
  steward_listing_stack_set_items (self->states[part], G_LIST_MODEL (listing));
  steward_entity_table_set_model (self->tables[part], G_LIST_MODEL (listing));
  steward_listing_ensure_loaded (listing);
}

/* Each release has languages of its own. */
static void
steward_reference_window_release_cb (StewardReferenceWindow *self)
{
  StewardInstanceRelease *release = gtk_drop_down_get_selected_item (self->releases);

  if (release != NULL && self->region != NULL)
    steward_reference_window_show_listing (
      self, PART_LANGUAGES,
      steward_session_list_instance_languages (self->session, self->region,
                                               steward_instance_release_get_id (release)));
}

static void
steward_reference_window_region_cb (StewardReferenceWindow *self)
{
  const char * const *regions = steward_session_get_regions (self->session);
  guint selected = gtk_drop_down_get_selected (self->regions);

  if (selected == GTK_INVALID_LIST_POSITION)
    return;

  self->region = regions[selected];
  for (guint i = 0; i < N_PARTS; i++)
    if (parts[i].list != NULL)
      steward_reference_window_show_listing (self, i, parts[i].list (self->session, self->region));

  if (self->releases != NULL)
    gtk_drop_down_set_model (self->releases, G_LIST_MODEL (self->listings[PART_RELEASES]));
}

static void
steward_reference_window_fill_regions (StewardReferenceWindow *self)
{
  const char * const *regions = steward_session_get_regions (self->session);
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; regions[i] != NULL; i++)
    gtk_string_list_take (names, steward_instance_text_dup_region (regions[i]));

  self->region = NULL;
  gtk_drop_down_set_model (self->regions, G_LIST_MODEL (names));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reference.register", regions[0] != NULL);
  steward_reference_window_region_cb (self);
}

static void
steward_reference_window_tenant_cb (StewardReferenceWindow *self)
{
  StewardSession *session = gtk_drop_down_get_selected_item (self->tenants);

  if (session != NULL && g_set_object (&self->session, session))
    steward_reference_window_fill_regions (self);
}

static void
steward_reference_window_submitted_cb (StewardWizard    *wizard,
                                       StewardOperation *operation,
                                       gpointer          user_data)
{
  g_signal_emit (user_data, signals[SIGNAL_SUBMITTED], 0, wizard, operation);
}

static void
steward_reference_window_start (StewardReferenceWindow *self,
                                StewardWizard          *wizard)
{
  g_signal_connect_object (wizard, "submitted",
                           G_CALLBACK (steward_reference_window_submitted_cb), self, 0);
  steward_wizard_start (wizard, GTK_WINDOW (self));
}

static void
steward_reference_window_change_cb (StewardDetailsWindow *details,
                                    StewardWizard        *wizard)
{
  StewardReferenceWindow *self = STEWARD_REFERENCE_WINDOW (
    gtk_window_get_transient_for (GTK_WINDOW (details)));

  gtk_window_destroy (GTK_WINDOW (details));
  steward_reference_window_start (self, wizard);
}

/* An application that has access loses it, and the other way round. */
static void
steward_reference_window_turn_cb (StewardDetailsWindow *details)
{
  StewardReferenceWindow *self = STEWARD_REFERENCE_WINDOW (
    gtk_window_get_transient_for (GTK_WINDOW (details)));
  StewardApplicationIdentity *identity = STEWARD_APPLICATION_IDENTITY (
    steward_details_window_get_entity (details));
  gboolean enabled = steward_application_identity_is_enabled (identity);

  steward_reference_window_change_cb (
    details, steward_instance_wizards_new_access (self->session, identity, self->region, !enabled));
}

static void
steward_reference_window_remove_cb (StewardDetailsWindow *details)
{
  StewardReferenceWindow *self = STEWARD_REFERENCE_WINDOW (
    gtk_window_get_transient_for (GTK_WINDOW (details)));
  StewardApplicationIdentity *identity = STEWARD_APPLICATION_IDENTITY (
    steward_details_window_get_entity (details));

  steward_reference_window_change_cb (
    details, steward_instance_wizards_new_removal (self->session, identity, self->region));
}

static void
steward_reference_window_enabled_cb (StewardApplicationIdentity *identity,
                                     GParamSpec                 *pspec,
                                     gpointer                    user_data)
{
  gtk_button_set_label (user_data, steward_application_identity_is_enabled (identity)
                                     ? _("Disable…")
                                     : _("Enable…"));
}

static void
steward_reference_window_open_identity (StewardReferenceWindow *self,
                                        StewardEntity          *entity)
{
  StewardApplicationIdentity *identity = STEWARD_APPLICATION_IDENTITY (entity);
  StewardDetailsWindow *details;
  GtkWidget *turn;
  GtkWidget *remove;

  details = steward_details_window_new (
    GTK_WINDOW (self), STEWARD_INSTANCE_TABLE_IDENTITIES, entity,
    steward_session_get_application_identity (self->session, self->region,
                                              steward_application_identity_get_id (identity)));
  remove = steward_details_window_add_button (details, _("Delete…"), TRUE);
  turn = steward_details_window_add_button (details, "", FALSE);
  g_signal_connect_object (identity, "notify::enabled",
                           G_CALLBACK (steward_reference_window_enabled_cb), turn, 0);
  steward_reference_window_enabled_cb (identity, NULL, turn);
  g_signal_connect_object (turn, "clicked", G_CALLBACK (steward_reference_window_turn_cb), details,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (steward_reference_window_remove_cb),
                           details, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (details));
}

static void
steward_reference_window_open_type (StewardReferenceWindow *self,
                                    StewardEntity          *entity)
{
  StewardInstanceTypeInfo *info = STEWARD_INSTANCE_TYPE_INFO (entity);
  StewardInstanceType type = steward_instance_type_info_get_instance_type (info);

  gtk_window_present (GTK_WINDOW (steward_details_window_new (
    GTK_WINDOW (self), STEWARD_INSTANCE_TABLE_TYPES, entity,
    type != STEWARD_INSTANCE_TYPE_UNKNOWN
      ? steward_session_get_instance_type (self->session, self->region, type)
      : NULL)));
}

static void
steward_reference_window_activated_cb (StewardReferenceWindow *self,
                                       StewardEntity          *entity)
{
  if (STEWARD_IS_APPLICATION_IDENTITY (entity))
    steward_reference_window_open_identity (self, entity);
  else if (STEWARD_IS_INSTANCE_TYPE_INFO (entity))
    steward_reference_window_open_type (self, entity);
}

static void
steward_reference_window_refresh_action (GtkWidget  *widget,
                                         const char *name,
                                         GVariant   *parameter)
{
  StewardReferenceWindow *self = STEWARD_REFERENCE_WINDOW (widget);

  for (guint i = 0; i < N_PARTS; i++)
    if (self->listings[i] != NULL)
      steward_listing_refresh_async (self->listings[i], NULL, NULL, NULL);
}

static void
steward_reference_window_register_action (GtkWidget  *widget,
                                          const char *name,
                                          GVariant   *parameter)
{
  steward_reference_window_register (STEWARD_REFERENCE_WINDOW (widget));
}

static void
steward_reference_window_width_cb (StewardReferenceWindow *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  for (guint i = 0; i < N_PARTS; i++)
    if (self->tables[i] != NULL)
      steward_entity_table_set_narrow (self->tables[i], width < NARROW_WIDTH);
}

static void
steward_reference_window_dispose (GObject *object)
{
  StewardReferenceWindow *self = STEWARD_REFERENCE_WINDOW (object);

  self->region = NULL;
  g_clear_object (&self->session);

  G_OBJECT_CLASS (steward_reference_window_parent_class)->dispose (object);
}

static void
steward_reference_window_class_init (StewardReferenceWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = steward_reference_window_dispose;

  signals[SIGNAL_SUBMITTED] =
    g_signal_new ("submitted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, STEWARD_TYPE_WIZARD, STEWARD_TYPE_OPERATION);

  g_type_ensure (STEWARD_TYPE_SESSION);
  g_type_ensure (STEWARD_TYPE_SUBJECT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/dialogs/steward-reference-window.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardReferenceWindow, register_button);
  gtk_widget_class_bind_template_child (widget_class, StewardReferenceWindow, regions);
  gtk_widget_class_bind_template_child (widget_class, StewardReferenceWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, StewardReferenceWindow, switcher);
  gtk_widget_class_bind_template_child (widget_class, StewardReferenceWindow, tenants);
  gtk_widget_class_bind_template_callback (widget_class, steward_reference_window_region_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_reference_window_tenant_cb);
  gtk_widget_class_install_action (widget_class, "reference.refresh", NULL,
                                   steward_reference_window_refresh_action);
  gtk_widget_class_install_action (widget_class, "reference.register", NULL,
                                   steward_reference_window_register_action);
}

static void
steward_reference_window_init (StewardReferenceWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect (self, "notify::default-width",
                    G_CALLBACK (steward_reference_window_width_cb), NULL);
}

/* Languages belong to a release, which is chosen above them. */
static GtkWidget *
steward_reference_window_new_release_bar (StewardReferenceWindow *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkExpression *title = gtk_property_expression_new (STEWARD_TYPE_INSTANCE_RELEASE, NULL, "title");

  self->releases = GTK_DROP_DOWN (gtk_drop_down_new (NULL, title));
  gtk_widget_add_css_class (bar, "filterbar");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->releases), _("Release"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->releases), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Release"), -1);
  g_signal_connect_swapped (self->releases, "notify::selected-item",
                            G_CALLBACK (steward_reference_window_release_cb), self);
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->releases));

  return bar;
}

static void
steward_reference_window_add_part (StewardReferenceWindow *self,
                                   StewardReferencePart    part)
{
  GtkWidget *table = steward_instance_columns_new_table (parts[part].table);
  GtkWidget *states = g_object_new (STEWARD_TYPE_LISTING_STACK,
                                    "child", table,
                                    "empty-icon-name", parts[part].icon_name,
                                    "empty-title", _(parts[part].empty),
                                    "empty-description", _("The region has none."),
                                    NULL);
  AdwViewStackPage *page;

  if (part == PART_LANGUAGES)
    g_object_set (states, "bar", steward_reference_window_new_release_bar (self), NULL);
  page = adw_view_stack_add_titled (self->stack, states, parts[part].name, _(parts[part].title));
  adw_view_stack_page_set_icon_name (page, parts[part].icon_name);
  g_signal_connect_object (table, "activated", G_CALLBACK (steward_reference_window_activated_cb),
                           self, G_CONNECT_SWAPPED);
  steward_row_menu_new (table, steward_entity_table_get_selection (STEWARD_ENTITY_TABLE (table)),
                        NULL, NULL);
  self->states[part] = STEWARD_LISTING_STACK (states);
  self->tables[part] = STEWARD_ENTITY_TABLE (table);
}

/**
 * steward_reference_window_new:
 * @parent: the window it belongs to
 * @sessions: the #StewardSession objects that can be chosen
 * @session: the one that is chosen first
 * @identities: whether applications are shown rather than what instances are made of
 *
 * Returns: (transfer none): a new window
 */
StewardReferenceWindow *
steward_reference_window_new (GtkWindow      *parent,
                              GListModel     *sessions,
                              StewardSession *session,
                              gboolean        identities)
{
  StewardReferenceWindow *self;
  const char *title = identities ? _("Application Identities") : _("Types and Templates");

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (sessions), NULL);
  g_return_val_if_fail (STEWARD_IS_SESSION (session), NULL);

  self = g_object_new (STEWARD_TYPE_REFERENCE_WINDOW, "title", title, "transient-for", parent,
                       NULL);
  for (guint i = 0; i < N_PARTS; i++)
    if ((i == PART_IDENTITIES) == !!identities)
      steward_reference_window_add_part (self, i);

  gtk_widget_set_visible (self->register_button, identities);
  adw_view_switcher_bar_set_reveal (self->switcher, !identities);
  self->session = g_object_ref (session);
  gtk_drop_down_set_model (self->tenants, sessions);
  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr(StewardSession) other = g_list_model_get_item (sessions, i);

      if (other == session)
        gtk_drop_down_set_selected (self->tenants, i);
    }
  g_set_object (&self->session, session);
  steward_reference_window_fill_regions (self);

  return self;
}

/**
 * steward_reference_window_register:
 * @self: a window
 *
 * Starts to register an application in the region that is chosen.
 */
void
steward_reference_window_register (StewardReferenceWindow *self)
{
  g_return_if_fail (STEWARD_IS_REFERENCE_WINDOW (self));

  if (self->region != NULL)
    steward_reference_window_start (
      self, steward_instance_wizards_new_identity (self->session, self->region));
}
