/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-workspace.h"

G_BEGIN_DECLS

/* Makes a connection of what somebody entered: finds the tenants, signs in, keeps what is
 * needed to do so again, and opens the sessions. If that fails nothing is kept. Signal
 * "interaction-needed" (StewardInteraction) when a person has to do something.
 *
 * The profile says the method, the authority, the client id and the tenants, which can go by
 * their domains. A person can leave the tenants out: their home is the tenant then. */

#define STEWARD_TYPE_CONNECTOR (steward_connector_get_type ())

G_DECLARE_FINAL_TYPE (StewardConnector, steward_connector, STEWARD, CONNECTOR, GObject)

StewardConnector   *steward_connector_new             (StewardWorkspace     *workspace,
                                                       StewardProfile       *profile);
void                steward_connector_set_secret      (StewardConnector     *self,
                                                       const char           *secret);
gboolean            steward_connector_set_certificate (StewardConnector     *self,
                                                       GBytes               *file,
                                                       const char           *passphrase,
                                                       GError              **error);
const char * const *steward_connector_get_refused     (StewardConnector     *self);
void                steward_connector_connect_async   (StewardConnector     *self,
                                                       GCancellable         *cancellable,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
gboolean            steward_connector_connect_finish  (StewardConnector     *self,
                                                       GAsyncResult         *result,
                                                       GError              **error);

G_END_DECLS
