/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

#include "steward-probe.h"
#include "steward-session.h"

G_BEGIN_DECLS

/* Tests the connection to a tenant step by step: a list model of StewardProbe objects, which
 * are the same in each run. Properties "running" and "finished-on". */

#define STEWARD_TYPE_CONNECTION_TEST (steward_connection_test_get_type ())

G_DECLARE_FINAL_TYPE (StewardConnectionTest, steward_connection_test,
                      STEWARD, CONNECTION_TEST, GObject)

StewardConnectionTest *steward_connection_test_new             (StewardSession        *session);
void                   steward_connection_test_start           (StewardConnectionTest *self);
void                   steward_connection_test_stop            (StewardConnectionTest *self);
gboolean               steward_connection_test_get_running     (StewardConnectionTest *self);
GDateTime             *steward_connection_test_get_finished_on (StewardConnectionTest *self);

G_END_DECLS
