/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-session-private.h"

#include "business-central/steward-bc-changes.h"
#include "http/steward-api-error.h"
#include "http/steward-redact.h"
#include "steward-copy-draft.h"
#include "steward-json.h"
#include "steward-link-draft.h"
#include "steward-rename-draft.h"
#include "steward-restore-draft.h"

/* Sends one change: journal, wire, journal, then the answer. Nothing here is done twice. */

typedef struct
{
  /* input */
  StewardDraft        *draft;
  StewardHttpRequest  *request;
  StewardHttpClient   *client;
  StewardJournalEntry *entry;

  /* output */
  StewardHttpResponse *response;
  StewardInstanceStatus *status; /* (nullable): of a change of instances */
  StewardOperation    *operation;
  GError              *error; /* to be returned when the journal knows of it */
} StewardSubmission;

static void steward_session_send_step                (GTask        *task);
static void steward_session_begin_step_done_cb       (GObject      *object,
                                                      GAsyncResult *result,
                                                      gpointer      user_data);
static void steward_session_send_step_done_cb        (GObject      *object,
                                                      GAsyncResult *result,
                                                      gpointer      user_data);
static void steward_session_note_step_done_cb        (GObject      *object,
                                                      GAsyncResult *result,
                                                      gpointer      user_data);

static void
steward_submission_free (gpointer data)
{
  StewardSubmission *submission = data;

  g_clear_object (&submission->draft);
  g_clear_object (&submission->request);
  g_clear_object (&submission->client);
  g_clear_pointer (&submission->entry, steward_journal_entry_free);
  g_clear_object (&submission->response);
  g_clear_pointer (&submission->status, steward_instance_status_free);
  g_clear_object (&submission->operation);
  g_clear_error (&submission->error);
  g_free (submission);
}

static const char *
steward_session_get_related (StewardDraft *draft)
{
  if (STEWARD_IS_RENAME_DRAFT (draft))
    return steward_rename_draft_get_name (STEWARD_RENAME_DRAFT (draft));
  if (STEWARD_IS_COPY_DRAFT (draft))
    return steward_environment_get_name (
      steward_copy_draft_get_source (STEWARD_COPY_DRAFT (draft)));
  if (STEWARD_IS_RESTORE_DRAFT (draft))
    return steward_environment_get_name (
      steward_restore_draft_get_source (STEWARD_RESTORE_DRAFT (draft)));

  if (STEWARD_IS_LINK_DRAFT (draft))
    return steward_link_draft_get_setting (STEWARD_LINK_DRAFT (draft));

  if (STEWARD_IS_INSTANCE_DRAFT (draft))
    return steward_instance_draft_get_mark (STEWARD_INSTANCE_DRAFT (draft));

  return steward_draft_get_part (draft);
}

/* Changes of two apps of one environment are not the same change. */
static char *
steward_session_dup_endpoint (StewardDraft       *draft,
                              StewardHttpRequest *request)
{
  const char *part = steward_draft_get_part (draft);
  g_autoptr(GString) endpoint = g_string_new (steward_http_request_get_method (request));

  g_string_append_printf (endpoint, " %s", steward_http_request_get_endpoint (request));
  if (part != NULL)
    g_string_append_printf (endpoint, " %s", part);

  return g_strdup (endpoint->str);
}

static StewardJournalEntry *
steward_session_make_entry (StewardSession     *self,
                            StewardDraft       *draft,
                            StewardHttpRequest *request)
{
  StewardJournalEntry *entry = steward_journal_entry_new ();
  g_autoptr(JsonNode) body = steward_draft_to_json (draft);
  g_autoptr(JsonNode) clean = body != NULL ? steward_redact_json (body) : NULL;

  entry->key = g_uuid_string_random ();
  entry->profile_id = g_strdup (steward_profile_get_id (self->profile));
  entry->tenant_id = g_strdup (steward_tenant_get_id (self->tenant));
  entry->endpoint = steward_session_dup_endpoint (draft, request);
  entry->target = g_strdup (steward_draft_get_target_name (draft));
  entry->related = g_strdup (steward_session_get_related (draft));
  entry->operation_type = steward_draft_get_operation_type (draft);
  entry->body = clean != NULL ? steward_json_to_text (clean, FALSE) : NULL;
  entry->request_id = g_strdup (steward_http_request_get_id (request));
  entry->first_sent = steward_tenant_dup_now (self->tenant);
  entry->state = STEWARD_JOURNAL_STATE_SENDING;

  return entry;
}

