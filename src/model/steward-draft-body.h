/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <json-glib/json-glib.h>

#include "steward-enums.h"

G_BEGIN_DECLS

/* What the bodies of requests are made of. */

const char *steward_draft_type_word     (StewardEnvironmentType type);
void        steward_draft_build_text    (JsonBuilder           *builder,
                                         const char            *member,
                                         const char            *value);
void        steward_draft_build_flag    (JsonBuilder           *builder,
                                         const char            *member,
                                         gboolean               value);
void        steward_draft_build_boolean (JsonBuilder           *builder,
                                         const char            *member,
                                         gboolean               value);

G_END_DECLS
