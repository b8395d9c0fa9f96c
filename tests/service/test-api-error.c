/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "http/steward-api-error-map.h"

#include <string.h>

#include "steward-json.h"

static GError *
map_body (guint       status,
          const char *body)
{
  g_autoptr(GBytes) bytes = g_bytes_new (body, strlen (body));
  g_autoptr(StewardHttpResponse) response = steward_http_response_new (status, bytes);

  steward_http_response_add_header (response, "Request-Id", "the-id");

  return steward_api_error_new_from_response (response);
}

static void
test_status (void)
{
  static const struct
  {
    guint           status;
    StewardApiError code;
  } rows[] = {
    { 301, STEWARD_API_ERROR_PROTOCOL },
    { 302, STEWARD_API_ERROR_PROTOCOL },
    { 400, STEWARD_API_ERROR_REJECTED },
    { 401, STEWARD_API_ERROR_UNAUTHORIZED },
    { 403, STEWARD_API_ERROR_FORBIDDEN },
    { 404, STEWARD_API_ERROR_NOT_FOUND },
    { 405, STEWARD_API_ERROR_REJECTED },
    { 407, STEWARD_API_ERROR_UNAVAILABLE },
    { 408, STEWARD_API_ERROR_UNAVAILABLE },
    { 409, STEWARD_API_ERROR_CONFLICT },
    { 410, STEWARD_API_ERROR_NOT_FOUND },
    { 412, STEWARD_API_ERROR_CONFLICT },
    { 415, STEWARD_API_ERROR_REJECTED },
    { 422, STEWARD_API_ERROR_REJECTED },
    { 423, STEWARD_API_ERROR_CONFLICT },
    { 429, STEWARD_API_ERROR_THROTTLED },
    { 500, STEWARD_API_ERROR_UNAVAILABLE },
    { 501, STEWARD_API_ERROR_UNAVAILABLE },
    { 502, STEWARD_API_ERROR_UNAVAILABLE },
    { 503, STEWARD_API_ERROR_UNAVAILABLE },
    { 504, STEWARD_API_ERROR_UNAVAILABLE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(GError) error = map_body (rows[i].status, "<html>no</html>");

      g_assert_error (error, STEWARD_API_ERROR, (int) rows[i].code);
      g_assert_cmpuint (steward_api_error_get_status (error), ==, rows[i].status);
      g_assert_cmpstr (steward_api_error_get_correlation_id (error), ==, "the-id");
      g_assert_null (steward_api_error_get_service_code (error));
      g_assert_cmpstr (error->message, !=, "");
    }
}

static void
test_shapes (void)
{
  static const struct
  {
    const char *body;
    const char *code;
    const char *message;
    const char *target;
  } rows[] = {
    { "{\"code\":\"a\",\"message\":\"b\",\"target\":\"c\"}", "a", "b", "c" },
    { "{\"Code\":\"a\",\"Message\":\"b\"}", "a", "b", NULL },
    { "{\"error\":{\"code\":\"a\",\"message\":\"b\",\"target\":\"c\"}}", "a", "b", "c" },
    { "{\"error\":\"a\",\"error_description\":\"b\"}", "a", "b", NULL },
    { "{\"message\":\"b\",\"activityId\":\"x\"}", NULL, "b", NULL },
    { "{\"Errors\":[{\"Subject\":\"c\",\"Description\":\"b\",\"Code\":\"a\"}]}", "a", "b", "c" },
    { "{\"Errors\":[{\"Subject\":\"c\",\"Description\":\"b\"},{\"Description\":\"d\"}]}", NULL,
      "c: b\nd", "c" },
    { "{\"Errors\":[]}", NULL, "The service refuses the request", NULL },
    { "{\"Errors\":[7]}", NULL, "The service refuses the request", NULL },
    { "{\"code\":7,\"message\":[]}", NULL, "The service refuses the request", NULL },
    { "{\"error\":\"Unauthorized\"}", "Unauthorized", "The service refuses the request", NULL },
    { "[]", NULL, "The service refuses the request", NULL },
    { "\"text\"", NULL, "The service refuses the request", NULL },
    { "", NULL, "The service refuses the request", NULL },
    { "{\"code\":\"a\"", NULL, "The service refuses the request", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(GError) error = map_body (400, rows[i].body);

      g_test_message ("%s", rows[i].body);
      g_assert_error (error, STEWARD_API_ERROR, STEWARD_API_ERROR_REJECTED);
      g_assert_cmpstr (steward_api_error_get_service_code (error), ==, rows[i].code);
      g_assert_cmpstr (steward_api_error_get_target (error), ==, rows[i].target);
      g_assert_cmpstr (error->message, ==, rows[i].message);
    }
}

/* Every documented error body gives its code and message. */
static void
test_fixtures (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "fixtures", "bc", NULL);
  g_autoptr(GError) failure = NULL;
  g_autoptr(GDir) dir = g_dir_open (folder, 0, &failure);
  const char *name;
  guint count = 0;

  g_assert_no_error (failure);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *body = NULL;
      g_autoptr(JsonNode) root = NULL;
      g_autoptr(GBytes) bytes = NULL;
      g_autoptr(GError) error = NULL;
      const char *code;
      gsize length;

      if (!g_str_has_prefix (name, "error-"))
        continue;

      count++;
      g_test_message ("%s", name);
      g_file_get_contents (path, &body, &length, &failure);
      g_assert_no_error (failure);
      error = map_body (400, body);
      bytes = g_bytes_new (body, length);
      root = steward_json_parse (bytes, &failure);
      g_assert_no_error (failure);

      code = steward_json_get_string (json_node_get_object (root), "code");
      if (code == NULL)
        code = steward_json_get_string (json_node_get_object (root), "error");
      g_assert_nonnull (code);
      g_assert_cmpstr (steward_api_error_get_service_code (error), ==, code);
      if (steward_json_get_string (json_node_get_object (root), "message") != NULL)
        g_assert_cmpstr (error->message, ==,
                         steward_json_get_string (json_node_get_object (root), "message"));
    }

  g_assert_cmpuint (count, >=, 30);
}

