/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-identity.h"

/* Tokens are renewed some time before their end. */
#define RENEW_SECONDS (5 * 60)

/* As long as a person stays signed in without using the program. */
#define SIGN_IN_DAYS 90

G_DEFINE_ENUM_TYPE (StewardIdentityState, steward_identity_state,
  G_DEFINE_ENUM_VALUE (STEWARD_IDENTITY_STATE_UNKNOWN, "unknown"),
  G_DEFINE_ENUM_VALUE (STEWARD_IDENTITY_STATE_SIGNED_IN, "signed-in"),
  G_DEFINE_ENUM_VALUE (STEWARD_IDENTITY_STATE_SIGN_IN_NEEDED, "sign-in-needed"),
  G_DEFINE_ENUM_VALUE (STEWARD_IDENTITY_STATE_CONSENT_NEEDED, "consent-needed"),
  G_DEFINE_ENUM_VALUE (STEWARD_IDENTITY_STATE_CREDENTIAL_REFUSED, "credential-refused"),
  G_DEFINE_ENUM_VALUE (STEWARD_IDENTITY_STATE_UNAVAILABLE, "unavailable"))

struct _StewardIdentity
{
  StewardRecord parent_instance;

  StewardProfile       *profile;
  StewardTenant        *tenant;
  char                 *user_name;
  StewardIdentityState  state;
  GDateTime            *renewed_on;
  GDateTime            *renews_on;
  GDateTime            *sign_in_until;
  GListStore           *permissions;
  GError               *error; /* (nullable): why there is no token */
};

G_DEFINE_FINAL_TYPE (StewardIdentity, steward_identity, STEWARD_TYPE_RECORD)

enum
{
  FIELD_PROFILE,
  FIELD_TENANT,
  FIELD_USER_NAME,
  FIELD_STATE,
  FIELD_RENEWED_ON,
  FIELD_RENEWS_ON,
  FIELD_SIGN_IN_UNTIL,
  FIELD_PERMISSIONS,
  N_FIELDS
};

static const StewardField fields[N_FIELDS] = {
  [FIELD_PROFILE] = STEWARD_FIELD (
    "profile", OBJECT, StewardIdentity, profile, .get_type = steward_profile_get_type,
    .flags = STEWARD_FIELD_IDENTITY),
  [FIELD_TENANT] = STEWARD_FIELD (
    "tenant", OBJECT, StewardIdentity, tenant, .get_type = steward_tenant_get_type,
    .flags = STEWARD_FIELD_IDENTITY),
  [FIELD_USER_NAME] = STEWARD_FIELD ("user-name", TEXT, StewardIdentity, user_name),
  [FIELD_STATE] = STEWARD_FIELD (
    "state", WORD, StewardIdentity, state, .get_type = steward_identity_state_get_type),
  [FIELD_RENEWED_ON] = STEWARD_FIELD ("renewed-on", DATE, StewardIdentity, renewed_on),
  [FIELD_RENEWS_ON] = STEWARD_FIELD ("renews-on", DATE, StewardIdentity, renews_on),
  [FIELD_SIGN_IN_UNTIL] = STEWARD_FIELD ("sign-in-until", DATE, StewardIdentity, sign_in_until),
  [FIELD_PERMISSIONS] = STEWARD_FIELD (
    "permissions", OBJECT, StewardIdentity, permissions, .get_type = g_list_model_get_type),
};

static const StewardPermissionArea usual_areas[] = {
  STEWARD_PERMISSION_AREA_ENVIRONMENTS,
  STEWARD_PERMISSION_AREA_BACKUPS,
  STEWARD_PERMISSION_AREA_AUTHORIZED_APPS,
  STEWARD_PERMISSION_AREA_PARTNER_ACCESS,
  STEWARD_PERMISSION_AREA_TRANSFERS,
};

static void
steward_identity_notify (StewardIdentity *self,
                         guint            field)
{
  g_object_notify (G_OBJECT (self), fields[field].property);
}

static void
steward_identity_set_date (StewardIdentity *self,
                           guint            field,
                           GDateTime       *value)
{
  if (steward_field_set_date (&fields[field], self, value))
    steward_identity_notify (self, field);
}

static void
steward_identity_set_user_name (StewardIdentity *self,
                                const char      *user_name)
{
  if (steward_field_set_text (&fields[FIELD_USER_NAME], self, user_name))
    steward_identity_notify (self, FIELD_USER_NAME);
}

