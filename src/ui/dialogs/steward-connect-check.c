/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "dialogs/steward-connect-check.h"

#include <glib/gi18n.h>

#include "steward-address.h"
#include "steward-showing.h"
#include "steward-tenant-list.h"

#define N_CLIENT_ID_DIGITS 32
#define DAY_FORMAT "YYYY-MM-DD"

/* Whether what was entered to connect a tenant can be right. Each gives back what is not, if
 * anything; nothing needs to be entered unless a comment says so. */

char *
steward_connect_check_tenant (const char *tenant)
{
  g_return_val_if_fail (tenant != NULL, NULL);

  if (*tenant == '\0' || steward_tenant_list_is_id (tenant))
    return NULL;
  if (strchr (tenant, '.') == NULL)
    return g_strdup (_("A domain has a dot, as in contoso.example."));
  if (!steward_tenant_list_is_domain (tenant))
    return g_strdup (_("This is neither a domain nor the ID of a tenant."));

  return NULL;
}

static guint
steward_connect_check_count_digits (const char *text)
{
  guint n_digits = 0;

  for (; *text != '\0'; text++)
    n_digits += g_ascii_isxdigit (*text);

  return n_digits;
}

/* There must be one. */
char *
steward_connect_check_client (const char *client_id)
{
  guint n_digits;

  g_return_val_if_fail (client_id != NULL, NULL);

  n_digits = steward_connect_check_count_digits (client_id);
  if (*client_id == '\0')
    return g_strdup (_("Enter the client ID of the application."));
  if (n_digits < N_CLIENT_ID_DIGITS)
    return g_strdup_printf (ngettext ("A client ID has 32 digits; %u is missing.",
                                      "A client ID has 32 digits; %u are missing.",
                                      N_CLIENT_ID_DIGITS - n_digits),
                            N_CLIENT_ID_DIGITS - n_digits);
  if (!g_uuid_string_is_valid (client_id))
    return g_strdup (_("A client ID has five groups of digits with hyphens between them."));

  return NULL;
}

char *
steward_connect_check_address (const char *address)
{
  g_return_val_if_fail (address != NULL, NULL);

  if (*address == '\0' || steward_address_is_safe (address))
    return NULL;

  return g_strdup (_("An address begins with https://, or is one of this computer."));
}

/* A secret that ends today is still good. */
char *
steward_connect_check_day (const char *day)
{
  g_autoptr(GDateTime) begin = NULL;
  g_autoptr(GDateTime) now = NULL;

  g_return_val_if_fail (day != NULL, NULL);

  begin = steward_connect_check_new_day (day);
  now = g_date_time_new_now_utc ();
  if (*day == '\0')
    return NULL;
  if (begin == NULL)
    return g_strdup (_("Enter the day as in 2027-05-31."));
  if (g_date_time_difference (now, begin) >= G_TIME_SPAN_DAY)
    return g_strdup (_("This day is over. Enter the day the new secret ends, or none."));

  return NULL;
}

/* The service does not tell when a secret ends. Its day begins by the clock that is shown. */
GDateTime *
steward_connect_check_new_day (const char *day)
{
  g_autofree char *moment = NULL;
  g_autoptr(GTimeZone) here = NULL;

  g_return_val_if_fail (day != NULL, NULL);

  moment = g_strconcat (day, "T00:00:00", NULL);
  here = steward_showing_dup_zone (steward_showing_get_default ());
  if (strlen (day) != strlen (DAY_FORMAT))
    return NULL;

  return g_date_time_new_from_iso8601 (moment, here);
}
