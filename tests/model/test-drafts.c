/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "model-test.h"
#include "steward-copy-draft.h"
#include "steward-create-draft.h"
#include "steward-delete-draft.h"
#include "steward-json.h"
#include "steward-recover-draft.h"
#include "steward-rename-draft.h"
#include "steward-restore-draft.h"
#include "steward-restore-period.h"

#define PRODUCTION STEWARD_ENVIRONMENT_TYPE_PRODUCTION
#define SANDBOX STEWARD_ENVIRONMENT_TYPE_SANDBOX

static StewardEnvironment *
make_environment (const char *type)
{
  g_autofree char *text = g_strdup_printf ("{'name':'Source','type':'%s','status':'Active'}",
                                           type);

  return model_test_decode_text (STEWARD_TYPE_ENVIRONMENT, text);
}

static GListStore *
make_periods (void)
{
  return model_test_list (STEWARD_TYPE_RESTORE_PERIOD,
                          "[{'from':'2025-11-10T00:00:00Z','to':'2025-11-18T01:12:00Z'},"
                          "{'from':'2025-11-18T01:47:00Z','to':'2025-11-26T13:38:00Z'}]");
}

static void
assert_body (StewardDraft *draft,
             const char   *expected)
{
  g_autoptr(JsonNode) body = steward_draft_to_json (draft);
  g_autofree char *text = steward_json_to_text (body, FALSE);
  g_autofree char *json = g_strdelimit (g_strdup (expected), "'", '"');

  g_assert_cmpstr (text, ==, json);
}

/* Exactly the body that the documentation prints. */
static void
assert_documented_body (StewardDraft *draft,
                        const char   *fixture)
{
  g_autoptr(JsonNode) body = steward_draft_to_json (draft);
  g_autoptr(JsonNode) documented = model_test_load (fixture);

  g_assert_true (json_node_equal (body, documented));
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_create_complete (void)
{
  static const struct
  {
    const char             *name;
    StewardEnvironmentType  type;
    const char             *family;
    const char             *country;
    const char             *ring;
    const char             *version;
    gboolean                complete;
  } cases[] = {
    { "Dev", SANDBOX, "BusinessCentral", "DK", NULL, NULL, TRUE },
    { "Dev", SANDBOX, "BusinessCentral", "DK", "PREVIEW", "28.0.43210.0", TRUE },
    { "Live", PRODUCTION, "BusinessCentral", "DK", "PROD", "27.1.41698.0", TRUE },
    { "Live", PRODUCTION, "BusinessCentral", "DK", "Production", NULL, TRUE },
    { "Live", PRODUCTION, "BusinessCentral", "DK", "PREVIEW", NULL, FALSE },
    { NULL, SANDBOX, "BusinessCentral", "DK", NULL, NULL, FALSE },
    { "1Dev", SANDBOX, "BusinessCentral", "DK", NULL, NULL, FALSE },
    { "admin", SANDBOX, "BusinessCentral", "DK", NULL, NULL, FALSE },
    { "Production", SANDBOX, "BusinessCentral", "DK", NULL, NULL, FALSE },
    { "Dev", STEWARD_ENVIRONMENT_TYPE_UNKNOWN, "BusinessCentral", "DK", NULL, NULL, FALSE },
    { "Dev", SANDBOX, NULL, "DK", NULL, NULL, FALSE },
    { "Dev", SANDBOX, "", "DK", NULL, NULL, FALSE },
    { "Dev", SANDBOX, "BusinessCentral", NULL, NULL, NULL, FALSE },
    { "Dev", SANDBOX, "BusinessCentral", "", NULL, NULL, FALSE },
    { "Dev", SANDBOX, "BusinessCentral", "DK", NULL, "27.1", FALSE },
    { "Dev", SANDBOX, "BusinessCentral", "DK", NULL, "27.1.x.0", FALSE },
    { "Dev", SANDBOX, "BusinessCentral", "DK", NULL, "27.1.2.3.4", FALSE },
    { "Live", PRODUCTION, "BusinessCentral", "DK", "", "", TRUE },
  };
  g_autoptr(StewardTenant) tenant = steward_tenant_new ("t", NULL, "Contoso");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(StewardDraft) draft = steward_create_draft_new (tenant);
      StewardCreateDraft *create = STEWARD_CREATE_DRAFT (draft);

      g_assert_false (steward_draft_is_complete (draft));
      steward_create_draft_set_name (create, cases[i].name);
      steward_create_draft_set_environment_type (create, cases[i].type);
      steward_create_draft_set_application_family (create, cases[i].family);
      steward_create_draft_set_country_code (create, cases[i].country);
      steward_create_draft_set_ring_name (create, cases[i].ring);
      steward_create_draft_set_version (create, cases[i].version);

      g_test_message ("case %u", i);
      g_assert_cmpint (steward_draft_is_complete (draft), ==, cases[i].complete);
    }
}

