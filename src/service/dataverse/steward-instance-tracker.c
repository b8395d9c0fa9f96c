/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "dataverse/steward-instance-tracker-private.h"

#include "http/steward-api-error.h"
#include "steward-tenant.h"

/* Before asking or looking again, where the service does not say. */
#define ASK_SECONDS      30
#define SETTLE_SECONDS   10
#define LOOK_SECONDS     30

/* A change is given up when it was looked for so often, so far apart, for so long. */
#define MIN_LOOKS        2
#define LOOK_APART_MS    (60 * 1000)
#define NOT_RECEIVED_MS  (120 * 1000)

#define MAX_MISSES       3
#define MAX_SLOWER       10

struct _StewardInstanceTracker
{
  GObject parent_instance;

  StewardInstanceProvider    *provider;
  StewardInstanceTrackerFunc  func;
  gpointer                    user_data;
  GPtrArray                  *follows;     /* of StewardFollow */
  GCancellable               *cancellable;
  double                      pace;
  gboolean                    stopped;
};

G_DEFINE_FINAL_TYPE (StewardInstanceTracker, steward_instance_tracker, G_TYPE_OBJECT)

static void
steward_follow_clear (gpointer data)
{
  StewardFollow *follow = data;

  g_clear_handle_id (&follow->timer, g_source_remove);
  g_clear_object (&follow->operation);
  g_clear_pointer (&follow->entry, steward_journal_entry_free);
  g_clear_pointer (&follow->region, g_free);
  g_clear_pointer (&follow->location, g_free);
  g_clear_pointer (&follow->known, g_hash_table_unref);
}

static void
steward_follow_unref (gpointer data)
{
  g_rc_box_release_full (data, steward_follow_clear);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StewardFollow, steward_follow_unref)

static void steward_instance_tracker_ask_step          (StewardFollow *follow);
static void steward_instance_tracker_ask_step_done_cb  (GObject       *object,
                                                        GAsyncResult  *result,
                                                        gpointer       user_data);
static void steward_instance_tracker_read_step         (StewardFollow *follow);
static void steward_instance_tracker_read_step_done_cb (GObject       *object,
                                                        GAsyncResult  *result,
                                                        gpointer       user_data);

/* An answer that is waited for keeps both alive. */
static gpointer
steward_instance_tracker_hold (StewardFollow *follow)
{
  g_object_ref (follow->tracker);

  return g_rc_box_acquire (follow);
}

static gboolean
steward_instance_tracker_timeout_cb (gpointer user_data)
{
  StewardFollow *follow = user_data;

  follow->timer = 0;
  if (follow->phase == STEWARD_FOLLOW_PHASE_ASK)
    steward_instance_tracker_ask_step (follow);
  else
    steward_instance_tracker_read_step (follow);

  return G_SOURCE_REMOVE;
}

static void
steward_instance_tracker_wait (StewardFollow *follow,
                               guint          seconds)
{
  guint wait_ms = (guint) (seconds * 1000 * follow->tracker->pace);

  if (follow->tracker->stopped)
    return;

  g_clear_handle_id (&follow->timer, g_source_remove);
  follow->timer = g_timeout_add (MAX (wait_ms, 1), steward_instance_tracker_timeout_cb, follow);
}

static void
steward_instance_tracker_enter (StewardFollow      *follow,
                                StewardFollowPhase  phase)
{
  follow->phase = phase;
  steward_instance_tracker_wait (follow, 0);
}

/* The follow can be gone afterwards. */
static void
steward_instance_tracker_end (StewardFollow          *follow,
                              StewardOperationStatus  status,
                              const char             *message)
{
  StewardInstanceTracker *self = follow->tracker;
  g_autoptr(StewardOperation) operation = g_object_ref (follow->operation);

  g_ptr_array_remove (self->follows, follow);
  if (status == STEWARD_OPERATION_STATUS_FAILED)
    steward_operation_fail (operation, message);
  else
    steward_operation_end (operation, status);
}

