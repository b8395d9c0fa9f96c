/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-operation.h"
#include "steward-usual-duration.h"

G_BEGIN_DECLS

/* What is said of an operation: what it does, what became of it and why. */

const char *steward_operation_text_get_icon_name (StewardOperation           *operation);
char       *steward_operation_text_dup_name      (StewardOperation           *operation);
char       *steward_operation_text_dup_sentence  (StewardOperation           *operation);
char       *steward_operation_text_dup_cause     (StewardOperation           *operation);
char       *steward_operation_text_dup_place     (StewardOperation           *operation);
char       *steward_operation_text_dup_origin    (StewardOperation           *operation);
char       *steward_operation_text_dup_details   (StewardOperation           *operation);
gboolean    steward_operation_text_can_be_canceled
                                                 (StewardOperation           *operation);
char       *steward_operation_text_dup_usual     (const StewardUsualDuration *usual);

G_END_DECLS
