/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-families.h"

#include "steward-sim-environment.h"
#include "steward-sim-json.h"

/* Outages: what kinds there are, what is asked about them, and reporting one. */

static const struct
{
  const char *type;
  const char *name;
  const char *description;
} types[] = {
  { "UnableToSignIn", "Unable to sign in", "No user can sign in to the environment." },
  { "CannotAccessApi", "Can't access API/Web Service",
    "Calls to the web services of the environment fail." },
};

static const struct
{
  int         parent;   /* the question whose answer "true" leads to this one */
  const char *kind;
  const char *text;
  gboolean    required;
  gboolean    multiline;
} questions[] = {
  { 0, "Toggle", "Are all users affected?", TRUE, FALSE },
  { 1, "TextField", "Describe the error", TRUE, TRUE },
  { 0, "DateTime", "When did the outage start?", FALSE, FALSE },
};

/* Outages are kept by a service behind this one, which a state may say does not answer. */
static gboolean
steward_sim_outages_need_support (StewardSimRequest *request,
                                  const char        *code)
{
  if (steward_sim_json_get_boolean (steward_sim_state_get_root (request->state),
                                    "supportAnswers", TRUE))
    return TRUE;

  steward_sim_request_fail (request, code, NULL, "The support service does not answer.");

  return FALSE;
}

