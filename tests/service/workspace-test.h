/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-workspace.h"

G_BEGIN_DECLS

/* The program without its windows, connected to the tenants of a simulator. Its waits are
 * milliseconds. */

#define WORKSPACE_TEST_PACE 0.001

StewardWorkspace *workspace_test_new   (const char       *directory,
                                        const char       *url,
                                        gboolean          as_user);
void              workspace_test_close (StewardWorkspace *workspace);

G_END_DECLS
