/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "identity-test.h"

#include "steward-test-browser.h"

typedef struct
{
  StewardTestSimulator *simulator;
  StewardTestAnswer    *code;
  const char           *device_code;
  const char           *user_code;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  StewardTestSimulator *simulator = steward_test_simulator_new (NULL);

  fixture->simulator = simulator;
  fixture->code = identity_test_post (simulator, "common", "v2.0/devicecode",
                                      "client_id", identity_test_get_hello (simulator,
                                                                            "clients.public.id"),
                                      "scope", USER_SCOPE,
                                      NULL);
  g_assert_cmpuint (fixture->code->status, ==, 200);
  fixture->device_code = steward_test_answer_get_string (fixture->code, "device_code");
  fixture->user_code = steward_test_answer_get_string (fixture->code, "user_code");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  steward_test_answer_free (fixture->code);
  steward_test_simulator_free (fixture->simulator);
}

static StewardTestAnswer *
poll (Fixture    *fixture,
      const char *device_code)
{
  StewardTestSimulator *simulator = fixture->simulator;

  return identity_test_post (simulator, "common", "v2.0/token",
                             "grant_type", "urn:ietf:params:oauth:grant-type:device_code",
                             "client_id", identity_test_get_hello (simulator,
                                                                   "clients.public.id"),
                             "device_code", device_code,
                             NULL);
}

static void
assert_poll (Fixture    *fixture,
             guint       status,
             const char *error,
             guint       number)
{
  g_autoptr(StewardTestAnswer) answer = poll (fixture, fixture->device_code);

  if (status == 200)
    g_assert_nonnull (steward_test_answer_get_string (answer, "access_token"));
  else
    identity_test_assert_refused (answer, status, error, number);
}

static guint
decide (Fixture    *fixture,
        const char *user_code,
        gboolean    approves)
{
  g_autofree char *body = g_strdup_printf ("{\"userCode\":\"%s\",\"approve\":%s}", user_code,
                                           approves ? "true" : "false");
  g_autoptr(StewardTestAnswer) answer = NULL;

  answer = steward_test_simulator_send (fixture->simulator, "POST", "/simulator/device/approve",
                                        body);

  return answer->status;
}

static void
test_answer (Fixture       *fixture,
             gconstpointer  data)
{
  const char *message = steward_test_answer_get_string (fixture->code, "message");
  const char *address = steward_test_answer_get_string (fixture->code, "verification_uri");

  g_assert_cmpint (steward_test_answer_get_int (fixture->code, "interval"), ==, 5);
  g_assert_cmpint (steward_test_answer_get_int (fixture->code, "expires_in"), ==, 900);
  g_assert_nonnull (strstr (message, address));
  g_assert_nonnull (strstr (message, fixture->user_code));
  g_assert_null (steward_test_answer_get (fixture->code, "verification_uri_complete"));
}

static void
test_approve (Fixture       *fixture,
              gconstpointer  data)
{
  assert_poll (fixture, 400, "authorization_pending", 70016);
  g_assert_cmpuint (decide (fixture, fixture->user_code, TRUE), ==, 200);
  steward_test_simulator_advance (fixture->simulator, "PT5S");
  assert_poll (fixture, 200, NULL, 0);
  steward_test_simulator_advance (fixture->simulator, "PT5S");
  assert_poll (fixture, 400, "invalid_grant", 54005);
}

static void
test_decline (Fixture       *fixture,
              gconstpointer  data)
{
  g_assert_cmpuint (decide (fixture, fixture->user_code, FALSE), ==, 200);
  assert_poll (fixture, 400, "authorization_declined", 70021);
  g_assert_cmpuint (decide (fixture, fixture->user_code, TRUE), ==, 404);
}

/* The interval is one of the simulator's clock. */
static void
test_slow_down (Fixture       *fixture,
                gconstpointer  data)
{
  assert_poll (fixture, 400, "authorization_pending", 70016);
  assert_poll (fixture, 400, "slow_down", 70020);
  steward_test_simulator_advance (fixture->simulator, "PT5S");
  assert_poll (fixture, 400, "authorization_pending", 70016);

  /* There is nothing to wait for any more. */
  g_assert_cmpuint (decide (fixture, fixture->user_code, TRUE), ==, 200);
  assert_poll (fixture, 200, NULL, 0);
}

static void
test_expired (Fixture       *fixture,
              gconstpointer  data)
{
  steward_test_simulator_advance (fixture->simulator, "PT15M");
  assert_poll (fixture, 400, "expired_token", 70019);
  g_assert_cmpuint (decide (fixture, fixture->user_code, TRUE), ==, 404);
}

static void
test_unknown (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) answer = poll (fixture, "unknown");
  g_autoptr(StewardTestAnswer) empty = NULL;

  identity_test_assert_refused (answer, 400, "bad_verification_code", 70018);
  g_assert_cmpuint (decide (fixture, "UNKNOWN", TRUE), ==, 404);
  g_assert_cmpuint (decide (fixture, "", TRUE), ==, 404);
  empty = steward_test_simulator_send (fixture->simulator, "POST", "/simulator/device/approve",
                                       "{}");
  g_assert_cmpuint (empty->status, ==, 400);
}

/* Without a program in between: somebody reads the code off a screen. */
static void
test_page (Fixture       *fixture,
           gconstpointer  data)
{
  const char *address = steward_test_answer_get_string (fixture->code, "verification_uri");
  const char *name = identity_test_get_hello (fixture->simulator, "user.name");
  const char *password = identity_test_get_hello (fixture->simulator, "user.password");
  g_autofree char *typed = g_ascii_strdown (fixture->user_code, -1);
  g_autoptr(StewardTestAnswer) wrong = NULL;
  g_autoptr(StewardTestAnswer) unknown = NULL;
  g_autoptr(StewardTestAnswer) right = NULL;

  wrong = steward_test_browser_enter_code (address, typed, name, "wrong", "approve");
  g_assert_nonnull (strstr (wrong->text, "role=\"alert\""));
  unknown = steward_test_browser_enter_code (address, "ABC", name, password, "approve");
  g_assert_nonnull (strstr (unknown->text, "role=\"alert\""));
  assert_poll (fixture, 400, "authorization_pending", 70016);

  right = steward_test_browser_enter_code (address, typed, name, password, "approve");
  g_assert_cmpuint (right->status, ==, 200);
  g_assert_null (strstr (right->text, "role=\"alert\""));
  steward_test_simulator_advance (fixture->simulator, "PT5S");
  assert_poll (fixture, 200, NULL, 0);
}

#define ADD(name, func) \
  g_test_add ("/simulator/identity/device/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("answer", test_answer);
  ADD ("approve", test_approve);
  ADD ("decline", test_decline);
  ADD ("slow-down", test_slow_down);
  ADD ("expired", test_expired);
  ADD ("unknown", test_unknown);
  ADD ("page", test_page);

  return g_test_run ();
}
