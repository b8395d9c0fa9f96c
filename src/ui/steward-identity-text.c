/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-identity-text.h"

#include <glib/gi18n.h>

#include "auth/steward-secret-store.h"
#include "steward-instance-text.h"
#include "steward-text.h"

const char *
steward_identity_text_name_method (StewardSignInMethod method)
{
  switch (method)
    {
    case STEWARD_SIGN_IN_METHOD_BROWSER:
      return _("Browser");
    case STEWARD_SIGN_IN_METHOD_DEVICE_CODE:
      return _("Device code");
    case STEWARD_SIGN_IN_METHOD_CLIENT_SECRET:
      return _("Client secret");
    case STEWARD_SIGN_IN_METHOD_CERTIFICATE:
      return _("Certificate");
    default:
      return STEWARD_TEXT_UNKNOWN;
    }
}

const char *
steward_identity_text_name_state (StewardIdentityState state)
{
  switch (state)
    {
    case STEWARD_IDENTITY_STATE_SIGNED_IN:
      return _("Signed in");
    case STEWARD_IDENTITY_STATE_SIGN_IN_NEEDED:
      return _("Sign-in is needed");
    case STEWARD_IDENTITY_STATE_CONSENT_NEEDED:
      return _("An administrator has to consent to the application");
    case STEWARD_IDENTITY_STATE_CREDENTIAL_REFUSED:
      return _("The application or its credential is not accepted");
    case STEWARD_IDENTITY_STATE_UNAVAILABLE:
      return _("It cannot be known now");
    case STEWARD_IDENTITY_STATE_UNKNOWN:
    default:
      return _("Nothing was asked yet");
    }
}

/**
 * steward_identity_text_dup_token:
 * @identity: who acts
 * @now: the present
 *
 * Returns: (transfer full): when the token was renewed, and when it is next
 */
char *
steward_identity_text_dup_token (StewardIdentity *identity,
                                 GDateTime       *now)
{
  GDateTime *renewed_on;
  GDateTime *renews_on;
  g_autofree char *renewed = NULL;
  g_autofree char *renews = NULL;

  g_return_val_if_fail (STEWARD_IS_IDENTITY (identity), NULL);
  g_return_val_if_fail (now != NULL, NULL);

  renewed_on = steward_identity_get_renewed_on (identity);
  renews_on = steward_identity_get_renews_on (identity);
  if (renewed_on == NULL || renews_on == NULL)
    return g_strdup (STEWARD_TEXT_UNKNOWN);

  renewed = steward_text_dup_recent_time (renewed_on, now);
  renews = steward_text_dup_recent_time (renews_on, now);
  if (g_date_time_compare (renews_on, now) < 0)
    /* Translators: "%s" is a time, as in "renewed 14:21" */
    return g_strdup_printf (_("renewed %s, again when it is needed"), renewed);

  /* Translators: each "%s" is a time */
  return g_strdup_printf (_("renewed %s, next renewal %s"), renewed, renews);
}

/**
 * steward_identity_text_name_holder:
 * @profile: a connection
 *
 * Returns: (transfer none): who signs in with it; all applications have one name
 */
const char *
steward_identity_text_name_holder (StewardProfile *profile)
{
  g_return_val_if_fail (STEWARD_IS_PROFILE (profile), NULL);

  if (steward_profile_is_application (profile))
    return _("An application");
  if (steward_profile_get_user_name (profile) == NULL)
    return _("Nobody");

  return steward_profile_get_user_name (profile);
}

static char *
steward_identity_text_dup_tenants (StewardProfile *profile)
{
  GListModel *tenants = steward_profile_get_tenants (profile);
  guint n_tenants = g_list_model_get_n_items (tenants);
  g_autoptr(StewardTenant) only = n_tenants == 1 ? g_list_model_get_item (tenants, 0) : NULL;

  if (only != NULL)
    return g_strdup (steward_tenant_get_name (only));

  return g_strdup_printf (ngettext ("%u tenant", "%u tenants", n_tenants), n_tenants);
}

