/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-om.h"

#include "steward-sim-json.h"

/* The last step of an answer: members and enumerations as version and quirks want them. */

#define UNKNOWN_NUMBER 42

typedef struct
{
  StewardSimOmSchema  schema;
  const char         *member;
  const char         *names;   /* in the order of their numbers */
  guint               n_v1;    /* how many of them v1 knows */
  const char         *unknown; /* (nullable): what no document names */
} StewardSimOmEnum;

#define INSTANCE_STATES "None Ready Pending Inactive Disabled FailedProvisioning " \
                        "PreparingInstance ReadyToConfigure Locked"
#define INSTANCE_TYPES "None Production Sandbox Support Preview Trial Default Developer"

static const StewardSimOmEnum enums[] = {
  { STEWARD_SIM_OM_INSTANCE, "State", INSTANCE_STATES, 9, "Hibernated" },
  { STEWARD_SIM_OM_INSTANCE, "Type", INSTANCE_TYPES, 6 },
  { STEWARD_SIM_OM_INSTANCE, "ProtectionStatus", "MicrosoftEncrypted TenantEncrypted", 2 },
  { STEWARD_SIM_OM_STATUS, "Status",
    "None FailedToCreate NotStarted Ready Pending Running Succeeded Failed Cancelling Cancelled "
    "Aborting Aborted Tombstone Deleting Deleted NotFound Conflict", 15, "Suspended" },
  { STEWARD_SIM_OM_STATUS, "instanceState", INSTANCE_STATES, 9 },
  { STEWARD_SIM_OM_TYPE_INFO, "Type", INSTANCE_TYPES, 6 },
  { STEWARD_SIM_OM_TEMPLATE, "Types", INSTANCE_TYPES, 6 },
  { STEWARD_SIM_OM_KEY, "KeyState",
    "Imported Installing Available Active Locked InstallationFailed None", 7 },
  { STEWARD_SIM_OM_NOTIFICATION, "State",
    "None Ready Unread Read Pending Inactive Disabled FailedProvisioning ReadyToConfigure Locked",
    10 },
  { STEWARD_SIM_OM_NOTIFICATION, "Priority", "Unknown High Low", 3 },
};

static const struct
{
  StewardSimOmSchema  schema;
  const char         *member;
} not_in_v1[] = {
  { STEWARD_SIM_OM_INSTANCE, "InitialUserPrincipalName" },
  { STEWARD_SIM_OM_INSTANCE, "IsLocked" },
  { STEWARD_SIM_OM_INSTANCE, "ProtectionStatus" },
  { STEWARD_SIM_OM_STATUS, "Code" },
};

/* What members of these hold is named by those who put it there. */
static const char * const free_members[] = { "AdditionalProperties", "Items", "Slugs", NULL };

typedef struct
{
  StewardSimOmSchema schema;
  gboolean           is_v1;
  gboolean           as_numbers;
  gboolean           in_camel_case;
  gboolean           has_unknown;
} StewardSimOmStyle;

static JsonNode *steward_sim_om_style_node (const StewardSimOmStyle *style,
                                            const char              *member,
                                            JsonNode                *node);

static const StewardSimOmEnum *
steward_sim_om_style_find_enum (const StewardSimOmStyle *style,
                                const char              *member)
{
  for (guint i = 0; member != NULL && i < G_N_ELEMENTS (enums); i++)
    {
      if (enums[i].schema == style->schema && g_str_equal (enums[i].member, member))
        return &enums[i];
    }

  return NULL;
}

static gboolean
steward_sim_om_style_omits (const StewardSimOmStyle *style,
                            const char              *member)
{
  for (guint i = 0; style->is_v1 && i < G_N_ELEMENTS (not_in_v1); i++)
    {
      if (not_in_v1[i].schema == style->schema && g_str_equal (not_in_v1[i].member, member))
        return TRUE;
    }

  return FALSE;
}

/* An operation that has ended has, so that nobody waits for ever. */
static gboolean
steward_sim_om_style_hides (const StewardSimOmStyle *style,
                            const StewardSimOmEnum  *values,
                            const char              *name)
{
  static const char * const open[] = { "NotStarted", "Pending", "Running", NULL };

  return style->has_unknown && values->unknown != NULL
         && (style->schema != STEWARD_SIM_OM_STATUS || g_strv_contains (open, name));
}

