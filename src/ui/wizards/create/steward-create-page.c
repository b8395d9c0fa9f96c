/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/create/steward-create-page.h"

#include <glib/gi18n.h>

#include "steward-country-name.h"
#include "steward-country.h"
#include "steward-create-draft.h"
#include "steward-ring-version.h"
#include "steward-ring.h"
#include "steward-version.h"
#include "wizards/steward-choice-row.h"
#include "wizards/steward-name-field.h"
#include "wizards/steward-type-choice.h"

struct _StewardCreatePage
{
  StewardWizardPage  parent_instance;

  /* Template */
  StewardChoiceRow  *country;
  StewardNameField  *name;
  StewardChoiceRow  *ring;
  StewardTypeChoice *type;
  StewardChoiceRow  *version;

  StewardListing    *countries;         /* (nullable): of the tenant, once the page is shown */
  StewardListing    *versions;          /* (nullable): of the country and ring */
  GSignalGroup      *countries_signals;
  GSignalGroup      *versions_signals;
};

G_DEFINE_FINAL_TYPE (StewardCreatePage, steward_create_page, STEWARD_TYPE_WIZARD_PAGE)

static StewardCreateDraft *
steward_create_page_get_draft (StewardCreatePage *self)
{
  return steward_wizard_page_get_draft (STEWARD_WIZARD_PAGE (self));
}

/* (transfer full) (nullable): the country of the draft */
static StewardCountry *
steward_create_page_dup_country (StewardCreatePage *self)
{
  const char *code = steward_create_draft_get_country_code (steward_create_page_get_draft (self));
  GListModel *countries = G_LIST_MODEL (self->countries);

  for (guint i = 0; i < g_list_model_get_n_items (countries); i++)
    {
      g_autoptr(StewardCountry) country = g_list_model_get_item (countries, i);

      if (g_strcmp0 (steward_country_get_code (country), code) == 0)
        return g_steal_pointer (&country);
    }

  return NULL;
}

static int
steward_create_page_compare_countries (gconstpointer first,
                                       gconstpointer second)
{
  StewardCountry *const *one = first;
  StewardCountry *const *two = second;

  return g_utf8_collate (steward_country_name (steward_country_get_code (*one)),
                         steward_country_name (steward_country_get_code (*two)));
}

/* Newest first. */
static int
steward_create_page_compare_versions (gconstpointer first,
                                      gconstpointer second)
{
  StewardRingVersion *const *one = first;
  StewardRingVersion *const *two = second;

  return steward_version_compare (steward_ring_version_get_version (*two),
                                  steward_ring_version_get_version (*one));
}

/* (transfer container): the items of @listing in order */
static GPtrArray *
steward_create_page_sort (StewardListing *listing,
                          GCompareFunc    compare)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_items = listing != NULL ? g_list_model_get_n_items (G_LIST_MODEL (listing)) : 0;

  for (guint i = 0; i < n_items; i++)
    g_ptr_array_add (items, g_list_model_get_item (G_LIST_MODEL (listing), i));
  g_ptr_array_sort (items, compare);

  return items;
}

/* (nullable): where the tenant has production, most likely the country it wants again */
static const char *
steward_create_page_get_home (StewardCreatePage *self)
{
  StewardSession *session = steward_wizard_page_get_session (STEWARD_WIZARD_PAGE (self));
  GListModel *environments = G_LIST_MODEL (steward_session_get_environments (session));
  const char *home = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (environments); i++)
    {
      g_autoptr(StewardEnvironment) environment = g_list_model_get_item (environments, i);

      if (steward_environment_is_production (environment))
        return steward_environment_get_country_code (environment);
      if (home == NULL)
        home = steward_environment_get_country_code (environment);
    }

  return home;
}

