/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-mark-packing.h"

#define MAX_MARKS 12
#define N_ROWS     2

static void
test_fill_rows (void)
{
  StewardPackedMark marks[] = {
    { .x = 70, .width = 150 }, { .x = 300, .width = 210 },
    { .x = 320, .width = 190 }, { .x = 340, .width = 100 }, { .x = 545, .width = 160 },
  };
  int row_ends[N_ROWS];

  g_assert_cmpuint (steward_mark_packing_fill (marks, 5, 804, 12, row_ends, N_ROWS), ==, 1);
  g_assert_cmpint (marks[0].row, ==, 0);
  g_assert_cmpint (marks[1].row, ==, 0);
  g_assert_cmpint (marks[2].row, ==, 1);
  g_assert_cmpint (marks[3].row, ==, -1);
  g_assert_cmpint (marks[4].row, ==, 0);
  g_assert_cmpint (row_ends[0], ==, 705);
  g_assert_cmpint (row_ends[1], ==, 510);
}

static void
test_fill_keeps_inside (void)
{
  StewardPackedMark marks[] = { { .x = -8, .width = 100 }, { .x = 790, .width = 150 } };
  int row_ends[N_ROWS];

  g_assert_cmpuint (steward_mark_packing_fill (marks, 2, 804, 12, row_ends, N_ROWS), ==, 0);
  g_assert_cmpint (marks[0].x, ==, 0);
  g_assert_cmpint (marks[1].x, ==, 654);
}

static void
test_fill_never_overlaps (void)
{
  for (int i = 0; i < 3000; i++)
    {
      StewardPackedMark marks[MAX_MARKS] = { 0, };
      guint n_marks = g_test_rand_int_range (0, MAX_MARKS + 1);
      int row_ends[N_ROWS];
      int x = -8;

      for (guint j = 0; j < n_marks; j++)
        {
          x += g_test_rand_int_range (0, 150);
          marks[j].x = x;
          marks[j].width = g_test_rand_int_range (20, 220);
        }

      steward_mark_packing_fill (marks, n_marks, 804, 12, row_ends, N_ROWS);

      for (guint j = 0; j < n_marks; j++)
        {
          g_assert_cmpint (marks[j].x + marks[j].width, <=, 804);
          for (guint k = 0; k < j; k++)
            {
              if (marks[j].row >= 0 && marks[j].row == marks[k].row)
                g_assert_cmpint (marks[k].x + marks[k].width + 12, <=, marks[j].x);
            }
        }
    }
}

static void
test_cluster (void)
{
  StewardPackedMark marks[] = {
    { .x = 20 }, { .x = 110 }, { .x = 118, .is_important = TRUE }, { .x = 131 }, { .x = 133 },
  };

  steward_mark_packing_cluster (marks, 5, 22);

  g_assert_cmpuint (marks[0].count, ==, 1);
  g_assert_cmpint (marks[0].row, ==, 0);
  g_assert_cmpint (marks[1].row, ==, -1);
  g_assert_cmpint (marks[2].row, ==, 0);
  g_assert_cmpuint (marks[2].count, ==, 3);
  g_assert_cmpint (marks[3].row, ==, -1);
  g_assert_cmpuint (marks[4].count, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mark-packing/fill/rows", test_fill_rows);
  g_test_add_func ("/mark-packing/fill/keeps-inside", test_fill_keeps_inside);
  g_test_add_func ("/mark-packing/fill/never-overlaps", test_fill_never_overlaps);
  g_test_add_func ("/mark-packing/cluster", test_cluster);

  return g_test_run ();
}
