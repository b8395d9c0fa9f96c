/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-profile.h"

#include "steward-enums.h"
#include "steward-util.h"

/* Id, domain, name, colour, favourite. */
#define TENANT_TYPE "(sssub)"
#define TENANTS_TYPE "a" TENANT_TYPE

/* By the id of the tenant, of those that are in one. */
#define GROUPS_TYPE "a{ss}"

#define WARNING_DAYS 30

G_DEFINE_ENUM_TYPE (StewardSignInMethod, steward_sign_in_method,
  G_DEFINE_ENUM_VALUE (STEWARD_SIGN_IN_METHOD_BROWSER, "browser"),
  G_DEFINE_ENUM_VALUE (STEWARD_SIGN_IN_METHOD_DEVICE_CODE, "devicecode"),
  G_DEFINE_ENUM_VALUE (STEWARD_SIGN_IN_METHOD_CLIENT_SECRET, "clientsecret"),
  G_DEFINE_ENUM_VALUE (STEWARD_SIGN_IN_METHOD_CERTIFICATE, "certificate"))

G_DEFINE_ENUM_TYPE (StewardCredentialState, steward_credential_state,
  G_DEFINE_ENUM_VALUE (STEWARD_CREDENTIAL_STATE_UNKNOWN, "unknown"),
  G_DEFINE_ENUM_VALUE (STEWARD_CREDENTIAL_STATE_GOOD, "good"),
  G_DEFINE_ENUM_VALUE (STEWARD_CREDENTIAL_STATE_ENDING, "ending"),
  G_DEFINE_ENUM_VALUE (STEWARD_CREDENTIAL_STATE_ENDED, "ended"))

struct _StewardProfile
{
  StewardRecord parent_instance;

  char               *id;
  char               *name;
  StewardSignInMethod method;
  char               *authority;
  char               *client_id;
  char               *service_url;
  char               *api_version;
  char               *user_name;
  GDateTime          *credential_expires_on;
  char               *regions;     /* addresses, blanks between them */
  GListStore         *tenants;
};

G_DEFINE_FINAL_TYPE (StewardProfile, steward_profile, STEWARD_TYPE_RECORD)

enum
{
  FIELD_ID,
  FIELD_NAME,
  FIELD_METHOD,
  FIELD_AUTHORITY,
  FIELD_CLIENT_ID,
  FIELD_SERVICE_URL,
  FIELD_API_VERSION,
  FIELD_USER_NAME,
  FIELD_CREDENTIAL_EXPIRES_ON,
  FIELD_REGIONS,
  FIELD_TENANTS,
  N_FIELDS
};

static const StewardField fields[N_FIELDS] = {
  [FIELD_ID] = STEWARD_FIELD (
    "id", TEXT, StewardProfile, id, .flags = STEWARD_FIELD_IDENTITY),
  [FIELD_NAME] = STEWARD_FIELD (
    "name", TEXT, StewardProfile, name, .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_METHOD] = STEWARD_FIELD (
    "method", WORD, StewardProfile, method, .get_type = steward_sign_in_method_get_type,
    .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_AUTHORITY] = STEWARD_FIELD (
    "authority", TEXT, StewardProfile, authority, .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_CLIENT_ID] = STEWARD_FIELD (
    "client-id", TEXT, StewardProfile, client_id, .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_SERVICE_URL] = STEWARD_FIELD (
    "service-url", TEXT, StewardProfile, service_url, .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_API_VERSION] = STEWARD_FIELD (
    "api-version", TEXT, StewardProfile, api_version, .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_USER_NAME] = STEWARD_FIELD (
    "user-name", TEXT, StewardProfile, user_name, .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_CREDENTIAL_EXPIRES_ON] = STEWARD_FIELD (
    "credential-expires-on", DATE, StewardProfile, credential_expires_on,
    .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_REGIONS] = STEWARD_FIELD (
    "regions", TEXT, StewardProfile, regions, .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_TENANTS] = STEWARD_FIELD (
    "tenants", OBJECT, StewardProfile, tenants, .get_type = g_list_model_get_type),
};

static const guint saved_fields[] = {
  FIELD_NAME,
  FIELD_METHOD,
  FIELD_AUTHORITY,
  FIELD_CLIENT_ID,
  FIELD_SERVICE_URL,
  FIELD_API_VERSION,
  FIELD_USER_NAME,
  FIELD_CREDENTIAL_EXPIRES_ON,
  FIELD_REGIONS,
};

