/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Replace tokens, secrets, passwords, codes, verifiers and assertions by "***". */
char *steward_sim_redact_form (const char *text);
char *steward_sim_redact_json (const char *text);
char *steward_sim_redact_body (const char *text);

G_END_DECLS
