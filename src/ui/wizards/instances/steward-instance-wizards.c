/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/instances/steward-instance-wizards.h"

#include <glib/gi18n.h>

#include "dialogs/steward-registration.h"
#include "steward-admin-mode-draft.h"
#include "steward-back-up-draft.h"
#include "steward-identity-draft.h"
#include "steward-instance-delete-draft.h"
#include "steward-instance-restore-draft.h"
#include "steward-instance-text.h"
#include "steward-text.h"
#include "wizards/instances/steward-form-page.h"
#include "wizards/steward-review-page.h"

StewardWizard *
steward_instance_wizards_new_back_up (StewardSession  *session,
                                      StewardInstance *instance)
{
  StewardListing *backups;
  g_autoptr(StewardDraft) draft = NULL;
  StewardWizard *wizard;
  StewardWizardPage *page;

  g_return_val_if_fail (STEWARD_IS_SESSION (session), NULL);
  g_return_val_if_fail (STEWARD_IS_INSTANCE (instance), NULL);

  backups = steward_session_list_instance_backups (session, instance);
  draft = steward_back_up_draft_new (instance, G_LIST_MODEL (backups));
  wizard = steward_wizard_new (_("Back Up Instance"), session, draft);
  page = steward_form_page_new (_("Backup"), _("Backup"),
                                _("The label tells backups apart. It can have "
                                  "up to 100 characters."));
  steward_wizard_set_instance (wizard, instance);
  steward_listing_ensure_loaded (backups);
  steward_form_page_add_text (STEWARD_FORM_PAGE (page), _("Label"), "label", TRUE);
  steward_form_page_add_text (STEWARD_FORM_PAGE (page), _("Notes"), "notes", FALSE);
  steward_wizard_add_page (wizard, page);
  steward_wizard_add_page (wizard, steward_review_page_new (_("Back Up"), NULL));

  return wizard;
}

StewardWizard *
steward_instance_wizards_new_admin_mode (StewardSession  *session,
                                         StewardInstance *instance,
                                         gboolean         on)
{
  g_autoptr(StewardDraft) draft = NULL;
  StewardWizard *wizard;
  StewardWizardPage *page;
  StewardFormPage *form;

  g_return_val_if_fail (STEWARD_IS_SESSION (session), NULL);
  g_return_val_if_fail (STEWARD_IS_INSTANCE (instance), NULL);

  draft = steward_admin_mode_draft_new (instance);
  wizard = steward_wizard_new (_("Administration Mode"), session, draft);
  page = steward_form_page_new (_("Mode"), _("Access"), NULL);
  form = STEWARD_FORM_PAGE (page);
  steward_wizard_set_instance (wizard, instance);
  g_object_set (draft, "admin-mode", on, "background-operations", TRUE, NULL);
  steward_form_page_add_switch (form, _("Administration Mode"),
                                _("Only administrators and customizers can sign in."), draft,
                                "admin-mode");
  steward_form_page_add_switch (form, _("Background Operations"),
                                _("Workflows and the synchronization of mail go on."), draft,
                                "background-operations");
  steward_form_page_add_text (form, _("Notification Text"), "notification-text", FALSE);
  steward_wizard_add_page (wizard, page);
  steward_wizard_add_page (wizard, steward_review_page_new (_("Change Mode"), NULL));

  return wizard;
}