static void
steward_session_begin_step_done_cb (GObject      *object,
                                    GAsyncResult *result,
                                    gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;

  if (steward_journal_begin_finish (STEWARD_JOURNAL (object), result, &error))
    steward_session_send_step (task);
  else if (g_error_matches (error, STEWARD_STORE_ERROR, STEWARD_STORE_ERROR_EXISTS))
    g_task_return_new_error (task, STEWARD_API_ERROR, STEWARD_API_ERROR_CONFLICT,
                             "The same change is already under way");
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
steward_session_send_step (GTask *task)
{
  StewardSession *self = g_task_get_source_object (task);
  StewardSubmission *submission = g_task_get_task_data (task);
  StewardJournalEntry *entry = submission->entry;

  submission->operation = steward_operation_new_sent (self->tenant, entry->key,
                                                      entry->operation_type, entry->target);
  steward_draft_describe (submission->draft, submission->operation);
  steward_operation_tracker_follow_sent (self->tracker, submission->operation, entry);
  if (STEWARD_IS_INSTANCE_DRAFT (submission->draft))
    steward_session_expect_instance (self, STEWARD_INSTANCE_DRAFT (submission->draft),
                                     submission->operation, entry);

  /* Giving up the wait would not call the change back, only lose its answer. */
  steward_http_client_send_async (submission->client, submission->request, NULL,
                                  steward_session_send_step_done_cb, g_object_ref (task));
}

/* (transfer none) (nullable): the operation that the answer is. An environment or nothing is an
 * answer too: the change was accepted, but what it became has to be found. */
static JsonObject *
steward_submission_get_operation (StewardSubmission *submission)
{
  JsonObject *object = NULL;
  JsonObject *inner;

  if (STEWARD_IS_INSTANCE_DRAFT (submission->draft))
    return NULL;
  if (submission->response != NULL)
    object = steward_http_response_get_object (submission->response);
  inner = object != NULL ? steward_json_get_object (object, "value") : NULL;
  object = inner != NULL ? inner : object;
  if (object == NULL || steward_json_get_string (object, "id") == NULL
      || (steward_json_get_string (object, "name") != NULL
          && steward_json_get_string (object, "applicationFamily") != NULL))
    return NULL;

  return object;
}

/* What is called off is followed itself, also where the answer does not say so. Where it is known
 * it is shown, so that one stays; that it was called off is no operation of its own. */
static void
steward_session_accept_known (StewardSession    *self,
                              StewardSubmission *submission,
                              JsonObject        *object,
                              const char        *id)
{
  StewardOperation *called_off = steward_operation_tracker_find_id (self->tracker, id);
  g_autoptr(JsonObject) known = NULL;

  if (called_off != NULL)
    {
      steward_operation_tracker_forget (self->tracker, submission->operation);
      steward_operation_tracker_follow (self->tracker, called_off);
      g_set_object (&submission->operation, called_off);
      if (object != NULL)
        steward_operation_adopt (called_off, object);
      return;
    }

  known = object != NULL ? json_object_ref (object) : json_object_new ();
  json_object_set_string_member (known, "id", id);
  if (object == NULL)
    json_object_set_string_member (known, "status", "running");
  steward_operation_adopt (submission->operation, known);
  steward_operation_tracker_claim (self->tracker, submission->operation);
}

/* Whether it was called off is told by what was to be called off, and by nothing else. */
static void
steward_session_leave_open (StewardSession    *self,
                            StewardSubmission *submission)
{
  const char *id = steward_draft_get_operation_id (submission->draft);
  StewardOperation *called_off = steward_operation_tracker_find_id (self->tracker, id);

  steward_operation_tracker_forget (self->tracker, submission->operation);
  steward_operation_set_status (submission->operation, STEWARD_OPERATION_STATUS_CHECKING);
  if (called_off != NULL)
    steward_operation_tracker_follow (self->tracker, called_off);
}

static void
steward_session_accept (StewardSession    *self,
                        StewardSubmission *submission)
{
  JsonObject *object = steward_submission_get_operation (submission);
  const char *known_id = steward_draft_get_operation_id (submission->draft);

  if (known_id != NULL)
    {
      steward_session_accept_known (self, submission, object, known_id);
    }
  else if (object != NULL)
    {
      steward_operation_adopt (submission->operation, object);
      steward_operation_tracker_claim (self->tracker, submission->operation);
    }
  else if (steward_draft_is_immediate (submission->draft))
    steward_operation_set_status (submission->operation, STEWARD_OPERATION_STATUS_SUCCEEDED);
  else
    steward_operation_set_status (submission->operation, STEWARD_OPERATION_STATUS_RUNNING);
}

/* Whether the service can have taken the change although its answer is a failure. */
static gboolean
steward_session_is_uncertain (StewardHttpRequest *request,
                              const GError       *error)
{
  guint status;

  if (steward_http_request_get_progress (request) == STEWARD_HTTP_PROGRESS_NOT_SENT)
    return FALSE;
  if (steward_http_request_get_progress (request) == STEWARD_HTTP_PROGRESS_SENT
      || error->domain != STEWARD_API_ERROR)
    return TRUE;

  status = steward_api_error_get_status (error);

  /* The service itself answers with 500 and 503. All beyond are of somebody between it and us, who
   * need not know whether it was reached. */
  return (status >= 200 && status < 300) || status == 408 || (status > 501 && status != 503);
}

static StewardJournalState
steward_session_judge (StewardSubmission *submission,
                       const GError      *error)
{
  /* Calling off is done when it is taken; what it is done to has a life of its own. */
  if (error == NULL)
    return steward_draft_get_operation_id (submission->draft) != NULL
             ? STEWARD_JOURNAL_STATE_SUCCEEDED
             : STEWARD_JOURNAL_STATE_ACCEPTED;
  if (steward_session_is_uncertain (submission->request, error))
    return steward_draft_get_operation_id (submission->draft) != NULL
             ? STEWARD_JOURNAL_STATE_UNSETTLED
             : STEWARD_JOURNAL_STATE_UNKNOWN;
  if (steward_http_request_get_progress (submission->request) == STEWARD_HTTP_PROGRESS_NOT_SENT)
    return STEWARD_JOURNAL_STATE_NOT_SENT;

  return STEWARD_JOURNAL_STATE_FAILED;
}

static void
steward_session_send_step_done_cb (GObject      *object,
                                   GAsyncResult *result,
                                   gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  StewardSession *self = g_task_get_source_object (task);
  StewardSubmission *submission = g_task_get_task_data (task);
  StewardJournalEntry *entry = submission->entry;
  g_autoptr(GError) error = NULL;
  JsonObject *operation;

  submission->response = steward_http_client_send_finish (STEWARD_HTTP_CLIENT (object), result,
                                                          &error);
  entry->state = steward_session_judge (submission, error);
  if (entry->state == STEWARD_JOURNAL_STATE_NOT_SENT
      || entry->state == STEWARD_JOURNAL_STATE_FAILED)
    submission->error = g_steal_pointer (&error);
  operation = steward_submission_get_operation (submission);
  if (operation != NULL)
    entry->server_id = g_strdup (steward_json_get_string (operation, "id"));
  if (submission->response != NULL && STEWARD_IS_INSTANCE_DRAFT (submission->draft))
    submission->status = steward_instance_status_new_from_response (submission->response);
  if (submission->status != NULL)
    entry->server_id = g_strdup (submission->status->operation_id);

  steward_journal_note_async (self->journal, entry->key, entry->state, entry->server_id,
                              submission->error != NULL ? submission->error->message : NULL,
                              steward_session_note_step_done_cb, g_object_ref (task));
}

static void
steward_session_note_step_done_cb (GObject      *object,
                                   GAsyncResult *result,
                                   gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  StewardSession *self = g_task_get_source_object (task);
  StewardSubmission *submission = g_task_get_task_data (task);
  StewardWatch *watch;
  g_autoptr(GError) failure = NULL;

  /* The change was sent; that its answer could not be written down does not undo it. */
  if (!steward_journal_note_finish (STEWARD_JOURNAL (object), result, &failure))
    g_debug ("The journal cannot be written: %s", failure->message);

  if (submission->error != NULL)
    {
      steward_operation_tracker_forget (self->tracker, submission->operation);
      steward_session_forget_instance (self, submission->operation);
      g_task_return_error (task, g_steal_pointer (&submission->error));
      return;
    }

  watch = steward_operation_tracker_find (self->tracker, submission->operation);
  if (watch != NULL)
    {
      watch->entry->state = submission->entry->state;
      watch->entry->server_id = g_strdup (submission->entry->server_id);
    }
  if (submission->entry->state == STEWARD_JOURNAL_STATE_UNSETTLED)
    steward_session_leave_open (self, submission);
  else if (submission->entry->state == STEWARD_JOURNAL_STATE_UNKNOWN)
    steward_operation_set_status (submission->operation, STEWARD_OPERATION_STATUS_CHECKING);
  else if (!STEWARD_IS_INSTANCE_DRAFT (submission->draft))
    steward_session_accept (self, submission);

  if (STEWARD_IS_INSTANCE_DRAFT (submission->draft))
    {
      steward_instance_tracker_follow (self->instance_tracker, submission->operation,
                                       submission->entry, submission->status);
      steward_session_refresh_instances (self);
    }
  else
    {
      steward_operation_tracker_poll (self->tracker);
      steward_listing_renew (self->environments);
    }
  g_task_return_pointer (task, g_object_ref (submission->operation), g_object_unref);
}

static StewardHttpRequest *
steward_session_new_request (StewardSession     *self,
                             StewardDraft       *draft,
                             StewardHttpClient **client)
{
  *client = self->client;

  return STEWARD_IS_INSTANCE_DRAFT (draft)
           ? steward_session_new_instance_request (self, STEWARD_INSTANCE_DRAFT (draft), FALSE,
                                                   client)
           : steward_bc_changes_new_request (self->service, draft);
}

/**
 * steward_session_submit_async:
 * @self: a session
 * @draft: a complete draft for its tenant
 * @cancellable: (nullable): calls off what is not sent yet; later it has no effect
 * @callback: called when the service has accepted or refused, or has not answered
 * @user_data: for @callback
 *
 * The change is written down before it is sent, and sent once. A plan for apps is carried out
 * step by step; it counts as accepted when the service has taken the first of them. What is linked
 * to Power Platform is unlinked before it is deleted; if that does not succeed, the draft says what
 * became of it, and nothing is deleted.
 */
void
steward_session_submit_async (StewardSession      *self,
                              StewardDraft        *draft,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  StewardHttpClient *client = NULL;
  StewardSubmission *submission;

  g_return_if_fail (STEWARD_IS_SESSION (self));
  g_return_if_fail (STEWARD_IS_DRAFT (draft));
  g_return_if_fail (steward_draft_get_tenant (draft) == self->tenant);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, steward_session_submit_async);
  if (g_task_return_error_if_cancelled (task))
    return;
  g_task_set_check_cancellable (task, FALSE);

  if (STEWARD_IS_APP_PLAN (draft))
    {
      steward_session_submit_plan (STEWARD_APP_PLAN (draft), task);
      return;
    }
  if (STEWARD_IS_DELETE_DRAFT (draft)
      && steward_session_submit_unlinking (STEWARD_DELETE_DRAFT (draft), task))
    return;

  submission = g_new0 (StewardSubmission, 1);
  g_task_set_task_data (task, submission, steward_submission_free);
  submission->draft = g_object_ref (draft);
  if (steward_draft_is_complete (draft))
    submission->request = steward_session_new_request (self, draft, &client);
  g_set_object (&submission->client, client);
  if (submission->request == NULL)
    {
      g_task_return_new_error (task, STEWARD_API_ERROR, STEWARD_API_ERROR_REJECTED,
                               "The service has no such change");
      return;
    }

  submission->entry = steward_session_make_entry (self, draft, submission->request);
  steward_journal_begin_async (self->journal, submission->entry,
                               steward_session_begin_step_done_cb, g_object_ref (task));
}

/**
 * steward_session_submit_finish:
 * @self: a session
 * @result: from the callback
 * @error: return location for an error of %STEWARD_API_ERROR, %STEWARD_AUTH_ERROR or
 *   %STEWARD_STORE_ERROR, or of the connection; then the change was not carried out
 *
 * Without an answer, the operation is one that is being checked: whether the service received
 * the change is found out by reading.
 *
 * Returns: (transfer full): the operation that the change became
 */
StewardOperation *
steward_session_submit_finish (StewardSession  *self,
                               GAsyncResult    *result,
                               GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
