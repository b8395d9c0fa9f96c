/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-instance-columns.h"

#include <glib/gi18n.h>
#include <string.h>

#include "steward-application-identity.h"
#include "steward-instance-backup.h"
#include "steward-instance-currency.h"
#include "steward-instance-language.h"
#include "steward-instance-release.h"
#include "steward-instance-template.h"
#include "steward-instance-type-info.h"
#include "steward-instance.h"
#include "steward-tenant.h"
#include "steward-text.h"
#include "steward-version.h"
#include "widgets/steward-entity-cell.h"
#include "widgets/steward-entity-tag.h"

/* A backup that ends this soon asks for attention. */
#define EXPIRES_SOON_DAYS 2

static const StewardLook state_looks[] = {
  [STEWARD_INSTANCE_STATE_UNKNOWN] = { NULL, "dialog-question-symbolic", "dim-label", TRUE },
  [STEWARD_INSTANCE_STATE_READY] = { N_("Ready"), "object-select-symbolic", "success", FALSE },
  [STEWARD_INSTANCE_STATE_PENDING] = { N_("Pending"), NULL, NULL, FALSE },
  [STEWARD_INSTANCE_STATE_INACTIVE] = {
    N_("Inactive"), "action-unavailable-symbolic", "dim-label", TRUE },
  [STEWARD_INSTANCE_STATE_DISABLED] = {
    N_("Disabled"), "action-unavailable-symbolic", "dim-label", TRUE },
  [STEWARD_INSTANCE_STATE_FAILED_PROVISIONING] = {
    N_("Creation failed"), "dialog-error-symbolic", "error", FALSE },
  [STEWARD_INSTANCE_STATE_PREPARING] = { N_("Preparing"), NULL, NULL, FALSE },
  [STEWARD_INSTANCE_STATE_READY_TO_CONFIGURE] = {
    N_("Ready to configure"), "dialog-information-symbolic", "accent", FALSE },
  [STEWARD_INSTANCE_STATE_LOCKED] = {
    N_("Locked"), "system-lock-screen-symbolic", "dim-label", TRUE },
};

static const char * const type_names[] = {
  [STEWARD_INSTANCE_TYPE_PRODUCTION] = N_("Production"),
  [STEWARD_INSTANCE_TYPE_SANDBOX] = N_("Sandbox"),
  [STEWARD_INSTANCE_TYPE_SUPPORT] = N_("Support"),
  [STEWARD_INSTANCE_TYPE_PREVIEW] = N_("Preview"),
  [STEWARD_INSTANCE_TYPE_TRIAL] = N_("Trial"),
  [STEWARD_INSTANCE_TYPE_DEFAULT] = N_("Default"),
  [STEWARD_INSTANCE_TYPE_DEVELOPER] = N_("Developer"),
};

static const StewardLook available_look = { NULL, "object-select-symbolic", "success", FALSE };
static const StewardLook busy_look = { NULL, NULL, NULL, FALSE };
static const StewardLook admin_look = { NULL, "steward-admin-mode-symbolic", "warning", FALSE };
static const StewardLook warning_look = { NULL, "dialog-warning-symbolic", "warning", FALSE };
static const StewardLook off_look = { NULL, "action-unavailable-symbolic", "dim-label", TRUE };

/* What base languages are called; others are shown by their number. */
static const struct
{
  gint64      lcid;
  const char *name;
} languages[] = {
  { 1029, N_("Czech") }, { 1030, N_("Danish") }, { 1031, N_("German") },
  { 1033, N_("English") }, { 1035, N_("Finnish") }, { 1036, N_("French") },
  { 1040, N_("Italian") }, { 1041, N_("Japanese") }, { 1043, N_("Dutch") },
  { 1044, N_("Norwegian") }, { 1045, N_("Polish") }, { 1046, N_("Portuguese (Brazil)") },
  { 1053, N_("Swedish") }, { 2070, N_("Portuguese") }, { 3082, N_("Spanish") },
};

