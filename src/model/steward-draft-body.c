/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-draft-body.h"

/**
 * steward_draft_type_word:
 * @type: the type of an environment
 *
 * Returns: (transfer none) (nullable): the word that requests carry for @type
 */
const char *
steward_draft_type_word (StewardEnvironmentType type)
{
  if (type == STEWARD_ENVIRONMENT_TYPE_PRODUCTION)
    return "Production";
  if (type == STEWARD_ENVIRONMENT_TYPE_SANDBOX)
    return "Sandbox";

  return NULL;
}

/**
 * steward_draft_build_text:
 * @builder: a builder inside an object
 * @member: the member to add
 * @value: (nullable): its value; without one the member is left out
 */
void
steward_draft_build_text (JsonBuilder *builder,
                          const char  *member,
                          const char  *value)
{
  g_return_if_fail (JSON_IS_BUILDER (builder));
  g_return_if_fail (member != NULL);

  if (value == NULL || *value == '\0')
    return;

  json_builder_set_member_name (builder, member);
  json_builder_add_string_value (builder, value);
}

/**
 * steward_draft_build_flag:
 * @builder: a builder inside an object
 * @member: the member to add
 * @value: its value; a flag that is not set is left out, as older versions do not know it
 */
void
steward_draft_build_flag (JsonBuilder *builder,
                          const char  *member,
                          gboolean     value)
{
  g_return_if_fail (JSON_IS_BUILDER (builder));
  g_return_if_fail (member != NULL);

  if (!value)
    return;

  json_builder_set_member_name (builder, member);
  json_builder_add_boolean_value (builder, TRUE);
}

/**
 * steward_draft_build_boolean:
 * @builder: a builder inside an object
 * @member: the member to add
 * @value: its value, which is said either way
 */
void
steward_draft_build_boolean (JsonBuilder *builder,
                             const char  *member,
                             gboolean     value)
{
  g_return_if_fail (JSON_IS_BUILDER (builder));
  g_return_if_fail (member != NULL);

  json_builder_set_member_name (builder, member);
  json_builder_add_boolean_value (builder, value);
}
