/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "gallery.h"

#include "widgets/steward-restore-moment.h"

/* The wizards, with the restore timeline before all. */

#define MINUTES_PER_DAY (24 * 60)

/* How long before now, in the sample data, a moment is that has a story: shortly before an app was
 * updated, and in the middle of an update of the environment. */
#define STORY_MINUTES (8 * MINUTES_PER_DAY + 5 * 60 + 48)
#define GAP_MINUTES   (8 * MINUTES_PER_DAY + 12 * 60 + 20)

static StewardMomentChoice *
gallery_get_choice (Tour *self)
{
  GtkWidget *moment = tour_find (self, STEWARD_TYPE_RESTORE_MOMENT, NULL);

  return steward_restore_moment_get_choice (STEWARD_RESTORE_MOMENT (moment));
}

static void
gallery_choose_moment (Tour  *self,
                       guint  minutes)
{
  StewardMomentChoice *choice = gallery_get_choice (self);
  GDateTime *now = steward_timeline_get_now (steward_moment_choice_get_timeline (choice));
  g_autoptr(GDateTime) exact = g_date_time_add_minutes (now, -(int) minutes);
  g_autoptr(GDateTime) moment = NULL;

  moment = g_date_time_add_seconds (exact, -g_date_time_get_seconds (exact));
  steward_moment_choice_set_moment (choice, moment);
}

/* Opens the wizard on the moment with a story. */
void
gallery_open_restore (Tour *self)
{
  tour_activate (self, "win.restore-environment", "(ss)", tour_get_tenant_id (self, "Contoso"),
                 "Production");
  tour_await_step (self, "Moment");
  gallery_choose_moment (self, STORY_MINUTES);
  tour_await_step (self, "Moment");
}

/* Nothing is sent, so nothing is kept. */
void
gallery_leave_wizard (Tour *self)
{
  GtkWidget *wizard = tour_get_top (self);

  gtk_window_close (GTK_WINDOW (wizard));
  tour_press (self, GTK_TYPE_BUTTON, "Discard");
  while (tour_get_top (self) != self->window)
    tour_await_gone (self, tour_get_top (self));
}

void
gallery_show_timeline (Tour *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  gallery_open_restore (self);
  if (self->look == TOUR_LOOK_HIGH_CONTRAST)
    {
      tour_portray (self, "timeline-high-contrast", 880, 680);
    }
  else
    {
      adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_DARK);
      tour_portray (self, "timeline-dark", 880, 680);
      adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_LIGHT);
    }
  gallery_leave_wizard (self);
}

static void
gallery_show_moment (Tour *self)
{
  tour_portray (self, "restore-moment", 880, 680);

  tour_press (self, GTK_TYPE_MENU_BUTTON, "Jump To");
  tour_portray (self, "restore-jump-to", 880, 680);
  tour_dismiss (self);

  tour_press (self, GTK_TYPE_BUTTON, "Zoom In");
  tour_portray (self, "restore-moment-zoomed", 880, 680);
  tour_press (self, GTK_TYPE_BUTTON, "Zoom Out");

  gallery_choose_moment (self, GAP_MINUTES);
  tour_portray (self, "restore-moment-gap", 880, 680);
  gallery_choose_moment (self, STORY_MINUTES);
}

static void
gallery_show_target (Tour *self)
{
  tour_press (self, GTK_TYPE_BUTTON, "Next");
  tour_press (self, ADW_TYPE_ACTION_ROW, "Clean-up of integrations");
  tour_type_text (self, "Name", "Production");
  tour_find (self, GTK_TYPE_LABEL, "Choose another name to continue.");
  tour_portray (self, "restore-target", 880, 680);
  tour_type_text (self, "Name", "Production-1118");
  tour_await_step (self, "Target");
}

/* Where it ends is known when it was drawn once. */
void
gallery_scroll (GtkWidget *scrolled,
                gboolean   to_end)
{
  GtkAdjustment *adjustment;

  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  gtk_adjustment_set_value (adjustment, to_end ? gtk_adjustment_get_upper (adjustment) : 0);
}

static gboolean
gallery_runs_four (gpointer user_data)
{
  Tour *self = user_data;
  StewardViewState *state = steward_window_get_view_state (STEWARD_WINDOW (self->window));

  return steward_fleet_get_n_running (steward_view_state_get_fleet (state)) >= 4;
}

/* From the moment to the new row and the toast. */
void
gallery_show_restore (Tour *self)
{
  GtkWidget *wizard;

  gallery_open_restore (self);
  gallery_show_moment (self);
  gallery_show_target (self);
  tour_press (self, GTK_TYPE_BUTTON, "Next");
  tour_await_step (self, "Review");
  tour_press (self, ADW_TYPE_EXPANDER_ROW, "Show Request");
  tour_portray (self, "restore-review-request", 880, 680);
  tour_await_rest (self);
  tour_portray (self, "restore-review-request", 880, 680);
  gallery_scroll (tour_find (self, GTK_TYPE_SCROLLED_WINDOW, "What Will Happen"), TRUE);
  tour_portray (self, "restore-review-request", 880, 680);

  wizard = tour_get_top (self);
  tour_press (self, GTK_TYPE_BUTTON, "Restore");
  tour_await_gone (self, wizard);
  tour_find (self, GTK_TYPE_LIST_VIEW, "Production-1118");
  steward_test_await (gallery_runs_four, self);
  tour_portray (self, "after-submit", 1280, 760);
}

static void
gallery_show_deletion (Tour *self)
{
  GtkWidget *question;

  tour_activate (self, "win.delete-environment", "(ss)", tour_get_tenant_id (self, "Contoso"),
                 "Production");
  tour_find (self, GTK_TYPE_BUTTON, "Cancel");
  tour_type_text (self, NULL, "Produ");
  tour_portray (self, "delete-production", 0, 0);
  question = tour_get_top (self);
  tour_press (self, GTK_TYPE_BUTTON, "Cancel");
  tour_await_gone (self, question);
}

/* A second restore while the first runs, and other questions. */
void
gallery_show_review (Tour *self)
{
  gallery_open_restore (self);
  tour_press (self, GTK_TYPE_BUTTON, "Next");
  tour_press (self, ADW_TYPE_ACTION_ROW, "Clean-up of integrations");
  tour_type_text (self, "Name", "Production-1119");
  tour_await_step (self, "Target");
  tour_press (self, GTK_TYPE_BUTTON, "Next");
  tour_find (self, GTK_TYPE_LABEL, "Refused");
  tour_portray (self, "restore-review", 880, 760);
  gallery_leave_wizard (self);

  gallery_show_deletion (self);
  tour_activate (self, "win.new-environment", NULL);
  tour_type_text (self, "Name", "Dev-Anna-2");
  tour_await_step (self, "Environment");
  tour_portray (self, "new-environment", 880, 680);
  gallery_leave_wizard (self);
}
