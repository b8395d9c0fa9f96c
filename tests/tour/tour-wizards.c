/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "tour.h"

#include "wizards/steward-wizard.h"

typedef struct
{
  Tour       *tour;
  const char *name;
} TourStep;

static StewardWizard *
tour_get_wizard (Tour *self)
{
  GtkWidget *top = tour_get_top (self);

  return STEWARD_IS_WIZARD (top) ? STEWARD_WIZARD (top) : NULL;
}

static gboolean
tour_is_on_step (gpointer user_data)
{
  TourStep *step = user_data;
  StewardWizard *wizard = tour_get_wizard (step->tour);
  StewardWizardPage *page = wizard != NULL ? steward_wizard_get_page (wizard) : NULL;

  return page != NULL && g_strcmp0 (steward_wizard_page_get_title (page), step->name) == 0
         && steward_wizard_page_is_complete (page) && !steward_wizard_page_is_busy (page);
}

void
tour_await_step (Tour       *self,
                 const char *name)
{
  TourStep step = { self, name };

  g_test_message ("step “%s”", name);
  steward_test_await (tour_is_on_step, &step);
}

void
tour_leave_step (Tour       *self,
                 const char *name,
                 const char *picture)
{
  tour_await_step (self, name);
  tour_photograph (self, picture);
  tour_press (self, GTK_TYPE_BUTTON, "Next");
}

/* The row in which a name is typed is there before the step can be left. */
static void
tour_confirm (Tour       *self,
              const char *typed)
{
  g_autofree char *title = g_strdup_printf ("Type “%s” to confirm", typed);

  tour_type_text (self, title, typed);
}

void
tour_finish_wizard (Tour       *self,
                    const char *verb,
                    const char *typed,
                    const char *picture)
{
  GtkWidget *wizard = tour_get_top (self);

  if (typed != NULL)
    tour_confirm (self, typed);
  tour_await_step (self, "Review");
  tour_photograph (self, picture);
  tour_press (self, GTK_TYPE_BUTTON, verb);
  tour_await_gone (self, wizard);
}

/* Text is laid out by and by, when nothing else is to be done. */
static gboolean
tour_shows_all_text (gpointer user_data)
{
  GtkTextView *view = user_data;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GdkRectangle seen, last;
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_view_get_iter_location (view, &end, &last);
  gtk_text_view_get_visible_rect (view, &seen);

  return last.y >= last.height * (gtk_text_buffer_get_line_count (buffer) - 1)
         && seen.height >= last.y + last.height;
}

/* The same, with a look at what is sent. */
static void
tour_finish_with_request (Tour       *self,
                          const char *verb,
                          const char *picture)
{
  g_autofree char *request = g_strconcat (picture, "-request", NULL);

  tour_await_step (self, "Review");
  tour_press (self, ADW_TYPE_EXPANDER_ROW, "Show Request");
  steward_test_await (tour_shows_all_text,
                      tour_find_below (tour_get_top (self), GTK_TYPE_TEXT_VIEW));
  tour_photograph (self, request);
  tour_press (self, ADW_TYPE_EXPANDER_ROW, "Show Request");
  tour_finish_wizard (self, verb, NULL, picture);
}

static void
tour_choose_moment (Tour *self)
{
  tour_await_step (self, "Moment");
  tour_photograph (self, "restore-moment");

  tour_press (self, GTK_TYPE_MENU_BUTTON, "Jump To");
  tour_photograph (self, "restore-jump-to");
  tour_dismiss (self);

  tour_press (self, GTK_TYPE_BUTTON, "Earlier");
  tour_press (self, GTK_TYPE_BUTTON, "Zoom In");
  tour_leave_step (self, "Moment", "restore-zoomed");
}

/* Another environment goes back to what one was. */
void
tour_restore (Tour       *self,
              const char *tenant,
              const char *source,
              const char *target)
{
  tour_activate (self, "win.restore-environment", "(ss)", tour_get_tenant_id (self, tenant),
                 source);
  tour_choose_moment (self);
  tour_type_text (self, "Name", target);
  tour_leave_step (self, "Target", "restore-target");
  tour_finish_with_request (self, "Restore", "restore-review");
}

/* A wizard of one step and its review. */
static void
tour_walk_wizard (Tour       *self,
                  const char *step,
                  const char *verb,
                  const char *target,
                  const char *picture)
{
  g_autofree char *review = g_strconcat (picture, "-review", NULL);

  tour_type_text (self, "Name", target);
  tour_leave_step (self, step, picture);
  tour_finish_with_request (self, verb, review);
}

void
tour_copy (Tour       *self,
           const char *tenant,
           const char *source,
           const char *target)
{
  tour_activate (self, "win.copy-environment", "(ss)", tour_get_tenant_id (self, tenant), source);
  tour_walk_wizard (self, "Target", "Copy", target, "copy");
}

void
tour_create (Tour       *self,
             const char *target)
{
  tour_activate (self, "win.new-environment", NULL);
  tour_walk_wizard (self, "Environment", "Create", target, "new-environment");
}
