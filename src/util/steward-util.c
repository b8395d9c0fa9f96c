/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-util.h"

/**
 * steward_set_str:
 * @target: (inout) (nullable): the string to replace
 * @value: (nullable): the new text, copied
 *
 * Replaces an owned string unless it already holds @value, so that property setters can
 * notify only when something changed.
 *
 * Returns: %TRUE if @target changed
 */
gboolean
steward_set_str (char       **target,
                 const char  *value)
{
  char *copy;

  g_return_val_if_fail (target != NULL, FALSE);

  if (g_strcmp0 (*target, value) == 0)
    return FALSE;

  copy = g_strdup (value);
  g_free (*target);
  *target = copy;

  return TRUE;
}
