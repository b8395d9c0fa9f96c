/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <adwaita.h>

#include "steward-view-state.h"

G_BEGIN_DECLS

/* What is known of an environment without asking again: facts, storage and addresses. */

#define STEWARD_TYPE_ENVIRONMENT_FACTS (steward_environment_facts_get_type ())

G_DECLARE_FINAL_TYPE (StewardEnvironmentFacts, steward_environment_facts,
                      STEWARD, ENVIRONMENT_FACTS, AdwBin)

G_END_DECLS