/* What regions are called; others are shown by what their addresses have in common. */
static const struct
{
  const char *word;
  const char *name;
} regions[] = {
  { "crm", N_("North America") }, { "crm2", N_("South America") }, { "crm3", N_("Canada") },
  { "crm4", N_("Europe") }, { "crm5", N_("Asia") }, { "crm6", N_("Australia") },
  { "crm7", N_("Japan") }, { "crm8", N_("India") }, { "crm9", N_("North America 2") },
  { "crm11", N_("United Kingdom") }, { "crm12", N_("France") },
};

static char *
steward_instance_columns_dup_known (const char *text)
{
  return g_strdup (text != NULL && *text != '\0' ? text : STEWARD_TEXT_UNKNOWN);
}

char *
steward_instance_columns_dup_language (gint64 lcid)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (languages[i].lcid == lcid)
      return g_strdup (_(languages[i].name));

  return lcid > 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, lcid) : g_strdup (STEWARD_TEXT_UNKNOWN);
}

char *
steward_instance_columns_dup_region (const char *region)
{
  for (guint i = 0; i < G_N_ELEMENTS (regions); i++)
    if (g_strcmp0 (regions[i].word, region) == 0)
      return g_strdup (_(regions[i].name));

  return steward_instance_columns_dup_known (region);
}

/* Of an instance, or of a line of entitlements. */
char *
steward_instance_columns_dup_type (StewardEntity *entity)
{
  g_autofree char *text = NULL;
  StewardInstanceType type;

  g_object_get (entity, "instance-type", &type, "type-text", &text, NULL);
  if (type < G_N_ELEMENTS (type_names) && type_names[type] != NULL)
    return g_strdup (_(type_names[type]));

  return steward_instance_columns_dup_known (text);
}

#define DESCRIBE_TEXT(name, Cast, getter)                                                        \
  static void                                                                                    \
  steward_instance_columns_##name (StewardEntity    *entity,                                     \
                                   StewardStateText *text)                                       \
  {                                                                                              \
    text->text = steward_instance_columns_dup_known (getter (Cast (entity)));                    \
  }

DESCRIBE_TEXT (version, STEWARD_INSTANCE, steward_instance_get_version)
DESCRIBE_TEXT (backup_version, STEWARD_INSTANCE_BACKUP, steward_instance_backup_get_version)
DESCRIBE_TEXT (backup_notes, STEWARD_INSTANCE_BACKUP, steward_instance_backup_get_notes)
DESCRIBE_TEXT (template_description, STEWARD_INSTANCE_TEMPLATE,
               steward_instance_template_get_description)
DESCRIBE_TEXT (template_name, STEWARD_INSTANCE_TEMPLATE, steward_instance_template_get_name)
DESCRIBE_TEXT (release_version, STEWARD_INSTANCE_RELEASE, steward_instance_release_get_version)
DESCRIBE_TEXT (currency_code, STEWARD_INSTANCE_CURRENCY, steward_instance_currency_get_code)
DESCRIBE_TEXT (currency_symbol, STEWARD_INSTANCE_CURRENCY, steward_instance_currency_get_symbol)
DESCRIBE_TEXT (currency_region, STEWARD_INSTANCE_CURRENCY,
               steward_instance_currency_get_region_name)

#define DESCRIBE_NAME(name, Cast, getter)                                                        \
  static void                                                                                    \
  steward_instance_columns_##name (StewardEntity    *entity,                                     \
                                   StewardStateText *text)                                       \
  {                                                                                              \
    text->text = steward_instance_columns_dup_known (getter (Cast (entity)));                    \
    text->strong = TRUE;                                                                         \
  }

DESCRIBE_NAME (name, STEWARD_INSTANCE, steward_instance_get_name)
DESCRIBE_NAME (template_title, STEWARD_INSTANCE_TEMPLATE, steward_instance_template_get_title)
DESCRIBE_NAME (release_title, STEWARD_INSTANCE_RELEASE, steward_instance_release_get_title)
DESCRIBE_NAME (language_title, STEWARD_INSTANCE_LANGUAGE, steward_instance_language_get_title)
DESCRIBE_NAME (currency_name, STEWARD_INSTANCE_CURRENCY, steward_instance_currency_get_name)
DESCRIBE_NAME (application_id, STEWARD_APPLICATION_IDENTITY,
               steward_application_identity_get_application_id)

