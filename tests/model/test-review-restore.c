/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "review-test.h"
#include "steward-restore-draft.h"
#include "steward-timeline.h"

/* The review of the picture: one refused, one warning, three passed. */
static void
test_restore ( void)
{
  ReviewFixture fixture = { NULL };
  g_autoptr(StewardDraft) draft = NULL;
  g_autoptr(StewardReview) review = NULL;
  StewardCheck *check;
  StewardEffect *effect;

  review_test_set_up_with (&fixture, "[" RESTORES "," CREATION "]", QUOTA);
  draft = review_test_make_restore (&fixture, "Production");
  steward_restore_draft_set_skip_cleanup (STEWARD_RESTORE_DRAFT (draft), TRUE);
  review = steward_draft_review (draft, fixture.facts);

  review_test_assert_effects (review,
                              "environment-restored Production-1118 Production\n"
                              "source-kept Production -\n"
                              "restore-used Production -\n");
  effect = review_test_get_effect (review, 0);
  g_assert_cmpint (steward_effect_get_kind (effect), ==, STEWARD_EFFECT_KIND_CREATED);
  g_assert_cmpint (steward_effect_get_environment_type (effect), ==, SANDBOX);
  g_assert_cmpstr (steward_effect_get_version (effect), ==, "27.1.41698.0");
  model_test_assert_date (steward_effect_get_moment (effect), "2025-11-18T08:02:00Z");
  effect = review_test_get_effect (review, 2);
  g_assert_cmpint (steward_effect_get_count (effect), ==, 8);
  g_assert_cmpint (steward_effect_get_storage_kb (effect), ==, 38 * GB);
  g_assert_cmpint (steward_effect_get_shortest_seconds (effect), ==, 40 * 60);
  g_assert_cmpint (steward_effect_get_longest_seconds (effect), ==, 55 * 60);

  review_test_assert_checks (review,
                             "R one-at-a-time\n"
                             "W integrations-kept\n"
                             "P moment\n"
                             "P name\n"
                             "P room\n");
  g_assert_true (steward_review_is_refused (review));
  g_assert_cmpuint (steward_review_count (review, STEWARD_OUTCOME_PASSED), ==, 3);
  check = review_test_find_check (review, STEWARD_CHECK_ONE_AT_A_TIME);
  g_assert_cmpstr (steward_check_get_subject (check), ==, "Demo-Days");
  g_assert_cmpstr (steward_check_get_object (check), ==, "joris@contoso.com");
  model_test_assert_date (steward_check_get_from (check), "2025-11-26T13:48:00Z");
  check = review_test_find_check (review, STEWARD_CHECK_ROOM);
  g_assert_cmpint (steward_check_get_environment_type (check), ==, SANDBOX);
  g_assert_cmpint (steward_check_get_used (check), ==, 4);
  g_assert_cmpint (steward_check_get_total (check), ==, 6);
  g_assert_cmpint (steward_check_get_used_storage_kb (check), ==, 166 * GB);
  g_assert_cmpint (steward_check_get_total_storage_kb (check), ==, 200 * GB);
  check = review_test_find_check (review, STEWARD_CHECK_MOMENT);
  model_test_assert_date (steward_check_get_from (check), "2025-11-18T01:48:00Z");
  model_test_assert_date (steward_check_get_to (check), "2025-11-26T13:37:00Z");

  review_test_tear_down (&fixture, NULL);
}

