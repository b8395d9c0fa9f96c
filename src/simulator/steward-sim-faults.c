/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-faults.h"

#include "steward-sim-fault.h"
#include "steward-sim-json.h"

typedef struct
{
  char         *method; /* (nullable): any */
  GPatternSpec *path;   /* (nullable): any */
  JsonObject   *fault;
  gint64        times;
} StewardSimFaultEntry;

struct _StewardSimFaults
{
  GObject    parent_instance;

  GPtrArray *queue;
};

G_DEFINE_FINAL_TYPE (StewardSimFaults, steward_sim_faults, G_TYPE_OBJECT)

static void
steward_sim_fault_entry_free (gpointer data)
{
  StewardSimFaultEntry *entry = data;

  g_free (entry->method);
  g_clear_pointer (&entry->path, g_pattern_spec_free);
  json_object_unref (entry->fault);
  g_free (entry);
}

static gboolean
steward_sim_fault_entry_matches (StewardSimFaultEntry *entry,
                                 const char           *method,
                                 const char           *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return (entry->method == NULL || g_ascii_strcasecmp (entry->method, method) == 0)
         && (entry->path == NULL || g_pattern_spec_match_string (entry->path, lower));
}

static void
steward_sim_faults_finalize (GObject *object)
{
  StewardSimFaults *self = STEWARD_SIM_FAULTS (object);

  g_clear_pointer (&self->queue, g_ptr_array_unref);

  G_OBJECT_CLASS (steward_sim_faults_parent_class)->finalize (object);
}

static void
steward_sim_faults_class_init (StewardSimFaultsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = steward_sim_faults_finalize;
}

static void
steward_sim_faults_init (StewardSimFaults *self)
{
  self->queue = g_ptr_array_new_with_free_func (steward_sim_fault_entry_free);
}

StewardSimFaults *
steward_sim_faults_new (void)
{
  return g_object_new (STEWARD_TYPE_SIM_FAULTS, NULL);
}

/**
 * steward_sim_faults_add:
 * @self: the faults
 * @fault: the members "match", "fault" and "times" of the control route
 * @error: return location for a #GError
 *
 * Returns: whether the fault was understood and queued
 */
gboolean
steward_sim_faults_add (StewardSimFaults  *self,
                        JsonObject        *fault,
                        GError           **error)
{
  JsonObject *match = steward_sim_json_get_object (fault, "match");
  JsonObject *what = steward_sim_json_get_object (fault, "fault");
  const char *path = steward_sim_json_get_string (match, "path", NULL);
  gint64 times = steward_sim_json_get_int (fault, "times", 1);
  StewardSimFaultEntry *entry;

  g_return_val_if_fail (STEWARD_IS_SIM_FAULTS (self), FALSE);

  if (!steward_sim_fault_check (what, error))
    return FALSE;
  if (times < 1)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "\"times\" is less than 1");
      return FALSE;
    }

  entry = g_new0 (StewardSimFaultEntry, 1);
  entry->method = g_strdup (steward_sim_json_get_string (match, "method", NULL));
  entry->fault = json_object_ref (what);
  entry->times = times;
  if (path != NULL)
    {
      g_autofree char *lower = g_ascii_strdown (path, -1);

      entry->path = g_pattern_spec_new (lower);
    }
  if (g_strcmp0 (entry->method, "*") == 0)
    g_clear_pointer (&entry->method, g_free);
  g_ptr_array_add (self->queue, entry);

  return TRUE;
}

void
steward_sim_faults_clear (StewardSimFaults *self)
{
  g_return_if_fail (STEWARD_IS_SIM_FAULTS (self));

  g_ptr_array_set_size (self->queue, 0);
}

/**
 * steward_sim_faults_take:
 * @self: the faults
 * @method: the method of a request
 * @path: the path of a request
 *
 * Uses up the oldest fault that matches.
 *
 * Returns: (transfer full) (nullable): that fault
 */
JsonObject *
steward_sim_faults_take (StewardSimFaults *self,
                         const char       *method,
                         const char       *path)
{
  g_return_val_if_fail (STEWARD_IS_SIM_FAULTS (self), NULL);

  for (guint i = 0; i < self->queue->len; i++)
    {
      StewardSimFaultEntry *entry = g_ptr_array_index (self->queue, i);
      g_autoptr(JsonObject) fault = NULL;

      if (!steward_sim_fault_entry_matches (entry, method, path))
        continue;

      fault = json_object_ref (entry->fault);
      if (--entry->times == 0)
        g_ptr_array_remove_index (self->queue, i);
      return g_steal_pointer (&fault);
    }

  return NULL;
}
