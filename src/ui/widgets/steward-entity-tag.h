/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "widgets/steward-entity-table.h"

G_BEGIN_DECLS

/* What a column of a StewardEntityTable says, as a tag. Follows the entity it shows. */

#define STEWARD_TYPE_ENTITY_TAG (steward_entity_tag_get_type ())

G_DECLARE_FINAL_TYPE (StewardEntityTag, steward_entity_tag, STEWARD, ENTITY_TAG, GtkWidget)

GtkWidget *steward_entity_tag_new        (const StewardEntityColumn *column);
void       steward_entity_tag_set_entity (StewardEntityTag          *self,
                                          StewardEntity             *entity);

G_END_DECLS