static void
test_details (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) copy = NULL;
  g_autoptr(JsonNode) root = NULL;
  JsonObject *extension;
  const char *details;

  error = map_body (400,
                    "{\"code\":\"conflictingDeveloperExtensions\",\"message\":\"m\","
                    "\"extensionData\":{\"sameAadTenant\":true,"
                    "\"refreshToken\":\"hush\",\"list\":[{\"clientSecret\":[\"hush\"]}],"
                    "\"note\":\"see eyJhbGciOi.hush.hush now\"},\"ignored\":1}");
  copy = g_error_copy (error);
  details = steward_api_error_get_details (copy);
  g_assert_nonnull (details);
  g_assert_null (strstr (details, "hush"));
  g_assert_null (strstr (details, "ignored"));

  root = json_from_string (details, NULL);
  extension = steward_json_get_object (json_node_get_object (root), "extensionData");
  g_assert_true (steward_json_get_boolean (extension, "sameAadTenant", FALSE));
  g_assert_cmpstr (steward_json_get_string (extension, "note"), ==, "see ••• now");
}

static void
test_redaction (void)
{
  g_autoptr(GError) error = NULL;

  error = map_body (401, "{\"message\":\"Token eyJ0eXAi.abc-_.def is bad\\u0007\"}");
  g_assert_null (strstr (error->message, "eyJ"));
  g_assert_null (strstr (error->message, "def"));
  g_assert_nonnull (strstr (error->message, "is bad"));
  g_assert_null (strchr (error->message, '\a'));
}

static void
test_failures (void)
{
  static const struct
  {
    int             code;
    StewardApiError mapped;
  } rows[] = {
    { G_IO_ERROR_CONNECTION_REFUSED, STEWARD_API_ERROR_UNAVAILABLE },
    { G_IO_ERROR_TIMED_OUT, STEWARD_API_ERROR_UNAVAILABLE },
    { G_IO_ERROR_PARTIAL_INPUT, STEWARD_API_ERROR_UNAVAILABLE },
    { G_IO_ERROR_MESSAGE_TOO_LARGE, STEWARD_API_ERROR_PROTOCOL },
  };
  g_autoptr(GError) cancelled = NULL;
  g_autoptr(GError) mapped = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(GError) failure = g_error_new_literal (G_IO_ERROR, rows[i].code, "why");
      g_autoptr(GError) error = steward_api_error_new_from_failure (failure);

      g_assert_error (error, STEWARD_API_ERROR, (int) rows[i].mapped);
      g_assert_cmpstr (error->message, ==, "why");
      g_assert_cmpuint (steward_api_error_get_status (error), ==, 0);
    }

  cancelled = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "why");
  mapped = steward_api_error_new_from_failure (cancelled);
  g_assert_error (mapped, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/api-error/status", test_status);
  g_test_add_func ("/api-error/shapes", test_shapes);
  g_test_add_func ("/api-error/fixtures", test_fixtures);
  g_test_add_func ("/api-error/details", test_details);
  g_test_add_func ("/api-error/redaction", test_redaction);
  g_test_add_func ("/api-error/failures", test_failures);

  return g_test_run ();
}