static void
steward_instance_columns_type (StewardEntity    *entity,
                               StewardStateText *text)
{
  text->text = steward_instance_columns_dup_type (entity);
  if (STEWARD_IS_INSTANCE (entity))
    text->strong = steward_instance_get_instance_type (STEWARD_INSTANCE (entity))
                   == STEWARD_INSTANCE_TYPE_PRODUCTION;
  else
    text->strong = TRUE;
}

void
steward_instance_columns_describe_state (StewardEntity    *entity,
                                         StewardStateText *text)
{
  StewardInstance *instance = STEWARD_INSTANCE (entity);

  text->look = &state_looks[steward_instance_get_state (instance)];
  text->text = g_strdup (steward_look_get_word (text->look,
                                                steward_instance_get_state_text (instance)));
}

static void
steward_instance_columns_region (StewardEntity    *entity,
                                 StewardStateText *text)
{
  text->text = steward_instance_columns_dup_region (
    steward_instance_get_region (STEWARD_INSTANCE (entity)));
}

static void
steward_instance_columns_language (StewardEntity    *entity,
                                   StewardStateText *text)
{
  text->text = steward_instance_columns_dup_language (
    steward_instance_get_base_language (STEWARD_INSTANCE (entity)));
}

static void
steward_instance_columns_admin_mode (StewardEntity    *entity,
                                     StewardStateText *text)
{
  gboolean on = steward_instance_get_admin_mode (STEWARD_INSTANCE (entity));

  text->look = on ? &admin_look : NULL;
  text->strong = on;
  text->dim = !on;
  text->text = g_strdup (on ? _("On") : _("Off"));
}

/* A backup that the service takes by itself has no label. */
static void
steward_instance_columns_backup_label (StewardEntity    *entity,
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

/* What is today is so by the clock of the service, which set the dates. */
static char *
steward_instance_columns_dup_moment (StewardEntity *entity,
                                     GDateTime     *date)
{
  g_autoptr(GDateTime) now = steward_tenant_dup_now (steward_entity_get_tenant (entity));

  return date != NULL ? steward_text_dup_moment (date, now) : g_strdup (STEWARD_TEXT_UNKNOWN);
}

static void
steward_instance_columns_backup_created (StewardEntity    *entity,
                                         StewardStateText *text)
{
  text->text = steward_instance_columns_dup_moment (
    entity, steward_instance_backup_get_created_on (STEWARD_INSTANCE_BACKUP (entity)));
}

static int
steward_instance_columns_compare_dates (GDateTime *date,
                                        GDateTime *other)
{
  if (date == NULL || other == NULL)
    return (date != NULL) - (other != NULL);

  return g_date_time_compare (date, other);
}

#define COMPARE_BY(name, compare, Cast, getter)                                                  \
  static int                                                                                     \
  steward_instance_columns_compare_##name (StewardEntity *first,                                 \
                                           StewardEntity *second)                                \
  {                                                                                              \
    return compare (getter (Cast (first)), getter (Cast (second)));                              \
  }

#define COMPARE_NUMBERS(number, other) (((number) > (other)) - ((number) < (other)))

COMPARE_BY (created, steward_instance_columns_compare_dates, STEWARD_INSTANCE_BACKUP,
            steward_instance_backup_get_created_on)
COMPARE_BY (expires, steward_instance_columns_compare_dates, STEWARD_INSTANCE_BACKUP,
            steward_instance_backup_get_expires_on)
COMPARE_BY (backup_version, steward_version_compare, STEWARD_INSTANCE_BACKUP,
            steward_instance_backup_get_version)
COMPARE_BY (version, steward_version_compare, STEWARD_INSTANCE, steward_instance_get_version)
COMPARE_BY (release_version, steward_version_compare, STEWARD_INSTANCE_RELEASE,
            steward_instance_release_get_version)