/* An error can change while the state stays, so the state is told in either case. */
static void
steward_identity_set_state (StewardIdentity      *self,
                            StewardIdentityState  state,
                            const GError         *error)
{
  g_clear_error (&self->error);
  if (error != NULL)
    self->error = g_error_copy (error);
  self->state = state;
  steward_identity_notify (self, FIELD_STATE);
}

static gboolean
steward_identity_is_person (StewardIdentity *self)
{
  StewardSignInMethod method = steward_profile_get_method (self->profile);

  return method == STEWARD_SIGN_IN_METHOD_BROWSER || method == STEWARD_SIGN_IN_METHOD_DEVICE_CODE;
}

static void
steward_identity_finalize (GObject *object)
{
  StewardIdentity *self = STEWARD_IDENTITY (object);

  g_clear_error (&self->error);

  G_OBJECT_CLASS (steward_identity_parent_class)->finalize (object);
}

static void
steward_identity_class_init (StewardIdentityClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = steward_identity_finalize;
  steward_record_class_install_fields (STEWARD_RECORD_CLASS (klass), fields, N_FIELDS);
}

static void
steward_identity_init (StewardIdentity *self)
{
  steward_record_init_fields (STEWARD_RECORD (self));

  self->permissions = g_list_store_new (STEWARD_TYPE_PERMISSION);
  for (guint i = 0; i < G_N_ELEMENTS (usual_areas); i++)
    {
      g_autoptr(StewardPermission) permission = steward_permission_new (usual_areas[i], NULL);

      g_list_store_append (self->permissions, permission);
    }
}

/**
 * steward_identity_new:
 * @profile: the connection
 * @tenant: one of its tenants
 *
 * Returns: (transfer full): an identity of which nothing was asked yet
 */
StewardIdentity *
steward_identity_new (StewardProfile *profile,
                      StewardTenant  *tenant)
{
  g_return_val_if_fail (STEWARD_IS_PROFILE (profile), NULL);
  g_return_val_if_fail (STEWARD_IS_TENANT (tenant), NULL);

  return g_object_new (STEWARD_TYPE_IDENTITY,
                       "profile", profile,
                       "tenant", tenant,
                       NULL);
}

/**
 * steward_identity_get_profile:
 * @self: an identity
 *
 * Returns: (transfer none): the connection
 */
StewardProfile *
steward_identity_get_profile (StewardIdentity *self)
{
  g_return_val_if_fail (STEWARD_IS_IDENTITY (self), NULL);

  return self->profile;
}

/**
 * steward_identity_get_tenant:
 * @self: an identity
 *
 * Returns: (transfer none): the tenant that it acts in
 */
StewardTenant *
steward_identity_get_tenant (StewardIdentity *self)
{
  g_return_val_if_fail (STEWARD_IS_IDENTITY (self), NULL);

  return self->tenant;
}

/**
 * steward_identity_get_user_name:
 * @self: an identity
 *
 * Returns: (transfer none) (nullable): the person who acts; %NULL for an application
 */
const char *
steward_identity_get_user_name (StewardIdentity *self)
{
  g_return_val_if_fail (STEWARD_IS_IDENTITY (self), NULL);

  return self->user_name;
}

/**
 * steward_identity_get_state:
 * @self: an identity
 *
 * Returns: whether there is a token, and why not
 */
StewardIdentityState
steward_identity_get_state (StewardIdentity *self)
{
  g_return_val_if_fail (STEWARD_IS_IDENTITY (self), STEWARD_IDENTITY_STATE_UNKNOWN);

  return self->state;
}

/**
 * steward_identity_get_error:
 * @self: an identity
 *
 * Returns: (transfer none) (nullable): why there is no token; changes with the state
 */
const GError *
steward_identity_get_error (StewardIdentity *self)
{
  g_return_val_if_fail (STEWARD_IS_IDENTITY (self), NULL);

  return self->error;
}

/**
 * steward_identity_get_renewed_on:
 * @self: an identity
 *
 * Returns: (transfer none) (nullable): when the token came
 */
GDateTime *
steward_identity_get_renewed_on (StewardIdentity *self)
{
  g_return_val_if_fail (STEWARD_IS_IDENTITY (self), NULL);

  return self->renewed_on;
}

/**
 * steward_identity_get_renews_on:
 * @self: an identity
 *
 * Returns: (transfer none) (nullable): when the next call gets a new token
 */
GDateTime *
steward_identity_get_renews_on (StewardIdentity *self)
{
  g_return_val_if_fail (STEWARD_IS_IDENTITY (self), NULL);

  return self->renews_on;
}

/**
 * steward_identity_get_sign_in_until:
 * @self: an identity
 *
 * Returns: (transfer none) (nullable): when the person has to sign in again at the latest, if the
 *   program is not used until then
 */
