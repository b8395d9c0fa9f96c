/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>
#include <locale.h>
#include <string.h>

#include "auth/steward-secret-store.h"
#include "http/steward-api-error.h"
#include "steward-error-text.h"
#include "steward-look.h"
#include "steward-tenant.h"
#include "steward-text.h"
#include "steward-update-window-text.h"
#include "store/steward-store-error.h"

#define assert_text(call, expected) \
  G_STMT_START { \
    g_autofree char *text_ = (call); \
    g_assert_cmpstr (text_, ==, expected); \
  } G_STMT_END

static void
test_ages (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_utc (2025, 11, 26, 14, 50, 0);
  g_autoptr(GDateTime) seconds = g_date_time_add_seconds (now, -59);
  g_autoptr(GDateTime) minutes = g_date_time_add_minutes (now, -2);
  g_autoptr(GDateTime) hour = g_date_time_add_minutes (now, -61);
  g_autoptr(GDateTime) days = g_date_time_add_days (now, -2);

  assert_text (steward_text_dup_age (NULL, now), "never");
  assert_text (steward_text_dup_age (seconds, now), "just now");
  assert_text (steward_text_dup_age (minutes, now), "2 min ago");
  assert_text (steward_text_dup_age (hour, now), "1 hour ago");
  assert_text (steward_text_dup_age (days, now), "24 Nov");
}

/* By the clock of the reader, which is that of UTC here. */
static void
test_update_window (void)
{
  g_autoptr(GDateTime) afternoon = g_date_time_new_utc (2025, 11, 26, 14, 50, 0);
  g_autoptr(GDateTime) night = g_date_time_new_utc (2025, 11, 27, 2, 0, 0);
  g_autoptr(GDateTime) evening = g_date_time_new_utc (2025, 11, 26, 22, 0, 0);
  g_autoptr(GDateTime) tomorrow = g_date_time_new_utc (2025, 11, 27, 6, 0, 0);
  g_autoptr(JsonNode) root = json_from_string (
    "{\"preferredStartTimeUtc\":\"2000-01-01T22:00:00Z\","
    "\"preferredEndTimeUtc\":\"2000-01-02T06:00:00Z\"}", NULL);
  g_autoptr(StewardUpdateWindow) window = g_object_new (STEWARD_TYPE_UPDATE_WINDOW, NULL);

  assert_text (steward_update_window_text_dup_when (evening, afternoon), "tonight");
  assert_text (steward_update_window_text_dup_when (evening, night), "now");
  assert_text (steward_update_window_text_dup_when (tomorrow, afternoon), "27 Nov");

  g_assert_true (steward_entity_update (STEWARD_ENTITY (window), json_node_get_object (root)));
  assert_text (steward_update_window_text_dup_span (window, afternoon),
               "Tonight between 22:00 and 06:00 by your clock.");
  assert_text (steward_update_window_text_dup_span (window, night),
               "Between 22:00 and 06:00 by your clock.");
}

static void
test_durations (void)
{
  assert_text (steward_text_dup_duration (-1), "–");
  assert_text (steward_text_dup_duration (35), "35 s");
  assert_text (steward_text_dup_duration (12 * 60 + 4), "12 min");
  assert_text (steward_text_dup_duration (2 * 3600), "2 h");
  assert_text (steward_text_dup_duration (2 * 3600 + 300), "2 h 5 min");
  assert_text (steward_text_dup_elapsed (10), "just now");
  assert_text (steward_text_dup_elapsed (720), "12 min");
}

static void
test_sizes (void)
{
  assert_text (steward_text_dup_size (-1), "–");
  assert_text (steward_text_dup_size (0), "0.0 MB");
  assert_text (steward_text_dup_size (4300000), "4.1 GB");
  assert_text (steward_text_dup_size (118070784), "112.6 GB");
}

static void
test_looks (void)
{
  const StewardLook *look = steward_look_of_environment (STEWARD_ENVIRONMENT_STATUS_UNKNOWN);

  g_assert_cmpstr (steward_look_get_word (look, "Hibernating"), ==, "Hibernating");
  g_assert_cmpstr (steward_look_get_word (look, NULL), ==, "–");

  look = steward_look_of_environment (STEWARD_ENVIRONMENT_STATUS_SOFT_DELETED);
  g_assert_cmpstr (steward_look_get_word (look, "SoftDeleted"), ==, "Soft deleted");
  g_assert_true (look->dim);

  look = steward_look_of_operation (STEWARD_OPERATION_STATUS_RUNNING);
  g_assert_null (look->icon_name);
  g_assert_cmpstr (steward_look_name_operation (STEWARD_OPERATION_TYPE_PIT_RESTORE, NULL),
                   ==, "Restore");
}