/* NULL where the connection has no regions. */
static const char *
steward_instance_tracker_get_region (StewardFollow *follow)
{
  const char * const *regions;

  if (follow->region != NULL)
    return follow->region;

  regions = steward_instance_provider_get_regions (follow->tracker->provider);

  return regions[follow->region_place];
}

static void
steward_instance_tracker_take_status (StewardFollow         *follow,
                                      StewardInstanceStatus *status)
{
  gboolean is_delete = follow->entry->operation_type == STEWARD_OPERATION_TYPE_INSTANCE_DELETE;

  follow->n_misses = 0;
  steward_operation_report (follow->operation, status->operation_id, status->status_text,
                            status->information);
  if (status->instance_id != NULL)
    steward_operation_set_instance_id (follow->operation, status->instance_id);

  if (status->status == STEWARD_OPERATION_STATUS_SUCCEEDED || (status->gone && is_delete))
    {
      steward_operation_set_status (follow->operation, STEWARD_OPERATION_STATUS_RUNNING);
      steward_instance_tracker_enter (follow, STEWARD_FOLLOW_PHASE_SETTLE);
      return;
    }
  if (steward_operation_status_is_final (status->status))
    {
      steward_instance_tracker_end (follow, status->status, status->errors);
      return;
    }

  steward_operation_set_status (follow->operation, status->status);
  if (status->location != NULL && g_strcmp0 (status->location, follow->location) != 0)
    {
      g_free (follow->location);
      follow->location = g_strdup (status->location);
    }
  if (steward_operation_get_id (follow->operation) == NULL && follow->location == NULL)
    {
      follow->phase = STEWARD_FOLLOW_PHASE_LOOK;
      steward_instance_tracker_wait (follow, SETTLE_SECONDS);
    }
  else
    steward_instance_tracker_wait (follow, status->wait_seconds);
}

static void
steward_instance_tracker_ask_step (StewardFollow *follow)
{
  StewardInstanceTracker *self = follow->tracker;
  const char *region = steward_instance_tracker_get_region (follow);
  StewardHttpClient *client = NULL;
  g_autoptr(StewardHttpRequest) request = NULL;

  if (region != NULL)
    client = steward_instance_provider_get_client (self->provider, region);
  if (client == NULL)
    {
      steward_instance_tracker_wait (follow, ASK_SECONDS);
      return;
    }

  request = steward_instance_provider_new_look (self->provider,
                                                steward_operation_get_id (follow->operation),
                                                follow->location);
  steward_http_client_send_async (client, request, self->cancellable,
                                  steward_instance_tracker_ask_step_done_cb,
                                  steward_instance_tracker_hold (follow));
}

/* The next region, where it is not known which; then what it was to do itself. */
static void
steward_instance_tracker_miss (StewardFollow *follow)
{
  const char * const *regions;

  regions = steward_instance_provider_get_regions (follow->tracker->provider);
  if (follow->region == NULL && regions[follow->region_place] != NULL
      && regions[follow->region_place + 1] != NULL)
    {
      follow->region_place++;
      steward_instance_tracker_wait (follow, 0);
      return;
    }

  follow->region_place = 0;
  if (++follow->n_misses < MAX_MISSES)
    steward_instance_tracker_wait (follow, ASK_SECONDS);
  else
    steward_instance_tracker_enter (follow, STEWARD_FOLLOW_PHASE_LOOK);
}

static void
steward_instance_tracker_ask_step_done_cb (GObject      *object,
                                           GAsyncResult *result,
                                           gpointer      user_data)
{
  g_autoptr(StewardFollow) follow = user_data;
  g_autoptr(StewardInstanceTracker) self = follow->tracker;
  g_autoptr(StewardHttpResponse) response = NULL;
  g_autoptr(StewardInstanceStatus) status = NULL;
  g_autoptr(GError) error = NULL;

  response = steward_http_client_send_finish (STEWARD_HTTP_CLIENT (object), result, &error);
  if (self->stopped)
    return;

  if (response != NULL)
    status = steward_instance_status_new_from_response (response);
  if (status != NULL)
    {
      if (follow->region == NULL)
        follow->region = g_strdup (steward_instance_tracker_get_region (follow));
      steward_instance_tracker_take_status (follow, status);
    }
  else if (g_error_matches (error, STEWARD_API_ERROR, STEWARD_API_ERROR_NOT_FOUND))
    steward_instance_tracker_miss (follow);
  else if (g_error_matches (error, STEWARD_API_ERROR, STEWARD_API_ERROR_PROTOCOL)
           && follow->location != NULL && steward_operation_get_id (follow->operation) != NULL)
    {
      /* An address that leads elsewhere is not followed; its own is asked instead. */
      g_clear_pointer (&follow->location, g_free);
      steward_instance_tracker_wait (follow, 0);
    }
  else
    steward_instance_tracker_wait (follow, ASK_SECONDS);
}

