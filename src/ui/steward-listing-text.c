/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-instance-text.h"
#include "steward-listing-text.h"

#include <glib/gi18n.h>

#include "http/steward-api-error.h"
#include "steward-error-text.h"
#include "steward-text.h"

/* (transfer full): such as "Europe of Contoso", where only a part of the list is old */
static char *
steward_listing_text_dup_missing (StewardListing *listing)
{
  const char * const *missing = steward_listing_get_missing (listing);
  g_autoptr(GString) regions = g_string_new (NULL);

  for (guint i = 0; missing[i] != NULL; i++)
    {
      g_autofree char *region = steward_instance_text_dup_region (missing[i]);

      g_string_append_printf (regions, "%s%s", i > 0 ? ", " : "", region);
    }

  /* Translators: regions, and the name of the tenant whose instances there it is about */
  return g_strdup_printf (_("%s of %s"), regions->str,
                          steward_tenant_get_name (steward_listing_get_tenant (listing)));
}

/**
 * steward_listing_text_dup_title:
 * @listing: a list that could not be refreshed
 * @n_failed: how many tenants could not be refreshed, among them that of @listing
 *
 * Returns: (transfer full): what could not be refreshed
 */
char *
steward_listing_text_dup_title (StewardListing *listing,
                                guint           n_failed)
{
  g_autofree char *missing = NULL;

  g_return_val_if_fail (STEWARD_IS_LISTING (listing), NULL);

  if (n_failed > 1)
    return g_strdup_printf (ngettext ("%u tenant could not be refreshed.",
                                      "%u tenants could not be refreshed.", n_failed), n_failed);
  if (steward_listing_get_missing (listing) != NULL)
    missing = steward_listing_text_dup_missing (listing);

  /* Translators: "%s" is the name of a tenant, or a part of it such as "Europe of Contoso" */
  return g_strdup_printf (_("%s could not be refreshed."),
                          missing != NULL
                            ? missing
                            : steward_tenant_get_name (steward_listing_get_tenant (listing)));
}

/**
 * steward_listing_text_dup_body:
 * @listing: a list that could not be refreshed
 * @n_failed: how many tenants could not be refreshed, among them that of @listing
 *
 * Returns: (transfer full): what is seen instead, and why
 */
char *
steward_listing_text_dup_body (StewardListing *listing,
                               guint           n_failed)
{
  const GError *error;
  gboolean unavailable;
  g_autoptr(StewardErrorText) text = NULL;
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *moment = NULL;

  g_return_val_if_fail (STEWARD_IS_LISTING (listing), NULL);

  error = steward_listing_get_error (listing);
  unavailable = g_error_matches (error, STEWARD_API_ERROR, STEWARD_API_ERROR_UNAVAILABLE);
  text = steward_error_text_new (error, steward_listing_get_tenant (listing));
  if (steward_listing_get_fetched_on (listing) == NULL)
    return g_strdup (text->cause);

  /* How old a part is that has not been read is not known that well. */
  if (n_failed == 1 && steward_listing_get_missing (listing) != NULL)
    return g_strdup (unavailable
                       ? _("You see what was there before. The service did not answer.")
                       : _("You see what was there before."));

  moment = steward_text_dup_moment (steward_listing_get_fetched_on (listing), now);

  /* Translators: "%s" is a moment, such as "today at 12:05" */
  return g_strdup_printf (unavailable
                            ? _("You see it as it was %s. The service did not answer.")
                            : _("You see it as it was %s."), moment);
}
