/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-fault.h"

#include "steward-sim-error.h"
#include "steward-sim-identity.h"
#include "steward-sim-json.h"

StewardSimFaultKind
steward_sim_fault_get_kind (JsonObject *fault)
{
  const char *drop = steward_sim_json_get_string (fault, "drop", NULL);

  if (drop != NULL)
    {
      if (g_str_equal (drop, "before"))
        return STEWARD_SIM_FAULT_DROP_BEFORE;
      return g_str_equal (drop, "after") ? STEWARD_SIM_FAULT_DROP_AFTER : STEWARD_SIM_FAULT_NONE;
    }
  if (steward_sim_json_get_int (fault, "truncate", -1) >= 0)
    return STEWARD_SIM_FAULT_TRUNCATE;
  if (steward_sim_json_get_boolean (fault, "expireToken", FALSE))
    return STEWARD_SIM_FAULT_EXPIRE_TOKEN;
  if (steward_sim_json_get_int (fault, "status", 0) != 0
      || steward_sim_json_get_string (fault, "body", NULL) != NULL
      || steward_sim_json_get_string (steward_sim_json_get_object (fault, "error"),
                                      "code", NULL) != NULL)
    return STEWARD_SIM_FAULT_ANSWER;
  if (steward_sim_json_get_int (fault, "delayMs", -1) >= 0)
    return STEWARD_SIM_FAULT_DELAY;

  return STEWARD_SIM_FAULT_NONE;
}

/* Whether this is one of the faults that are known. */
gboolean
steward_sim_fault_check (JsonObject  *fault,
                         GError     **error)
{
  gint64 status = steward_sim_json_get_int (fault, "status", 200);

  if (fault == NULL || steward_sim_fault_get_kind (fault) == STEWARD_SIM_FAULT_NONE)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   "\"fault\" is not one of the faults that are known");
      return FALSE;
    }
  if (status < 200 || status > 599)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   "\"status\" is not a status from 200 to 599");
      return FALSE;
    }

  return TRUE;
}

static void
steward_sim_fault_answer_error (JsonObject        *error,
                                StewardSimRequest *request)
{
  const char *code = steward_sim_json_get_string (error, "code", "Unknown");
  JsonObject *answer;

  if (steward_sim_identity_refuse (request, code))
    return;

  answer = steward_sim_json_copy (error);
  if (!steward_sim_json_has (answer, "message"))
    json_object_set_string_member (answer, "message", steward_sim_error_get_message (code));
  steward_sim_request_answer_object (request, steward_sim_error_get_status (code), answer);
}

/**
 * steward_sim_fault_answer:
 * @fault: a fault with a status, an error or a body
 * @request: the request
 *
 * Answers the request with the fault.
 */
void
steward_sim_fault_answer (JsonObject        *fault,
                          StewardSimRequest *request)
{
  JsonObject *error = steward_sim_json_get_object (fault, "error");
  const char *body = steward_sim_json_get_string (fault, "body", NULL);
  guint status = (guint) steward_sim_json_get_int (fault, "status", 200);

  if (error != NULL)
    steward_sim_fault_answer_error (error, request);
  else if (body != NULL)
    steward_sim_request_answer_text (request, status, "application/json; charset=utf-8", body);
  else
    steward_sim_request_answer_empty (request, status);

  if (error != NULL && steward_sim_json_has (fault, "status"))
    request->status = status;
  if (steward_sim_json_has (fault, "retryAfter"))
    {
      g_autofree char *text = NULL;
      const char *given = steward_sim_json_get_string (fault, "retryAfter", NULL);

      text = g_strdup_printf ("%" G_GINT64_FORMAT,
                              steward_sim_json_get_int (fault, "retryAfter", 0));
      steward_sim_request_set_header (request, "Retry-After", given != NULL ? given : text);
    }
}
