/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-sim-request.h"

G_BEGIN_DECLS

/* What goes wrong with one request. */
typedef enum
{
  STEWARD_SIM_FAULT_NONE,
  STEWARD_SIM_FAULT_ANSWER,       /* answered without being carried out */
  STEWARD_SIM_FAULT_DELAY,        /* carried out, answered later */
  STEWARD_SIM_FAULT_DROP_BEFORE,  /* closed, not carried out */
  STEWARD_SIM_FAULT_DROP_AFTER,   /* carried out, answer lost */
  STEWARD_SIM_FAULT_TRUNCATE,     /* carried out, part of the body sent */
  STEWARD_SIM_FAULT_EXPIRE_TOKEN, /* the token is dead */
} StewardSimFaultKind;

/* A fault is the member "fault" of the control route. */
StewardSimFaultKind steward_sim_fault_get_kind (JsonObject         *fault);
gboolean            steward_sim_fault_check    (JsonObject         *fault,
                                                GError            **error);
void                steward_sim_fault_answer   (JsonObject         *fault,
                                                StewardSimRequest  *request);

G_END_DECLS
