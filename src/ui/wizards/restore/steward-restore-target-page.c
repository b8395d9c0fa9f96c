/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/restore/steward-restore-target-page.h"

#include <glib/gi18n.h>

#include "steward-app.h"
#include "steward-restore-draft.h"
#include "steward-showing.h"
#include "wizards/steward-name-field.h"
#include "wizards/steward-type-choice.h"

struct _StewardRestoreTargetPage
{
  StewardWizardPage    parent_instance;

  /* Template */
  GtkSwitch           *cleanup;
  AdwActionRow        *cleanup_row;
  GtkSwitch           *extensions;
  AdwActionRow        *extensions_row;
  StewardNameField    *name;
  AdwPreferencesGroup *options;
  GtkSwitch           *third_party;
  AdwActionRow        *third_party_row;
  StewardTypeChoice   *type;

  StewardListing      *apps; /* (nullable): of the source, until the page is shown */
};

G_DEFINE_FINAL_TYPE (StewardRestoreTargetPage, steward_restore_target_page,
                     STEWARD_TYPE_WIZARD_PAGE)

static StewardRestoreDraft *
steward_restore_target_page_get_draft (StewardRestoreTargetPage *self)
{
  return steward_wizard_page_get_draft (STEWARD_WIZARD_PAGE (self));
}

static void
steward_restore_target_page_name_cb (StewardRestoreTargetPage *self)
{
  StewardRestoreDraft *draft = steward_restore_target_page_get_draft (self);

  if (draft != NULL)
    steward_restore_draft_set_name (draft, steward_name_field_get_text (self->name));
}

static void
steward_restore_target_page_type_cb (StewardRestoreTargetPage *self)
{
  StewardRestoreDraft *draft = steward_restore_target_page_get_draft (self);

  if (draft != NULL)
    steward_restore_draft_set_environment_type (draft,
                                                steward_type_choice_get_selected (self->type));
}

/* The source and the day it goes back to: "Production-1118". */
static char *
steward_restore_target_page_dup_proposal (StewardRestoreTargetPage *self,
                                          StewardTenantFacts       *facts)
{
  StewardRestoreDraft *draft = steward_restore_target_page_get_draft (self);
  GDateTime *moment = steward_restore_draft_get_moment (draft);
  g_autoptr(GDateTime) shown = NULL;
  g_autofree char *suffix = NULL;

  if (moment != NULL)
    {
      shown = steward_showing_dup_time (steward_showing_get_default (), moment);
      suffix = g_date_time_format (shown, "%m%d");
    }

  return steward_name_rule_suggest (
    steward_environment_get_name (steward_restore_draft_get_source (draft)), suffix,
    steward_tenant_facts_get_environments (facts));
}

static void
steward_restore_target_page_describe_extensions (StewardRestoreTargetPage *self,
                                                 guint                     n_apps)
{
  StewardSession *session = steward_wizard_page_get_session (STEWARD_WIZARD_PAGE (self));
  const char *tenant = steward_tenant_get_name (steward_session_get_tenant (session));
  g_autofree char *text = NULL;

  if (n_apps == 0)
    /* Translators: the name of a tenant */
    text = g_strdup_printf (_("No app made for %s is installed now."), tenant);
  else
    /* Translators: a number of apps, and the name of a tenant */
    text = g_strdup_printf (ngettext ("%u app made for %s. It can be published again later.",
                                      "%u apps made for %s. They can be published again later.",
                                      n_apps), n_apps, tenant);

  adw_action_row_set_subtitle (self->extensions_row, text);
}

static void
steward_restore_target_page_describe_third_party (StewardRestoreTargetPage *self,
                                                  guint                     n_apps)
{
  g_autofree char *text = NULL;

  if (n_apps == 0)
    text = g_strdup (_("No such app is installed now."));
  else
    text = g_strdup_printf (
      ngettext ("%u app. Its data stays in the database until it is installed again.",
                "%u apps. Their data stays in the database until they are installed again.",
                n_apps), n_apps);

  adw_action_row_set_subtitle (self->third_party_row, text);
}

