/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define STEWARD_STORE_ERROR (steward_store_error_quark ())

/**
 * StewardStoreError:
 * @STEWARD_STORE_ERROR_EXISTS: what was to be unique is there already
 * @STEWARD_STORE_ERROR_DAMAGED: the file is not one of ours, or not any more
 * @STEWARD_STORE_ERROR_NEWER: a newer version of the program wrote the file
 * @STEWARD_STORE_ERROR_FULL: there is no room on the disk
 * @STEWARD_STORE_ERROR_BUSY: another program keeps the file for itself
 * @STEWARD_STORE_ERROR_FAILED: anything else: no permission, a broken disk
 */
typedef enum
{
  STEWARD_STORE_ERROR_EXISTS,
  STEWARD_STORE_ERROR_DAMAGED,
  STEWARD_STORE_ERROR_NEWER,
  STEWARD_STORE_ERROR_FULL,
  STEWARD_STORE_ERROR_BUSY,
  STEWARD_STORE_ERROR_FAILED,
} StewardStoreError;

GQuark steward_store_error_quark (void);

G_END_DECLS