static void
steward_profile_load_field (StewardProfile     *self,
                            const StewardField *field,
                            GVariant           *variant)
{
  g_autoptr(GDateTime) date_time = NULL;
  const char *text;

  if (!g_variant_lookup (variant, field->property, "&s", &text))
    return;

  switch (field->kind)
    {
    case STEWARD_FIELD_WORD:
      steward_field_set_int (field, self, steward_enum_from_text (field->get_type (), text));
      break;

    case STEWARD_FIELD_DATE:
      date_time = steward_date_time_parse (text);
      steward_field_set_date (field, self, date_time);
      break;

    case STEWARD_FIELD_TEXT:
    case STEWARD_FIELD_LINK:
    case STEWARD_FIELD_FLAG:
    case STEWARD_FIELD_NUMBER:
    case STEWARD_FIELD_OBJECT:
    default:
      steward_field_set_text (field, self, text);
    }
}

static void
steward_profile_save_field (StewardProfile     *self,
                            const StewardField *field,
                            GVariantDict       *dict)
{
  g_auto(GValue) value = G_VALUE_INIT;
  g_autofree char *date = NULL;
  const char *text;

  g_object_get_property (G_OBJECT (self), field->property, &value);
  if (field->kind == STEWARD_FIELD_WORD)
    text = steward_enum_to_nick (field->get_type (), g_value_get_enum (&value));
  else if (field->kind != STEWARD_FIELD_DATE)
    text = g_value_get_string (&value);
  else
    text = date = g_value_get_boxed (&value) != NULL
                  ? steward_date_time_format (g_value_get_boxed (&value)) : NULL;

  if (text != NULL)
    g_variant_dict_insert (dict, field->property, "s", text);
}

static void
steward_profile_load_tenants (StewardProfile *self,
                              GVariant       *tenants)
{
  GVariantIter iter;
  const char *id;
  const char *domain;
  const char *name;
  guint32 colour;
  gboolean favourite;

  g_variant_iter_init (&iter, tenants);
  while (g_variant_iter_next (&iter, "(&s&s&sub)", &id, &domain, &name, &colour, &favourite))
    {
      g_autoptr(StewardTenant) tenant = steward_tenant_new (id, domain, name);

      steward_tenant_set_colour (tenant, colour);
      steward_tenant_set_favourite (tenant, favourite);
      steward_profile_add_tenant (self, tenant);
    }
}

static void
steward_profile_load_groups (StewardProfile *self,
                             GVariant       *groups)
{
  guint n_tenants = g_list_model_get_n_items (G_LIST_MODEL (self->tenants));

  for (guint i = 0; i < n_tenants; i++)
    {
      g_autoptr(StewardTenant) tenant = NULL;
      const char *group;

      tenant = g_list_model_get_item (G_LIST_MODEL (self->tenants), i);
      if (g_variant_lookup (groups, steward_tenant_get_id (tenant), "&s", &group))
        steward_tenant_set_group (tenant, group);
    }
}

static GVariant *
steward_profile_save_groups (StewardProfile *self)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE (GROUPS_TYPE));
  guint n_tenants = g_list_model_get_n_items (G_LIST_MODEL (self->tenants));

  for (guint i = 0; i < n_tenants; i++)
    {
      g_autoptr(StewardTenant) tenant = NULL;

      tenant = g_list_model_get_item (G_LIST_MODEL (self->tenants), i);
      if (steward_tenant_get_group (tenant) != NULL)
        g_variant_builder_add (&builder, "{ss}", steward_tenant_get_id (tenant),
                               steward_tenant_get_group (tenant));
    }

  return g_variant_builder_end (&builder);
}

static GVariant *
steward_profile_save_tenants (StewardProfile *self)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE (TENANTS_TYPE));
  guint n_tenants = g_list_model_get_n_items (G_LIST_MODEL (self->tenants));

  for (guint i = 0; i < n_tenants; i++)
    {
      g_autoptr(StewardTenant) tenant = NULL;
      const char *domain;

      tenant = g_list_model_get_item (G_LIST_MODEL (self->tenants), i);
      domain = steward_tenant_get_domain (tenant);
      g_variant_builder_add (&builder, TENANT_TYPE,
                             steward_tenant_get_id (tenant),
                             domain != NULL ? domain : "",
                             steward_tenant_get_name (tenant),
                             steward_tenant_get_colour (tenant),
                             steward_tenant_get_favourite (tenant));
    }

  return g_variant_builder_end (&builder);
}

static void
steward_profile_class_init (StewardProfileClass *klass)
{
  steward_record_class_install_fields (STEWARD_RECORD_CLASS (klass), fields, N_FIELDS);
}

