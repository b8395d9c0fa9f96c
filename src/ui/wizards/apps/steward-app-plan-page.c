/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/apps/steward-app-plan-page.h"

#include <glib/gi18n.h>

#include "steward-app-plan.h"
#include "steward-update-window-text.h"
#include "wizards/apps/steward-app-chooser.h"
#include "wizards/apps/steward-app-step-row.h"
#include "wizards/apps/steward-app-terms-row.h"

struct _StewardAppPlanPage
{
  StewardWizardPage    parent_instance;

  /* Template */
  StewardAppChooser   *chooser;
  AdwPreferencesGroup  *plan;
  GtkListBox           *steps;
  GtkListBox           *terms;
  AdwActionRow         *when;
  GtkSwitch            *window;

  StewardListing       *windows;  /* (nullable): the update window of the environment */
  StewardListing       *apps;     /* (nullable): until the page is shown */
  StewardListing       *updates;  /* (nullable): as the apps */
  gboolean              reading;  /* what is planned is not known yet */
  gboolean              bound;
};

G_DEFINE_FINAL_TYPE (StewardAppPlanPage, steward_app_plan_page, STEWARD_TYPE_WIZARD_PAGE)

static StewardAppPlan *
steward_app_plan_page_get_plan (StewardAppPlanPage *self)
{
  return steward_wizard_page_get_draft (STEWARD_WIZARD_PAGE (self));
}

static void
steward_app_plan_page_describe (StewardAppPlanPage *self)
{
  StewardAppPlan *plan = steward_app_plan_page_get_plan (self);
  guint n_steps = g_list_model_get_n_items (steward_app_plan_get_steps (plan));
  guint n_chosen = steward_app_plan_count_chosen (plan);
  guint n_more = n_steps - MIN (n_chosen, n_steps);
  g_autofree char *chosen = NULL;
  g_autofree char *more = NULL;
  g_autofree char *text = NULL;

  chosen = g_strdup_printf (ngettext ("You chose %u app.", "You chose %u apps.", n_chosen),
                            n_chosen);
  if (n_more > 0)
    more = g_strdup_printf (ngettext ("%u more comes first.", "%u more come first.", n_more),
                            n_more);
  text = more != NULL ? g_strconcat (chosen, " ", more, NULL) : g_strdup (chosen);
  adw_preferences_group_set_description (self->plan, text);
}

static guint
steward_app_plan_page_count_open (StewardAppPlan *plan)
{
  GListModel *all = steward_app_plan_get_terms (plan);
  guint n_items = g_list_model_get_n_items (all);
  guint n_open = 0;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardAppTerms) terms = g_list_model_get_item (all, i);

      n_open += !steward_app_terms_get_accepted (terms);
    }

  return n_open;
}

/* (transfer full) (nullable): of an app that cannot be had in any version, so far as is known */
static char *
steward_app_plan_page_dup_missing (StewardAppPlanPage *self)
{
  GListModel *steps = steward_app_plan_get_steps (steward_app_plan_page_get_plan (self));
  gboolean unread = steward_wizard_page_get_error (STEWARD_WIZARD_PAGE (self)) != NULL;
  guint n_items = g_list_model_get_n_items (steps);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardAppStep) step = g_list_model_get_item (steps, i);
      StewardAppDraft *draft = steward_app_step_get_draft (step);

      if (steward_app_draft_get_verb (draft) != STEWARD_APP_VERB_UPDATE
          || steward_draft_is_complete (STEWARD_DRAFT (draft)))
        continue;

      if (unread)
        /* Translators: "%s" is the name of an app */
        return g_strdup_printf (_("Whether %s can be updated is not known."),
                                steward_app_draft_get_app_name (draft));

      /* Translators: "%s" is the name of an app */
      return g_strdup_printf (_("The service offers no update of %s. Choose another app."),
                              steward_app_draft_get_app_name (draft));
    }

  return NULL;
}

