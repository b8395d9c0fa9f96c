/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "window-test.h"

G_BEGIN_DECLS

/* The window over a simulator whose state can be changed while it looks away: what the service does
 * of its own accord has no call. */
typedef struct
{
  WindowTest  window;
  char       *scenario; /* the file with the state */
  JsonNode   *state;
} RefusalTest;

void refusal_test_set_up       (RefusalTest *self);
void refusal_test_open         (RefusalTest *self,
                                gboolean     as_user);
void refusal_test_tear_down    (RefusalTest *self);
void refusal_test_change       (RefusalTest *self,
                                const char  *path,
                                const char  *value);
void refusal_test_stop_reading (RefusalTest *self);

G_END_DECLS
