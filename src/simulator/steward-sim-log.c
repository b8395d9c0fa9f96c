/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-log.h"

struct _StewardSimLog
{
  GObject    parent_instance;

  GPtrArray *entries;
};

G_DEFINE_FINAL_TYPE (StewardSimLog, steward_sim_log, G_TYPE_OBJECT)

static void
steward_sim_log_finalize (GObject *object)
{
  StewardSimLog *self = STEWARD_SIM_LOG (object);

  g_clear_pointer (&self->entries, g_ptr_array_unref);

  G_OBJECT_CLASS (steward_sim_log_parent_class)->finalize (object);
}

static void
steward_sim_log_class_init (StewardSimLogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = steward_sim_log_finalize;
}

static void
steward_sim_log_init (StewardSimLog *self)
{
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);
}

StewardSimLog *
steward_sim_log_new (void)
{
  return g_object_new (STEWARD_TYPE_SIM_LOG, NULL);
}

/* Takes the entry and gives it the next number. */
void
steward_sim_log_add (StewardSimLog *self,
                     JsonObject    *entry)
{
  g_return_if_fail (STEWARD_IS_SIM_LOG (self));

  g_ptr_array_add (self->entries, entry);
  json_object_set_int_member (entry, "n", self->entries->len);
}

void
steward_sim_log_clear (StewardSimLog *self)
{
  g_return_if_fail (STEWARD_IS_SIM_LOG (self));

  g_ptr_array_set_size (self->entries, 0);
}

/**
 * steward_sim_log_list:
 * @self: a log
 * @after: a number, 0 for everything
 *
 * Returns: (transfer full): the entries whose number is greater
 */
JsonArray *
steward_sim_log_list (StewardSimLog *self,
                      gint64         after)
{
  JsonArray *array = json_array_new ();

  g_return_val_if_fail (STEWARD_IS_SIM_LOG (self), array);

  for (gint64 i = MAX (after, 0); i < self->entries->len; i++)
    json_array_add_object_element (array, json_object_ref (self->entries->pdata[i]));

  return array;
}
