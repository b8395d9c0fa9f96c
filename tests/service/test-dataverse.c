/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "dataverse-test.h"
#include "http/steward-api-error.h"
#include "steward-admin-mode-draft.h"
#include "steward-application-identity.h"
#include "steward-back-up-draft.h"
#include "steward-identity-draft.h"
#include "steward-instance-currency.h"
#include "steward-instance-delete-draft.h"
#include "steward-instance-language.h"
#include "steward-instance-release.h"
#include "steward-instance-restore-draft.h"
#include "steward-instance-template.h"
#include "steward-instance-type-info.h"
#include "steward-provision-draft.h"

/* Every operation that the reference lists, each by a test of its own. */

static guint
get_length (StewardListing *list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (list));
}

static StewardDraft *
make_provision (DataverseTest *fixture,
                const char    *domain_name)
{
  StewardDraft *draft;
  StewardProvisionDraft *provision;
  StewardListing *types = steward_session_list_instance_types (fixture->session, DATAVERSE_REGION);
  StewardListing *releases;
  StewardListing *languages;
  StewardListing *currencies;
  g_autoptr(StewardInstanceRelease) release = NULL;
  g_autoptr(StewardInstanceLanguage) language = NULL;
  g_autoptr(StewardInstanceCurrency) currency = NULL;

  releases = steward_session_list_instance_releases (fixture->session, DATAVERSE_REGION);
  currencies = steward_session_list_instance_currencies (fixture->session, DATAVERSE_REGION);
  dataverse_test_load (types);
  dataverse_test_load (releases);
  dataverse_test_load (currencies);
  release = g_list_model_get_item (G_LIST_MODEL (releases), 0);
  languages = steward_session_list_instance_languages (fixture->session, DATAVERSE_REGION,
                                                       steward_instance_release_get_id (release));
  dataverse_test_load (languages);
  language = g_list_model_get_item (G_LIST_MODEL (languages), 0);
  currency = g_list_model_get_item (G_LIST_MODEL (currencies), 0);

  draft = steward_provision_draft_new (steward_session_get_tenant (fixture->session),
                                       DATAVERSE_REGION);
  provision = STEWARD_PROVISION_DRAFT (draft);
  steward_provision_draft_set_type_info (provision, steward_listing_find (types, "Sandbox"));
  steward_provision_draft_set_release (provision, release);
  steward_provision_draft_set_language (provision, language);
  steward_provision_draft_set_currency (provision, currency);
  steward_provision_draft_set_template (provision, "D365_Sales", TRUE);
  steward_provision_draft_set_friendly_name (provision, "Training");
  steward_provision_draft_set_domain_name (provision, domain_name);
  steward_provision_draft_set_initial_user (provision, "admin@contoso.example");
  steward_provision_draft_set_purpose (provision, "Classroom");

  return draft;
}

static StewardDraft *
make_back_up (DataverseTest *fixture,
              const char    *label)
{
  StewardDraft *draft = steward_back_up_draft_new (fixture->production, NULL);

  steward_back_up_draft_set_label (STEWARD_BACK_UP_DRAFT (draft), label);
  steward_back_up_draft_set_notes (STEWARD_BACK_UP_DRAFT (draft), "Before the release");

  return draft;
}

static StewardDraft *
make_restore (DataverseTest   *fixture,
              StewardInstance *target)
{
  StewardListing *backups = dataverse_test_list_backups (fixture, fixture->production);
  g_autoptr(StewardInstanceBackup) backup = NULL;
  StewardDraft *draft;

  backup = g_list_model_get_item (G_LIST_MODEL (backups), 0);
  draft = steward_instance_restore_draft_new (fixture->production, backup);
  steward_instance_restore_draft_set_target (STEWARD_INSTANCE_RESTORE_DRAFT (draft), target);

  return draft;
}

/* Carries it out and waits for its end, which is a success. */
static StewardOperation *
carry_out (DataverseTest *fixture,
           StewardDraft  *draft)
{
  g_autoptr(GError) error = NULL;
  StewardOperation *operation = dataverse_test_submit (fixture, draft, &error);

  g_assert_no_error (error);
  dataverse_test_await_end (operation);
  g_assert_cmpint (steward_operation_get_status (operation), ==,
                   STEWARD_OPERATION_STATUS_SUCCEEDED);
  g_assert_nonnull (steward_operation_get_completed_on (operation));

  return operation;
}

