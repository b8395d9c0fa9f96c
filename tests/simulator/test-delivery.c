/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-delivery.h"
#include "steward-sim-json.h"
#include "steward-test-http.h"
#include "steward-test-loop.h"

static guint n_carried_out;

static void
answer_ping (StewardSimRequest *request)
{
  JsonObject *object = json_object_new ();

  n_carried_out++;
  json_object_set_string_member (object, "ping", "pong");
  steward_sim_request_answer_object (request, 200, object);
}

static void
take_member (StewardSimRequest *request)
{
  if (steward_sim_request_need_body (request)
      && steward_sim_request_check_members (request, "Known", NULL))
    steward_sim_request_answer_empty (request, 202);
}

static const StewardSimRoute routes[] = {
  { "GET", "/ping", answer_ping, .flags = STEWARD_SIM_ROUTE_ANONYMOUS },
  { "GET", "/new", answer_ping, .since = 220, .flags = STEWARD_SIM_ROUTE_ANONYMOUS },
  { "POST", "/ping", answer_ping, .flags = STEWARD_SIM_ROUTE_ANONYMOUS },
  { "PUT", "/member", take_member, .flags = STEWARD_SIM_ROUTE_ANONYMOUS },
};

typedef struct
{
  SoupServer         *server;
  StewardSimWorld    *world;
  StewardSimDelivery *delivery;
  char               *url;
} Fixture;

static void
message_cb (SoupServer        *server,
            SoupServerMessage *message,
            const char        *path,
            GHashTable        *query,
            gpointer           user_data)
{
  Fixture *fixture = user_data;

  steward_sim_delivery_handle (fixture->delivery, message);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  latency_ms)
{
  g_autoptr(StewardSimRouter) router = steward_sim_router_new ();
  g_autoptr(GError) error = NULL;
  g_autoslist(GUri) uris = NULL;

  n_carried_out = 0;
  steward_sim_router_add (router, STEWARD_SIM_API_BUSINESS_CENTRAL, routes, G_N_ELEMENTS (routes));
  fixture->world = steward_sim_world_new ();
  fixture->delivery = steward_sim_delivery_new (fixture->world, router,
                                                GPOINTER_TO_UINT (latency_ms));
  fixture->server = soup_server_new (NULL, NULL);
  soup_server_add_handler (fixture->server, NULL, message_cb, fixture, NULL);
  soup_server_listen_local (fixture->server, 0, SOUP_SERVER_LISTEN_IPV4_ONLY, &error);
  g_assert_no_error (error);

  uris = soup_server_get_uris (fixture->server);
  fixture->url = g_strdup_printf ("http://127.0.0.1:%d", g_uri_get_port (uris->data));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  latency_ms)
{
  steward_sim_delivery_cancel (fixture->delivery);
  soup_server_disconnect (fixture->server);
  g_clear_object (&fixture->server);
  g_assert_finalize_object (g_steal_pointer (&fixture->delivery));
  g_assert_finalize_object (g_steal_pointer (&fixture->world));
  g_clear_pointer (&fixture->url, g_free);
}

static StewardTestAnswer *
send_full (Fixture    *fixture,
           const char *method,
           const char *path,
           const char *type,
           const char *body)
{
  g_autofree char *url = g_strconcat (fixture->url, path, NULL);

  return steward_test_http_send (method, url, NULL, type, body);
}

static StewardTestAnswer *
send_ping (Fixture *fixture)
{
  return send_full (fixture, "GET", "/admin/v2.29/ping", NULL, NULL);
}

static void
add_fault (Fixture    *fixture,
           const char *text)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) node = steward_sim_json_parse (text, -1, &error);

  g_assert_no_error (error);
  steward_sim_faults_add (steward_sim_world_get_faults (fixture->world),
                          json_node_get_object (node), &error);
  g_assert_no_error (error);
}

static gint64
get_logged_status (Fixture *fixture,
                   guint    n)
{
  StewardSimLog *requests = steward_sim_world_get_log (fixture->world);
  g_autoptr(JsonArray) log = steward_sim_log_list (requests, n - 1);
  JsonObject *entry;

  g_assert_cmpuint (json_array_get_length (log), >, 0);
  entry = json_array_get_object_element (log, 0);
  g_assert_cmpint (json_object_get_int_member (entry, "n"), ==, n);

  return json_object_get_int_member (entry, "status");
}

static void
assert_pong (Fixture *fixture)
{
  g_autoptr(StewardTestAnswer) answer = send_ping (fixture);

  g_assert_no_error (answer->error);
  g_assert_cmpuint (answer->status, ==, 200);
  g_assert_cmpstr (steward_test_answer_get_string (answer, "ping"), ==, "pong");
  g_assert_nonnull (soup_message_headers_get_one (answer->headers, "x-ms-correlation-id"));
}