static void
steward_profile_init (StewardProfile *self)
{
  steward_record_init_fields (STEWARD_RECORD (self));

  self->tenants = g_list_store_new (STEWARD_TYPE_TENANT);
}

/**
 * steward_profile_new:
 * @id: what its secrets are kept under
 *
 * Returns: (transfer full): a new profile without tenants
 */
StewardProfile *
steward_profile_new (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  return g_object_new (STEWARD_TYPE_PROFILE, "id", id, NULL);
}

/**
 * steward_profile_new_from_variant:
 * @variant: what steward_profile_to_variant() gave
 *
 * Returns: (transfer full) (nullable): the profile, or %NULL if @variant is none
 */
StewardProfile *
steward_profile_new_from_variant (GVariant *variant)
{
  g_autoptr(StewardProfile) self = NULL;
  g_autoptr(GVariant) tenants = NULL;
  g_autoptr(GVariant) groups = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (variant != NULL, NULL);

  if (!g_variant_is_of_type (variant, G_VARIANT_TYPE_VARDICT) ||
      !g_variant_lookup (variant, "id", "s", &id))
    return NULL;

  self = steward_profile_new (id);
  for (guint i = 0; i < G_N_ELEMENTS (saved_fields); i++)
    steward_profile_load_field (self, &fields[saved_fields[i]], variant);

  tenants = g_variant_lookup_value (variant, "tenants", G_VARIANT_TYPE (TENANTS_TYPE));
  if (tenants != NULL)
    steward_profile_load_tenants (self, tenants);
  groups = g_variant_lookup_value (variant, "groups", G_VARIANT_TYPE (GROUPS_TYPE));
  if (groups != NULL)
    steward_profile_load_groups (self, groups);

  return g_steal_pointer (&self);
}

/**
 * steward_profile_to_variant:
 * @self: a #StewardProfile
 *
 * Returns: (transfer floating): the profile as a dictionary, to be saved in the settings
 */
GVariant *
steward_profile_to_variant (StewardProfile *self)
{
  g_auto(GVariantDict) dict = G_VARIANT_DICT_INIT (NULL);

  g_return_val_if_fail (STEWARD_IS_PROFILE (self), NULL);

  g_variant_dict_insert (&dict, "id", "s", self->id);
  for (guint i = 0; i < G_N_ELEMENTS (saved_fields); i++)
    steward_profile_save_field (self, &fields[saved_fields[i]], &dict);
  g_variant_dict_insert_value (&dict, "tenants", steward_profile_save_tenants (self));
  g_variant_dict_insert_value (&dict, "groups", steward_profile_save_groups (self));

  return g_variant_dict_end (&dict);
}

/**
 * steward_profile_get_id:
 * @self: a #StewardProfile
 *
 * Returns: (transfer none): what its secrets are kept under
 */
const char *
steward_profile_get_id (StewardProfile *self)
{
  g_return_val_if_fail (STEWARD_IS_PROFILE (self), NULL);

  return self->id;
}

/**
 * steward_profile_get_name:
 * @self: a #StewardProfile
 *
 * Returns: (transfer none) (nullable): its name for people
 */
const char *
steward_profile_get_name (StewardProfile *self)
{
  g_return_val_if_fail (STEWARD_IS_PROFILE (self), NULL);

  return self->name;
}

/**
 * steward_profile_get_method:
 * @self: a #StewardProfile
 *
 * Returns: how to sign in
 */
StewardSignInMethod
steward_profile_get_method (StewardProfile *self)
{
  g_return_val_if_fail (STEWARD_IS_PROFILE (self), 0);

  return self->method;
}

/**
 * steward_profile_is_application:
 * @self: a #StewardProfile
 *
 * Returns: whether an application signs in, and no person
 */
gboolean
steward_profile_is_application (StewardProfile *self)
{
  g_return_val_if_fail (STEWARD_IS_PROFILE (self), FALSE);

  return self->method == STEWARD_SIGN_IN_METHOD_CLIENT_SECRET
         || self->method == STEWARD_SIGN_IN_METHOD_CERTIFICATE;
}

/**
 * steward_profile_get_authority:
 * @self: a #StewardProfile
 *
 * Returns: (transfer none) (nullable): where to sign in
 */
const char *
steward_profile_get_authority (StewardProfile *self)
{
  g_return_val_if_fail (STEWARD_IS_PROFILE (self), NULL);

  return self->authority;
}

/**
 * steward_profile_get_client_id:
 * @self: a #StewardProfile
 *
 * Returns: (transfer none) (nullable): the application that signs in
 */
