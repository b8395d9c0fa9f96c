/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-cloud.h"

#include "steward-address.h"

#define PUBLIC_SERVICE_URL "https://api.businesscentral.dynamics.com"
#define ANY_PERMISSION     "/.default"

static const char * const hosts[STEWARD_N_CLOUDS] = {
  [STEWARD_CLOUD_PUBLIC] = "login.microsoftonline.com",
  [STEWARD_CLOUD_US_GOVERNMENT] = "login.microsoftonline.us",
  [STEWARD_CLOUD_CHINA] = "login.partner.microsoftonline.cn",
};

/**
 * steward_cloud_find:
 * @authority: (nullable): the address of a sign-in service; without one it is the public one
 *
 * Returns: whose sign-in service it is
 */
StewardCloud
steward_cloud_find (const char *authority)
{
  g_autoptr(GUri) uri = NULL;

  if (authority == NULL || *authority == '\0')
    return STEWARD_CLOUD_PUBLIC;

  uri = g_uri_parse (authority, G_URI_FLAGS_NONE, NULL);
  for (guint i = 0; uri != NULL && g_uri_get_host (uri) != NULL && i < STEWARD_CLOUD_OTHER; i++)
    {
      if (g_ascii_strcasecmp (g_uri_get_host (uri), hosts[i]) == 0)
        return i;
    }

  return STEWARD_CLOUD_OTHER;
}

/**
 * steward_cloud_get_authority:
 * @cloud: a cloud
 *
 * Returns: (transfer none) (nullable): the address of its sign-in service, where it is known
 */
const char *
steward_cloud_get_authority (StewardCloud cloud)
{
  g_autofree char *authority = NULL;

  g_return_val_if_fail (cloud < STEWARD_N_CLOUDS, NULL);

  if (hosts[cloud] == NULL)
    return NULL;

  authority = g_strconcat ("https://", hosts[cloud], NULL);

  return g_intern_string (authority);
}

/**
 * steward_cloud_get_service_url:
 * @cloud: a cloud
 *
 * Returns: (transfer none) (nullable): the address of its Business Central, where it is known
 */
const char *
steward_cloud_get_service_url (StewardCloud cloud)
{
  return cloud == STEWARD_CLOUD_PUBLIC ? PUBLIC_SERVICE_URL : NULL;
}

/**
 * steward_cloud_get_scope:
 * @profile: a connection
 *
 * In the public cloud a token for Business Central is asked for by the address of the service, and
 * so it is in the others. Whatever stands between us and a service of the public cloud, or plays
 * it on this computer, is no service of its own.
 *
 * Returns: (transfer none): what a token for Business Central is asked for with
 */
const char *
steward_cloud_get_scope (StewardProfile *profile)
{
  const char *authority = steward_profile_get_authority (profile);
  const char *service_url = steward_profile_get_service_url (profile);
  g_autoptr(GUri) uri = NULL;
  g_autofree char *origin = NULL;
  g_autofree char *scope = NULL;

  g_return_val_if_fail (STEWARD_IS_PROFILE (profile), NULL);

  if (steward_cloud_find (authority) == STEWARD_CLOUD_PUBLIC
      || steward_address_is_local (authority)
      || service_url == NULL || !steward_address_is_safe (service_url))
    return STEWARD_BC_SCOPE;

  uri = g_uri_parse (service_url, G_URI_FLAGS_NONE, NULL);
  origin = g_uri_join (G_URI_FLAGS_NONE, g_uri_get_scheme (uri), NULL, g_uri_get_host (uri),
                       g_uri_get_port (uri), "", NULL, NULL);
  scope = g_strconcat (origin, ANY_PERMISSION, NULL);

  return g_intern_string (scope);
}
