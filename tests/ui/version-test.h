/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "simulator-session.h"
#include "steward-app.h"
#include "window-test.h"

G_BEGIN_DECLS

/* The window over the first tenant of a strict simulator, spoken to at one version of the service,
 * as a person or as an application. Operations take a moment. */
typedef struct
{
  SimulatorSession *session;
  StewardFleet     *fleet;
  WindowTest        window;   /* for its functions; has no workspace */
} VersionTest;

VersionTest        *version_test_new              (const char         *version,
                                                   gboolean            as_user);
VersionTest        *version_test_new_telling      (const char         *version,
                                                   gboolean            as_user);
void                version_test_free             (VersionTest        *self);
void                version_test_act              (VersionTest        *self,
                                                   const char         *action,
                                                   const char         *environment);
void                version_test_act_on_app       (VersionTest        *self,
                                                   const char         *action,
                                                   const char         *environment,
                                                   StewardApp         *app);
StewardEnvironment *version_test_find_environment (VersionTest        *self,
                                                   const char         *name);
StewardApp         *version_test_find_app         (VersionTest        *self,
                                                   StewardEnvironment *environment,
                                                   const char         *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VersionTest, version_test_free)

G_END_DECLS
