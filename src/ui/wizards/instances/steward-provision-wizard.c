/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/instances/steward-provision-wizard.h"

#include <glib/gi18n.h>

#include "steward-instance-template.h"
#include "steward-instance-text.h"
#include "steward-provision-draft.h"
#include "steward-text.h"
#include "wizards/instances/steward-form-page.h"
#include "wizards/steward-review-page.h"

/* Where an instance is decides what it can be made of: each region has its types, releases,
 * currencies and templates, each release its languages, and each template its releases and
 * types. */

#define FORM "steward-provision-form"

/* The rows of the step; it owns them. */
typedef struct
{
  StewardFormPage *page;
  AdwComboRow     *region;
  AdwComboRow     *type;
  AdwComboRow     *release;
  AdwComboRow     *language;
  AdwComboRow     *currency;
  AdwExpanderRow  *templates;
  GPtrArray       *template_rows;
  GSignalGroup    *template_signals;
} StewardProvisionForm;

static void
steward_provision_form_free (gpointer data)
{
  StewardProvisionForm *form = data;

  g_clear_object (&form->template_signals);
  g_clear_pointer (&form->template_rows, g_ptr_array_unref);
  g_free (form);
}

static StewardProvisionDraft *
steward_provision_form_get_draft (StewardProvisionForm *form)
{
  return steward_wizard_page_get_draft (STEWARD_WIZARD_PAGE (form->page));
}

static StewardSession *
steward_provision_form_get_session (StewardProvisionForm *form)
{
  return steward_wizard_page_get_session (STEWARD_WIZARD_PAGE (form->page));
}

static const char *
steward_provision_form_get_region (StewardProvisionForm *form)
{
  return steward_instance_draft_get_region (
    STEWARD_INSTANCE_DRAFT (steward_provision_form_get_draft (form)));
}

static char *
steward_provision_wizard_label_region (gpointer item)
{
  return steward_instance_text_dup_region (gtk_string_object_get_string (item));
}

static char *
steward_provision_wizard_label_type (gpointer item)
{
  g_autofree char *type = steward_instance_text_dup_type (item);
  gint64 total = steward_instance_type_info_get_total (item);
  gint64 consumed = steward_instance_type_info_get_consumed (item);

  if (total < 0 || consumed < 0)
    return g_steal_pointer (&type);

  /* Translators: a type of instances, how many are used, and how many there may be */
  return g_strdup_printf (_("%s (%d of %d used)"), type, (int) consumed, (int) total);
}

static char *
steward_provision_wizard_label_release (gpointer item)
{
  return g_strdup (steward_instance_release_get_title (item));
}

static char *
steward_provision_wizard_label_language (gpointer item)
{
  return g_strdup (steward_instance_language_get_title (item));
}

static char *
steward_provision_wizard_label_currency (gpointer item)
{
  return g_strdup_printf ("%s (%s)", steward_instance_currency_get_name (item),
                          steward_instance_currency_get_code (item));
}

static void
steward_provision_form_describe_templates (StewardProvisionForm *form)
{
  StewardProvisionDraft *draft = steward_provision_form_get_draft (form);
  guint n_chosen = 0;
  g_autofree char *subtitle = NULL;

  for (guint i = 0; i < form->template_rows->len; i++)
    if (steward_provision_draft_has_template (draft,
                                              gtk_widget_get_name (form->template_rows->pdata[i])))
      n_chosen++;

  if (form->template_rows->len == 0)
    subtitle = g_strdup (_("None for this release and type"));
  else
    /* Translators: how many templates are chosen, and how many there are */
    subtitle = g_strdup_printf (_("%u of %u chosen"), n_chosen, form->template_rows->len);
  adw_expander_row_set_subtitle (form->templates, subtitle);
}

static void
steward_provision_form_template_cb (GtkCheckButton *check,
                                    GParamSpec     *pspec,
                                    gpointer        user_data)
{
  StewardProvisionForm *form = user_data;
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (check), ADW_TYPE_ACTION_ROW);

  steward_provision_draft_set_template (steward_provision_form_get_draft (form),
                                        gtk_widget_get_name (row),
                                        gtk_check_button_get_active (check));
  steward_provision_form_describe_templates (form);
}

