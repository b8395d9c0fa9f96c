/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the versions of the service do differently. Nobody else asks for a version. */

#define STEWARD_BC_BASE        "/admin/{version}"
#define STEWARD_BC_FAMILY      STEWARD_BC_BASE "/applications/{applicationFamily}"
#define STEWARD_BC_ENVIRONMENT STEWARD_BC_FAMILY "/environments/{environmentName}"

/**
 * StewardBcVersion:
 * @name: the version, as a segment of a path
 * @copy: where an environment is copied
 * @operations: where the operations of all environments are
 * @older_operations: where to look if they are not there
 * @updates: (nullable): where the updates of an environment are, if they are a list
 * @environments_recover: whether what was deleted can come back
 */
typedef struct
{
  const char *name;
  const char *copy;
  const char *operations;
  const char *older_operations;
  const char *updates;
  gboolean    environments_recover;
} StewardBcVersion;

const StewardBcVersion *steward_bc_version_find (const char *text);

G_END_DECLS
