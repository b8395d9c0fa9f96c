/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "review-test.h"

#include "steward-admin-mode-draft.h"
#include "steward-application-identity.h"
#include "steward-back-up-draft.h"
#include "steward-identity-draft.h"
#include "steward-instance-backup.h"
#include "steward-instance-currency.h"
#include "steward-instance-delete-draft.h"
#include "steward-instance-language.h"
#include "steward-instance-release.h"
#include "steward-instance-restore-draft.h"
#include "steward-instance-template.h"
#include "steward-instance-type-info.h"
#include "steward-instance.h"
#include "steward-json.h"
#include "steward-profile.h"
#include "steward-provision-draft.h"

/* Dataverse: how the examples decode, and what the drafts send and promise. */

#define EXAMPLES "../online-management/"

#define INSTANCE(type, state, more) \
  "{'Id':'8d4b7a90-21c3-4f5e-8a66-b7e1f2039d02','FriendlyName':'Contoso UAT','Type':" type "," \
  "'State':" state ",'$region':'crm4'" more "}"

static gpointer
decode_example (GType       type,
                const char *name,
                guint       position)
{
  g_autofree char *path = g_strconcat (EXAMPLES, name, ".json", NULL);
  g_autoptr(JsonNode) root = model_test_load (path);

  if (JSON_NODE_HOLDS_OBJECT (root))
    return model_test_decode (type, json_node_get_object (root));

  return model_test_decode (type, json_array_get_object_element (json_node_get_array (root),
                                                                 position));
}

static StewardInstance *
make_instance (const char *text)
{
  return model_test_decode_text (STEWARD_TYPE_INSTANCE, text);
}

static StewardInstance *
make_sandbox (void)
{
  return make_instance (INSTANCE ("'Sandbox'", "'Ready'", ",'StateIsSupportedForDelete':true"));
}

static StewardInstance *
make_production (void)
{
  return make_instance ("{'Id':'3c2e6f1a-5b7d-4e0a-9f41-0d9a7c5b1e01',"
                        "'FriendlyName':'Contoso Sales','Type':'Production','State':'Ready',"
                        "'$region':'crm4'}");
}

static StewardInstanceBackup *
make_backup (const char *status)
{
  g_autofree char *text = NULL;

  text = g_strdup_printf ("{'Id':'5e7c9a1b-3d2f-4680-b4c6-8a0d2e4f6b09',"
                          "'Label':'Before spring release','Status':'%s'}", status);

  return model_test_decode_text (STEWARD_TYPE_INSTANCE_BACKUP, text);
}

static void
test_instances (ReviewFixture *fixture,
                gconstpointer  data)
{
  g_autoptr(StewardInstance) sales = NULL;
  g_autoptr(StewardInstance) unnamed = NULL;
  g_autoptr(StewardInstance) training = NULL;

  sales = decode_example (STEWARD_TYPE_INSTANCE, "instances.get-instances.response.200", 0);
  g_assert_cmpstr (steward_instance_get_name (sales), ==, "Contoso Sales");
  g_assert_cmpint (steward_instance_get_instance_type (sales), ==,
                   STEWARD_INSTANCE_TYPE_PRODUCTION);
  g_assert_true (steward_instance_is_ready (sales));
  g_assert_false (steward_instance_is_deletable (sales));
  g_assert_cmpint (steward_instance_get_base_language (sales), ==, 1033);
  g_assert_nonnull (steward_instance_get_security_group_id (sales));
  g_assert_cmpstr (steward_instance_get_protection (sales), ==, "MicrosoftEncrypted");

  unnamed = decode_example (STEWARD_TYPE_INSTANCE, "instances.get-instances.response.200", 2);
  g_assert_null (steward_instance_get_purpose (unnamed));
  g_assert_null (steward_instance_get_security_group_id (unnamed));
  training = decode_example (STEWARD_TYPE_INSTANCE, "instances.get-instances.response.200", 3);
  g_assert_cmpint (steward_instance_get_state (training), ==, STEWARD_INSTANCE_STATE_PENDING);
}

