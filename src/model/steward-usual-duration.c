/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-usual-duration.h"

/* A bar that is full says that it has ended. */
#define LARGEST_FRACTION 0.9

static gboolean
steward_usual_duration_is_like (StewardOperation *earlier,
                                StewardOperation *operation)
{
  return steward_operation_get_status (earlier) == STEWARD_OPERATION_STATUS_SUCCEEDED &&
         steward_operation_get_duration_seconds (earlier) > 0 &&
         steward_operation_get_operation_type (earlier) ==
           steward_operation_get_operation_type (operation) &&
         g_strcmp0 (steward_operation_get_app_id (earlier),
                    steward_operation_get_app_id (operation)) == 0;
}

static int
steward_usual_duration_compare (gconstpointer first,
                                gconstpointer second)
{
  gint64 a = *(const gint64 *) first;
  gint64 b = *(const gint64 *) second;

  return (a > b) - (a < b);
}

static GArray *
steward_usual_duration_list (GListModel       *operations,
                             StewardOperation *operation,
                             StewardTenant    *tenant)
{
  GArray *durations = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint n_items = g_list_model_get_n_items (operations);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardOperation) earlier = g_list_model_get_item (operations, i);
      gint64 seconds = steward_operation_get_duration_seconds (earlier);

      if (steward_usual_duration_is_like (earlier, operation) &&
          (tenant == NULL || steward_entity_get_tenant (STEWARD_ENTITY (earlier)) == tenant))
        g_array_append_val (durations, seconds);
    }

  g_array_sort (durations, steward_usual_duration_compare);

  return durations;
}

/**
 * steward_usual_duration_find:
 * @self: (out): how long it usually takes
 * @operations: earlier operations of one or more tenants
 * @operation: one that runs
 *
 * Earlier runs of the same kind in the same tenant count, or where it has none those of all
 * tenants. The slowest and the quickest quarter do not.
 *
 * Returns: %FALSE if there are no earlier runs to compare
 */
gboolean
steward_usual_duration_find (StewardUsualDuration *self,
                             GListModel           *operations,
                             StewardOperation     *operation)
{
  g_autoptr(GArray) durations = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (G_IS_LIST_MODEL (operations), FALSE);
  g_return_val_if_fail (STEWARD_IS_OPERATION (operation), FALSE);

  durations = steward_usual_duration_list (
    operations, operation, steward_entity_get_tenant (STEWARD_ENTITY (operation)));
  if (durations->len == 0)
    {
      g_array_unref (durations);
      durations = steward_usual_duration_list (operations, operation, NULL);
    }
  if (durations->len == 0)
    return FALSE;

  self->shortest_seconds = g_array_index (durations, gint64, durations->len / 4);
  self->longest_seconds = g_array_index (durations, gint64,
                                         durations->len - 1 - durations->len / 4);

  return TRUE;
}

/**
 * steward_usual_duration_get_fraction:
 * @self: how long something usually takes
 * @elapsed_seconds: how long it has been running
 *
 * Returns: which part of it is probably done
 */
double
steward_usual_duration_get_fraction (const StewardUsualDuration *self,
                                     gint64                      elapsed_seconds)
{
  double usual;

  g_return_val_if_fail (self != NULL, 0);

  usual = (self->shortest_seconds + self->longest_seconds) / 2.0;

  return usual > 0 ? CLAMP (elapsed_seconds / usual, 0, LARGEST_FRACTION) : 0;
}
