/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-instance-columns-private.h"

#include <glib/gi18n.h>

#include "steward-application-identity.h"
#include "steward-instance-currency.h"
#include "steward-instance-language.h"
#include "steward-instance-release.h"
#include "steward-instance-template.h"
#include "steward-instance-type-info.h"
#include "steward-text.h"
#include "steward-version.h"

/* What instances are made of, and which applications manage them. */

static const StewardLook on_look = { NULL, "object-select-symbolic", "success", FALSE };
static const StewardLook off_look = { NULL, "action-unavailable-symbolic", "dim-label", TRUE };

STEWARD_DESCRIBE_TEXT (steward_reference_columns_template_description, STEWARD_INSTANCE_TEMPLATE,
                       steward_instance_template_get_description)
STEWARD_DESCRIBE_TEXT (steward_reference_columns_template_name, STEWARD_INSTANCE_TEMPLATE,
                       steward_instance_template_get_name)
STEWARD_DESCRIBE_TEXT (steward_reference_columns_release_version, STEWARD_INSTANCE_RELEASE,
                       steward_instance_release_get_version)
STEWARD_DESCRIBE_TEXT (steward_reference_columns_currency_code, STEWARD_INSTANCE_CURRENCY,
                       steward_instance_currency_get_code)
STEWARD_DESCRIBE_TEXT (steward_reference_columns_currency_symbol, STEWARD_INSTANCE_CURRENCY,
                       steward_instance_currency_get_symbol)
STEWARD_DESCRIBE_TEXT (steward_reference_columns_currency_region, STEWARD_INSTANCE_CURRENCY,
                       steward_instance_currency_get_region_name)
STEWARD_DESCRIBE_NAME (steward_reference_columns_template_title, STEWARD_INSTANCE_TEMPLATE,
                       steward_instance_template_get_title)
STEWARD_DESCRIBE_NAME (steward_reference_columns_release_title, STEWARD_INSTANCE_RELEASE,
                       steward_instance_release_get_title)
STEWARD_DESCRIBE_NAME (steward_reference_columns_language_title, STEWARD_INSTANCE_LANGUAGE,
                       steward_instance_language_get_title)
STEWARD_DESCRIBE_NAME (steward_reference_columns_currency_name, STEWARD_INSTANCE_CURRENCY,
                       steward_instance_currency_get_name)
STEWARD_DESCRIBE_NAME (steward_reference_columns_application_id, STEWARD_APPLICATION_IDENTITY,
                       steward_application_identity_get_application_id)
STEWARD_COMPARE_BY (steward_reference_columns_compare_release_version, steward_version_compare,
                    STEWARD_INSTANCE_RELEASE, steward_instance_release_get_version)
STEWARD_COMPARE_BY (steward_reference_columns_compare_registered,
                    steward_instance_columns_compare_dates, STEWARD_APPLICATION_IDENTITY,
                    steward_application_identity_get_created_on)
STEWARD_COMPARE_BY (steward_reference_columns_compare_total, STEWARD_COMPARE_NUMBERS,
                    STEWARD_INSTANCE_TYPE_INFO, steward_instance_type_info_get_total)
STEWARD_COMPARE_BY (steward_reference_columns_compare_consumed, STEWARD_COMPARE_NUMBERS,
                    STEWARD_INSTANCE_TYPE_INFO, steward_instance_type_info_get_consumed)
STEWARD_COMPARE_BY (steward_reference_columns_compare_lcid, STEWARD_COMPARE_NUMBERS,
                    STEWARD_INSTANCE_LANGUAGE, steward_instance_language_get_lcid)
STEWARD_DESCRIBE_TEXT (steward_reference_columns_identity_id, STEWARD_APPLICATION_IDENTITY,
                       steward_application_identity_get_id)

static void
steward_reference_columns_type (StewardEntity    *entity,
                                StewardStateText *text)
{
  text->text = steward_instance_text_dup_type (entity);
  text->strong = TRUE;
}

static void
steward_reference_columns_type_total (StewardEntity    *entity,
                                      StewardStateText *text)
{
  gint64 total = steward_instance_type_info_get_total (STEWARD_INSTANCE_TYPE_INFO (entity));

  text->text = total < 0 ? g_strdup (STEWARD_TEXT_UNKNOWN)
                         : g_strdup_printf ("%" G_GINT64_FORMAT, total);
}

