/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Waits on a port of this machine for the browser to come back, once. */

#define STEWARD_TYPE_REDIRECT_LISTENER (steward_redirect_listener_get_type ())

G_DECLARE_FINAL_TYPE (StewardRedirectListener, steward_redirect_listener,
                      STEWARD, REDIRECT_LISTENER, GObject)

StewardRedirectListener *
         steward_redirect_listener_new         (GError                  **error);
guint16  steward_redirect_listener_get_port    (StewardRedirectListener  *self);
char    *steward_redirect_listener_dup_uri     (StewardRedirectListener  *self);
void     steward_redirect_listener_wait_async  (StewardRedirectListener  *self,
                                                const char               *state,
                                                guint                     limit_ms,
                                                GCancellable             *cancellable,
                                                GAsyncReadyCallback       callback,
                                                gpointer                  user_data);
char    *steward_redirect_listener_wait_finish (StewardRedirectListener  *self,
                                                GAsyncResult             *result,
                                                GError                  **error);

G_END_DECLS