COMPARE_BY (registered, steward_instance_columns_compare_dates, STEWARD_APPLICATION_IDENTITY,
            steward_application_identity_get_created_on)
COMPARE_BY (total, COMPARE_NUMBERS, STEWARD_INSTANCE_TYPE_INFO,
            steward_instance_type_info_get_total)
COMPARE_BY (consumed, COMPARE_NUMBERS, STEWARD_INSTANCE_TYPE_INFO,
            steward_instance_type_info_get_consumed)
COMPARE_BY (lcid, COMPARE_NUMBERS, STEWARD_INSTANCE_LANGUAGE, steward_instance_language_get_lcid)

static void
steward_instance_columns_backup_by (StewardEntity    *entity,
                                    StewardStateText *text)
{
  StewardInstanceBackup *backup = STEWARD_INSTANCE_BACKUP (entity);

  text->dim = steward_instance_backup_is_by_system (backup);
  text->text = text->dim ? g_strdup (_("System"))
                         : steward_instance_columns_dup_known (
                             steward_instance_backup_get_created_by (backup));
}

/* Of an address, the name; all of it is among the details. */
static void
steward_instance_columns_backup_by_name (StewardEntity    *entity,
                                         StewardStateText *text)
{
  char *at;

  steward_instance_columns_backup_by (entity, text);
  at = strchr (text->text, '@');
  if (at != NULL && at != text->text)
    *at = '\0';
}

static void
steward_instance_columns_backup_status (StewardEntity    *entity,
                                        StewardStateText *text)
{
  StewardInstanceBackup *backup = STEWARD_INSTANCE_BACKUP (entity);

  text->look = steward_instance_backup_is_usable (backup) ? &available_look : &busy_look;
  text->text = steward_instance_columns_dup_known (
    steward_instance_backup_get_status_text (backup));
}

/* Nights until then, as a calendar counts them. */
static int
steward_instance_columns_count_days (GDateTime *now,
                                     GDateTime *then)
{
  g_autoptr(GDateTime) today = g_date_time_to_local (now);
  g_autoptr(GDateTime) day = g_date_time_to_local (then);
  g_autoptr(GDate) from = g_date_new_dmy (g_date_time_get_day_of_month (today),
                                          g_date_time_get_month (today),
                                          g_date_time_get_year (today));
  g_autoptr(GDate) to = g_date_new_dmy (g_date_time_get_day_of_month (day),
                                        g_date_time_get_month (day), g_date_time_get_year (day));

  return g_date_days_between (from, to);
}

static gboolean
steward_instance_columns_expires_soon (StewardEntity *entity)
{
  GDateTime *expires = steward_instance_backup_get_expires_on (STEWARD_INSTANCE_BACKUP (entity));
  g_autoptr(GDateTime) now = steward_tenant_dup_now (steward_entity_get_tenant (entity));

  return expires != NULL &&
         steward_instance_columns_count_days (now, expires) <= EXPIRES_SOON_DAYS;
}

static void
steward_instance_columns_backup_expires (StewardEntity    *entity,
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

  days = steward_instance_columns_count_days (now, expires);
  text->look = steward_instance_columns_expires_soon (entity) ? &warning_look : NULL;
  text->text = steward_text_dup_day (expires);
  if (g_date_time_compare (expires, now) <= 0)
    text->detail = g_strdup (_("expired"));
  else if (days == 0)
    text->detail = g_strdup (_("last day"));
  else
    text->detail = g_strdup_printf (ngettext ("%d day left", "%d days left", days), days);
}

static void
steward_instance_columns_type_total (StewardEntity    *entity,
                                     StewardStateText *text)
{
  gint64 total = steward_instance_type_info_get_total (STEWARD_INSTANCE_TYPE_INFO (entity));

  text->text = total < 0 ? g_strdup (STEWARD_TEXT_UNKNOWN)
                         : g_strdup_printf ("%" G_GINT64_FORMAT, total);
}

