/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-app-update-cell.h"

#include <glib/gi18n.h>

#include "steward-app.h"

struct _StewardAppUpdateCell
{
  StewardStateCell parent_instance;
};

G_DEFINE_FINAL_TYPE (StewardAppUpdateCell, steward_app_update_cell, STEWARD_TYPE_STATE_CELL)

static const StewardLook available_look = {
  NULL, "steward-update-symbolic", "accent", FALSE
};

static void
steward_app_update_cell_describe (StewardStateCell *cell,
                                  StewardEntity    *entity,
                                  StewardStateText *text)
{
  StewardAppUpdate *update = steward_app_get_available_update (STEWARD_APP (entity));
  guint n_others;

  if (update == NULL)
    return;

  n_others = g_list_model_get_n_items (steward_app_update_get_requirements (update));
  text->look = &available_look;
  text->text = g_strdup (steward_app_update_get_version (update));
  text->strong = TRUE;
  if (n_others > 0)
    /* Translators: how many other apps an update brings along */
    text->detail = g_strdup_printf (ngettext ("+%u app", "+%u apps", n_others), n_others);
}

static void
steward_app_update_cell_class_init (StewardAppUpdateCellClass *klass)
{
  STEWARD_STATE_CELL_CLASS (klass)->describe = steward_app_update_cell_describe;
}

static void
steward_app_update_cell_init (StewardAppUpdateCell *self)
{
}
