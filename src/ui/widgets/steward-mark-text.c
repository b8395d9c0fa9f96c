/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-mark-text.h"

#include <glib/gi18n.h>

#include "steward-operation.h"
#include "steward-version.h"
#include "widgets/steward-moment-text.h"

typedef enum
{
  SUBJECT_NONE,
  SUBJECT_APP,
  SUBJECT_VERSION,
  SUBJECT_TARGET,
} Subject;

/* One kind of event in the four forms it is spoken of. {name} is an app, a version or an
 * environment, {time} a length of time such as "3 minutes". */
typedef struct
{
  StewardOperationType  type;
  Subject               subject;
  const char           *icon_name;
  const char           *label;
  const char           *before;
  const char           *time_before;
  const char           *time_after;
} Wording;

static const Wording done_wordings[] = {
  { STEWARD_OPERATION_TYPE_UPDATE, SUBJECT_VERSION, "steward-update-symbolic",
    N_("Updated to {name}"),
    N_("Before the update to {name}"),
    N_("{time} before the update to {name}"),
    N_("{time} after the update to {name}") },
  { STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_UPDATE, SUBJECT_APP, "application-x-addon-symbolic",
    N_("{name} updated"),
    N_("Before {name} was updated"),
    N_("{time} before {name} was updated"),
    N_("{time} after {name} was updated") },
  { STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_HOTFIX, SUBJECT_APP, "application-x-addon-symbolic",
    N_("{name} hotfixed"),
    N_("Before the hotfix of {name}"),
    N_("{time} before the hotfix of {name}"),
    N_("{time} after the hotfix of {name}") },
  { STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_INSTALL, SUBJECT_APP, "application-x-addon-symbolic",
    N_("{name} installed"),
    N_("Before {name} was installed"),
    N_("{time} before {name} was installed"),
    N_("{time} after {name} was installed") },
  { STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_UNINSTALL, SUBJECT_APP, "application-x-addon-symbolic",
    N_("{name} uninstalled"),
    N_("Before {name} was uninstalled"),
    N_("{time} before {name} was uninstalled"),
    N_("{time} after {name} was uninstalled") },
  { STEWARD_OPERATION_TYPE_COPY, SUBJECT_TARGET, "steward-copy-symbolic",
    N_("Copied to {name}"),
    N_("Before the copy to {name}"),
    N_("{time} before the copy to {name}"),
    N_("{time} after the copy to {name}") },
  { STEWARD_OPERATION_TYPE_PIT_RESTORE, SUBJECT_TARGET, "steward-restore-symbolic",
    N_("Restored to {name}"),
    N_("Before the restore to {name}"),
    N_("{time} before the restore to {name}"),
    N_("{time} after the restore to {name}") },
  { STEWARD_OPERATION_TYPE_ENVIRONMENT_RENAME, SUBJECT_TARGET, "document-edit-symbolic",
    N_("Renamed to {name}"),
    N_("Before it was renamed to {name}"),
    N_("{time} before it was renamed to {name}"),
    N_("{time} after it was renamed to {name}") },
  { STEWARD_OPERATION_TYPE_CREATE, SUBJECT_NONE, "list-add-symbolic",
    N_("Environment created"),
    N_("Before the environment was created"),
    N_("{time} before the environment was created"),
    N_("{time} after the environment was created") },
  { STEWARD_OPERATION_TYPE_RECOVER, SUBJECT_NONE, "steward-restore-symbolic",
    N_("Environment recovered"),
    N_("Before the environment was recovered"),
    N_("{time} before the environment was recovered"),
    N_("{time} after the environment was recovered") },
  { STEWARD_OPERATION_TYPE_RESTART, SUBJECT_NONE, "view-refresh-symbolic",
    N_("Environment restarted"),
    N_("Before the environment was restarted"),
    N_("{time} before the environment was restarted"),
    N_("{time} after the environment was restarted") },
  { STEWARD_OPERATION_TYPE_SOFT_DELETE, SUBJECT_NONE, "user-trash-symbolic",
    N_("Environment deleted"),
    N_("Before the environment was deleted"),
    N_("{time} before the environment was deleted"),
    N_("{time} after the environment was deleted") },
  { STEWARD_OPERATION_TYPE_MODIFY, SUBJECT_NONE, "steward-setting-symbolic",
    N_("Settings changed"),
    N_("Before settings were changed"),
    N_("{time} before settings were changed"),
    N_("{time} after settings were changed") },
  { STEWARD_OPERATION_TYPE_UNKNOWN, SUBJECT_NONE, "steward-operations-symbolic",
    N_("Another operation"),
    N_("Before another operation"),
    N_("{time} before another operation"),
    N_("{time} after another operation") },
};

