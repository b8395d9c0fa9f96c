/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "store/steward-store-error.h"

G_DEFINE_QUARK (steward-store-error-quark, steward_store_error)
