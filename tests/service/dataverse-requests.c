/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "dataverse-test.h"
#include "steward-admin-mode-draft.h"
#include "steward-application-identity.h"
#include "steward-back-up-draft.h"
#include "steward-identity-draft.h"
#include "steward-instance-currency.h"
#include "steward-instance-delete-draft.h"
#include "steward-instance-language.h"
#include "steward-instance-release.h"
#include "steward-instance-restore-draft.h"
#include "steward-instance-type-info.h"
#include "steward-provision-draft.h"

/* Makes every request of Dataverse that the program can make, and prints what the simulator
 * received, for somebody else to compare with the contract. */

static gpointer
get_first (StewardListing *list)
{
  dataverse_test_load (list);

  return g_list_model_get_item (G_LIST_MODEL (list), 0);
}

static void
carry_out (DataverseTest *test,
           StewardDraft  *new_draft)
{
  g_autoptr(StewardDraft) draft = new_draft;
  g_autoptr(StewardOperation) operation = NULL;
  g_autoptr(GError) error = NULL;

  if (steward_instance_draft_can_try (STEWARD_INSTANCE_DRAFT (draft)))
    g_assert_true (dataverse_test_try (test, draft, &error));
  operation = dataverse_test_submit (test, draft, &error);
  g_assert_no_error (error);
  dataverse_test_await_end (operation);
}

static void
provision (DataverseTest *test)
{
  StewardDraft *draft = steward_provision_draft_new (steward_session_get_tenant (test->session),
                                                     DATAVERSE_REGION);
  StewardProvisionDraft *self = STEWARD_PROVISION_DRAFT (draft);
  StewardListing *types = steward_session_list_instance_types (test->session, DATAVERSE_REGION);
  g_autoptr(StewardInstanceRelease) release = NULL;
  g_autoptr(StewardInstanceLanguage) language = NULL;
  g_autoptr(StewardInstanceCurrency) currency = NULL;

  dataverse_test_load (types);
  dataverse_test_load (steward_session_list_instance_templates (test->session, DATAVERSE_REGION));
  release = get_first (steward_session_list_instance_releases (test->session, DATAVERSE_REGION));
  language = get_first (
    steward_session_list_instance_languages (test->session, DATAVERSE_REGION,
                                             steward_instance_release_get_id (release)));
  currency = get_first (steward_session_list_instance_currencies (test->session,
                                                                  DATAVERSE_REGION));
  steward_provision_draft_set_type_info (self, steward_listing_find (types, "Sandbox"));
  steward_provision_draft_set_release (self, release);
  steward_provision_draft_set_language (self, language);
  steward_provision_draft_set_currency (self, currency);
  steward_provision_draft_set_template (self, "D365_Sales", TRUE);
  steward_provision_draft_set_friendly_name (self, "Training");
  steward_provision_draft_set_domain_name (self, "contosotraining");
  steward_provision_draft_set_initial_user (self, "admin@contoso.example");
  steward_provision_draft_set_purpose (self, "Classroom");
  steward_provision_draft_set_security_group_id (self, "11111111-2222-3333-4444-555555555555");
  carry_out (test, draft);
}

static void
back_up_and_restore (DataverseTest *test)
{
  StewardDraft *back_up = steward_back_up_draft_new (test->production, NULL);
  StewardDraft *restore;
  g_autoptr(StewardInstanceBackup) backup = NULL;

  steward_back_up_draft_set_label (STEWARD_BACK_UP_DRAFT (back_up), "Before the release");
  steward_back_up_draft_set_notes (STEWARD_BACK_UP_DRAFT (back_up), "Notes");
  carry_out (test, back_up);

  backup = get_first (steward_session_list_instance_backups (test->session, test->production));
  dataverse_test_load (
    steward_session_get_instance_backup (test->session, test->production,
                                         steward_instance_backup_get_id (backup)));
  restore = steward_instance_restore_draft_new (test->production, backup);
  steward_instance_restore_draft_set_target (STEWARD_INSTANCE_RESTORE_DRAFT (restore),
                                             test->sandbox);
  carry_out (test, restore);
}

static void
change_admin_mode (DataverseTest *test)
{
  StewardDraft *draft;

  dataverse_test_load (test->instances);
  carry_out (test, steward_admin_mode_draft_new (test->sandbox));
  dataverse_test_load (test->instances);
  draft = steward_admin_mode_draft_new (test->sandbox);
  steward_admin_mode_draft_set_background_operations (STEWARD_ADMIN_MODE_DRAFT (draft), FALSE);
  steward_admin_mode_draft_set_notification_text (STEWARD_ADMIN_MODE_DRAFT (draft), "Back at six");
  carry_out (test, draft);
}

static void
change_identities (DataverseTest *test)
{
  StewardDraft *draft = steward_identity_draft_new (steward_session_get_tenant (test->session),
                                                    DATAVERSE_REGION);
  g_autoptr(StewardApplicationIdentity) identity = NULL;

  steward_identity_draft_set_application_id (STEWARD_IDENTITY_DRAFT (draft),
                                             "11111111-2222-3333-4444-555555555555");
  carry_out (test, draft);
  identity = get_first (steward_session_list_application_identities (test->session,
                                                                     DATAVERSE_REGION));
  dataverse_test_load (
    steward_session_get_application_identity (test->session, DATAVERSE_REGION,
                                              steward_application_identity_get_id (identity)));
  carry_out (test, steward_identity_draft_new_change (identity, DATAVERSE_REGION, FALSE));
  carry_out (test, steward_identity_draft_new_change (identity, DATAVERSE_REGION, TRUE));
  carry_out (test, steward_identity_draft_new_removal (identity, DATAVERSE_REGION));
}

int
main (int   argc,
      char *argv[])
{
  DataverseTest test = { NULL };
  g_autoptr(StewardTestAnswer) answer = NULL;

  dataverse_test_set_up (&test, NULL);
  dataverse_test_load (steward_session_get_instance (test.session, test.sandbox));
  dataverse_test_load (steward_session_get_instance_type (test.session, DATAVERSE_REGION,
                                                          STEWARD_INSTANCE_TYPE_SANDBOX));
  provision (&test);
  back_up_and_restore (&test);
  change_admin_mode (&test);
  change_identities (&test);
  carry_out (&test, steward_instance_delete_draft_new (test.sandbox));

  answer = steward_test_simulator_send (test.simulator, "GET", "/simulator/requests", NULL);
  g_print ("%s\n", answer->text);
  dataverse_test_tear_down (&test, NULL);

  return 0;
}