/* Where nobody is asked, a list is empty, and says nothing. */
static StewardListing *
steward_instance_tracker_get_list (StewardFollow *follow)
{
  StewardInstanceTracker *self = follow->tracker;
  const char *region = steward_instance_tracker_get_region (follow);

  return region != NULL ? self->func (follow->entry->operation_type, region,
                                      steward_operation_get_instance_id (follow->operation),
                                      self->user_data)
                        : NULL;
}

static void
steward_instance_tracker_read_step (StewardFollow *follow)
{
  StewardListing *list = steward_instance_tracker_get_list (follow);

  if (list == NULL)
    steward_instance_tracker_wait (follow, LOOK_SECONDS);
  else
    steward_listing_renew_async (list, follow->tracker->cancellable,
                                 steward_instance_tracker_read_step_done_cb,
                                 steward_instance_tracker_hold (follow));
}

/* The service took it, but now knows neither the operation nor shows what came of it. It may still
 * come, so it is looked for ever less often; that it runs nobody can say. */
static void
steward_instance_tracker_lose (StewardFollow *follow)
{
  steward_operation_report (follow->operation, NULL, NULL, NULL);
  steward_operation_set_status (follow->operation, STEWARD_OPERATION_STATUS_UNKNOWN);
  steward_instance_tracker_wait (follow, LOOK_SECONDS * MIN (follow->n_looks, MAX_SLOWER));
}

/* Applications are listed by region, and after a restart nobody knows which one it was. */
gboolean
steward_follow_sees_all (StewardFollow  *follow,
                         StewardListing *list)
{
  const char * const *regions;

  regions = steward_instance_provider_get_regions (follow->tracker->provider);

  return steward_listing_is_whole (list)
         && (follow->entry->operation_type != STEWARD_OPERATION_TYPE_APPLICATION_IDENTITY
             || follow->region != NULL || g_strv_length ((char **) regions) == 1);
}

static void
steward_instance_tracker_look_in_vain (StewardFollow  *follow,
                                       StewardListing *list)
{
  StewardInstanceTracker *self = follow->tracker;
  gint64 now = g_get_monotonic_time ();
  g_autoptr(GDateTime) today = steward_tenant_dup_now (steward_listing_get_tenant (list));
  GTimeSpan age = g_date_time_difference (today, follow->entry->first_sent);
  /* The clock was wrong then or is wrong now: what is listed cannot be told from older ones. */
  gboolean is_ahead = age < -G_TIME_SPAN_MINUTE;
  gboolean in_vain;

  if (follow->n_looks == 0
      || now - follow->looked_at
           >= (gint64) (LOOK_APART_MS * self->pace) * G_TIME_SPAN_MILLISECOND)
    {
      follow->n_looks++;
      follow->looked_at = now;
    }

  in_vain = follow->n_looks >= MIN_LOOKS
            && (is_ahead
                || age >= (gint64) (NOT_RECEIVED_MS * self->pace) * G_TIME_SPAN_MILLISECOND);
  if (in_vain && follow->entry->state == STEWARD_JOURNAL_STATE_UNKNOWN)
    steward_instance_tracker_end (follow,
                                  !is_ahead && steward_follow_sees_all (follow, list)
                                    ? STEWARD_OPERATION_STATUS_NOT_RECEIVED
                                    : STEWARD_OPERATION_STATUS_UNSETTLED,
                                  NULL);
  else if (in_vain)
    steward_instance_tracker_lose (follow);
  else
    steward_instance_tracker_wait (follow, LOOK_SECONDS);
}