static void
test_create_body (void)
{
  g_autoptr(StewardTenant) tenant = steward_tenant_new ("t", NULL, "Contoso");
  g_autoptr(StewardDraft) draft = steward_create_draft_new (tenant);
  StewardCreateDraft *create = STEWARD_CREATE_DRAFT (draft);

  g_assert_true (steward_draft_get_tenant (draft) == tenant);
  g_assert_cmpint (steward_draft_get_operation_type (draft), ==, STEWARD_OPERATION_TYPE_CREATE);
  g_assert_cmpstr (steward_create_draft_get_application_family (create), ==, "BusinessCentral");

  steward_create_draft_set_environment_type (create, PRODUCTION);
  steward_create_draft_set_country_code (create, "US");
  assert_documented_body (draft, "environment-create-request-minimal.json");

  steward_create_draft_set_environment_type (create, SANDBOX);
  steward_create_draft_set_ring_name (create, "PROD");
  steward_create_draft_set_version (create, "29.0.41000.0");
  assert_documented_body (draft, "environment-create-request.json");

  steward_create_draft_set_name (create, "Dev");
  g_assert_cmpstr (steward_draft_get_target_name (draft), ==, "Dev");
}

static void
test_copy (void)
{
  g_autoptr(StewardEnvironment) source = make_environment ("Production");
  g_autoptr(StewardDraft) draft = steward_copy_draft_new (source);
  StewardCopyDraft *copy = STEWARD_COPY_DRAFT (draft);

  g_assert_true (steward_draft_get_tenant (draft) ==
                 steward_entity_get_tenant (STEWARD_ENTITY (source)));
  g_assert_true (steward_copy_draft_get_source (copy) == source);
  g_assert_false (steward_draft_is_complete (draft));

  steward_copy_draft_set_name (copy, "NewEnvironment");
  g_assert_true (steward_draft_is_complete (draft));
  assert_documented_body (draft, "environment-copy-request.json");

  steward_copy_draft_set_name (copy, "NewProduction");
  steward_copy_draft_set_environment_type (copy, PRODUCTION);
  g_assert_true (steward_draft_is_complete (draft));
  assert_documented_body (draft, "environment-copy-request-production.json");

  steward_copy_draft_set_environment_type (copy, STEWARD_ENVIRONMENT_TYPE_UNKNOWN);
  g_assert_false (steward_draft_is_complete (draft));
}

static void
test_restore_moment (void)
{
  static const struct
  {
    const char *moment;
    gboolean    complete;
  } cases[] = {
    { "2025-11-09T23:59:59Z", FALSE },
    { "2025-11-10T00:00:00Z", TRUE },
    { "2025-11-18T01:12:00Z", TRUE },
    { "2025-11-18T01:12:01Z", FALSE },
    { "2025-11-18T01:30:00Z", FALSE },
    { "2025-11-18T01:46:59.999Z", FALSE },
    { "2025-11-18T01:47:00Z", TRUE },
    { "2025-11-18T09:02:00+01:00", TRUE },
    { "2025-11-26T13:38:00Z", TRUE },
    { "2025-11-26T13:38:00.001Z", FALSE },
    { "2026-01-01T00:00:00Z", FALSE },
  };
  g_autoptr(StewardEnvironment) source = make_environment ("Production");
  g_autoptr(StewardDraft) draft = steward_restore_draft_new (source);
  g_autoptr(GListStore) periods = make_periods ();
  g_autoptr(GDateTime) inside = model_test_date ("2025-11-20T00:00:00Z");
  StewardRestoreDraft *restore = STEWARD_RESTORE_DRAFT (draft);

  steward_restore_draft_set_name (restore, "Production-1118");
  g_assert_false (steward_draft_is_complete (draft));
  steward_restore_draft_set_moment (restore, inside);
  g_assert_false (steward_draft_is_complete (draft));
  steward_restore_draft_set_periods (restore, G_LIST_MODEL (periods));
  g_assert_true (steward_draft_is_complete (draft));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GDateTime) moment = model_test_date (cases[i].moment);

      g_test_message ("%s", cases[i].moment);
      steward_restore_draft_set_moment (restore, moment);
      g_assert_cmpint (steward_draft_is_complete (draft), ==, cases[i].complete);
    }

  steward_restore_draft_set_moment (restore, inside);
  g_list_store_remove_all (periods);
  g_assert_false (steward_draft_is_complete (draft));
}