/**
 * steward_identity_text_dup_connection:
 * @profile: a connection
 *
 * Returns: (transfer full): how it signs in, and where; applications are told apart by what the
 *   service knows them by
 */
char *
steward_identity_text_dup_connection (StewardProfile *profile)
{
  const char *method;
  const char *client_id;
  g_autofree char *tenants = NULL;
  GString *text;

  g_return_val_if_fail (STEWARD_IS_PROFILE (profile), NULL);

  method = steward_identity_text_name_method (steward_profile_get_method (profile));
  client_id = steward_profile_get_client_id (profile);
  tenants = steward_identity_text_dup_tenants (profile);
  text = g_string_new (NULL);
  g_string_append_printf (text, "%s, %s", method, tenants);
  if (steward_profile_is_application (profile) && client_id != NULL)
    {
      g_string_append_c (text, '\n');
      /* Translators: "%s" is the ID of an application that signs in */
      g_string_append_printf (text, _("Client ID %s"), client_id);
    }

  return g_string_free (text, FALSE);
}

/**
 * steward_identity_text_dup_expiry:
 * @profile: a connection
 * @now: the present
 *
 * Returns: (transfer full): until when its secret or certificate is good
 */
char *
steward_identity_text_dup_expiry (StewardProfile *profile,
                                  GDateTime      *now)
{
  GDateTime *expires_on;
  g_autofree char *day = NULL;
  gint64 days;

  g_return_val_if_fail (STEWARD_IS_PROFILE (profile), NULL);
  g_return_val_if_fail (now != NULL, NULL);

  expires_on = steward_profile_get_credential_expires_on (profile);
  day = steward_text_dup_long_day (expires_on);
  if (expires_on == NULL)
    return g_strdup (STEWARD_TEXT_UNKNOWN);
  if (g_date_time_compare (expires_on, now) <= 0)
    /* Translators: "%s" is a day */
    return g_strdup_printf (_("ended on %s"), day);

  days = g_date_time_difference (expires_on, now) / G_TIME_SPAN_DAY;
  /* Translators: days, and a day, as in "3 days left, until 4 December 2025" */
  return g_strdup_printf (ngettext ("%d day left, until %s", "%d days left, until %s", days),
                          (int) days, day);
}

/* A secret or certificate that is not good any more. */
const char *
steward_identity_text_name_ended (StewardSignInMethod method)
{
  return method == STEWARD_SIGN_IN_METHOD_CERTIFICATE
         ? _("The certificate is not good any more.")
         : _("The client secret is not good any more.");
}

/* A secret or certificate that is good for a few days only. */
const char *
steward_identity_text_name_ending (StewardSignInMethod method)
{
  return method == STEWARD_SIGN_IN_METHOD_CERTIFICATE
         ? _("The certificate ends soon. Replace it in good time.")
         : _("The client secret ends soon. Replace it in good time.");
}

/**
 * steward_identity_text_dup_end:
 * @profile: a connection
 * @now: the present
 *
 * Returns: (transfer full) (nullable): in a few words, when its secret or certificate ends or has
 *   ended; %NULL if there is no need to do anything yet
 */
char *
steward_identity_text_dup_end (StewardProfile *profile,
                               GDateTime      *now)
{
  StewardCredentialState state;
  GDateTime *expires_on;
  g_autofree char *day = NULL;
  gboolean is_over;

  g_return_val_if_fail (STEWARD_IS_PROFILE (profile), NULL);
  g_return_val_if_fail (now != NULL, NULL);

  state = steward_profile_get_credential_state (profile, now);
  expires_on = steward_profile_get_credential_expires_on (profile);
  if (state != STEWARD_CREDENTIAL_STATE_ENDING && state != STEWARD_CREDENTIAL_STATE_ENDED)
    return NULL;

  day = steward_text_dup_long_day (expires_on);
  is_over = state == STEWARD_CREDENTIAL_STATE_ENDED;
  if (steward_profile_get_method (profile) == STEWARD_SIGN_IN_METHOD_CERTIFICATE)
    /* Translators: "%s" is a day, such as "8 December" */
    return is_over ? g_strdup_printf (_("Certificate ended on %s"), day)
                   : g_strdup_printf (_("Certificate ends on %s"), day);

  /* Translators: "%s" is a day, such as "8 December" */
  return is_over ? g_strdup_printf (_("Secret ended on %s"), day)
                 : g_strdup_printf (_("Secret ends on %s"), day);
}

