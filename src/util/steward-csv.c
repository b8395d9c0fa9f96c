/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-csv.h"

#include <string.h>

struct _StewardCsv
{
  GString *text;
};

/* What makes a spreadsheet calculate, also where a tab or a line break comes before it. A
 * number may begin with a sign. */
static gboolean
steward_csv_is_formula (const char *cell)
{
  char *end = NULL;

  if (*cell == '\0' || strchr ("=+-@\t\r\n", *cell) == NULL)
    return FALSE;
  if (*cell != '+' && *cell != '-')
    return TRUE;

  g_ascii_strtod (cell, &end);

  return end == cell || *end != '\0';
}

static void
steward_csv_add_cell (StewardCsv *self,
                      const char *cell)
{
  gboolean formula = steward_csv_is_formula (cell);
  gboolean quoted = formula || strpbrk (cell, "\",\r\n") != NULL;

  if (quoted)
    g_string_append_c (self->text, '"');
  if (formula)
    g_string_append_c (self->text, '\'');
  for (const char *c = cell; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (self->text, '"');
      g_string_append_c (self->text, *c);
    }
  if (quoted)
    g_string_append_c (self->text, '"');
}

/**
 * steward_csv_new:
 *
 * Returns: (transfer full): an empty table
 */
StewardCsv *
steward_csv_new (void)
{
  StewardCsv *self = g_new0 (StewardCsv, 1);

  self->text = g_string_new (NULL);

  return self;
}

/**
 * steward_csv_free:
 * @self: (transfer full): a table
 */
void
steward_csv_free (StewardCsv *self)
{
  g_return_if_fail (self != NULL);

  g_string_free (self->text, TRUE);
  g_free (self);
}

/**
 * steward_csv_add_row:
 * @self: a table
 * @first_cell: the text of the first cell
 * @...: the texts of the others, ended by %NULL; an empty text is an empty cell
 */
void
steward_csv_add_row (StewardCsv *self,
                     const char *first_cell,
                     ...)
{
  const char *cell;
  va_list cells;

  g_return_if_fail (self != NULL);
  g_return_if_fail (first_cell != NULL);

  steward_csv_add_cell (self, first_cell);
  va_start (cells, first_cell);
  while ((cell = va_arg (cells, const char *)) != NULL)
    {
      g_string_append_c (self->text, ',');
      steward_csv_add_cell (self, cell);
    }
  va_end (cells);
  g_string_append (self->text, "\r\n");
}

/**
 * steward_csv_dup_bytes:
 * @self: a table
 *
 * Returns: (transfer full): what a file of it holds
 */
GBytes *
steward_csv_dup_bytes (StewardCsv *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_bytes_new (self->text->str, self->text->len);
}
