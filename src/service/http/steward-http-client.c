/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "http/steward-http-client.h"

#include "http/steward-api-error-map.h"
#include "http/steward-http-challenge.h"
#include "http/steward-http-date.h"
#include "http/steward-http-decode.h"
#include "http/steward-http-gate.h"
#include "http/steward-http-log.h"
#include "http/steward-retry-budget.h"
#include "http/steward-retry-policy.h"

struct _StewardHttpClient
{
  GObject               parent_instance;

  StewardHttpTransport *transport;
  StewardHttpGate      *gate;
  StewardAuthenticator *authenticator; /* (nullable) */
  StewardRetryBudget    budget;
  GRand                *random;
  char                 *base_uri;
  char                 *tenant_id;     /* (nullable): without an authenticator */
  char                 *scope;         /* (nullable): without an authenticator */
  gint64                skew_seconds;
  double                pace;
};

G_DEFINE_FINAL_TYPE (StewardHttpClient, steward_http_client, G_TYPE_OBJECT)

enum
{
  ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

typedef struct
{
  /* Input */
  StewardHttpRequest  *request;
  char                *uri;

  /* In progress */
  guint                tries;
  gboolean             token_renewed;
  StewardToken        *token; /* (nullable) */
  gint64               started_at;

  /* Output */
  StewardHttpResponse *response;
} StewardHttpCall;

static void
steward_http_call_free (gpointer data)
{
  StewardHttpCall *call = data;

  g_clear_object (&call->request);
  g_clear_pointer (&call->uri, g_free);
  g_clear_pointer (&call->token, steward_token_unref);
  g_clear_object (&call->response);
  g_free (call);
}

static void steward_http_client_pass_step            (GTask        *task,
                                                      guint         wait_ms);
static void steward_http_client_pass_step_done_cb    (GObject      *object,
                                                      GAsyncResult *result,
                                                      gpointer      user_data);
static void steward_http_client_acquire_step_done_cb (GObject      *object,
                                                      GAsyncResult *result,
                                                      gpointer      user_data);
static void steward_http_client_try_step             (GTask        *task);
static void steward_http_client_try_step_done_cb     (GObject      *object,
                                                      GAsyncResult *result,
                                                      gpointer      user_data);
static void steward_http_client_decode_step_done_cb  (GObject      *object,
                                                      GAsyncResult *result,
                                                      gpointer      user_data);

static void
steward_http_client_pass_step (GTask *task,
                               guint  wait_ms)
{
  StewardHttpClient *self = g_task_get_source_object (task);

  /* A long pause is for the user to know about, not to be sat out by each call. */
  if (steward_http_gate_get_wait_ms (self->gate) > STEWARD_RETRY_MAX_WAIT_MS)
    {
      GError *error = g_error_new_literal (STEWARD_API_ERROR, STEWARD_API_ERROR_THROTTLED,
                                           "The service asks for a pause");

      steward_api_error_set_retry_after (error, steward_http_gate_get_wait_ms (self->gate) / 1000);
      g_task_return_error (task, error);
      return;
    }

  steward_http_gate_pass_async (self->gate, wait_ms, g_task_get_cancellable (task),
                                steward_http_client_pass_step_done_cb, g_object_ref (task));
}

static void
steward_http_client_pass_step_done_cb (GObject      *object,
                                       GAsyncResult *result,
                                       gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  StewardHttpClient *self = g_task_get_source_object (task);
  g_autoptr(GError) error = NULL;

  if (!steward_http_gate_pass_finish (STEWARD_HTTP_GATE (object), result, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  if (self->authenticator == NULL)
    {
      steward_http_client_try_step (task);
      return;
    }

  steward_authenticator_acquire_async (self->authenticator, self->tenant_id, self->scope,
                                       g_task_get_cancellable (task),
                                       steward_http_client_acquire_step_done_cb,
                                       g_object_ref (task));
}

static void
steward_http_client_acquire_step_done_cb (GObject      *object,
                                          GAsyncResult *result,
                                          gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  StewardHttpCall *call = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;

  g_clear_pointer (&call->token, steward_token_unref);
  call->token = steward_authenticator_acquire_finish (STEWARD_AUTHENTICATOR (object), result,
                                                      &error);
  if (call->token == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  steward_http_client_try_step (task);
}

static void
steward_http_client_try_step (GTask *task)
{
  StewardHttpClient *self = g_task_get_source_object (task);
  StewardHttpCall *call = g_task_get_task_data (task);

  call->tries++;
  call->started_at = g_get_monotonic_time ();
  steward_http_transport_send_async (self->transport, call->request, call->uri,
                                     call->token != NULL ? steward_token_get_value (call->token)
                                                         : NULL,
                                     g_task_get_cancellable (task),
                                     steward_http_client_try_step_done_cb, g_object_ref (task));
}

static void
steward_http_client_note_skew (StewardHttpClient   *self,
                               StewardHttpResponse *response)
{
  const char *date = steward_http_response_get_header (response, "Date");
  gint64 seconds;

  if (date != NULL && steward_http_date_parse (date, &seconds))
    self->skew_seconds = seconds - g_get_real_time () / G_USEC_PER_SEC;
}

/* A refused token was not used for anything, so even a change may be sent again. */
static gboolean
steward_http_client_renew (StewardHttpClient   *self,
                           StewardHttpCall     *call,
                           StewardHttpResponse *response)
{
  const char *challenge = steward_http_response_get_header (response, "WWW-Authenticate");
  g_autofree char *claims = NULL;

  if (steward_http_response_get_status (response) != 401
      || call->token == NULL || call->token_renewed)
    return FALSE;

  call->token_renewed = TRUE;
  claims = steward_http_challenge_dup_claims (challenge);
  steward_authenticator_invalidate (self->authenticator, self->tenant_id, self->scope,
                                    call->token, claims);

  return TRUE;
}

static gboolean
steward_http_client_repeat (StewardHttpClient   *self,
                            StewardHttpCall     *call,
                            StewardHttpResponse *response,
                            const GError        *failure,
                            guint               *wait_ms)
{
  StewardRetryCase retry_case = {
    .request_class = steward_http_request_get_class (call->request),
    .tries = call->tries - (call->token_renewed ? 1 : 0),
    .failure = failure,
    .now = g_get_real_time () / G_USEC_PER_SEC + self->skew_seconds,
    .random = g_rand_double (self->random),
  };

  if (response != NULL)
    {
      retry_case.status = steward_http_response_get_status (response);
      retry_case.retry_after = steward_http_response_get_header (response, "Retry-After");
    }
  retry_case.tries = MAX (retry_case.tries, 1);
  if (!steward_retry_policy_decide (&retry_case, wait_ms))
    return FALSE;

  /* Who asks for a pause sets the pace, and the gate keeps to it. */
  if (retry_case.status != 429
      && !steward_retry_budget_take_repeat (&self->budget, g_get_monotonic_time ()))
    return FALSE;

  *wait_ms = (guint) (*wait_ms * self->pace);
  return TRUE;
}

static void
steward_http_client_close_gate (StewardHttpClient   *self,
                                StewardHttpResponse *response,
                                guint                wait_ms)
{
  const char *retry_after = steward_http_response_get_header (response, "Retry-After");
  gint64 seconds = 0;

  if (steward_http_response_get_status (response) != 429)
    return;

  if (retry_after != NULL
      && steward_retry_policy_parse_retry_after (retry_after,
                                                 g_get_real_time () / G_USEC_PER_SEC
                                                 + self->skew_seconds,
                                                 &seconds))
    seconds = MIN (seconds, STEWARD_RETRY_MAX_PAUSE_SECONDS);
  steward_http_gate_close (self->gate,
                           MAX (wait_ms, (guint) ((double) seconds * 1000 * self->pace)));
}

static void
steward_http_client_return_error (GTask               *task,
                                  StewardHttpResponse *response)
{
  StewardHttpClient *self = g_task_get_source_object (task);
  const char *retry_after = steward_http_response_get_header (response, "Retry-After");
  GError *error = steward_api_error_new_from_response (response);
  gint64 seconds;

  if (retry_after != NULL
      && steward_retry_policy_parse_retry_after (retry_after,
                                                 g_get_real_time () / G_USEC_PER_SEC
                                                 + self->skew_seconds,
                                                 &seconds))
    steward_api_error_set_retry_after (error,
                                       (guint) MIN (seconds, STEWARD_RETRY_MAX_PAUSE_SECONDS));
  g_task_return_error (task, error);
}

static void
steward_http_client_answered_step (GTask               *task,
                                   StewardHttpResponse *response)
{
  StewardHttpClient *self = g_task_get_source_object (task);
  StewardHttpCall *call = g_task_get_task_data (task);
  guint status = steward_http_response_get_status (response);
  guint wait_ms = 0;
  gboolean repeat;

  steward_http_client_note_skew (self, response);
  if (steward_http_client_renew (self, call, response))
    {
      steward_http_client_pass_step (task, 0);
      return;
    }

  repeat = steward_http_client_repeat (self, call, response, NULL, &wait_ms);
  steward_http_client_close_gate (self, response, wait_ms);
  if (repeat)
    {
      steward_http_client_pass_step (task, wait_ms);
      return;
    }

  g_signal_emit (self, signals[ANSWERED], 0, call->request, status);
  if (!steward_http_request_get_any_status (call->request) && (status < 200 || status > 299))
    {
      steward_http_client_return_error (task, response);
      return;
    }

  call->response = g_object_ref (response);
  steward_http_decode_async (response, steward_http_client_decode_step_done_cb,
                             g_object_ref (task));
}

static void
steward_http_client_try_step_done_cb (GObject      *object,
                                      GAsyncResult *result,
                                      gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  StewardHttpClient *self = g_task_get_source_object (task);
  StewardHttpCall *call = g_task_get_task_data (task);
  g_autoptr(StewardHttpResponse) response = NULL;
  g_autoptr(GError) failure = NULL;
  guint wait_ms;

  response = steward_http_transport_send_finish (STEWARD_HTTP_TRANSPORT (object), result,
                                                 &failure);
  steward_http_log_try (call->request, self->base_uri, call->tries,
                        response != NULL ? steward_http_response_get_status (response) : 0,
                        failure, g_get_monotonic_time () - call->started_at);

  if (response != NULL)
    steward_http_client_answered_step (task, response);
  else if (steward_http_client_repeat (self, call, NULL, failure, &wait_ms))
    steward_http_client_pass_step (task, wait_ms);
  else
    g_task_return_error (task, steward_api_error_new_from_failure (failure));
}

static void
steward_http_client_decode_step_done_cb (GObject      *object,
                                         GAsyncResult *result,
                                         gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  StewardHttpCall *call = g_task_get_task_data (task);
  g_autoptr(GError) failure = NULL;

  if (!steward_http_decode_finish (call->response, result, &failure)
      && !steward_http_request_get_any_status (call->request))
    {
      /* It can have been cut off on its way. */
      steward_http_request_set_progress (call->request, STEWARD_HTTP_PROGRESS_SENT);
      g_task_return_error (task, steward_api_error_new_from_decoding (call->response, failure));
      return;
    }

  g_task_return_pointer (task, g_steal_pointer (&call->response), g_object_unref);
}

static void
steward_http_client_dispose (GObject *object)
{
  StewardHttpClient *self = STEWARD_HTTP_CLIENT (object);

  g_clear_object (&self->transport);
  g_clear_object (&self->gate);
  g_clear_object (&self->authenticator);

  G_OBJECT_CLASS (steward_http_client_parent_class)->dispose (object);
}

static void
steward_http_client_finalize (GObject *object)
{
  StewardHttpClient *self = STEWARD_HTTP_CLIENT (object);

  g_clear_pointer (&self->random, g_rand_free);
  g_clear_pointer (&self->base_uri, g_free);
  g_clear_pointer (&self->tenant_id, g_free);
  g_clear_pointer (&self->scope, g_free);

  G_OBJECT_CLASS (steward_http_client_parent_class)->finalize (object);
}

static void
steward_http_client_class_init (StewardHttpClientClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = steward_http_client_dispose;
  object_class->finalize = steward_http_client_finalize;

  signals[ANSWERED] = g_signal_new ("answered",
                                    G_TYPE_FROM_CLASS (klass),
                                    G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 2, STEWARD_TYPE_HTTP_REQUEST, G_TYPE_UINT);
}

static void
steward_http_client_init (StewardHttpClient *self)
{
  self->gate = steward_http_gate_new ();
  self->random = g_rand_new ();
  self->pace = 1.0;
}

/**
 * steward_http_client_new:
 * @transport: what puts requests on the wire; can be shared by many clients
 * @base_uri: the address of the service, https unless it is on this machine
 *
 * Returns: (transfer full): a client that sends without a token until it has an authenticator
 */
StewardHttpClient *
steward_http_client_new (StewardHttpTransport *transport,
                         const char           *base_uri)
{
  StewardHttpClient *self;

  g_return_val_if_fail (STEWARD_IS_HTTP_TRANSPORT (transport), NULL);
  g_return_val_if_fail (base_uri != NULL, NULL);

  self = g_object_new (STEWARD_TYPE_HTTP_CLIENT, NULL);
  self->transport = g_object_ref (transport);
  self->base_uri = g_strdup (base_uri);

  return self;
}

/**
 * steward_http_client_get_base_uri:
 * @self: a client
 *
 * Returns: (transfer none): what the paths of requests follow
 */
const char *
steward_http_client_get_base_uri (StewardHttpClient *self)
{
  g_return_val_if_fail (STEWARD_IS_HTTP_CLIENT (self), NULL);

  return self->base_uri;
}

/**
 * steward_http_client_get_transport:
 * @self: a client
 *
 * Returns: (transfer none): what puts its requests on the wire
 */
StewardHttpTransport *
steward_http_client_get_transport (StewardHttpClient *self)
{
  g_return_val_if_fail (STEWARD_IS_HTTP_CLIENT (self), NULL);

  return self->transport;
}

/**
 * steward_http_client_get_authenticator:
 * @self: a client
 *
 * Returns: (transfer none) (nullable): what gives the tokens
 */
StewardAuthenticator *
steward_http_client_get_authenticator (StewardHttpClient *self)
{
  g_return_val_if_fail (STEWARD_IS_HTTP_CLIENT (self), NULL);

  return self->authenticator;
}

/**
 * steward_http_client_set_authenticator:
 * @self: a client
 * @authenticator: what gives the tokens
 * @tenant_id: the tenant that all calls act in
 * @scope: what the tokens are for
 */
void
steward_http_client_set_authenticator (StewardHttpClient    *self,
                                       StewardAuthenticator *authenticator,
                                       const char           *tenant_id,
                                       const char           *scope)
{
  g_return_if_fail (STEWARD_IS_HTTP_CLIENT (self));
  g_return_if_fail (STEWARD_IS_AUTHENTICATOR (authenticator));
  g_return_if_fail (tenant_id != NULL);
  g_return_if_fail (scope != NULL);

  g_set_object (&self->authenticator, authenticator);
  g_free (self->tenant_id);
  self->tenant_id = g_strdup (tenant_id);
  g_free (self->scope);
  self->scope = g_strdup (scope);
}

/**
 * steward_http_client_get_skew_seconds:
 * @self: a client
 *
 * Returns: how far the clock of the service is ahead of ours, as of its last answer
 */
gint64
steward_http_client_get_skew_seconds (StewardHttpClient *self)
{
  g_return_val_if_fail (STEWARD_IS_HTTP_CLIENT (self), 0);

  return self->skew_seconds;
}

/**
 * steward_http_client_set_pace:
 * @self: a client
 * @pace: how long to wait between tries, as a share of the usual time
 */
void
steward_http_client_set_pace (StewardHttpClient *self,
                              double             pace)
{
  g_return_if_fail (STEWARD_IS_HTTP_CLIENT (self));
  g_return_if_fail (pace >= 0);

  self->pace = pace;
}

/**
 * steward_http_client_send_async:
 * @self: a client
 * @request: what to ask
 * @cancellable: (nullable): gives up waiting
 * @callback: called when there is an answer, or none to be had
 * @user_data: for @callback
 *
 * What changes something is sent once, on a connection of its own. After a failure,
 * steward_http_request_get_progress() tells whether it can have arrived.
 */
void
steward_http_client_send_async (StewardHttpClient   *self,
                                StewardHttpRequest  *request,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  g_autoptr(GError) error = NULL;
  StewardHttpCall *call;

  g_return_if_fail (STEWARD_IS_HTTP_CLIENT (self));
  g_return_if_fail (STEWARD_IS_HTTP_REQUEST (request));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, steward_http_client_send_async);
  g_task_set_check_cancellable (task, FALSE);

  call = g_new0 (StewardHttpCall, 1);
  call->request = g_object_ref (request);
  g_task_set_task_data (task, call, steward_http_call_free);
  steward_http_request_set_progress (request, STEWARD_HTTP_PROGRESS_NOT_SENT);

  call->uri = steward_http_request_dup_uri (request, self->base_uri, &error);
  if (call->uri == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  steward_retry_budget_note_call (&self->budget, g_get_monotonic_time ());
  steward_http_client_pass_step (task, 0);
}

/**
 * steward_http_client_send_finish:
 * @self: a client
 * @result: from the callback
 * @error: return location for an error of %STEWARD_API_ERROR, of the authenticator, or
 *   %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): the answer of the service, a success
 */
StewardHttpResponse *
steward_http_client_send_finish (StewardHttpClient  *self,
                                 GAsyncResult       *result,
                                 GError            **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
