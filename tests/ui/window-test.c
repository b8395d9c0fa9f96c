/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "window-test.h"

#include <string.h>

#include "steward-test-directory.h"
#include "steward-test-loop.h"
#include "steward-test-widgets.h"
#include "workspace-test.h"

#define NARROW_WIDTH  360
#define NARROW_HEIGHT 640

/* Also one that was refused has ended. */
static gboolean
window_test_has_ended (StewardListing *listing)
{
  StewardListingState state = steward_listing_get_state (listing);

  return !steward_listing_get_busy (listing) &&
         (state == STEWARD_LISTING_STATE_READY || state == STEWARD_LISTING_STATE_FAILED);
}

static gboolean
window_test_is_loaded (gpointer user_data)
{
  WindowTest *self = user_data;
  StewardFleet *fleet = steward_view_state_get_fleet (self->view_state);
  guint n_sessions = g_list_model_get_n_items (G_LIST_MODEL (fleet));

  for (guint i = 0; i < n_sessions; i++)
    {
      g_autoptr(StewardSession) session = g_list_model_get_item (G_LIST_MODEL (fleet), i);

      if (steward_session_get_quota (session) == NULL || steward_session_get_busy (session) ||
          !window_test_has_ended (steward_session_get_environments (session)) ||
          !window_test_has_ended (steward_session_get_operations (session)))
        return FALSE;
    }

  return n_sessions > 0;
}

typedef struct
{
  GListModel *list;
  const char *name;
} Named;

static gpointer
window_test_find_named (Named *named)
{
  for (guint i = 0; i < g_list_model_get_n_items (named->list); i++)
    {
      g_autoptr(GObject) item = g_list_model_get_item (named->list, i);
      g_autofree char *name = NULL;

      g_object_get (item, "name", &name, NULL);
      if (g_strcmp0 (name, named->name) == 0)
        return item;
    }

  return NULL;
}

static gboolean
window_test_has_named (gpointer user_data)
{
  return window_test_find_named (user_data) != NULL;
}

/* (transfer none): what a list has, or will have, under that name */
gpointer
window_test_await_named (GListModel *list,
                         const char *name)
{
  Named named = { list, name };

  steward_test_await (window_test_has_named, &named);

  return window_test_find_named (&named);
}

/* Also when it was done elsewhere. */
void
window_test_submit (StewardFleet *fleet,
                    StewardDraft *draft)
{
  StewardSession *session = steward_fleet_find_session (fleet, steward_draft_get_tenant (draft));
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(StewardOperation) operation = NULL;
  g_autoptr(GError) error = NULL;

  steward_session_submit_async (session, draft, NULL, steward_test_store_result, &result);
  operation = steward_session_submit_finish (session, steward_test_await_result (&result), &error);
  g_assert_no_error (error);
}

/* What somebody else does in another program, who sees the same. */
void
window_test_act_elsewhere (WindowTest *self,
                           void      (*act) (StewardFleet *fleet))
{
  g_autofree char *directory = steward_test_make_directory ();
  g_autoptr(StewardWorkspace) workspace = workspace_test_new (directory, self->simulator->url,
                                                              FALSE);
  StewardFleet *fleet = steward_workspace_get_fleet (workspace);

  act (fleet);
  steward_fleet_close (fleet);
}

/* Another one, when the one that there was has been closed. */
void
window_test_open_window (WindowTest *self)
{
  self->window = steward_window_new (NULL, self->view_state);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1280, 800);
  gtk_window_present (GTK_WINDOW (self->window));
}

/* As the program does with what it finds in the directory of @self. */
void
window_test_start_at (WindowTest *self,
                      const char *url)
{
  g_object_set (gtk_settings_get_default (),
                "gtk-double-click-time", 0,
                "gtk-enable-animations", FALSE,
                NULL);
  self->workspace = workspace_test_new (self->directory, url, self->as_user);
  self->view_state = steward_view_state_new (NULL);
  steward_view_state_set_fleet (self->view_state, steward_workspace_get_fleet (self->workspace));
  window_test_open_window (self);
}

/* The same, until all is known. */
void
window_test_open_at (WindowTest *self,
                     const char *url)
{
  window_test_start_at (self, url);
  steward_test_await (window_test_is_loaded, self);
}

