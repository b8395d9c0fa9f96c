/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "auth/steward-authenticator.h"
#include "auth/steward-secret-store.h"
#include "auth/steward-token-client.h"
#include "http/steward-http-transport.h"
#include "steward-workspace.h"
#include "store/steward-archive.h"
#include "store/steward-journal.h"

G_BEGIN_DECLS

struct _StewardWorkspace
{
  GObject parent_instance;

  char                 *directory;      /* (nullable): of the files */
  StewardFleet         *fleet;
  GListStore           *profiles;
  StewardHttpTransport *transport;
  StewardArchive       *archive;
  StewardJournal       *journal;
  StewardSecretStore   *keyring;        /* (nullable): made when it is needed */
  GHashTable           *authenticators; /* profile → authenticator, of those that are open */
  GHashTable           *keyring_errors; /* profile → GError, of those whose secret is in none */
  double                pace;
};

StewardAuthenticator *steward_workspace_new_authenticator (StewardWorkspace     *self,
                                                           StewardProfile       *profile,
                                                           StewardSecretStore   *store);
StewardTokenClient   *steward_workspace_new_token_client  (StewardWorkspace     *self,
                                                           StewardProfile       *profile);
StewardSecretStore   *steward_workspace_get_keyring       (StewardWorkspace     *self);
void                  steward_workspace_set_keyring       (StewardWorkspace     *self,
                                                           StewardSecretStore   *keyring);
StewardAuthenticator *steward_workspace_get_authenticator (StewardWorkspace     *self,
                                                           StewardProfile       *profile);
void                  steward_workspace_open_with         (StewardWorkspace     *self,
                                                           StewardProfile       *profile,
                                                           StewardAuthenticator *authenticator);
void                  steward_workspace_open_tenant       (StewardWorkspace     *self,
                                                           StewardProfile       *profile,
                                                           StewardTenant        *tenant,
                                                           StewardAuthenticator *authenticator);
void                  steward_workspace_note_keyring_error
                                                          (StewardWorkspace     *self,
                                                           StewardProfile       *profile,
                                                           const GError         *error);
gboolean              steward_workspace_has_kept_nothing  (StewardWorkspace     *self,
                                                           StewardProfile       *profile,
                                                           const GError         *error);
void                  steward_workspace_watch_keyring     (StewardWorkspace     *self,
                                                           StewardAuthenticator *authenticator);
void                  steward_workspace_tell_changed      (StewardWorkspace     *self);

G_END_DECLS
