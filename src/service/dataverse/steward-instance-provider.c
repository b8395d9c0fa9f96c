/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "dataverse/steward-instance-provider.h"

G_DEFINE_INTERFACE (StewardInstanceProvider, steward_instance_provider, G_TYPE_OBJECT)

static void
steward_instance_provider_default_init (StewardInstanceProviderInterface *iface)
{
}

/**
 * steward_instance_provider_get_regions:
 * @self: a provider
 *
 * Returns: (transfer none): the names of the regions that it can ask, %NULL at the end
 */
const char * const *
steward_instance_provider_get_regions (StewardInstanceProvider *self)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE_PROVIDER (self), NULL);

  return STEWARD_INSTANCE_PROVIDER_GET_IFACE (self)->get_regions (self);
}

/**
 * steward_instance_provider_get_client:
 * @self: a provider
 * @region: a region
 *
 * Returns: (transfer none) (nullable): what speaks to @region, or %NULL if it is none of them
 */
StewardHttpClient *
steward_instance_provider_get_client (StewardInstanceProvider *self,
                                      const char              *region)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE_PROVIDER (self), NULL);
  g_return_val_if_fail (region != NULL, NULL);

  return STEWARD_INSTANCE_PROVIDER_GET_IFACE (self)->get_client (self, region);
}

/**
 * steward_instance_provider_new_loader:
 * @self: a provider
 * @query: what to ask for
 * @region: (nullable): where, or %NULL for all regions
 * @first: (nullable): the first thing that @query needs
 * @second: (nullable): the second
 *
 * Returns: (transfer full) (nullable): what asks, or %NULL if there is no such region
 */
StewardLoader *
steward_instance_provider_new_loader (StewardInstanceProvider *self,
                                      StewardInstanceQuery     query,
                                      const char              *region,
                                      const char              *first,
                                      const char              *second)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE_PROVIDER (self), NULL);

  return STEWARD_INSTANCE_PROVIDER_GET_IFACE (self)->new_loader (self, query, region, first,
                                                                 second);
}

/**
 * steward_instance_provider_new_change:
 * @self: a provider
 * @draft: a complete draft
 * @trial: whether the service is only to check it
 *
 * Returns: (transfer full) (nullable): the request, or %NULL if the service has no such call
 */
StewardHttpRequest *
steward_instance_provider_new_change (StewardInstanceProvider *self,
                                      StewardInstanceDraft    *draft,
                                      gboolean                 trial)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE_PROVIDER (self), NULL);
  g_return_val_if_fail (STEWARD_IS_INSTANCE_DRAFT (draft), NULL);

  return STEWARD_INSTANCE_PROVIDER_GET_IFACE (self)->new_change (self, draft, trial);
}

/**
 * steward_instance_provider_new_look:
 * @self: a provider
 * @operation_id: an operation
 * @location: (nullable): where to ask for it, as the service gave it
 *
 * Sending fails if @location is at another host.
 *
 * Returns: (transfer full): the request that asks how far it is
 */
StewardHttpRequest *
steward_instance_provider_new_look (StewardInstanceProvider *self,
                                    const char              *operation_id,
                                    const char              *location)
{
  g_return_val_if_fail (STEWARD_IS_INSTANCE_PROVIDER (self), NULL);
  g_return_val_if_fail (operation_id != NULL || location != NULL, NULL);

  return STEWARD_INSTANCE_PROVIDER_GET_IFACE (self)->new_look (self, operation_id, location);
}