static void
test_status (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) first = NULL;
  g_autoptr(StewardTestAnswer) second = NULL;

  add_fault (fixture, "{\"match\":{\"method\":\"get\",\"path\":\"/ADMIN/*/ping\"},"
                      "\"fault\":{\"status\":429,\"retryAfter\":2}}");
  add_fault (fixture, "{\"match\":{\"path\":\"*\"},\"fault\":{\"status\":503}}");

  first = send_ping (fixture);
  g_assert_cmpuint (first->status, ==, 429);
  g_assert_cmpstr (soup_message_headers_get_one (first->headers, "Retry-After"), ==, "2");
  second = send_ping (fixture);
  g_assert_cmpuint (second->status, ==, 503);
  g_assert_null (soup_message_headers_get_one (second->headers, "Retry-After"));
  g_assert_cmpuint (n_carried_out, ==, 0);

  assert_pong (fixture);
  g_assert_cmpint (get_logged_status (fixture, 1), ==, 429);
  g_assert_cmpint (get_logged_status (fixture, 3), ==, 200);
}

static void
test_times_and_match (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) posted = NULL;

  add_fault (fixture, "{\"match\":{\"method\":\"POST\"},\"fault\":{\"status\":500},\"times\":9}");
  add_fault (fixture, "{\"match\":{\"path\":\"/other*\"},\"fault\":{\"status\":500}}");
  add_fault (fixture, "{\"match\":{\"path\":\"/admin*\"},\"fault\":{\"status\":503},\"times\":2}");

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(StewardTestAnswer) answer = send_ping (fixture);

      g_assert_cmpuint (answer->status, ==, 503);
    }
  assert_pong (fixture);

  steward_sim_faults_clear (steward_sim_world_get_faults (fixture->world));
  posted = send_full (fixture, "POST", "/admin/v2.29/ping", NULL, NULL);
  g_assert_cmpuint (posted->status, ==, 200);
}

static void
test_error (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) answer = NULL;

  add_fault (fixture, "{\"fault\":{\"error\":{\"code\":\"resourceExists\",\"target\":\"name\"}}}");
  answer = send_ping (fixture);
  g_assert_cmpuint (answer->status, ==, 409);
  g_assert_cmpstr (steward_test_answer_get_string (answer, "code"), ==, "resourceExists");
  g_assert_cmpstr (steward_test_answer_get_string (answer, "target"), ==, "name");
  g_assert_nonnull (steward_test_answer_get_string (answer, "message"));
  g_assert_cmpuint (n_carried_out, ==, 0);
}

static void
test_body (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) answer = NULL;

  add_fault (fixture, "{\"fault\":{\"body\":\"[1,\",\"status\":200}}");
  answer = send_ping (fixture);
  g_assert_cmpuint (answer->status, ==, 200);
  g_assert_cmpstr (answer->text, ==, "[1,");
  g_assert_cmpuint (n_carried_out, ==, 0);
}

static void
test_drop (Fixture       *fixture,
           gconstpointer  data)
{
  static const struct
  {
    const char *fault;
    guint       n_carried_out;
    guint       status;
  } cases[] = {
    { "{\"fault\":{\"drop\":\"before\"}}", 0, 0 },
    { "{\"fault\":{\"drop\":\"after\"}}", 1, 200 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(StewardTestAnswer) answer = NULL;

      add_fault (fixture, cases[i].fault);
      answer = send_full (fixture, "POST", "/admin/v2.29/ping", NULL, NULL);
      g_assert_nonnull (answer->error);
      g_assert_cmpuint (answer->status, ==, 0);
      g_assert_cmpuint (n_carried_out, ==, cases[i].n_carried_out);
      g_assert_cmpint (get_logged_status (fixture, i + 1), ==, cases[i].status);
    }

  assert_pong (fixture);
}

static void
test_truncate (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) answer = NULL;

  add_fault (fixture, "{\"fault\":{\"truncate\":4}}");
  answer = send_ping (fixture);
  g_assert_cmpuint (answer->status, ==, 200);
  g_assert_cmpint (soup_message_headers_get_content_length (answer->headers), ==, 15);
  g_assert_true (answer->error != NULL || g_str_equal (answer->text, "{\"pi"));
  g_assert_cmpuint (n_carried_out, ==, 1);

  assert_pong (fixture);
}

static void
test_delay (Fixture       *fixture,
            gconstpointer  data)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr(StewardTestAnswer) answer = NULL;

  add_fault (fixture, "{\"fault\":{\"delayMs\":150}}");
  answer = send_ping (fixture);
  g_assert_cmpuint (answer->status, ==, 200);
  g_assert_cmpint (g_get_monotonic_time () - start, >=, 150 * 1000);
}

static void
test_latency (Fixture       *fixture,
              gconstpointer  latency_ms)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr(StewardTestAnswer) dropped = NULL;

  assert_pong (fixture);
  g_assert_cmpint (g_get_monotonic_time () - start, >=, GPOINTER_TO_INT (latency_ms) * 1000);

  add_fault (fixture, "{\"fault\":{\"drop\":\"after\"}}");
  dropped = send_ping (fixture);
  g_assert_nonnull (dropped->error);
  assert_pong (fixture);
}