static void
test_errors (void)
{
  g_autoptr(StewardTenant) tenant = steward_tenant_new ("1", "fabrikam.example", "Fabrikam");
  g_autoptr(GError) forbidden =
    g_error_new_literal (STEWARD_API_ERROR, STEWARD_API_ERROR_FORBIDDEN, "No");
  g_autoptr(GError) locked =
    g_error_new_literal (STEWARD_SECRET_STORE_ERROR, STEWARD_SECRET_STORE_ERROR_LOCKED, "No");
  g_autoptr(StewardErrorText) text = steward_error_text_new (forbidden, tenant);
  g_autoptr(GError) silent =
    g_error_new_literal (STEWARD_API_ERROR, STEWARD_API_ERROR_UNAVAILABLE, "No");
  g_autoptr(StewardErrorText) silent_text = steward_error_text_new (silent, tenant);
  g_autoptr(StewardErrorText) lock_text = steward_error_text_new (locked, tenant);
  g_autofree char *details = NULL;

  g_assert_cmpstr (text->title, ==, "Your Account Needs Another Role");
  g_assert_true (g_str_has_prefix (text->cause, "Fabrikam knows you"));
  /* Of most lists it is the user who does. */
  g_assert_nonnull (strstr (silent_text->cause, "Try again in a few minutes"));
  g_assert_cmpint (lock_text->step, ==, STEWARD_ERROR_STEP_UNLOCK);

  steward_api_error_fill (forbidden, 403, "Forbidden", NULL, "5f0c1e9a", NULL);
  details = steward_error_text_dup_details (forbidden);
  g_assert_cmpstr (details, ==,
                   "Message: No\nStatus: 403\nCode: Forbidden\nCorrelation ID: 5f0c1e9a");
}

/* Of a change it is said what became of it, and that nobody sends it again. */
static void
test_change_errors (void)
{
  static const int codes[] = {
    STEWARD_API_ERROR_FORBIDDEN, STEWARD_API_ERROR_THROTTLED, STEWARD_API_ERROR_UNAVAILABLE,
  };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr(GError) error = g_error_new_literal (STEWARD_API_ERROR, codes[i], "No");
      g_autoptr(StewardErrorText) text = steward_error_text_new_of_change (error, NULL);

      g_assert_nonnull (strstr (text->cause, "Nothing was changed"));
      g_assert_null (strstr (text->cause, "let you see"));

      /* What it had done when it failed, the service does not say. */
      steward_api_error_fill (error, 500, NULL, NULL, NULL, NULL);
      if (codes[i] == STEWARD_API_ERROR_UNAVAILABLE)
        {
          g_autoptr(StewardErrorText) failed = steward_error_text_new_of_change (error, NULL);

          g_assert_null (strstr (failed->cause, "Nothing was changed"));
        }
    }
}

/* A full disk is not a service that does not answer. */
static void
test_store_errors (void)
{
  g_autoptr(GError) full =
    g_error_new_literal (STEWARD_STORE_ERROR, STEWARD_STORE_ERROR_FULL, "database or disk is full");
  g_autoptr(GError) damaged =
    g_error_new_literal (STEWARD_STORE_ERROR, STEWARD_STORE_ERROR_DAMAGED, "malformed");
  g_autoptr(StewardErrorText) full_text = steward_error_text_new (full, NULL);
  g_autoptr(StewardErrorText) damaged_text = steward_error_text_new (damaged, NULL);

  g_assert_cmpstr (full_text->title, ==, "The Disk Is Full");
  g_assert_cmpint (full_text->step, ==, STEWARD_ERROR_STEP_TRY_AGAIN);
  g_assert_cmpint (damaged_text->step, ==, STEWARD_ERROR_STEP_NONE);
  g_assert_nonnull (strstr (damaged_text->cause, "journal.db"));
}

/* What a filter hides is counted too. */
static void
test_shown (void)
{
  g_autofree char *all = steward_text_dup_shown (14, 14);
  g_autofree char *some = steward_text_dup_shown (4, 14);
  g_autofree char *none = steward_text_dup_shown (0, 14);

  g_assert_cmpstr (all, ==, "14");
  g_assert_cmpstr (some, ==, "4 of 14");
  g_assert_cmpstr (none, ==, "0 of 14");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_setenv ("TZ", "UTC", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/ages", test_ages);
  g_test_add_func ("/text/update-window", test_update_window);
  g_test_add_func ("/text/durations", test_durations);
  g_test_add_func ("/text/sizes", test_sizes);
  g_test_add_func ("/text/shown", test_shown);
  g_test_add_func ("/text/looks", test_looks);
  g_test_add_func ("/text/errors", test_errors);
  g_test_add_func ("/text/errors/change", test_change_errors);
  g_test_add_func ("/text/errors/store", test_store_errors);

  return g_test_run ();
}
