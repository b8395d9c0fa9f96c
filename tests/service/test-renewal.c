/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include <string.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#include "auth/steward-application-authenticator.h"
#include "auth/steward-memory-secret-store.h"
#include "business-central/steward-bc-service.h"
#include "steward-cloud.h"
#include "steward-test-loop.h"
#include "steward-test-server.h"
#include "steward-test-simulator.h"

#define TENANT  "11111111-1111-1111-1111-111111111111"
#define ANSWER  "{\"access_token\":\"a\",\"expires_in\":3600}"
#define HOURS   (60 * 60)
#define N_CALLS 50

/* How far the clocks of this process are off. */
static gint64 wall_shift;
static gint64 boot_shift;

int
clock_gettime (clockid_t        clock,
               struct timespec *now)
{
  int status = (int) syscall (SYS_clock_gettime, clock, now);

  if (clock == CLOCK_REALTIME)
    now->tv_sec += wall_shift;
  else if (clock == CLOCK_BOOTTIME)
    now->tv_sec += boot_shift;

  return status;
}

int
gettimeofday (struct timeval *now,
              void           *zone)
{
  struct timespec precise;
  int status = clock_gettime (CLOCK_REALTIME, &precise);

  now->tv_sec = precise.tv_sec;
  now->tv_usec = precise.tv_nsec / 1000;

  return status;
}

typedef struct
{
  StewardTestServer    *server;
  StewardHttpTransport *transport;
  StewardSecretStore   *store;
  StewardAuthenticator *authenticator;
} Fixture;

static StewardAuthenticator *
new_authenticator (StewardHttpTransport *transport,
                   StewardSecretStore   *store,
                   const char           *authority,
                   const char           *client_id,
                   const char           *secret)
{
  g_autoptr(StewardTokenClient) token_client = steward_token_client_new (transport, authority);
  g_autoptr(GAsyncResult) result = NULL;

  steward_secret_store_store_async (store, "profile", STEWARD_SECRET_KIND_SECRET, secret, NULL,
                                    steward_test_store_result, &result);
  steward_secret_store_store_finish (store, steward_test_await_result (&result), NULL);

  return steward_application_authenticator_new_with_secret (token_client, store, "profile",
                                                            client_id);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->server = steward_test_server_new ();
  fixture->transport = steward_http_transport_new ();
  fixture->store = steward_memory_secret_store_new ();
  fixture->authenticator = new_authenticator (fixture->transport, fixture->store,
                                              steward_test_server_get_url (fixture->server),
                                              "client", "secret");
  steward_test_server_push_answer (fixture->server, 200, NULL, ANSWER);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  wall_shift = 0;
  boot_shift = 0;
  g_assert_finalize_object (fixture->authenticator);
  g_clear_object (&fixture->store);
  g_clear_object (&fixture->transport);
  steward_test_server_free (fixture->server);
}

static void
acquired_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  guint *n_left = user_data;
  g_autoptr(StewardToken) token = NULL;
  g_autoptr(GError) error = NULL;

  token = steward_authenticator_acquire_finish (STEWARD_AUTHENTICATOR (object), result, &error);
  g_assert_no_error (error);
  g_assert_cmpint (steward_token_get_seconds_left (token), >, 300);
  (*n_left)--;
}

static gboolean
is_zero (gpointer user_data)
{
  return *(guint *) user_data == 0;
}

static void
acquire (Fixture *fixture,
         guint    n_calls)
{
  guint n_left = n_calls;

  for (guint i = 0; i < n_calls; i++)
    steward_authenticator_acquire_async (fixture->authenticator, TENANT, "scope", NULL,
                                         acquired_cb, &n_left);
  steward_test_await (is_zero, &n_left);
}

static void
test_wall_clock (Fixture       *fixture,
                 gconstpointer  data)
{
  static const int hours[] = { 2, -2, 24 * 365, -24 * 365 };

  acquire (fixture, 1);
  for (guint i = 0; i < G_N_ELEMENTS (hours); i++)
    {
      gint64 before = g_get_real_time ();

      wall_shift += hours[i] * HOURS;
      g_assert_cmpint (ABS (g_get_real_time () - before) / G_USEC_PER_SEC, >,
                       ABS (hours[i]) * HOURS - 60);
      acquire (fixture, N_CALLS);
      g_assert_cmpuint (steward_test_server_get_n_heard (fixture->server), ==, 1);
    }
}

