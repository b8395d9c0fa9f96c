/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "business-central/steward-bc-service.h"

struct _StewardBcService
{
  GObject parent_instance;

  StewardHttpClient      *client;
  const StewardBcVersion *version;
};

G_DEFINE_FINAL_TYPE (StewardBcService, steward_bc_service, G_TYPE_OBJECT)

static void
steward_bc_service_dispose (GObject *object)
{
  StewardBcService *self = STEWARD_BC_SERVICE (object);

  g_clear_object (&self->client);

  G_OBJECT_CLASS (steward_bc_service_parent_class)->dispose (object);
}

static void
steward_bc_service_class_init (StewardBcServiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = steward_bc_service_dispose;
}

static void
steward_bc_service_init (StewardBcService *self)
{
}

/**
 * steward_bc_service_new:
 * @client: speaks to the service for one tenant
 * @version: (nullable): the version to speak, or %NULL for the newest
 *
 * Returns: (transfer full): the service
 */
StewardBcService *
steward_bc_service_new (StewardHttpClient *client,
                        const char        *version)
{
  StewardBcService *self;

  g_return_val_if_fail (STEWARD_IS_HTTP_CLIENT (client), NULL);

  self = g_object_new (STEWARD_TYPE_BC_SERVICE, NULL);
  self->client = g_object_ref (client);
  self->version = steward_bc_version_find (version);

  return self;
}

StewardHttpClient *
steward_bc_service_get_client (StewardBcService *self)
{
  g_return_val_if_fail (STEWARD_IS_BC_SERVICE (self), NULL);

  return self->client;
}

const StewardBcVersion *
steward_bc_service_get_version (StewardBcService *self)
{
  g_return_val_if_fail (STEWARD_IS_BC_SERVICE (self), NULL);

  return self->version;
}

/**
 * steward_bc_service_new_loader:
 * @self: the service
 *
 * Returns: (transfer full): a loader without a path
 */
StewardLoader *
steward_bc_service_new_loader (StewardBcService *self)
{
  g_return_val_if_fail (STEWARD_IS_BC_SERVICE (self), NULL);

  return steward_loader_new (self->client);
}
