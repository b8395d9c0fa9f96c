/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-operation-text.h"

#include <glib/gi18n.h>

#include "steward-look.h"
#include "steward-operation-wording.h"
#include "steward-tenant.h"
#include "steward-text.h"
#include "steward-util.h"
#include "widgets/steward-mark-wording.h"

/* Nobody counts single minutes of what takes longer than this. */
#define COARSE_MINUTES 10
#define COARSE_STEP    5

/**
 * steward_operation_text_get_icon_name:
 * @operation: an operation
 *
 * Returns: the icon of what it does
 */
const char *
steward_operation_text_get_icon_name (StewardOperation *operation)
{
  g_return_val_if_fail (STEWARD_IS_OPERATION (operation), NULL);

  switch ((int) steward_operation_get_operation_type (operation))
    {
    case STEWARD_OPERATION_TYPE_DELETE:
      return "user-trash-symbolic";
    case STEWARD_OPERATION_TYPE_MOVE_TO_ANOTHER_AAD_TENANT:
      return "steward-tenant-symbolic";
    default:
      return steward_mark_wording_find (steward_operation_get_operation_type (operation),
                                        steward_operation_get_setting (operation),
                                        FALSE)->icon_name;
    }
}

/**
 * steward_operation_text_dup_name:
 * @operation: an operation
 *
 * Returns: (transfer full): what it does, verb first, such as "Update Bank Feeds"
 */
char *
steward_operation_text_dup_name (StewardOperation *operation)
{
  g_return_val_if_fail (STEWARD_IS_OPERATION (operation), NULL);

  return steward_operation_wording_fill (operation,
                                         steward_operation_wording_find (operation)->name);
}

/**
 * steward_operation_text_dup_sentence:
 * @operation: an operation
 *
 * Returns: (transfer full): what it is doing, or what became of it
 */
char *
steward_operation_text_dup_sentence (StewardOperation *operation)
{
  const StewardOperationWording *wording;
  g_autofree char *name = NULL;

  g_return_val_if_fail (STEWARD_IS_OPERATION (operation), NULL);

  wording = steward_operation_wording_find (operation);
  name = steward_operation_wording_fill (operation, wording->name);
  switch ((int) steward_operation_get_status (operation))
    {
    case STEWARD_OPERATION_STATUS_SUCCEEDED:
      return steward_operation_wording_fill (operation, wording->done);
    case STEWARD_OPERATION_STATUS_FAILED:
      return steward_operation_wording_fill (operation, wording->failed);
    case STEWARD_OPERATION_STATUS_SCHEDULED:
      return g_steal_pointer (&name);
    case STEWARD_OPERATION_STATUS_CANCELED:
      /* Translators: what was to be done, such as "Copy to Training: canceled" */
      return g_strdup_printf (_("%s: canceled"), name);
    case STEWARD_OPERATION_STATUS_SKIPPED:
      return g_strdup_printf (_("%s: skipped"), name);
    case STEWARD_OPERATION_STATUS_NOT_RECEIVED:
      return g_strdup_printf (_("%s: not received"), name);
    case STEWARD_OPERATION_STATUS_UNSETTLED:
      return g_strdup_printf (_("%s: outcome not known"), name);
    default:
      return steward_operation_wording_fill (operation, wording->running);
    }
}

/* What the service writes for people; what it writes for machines stays in the details. */
static char *
steward_operation_text_dup_message (StewardOperation *operation)
{
  const char *message = steward_operation_get_error_message (operation);

  if (message == NULL || *message == '\0')
    return g_strdup (_("The service gives no reason."));
  if (*message == '{' || *message == '[' || *message == '<')
    return g_strdup (_("The service gives a reason that only the details can show."));

  return steward_dup_display_text (message);
}

/**
 * steward_operation_text_dup_cause:
 * @operation: an operation
 *
 * Returns: (transfer full) (nullable): why it is as it is, and what follows; %NULL if there is
 *   nothing to explain
 */
