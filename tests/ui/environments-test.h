/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-window.h"

G_BEGIN_DECLS

/* The page of environments, over seven of them of three tenants. */
typedef struct
{
  GListStore       *tenants;
  GListStore       *environments;
  StewardViewState *view_state;
} EnvironmentsTest;

void           environments_test_set_up      (EnvironmentsTest *fixture,
                                              gconstpointer     user_data);
void           environments_test_tear_down   (EnvironmentsTest *fixture,
                                              gconstpointer     user_data);
StewardWindow *environments_test_show_window (EnvironmentsTest *fixture);
GListModel    *environments_test_get_rows    (StewardWindow    *window);
void           environments_test_await_rows  (GListModel       *rows,
                                              guint             n_rows);
GtkScrollable *environments_test_find_list   (StewardWindow    *window,
                                              gboolean          narrow);

G_END_DECLS
