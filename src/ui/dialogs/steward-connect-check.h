/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char      *steward_connect_check_tenant  (const char *tenant);
char      *steward_connect_check_client  (const char *client_id);
char      *steward_connect_check_address (const char *address);
char      *steward_connect_check_day     (const char *day);
GDateTime *steward_connect_check_new_day (const char *day);

G_END_DECLS