static void
steward_instance_columns_type_consumed (StewardEntity    *entity,
                                        StewardStateText *text)
{
  gint64 total = steward_instance_type_info_get_total (STEWARD_INSTANCE_TYPE_INFO (entity));
  gint64 used = steward_instance_type_info_get_consumed (STEWARD_INSTANCE_TYPE_INFO (entity));

  /* Translators: how many instances of a type there are, and how many there may be */
  text->text = used < 0 || total < 0
                 ? g_strdup (STEWARD_TEXT_UNKNOWN)
                 : g_strdup_printf (_("%d of %d used"), (int) used, (int) total);
}

static void
steward_instance_columns_language_lcid (StewardEntity    *entity,
                                        StewardStateText *text)
{
  text->text = g_strdup_printf ("%" G_GINT64_FORMAT, steward_instance_language_get_lcid (
    STEWARD_INSTANCE_LANGUAGE (entity)));
}

static void
steward_instance_columns_identity_state (StewardEntity    *entity,
                                         StewardStateText *text)
{
  gboolean on = steward_application_identity_is_enabled (STEWARD_APPLICATION_IDENTITY (entity));

  text->look = on ? &available_look : &off_look;
  text->text = g_strdup (on ? _("Enabled") : _("Disabled"));
}

static void
steward_instance_columns_identity_created (StewardEntity    *entity,
                                           StewardStateText *text)
{
  text->text = steward_instance_columns_dup_moment (
    entity,
    steward_application_identity_get_created_on (STEWARD_APPLICATION_IDENTITY (entity)));
}

static const StewardEntityColumn instance_columns[] = {
  { N_("Name"), 186, TRUE, TRUE, FALSE, steward_instance_columns_name },
  { N_("Tenant"), 154, FALSE, TRUE, FALSE, NULL },
  { N_("Type"), 104, FALSE, TRUE, FALSE, steward_instance_columns_type, NULL, TRUE },
  { N_("State"), 132, FALSE, TRUE, TRUE, steward_instance_columns_describe_state },
  { N_("Version"), 124, FALSE, FALSE, FALSE, steward_instance_columns_version,
    steward_instance_columns_compare_version },
  { N_("Region"), 116, FALSE, FALSE, FALSE, steward_instance_columns_region },
  { N_("Language"), 82, FALSE, FALSE, FALSE, steward_instance_columns_language },
  { N_("Administration Mode"), 138, FALSE, FALSE, TRUE, steward_instance_columns_admin_mode },
};

static const StewardEntityColumn backup_columns[] = {
  { N_("Label"), 200, TRUE, TRUE, FALSE, steward_instance_columns_backup_label },
  { N_("Created"), 116, FALSE, TRUE, FALSE, steward_instance_columns_backup_created,
    steward_instance_columns_compare_created },
  { N_("By"), 116, FALSE, FALSE, FALSE, steward_instance_columns_backup_by_name },
  { N_("Status"), 110, FALSE, TRUE, TRUE, steward_instance_columns_backup_status },
  { N_("Version"), 132, FALSE, FALSE, FALSE, steward_instance_columns_backup_version,
    steward_instance_columns_compare_backup_version },
  { N_("Expires"), 164, FALSE, FALSE, TRUE, steward_instance_columns_backup_expires,
    steward_instance_columns_compare_expires, FALSE, steward_instance_columns_expires_soon },
  { N_("Notes"), 190, TRUE, FALSE, FALSE, steward_instance_columns_backup_notes },
};

static const StewardEntityColumn type_columns[] = {
  { N_("Type"), 160, TRUE, TRUE, FALSE, steward_instance_columns_type },
  { N_("Entitled"), 100, FALSE, FALSE, FALSE, steward_instance_columns_type_total,
    steward_instance_columns_compare_total },
  { N_("Used"), 100, FALSE, TRUE, FALSE, steward_instance_columns_type_consumed,
    steward_instance_columns_compare_consumed },
};

