/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gnutls/abstract.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* A JSON web token that was taken apart; nothing of it is believed yet. */
typedef struct
{
  JsonObject *header;
  JsonObject *claims;
  char       *signed_text;
  guint8     *signature;
  gsize       signature_size;
} StewardSimJwt;

StewardSimJwt *steward_sim_jwt_parse        (const char       *token);
void           steward_sim_jwt_free         (StewardSimJwt    *self);
gboolean       steward_sim_jwt_verify       (StewardSimJwt    *self,
                                             gnutls_pubkey_t   key);
char          *steward_sim_jwt_sign         (JsonObject       *header,
                                             JsonObject       *claims,
                                             gnutls_privkey_t  key);

char          *steward_sim_base64url_encode (const guint8     *data,
                                             gsize             size);
guint8        *steward_sim_base64url_decode (const char       *text,
                                             gsize            *size);

/* What nobody can guess: 256 bits of it. */
char          *steward_sim_random_text      (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StewardSimJwt, steward_sim_jwt_free)

G_END_DECLS