/* Names, numbers, other casing, and what no document names. */
static void
test_words (ReviewFixture *fixture,
            gconstpointer  data)
{
  g_autoptr(StewardInstance) numbered = NULL;
  g_autoptr(StewardInstance) unknown = NULL;
  g_autoptr(StewardInstance) beyond = NULL;
  g_autoptr(StewardInstance) camel = NULL;

  numbered = decode_example (STEWARD_TYPE_INSTANCE, "compat.v1-numeric.get-instances.response.200",
                             0);
  g_assert_cmpint (steward_instance_get_state (numbered), ==, STEWARD_INSTANCE_STATE_READY);
  g_assert_cmpint (steward_instance_get_instance_type (numbered), ==,
                   STEWARD_INSTANCE_TYPE_SANDBOX);
  unknown = make_instance (INSTANCE ("'Balloon'", "'Hibernated'", ""));
  g_assert_cmpint (steward_instance_get_state (unknown), ==, STEWARD_INSTANCE_STATE_UNKNOWN);
  g_assert_cmpstr (steward_instance_get_state_text (unknown), ==, "Hibernated");
  g_assert_cmpstr (steward_instance_get_type_text (unknown), ==, "Balloon");
  beyond = make_instance (INSTANCE ("42", "-1", ""));
  g_assert_cmpint (steward_instance_get_instance_type (beyond), ==,
                   STEWARD_INSTANCE_TYPE_UNKNOWN);
  g_assert_cmpstr (steward_instance_get_type_text (beyond), ==, "42");
  camel = make_instance ("{'id':'1','friendlyName':'A','state':8,'type':'default',"
                         "'stateIsSupportedForDelete':true}");
  g_assert_cmpstr (steward_instance_get_name (camel), ==, "A");
  g_assert_cmpint (steward_instance_get_state (camel), ==, STEWARD_INSTANCE_STATE_LOCKED);
  g_assert_cmpint (steward_instance_get_instance_type (camel), ==, STEWARD_INSTANCE_TYPE_DEFAULT);
  g_assert_true (steward_instance_is_deletable (camel));
}

static void
test_backups (ReviewFixture *fixture,
              gconstpointer  data)
{
  g_autoptr(StewardInstanceBackup) manual = NULL;
  g_autoptr(StewardInstanceBackup) system = NULL;
  g_autoptr(StewardInstanceBackup) alone = NULL;

  manual = decode_example (STEWARD_TYPE_INSTANCE_BACKUP,
                           "instance-backups.get-instance-backups.response.200", 0);
  system = decode_example (STEWARD_TYPE_INSTANCE_BACKUP,
                           "instance-backups.get-instance-backups.response.200", 1);
  alone = decode_example (STEWARD_TYPE_INSTANCE_BACKUP,
                          "instance-backups.get-instance-backup.response.200", 0);
  g_assert_true (steward_instance_backup_is_usable (manual));
  g_assert_false (steward_instance_backup_is_by_system (manual));
  g_assert_true (steward_instance_backup_is_by_system (system));
  g_assert_cmpstr (steward_instance_backup_get_notes (alone), ==,
                   "Taken before importing the spring solutions");
  model_test_assert_date (steward_instance_backup_get_expires_on (manual), "2020-03-09T08:15:24Z");
}