static void
test_provision_instance (DataverseTest *fixture)
{
  g_autoptr(StewardDraft) draft = make_provision (fixture, "contosotraining");
  g_autoptr(StewardOperation) operation = NULL;
  g_autoptr(StewardInstance) instance = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (dataverse_test_try (fixture, draft, &error));
  g_assert_no_error (error);
  operation = carry_out (fixture, draft);
  dataverse_test_load (fixture->instances);
  instance = dataverse_test_find (fixture, "Training");
  g_assert_nonnull (instance);
  g_assert_cmpint (steward_instance_get_state (instance), ==, STEWARD_INSTANCE_STATE_READY);
  g_assert_cmpstr (steward_instance_get_id (instance), ==,
                   steward_operation_get_instance_id (operation));
  g_assert_cmpuint (dataverse_test_count (fixture, "PUT", "/Instances/Provision", NULL), ==, 1);
}

static void
test_get_instances (DataverseTest *fixture)
{
  g_autoptr(StewardInstance) other = dataverse_test_find (fixture, "Contoso US Sales");

  g_assert_cmpuint (get_length (fixture->instances), ==, 6);
  g_assert_cmpstr (steward_instance_get_region (fixture->sandbox), ==, "crm4");
  g_assert_cmpstr (steward_instance_get_region (other), ==, "crm");
  g_assert_cmpint (steward_instance_get_instance_type (fixture->production), ==,
                   STEWARD_INSTANCE_TYPE_PRODUCTION);
  g_assert_true (steward_instance_get_admin_mode (fixture->sandbox));
  g_assert_null (steward_instance_get_security_group_id (fixture->sandbox));
}

static void
test_get_instance (DataverseTest *fixture)
{
  StewardListing *list = steward_session_get_instance (fixture->session, fixture->sandbox);
  g_autoptr(StewardInstance) instance = NULL;

  dataverse_test_load (list);
  g_assert_cmpuint (get_length (list), ==, 1);
  instance = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_cmpstr (steward_instance_get_name (instance), ==, "Contoso UAT");
  g_assert_cmpstr (steward_instance_get_region (instance), ==, "crm4");
}

static void
test_delete_instance (DataverseTest *fixture)
{
  g_autoptr(StewardDraft) draft = steward_instance_delete_draft_new (fixture->sandbox);
  g_autoptr(StewardDraft) refused = steward_instance_delete_draft_new (fixture->production);
  g_autoptr(StewardOperation) operation = NULL;
  g_autoptr(StewardInstance) gone = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) refusal = NULL;

  g_assert_true (dataverse_test_try (fixture, draft, &error));
  g_assert_no_error (error);
  g_assert_false (dataverse_test_try (fixture, refused, &refusal));
  g_assert_error (refusal, STEWARD_API_ERROR, STEWARD_API_ERROR_REJECTED);
  operation = carry_out (fixture, draft);
  dataverse_test_load (fixture->instances);
  gone = dataverse_test_find (fixture, "Contoso UAT");
  g_assert_null (gone);
  g_assert_cmpuint (dataverse_test_count (fixture, "DELETE", "/Delete", NULL), ==, 1);
}

static void
test_get_instance_backups (DataverseTest *fixture)
{
  StewardListing *backups = dataverse_test_list_backups (fixture, fixture->sandbox);
  g_autoptr(StewardInstanceBackup) first = NULL;
  g_autoptr(StewardInstanceBackup) second = NULL;

  g_assert_cmpuint (get_length (backups), ==, 7);
  first = g_list_model_get_item (G_LIST_MODEL (backups), 0);
  second = g_list_model_get_item (G_LIST_MODEL (backups), 1);
  g_assert_true (steward_instance_backup_is_usable (first));
  g_assert_false (steward_instance_backup_is_by_system (first));
  g_assert_true (steward_instance_backup_is_by_system (second));
  g_assert_nonnull (steward_instance_backup_get_expires_on (first));
}