static JsonNode *
steward_sim_om_style_value (const StewardSimOmStyle *style,
                            const StewardSimOmEnum  *values,
                            const char              *name)
{
  g_auto(GStrv) names = g_strsplit (values->names, " ", -1);
  JsonNode *node = json_node_new (JSON_NODE_VALUE);
  gboolean hides = steward_sim_om_style_hides (style, values, name);
  gint64 number = UNKNOWN_NUMBER;

  for (guint i = 0; !hides && names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], name))
        number = style->is_v1 && i >= values->n_v1 ? 0 : i;
    }

  if (style->as_numbers || style->is_v1)
    json_node_set_int (node, number);
  else
    json_node_set_string (node, hides ? values->unknown : name);

  return node;
}

static char *
steward_sim_om_style_name (const StewardSimOmStyle *style,
                           const char              *container,
                           const char              *member)
{
  char *name;

  if (container != NULL && g_strv_contains (free_members, container))
    return g_strdup (style->is_v1 && g_str_equal (member, "instanceState") ? "InstanceState"
                                                                           : member);
  if (!style->in_camel_case)
    return g_strdup (member);
  if (g_str_equal (member, "LCID"))
    return g_strdup ("lcid");

  name = g_strdup (member);
  name[0] = g_ascii_tolower (name[0]);

  return name;
}

static JsonNode *
steward_sim_om_style_object (const StewardSimOmStyle *style,
                             const char              *container,
                             JsonObject              *source)
{
  JsonObject *object = json_object_new ();
  JsonObjectIter iter;
  const char *member;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, source);
  while (json_object_iter_next_ordered (&iter, &member, &value))
    {
      g_autofree char *name = steward_sim_om_style_name (style, container, member);

      if (member[0] != '$' && !steward_sim_om_style_omits (style, member))
        json_object_set_member (object, name, steward_sim_om_style_node (style, member, value));
    }

  return steward_sim_json_wrap (object);
}

/* member is the one that holds the node, or NULL. */
static JsonNode *
steward_sim_om_style_node (const StewardSimOmStyle *style,
                           const char              *member,
                           JsonNode                *node)
{
  const StewardSimOmEnum *values = steward_sim_om_style_find_enum (style, member);
  JsonNode *copy;
  JsonArray *source;
  JsonArray *array;

  if (JSON_NODE_HOLDS_OBJECT (node))
    return steward_sim_om_style_object (style, member, json_node_get_object (node));
  if (values != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_string (node) != NULL)
    return steward_sim_om_style_value (style, values, json_node_get_string (node));
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return json_node_copy (node);

  copy = json_node_new (JSON_NODE_ARRAY);
  source = json_node_get_array (node);
  array = json_array_sized_new (json_array_get_length (source));
  for (guint i = 0; i < json_array_get_length (source); i++)
    json_array_add_element (array,
                            steward_sim_om_style_node (style, member,
                                                       json_array_get_element (source, i)));
  json_node_take_array (copy, array);

  return copy;
}

/**
 * steward_sim_om_answer:
 * @request: a request
 * @status: the HTTP status
 * @schema: what the node is made of
 * @node: (transfer full): the answer in the words of the newest version
 */
void
steward_sim_om_answer (StewardSimRequest  *request,
                       guint               status,
                       StewardSimOmSchema  schema,
                       JsonNode           *node)
{
  JsonObject *quirks = steward_sim_state_get_quirks (request->state);
  StewardSimOmStyle style = { .schema = schema };
  g_autoptr(JsonNode) owned = node;

  style.is_v1 = request->version == 100;
  style.as_numbers = g_str_equal (steward_sim_json_get_string (quirks, "enums", ""), "numbers");
  style.in_camel_case = g_str_equal (steward_sim_json_get_string (quirks, "casing", ""), "camel");
  style.has_unknown = steward_sim_json_get_boolean (quirks, "unknownState", FALSE);

  steward_sim_request_answer (request, status, steward_sim_om_style_node (&style, NULL, owned));
}