char *
steward_operation_text_dup_cause (StewardOperation *operation)
{
  g_return_val_if_fail (STEWARD_IS_OPERATION (operation), NULL);

  switch ((int) steward_operation_get_status (operation))
    {
    case STEWARD_OPERATION_STATUS_UNKNOWN:
      if (steward_operation_get_status_text (operation) != NULL)
        return NULL;
      return g_strdup (_("The service took this, but does not know it any more. Look at what it "
                         "was to change before you start it again."));
    case STEWARD_OPERATION_STATUS_SENDING:
      return g_strdup (_("It is on its way to the service."));
    case STEWARD_OPERATION_STATUS_CHECKING:
      return g_strdup (_("The answer was lost. Steward is finding out whether it has started."));
    case STEWARD_OPERATION_STATUS_NOT_RECEIVED:
      return g_strdup (_("The service never received this. Nothing was changed. Start it again "
                         "if it is still wanted."));
    case STEWARD_OPERATION_STATUS_UNSETTLED:
      return g_strdup (_("The answer was lost, and the service does not tell whether it was done. "
                         "Look at what it was to change before you start it again."));
    case STEWARD_OPERATION_STATUS_QUEUED:
      return g_strdup (_("It waits until the service begins."));
    case STEWARD_OPERATION_STATUS_SCHEDULED:
      return g_strdup (_("It waits for the update window of the environment."));
    case STEWARD_OPERATION_STATUS_FAILED:
      return steward_operation_text_dup_message (operation);
    case STEWARD_OPERATION_STATUS_CANCELED:
      return g_strdup (_("It was called off before it ended."));
    case STEWARD_OPERATION_STATUS_SKIPPED:
      return g_strdup (_("The service did not need to do it."));
    default:
      return NULL;
    }
}

/**
 * steward_operation_text_dup_place:
 * @operation: an operation
 *
 * Returns: (transfer full): its tenant and environment, such as "Contoso › UAT"
 */
char *
steward_operation_text_dup_place (StewardOperation *operation)
{
  StewardTenant *tenant;
  const char *environment;

  g_return_val_if_fail (STEWARD_IS_OPERATION (operation), NULL);

  tenant = steward_entity_get_tenant (STEWARD_ENTITY (operation));
  environment = steward_operation_get_environment_name (operation);
  if (environment == NULL)
    return g_strdup (steward_tenant_get_name (tenant));

  /* Translators: the name of a tenant, and of one of its environments */
  return g_strdup_printf (_("%s › %s"), steward_tenant_get_name (tenant), environment);
}

static GDateTime *
steward_operation_text_get_start (StewardOperation *operation)
{
  GDateTime *started_on = steward_operation_get_started_on (operation);

  return started_on != NULL ? started_on : steward_operation_get_created_on (operation);
}

/**
 * steward_operation_text_dup_origin:
 * @operation: an operation
 *
 * Returns: (transfer full): by whom it was started, and when it runs or how long it took
 */
char *
steward_operation_text_dup_origin (StewardOperation *operation)
{
  const char *who = steward_operation_get_person (operation);
  gint64 seconds = steward_operation_get_duration_seconds (operation);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *moment = NULL;
  g_autofree char *duration = NULL;

  g_return_val_if_fail (STEWARD_IS_OPERATION (operation), NULL);

  if (steward_operation_is_finished (operation))
    {
      duration = steward_text_dup_duration (seconds);
      if (who == NULL)
        return g_steal_pointer (&duration);
      if (seconds < 0)
        return g_strdup (who);
      /* Translators: who did something, and how long it took */
      return g_strdup_printf (_("%s, %s"), who, duration);
    }

  moment = steward_text_dup_moment (steward_operation_text_get_start (operation), now);
  if (steward_operation_get_started_on (operation) == NULL)
    return who == NULL
             /* Translators: a moment, as in "Requested today at 14:38" */
             ? g_strdup_printf (_("Requested %s"), moment)
             /* Translators: a moment and a person: "Requested today at 14:46 by Tom Reed" */
             : g_strdup_printf (_("Requested %s by %s"), moment, who);

  return who == NULL
           /* Translators: a moment, as in "Started today at 14:38" */
           ? g_strdup_printf (_("Started %s"), moment)
           /* Translators: a moment and a person, as in "Started today at 14:46 by Tom Reed" */
           : g_strdup_printf (_("Started %s by %s"), moment, who);
}

