/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "pages/steward-apps-page-private.h"
#include "steward-test-simulator.h"
#include "steward-workspace.h"

G_BEGIN_DECLS

/* The page of apps, over the tenants of a simulator. */
typedef struct
{
  StewardTestSimulator *simulator;
  StewardWorkspace     *workspace;
  StewardFleet         *fleet;
  StewardViewState     *view_state;
  GtkWidget            *window;
  StewardAppsPage      *page;
} AppsPageTest;

void             apps_page_test_set_up         (AppsPageTest  *fixture,
                                                gconstpointer  user_data);
void             apps_page_test_tear_down      (AppsPageTest  *fixture,
                                                gconstpointer  user_data);
gboolean         apps_page_test_fleet_is_ready (gpointer       user_data);
gboolean         apps_page_test_is_settled     (gpointer       user_data);
void             apps_page_test_show           (AppsPageTest  *fixture);
void             apps_page_test_show_loaded    (AppsPageTest  *fixture);
void             apps_page_test_deny           (AppsPageTest  *fixture,
                                                const char    *path);
GListModel      *apps_page_test_list_rows      (AppsPageTest  *fixture);
guint            apps_page_test_count_rows     (AppsPageTest  *fixture);
GtkColumnView   *apps_page_test_get_columns    (AppsPageTest  *fixture);
StewardAppGroup *apps_page_test_dup_app        (AppsPageTest  *fixture,
                                                guint          position);
void             apps_page_test_open_row       (AppsPageTest  *fixture,
                                                guint          position);

G_END_DECLS
