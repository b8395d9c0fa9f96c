/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* An empty directory; gone with all that is in it when the test is over. */
char *steward_test_make_directory   (void);

/* For a directory that outlives a test. */
void  steward_test_remove_directory (const char *path);

G_END_DECLS