StewardWizard *
steward_instance_wizards_new_delete (StewardSession  *session,
                                     StewardInstance *instance)
{
  g_autoptr(StewardDraft) draft = NULL;
  g_autofree char *type = NULL;
  StewardWizard *wizard;
  const char *name;
  StewardWizardPage *page;
  StewardFormPage *form;

  g_return_val_if_fail (STEWARD_IS_SESSION (session), NULL);
  g_return_val_if_fail (STEWARD_IS_INSTANCE (instance), NULL);

  draft = steward_instance_delete_draft_new (instance);
  type = steward_instance_text_dup_type (STEWARD_ENTITY (instance));
  wizard = steward_wizard_new (_("Delete Instance"), session, draft);
  name = steward_instance_get_name (instance);
  page = steward_form_page_new (_("Instance"), _("Instance"),
                                _("The service checks whether it can be "
                                  "deleted before you go on."));
  form = STEWARD_FORM_PAGE (page);
  steward_wizard_set_instance (wizard, instance);
  steward_wizard_set_destructive (wizard);
  steward_form_page_add_fact (form, _("Name"), name);
  steward_form_page_add_fact (form, _("Type"), type);
  steward_form_page_add_fact (form, _("Can Be Deleted"),
                              steward_instance_is_deletable (instance) ? _("Yes") : _("No"));
  steward_form_page_add_fact (form, _("Address"), steward_instance_get_application_url (instance));
  steward_wizard_add_page (wizard, page);
  steward_wizard_add_page (wizard, steward_review_page_new (_("Delete Instance"), name));

  return wizard;
}

/* A target that is refused says why, below the choice. */
static char *
steward_instance_wizards_label_target (gpointer item)
{
  g_autofree char *type = steward_instance_text_dup_type (item);

  /* Translators: an instance, and its type */
  return g_strdup_printf (_("%s (%s)"), steward_instance_get_name (item), type);
}

static void
steward_instance_wizards_choose_target (StewardWizardPage *page,
                                        gpointer           item)
{
  StewardReviewPage *review = g_object_get_data (G_OBJECT (page), "review");

  steward_instance_restore_draft_set_target (steward_wizard_page_get_draft (page), item);
  steward_review_page_set_typed (review, steward_instance_get_name (item));
}

StewardWizard *
steward_instance_wizards_new_restore (StewardSession        *session,
                                      StewardInstance       *source,
                                      StewardInstanceBackup *backup)
{
  g_autoptr(StewardDraft) draft = NULL;
  StewardWizard *wizard;
  StewardWizardPage *page;
  StewardWizardPage *review;
  GListModel *instances;
  GDateTime *created;
  g_autofree char *when = NULL;
  StewardFormPage *form;
  AdwComboRow *row;

  g_return_val_if_fail (STEWARD_IS_SESSION (session), NULL);
  g_return_val_if_fail (STEWARD_IS_INSTANCE (source), NULL);
  g_return_val_if_fail (STEWARD_IS_INSTANCE_BACKUP (backup), NULL);

  draft = steward_instance_restore_draft_new (source, backup);
  wizard = steward_wizard_new (_("Restore Instance"), session, draft);
  page = steward_form_page_new (_("Target"), _("Backup"), NULL);
  review = steward_review_page_new (_("Restore"), NULL);
  instances = G_LIST_MODEL (steward_session_get_instances (session));
  created = steward_instance_backup_get_created_on (backup);
  when = created != NULL ? steward_text_dup_full_time (created) : NULL;
  form = STEWARD_FORM_PAGE (page);
  steward_wizard_set_instance (wizard, source);
  steward_wizard_set_destructive (wizard);
  steward_form_page_add_fact (form, _("Backup of"), steward_instance_get_name (source));
  steward_form_page_add_fact (form, _("Label"), steward_instance_backup_get_label (backup));
  steward_form_page_add_fact (form, _("Created"), when);
  steward_form_page_add_fact (form, _("Backup ID"), steward_instance_backup_get_id (backup));
  steward_form_page_add_group (
    form, _("What It Replaces"),
    _("Everything in the target is lost. It has to be a sandbox of the same region, and is in "
      "administration mode afterwards."));
  row = steward_form_page_add_choice (form, _("Target"), steward_instance_wizards_label_target,
                                      steward_instance_wizards_choose_target);
  steward_form_page_offer (form, row, instances);
  for (guint i = g_list_model_get_n_items (instances); i > 0; i--)
    {
      g_autoptr(StewardInstance) target = g_list_model_get_item (instances, i - 1);

      if (steward_instance_restore_draft_allows (STEWARD_INSTANCE_RESTORE_DRAFT (draft), target))
        adw_combo_row_set_selected (row, i - 1);
    }

  g_object_set_data (G_OBJECT (page), "review", review);
  steward_wizard_add_page (wizard, page);
  steward_wizard_add_page (wizard, review);

  return wizard;
}

