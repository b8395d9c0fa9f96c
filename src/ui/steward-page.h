/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <adwaita.h>

#include "steward-view-state.h"

G_BEGIN_DECLS

/* A page of the window. Its template brings a header bar and content; what it shows comes from
 * its view state. */

#define STEWARD_TYPE_PAGE (steward_page_get_type ())

G_DECLARE_DERIVABLE_TYPE (StewardPage, steward_page, STEWARD, PAGE, AdwBin)

/**
 * StewardPageClass:
 * @refresh: asks the service again for what is shown
 * @search: puts the cursor where one searches
 */
struct _StewardPageClass
{
  AdwBinClass parent_class;

  void (*refresh) (StewardPage *self);
  void (*search)  (StewardPage *self);
};

StewardViewState *steward_page_get_view_state (StewardPage *self);
const char       *steward_page_get_title      (StewardPage *self);
void              steward_page_refresh        (StewardPage *self);
void              steward_page_search         (StewardPage *self);

G_END_DECLS
