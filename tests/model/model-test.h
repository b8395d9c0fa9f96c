/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-entity.h"
#include "steward-environment.h"
#include "steward-operation.h"
#include "steward-tenant.h"

G_BEGIN_DECLS

JsonNode           *model_test_parse       (const char    *text);
JsonNode           *model_test_load        (const char    *fixture);
JsonObject         *model_test_element     (JsonNode      *root,
                                            guint          position);
gpointer            model_test_decode      (GType          type,
                                            JsonObject    *object);
gpointer            model_test_decode_text (GType          type,
                                            const char    *text);
GDateTime          *model_test_date        (const char    *text);
GListStore         *model_test_list        (GType          type,
                                            const char    *text);
void                model_test_count       (gpointer       object,
                                            guint         *count);

#define model_test_assert_date(date, text) \
  G_STMT_START { \
    g_autoptr(GDateTime) expected_ = model_test_date (text); \
    GDateTime *actual_ = (date); \
    g_assert_nonnull (actual_); \
    g_assert_true (g_date_time_equal (actual_, expected_)); \
  } G_STMT_END

G_END_DECLS