const char *
steward_profile_get_client_id (StewardProfile *self)
{
  g_return_val_if_fail (STEWARD_IS_PROFILE (self), NULL);

  return self->client_id;
}

/**
 * steward_profile_get_service_url:
 * @self: a #StewardProfile
 *
 * Returns: (transfer none) (nullable): where the service is
 */
const char *
steward_profile_get_service_url (StewardProfile *self)
{
  g_return_val_if_fail (STEWARD_IS_PROFILE (self), NULL);

  return self->service_url;
}

/**
 * steward_profile_get_api_version:
 * @self: a #StewardProfile
 *
 * Returns: (transfer none) (nullable): the version of the service to speak to; %NULL for the
 *   newest
 */
const char *
steward_profile_get_api_version (StewardProfile *self)
{
  g_return_val_if_fail (STEWARD_IS_PROFILE (self), NULL);

  return self->api_version;
}

/**
 * steward_profile_get_credential_expires_on:
 * @self: a #StewardProfile
 *
 * Returns: (transfer none) (nullable): until when its secret or its certificate is good
 */
GDateTime *
steward_profile_get_credential_expires_on (StewardProfile *self)
{
  g_return_val_if_fail (STEWARD_IS_PROFILE (self), NULL);

  return self->credential_expires_on;
}

/**
 * steward_profile_get_credential_state:
 * @self: a #StewardProfile
 * @now: the time
 *
 * Returns: whether it is time to get another secret or certificate
 */
StewardCredentialState
steward_profile_get_credential_state (StewardProfile *self,
                                      GDateTime      *now)
{
  GTimeSpan left;

  g_return_val_if_fail (STEWARD_IS_PROFILE (self), STEWARD_CREDENTIAL_STATE_UNKNOWN);
  g_return_val_if_fail (now != NULL, STEWARD_CREDENTIAL_STATE_UNKNOWN);

  if (self->credential_expires_on == NULL)
    return STEWARD_CREDENTIAL_STATE_UNKNOWN;

  left = g_date_time_difference (self->credential_expires_on, now);
  if (left <= 0)
    return STEWARD_CREDENTIAL_STATE_ENDED;

  return left < WARNING_DAYS * G_TIME_SPAN_DAY ? STEWARD_CREDENTIAL_STATE_ENDING
                                               : STEWARD_CREDENTIAL_STATE_GOOD;
}

/**
 * steward_profile_get_user_name:
 * @self: a #StewardProfile
 *
 * Returns: (transfer none) (nullable): who signed in last; %NULL for an application
 */
const char *
steward_profile_get_user_name (StewardProfile *self)
{
  g_return_val_if_fail (STEWARD_IS_PROFILE (self), NULL);

  return self->user_name;
}

/**
 * steward_profile_get_regions:
 * @self: a #StewardProfile
 *
 * Returns: (transfer none) (nullable): where Dataverse instances are managed: the addresses of
 *   the regions with blanks between them
 */
const char *
steward_profile_get_regions (StewardProfile *self)
{
  g_return_val_if_fail (STEWARD_IS_PROFILE (self), NULL);

  return self->regions;
}

/**
 * steward_profile_get_tenants:
 * @self: a #StewardProfile
 *
 * Returns: (transfer none): the #StewardTenant objects reached through it; the object stays
 *   the same
 */
GListModel *
steward_profile_get_tenants (StewardProfile *self)
{
  g_return_val_if_fail (STEWARD_IS_PROFILE (self), NULL);

  return G_LIST_MODEL (self->tenants);
}

/**
 * steward_profile_add_tenant:
 * @self: a #StewardProfile
 * @tenant: a tenant that can be reached through it
 */
void
steward_profile_add_tenant (StewardProfile *self,
                            StewardTenant  *tenant)
{
  g_return_if_fail (STEWARD_IS_PROFILE (self));
  g_return_if_fail (STEWARD_IS_TENANT (tenant));

  if (!g_list_store_find (self->tenants, tenant, NULL))
    g_list_store_append (self->tenants, tenant);
}

/**
 * steward_profile_remove_tenant:
 * @self: a #StewardProfile
 * @tenant: one of its tenants
 */
void
steward_profile_remove_tenant (StewardProfile *self,
                               StewardTenant  *tenant)
{
  guint position;

  g_return_if_fail (STEWARD_IS_PROFILE (self));
  g_return_if_fail (STEWARD_IS_TENANT (tenant));

  if (g_list_store_find (self->tenants, tenant, &position))
    g_list_store_remove (self->tenants, position);
}