static void
steward_instance_wizards_show_how_cb (GtkWidget *button)
{
  steward_registration_present (GTK_WINDOW (gtk_widget_get_root (button)));
}

/* What has to be done elsewhere before. */
static void
steward_instance_wizards_add_steps (StewardFormPage *form)
{
  static const struct
  {
    const char *title;
    const char *subtitle;
  } steps[] = {
    { N_("1. Create it in Microsoft Entra ID"),
      N_("Under “App registrations”, with a certificate or a secret.") },
    { N_("2. Give it consent"),
      N_("An administrator of the tenant grants it what Dynamics CRM asks for.") },
  };
  GtkWidget *button = gtk_button_new_with_label (_("Show How…"));
  GtkWidget *row = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      row = adw_action_row_new ();
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(steps[i].title));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _(steps[i].subtitle));
      steward_form_page_add_row (form, row);
    }

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect (button, "clicked", G_CALLBACK (steward_instance_wizards_show_how_cb), NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

StewardWizard *
steward_instance_wizards_new_identity (StewardSession *session,
                                       const char     *region)
{
  g_autoptr(StewardDraft) draft = NULL;
  StewardWizard *wizard;
  StewardWizardPage *page;

  g_return_val_if_fail (STEWARD_IS_SESSION (session), NULL);
  g_return_val_if_fail (region != NULL, NULL);

  draft = steward_identity_draft_new (steward_session_get_tenant (session), region);
  wizard = steward_wizard_new (_("Register Application"), session, draft);
  page = steward_form_page_new (_("Application"), _("Before It Can Be Registered"), NULL);
  steward_instance_wizards_add_steps (STEWARD_FORM_PAGE (page));
  steward_form_page_add_group (STEWARD_FORM_PAGE (page), _("Application"),
                               _("It can then manage the instances of the region without a "
                                 "person."));
  steward_form_page_add_text (STEWARD_FORM_PAGE (page), _("Client ID"), "application-id",
                              TRUE);
  steward_wizard_add_page (wizard, page);
  steward_wizard_add_page (wizard, steward_review_page_new (_("Register"), NULL));

  return wizard;
}

static StewardWizard *
steward_instance_wizards_new_of_identity (StewardSession *session,
                                          StewardDraft   *draft,
                                          const char     *verb,
                                          const char     *typed)
{
  StewardWizard *wizard = steward_wizard_new (_("Application Access"), session, draft);

  steward_wizard_add_page (wizard, steward_review_page_new (verb, typed));

  return wizard;
}

StewardWizard *
steward_instance_wizards_new_access (StewardSession             *session,
                                     StewardApplicationIdentity *identity,
                                     const char                 *region,
                                     gboolean                    enabled)
{
  g_autoptr(StewardDraft) draft = NULL;

  g_return_val_if_fail (STEWARD_IS_SESSION (session), NULL);
  g_return_val_if_fail (STEWARD_IS_APPLICATION_IDENTITY (identity), NULL);
  g_return_val_if_fail (region != NULL, NULL);

  draft = steward_identity_draft_new_change (identity, region, enabled);

  return steward_instance_wizards_new_of_identity (session, draft,
                                                   enabled ? _("Enable") : _("Disable"), NULL);
}

StewardWizard *
steward_instance_wizards_new_removal (StewardSession             *session,
                                      StewardApplicationIdentity *identity,
                                      const char                 *region)
{
  g_autoptr(StewardDraft) draft = NULL;
  StewardWizard *wizard;

  g_return_val_if_fail (STEWARD_IS_SESSION (session), NULL);
  g_return_val_if_fail (STEWARD_IS_APPLICATION_IDENTITY (identity), NULL);
  g_return_val_if_fail (region != NULL, NULL);

  draft = steward_identity_draft_new_removal (identity, region);
  wizard = steward_instance_wizards_new_of_identity (session, draft, _("Delete"), NULL);
  steward_wizard_set_destructive (wizard);

  return wizard;
}
