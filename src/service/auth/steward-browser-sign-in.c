/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "auth/steward-sign-in.h"

#include "auth/steward-pkce.h"
#include "auth/steward-redirect-listener.h"
#include "http/steward-http-form.h"

#define LIMIT_SECONDS (5 * 60)

typedef struct
{
  /* Input */
  StewardTokenClient      *token_client;
  char                    *client_id;
  char                    *tenant_id;
  char                    *scope;

  /* In progress */
  StewardRedirectListener *listener;
  StewardInteraction      *interaction;
  char                    *verifier;
  char                    *redirect_uri;
  gulong                   cancelled_id;
} StewardBrowserSignIn;

static void
steward_browser_sign_in_free (gpointer data)
{
  StewardBrowserSignIn *sign_in = data;

  g_clear_object (&sign_in->token_client);
  g_clear_pointer (&sign_in->client_id, g_free);
  g_clear_pointer (&sign_in->tenant_id, g_free);
  g_clear_pointer (&sign_in->scope, g_free);
  g_clear_object (&sign_in->listener);
  g_clear_object (&sign_in->interaction);
  g_clear_pointer (&sign_in->verifier, steward_wipe_string);
  g_clear_pointer (&sign_in->redirect_uri, g_free);
  g_free (sign_in);
}

/**
 * steward_sign_in_dup_scope:
 * @scope: what the access token is for
 *
 * Returns: (transfer full): @scope, and what is needed to stay signed in
 */
char *
steward_sign_in_dup_scope (const char *scope)
{
  return g_strconcat (scope, " offline_access openid profile", NULL);
}

static char *
steward_browser_sign_in_dup_address (StewardBrowserSignIn *sign_in,
                                     const char           *state,
                                     const char           *login_hint,
                                     const char           *claims)
{
  g_autofree char *endpoint = NULL;
  g_autofree char *challenge = steward_pkce_dup_challenge (sign_in->verifier);
  g_autoptr(StewardHttpForm) query = steward_http_form_new ();

  endpoint = steward_token_client_dup_endpoint (sign_in->token_client, sign_in->tenant_id,
                                                "authorize");
  steward_http_form_add (query, "client_id", sign_in->client_id);
  steward_http_form_add (query, "response_type", "code");
  steward_http_form_add (query, "redirect_uri", sign_in->redirect_uri);
  steward_http_form_add (query, "response_mode", "query");
  steward_http_form_add (query, "scope", sign_in->scope);
  steward_http_form_add (query, "state", state);
  steward_http_form_add (query, "code_challenge", challenge);
  steward_http_form_add (query, "code_challenge_method", "S256");
  steward_http_form_add (query, "login_hint", login_hint);
  steward_http_form_add (query, "claims", claims);
  if (login_hint == NULL)
    steward_http_form_add (query, "prompt", "select_account");

  return g_strconcat (endpoint, "?", steward_http_form_get_text (query), NULL);
}

static void steward_browser_sign_in_wait_step_done_cb   (GObject      *object,
                                                         GAsyncResult *result,
                                                         gpointer      user_data);
static void steward_browser_sign_in_redeem_step_done_cb (GObject      *object,
                                                         GAsyncResult *result,
                                                         gpointer      user_data);

static void
steward_browser_cancelled_cb (GCancellable       *cancellable,
                              StewardInteraction *interaction)
{
  steward_interaction_cancel (interaction);
}

static void
steward_browser_sign_in_fail (GTask  *task,
                              GError *error)
{
  StewardBrowserSignIn *sign_in = g_task_get_task_data (task);

  steward_interaction_end (sign_in->interaction);
  g_cancellable_disconnect (g_task_get_cancellable (task), sign_in->cancelled_id);
  g_task_return_error (task, error);
}

/**
 * steward_browser_sign_in_async:
 * @token_client: speaks to the sign-in service
 * @authenticator: emits what there is to do
 * @client_id: the id of the application
 * @tenant_id: the tenant to sign in to
 * @scope: what the token is for
 * @login_hint: (nullable): who signs in, if that is known
 * @claims: (nullable): what the token has to carry
 * @cancellable: (nullable): gives up
 * @callback: called when somebody has signed in
 * @user_data: for @callback
 *
 * Authorization code with proof of possession, by the browser of the user.
 */
