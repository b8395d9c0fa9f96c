/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-error-text.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "auth/steward-auth-error.h"
#include "auth/steward-secret-store.h"
#include "http/steward-api-error.h"
#include "http/steward-error-items.h"
#include "steward-auth-text.h"
#include "steward-error-reason.h"
#include "steward-tenant.h"
#include "steward-util.h"
#include "store/steward-store-error.h"

typedef struct
{
  int               code;
  const char       *title;
  const char       *brief;
  const char       *cause;
  const char       *icon_name;
  StewardErrorStep  step;
} StewardErrorSentence;

/* Translators: each "%s" in these sentences is the name of a tenant */
static const StewardErrorSentence api_sentences[] = {
  { STEWARD_API_ERROR_UNAUTHORIZED, N_("Sign-In Is Needed"),
    N_("Sign-in is needed"),
    N_("%s does not accept the sign-in. Sign in again. If that does not help, ask an administrator "
       "whether the application may use this service."),
    "dialog-password-symbolic", STEWARD_ERROR_STEP_SIGN_IN },
  { STEWARD_API_ERROR_FORBIDDEN, N_("Your Account Needs Another Role"),
    N_("Your account needs another role"),
    N_("%s knows you, but does not let you see this. Ask an administrator for the role, or for "
       "consent to the application, then try again."),
    "steward-identity-symbolic", STEWARD_ERROR_STEP_TRY_AGAIN },
  { STEWARD_API_ERROR_NOT_FOUND, N_("Not There Any More"),
    N_("Not there any more"),
    N_("%s does not have this any more. Refresh to see what there is."),
    "edit-find-symbolic", STEWARD_ERROR_STEP_TRY_AGAIN },
  { STEWARD_API_ERROR_CONFLICT, N_("Not Possible Now"),
    N_("Not possible now"),
    N_("%s does not allow this in its present state. Nothing was changed."),
    "dialog-warning-symbolic", STEWARD_ERROR_STEP_TRY_AGAIN },
  { STEWARD_API_ERROR_REJECTED, N_("Not Accepted"),
    N_("Not accepted"),
    N_("%s did not accept what was sent. Nothing was changed."),
    "dialog-error-symbolic", STEWARD_ERROR_STEP_NONE },
  { STEWARD_API_ERROR_THROTTLED, N_("Too Many Requests"),
    N_("Too many requests"),
    N_("The service asks for a pause before it answers about %s again."),
    "content-loading-symbolic", STEWARD_ERROR_STEP_TRY_AGAIN },
  { STEWARD_API_ERROR_UNAVAILABLE, N_("The Service Does Not Answer"),
    N_("The service does not answer"),
    N_("The service did not answer about %s.\nNothing was changed. Try again in a few minutes."),
    "network-server-symbolic", STEWARD_ERROR_STEP_TRY_AGAIN },
  { STEWARD_API_ERROR_PROTOCOL, N_("The Answer Cannot Be Read"),
    N_("The answer cannot be read"),
    N_("The service answered about %s in a way this version of Steward does not know."),
    "dialog-question-symbolic", STEWARD_ERROR_STEP_TRY_AGAIN },
};

/* Of a change, where they say something else: it is sent again by nobody but the user. */
static const StewardErrorSentence change_sentences[] = {
  { STEWARD_API_ERROR_FORBIDDEN, N_("Your Account Needs Another Role"),
    N_("Your account needs another role"),
    N_("%s knows you, but does not let you do this. Nothing was changed. Ask an administrator for "
       "the role, or for consent to the application, then try again."),
    "steward-identity-symbolic", STEWARD_ERROR_STEP_TRY_AGAIN },
  { STEWARD_API_ERROR_THROTTLED, N_("Too Many Requests"),
    N_("Too many requests"),
    N_("The service asks for a pause before it takes changes in %s. Nothing was changed, and "
       "Steward does not send it again by itself. Try again in a few minutes."),
    "content-loading-symbolic", STEWARD_ERROR_STEP_TRY_AGAIN },
  { STEWARD_API_ERROR_UNAVAILABLE, N_("The Change Was Not Taken"),
    N_("The change was not taken"),
    N_("The service did not take this change in %s. Nothing was changed, and Steward does not send "
       "it again by itself. Try again in a few minutes."),
    "network-server-symbolic", STEWARD_ERROR_STEP_TRY_AGAIN },
  { STEWARD_API_ERROR_PROTOCOL, N_("The Answer Cannot Be Read"),
    N_("The answer cannot be read"),
    N_("The service answered about %s in a way this version of Steward does not know. Look whether "
       "the change was carried out before you send it again."),
    "dialog-question-symbolic", STEWARD_ERROR_STEP_TRY_AGAIN },
};