/* A size that is asked for while a window is being shown can get lost. */
static gboolean
window_test_is_narrow (gpointer window)
{
  int width = gtk_widget_get_width (window);
  int minimum;

  gtk_widget_measure (window, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  if (gtk_widget_get_mapped (window) && width > 0 && width <= MAX (minimum, NARROW_WIDTH))
    return TRUE;

  gtk_window_set_default_size (window, NARROW_WIDTH, NARROW_HEIGHT);

  return FALSE;
}

/* Any window; as wide as a telephone, if it can be. */
void
window_test_make_narrow (gpointer window)
{
  steward_test_await (window_test_is_narrow, window);
}

void
window_test_close (WindowTest *self)
{
  if (self->wizard.wizard != NULL)
    gtk_window_destroy (GTK_WINDOW (self->wizard.wizard));
  gtk_window_destroy (GTK_WINDOW (self->window));
  steward_fleet_close (steward_workspace_get_fleet (self->workspace));
  g_clear_object (&self->view_state);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->directory, g_free);
}

void
window_test_set_up (WindowTest    *self,
                    gconstpointer  quirks)
{
  StewardSimulatorOptions options = STEWARD_SIMULATOR_OPTIONS_INIT;

  options.strict = TRUE;
  options.speed = 1;
  self->simulator = steward_test_simulator_new (&options);
  if (quirks != NULL)
    {
      g_autoptr(StewardTestAnswer) answer = NULL;

      answer = steward_test_simulator_send (self->simulator, "POST", "/simulator/quirks", quirks);
      g_assert_cmpuint (answer->status, ==, 200);
    }

  self->directory = steward_test_make_directory ();
  window_test_open_at (self, self->simulator->url);
}

void
window_test_tear_down (WindowTest    *self,
                       gconstpointer  quirks)
{
  window_test_close (self);
  g_clear_pointer (&self->simulator, steward_test_simulator_free);
}

StewardTenant *
window_test_get_tenant (WindowTest *self,
                        const char *name)
{
  GListModel *tenants = steward_view_state_get_tenants (self->view_state);

  for (guint i = 0; i < g_list_model_get_n_items (tenants); i++)
    {
      g_autoptr(StewardTenant) tenant = g_list_model_get_item (tenants, i);

      if (g_str_equal (steward_tenant_get_name (tenant), name))
        return tenant;
    }

  g_assert_not_reached ();
}

static const char *
window_test_get_text (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));
  if (GTK_IS_INSCRIPTION (widget))
    return gtk_inscription_get_text (GTK_INSCRIPTION (widget));

  return NULL;
}

/* The first label that contains @text, or only that, and can be seen. */
static GtkWidget *
window_test_find_label (GtkWidget  *widget,
                        const char *text,
                        gboolean    whole)
{
  const char *shown = window_test_get_text (widget);

  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
    return NULL;
  if (shown != NULL && (whole ? g_str_equal (shown, text) : strstr (shown, text) != NULL))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = window_test_find_label (child, text, whole);

      if (found != NULL)
        return found;
    }

  return NULL;
}

gboolean
window_test_shows (gpointer    widget,
                   const char *text)
{
  return window_test_find_label (widget, text, FALSE) != NULL;
}

typedef struct
{
  gpointer    widget;
  const char *text;
} Wanted;

static gboolean
window_test_is_shown (gpointer user_data)
{
  Wanted *wanted = user_data;

  return window_test_shows (wanted->widget, wanted->text);
}

static gboolean
window_test_is_gone (gpointer user_data)
{
  return !window_test_is_shown (user_data);
}

void
window_test_await_shown (gpointer    widget,
                         const char *text)
{
  Wanted wanted = { widget, text };

  g_test_message ("Waiting for “%s” to be shown", text);
  steward_test_await (window_test_is_shown, &wanted);
}

void
window_test_await_gone (gpointer    widget,
                        const char *text)
{
  Wanted wanted = { widget, text };

  g_test_message ("Waiting for “%s” to be gone", text);
  steward_test_await (window_test_is_gone, &wanted);
}

