/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-identity.h"

typedef struct
{
  StewardProfile  *profile;
  StewardIdentity *identity;
  GDateTime       *now;
  guint            n_states;
} Fixture;

static void
count_cb (gpointer user_data)
{
  guint *count = user_data;

  (*count)++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(StewardTenant) tenant = steward_tenant_new ("t1", NULL, NULL);

  fixture->profile = steward_profile_new ("p1");
  g_object_set (fixture->profile, "method", GPOINTER_TO_INT (data), NULL);
  fixture->identity = steward_identity_new (fixture->profile, tenant);
  fixture->now = g_date_time_new_utc (2026, 1, 31, 14, 21, 0);
  g_signal_connect_swapped (fixture->identity, "notify::state", G_CALLBACK (count_cb),
                            &fixture->n_states);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->identity);
  g_assert_finalize_object (fixture->profile);
  g_date_time_unref (fixture->now);
}

static void
test_token (Fixture       *fixture,
            gconstpointer  data)
{
  StewardSignInMethod method = (StewardSignInMethod) GPOINTER_TO_INT (data);
  gboolean is_person = method == STEWARD_SIGN_IN_METHOD_BROWSER;
  g_autofree char *renews_on = NULL;

  g_assert_cmpint (steward_identity_get_state (fixture->identity), ==,
                   STEWARD_IDENTITY_STATE_UNKNOWN);
  steward_identity_note_token (fixture->identity, is_person ? "anna" : NULL, fixture->now, 3600);
  g_assert_cmpint (steward_identity_get_state (fixture->identity), ==,
                   STEWARD_IDENTITY_STATE_SIGNED_IN);
  g_assert_cmpstr (steward_identity_get_user_name (fixture->identity), ==,
                   is_person ? "anna" : NULL);
  g_assert_true (g_date_time_equal (steward_identity_get_renewed_on (fixture->identity),
                                    fixture->now));
  renews_on = g_date_time_format (steward_identity_get_renews_on (fixture->identity), "%H:%M");
  g_assert_cmpstr (renews_on, ==, "15:16");
  g_assert_true ((steward_identity_get_sign_in_until (fixture->identity) != NULL) == is_person);
  g_assert_cmpuint (fixture->n_states, ==, 1);
}

/* That nothing can be asked now takes nothing away; a refusal does. */
static void
test_refusal (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "no");

  steward_identity_note_token (fixture->identity, "anna", fixture->now, 3600);
  steward_identity_note_refusal (fixture->identity, STEWARD_IDENTITY_STATE_UNAVAILABLE, error);
  g_assert_nonnull (steward_identity_get_renewed_on (fixture->identity));
  g_assert_null (steward_identity_get_renews_on (fixture->identity));
  g_assert_error (steward_identity_get_error (fixture->identity), G_IO_ERROR, G_IO_ERROR_FAILED);

  steward_identity_note_refusal (fixture->identity, STEWARD_IDENTITY_STATE_SIGN_IN_NEEDED, error);
  g_assert_null (steward_identity_get_renewed_on (fixture->identity));
  g_assert_null (steward_identity_get_sign_in_until (fixture->identity));

  steward_identity_note_token (fixture->identity, "anna", fixture->now, 60);
  g_assert_null (steward_identity_get_error (fixture->identity));
  g_assert_true (g_date_time_equal (steward_identity_get_renews_on (fixture->identity),
                                    fixture->now));
  g_assert_cmpuint (fixture->n_states, ==, 4);
}

static void
test_permissions (Fixture       *fixture,
                  gconstpointer  data)
{
  GListModel *permissions = steward_identity_get_permissions (fixture->identity);
  guint n_usual = g_list_model_get_n_items (permissions);
  g_autoptr(StewardPermission) first = g_list_model_get_item (permissions, 0);
  g_autoptr(StewardPermission) region = NULL;

  g_assert_cmpint (steward_permission_get_state (first), ==, STEWARD_PERMISSION_STATE_UNKNOWN);
  steward_identity_note_permission (fixture->identity, STEWARD_PERMISSION_AREA_ENVIRONMENTS, NULL,
                                    STEWARD_PERMISSION_STATE_ALLOWED);
  g_assert_cmpint (steward_permission_get_state (first), ==, STEWARD_PERMISSION_STATE_ALLOWED);
  g_assert_cmpuint (g_list_model_get_n_items (permissions), ==, n_usual);

  for (guint i = 0; i < 2; i++)
    steward_identity_note_permission (fixture->identity, STEWARD_PERMISSION_AREA_INSTANCES, "crm4",
                                      STEWARD_PERMISSION_STATE_MISSING);
  g_assert_cmpuint (g_list_model_get_n_items (permissions), ==, n_usual + 1);
  region = g_list_model_get_item (permissions, n_usual);
  g_assert_cmpstr (steward_permission_get_region (region), ==, "crm4");
  g_assert_cmpint (steward_permission_get_area (region), ==, STEWARD_PERMISSION_AREA_INSTANCES);
  g_assert_cmpint (steward_permission_get_state (region), ==, STEWARD_PERMISSION_STATE_MISSING);
}

/* An answer tells who is signed in, and never undoes what is known better. */
static void
test_user (Fixture       *fixture,
           gconstpointer  data)
{
  steward_identity_note_user (fixture->identity, "anna");
  g_assert_cmpint (steward_identity_get_state (fixture->identity), ==,
                   STEWARD_IDENTITY_STATE_SIGNED_IN);
  g_assert_cmpstr (steward_identity_get_user_name (fixture->identity), ==, "anna");
  g_assert_null (steward_identity_get_renewed_on (fixture->identity));

  steward_identity_note_refusal (fixture->identity, STEWARD_IDENTITY_STATE_SIGN_IN_NEEDED, NULL);
  steward_identity_note_user (fixture->identity, "anna");
  g_assert_cmpint (steward_identity_get_state (fixture->identity), ==,
                   STEWARD_IDENTITY_STATE_SIGN_IN_NEEDED);
}

#define ADD(name, method, func) \
  g_test_add ("/identity/" name, Fixture, GINT_TO_POINTER (method), set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("token/person", STEWARD_SIGN_IN_METHOD_BROWSER, test_token);
  ADD ("token/application", STEWARD_SIGN_IN_METHOD_CERTIFICATE, test_token);
  ADD ("refusal", STEWARD_SIGN_IN_METHOD_BROWSER, test_refusal);
  ADD ("permissions", STEWARD_SIGN_IN_METHOD_BROWSER, test_permissions);
  ADD ("user", STEWARD_SIGN_IN_METHOD_BROWSER, test_user);

  return g_test_run ();
}