static void
steward_provision_form_add_template (StewardProvisionForm    *form,
                                     StewardInstanceTemplate *template)
{
  StewardProvisionDraft *draft = steward_provision_form_get_draft (form);
  const char *name = steward_instance_template_get_name (template);
  const char *description = steward_instance_template_get_description (template);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 steward_instance_template_get_title (template));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), description != NULL ? description : "");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_widget_set_name (row, name);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               steward_provision_draft_has_template (draft, name));
  g_signal_connect (check, "notify::active", G_CALLBACK (steward_provision_form_template_cb), form);
  adw_expander_row_add_row (form->templates, row);
  g_ptr_array_add (form->template_rows, row);
}

/* Only those that the service offers for the release and the type; the others are not kept. */
static void
steward_provision_form_fill_templates (StewardProvisionForm *form)
{
  StewardProvisionDraft *draft = steward_provision_form_get_draft (form);
  StewardInstanceRelease *release = steward_provision_draft_get_release (draft);
  StewardInstanceType type = steward_provision_draft_get_instance_type (draft);
  g_autoptr(GListModel) templates = g_signal_group_dup_target (form->template_signals);
  guint n_items = templates != NULL && release != NULL ? g_list_model_get_n_items (templates) : 0;

  for (guint i = 0; i < form->template_rows->len; i++)
    adw_expander_row_remove (form->templates, form->template_rows->pdata[i]);
  g_ptr_array_set_size (form->template_rows, 0);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardInstanceTemplate) template = g_list_model_get_item (templates, i);
      const char *name = steward_instance_template_get_name (template);

      if (steward_instance_template_supports (template,
                                              steward_instance_release_get_id (release), type))
        steward_provision_form_add_template (form, template);
      else if (name != NULL)
        steward_provision_draft_set_template (draft, name, FALSE);
    }
  steward_provision_form_describe_templates (form);
}

static void
steward_provision_wizard_choose_type (StewardWizardPage *page,
                                      gpointer           item)
{
  steward_provision_draft_set_type_info (steward_wizard_page_get_draft (page), item);
  steward_provision_form_fill_templates (g_object_get_data (G_OBJECT (page), FORM));
}

static void
steward_provision_wizard_choose_release (StewardWizardPage *page,
                                         gpointer           item)
{
  StewardProvisionForm *form = g_object_get_data (G_OBJECT (page), FORM);
  StewardProvisionDraft *draft = steward_provision_form_get_draft (form);

  if (steward_provision_draft_get_release (draft) == item)
    return;

  steward_provision_draft_set_release (draft, item);
  steward_provision_draft_set_language (draft, NULL);
  steward_form_page_offer (
    form->page, form->language,
    G_LIST_MODEL (steward_session_list_instance_languages (
      steward_provision_form_get_session (form), steward_provision_form_get_region (form),
      steward_instance_release_get_id (item))));
  steward_provision_form_fill_templates (form);
}

static void
steward_provision_wizard_choose_language (StewardWizardPage *page,
                                          gpointer           item)
{
  steward_provision_draft_set_language (steward_wizard_page_get_draft (page), item);
}

static void
steward_provision_wizard_choose_currency (StewardWizardPage *page,
                                          gpointer           item)
{
  steward_provision_draft_set_currency (steward_wizard_page_get_draft (page), item);
}

static void
steward_provision_wizard_choose_region (StewardWizardPage *page,
                                        gpointer           item)
{
  StewardProvisionForm *form = g_object_get_data (G_OBJECT (page), FORM);
  StewardSession *session = steward_provision_form_get_session (form);
  const char *region = gtk_string_object_get_string (item);
  StewardListing *templates = steward_session_list_instance_templates (session, region);

  if (g_strcmp0 (steward_provision_form_get_region (form), region) == 0)
    return;

  steward_provision_draft_set_region (steward_provision_form_get_draft (form), region);
  g_signal_group_set_target (form->template_signals, templates);
  steward_listing_ensure_loaded (templates);
  steward_form_page_offer (
    form->page, form->type,
    G_LIST_MODEL (steward_session_list_instance_types (session, region)));
  steward_form_page_offer (
    form->page, form->release,
    G_LIST_MODEL (steward_session_list_instance_releases (session, region)));
  steward_form_page_offer (
    form->page, form->currency,
    G_LIST_MODEL (steward_session_list_instance_currencies (session, region)));
}

