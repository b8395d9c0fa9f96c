/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-clock.h"

struct _StewardSimClock
{
  GObject parent_instance;

  gint64  offset;
  gint64  held_at; /* 0 while the clock runs */
};

G_DEFINE_FINAL_TYPE (StewardSimClock, steward_sim_clock, G_TYPE_OBJECT)

static void
steward_sim_clock_class_init (StewardSimClockClass *klass)
{
}

static void
steward_sim_clock_init (StewardSimClock *self)
{
}

StewardSimClock *
steward_sim_clock_new (void)
{
  return g_object_new (STEWARD_TYPE_SIM_CLOCK, NULL);
}

gint64
steward_sim_clock_get_now (StewardSimClock *self)
{
  g_return_val_if_fail (STEWARD_IS_SIM_CLOCK (self), 0);

  return self->held_at != 0 ? self->held_at : g_get_real_time () + self->offset;
}

gint64
steward_sim_clock_get_offset (StewardSimClock *self)
{
  g_return_val_if_fail (STEWARD_IS_SIM_CLOCK (self), 0);

  return self->offset;
}

void
steward_sim_clock_set_offset (StewardSimClock *self,
                              gint64           offset)
{
  g_return_if_fail (STEWARD_IS_SIM_CLOCK (self));

  self->offset = offset;
}

void
steward_sim_clock_advance (StewardSimClock *self,
                           gint64           duration)
{
  g_return_if_fail (STEWARD_IS_SIM_CLOCK (self));

  self->offset += duration;
}

void
steward_sim_clock_hold (StewardSimClock *self,
                        gint64           now)
{
  g_return_if_fail (STEWARD_IS_SIM_CLOCK (self));

  self->held_at = now;
}

void
steward_sim_clock_release (StewardSimClock *self)
{
  g_return_if_fail (STEWARD_IS_SIM_CLOCK (self));

  self->held_at = 0;
}
