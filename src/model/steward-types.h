/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct _StewardEnvironment StewardEnvironment;
typedef struct _StewardOperation   StewardOperation;
typedef struct _StewardTenant      StewardTenant;

G_END_DECLS