/* Another tenant has other regions. */
static void
steward_provision_form_draft_cb (StewardWizardPage *page)
{
  StewardProvisionForm *form = g_object_get_data (G_OBJECT (page), FORM);
  const char * const *regions;
  g_autoptr(GtkStringList) names = NULL;

  regions = steward_session_get_regions (steward_wizard_page_get_session (page));
  names = gtk_string_list_new (regions);
  steward_form_page_offer (form->page, form->region, NULL);
  steward_form_page_offer (form->page, form->region, G_LIST_MODEL (names));
  gtk_widget_set_sensitive (GTK_WIDGET (form->region), regions[0] != NULL && regions[1] != NULL);
}

static void
steward_provision_form_add_choices (StewardProvisionForm *form)
{
  form->region = steward_form_page_add_choice (
    form->page, _("Region"), steward_provision_wizard_label_region,
    steward_provision_wizard_choose_region);
  form->type = steward_form_page_add_choice (
    form->page, _("Type"), steward_provision_wizard_label_type,
    steward_provision_wizard_choose_type);
  form->release = steward_form_page_add_choice (
    form->page, _("Release"), steward_provision_wizard_label_release,
    steward_provision_wizard_choose_release);
  form->language = steward_form_page_add_choice (
    form->page, _("Language"), steward_provision_wizard_label_language,
    steward_provision_wizard_choose_language);
  form->currency = steward_form_page_add_choice (
    form->page, _("Currency"), steward_provision_wizard_label_currency,
    steward_provision_wizard_choose_currency);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (form->region), _("Cannot be changed later."));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (form->language), _("Cannot be changed later."));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (form->currency), _("Cannot be changed later."));

  form->templates = ADW_EXPANDER_ROW (adw_expander_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (form->templates), _("Templates"));
  steward_form_page_add_row (form->page, GTK_WIDGET (form->templates));
}

static StewardWizardPage *
steward_provision_wizard_new_page (void)
{
  StewardWizardPage *page = steward_form_page_new (_("Instance"), _("Instance"), NULL);
  StewardFormPage *form_page = STEWARD_FORM_PAGE (page);
  StewardProvisionForm *form = g_new0 (StewardProvisionForm, 1);

  form->page = form_page;
  form->template_rows = g_ptr_array_new ();
  form->template_signals = g_signal_group_new (STEWARD_TYPE_LISTING);
  g_signal_group_connect_swapped (form->template_signals, "refreshed",
                                  G_CALLBACK (steward_provision_form_fill_templates), form);
  g_object_set_data_full (G_OBJECT (page), FORM, form, steward_provision_form_free);

  steward_form_page_add_text (form_page, _("Name"), "friendly-name", TRUE);
  steward_form_page_add_text (form_page, _("Domain Name"), "domain-name", TRUE);
  steward_form_page_add_text (form_page, _("Initial User"), "initial-user", TRUE);
  steward_form_page_add_text (form_page, _("Purpose"), "purpose", FALSE);
  steward_form_page_add_text (form_page, _("Security Group ID"), "security-group-id",
                              FALSE);
  steward_form_page_add_group (form_page, _("What It Is Made Of"), NULL);
  steward_provision_form_add_choices (form);
  g_signal_connect (page, "notify::draft", G_CALLBACK (steward_provision_form_draft_cb), NULL);

  return page;
}

/* What was typed goes along; the choices belong to the tenant. */
static StewardDraft *
steward_provision_wizard_redraft (StewardDraft  *draft,
                                  StewardTenant *tenant)
{
  return steward_provision_draft_new (tenant, NULL);
}

/**
 * steward_provision_wizard_new:
 * @session: the session of the tenant it is for at first
 * @sessions: those of all tenants it could be for
 *
 * Returns: (transfer none): a wizard that makes a new instance
 */
StewardWizard *
steward_provision_wizard_new (StewardSession *session,
                              GListModel     *sessions)
{
  g_autoptr(StewardDraft) draft = NULL;
  StewardWizard *wizard;

  g_return_val_if_fail (STEWARD_IS_SESSION (session), NULL);
  g_return_val_if_fail (sessions == NULL || G_IS_LIST_MODEL (sessions), NULL);

  draft = steward_provision_draft_new (steward_session_get_tenant (session), NULL);
  wizard = steward_wizard_new (_("New Instance"), session, draft);
  steward_wizard_offer_tenants (wizard, sessions, steward_provision_wizard_redraft);
  steward_wizard_add_page (wizard, steward_provision_wizard_new_page ());
  steward_wizard_add_page (wizard, steward_review_page_new (_("Create"), NULL));

  return wizard;
}