GDateTime *
steward_identity_get_sign_in_until (StewardIdentity *self)
{
  g_return_val_if_fail (STEWARD_IS_IDENTITY (self), NULL);

  return self->sign_in_until;
}

/**
 * steward_identity_get_permissions:
 * @self: an identity
 *
 * Returns: (transfer none): the #StewardPermission objects; the object stays the same
 */
GListModel *
steward_identity_get_permissions (StewardIdentity *self)
{
  g_return_val_if_fail (STEWARD_IS_IDENTITY (self), NULL);

  return G_LIST_MODEL (self->permissions);
}

/**
 * steward_identity_note_token:
 * @self: an identity
 * @user_name: (nullable): the person that the token is for
 * @now: when it came
 * @seconds: how long it is good for
 */
void
steward_identity_note_token (StewardIdentity *self,
                             const char      *user_name,
                             GDateTime       *now,
                             gint64           seconds)
{
  g_autoptr(GDateTime) renews_on = NULL;
  g_autoptr(GDateTime) sign_in_until = NULL;

  g_return_if_fail (STEWARD_IS_IDENTITY (self));
  g_return_if_fail (now != NULL);

  renews_on = g_date_time_add_seconds (now, (double) MAX (seconds - RENEW_SECONDS, 0));
  if (steward_identity_is_person (self))
    sign_in_until = g_date_time_add_days (now, SIGN_IN_DAYS);
  steward_identity_set_date (self, FIELD_RENEWED_ON, now);
  steward_identity_set_date (self, FIELD_RENEWS_ON, renews_on);
  steward_identity_set_date (self, FIELD_SIGN_IN_UNTIL, sign_in_until);
  steward_identity_set_user_name (self, user_name);
  steward_identity_set_state (self, STEWARD_IDENTITY_STATE_SIGNED_IN, NULL);
}

/**
 * steward_identity_note_user:
 * @self: an identity
 * @user_name: (nullable): the person for whom a service has answered
 *
 * Somebody is signed in, although nothing is known of the token.
 */
void
steward_identity_note_user (StewardIdentity *self,
                            const char      *user_name)
{
  g_return_if_fail (STEWARD_IS_IDENTITY (self));

  if (self->state != STEWARD_IDENTITY_STATE_UNKNOWN)
    return;

  steward_identity_set_user_name (self, user_name);
  steward_identity_set_state (self, STEWARD_IDENTITY_STATE_SIGNED_IN, NULL);
}

/**
 * steward_identity_note_refusal:
 * @self: an identity
 * @state: what has to be done
 * @error: (nullable): why there is no token
 */
void
steward_identity_note_refusal (StewardIdentity      *self,
                               StewardIdentityState  state,
                               const GError         *error)
{
  g_return_if_fail (STEWARD_IS_IDENTITY (self));

  steward_identity_set_date (self, FIELD_RENEWS_ON, NULL);
  if (state != STEWARD_IDENTITY_STATE_UNAVAILABLE)
    {
      steward_identity_set_date (self, FIELD_RENEWED_ON, NULL);
      steward_identity_set_date (self, FIELD_SIGN_IN_UNTIL, NULL);
    }
  steward_identity_set_state (self, state, error);
}

static StewardPermission *
steward_identity_find_permission (StewardIdentity       *self,
                                  StewardPermissionArea  area,
                                  const char            *region)
{
  guint n_permissions = g_list_model_get_n_items (G_LIST_MODEL (self->permissions));

  for (guint i = 0; i < n_permissions; i++)
    {
      g_autoptr(StewardPermission) permission = NULL;

      permission = g_list_model_get_item (G_LIST_MODEL (self->permissions), i);
      if (steward_permission_get_area (permission) == area
          && g_strcmp0 (steward_permission_get_region (permission), region) == 0)
        return g_steal_pointer (&permission);
    }

  return NULL;
}

/**
 * steward_identity_note_permission:
 * @self: an identity
 * @area: what was asked for
 * @region: (nullable): the region of a service that has some
 * @state: whether the service let it happen
 */
void
steward_identity_note_permission (StewardIdentity        *self,
                                  StewardPermissionArea   area,
                                  const char             *region,
                                  StewardPermissionState  state)
{
  g_autoptr(StewardPermission) permission = NULL;

  g_return_if_fail (STEWARD_IS_IDENTITY (self));

  permission = steward_identity_find_permission (self, area, region);
  if (permission == NULL)
    {
      permission = steward_permission_new (area, region);
      g_list_store_append (self->permissions, permission);
    }
  steward_permission_set_state (permission, state);
}
