/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-next-update-cell.h"

#include <glib/gi18n.h>

#include "steward-environment.h"
#include "steward-text.h"
#include "steward-version.h"

struct _StewardNextUpdateCell
{
  StewardStateCell parent_instance;
};

G_DEFINE_FINAL_TYPE (StewardNextUpdateCell, steward_next_update_cell, STEWARD_TYPE_STATE_CELL)

static const StewardLook deadline_look = { NULL, "dialog-warning-symbolic", "warning", FALSE };
static const StewardLook running_look = { NULL, NULL, NULL, FALSE };

static void
steward_next_update_cell_describe (StewardStateCell *cell,
                                   StewardEntity    *entity,
                                   StewardStateText *text)
{
  StewardEnvironment *environment = STEWARD_ENVIRONMENT (entity);
  /* Older versions of the service tell four numbers, for which there is no room beside a day. */
  g_autofree char *version = steward_version_dup_short (
    steward_environment_get_next_version (environment));
  GDateTime *deadline = steward_environment_get_update_deadline (environment);
  GDateTime *update_on = steward_environment_get_next_update_on (environment);
  g_autofree char *day = NULL;

  if (version == NULL)
    {
      text->text = g_strdup (STEWARD_TEXT_UNKNOWN);
    }
  else if (steward_environment_get_status (environment) == STEWARD_ENVIRONMENT_STATUS_UPGRADING)
    {
      text->look = &running_look;
      /* Translators: the version an environment is being updated to */
      text->text = g_strdup_printf (_("%s now"), version);
    }
  else if (steward_environment_is_update_pressing (environment))
    {
      day = steward_text_dup_day (deadline);
      text->look = &deadline_look;
      /* Translators: the version an environment must be updated to, and the deadline */
      text->text = g_strdup_printf (_("%s by %s"), version, day);
      text->strong = TRUE;
    }
  else
    {
      text->text = g_steal_pointer (&version);
      text->detail = update_on != NULL ? steward_text_dup_weekday (update_on) : NULL;
    }
}

static void
steward_next_update_cell_class_init (StewardNextUpdateCellClass *klass)
{
  StewardStateCellClass *cell_class = STEWARD_STATE_CELL_CLASS (klass);

  cell_class->describe = steward_next_update_cell_describe;
}

static void
steward_next_update_cell_init (StewardNextUpdateCell *self)
{
}