static void
steward_create_page_describe_versions (StewardCreatePage *self,
                                       guint              n_versions)
{
  StewardCreateDraft *draft = steward_create_page_get_draft (self);
  const char *country = steward_create_draft_get_country_code (draft);
  g_autofree char *subtitle = NULL;

  if (n_versions > 0 && country != NULL)
    /* Translators: a number of versions, and the name of a country */
    subtitle = g_strdup_printf (ngettext ("%u version offered for %s on this ring",
                                          "%u versions offered for %s on this ring", n_versions),
                                n_versions, steward_country_name (country));

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->version), subtitle != NULL ? subtitle : "");
}

static void
steward_create_page_fill_versions (StewardCreatePage *self)
{
  StewardCreateDraft *draft = steward_create_page_get_draft (self);
  g_autoptr(GPtrArray) versions = NULL;

  versions = steward_create_page_sort (self->versions, steward_create_page_compare_versions);
  steward_choice_row_begin (self->version);
  for (guint i = 0; i < versions->len; i++)
    {
      const char *version = steward_ring_version_get_version (g_ptr_array_index (versions, i));
      /* Translators: "%s" is a version */
      g_autofree char *newest = g_strdup_printf (_("%s (newest)"), version);

      steward_choice_row_add (self->version, version, i == 0 ? newest : version);
    }
  steward_choice_row_end (self->version, steward_create_draft_get_version (draft));

  steward_create_draft_set_version (draft, steward_choice_row_get_chosen (self->version));
  steward_create_page_describe_versions (self, versions->len);
}

/* What was chosen for somebody who has not begun is nothing that could be lost. */
static void
steward_create_page_settle (StewardCreatePage *self)
{
  if (*steward_name_field_get_text (self->name) == '\0')
    steward_wizard_page_settle (STEWARD_WIZARD_PAGE (self));
}

static void
steward_create_page_versions_cb (StewardCreatePage *self)
{
  StewardWizardPage *page = STEWARD_WIZARD_PAGE (self);

  if (!steward_listing_get_busy (self->versions))
    steward_wizard_page_set_error (page, steward_listing_get_error (self->versions));
  steward_create_page_fill_versions (self);
  steward_create_page_settle (self);
  steward_wizard_page_update (page);
}

/* Asks for the versions of the country and ring that are chosen. */
static void
steward_create_page_load_versions (StewardCreatePage *self)
{
  StewardSession *session = steward_wizard_page_get_session (STEWARD_WIZARD_PAGE (self));
  StewardCreateDraft *draft = steward_create_page_get_draft (self);
  const char *country = steward_create_draft_get_country_code (draft);
  const char *ring = steward_create_draft_get_ring_name (draft);

  g_signal_group_set_target (self->versions_signals, NULL);
  g_clear_object (&self->versions);
  if (country != NULL && ring != NULL)
    {
      self->versions = g_object_ref (steward_session_list_ring_versions (
        session, steward_create_draft_get_application_family (draft), country, ring));
      g_signal_group_set_target (self->versions_signals, self->versions);
      steward_listing_ensure_loaded (self->versions);
    }

  steward_create_page_fill_versions (self);
}

/* The production ring comes first, and alone for production. */
static void
steward_create_page_fill_rings (StewardCreatePage *self)
{
  StewardCreateDraft *draft = steward_create_page_get_draft (self);
  g_autoptr(StewardCountry) country = steward_create_page_dup_country (self);
  GListModel *rings = country != NULL ? steward_country_get_rings (country) : NULL;
  guint n_rings = rings != NULL ? g_list_model_get_n_items (rings) : 0;
  gboolean production = steward_create_draft_get_environment_type (draft) ==
                        STEWARD_ENVIRONMENT_TYPE_PRODUCTION;

  steward_choice_row_begin (self->ring);
  for (guint i = 0; i < (production ? n_rings : 2 * n_rings); i++)
    {
      g_autoptr(StewardRing) ring = g_list_model_get_item (rings, i % n_rings);
      const char *label = steward_ring_get_friendly_name (ring);

      if (steward_ring_is_production (ring) == (i < n_rings))
        steward_choice_row_add (self->ring, steward_ring_get_name (ring),
                                label != NULL ? label : steward_ring_get_name (ring));
    }
  steward_choice_row_end (self->ring, steward_create_draft_get_ring_name (draft));

  steward_create_draft_set_ring_name (draft, steward_choice_row_get_chosen (self->ring));
  steward_create_page_load_versions (self);
}

