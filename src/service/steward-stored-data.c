/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-stored-data.h"

/**
 * steward_stored_data_new:
 *
 * Returns: (transfer full): nothing that is kept
 */
StewardStoredData *
steward_stored_data_new (void)
{
  return g_new0 (StewardStoredData, 1);
}

/**
 * steward_stored_data_free:
 * @self: what is kept
 */
void
steward_stored_data_free (StewardStoredData *self)
{
  g_return_if_fail (self != NULL);

  g_clear_error (&self->journal_error);
  g_clear_error (&self->lists_error);
  g_clear_error (&self->keyring_error);
  g_free (self);
}
