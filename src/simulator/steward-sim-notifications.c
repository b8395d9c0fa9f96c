/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-families.h"

#include "steward-sim-json.h"

/* Who is told what happens in a tenant. */

#define MAX_RECIPIENTS 100
#define EMPTY_ID       "00000000-0000-0000-0000-000000000000"

/* The administrator until somebody changes the list. */
static JsonArray *
steward_sim_notifications_ensure (StewardSimRequest *request)
{
  JsonArray *recipients = steward_sim_json_get_array (request->tenant, "notificationRecipients");
  const char *domain = json_object_get_string_member (request->tenant, "domain");
  g_autofree char *email = g_strconcat ("admin@", domain, NULL);
  g_autofree char *id = g_uuid_string_random ();
  JsonObject *recipient;

  if (recipients != NULL)
    return recipients;

  recipient = json_object_new ();
  json_object_set_string_member (recipient, "id", id);
  json_object_set_string_member (recipient, "email", email);
  json_object_set_string_member (recipient, "name", "Administrator");
  recipients = steward_sim_json_ensure_array (request->tenant, "notificationRecipients");
  json_array_add_object_element (recipients, recipient);
  steward_sim_state_touch (request->state);

  return recipients;
}

static JsonArray *
steward_sim_notifications_show (StewardSimRequest *request)
{
  JsonArray *recipients = steward_sim_notifications_ensure (request);
  JsonArray *shown = json_array_new ();

  for (guint i = 0; i < json_array_get_length (recipients); i++)
    {
      JsonObject *recipient = json_array_get_object_element (recipients, i);

      json_array_add_object_element (shown, steward_sim_json_copy_public (recipient));
    }

  return shown;
}

static void
steward_sim_notifications_list (StewardSimRequest *request)
{
  steward_sim_request_answer_value (request, 200, steward_sim_notifications_show (request));
}

static void
steward_sim_notifications_get (StewardSimRequest *request)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "aadTenantId",
                                 json_object_get_string_member (request->tenant, "id"));
  json_object_set_array_member (object, "recipients", steward_sim_notifications_show (request));
  steward_sim_request_answer_object (request, 200, object);
}

/* The text of the member, or NULL when it is blank and the request was refused. */
static char *
steward_sim_notifications_need_text (StewardSimRequest *request,
                                     const char        *member)
{
  const char *text = steward_sim_request_get_string (request, member);
  g_autofree char *stripped = text != NULL ? g_strstrip (g_strdup (text)) : NULL;

  if (stripped != NULL && stripped[0] != '\0')
    return g_steal_pointer (&stripped);

  steward_sim_request_fail (request, "invalidInput", member, "The %s must not be blank.", member);

  return NULL;
}

static void
steward_sim_notifications_create (StewardSimRequest *request)
{
  JsonArray *recipients = steward_sim_notifications_ensure (request);
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *name = NULL;
  g_autofree char *email = NULL;
  JsonObject *recipient;

  if (!steward_sim_request_need_body (request)
      || !steward_sim_request_check_members (request, "email", "name", NULL))
    return;

  name = steward_sim_notifications_need_text (request, "name");
  if (name == NULL)
    return;
  email = steward_sim_notifications_need_text (request, "email");
  if (email == NULL)
    return;
  if (json_array_get_length (recipients) >= MAX_RECIPIENTS)
    {
      steward_sim_request_fail (request, "invalidInput", "recipients",
                                "There are %d recipients already.", MAX_RECIPIENTS);
      return;
    }

  recipient = json_object_new ();
  json_object_set_string_member (recipient, "id", id);
  json_object_set_string_member (recipient, "email", email);
  json_object_set_string_member (recipient, "name", name);
  json_array_add_object_element (recipients, recipient);
  steward_sim_state_touch (request->state);
  steward_sim_request_answer_object (request, 200, steward_sim_json_copy_public (recipient));
}

static void
steward_sim_notifications_delete (StewardSimRequest *request)
{
  const char *id = steward_sim_request_get_param (request, "id");
  JsonArray *recipients = steward_sim_notifications_ensure (request);
  JsonObject *recipient = steward_sim_json_find (recipients, "id", id);

  if (!g_uuid_string_is_valid (id) || g_str_equal (id, EMPTY_ID))
    {
      steward_sim_request_fail (request, "invalidInput", "id",
                                "The id of a recipient is needed.");
      return;
    }
  if (recipient == NULL)
    {
      steward_sim_request_fail (request, "resourceDoesNotExist", "id",
                                "There is no recipient '%s'.", id);
      return;
    }

  steward_sim_json_remove (recipients, recipient);
  steward_sim_state_touch (request->state);
  steward_sim_request_answer_empty (request, 200);
}

#define NOTIFICATION "/settings/notification"

static const StewardSimRoute routes[] = {
  { "GET", NOTIFICATION, steward_sim_notifications_get, 200,
    .flags = STEWARD_SIM_ROUTE_ONLY_KNOWN },
  { "GET", NOTIFICATION "/recipients", steward_sim_notifications_list, 200,
    .flags = STEWARD_SIM_ROUTE_ONLY_KNOWN },
  { "PUT", NOTIFICATION "/recipients", steward_sim_notifications_create, 200,
    .flags = STEWARD_SIM_ROUTE_ONLY_KNOWN },
  { "DELETE", NOTIFICATION "/recipients/{id}", steward_sim_notifications_delete, 200,
    .flags = STEWARD_SIM_ROUTE_ONLY_KNOWN },
};

void
steward_sim_notifications_register (StewardSimRouter *router,
                                    StewardSimWorld  *world)
{
  steward_sim_router_add (router, STEWARD_SIM_API_BUSINESS_CENTRAL, routes, G_N_ELEMENTS (routes));
}
