/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-test-simulator.h"
#include "steward-window.h"
#include "steward-workspace.h"
#include "wizard-test.h"

G_BEGIN_DECLS

/* The window over a strict simulator whose operations run in real time, so that only moving its
 * clock ends them: what is seen before is seen for sure. Driven by what is on screen. */
typedef struct
{
  StewardTestSimulator *simulator;
  char                 *directory;
  gboolean              as_user;    /* or as an application */
  StewardWorkspace     *workspace;
  StewardViewState     *view_state;
  StewardWindow        *window;
  WizardTest            wizard;     /* only of what its functions for a started wizard need */
} WindowTest;

/* The data of a test is how Online Management answers, as JSON, or NULL. */
void           window_test_set_up      (WindowTest    *self,
                                        gconstpointer  quirks);
void           window_test_tear_down   (WindowTest    *self,
                                        gconstpointer  quirks);
void           window_test_start_at    (WindowTest    *self,
                                        const char    *url);
void           window_test_open_at     (WindowTest    *self,
                                        const char    *url);
void           window_test_open_window (WindowTest    *self);
void           window_test_make_narrow (gpointer       window);
void           window_test_close       (WindowTest    *self);
void           window_test_act_elsewhere (WindowTest *self,
                                        void         (*act) (StewardFleet *fleet));
void           window_test_submit      (StewardFleet  *fleet,
                                        StewardDraft  *draft);
gpointer       window_test_await_named (GListModel    *list,
                                        const char    *name);
StewardTenant *window_test_get_tenant  (WindowTest    *self,
                                        const char    *name);
gboolean       window_test_shows       (gpointer       widget,
                                        const char    *text);
void           window_test_await_shown (gpointer       widget,
                                        const char    *text);
void           window_test_await_gone  (gpointer       widget,
                                        const char    *text);
GtkWidget     *window_test_find_button (gpointer       widget,
                                        const char    *label);
void           window_test_press       (gpointer       widget,
                                        const char    *label);
void           window_test_await_told  (WindowTest    *self,
                                        const char    *text);
void           window_test_take_wizard (WindowTest    *self);
void           window_test_choose      (gpointer       widget,
                                        const char    *title,
                                        const char    *choice);
void           window_test_fill        (gpointer       widget,
                                        const char    *title,
                                        const char    *text);
guint          window_test_count       (WindowTest    *self,
                                        const char    *method,
                                        const char    *path_end);

G_END_DECLS
