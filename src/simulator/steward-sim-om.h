/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-sim-request.h"

G_BEGIN_DECLS

/* What the families of Online Management share: reading requests, and answering in the casing, with
 * the enumerations and with the members that the version and the quirks ask for. */

#define STEWARD_SIM_OM_NO_ID "00000000-0000-0000-0000-000000000000"

/* What an answer is made of; enumerations are told by the names of members. */
typedef enum
{
  STEWARD_SIM_OM_PLAIN,        /* without enumerations */
  STEWARD_SIM_OM_INSTANCE,
  STEWARD_SIM_OM_STATUS,
  STEWARD_SIM_OM_TYPE_INFO,
  STEWARD_SIM_OM_TEMPLATE,
  STEWARD_SIM_OM_KEY,
  STEWARD_SIM_OM_NOTIFICATION,
} StewardSimOmSchema;

/* The request */
gboolean    steward_sim_om_accept         (StewardSimRequest   *request);
const char *steward_sim_om_get_region     (StewardSimRequest   *request);
char       *steward_sim_om_dup_prefix     (StewardSimRequest   *request);
char       *steward_sim_om_dup_instance_url
                                          (StewardSimRequest   *request,
                                           JsonObject          *instance);
JsonObject *steward_sim_om_find_instance  (StewardSimRequest   *request,
                                           const char          *id);
JsonObject *steward_sim_om_need_instance  (StewardSimRequest   *request,
                                           const char          *param);
gboolean    steward_sim_om_is_dry_run     (StewardSimRequest   *request);
gboolean    steward_sim_om_is_type        (JsonObject          *instance,
                                           const char          *type);
gboolean    steward_sim_om_is_ready       (JsonObject          *instance);
const char *steward_sim_om_parse_type     (JsonNode            *node);

/* Each adds what is wrong to the errors. */
void        steward_sim_om_add_error      (JsonArray           *errors,
                                           const char          *subject,
                                           const char          *format,
                                           ...) G_GNUC_PRINTF (3, 4);
void        steward_sim_om_check_body     (StewardSimRequest   *request,
                                           JsonArray           *errors,
                                           const char * const  *members);
void        steward_sim_om_check_query    (StewardSimRequest   *request,
                                           JsonArray           *errors);
void        steward_sim_om_check_text     (StewardSimRequest   *request,
                                           JsonArray           *errors,
                                           const char          *member,
                                           gboolean             needed,
                                           long                 max_length);
void        steward_sim_om_check_id       (StewardSimRequest   *request,
                                           JsonArray           *errors,
                                           const char          *member,
                                           gboolean             needed);
void        steward_sim_om_check_kind     (StewardSimRequest   *request,
                                           JsonArray           *errors,
                                           const char          *member,
                                           GType                type);

/* The answer */
JsonObject *steward_sim_om_status_new     (const char          *status,
                                           const char          *instance_id);
void        steward_sim_om_answer         (StewardSimRequest   *request,
                                           guint                status,
                                           StewardSimOmSchema   schema,
                                           JsonNode            *node);
void        steward_sim_om_answer_object  (StewardSimRequest   *request,
                                           guint                status,
                                           StewardSimOmSchema   schema,
                                           JsonObject          *object);
void        steward_sim_om_answer_list    (StewardSimRequest   *request,
                                           StewardSimOmSchema   schema,
                                           JsonArray           *array);
void        steward_sim_om_answer_done    (StewardSimRequest   *request,
                                           JsonObject          *instance);
gboolean    steward_sim_om_refuse         (StewardSimRequest   *request,
                                           const char          *instance_id,
                                           JsonArray           *errors);

G_END_DECLS
