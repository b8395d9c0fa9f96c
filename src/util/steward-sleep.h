/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* That the machine slept, without a service that would tell. */

/* A difference below this is no sleep, but two clocks read one after the other. */
#define STEWARD_SLEEP_USEC (5 * G_USEC_PER_SEC)

gint64 steward_sleep_get_usec (void);

G_END_DECLS