static void
steward_operation_text_add (GString    *details,
                            const char *name,
                            const char *value)
{
  if (value == NULL || *value == '\0')
    return;

  g_string_append_printf (details, "%s%s: %s", details->len > 0 ? "\n" : "", name, value);
}

static void
steward_operation_text_add_date (GString    *details,
                                 const char *name,
                                 GDateTime  *date)
{
  g_autoptr(GDateTime) utc = date != NULL ? g_date_time_to_utc (date) : NULL;
  g_autofree char *text = utc != NULL ? g_date_time_format (utc, "%F %T UTC") : NULL;

  steward_operation_text_add (details, name, text);
}

/**
 * steward_operation_text_dup_details:
 * @operation: an operation
 *
 * Returns: (transfer full): all that the service says of it, as it says it, to read and to copy
 */
char *
steward_operation_text_dup_details (StewardOperation *operation)
{
  g_autoptr(GString) details = g_string_new (NULL);
  g_autofree char *message = NULL;

  g_return_val_if_fail (STEWARD_IS_OPERATION (operation), NULL);

  if (steward_operation_get_error_message (operation) != NULL)
    message = steward_dup_display_text (steward_operation_get_error_message (operation));

  steward_operation_text_add (details, _("Message"), message);
  steward_operation_text_add (details, _("Operation ID"), steward_operation_get_id (operation));
  steward_operation_text_add (details, _("Type"), steward_operation_get_type_text (operation));
  steward_operation_text_add (details, _("Status"),
                              steward_operation_get_status_text (operation));
  steward_operation_text_add (details, _("App ID"), steward_operation_get_app_id (operation));
  steward_operation_text_add (details, _("Setting"), steward_operation_get_setting (operation));
  steward_operation_text_add_date (details, _("Created"),
                                   steward_operation_get_created_on (operation));
  steward_operation_text_add_date (details, _("Started"),
                                   steward_operation_get_started_on (operation));
  steward_operation_text_add_date (details, _("Ended"),
                                   steward_operation_get_completed_on (operation));

  return g_string_free (g_steal_pointer (&details), FALSE);
}

static int
steward_operation_text_round (gint64 seconds)
{
  int minutes = (int) ((seconds + 30) / 60);

  if (minutes < COARSE_MINUTES)
    return MAX (minutes, 1);

  return (minutes + COARSE_STEP / 2) / COARSE_STEP * COARSE_STEP;
}

/**
 * steward_operation_text_dup_usual:
 * @usual: how long something usually takes
 *
 * Returns: (transfer full): such as "usually about 35 min", "usually 40 to 60 min"
 */
char *
steward_operation_text_dup_usual (const StewardUsualDuration *usual)
{
  int shortest, longest;

  g_return_val_if_fail (usual != NULL, NULL);

  shortest = steward_operation_text_round (usual->shortest_seconds);
  longest = steward_operation_text_round (usual->longest_seconds);
  if (shortest == longest)
    /* Translators: minutes */
    return g_strdup_printf (_("usually about %d min"), shortest);

  /* Translators: minutes */
  return g_strdup_printf (_("usually %d to %d min"), shortest, longest);
}

/**
 * steward_operation_text_can_be_canceled:
 * @operation: an operation
 *
 * Returns: whether canceling it is offered: the service calls off updates of environments that
 *   run, and updates of apps that wait
 */
gboolean
steward_operation_text_can_be_canceled (StewardOperation *operation)
{
  g_return_val_if_fail (STEWARD_IS_OPERATION (operation), FALSE);

  if (steward_operation_get_id (operation) == NULL ||
      steward_operation_get_environment_name (operation) == NULL)
    return FALSE;

  switch ((int) steward_operation_get_operation_type (operation))
    {
    /* The upgrade of data has a name that is not documented. */
    case STEWARD_OPERATION_TYPE_UNKNOWN:
    case STEWARD_OPERATION_TYPE_UPDATE:
      return steward_operation_get_status (operation) == STEWARD_OPERATION_STATUS_RUNNING;

    case STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_UPDATE:
      return steward_operation_get_app_id (operation) != NULL &&
             steward_operation_get_status (operation) == STEWARD_OPERATION_STATUS_SCHEDULED;

    default:
      return FALSE;
    }
}
