/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The regions of the public cloud, by the label that is in the name of their host. */

const char *steward_dataverse_region_get_label   (guint       position);
char       *steward_dataverse_region_dup_address (const char *label);

G_END_DECLS
