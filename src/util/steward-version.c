/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-version.h"

#define N_PARTS 4

static void
steward_version_split (const char *version,
                       guint64     parts[N_PARTS])
{
  for (guint i = 0; i < N_PARTS; i++)
    {
      char *end = NULL;

      parts[i] = 0;
      if (version == NULL || !g_ascii_isdigit (*version))
        {
          version = NULL;
          continue;
        }

      parts[i] = g_ascii_strtoull (version, &end, 10);
      version = *end == '.' ? end + 1 : NULL;
    }
}

/**
 * steward_version_compare:
 * @first: (nullable): a version such as "27.1.41698.0"
 * @second: (nullable): another one
 *
 * Compares number by number. Missing numbers count as 0, so that "29.0" equals "29.0.0.0";
 * whatever follows the first character that cannot be read is ignored.
 *
 * Returns: less than, equal to or greater than 0
 */
int
steward_version_compare (const char *first,
                         const char *second)
{
  guint64 first_parts[N_PARTS];
  guint64 second_parts[N_PARTS];

  steward_version_split (first, first_parts);
  steward_version_split (second, second_parts);

  for (guint i = 0; i < N_PARTS; i++)
    {
      if (first_parts[i] != second_parts[i])
        return first_parts[i] < second_parts[i] ? -1 : 1;
    }

  return 0;
}

/**
 * steward_version_is_full:
 * @version: (nullable): text
 *
 * Returns: %TRUE if @version is four numbers, as requests have to give them
 */
gboolean
steward_version_is_full (const char *version)
{
  g_auto(GStrv) parts = NULL;

  if (version == NULL)
    return FALSE;

  parts = g_strsplit (version, ".", -1);
  if (g_strv_length (parts) != N_PARTS)
    return FALSE;

  for (guint i = 0; i < N_PARTS; i++)
    {
      if (!g_ascii_string_to_unsigned (parts[i], 10, 0, G_MAXINT32, NULL, NULL))
        return FALSE;
    }

  return TRUE;
}

/**
 * steward_version_dup_short:
 * @version: (nullable): a version such as "27.1.41698.0"
 *
 * Returns: (transfer full) (nullable): its first two numbers, "27.1"
 */
char *
steward_version_dup_short (const char *version)
{
  g_auto(GStrv) parts = NULL;

  if (version == NULL)
    return NULL;

  parts = g_strsplit (version, ".", 3);
  if (g_strv_length (parts) < 2)
    return g_strdup (version);

  return g_strconcat (parts[0], ".", parts[1], NULL);
}
