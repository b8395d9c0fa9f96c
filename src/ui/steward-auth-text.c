/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-auth-text.h"

#include <glib/gi18n.h>

#include "auth/steward-auth-error.h"
#include "auth/steward-certificate.h"

typedef struct
{
  guint              code;
  StewardErrorReason reason;
} StewardAuthTextRow;

#define ROW(code, title, brief, cause, step) \
  { code, { title, brief, cause, STEWARD_ERROR_STEP_##step } }

/* Translators: each "%s" in these sentences is the name of a tenant */
static const StewardAuthTextRow reasons[] = {
  ROW (STEWARD_AUTH_REASON_SECOND_FACTOR, N_("A Second Factor Is Needed"),
       N_("A second factor is needed"),
       N_("%s wants a second proof of who you are. Sign in again and confirm it."), SIGN_IN),
  ROW (STEWARD_AUTH_REASON_SIGN_IN_AGE, N_("Sign-In Is Needed"),
       N_("Sign-in is needed"),
       N_("%s wants you to sign in again from time to time, and that time has come."), SIGN_IN),
  ROW (STEWARD_AUTH_REASON_SESSION_REVOKED, N_("Sign-In Is Needed"),
       N_("Sign-in is needed"),
       N_("The sign-in to %s was revoked, for example after a change of password. Sign in again."),
       SIGN_IN),
  ROW (STEWARD_AUTH_REASON_UNUSED_TOO_LONG, N_("Sign-In Is Needed"),
       N_("Sign-in is needed"),
       N_("The sign-in to %s was not used for a long time and has ended. Sign in again."),
       SIGN_IN),
  ROW (STEWARD_AUTH_REASON_BLOCKED_BY_POLICY, N_("A Policy Stands in the Way"),
       N_("A policy stands in the way"),
       N_("A Conditional Access policy of %s does not allow this sign-in from here. Ask an "
          "administrator which device or network it wants."), SIGN_IN),
  ROW (STEWARD_AUTH_REASON_CONSENT_MISSING, N_("Consent Is Missing"),
       N_("Consent is missing"),
       N_("An administrator of %s has to consent to the application before it can sign in."),
       TRY_AGAIN),
  ROW (STEWARD_AUTH_REASON_SERVICE_MISSING, N_("The Service Is Missing"),
       N_("The service is missing"),
       N_("%s has no Business Central subscription, so the sign-in service does not know the "
          "service there."), TRY_AGAIN),
  ROW (STEWARD_AUTH_REASON_APPLICATION_UNKNOWN, N_("The Application Is Not Known"),
       N_("The application is not known"),
       N_("%s does not know an application with this client ID. Check the client ID, or have an "
          "administrator consent to it there."), SIGN_IN),
  ROW (STEWARD_AUTH_REASON_ACCOUNT_NOT_IN_TENANT, N_("The Account Is Not Known There"),
       N_("The account is not known there"),
       N_("The account is neither a member nor a partner of %s. Sign in with another account."),
       SIGN_IN),
  ROW (STEWARD_AUTH_REASON_SINGLE_TENANT_APPLICATION, N_("The Application Is for One Tenant"),
       N_("The application is for one tenant"),
       N_("The application is registered for its own tenant only, and %s is another one. Register "
          "it for several tenants."), SIGN_IN),
  ROW (STEWARD_AUTH_REASON_SECRET_WRONG, N_("The Secret Is Wrong"),
       N_("The secret is wrong"),
       N_("%s does not accept the secret. Enter its value, not its ID."), SIGN_IN),
  ROW (STEWARD_AUTH_REASON_SECRET_EXPIRED, N_("The Secret Has Expired"),
       N_("The secret has expired"),
       N_("The secret is not good any more for %s. Make a new one in the registration of the "
          "application and enter it."), SIGN_IN),
  ROW (STEWARD_AUTH_REASON_CERTIFICATE, N_("The Certificate Is Not Accepted"),
       N_("The certificate is not accepted"),
       N_("%s does not know the certificate, or it has expired. Upload it to the registration of "
          "the application."), SIGN_IN),
  ROW (STEWARD_AUTH_REASON_REDIRECT, N_("The Redirect Address Is Missing"),
       N_("The redirect address is missing"),
       N_("The application is not registered for programs on a computer. Add the redirect address "
          "http://localhost to its registration, then sign in to %s again."), SIGN_IN),
  ROW (STEWARD_AUTH_REASON_NOT_PUBLIC, N_("People Cannot Sign In Like This"),
       N_("People cannot sign in like this"),
       N_("The application is registered for services only. Allow public client flows in its "
          "registration, under Authentication, then sign in to %s again."), SIGN_IN),
  ROW (STEWARD_AUTH_REASON_TENANT_UNKNOWN, N_("The Tenant Is Not Known"),
       N_("The tenant is not known"),
       N_("The sign-in service does not know %s. Check the domain or the ID, and whether it is a "
          "tenant of the cloud that was chosen under More."), SIGN_IN),
  ROW (STEWARD_AUTH_REASON_TOO_OFTEN, N_("Too Many Sign-Ins"),
       N_("Too many sign-ins"),
       N_("The sign-in service asks for a pause before somebody signs in to %s again."),
       TRY_AGAIN),
  ROW (STEWARD_AUTH_REASON_HOME_TENANT_RISK, N_("The Account Is Blocked"),
       N_("The account is blocked"),
       N_("The home of the account sees a risk and blocks it. Nothing in %s can change that: ask "
          "an administrator of the home tenant."), SIGN_IN),
};

/* What is wrong with the file says what to do, whatever the tenant. */
static const StewardAuthTextRow files[] = {
  ROW (STEWARD_CERTIFICATE_ERROR_SYNTAX, N_("The File Is No Certificate"),
       N_("The file is no certificate"),
       N_("The file is neither PEM nor PKCS#12. Choose a file with the certificate and its private "
          "key."), SIGN_IN),
  ROW (STEWARD_CERTIFICATE_ERROR_PASSPHRASE, N_("The Passphrase Is Wrong"),
       N_("The passphrase is wrong"),
       N_("The passphrase does not open the private key. Enter it again."), SIGN_IN),
  ROW (STEWARD_CERTIFICATE_ERROR_NO_KEY, N_("The Private Key Is Missing"),
       N_("The private key is missing"),
       N_("The file has a certificate, but not its private key. Choose a file with both."),
       SIGN_IN),
  ROW (STEWARD_CERTIFICATE_ERROR_NO_CERTIFICATE, N_("The Certificate Is Missing"),
       N_("The certificate is missing"),
       N_("The file has a private key, but not its certificate. Choose a file with both."),
       SIGN_IN),
  ROW (STEWARD_CERTIFICATE_ERROR_UNSUPPORTED, N_("The Key Is of Another Kind"),
       N_("The key is of another kind"),
       N_("The sign-in service takes RSA keys only. Choose a certificate with an RSA key."),
       SIGN_IN),
};

static const StewardErrorReason *
steward_auth_text_look_up (const StewardAuthTextRow *rows,
                           guint                     n_rows,
                           guint                     code)
{
  for (guint i = 0; i < n_rows; i++)
    {
      if (rows[i].code == code)
        return &rows[i].reason;
    }

  return NULL;
}

/**
 * steward_auth_text_find:
 * @error: what went wrong
 *
 * Returns: (transfer none) (nullable): what it means, if more is known than its code
 */
const StewardErrorReason *
steward_auth_text_find (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  if (error->domain == STEWARD_AUTH_ERROR)
    return steward_auth_text_look_up (reasons, G_N_ELEMENTS (reasons),
                                      steward_auth_error_get_reason (error));
  if (error->domain == STEWARD_CERTIFICATE_ERROR)
    return steward_auth_text_look_up (files, G_N_ELEMENTS (files), error->code);

  return NULL;
}
