/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-permission.h"
#include "steward-profile.h"
#include "steward-record.h"

G_BEGIN_DECLS

/* Who acts in a tenant, and how far that goes. Properties "profile", "tenant", "user-name" (of a
 * person), "state", "renewed-on", "renews-on", "sign-in-until" (of a person: when they have to
 * sign in again at the latest) and "permissions", a list of StewardPermission. */

/**
 * StewardIdentityState:
 * @STEWARD_IDENTITY_STATE_UNKNOWN: nothing was asked yet
 * @STEWARD_IDENTITY_STATE_SIGNED_IN: there is a token
 * @STEWARD_IDENTITY_STATE_SIGN_IN_NEEDED: somebody has to sign in
 * @STEWARD_IDENTITY_STATE_CONSENT_NEEDED: somebody has to consent to the application
 * @STEWARD_IDENTITY_STATE_CREDENTIAL_REFUSED: the application or its credential is wrong
 * @STEWARD_IDENTITY_STATE_UNAVAILABLE: it cannot be known now: no answer, or no keyring
 */
typedef enum
{
  STEWARD_IDENTITY_STATE_UNKNOWN,
  STEWARD_IDENTITY_STATE_SIGNED_IN,
  STEWARD_IDENTITY_STATE_SIGN_IN_NEEDED,
  STEWARD_IDENTITY_STATE_CONSENT_NEEDED,
  STEWARD_IDENTITY_STATE_CREDENTIAL_REFUSED,
  STEWARD_IDENTITY_STATE_UNAVAILABLE,
} StewardIdentityState;

#define STEWARD_TYPE_IDENTITY_STATE (steward_identity_state_get_type ())
GType steward_identity_state_get_type (void);

#define STEWARD_TYPE_IDENTITY (steward_identity_get_type ())

G_DECLARE_FINAL_TYPE (StewardIdentity, steward_identity, STEWARD, IDENTITY, StewardRecord)

StewardIdentity      *steward_identity_new               (StewardProfile         *profile,
                                                          StewardTenant          *tenant);
StewardProfile       *steward_identity_get_profile       (StewardIdentity        *self);
StewardTenant        *steward_identity_get_tenant        (StewardIdentity        *self);
const char           *steward_identity_get_user_name     (StewardIdentity        *self);
StewardIdentityState  steward_identity_get_state         (StewardIdentity        *self);
const GError         *steward_identity_get_error         (StewardIdentity        *self);
GDateTime            *steward_identity_get_renewed_on    (StewardIdentity        *self);
GDateTime            *steward_identity_get_renews_on     (StewardIdentity        *self);
GDateTime            *steward_identity_get_sign_in_until (StewardIdentity        *self);
GListModel           *steward_identity_get_permissions   (StewardIdentity        *self);
void                  steward_identity_note_token        (StewardIdentity        *self,
                                                          const char             *user_name,
                                                          GDateTime              *now,
                                                          gint64                  seconds);
void                  steward_identity_note_user         (StewardIdentity        *self,
                                                          const char             *user_name);
void                  steward_identity_note_refusal      (StewardIdentity        *self,
                                                          StewardIdentityState    state,
                                                          const GError           *error);
void                  steward_identity_note_permission   (StewardIdentity        *self,
                                                          StewardPermissionArea   area,
                                                          const char             *region,
                                                          StewardPermissionState  state);

G_END_DECLS
