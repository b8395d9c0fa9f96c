/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "auth/steward-token.h"

G_BEGIN_DECLS

/* What a token endpoint gave. Wiped when freed. */
typedef struct
{
  StewardToken *access_token;
  char         *refresh_token; /* (nullable) */
  char         *tenant_id;     /* (nullable): whom the token is for, as it says */
  char         *object_id;     /* (nullable): who acts */
  char         *user_name;     /* (nullable): who acts, for people */
} StewardTokenGrant;

gboolean steward_token_grant_is_for (StewardTokenGrant  *self,
                                     const char         *tenant_id,
                                     GError            **error);
void     steward_token_grant_free   (StewardTokenGrant  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StewardTokenGrant, steward_token_grant_free)

G_END_DECLS