static void
test_restore_type (void)
{
  static const struct
  {
    const char             *source;
    StewardEnvironmentType  target;
    gboolean                complete;
  } cases[] = {
    { "Production", PRODUCTION, TRUE },
    { "Production", SANDBOX, TRUE },
    { "Sandbox", SANDBOX, TRUE },
    { "Sandbox", PRODUCTION, FALSE },
    { "Production", STEWARD_ENVIRONMENT_TYPE_UNKNOWN, FALSE },
  };
  g_autoptr(GListStore) periods = make_periods ();
  g_autoptr(GDateTime) moment = model_test_date ("2025-11-20T00:00:00Z");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(StewardEnvironment) source = make_environment (cases[i].source);
      g_autoptr(StewardDraft) draft = steward_restore_draft_new (source);
      StewardRestoreDraft *restore = STEWARD_RESTORE_DRAFT (draft);

      steward_restore_draft_set_name (restore, "New");
      steward_restore_draft_set_periods (restore, G_LIST_MODEL (periods));
      steward_restore_draft_set_moment (restore, moment);
      steward_restore_draft_set_environment_type (restore, cases[i].target);
      g_assert_cmpint (steward_draft_is_complete (draft), ==, cases[i].complete);
    }
}

static void
test_restore_body (void)
{
  g_autoptr(StewardEnvironment) source = make_environment ("Production");
  g_autoptr(StewardDraft) draft = steward_restore_draft_new (source);
  g_autoptr(GDateTime) moment = model_test_date ("2021-04-22T22:00:00+02:00");
  StewardRestoreDraft *restore = STEWARD_RESTORE_DRAFT (draft);

  steward_restore_draft_set_name (restore, "x-restored");
  steward_restore_draft_set_moment (restore, moment);
  assert_body (draft, "{'EnvironmentName':'x-restored','EnvironmentType':'Sandbox',"
                      "'PointInTime':'2021-04-22T20:00:00Z'}");

  steward_restore_draft_set_environment_type (restore, PRODUCTION);
  steward_restore_draft_set_skip_extensions (restore, TRUE);
  steward_restore_draft_set_skip_third_party_apps (restore, TRUE);
  steward_restore_draft_set_skip_cleanup (restore, TRUE);
  assert_body (draft, "{'EnvironmentName':'x-restored','EnvironmentType':'Production',"
                      "'PointInTime':'2021-04-22T20:00:00Z','SkipInstallingPTEs':true,"
                      "'SkipInstallingThirdPartyGlobalApps':true,"
                      "'SkipEnvironmentCleanup':true}");

  steward_restore_draft_set_skip_third_party_apps (restore, FALSE);
  steward_restore_draft_set_skip_cleanup (restore, FALSE);
  assert_body (draft, "{'EnvironmentName':'x-restored','EnvironmentType':'Production',"
                      "'PointInTime':'2021-04-22T20:00:00Z','SkipInstallingPTEs':true}");
}

static void
test_rename (void)
{
  static const struct
  {
    const char       *name;
    StewardNameFault  fault;
  } cases[] = {
    { NULL, STEWARD_NAME_FAULT_EMPTY },
    { "Source", STEWARD_NAME_FAULT_UNCHANGED },
    { "SOURCE", STEWARD_NAME_FAULT_NONE },
    { "Other", STEWARD_NAME_FAULT_TAKEN },
    { "sandbox", STEWARD_NAME_FAULT_NONE },
    { "production", STEWARD_NAME_FAULT_OPPOSITE_TYPE },
    { "api", STEWARD_NAME_FAULT_RESERVED },
  };
  g_autoptr(StewardEnvironment) environment = make_environment ("Sandbox");
  g_autoptr(StewardDraft) draft = steward_rename_draft_new (environment);
  g_autoptr(GListStore) environments = NULL;
  StewardRenameDraft *rename = STEWARD_RENAME_DRAFT (draft);

  environments = model_test_list (STEWARD_TYPE_ENVIRONMENT, "[{'name':'Source'},{'name':'other'}]");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      steward_rename_draft_set_name (rename, cases[i].name);
      g_assert_cmpint (steward_rename_draft_check_name (rename, G_LIST_MODEL (environments)), ==,
                       cases[i].fault);
    }

  steward_rename_draft_set_name (rename, "sandbox");
  g_assert_true (steward_draft_is_complete (draft));
  g_assert_cmpstr (steward_draft_get_target_name (draft), ==, "Source");
  assert_documented_body (draft, "environment-rename-request.json");
}

