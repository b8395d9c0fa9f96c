/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-world.h"

#include "steward-sim-json.h"

#define DEFAULT_SPEED 60.0

struct _StewardSimWorld
{
  GObject           parent_instance;

  StewardSimClock  *clock;
  StewardSimState  *state;
  StewardSimLog    *log;
  StewardSimFaults *faults;
  GHashTable       *timer_funcs; /* kind → function */
  char             *url;
  double            speed;
  gboolean          strict;
  gboolean          advancing;
};

enum
{
  RESET,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StewardSimWorld, steward_sim_world, G_TYPE_OBJECT)

/* The earliest timer that is due, or NULL. */
static JsonObject *
steward_sim_world_find_due (StewardSimWorld *self)
{
  JsonArray *timers = steward_sim_json_get_array (steward_sim_state_get_root (self->state),
                                                  "timers");
  gint64 earliest = steward_sim_clock_get_now (self->clock);
  JsonObject *due = NULL;

  if (timers == NULL)
    return NULL;

  for (guint i = 0; i < json_array_get_length (timers); i++)
    {
      JsonObject *timer = json_array_get_object_element (timers, i);
      gint64 at = steward_sim_json_get_time (timer, "at");

      if (at < earliest || (at == earliest && due == NULL))
        {
          earliest = at;
          due = timer;
        }
    }

  return due;
}

static void
steward_sim_world_carry_out (StewardSimWorld *self,
                             JsonObject      *due)
{
  g_autoptr(JsonObject) timer = json_object_ref (due);
  JsonObject *root = steward_sim_state_get_root (self->state);
  const char *kind = steward_sim_json_get_string (timer, "kind", "");
  StewardSimTimerFunc func = g_hash_table_lookup (self->timer_funcs, kind);

  steward_sim_json_remove (steward_sim_json_get_array (root, "timers"), timer);
  if (func != NULL)
    {
      steward_sim_clock_hold (self->clock, steward_sim_json_get_time (timer, "at"));
      func (self, timer);
      steward_sim_clock_release (self->clock);
    }
  steward_sim_state_touch (self->state);
}

static void
steward_sim_world_finalize (GObject *object)
{
  StewardSimWorld *self = STEWARD_SIM_WORLD (object);

  g_clear_object (&self->clock);
  g_clear_object (&self->state);
  g_clear_object (&self->log);
  g_clear_object (&self->faults);
  g_clear_pointer (&self->timer_funcs, g_hash_table_unref);
  g_clear_pointer (&self->url, g_free);

  G_OBJECT_CLASS (steward_sim_world_parent_class)->finalize (object);
}