static void
test_refused_faults (void)
{
  static const char * const texts[] = {
    "{}", "{\"fault\":{}}", "{\"fault\":{\"drop\":\"twice\"}}", "{\"fault\":{\"status\":99}}",
    "{\"fault\":{\"status\":503},\"times\":0}", "{\"fault\":{\"truncate\":-1}}",
    "{\"fault\":{\"unknown\":1}}", "{\"fault\":[]}", "{\"fault\":{\"expireToken\":false}}",
  };
  g_autoptr(StewardSimFaults) faults = steward_sim_faults_new ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(JsonNode) node = steward_sim_json_parse (texts[i], -1, NULL);
      g_autoptr(GError) error = NULL;

      g_test_message ("%s", texts[i]);
      g_assert_false (steward_sim_faults_add (faults, json_node_get_object (node), &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
    }
  g_assert_null (steward_sim_faults_take (faults, "GET", "/"));
}

static void
test_routing (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct
  {
    const char *path;
    guint       status;
  } cases[] = {
    { "/admin/v2.29/ping", 200 },    { "/ADMIN/V2.0/Ping/", 200 }, { "/admin/2.11/ping", 200 },
    { "/admin/v2.20/new", 200 },     { "/admin/v2.19/new", 404 },  { "/admin/v2.30/ping", 404 },
    { "/admin/v1.2/ping", 404 },     { "/admin/v2.29/pong", 501 }, { "/admin/v2.29", 501 },
    { "/somewhere/else", 501 },      { "/", 501 },                 { "/admin/new/ping", 404 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(StewardTestAnswer) answer = send_full (fixture, "GET", cases[i].path, NULL, NULL);

      g_test_message ("%s", cases[i].path);
      g_assert_cmpuint (answer->status, ==, cases[i].status);
    }
}

static void
test_bodies (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct
  {
    const char *type;
    const char *body;
    guint       lenient;
    guint       strict;
  } cases[] = {
    { "application/json", "{\"known\":1}", 202, 202 },
    { "application/json; charset=utf-8", "{\"KNOWN\":1}", 202, 202 },
    { "application/json", "{\"known\":1,\"new\":2}", 202, 400 },
    { "application/json", "{\"known\":", 400, 400 },
    { "application/json", "[]", 400, 400 },
    { "text/plain", "{\"known\":1}", 415, 415 },
    { NULL, NULL, 400, 400 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases) * 2; i++)
    {
      guint n = i / 2;
      gboolean strict = i % 2 == 1;
      g_autoptr(StewardTestAnswer) answer = NULL;

      steward_sim_world_set_strict (fixture->world, strict);
      answer = send_full (fixture, "PUT", "/admin/v2.29/member", cases[n].type, cases[n].body);
      g_test_message ("%s", cases[n].body);
      g_assert_cmpuint (answer->status, ==, strict ? cases[n].strict : cases[n].lenient);
    }
}

static void
test_log (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr(StewardTestAnswer) first = NULL;
  g_autoptr(StewardTestAnswer) second = NULL;
  g_autoptr(JsonArray) log = NULL;
  JsonObject *entry;

  first = send_full (fixture, "PUT", "/admin/v2.29/Member?access_token=t&a=b", "application/json",
                     "{ \"Known\": 1, \"secret\": \"s\" }");
  second = send_full (fixture, "POST", "/x/oauth2/v2.0/token", "application/x-www-form-urlencoded",
                      "client_secret=s&scope=a");
  log = steward_sim_log_list (steward_sim_world_get_log (fixture->world), 0);
  g_assert_cmpuint (json_array_get_length (log), ==, 2);

  entry = json_array_get_object_element (log, 0);
  g_assert_cmpstr (json_object_get_string_member (entry, "method"), ==, "PUT");
  g_assert_cmpstr (json_object_get_string_member (entry, "path"), ==, "/admin/v2.29/Member");
  g_assert_cmpstr (json_object_get_string_member (entry, "query"), ==, "access_token=***&a=b");
  g_assert_cmpint (json_object_get_int_member (entry, "status"), ==, 202);
  g_assert_cmpstr (json_object_get_string_member (entry, "body"), ==,
                   "{ \"Known\": 1, \"secret\": \"***\" }");

  entry = json_array_get_object_element (log, 1);
  g_assert_cmpstr (json_object_get_string_member (entry, "body"), ==, "client_secret=***&scope=a");
}

#define ADD(name, func) \
  g_test_add ("/simulator/delivery/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("status", test_status);
  ADD ("times-and-match", test_times_and_match);
  ADD ("error", test_error);
  ADD ("body", test_body);
  ADD ("drop", test_drop);
  ADD ("truncate", test_truncate);
  ADD ("delay", test_delay);
  g_test_add ("/simulator/delivery/latency", Fixture, GUINT_TO_POINTER (60),
              set_up, test_latency, tear_down);
  g_test_add_func ("/simulator/delivery/refused-faults", test_refused_faults);
  ADD ("routing", test_routing);
  ADD ("bodies", test_bodies);
  ADD ("log", test_log);

  return g_test_run ();
}
