/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-instance-columns-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "steward-instance-backup.h"
#include "steward-showing.h"
#include "steward-tenant.h"
#include "steward-text.h"
#include "steward-version.h"

/* A backup that ends this soon asks for attention. */
#define EXPIRES_SOON_DAYS 2

static const StewardLook available_look = { NULL, "object-select-symbolic", "success", FALSE };
static const StewardLook busy_look = { NULL, NULL, NULL, FALSE };
static const StewardLook warning_look = { NULL, "dialog-warning-symbolic", "warning", FALSE };

STEWARD_DESCRIBE_TEXT (steward_backup_columns_version, STEWARD_INSTANCE_BACKUP,
                       steward_instance_backup_get_version)
STEWARD_DESCRIBE_TEXT (steward_backup_columns_notes, STEWARD_INSTANCE_BACKUP,
                       steward_instance_backup_get_notes)
STEWARD_COMPARE_BY (steward_backup_columns_compare_created, steward_instance_columns_compare_dates,
                    STEWARD_INSTANCE_BACKUP, steward_instance_backup_get_created_on)
STEWARD_COMPARE_BY (steward_backup_columns_compare_expires, steward_instance_columns_compare_dates,
                    STEWARD_INSTANCE_BACKUP, steward_instance_backup_get_expires_on)
STEWARD_COMPARE_BY (steward_backup_columns_compare_version, steward_version_compare,
                    STEWARD_INSTANCE_BACKUP, steward_instance_backup_get_version)
STEWARD_DESCRIBE_TEXT (steward_backup_columns_id, STEWARD_INSTANCE_BACKUP,
                       steward_instance_backup_get_id)

/* A backup that the service takes by itself has no label. */
static void
steward_backup_columns_label (StewardEntity    *entity,
                              StewardStateText *text)
{
  StewardInstanceBackup *backup = STEWARD_INSTANCE_BACKUP (entity);
  const char *label = steward_instance_backup_get_label (backup);

  text->strong = TRUE;
  if (label != NULL && *label != '\0')
    text->text = g_strdup (label);
  else
    text->text = g_strdup (steward_instance_backup_is_by_system (backup)
                             ? _("System backup") : STEWARD_TEXT_UNKNOWN);
}

static void
steward_backup_columns_created (StewardEntity    *entity,
                                StewardStateText *text)
{
  text->text = steward_instance_text_dup_moment (
    entity, steward_instance_backup_get_created_on (STEWARD_INSTANCE_BACKUP (entity)));
}

static void
steward_backup_columns_by (StewardEntity    *entity,
                           StewardStateText *text)
{
  StewardInstanceBackup *backup = STEWARD_INSTANCE_BACKUP (entity);

  text->dim = steward_instance_backup_is_by_system (backup);
  text->text = text->dim ? g_strdup (_("System"))
                         : steward_instance_text_dup_known (
                             steward_instance_backup_get_created_by (backup));
}

/* Of an address, the name; all of it is among the details. */
static void
steward_backup_columns_by_name (StewardEntity    *entity,
                                StewardStateText *text)
{
  char *at;

  steward_backup_columns_by (entity, text);
  at = strchr (text->text, '@');
  if (at != NULL && at != text->text)
    *at = '\0';
}

static void
steward_backup_columns_status (StewardEntity    *entity,
                               StewardStateText *text)
{
  StewardInstanceBackup *backup = STEWARD_INSTANCE_BACKUP (entity);

  text->look = steward_instance_backup_is_usable (backup) ? &available_look : &busy_look;
  text->text = steward_instance_text_dup_known (
    steward_instance_backup_get_status_text (backup));
}

/* Read after all else. */
static void
steward_backup_columns_quiet_notes (StewardEntity    *entity,
                                    StewardStateText *text)
{
  steward_backup_columns_notes (entity, text);
  text->dim = TRUE;
}

/* Nights until then, as a calendar counts them. */
static int
steward_backup_columns_count_days (GDateTime *now,
                                   GDateTime *then)
{
  StewardShowing *showing = steward_showing_get_default ();
  g_autoptr(GDateTime) today = steward_showing_dup_time (showing, now);
  g_autoptr(GDateTime) day = steward_showing_dup_time (showing, then);
  g_autoptr(GDate) from = g_date_new_dmy (g_date_time_get_day_of_month (today),
                                          g_date_time_get_month (today),
                                          g_date_time_get_year (today));
  g_autoptr(GDate) to = g_date_new_dmy (g_date_time_get_day_of_month (day),
                                        g_date_time_get_month (day), g_date_time_get_year (day));

  return g_date_days_between (from, to);
}

