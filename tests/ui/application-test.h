/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "connect-test.h"
#include "steward-application.h"
#include "steward-window.h"

G_BEGIN_DECLS

/* An application with the workspace of a connect test, and no window of its own. */

typedef void (*ApplicationTestFunc) (StewardApplication *application,
                                     Fixture            *fixture);

/* The data of a test is the function that is called within the application. */
void           application_test_run         (Fixture            *fixture,
                                             gconstpointer       func);
void           application_test_tear_down   (Fixture            *fixture,
                                             gconstpointer       func);
GtkWidget     *application_test_get_child   (gpointer            widget,
                                             const char         *name);
StewardWindow *application_test_open_window (StewardApplication *application,
                                             Fixture            *fixture);

G_END_DECLS
