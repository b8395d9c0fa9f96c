/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "business-central/steward-bc-version.h"

#include "steward-version.h"

#define OPERATIONS        STEWARD_BC_BASE "/environments/operations"
#define FAMILY_OPERATIONS STEWARD_BC_FAMILY "/environments/operations"

/* The newest first. */
static const StewardBcVersion versions[] = {
  {
    .name = "v2.29",
    .copy = STEWARD_BC_ENVIRONMENT "/copy",
    .operations = OPERATIONS,
    .older_operations = FAMILY_OPERATIONS,
    .updates = STEWARD_BC_ENVIRONMENT "/updates",
    .environments_recover = TRUE,
  },
  {
    .name = "v2.24",
    .copy = STEWARD_BC_ENVIRONMENT "/copy",
    .operations = FAMILY_OPERATIONS,
    .older_operations = OPERATIONS,
    .environments_recover = TRUE,
  },
  {
    .name = "v2.11",
    .copy = STEWARD_BC_ENVIRONMENT "/copy",
    .operations = FAMILY_OPERATIONS,
    .older_operations = OPERATIONS,
  },
  {
    .name = "v2.8",
    .copy = STEWARD_BC_ENVIRONMENT,
    .operations = FAMILY_OPERATIONS,
    .older_operations = OPERATIONS,
  },
};

/**
 * steward_bc_version_find:
 * @text: (nullable): a version, with or without "v"; %NULL or empty for the newest
 *
 * Returns: (transfer none): the row of the newest version up to that one
 */
const StewardBcVersion *
steward_bc_version_find (const char *text)
{
  if (text == NULL || *text == '\0')
    return &versions[0];
  if (*text == 'v' || *text == 'V')
    text++;

  for (guint i = 0; i < G_N_ELEMENTS (versions); i++)
    if (steward_version_compare (versions[i].name + 1, text) <= 0)
      return &versions[i];

  return &versions[G_N_ELEMENTS (versions) - 1];
}
