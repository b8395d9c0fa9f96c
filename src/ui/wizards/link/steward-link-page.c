/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/link/steward-link-page.h"

#include <glib/gi18n.h>

#include "steward-entry-text.h"
#include "steward-link-draft.h"

struct _StewardLinkPage
{
  StewardWizardPage    parent_instance;

  AdwPreferencesGroup *group;
  GtkEditable         *id;
};

G_DEFINE_FINAL_TYPE (StewardLinkPage, steward_link_page, STEWARD_TYPE_WIZARD_PAGE)

static void
steward_link_page_id_cb (StewardLinkPage *self)
{
  StewardLinkDraft *draft = steward_wizard_page_get_draft (STEWARD_WIZARD_PAGE (self));
  g_autofree char *id = steward_entry_text_dup (self->id);

  if (draft != NULL)
    steward_link_draft_set_power_platform_id (draft, *id != '\0' ? id : NULL);
}

static void
steward_link_page_update (StewardWizardPage *page)
{
  StewardLinkDraft *draft = steward_wizard_page_get_draft (page);

  if (steward_draft_is_complete (STEWARD_DRAFT (draft)))
    steward_wizard_page_set_lack (page, NULL, FALSE);
  else if (steward_link_draft_get_power_platform_id (draft) == NULL)
    steward_wizard_page_set_lack (
      page, _("Enter the ID of the Power Platform environment to continue."), FALSE);
  else
    steward_wizard_page_set_lack (
      page, _("The ID of an environment looks like 00000000-0000-0000-0000-000000000000."), TRUE);
}

/* The conditions are said before an id is asked for. */
static void
steward_link_page_enter (StewardWizardPage *page)
{
  StewardLinkPage *self = STEWARD_LINK_PAGE (page);
  gboolean linked = steward_link_draft_get_linked (steward_wizard_page_get_draft (page));

  adw_preferences_group_set_description (
    self->group,
    linked ? _("It needs a database, and has to match in type and geography. Neither of the two "
               "may be linked already.")
           : _("The service does not tell what the environment is linked to. The Power Platform "
               "admin center shows the ID."));
  gtk_widget_grab_focus (GTK_WIDGET (self->id));
}

static void
steward_link_page_class_init (StewardLinkPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  StewardWizardPageClass *page_class = STEWARD_WIZARD_PAGE_CLASS (klass);

  page_class->enter = steward_link_page_enter;
  page_class->update = steward_link_page_update;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/wizards/link/steward-link-page.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardLinkPage, group);
  gtk_widget_class_bind_template_child (widget_class, StewardLinkPage, id);
  gtk_widget_class_bind_template_callback (widget_class, steward_link_page_id_cb);
}

static void
steward_link_page_init (StewardLinkPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
