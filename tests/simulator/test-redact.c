/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-redact.h"

#include <glib.h>

static void
test_form (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { "", "" },
    { "grant_type=authorization_code&code=abc&code_verifier=def&client_id=x",
      "grant_type=authorization_code&code=***&code_verifier=***&client_id=x" },
    { "client_secret=s%26t&scope=a%20b", "client_secret=***&scope=a%20b" },
    { "Client%5FSecret=s", "Client%5FSecret=***" },
    { "refresh_token=r&username=u&password=p", "refresh_token=***&username=u&password=***" },
    { "client_assertion=a.b.c&client_assertion_type=urn%3Ajwt",
      "client_assertion=***&client_assertion_type=urn%3Ajwt" },
    { "device_code=d&user_code=u", "device_code=***&user_code=***" },
    { "code_challenge=c&state=s", "code_challenge=c&state=s" },
    { "x=eyJhbGciOiJub25lIn0.eyJhIjoxfQ.sig", "x=***" },
    { "start=1&end=2", "start=1&end=2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = steward_sim_redact_form (cases[i].text);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_json (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { "", "" },
    { "{\"EnvironmentName\": \"Sales\", \"countryCode\":\"US\"}",
      "{\"EnvironmentName\": \"Sales\", \"countryCode\":\"US\"}" },
    { "{\"clientSecret\" : \"a\\\"b\", \"x\": 1}", "{\"clientSecret\" : \"***\", \"x\": 1}" },
    { "{\"access_token\":\"t\",\"Password\":\"p\"}",
      "{\"access_token\":\"***\",\"Password\":\"***\"}" },
    { "{\"assertion\": 12345, \"verifier\":null}", "{\"assertion\": \"***\", \"verifier\":null}" },
    { "{\"userCode\":\"u\",\"approve\":true}", "{\"userCode\":\"***\",\"approve\":true}" },
    { "{\"Currency\":{\"Code\":\"840\"}}", "{\"Currency\":{\"Code\":\"840\"}}" },
    { "{\"password\":\"cut short", "{\"password\":\"***\"" },
    { "{\"note\":\"eyJh.eyJi.c\"}", "{\"note\":\"***\"}" },
    { "{\"KeyName\":\"a\",\"KeyPassword\":\"b\",\"Key\":\"c\"}",
      "{\"KeyName\":\"a\",\"KeyPassword\":\"***\",\"Key\":\"***\"}" },
    { "{\"key\":\"c\",\"keyType\":0}", "{\"key\":\"***\",\"keyType\":0}" },
    { "{\"key\":\"InstrumentationKey=1\"}", "{\"key\":\"InstrumentationKey=1\"}" },
    { "{\"storageAccountSasUri\":\"https://a/?sig=b\"}", "{\"storageAccountSasUri\":\"***\"}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = steward_sim_redact_json (cases[i].text);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

/* A pattern that backtracks would give up here, or take forever. */
static void
test_long (void)
{
  g_autofree char *filling = g_strnfill (4 * 1024 * 1024, 'x');
  g_autofree char *text = g_strdup_printf ("{\"a\":\"%s\",\"secret\":\"%s\"}", filling, filling);
  g_autofree char *expected = g_strdup_printf ("{\"a\":\"%s\",\"secret\":\"***\"}", filling);
  g_autofree char *redacted = steward_sim_redact_json (text);

  g_assert_true (g_str_equal (redacted, expected));
}

/* What is sent under a wrong name is kept from the log all the same. */
static void
test_body (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { "", "" },
    { "client_id=x&client_secret=s", "client_id=x&client_secret=***" },
    { " {\"password\":\"p&q=r\"}", " {\"password\":\"***\"}" },
    { "[{\"token\":\"t\"}]", "[{\"token\":\"***\"}]" },
    { "--b\r\n\r\n{\"secret\":\"s\"}\r\n--b--", "--b\r\n\r\n{\"secret\":\"***\"}\r\n--b--" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = steward_sim_redact_body (cases[i].text);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/simulator/redact/form", test_form);
  g_test_add_func ("/simulator/redact/json", test_json);
  g_test_add_func ("/simulator/redact/body", test_body);
  g_test_add_func ("/simulator/redact/long", test_long);

  return g_test_run ();
}