static void
test_reference (ReviewFixture *fixture,
                gconstpointer  data)
{
  g_autoptr(StewardInstanceTypeInfo) info = NULL;
  g_autoptr(StewardInstanceTypeInfo) numbered = NULL;
  g_autoptr(StewardInstanceRelease) release = NULL;
  g_autoptr(StewardInstanceLanguage) language = NULL;
  g_autoptr(StewardInstanceTemplate) template = NULL;
  g_autoptr(StewardInstanceTemplate) old = NULL;
  g_autoptr(StewardApplicationIdentity) identity = NULL;

  info = decode_example (STEWARD_TYPE_INSTANCE_TYPE_INFO,
                         "instance-type-info.get-instance-type-info.response.200", 0);
  g_assert_cmpint (steward_instance_type_info_get_total (info), ==, 3);
  g_assert_cmpint (steward_instance_type_info_get_consumed (info), ==, 2);
  numbered = model_test_decode_text (STEWARD_TYPE_INSTANCE_TYPE_INFO, "{'type':2,'total':1}");
  g_assert_cmpint (steward_instance_type_info_get_instance_type (numbered), ==,
                   STEWARD_INSTANCE_TYPE_SANDBOX);
  g_assert_cmpint (steward_instance_type_info_get_consumed (numbered), ==, -1);

  release = decode_example (STEWARD_TYPE_INSTANCE_RELEASE,
                            "service-versions.get-service-versions.response.200", 1);
  g_assert_cmpstr (steward_instance_release_get_version (release), ==, "8.2");
  language = decode_example (STEWARD_TYPE_INSTANCE_LANGUAGE,
                             "languages.get-languages.response.200", 1);
  g_assert_cmpint (steward_instance_language_get_lcid (language), ==, 1031);
  g_assert_cmpstr (steward_instance_language_get_title (language), ==, "Deutsch");

  template = decode_example (STEWARD_TYPE_INSTANCE_TEMPLATE,
                             "templates.get-templates.response.200", 0);
  g_assert_true (steward_instance_template_supports (template,
                                                     "bce9abbf-90fd-42e7-b0e5-1ced6df22fa1",
                                                     STEWARD_INSTANCE_TYPE_TRIAL));
  g_assert_false (steward_instance_template_supports (template,
                                                      "bce9abbf-90fd-42e7-b0e5-1ced6df22fa1",
                                                      STEWARD_INSTANCE_TYPE_SUPPORT));
  old = model_test_decode_text (STEWARD_TYPE_INSTANCE_TEMPLATE,
                                "{'Name':'A','SupportedServiceVersions':['R']}");
  g_assert_true (steward_instance_template_supports (old, "r", STEWARD_INSTANCE_TYPE_SUPPORT));

  identity = decode_example (STEWARD_TYPE_APPLICATION_IDENTITY,
                             "tenant-application-identities.get.response.200", 0);
  g_assert_true (steward_application_identity_is_enabled (identity));
  g_assert_nonnull (steward_application_identity_get_created_on (identity));
}

/* Exactly what the reference prints. */
static void
assert_body (StewardDraft *draft,
             const char   *name)
{
  g_autofree char *path = g_strconcat (EXAMPLES, name, ".json", NULL);
  g_autoptr(JsonNode) documented = model_test_load (path);
  g_autoptr(JsonNode) body = steward_draft_to_json (draft);

  g_assert_true (steward_draft_is_complete (draft));
  g_assert_true (json_node_equal (body, documented));
}

static StewardDraft *
make_provision (StewardTenant *tenant,
                const char    *type_info)
{
  StewardDraft *draft = steward_provision_draft_new (tenant, "crm4");
  StewardProvisionDraft *provision = STEWARD_PROVISION_DRAFT (draft);
  g_autoptr(StewardInstanceTypeInfo) info = NULL;
  g_autoptr(StewardInstanceRelease) release = NULL;
  g_autoptr(StewardInstanceLanguage) language = NULL;
  g_autoptr(StewardInstanceCurrency) currency = NULL;

  info = model_test_decode_text (STEWARD_TYPE_INSTANCE_TYPE_INFO, type_info);
  release = decode_example (STEWARD_TYPE_INSTANCE_RELEASE,
                            "service-versions.get-service-versions.response.200", 0);
  language = decode_example (STEWARD_TYPE_INSTANCE_LANGUAGE,
                             "languages.get-languages.response.200", 0);
  currency = model_test_decode_text (STEWARD_TYPE_INSTANCE_CURRENCY,
                                     "{'RegionCode':'en-US','Code':'840','Name':'USD',"
                                     "'Precision':2,'Symbol':'$'}");
  steward_provision_draft_set_type_info (provision, info);
  steward_provision_draft_set_release (provision, release);
  steward_provision_draft_set_language (provision, language);
  steward_provision_draft_set_currency (provision, currency);
  steward_provision_draft_set_friendly_name (provision, "Contoso Training");
  steward_provision_draft_set_domain_name (provision, "contosotraining");
  steward_provision_draft_set_initial_user (provision, "admin@contoso.onmicrosoft.com");
  steward_provision_draft_set_purpose (provision, "Classroom");
  steward_provision_draft_set_template (provision, "D365_Sales", TRUE);
  steward_provision_draft_set_template (provision, "D365_FieldService", TRUE);
  steward_provision_draft_set_template (provision, "D365_CustomerService", TRUE);
  steward_provision_draft_set_template (provision, "D365_FieldService", FALSE);

  return draft;
}

