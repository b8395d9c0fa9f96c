/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-entity.h"

G_BEGIN_DECLS

/* How what belongs to Dataverse reads. */

char *steward_instance_text_dup_known    (const char    *text);
char *steward_instance_text_dup_language (gint64         lcid);
char *steward_instance_text_dup_region   (const char    *region);
char *steward_instance_text_dup_type     (StewardEntity *entity);
char *steward_instance_text_dup_moment   (StewardEntity *entity,
                                          GDateTime     *date);

G_END_DECLS
