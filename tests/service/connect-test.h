/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-connector.h"
#include "steward-test-simulator.h"
#include "steward-workspace-private.h"

G_BEGIN_DECLS

/* A workspace, a keyring that nobody else sees, and a simulator to connect to. */
typedef struct
{
  StewardTestSimulator *simulator;
  StewardWorkspace     *workspace;
  StewardFleet         *fleet;
  StewardSecretStore   *keyring;
  const char           *decision; /* of the person */
} Fixture;

void                  connect_test_start               (Fixture              *fixture,
                                                        const char           *directory);
void                  connect_test_set_up              (Fixture              *fixture,
                                                        gconstpointer         data);
void                  connect_test_tear_down           (Fixture              *fixture,
                                                        gconstpointer         data);
const char           *connect_test_get_hello           (Fixture              *fixture,
                                                        const char           *object,
                                                        const char           *member);
StewardProfile       *connect_test_new_profile         (Fixture              *fixture,
                                                        StewardSignInMethod   method,
                                                        const char           *tenant);
gboolean              connect_test_connect             (Fixture              *fixture,
                                                        StewardConnector     *connector,
                                                        GError              **error);
StewardProfile       *connect_test_connect_application (Fixture              *fixture,
                                                        const char           *tenant);
void                  connect_test_connect_sample      (Fixture              *fixture,
                                                        gboolean              as_user);
void                  connect_test_add_certificate     (Fixture              *fixture,
                                                        const char           *pem);
void                  connect_test_act_cb              (gpointer              source,
                                                        StewardInteraction   *interaction,
                                                        Fixture              *fixture);
gboolean              connect_test_has_run             (gpointer              user_data);
gboolean              connect_test_is_idle             (gpointer              user_data);
gboolean              connect_test_is_kept             (Fixture              *fixture,
                                                        StewardSecretKind     kind);
StewardSession       *connect_test_get_session         (Fixture              *fixture,
                                                        guint                 position);
StewardListingState   connect_test_get_state           (Fixture              *fixture,
                                                        guint                 position);
StewardIdentityState  connect_test_get_identity        (Fixture              *fixture,
                                                        guint                 position);

G_END_DECLS
