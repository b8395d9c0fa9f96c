/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include <string.h>

#include "steward-csv.h"

static void
assert_cell (const char *cell,
             const char *expected)
{
  g_autoptr(StewardCsv) csv = steward_csv_new ();
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *line = g_strconcat (expected, "\r\n", NULL);

  steward_csv_add_row (csv, cell, NULL);
  bytes = steward_csv_dup_bytes (csv);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), line, strlen (line));
}

static void
test_quotes (void)
{
  assert_cell ("Payroll DK", "Payroll DK");
  assert_cell ("", "");
  assert_cell ("Brot & Söhne", "Brot & Söhne");
  assert_cell ("one, two", "\"one, two\"");
  assert_cell ("the \"best\" app", "\"the \"\"best\"\" app\"");
  assert_cell ("two\nlines", "\"two\nlines\"");
  assert_cell ("two\r\nlines", "\"two\r\nlines\"");
}

/* Names come from services, and so from anybody. */
static void
test_formulas (void)
{
  assert_cell ("=1+1", "\"'=1+1\"");
  assert_cell ("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"");
  assert_cell ("+44 20", "\"'+44 20\"");
  assert_cell ("-cmd|' /C calc'!A0", "\"'-cmd|' /C calc'!A0\"");
  assert_cell ("@SUM(A1)", "\"'@SUM(A1)\"");
  assert_cell ("\t=1", "\"'\t=1\"");
  assert_cell ("-1", "-1");
  assert_cell ("+2.5", "+2.5");
  assert_cell ("1=1", "1=1");
  assert_cell ("a-b", "a-b");
}

static void
test_rows (void)
{
  g_autoptr(StewardCsv) csv = steward_csv_new ();
  g_autoptr(GBytes) bytes = NULL;
  const char expected[] = "App,Version,Where\r\nBank Feeds,,\"A, B\"\r\n";

  steward_csv_add_row (csv, "App", "Version", "Where", NULL);
  steward_csv_add_row (csv, "Bank Feeds", "", "A, B", NULL);
  bytes = steward_csv_dup_bytes (csv);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), expected,
                   sizeof expected - 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv/quotes", test_quotes);
  g_test_add_func ("/csv/formulas", test_formulas);
  g_test_add_func ("/csv/rows", test_rows);

  return g_test_run ();
}
