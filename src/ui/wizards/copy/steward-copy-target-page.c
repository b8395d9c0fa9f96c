/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/copy/steward-copy-target-page.h"

#include <glib/gi18n.h>

#include "steward-copy-draft.h"
#include "steward-country-name.h"
#include "steward-text.h"
#include "wizards/steward-name-field.h"
#include "wizards/steward-type-choice.h"

/* What tells the copy apart, as in "Production-Copy". */
#define SUFFIX "Copy"

struct _StewardCopyTargetPage
{
  StewardWizardPage  parent_instance;

  /* Template */
  StewardNameField  *name;
  AdwActionRow      *source_row;
  StewardTypeChoice *type;
};

G_DEFINE_FINAL_TYPE (StewardCopyTargetPage, steward_copy_target_page, STEWARD_TYPE_WIZARD_PAGE)

static StewardCopyDraft *
steward_copy_target_page_get_draft (StewardCopyTargetPage *self)
{
  return steward_wizard_page_get_draft (STEWARD_WIZARD_PAGE (self));
}

static void
steward_copy_target_page_name_cb (StewardCopyTargetPage *self)
{
  StewardCopyDraft *draft = steward_copy_target_page_get_draft (self);

  if (draft != NULL)
    steward_copy_draft_set_name (draft, steward_name_field_get_text (self->name));
}

static void
steward_copy_target_page_type_cb (StewardCopyTargetPage *self)
{
  StewardCopyDraft *draft = steward_copy_target_page_get_draft (self);

  if (draft != NULL)
    steward_copy_draft_set_environment_type (draft, steward_type_choice_get_selected (self->type));
}

static char *
steward_copy_target_page_dup_proposal (StewardCopyTargetPage *self,
                                       StewardTenantFacts    *facts)
{
  StewardCopyDraft *draft = steward_copy_target_page_get_draft (self);
  StewardEnvironment *source = steward_copy_draft_get_source (draft);

  return steward_name_rule_suggest (steward_environment_get_name (source), SUFFIX,
                                    steward_tenant_facts_get_environments (facts));
}

/* Version and country of a copy are those of its source; the service offers no choice. */
static void
steward_copy_target_page_describe_source (StewardCopyTargetPage *self)
{
  StewardCopyDraft *draft = steward_copy_target_page_get_draft (self);
  StewardEnvironment *source = steward_copy_draft_get_source (draft);
  const char *version = steward_environment_get_version (source);
  const char *country = steward_environment_get_country_code (source);
  g_autofree char *size = steward_text_dup_size (steward_environment_get_storage_kb (source));
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  /* Translators: the name of an environment */
  title = g_strdup_printf (_("All companies, apps and settings of %s"),
                           steward_environment_get_name (source));
  /* Translators: a size, a version, and a country */
  subtitle = g_strdup_printf (_("%s, version %s, %s. The copy has the same."), size,
                              version != NULL ? version : STEWARD_TEXT_UNKNOWN,
                              country != NULL ? steward_country_name (country)
                                              : STEWARD_TEXT_UNKNOWN);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->source_row), title);
  adw_action_row_set_subtitle (self->source_row, subtitle);
}

static void
steward_copy_target_page_update (StewardWizardPage *page)
{
  StewardCopyTargetPage *self = STEWARD_COPY_TARGET_PAGE (page);
  StewardCopyDraft *draft = steward_copy_target_page_get_draft (self);
  StewardSession *session = steward_wizard_page_get_session (page);
  g_autoptr(StewardTenantFacts) facts = steward_session_dup_facts (session);
  g_autofree char *way_out = steward_copy_target_page_dup_proposal (self, facts);
  StewardNameFault fault;
  const char *lack;

  steward_copy_target_page_describe_source (self);
  steward_type_choice_show_room (self->type, facts, FALSE);
  fault = steward_name_rule_check (steward_copy_draft_get_name (draft),
                                   steward_copy_draft_get_environment_type (draft),
                                   steward_tenant_facts_get_environments (facts));
  steward_name_field_show (self->name, fault, steward_session_get_tenant (session), way_out);

  lack = steward_name_field_get_lack (fault);
  if (lack == NULL)
    lack = steward_type_choice_get_lack (self->type);
  steward_wizard_page_set_lack (page, lack, fault != STEWARD_NAME_FAULT_EMPTY);
}

static void
steward_copy_target_page_enter (StewardWizardPage *page)
{
  StewardCopyTargetPage *self = STEWARD_COPY_TARGET_PAGE (page);
  StewardCopyDraft *draft = steward_copy_target_page_get_draft (self);
  g_autoptr(StewardTenantFacts) facts = NULL;
  g_autofree char *proposal = NULL;

  facts = steward_session_dup_facts (steward_wizard_page_get_session (page));
  proposal = steward_copy_target_page_dup_proposal (self, facts);
  steward_type_choice_set_selected (self->type, steward_copy_draft_get_environment_type (draft));
  if (steward_name_field_propose (self->name, proposal))
    steward_wizard_page_settle (page);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

static void
steward_copy_target_page_class_init (StewardCopyTargetPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  StewardWizardPageClass *page_class = STEWARD_WIZARD_PAGE_CLASS (klass);

  page_class->enter = steward_copy_target_page_enter;
  page_class->update = steward_copy_target_page_update;

  g_type_ensure (STEWARD_TYPE_NAME_FIELD);
  g_type_ensure (STEWARD_TYPE_TYPE_CHOICE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/wizards/copy/steward-copy-target-page.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardCopyTargetPage, name);
  gtk_widget_class_bind_template_child (widget_class, StewardCopyTargetPage, source_row);
  gtk_widget_class_bind_template_child (widget_class, StewardCopyTargetPage, type);
  gtk_widget_class_bind_template_callback (widget_class, steward_copy_target_page_name_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_copy_target_page_type_cb);
}

static void
steward_copy_target_page_init (StewardCopyTargetPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
