/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define STEWARD_TYPE_SECRET_BUFFER (steward_secret_buffer_get_type ())
G_DECLARE_FINAL_TYPE (StewardSecretBuffer, steward_secret_buffer, STEWARD, SECRET_BUFFER,
                      GtkEntryBuffer)

StewardSecretBuffer *steward_secret_buffer_attach     (GtkEditable         *entry);
const char          *steward_secret_buffer_get_secret (StewardSecretBuffer *self);

G_END_DECLS
