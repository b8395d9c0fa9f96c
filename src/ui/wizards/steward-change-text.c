/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/steward-change-text.h"

#include <glib/gi18n.h>

#include "steward-admin-mode-draft.h"
#include "steward-app-draft.h"
#include "steward-copy-draft.h"
#include "steward-delete-draft.h"
#include "steward-identity-draft.h"
#include "steward-instance-restore-draft.h"
#include "steward-link-draft.h"
#include "steward-operation-cancel-draft.h"
#include "steward-rename-draft.h"
#include "steward-restore-draft.h"
#include "steward-tenant.h"

static char *
steward_change_text_dup_identity (StewardIdentityDraft *draft,
                                  const char           *application,
                                  const char           *tenant)
{
  if (steward_identity_draft_get_identity (draft) == NULL)
    /* Translators: an application by its ID, and a tenant */
    return g_strdup_printf (_("Registering application %s in %s"), application, tenant);
  if (steward_identity_draft_get_removed (draft))
    /* Translators: an application by its ID, and a tenant */
    return g_strdup_printf (_("Deleting application %s from %s"), application, tenant);
  if (steward_identity_draft_get_enabled (draft))
    /* Translators: an application by its ID, and a tenant */
    return g_strdup_printf (_("Giving application %s access to %s"), application, tenant);

  /* Translators: an application by its ID, and a tenant */
  return g_strdup_printf (_("Taking access to %2$s from application %1$s"), application, tenant);
}

/* (nullable): for what changes no instance */
static char *
steward_change_text_dup_instance (StewardDraft *draft,
                                  const char   *target,
                                  const char   *tenant)
{
  switch ((int) steward_draft_get_operation_type (draft))
    {
    case STEWARD_OPERATION_TYPE_APPLICATION_IDENTITY:
      return steward_change_text_dup_identity (STEWARD_IDENTITY_DRAFT (draft), target, tenant);
    case STEWARD_OPERATION_TYPE_INSTANCE_ADMIN_MODE:
      return g_strdup_printf (
        steward_admin_mode_draft_get_admin_mode (STEWARD_ADMIN_MODE_DRAFT (draft))
          /* Translators: an instance, and its tenant */
          ? _("Turning on administration mode of %s of %s")
          /* Translators: an instance, and its tenant */
          : _("Turning off administration mode of %s of %s"),
        target, tenant);
    case STEWARD_OPERATION_TYPE_INSTANCE_BACKUP:
      /* Translators: an instance, and its tenant */
      return g_strdup_printf (_("Backing up %s of %s"), target, tenant);
    case STEWARD_OPERATION_TYPE_INSTANCE_RESTORE:
      /* Translators: a backup, an instance, and its tenant */
      return g_strdup_printf (_("Restoring “%s” to %s of %s"),
                              steward_instance_backup_get_label (
                                steward_instance_restore_draft_get_backup (
                                  STEWARD_INSTANCE_RESTORE_DRAFT (draft))),
                              target, tenant);
    default:
      return NULL;
    }
}

/* (nullable): for what calls off nothing and ties nothing */
static char *
steward_change_text_dup_cancel (StewardDraft *draft,
                                const char   *target,
                                const char   *tenant)
{
  if (STEWARD_IS_LINK_DRAFT (draft))
    return g_strdup_printf (
      steward_link_draft_get_linked (STEWARD_LINK_DRAFT (draft))
        /* Translators: an environment, and its tenant */
        ? _("%s of %s is linked to Power Platform")
        /* Translators: an environment, and its tenant */
        : _("%s of %s is no longer linked to Power Platform"),
      target, tenant);
  if (STEWARD_IS_OPERATION_CANCEL_DRAFT (draft))
    /* Translators: an environment, and its tenant */
    return g_strdup_printf (_("Canceling the update of %s of %s"), target, tenant);
  if (STEWARD_IS_APP_DRAFT (draft) &&
      steward_app_draft_get_verb (STEWARD_APP_DRAFT (draft)) == STEWARD_APP_VERB_CANCEL_UPDATE)
    /* Translators: an app, and an environment */
    return g_strdup_printf (_("Canceling the update of %s on %s"),
                            steward_app_draft_get_app_name (STEWARD_APP_DRAFT (draft)), target);

  return NULL;
}

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
  char *text;

  g_return_val_if_fail (STEWARD_IS_DRAFT (draft), NULL);
  g_return_val_if_fail (STEWARD_IS_OPERATION (operation), NULL);

  tenant = steward_tenant_get_name (steward_draft_get_tenant (draft));
  target = steward_draft_get_target_name (draft);
  if (steward_operation_get_status (operation) == STEWARD_OPERATION_STATUS_CHECKING)
    return g_strdup (_("The answer was lost. Steward is finding out whether the change has "
                       "started."));

  text = steward_change_text_dup_cancel (draft, target, tenant);
  if (text == NULL)
    text = steward_change_text_dup_instance (draft, target, tenant);
  if (text != NULL)
    return text;

  switch ((int) steward_draft_get_operation_type (draft))
    {
    case STEWARD_OPERATION_TYPE_CREATE:
    case STEWARD_OPERATION_TYPE_INSTANCE_PROVISION:
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
    case STEWARD_OPERATION_TYPE_INSTANCE_DELETE:
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

static void
steward_change_text_replace (char **text,
                             char  *replacement)
{
  g_free (*text);
  *text = replacement;
}

/**
 * steward_change_text_explain:
 * @draft: a change that was not carried out, or not to its end
 * @text: what went wrong
 *
 * Tells what that means, where more was to happen than one thing.
 */
void
steward_change_text_explain (StewardDraft     *draft,
                             StewardErrorText *text)
{
  const char *name;
  StewardUnlinking unlinking;

  g_return_if_fail (STEWARD_IS_DRAFT (draft));
  g_return_if_fail (text != NULL);

  if (!STEWARD_IS_DELETE_DRAFT (draft))
    return;

  name = steward_draft_get_target_name (draft);
  unlinking = steward_delete_draft_get_unlinking (STEWARD_DELETE_DRAFT (draft));
  if (unlinking == STEWARD_UNLINKING_REFUSED || unlinking == STEWARD_UNLINKING_LOST)
    /* Translators: "%s" is the name of an environment */
    steward_change_text_replace (&text->title, g_strdup_printf (_("“%s” Is Not Deleted"), name));

  if (unlinking == STEWARD_UNLINKING_REFUSED)
    steward_change_text_replace (&text->cause, g_strdup_printf (
      /* Translators: "%s" says why, in sentences */
      _("It could not be unlinked from Power Platform, which comes first.\n%s\nIt can be unlinked "
        "in the Power Platform admin center, too."), text->cause));
  else if (unlinking == STEWARD_UNLINKING_LOST)
    steward_change_text_replace (&text->cause, g_strdup (
      _("It is to be unlinked from Power Platform first, and the answer to that was lost. Nothing "
        "was deleted. Steward is finding out whether it was unlinked: Operations shows it. Delete "
        "it again when that is known.")));
  else if (unlinking == STEWARD_UNLINKING_DONE)
    steward_change_text_replace (&text->cause, g_strdup_printf (
      /* Translators: sentences that say why, and the name of an environment */
      _("%s\nBefore that, “%s” was unlinked from Power Platform, and stays unlinked."),
      text->cause, name));
}
