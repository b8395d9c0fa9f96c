/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-version.h"

static void
test_compare (void)
{
  static const char * const ascending[] = {
    NULL, "0.0.0.1", "1", "9.9.9.9", "26.5.38752.0", "27.0.38460.0", "27.1", "27.1.41698.0",
    "27.1.41698.12", "27.10", "28.0.43210.0", "28.0.43210.4294967296",
  };

  for (guint i = 0; i < G_N_ELEMENTS (ascending); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (ascending); j++)
        {
          int order = steward_version_compare (ascending[i], ascending[j]);

          g_assert_cmpint (order < 0, ==, i < j);
          g_assert_cmpint (order > 0, ==, i > j);
        }
    }
}

static void
test_compare_missing (void)
{
  g_assert_cmpint (steward_version_compare ("29.0", "29.0.0.0"), ==, 0);
  g_assert_cmpint (steward_version_compare ("29", "29.0"), ==, 0);
  g_assert_cmpint (steward_version_compare ("", NULL), ==, 0);
  g_assert_cmpint (steward_version_compare ("29.", "29"), ==, 0);
  g_assert_cmpint (steward_version_compare ("29.1-preview", "29.1"), ==, 0);
  g_assert_cmpint (steward_version_compare ("-29.1", "0"), ==, 0);
  g_assert_cmpint (steward_version_compare ("029.01", "29.1"), ==, 0);
  g_assert_cmpint (steward_version_compare ("1.2.3.4.5", "1.2.3.4.6"), ==, 0);
}

static char *
random_version (void)
{
  GString *version = g_string_new (NULL);
  int n_parts = g_test_rand_int_range (0, 6);

  for (int i = 0; i < n_parts; i++)
    g_string_append_printf (version, "%s%d", i > 0 ? "." : "", g_test_rand_int_range (0, 4));

  return g_string_free (version, FALSE);
}

/* An order: reversing it negates it, and it is transitive. */
static void
test_compare_is_an_order (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *a = random_version ();
      g_autofree char *b = random_version ();
      g_autofree char *c = random_version ();
      int ab = steward_version_compare (a, b);

      g_assert_cmpint (ab, ==, -steward_version_compare (b, a));
      g_assert_cmpint (steward_version_compare (a, a), ==, 0);
      if (ab <= 0 && steward_version_compare (b, c) <= 0)
        g_assert_cmpint (steward_version_compare (a, c), <=, 0);
    }
}

static void
test_short (void)
{
  static const struct
  {
    const char *version;
    const char *expected;
  } cases[] = {
    { "27.1.41698.0", "27.1" },
    { "29.0", "29.0" },
    { "29", "29" },
    { "", "" },
    { NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *version = steward_version_dup_short (cases[i].version);

      g_assert_cmpstr (version, ==, cases[i].expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/version/compare", test_compare);
  g_test_add_func ("/version/compare/missing", test_compare_missing);
  g_test_add_func ("/version/compare/order", test_compare_is_an_order);
  g_test_add_func ("/version/short", test_short);

  return g_test_run ();
}
