/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* One step of a test of a connection. Properties "kind", "state", "error" and "duration-ms". */

typedef enum
{
  STEWARD_PROBE_KIND_NETWORK,
  STEWARD_PROBE_KIND_SIGN_IN_SERVICE,
  STEWARD_PROBE_KIND_TOKEN,
  STEWARD_PROBE_KIND_BUSINESS_CENTRAL,
  STEWARD_PROBE_KIND_DATAVERSE,
} StewardProbeKind;

typedef enum
{
  STEWARD_PROBE_STATE_WAITING,
  STEWARD_PROBE_STATE_RUNNING,
  STEWARD_PROBE_STATE_PASSED,
  STEWARD_PROBE_STATE_FAILED,
  STEWARD_PROBE_STATE_LEFT_OUT,
} StewardProbeState;

#define STEWARD_TYPE_PROBE_KIND  (steward_probe_kind_get_type ())
#define STEWARD_TYPE_PROBE_STATE (steward_probe_state_get_type ())

GType steward_probe_kind_get_type  (void);
GType steward_probe_state_get_type (void);

#define STEWARD_TYPE_PROBE (steward_probe_get_type ())

G_DECLARE_FINAL_TYPE (StewardProbe, steward_probe, STEWARD, PROBE, GObject)

StewardProbe      *steward_probe_new             (StewardProbeKind   kind,
                                                  const char        *region);
StewardProbeKind   steward_probe_get_kind        (StewardProbe      *self);
const char        *steward_probe_get_region      (StewardProbe      *self);
StewardProbeState  steward_probe_get_state       (StewardProbe      *self);
const GError      *steward_probe_get_error       (StewardProbe      *self);
guint              steward_probe_get_duration_ms (StewardProbe      *self);
void               steward_probe_reset           (StewardProbe      *self);
void               steward_probe_start           (StewardProbe      *self);
void               steward_probe_end             (StewardProbe      *self,
                                                  const GError      *error);
void               steward_probe_leave_out       (StewardProbe      *self);

G_END_DECLS