static void
steward_instance_tracker_judge (StewardFollow          *follow,
                                StewardListing         *list,
                                StewardOperationStatus  status)
{
  gboolean settles = follow->phase == STEWARD_FOLLOW_PHASE_SETTLE;

  if (settles && !steward_follow_has_late_effect (follow))
    status = STEWARD_OPERATION_STATUS_SUCCEEDED;

  if (steward_operation_status_is_final (status))
    steward_instance_tracker_end (follow, status, NULL);
  else if (status == STEWARD_OPERATION_STATUS_RUNNING)
    {
      steward_operation_set_status (follow->operation, status);
      steward_instance_tracker_wait (follow, SETTLE_SECONDS);
    }
  else if (settles)
    steward_instance_tracker_wait (follow, SETTLE_SECONDS);
  else
    steward_instance_tracker_look_in_vain (follow, list);
}

static void
steward_instance_tracker_read_step_done_cb (GObject      *object,
                                            GAsyncResult *result,
                                            gpointer      user_data)
{
  g_autoptr(StewardFollow) follow = user_data;
  g_autoptr(StewardInstanceTracker) self = follow->tracker;
  StewardOperationStatus status = STEWARD_OPERATION_STATUS_UNKNOWN;
  StewardListing *list = STEWARD_LISTING (object);
  const char * const *missing = steward_listing_get_missing (list);
  gboolean is_read;

  /* What could not be read elsewhere says nothing about here. */
  is_read = steward_listing_refresh_finish (list, result, NULL)
            || (missing != NULL && follow->region != NULL
                && !g_strv_contains (missing, follow->region));
  if (is_read)
    status = steward_follow_judge (follow, G_LIST_MODEL (object));
  else if (!self->stopped && follow->phase == STEWARD_FOLLOW_PHASE_LOOK)
    {
      steward_instance_tracker_wait (follow, LOOK_SECONDS);
      return;
    }

  if (!self->stopped)
    steward_instance_tracker_judge (follow, list, status);
}

static void
steward_instance_tracker_dispose (GObject *object)
{
  StewardInstanceTracker *self = STEWARD_INSTANCE_TRACKER (object);

  steward_instance_tracker_stop (self);
  g_ptr_array_set_size (self->follows, 0);
  g_clear_object (&self->provider);

  G_OBJECT_CLASS (steward_instance_tracker_parent_class)->dispose (object);
}

static void
steward_instance_tracker_finalize (GObject *object)
{
  StewardInstanceTracker *self = STEWARD_INSTANCE_TRACKER (object);

  g_clear_pointer (&self->follows, g_ptr_array_unref);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (steward_instance_tracker_parent_class)->finalize (object);
}

static void
steward_instance_tracker_class_init (StewardInstanceTrackerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = steward_instance_tracker_dispose;
  object_class->finalize = steward_instance_tracker_finalize;
}

static void
steward_instance_tracker_init (StewardInstanceTracker *self)
{
  self->follows = g_ptr_array_new_with_free_func (steward_follow_unref);
  self->cancellable = g_cancellable_new ();
}

/**
 * steward_instance_tracker_new:
 * @provider: the service
 * @func: gives the lists that show effects
 * @user_data: for @func; has to outlive the tracker, or stop it
 * @pace: how long to wait, as a share of the usual time
 *
 * Returns: (transfer full): a tracker that follows nothing yet
 */
StewardInstanceTracker *
steward_instance_tracker_new (StewardInstanceProvider    *provider,
                              StewardInstanceTrackerFunc  func,
                              gpointer                    user_data,
                              double                      pace)
{
  StewardInstanceTracker *self;

  g_return_val_if_fail (STEWARD_IS_INSTANCE_PROVIDER (provider), NULL);
  g_return_val_if_fail (func != NULL, NULL);

  self = g_object_new (STEWARD_TYPE_INSTANCE_TRACKER, NULL);
  self->provider = g_object_ref (provider);
  self->func = func;
  self->user_data = user_data;
  self->pace = pace;

  return self;
}

