/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-entity.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_COUNTRY (steward_country_get_type ())

G_DECLARE_FINAL_TYPE (StewardCountry, steward_country, STEWARD, COUNTRY, StewardEntity)

const char *steward_country_get_application_family (StewardCountry *self);
const char *steward_country_get_code               (StewardCountry *self);
GListModel *steward_country_get_rings              (StewardCountry *self);
JsonArray  *steward_country_split                  (JsonObject     *family);

G_END_DECLS