/**
 * steward_identity_text_name_memory_only:
 * @error: why nothing is in the keyring
 *
 * Returns: what that means for whoever has signed in
 */
const char *
steward_identity_text_name_memory_only (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  if (g_error_matches (error, STEWARD_SECRET_STORE_ERROR, STEWARD_SECRET_STORE_ERROR_MISSING))
    return _("There is no keyring. The sign-in ends with Steward.");

  return _("The keyring did not take the sign-in. It ends with Steward.");
}

/* What is in the keyring. */
const char *
steward_identity_text_name_kept (StewardSignInMethod method)
{
  switch (method)
    {
    case STEWARD_SIGN_IN_METHOD_CLIENT_SECRET:
      return _("client secret");
    case STEWARD_SIGN_IN_METHOD_CERTIFICATE:
      return _("certificate and key");
    case STEWARD_SIGN_IN_METHOD_BROWSER:
    case STEWARD_SIGN_IN_METHOD_DEVICE_CODE:
    default:
      return _("sign-in");
    }
}

const char *
steward_identity_text_name_area (StewardPermissionArea area)
{
  switch (area)
    {
    case STEWARD_PERMISSION_AREA_ENVIRONMENTS:
      return _("Environments, apps, updates, operations");
    case STEWARD_PERMISSION_AREA_BACKUPS:
      return _("Restore and export");
    case STEWARD_PERMISSION_AREA_AUTHORIZED_APPS:
      return _("Authorized apps");
    case STEWARD_PERMISSION_AREA_PARTNER_ACCESS:
      return _("Partner access");
    case STEWARD_PERMISSION_AREA_TRANSFERS:
      return _("Transfer to another tenant");
    case STEWARD_PERMISSION_AREA_INSTANCES:
      return _("Instances and backups");
    default:
      return STEWARD_TEXT_UNKNOWN;
    }
}

/* What somebody needs for it. */
const char *
steward_identity_text_name_need (StewardPermissionArea area)
{
  switch (area)
    {
    case STEWARD_PERMISSION_AREA_ENVIRONMENTS:
      return _("Role: Dynamics 365 Business Central Administrator");
    case STEWARD_PERMISSION_AREA_BACKUPS:
      return _("Permission set D365 BACKUP/RESTORE in the environment");
    case STEWARD_PERMISSION_AREA_AUTHORIZED_APPS:
    case STEWARD_PERMISSION_AREA_PARTNER_ACCESS:
      return _("Needs Global Administrator, as a person of this tenant");
    case STEWARD_PERMISSION_AREA_TRANSFERS:
      return _("Needs Global Administrator; is known after the first try");
    case STEWARD_PERMISSION_AREA_INSTANCES:
      return _("Role: Dynamics 365 Administrator");
    default:
      return STEWARD_TEXT_UNKNOWN;
    }
}

const char *
steward_identity_text_name_allowed (StewardPermissionState state)
{
  switch (state)
    {
    case STEWARD_PERMISSION_STATE_ALLOWED:
      return _("Allowed");
    case STEWARD_PERMISSION_STATE_MISSING:
      return _("Missing");
    case STEWARD_PERMISSION_STATE_UNKNOWN:
    default:
      return _("Not tried yet");
    }
}

