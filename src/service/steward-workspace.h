/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

#include "auth/steward-interaction.h"
#include "steward-fleet.h"
#include "steward-profile.h"
#include "steward-stored-data.h"
#include "steward-tenant-finder.h"

G_BEGIN_DECLS

/* All connections and what they share: the files, the secrets, and the wire. Properties "fleet",
 * "profiles", "memory-only" (some secrets last as long as the program: no keyring took them) and
 * "journal-error" (what is sent cannot be written down).
 * Signals "interaction-needed" (StewardInteraction) when a person has to do something to stay
 * signed in, and "changed" when a connection has got or lost tenants, or has gone. */

/* The id of the connection to a simulator; it is not to be remembered. */
#define STEWARD_SAMPLE_PROFILE_ID "simulator"

/**
 * StewardStoredKind:
 * @STEWARD_STORED_FINISHED: changes that have come to an end
 * @STEWARD_STORED_LISTS: what the services have answered with
 * @STEWARD_STORED_CREDENTIALS: what is in the keyring
 */
typedef enum
{
  STEWARD_STORED_FINISHED,
  STEWARD_STORED_LISTS,
  STEWARD_STORED_CREDENTIALS,
} StewardStoredKind;

#define STEWARD_TYPE_WORKSPACE (steward_workspace_get_type ())

G_DECLARE_FINAL_TYPE (StewardWorkspace, steward_workspace, STEWARD, WORKSPACE, GObject)

StewardWorkspace *steward_workspace_new                      (const char           *data_directory);
StewardFleet     *steward_workspace_get_fleet                (StewardWorkspace     *self);
GListModel       *steward_workspace_get_profiles             (StewardWorkspace     *self);
const GError     *steward_workspace_get_journal_error        (StewardWorkspace     *self);
void              steward_workspace_set_pace                 (StewardWorkspace     *self,
                                                              double                pace);
void              steward_workspace_open_profile             (StewardWorkspace     *self,
                                                              StewardProfile       *profile);
void              steward_workspace_close_profile            (StewardWorkspace     *self,
                                                              StewardProfile       *profile);
void              steward_workspace_reopen_profile           (StewardWorkspace     *self,
                                                              StewardProfile       *profile);
const GError     *steward_workspace_get_keyring_error        (StewardWorkspace     *self,
                                                              StewardProfile       *profile);
void              steward_workspace_unlock_async             (StewardWorkspace     *self,
                                                              GCancellable         *cancellable,
                                                              GAsyncReadyCallback   callback,
                                                              gpointer              user_data);
gboolean          steward_workspace_unlock_finish            (StewardWorkspace     *self,
                                                              GAsyncResult         *result,
                                                              GError              **error);
void              steward_workspace_sign_in_async            (StewardWorkspace     *self,
                                                              StewardProfile       *profile,
                                                              StewardTenant        *tenant,
                                                              GCancellable         *cancellable,
                                                              GAsyncReadyCallback   callback,
                                                              gpointer              user_data);
gboolean          steward_workspace_sign_in_finish           (StewardWorkspace     *self,
                                                              GAsyncResult         *result,
                                                              GError              **error);
void              steward_workspace_sign_out_async           (StewardWorkspace     *self,
                                                              StewardProfile       *profile,
                                                              GCancellable         *cancellable,
                                                              GAsyncReadyCallback   callback,
                                                              gpointer              user_data);
gboolean          steward_workspace_sign_out_finish          (StewardWorkspace     *self,
                                                              GAsyncResult         *result,
                                                              GError              **error);
void              steward_workspace_forget_tenant_async      (StewardWorkspace     *self,
                                                              StewardProfile       *profile,
                                                              StewardTenant        *tenant,
                                                              GCancellable         *cancellable,
                                                              GAsyncReadyCallback   callback,
                                                              gpointer              user_data);
gboolean          steward_workspace_forget_tenant_finish     (StewardWorkspace     *self,
                                                              GAsyncResult         *result,
                                                              GError              **error);
void              steward_workspace_forget_profile_async     (StewardWorkspace     *self,
                                                              StewardProfile       *profile,
                                                              GCancellable         *cancellable,
                                                              GAsyncReadyCallback   callback,
                                                              gpointer              user_data);
gboolean          steward_workspace_forget_profile_finish    (StewardWorkspace     *self,
                                                              GAsyncResult         *result,
                                                              GError              **error);
const char       *steward_workspace_get_directory            (StewardWorkspace     *self);
void              steward_workspace_measure_async            (StewardWorkspace     *self,
                                                              GCancellable         *cancellable,
                                                              GAsyncReadyCallback   callback,
                                                              gpointer              user_data);
StewardStoredData *
                  steward_workspace_measure_finish           (StewardWorkspace     *self,
                                                              GAsyncResult         *result,
                                                              GError              **error);
void              steward_workspace_forget_stored_async      (StewardWorkspace     *self,
                                                              StewardStoredKind     kind,
                                                              GAsyncReadyCallback   callback,
                                                              gpointer              user_data);
gboolean          steward_workspace_forget_stored_finish     (StewardWorkspace     *self,
                                                              GAsyncResult         *result,
                                                              GError              **error);
void              steward_workspace_add_tenants_async        (StewardWorkspace     *self,
                                                              StewardProfile       *profile,
                                                              GPtrArray            *tenants,
                                                              GCancellable         *cancellable,
                                                              GAsyncReadyCallback   callback,
                                                              gpointer              user_data);
StewardTenantFindings *
                  steward_workspace_add_tenants_finish       (StewardWorkspace     *self,
                                                              GAsyncResult         *result,
                                                              GError              **error);
void              steward_workspace_find_tenants_async       (StewardWorkspace     *self,
                                                              StewardProfile       *profile,
                                                              GCancellable         *cancellable,
                                                              GAsyncReadyCallback   callback,
                                                              gpointer              user_data);
GPtrArray        *steward_workspace_find_tenants_finish      (StewardWorkspace     *self,
                                                              GAsyncResult         *result,
                                                              GError              **error);
void              steward_workspace_connect_simulator_async  (StewardWorkspace     *self,
                                                              const char           *url,
                                                              gboolean              as_user,
                                                              GCancellable         *cancellable,
                                                              GAsyncReadyCallback   callback,
                                                              gpointer              user_data);
gboolean          steward_workspace_connect_simulator_finish (StewardWorkspace     *self,
                                                              GAsyncResult         *result,
                                                              GError              **error);

G_END_DECLS
