/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "dataverse/steward-instance-status.h"
#include "http/steward-http-client.h"
#include "steward-instance-draft.h"
#include "steward-loader.h"

G_BEGIN_DECLS

/* A service that manages the instances of one tenant, whichever it is. */

/**
 * StewardInstanceQuery:
 * @STEWARD_INSTANCE_QUERY_INSTANCES: all instances, each with its region
 * @STEWARD_INSTANCE_QUERY_INSTANCE: an instance by its id
 * @STEWARD_INSTANCE_QUERY_BACKUPS: the backups of an instance
 * @STEWARD_INSTANCE_QUERY_BACKUP: a backup by the ids of its instance and its own
 * @STEWARD_INSTANCE_QUERY_TYPES: the types, with how many instances there may be
 * @STEWARD_INSTANCE_QUERY_TYPE: a type by its name
 * @STEWARD_INSTANCE_QUERY_TEMPLATES: the templates
 * @STEWARD_INSTANCE_QUERY_RELEASES: the releases
 * @STEWARD_INSTANCE_QUERY_CURRENCIES: the currencies
 * @STEWARD_INSTANCE_QUERY_LANGUAGES: the languages of a release
 * @STEWARD_INSTANCE_QUERY_IDENTITIES: the registered applications
 * @STEWARD_INSTANCE_QUERY_IDENTITY: a registered application by its id
 */
typedef enum
{
  STEWARD_INSTANCE_QUERY_INSTANCES,
  STEWARD_INSTANCE_QUERY_INSTANCE,
  STEWARD_INSTANCE_QUERY_BACKUPS,
  STEWARD_INSTANCE_QUERY_BACKUP,
  STEWARD_INSTANCE_QUERY_TYPES,
  STEWARD_INSTANCE_QUERY_TYPE,
  STEWARD_INSTANCE_QUERY_TEMPLATES,
  STEWARD_INSTANCE_QUERY_RELEASES,
  STEWARD_INSTANCE_QUERY_CURRENCIES,
  STEWARD_INSTANCE_QUERY_LANGUAGES,
  STEWARD_INSTANCE_QUERY_IDENTITIES,
  STEWARD_INSTANCE_QUERY_IDENTITY,
} StewardInstanceQuery;

#define STEWARD_TYPE_INSTANCE_PROVIDER (steward_instance_provider_get_type ())

G_DECLARE_INTERFACE (StewardInstanceProvider, steward_instance_provider, STEWARD,
                     INSTANCE_PROVIDER, GObject)

struct _StewardInstanceProviderInterface
{
  GTypeInterface parent;

  const char * const *(*get_regions) (StewardInstanceProvider *self);
  StewardHttpClient  *(*get_client)  (StewardInstanceProvider *self,
                                      const char              *region);
  StewardLoader      *(*new_loader)  (StewardInstanceProvider *self,
                                      StewardInstanceQuery     query,
                                      const char              *region,
                                      const char              *first,
                                      const char              *second);
  StewardHttpRequest *(*new_change)  (StewardInstanceProvider *self,
                                      StewardInstanceDraft    *draft,
                                      gboolean                 trial);
  StewardHttpRequest *(*new_look)    (StewardInstanceProvider *self,
                                      const char              *operation_id,
                                      const char              *location);
};

const char * const *steward_instance_provider_get_regions (StewardInstanceProvider *self);
StewardHttpClient  *steward_instance_provider_get_client  (StewardInstanceProvider *self,
                                                           const char              *region);
StewardLoader      *steward_instance_provider_new_loader  (StewardInstanceProvider *self,
                                                           StewardInstanceQuery     query,
                                                           const char              *region,
                                                           const char              *first,
                                                           const char              *second);
StewardHttpRequest *steward_instance_provider_new_change  (StewardInstanceProvider *self,
                                                           StewardInstanceDraft    *draft,
                                                           gboolean                 trial);
StewardHttpRequest *steward_instance_provider_new_look    (StewardInstanceProvider *self,
                                                           const char              *operation_id,
                                                           const char              *location);

G_END_DECLS
