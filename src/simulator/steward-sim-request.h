/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-sim-world.h"

#include <libsoup/soup.h>

G_BEGIN_DECLS

typedef enum
{
  STEWARD_SIM_API_CONTROL,
  STEWARD_SIM_API_BUSINESS_CENTRAL,
  STEWARD_SIM_API_ONLINE_MANAGEMENT,
  STEWARD_SIM_API_IDENTITY,
} StewardSimApi;

typedef enum
{
  STEWARD_SIM_PRINCIPAL_USER,
  STEWARD_SIM_PRINCIPAL_APP,
} StewardSimPrincipal;

/* One request and its answer. A handler reads the first half and answers exactly once; what it
 * answers is sent afterwards, so that a fault can still change it. */
typedef struct
{
  /* The request */
  StewardSimWorld     *world;
  StewardSimState     *state;
  StewardSimApi        api;
  const char          *method;
  char                *path;          /* as received, without the query */
  char                *service_path;  /* the rest of it, as the service knows it */
  guint                version;       /* 229 for 2.29, 102 for 1.2; 0 where there is none */
  char                *raw_query;     /* (nullable) */
  GHashTable          *query;         /* (nullable): names without regard to case */
  GHashTable          *headers;       /* names in lower case */
  GHashTable          *params;        /* captured by the pattern */
  GBytes              *raw_body;
  JsonNode            *body;          /* (nullable): of a JSON body */

  /* Who asks; filled in by the sign-in routes when they check the token */
  JsonObject          *tenant;        /* (nullable): in the state */
  StewardSimPrincipal  principal;
  char                *principal_id;  /* (nullable): oid or appid */
  char                *principal_name;

  /* The answer */
  guint                status;        /* 0 until answered */
  SoupMessageHeaders  *answer_headers;
  GBytes              *answer_body;   /* (nullable) */
} StewardSimRequest;

StewardSimRequest *steward_sim_request_new             (StewardSimWorld    *world,
                                                        const char         *method,
                                                        const char         *path);
void               steward_sim_request_free            (StewardSimRequest  *self);

/* The request */
const char        *steward_sim_request_get_param       (StewardSimRequest  *self,
                                                        const char         *name);
const char        *steward_sim_request_get_query       (StewardSimRequest  *self,
                                                        const char         *name);
const char        *steward_sim_request_get_header      (StewardSimRequest  *self,
                                                        const char         *name);
JsonObject        *steward_sim_request_get_object      (StewardSimRequest  *self);
JsonNode          *steward_sim_request_lookup          (StewardSimRequest  *self,
                                                        const char         *member);
const char        *steward_sim_request_get_string      (StewardSimRequest  *self,
                                                        const char         *member);
gboolean           steward_sim_request_get_boolean     (StewardSimRequest  *self,
                                                        const char         *member,
                                                        gboolean            fallback);
GHashTable        *steward_sim_request_dup_form        (StewardSimRequest  *self);
const char        *steward_sim_request_find_stranger   (StewardSimRequest  *self,
                                                        const char * const *known);

/* Checks that answer the request and return FALSE when they fail */
gboolean           steward_sim_request_need_body       (StewardSimRequest  *self);
gboolean           steward_sim_request_check_members   (StewardSimRequest  *self,
                                                        const char         *first_member,
                                                        ...) G_GNUC_NULL_TERMINATED;

/* The answer */
void               steward_sim_request_set_header      (StewardSimRequest  *self,
                                                        const char         *name,
                                                        const char         *value);
void               steward_sim_request_answer          (StewardSimRequest  *self,
                                                        guint               status,
                                                        JsonNode           *node);
void               steward_sim_request_answer_object   (StewardSimRequest  *self,
                                                        guint               status,
                                                        JsonObject         *object);
void               steward_sim_request_answer_value    (StewardSimRequest  *self,
                                                        guint               status,
                                                        JsonArray          *value);
void               steward_sim_request_answer_empty    (StewardSimRequest  *self,
                                                        guint               status);
void               steward_sim_request_answer_text     (StewardSimRequest  *self,
                                                        guint               status,
                                                        const char         *content_type,
                                                        const char         *text);
const char        *steward_sim_request_get_phrase      (StewardSimRequest  *self);
void               steward_sim_request_forget_answer   (StewardSimRequest  *self);

/* The documented error bodies; the status is that of the code. */
void               steward_sim_request_fail            (StewardSimRequest  *self,
                                                        const char         *code,
                                                        const char         *target,
                                                        const char         *format,
                                                        ...) G_GNUC_PRINTF (4, 5);
void               steward_sim_request_fail_with       (StewardSimRequest  *self,
                                                        const char         *code,
                                                        const char         *target,
                                                        const char         *details_member,
                                                        JsonObject         *details,
                                                        const char         *message);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StewardSimRequest, steward_sim_request_free)

G_END_DECLS
