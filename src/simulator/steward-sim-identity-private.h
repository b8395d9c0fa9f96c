/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-sim-identity.h"

G_BEGIN_DECLS

/* What the sign-in routes share.
 *
 * "identity" in the state has the members
 *
 *   credentials   publicId, serviceId, secret, userName, userId, password, signingKey, sealKey
 *   generation    tokens of another one are worth nothing
 *   consents      ids of the tenants that were consented to
 *   certificates  {pem, x5t, x5t#S256} of the service client
 *   assertions    {jti, exp} that were used
 *   deadTokens    {uti, exp} that are worth nothing any more
 *   codes         {code, clientId, redirectUri, challenge, scope, resource, nonce, tenantId,
 *                 expires, used}
 *   deviceCodes   {deviceCode, userCode, clientId, scope, tenantId, expires, polled, status} */

#define STEWARD_SIM_TOKEN_LIFETIME (60 * 60 * (gint64) G_USEC_PER_SEC)

/* A request of sign-in with its fields. */
typedef struct
{
  StewardSimRequest *request;
  StewardSimWorld   *world;  /* (unowned) */
  GHashTable        *fields;
  gboolean           is_v1;  /* the older form, with a resource */
  JsonObject        *tenant; /* (nullable) (unowned): whose authority is asked */
  const char        *nonce;  /* (nullable) (unowned): what the id token is to repeat */
} StewardSimCall;

/* What is asked for. */
typedef struct
{
  char     *resource; /* (nullable): as it was written */
  char     *granted;  /* the permissions, as they are answered */
  gboolean  is_default;
  gboolean  has_openid;
  gboolean  has_offline_access;
} StewardSimScope;

/* The call */
StewardSimCall   *steward_sim_call_new                  (StewardSimRequest  *request,
                                                         gboolean            is_v1);
void              steward_sim_call_free                 (StewardSimCall     *self);
const char       *steward_sim_call_get                  (StewardSimCall     *self,
                                                         const char         *field);
const char       *steward_sim_call_need                 (StewardSimCall     *self,
                                                         const char         *field);
gboolean          steward_sim_call_need_tenant          (StewardSimCall     *self);
void              steward_sim_call_fail                 (StewardSimCall     *self,
                                                         guint               number);

/* What the numbers of refusals stand for */
const char       *steward_sim_identity_get_message      (guint               number);
JsonObject       *steward_sim_identity_new_error        (StewardSimRequest  *request,
                                                         guint               number);
guint             steward_sim_identity_find_number      (const char         *error);

/* The state */
JsonObject       *steward_sim_identity_get_state        (StewardSimWorld    *world);
const char       *steward_sim_identity_get_credential   (StewardSimWorld    *world,
                                                         const char         *name);
JsonArray        *steward_sim_identity_get_list         (StewardSimWorld    *world,
                                                         const char         *name);
JsonObject       *steward_sim_identity_get_home         (StewardSimWorld    *world);
gboolean          steward_sim_identity_is_administered  (StewardSimWorld    *world,
                                                         JsonObject         *tenant);
gboolean          steward_sim_identity_is_user          (StewardSimCall     *call);

/* The keys */
void              steward_sim_identity_make_signing_key (void);
JsonObject       *steward_sim_identity_new_jwk          (StewardSimWorld    *world);
char             *steward_sim_identity_sign             (StewardSimWorld    *world,
                                                         JsonObject         *claims);
JsonObject       *steward_sim_identity_verify           (StewardSimWorld    *world,
                                                         const char         *token);
char             *steward_sim_identity_seal             (StewardSimWorld    *world,
                                                         JsonObject         *object);
JsonObject       *steward_sim_identity_unseal           (StewardSimWorld    *world,
                                                         const char         *text);

/* Scopes and resources */
guint             steward_sim_scope_parse               (StewardSimScope    *self,
                                                         StewardSimCall     *call,
                                                         const char         *text,
                                                         const char         *resource);
void              steward_sim_scope_clear               (StewardSimScope    *self);
gboolean          steward_sim_identity_accepts          (StewardSimRequest  *request,
                                                         const char         *audience);

/* Who asks for tokens */
gboolean          steward_sim_identity_is_client        (StewardSimCall     *call,
                                                         const char         *credential);
gboolean          steward_sim_identity_check_client     (StewardSimCall     *call);

/* The answers with tokens */
void              steward_sim_identity_answer_user      (StewardSimCall     *call,
                                                         StewardSimScope    *scope);

/* The grants */
void              steward_sim_identity_redeem_code      (StewardSimCall     *call);
void              steward_sim_identity_redeem_device    (StewardSimCall     *call);

/* The pages */
void              steward_sim_identity_show_text        (StewardSimRequest  *request,
                                                         guint               status,
                                                         const char         *title,
                                                         const char         *text);
void              steward_sim_identity_show_form        (StewardSimCall     *call,
                                                         gboolean            asks_for_code,
                                                         const char         *message);

/* The handlers */
void              steward_sim_identity_authorize        (StewardSimRequest  *request);
void              steward_sim_identity_authorize_v1     (StewardSimRequest  *request);
void              steward_sim_identity_decide           (StewardSimRequest  *request);
void              steward_sim_identity_decide_v1        (StewardSimRequest  *request);
void              steward_sim_identity_token            (StewardSimRequest  *request);
void              steward_sim_identity_token_v1         (StewardSimRequest  *request);
void              steward_sim_identity_discover         (StewardSimRequest  *request);
void              steward_sim_identity_list_keys        (StewardSimRequest  *request);
void              steward_sim_identity_start_device     (StewardSimRequest  *request);
void              steward_sim_identity_show_device      (StewardSimRequest  *request);
void              steward_sim_identity_decide_device    (StewardSimRequest  *request);
void              steward_sim_identity_approve_device   (StewardSimRequest  *request);
void              steward_sim_identity_add_certificate  (StewardSimRequest  *request);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StewardSimCall, steward_sim_call_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (StewardSimScope, steward_sim_scope_clear)

G_END_DECLS