/* Older versions of the service do not tell what kind of app each is. */
static gboolean
steward_restore_target_page_knows_types (StewardRestoreTargetPage *self)
{
  guint n_apps = g_list_model_get_n_items (G_LIST_MODEL (self->apps));

  for (guint i = 0; i < n_apps; i++)
    {
      g_autoptr(StewardApp) app = g_list_model_get_item (G_LIST_MODEL (self->apps), i);

      if (steward_app_get_app_type (app) == STEWARD_APP_TYPE_UNKNOWN)
        return FALSE;
    }

  return steward_listing_get_state (self->apps) == STEWARD_LISTING_STATE_READY;
}

static void
steward_restore_target_page_describe_apps (StewardRestoreTargetPage *self)
{
  guint n_apps = g_list_model_get_n_items (G_LIST_MODEL (self->apps));
  guint n_extensions = 0;
  guint n_third_party = 0;

  if (!steward_restore_target_page_knows_types (self))
    {
      adw_action_row_set_subtitle (self->extensions_row, _("They can be published again later."));
      adw_action_row_set_subtitle (self->third_party_row,
                                   _("Their data stays in the database until they are installed "
                                     "again."));
      return;
    }

  for (guint i = 0; i < n_apps; i++)
    {
      g_autoptr(StewardApp) app = g_list_model_get_item (G_LIST_MODEL (self->apps), i);

      if (steward_app_get_app_type (app) == STEWARD_APP_TYPE_TENANT)
        n_extensions++;
      else if (steward_app_get_app_type (app) == STEWARD_APP_TYPE_GLOBAL &&
               g_strcmp0 (steward_app_get_publisher (app), "Microsoft") != 0)
        n_third_party++;
    }

  steward_restore_target_page_describe_extensions (self, n_extensions);
  steward_restore_target_page_describe_third_party (self, n_third_party);
}

static void
steward_restore_target_page_bind_switch (StewardRestoreTargetPage *self,
                                         GtkSwitch                *control,
                                         const char               *property)
{
  g_object_bind_property (steward_restore_target_page_get_draft (self), property,
                          control, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

/* What the version cannot do is there with the reason, as it is everywhere. */
static void
steward_restore_target_page_show_options (StewardRestoreTargetPage *self)
{
  StewardSession *session = steward_wizard_page_get_session (STEWARD_WIZARD_PAGE (self));
  StewardAbilities abilities = steward_session_get_abilities (session);

  if ((abilities & STEWARD_ABILITY_RESTORE_OPTIONS) != 0)
    return;

  adw_preferences_group_set_description (
    self->options, _("The connection uses a version of the service that restores everything."));
  gtk_widget_set_sensitive (GTK_WIDGET (self->extensions_row), FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->third_party_row), FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->cleanup_row), FALSE);
}

static void
steward_restore_target_page_set_up (StewardRestoreTargetPage *self)
{
  StewardSession *session = steward_wizard_page_get_session (STEWARD_WIZARD_PAGE (self));
  StewardRestoreDraft *draft = steward_restore_target_page_get_draft (self);
  StewardEnvironment *source = steward_restore_draft_get_source (draft);
  g_autofree char *cleanup = NULL;

  steward_restore_target_page_bind_switch (self, self->extensions, "skip-extensions");
  steward_restore_target_page_bind_switch (self, self->third_party, "skip-third-party-apps");
  steward_restore_target_page_bind_switch (self, self->cleanup, "skip-cleanup");

  /* Translators: the name of an environment */
  cleanup = g_strdup_printf (_("Without it, the new environment keeps talking to the same outside "
                               "systems as %s."), steward_environment_get_name (source));
  adw_action_row_set_subtitle (self->cleanup_row, cleanup);

  self->apps = g_object_ref (steward_session_list_apps (session, source));
  g_signal_connect_object (self->apps, "notify::state",
                           G_CALLBACK (steward_restore_target_page_describe_apps), self,
                           G_CONNECT_SWAPPED);
  steward_listing_ensure_loaded (self->apps);
  steward_restore_target_page_describe_apps (self);
  steward_restore_target_page_show_options (self);
}

