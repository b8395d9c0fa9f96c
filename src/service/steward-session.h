/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

#include "steward-draft.h"
#include "steward-environment.h"
#include "steward-identity.h"
#include "steward-instance-draft.h"
#include "steward-listing.h"
#include "steward-operation-tracker.h"
#include "steward-profile.h"
#include "steward-quota.h"
#include "steward-tenant.h"

G_BEGIN_DECLS

typedef enum
{
  STEWARD_REQUEST_STYLE_PLAIN,
  STEWARD_REQUEST_STYLE_CURL,
  STEWARD_REQUEST_STYLE_POWERSHELL,
} StewardRequestStyle;

/* One tenant, signed in: its lists, its running operations, and the way to change something.
 * Properties "tenant", "profile", "environments", "operations", "tracker", "countries", "quota"
 * and "busy". Signal "operation-finished" (StewardOperation). */

typedef struct _StewardAuthenticator StewardAuthenticator;
typedef struct _StewardHttpTransport StewardHttpTransport;

#define STEWARD_TYPE_SESSION (steward_session_get_type ())

G_DECLARE_FINAL_TYPE (StewardSession, steward_session, STEWARD, SESSION, GObject)

StewardSession *steward_session_new (StewardProfile       *profile,
                                     StewardTenant        *tenant,
                                     StewardAuthenticator *authenticator,
                                     StewardHttpTransport *transport,
                                     StewardArchive       *archive,
                                     StewardJournal       *journal,
                                     double                pace);
void steward_session_start (StewardSession *self);
void steward_session_close (StewardSession *self);
StewardTenant *steward_session_get_tenant (StewardSession *self);
StewardProfile *steward_session_get_profile (StewardSession *self);
StewardIdentity *steward_session_get_identity (StewardSession *self);
gboolean steward_session_get_busy (StewardSession *self);
StewardListing *steward_session_get_environments (StewardSession *self);
StewardListing *steward_session_get_operations (StewardSession *self);
StewardOperationTracker *steward_session_get_tracker (StewardSession *self);
StewardListing *steward_session_get_countries (StewardSession *self);
StewardQuota *steward_session_get_quota (StewardSession *self);
StewardListing *steward_session_list_apps (StewardSession     *self,
                                           StewardEnvironment *environment);
StewardListing *steward_session_list_app_updates (StewardSession     *self,
                                                  StewardEnvironment *environment);
StewardListing *steward_session_list_app_operations (StewardSession     *self,
                                                     StewardEnvironment *environment,
                                                     const char         *app_id);
StewardListing *steward_session_list_uninstall_requirements (StewardSession     *self,
                                                             StewardEnvironment *environment,
                                                             const char         *app_id);
StewardListing *steward_session_list_operations_of (StewardSession     *self,
                                                    StewardEnvironment *environment);
StewardListing *steward_session_get_used_storage_of (StewardSession     *self,
                                                     StewardEnvironment *environment);
StewardListing *steward_session_get_update_window (StewardSession     *self,
                                                   StewardEnvironment *environment);
StewardListing *steward_session_list_environment_updates (StewardSession     *self,
                                                          StewardEnvironment *environment);
StewardListing *steward_session_list_restore_periods (StewardSession     *self,
                                                      StewardEnvironment *environment);
StewardListing *steward_session_list_ring_versions (StewardSession *self,
                                                    const char     *application_family,
                                                    const char     *country_code,
                                                    const char     *ring_name);
StewardAbilities steward_session_get_abilities (StewardSession *self);
const char *steward_session_get_api_version (StewardSession *self);
void steward_session_measure_async (StewardSession      *self,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data);
gssize steward_session_measure_finish (StewardSession  *self,
                                       GAsyncResult    *result,
                                       GError         **error);
void steward_session_find_api_version_async (StewardSession      *self,
                                             GCancellable        *cancellable,
                                             GAsyncReadyCallback  callback,
                                             gpointer             user_data);
char *steward_session_find_api_version_finish (StewardSession  *self,
                                               GAsyncResult    *result,
                                               GError         **error);
StewardTenantFacts *steward_session_dup_facts (StewardSession *self);
void steward_session_forgive (StewardSession *self);
void steward_session_refresh (StewardSession *self);
void steward_session_submit_async (StewardSession      *self,
                                   StewardDraft        *draft,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data);
StewardOperation *steward_session_submit_finish (StewardSession  *self,
                                                 GAsyncResult    *result,
                                                 GError         **error);
char *steward_session_describe_request (StewardSession      *self,
                                        StewardDraft        *draft,
                                        StewardRequestStyle  style);

/* Dataverse; lists of what there is no such region for are %NULL. */
const char * const *steward_session_get_regions (StewardSession *self);
StewardListing *steward_session_get_instances (StewardSession *self);
GListModel *steward_session_get_instance_operations (StewardSession *self);
StewardListing *steward_session_get_instance (StewardSession  *self,
                                              StewardInstance *instance);
StewardListing *steward_session_list_instance_backups (StewardSession  *self,
                                                       StewardInstance *instance);
StewardListing *steward_session_get_instance_backup (StewardSession  *self,
                                                     StewardInstance *instance,
                                                     const char      *backup_id);
StewardListing *steward_session_list_instance_types (StewardSession *self,
                                                     const char     *region);
StewardListing *steward_session_get_instance_type (StewardSession      *self,
                                                   const char          *region,
                                                   StewardInstanceType  type);
StewardListing *steward_session_list_instance_templates (StewardSession *self,
                                                         const char     *region);
StewardListing *steward_session_list_instance_releases (StewardSession *self,
                                                        const char     *region);
StewardListing *steward_session_list_instance_languages (StewardSession *self,
                                                         const char     *region,
                                                         const char     *release_id);
StewardListing *steward_session_list_instance_currencies (StewardSession *self,
                                                          const char     *region);
StewardListing *steward_session_list_application_identities (StewardSession *self,
                                                             const char     *region);
StewardListing *steward_session_get_application_identity (StewardSession *self,
                                                          const char     *region,
                                                          const char     *id);
void steward_session_try_async (StewardSession       *self,
                                StewardInstanceDraft *draft,
                                GCancellable         *cancellable,
                                GAsyncReadyCallback   callback,
                                gpointer              user_data);
gboolean steward_session_try_finish (StewardSession  *self,
                                     GAsyncResult    *result,
                                     GError         **error);

G_END_DECLS
