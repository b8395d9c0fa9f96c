/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <adwaita.h>

#include "steward-session.h"

G_BEGIN_DECLS

/* What instances can be made of in a region, and the applications that may manage them. */

GtkWidget *steward_reference_window_new (GtkWindow      *parent,
                                         StewardSession *session,
                                         const char     *region,
                                         gboolean        identities);

G_END_DECLS
