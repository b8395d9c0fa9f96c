/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-entity.h"

G_BEGIN_DECLS

/* A currency that an instance can be made with, as a region names it. */

#define STEWARD_TYPE_INSTANCE_CURRENCY (steward_instance_currency_get_type ())

G_DECLARE_FINAL_TYPE (StewardInstanceCurrency, steward_instance_currency, STEWARD,
                      INSTANCE_CURRENCY, StewardEntity)

const char *steward_instance_currency_get_region_name (StewardInstanceCurrency *self);
const char *steward_instance_currency_get_code        (StewardInstanceCurrency *self);
const char *steward_instance_currency_get_name        (StewardInstanceCurrency *self);
const char *steward_instance_currency_get_symbol      (StewardInstanceCurrency *self);
gint64      steward_instance_currency_get_precision   (StewardInstanceCurrency *self);

JsonArray  *steward_instance_currency_split           (JsonObject              *region);

G_END_DECLS