static void
test_bodies (ReviewFixture *fixture,
             gconstpointer  data)
{
  g_autoptr(StewardTenant) tenant = steward_tenant_new ("7b1d0c52-3f0e-4c57-9a4e-2d6c1a8f4e10",
                                                        NULL, "Contoso");
  g_autoptr(StewardInstance) sandbox = make_sandbox ();
  g_autoptr(StewardInstance) production = make_production ();
  g_autoptr(StewardInstanceBackup) backup = make_backup ("Available");
  g_autoptr(StewardDraft) provision = make_provision (tenant, "{'Type':'Sandbox'}");
  g_autoptr(StewardDraft) back_up = steward_back_up_draft_new (production, NULL);
  g_autoptr(StewardDraft) restore = steward_instance_restore_draft_new (production, backup);
  g_autoptr(StewardDraft) admin_mode = steward_admin_mode_draft_new (sandbox);
  g_autoptr(StewardDraft) identity = steward_identity_draft_new (tenant, "crm4");
  StewardAdminModeDraft *mode = STEWARD_ADMIN_MODE_DRAFT (admin_mode);

  assert_body (provision, "instances.provision-instance.request");
  steward_back_up_draft_set_label (STEWARD_BACK_UP_DRAFT (back_up), "Before spring release");
  steward_back_up_draft_set_notes (STEWARD_BACK_UP_DRAFT (back_up),
                                   "Taken before importing the spring solutions");
  assert_body (back_up, "instance-backups.backup-instance.request");
  steward_instance_restore_draft_set_target (STEWARD_INSTANCE_RESTORE_DRAFT (restore), sandbox);
  assert_body (restore, "instances.restore-instance.request.by-backup-id");
  steward_admin_mode_draft_set_background_operations (mode, FALSE);
  steward_admin_mode_draft_set_notification_text (mode, "Release in progress, back at 18:00 UTC");
  assert_body (admin_mode, "instances.update-instance-admin-mode.request.enable");
  steward_admin_mode_draft_set_admin_mode (mode, FALSE);
  g_assert_false (steward_draft_is_complete (admin_mode));
  steward_admin_mode_draft_set_background_operations (mode, TRUE);
  assert_body (admin_mode, "instances.update-instance-admin-mode.request.disable");
  steward_identity_draft_set_application_id (STEWARD_IDENTITY_DRAFT (identity),
                                             "0b7d4c1e-52a9-4f68-8c3d-e9a1f6b27506");
  assert_body (identity, "tenant-application-identities.create.request");
}

static void
test_labels (ReviewFixture *fixture,
             gconstpointer  data)
{
  static const char * const existing = "[{'Id':'1','Label':'Mine'},{'Id':'2','Label':'Yours'}]";
  g_autoptr(GListStore) backups = model_test_list (STEWARD_TYPE_INSTANCE_BACKUP, existing);
  g_autoptr(StewardInstance) production = make_production ();
  g_autoptr(StewardDraft) draft = steward_back_up_draft_new (production, G_LIST_MODEL (backups));
  StewardBackUpDraft *back_up = STEWARD_BACK_UP_DRAFT (draft);
  g_autofree char *longest = g_strnfill (100, 'x');
  g_autofree char *too_long = g_strnfill (101, 'x');
  g_autoptr(StewardReview) review = NULL;

  g_assert_false (steward_draft_is_complete (draft));
  steward_back_up_draft_set_label (back_up, "   ");
  g_assert_false (steward_draft_is_complete (draft));
  steward_back_up_draft_set_label (back_up, too_long);
  g_assert_false (steward_draft_is_complete (draft));
  steward_back_up_draft_set_label (back_up, longest);
  g_assert_true (steward_draft_is_complete (draft));
  g_assert_cmpuint (steward_back_up_draft_count_label (back_up), ==, 0);

  steward_back_up_draft_set_label (back_up, "Mine");
  g_assert_cmpuint (steward_back_up_draft_count_label (back_up), ==, 1);
  review = steward_draft_review (draft, fixture->facts);
  review_test_assert_outcome (review, STEWARD_CHECK_BACKUP_LABEL_TWICE, STEWARD_OUTCOME_WARNED);
  review_test_assert_outcome (review, STEWARD_CHECK_INSTANCE_STATE, STEWARD_OUTCOME_PASSED);
}

