/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <adwaita.h>

#include "steward-page.h"
#include "steward-view-state.h"

G_BEGIN_DECLS

#define STEWARD_TYPE_WINDOW (steward_window_get_type ())

G_DECLARE_FINAL_TYPE (StewardWindow, steward_window, STEWARD, WINDOW, AdwApplicationWindow)

StewardWindow    *steward_window_new            (GtkApplication   *application,
                                                 StewardViewState *view_state);
StewardViewState *steward_window_get_view_state (StewardWindow    *self);
void              steward_window_show_page      (StewardWindow    *self,
                                                 const char       *name);
void              steward_window_push           (StewardWindow    *self,
                                                 StewardPage      *page);
void              steward_window_pop            (StewardWindow    *self);
void              steward_window_leave_page     (StewardWindow    *self,
                                                 StewardPage      *page,
                                                 StewardEntity    *entity);
void              steward_window_add_toast      (StewardWindow    *self,
                                                 const char       *text,
                                                 const char       *button,
                                                 const char       *action,
                                                 GVariant         *target);
void              steward_window_tell_error     (StewardWindow    *self,
                                                 const GError     *error,
                                                 StewardTenant    *tenant);
void              steward_window_announce_end   (StewardWindow    *self,
                                                 StewardOperation *operation);

G_END_DECLS