static void
test_get_instance_backup (DataverseTest *fixture)
{
  StewardListing *backups = dataverse_test_list_backups (fixture, fixture->sandbox);
  g_autoptr(StewardInstanceBackup) first = NULL;
  g_autoptr(StewardInstanceBackup) alone = NULL;
  StewardListing *one;

  first = g_list_model_get_item (G_LIST_MODEL (backups), 0);
  one = steward_session_get_instance_backup (fixture->session, fixture->sandbox,
                                             steward_instance_backup_get_id (first));
  dataverse_test_load (one);
  g_assert_cmpuint (get_length (one), ==, 1);
  alone = g_list_model_get_item (G_LIST_MODEL (one), 0);
  g_assert_cmpstr (steward_instance_backup_get_label (alone), ==,
                   steward_instance_backup_get_label (first));
}

static void
test_backup_instance (DataverseTest *fixture)
{
  g_autoptr(StewardDraft) draft = make_back_up (fixture, "Mine");
  g_autoptr(StewardOperation) operation = carry_out (fixture, draft);
  StewardListing *backups = dataverse_test_list_backups (fixture, fixture->production);
  g_autofree char *body = NULL;

  g_assert_nonnull (steward_operation_get_information (operation));
  g_assert_cmpuint (get_length (backups), ==, 5);
  g_assert_cmpuint (dataverse_test_count (fixture, "POST", "/InstanceBackups", &body), ==, 1);
  g_assert_null (strstr (body, "Azure"));
}

static void
test_restore_instance (DataverseTest *fixture)
{
  g_autoptr(StewardDraft) draft = make_restore (fixture, fixture->sandbox);
  g_autoptr(StewardOperation) operation = carry_out (fixture, draft);
  g_autofree char *body = NULL;

  dataverse_test_load (fixture->instances);
  g_assert_true (steward_instance_get_admin_mode (fixture->sandbox));
  g_assert_cmpuint (dataverse_test_count (fixture, "POST", "/Restore", &body), ==, 1);
  g_assert_nonnull (strstr (body, "\"InstanceBackupId\""));
}

static void
test_get_instance_types_info (DataverseTest *fixture)
{
  StewardListing *types = steward_session_list_instance_types (fixture->session, DATAVERSE_REGION);
  StewardInstanceTypeInfo *info;

  dataverse_test_load (types);
  g_assert_cmpuint (get_length (types), ==, 5);
  info = steward_listing_find (types, "Sandbox");
  g_assert_cmpint (steward_instance_type_info_get_total (info), ==, 4);
  g_assert_cmpint (steward_instance_type_info_get_consumed (info), ==, 2);
}

static void
test_get_instance_type_info (DataverseTest *fixture)
{
  StewardListing *list = steward_session_get_instance_type (fixture->session, DATAVERSE_REGION,
                                                            STEWARD_INSTANCE_TYPE_PRODUCTION);

  dataverse_test_load (list);
  g_assert_cmpuint (get_length (list), ==, 1);
  g_assert_nonnull (steward_listing_find (list, "Production"));
}

static void
test_get_templates (DataverseTest *fixture)
{
  StewardListing *templates = steward_session_list_instance_templates (fixture->session,
                                                                       DATAVERSE_REGION);
  StewardInstanceTemplate *template;

  dataverse_test_load (templates);
  g_assert_cmpuint (get_length (templates), ==, 4);
  template = steward_listing_find (templates, "D365_FieldService");
  g_assert_true (steward_instance_template_supports (template,
                                                     "BCE9ABBF-90fd-42e7-b0e5-1ced6df22fa1",
                                                     STEWARD_INSTANCE_TYPE_TRIAL));
  g_assert_false (steward_instance_template_supports (template,
                                                      "bce9abbf-90fd-42e7-b0e5-1ced6df22fa1",
                                                      STEWARD_INSTANCE_TYPE_SUPPORT));
  g_assert_false (steward_instance_template_supports (template,
                                                      "31cafafe-c6b1-4c0a-bb53-73927841bc5c",
                                                      STEWARD_INSTANCE_TYPE_SANDBOX));
}

