/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "auth/steward-credential.h"

#include <string.h>

#include "auth/steward-token.h"
#include "steward-json.h"

#define VERSION 1

/**
 * steward_credential_new:
 * @refresh_token: what new tokens are got with
 * @user_name: (nullable): who has signed in
 * @tenant_id: (nullable): where they are at home
 *
 * Returns: (transfer full): a credential with copies of these
 */
StewardCredential *
steward_credential_new (const char *refresh_token,
                        const char *user_name,
                        const char *tenant_id)
{
  StewardCredential *self;

  g_return_val_if_fail (refresh_token != NULL, NULL);

  self = g_new0 (StewardCredential, 1);
  self->refresh_token = g_strdup (refresh_token);
  self->user_name = g_strdup (user_name);
  self->tenant_id = g_strdup (tenant_id);

  return self;
}

/**
 * steward_credential_new_from_text:
 * @text: what steward_credential_to_text() gave
 *
 * Returns: (transfer full) (nullable): the same credential, or %NULL if it cannot be read
 */
StewardCredential *
steward_credential_new_from_text (const char *text)
{
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(JsonNode) root = NULL;
  JsonObject *object;
  const char *refresh_token;

  g_return_val_if_fail (text != NULL, NULL);

  bytes = g_bytes_new_static (text, strlen (text));
  root = steward_json_parse (bytes, NULL);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return NULL;

  object = json_node_get_object (root);
  refresh_token = steward_json_get_string (object, "refreshToken");
  if (refresh_token == NULL || steward_json_get_int64 (object, "version", 0) != VERSION)
    return NULL;

  return steward_credential_new (refresh_token,
                                 steward_json_get_string (object, "userName"),
                                 steward_json_get_string (object, "tenantId"));
}

/**
 * steward_credential_to_text:
 * @self: a credential
 *
 * Returns: (transfer full): what goes into the keyring, to be freed with steward_wipe_string()
 */
char *
steward_credential_to_text (const StewardCredential *self)
{
  g_autoptr(JsonObject) object = json_object_new ();
  g_autoptr(JsonNode) root = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  json_object_set_int_member (object, "version", VERSION);
  json_object_set_string_member (object, "refreshToken", self->refresh_token);
  if (self->user_name != NULL)
    json_object_set_string_member (object, "userName", self->user_name);
  if (self->tenant_id != NULL)
    json_object_set_string_member (object, "tenantId", self->tenant_id);
  root = json_node_init_object (json_node_alloc (), object);

  return steward_json_to_text (root, FALSE);
}

/**
 * steward_credential_free:
 * @self: (transfer full): a credential
 *
 * The refresh token is wiped.
 */
void
steward_credential_free (StewardCredential *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->refresh_token, steward_wipe_string);
  g_clear_pointer (&self->user_name, g_free);
  g_clear_pointer (&self->tenant_id, g_free);
  g_free (self);
}
