/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "model-test.h"
#include "steward-name-rule.h"

#include <string.h>

#define PRODUCTION STEWARD_ENVIRONMENT_TYPE_PRODUCTION
#define SANDBOX STEWARD_ENVIRONMENT_TYPE_SANDBOX

static GListStore *
make_environments (void)
{
  return model_test_list (STEWARD_TYPE_ENVIRONMENT,
                          "[{'name':'Production','type':'Production'},"
                          "{'name':'Production-1118','type':'Sandbox'},"
                          "{'name':'Old-25112614521730','status':'SoftDeleted'},"
                          "{'name':'Dev-Anna-2'}]");
}

static void
test_check (void)
{
  static const struct
  {
    const char             *name;
    StewardEnvironmentType  type;
    StewardNameFault        fault;
  } cases[] = {
    { "Dev", SANDBOX, STEWARD_NAME_FAULT_NONE },
    { "d", SANDBOX, STEWARD_NAME_FAULT_NONE },
    { "A_b-9", PRODUCTION, STEWARD_NAME_FAULT_NONE },
    { "operations", SANDBOX, STEWARD_NAME_FAULT_NONE },
    { "abcdefghijklmnopqrstuvwxyzABC", SANDBOX, STEWARD_NAME_FAULT_NONE },
    { "abcdefghijklmnopqrstuvwxyzABCD", SANDBOX, STEWARD_NAME_FAULT_TOO_LONG },
    { NULL, SANDBOX, STEWARD_NAME_FAULT_EMPTY },
    { "", SANDBOX, STEWARD_NAME_FAULT_EMPTY },
    { "1dev", SANDBOX, STEWARD_NAME_FAULT_FIRST_CHARACTER },
    { "-dev", SANDBOX, STEWARD_NAME_FAULT_FIRST_CHARACTER },
    { " dev", SANDBOX, STEWARD_NAME_FAULT_FIRST_CHARACTER },
    { "Ærø", SANDBOX, STEWARD_NAME_FAULT_FIRST_CHARACTER },
    { "Dev Anna", SANDBOX, STEWARD_NAME_FAULT_CHARACTER },
    { "Dev.1", SANDBOX, STEWARD_NAME_FAULT_CHARACTER },
    { "Søren", SANDBOX, STEWARD_NAME_FAULT_CHARACTER },
    { "Dev/..", SANDBOX, STEWARD_NAME_FAULT_CHARACTER },
    { "admin", SANDBOX, STEWARD_NAME_FAULT_RESERVED },
    { "ShellService", PRODUCTION, STEWARD_NAME_FAULT_RESERVED },
    { "TABLET", SANDBOX, STEWARD_NAME_FAULT_RESERVED },
    { "admin2", SANDBOX, STEWARD_NAME_FAULT_NONE },
    { "Sandbox", PRODUCTION, STEWARD_NAME_FAULT_OPPOSITE_TYPE },
    { "Sandbox", SANDBOX, STEWARD_NAME_FAULT_NONE },
    { "PRODUCTION", SANDBOX, STEWARD_NAME_FAULT_OPPOSITE_TYPE },
    { "production", PRODUCTION, STEWARD_NAME_FAULT_TAKEN },
    { "PRODUCTION-1118", SANDBOX, STEWARD_NAME_FAULT_TAKEN },
    { "Old-25112614521730", SANDBOX, STEWARD_NAME_FAULT_TAKEN },
    { "Old", SANDBOX, STEWARD_NAME_FAULT_NONE },
  };
  g_autoptr(GListStore) environments = make_environments ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].name);
      g_assert_cmpint (steward_name_rule_check (cases[i].name, cases[i].type,
                                                G_LIST_MODEL (environments)), ==,
                       cases[i].fault);
    }

  g_assert_cmpint (steward_name_rule_check ("Production", PRODUCTION, NULL), ==,
                   STEWARD_NAME_FAULT_NONE);
}

static void
test_suggest (void)
{
  static const struct
  {
    const char *base;
    const char *suffix;
    const char *expected;
  } cases[] = {
    { "Production", "1118", "Production-1118-2" },
    { "Production", "1119", "Production-1119" },
    { "Production", NULL, "Production-2" },
    { "Dev-Anna", NULL, "Dev-Anna-3" },
    { "abcdefghijklmnopqrstuvwxyzABC", "1118", "abcdefghijklmnopqrstuvwx-1118" },
    { "abcdefghijklmnopqrstuvwxyzABC", NULL, "abcdefghijklmnopqrstuvwxyzA-2" },
    { "9 lives", NULL, "E9-lives-2" },
    { "", "1118", "E-1118" },
    { "UAT", "a b/c", "UAT-a-b-c" },
    { "UAT", "a suffix that is far too long", "UAT-a-suffix-that-is" },
  };
  g_autoptr(GListStore) environments = make_environments ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = steward_name_rule_suggest (cases[i].base, cases[i].suffix,
                                                         G_LIST_MODEL (environments));

      g_assert_cmpstr (name, ==, cases[i].expected);
    }
}

/* Whatever it is made from, a suggestion follows the rules. */
static void
test_suggest_random (void)
{
  static const char alphabet[] = "aZ09_- ./\xc3\xb8";
  g_autoptr(GListStore) environments = make_environments ();

  for (guint i = 0; i < 5000; i++)
    {
      char base[40] = "";
      char suffix[24] = "";
      g_autofree char *name = NULL;

      for (int j = g_test_rand_int_range (0, sizeof base) - 1; j >= 0; j--)
        base[j] = alphabet[g_test_rand_int_range (0, sizeof alphabet - 1)];
      for (int j = g_test_rand_int_range (0, sizeof suffix) - 1; j >= 0; j--)
        suffix[j] = alphabet[g_test_rand_int_range (0, sizeof alphabet - 1)];
      base[sizeof base - 1] = suffix[sizeof suffix - 1] = '\0';

      name = steward_name_rule_suggest (base, suffix, G_LIST_MODEL (environments));
      g_assert_cmpint (steward_name_rule_check (name, SANDBOX, G_LIST_MODEL (environments)), ==,
                       STEWARD_NAME_FAULT_NONE);
      g_assert_cmpuint (strlen (name), <=, STEWARD_NAME_MAX_LENGTH);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/name-rule/check", test_check);
  g_test_add_func ("/name-rule/suggest", test_suggest);
  g_test_add_func ("/name-rule/suggest/random", test_suggest_random);

  return g_test_run ();
}