static void
test_get_service_versions (DataverseTest *fixture)
{
  StewardListing *releases = steward_session_list_instance_releases (fixture->session,
                                                                     DATAVERSE_REGION);

  dataverse_test_load (releases);
  g_assert_cmpuint (get_length (releases), ==, 3);
}

static void
test_get_currencies (DataverseTest *fixture)
{
  StewardListing *currencies = steward_session_list_instance_currencies (fixture->session,
                                                                         DATAVERSE_REGION);
  StewardInstanceCurrency *currency;

  dataverse_test_load (currencies);
  g_assert_cmpuint (get_length (currencies), ==, 8);
  currency = steward_listing_find (currencies, "ja-JP/392");
  g_assert_cmpint (steward_instance_currency_get_precision (currency), ==, 0);
  g_assert_cmpstr (steward_instance_currency_get_region_name (currency), ==, "Japan");
}

static void
test_get_languages (DataverseTest *fixture)
{
  StewardListing *languages;
  StewardListing *none;

  languages = steward_session_list_instance_languages (fixture->session, DATAVERSE_REGION,
                                                       "31cafafe-c6b1-4c0a-bb53-73927841bc5c");
  none = steward_session_list_instance_languages (fixture->session, DATAVERSE_REGION,
                                                  "11111111-2222-3333-4444-555555555555");
  dataverse_test_load (languages);
  dataverse_test_load (none);
  g_assert_cmpuint (get_length (languages), ==, 2);
  g_assert_cmpuint (get_length (none), ==, 0);
}

/* Asked for where the answer said, until it ends. */
static void
test_get_operation_status (DataverseTest *fixture)
{
  g_autoptr(StewardDraft) draft = make_back_up (fixture, "Mine");
  g_autoptr(StewardOperation) operation = carry_out (fixture, draft);
  g_autofree char *path = g_strconcat ("/Operation/", steward_operation_get_id (operation), NULL);

  g_assert_cmpuint (dataverse_test_count (fixture, "GET", path, NULL), >, 0);
}

static void
test_update_instance_admin_mode (DataverseTest *fixture)
{
  g_autoptr(StewardDraft) off = steward_admin_mode_draft_new (fixture->sandbox);
  g_autoptr(StewardDraft) on = NULL;
  g_autoptr(StewardOperation) first = NULL;
  g_autoptr(StewardOperation) second = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *body = NULL;

  g_assert_true (dataverse_test_try (fixture, off, &error));
  g_assert_no_error (error);
  first = carry_out (fixture, off);
  dataverse_test_load (fixture->instances);
  g_assert_false (steward_instance_get_admin_mode (fixture->sandbox));

  on = steward_admin_mode_draft_new (fixture->sandbox);
  steward_admin_mode_draft_set_background_operations (STEWARD_ADMIN_MODE_DRAFT (on), FALSE);
  steward_admin_mode_draft_set_notification_text (STEWARD_ADMIN_MODE_DRAFT (on), "Back at six");
  second = carry_out (fixture, on);
  dataverse_test_load (fixture->instances);
  g_assert_true (steward_instance_get_admin_mode (fixture->sandbox));
  g_assert_cmpuint (dataverse_test_count (fixture, "POST", "/UpdateAdminMode", &body), ==, 2);
  g_assert_nonnull (strstr (body, "Back at six"));
}

static StewardListing *
load_identities (DataverseTest *fixture)
{
  StewardListing *list = steward_session_list_application_identities (fixture->session,
                                                                      DATAVERSE_REGION);

  dataverse_test_load (list);

  return list;
}

static void
test_create_identity (DataverseTest *fixture)
{
  g_autoptr(StewardDraft) draft = NULL;
  g_autoptr(StewardOperation) operation = NULL;

  draft = steward_identity_draft_new (steward_session_get_tenant (fixture->session),
                                      DATAVERSE_REGION);
  g_assert_false (steward_draft_is_complete (draft));
  steward_identity_draft_set_application_id (STEWARD_IDENTITY_DRAFT (draft),
                                             "11111111-2222-3333-4444-555555555555");
  operation = carry_out (fixture, draft);
  g_assert_cmpuint (get_length (load_identities (fixture)), ==, 3);
  g_assert_cmpuint (dataverse_test_count (fixture, "POST", "/TenantApplicationIdentities", NULL),
                    ==, 1);
}