static const StewardErrorSentence auth_sentences[] = {
  { STEWARD_AUTH_ERROR_SIGN_IN_NEEDED, N_("Sign-In Is Needed"),
    N_("Sign-in is needed"),
    N_("The sign-in to %s has ended. Sign in again."),
    "dialog-password-symbolic", STEWARD_ERROR_STEP_SIGN_IN },
  { STEWARD_AUTH_ERROR_CONSENT_NEEDED, N_("Consent Is Missing"),
    N_("Consent is missing"),
    N_("An administrator of %s has to consent to the application before it can sign in."),
    "changes-prevent-symbolic", STEWARD_ERROR_STEP_TRY_AGAIN },
  { STEWARD_AUTH_ERROR_CREDENTIAL, N_("The Secret Is Not Accepted"),
    N_("The secret is not accepted"),
    N_("%s does not accept the client ID or its secret. Enter a valid secret."),
    "dialog-password-symbolic", STEWARD_ERROR_STEP_SIGN_IN },
  { STEWARD_AUTH_ERROR_CONFIGURATION, N_("The Connection Is Not Right"),
    N_("The connection is not right"),
    N_("The sign-in service does not know %s, or the application is not registered for it."),
    "dialog-error-symbolic", STEWARD_ERROR_STEP_SIGN_IN },
  { STEWARD_AUTH_ERROR_DECLINED, N_("Sign-In Was Declined"),
    N_("Sign-in was declined"),
    N_("Nobody is signed in to %s. Sign in again."),
    "dialog-password-symbolic", STEWARD_ERROR_STEP_SIGN_IN },
  { STEWARD_AUTH_ERROR_EXPIRED, N_("The Time to Sign In Is Over"),
    N_("The time to sign in is over"),
    N_("Nobody signed in to %s in time. Sign in again."),
    "dialog-password-symbolic", STEWARD_ERROR_STEP_SIGN_IN },
  { STEWARD_AUTH_ERROR_WRONG_TENANT, N_("Another Tenant Answered"),
    N_("Another tenant answered"),
    N_("The account belongs to another tenant than %s. Sign in with an account of this tenant."),
    "dialog-error-symbolic", STEWARD_ERROR_STEP_SIGN_IN },
  { STEWARD_AUTH_ERROR_UNAVAILABLE, N_("Sign-In Does Not Answer"),
    N_("Sign-in does not answer"),
    N_("The sign-in service did not answer about %s. Try again in a few minutes."),
    "network-server-symbolic", STEWARD_ERROR_STEP_TRY_AGAIN },
  { STEWARD_AUTH_ERROR_PROTOCOL, N_("The Answer Cannot Be Read"),
    N_("The answer cannot be read"),
    N_("The sign-in service answered about %s in a way this version of Steward does not know."),
    "dialog-question-symbolic", STEWARD_ERROR_STEP_TRY_AGAIN },
};