static void
steward_create_page_fill_countries (StewardCreatePage *self)
{
  StewardCreateDraft *draft = steward_create_page_get_draft (self);
  const char *code = steward_create_draft_get_country_code (draft);
  g_autoptr(GPtrArray) countries = NULL;
  g_autoptr(StewardCountry) chosen = NULL;

  countries = steward_create_page_sort (self->countries, steward_create_page_compare_countries);
  steward_choice_row_begin (self->country);
  for (guint i = 0; i < countries->len; i++)
    {
      const char *value = steward_country_get_code (g_ptr_array_index (countries, i));

      steward_choice_row_add (self->country, value, steward_country_name (value));
    }
  steward_choice_row_end (self->country,
                          code != NULL ? code : steward_create_page_get_home (self));

  steward_create_draft_set_country_code (draft, steward_choice_row_get_chosen (self->country));
  chosen = steward_create_page_dup_country (self);
  if (chosen != NULL)
    steward_create_draft_set_application_family (draft,
                                                 steward_country_get_application_family (chosen));
  steward_create_page_fill_rings (self);
}

static void
steward_create_page_countries_cb (StewardCreatePage *self)
{
  StewardWizardPage *page = STEWARD_WIZARD_PAGE (self);

  if (!steward_listing_get_busy (self->countries))
    steward_wizard_page_set_error (page, steward_listing_get_error (self->countries));
  steward_create_page_fill_countries (self);
  steward_create_page_settle (self);
  steward_wizard_page_update (page);
}

static void
steward_create_page_name_cb (StewardCreatePage *self)
{
  StewardCreateDraft *draft = steward_create_page_get_draft (self);

  if (draft != NULL)
    steward_create_draft_set_name (draft, steward_name_field_get_text (self->name));
}

static void
steward_create_page_type_cb (StewardCreatePage *self)
{
  StewardCreateDraft *draft = steward_create_page_get_draft (self);

  if (draft == NULL || self->countries == NULL)
    return;

  steward_create_draft_set_environment_type (draft, steward_type_choice_get_selected (self->type));
  steward_create_page_fill_rings (self);
}

static void
steward_create_page_country_cb (StewardCreatePage *self)
{
  steward_create_draft_set_country_code (steward_create_page_get_draft (self),
                                         steward_choice_row_get_chosen (self->country));
  steward_create_page_fill_rings (self);
}

static void
steward_create_page_ring_cb (StewardCreatePage *self)
{
  steward_create_draft_set_ring_name (steward_create_page_get_draft (self),
                                      steward_choice_row_get_chosen (self->ring));
  steward_create_page_load_versions (self);
}

static void
steward_create_page_version_cb (StewardCreatePage *self)
{
  steward_create_draft_set_version (steward_create_page_get_draft (self),
                                    steward_choice_row_get_chosen (self->version));
}

/* (nullable): what the service has not said, or does not have */
static const char *
steward_create_page_find_lack (StewardCreatePage *self)
{
  gboolean asking = self->countries == NULL || steward_listing_get_busy (self->countries) ||
                    (self->versions != NULL && steward_listing_get_busy (self->versions));

  if (steward_choice_row_get_n (self->version) > 0)
    return NULL;
  if (asking)
    return _("The service is being asked for countries and versions.");

  return _("The service offers no version here. Choose another country or ring.");
}