static void
test_delete_and_recover (void)
{
  g_autoptr(StewardEnvironment) active = make_environment ("Sandbox");
  g_autoptr(StewardEnvironment) deleted = NULL;
  g_autoptr(StewardDraft) delete_draft = steward_delete_draft_new (active);
  g_autoptr(StewardDraft) recover_active = steward_recover_draft_new (active);
  g_autoptr(StewardDraft) recover_deleted = NULL;
  g_autoptr(StewardEnvironment) broken = NULL;
  g_autoptr(StewardDraft) delete_broken = NULL;

  deleted = model_test_decode_text (STEWARD_TYPE_ENVIRONMENT,
                                    "{'name':'Old-25112614521730','status':'SoftDeleted'}");
  recover_deleted = steward_recover_draft_new (deleted);

  g_assert_true (steward_draft_is_complete (delete_draft));
  g_assert_null (steward_draft_to_json (delete_draft));
  g_assert_cmpstr (steward_draft_get_target_name (delete_draft), ==, "Source");
  g_assert_cmpint (steward_draft_get_operation_type (delete_draft), ==,
                   STEWARD_OPERATION_TYPE_SOFT_DELETE);

  broken = model_test_decode_text (STEWARD_TYPE_ENVIRONMENT,
                                   "{'name':'Broken','status':'CreatingFailed'}");
  delete_broken = steward_delete_draft_new (broken);
  g_assert_cmpint (steward_draft_get_operation_type (delete_broken), ==,
                   STEWARD_OPERATION_TYPE_DELETE);

  g_assert_false (steward_draft_is_complete (recover_active));
  g_assert_true (steward_draft_is_complete (recover_deleted));
  g_assert_null (steward_draft_to_json (recover_deleted));
}

static void
test_changed (void)
{
  g_autoptr(StewardEnvironment) source = make_environment ("Production");
  StewardDraft *draft = steward_copy_draft_new (source);
  guint n_changed = 0;
  guint n_complete = 0;
  guint n_name = 0;

  g_signal_connect_swapped (draft, "changed", G_CALLBACK (count_cb), &n_changed);
  g_signal_connect_swapped (draft, "notify::complete", G_CALLBACK (count_cb), &n_complete);
  g_signal_connect_swapped (draft, "notify::name", G_CALLBACK (count_cb), &n_name);

  steward_copy_draft_set_name (STEWARD_COPY_DRAFT (draft), "New");
  steward_copy_draft_set_name (STEWARD_COPY_DRAFT (draft), "New");
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpuint (n_complete, ==, 1);
  g_assert_cmpuint (n_name, ==, 1);

  g_object_set (draft, "name", "Newer", "environment-type", PRODUCTION, NULL);
  g_assert_cmpuint (n_changed, ==, 3);
  g_assert_cmpuint (n_complete, ==, 1);
  g_assert_cmpuint (n_name, ==, 2);

  g_object_set (draft, "name", "", NULL);
  g_assert_cmpuint (n_complete, ==, 2);
  g_assert_finalize_object (draft);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/drafts/create/complete", test_create_complete);
  g_test_add_func ("/drafts/create/body", test_create_body);
  g_test_add_func ("/drafts/copy", test_copy);
  g_test_add_func ("/drafts/restore/moment", test_restore_moment);
  g_test_add_func ("/drafts/restore/type", test_restore_type);
  g_test_add_func ("/drafts/restore/body", test_restore_body);
  g_test_add_func ("/drafts/rename", test_rename);
  g_test_add_func ("/drafts/delete-and-recover", test_delete_and_recover);
  g_test_add_func ("/drafts/changed", test_changed);

  return g_test_run ();
}
