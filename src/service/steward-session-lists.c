/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-session-private.h"

#include "business-central/steward-applications-api.h"
#include "business-central/steward-capacity-api.h"
#include "business-central/steward-environments-api.h"
#include "business-central/steward-operations-api.h"
#include "business-central/steward-updates-api.h"
#include "steward-country.h"
#include "steward-environment-update.h"
#include "steward-restore-period.h"
#include "steward-ring-version.h"
#include "steward-update-window.h"
#include "steward-used-storage.h"

/* The lists of a session, each made when it is first asked for. */

/* (transfer none): the listing of that name, made of @loader when it is asked for first */
StewardListing *
steward_session_get_listing (StewardSession *self,
                             const char     *name,
                             GType           item_type,
                             StewardLoader  *new_loader)
{
  g_autoptr(StewardLoader) loader = new_loader;
  StewardListing *listing = g_hash_table_lookup (self->listings, name);

  if (listing != NULL)
    return listing;

  listing = steward_listing_new (item_type, self->tenant, loader);
  if (self->archive != NULL)
    steward_listing_set_archive (listing, self->archive, name);
  g_hash_table_insert (self->listings, g_strdup (name), listing);

  return listing;
}

StewardListing *
steward_session_get_listing_of (StewardSession     *self,
                                const char         *what,
                                StewardEnvironment *environment,
                                GType               item_type,
                                StewardLoader      *new_loader)
{
  const char *key = steward_entity_get_key (STEWARD_ENTITY (environment));
  g_autofree char *name = g_strconcat (what, "/", key, NULL);

  return steward_session_get_listing (self, name, item_type, new_loader);
}

void
steward_session_make_lists (StewardSession *self)
{
  StewardListing *listing;

  listing = steward_session_get_listing (self, "environments", STEWARD_TYPE_ENVIRONMENT,
                                         steward_environments_api_list (self->service));
  self->environments = g_object_ref (listing);
  listing = steward_session_get_listing (self, "operations", STEWARD_TYPE_OPERATION,
                                         steward_operations_api_list (self->service));
  self->operations = g_object_ref (listing);
  listing = steward_session_get_listing (self, "used-storage", STEWARD_TYPE_USED_STORAGE,
                                         steward_capacity_api_list_used_storage (self->service));
  self->storage = g_object_ref (listing);
  listing = steward_session_get_listing (self, "quota", STEWARD_TYPE_QUOTA,
                                         steward_capacity_api_get_quota (self->service));
  self->quotas = g_object_ref (listing);
}

/**
 * steward_session_get_countries:
 * @self: a session
 *
 * Returns: (transfer none): where environments can be made, each with its rings
 */
StewardListing *
steward_session_get_countries (StewardSession *self)
{
  g_return_val_if_fail (STEWARD_IS_SESSION (self), NULL);

  return steward_session_get_listing (self, "countries", STEWARD_TYPE_COUNTRY,
                                      steward_applications_api_list_countries (self->service));
}

/**
 * steward_session_list_environment_updates:
 * @self: a session
 * @environment: an environment of its tenant
 *
 * Returns: (transfer none): the versions that it can go to
 */
StewardListing *
steward_session_list_environment_updates (StewardSession     *self,
                                          StewardEnvironment *environment)
{
  g_return_val_if_fail (STEWARD_IS_SESSION (self), NULL);
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (environment), NULL);

  return steward_session_get_listing_of (self, "updates", environment,
                                         STEWARD_TYPE_ENVIRONMENT_UPDATE,
                                         steward_updates_api_list (self->service, environment));
}

/**
 * steward_session_get_update_window:
 * @self: a session
 * @environment: an environment of its tenant
 *
 * Returns: (transfer none): when it may be updated, as a list of one, or of none
 */
StewardListing *
steward_session_get_update_window (StewardSession     *self,
                                   StewardEnvironment *environment)
{
  g_return_val_if_fail (STEWARD_IS_SESSION (self), NULL);
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (environment), NULL);

  return steward_session_get_listing_of (
    self, "update-window", environment, STEWARD_TYPE_UPDATE_WINDOW,
    steward_updates_api_get_window (self->service, environment));
}

/**
 * steward_session_list_operations_of:
 * @self: a session
 * @environment: an environment of its tenant
 *
 * Returns: (transfer none): the operations of @environment, those of its apps included
 */
StewardListing *
steward_session_list_operations_of (StewardSession     *self,
                                    StewardEnvironment *environment)
{
  g_return_val_if_fail (STEWARD_IS_SESSION (self), NULL);
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (environment), NULL);

  return steward_session_get_listing_of (
    self, "operations", environment, STEWARD_TYPE_OPERATION,
    steward_operations_api_list_of (self->service, environment));
}

/**
 * steward_session_get_used_storage_of:
 * @self: a session
 * @environment: an environment of its tenant
 *
 * Returns: (transfer none): the storage that @environment uses, as a list of one
 */
StewardListing *
steward_session_get_used_storage_of (StewardSession     *self,
                                     StewardEnvironment *environment)
{
  StewardListing *listing;

  g_return_val_if_fail (STEWARD_IS_SESSION (self), NULL);
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (environment), NULL);

  listing = steward_session_get_listing_of (
    self, "used-storage", environment, STEWARD_TYPE_USED_STORAGE,
    steward_capacity_api_get_used_storage (self->service, environment));
  steward_session_watch_storage (self, listing);

  return listing;
}

/**
 * steward_session_list_restore_periods:
 * @self: a session
 * @environment: an environment of its tenant
 *
 * Returns: (transfer none): the periods it can be restored to
 */
StewardListing *
steward_session_list_restore_periods (StewardSession     *self,
                                      StewardEnvironment *environment)
{
  g_return_val_if_fail (STEWARD_IS_SESSION (self), NULL);
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (environment), NULL);

  return steward_session_get_listing_of (
    self, "restore-periods", environment, STEWARD_TYPE_RESTORE_PERIOD,
    steward_environments_api_list_restore_periods (self->service, environment));
}

/**
 * steward_session_list_ring_versions:
 * @self: a session
 * @application_family: a family of applications
 * @country_code: a country
 * @ring_name: one of its rings
 *
 * Returns: (transfer none): the versions that an environment can be made of
 */
StewardListing *
steward_session_list_ring_versions (StewardSession *self,
                                    const char     *application_family,
                                    const char     *country_code,
                                    const char     *ring_name)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (STEWARD_IS_SESSION (self), NULL);
  g_return_val_if_fail (application_family != NULL, NULL);
  g_return_val_if_fail (country_code != NULL, NULL);
  g_return_val_if_fail (ring_name != NULL, NULL);

  name = g_strjoin ("/", "ring-versions", application_family, country_code, ring_name, NULL);

  return steward_session_get_listing (
    self, name, STEWARD_TYPE_RING_VERSION,
    steward_applications_api_list_ring_versions (self->service, application_family, country_code,
                                                 ring_name));
}