/* (transfer full) (nullable): what stands between the plan and its review */
static char *
steward_app_plan_page_dup_lack (StewardAppPlanPage *self)
{
  StewardAppPlan *plan = steward_app_plan_page_get_plan (self);
  guint n_open = steward_app_plan_page_count_open (plan);

  if (self->reading)
    return g_strdup (_("The service is being asked for the apps and their updates."));
  if (g_list_model_get_n_items (steward_app_plan_get_steps (plan)) == 0)
    return g_strdup (_("Choose an app to continue."));
  if (n_open > 0)
    return g_strdup_printf (ngettext ("Accept the terms of the publisher to continue.",
                                      "Accept the terms of %u publishers to continue.", n_open),
                            n_open);

  return steward_app_plan_page_dup_missing (self);
}

static void
steward_app_plan_page_update (StewardWizardPage *page)
{
  StewardAppPlanPage *self = STEWARD_APP_PLAN_PAGE (page);
  g_autofree char *lack = steward_app_plan_page_dup_lack (self);

  steward_app_plan_page_describe (self);
  gtk_widget_set_visible (GTK_WIDGET (self->steps), !self->reading);
  gtk_widget_set_visible (GTK_WIDGET (self->terms), !self->reading);
  steward_wizard_page_set_busy (page, self->reading);
  steward_wizard_page_set_lack (page, lack, FALSE);
}

/* What was read before is good enough; what is being read again after a failure is not. */
static gboolean
steward_app_plan_page_has_read (StewardListing *listing)
{
  StewardListingState state = steward_listing_get_state (listing);

  return state == STEWARD_LISTING_STATE_READY
         || (state == STEWARD_LISTING_STATE_FAILED && !steward_listing_get_busy (listing));
}

/* The terms are what is to be done. */
static void
steward_app_plan_page_focus (StewardAppPlanPage *self)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->terms, 0);

  if (first != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (first));
}

/* The plan is made of what is there, once; whoever reads it does not want it to change. */
static void
steward_app_plan_page_read_cb (StewardAppPlanPage *self)
{
  const GError *error;

  if (!self->reading || !steward_app_plan_page_has_read (self->apps)
      || !steward_app_plan_page_has_read (self->updates))
    return;

  self->reading = FALSE;
  error = steward_listing_get_error (self->apps);
  if (error == NULL)
    error = steward_listing_get_error (self->updates);
  steward_wizard_page_set_error (STEWARD_WIZARD_PAGE (self), error);
  steward_app_plan_renew (steward_app_plan_page_get_plan (self));
  steward_app_plan_page_focus (self);
}