static void
test_restore_refusals (ReviewFixture *fixture,
                       gconstpointer  data)
{
  g_autoptr(StewardDraft) draft = review_test_make_restore (fixture, "UAT");
  StewardRestoreDraft *restore = STEWARD_RESTORE_DRAFT (draft);
  g_autoptr(GDateTime) outside = model_test_date ("2025-11-18T01:30:00Z");
  g_autoptr(StewardReview) review = NULL;
  StewardCheck *check;

  steward_restore_draft_set_environment_type (restore, PRODUCTION);
  steward_restore_draft_set_moment (restore, outside);
  steward_restore_draft_set_name (restore, "dev-anna");
  review = steward_draft_review (draft, fixture->facts);

  review_test_assert_checks (review,
                             "R type-allowed\n"
                             "R status\n"
                             "R moment\n"
                             "R name\n"
                             "P room\n");
  check = review_test_find_check (review, STEWARD_CHECK_NAME);
  g_assert_cmpint (steward_check_get_name_fault (check), ==, STEWARD_NAME_FAULT_TAKEN);
  check = review_test_find_check (review, STEWARD_CHECK_STATUS);
  g_assert_cmpstr (steward_check_get_object (check), ==, "Upgrading");
}

static void
test_restore_none_left ( void)
{
  g_autoptr(GString) operations = g_string_new ("[");
  g_autoptr(StewardDraft) draft = NULL;
  g_autoptr(StewardReview) review = NULL;
  ReviewFixture fixture = { NULL };

  for (guint i = 0; i < STEWARD_RESTORES_PER_MONTH; i++)
    g_string_append_printf (operations, "%s{'id':'r%u','type':'pitRestore','status':'succeeded',"
                            "'createdOn':'2025-11-01T00:00:00Z','environmentName':'x',"
                            "'parameters':{'sourceEnvironmentName':'Production'}}",
                            i > 0 ? "," : "", i);
  g_string_append_c (operations, ']');
  review_test_set_up_with (&fixture, operations->str, QUOTA);
  draft = review_test_make_restore (&fixture, "Production");
  review = steward_draft_review (draft, fixture.facts);

  review_test_assert_outcome (review, STEWARD_CHECK_RESTORES_LEFT, STEWARD_OUTCOME_REFUSED);
  g_assert_cmpint (steward_effect_get_count (review_test_get_effect (review, 2)), ==, 0);
  review_test_tear_down (&fixture, NULL);
}

static void
test_restore_grace (ReviewFixture *fixture,
                    gconstpointer  data)
{
  static const struct
  {
    const char *start;
    const char *version;
    gboolean    refused;
  } cases[] = {
    { "2025-11-26T13:50:01Z", "27.1.41698.0", FALSE },
    { "2025-11-26T13:50:00Z", "27.1.41698.0", TRUE },
    { "2025-11-01T00:00:00Z", "27.1", TRUE },
    { "2025-11-01T00:00:00Z", "27.0.1.2", FALSE },
    { "2025-11-01T00:00:00Z", "28.0", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(StewardEnvironment) source = review_test_find_environment (fixture, "Production");
      g_autoptr(StewardDraft) draft = review_test_make_restore (fixture, "Production");
      g_autoptr(StewardReview) review = NULL;
      g_autoptr(JsonNode) body = NULL;
      StewardCheck *check;
      g_autofree char *text = NULL;

      text = g_strdup_printf ("{'name':'Production','type':'Production','status':'Active',"
                              "'applicationVersion':'%s','versionDetails':{"
                              "'gracePeriodStartDate':'%s'}}",
                              cases[i].version, cases[i].start);
      body = model_test_parse (text);
      steward_entity_update (STEWARD_ENTITY (source), json_node_get_object (body));
      review = steward_draft_review (draft, fixture->facts);
      g_test_message ("case %u", i);
      check = review_test_find_check (review, STEWARD_CHECK_VERSION_RESTORABLE);
      g_assert_cmpint (check != NULL, ==, cases[i].refused);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/review/restore", test_restore);
  g_test_add_func ("/review/restore/none-left", test_restore_none_left);
  g_test_add ("/review/restore/refusals", ReviewFixture, NULL, review_test_set_up,
              test_restore_refusals, review_test_tear_down);
  g_test_add ("/review/restore/grace", ReviewFixture, NULL, review_test_set_up,
              test_restore_grace, review_test_tear_down);

  return g_test_run ();
}