static void
steward_create_page_update (StewardWizardPage *page)
{
  StewardCreatePage *self = STEWARD_CREATE_PAGE (page);
  StewardCreateDraft *draft = steward_create_page_get_draft (self);
  StewardSession *session = steward_wizard_page_get_session (page);
  g_autoptr(StewardTenantFacts) facts = steward_session_dup_facts (session);
  GListModel *environments = steward_tenant_facts_get_environments (facts);
  const char *name = steward_create_draft_get_name (draft);
  g_autofree char *way_out = NULL;
  StewardNameFault fault;
  const char *lack;

  if (name != NULL && *name != '\0')
    way_out = steward_name_rule_suggest (name, NULL, environments);

  steward_type_choice_show_room (self->type, facts, FALSE);
  fault = steward_name_rule_check (name, steward_create_draft_get_environment_type (draft),
                                   environments);
  steward_name_field_show (self->name, fault, steward_session_get_tenant (session), way_out);

  lack = steward_type_choice_get_lack (self->type);
  if (lack != NULL)
    {
      steward_wizard_page_set_lack (page, lack, TRUE);
      return;
    }

  lack = steward_name_field_get_lack (fault);
  if (lack == NULL)
    lack = steward_create_page_find_lack (self);
  steward_wizard_page_set_lack (page, lack, fault != STEWARD_NAME_FAULT_NONE &&
                                            fault != STEWARD_NAME_FAULT_EMPTY);
}

static void
steward_create_page_enter (StewardWizardPage *page)
{
  StewardCreatePage *self = STEWARD_CREATE_PAGE (page);
  StewardCreateDraft *draft = steward_create_page_get_draft (self);
  StewardListing *countries = steward_session_get_countries (
    steward_wizard_page_get_session (page));

  steward_type_choice_set_selected (self->type, steward_create_draft_get_environment_type (draft));
  steward_name_field_set_text (self->name, steward_create_draft_get_name (draft));
  if (g_set_object (&self->countries, countries))
    {
      g_signal_group_set_target (self->countries_signals, countries);
      steward_listing_refresh_async (countries, NULL, NULL, NULL);
      steward_create_page_countries_cb (self);
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

static void
steward_create_page_retry (StewardWizardPage *page)
{
  StewardCreatePage *self = STEWARD_CREATE_PAGE (page);

  steward_listing_refresh_async (self->countries, NULL, NULL, NULL);
  if (self->versions != NULL)
    steward_listing_refresh_async (self->versions, NULL, NULL, NULL);
}

static void
steward_create_page_dispose (GObject *object)
{
  StewardCreatePage *self = STEWARD_CREATE_PAGE (object);

  g_clear_object (&self->countries_signals);
  g_clear_object (&self->versions_signals);
  g_clear_object (&self->countries);
  g_clear_object (&self->versions);

  G_OBJECT_CLASS (steward_create_page_parent_class)->dispose (object);
}

static void
steward_create_page_class_init (StewardCreatePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  StewardWizardPageClass *page_class = STEWARD_WIZARD_PAGE_CLASS (klass);

  object_class->dispose = steward_create_page_dispose;
  page_class->enter = steward_create_page_enter;
  page_class->update = steward_create_page_update;
  page_class->retry = steward_create_page_retry;

  g_type_ensure (STEWARD_TYPE_CHOICE_ROW);
  g_type_ensure (STEWARD_TYPE_NAME_FIELD);
  g_type_ensure (STEWARD_TYPE_TYPE_CHOICE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/wizards/create/steward-create-page.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardCreatePage, country);
  gtk_widget_class_bind_template_child (widget_class, StewardCreatePage, name);
  gtk_widget_class_bind_template_child (widget_class, StewardCreatePage, ring);
  gtk_widget_class_bind_template_child (widget_class, StewardCreatePage, type);
  gtk_widget_class_bind_template_child (widget_class, StewardCreatePage, version);
  gtk_widget_class_bind_template_callback (widget_class, steward_create_page_country_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_create_page_name_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_create_page_ring_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_create_page_type_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_create_page_version_cb);
}

static void
steward_create_page_init (StewardCreatePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->countries_signals = g_signal_group_new (STEWARD_TYPE_LISTING);
  g_signal_group_connect_swapped (self->countries_signals, "notify::busy",
                                  G_CALLBACK (steward_create_page_countries_cb), self);
  self->versions_signals = g_signal_group_new (STEWARD_TYPE_LISTING);
  g_signal_group_connect_swapped (self->versions_signals, "notify::busy",
                                  G_CALLBACK (steward_create_page_versions_cb), self);
}