static void
steward_restore_target_page_update (StewardWizardPage *page)
{
  StewardRestoreTargetPage *self = STEWARD_RESTORE_TARGET_PAGE (page);
  StewardRestoreDraft *draft = steward_restore_target_page_get_draft (self);
  StewardEnvironment *source = steward_restore_draft_get_source (draft);
  StewardSession *session = steward_wizard_page_get_session (page);
  g_autoptr(StewardTenantFacts) facts = steward_session_dup_facts (session);
  g_autofree char *way_out = steward_restore_target_page_dup_proposal (self, facts);
  StewardNameFault fault;
  const char *lack;

  steward_type_choice_show_room (self->type, facts, TRUE);
  if (!steward_environment_is_production (source))
    steward_type_choice_refuse (self->type, STEWARD_ENVIRONMENT_TYPE_PRODUCTION,
                                _("A sandbox is restored as a sandbox only."));

  fault = steward_name_rule_check (steward_restore_draft_get_name (draft),
                                   steward_restore_draft_get_environment_type (draft),
                                   steward_tenant_facts_get_environments (facts));
  steward_name_field_show (self->name, fault, steward_session_get_tenant (session), way_out);

  lack = steward_name_field_get_lack (fault);
  if (lack == NULL)
    lack = steward_type_choice_get_lack (self->type);
  steward_wizard_page_set_lack (page, lack, fault != STEWARD_NAME_FAULT_EMPTY);
}

static void
steward_restore_target_page_enter (StewardWizardPage *page)
{
  StewardRestoreTargetPage *self = STEWARD_RESTORE_TARGET_PAGE (page);
  StewardRestoreDraft *draft = steward_restore_target_page_get_draft (self);
  g_autoptr(StewardTenantFacts) facts = NULL;
  g_autofree char *proposal = NULL;

  if (self->apps == NULL)
    steward_restore_target_page_set_up (self);

  facts = steward_session_dup_facts (steward_wizard_page_get_session (page));
  proposal = steward_restore_target_page_dup_proposal (self, facts);
  steward_name_field_propose (self->name, proposal);
  steward_type_choice_set_selected (self->type,
                                    steward_restore_draft_get_environment_type (draft));
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

static void
steward_restore_target_page_dispose (GObject *object)
{
  g_clear_object (&STEWARD_RESTORE_TARGET_PAGE (object)->apps);

  G_OBJECT_CLASS (steward_restore_target_page_parent_class)->dispose (object);
}

static void
steward_restore_target_page_class_init (StewardRestoreTargetPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  StewardWizardPageClass *page_class = STEWARD_WIZARD_PAGE_CLASS (klass);

  object_class->dispose = steward_restore_target_page_dispose;
  page_class->enter = steward_restore_target_page_enter;
  page_class->update = steward_restore_target_page_update;

  g_type_ensure (STEWARD_TYPE_NAME_FIELD);
  g_type_ensure (STEWARD_TYPE_TYPE_CHOICE);
  gtk_widget_class_set_template_from_resource (
    widget_class,
    "/io/github/stewardadmin/Steward/wizards/restore/steward-restore-target-page.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardRestoreTargetPage, cleanup);
  gtk_widget_class_bind_template_child (widget_class, StewardRestoreTargetPage, cleanup_row);
  gtk_widget_class_bind_template_child (widget_class, StewardRestoreTargetPage, extensions);
  gtk_widget_class_bind_template_child (widget_class, StewardRestoreTargetPage, extensions_row);
  gtk_widget_class_bind_template_child (widget_class, StewardRestoreTargetPage, name);
  gtk_widget_class_bind_template_child (widget_class, StewardRestoreTargetPage, options);
  gtk_widget_class_bind_template_child (widget_class, StewardRestoreTargetPage, third_party);
  gtk_widget_class_bind_template_child (widget_class, StewardRestoreTargetPage, third_party_row);
  gtk_widget_class_bind_template_child (widget_class, StewardRestoreTargetPage, type);
  gtk_widget_class_bind_template_callback (widget_class, steward_restore_target_page_name_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_restore_target_page_type_cb);
}

static void
steward_restore_target_page_init (StewardRestoreTargetPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