/**
 * steward_instance_tracker_expect:
 * @self: a tracker
 * @operation: a change that is about to be sent
 * @entry: what the journal has of it
 * @region: (nullable): where it is sent, if that is known
 *
 * Remembers what there is before the change.
 */
void
steward_instance_tracker_expect (StewardInstanceTracker    *self,
                                 StewardOperation          *operation,
                                 const StewardJournalEntry *entry,
                                 const char                *region)
{
  StewardFollow *follow;
  StewardListing *list;

  g_return_if_fail (STEWARD_IS_INSTANCE_TRACKER (self));
  g_return_if_fail (STEWARD_IS_OPERATION (operation));
  g_return_if_fail (entry != NULL);

  follow = g_rc_box_new0 (StewardFollow);
  follow->tracker = self;
  follow->operation = g_object_ref (operation);
  follow->entry = steward_journal_entry_copy (entry);
  follow->region = g_strdup (region);
  follow->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_ptr_array_add (self->follows, follow);

  steward_follow_find_instance_id (follow);
  list = steward_instance_tracker_get_list (follow);
  if (region != NULL && list != NULL)
    steward_follow_remember (follow, list);
}

static StewardFollow *
steward_instance_tracker_find (StewardInstanceTracker *self,
                               StewardOperation       *operation)
{
  for (guint i = 0; i < self->follows->len; i++)
    {
      StewardFollow *follow = g_ptr_array_index (self->follows, i);

      if (follow->operation == operation)
        return follow;
    }

  return NULL;
}

/**
 * steward_instance_tracker_follow:
 * @self: a tracker
 * @operation: a change that was expected, and has been sent
 * @entry: what the journal has of it now
 * @status: (nullable): what was answered
 *
 * Sets the status of @operation until it has come to its end.
 */
void
steward_instance_tracker_follow (StewardInstanceTracker    *self,
                                 StewardOperation          *operation,
                                 const StewardJournalEntry *entry,
                                 StewardInstanceStatus     *status)
{
  StewardFollow *follow;

  g_return_if_fail (STEWARD_IS_INSTANCE_TRACKER (self));
  g_return_if_fail (STEWARD_IS_OPERATION (operation));
  g_return_if_fail (entry != NULL);

  follow = steward_instance_tracker_find (self, operation);
  g_return_if_fail (follow != NULL);

  g_clear_pointer (&follow->entry, steward_journal_entry_free);
  follow->entry = steward_journal_entry_copy (entry);
  if (status != NULL)
    steward_instance_tracker_take_status (follow, status);
  else if (steward_operation_get_id (operation) != NULL)
    steward_instance_tracker_enter (follow, STEWARD_FOLLOW_PHASE_ASK);
  else
    {
      /* Also after an answer that is no status: it need not be the service that gave it. */
      steward_operation_set_status (operation, STEWARD_OPERATION_STATUS_CHECKING);
      steward_instance_tracker_enter (follow, STEWARD_FOLLOW_PHASE_LOOK);
    }
}

/**
 * steward_instance_tracker_forget:
 * @self: a tracker
 * @operation: a change that was expected, but has not been sent
 */
void
steward_instance_tracker_forget (StewardInstanceTracker *self,
                                 StewardOperation       *operation)
{
  StewardFollow *follow;

  g_return_if_fail (STEWARD_IS_INSTANCE_TRACKER (self));

  follow = steward_instance_tracker_find (self, operation);
  if (follow != NULL)
    g_ptr_array_remove (self->follows, follow);
}

/**
 * steward_instance_tracker_stop:
 * @self: a tracker
 *
 * Asks and looks no more.
 */
void
steward_instance_tracker_stop (StewardInstanceTracker *self)
{
  g_return_if_fail (STEWARD_IS_INSTANCE_TRACKER (self));

  self->stopped = TRUE;
  g_cancellable_cancel (self->cancellable);
  for (guint i = 0; i < self->follows->len; i++)
    {
      StewardFollow *follow = g_ptr_array_index (self->follows, i);

      g_clear_handle_id (&follow->timer, g_source_remove);
    }
}