static const Wording failed_wordings[] = {
  { STEWARD_OPERATION_TYPE_UPDATE, SUBJECT_VERSION, "dialog-error-symbolic",
    N_("Update to {name} failed"),
    N_("Before the update to {name} failed"),
    N_("{time} before the update to {name} failed"),
    N_("{time} after the update to {name} failed") },
  { STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_UPDATE, SUBJECT_APP, "dialog-error-symbolic",
    N_("{name} update failed"),
    N_("Before the update of {name} failed"),
    N_("{time} before the update of {name} failed"),
    N_("{time} after the update of {name} failed") },
  { STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_INSTALL, SUBJECT_APP, "dialog-error-symbolic",
    N_("{name} installation failed"),
    N_("Before the installation of {name} failed"),
    N_("{time} before the installation of {name} failed"),
    N_("{time} after the installation of {name} failed") },
  { STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_UNINSTALL, SUBJECT_APP, "dialog-error-symbolic",
    N_("{name} uninstallation failed"),
    N_("Before the uninstallation of {name} failed"),
    N_("{time} before the uninstallation of {name} failed"),
    N_("{time} after the uninstallation of {name} failed") },
  { STEWARD_OPERATION_TYPE_UNKNOWN, SUBJECT_NONE, "dialog-error-symbolic",
    N_("An operation failed"),
    N_("Before an operation failed"),
    N_("{time} before an operation failed"),
    N_("{time} after an operation failed") },
};

/* The last wording of a table is for all types that have none of their own. */
static const Wording *
steward_mark_text_find_wording (StewardTimelineMark *mark)
{
  StewardOperation *operation = steward_timeline_mark_get_operation (mark);
  gboolean failed = steward_mark_text_is_failure (mark);
  const Wording *wordings = failed ? failed_wordings : done_wordings;
  guint last = (failed ? G_N_ELEMENTS (failed_wordings) : G_N_ELEMENTS (done_wordings)) - 1;
  StewardOperationType type = STEWARD_OPERATION_TYPE_UPDATE;

  if (operation != NULL)
    type = steward_operation_get_operation_type (operation);

  for (guint i = 0; i < last; i++)
    {
      if (wordings[i].type == type)
        return &wordings[i];
    }

  return &wordings[last];
}

static char *
steward_mark_text_dup_name (StewardTimelineMark *mark,
                            Subject              subject)
{
  StewardOperation *operation = steward_timeline_mark_get_operation (mark);
  const char *name = NULL;

  if (subject == SUBJECT_VERSION)
    {
      if (operation != NULL)
        name = steward_operation_get_target_version (operation);
      if (name == NULL)
        name = steward_timeline_mark_get_version (mark);
      if (name != NULL)
        return steward_version_dup_short (name);

      return g_strdup (_("another version"));
    }

  if (subject == SUBJECT_APP)
    {
      name = steward_operation_get_app_name (operation);

      return g_strdup (name != NULL ? name : _("An app"));
    }

  name = steward_operation_get_destination_environment (operation);

  return g_strdup (name != NULL ? name : _("another environment"));
}

