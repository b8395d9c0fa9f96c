/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Where a secret may be sent: over https, or to this machine. */

gboolean steward_address_is_loopback (const char *host);
gboolean steward_address_is_safe     (const char *address);
gboolean steward_address_is_local    (const char *address);

G_END_DECLS
