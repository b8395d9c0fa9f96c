/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-session.h"
#include "steward-test-simulator.h"

G_BEGIN_DECLS

/* The program's own client, in front of a strict simulator, at one version of the service. */
typedef struct
{
  StewardTestSimulator *simulator;
  StewardSession       *session;
  const char           *version;
  guint                 minor;
} SimulatorSession;

SimulatorSession   *simulator_session_new              (const char       *version,
                                                        gboolean          as_user);
SimulatorSession   *simulator_session_new_telling      (const char       *version,
                                                        gboolean          as_user);
void                simulator_session_free             (SimulatorSession *self);
void                simulator_session_load             (SimulatorSession *self,
                                                        StewardListing   *listing);
StewardEnvironment *simulator_session_find_environment (SimulatorSession *self,
                                                        const char       *name);
gpointer            simulator_session_find             (SimulatorSession *self,
                                                        StewardListing   *listing,
                                                        const char       *name);
JsonArray          *simulator_session_read             (SimulatorSession *self,
                                                        gpointer          loader,
                                                        GError          **error);
StewardOperation   *simulator_session_submit           (SimulatorSession *self,
                                                        StewardDraft     *draft,
                                                        GError          **error);
void                simulator_session_carry_out        (SimulatorSession *self,
                                                        StewardDraft     *draft);
void                simulator_session_close_window     (SimulatorSession *self,
                                                        const char       *environment);
JsonArray          *simulator_session_list_requests    (SimulatorSession *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SimulatorSession, simulator_session_free)

G_END_DECLS
