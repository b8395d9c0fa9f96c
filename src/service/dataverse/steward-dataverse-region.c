/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "dataverse/steward-dataverse-region.h"

static const char * const labels[] = {
  "crm", "crm9", "crm2", "crm3", "crm4", "crm11", "crm12", "crm5", "crm6", "crm7", "crm8",
};

/**
 * steward_dataverse_region_get_label:
 * @position: which of them
 *
 * Returns: (transfer none) (nullable): its label, or %NULL after the last
 */
const char *
steward_dataverse_region_get_label (guint position)
{
  return position < G_N_ELEMENTS (labels) ? labels[position] : NULL;
}

/**
 * steward_dataverse_region_dup_address:
 * @label: of a region
 *
 * Returns: (transfer full): the address of its service
 */
char *
steward_dataverse_region_dup_address (const char *label)
{
  g_return_val_if_fail (label != NULL, NULL);

  return g_strdup_printf ("https://admin.services.%s.dynamics.com", label);
}
