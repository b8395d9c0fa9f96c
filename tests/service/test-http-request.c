/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "http/steward-api-error.h"
#include "http/steward-http-challenge.h"
#include "http/steward-http-request.h"

static void
assert_uri (StewardHttpRequest *request,
            const char         *base,
            const char         *expected)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *uri = steward_http_request_dup_uri (request, base, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (uri, ==, expected);
}

static void
assert_no_uri (StewardHttpRequest *request,
               const char         *base,
               StewardApiError     code)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *uri = steward_http_request_dup_uri (request, base, &error);

  g_assert_null (uri);
  g_assert_error (error, STEWARD_API_ERROR, (int) code);
}

static void
test_escaping (void)
{
  g_autoptr(StewardHttpRequest) request = NULL;

  request = steward_http_request_new (STEWARD_HTTP_CLASS_SAFE, "GET",
                                      "/a/{family}/e/{name}", "Business Central",
                                      "x/../?#%é", NULL);
  steward_http_request_add_query (request, "$filter", "a&b=c d");
  steward_http_request_add_query (request, "top", "1");

  assert_uri (request, "https://api.example/admin",
              "https://api.example/admin/a/Business%20Central/e/x%2F..%2F%3F%23%25%C3%A9"
              "?$filter=a%26b%3Dc%20d&top=1");
  assert_uri (request, "https://api.example:8443/",
              "https://api.example:8443/a/Business%20Central/e/x%2F..%2F%3F%23%25%C3%A9"
              "?$filter=a%26b%3Dc%20d&top=1");
  g_assert_cmpstr (steward_http_request_get_endpoint (request), ==, "/a/{family}/e/{name}");
}

static void
test_unfit_segments (void)
{
  static const char * const segments[] = { "", ".", "..", "\xff" };

  for (guint i = 0; i < G_N_ELEMENTS (segments); i++)
    {
      g_autoptr(StewardHttpRequest) request = NULL;

      request = steward_http_request_new (STEWARD_HTTP_CLASS_DESTROY, "DELETE",
                                          "/e/{name}", segments[i], NULL);
      assert_no_uri (request, "https://api.example", STEWARD_API_ERROR_REJECTED);
    }
}

