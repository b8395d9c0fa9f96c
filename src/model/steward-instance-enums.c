/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-instance-enums.h"

G_DEFINE_ENUM_TYPE (StewardInstanceState, steward_instance_state,
  G_DEFINE_ENUM_VALUE (STEWARD_INSTANCE_STATE_UNKNOWN, "unknown"),
  G_DEFINE_ENUM_VALUE (STEWARD_INSTANCE_STATE_READY, "ready"),
  G_DEFINE_ENUM_VALUE (STEWARD_INSTANCE_STATE_PENDING, "pending"),
  G_DEFINE_ENUM_VALUE (STEWARD_INSTANCE_STATE_INACTIVE, "inactive"),
  G_DEFINE_ENUM_VALUE (STEWARD_INSTANCE_STATE_DISABLED, "disabled"),
  G_DEFINE_ENUM_VALUE (STEWARD_INSTANCE_STATE_FAILED_PROVISIONING, "failedprovisioning"),
  G_DEFINE_ENUM_VALUE (STEWARD_INSTANCE_STATE_PREPARING, "preparinginstance"),
  G_DEFINE_ENUM_VALUE (STEWARD_INSTANCE_STATE_READY_TO_CONFIGURE, "readytoconfigure"),
  G_DEFINE_ENUM_VALUE (STEWARD_INSTANCE_STATE_LOCKED, "locked"))

G_DEFINE_ENUM_TYPE (StewardInstanceType, steward_instance_type,
  G_DEFINE_ENUM_VALUE (STEWARD_INSTANCE_TYPE_UNKNOWN, "unknown"),
  G_DEFINE_ENUM_VALUE (STEWARD_INSTANCE_TYPE_PRODUCTION, "production"),
  G_DEFINE_ENUM_VALUE (STEWARD_INSTANCE_TYPE_SANDBOX, "sandbox"),
  G_DEFINE_ENUM_VALUE (STEWARD_INSTANCE_TYPE_SUPPORT, "support"),
  G_DEFINE_ENUM_VALUE (STEWARD_INSTANCE_TYPE_PREVIEW, "preview"),
  G_DEFINE_ENUM_VALUE (STEWARD_INSTANCE_TYPE_TRIAL, "trial"),
  G_DEFINE_ENUM_VALUE (STEWARD_INSTANCE_TYPE_DEFAULT, "default"),
  G_DEFINE_ENUM_VALUE (STEWARD_INSTANCE_TYPE_DEVELOPER, "developer"))

/**
 * steward_instance_type_to_word:
 * @type: a type
 *
 * Returns: (transfer none): its name as the service writes it
 */
const char *
steward_instance_type_to_word (StewardInstanceType type)
{
  static const char * const words[] = {
    "None", "Production", "Sandbox", "Support", "Preview", "Trial", "Default", "Developer",
  };

  g_return_val_if_fail ((guint) type < G_N_ELEMENTS (words), NULL);

  return words[type];
}
