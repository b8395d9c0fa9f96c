/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "simulator-session.h"

G_BEGIN_DECLS

#define BC_CALLS_N_VERSIONS 4

/* The calls of the documents, the versions that have them, and the tests that exercise them. */

extern const char * const bc_calls_versions[BC_CALLS_N_VERSIONS];

void bc_calls_end_session          (SimulatorSession *session,
                                    const char       *test);
void bc_calls_test_none_is_missing (void);

G_END_DECLS
