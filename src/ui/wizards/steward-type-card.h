/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One type of environment: what it is for, and how much of its quota is used. */

#define STEWARD_TYPE_TYPE_CARD (steward_type_card_get_type ())

G_DECLARE_FINAL_TYPE (StewardTypeCard, steward_type_card, STEWARD, TYPE_CARD, GtkToggleButton)

void     steward_type_card_show_quota (StewardTypeCard *self,
                                       gint64           used,
                                       gint64           total);
void     steward_type_card_refuse     (StewardTypeCard *self,
                                       const char      *reason);

G_END_DECLS