static void
test_base (void)
{
  static const char * const refused[] = {
    "http://api.example", "ftp://api.example", "api.example", "", "https://", "file:///etc",
    "http://127.0.0.1.example", "http://localhost.example", "https://user:word@api.example",
  };
  g_autoptr(StewardHttpRequest) request = NULL;

  request = steward_http_request_new (STEWARD_HTTP_CLASS_SAFE, "GET", "/x", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    assert_no_uri (request, refused[i], STEWARD_API_ERROR_REJECTED);

  assert_uri (request, "http://127.0.0.1:80", "http://127.0.0.1:80/x");
  assert_uri (request, "http://localhost:1234", "http://localhost:1234/x");
  assert_uri (request, "http://[::1]:1234", "http://[::1]:1234/x");
}

static void
test_following (void)
{
  static const struct
  {
    const char *link;
    const char *uri;
  } rows[] = {
    { "https://api.example/next?page=%2F2", "https://api.example/next?page=%2F2" },
    { "https://API.example:443/next", "https://API.example:443/next" },
    { "/next", "https://api.example/next" },
    { "?skip=1", "https://api.example/base/list?skip=1" },
    { "https://other.example/next", NULL },
    { "http://api.example/next", NULL },
    { "https://api.example:444/next", NULL },
    { "//other.example/next", NULL },
    { "https://user@api.example/next", NULL },
    { "javascript:alert(1)", NULL },
    { "https://api.example@other.example/", NULL },
  };
  g_autoptr(StewardHttpRequest) previous = NULL;

  previous = steward_http_request_new (STEWARD_HTTP_CLASS_SAFE, "GET", "/list", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(StewardHttpRequest) request = NULL;

      request = steward_http_request_new_following (previous, rows[i].link);
      g_test_message ("%s", rows[i].link);
      if (rows[i].uri != NULL)
        assert_uri (request, "https://api.example/base/list", rows[i].uri);
      else
        assert_no_uri (request, "https://api.example/base/list", STEWARD_API_ERROR_PROTOCOL);
    }
}

static void
test_form (void)
{
  g_autoptr(StewardHttpRequest) request = NULL;
  StewardHttpForm *form = steward_http_form_new ();
  GBytes *body;

  steward_http_form_add (form, "grant_type", "x");
  steward_http_form_add (form, "left_out", NULL);
  steward_http_form_add (form, "secret", "a+b c&d=é~");
  request = steward_http_request_new (STEWARD_HTTP_CLASS_SAFE, "POST", "/token", NULL);
  steward_http_request_take_form (request, form);

  body = steward_http_request_get_body (request);
  g_assert_cmpmem (g_bytes_get_data (body, NULL), g_bytes_get_size (body),
                   "grant_type=x&secret=a%2Bb%20c%26d%3D%C3%A9~", 43);
  g_assert_cmpstr (steward_http_request_get_content_type (request), ==,
                   "application/x-www-form-urlencoded");
}

static void
test_challenge (void)
{
  static const char online[] =
    "Bearer authorization_uri=https://login.example/t/oauth2/authorize, "
    "resource_id=\"https://admin.example/\"";
  g_autofree char *resource = steward_http_challenge_dup_parameter (online, "Resource_Id");
  g_autofree char *authority = steward_http_challenge_dup_parameter (online, "authorization_uri");
  g_autofree char *missing = steward_http_challenge_dup_parameter (online, "realm");
  g_autofree char *claims = NULL;
  g_autofree char *url_safe = NULL;
  g_autofree char *other = NULL;
  g_autofree char *broken = NULL;

  g_assert_cmpstr (resource, ==, "https://admin.example/");
  g_assert_cmpstr (authority, ==, "https://login.example/t/oauth2/authorize");
  g_assert_null (missing);

  /* {"access_token":{"nbf":{"essential":true}}} */
  claims = steward_http_challenge_dup_claims
    ("Bearer realm=\"\", error=\"insufficient_claims\", "
     "claims=\"eyJhY2Nlc3NfdG9rZW4iOnsibmJmIjp7ImVzc2VudGlhbCI6dHJ1ZX19fQ==\"");
  g_assert_cmpstr (claims, ==, "{\"access_token\":{\"nbf\":{\"essential\":true}}}");
  url_safe = steward_http_challenge_dup_claims
    ("Bearer claims=eyJhIjoiPz8_In0, error=insufficient_claims");
  g_assert_cmpstr (url_safe, ==, "{\"a\":\"???\"}");
  other = steward_http_challenge_dup_claims ("Bearer error=\"invalid_token\", claims=\"e30=\"");
  g_assert_null (other);
  broken = steward_http_challenge_dup_claims
    ("Bearer error=\"insufficient_claims\", claims=\"%%%\"");
  g_assert_null (broken);
}

/* Whatever a header holds, reading it ends and stays within it. */
static void
test_challenge_fuzz (void)
{
  static const char alphabet[] = "Bearer =,\"\\ \tclaimserror_insufficient";

  for (guint i = 0; i < 20000; i++)
    {
      char header[48];
      guint length = (guint) g_test_rand_int_range (0, sizeof header);
      g_autofree char *claims = NULL;
      g_autofree char *value = NULL;

      for (guint j = 0; j < length; j++)
        header[j] = alphabet[g_test_rand_int_range (0, sizeof alphabet - 1)];
      header[length] = '\0';
      claims = steward_http_challenge_dup_claims (header);
      value = steward_http_challenge_dup_parameter (header, "error");
      g_assert_null (claims);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/http-request/escaping", test_escaping);
  g_test_add_func ("/http-request/unfit-segments", test_unfit_segments);
  g_test_add_func ("/http-request/base", test_base);
  g_test_add_func ("/http-request/following", test_following);
  g_test_add_func ("/http-request/form", test_form);
  g_test_add_func ("/http-request/challenge", test_challenge);
  g_test_add_func ("/http-request/challenge-fuzz", test_challenge_fuzz);

  return g_test_run ();
}