void
steward_browser_sign_in_async (StewardTokenClient   *token_client,
                               StewardAuthenticator *authenticator,
                               const char           *client_id,
                               const char           *tenant_id,
                               const char           *scope,
                               const char           *login_hint,
                               const char           *claims,
                               GCancellable         *cancellable,
                               GAsyncReadyCallback   callback,
                               gpointer              user_data)
{
  g_autoptr(GTask) task = NULL;
  StewardBrowserSignIn *sign_in;
  g_autofree char *address = NULL;
  g_autofree char *state = NULL;
  GError *error = NULL;

  g_return_if_fail (STEWARD_IS_TOKEN_CLIENT (token_client));
  g_return_if_fail (STEWARD_IS_AUTHENTICATOR (authenticator));
  g_return_if_fail (client_id != NULL);
  g_return_if_fail (tenant_id != NULL);
  g_return_if_fail (scope != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  sign_in = g_new0 (StewardBrowserSignIn, 1);
  g_task_set_source_tag (task, steward_browser_sign_in_async);
  g_task_set_task_data (task, sign_in, steward_browser_sign_in_free);
  sign_in->token_client = g_object_ref (token_client);
  sign_in->client_id = g_strdup (client_id);
  sign_in->tenant_id = g_strdup (tenant_id);
  sign_in->scope = steward_sign_in_dup_scope (scope);
  sign_in->listener = steward_redirect_listener_new (&error);
  if (sign_in->listener == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  sign_in->redirect_uri = steward_redirect_listener_dup_uri (sign_in->listener);
  sign_in->verifier = steward_pkce_new_secret ();
  state = steward_pkce_new_secret ();
  address = steward_browser_sign_in_dup_address (sign_in, state, login_hint, claims);
  sign_in->interaction = steward_interaction_new (STEWARD_INTERACTION_OPEN_BROWSER, tenant_id,
                                                  address, NULL, LIMIT_SECONDS);
  if (cancellable != NULL)
    sign_in->cancelled_id = g_cancellable_connect (cancellable,
                                                   G_CALLBACK (steward_browser_cancelled_cb),
                                                   g_object_ref (sign_in->interaction),
                                                   g_object_unref);

  steward_redirect_listener_wait_async (sign_in->listener, state, LIMIT_SECONDS * 1000,
                                        steward_interaction_get_cancellable (sign_in->interaction),
                                        steward_browser_sign_in_wait_step_done_cb,
                                        g_object_ref (task));
  steward_authenticator_ask (authenticator, sign_in->interaction);
}

static void
steward_browser_sign_in_wait_step_done_cb (GObject      *object,
                                           GAsyncResult *result,
                                           gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  StewardBrowserSignIn *sign_in = g_task_get_task_data (task);
  StewardHttpForm *form;
  GError *error = NULL;
  char *code;

  code = steward_redirect_listener_wait_finish (STEWARD_REDIRECT_LISTENER (object), result,
                                                &error);
  if (code == NULL)
    {
      steward_browser_sign_in_fail (task, error);
      return;
    }

  form = steward_http_form_new ();
  steward_http_form_add (form, "grant_type", "authorization_code");
  steward_http_form_add (form, "client_id", sign_in->client_id);
  steward_http_form_add (form, "code", code);
  steward_http_form_add (form, "redirect_uri", sign_in->redirect_uri);
  steward_http_form_add (form, "code_verifier", sign_in->verifier);
  steward_http_form_add (form, "scope", sign_in->scope);
  steward_wipe_string (code);

  steward_token_client_redeem_async (sign_in->token_client, STEWARD_HTTP_CLASS_CREATE_ONCE,
                                     sign_in->tenant_id, form,
                                     steward_interaction_get_cancellable (sign_in->interaction),
                                     steward_browser_sign_in_redeem_step_done_cb,
                                     g_object_ref (task));
}

static void
steward_browser_sign_in_redeem_step_done_cb (GObject      *object,
                                             GAsyncResult *result,
                                             gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  StewardBrowserSignIn *sign_in = g_task_get_task_data (task);
  StewardTokenGrant *grant;
  GError *error = NULL;

  grant = steward_token_client_redeem_finish (STEWARD_TOKEN_CLIENT (object), result, &error);
  if (grant == NULL)
    {
      steward_browser_sign_in_fail (task, error);
      return;
    }

  steward_interaction_end (sign_in->interaction);
  g_cancellable_disconnect (g_task_get_cancellable (task), sign_in->cancelled_id);
  g_task_return_pointer (task, grant, (GDestroyNotify) steward_token_grant_free);
}

/**
 * steward_browser_sign_in_finish:
 * @result: from the callback
 * @error: return location for an error of %STEWARD_AUTH_ERROR, of the connection, of
 *   starting the browser, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): the tokens of whoever signed in
 */
StewardTokenGrant *
steward_browser_sign_in_finish (GAsyncResult  *result,
                                GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
