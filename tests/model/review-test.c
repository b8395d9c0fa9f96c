/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "review-test.h"

#include "steward-restore-draft.h"
#include "steward-restore-period.h"

#define ENVIRONMENTS \
  "[{'name':'Production','type':'Production','status':'Active'," \
  "'applicationVersion':'27.1.41698.0','linkedPowerPlatformEnvironmentId':'pp'}," \
  "{'name':'Dev-Anna','type':'Sandbox','status':'Active','applicationVersion':'27.1.41698.0'}," \
  "{'name':'Hotfix-1204','type':'Sandbox','status':'Active'}," \
  "{'name':'UAT','type':'Sandbox','status':'Upgrading'}," \
  "{'name':'Payroll-Test-25112109150000','type':'Sandbox','status':'SoftDeleted'}," \
  "{'name':'Broken','type':'Other','status':'CreatingFailed'}]"

void
review_test_set_up_with (ReviewFixture *fixture,
                         const char    *operations,
                         const char    *quota)
{
  static const int storage_gb[] = { 38, 4, 38, 36, 12, -1 };
  g_autoptr(GListStore) list = model_test_list (STEWARD_TYPE_OPERATION, operations);
  g_autoptr(GDateTime) now = model_test_date ("2025-11-26T13:50:00Z");
  g_autoptr(StewardQuota) quotas = NULL;

  fixture->environments = model_test_list (STEWARD_TYPE_ENVIRONMENT, ENVIRONMENTS);
  for (guint i = 0; i < G_N_ELEMENTS (storage_gb); i++)
    {
      g_autoptr(StewardEnvironment) environment = NULL;

      environment = g_list_model_get_item (G_LIST_MODEL (fixture->environments), i);
      if (storage_gb[i] > 0)
        steward_environment_set_storage_kb (environment, (gint64) storage_gb[i] * GB);
    }

  fixture->periods =
    model_test_list (STEWARD_TYPE_RESTORE_PERIOD,
                     "[{'from':'2025-11-18T01:47:00Z','to':'2025-11-26T13:38:00Z',"
                     "'correspondingApplicationPackageVersion':'27.1.41698.0'}]");
  fixture->facts = steward_tenant_facts_new (G_LIST_MODEL (fixture->environments),
                                             G_LIST_MODEL (list), now);
  if (quota != NULL)
    {
      quotas = model_test_decode_text (STEWARD_TYPE_QUOTA, quota);
      steward_tenant_facts_set_quota (fixture->facts, quotas);
    }
}

void
review_test_set_up (ReviewFixture *fixture,
                    gconstpointer  data)
{
  review_test_set_up_with (fixture, "[" RESTORES "]", QUOTA);
}

void
review_test_tear_down (ReviewFixture *fixture,
                       gconstpointer  data)
{
  g_assert_finalize_object (g_steal_pointer (&fixture->facts));
  g_clear_object (&fixture->environments);
  g_clear_object (&fixture->periods);
}

/* (transfer full): the environment called @name */
StewardEnvironment *
review_test_find_environment (ReviewFixture *fixture,
                              const char    *name)
{
  GListModel *model = G_LIST_MODEL (fixture->environments);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr(StewardEnvironment) environment = g_list_model_get_item (model, i);

      if (g_strcmp0 (steward_environment_get_name (environment), name) == 0)
        return g_steal_pointer (&environment);
    }

  g_assert_not_reached ();
}

StewardDraft *
review_test_make_restore (ReviewFixture *fixture,
                          const char    *source_name)
{
  g_autoptr(StewardEnvironment) source = review_test_find_environment (fixture, source_name);
  g_autoptr(GDateTime) moment = model_test_date ("2025-11-18T08:02:00Z");
  StewardDraft *draft = steward_restore_draft_new (source);

  steward_restore_draft_set_periods (STEWARD_RESTORE_DRAFT (draft),
                                     G_LIST_MODEL (fixture->periods));
  steward_restore_draft_set_moment (STEWARD_RESTORE_DRAFT (draft), moment);
  steward_restore_draft_set_name (STEWARD_RESTORE_DRAFT (draft), "Production-1118");

  return draft;
}

static char *
describe_checks (StewardReview *review)
{
  g_autoptr(GEnumClass) codes = g_type_class_ref (STEWARD_TYPE_CHECK_CODE);
  GListModel *checks = steward_review_get_checks (review);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (checks); i++)
    {
      g_autoptr(StewardCheck) check = g_list_model_get_item (checks, i);

      g_string_append_printf (text, "%c %s\n", "RWUP"[steward_check_get_outcome (check)],
                              g_enum_get_value (codes, steward_check_get_code (check))->value_nick);
    }

  return g_string_free (text, FALSE);
}

static char *
describe_effects (StewardReview *review)
{
  g_autoptr(GEnumClass) codes = g_type_class_ref (STEWARD_TYPE_EFFECT_CODE);
  GListModel *effects = steward_review_get_effects (review);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (effects); i++)
    {
      g_autoptr(StewardEffect) effect = g_list_model_get_item (effects, i);

      g_string_append_printf (text, "%s %s %s\n",
                              g_enum_get_value (codes,
                                                steward_effect_get_code (effect))->value_nick,
                              steward_effect_get_subject (effect) != NULL
                                ? steward_effect_get_subject (effect) : "-",
                              steward_effect_get_object (effect) != NULL
                                ? steward_effect_get_object (effect) : "-");
    }

  return g_string_free (text, FALSE);
}

StewardCheck *
review_test_find_check (StewardReview   *review,
                        StewardCheckCode code)
{
  GListModel *checks = steward_review_get_checks (review);

  for (guint i = 0; i < g_list_model_get_n_items (checks); i++)
    {
      g_autoptr(StewardCheck) check = g_list_model_get_item (checks, i);

      if (steward_check_get_code (check) == code)
        return check;
    }

  return NULL;
}

StewardEffect *
review_test_get_effect (StewardReview *review,
                        guint          position)
{
  g_autoptr(StewardEffect) effect = NULL;

  effect = g_list_model_get_item (steward_review_get_effects (review), position);
  g_assert_nonnull (effect);

  return effect;
}

void
review_test_assert_outcome (StewardReview   *review,
                            StewardCheckCode code,
                            StewardOutcome   outcome)
{
  StewardCheck *check = review_test_find_check (review, code);

  g_assert_nonnull (check);
  g_assert_cmpint (steward_check_get_outcome (check), ==, outcome);
}

void
review_test_assert_checks (StewardReview *review,
                           const char    *expected)
{
  g_autofree char *checks = describe_checks (review);

  g_assert_cmpstr (checks, ==, expected);
}

void
review_test_assert_effects (StewardReview *review,
                            const char    *expected)
{
  g_autofree char *effects = describe_effects (review);

  g_assert_cmpstr (effects, ==, expected);
}