/* The lid was closed for two hours, and everything wants a token when it is opened. */
static void
test_sleep (Fixture       *fixture,
            gconstpointer  data)
{
  acquire (fixture, 1);
  boot_shift = 2 * HOURS;
  acquire (fixture, N_CALLS);
  g_assert_cmpuint (steward_test_server_get_n_heard (fixture->server), ==, 2);
  acquire (fixture, N_CALLS);
  g_assert_cmpuint (steward_test_server_get_n_heard (fixture->server), ==, 2);
}

/* In good time before the end, and not earlier. */
static void
test_early (Fixture       *fixture,
            gconstpointer  data)
{
  acquire (fixture, 1);
  boot_shift = HOURS - 5 * 60 - 60;
  acquire (fixture, N_CALLS);
  g_assert_cmpuint (steward_test_server_get_n_heard (fixture->server), ==, 1);
  boot_shift = HOURS - 5 * 60;
  acquire (fixture, N_CALLS);
  g_assert_cmpuint (steward_test_server_get_n_heard (fixture->server), ==, 2);
}

static void
answered_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  guint *n_left = user_data;
  g_autoptr(StewardHttpResponse) response = NULL;
  g_autoptr(GError) error = NULL;

  response = steward_http_client_send_finish (STEWARD_HTTP_CLIENT (object), result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (steward_http_response_get_status (response), ==, 200);
  (*n_left)--;
}

static void
call (StewardHttpClient *client,
      guint              n_calls)
{
  guint n_left = n_calls;

  for (guint i = 0; i < n_calls; i++)
    {
      g_autoptr(StewardHttpRequest) request = NULL;

      request = steward_http_request_new (STEWARD_HTTP_CLASS_SAFE, "GET",
                                          STEWARD_BC_BASE "/applications/", "v2.29", NULL);
      steward_http_client_send_async (client, request, NULL, answered_cb, &n_left);
    }
  steward_test_await (is_zero, &n_left);
}

static guint
count_token_requests (StewardTestSimulator *simulator)
{
  g_autoptr(StewardTestAnswer) log = NULL;
  guint n_requests = 0;

  log = steward_test_simulator_send (simulator, "GET", "/simulator/requests", NULL);
  for (guint i = 0; i < steward_test_answer_get_length (log, "requests"); i++)
    {
      g_autofree char *path = g_strdup_printf ("requests.%u.path", i);

      if (g_str_has_suffix (steward_test_answer_get_string (log, path), "/oauth2/v2.0/token"))
        n_requests++;
    }

  return n_requests;
}

/* The service says that the token is over, to all of them at once. */
static void
test_fifty_calls (void)
{
  g_autoptr(StewardTestSimulator) simulator = steward_test_simulator_new (NULL);
  g_autoptr(StewardHttpTransport) transport = steward_http_transport_new ();
  g_autoptr(StewardSecretStore) store = steward_memory_secret_store_new ();
  g_autoptr(StewardAuthenticator) authenticator = NULL;
  g_autoptr(StewardHttpClient) client = NULL;
  JsonObject *clients = json_object_get_object_member (steward_test_simulator_get_hello (simulator),
                                                       "clients");
  JsonObject *service = json_object_get_object_member (clients, "service");

  authenticator = new_authenticator (transport, store, simulator->url,
                                     json_object_get_string_member (service, "id"),
                                     json_object_get_string_member (service, "secret"));
  client = steward_http_client_new (transport, simulator->url);
  steward_http_client_set_pace (client, 0.001);
  steward_http_client_set_authenticator (client, authenticator,
                                         steward_test_simulator_get_tenant_id (simulator, 0),
                                         STEWARD_BC_SCOPE);
  call (client, N_CALLS);
  g_assert_cmpuint (count_token_requests (simulator), ==, 1);

  steward_test_simulator_advance (simulator, "PT2H");
  call (client, N_CALLS);
  g_assert_cmpuint (count_token_requests (simulator), ==, 2);
}

#define ADD(name, func) \
  g_test_add ("/renewal/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("wall-clock", test_wall_clock);
  ADD ("sleep", test_sleep);
  ADD ("early", test_early);
  g_test_add_func ("/renewal/fifty-calls", test_fifty_calls);

  return g_test_run ();
}
