/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-instance-columns-private.h"

#include <glib/gi18n.h>

#include "steward-instance.h"
#include "steward-version.h"
#include "widgets/steward-entity-cell.h"
#include "widgets/steward-entity-tag.h"

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

static const StewardLook admin_look = { NULL, "steward-admin-mode-symbolic", "warning", FALSE };

int
steward_instance_columns_compare_dates (GDateTime *date,
                                        GDateTime *other)
{
  if (date == NULL || other == NULL)
    return (date != NULL) - (other != NULL);

  return g_date_time_compare (date, other);
}

STEWARD_DESCRIBE_TEXT (steward_instance_columns_version, STEWARD_INSTANCE,
                       steward_instance_get_version)
STEWARD_DESCRIBE_NAME (steward_instance_columns_name, STEWARD_INSTANCE, steward_instance_get_name)
STEWARD_COMPARE_BY (steward_instance_columns_compare_version, steward_version_compare,
                    STEWARD_INSTANCE, steward_instance_get_version)

static void
steward_instance_columns_type (StewardEntity    *entity,
                               StewardStateText *text)
{
  text->text = steward_instance_text_dup_type (entity);
  text->strong = steward_instance_get_instance_type (STEWARD_INSTANCE (entity))
                 == STEWARD_INSTANCE_TYPE_PRODUCTION;
}

void
steward_instance_columns_describe_state (StewardEntity    *entity,
                                         StewardStateText *text)
{
  StewardInstance *instance;

  g_return_if_fail (STEWARD_IS_INSTANCE (entity));
  g_return_if_fail (text != NULL);

  instance = STEWARD_INSTANCE (entity);
  text->look = &state_looks[steward_instance_get_state (instance)];
  text->text = g_strdup (steward_look_get_word (text->look,
                                                steward_instance_get_state_text (instance)));
}

static void
steward_instance_columns_region (StewardEntity    *entity,
                                 StewardStateText *text)
{
  text->text = steward_instance_text_dup_region (
    steward_instance_get_region (STEWARD_INSTANCE (entity)));
}

static void
steward_instance_columns_language (StewardEntity    *entity,
                                   StewardStateText *text)
{
  text->text = steward_instance_text_dup_language (
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

static gboolean
steward_instance_columns_is_in_admin_mode (StewardEntity *entity)
{
  return steward_instance_get_admin_mode (STEWARD_INSTANCE (entity));
}

static void
steward_instance_columns_admin_mode_line (StewardEntity    *entity,
                                          StewardStateText *text)
{
  text->look = &admin_look;
  text->text = g_strdup (_("Administration mode is on"));
}

static const StewardEntityColumn admin_mode_line = {
  .has_icon = TRUE, .describe = steward_instance_columns_admin_mode_line
};

static const StewardEntityColumn instance_columns[] = {
  { N_("Name"), 186, TRUE, TRUE, FALSE, steward_instance_columns_name },
  { N_("Tenant"), 154, FALSE, TRUE, FALSE, NULL },
  { N_("Type"), 104, FALSE, TRUE, FALSE, steward_instance_columns_type, NULL, TRUE },
  { N_("State"), 132, FALSE, TRUE, TRUE, steward_instance_columns_describe_state },
  { N_("Version"), 110, FALSE, FALSE, FALSE, steward_instance_columns_version,
    steward_instance_columns_compare_version },
  { N_("Region"), 116, FALSE, FALSE, FALSE, steward_instance_columns_region },
  { N_("Language"), 82, FALSE, FALSE, FALSE, steward_instance_columns_language },
  { N_("Administration Mode"), 150, FALSE, FALSE, TRUE, steward_instance_columns_admin_mode,
    .is_urgent = steward_instance_columns_is_in_admin_mode, .urgent = &admin_mode_line },
};

static const StewardInstanceTableInfo info = {
  N_("Instances"), instance_columns, G_N_ELEMENTS (instance_columns)
};

static const StewardInstanceTableInfo *
steward_instance_columns_get_info (StewardInstanceTable table)
{
  switch (table)
    {
    case STEWARD_INSTANCE_TABLE_INSTANCES:
      return &info;
    case STEWARD_INSTANCE_TABLE_BACKUPS:
      return steward_backup_columns_get_info ();
    case STEWARD_INSTANCE_TABLE_TYPES:
    case STEWARD_INSTANCE_TABLE_TEMPLATES:
    case STEWARD_INSTANCE_TABLE_RELEASES:
    case STEWARD_INSTANCE_TABLE_LANGUAGES:
    case STEWARD_INSTANCE_TABLE_CURRENCIES:
    case STEWARD_INSTANCE_TABLE_IDENTITIES:
    default:
      return steward_reference_columns_get_info (table);
    }
}

/* Returns: (transfer floating): a table of that kind without rows */
GtkWidget *
steward_instance_columns_new_table (StewardInstanceTable table)
{
  const StewardInstanceTableInfo *shown = steward_instance_columns_get_info (table);

  return steward_entity_table_new (shown->columns, shown->n_columns, _(shown->name));
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
  const StewardInstanceTableInfo *shown = steward_instance_columns_get_info (table);

  *n_columns = shown->n_details;

  return shown->details;
}
