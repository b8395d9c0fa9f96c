/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-state-icon.h"

struct _StewardStateIcon
{
  StewardStateCell parent_instance;
};

G_DEFINE_FINAL_TYPE (StewardStateIcon, steward_state_icon, STEWARD_TYPE_STATE_CELL)

static void
steward_state_icon_describe (StewardStateCell *cell,
                             StewardEntity    *entity,
                             StewardStateText *text)
{
  STEWARD_STATE_CELL_CLASS (steward_state_icon_parent_class)->describe (cell, entity, text);

  g_clear_pointer (&text->text, g_free);
  g_clear_pointer (&text->detail, g_free);
}

static void
steward_state_icon_class_init (StewardStateIconClass *klass)
{
  STEWARD_STATE_CELL_CLASS (klass)->describe = steward_state_icon_describe;
}

static void
steward_state_icon_init (StewardStateIcon *self)
{
}
