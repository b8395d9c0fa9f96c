/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-state-text.h"

#include <glib/gi18n.h>

#include "steward-text.h"
#include "steward-ticker.h"

/* By the clock that cells follow, so that those beside each other say the same. */
static char *
steward_state_text_dup_since (GDateTime *since)
{
  g_autoptr(StewardTicker) ticker = steward_ticker_dup_default ();

  return steward_text_dup_elapsed (steward_ticker_get_age (ticker, since));
}

/**
 * steward_state_text_clear:
 * @self: a text
 *
 * Frees what is in it, not itself.
 */
void
steward_state_text_clear (StewardStateText *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->detail, g_free);
}

/**
 * steward_state_text_describe_environment:
 * @self: (out caller-allocates): an empty text
 * @environment: an environment
 *
 * Says its status, and until when it can be recovered, or for how long it has been changed.
 */
void
steward_state_text_describe_environment (StewardStateText   *self,
                                         StewardEnvironment *environment)
{
  StewardEnvironmentStatus status;
  StewardOperation *operation;
  GDateTime *gone_on;

  g_return_if_fail (self != NULL);
  g_return_if_fail (STEWARD_IS_ENVIRONMENT (environment));

  status = steward_environment_get_status (environment);
  operation = steward_environment_get_running_operation (environment);
  gone_on = steward_environment_get_hard_delete_pending_on (environment);
  self->look = steward_look_of_environment (status);
  self->text = g_strdup (steward_look_get_word (
    self->look, steward_environment_get_status_text (environment)));

  if (status == STEWARD_ENVIRONMENT_STATUS_SOFT_DELETED && gone_on != NULL)
    {
      g_autofree char *day = steward_text_dup_day (gone_on);

      /* Translators: after "Soft deleted": the day an environment can no longer be recovered */
      self->detail = g_strdup_printf (_("until %s"), day);
    }
  else if (operation != NULL && self->look->icon_name == NULL)
    self->detail = steward_state_text_dup_elapsed (operation);
}

/**
 * steward_state_text_describe_operation:
 * @self: (out caller-allocates): an empty text
 * @operation: an operation
 *
 * Says its status, and for how long it has been running.
 */
void
steward_state_text_describe_operation (StewardStateText *self,
                                       StewardOperation *operation)
{
  GDateTime *since;

  g_return_if_fail (self != NULL);
  g_return_if_fail (STEWARD_IS_OPERATION (operation));

  since = steward_operation_get_started_on (operation);
  self->look = steward_look_of_operation (steward_operation_get_status (operation));
  self->text = g_strdup (steward_look_get_word (
    self->look, steward_operation_get_status_text (operation)));

  /* What only waits has no time yet. */
  if (self->look->icon_name == NULL && since != NULL)
    self->detail = steward_state_text_dup_since (since);
}

/**
 * steward_state_text_dup_elapsed:
 * @operation: an operation that is running
 *
 * Returns: (transfer full) (nullable): for how long it has been running, if that is known
 */
char *
steward_state_text_dup_elapsed (StewardOperation *operation)
{
  GDateTime *since;

  g_return_val_if_fail (STEWARD_IS_OPERATION (operation), NULL);

  since = steward_operation_get_started_on (operation);
  if (since == NULL)
    since = steward_operation_get_created_on (operation);

  return since != NULL ? steward_state_text_dup_since (since) : NULL;
}
