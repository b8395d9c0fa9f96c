/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "business-central/steward-bc-service.h"

#include <string.h>

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

/**
 * steward_bc_service_get_version:
 * @self: a service
 *
 * Returns: (transfer none): the version of the API that is spoken
 */
const StewardBcVersion *
steward_bc_service_get_version (StewardBcService *self)
{
  g_return_val_if_fail (STEWARD_IS_BC_SERVICE (self), NULL);

  return self->version;
}

/* The places of @route get @arguments in their order; some of them are the same everywhere. */
static void
steward_bc_service_fill (StewardBcService     *self,
                         const StewardBcRoute *route,
                         const char           *application_family,
                         const char           *environment_name,
                         const char           *arguments[],
                         const char           *filled[STEWARD_LOADER_MAX_ARGUMENTS])
{
  const char *place = route->endpoint;

  for (guint i = 0; i < STEWARD_LOADER_MAX_ARGUMENTS; i++)
    filled[i] = NULL;
  for (guint i = 0; (place = strchr (place, '{')) != NULL; place++)
    {
      g_assert (i < STEWARD_LOADER_MAX_ARGUMENTS);
      if (g_str_has_prefix (place, "{version}"))
        filled[i++] = self->version->name;
      else if (g_str_has_prefix (place, "{applicationFamily}"))
        filled[i++] = application_family;
      else if (g_str_has_prefix (place, "{environmentName}"))
        filled[i++] = environment_name;
      else
        filled[i++] = *arguments++;
    }
}

static void
steward_bc_service_collect (va_list     list,
                            const char *arguments[STEWARD_LOADER_MAX_ARGUMENTS + 1])
{
  for (guint i = 0; i <= STEWARD_LOADER_MAX_ARGUMENTS; i++)
    {
      arguments[i] = va_arg (list, const char *);
      if (arguments[i] == NULL)
        return;
    }
}

/**
 * steward_bc_service_read:
 * @self: the service
 * @call: what to ask for
 * @application_family: (nullable): the family, or %NULL for the usual one
 * @environment_name: (nullable): the environment, if it is about one
 * @...: a text for each other place of the path, ended by %NULL
 *
 * Where the version has no such call, the newest place of it is asked, and the service says so.
 *
 * Returns: (transfer full): asks at the places where the version has it
 */
StewardLoader *
steward_bc_service_read (StewardBcService *self,
                         StewardBcCall     call,
                         const char       *application_family,
                         const char       *environment_name,
                         ...)
{
  const char *arguments[STEWARD_LOADER_MAX_ARGUMENTS + 1] = { NULL };
  const char *filled[STEWARD_LOADER_MAX_ARGUMENTS];
  const StewardBcRoute *route;
  StewardLoader *loader;
  va_list list;

  g_return_val_if_fail (STEWARD_IS_BC_SERVICE (self), NULL);

  va_start (list, environment_name);
  steward_bc_service_collect (list, arguments);
  va_end (list);

  if (application_family == NULL)
    application_family = STEWARD_BC_APPLICATION_FAMILY;
  loader = steward_loader_new (self->client);
  route = steward_bc_version_get_route (self->version, call, 0);
  if (route == NULL)
    route = steward_bc_version_get_route (steward_bc_version_get (0), call, 0);
  for (guint i = 1; route != NULL; i++)
    {
      steward_bc_service_fill (self, route, application_family, environment_name, arguments,
                               filled);
      steward_loader_add_path (loader, route->endpoint, filled[0], filled[1], filled[2],
                               filled[3], filled[4], NULL);
      route = steward_bc_version_get_route (self->version, call, i);
    }

  return loader;
}

/**
 * steward_bc_service_new_request:
 * @self: the service
 * @call: what to do
 * @application_family: (nullable): the family, or %NULL for the usual one
 * @environment_name: the environment
 * @...: a text for each other place of the path, ended by %NULL
 *
 * Returns: (transfer full) (nullable): the request without a body, or %NULL if the version has
 *   no such call
 */
StewardHttpRequest *
steward_bc_service_new_request (StewardBcService *self,
                                StewardBcCall     call,
                                const char       *application_family,
                                const char       *environment_name,
                                ...)
{
  const char *arguments[STEWARD_LOADER_MAX_ARGUMENTS + 1] = { NULL };
  const char *filled[STEWARD_LOADER_MAX_ARGUMENTS];
  const StewardBcRoute *route;
  va_list list;

  g_return_val_if_fail (STEWARD_IS_BC_SERVICE (self), NULL);

  route = steward_bc_version_get_route (self->version, call, 0);
  if (route == NULL)
    return NULL;

  va_start (list, environment_name);
  steward_bc_service_collect (list, arguments);
  va_end (list);
  if (application_family == NULL)
    application_family = STEWARD_BC_APPLICATION_FAMILY;
  steward_bc_service_fill (self, route, application_family, environment_name, arguments, filled);

  return steward_http_request_new (route->request_class, route->method, route->endpoint,
                                   filled[0], filled[1], filled[2], filled[3], filled[4], NULL);
}