static const StewardErrorSentence secret_sentences[] = {
  { STEWARD_SECRET_STORE_ERROR_LOCKED, N_("The Keyring Is Locked"),
    N_("The keyring is locked"),
    N_("The sign-in to %s is kept in the keyring and nowhere else. Unlock it to go on."),
    "system-lock-screen-symbolic", STEWARD_ERROR_STEP_UNLOCK },
  { STEWARD_SECRET_STORE_ERROR_MISSING, N_("There Is No Keyring"),
    N_("There is no keyring"),
    N_("This computer has no keyring, so the secret of %s cannot be kept. Enter it for as long as "
       "Steward runs."),
    "dialog-password-symbolic", STEWARD_ERROR_STEP_SIGN_IN },
  { STEWARD_SECRET_STORE_ERROR_DISMISSED, N_("The Keyring Stayed Locked"),
    N_("The keyring stayed locked"),
    N_("The sign-in to %s is kept in the keyring and nowhere else. Unlock it to go on."),
    "system-lock-screen-symbolic", STEWARD_ERROR_STEP_UNLOCK },
  { STEWARD_SECRET_STORE_ERROR_DENIED, N_("The Keyring Refused"),
    N_("The keyring refused"),
    N_("The keyring lets Steward neither read nor write the sign-in to %s, which is kept nowhere "
       "else. Allow it where the keyring is managed, then try again."),
    "system-lock-screen-symbolic", STEWARD_ERROR_STEP_TRY_AGAIN },
};

/* Of the journal above all: of the archive, nobody hears but when a tenant is forgotten. */
static const StewardErrorSentence store_sentences[] = {
  { STEWARD_STORE_ERROR_DAMAGED, N_("The File of Changes Is Damaged"),
    N_("The file of changes is damaged"),
    N_("Each change is written down before it is sent, and that file cannot be read any more. "
       "Until “journal.db” is moved out of Steward’s data folder, nothing can be sent, and what "
       "was sent earlier is not followed."),
    "dialog-error-symbolic", STEWARD_ERROR_STEP_NONE },
  { STEWARD_STORE_ERROR_NEWER, N_("The File of Changes Is Newer"),
    N_("The file of changes is newer"),
    N_("A newer version of Steward wrote down what was sent. This version sends nothing; use the "
       "newer one."),
    "dialog-error-symbolic", STEWARD_ERROR_STEP_NONE },
  { STEWARD_STORE_ERROR_FULL, N_("The Disk Is Full"),
    N_("The disk is full"),
    N_("Each change is written down before it is sent, and there is no room for that. Make room, "
       "then try again."),
    "dialog-error-symbolic", STEWARD_ERROR_STEP_TRY_AGAIN },
  { STEWARD_STORE_ERROR_BUSY, N_("The File of Changes Is in Use"),
    N_("The file of changes is in use"),
    N_("Each change is written down before it is sent, and another program keeps that file for "
       "itself. Try again."),
    "dialog-warning-symbolic", STEWARD_ERROR_STEP_TRY_AGAIN },
  { STEWARD_STORE_ERROR_FAILED, N_("Changes Cannot Be Written Down"),
    N_("Changes cannot be written down"),
    N_("Each change is written down before it is sent, and the file for that cannot be used. Until "
       "it can, nothing is sent."),
    "dialog-error-symbolic", STEWARD_ERROR_STEP_TRY_AGAIN },
};

/* What is refused here is not sent, so that nobody answered. */
static const StewardErrorSentence running_sentence = {
  0, N_("Already on Its Way"),
  N_("Already on its way"),
  N_("The same change of %s was sent before and has not ended yet. Follow it under Operations. "
     "Nothing was sent now."),
  "dialog-warning-symbolic", STEWARD_ERROR_STEP_TRY_AGAIN
};

/* It answered, so that nothing was lost; what it had done by then it does not say. */
static const StewardErrorSentence failed_sentence = {
  0, N_("The Service Failed"),
  N_("The service failed"),
  N_("The service ran into a fault of its own for %s. If a change was sent, look whether it was "
     "carried out before you send it again."),
  "dialog-error-symbolic", STEWARD_ERROR_STEP_TRY_AGAIN
};

static const StewardErrorSentence offline_sentence = {
  0, N_("No Network"),
  N_("No network"),
  N_("%s cannot be reached. Connect to the network and try again."),
  "network-offline-symbolic", STEWARD_ERROR_STEP_TRY_AGAIN
};