static void
steward_sim_world_class_init (StewardSimWorldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = steward_sim_world_finalize;

  signals[RESET] = g_signal_new ("reset",
                                 G_TYPE_FROM_CLASS (klass),
                                 G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
steward_sim_world_init (StewardSimWorld *self)
{
  self->clock = steward_sim_clock_new ();
  self->state = steward_sim_state_new ();
  self->log = steward_sim_log_new ();
  self->faults = steward_sim_faults_new ();
  self->timer_funcs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->speed = DEFAULT_SPEED;
}

StewardSimWorld *
steward_sim_world_new (void)
{
  return g_object_new (STEWARD_TYPE_SIM_WORLD, NULL);
}

StewardSimClock *
steward_sim_world_get_clock (StewardSimWorld *self)
{
  g_return_val_if_fail (STEWARD_IS_SIM_WORLD (self), NULL);

  return self->clock;
}

StewardSimState *
steward_sim_world_get_state (StewardSimWorld *self)
{
  g_return_val_if_fail (STEWARD_IS_SIM_WORLD (self), NULL);

  return self->state;
}

StewardSimLog *
steward_sim_world_get_log (StewardSimWorld *self)
{
  g_return_val_if_fail (STEWARD_IS_SIM_WORLD (self), NULL);

  return self->log;
}

StewardSimFaults *
steward_sim_world_get_faults (StewardSimWorld *self)
{
  g_return_val_if_fail (STEWARD_IS_SIM_WORLD (self), NULL);

  return self->faults;
}

gint64
steward_sim_world_get_now (StewardSimWorld *self)
{
  g_return_val_if_fail (STEWARD_IS_SIM_WORLD (self), 0);

  return steward_sim_clock_get_now (self->clock);
}

const char *
steward_sim_world_get_url (StewardSimWorld *self)
{
  g_return_val_if_fail (STEWARD_IS_SIM_WORLD (self), NULL);

  return self->url;
}

void
steward_sim_world_set_url (StewardSimWorld *self,
                           const char      *url)
{
  g_return_if_fail (STEWARD_IS_SIM_WORLD (self));

  g_free (self->url);
  self->url = g_strdup (url);
}

gboolean
steward_sim_world_get_strict (StewardSimWorld *self)
{
  g_return_val_if_fail (STEWARD_IS_SIM_WORLD (self), FALSE);

  return self->strict;
}

void
steward_sim_world_set_strict (StewardSimWorld *self,
                              gboolean         strict)
{
  g_return_if_fail (STEWARD_IS_SIM_WORLD (self));

  self->strict = strict;
}

void
steward_sim_world_set_speed (StewardSimWorld *self,
                             double           speed)
{
  g_return_if_fail (STEWARD_IS_SIM_WORLD (self));
  g_return_if_fail (speed > 0);

  self->speed = speed;
}

void
steward_sim_world_reset (StewardSimWorld *self)
{
  g_return_if_fail (STEWARD_IS_SIM_WORLD (self));

  steward_sim_clock_set_offset (self->clock, 0);
  steward_sim_log_clear (self->log);
  steward_sim_faults_clear (self->faults);
  g_signal_emit (self, signals[RESET], 0);
}

gint64
steward_sim_world_get_operation_time (StewardSimWorld *self,
                                      double           seconds)
{
  g_return_val_if_fail (STEWARD_IS_SIM_WORLD (self), 0);

  return (gint64) (seconds * G_USEC_PER_SEC / self->speed);
}

void
steward_sim_world_connect_timer (StewardSimWorld     *self,
                                 const char          *kind,
                                 StewardSimTimerFunc  func)
{
  g_return_if_fail (STEWARD_IS_SIM_WORLD (self));

  g_hash_table_insert (self->timer_funcs, g_strdup (kind), func);
}

/* Takes the timer, whose members are free to choose but for "at" and "kind". */
void
steward_sim_world_add_timer (StewardSimWorld *self,
                             const char      *kind,
                             gint64           at,
                             JsonObject      *timer)
{
  JsonObject *root;

  g_return_if_fail (STEWARD_IS_SIM_WORLD (self));

  root = steward_sim_state_get_root (self->state);
  json_object_set_string_member (timer, "kind", kind);
  steward_sim_json_set_time (timer, "at", at);
  json_array_add_object_element (steward_sim_json_ensure_array (root, "timers"), timer);
  steward_sim_state_touch (self->state);
}

/* Forgets the timers whose member has that value. */
void
steward_sim_world_remove_timers (StewardSimWorld *self,
                                 const char      *member,
                                 const char      *value)
{
  JsonArray *timers;
  JsonObject *timer;

  g_return_if_fail (STEWARD_IS_SIM_WORLD (self));

  timers = steward_sim_json_get_array (steward_sim_state_get_root (self->state), "timers");
  while ((timer = steward_sim_json_find (timers, member, value)) != NULL)
    steward_sim_json_remove (timers, timer);
  steward_sim_state_touch (self->state);
}

/* Carries out everything that has become due, in the order of its moments; what that adds, too. */
void
steward_sim_world_advance (StewardSimWorld *self)
{
  JsonObject *due;

  g_return_if_fail (STEWARD_IS_SIM_WORLD (self));

  if (self->advancing)
    return;

  self->advancing = TRUE;
  while ((due = steward_sim_world_find_due (self)) != NULL)
    steward_sim_world_carry_out (self, due);
  self->advancing = FALSE;
}
