/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The terms of one publisher, for the apps of a plan. Accepted by the user or not at all. */

#define STEWARD_TYPE_APP_TERMS (steward_app_terms_get_type ())

G_DECLARE_FINAL_TYPE (StewardAppTerms, steward_app_terms, STEWARD, APP_TERMS, GObject)

StewardAppTerms *steward_app_terms_new           (const char      *publisher);
const char      *steward_app_terms_get_publisher (StewardAppTerms *self);
guint            steward_app_terms_get_n_apps    (StewardAppTerms *self);
void             steward_app_terms_set_n_apps    (StewardAppTerms *self,
                                                  guint            n_apps);
gboolean         steward_app_terms_get_accepted  (StewardAppTerms *self);
void             steward_app_terms_set_accepted  (StewardAppTerms *self,
                                                  gboolean         accepted);

G_END_DECLS
