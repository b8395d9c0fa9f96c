/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-window-private.h"

#include <glib/gi18n.h>

#include "steward-app-draft.h"
#include "steward-operation-cancel-draft.h"

/* What calls off a change that waits or runs: each asks a question. */

typedef struct
{
  /* Input */
  StewardWindow      *window;
  StewardEnvironment *environment;
  StewardSession     *session;
  char               *app_id;
} StewardWindowCancel;

static void
steward_window_cancel_free (StewardWindowCancel *cancel)
{
  g_object_unref (cancel->window);
  g_object_unref (cancel->environment);
  g_object_unref (cancel->session);
  g_free (cancel->app_id);
  g_free (cancel);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StewardWindowCancel, steward_window_cancel_free)

static void
steward_window_ask_cancel_app (StewardWindow      *self,
                               StewardEnvironment *environment,
                               StewardApp         *app,
                               const char         *operation_id)
{
  g_autoptr(StewardDraft) draft = NULL;
  g_autofree char *heading = NULL;
  StewardConfirmation question = { NULL };

  draft = steward_app_draft_new_cancel_update (environment, app, operation_id);
  /* Translators: "%s" is the name of an app */
  heading = g_strdup_printf (_("Cancel the Update of “%s”?"), steward_app_get_name (app));
  question.heading = heading;
  question.body = operation_id != NULL
                    ? _("The app stays in the version it has, and can be updated later.")
                    : _("There is no update that waits. It may have begun meanwhile.");
  question.verb = _("Cancel Update");

  steward_window_ask (self, environment, draft, &question);
}

/* (transfer none) (nullable): the id of the update that waits for its time */
static const char *
steward_window_find_waiting (GListModel *operations)
{
  guint n_items = g_list_model_get_n_items (operations);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardOperation) operation = g_list_model_get_item (operations, i);

      if (steward_operation_get_status (operation) == STEWARD_OPERATION_STATUS_SCHEDULED)
        return steward_operation_get_id (operation);
    }

  return NULL;
}

static void
steward_window_waiting_cb (GObject      *object,
                           GAsyncResult *result,
                           gpointer      user_data)
{
  g_autoptr(StewardWindowCancel) cancel = user_data;
  g_autoptr(GError) error = NULL;
  StewardListing *apps = steward_session_list_apps (cancel->session, cancel->environment);
  StewardApp *app = steward_listing_find (apps, cancel->app_id);

  if (!steward_listing_refresh_finish (STEWARD_LISTING (object), result, &error))
    steward_window_tell_error (cancel->window, error,
                               steward_session_get_tenant (cancel->session));
  else if (gtk_widget_get_realized (GTK_WIDGET (cancel->window)) && app != NULL)
    steward_window_ask_cancel_app (cancel->window, cancel->environment, app,
                                   steward_window_find_waiting (G_LIST_MODEL (object)));
}

static void
steward_window_cancel_apps_cb (GObject      *object,
                               GAsyncResult *result,
                               gpointer      user_data)
{
  g_autoptr(StewardWindowCancel) cancel = user_data;
  g_autoptr(GError) error = NULL;
  StewardListing *operations;

  if (!steward_listing_refresh_finish (STEWARD_LISTING (object), result, &error))
    {
      steward_window_tell_error (cancel->window, error,
                                 steward_session_get_tenant (cancel->session));
      return;
    }

  operations = steward_session_list_app_operations (cancel->session, cancel->environment,
                                                    cancel->app_id);
  steward_listing_renew_async (operations, NULL, steward_window_waiting_cb,
                               g_steal_pointer (&cancel));
}

/* Which of its updates waits is asked first: the app itself does not tell, and may not be known
 * where the operations of all are shown. */
static void
steward_window_cancel_app_action (GtkWidget  *widget,
                                  const char *name,
                                  GVariant   *parameter)
{
  StewardWindow *self = STEWARD_WINDOW (widget);
  g_autoptr(StewardEnvironment) environment = NULL;
  StewardSession *session;
  StewardWindowCancel *cancel;
  const char *tenant_id;
  const char *environment_name;
  const char *app_id;

  g_variant_get (parameter, "(&s&s&s)", &tenant_id, &environment_name, &app_id);
  environment = steward_view_state_find_environment (self->view_state, tenant_id,
                                                     environment_name);
  session = environment != NULL ? steward_window_get_session (self, environment) : NULL;
  if (session == NULL)
    return;

  cancel = g_new0 (StewardWindowCancel, 1);
  cancel->window = g_object_ref (self);
  cancel->environment = g_object_ref (environment);
  cancel->session = g_object_ref (session);
  cancel->app_id = g_strdup (app_id);
  steward_listing_renew_async (steward_session_list_apps (session, environment), NULL,
                               steward_window_cancel_apps_cb, cancel);
}

static void
steward_window_ask_cancel (StewardWindow      *self,
                           StewardEnvironment *environment,
                           StewardOperation   *operation)
{
  g_autoptr(StewardDraft) draft = steward_operation_cancel_draft_new (operation);
  g_autofree char *heading = NULL;
  StewardConfirmation question = { NULL };

  /* Translators: "%s" is the name of an environment */
  heading = g_strdup_printf (_("Cancel the Update of “%s”?"),
                             steward_environment_get_name (environment));
  question.heading = heading;
  question.body = _("Nobody can work in it until it is back.");
  question.verb = _("Cancel Update");
  question.destructive = TRUE;

  steward_window_ask (self, environment, draft, &question);
}

/* An update of an app is called off at the app. */
static void
steward_window_cancel_operation_action (GtkWidget  *widget,
                                        const char *name,
                                        GVariant   *parameter)
{
  StewardWindow *self = STEWARD_WINDOW (widget);
  g_autoptr(StewardOperation) operation = NULL;
  g_autoptr(StewardEnvironment) environment = NULL;
  const char *tenant_id;
  const char *key;
  const char *environment_name;

  g_variant_get (parameter, "(&s&s)", &tenant_id, &key);
  operation = steward_view_state_find_operation (self->view_state, tenant_id, key);
  environment_name = operation != NULL ? steward_operation_get_environment_name (operation) : NULL;
  if (environment_name == NULL)
    return;

  if (steward_operation_get_app_id (operation) != NULL)
    {
      gtk_widget_activate_action (widget, "win.cancel-app-update", "(sss)", tenant_id,
                                  environment_name, steward_operation_get_app_id (operation));
      return;
    }

  environment = steward_view_state_find_environment (self->view_state, tenant_id,
                                                     environment_name);
  if (environment != NULL)
    steward_window_ask_cancel (self, environment, operation);
}

void
steward_window_install_cancel_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.cancel-app-update", "(sss)",
                                   steward_window_cancel_app_action);
  gtk_widget_class_install_action (widget_class, "win.cancel-operation", "(ss)",
                                   steward_window_cancel_operation_action);
}
