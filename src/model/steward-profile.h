/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-record.h"
#include "steward-tenant.h"

G_BEGIN_DECLS

/* A saved connection: how to sign in, and the tenants reached through it. Names and ids only;
 * its secrets are in the keyring under its id. All but the id are read-write properties. */

typedef enum
{
  STEWARD_SIGN_IN_METHOD_BROWSER,
  STEWARD_SIGN_IN_METHOD_DEVICE_CODE,
  STEWARD_SIGN_IN_METHOD_CLIENT_SECRET,
  STEWARD_SIGN_IN_METHOD_CERTIFICATE,
} StewardSignInMethod;

#define STEWARD_TYPE_SIGN_IN_METHOD (steward_sign_in_method_get_type ())
GType steward_sign_in_method_get_type (void);

/**
 * StewardCredentialState:
 * @STEWARD_CREDENTIAL_STATE_UNKNOWN: it does not end, or it is not known when
 * @STEWARD_CREDENTIAL_STATE_GOOD: it is good for a month or more
 * @STEWARD_CREDENTIAL_STATE_ENDING: it is time to get another one
 * @STEWARD_CREDENTIAL_STATE_ENDED: it is not good any more
 */
typedef enum
{
  STEWARD_CREDENTIAL_STATE_UNKNOWN,
  STEWARD_CREDENTIAL_STATE_GOOD,
  STEWARD_CREDENTIAL_STATE_ENDING,
  STEWARD_CREDENTIAL_STATE_ENDED,
} StewardCredentialState;

#define STEWARD_TYPE_CREDENTIAL_STATE (steward_credential_state_get_type ())
GType steward_credential_state_get_type (void);

#define STEWARD_TYPE_PROFILE (steward_profile_get_type ())

G_DECLARE_FINAL_TYPE (StewardProfile, steward_profile, STEWARD, PROFILE, StewardRecord)

StewardProfile         *steward_profile_new                       (const char     *id);
StewardProfile         *steward_profile_new_from_variant          (GVariant       *variant);
GVariant               *steward_profile_to_variant                (StewardProfile *self);
const char             *steward_profile_get_id                    (StewardProfile *self);
const char             *steward_profile_get_name                  (StewardProfile *self);
StewardSignInMethod     steward_profile_get_method                (StewardProfile *self);
gboolean                steward_profile_is_application            (StewardProfile *self);
const char             *steward_profile_get_authority             (StewardProfile *self);
const char             *steward_profile_get_client_id             (StewardProfile *self);
const char             *steward_profile_get_service_url           (StewardProfile *self);
const char             *steward_profile_get_api_version           (StewardProfile *self);
const char             *steward_profile_get_regions               (StewardProfile *self);
const char             *steward_profile_get_user_name             (StewardProfile *self);
GDateTime              *steward_profile_get_credential_expires_on (StewardProfile *self);
StewardCredentialState  steward_profile_get_credential_state      (StewardProfile *self,
                                                                   GDateTime      *now);
GListModel             *steward_profile_get_tenants               (StewardProfile *self);
void                    steward_profile_add_tenant                (StewardProfile *self,
                                                                   StewardTenant  *tenant);
void                    steward_profile_remove_tenant             (StewardProfile *self,
                                                                   StewardTenant  *tenant);

G_END_DECLS
