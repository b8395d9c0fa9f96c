/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* How the user wants to read times and requests, everywhere in the program. Properties "utc" and
 * "request-style". */

#define STEWARD_TYPE_SHOWING (steward_showing_get_type ())

G_DECLARE_FINAL_TYPE (StewardShowing, steward_showing, STEWARD, SHOWING, GObject)

StewardShowing *steward_showing_get_default       (void);
void            steward_showing_bind              (StewardShowing *self,
                                                   GSettings      *settings);
gboolean        steward_showing_get_utc           (StewardShowing *self);
const char     *steward_showing_get_request_style (StewardShowing *self);
GTimeZone      *steward_showing_dup_zone          (StewardShowing *self);
GDateTime      *steward_showing_dup_time          (StewardShowing *self,
                                                   GDateTime      *date);

G_END_DECLS