static const StewardEntityColumn template_columns[] = {
  { N_("Title"), 180, TRUE, TRUE, FALSE, steward_instance_columns_template_title },
  { N_("Name"), 160, FALSE, TRUE, FALSE, steward_instance_columns_template_name },
  { N_("Description"), 220, TRUE, FALSE, FALSE, steward_instance_columns_template_description },
};

static const StewardEntityColumn release_columns[] = {
  { N_("Release"), 200, TRUE, TRUE, FALSE, steward_instance_columns_release_title },
  { N_("Version"), 140, FALSE, TRUE, FALSE, steward_instance_columns_release_version,
    steward_instance_columns_compare_release_version },
};

static const StewardEntityColumn language_columns[] = {
  { N_("Language"), 200, TRUE, TRUE, FALSE, steward_instance_columns_language_title },
  { N_("Number"), 100, FALSE, TRUE, FALSE, steward_instance_columns_language_lcid,
    steward_instance_columns_compare_lcid },
};

static const StewardEntityColumn currency_columns[] = {
  { N_("Currency"), 180, TRUE, TRUE, FALSE, steward_instance_columns_currency_name },
  { N_("Code"), 80, FALSE, TRUE, FALSE, steward_instance_columns_currency_code },
  { N_("Symbol"), 80, FALSE, FALSE, FALSE, steward_instance_columns_currency_symbol },
  { N_("Region"), 160, FALSE, TRUE, FALSE, steward_instance_columns_currency_region },
};

static const StewardEntityColumn identity_columns[] = {
  { N_("Application"), 300, TRUE, TRUE, FALSE, steward_instance_columns_application_id },
  { N_("Access"), 120, FALSE, TRUE, TRUE, steward_instance_columns_identity_state },
  { N_("Registered"), 130, FALSE, FALSE, FALSE, steward_instance_columns_identity_created,
    steward_instance_columns_compare_registered },
};

/* What is shown of one of them alone. */

static void
steward_instance_columns_backup_moment (StewardEntity    *entity,
                                        StewardStateText *text)
{
  text->text = steward_text_dup_full_time (
    steward_instance_backup_get_created_on (STEWARD_INSTANCE_BACKUP (entity)));
}

static void
steward_instance_columns_backup_end (StewardEntity    *entity,
                                     StewardStateText *text)
{
  StewardStateText shown = { NULL };

  steward_instance_columns_backup_expires (entity, &shown);
  /* Translators: a day, and how many days are left */
  text->text = shown.detail != NULL ? g_strdup_printf (_("%s, %s"), shown.text, shown.detail)
                                    : g_strdup (shown.text);
  g_free (shown.text);
  g_free (shown.detail);
}

static void
steward_instance_columns_type_free (StewardEntity    *entity,
                                    StewardStateText *text)
{
  gint64 total = steward_instance_type_info_get_total (STEWARD_INSTANCE_TYPE_INFO (entity));
  gint64 used = steward_instance_type_info_get_consumed (STEWARD_INSTANCE_TYPE_INFO (entity));

  text->text = total < 0 || used < 0 ? g_strdup (STEWARD_TEXT_UNKNOWN)
                                     : g_strdup_printf ("%" G_GINT64_FORMAT, MAX (0, total - used));
}

static void
steward_instance_columns_identity_changed (StewardEntity    *entity,
                                           StewardStateText *text)
{
  text->text = steward_instance_columns_dup_moment (
    entity,
    steward_application_identity_get_modified_on (STEWARD_APPLICATION_IDENTITY (entity)));
}

DESCRIBE_TEXT (backup_id, STEWARD_INSTANCE_BACKUP, steward_instance_backup_get_id)
DESCRIBE_TEXT (identity_id, STEWARD_APPLICATION_IDENTITY, steward_application_identity_get_id)

static const StewardEntityColumn backup_details[] = {
  { .title = N_("Label"), .describe = steward_instance_columns_backup_label },
  { .title = N_("Status"), .describe = steward_instance_columns_backup_status },
  { .title = N_("Created"), .describe = steward_instance_columns_backup_moment },
  { .title = N_("By"), .describe = steward_instance_columns_backup_by },
  { .title = N_("Expires"), .describe = steward_instance_columns_backup_end },
  { .title = N_("Version"), .describe = steward_instance_columns_backup_version },
  { .title = N_("Notes"), .describe = steward_instance_columns_backup_notes },
  { .title = N_("Backup ID"), .describe = steward_instance_columns_backup_id },
};