static const StewardErrorSentence other_sentence = {
  0, N_("Something Went Wrong"),
  N_("Something went wrong"),
  N_("%s could not be refreshed."),
  "dialog-error-symbolic", STEWARD_ERROR_STEP_TRY_AGAIN
};

static const StewardErrorSentence *
steward_error_text_find (const StewardErrorSentence *sentences,
                         guint                       n_sentences,
                         int                         code)
{
  for (guint i = 0; i < n_sentences; i++)
    {
      if (sentences[i].code == code)
        return &sentences[i];
    }

  return &other_sentence;
}

/* (nullable): NULL where it is the same as of a list */
static const StewardErrorSentence *
steward_error_text_find_change (const GError *error)
{
  for (guint i = 0; i < G_N_ELEMENTS (change_sentences); i++)
    if (g_error_matches (error, STEWARD_API_ERROR, change_sentences[i].code))
      return &change_sentences[i];

  return NULL;
}

static const StewardErrorSentence *
steward_error_text_choose (const GError *error)
{
  if (g_error_matches (error, STEWARD_API_ERROR, STEWARD_API_ERROR_UNAVAILABLE) &&
      steward_api_error_get_status (error) == 500)
    return &failed_sentence;
  if (g_error_matches (error, STEWARD_API_ERROR, STEWARD_API_ERROR_CONFLICT) &&
      steward_api_error_get_status (error) == 0)
    return &running_sentence;
  if (error->domain == STEWARD_API_ERROR)
    return steward_error_text_find (api_sentences, G_N_ELEMENTS (api_sentences), error->code);
  if (error->domain == STEWARD_AUTH_ERROR)
    return steward_error_text_find (auth_sentences, G_N_ELEMENTS (auth_sentences), error->code);
  if (error->domain == STEWARD_SECRET_STORE_ERROR)
    return steward_error_text_find (secret_sentences, G_N_ELEMENTS (secret_sentences),
                                    error->code);
  if (error->domain == STEWARD_STORE_ERROR)
    return steward_error_text_find (store_sentences, G_N_ELEMENTS (store_sentences), error->code);
  if (error->domain == G_RESOLVER_ERROR ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NETWORK_UNREACHABLE) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_HOST_UNREACHABLE))
    return &offline_sentence;
  if (error->domain == G_IO_ERROR)
    return steward_error_text_find (api_sentences, G_N_ELEMENTS (api_sentences),
                                    STEWARD_API_ERROR_UNAVAILABLE);

  return &other_sentence;
}

/* Where it is not known which it is. */
static const char *
steward_error_text_name_any (const char *cause)
{
  /* Translators: at the beginning of a sentence, where a name would stand */
  if (g_str_has_prefix (cause, "%s"))
    return _("The tenant");

  /* Translators: within a sentence, where a name would stand */
  return _("the tenant");
}

static StewardErrorText *
steward_error_text_make (const GError               *error,
                         const StewardErrorSentence *sentence,
                         StewardTenant              *tenant)
{
  StewardErrorText *self;
  const StewardErrorReason *reason;
  const char *pattern;
  g_autofree char *cause = NULL;
  g_autofree char *facts = NULL;

  reason = steward_error_reason_find (error);
  if (reason == NULL)
    reason = steward_auth_text_find (error);
  self = g_new0 (StewardErrorText, 1);
  self->title = g_strdup (reason != NULL ? _(reason->title) : _(sentence->title));
  self->brief = g_strdup (reason != NULL ? _(reason->brief) : _(sentence->brief));
  self->icon_name = sentence->icon_name;
  self->step = reason != NULL ? reason->step : sentence->step;
  pattern = reason != NULL ? _(reason->cause) : _(sentence->cause);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  cause = g_strdup_printf (pattern, tenant != NULL ? steward_tenant_get_name (tenant)
                                                   : steward_error_text_name_any (pattern));
#pragma GCC diagnostic pop

  /* Its own words are the only ones there are for what Online Management does not accept. */
  facts = steward_error_items_dup_all (error);
  if (facts == NULL && reason != NULL && error->domain == STEWARD_API_ERROR)
    facts = steward_error_reason_dup_facts (error);
  self->cause = facts != NULL ? g_strconcat (cause, "\n", facts, NULL) : g_strdup (cause);

  return self;
}