static gboolean
steward_backup_columns_expires_soon (StewardEntity *entity)
{
  GDateTime *expires = steward_instance_backup_get_expires_on (STEWARD_INSTANCE_BACKUP (entity));
  g_autoptr(GDateTime) now = steward_tenant_dup_now (steward_entity_get_tenant (entity));

  return expires != NULL &&
         steward_backup_columns_count_days (now, expires) <= EXPIRES_SOON_DAYS;
}

static void
steward_backup_columns_expires (StewardEntity    *entity,
                                StewardStateText *text)
{
  GDateTime *expires = steward_instance_backup_get_expires_on (STEWARD_INSTANCE_BACKUP (entity));
  g_autoptr(GDateTime) now = steward_tenant_dup_now (steward_entity_get_tenant (entity));
  int days;

  if (expires == NULL)
    {
      text->text = g_strdup (STEWARD_TEXT_UNKNOWN);
      return;
    }

  days = steward_backup_columns_count_days (now, expires);
  text->look = steward_backup_columns_expires_soon (entity) ? &warning_look : NULL;
  text->text = steward_text_dup_day (expires);
  if (g_date_time_compare (expires, now) <= 0)
    text->detail = g_strdup (_("expired"));
  else if (days == 0)
    text->detail = g_strdup (_("last day"));
  else
    text->detail = g_strdup_printf (ngettext ("%d day left", "%d days left", days), days);
}

static const StewardEntityColumn backup_columns[] = {
  { N_("Label"), 200, TRUE, TRUE, FALSE, steward_backup_columns_label },
  { N_("Created"), 116, FALSE, TRUE, FALSE, steward_backup_columns_created,
    steward_backup_columns_compare_created },
  { N_("By"), 116, FALSE, FALSE, FALSE, steward_backup_columns_by_name },
  { N_("Status"), 110, FALSE, TRUE, TRUE, steward_backup_columns_status },
  { N_("Version"), 132, FALSE, FALSE, FALSE, steward_backup_columns_version,
    steward_backup_columns_compare_version },
  { N_("Expires"), 164, FALSE, FALSE, TRUE, steward_backup_columns_expires,
    steward_backup_columns_compare_expires, FALSE, steward_backup_columns_expires_soon },
  { N_("Notes"), 190, TRUE, FALSE, FALSE, steward_backup_columns_quiet_notes },
};

/* What is shown of one of them alone. */

static void
steward_backup_columns_moment (StewardEntity    *entity,
                               StewardStateText *text)
{
  text->text = steward_text_dup_full_time (
    steward_instance_backup_get_created_on (STEWARD_INSTANCE_BACKUP (entity)));
}

static void
steward_backup_columns_end (StewardEntity    *entity,
                            StewardStateText *text)
{
  StewardStateText shown = { NULL };

  steward_backup_columns_expires (entity, &shown);
  /* Translators: a day, and how many days are left */
  text->text = shown.detail != NULL ? g_strdup_printf (_("%s, %s"), shown.text, shown.detail)
                                    : g_strdup (shown.text);
  g_free (shown.text);
  g_free (shown.detail);
}

static const StewardEntityColumn backup_details[] = {
  { .title = N_("Label"), .describe = steward_backup_columns_label },
  { .title = N_("Status"), .describe = steward_backup_columns_status },
  { .title = N_("Created"), .describe = steward_backup_columns_moment },
  { .title = N_("By"), .describe = steward_backup_columns_by },
  { .title = N_("Expires"), .describe = steward_backup_columns_end },
  { .title = N_("Version"), .describe = steward_backup_columns_version },
  { .title = N_("Notes"), .describe = steward_backup_columns_notes },
  { .title = N_("Backup ID"), .describe = steward_backup_columns_id },
};

static const StewardInstanceTableInfo info = {
  N_("Backups"), backup_columns, G_N_ELEMENTS (backup_columns),
  backup_details, G_N_ELEMENTS (backup_details)
};

const StewardInstanceTableInfo *
steward_backup_columns_get_info (void)
{
  return &info;
}
