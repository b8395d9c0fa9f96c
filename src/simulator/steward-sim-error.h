/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The HTTP status that goes with an error code of the Business Central reference. */
guint       steward_sim_error_get_status  (const char *code);
const char *steward_sim_error_get_message (const char *code);

G_END_DECLS
