/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-om-provision.h"

#include "steward-sim-json.h"
#include "steward-sim-om-families.h"
#include "steward-sim-om-operation.h"

/* New instances of Online Management. */

#define TIMER_KIND      "instanceReady"
#define PREPARING_TIME  120 /* seconds at the real service after the operation has succeeded */
#define MAX_DOMAIN      63
#define USUAL_LANGUAGE  1033

static gboolean
steward_sim_om_provision_is_host_label (const char *text)
{
  gsize length = strlen (text);

  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isalnum (text[i]) && (text[i] != '-' || i == 0 || i == length - 1))
        return FALSE;
    }

  return length > 0 && length <= MAX_DOMAIN;
}

/* Domain names are those of all tenants. */
static JsonObject *
steward_sim_om_provision_find_domain (StewardSimRequest *request,
                                      const char        *domain)
{
  JsonArray *tenants = steward_sim_state_get_tenants (request->state);
  JsonObject *found = NULL;

  for (guint i = 0; found == NULL && i < json_array_get_length (tenants); i++)
    {
      JsonObject *tenant = json_array_get_object_element (tenants, i);

      found = steward_sim_json_find (steward_sim_json_get_array (tenant, "instances"),
                                     "DomainName", domain);
    }

  return found;
}

/* instance may have its own name; it is NULL for a new one. */
void
steward_sim_om_provision_check_domain (StewardSimRequest *request,
                                       JsonObject        *instance,
                                       gboolean           needed,
                                       JsonArray         *errors)
{
  const char *domain = steward_sim_request_get_string (request, "DomainName");
  JsonObject *owner = NULL;

  steward_sim_om_check_text (request, errors, "DomainName", needed, 0);
  if (domain == NULL || domain[0] == '\0')
    return;

  owner = steward_sim_om_provision_find_domain (request, domain);
  if (!steward_sim_om_provision_is_host_label (domain))
    steward_sim_om_add_error (errors, "DomainName",
                              "Use letters, digits and hyphens, no more than %d.", MAX_DOMAIN);
  else if (owner != NULL && owner != instance)
    steward_sim_om_add_error (errors, "DomainName", "The domain name is taken.");
}

void
steward_sim_om_provision_check_language (StewardSimRequest *request,
                                         JsonObject        *release,
                                         const char        *member,
                                         JsonArray         *errors)
{
  JsonNode *node = steward_sim_request_lookup (request, member);

  steward_sim_om_check_kind (request, errors, member, G_TYPE_INT64);
  if (node != NULL && JSON_NODE_HOLDS_VALUE (node) && release != NULL
      && !steward_sim_om_reference_has_language (release, json_node_get_int (node)))
    steward_sim_om_add_error (errors, member, "The release is not available in this language.");
}

void
steward_sim_om_provision_check_templates (StewardSimRequest *request,
                                          JsonObject        *release,
                                          const char        *type,
                                          const char        *member,
                                          JsonArray         *errors)
{
  JsonNode *node = steward_sim_request_lookup (request, member);
  JsonArray *names;

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      steward_sim_om_add_error (errors, member, "The value is to be a list of names.");
      return;
    }

  names = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (names); i++)
    {
      JsonNode *element = json_array_get_element (names, i);
      const char *name = JSON_NODE_HOLDS_VALUE (element) ? json_node_get_string (element) : NULL;

      if (name == NULL || steward_sim_om_reference_find ("templates", "Name", name) == NULL)
        steward_sim_om_add_error (errors, member, "The template is not known.");
      else if (release != NULL && type != NULL
               && !steward_sim_om_reference_has_template (release, type, name))
        steward_sim_om_add_error (errors, member,
                                  "The template %s is not offered for this release and type.",
                                  name);
    }
}

/* A currency is sent back as it was read. */
void
steward_sim_om_provision_check_currency (StewardSimRequest *request,
                                         JsonArray         *errors)
{
  JsonNode *node = steward_sim_request_lookup (request, "Currency");
  JsonArray *regions = steward_sim_om_reference_get ("currencies");
  const char *code;
  const char *name;

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      steward_sim_om_add_error (errors, "Currency", "The value has the wrong type.");
      return;
    }

  code = steward_sim_json_get_string (json_node_get_object (node), "Code", "");
  name = steward_sim_json_get_string (json_node_get_object (node), "Name", "");
  for (guint i = 0; i < json_array_get_length (regions); i++)
    {
      JsonObject *region = json_array_get_object_element (regions, i);
      JsonObject *currency = steward_sim_json_find (steward_sim_json_get_array (region,
                                                                                "Currencies"),
                                                    "Code", code);

      if (currency != NULL
          && g_ascii_strcasecmp (steward_sim_json_get_string (currency, "Name", ""), name) == 0)
        return;
    }

  steward_sim_om_add_error (errors, "Currency", "The currency is not known.");
}

