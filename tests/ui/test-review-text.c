/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-util.h"
#include "wizards/steward-review-text.h"

#define GB (1024 * 1024)

static StewardTenant *tenant;
static GDateTime *now;

static void
assert_sentence (const StewardReviewText *text)
{
  g_assert_nonnull (text);
  g_assert_nonnull (text->title);
  g_assert_cmpstr (text->title, !=, "");
  g_assert_false (g_str_has_suffix (text->title, "."));
  g_assert_true (g_utf8_validate (text->title, -1, NULL));
  g_assert_true (text->detail == NULL || g_str_has_suffix (text->detail, ".") ||
                 g_strrstr (text->detail, "–") != NULL);
}

/* Every effect has a sentence, whether or not anything is known of it. */
static void
test_effects (void)
{
  g_autoptr(GEnumClass) codes = g_type_class_ref (STEWARD_TYPE_EFFECT_CODE);

  for (guint i = 0; i < codes->n_values; i++)
    {
      g_autoptr(StewardEffect) bare = NULL;
      g_autoptr(StewardEffect) full = NULL;
      g_autoptr(StewardReviewText) bare_text = NULL;
      g_autoptr(StewardReviewText) full_text = NULL;

      g_test_message ("%s", codes->values[i].value_nick);
      bare = steward_effect_new (STEWARD_EFFECT_KIND_CHANGED, codes->values[i].value, NULL, NULL);
      bare_text = steward_review_text_of_effect (bare, tenant);
      assert_sentence (bare_text);

      full = steward_effect_new (STEWARD_EFFECT_KIND_CHANGED, codes->values[i].value,
                                 "Subject", "Object");
      g_object_set (full,
                    "environment-type", STEWARD_ENVIRONMENT_TYPE_PRODUCTION,
                    "version", "27.1",
                    "moment", now,
                    "count", (gint64) 3,
                    "storage-kb", (gint64) GB,
                    "shortest-seconds", (gint64) 60,
                    "longest-seconds", (gint64) 120,
                    NULL);
      full_text = steward_review_text_of_effect (full, tenant);
      assert_sentence (full_text);
    }
}

/* Every check has one for each way it can come out. */
static void
test_checks (void)
{
  g_autoptr(GEnumClass) codes = g_type_class_ref (STEWARD_TYPE_CHECK_CODE);
  g_autoptr(GEnumClass) outcomes = g_type_class_ref (STEWARD_TYPE_OUTCOME);

  for (guint i = 0; i < codes->n_values * outcomes->n_values; i++)
    {
      const GEnumValue *code = &codes->values[i / outcomes->n_values];
      const GEnumValue *outcome = &outcomes->values[i % outcomes->n_values];
      g_autoptr(StewardCheck) bare = NULL;
      g_autoptr(StewardCheck) full = NULL;
      g_autoptr(StewardReviewText) bare_text = NULL;
      g_autoptr(StewardReviewText) full_text = NULL;

      g_test_message ("%s %s", code->value_nick, outcome->value_nick);
      bare = steward_check_new (outcome->value, code->value, NULL, NULL);
      bare_text = steward_review_text_of_check (bare, tenant, now);
      assert_sentence (bare_text);

      full = steward_check_new (outcome->value, code->value, "Subject", "Object");
      g_object_set (full,
                    "environment-type", STEWARD_ENVIRONMENT_TYPE_SANDBOX,
                    "name-fault", STEWARD_NAME_FAULT_TAKEN,
                    "used", (gint64) 4,
                    "total", (gint64) 6,
                    "used-storage-kb", (gint64) 168 * GB,
                    "total-storage-kb", (gint64) 200 * GB,
                    "from", now,
                    "to", now,
                    NULL);
      full_text = steward_review_text_of_check (full, tenant, now);
      assert_sentence (full_text);
    }
}

static void
test_faults (void)
{
  g_autoptr(GEnumClass) faults = g_type_class_ref (STEWARD_TYPE_NAME_FAULT);

  for (guint i = 0; i < faults->n_values; i++)
    {
      g_autofree char *text = steward_review_text_dup_fault (faults->values[i].value, "x", tenant);

      g_assert_true ((text == NULL) == (faults->values[i].value == STEWARD_NAME_FAULT_NONE));
    }
}

static void
assert_texts (StewardReviewText *text,
              const char        *title,
              const char        *detail)
{
  g_assert_cmpstr (text->title, ==, title);
  g_assert_cmpstr (text->detail, ==, detail);
  steward_review_text_free (text);
}

/* An app that is installed by its id alone has a publisher, too. */
static void
test_terms (void)
{
  g_autoptr(StewardCheck) unknown = NULL;
  g_autoptr(StewardCheck) known = NULL;

  unknown = steward_check_new (STEWARD_OUTCOME_PASSED, STEWARD_CHECK_TERMS, NULL, NULL);
  known = steward_check_new (STEWARD_OUTCOME_PASSED, STEWARD_CHECK_TERMS, NULL, "Havn Payroll");
  assert_texts (steward_review_text_of_check (unknown, tenant, now),
                "You accept the terms of the publisher", NULL);
  assert_texts (steward_review_text_of_check (known, tenant, now),
                "You accept the terms of Havn Payroll", NULL);
}

