/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-app-state-cell.h"

#include <glib/gi18n.h>

#include "steward-app.h"
#include "steward-text.h"
#include "steward-update-window-text.h"

struct _StewardAppStateCell
{
  StewardStateCell parent_instance;
};

G_DEFINE_FINAL_TYPE (StewardAppStateCell, steward_app_state_cell, STEWARD_TYPE_STATE_CELL)

static const StewardLook uninstall_failed_look = {
  N_("Uninstalling failed"), "dialog-error-symbolic", "error", FALSE
};

static gboolean
steward_app_state_cell_is_failed (const char *result)
{
  return result != NULL && g_ascii_strcasecmp (result, "failed") == 0;
}

/* Since when it is being updated, when that begins, and on which day that went wrong. */
static char *
steward_app_state_cell_dup_detail (StewardApp *app,
                                   gboolean    failed)
{
  StewardOperation *operation = steward_app_get_last_operation (app);
  GDateTime *due = steward_app_get_update_due (app);

  if (steward_app_get_state (app) == STEWARD_APP_STATE_UPDATE_PENDING && due != NULL)
    {
      g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

      return steward_update_window_text_dup_when (due, now);
    }
  if (operation == NULL)
    return NULL;
  if (steward_app_get_state (app) == STEWARD_APP_STATE_UPDATING)
    return steward_state_text_dup_elapsed (operation);
  if (failed && steward_operation_get_completed_on (operation) != NULL)
    return steward_text_dup_day (steward_operation_get_completed_on (operation));

  return NULL;
}

static void
steward_app_state_cell_describe (StewardStateCell *cell,
                                 StewardEntity    *entity,
                                 StewardStateText *text)
{
  StewardApp *app = STEWARD_APP (entity);
  StewardAppState state = steward_app_get_state (app);
  gboolean installed = state == STEWARD_APP_STATE_INSTALLED;
  gboolean failed = installed &&
                    steward_app_state_cell_is_failed (steward_app_get_last_update_result (app));

  text->look = steward_look_of_app (state, failed);
  if (installed && !failed &&
      steward_app_state_cell_is_failed (steward_app_get_last_uninstall_result (app)))
    text->look = &uninstall_failed_look;

  text->text = g_strdup (steward_look_get_word (text->look, steward_app_get_state_text (app)));
  text->detail = steward_app_state_cell_dup_detail (app, failed);
}

static void
steward_app_state_cell_class_init (StewardAppStateCellClass *klass)
{
  STEWARD_STATE_CELL_CLASS (klass)->describe = steward_app_state_cell_describe;
}

static void
steward_app_state_cell_init (StewardAppStateCell *self)
{
}
