/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "auth/steward-account.h"
#include "auth/steward-credential.h"
#include "auth/steward-process-lock.h"
#include "auth/steward-refusals.h"

G_BEGIN_DECLS

typedef enum
{
  STEWARD_ACCOUNT_ROUND_NONE,
  STEWARD_ACCOUNT_ROUND_OPENING, /* waiting for the lock, then for the keyring */
  STEWARD_ACCOUNT_ROUND_OPEN,    /* redeeming */
  STEWARD_ACCOUNT_ROUND_CLOSING, /* writing to the keyring */
} StewardAccountRound;

struct _StewardAccount
{
  GObject              parent_instance;

  StewardTokenClient  *token_client;
  StewardSecretStore  *store;
  StewardProcessLock  *lock;
  char                *profile;
  char                *client_id;

  StewardCredential   *current;  /* (nullable): what this round redeems */
  StewardCredential   *newest;   /* (nullable): what goes into the keyring at its end */
  StewardRefusals     *refusals; /* until somebody signs in */
  GError              *storage_error;
  gboolean             has_stored; /* the keyring has, or had, something of it */

  StewardAccountRound  round;
  GHashTable          *redeemed; /* set of tenant ids, in this round */
  guint                n_running;
  guint                lingering; /* timeout source, while the round waits for more tenants */
  guint                epoch;    /* one more with each sign-in or sign-out */
  GQueue               waiting;  /* of GTask: redeeming */
  GQueue               adopting; /* of GTask: signing in */
  GQueue               clearing; /* of GTask: signing out */
};

/* What a task in the queue of redemptions carries. */
typedef struct
{
  char  *tenant_id;
  char  *scope;
  char  *claims; /* (nullable) */
  guint  epoch;
} StewardRedemption;

void steward_account_advance      (StewardAccount *self);
void steward_account_fail_waiting (StewardAccount *self,
                                   const GError   *error);
void steward_account_tell_stored  (StewardAccount *self);

G_END_DECLS