/* Somebody else deleted it. */
static void
test_gone (ReviewFixture *fixture,
           gconstpointer  data)
{
  g_autoptr(GListStore) instances = g_list_store_new (STEWARD_TYPE_INSTANCE);
  g_autoptr(StewardInstance) sandbox = make_sandbox ();
  g_autoptr(StewardDraft) back_up = steward_back_up_draft_new (sandbox, NULL);
  g_autoptr(StewardDraft) admin_mode = steward_admin_mode_draft_new (sandbox);
  g_autoptr(StewardDraft) removal = steward_instance_delete_draft_new (sandbox);
  StewardDraft * const drafts[] = { back_up, admin_mode, removal };

  steward_tenant_facts_set_instances (fixture->facts, G_LIST_MODEL (instances));
  for (guint i = 0; i < G_N_ELEMENTS (drafts); i++)
    {
      g_autoptr(StewardReview) review = steward_draft_review (drafts[i], fixture->facts);

      review_test_assert_outcome (review, STEWARD_CHECK_INSTANCE_THERE, STEWARD_OUTCOME_REFUSED);
    }

  g_list_store_append (instances, sandbox);
  for (guint i = 0; i < G_N_ELEMENTS (drafts); i++)
    {
      g_autoptr(StewardReview) review = steward_draft_review (drafts[i], fixture->facts);

      g_assert_null (review_test_find_check (review, STEWARD_CHECK_INSTANCE_THERE));
    }
}

static void
test_delete (ReviewFixture *fixture,
             gconstpointer  data)
{
  g_autoptr(StewardInstance) sandbox = make_sandbox ();
  g_autoptr(StewardInstance) production = make_production ();
  g_autoptr(StewardDraft) allowed = steward_instance_delete_draft_new (sandbox);
  g_autoptr(StewardDraft) refused = steward_instance_delete_draft_new (production);
  g_autoptr(StewardReview) allowed_review = steward_draft_review (allowed, fixture->facts);
  g_autoptr(StewardReview) refused_review = steward_draft_review (refused, fixture->facts);

  g_assert_cmpuint (steward_review_count (allowed_review, STEWARD_OUTCOME_REFUSED), ==, 0);
  review_test_assert_outcome (refused_review, STEWARD_CHECK_INSTANCE_TYPE,
                              STEWARD_OUTCOME_REFUSED);
  review_test_assert_outcome (refused_review, STEWARD_CHECK_INSTANCE_DELETABLE,
                              STEWARD_OUTCOME_REFUSED);
  review_test_assert_effects (allowed_review, "instance-deleted Contoso UAT -\n");
}

static void
assert_restore (ReviewFixture *fixture,
                const char    *target_text,
                const char    *status,
                gboolean       complete,
                guint          n_refused)
{
  g_autoptr(StewardInstance) production = make_production ();
  g_autoptr(StewardInstance) target = make_instance (target_text);
  g_autoptr(StewardInstanceBackup) backup = make_backup (status);
  g_autoptr(StewardDraft) draft = steward_instance_restore_draft_new (production, backup);
  g_autoptr(StewardReview) review = NULL;

  g_assert_false (steward_draft_is_complete (draft));
  steward_instance_restore_draft_set_target (STEWARD_INSTANCE_RESTORE_DRAFT (draft), target);
  review = steward_draft_review (draft, fixture->facts);
  g_assert_cmpint (steward_draft_is_complete (draft), ==, complete);
  g_assert_cmpuint (steward_review_count (review, STEWARD_OUTCOME_REFUSED), ==, n_refused);
}