/* The first button around a label that says @label, whatever else is in it. */
GtkWidget *
window_test_find_button (gpointer    widget,
                         const char *label)
{
  GtkWidget *found = NULL;
  GtkWidget *child;

  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
    return NULL;
  if (GTK_IS_BUTTON (widget))
    return window_test_find_label (widget, label, TRUE) != NULL ? widget : NULL;

  for (child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = window_test_find_button (child, label);

  return found;
}

static gboolean
window_test_can_be_pressed (gpointer user_data)
{
  Wanted *wanted = user_data;
  GtkWidget *button = window_test_find_button (wanted->widget, wanted->text);

  return button != NULL && gtk_widget_is_sensitive (button);
}

/* As soon as it is there and can be pressed. */
void
window_test_press (gpointer    widget,
                   const char *label)
{
  Wanted wanted = { widget, label };

  g_test_message ("Waiting to press “%s”", label);
  steward_test_await (window_test_can_be_pressed, &wanted);
  g_signal_emit_by_name (window_test_find_button (widget, label), "clicked");
}

static GtkWidget *
window_test_find_closer (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) &&
      g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), "window-close-symbolic") == 0 &&
      g_str_equal (gtk_widget_get_css_name (gtk_widget_get_parent (widget)), "toast"))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = window_test_find_closer (child);

  return found;
}

static gboolean
window_test_is_told (gpointer user_data)
{
  Wanted *wanted = user_data;
  GtkWidget *closer;

  if (window_test_is_shown (user_data))
    return TRUE;

  closer = window_test_find_closer (wanted->widget);
  if (closer != NULL)
    g_signal_emit_by_name (closer, "clicked");

  return FALSE;
}

/* Of several toasts one is shown after the other: what others say is closed. */
void
window_test_await_told (WindowTest *self,
                        const char *text)
{
  Wanted wanted = { self->window, text };

  g_test_message ("Waiting for “%s” to be told", text);
  steward_test_await (window_test_is_told, &wanted);
}

/* The wizard that has just been opened is the one of the test. */
void
window_test_take_wizard (WindowTest *self)
{
  self->wizard.wizard = steward_test_find_window (STEWARD_TYPE_WIZARD);
  g_assert_nonnull (self->wizard.wizard);
  g_object_add_weak_pointer (G_OBJECT (self->wizard.wizard), (gpointer *) &self->wizard.wizard);
}

static char *
window_test_dup_choice (AdwComboRow *row,
                        guint        position)
{
  g_autoptr(GObject) item = g_list_model_get_item (adw_combo_row_get_model (row), position);
  g_auto(GValue) value = G_VALUE_INIT;

  if (item == NULL ||
      !gtk_expression_evaluate (adw_combo_row_get_expression (row), item, &value))
    return NULL;

  return g_value_dup_string (&value);
}

static gboolean
window_test_make_choice (gpointer user_data)
{
  Wanted *wanted = user_data;
  AdwComboRow *row = wanted->widget;
  GListModel *model = adw_combo_row_get_model (row);
  guint n_items = model != NULL ? g_list_model_get_n_items (model) : 0;

  for (guint i = 0; i < n_items; i++)
    {
      g_autofree char *shown = window_test_dup_choice (row, i);

      if (shown == NULL || !g_str_has_prefix (shown, wanted->text))
        continue;

      adw_combo_row_set_selected (row, i);
      return TRUE;
    }

  return FALSE;
}

/* As soon as it is offered. */
void
window_test_choose (gpointer    widget,
                    const char *title,
                    const char *choice)
{
  Wanted wanted = { wizard_test_find (widget, ADW_TYPE_COMBO_ROW, title), choice };

  g_assert_nonnull (wanted.widget);
  steward_test_await (window_test_make_choice, &wanted);
}

void
window_test_fill (gpointer    widget,
                  const char *title,
                  const char *text)
{
  GtkEditable *entry = wizard_test_find (widget, ADW_TYPE_ENTRY_ROW, title);

  g_assert_nonnull (entry);
  gtk_editable_set_text (entry, text);
}

/* How often the service was asked for that; without dry runs, and without what it did not look at
 * because the token was too old. */
guint
window_test_count (WindowTest *self,
                   const char *method,
                   const char *path_end)
{
  g_autoptr(StewardTestAnswer) answer = NULL;
  JsonArray *requests;
  guint n_found = 0;

  answer = steward_test_simulator_send (self->simulator, "GET", "/simulator/requests", NULL);
  requests = json_node_get_array (steward_test_answer_get (answer, "requests"));
  for (guint i = 0; i < json_array_get_length (requests); i++)
    {
      JsonObject *request = json_array_get_object_element (requests, i);

      if (g_str_equal (json_object_get_string_member (request, "method"), method) &&
          g_str_has_suffix (json_object_get_string_member (request, "path"), path_end) &&
          json_object_get_int_member (request, "status") != 401 &&
          strstr (json_object_get_string_member (request, "query"), "validate") == NULL)
        n_found++;
    }

  return n_found;
}
