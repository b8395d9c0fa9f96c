/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* An access token in memory, wiped when the last reference goes. Its age is counted by the
 * boot clock from receipt: neither sleep nor a change of the wall clock deceives it. */

#define STEWARD_TYPE_TOKEN (steward_token_get_type ())

typedef struct _StewardToken StewardToken;

GType         steward_token_get_type         (void);
StewardToken *steward_token_new              (const char   *value,
                                              gint64        expires_in_seconds);
StewardToken *steward_token_ref              (StewardToken *self);
void          steward_token_unref            (StewardToken *self);
const char   *steward_token_get_value        (StewardToken *self);
gint64        steward_token_get_seconds_left (StewardToken *self);

void          steward_wipe_string            (char         *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StewardToken, steward_token_unref)

G_END_DECLS