static void
test_get_identities (DataverseTest *fixture)
{
  StewardListing *list = load_identities (fixture);
  g_autoptr(StewardApplicationIdentity) first = g_list_model_get_item (G_LIST_MODEL (list), 0);

  g_assert_cmpuint (get_length (list), ==, 2);
  g_assert_true (steward_application_identity_is_enabled (first));
}

static void
test_get_identity (DataverseTest *fixture)
{
  StewardListing *list = load_identities (fixture);
  g_autoptr(StewardApplicationIdentity) first = g_list_model_get_item (G_LIST_MODEL (list), 0);
  const char *id = steward_application_identity_get_id (first);
  StewardListing *one;

  one = steward_session_get_application_identity (fixture->session, DATAVERSE_REGION, id);
  dataverse_test_load (one);
  g_assert_nonnull (steward_listing_find (one, id));
}

static void
switch_identity (DataverseTest *fixture,
                 guint          position,
                 gboolean       enabled,
                 const char    *path_end)
{
  StewardListing *list = load_identities (fixture);
  g_autoptr(StewardApplicationIdentity) identity = NULL;
  g_autoptr(StewardDraft) draft = NULL;
  g_autoptr(StewardOperation) operation = NULL;

  identity = g_list_model_get_item (G_LIST_MODEL (list), position);
  g_assert_cmpint (steward_application_identity_is_enabled (identity), ==, !enabled);
  draft = steward_identity_draft_new_change (identity, DATAVERSE_REGION, enabled);
  operation = carry_out (fixture, draft);
  load_identities (fixture);
  g_assert_cmpint (steward_application_identity_is_enabled (identity), ==, enabled);
  g_assert_cmpuint (dataverse_test_count (fixture, "POST", path_end, NULL), ==, 1);
}

static void
test_enable_identity (DataverseTest *fixture)
{
  switch_identity (fixture, 1, TRUE, "/Enable");
}

static void
test_disable_identity (DataverseTest *fixture)
{
  switch_identity (fixture, 0, FALSE, "/Disable");
}

/* The operations as the reference numbers them. */
static const struct
{
  const char  *name;
  void       (*test) (DataverseTest *fixture);
} operations[] = {
  { "01-provision-instance", test_provision_instance },
  { "02-get-instances", test_get_instances },
  { "03-get-instance", test_get_instance },
  { "04-delete-instance", test_delete_instance },
  { "05-get-instance-backups", test_get_instance_backups },
  { "06-get-instance-backup", test_get_instance_backup },
  { "07-backup-instance", test_backup_instance },
  { "08-restore-instance", test_restore_instance },
  { "09-get-instance-types-info", test_get_instance_types_info },
  { "10-get-instance-type-info", test_get_instance_type_info },
  { "11-get-templates", test_get_templates },
  { "12-get-service-versions", test_get_service_versions },
  { "13-get-currencies", test_get_currencies },
  { "14-get-languages", test_get_languages },
  { "15-get-operation-status", test_get_operation_status },
  { "16-update-instance-admin-mode", test_update_instance_admin_mode },
  { "17-create-tenant-application-identity", test_create_identity },
  { "18-get-tenant-application-identities", test_get_identities },
  { "19-get-tenant-application-identity", test_get_identity },
  { "20-enable-tenant-application-identity", test_enable_identity },
  { "21-disable-tenant-application-identity", test_disable_identity },
};

static void
run (DataverseTest *fixture,
     gconstpointer  number)
{
  operations[GPOINTER_TO_UINT (number)].test (fixture);
}

static void
set_up (DataverseTest *fixture,
        gconstpointer  number)
{
  dataverse_test_set_up (fixture, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (operations); i++)
    {
      g_autofree char *path = g_strconcat ("/dataverse/", operations[i].name, NULL);

      g_test_add (path, DataverseTest, GUINT_TO_POINTER (i), set_up, run,
                  dataverse_test_tear_down);
    }

  return g_test_run ();
}
