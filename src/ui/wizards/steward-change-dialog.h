/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-confirm.h"
#include "steward-draft.h"
#include "steward-environment.h"
#include "steward-session.h"

G_BEGIN_DECLS

/* A change that needs no steps: a question with what will happen, then it is sent. */

void              steward_change_dialog_async  (GtkWidget                 *parent,
                                                StewardSession            *session,
                                                StewardDraft              *draft,
                                                StewardEnvironment        *environment,
                                                const StewardConfirmation *question,
                                                GAsyncReadyCallback        callback,
                                                gpointer                   user_data);
StewardOperation *steward_change_dialog_finish (GAsyncResult              *result,
                                                GError                   **error);

G_END_DECLS
