/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Holds back all calls to one service after it said that there were too many. */

#define STEWARD_TYPE_HTTP_GATE (steward_http_gate_get_type ())

G_DECLARE_FINAL_TYPE (StewardHttpGate, steward_http_gate, STEWARD, HTTP_GATE, GObject)

StewardHttpGate *steward_http_gate_new         (void);
guint            steward_http_gate_get_wait_ms (StewardHttpGate      *self);
void             steward_http_gate_close       (StewardHttpGate      *self,
                                                guint                 wait_ms);
void             steward_http_gate_pass_async  (StewardHttpGate      *self,
                                                guint                 wait_ms,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
gboolean         steward_http_gate_pass_finish (StewardHttpGate      *self,
                                                GAsyncResult         *result,
                                                GError              **error);

G_END_DECLS
