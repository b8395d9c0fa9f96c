/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/steward-change-text.h"

#include <glib/gi18n.h>

#include "steward-copy-draft.h"
#include "steward-rename-draft.h"
#include "steward-restore-draft.h"
#include "steward-tenant.h"

/**
 * steward_change_text_dup_progress:
 * @draft: a change
 * @operation: what it became
 *
 * Returns: (transfer full): what goes on now, as in "Restoring Production of Contoso to …"
 */
char *
steward_change_text_dup_progress (StewardDraft     *draft,
                                  StewardOperation *operation)
{
  const char *tenant;
  const char *target;

  g_return_val_if_fail (STEWARD_IS_DRAFT (draft), NULL);
  g_return_val_if_fail (STEWARD_IS_OPERATION (operation), NULL);

  tenant = steward_tenant_get_name (steward_draft_get_tenant (draft));
  target = steward_draft_get_target_name (draft);
  if (steward_operation_get_status (operation) == STEWARD_OPERATION_STATUS_CHECKING)
    return g_strdup (_("The answer was lost. Steward is finding out whether the change has "
                       "started."));

  switch ((int) steward_draft_get_operation_type (draft))
    {
    case STEWARD_OPERATION_TYPE_CREATE:
      /* Translators: a new environment, and a tenant */
      return g_strdup_printf (_("Creating “%s” in %s"), target, tenant);
    case STEWARD_OPERATION_TYPE_COPY:
      /* Translators: an environment, its tenant, and a new environment */
      return g_strdup_printf (_("Copying %s of %s to “%s”"),
                              steward_environment_get_name (
                                steward_copy_draft_get_source (STEWARD_COPY_DRAFT (draft))),
                              tenant, target);
    case STEWARD_OPERATION_TYPE_PIT_RESTORE:
      /* Translators: an environment, its tenant, and a new environment */
      return g_strdup_printf (_("Restoring %s of %s to “%s”"),
                              steward_environment_get_name (
                                steward_restore_draft_get_source (STEWARD_RESTORE_DRAFT (draft))),
                              tenant, target);
    case STEWARD_OPERATION_TYPE_ENVIRONMENT_RENAME:
      /* Translators: an environment, its tenant, and its new name */
      return g_strdup_printf (_("Renaming %s of %s to “%s”"), target, tenant,
                              steward_rename_draft_get_name (STEWARD_RENAME_DRAFT (draft)));
    case STEWARD_OPERATION_TYPE_DELETE:
    case STEWARD_OPERATION_TYPE_SOFT_DELETE:
      /* Translators: an environment, and its tenant */
      return g_strdup_printf (_("Deleting %s of %s"), target, tenant);
    case STEWARD_OPERATION_TYPE_RECOVER:
      /* Translators: an environment, and its tenant */
      return g_strdup_printf (_("Recovering %s of %s"), target, tenant);
    default:
      /* Translators: an environment, and its tenant */
      return g_strdup_printf (_("Changing %s of %s"), target, tenant);
    }
}
