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
  tour_await_step (self, "Moment");
  tour_photograph (self, "restore-zoomed");
  tour_press (self, GTK_TYPE_BUTTON, "Next");
}

static void
tour_review (Tour       *self,
             const char *verb,
             const char *name)
{
  g_autofree char *request = g_strconcat (name, "-request", NULL);

  tour_await_step (self, "Review");
  tour_photograph (self, name);
  tour_press (self, ADW_TYPE_EXPANDER_ROW, "Show Request");
  tour_photograph (self, request);
  tour_press (self, ADW_TYPE_EXPANDER_ROW, "Show Request");
  tour_press (self, GTK_TYPE_BUTTON, verb);
}

/* Another environment goes back to what one was. */
void
tour_restore (Tour       *self,
              const char *tenant,
              const char *source,
              const char *target)
{
  GtkWidget *wizard;

  tour_activate (self, "win.restore-environment", "(ss)", tour_get_tenant_id (self, tenant),
                 source);
  tour_choose_moment (self);
  tour_await_step (self, "Target");
  tour_type_text (self, "Name", target);
  tour_await_step (self, "Target");
  tour_photograph (self, "restore-target");
  tour_press (self, GTK_TYPE_BUTTON, "Next");
  wizard = tour_get_top (self);
  tour_review (self, "Restore", "restore-review");
  tour_await_gone (self, wizard);
}

/* A wizard of one step and its review; without a name, the one that is offered. */
static void
tour_walk_wizard (Tour       *self,
                  const char *step,
                  const char *verb,
                  const char *target,
                  const char *picture)
{
  GtkWidget *wizard;
  g_autofree char *review = g_strconcat (picture, "-review", NULL);

  tour_find (self, STEWARD_TYPE_WIZARD, NULL);
  tour_type_text (self, "Name", target);
  tour_await_step (self, step);
  tour_photograph (self, picture);
  tour_press (self, GTK_TYPE_BUTTON, "Next");
  wizard = tour_get_top (self);
  tour_review (self, verb, review);
  tour_await_gone (self, wizard);
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

/* Looks at what a question says, and leaves everything as it is. */
static void
tour_visit_question (Tour       *self,
                     const char *action,
                     const char *tenant,
                     const char *environment,
                     const char *picture)
{
  GtkWidget *question;

  tour_activate (self, action, "(ss)", tour_get_tenant_id (self, tenant), environment);
  tour_find (self, GTK_TYPE_BUTTON, "Cancel");
  tour_photograph (self, picture);
  question = tour_get_top (self);
  tour_press (self, GTK_TYPE_BUTTON, "Cancel");
  tour_await_gone (self, question);
}

void
tour_visit_questions (Tour *self)
{
  tour_visit_question (self, "win.rename-environment", "Contoso", "Dev-Anna", "rename");
  tour_visit_question (self, "win.delete-environment", "Contoso", "Production",
                       "delete-production");
  tour_visit_question (self, "win.delete-environment", "Contoso", "Dev-Anna", "delete-sandbox");
}