static void
test_restore (ReviewFixture *fixture,
              gconstpointer  data)
{
  assert_restore (fixture, INSTANCE ("'Sandbox'", "'Ready'", ""), "Available", TRUE, 0);
  assert_restore (fixture, INSTANCE ("2", "1", ""), "available", TRUE, 0);
  assert_restore (fixture, INSTANCE ("'Production'", "'Ready'", ""), "Available", FALSE, 1);
  assert_restore (fixture, INSTANCE ("'Default'", "'Ready'", ""), "Available", FALSE, 1);
  assert_restore (fixture, INSTANCE ("'Sandbox'", "'Ready'", ",'$region':'crm'"), "Available",
                  FALSE, 1);
  assert_restore (fixture, INSTANCE ("'Sandbox'", "'Ready'", ""), "Creating", FALSE, 1);
  assert_restore (fixture, INSTANCE ("'Sandbox'", "'Pending'", ""), "Available", TRUE, 1);
}

static void
test_provision (ReviewFixture *fixture,
                gconstpointer  data)
{
  static const struct
  {
    const char *domain_name;
    gboolean    good;
  } names[] = {
    { "contoso", TRUE }, { "a-1", TRUE }, { "-a", FALSE }, { "a-", FALSE }, { "a b", FALSE },
    { "ä", FALSE }, { "", FALSE }, { NULL, FALSE },
  };
  g_autoptr(StewardTenant) tenant = steward_tenant_new ("t", NULL, "Contoso");
  g_autoptr(StewardDraft) full = make_provision (tenant, "{'Type':'Trial','Total':1,'Consumed':1}");
  g_autoptr(StewardDraft) room = make_provision (tenant, "{'Type':'Trial','Total':2,'Consumed':1}");
  g_autoptr(StewardReview) full_review = steward_draft_review (full, fixture->facts);
  g_autoptr(StewardReview) room_review = steward_draft_review (room, fixture->facts);

  review_test_assert_outcome (full_review, STEWARD_CHECK_INSTANCE_ROOM, STEWARD_OUTCOME_REFUSED);
  review_test_assert_outcome (room_review, STEWARD_CHECK_INSTANCE_ROOM, STEWARD_OUTCOME_PASSED);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_assert_cmpint (steward_provision_draft_is_domain_name (names[i].domain_name), ==,
                       names[i].good);
      steward_provision_draft_set_domain_name (STEWARD_PROVISION_DRAFT (room),
                                               names[i].domain_name);
      g_assert_cmpint (steward_draft_is_complete (room), ==, names[i].good);
    }
  g_assert_cmpstr (steward_instance_draft_get_region (STEWARD_INSTANCE_DRAFT (room)), ==, "crm4");
}

static void
test_profile (ReviewFixture *fixture,
              gconstpointer  data)
{
  g_autoptr(StewardProfile) profile = steward_profile_new ("p");
  g_autoptr(StewardProfile) again = NULL;
  g_autoptr(GVariant) variant = NULL;

  g_object_set (profile, "regions", "https://one.example https://two.example", NULL);
  variant = g_variant_ref_sink (steward_profile_to_variant (profile));
  again = steward_profile_new_from_variant (variant);
  g_assert_cmpstr (steward_profile_get_regions (again), ==,
                   "https://one.example https://two.example");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/instances/" path, ReviewFixture, NULL, \
                                    review_test_set_up, func, review_test_tear_down)
  ADD ("instances", test_instances);
  ADD ("words", test_words);
  ADD ("backups", test_backups);
  ADD ("reference", test_reference);
  ADD ("bodies", test_bodies);
  ADD ("labels", test_labels);
  ADD ("delete", test_delete);
  ADD ("gone", test_gone);
  ADD ("restore", test_restore);
  ADD ("provision", test_provision);
  ADD ("profile", test_profile);
#undef ADD

  return g_test_run ();
}
