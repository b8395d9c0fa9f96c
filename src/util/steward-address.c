/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-address.h"

/**
 * steward_address_is_loopback:
 * @host: the host of an address
 *
 * Returns: whether it is this machine
 */
gboolean
steward_address_is_loopback (const char *host)
{
  g_autoptr(GInetAddress) address = NULL;

  g_return_val_if_fail (host != NULL, FALSE);

  address = g_inet_address_new_from_string (host);
  if (address != NULL)
    return g_inet_address_get_is_loopback (address);

  return g_ascii_strcasecmp (host, "localhost") == 0;
}

/**
 * steward_address_is_safe:
 * @address: what somebody typed as the address of a service
 *
 * Returns: whether it is a complete https address, or an http address of this machine
 */
gboolean
steward_address_is_safe (const char *address)
{
  g_autoptr(GUri) uri = NULL;
  const char *host;

  g_return_val_if_fail (address != NULL, FALSE);

  uri = g_uri_parse (address, G_URI_FLAGS_NONE, NULL);
  host = uri != NULL ? g_uri_get_host (uri) : NULL;
  if (host == NULL || *host == '\0' || g_uri_get_userinfo (uri) != NULL
      || g_uri_get_query (uri) != NULL || g_uri_get_fragment (uri) != NULL)
    return FALSE;
  if (g_str_equal (g_uri_get_scheme (uri), "https"))
    return TRUE;

  return g_str_equal (g_uri_get_scheme (uri), "http") && steward_address_is_loopback (host);
}

/**
 * steward_address_is_local:
 * @address: what somebody typed as the address of a service
 *
 * Returns: whether it is a complete address of this machine
 */
gboolean
steward_address_is_local (const char *address)
{
  g_autoptr(GUri) uri = NULL;

  g_return_val_if_fail (address != NULL, FALSE);

  if (!steward_address_is_safe (address))
    return FALSE;

  uri = g_uri_parse (address, G_URI_FLAGS_NONE, NULL);

  return steward_address_is_loopback (g_uri_get_host (uri));
}
