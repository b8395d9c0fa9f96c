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

static void
steward_app_plan_page_update (StewardWizardPage *page)
{
  StewardAppPlanPage *self = STEWARD_APP_PLAN_PAGE (page);
  StewardAppPlan *plan = steward_app_plan_page_get_plan (self);
  guint n_open = steward_app_plan_page_count_open (plan);
  g_autofree char *open = NULL;

  steward_app_plan_page_describe (self);
  if (g_list_model_get_n_items (steward_app_plan_get_steps (plan)) == 0)
    {
      steward_wizard_page_set_lack (page, _("Choose an app to continue."), FALSE);
      return;
    }
  if (n_open > 0)
    {
      open = g_strdup_printf (ngettext ("Accept the terms of the publisher to continue.",
                                        "Accept the terms of %u publishers to continue.", n_open),
                              n_open);
      steward_wizard_page_set_lack (page, open, FALSE);
      return;
    }

  steward_wizard_page_set_lack (page, NULL, FALSE);
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
}

static void
steward_app_plan_page_enter (StewardWizardPage *page)
{
  StewardAppPlanPage *self = STEWARD_APP_PLAN_PAGE (page);
  GtkListBoxRow *first;

  if (!self->bound)
    steward_app_plan_page_bind (self);
  self->bound = TRUE;

  first = gtk_list_box_get_row_at_index (self->terms, 0);
  if (first != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (first));
}

static void
steward_app_plan_page_dispose (GObject *object)
{
  g_clear_object (&STEWARD_APP_PLAN_PAGE (object)->windows);

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