static void
steward_sim_om_provision_check_entitlement (StewardSimRequest *request,
                                            const char        *type,
                                            JsonArray         *errors)
{
  gint64 total = 0;
  gint64 consumed = 0;

  if (type == NULL
      || !steward_sim_om_reference_count (request->tenant, type, &total, &consumed))
    steward_sim_om_add_error (errors, "Type", "Instances of this type cannot be created.");
  else if (consumed >= total)
    steward_sim_om_add_error (errors, "ProvisioningJobCreation",
                              "The tenant uses all %" G_GINT64_FORMAT " instances of the type %s "
                              "that it may have.", total, type);
}

static void
steward_sim_om_provision_check (StewardSimRequest *request,
                                JsonArray         *errors)
{
  static const char * const members[] = {
    "Currency", "ServiceVersionId", "Templates", "Type", "Purpose", "FriendlyName", "DomainName",
    "BaseLanguage", "InitialUserEmail", "SecurityGroupId", "AdditionalProperties", NULL
  };
  const char *type = steward_sim_om_parse_type (steward_sim_request_lookup (request, "Type"));
  const char *release_id = steward_sim_request_get_string (request, "ServiceVersionId");
  JsonObject *release = steward_sim_om_reference_find ("serviceVersions", "Id", release_id);

  steward_sim_om_check_query (request, errors);
  steward_sim_om_check_body (request, errors, members);
  if (steward_sim_request_get_object (request) == NULL)
    return;

  steward_sim_om_check_id (request, errors, "ServiceVersionId", TRUE);
  if (release_id != NULL && g_uuid_string_is_valid (release_id) && release == NULL)
    steward_sim_om_add_error (errors, "ServiceVersionId", "The release is not known.");
  steward_sim_om_provision_check_entitlement (request, type, errors);
  steward_sim_om_check_text (request, errors, "FriendlyName", TRUE, 0);
  steward_sim_om_check_text (request, errors, "InitialUserEmail", TRUE, 0);
  steward_sim_om_check_text (request, errors, "Purpose", FALSE, 0);
  steward_sim_om_check_id (request, errors, "SecurityGroupId", FALSE);
  if (request->version == 100
      && !steward_sim_json_has (steward_sim_request_get_object (request), "BaseLanguage"))
    steward_sim_om_add_error (errors, "BaseLanguage", "A value is required.");

  steward_sim_om_provision_check_domain (request, NULL, TRUE, errors);
  steward_sim_om_provision_check_language (request, release, "BaseLanguage", errors);
  steward_sim_om_provision_check_templates (request, release, type, "Templates", errors);
  steward_sim_om_provision_check_currency (request, errors);
}

void
steward_sim_om_provision_set_addresses (JsonObject *instance)
{
  const char *domain = steward_sim_json_get_string (instance, "DomainName", "");
  const char *region = steward_sim_json_get_string (instance, "$region", "");
  g_autofree char *application = NULL;
  g_autofree char *api = NULL;

  application = g_strdup_printf ("https://%s.%s.dynamics.example/", domain, region);
  api = g_strdup_printf ("https://%s.api.%s.dynamics.example", domain, region);
  json_object_set_string_member (instance, "ApplicationUrl", application);
  json_object_set_string_member (instance, "ApiUrl", api);
}

static void
steward_sim_om_provision_copy (StewardSimRequest *request,
                               JsonObject        *instance)
{
  static const char * const members[] = {
    "Purpose", "FriendlyName", "DomainName", "InitialUserEmail", "SecurityGroupId",
    "AdditionalProperties",
  };
  const char *user = steward_sim_request_get_string (request, "InitialUserEmail");

  json_object_set_string_member (instance, "InitialUserPrincipalName", user);
  json_object_set_int_member (instance, "BaseLanguage",
                              steward_sim_json_get_int (steward_sim_request_get_object (request),
                                                        "BaseLanguage", USUAL_LANGUAGE));
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      JsonNode *value = steward_sim_request_lookup (request, members[i]);

      if (value != NULL && !JSON_NODE_HOLDS_NULL (value))
        json_object_set_member (instance, members[i], json_node_copy (value));
    }
}

static JsonObject *
steward_sim_om_provision_add (StewardSimRequest *request)
{
  JsonArray *instances = steward_sim_json_ensure_array (request->tenant, "instances");
  const char *type = steward_sim_om_parse_type (steward_sim_request_lookup (request, "Type"));
  const char *release_id = steward_sim_request_get_string (request, "ServiceVersionId");
  JsonObject *release = steward_sim_om_reference_find ("serviceVersions", "Id", release_id);
  JsonObject *instance = json_object_new ();
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *unique_name = g_strdup_printf ("org%.8s", id);

  json_object_set_string_member (instance, "Id", id);
  json_object_set_string_member (instance, "UniqueName", unique_name);
  json_object_set_string_member (instance, "Version",
                                 steward_sim_json_get_string (release, "$build", ""));
  json_object_set_string_member (instance, "State", "Pending");
  json_object_set_boolean_member (instance, "StateIsSupportedForDelete", FALSE);
  json_object_set_boolean_member (instance, "AdminMode", FALSE);
  json_object_set_string_member (instance, "Type", type);
  json_object_set_string_member (instance, "$region", steward_sim_om_get_region (request));
  json_object_set_array_member (instance, "$backups", json_array_new ());
  steward_sim_om_provision_copy (request, instance);
  steward_sim_om_provision_set_addresses (instance);
  json_array_add_object_element (instances, instance);

  return instance;
}

