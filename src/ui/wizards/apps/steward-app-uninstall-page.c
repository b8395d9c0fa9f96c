/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/apps/steward-app-uninstall-page.h"

#include <glib/gi18n.h>

#include "steward-app-draft.h"
#include "steward-app-requirement.h"

struct _StewardAppUninstallPage
{
  StewardWizardPage  parent_instance;

  /* Template */
  GtkSwitch         *delete_data;
  GtkListBox        *dependants;
  GtkWidget         *dependants_group;
  GtkEditable       *typed;
  GtkSwitch         *window;
  GtkSwitch         *with_dependants;

  StewardListing    *listing;  /* (nullable): of what needs it, until the page is shown */
};

G_DEFINE_FINAL_TYPE (StewardAppUninstallPage, steward_app_uninstall_page,
                     STEWARD_TYPE_WIZARD_PAGE)

static gboolean
steward_app_uninstall_page_is_confirmed (StewardAppUninstallPage *self)
{
  StewardAppDraft *draft = steward_wizard_page_get_draft (STEWARD_WIZARD_PAGE (self));

  return !gtk_switch_get_active (self->delete_data)
         || g_strcmp0 (gtk_editable_get_text (self->typed),
                       steward_app_draft_get_app_name (draft)) == 0;
}

/* Versions that do not tell what needs an app refuse to uninstall it until all of that goes. */
static gboolean
steward_app_uninstall_page_foretells (StewardAppUninstallPage *self)
{
  StewardSession *session = steward_wizard_page_get_session (STEWARD_WIZARD_PAGE (self));

  return (steward_session_get_abilities (session) & STEWARD_ABILITY_FORETELL_UNINSTALL) != 0;
}

static void
steward_app_uninstall_page_update (StewardWizardPage *page)
{
  StewardAppUninstallPage *self = STEWARD_APP_UNINSTALL_PAGE (page);
  StewardAppDraft *draft = steward_wizard_page_get_draft (page);
  g_autofree char *lack = NULL;
  gboolean has_dependants;

  /* The entry speaks while the template is made. */
  if (draft == NULL || self->listing == NULL)
    return;

  has_dependants = gtk_list_box_get_row_at_index (self->dependants, 0) != NULL;
  gtk_widget_set_visible (GTK_WIDGET (self->typed), gtk_switch_get_active (self->delete_data));
  gtk_widget_set_visible (GTK_WIDGET (self->dependants), has_dependants);
  gtk_widget_set_visible (self->dependants_group,
                          !steward_app_uninstall_page_foretells (self) || has_dependants);
  steward_wizard_page_set_busy (page, steward_listing_get_busy (self->listing));
  if (!steward_app_uninstall_page_is_confirmed (self))
    /* Translators: "%s" is the name of an app */
    lack = g_strdup_printf (_("Type “%s” to continue."), steward_app_draft_get_app_name (draft));
  steward_wizard_page_set_lack (page, lack, FALSE);
}

static GtkWidget *
steward_app_uninstall_page_new_row (gpointer item,
                                    gpointer user_data)
{
  StewardAppRequirement *app = item;
  GtkWidget *row = adw_action_row_new ();
  const char *publisher = steward_app_requirement_get_publisher (app);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 steward_app_requirement_get_name (app));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), publisher != NULL ? publisher : "");

  return row;
}

/* They are foretold, or named by the service when it refuses. */
static void
steward_app_uninstall_page_requirements_cb (StewardAppUninstallPage *self)
{
  StewardWizardPage *page = STEWARD_WIZARD_PAGE (self);
  g_autoptr(GListModel) dependants = NULL;

  g_object_get (steward_wizard_page_get_draft (page), "requirements", &dependants, NULL);
  gtk_list_box_bind_model (self->dependants, dependants, steward_app_uninstall_page_new_row, NULL,
                           NULL);
  steward_wizard_page_update (page);
}

static void
steward_app_uninstall_page_bind (StewardAppUninstallPage *self)
{
  StewardWizardPage *page = STEWARD_WIZARD_PAGE (self);
  StewardAppDraft *draft = steward_wizard_page_get_draft (page);
  const GBindingFlags flags = G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL;
  g_autofree char *title = NULL;

  /* Translators: "%s" is the name of an app */
  title = g_strdup_printf (_("Type “%s” to confirm"), steward_app_draft_get_app_name (draft));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->typed), title);
  g_object_bind_property (draft, "delete-data", self->delete_data, "active", flags);
  g_object_bind_property (draft, "with-dependants", self->with_dependants, "active", flags);
  g_object_bind_property (draft, "in-update-window", self->window, "active", flags);

  self->listing = g_object_ref (steward_session_list_uninstall_requirements (
    steward_wizard_page_get_session (page), steward_app_draft_get_environment (draft),
    steward_app_draft_get_app_id (draft)));
  g_signal_connect_object (self->listing, "notify::busy",
                           G_CALLBACK (steward_wizard_page_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "notify::requirements",
                           G_CALLBACK (steward_app_uninstall_page_requirements_cb), self,
                           G_CONNECT_SWAPPED);
  if (steward_app_uninstall_page_foretells (self))
    {
      g_object_set (draft, "requirements", self->listing, NULL);
      steward_listing_refresh_async (self->listing, NULL, NULL, NULL);
    }
}

static void
steward_app_uninstall_page_enter (StewardWizardPage *page)
{
  StewardAppUninstallPage *self = STEWARD_APP_UNINSTALL_PAGE (page);

  if (self->listing == NULL)
    steward_app_uninstall_page_bind (self);

  gtk_widget_grab_focus (GTK_WIDGET (self->delete_data));
}

static void
steward_app_uninstall_page_dispose (GObject *object)
{
  g_clear_object (&STEWARD_APP_UNINSTALL_PAGE (object)->listing);

  G_OBJECT_CLASS (steward_app_uninstall_page_parent_class)->dispose (object);
}

static void
steward_app_uninstall_page_class_init (StewardAppUninstallPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  StewardWizardPageClass *page_class = STEWARD_WIZARD_PAGE_CLASS (klass);

  object_class->dispose = steward_app_uninstall_page_dispose;
  page_class->enter = steward_app_uninstall_page_enter;
  page_class->update = steward_app_uninstall_page_update;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/wizards/apps/steward-app-uninstall-page.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardAppUninstallPage, delete_data);
  gtk_widget_class_bind_template_child (widget_class, StewardAppUninstallPage, dependants);
  gtk_widget_class_bind_template_child (widget_class, StewardAppUninstallPage, dependants_group);
  gtk_widget_class_bind_template_child (widget_class, StewardAppUninstallPage, typed);
  gtk_widget_class_bind_template_child (widget_class, StewardAppUninstallPage, window);
  gtk_widget_class_bind_template_child (widget_class, StewardAppUninstallPage, with_dependants);
  gtk_widget_class_bind_template_callback (widget_class, steward_wizard_page_update);
}

static void
steward_app_uninstall_page_init (StewardAppUninstallPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