/* What an administrator does about it where an application signs in. */
static const char *
steward_identity_text_name_application_fix (StewardPermissionArea area)
{
  switch (area)
    {
    case STEWARD_PERMISSION_AREA_ENVIRONMENTS:
      return _("In the Business Central admin center of the tenant, an administrator adds the "
               "client ID under Authorized Microsoft Entra Apps and grants consent. The "
               "registration needs the permission AdminCenter.ReadWrite.All.");
    case STEWARD_PERMISSION_AREA_BACKUPS:
      return _("In the environment, an administrator opens Microsoft Entra Applications, adds the "
               "client ID, and gives it the permission set D365 BACKUP/RESTORE.");
    case STEWARD_PERMISSION_AREA_INSTANCES:
      return _("A Dynamics 365 administrator registers the client ID as an application of the "
               "tenant, and lets it into this region.");
    case STEWARD_PERMISSION_AREA_AUTHORIZED_APPS:
    case STEWARD_PERMISSION_AREA_PARTNER_ACCESS:
    case STEWARD_PERMISSION_AREA_TRANSFERS:
    default:
      return _("The service wants a person for this. Connect the tenant once more, with the "
               "browser or a device code, as a Global Administrator.");
    }
}

/**
 * steward_identity_text_name_fix:
 * @area: what is not allowed
 * @is_application: whether an application signs in, and no person
 *
 * Returns: (transfer none): who does what about it, and where
 */
const char *
steward_identity_text_name_fix (StewardPermissionArea area,
                                gboolean              is_application)
{
  if (is_application)
    return steward_identity_text_name_application_fix (area);

  switch (area)
    {
    case STEWARD_PERMISSION_AREA_ENVIRONMENTS:
      return _("In the Microsoft Entra admin center, an administrator opens your account, Assigned "
               "Roles, and adds Dynamics 365 Business Central Administrator. A partner needs the "
               "role in the relationship with the customer. Sign in again afterwards.");
    case STEWARD_PERMISSION_AREA_BACKUPS:
      return _("In the environment, an administrator opens Users, your account, and adds the "
               "permission set D365 BACKUP/RESTORE.");
    case STEWARD_PERMISSION_AREA_INSTANCES:
      return _("In the Microsoft Entra admin center, an administrator opens your account, Assigned "
               "Roles, and adds Dynamics 365 Administrator. The instances of a region are managed "
               "there, so the account needs the role for this region.");
    case STEWARD_PERMISSION_AREA_AUTHORIZED_APPS:
    case STEWARD_PERMISSION_AREA_PARTNER_ACCESS:
    case STEWARD_PERMISSION_AREA_TRANSFERS:
    default:
      return _("Only a Global Administrator who belongs to the tenant itself may do this, and no "
               "partner. Sign in with such an account, or ask one to do it.");
    }
}

/**
 * steward_identity_text_dup_probe:
 * @probe: a step of a test
 *
 * Returns: (transfer full): what it looks at
 */
char *
steward_identity_text_dup_probe (StewardProbe *probe)
{
  g_autofree char *region = NULL;

  g_return_val_if_fail (STEWARD_IS_PROBE (probe), NULL);

  switch (steward_probe_get_kind (probe))
    {
    case STEWARD_PROBE_KIND_NETWORK:
      return g_strdup (_("Internet"));
    case STEWARD_PROBE_KIND_SIGN_IN_SERVICE:
      return g_strdup (_("Sign-in service"));
    case STEWARD_PROBE_KIND_TOKEN:
      return g_strdup (_("Token for Business Central"));
    case STEWARD_PROBE_KIND_BUSINESS_CENTRAL:
      return g_strdup (_("Business Central answers"));
    case STEWARD_PROBE_KIND_DATAVERSE:
      region = steward_instance_text_dup_region (steward_probe_get_region (probe));
      /* Translators: "%s" is a region, such as "Europe" */
      return g_strdup_printf (_("Dataverse, %s"), region);
    default:
      return g_strdup (STEWARD_TEXT_UNKNOWN);
    }
}