static void
steward_sim_om_provision_end (StewardSimWorld *world,
                              JsonObject      *tenant,
                              JsonObject      *operation,
                              JsonObject      *instance,
                              gboolean         succeeded)
{
  const char *state = succeeded ? "PreparingInstance" : "FailedProvisioning";
  gint64 wait = steward_sim_world_get_operation_time (world, PREPARING_TIME);
  JsonObject *timer;

  steward_sim_om_operation_set_state (operation, state);
  if (instance == NULL)
    return;

  json_object_set_string_member (instance, "State", state);
  json_object_set_boolean_member (instance, "StateIsSupportedForDelete", !succeeded);
  if (!succeeded)
    return;

  timer = json_object_new ();
  json_object_set_string_member (timer, "tenant", steward_sim_json_get_string (tenant, "id", ""));
  json_object_set_string_member (timer, "instance",
                                 steward_sim_json_get_string (instance, "Id", ""));
  steward_sim_world_add_timer (world, TIMER_KIND, steward_sim_world_get_now (world) + wait, timer);
}

static void
steward_sim_om_provision_timer_cb (StewardSimWorld *world,
                                   JsonObject      *timer)
{
  StewardSimState *state = steward_sim_world_get_state (world);
  JsonObject *tenant = steward_sim_state_find_tenant (state,
                                                      steward_sim_json_get_string (timer, "tenant",
                                                                                   NULL));
  JsonObject *instance = steward_sim_json_find (steward_sim_json_get_array (tenant, "instances"),
                                                "Id",
                                                steward_sim_json_get_string (timer, "instance",
                                                                             NULL));

  if (instance == NULL
      || !g_str_equal (steward_sim_json_get_string (instance, "State", ""), "PreparingInstance"))
    return;

  json_object_set_string_member (instance, "State", "Ready");
  json_object_set_boolean_member (instance, "StateIsSupportedForDelete",
                                  !steward_sim_om_is_type (instance, "Production"));
}

static void
steward_sim_om_provision_refuse (StewardSimRequest *request,
                                 JsonArray         *errors)
{
  JsonObject *status = steward_sim_om_status_new ("FailedToCreate", NULL);

  json_object_set_array_member (status, "Errors", json_array_ref (errors));
  steward_sim_om_operation_set_state (status, "FailedProvisioning");
  steward_sim_om_answer_object (request, 400, STEWARD_SIM_OM_STATUS, status);
}

static void
steward_sim_om_provision_put (StewardSimRequest *request)
{
  g_autoptr(JsonArray) errors = json_array_new ();
  JsonObject *instance;
  JsonObject *operation;
  g_autofree char *url = NULL;

  steward_sim_om_provision_check (request, errors);
  if (json_array_get_length (errors) > 0)
    {
      steward_sim_om_provision_refuse (request, errors);
      return;
    }
  if (steward_sim_om_is_dry_run (request))
    {
      JsonObject *status = steward_sim_om_status_new ("Succeeded", NULL);

      steward_sim_om_operation_set_state (status, "Pending");
      steward_sim_om_answer_object (request, 200, STEWARD_SIM_OM_STATUS, status);
      return;
    }

  instance = steward_sim_om_provision_add (request);
  operation = steward_sim_om_operation_new (request, "ProvisionInstance", instance);
  steward_sim_om_operation_set_state (operation, "Pending");
  url = steward_sim_om_dup_instance_url (request, instance);
  json_object_set_string_member (operation, "ResourceLocation", url);
  steward_sim_om_operation_start (request, operation);
}

static const StewardSimRoute routes[] = {
  { "PUT", "/Instances/Provision", steward_sim_om_provision_put, 100, 102 },
};

static const StewardSimOmOperationKind kinds[] = {
  { "ProvisionInstance", 900, steward_sim_om_provision_end, "The instance was created." },
};

void
steward_sim_om_provision_register (StewardSimRouter *router,
                                   StewardSimWorld  *world)
{
  steward_sim_router_add (router, STEWARD_SIM_API_ONLINE_MANAGEMENT, routes,
                          G_N_ELEMENTS (routes));
  steward_sim_om_operation_connect (world, kinds, G_N_ELEMENTS (kinds));
  steward_sim_world_connect_timer (world, TIMER_KIND, steward_sim_om_provision_timer_cb);
}
