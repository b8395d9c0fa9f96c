/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-instance-text.h"

#include <glib/gi18n.h>

#include "steward-instance.h"
#include "steward-tenant.h"
#include "steward-text.h"

static const char * const type_names[] = {
  [STEWARD_INSTANCE_TYPE_PRODUCTION] = N_("Production"),
  [STEWARD_INSTANCE_TYPE_SANDBOX] = N_("Sandbox"),
  [STEWARD_INSTANCE_TYPE_SUPPORT] = N_("Support"),
  [STEWARD_INSTANCE_TYPE_PREVIEW] = N_("Preview"),
  [STEWARD_INSTANCE_TYPE_TRIAL] = N_("Trial"),
  [STEWARD_INSTANCE_TYPE_DEFAULT] = N_("Default"),
  [STEWARD_INSTANCE_TYPE_DEVELOPER] = N_("Developer"),
};

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

/**
 * steward_instance_text_dup_known:
 * @text: (nullable): what the service says
 *
 * Returns: (transfer full): the same, or that it is not known
 */
char *
steward_instance_text_dup_known (const char *text)
{
  return g_strdup (text != NULL && *text != '\0' ? text : STEWARD_TEXT_UNKNOWN);
}

/**
 * steward_instance_text_dup_language:
 * @lcid: the number of a language
 *
 * Returns: (transfer full): what it is called
 */
char *
steward_instance_text_dup_language (gint64 lcid)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (languages[i].lcid == lcid)
      return g_strdup (_(languages[i].name));

  return lcid > 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, lcid) : g_strdup (STEWARD_TEXT_UNKNOWN);
}

/**
 * steward_instance_text_dup_region:
 * @region: (nullable): the word of a region
 *
 * Returns: (transfer full): what it is called
 */
char *
steward_instance_text_dup_region (const char *region)
{
  for (guint i = 0; i < G_N_ELEMENTS (regions); i++)
    if (g_strcmp0 (regions[i].word, region) == 0)
      return g_strdup (_(regions[i].name));

  return steward_instance_text_dup_known (region);
}

/**
 * steward_instance_text_dup_type:
 * @entity: an instance, or a line of entitlements
 *
 * Returns: (transfer full): what its type is called
 */
char *
steward_instance_text_dup_type (StewardEntity *entity)
{
  g_autofree char *text = NULL;
  StewardInstanceType type;

  g_return_val_if_fail (STEWARD_IS_ENTITY (entity), NULL);

  g_object_get (entity, "instance-type", &type, "type-text", &text, NULL);
  if (type < G_N_ELEMENTS (type_names) && type_names[type] != NULL)
    return g_strdup (_(type_names[type]));

  return steward_instance_text_dup_known (text);
}

/**
 * steward_instance_text_dup_moment:
 * @entity: what a date belongs to
 * @date: (nullable): the date
 *
 * What is today is so by the clock of the service, which set the dates.
 *
 * Returns: (transfer full): the date in short words
 */
char *
steward_instance_text_dup_moment (StewardEntity *entity,
                                  GDateTime     *date)
{
  g_autoptr(GDateTime) now = NULL;

  g_return_val_if_fail (STEWARD_IS_ENTITY (entity), NULL);

  now = steward_tenant_dup_now (steward_entity_get_tenant (entity));

  return date != NULL ? steward_text_dup_moment (date, now) : g_strdup (STEWARD_TEXT_UNKNOWN);
}