static void
steward_reference_columns_type_consumed (StewardEntity    *entity,
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
steward_reference_columns_language_lcid (StewardEntity    *entity,
                                         StewardStateText *text)
{
  text->text = g_strdup_printf ("%" G_GINT64_FORMAT, steward_instance_language_get_lcid (
    STEWARD_INSTANCE_LANGUAGE (entity)));
}

static void
steward_reference_columns_identity_state (StewardEntity    *entity,
                                          StewardStateText *text)
{
  gboolean on = steward_application_identity_is_enabled (STEWARD_APPLICATION_IDENTITY (entity));

  text->look = on ? &on_look : &off_look;
  text->text = g_strdup (on ? _("Enabled") : _("Disabled"));
}

static void
steward_reference_columns_identity_created (StewardEntity    *entity,
                                            StewardStateText *text)
{
  text->text = steward_instance_text_dup_moment (
    entity,
    steward_application_identity_get_created_on (STEWARD_APPLICATION_IDENTITY (entity)));
}

static const StewardEntityColumn type_columns[] = {
  { N_("Type"), 160, TRUE, TRUE, FALSE, steward_reference_columns_type },
  { N_("Entitled"), 100, FALSE, FALSE, FALSE, steward_reference_columns_type_total,
    steward_reference_columns_compare_total },
  { N_("Used"), 150, FALSE, TRUE, FALSE, steward_reference_columns_type_consumed,
    steward_reference_columns_compare_consumed },
};

static const StewardEntityColumn template_columns[] = {
  { N_("Title"), 180, TRUE, TRUE, FALSE, steward_reference_columns_template_title },
  { N_("Name"), 230, FALSE, TRUE, FALSE, steward_reference_columns_template_name },
  { N_("Description"), 220, TRUE, FALSE, FALSE, steward_reference_columns_template_description },
};

static const StewardEntityColumn release_columns[] = {
  { N_("Release"), 200, TRUE, TRUE, FALSE, steward_reference_columns_release_title },
  { N_("Version"), 140, FALSE, TRUE, FALSE, steward_reference_columns_release_version,
    steward_reference_columns_compare_release_version },
};

static const StewardEntityColumn language_columns[] = {
  { N_("Language"), 200, TRUE, TRUE, FALSE, steward_reference_columns_language_title },
  { N_("Number"), 100, FALSE, TRUE, FALSE, steward_reference_columns_language_lcid,
    steward_reference_columns_compare_lcid },
};

static const StewardEntityColumn currency_columns[] = {
  { N_("Currency"), 180, TRUE, TRUE, FALSE, steward_reference_columns_currency_name },
  { N_("Code"), 80, FALSE, TRUE, FALSE, steward_reference_columns_currency_code },
  { N_("Symbol"), 80, FALSE, FALSE, FALSE, steward_reference_columns_currency_symbol },
  { N_("Region"), 160, FALSE, TRUE, FALSE, steward_reference_columns_currency_region },
};

static const StewardEntityColumn identity_columns[] = {
  { N_("Application"), 300, TRUE, TRUE, FALSE, steward_reference_columns_application_id },
  { N_("Access"), 120, FALSE, TRUE, TRUE, steward_reference_columns_identity_state },
  { N_("Registered"), 130, FALSE, FALSE, FALSE, steward_reference_columns_identity_created,
    steward_reference_columns_compare_registered },
};

/* What is shown of one of them alone. */

static void
steward_reference_columns_type_used (StewardEntity    *entity,
                                     StewardStateText *text)
{
  gint64 used = steward_instance_type_info_get_consumed (STEWARD_INSTANCE_TYPE_INFO (entity));

  text->text = used < 0 ? g_strdup (STEWARD_TEXT_UNKNOWN)
                        : g_strdup_printf ("%" G_GINT64_FORMAT, used);
}

static void
steward_reference_columns_type_free (StewardEntity    *entity,
                                     StewardStateText *text)
{
  gint64 total = steward_instance_type_info_get_total (STEWARD_INSTANCE_TYPE_INFO (entity));
  gint64 used = steward_instance_type_info_get_consumed (STEWARD_INSTANCE_TYPE_INFO (entity));

  text->text = total < 0 || used < 0 ? g_strdup (STEWARD_TEXT_UNKNOWN)
                                     : g_strdup_printf ("%" G_GINT64_FORMAT, MAX (0, total - used));
}

static void
steward_reference_columns_identity_changed (StewardEntity    *entity,
                                            StewardStateText *text)
{
  text->text = steward_instance_text_dup_moment (
    entity,
    steward_application_identity_get_modified_on (STEWARD_APPLICATION_IDENTITY (entity)));
}

static const StewardEntityColumn type_details[] = {
  { .title = N_("Type"), .describe = steward_reference_columns_type },
  { .title = N_("Entitled"), .describe = steward_reference_columns_type_total },
  { .title = N_("Used"), .describe = steward_reference_columns_type_used },
  { .title = N_("Free"), .describe = steward_reference_columns_type_free },
};

static const StewardEntityColumn identity_details[] = {
  { .title = N_("Application"), .describe = steward_reference_columns_application_id },
  { .title = N_("Access"), .describe = steward_reference_columns_identity_state },
  { .title = N_("Registered"), .describe = steward_reference_columns_identity_created },
  { .title = N_("Changed"), .describe = steward_reference_columns_identity_changed },
  { .title = N_("Registration ID"), .describe = steward_reference_columns_identity_id },
};

static const StewardInstanceTableInfo infos[] = {
  [STEWARD_INSTANCE_TABLE_TYPES] = {
    N_("Types"), type_columns, G_N_ELEMENTS (type_columns),
    type_details, G_N_ELEMENTS (type_details) },
  [STEWARD_INSTANCE_TABLE_TEMPLATES] = {
    N_("Templates"), template_columns, G_N_ELEMENTS (template_columns) },
  [STEWARD_INSTANCE_TABLE_RELEASES] = {
    N_("Releases"), release_columns, G_N_ELEMENTS (release_columns) },
  [STEWARD_INSTANCE_TABLE_LANGUAGES] = {
    N_("Languages"), language_columns, G_N_ELEMENTS (language_columns) },
  [STEWARD_INSTANCE_TABLE_CURRENCIES] = {
    N_("Currencies"), currency_columns, G_N_ELEMENTS (currency_columns) },
  [STEWARD_INSTANCE_TABLE_IDENTITIES] = {
    N_("Application Identities"), identity_columns, G_N_ELEMENTS (identity_columns),
    identity_details, G_N_ELEMENTS (identity_details) },
};

const StewardInstanceTableInfo *
steward_reference_columns_get_info (StewardInstanceTable table)
{
  g_return_val_if_fail (table < G_N_ELEMENTS (infos) && infos[table].columns != NULL, NULL);

  return &infos[table];
}
