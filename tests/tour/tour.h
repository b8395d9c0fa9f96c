/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <adwaita.h>

#include "steward-application.h"
#include "steward-test-loop.h"
#include "steward-test-simulator.h"
#include "steward-window.h"

G_BEGIN_DECLS

/* Leads the real program, in its real window, over the sample tenants. What a person would press
 * is found by the text a person would read. */

typedef enum
{
  TOUR_LOOK_LIGHT,
  TOUR_LOOK_DARK,
  TOUR_LOOK_HIGH_CONTRAST,
  TOUR_LOOK_NARROW,
  TOUR_LOOK_LARGE,
  TOUR_LOOK_RIGHT_TO_LEFT,
} TourLook;

typedef struct
{
  TourLook              look;
  const char           *directory;   /* where the pictures go */
  const char           *url;         /* (nullable): of a simulator in another process */
  const char           *relay;       /* (nullable): stands before the one in this process */
  guint                 speed;       /* of operations; 0 for that of a tour */
  StewardTestSimulator *simulator;   /* (nullable): the one in this process */
  StewardTestAnswer    *hello;       /* (nullable): how it introduced itself */
  StewardApplication   *application;
  GtkWidget            *window;      /* the main one */
  guint                 n_pictures;
  GPtrArray            *notices;     /* what the desktop was told */
  int                   status;      /* of the tests */
} Tour;

int            tour_run           (Tour                 *self);

/* The window on top: a dialog or wizard, or the main window. */
GtkWidget     *tour_get_top       (Tour                 *self);

/* What shows a text, or has it as a tooltip; mapped, of a type, in the window on top. */
GtkWidget     *tour_look_for      (Tour                 *self,
                                   GType                 type,
                                   const char           *text);
GtkWidget     *tour_find          (Tour                 *self,
                                   GType                 type,
                                   const char           *text);
GtkWidget     *tour_find_below    (GtkWidget            *widget,
                                   GType                 type);
void           tour_await_gone    (Tour                 *self,
                                   GtkWidget            *window);

void           tour_press         (Tour                 *self,
                                   GType                 type,
                                   const char           *text);

/* Without a title: where the cursor is. */
void           tour_type_text     (Tour                 *self,
                                   const char           *title,
                                   const char           *text);
void           tour_activate      (Tour                 *self,
                                   const char           *action,
                                   const char           *format,
                                   ...);
void           tour_close         (Tour                 *self);

/* Puts away the popover that is open. */
void           tour_dismiss       (Tour                 *self);

const char    *tour_get_tenant_id (Tour                 *self,
                                   const char           *name);

/* Desktop notifications; the window of a tour is never in front, so that all ends are notified. */
void           tour_watch_notices (Tour                 *self);
void           tour_await_notice  (Tour                 *self,
                                   const char           *text);

/* Waits until nothing is being loaded, and until a page says that something failed or does not. */
void           tour_await_rest    (Tour                 *self);
void           tour_await_failure (Tour                 *self,
                                   gboolean              failed);

/* Where the simulator is, and asks it to play along. */
const char    *tour_get_url       (Tour                 *self);
void           tour_control       (Tour                 *self,
                                   const char           *method,
                                   const char           *path,
                                   const char           *body);

/* Takes a picture of the window on top, with its popovers. */
void           tour_photograph    (Tour                 *self,
                                   const char           *name);

/* A step of a wizard that can be left, and what is done with it: a picture is taken. A wizard
 * ends with its review, in which a name may have to be typed. */
void           tour_await_step    (Tour                 *self,
                                   const char           *name);
void           tour_leave_step    (Tour                 *self,
                                   const char           *name,
                                   const char           *picture);
void           tour_finish_wizard (Tour                 *self,
                                   const char           *verb,
                                   const char           *typed,
                                   const char           *picture);

/* The same, of a window that is made this large; without a size, of one that has its own. */
void           tour_portray       (Tour                 *self,
                                   const char           *name,
                                   int                   width,
                                   int                   height);

/* Connections. client is one of those that the simulator knows: "public" or "service". */
const char    *tour_get_hello     (Tour                 *self,
                                   const char           *object,
                                   const char           *member);
void           tour_expand        (Tour                 *self,
                                   const char           *title);
void           tour_fill_in_connection
                                  (Tour                 *self,
                                   const char           *method,
                                   const char           *client,
                                   const char           *tenant);
void           tour_connect_with_secret
                                  (Tour                 *self,
                                   const char           *tenant);

/* Wizards, walked to their end. */
void           tour_restore       (Tour                 *self,
                                   const char           *tenant,
                                   const char           *source,
                                   const char           *target);

void           tour_copy          (Tour                 *self,
                                   const char           *tenant,
                                   const char           *source,
                                   const char           *target);
void           tour_create        (Tour                 *self,
                                   const char           *target);

/* Until it is there, active, and made by an operation that has succeeded. */
void           tour_follow        (Tour                 *self,
                                   const char           *tenant,
                                   const char           *name);

/* From the welcome page to the sample tenants, known well enough to be shown. */
void           tour_open_samples  (Tour                 *self);
void           tour_await_samples (Tour                 *self);

/* Stops of the tour, each leaving the main window as it found it. */
void           tour_visit_welcome (Tour                 *self);
void           tour_visit_dialogs (Tour                 *self);
void           tour_visit_pages   (Tour                 *self);
void           tour_do_job        (Tour                 *self);
void           tour_visit_questions
                                  (Tour                 *self);
void           tour_visit_instances
                                  (Tour                 *self);
void           tour_visit_apps    (Tour                 *self);

G_END_DECLS