static const StewardEntityColumn type_details[] = {
  { .title = N_("Type"), .describe = steward_instance_columns_type },
  { .title = N_("Entitled"), .describe = steward_instance_columns_type_total },
  { .title = N_("Used"), .describe = steward_instance_columns_type_consumed },
  { .title = N_("Free"), .describe = steward_instance_columns_type_free },
};

static const StewardEntityColumn identity_details[] = {
  { .title = N_("Application"), .describe = steward_instance_columns_application_id },
  { .title = N_("Access"), .describe = steward_instance_columns_identity_state },
  { .title = N_("Registered"), .describe = steward_instance_columns_identity_created },
  { .title = N_("Changed"), .describe = steward_instance_columns_identity_changed },
  { .title = N_("Registration ID"), .describe = steward_instance_columns_identity_id },
};

static const struct
{
  const StewardEntityColumn *columns;
  guint                      n_columns;
  const char                *name;
  const StewardEntityColumn *details;   /* (nullable): where one of them is read alone */
  guint                      n_details;
} tables[] = {
  [STEWARD_INSTANCE_TABLE_INSTANCES] = {
    instance_columns, G_N_ELEMENTS (instance_columns), N_("Instances") },
  [STEWARD_INSTANCE_TABLE_BACKUPS] = {
    backup_columns, G_N_ELEMENTS (backup_columns), N_("Backups"),
    backup_details, G_N_ELEMENTS (backup_details) },
  [STEWARD_INSTANCE_TABLE_TYPES] = {
    type_columns, G_N_ELEMENTS (type_columns), N_("Types"),
    type_details, G_N_ELEMENTS (type_details) },
  [STEWARD_INSTANCE_TABLE_TEMPLATES] = {
    template_columns, G_N_ELEMENTS (template_columns), N_("Templates") },
  [STEWARD_INSTANCE_TABLE_RELEASES] = {
    release_columns, G_N_ELEMENTS (release_columns), N_("Releases") },
  [STEWARD_INSTANCE_TABLE_LANGUAGES] = {
    language_columns, G_N_ELEMENTS (language_columns), N_("Languages") },
  [STEWARD_INSTANCE_TABLE_CURRENCIES] = {
    currency_columns, G_N_ELEMENTS (currency_columns), N_("Currencies") },
  [STEWARD_INSTANCE_TABLE_IDENTITIES] = {
    identity_columns, G_N_ELEMENTS (identity_columns), N_("Application Identities"),
    identity_details, G_N_ELEMENTS (identity_details) },
};

/* Returns: (transfer floating): a table of that kind without rows */
GtkWidget *
steward_instance_columns_new_table (StewardInstanceTable table)
{
  g_return_val_if_fail (table < G_N_ELEMENTS (tables), NULL);

  return steward_entity_table_new (tables[table].columns, tables[table].n_columns,
                                   _(tables[table].name));
}

/* Returns: (transfer floating): how the state of an instance reads */
GtkWidget *
steward_instance_columns_new_state_cell (void)
{
  return steward_entity_cell_new (&instance_columns[STEWARD_INSTANCE_COLUMN_STATE]);
}

/* Returns: (transfer floating): the type of an instance */
GtkWidget *
steward_instance_columns_new_type_tag (void)
{
  return steward_entity_tag_new (&instance_columns[STEWARD_INSTANCE_COLUMN_TYPE]);
}

/* Returns: (nullable): what there is to say of one row of the table alone */
const StewardEntityColumn *
steward_instance_columns_get_details (StewardInstanceTable  table,
                                      guint                *n_columns)
{
  g_return_val_if_fail (table < G_N_ELEMENTS (tables), NULL);

  *n_columns = tables[table].n_details;

  return tables[table].details;
}