static gboolean
steward_sim_outages_has_type (const char *type)
{
  for (guint i = 0; type != NULL && i < G_N_ELEMENTS (types); i++)
    {
      if (g_ascii_strcasecmp (types[i].type, type) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
steward_sim_outages_list_types (StewardSimRequest *request)
{
  JsonArray *value;

  if (!steward_sim_outages_need_support (request, "cannotGetOutages"))
    return;

  value = json_array_new ();
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "outageType", types[i].type);
      json_object_set_string_member (object, "name", types[i].name);
      json_object_set_string_member (object, "description", types[i].description);
      json_array_add_object_element (value, object);
    }
  steward_sim_request_answer_value (request, 200, value);
}

static JsonObject *
steward_sim_outages_show_question (guint index)
{
  gboolean is_toggle = g_str_equal (questions[index].kind, "Toggle");
  g_autofree char *id = g_strdup_printf ("%u", index + 1);
  JsonObject *object = json_object_new ();

  json_object_set_int_member (object, "sequence", index + 1);
  json_object_set_int_member (object, "parentId", questions[index].parent);
  json_object_set_string_member (object, "id", id);
  json_object_set_string_member (object, "defaultValue", is_toggle ? "false" : "");
  json_object_set_string_member (object, "questionType", questions[index].kind);
  json_object_set_string_member (object, "questionText", questions[index].text);
  json_object_set_boolean_member (object, "required", questions[index].required);
  json_object_set_string_member (object, "onText", is_toggle ? "Yes" : "");
  json_object_set_string_member (object, "offText", is_toggle ? "No" : "");
  json_object_set_boolean_member (object, "multiline", questions[index].multiline);

  return object;
}

static void
steward_sim_outages_list_questions (StewardSimRequest *request)
{
  const char *type = steward_sim_request_get_param (request, "type");
  JsonArray *value;

  if (!steward_sim_outages_need_support (request, "cannotGetOutageQuestions"))
    return;
  if (!steward_sim_outages_has_type (type))
    {
      steward_sim_request_fail (request, "cannotGetOutageQuestions", NULL,
                                "There is no outage of the type '%s'.", type);
      return;
    }

  value = json_array_new ();
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    json_array_add_object_element (value, steward_sim_outages_show_question (i));
  steward_sim_request_answer_value (request, 200, value);
}

static void
steward_sim_outages_list (StewardSimRequest *request)
{
  JsonArray *outages = steward_sim_json_ensure_array (request->tenant, "reportedOutages");
  JsonArray *value;

  if (!steward_sim_outages_need_support (request, "cannotGetReportedOutages"))
    return;

  value = json_array_new ();
  for (guint i = 0; i < json_array_get_length (outages); i++)
    {
      JsonObject *outage = json_array_get_object_element (outages, i);

      json_array_add_object_element (value, steward_sim_json_copy_public (outage));
    }
  steward_sim_request_answer_value (request, 200, value);
}

/* "" where a question was not answered */
static const char *
steward_sim_outages_get_answer (JsonArray *answers,
                                guint      index)
{
  g_autofree char *id = g_strdup_printf ("%u", index + 1);

  return steward_sim_json_get_string (steward_sim_json_find (answers, "id", id), "answer", "");
}

static gboolean
steward_sim_outages_is_asked (JsonArray *answers,
                              guint      index)
{
  int parent = questions[index].parent;

  return parent == 0
         || g_ascii_strcasecmp (steward_sim_outages_get_answer (answers, (guint) parent - 1),
                                "true") == 0;
}

static gboolean
steward_sim_outages_is_phone (const char *phone)
{
  for (guint i = 0; phone[i] != '\0'; i++)
    {
      if (!g_ascii_isdigit (phone[i]))
        return FALSE;
    }

  return phone[0] != '\0';
}

static gboolean
steward_sim_outages_are_objects (JsonArray *answers)
{
  for (guint i = 0; answers != NULL && i < json_array_get_length (answers); i++)
    {
      if (!JSON_NODE_HOLDS_OBJECT (json_array_get_element (answers, i)))
        return FALSE;
    }

  return answers != NULL;
}

static gboolean
steward_sim_outages_check (StewardSimRequest *request)
{
  JsonObject *body = steward_sim_request_get_object (request);
  JsonArray *answers = steward_sim_json_get_array (body, "outageQuestionAnswers");
  const char *phone = steward_sim_request_get_string (request, "phone");
  const char *problem = NULL;

  if (!steward_sim_outages_has_type (steward_sim_request_get_string (request, "outageType")))
    problem = "The type of the outage is not known.";
  else if (!steward_sim_outages_are_objects (answers))
    problem = "The answers to the questions are missing.";
  else if (phone != NULL && !steward_sim_outages_is_phone (phone))
    problem = "A phone number has digits only, with 00 for the plus sign.";

  for (guint i = 0; problem == NULL && i < G_N_ELEMENTS (questions); i++)
    {
      if (questions[i].required && steward_sim_outages_is_asked (answers, i)
          && steward_sim_outages_get_answer (answers, i)[0] == '\0')
        problem = "A question that has to be answered was not.";
    }

  if (problem != NULL)
    steward_sim_request_fail (request, "failedToReportOutage", NULL, "%s", problem);

  return problem == NULL;
}

static JsonObject *
steward_sim_outages_find_active (JsonArray  *outages,
                                 const char *environment_name,
                                 const char *type)
{
  for (guint i = 0; i < json_array_get_length (outages); i++)
    {
      JsonObject *outage = json_array_get_object_element (outages, i);

      if (g_str_equal (steward_sim_json_get_string (outage, "EnvironmentId", ""),
                       environment_name)
          && g_ascii_strcasecmp (steward_sim_json_get_string (outage, "OutageType", ""), type) == 0
          && g_str_equal (steward_sim_json_get_string (outage, "State", ""), "Active"))
        return outage;
    }

  return NULL;
}

static JsonObject *
steward_sim_outages_add (StewardSimRequest *request,
                         JsonObject        *environment,
                         JsonArray         *outages)
{
  gint64 now = steward_sim_world_get_now (request->world);
  guint number = json_array_get_length (outages) + 1;
  g_autoptr(GDateTime) moment = g_date_time_new_from_unix_utc (now / G_USEC_PER_SEC);
  g_autofree char *day = g_date_time_format (moment, "%y%m%d");
  g_autofree char *ticket = g_strdup_printf ("%s001%07u", day, number);
  g_autofree char *incident = g_strdup_printf ("%u", 500000000 + number);
  const char *version = json_object_get_string_member (environment, "applicationVersion");
  JsonObject *outage = json_object_new ();

  json_object_set_string_member (outage, "TenantId",
                                 json_object_get_string_member (request->tenant, "id"));
  json_object_set_string_member (outage, "EnvironmentId",
                                 steward_sim_environment_get_name (environment));
  steward_sim_json_set_time (outage, "CreatedDate", now);
  json_object_set_string_member (outage, "State", "Active");
  json_object_set_string_member (outage, "MsaasTicketId", ticket);
  json_object_set_string_member (outage, "IcmTicketId", incident);
  json_object_set_string_member (outage, "AppVersion",
                                 steward_sim_json_get_string (
                                   steward_sim_request_get_object (request), "appVersion",
                                   version));
  json_object_set_string_member (outage, "PlatformVersion",
                                 steward_sim_json_get_string (
                                   steward_sim_request_get_object (request), "platformVersion",
                                   steward_sim_json_get_string (environment, "platformVersion",
                                                                version)));
  json_object_set_string_member (outage, "OutageType",
                                 steward_sim_request_get_string (request, "outageType"));
  json_array_add_object_element (outages, outage);
  steward_sim_state_touch (request->state);

  return outage;
}

static void
steward_sim_outages_report (StewardSimRequest *request)
{
  JsonObject *environment = steward_sim_environment_need (request);
  JsonArray *outages = steward_sim_json_ensure_array (request->tenant, "reportedOutages");
  JsonObject *outage;
  JsonObject *object;
  gboolean is_new;

  if (environment == NULL || !steward_sim_request_need_body (request)
      || !steward_sim_request_check_members (request, "outageType", "outageQuestionAnswers",
                                             "firstName", "lastName", "email", "phone",
                                             "appVersion", "platformVersion", NULL)
      || !steward_sim_outages_need_support (request, "failedToReportOutage")
      || !steward_sim_outages_check (request))
    return;

  outage = steward_sim_outages_find_active (outages,
                                            steward_sim_environment_get_name (environment),
                                            steward_sim_request_get_string (request,
                                                                            "outageType"));
  is_new = outage == NULL;
  if (is_new)
    outage = steward_sim_outages_add (request, environment, outages);

  object = json_object_new ();
  json_object_set_string_member (object, "creationStatus",
                                 is_new ? "Created" : "UpdatedExisting");
  json_object_set_string_member (object, "msaasCaseNumber",
                                 json_object_get_string_member (outage, "MsaasTicketId"));
  steward_sim_request_answer_object (request, 200, object);
}

#define TYPES "/support/outageTypes"

static const StewardSimRoute routes[] = {
  { "GET", TYPES, steward_sim_outages_list_types, 200,
    .flags = STEWARD_SIM_ROUTE_ONLY_KNOWN },
  { "GET", TYPES "/{type}/outageQuestions", steward_sim_outages_list_questions, 200,
    .flags = STEWARD_SIM_ROUTE_ONLY_KNOWN },
  { "GET", "/support/reportedoutages", steward_sim_outages_list, 200,
    .flags = STEWARD_SIM_ROUTE_ONLY_KNOWN },
  { "POST", "/support/applications/{family}/environments/{name}/reportoutage",
    steward_sim_outages_report, 200 },
};

void
steward_sim_outages_register (StewardSimRouter *router,
                              StewardSimWorld  *world)
{
  steward_sim_router_add (router, STEWARD_SIM_API_BUSINESS_CENTRAL, routes, G_N_ELEMENTS (routes));
}
