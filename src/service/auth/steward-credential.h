/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is kept of a signed-in account: one refresh token, and whose it is. */
typedef struct
{
  char *refresh_token;
  char *user_name; /* (nullable) */
  char *tenant_id; /* (nullable): where the account is at home */
} StewardCredential;

StewardCredential *steward_credential_new           (const char              *refresh_token,
                                                     const char              *user_name,
                                                     const char              *tenant_id);
StewardCredential *steward_credential_new_from_text (const char              *text);
char              *steward_credential_to_text       (const StewardCredential *self);
void               steward_credential_free          (StewardCredential       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StewardCredential, steward_credential_free)

G_END_DECLS