static void
steward_app_plan_page_follow (StewardAppPlanPage *self,
                              StewardListing     *listing)
{
  g_signal_connect_object (listing, "notify::busy", G_CALLBACK (steward_app_plan_page_read_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (listing, "notify::state", G_CALLBACK (steward_app_plan_page_read_cb),
                           self, G_CONNECT_SWAPPED);
  steward_listing_ensure_loaded (listing);
}

/* Who was led here by an operation that failed may have seen no list of the apps before. */
static void
steward_app_plan_page_read (StewardAppPlanPage *self)
{
  StewardSession *session = steward_wizard_page_get_session (STEWARD_WIZARD_PAGE (self));
  StewardAppPlan *plan = steward_app_plan_page_get_plan (self);
  StewardEnvironment *environment = steward_app_plan_get_environment (plan);

  self->reading = TRUE;
  self->apps = g_object_ref (steward_session_list_apps (session, environment));
  self->updates = g_object_ref (steward_session_list_app_updates (session, environment));
  steward_app_plan_page_follow (self, self->apps);
  steward_app_plan_page_follow (self, self->updates);
  steward_app_plan_page_read_cb (self);
}

static void
steward_app_plan_page_retry (StewardWizardPage *page)
{
  StewardAppPlanPage *self = STEWARD_APP_PLAN_PAGE (page);

  steward_listing_refresh_async (self->apps, NULL, NULL, NULL);
  steward_listing_refresh_async (self->updates, NULL, NULL, NULL);
  self->reading = TRUE;
  steward_wizard_page_update (page);
}

static GtkWidget *
steward_app_plan_page_new_step (gpointer item,
                                gpointer user_data)
{
  return steward_app_step_row_new (item, user_data, FALSE);
}

static GtkWidget *
steward_app_plan_page_new_terms (gpointer item,
                                 gpointer user_data)
{
  return steward_app_terms_row_new (item);
}

/* Until it is known, the row tells where to find it. */
static void
steward_app_plan_page_show_window (StewardAppPlanPage *self)
{
  g_autoptr(StewardUpdateWindow) window = NULL;
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *span = NULL;
  g_autofree char *text = NULL;

  window = g_list_model_get_item (G_LIST_MODEL (self->windows), 0);
  if (window == NULL)
    return;

  span = steward_update_window_text_dup_span (window, now);
  /* Translators: "%s" is a sentence that says when the update window is open */
  text = g_strdup_printf (_("%s Otherwise at once, and users may be signed out."), span);
  adw_action_row_set_subtitle (self->when, text);
}

static void
steward_app_plan_page_follow_window (StewardAppPlanPage *self)
{
  StewardSession *session = steward_wizard_page_get_session (STEWARD_WIZARD_PAGE (self));
  StewardAppPlan *plan = steward_app_plan_page_get_plan (self);

  self->windows = g_object_ref (steward_session_get_update_window (
    session, steward_app_plan_get_environment (plan)));
  g_signal_connect_object (self->windows, "items-changed",
                           G_CALLBACK (steward_app_plan_page_show_window), self,
                           G_CONNECT_SWAPPED);
  steward_listing_ensure_loaded (self->windows);
  steward_app_plan_page_show_window (self);
}

static void
steward_app_plan_page_bind (StewardAppPlanPage *self)
{
  StewardAppPlan *plan = steward_app_plan_page_get_plan (self);

  gtk_list_box_bind_model (self->steps, steward_app_plan_get_steps (plan),
                           steward_app_plan_page_new_step, self->steps, NULL);
  gtk_list_box_bind_model (self->terms, steward_app_plan_get_terms (plan),
                           steward_app_plan_page_new_terms, NULL, NULL);
  g_object_bind_property (plan, "in-update-window", self->window, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  steward_app_chooser_set_plan (self->chooser, plan);
  steward_app_plan_page_follow_window (self);
  steward_app_plan_page_read (self);
}

static void
steward_app_plan_page_enter (StewardWizardPage *page)
{
  StewardAppPlanPage *self = STEWARD_APP_PLAN_PAGE (page);

  if (!self->bound)
    steward_app_plan_page_bind (self);
  self->bound = TRUE;
  steward_app_plan_page_focus (self);
}

static void
steward_app_plan_page_dispose (GObject *object)
{
  StewardAppPlanPage *self = STEWARD_APP_PLAN_PAGE (object);

  g_clear_object (&self->windows);
  g_clear_object (&self->apps);
  g_clear_object (&self->updates);

  G_OBJECT_CLASS (steward_app_plan_page_parent_class)->dispose (object);
}

static void
steward_app_plan_page_class_init (StewardAppPlanPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  StewardWizardPageClass *page_class = STEWARD_WIZARD_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = steward_app_plan_page_dispose;
  page_class->enter = steward_app_plan_page_enter;
  page_class->update = steward_app_plan_page_update;
  page_class->retry = steward_app_plan_page_retry;

  g_type_ensure (STEWARD_TYPE_APP_CHOOSER);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/wizards/apps/steward-app-plan-page.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardAppPlanPage, chooser);
  gtk_widget_class_bind_template_child (widget_class, StewardAppPlanPage, plan);
  gtk_widget_class_bind_template_child (widget_class, StewardAppPlanPage, steps);
  gtk_widget_class_bind_template_child (widget_class, StewardAppPlanPage, terms);
  gtk_widget_class_bind_template_child (widget_class, StewardAppPlanPage, when);
  gtk_widget_class_bind_template_child (widget_class, StewardAppPlanPage, window);
}

static void
steward_app_plan_page_init (StewardAppPlanPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