/* The words of a restore, as people read them. */
static void
test_restore (void)
{
  g_autoptr(GDateTime) moment = steward_date_time_parse ("2025-11-18T08:02:00Z");
  g_autoptr(StewardEffect) restored = NULL;
  g_autoptr(StewardEffect) kept = NULL;
  g_autoptr(StewardEffect) used = NULL;

  restored = steward_effect_new (STEWARD_EFFECT_KIND_CREATED, STEWARD_EFFECT_ENVIRONMENT_RESTORED,
                                 "Production-1118", "Production");
  g_object_set (restored,
                "environment-type", STEWARD_ENVIRONMENT_TYPE_SANDBOX,
                "version", "27.1.41698.0",
                "moment", moment,
                NULL);
  assert_texts (steward_review_text_of_effect (restored, tenant),
                "A new sandbox “Production-1118” is created in Contoso",
                "From Production as it was on Tuesday 18 November 2025 at 09:02 (08:02 UTC), "
                "version 27.1.41698.0.");

  kept = steward_effect_new (STEWARD_EFFECT_KIND_KEPT, STEWARD_EFFECT_SOURCE_KEPT,
                             "Production", NULL);
  g_object_set (kept, "moment", moment, NULL);
  assert_texts (steward_review_text_of_effect (kept, tenant),
                "Production keeps running and is not changed",
                "Entries made after the chosen moment stay there.");

  used = steward_effect_new (STEWARD_EFFECT_KIND_USED, STEWARD_EFFECT_RESTORE_USED,
                             "Production", NULL);
  g_object_set (used,
                "count", (gint64) 8,
                "storage-kb", (gint64) 38 * GB,
                "shortest-seconds", (gint64) 40 * 60,
                "longest-seconds", (gint64) 55 * 60,
                "moment", now,
                NULL);
  assert_texts (steward_review_text_of_effect (used, tenant),
                "One of the 8 restores left in November is used",
                "About 38 GB more storage. Similar ones took 40 min to 55 min.");
  g_object_set (used, "at-most", TRUE, NULL);
  assert_texts (steward_review_text_of_effect (used, tenant),
                "One of at most 8 restores left in November is used",
                "About 38 GB more storage. Similar ones took 40 min to 55 min.");
}

static void
test_review (void)
{
  g_autoptr(StewardReview) review = steward_review_new ();
  g_autoptr(GDateTime) begun = g_date_time_add_minutes (now, -2);
  g_autoptr(StewardCheck) busy = NULL;
  g_autoptr(StewardCheck) room = NULL;
  g_autofree char *counts = NULL;
  g_autofree char *refusal = NULL;

  busy = steward_check_new (STEWARD_OUTCOME_REFUSED, STEWARD_CHECK_ONE_AT_A_TIME, "Demo-Days",
                            "Joris Maas");
  g_object_set (busy, "from", begun, NULL);
  room = steward_check_new (STEWARD_OUTCOME_PASSED, STEWARD_CHECK_ROOM, NULL, NULL);
  g_object_set (room,
                "environment-type", STEWARD_ENVIRONMENT_TYPE_SANDBOX,
                "used", (gint64) 4,
                "total", (gint64) 6,
                "used-storage-kb", (gint64) 168 * GB,
                "total-storage-kb", (gint64) 200 * GB,
                NULL);
  assert_texts (steward_review_text_of_check (busy, tenant, now),
                "Contoso is already creating an environment",
                "“Demo-Days”, started 2 min ago by Joris Maas. Only one at a time.");
  assert_texts (steward_review_text_of_check (room, tenant, now),
                "Room for it: 4 of 6 sandboxes and 168 of 200 GB afterwards", NULL);

  steward_review_add_check (review, room);
  steward_review_add_check (review, busy);
  counts = steward_review_text_dup_counts (review);
  refusal = steward_review_text_dup_refusal (review);
  g_assert_cmpstr (counts, ==, "1 refused · 1 passed");
  g_assert_cmpstr (refusal, ==,
                   "One check is refused. You can go on as soon as “Demo-Days” is ready.");
  g_assert_true (steward_review_text_can_change (busy));
  g_assert_false (steward_review_text_can_change (room));
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_setenv ("TZ", "Europe/Copenhagen", TRUE);
  g_test_init (&argc, &argv, NULL);
  tenant = steward_tenant_new ("one", NULL, "Contoso");
  now = steward_date_time_parse ("2025-11-26T13:50:00Z");

  g_test_add_func ("/review-text/effects", test_effects);
  g_test_add_func ("/review-text/checks", test_checks);
  g_test_add_func ("/review-text/faults", test_faults);
  g_test_add_func ("/review-text/restore", test_restore);
  g_test_add_func ("/review-text/terms", test_terms);
  g_test_add_func ("/review-text/review", test_review);

  status = g_test_run ();
  g_clear_object (&tenant);
  g_clear_pointer (&now, g_date_time_unref);

  return status;
}
