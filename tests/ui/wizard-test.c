/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizard-test.h"

#include "steward-test-loop.h"

static gboolean
wizard_test_is_loaded (gpointer user_data)
{
  WizardTest *self = user_data;

  return steward_session_get_quota (self->session) != NULL &&
         steward_listing_get_state (steward_session_get_environments (self->session)) ==
           STEWARD_LISTING_STATE_READY &&
         steward_listing_get_state (steward_session_get_operations (self->session)) ==
           STEWARD_LISTING_STATE_READY;
}

/* Nothing moves, and presses are not too soon one after the other. */
void
wizard_test_set_up (WizardTest    *self,
                    gconstpointer  user_data)
{
  g_object_set (gtk_settings_get_default (),
                "gtk-double-click-time", 0,
                "gtk-enable-animations", FALSE,
                NULL);
  self->service = fake_service_new ();
  g_ptr_array_add (self->service->environments,
                   g_strdup ("{\"name\":\"Production\",\"applicationFamily\":\"BusinessCentral\","
                             "\"type\":\"Production\",\"status\":\"Active\","
                             "\"applicationVersion\":\"27.1.41698.0\",\"countryCode\":\"DK\"}"));
  fake_service_add (self->service, "main", "Active");
  self->session = fake_service_new_session (self->service, "one", NULL);
  steward_tenant_set_name (steward_session_get_tenant (self->session), "Contoso");
  self->parent = gtk_window_new ();
  gtk_window_present (GTK_WINDOW (self->parent));
  steward_session_start (self->session);
  steward_test_await (wizard_test_is_loaded, self);
}

static gboolean
wizard_test_is_gone (gpointer user_data)
{
  return *(gpointer *) user_data == NULL;
}

void
wizard_test_tear_down (WizardTest    *self,
                       gconstpointer  user_data)
{
  gpointer session = self->session;

  if (self->wizard != NULL)
    gtk_window_destroy (GTK_WINDOW (self->wizard));
  gtk_window_destroy (GTK_WINDOW (self->parent));
  g_clear_object (&self->operation);
  g_object_add_weak_pointer (G_OBJECT (self->session), &session);
  steward_session_close (self->session);
  g_object_unref (self->session);
  steward_test_await (wizard_test_is_gone, &session);
  fake_service_free (self->service);
}

StewardEnvironment *
wizard_test_dup_source (WizardTest *self,
                        const char *name)
{
  GListModel *environments = G_LIST_MODEL (steward_session_get_environments (self->session));

  for (guint i = 0; i < g_list_model_get_n_items (environments); i++)
    {
      g_autoptr(StewardEnvironment) environment = g_list_model_get_item (environments, i);

      if (g_str_equal (steward_environment_get_name (environment), name))
        return g_steal_pointer (&environment);
    }

  g_assert_not_reached ();
}

static void
wizard_test_submitted_cb (StewardWizard    *wizard,
                          StewardOperation *operation,
                          gpointer          user_data)
{
  WizardTest *self = user_data;

  self->n_submitted++;
  g_set_object (&self->operation, operation);
}

void
wizard_test_start (WizardTest    *self,
                   StewardWizard *wizard)
{
  self->wizard = wizard;
  g_object_add_weak_pointer (G_OBJECT (wizard), (gpointer *) &self->wizard);
  g_signal_connect (wizard, "submitted", G_CALLBACK (wizard_test_submitted_cb), self);
  steward_wizard_start (wizard, GTK_WINDOW (self->parent));
}

static const char *
wizard_test_get_label (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget))
    return gtk_button_get_label (GTK_BUTTON (widget));
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_label (GTK_LABEL (widget));
  if (GTK_IS_INSCRIPTION (widget))
    return gtk_inscription_get_text (GTK_INSCRIPTION (widget));
  if (ADW_IS_PREFERENCES_ROW (widget))
    return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget));

  return NULL;
}

/* The first widget of that type, and with that label unless it is NULL, that can be seen. */
gpointer
wizard_test_find (gpointer    widget,
                  GType       type,
                  const char *label)
{
  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
    return NULL;
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) &&
      (label == NULL || g_strcmp0 (wizard_test_get_label (widget), label) == 0))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = wizard_test_find (child, type, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

GtkWidget *
wizard_test_get_next (WizardTest *self)
{
  const char *verb = steward_wizard_page_get_verb (steward_wizard_get_page (self->wizard));

  return wizard_test_find (self->wizard, GTK_TYPE_BUTTON, verb != NULL ? verb : "Next");
}

const char *
wizard_test_get_lack (WizardTest *self)
{
  return steward_wizard_page_get_lack (steward_wizard_get_page (self->wizard));
}

gboolean
wizard_test_is_on (WizardTest *self,
                   const char *title)
{
  StewardWizardPage *page = steward_wizard_get_page (self->wizard);

  return g_str_equal (steward_wizard_page_get_title (page), title);
}

typedef struct
{
  WizardTest *test;
  const char *title;
} Expected;

static gboolean
wizard_test_is_there (gpointer user_data)
{
  Expected *expected = user_data;

  return wizard_test_is_on (expected->test, expected->title);
}

void
wizard_test_await_page (WizardTest *self,
                        const char *title)
{
  Expected expected = { self, title };

  steward_test_await (wizard_test_is_there, &expected);
}

static gboolean
wizard_test_is_ready (gpointer user_data)
{
  return gtk_widget_get_sensitive (wizard_test_get_next (user_data));
}

/* Until one can go on. */
void
wizard_test_await_ready (WizardTest *self)
{
  steward_test_await (wizard_test_is_ready, self);
}

void
wizard_test_await_closed (WizardTest *self)
{
  steward_test_await (wizard_test_is_gone, &self->wizard);
}

void
wizard_test_next (WizardTest *self)
{
  GtkWidget *next = wizard_test_get_next (self);

  g_assert_true (gtk_widget_get_sensitive (next));
  g_signal_emit_by_name (next, "clicked");
}

void
wizard_test_type (WizardTest *self,
                  const char *text)
{
  GtkEditable *entry = wizard_test_find (steward_wizard_get_page (self->wizard),
                                         ADW_TYPE_ENTRY_ROW, NULL);

  g_assert_nonnull (entry);
  gtk_editable_set_text (entry, text);
}