static char *
steward_mark_text_fill (StewardTimelineMark *mark,
                        const Wording       *wording,
                        const char          *pattern,
                        const char          *time,
                        gboolean             quoted)
{
  GString *text = g_string_new (_(pattern));

  if (time != NULL)
    g_string_replace (text, "{time}", time, 1);

  if (wording->subject != SUBJECT_NONE)
    {
      g_autofree char *name = steward_mark_text_dup_name (mark, wording->subject);
      g_autofree char *shown = NULL;

      if (quoted && wording->subject != SUBJECT_VERSION)
        /* Translators: the name of an app or environment in a sentence */
        shown = g_strdup_printf (_("“%s”"), name);

      g_string_replace (text, "{name}", shown != NULL ? shown : name, 1);
    }

  return g_string_free (text, FALSE);
}

gboolean
steward_mark_text_is_failure (StewardTimelineMark *mark)
{
  StewardOperation *operation;

  g_return_val_if_fail (STEWARD_IS_TIMELINE_MARK (mark), FALSE);

  operation = steward_timeline_mark_get_operation (mark);

  return operation != NULL &&
         steward_operation_get_status (operation) == STEWARD_OPERATION_STATUS_FAILED;
}

const char *
steward_mark_text_get_icon_name (StewardTimelineMark *mark)
{
  g_return_val_if_fail (STEWARD_IS_TIMELINE_MARK (mark), NULL);

  switch (steward_timeline_mark_get_kind (mark))
    {
    case STEWARD_MARK_EARLIEST:
      return "go-first-symbolic";
    case STEWARD_MARK_LATEST:
      return "go-last-symbolic";
    case STEWARD_MARK_OPERATION:
    case STEWARD_MARK_VERSION:
    default:
      return steward_mark_text_find_wording (mark)->icon_name;
    }
}

/* What happened: "Document Capture updated". */
char *
steward_mark_text_dup_label (StewardTimelineMark *mark)
{
  const Wording *wording;

  g_return_val_if_fail (STEWARD_IS_TIMELINE_MARK (mark), NULL);

  wording = steward_mark_text_find_wording (mark);

  return steward_mark_text_fill (mark, wording, wording->label, NULL, FALSE);
}

/* The moment to go back to: "Before Document Capture was updated". */
char *
steward_mark_text_dup_before (StewardTimelineMark *mark)
{
  const Wording *wording;

  g_return_val_if_fail (STEWARD_IS_TIMELINE_MARK (mark), NULL);

  switch (steward_timeline_mark_get_kind (mark))
    {
    case STEWARD_MARK_EARLIEST:
      return g_strdup (_("Earliest possible"));
    case STEWARD_MARK_LATEST:
      return g_strdup (_("Latest possible"));
    case STEWARD_MARK_OPERATION:
    case STEWARD_MARK_VERSION:
    default:
      wording = steward_mark_text_find_wording (mark);
      return steward_mark_text_fill (mark, wording, wording->before, NULL, FALSE);
    }
}

/* How far away it is: "3 minutes before “Document Capture” was updated". */
char *
steward_mark_text_dup_distance (StewardTimelineMark *mark,
                                GDateTime           *moment,
                                gboolean             quoted)
{
  const Wording *wording;
  gint64 distance;
  g_autofree char *time = NULL;

  g_return_val_if_fail (STEWARD_IS_TIMELINE_MARK (mark), NULL);
  g_return_val_if_fail (moment != NULL, NULL);

  wording = steward_mark_text_find_wording (mark);
  distance = g_date_time_to_unix (steward_timeline_mark_get_on (mark))
             - g_date_time_to_unix (moment);
  time = steward_moment_text_dup_duration (ABS (distance));

  return steward_mark_text_fill (mark, wording,
                                 distance >= 0 ? wording->time_before : wording->time_after,
                                 time, quoted);
}