/**
 * steward_error_text_new:
 * @error: what went wrong
 * @tenant: (nullable): where
 *
 * Returns: (transfer full): what happened, why, and what to do now
 */
StewardErrorText *
steward_error_text_new (const GError  *error,
                        StewardTenant *tenant)
{
  g_return_val_if_fail (error != NULL, NULL);

  return steward_error_text_make (error, steward_error_text_choose (error), tenant);
}

/**
 * steward_error_text_new_of_change:
 * @error: why a change was not carried out
 * @tenant: (nullable): where
 *
 * Returns: (transfer full): what happened, why, and what to do now
 */
StewardErrorText *
steward_error_text_new_of_change (const GError  *error,
                                  StewardTenant *tenant)
{
  const StewardErrorSentence *sentence;

  g_return_val_if_fail (error != NULL, NULL);

  sentence = steward_error_text_choose (error);
  if (sentence != &failed_sentence && steward_error_text_find_change (error) != NULL)
    sentence = steward_error_text_find_change (error);

  return steward_error_text_make (error, sentence, tenant);
}

void
steward_error_text_free (StewardErrorText *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->title);
  g_free (self->brief);
  g_free (self->cause);
  g_free (self);
}

static void
steward_error_text_add_line (GString    *details,
                             const char *name,
                             const char *value)
{
  if (value == NULL || *value == '\0')
    return;

  if (details->len > 0)
    g_string_append_c (details, '\n');
  g_string_append_printf (details, "%s: %s", name, value);
}

/**
 * steward_error_text_dup_details:
 * @error: what went wrong
 *
 * Returns: (transfer full): code, status, correlation id and message, to read and to copy
 */
char *
steward_error_text_dup_details (const GError *error)
{
  g_autoptr(GString) details = g_string_new (NULL);
  g_autofree char *message = NULL;

  g_return_val_if_fail (error != NULL, NULL);

  message = steward_dup_display_text (error->message);
  steward_error_text_add_line (details, _("Message"), message);

  if (error->domain == STEWARD_API_ERROR)
    {
      g_autofree char *status = g_strdup_printf ("%u", steward_api_error_get_status (error));

      if (steward_api_error_get_status (error) != 0)
        steward_error_text_add_line (details, _("Status"), status);
      steward_error_text_add_line (details, _("Code"), steward_api_error_get_service_code (error));
      steward_error_text_add_line (details, _("Target"), steward_api_error_get_target (error));
      steward_error_text_add_line (details, _("Correlation ID"),
                                   steward_api_error_get_correlation_id (error));
    }
  else if (error->domain == STEWARD_AUTH_ERROR)
    {
      steward_error_text_add_line (details, _("Code"), steward_auth_error_get_code (error));
      steward_error_text_add_line (details, _("Correlation ID"),
                                   steward_auth_error_get_correlation_id (error));
      steward_error_text_add_line (details, _("Time"), steward_auth_error_get_timestamp (error));
    }

  return g_string_free (g_steal_pointer (&details), FALSE);
}

/**
 * steward_error_text_name_step:
 * @step: a step
 *
 * Returns: (nullable): the label of its button
 */
const char *
steward_error_text_name_step (StewardErrorStep step)
{
  switch (step)
    {
    case STEWARD_ERROR_STEP_TRY_AGAIN:
      return _("Try Again");
    case STEWARD_ERROR_STEP_SIGN_IN:
      return _("Sign In…");
    case STEWARD_ERROR_STEP_UNLOCK:
      return _("Unlock Keyring…");
    case STEWARD_ERROR_STEP_NONE:
    default:
      return NULL;
    }
}
