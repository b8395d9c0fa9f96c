/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/apps/steward-app-install-page.h"

#include <glib/gi18n.h>

#include "steward-app-draft.h"
#include "steward-version.h"
#include "wizards/apps/steward-app-terms-row.h"

struct _StewardAppInstallPage
{
  StewardWizardPage  parent_instance;

  /* Template */
  GtkEditable       *app_id;
  GtkEditable       *language;
  GtkSwitch         *needed;
  GtkSwitch         *preview;
  GtkListBox        *terms;
  GtkEditable       *version;
  GtkSwitch         *window;

  StewardAppTerms   *app_terms; /* (nullable): until the page is shown */
};

G_DEFINE_FINAL_TYPE (StewardAppInstallPage, steward_app_install_page, STEWARD_TYPE_WIZARD_PAGE)

/* An id that is pasted brings blanks and braces along. */
static void
steward_app_install_page_app_id_cb (StewardAppInstallPage *self)
{
  StewardDraft *draft = steward_wizard_page_get_draft (STEWARD_WIZARD_PAGE (self));
  g_autofree char *id = g_strdup (gtk_editable_get_text (self->app_id));

  g_strstrip (g_strdelimit (id, "{}", ' '));
  if (draft != NULL)
    g_object_set (draft, "app-id", *id != '\0' ? id : NULL, NULL);
  if (self->app_terms != NULL)
    steward_app_terms_set_accepted (self->app_terms, FALSE);
}

static const char *
steward_app_install_page_find_lack (StewardAppInstallPage *self,
                                    gboolean              *fault)
{
  StewardAppDraft *draft = steward_wizard_page_get_draft (STEWARD_WIZARD_PAGE (self));
  const char *app_id = steward_app_draft_get_app_id (draft);
  const char *version = steward_app_draft_get_target_version (draft);
  gboolean has_version = version != NULL && *version != '\0';

  *fault = FALSE;
  if (app_id == NULL)
    return _("Enter the ID of the app to continue.");
  *fault = TRUE;
  if (!g_uuid_string_is_valid (app_id))
    return _("The ID of an app looks like 00000000-0000-0000-0000-000000000000.");
  if (has_version && !steward_version_is_full (version))
    return _("A version has four numbers, such as 1.2.3.4.");
  *fault = FALSE;
  if (gtk_switch_get_active (self->preview) && !has_version)
    return _("Enter the version of the preview to continue.");
  if (!steward_app_draft_get_terms_accepted (draft))
    return ngettext ("Accept the terms of the publisher to continue.",
                     "Accept the terms of %u publishers to continue.", 1);

  return NULL;
}

static void
steward_app_install_page_update (StewardWizardPage *page)
{
  StewardAppInstallPage *self = STEWARD_APP_INSTALL_PAGE (page);
  gboolean fault;
  const char *lack = steward_app_install_page_find_lack (self, &fault);

  steward_wizard_page_set_lack (page, lack, fault);
}

static void
steward_app_install_page_bind (StewardAppInstallPage *self)
{
  StewardDraft *draft = steward_wizard_page_get_draft (STEWARD_WIZARD_PAGE (self));
  const GBindingFlags flags = G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL;
  const char *app_id = steward_app_draft_get_app_id (STEWARD_APP_DRAFT (draft));

  gtk_editable_set_text (self->app_id, app_id != NULL ? app_id : "");
  g_object_bind_property (draft, "target-version", self->version, "text", G_BINDING_BIDIRECTIONAL);
  g_object_bind_property (draft, "language-id", self->language, "text", G_BINDING_BIDIRECTIONAL);
  g_object_bind_property (draft, "allow-preview", self->preview, "active", flags);
  g_object_bind_property (draft, "with-needed", self->needed, "active", flags);
  g_object_bind_property (draft, "in-update-window", self->window, "active", flags);

  self->app_terms = steward_app_terms_new (
    steward_app_draft_get_publisher (STEWARD_APP_DRAFT (draft)));
  steward_app_terms_set_n_apps (self->app_terms, 1);
  g_object_bind_property (self->app_terms, "accepted", draft, "terms-accepted",
                          G_BINDING_SYNC_CREATE);
  gtk_list_box_append (self->terms, steward_app_terms_row_new (self->app_terms));
}

static void
steward_app_install_page_enter (StewardWizardPage *page)
{
  StewardAppInstallPage *self = STEWARD_APP_INSTALL_PAGE (page);

  if (self->app_terms == NULL)
    steward_app_install_page_bind (self);

  gtk_widget_grab_focus (GTK_WIDGET (self->app_id));
}

static void
steward_app_install_page_dispose (GObject *object)
{
  g_clear_object (&STEWARD_APP_INSTALL_PAGE (object)->app_terms);

  G_OBJECT_CLASS (steward_app_install_page_parent_class)->dispose (object);
}

static void
steward_app_install_page_class_init (StewardAppInstallPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  StewardWizardPageClass *page_class = STEWARD_WIZARD_PAGE_CLASS (klass);

  object_class->dispose = steward_app_install_page_dispose;
  page_class->enter = steward_app_install_page_enter;
  page_class->update = steward_app_install_page_update;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/wizards/apps/steward-app-install-page.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardAppInstallPage, app_id);
  gtk_widget_class_bind_template_child (widget_class, StewardAppInstallPage, language);
  gtk_widget_class_bind_template_child (widget_class, StewardAppInstallPage, needed);
  gtk_widget_class_bind_template_child (widget_class, StewardAppInstallPage, preview);
  gtk_widget_class_bind_template_child (widget_class, StewardAppInstallPage, terms);
  gtk_widget_class_bind_template_child (widget_class, StewardAppInstallPage, version);
  gtk_widget_class_bind_template_child (widget_class, StewardAppInstallPage, window);
  gtk_widget_class_bind_template_callback (widget_class, steward_app_install_page_app_id_cb);
}

static void
steward_app_install_page_init (StewardAppInstallPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
