/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef gboolean (*StewardTestCondition) (gpointer user_data);

/* Both iterate the main context until it is so, and end the test when it takes too long. */
void          steward_test_await        (StewardTestCondition  condition,
                                         gpointer              user_data);
GAsyncResult *steward_test_await_result (GAsyncResult        **result);

/* For an async call of which only the result matters; user_data is a GAsyncResult **. */
void          steward_test_store_result (GObject              *source,
                                         GAsyncResult         *result,
                                         gpointer              user_data);

G_END_DECLS
