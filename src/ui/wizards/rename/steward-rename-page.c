/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/rename/steward-rename-page.h"

#include "steward-rename-draft.h"
#include "wizards/steward-name-field.h"

struct _StewardRenamePage
{
  StewardWizardPage  parent_instance;

  StewardNameField  *name;
};

G_DEFINE_FINAL_TYPE (StewardRenamePage, steward_rename_page, STEWARD_TYPE_WIZARD_PAGE)

static void
steward_rename_page_name_cb (StewardRenamePage *self)
{
  StewardRenameDraft *draft = steward_wizard_page_get_draft (STEWARD_WIZARD_PAGE (self));

  if (draft != NULL)
    steward_rename_draft_set_name (draft, steward_name_field_get_text (self->name));
}

static void
steward_rename_page_update (StewardWizardPage *page)
{
  StewardRenamePage *self = STEWARD_RENAME_PAGE (page);
  StewardRenameDraft *draft = steward_wizard_page_get_draft (page);
  StewardEnvironment *environment = steward_rename_draft_get_environment (draft);
  StewardSession *session = steward_wizard_page_get_session (page);
  g_autoptr(StewardTenantFacts) facts = steward_session_dup_facts (session);
  GListModel *environments = steward_tenant_facts_get_environments (facts);
  const char *name = steward_rename_draft_get_name (draft);
  StewardNameFault fault = steward_rename_draft_check_name (draft, environments);
  g_autofree char *way_out = NULL;

  way_out = steward_name_rule_suggest (name != NULL && *name != '\0'
                                         ? name : steward_environment_get_name (environment),
                                       NULL, environments);
  steward_name_field_show (self->name, fault, steward_session_get_tenant (session), way_out);
  steward_wizard_page_set_lack (page, steward_name_field_get_lack (fault),
                                fault != STEWARD_NAME_FAULT_EMPTY &&
                                fault != STEWARD_NAME_FAULT_UNCHANGED);
}

static void
steward_rename_page_enter (StewardWizardPage *page)
{
  StewardRenamePage *self = STEWARD_RENAME_PAGE (page);
  StewardRenameDraft *draft = steward_wizard_page_get_draft (page);
  StewardEnvironment *environment = steward_rename_draft_get_environment (draft);

  if (steward_name_field_propose (self->name, steward_environment_get_name (environment)))
    steward_wizard_page_settle (page);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

static void
steward_rename_page_class_init (StewardRenamePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  StewardWizardPageClass *page_class = STEWARD_WIZARD_PAGE_CLASS (klass);

  page_class->enter = steward_rename_page_enter;
  page_class->update = steward_rename_page_update;

  g_type_ensure (STEWARD_TYPE_NAME_FIELD);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/wizards/rename/steward-rename-page.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardRenamePage, name);
  gtk_widget_class_bind_template_callback (widget_class, steward_rename_page_name_cb);
}

static void
steward_rename_page_init (StewardRenamePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
