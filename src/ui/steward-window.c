/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-window-private.h"

#include <glib/gi18n.h>

#include "steward-error-text.h"
#include "steward-menu-names.h"
#include "steward-showing.h"
#include "steward-welcome.h"
#include "widgets/steward-spinner.h"

G_DEFINE_FINAL_TYPE (StewardWindow, steward_window, ADW_TYPE_APPLICATION_WINDOW)

/* The selection follows the keys in there; the page does so when a row is activated. */
static void
steward_window_list_left_cb (StewardWindow *self)
{
  g_assert (STEWARD_IS_WINDOW (self));

  steward_window_select_page (self, self->page_name);
}

static void
steward_window_row_activated_cb (GtkListBox    *list,
                                 GtkListBoxRow *row,
                                 gpointer       user_data)
{
  steward_window_show_page (user_data, gtk_widget_get_name (GTK_WIDGET (row)));
}

/* While the tenants of a simulator are asked for. */
static gboolean
steward_window_is_connecting (StewardWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  return application != NULL && g_application_get_is_busy (G_APPLICATION (application));
}

static const char *
steward_window_choose_view (StewardWindow *self)
{
  GListModel *tenants = steward_view_state_get_tenants (self->view_state);

  if (g_list_model_get_n_items (tenants) > 0)
    return "content";

  return steward_window_is_connecting (self) ? "connecting" : "welcome";
}

/* The welcome is the first thing somebody sees who has no tenant yet. Made only then. */
static void
steward_window_update_view (StewardWindow *self)
{
  const char *name = steward_window_choose_view (self);

  if (g_str_equal (name, "welcome") && gtk_stack_get_child_by_name (self->stack, name) == NULL)
    gtk_stack_add_named (self->stack, steward_welcome_new (), name);
  if (g_str_equal (name, "content") && gtk_stack_get_visible_child_name (self->pages) == NULL)
    steward_window_restore_page (self);

  gtk_stack_set_visible_child_name (self->stack, name);
}

static void
steward_window_restore_tenant (StewardWindow *self)
{
  GSettings *settings = steward_view_state_get_settings (self->view_state);
  GListModel *tenants = steward_view_state_get_tenants (self->view_state);
  guint n_tenants = g_list_model_get_n_items (tenants);
  g_autofree char *id = NULL;

  if (settings == NULL || steward_view_state_get_tenant (self->view_state) != NULL)
    return;

  id = g_settings_get_string (settings, "tenant");
  for (guint i = 0; *id != '\0' && i < n_tenants; i++)
    {
      g_autoptr(StewardTenant) tenant = g_list_model_get_item (tenants, i);

      if (g_strcmp0 (steward_tenant_get_id (tenant), id) == 0)
        steward_view_state_set_tenant (self->view_state, tenant);
    }
}

/* A tenant that was forgotten is not shown any more; one that was connected anew is another
 * object. */
static void
steward_window_leave_tenant (StewardWindow *self)
{
  GListModel *tenants = steward_view_state_get_tenants (self->view_state);
  StewardTenant *chosen = steward_view_state_get_tenant (self->view_state);
  guint n_tenants = g_list_model_get_n_items (tenants);
  g_autoptr(StewardTenant) other = NULL;

  for (guint i = 0; i < n_tenants && chosen != NULL; i++)
    {
      g_autoptr(StewardTenant) tenant = g_list_model_get_item (tenants, i);

      if (tenant == chosen)
        return;
      if (g_str_equal (steward_tenant_get_id (tenant), steward_tenant_get_id (chosen)))
        g_set_object (&other, tenant);
    }

  steward_view_state_set_tenant (self->view_state, other);
}

static void
steward_window_tenants_changed_cb (StewardWindow *self)
{
  steward_window_leave_tenant (self);
  steward_window_restore_tenant (self);
  steward_window_update_view (self);
}

static void
steward_window_tenant_cb (StewardWindow *self)
{
  GSettings *settings = steward_view_state_get_settings (self->view_state);
  StewardTenant *tenant = steward_view_state_get_tenant (self->view_state);

  if (settings != NULL)
    g_settings_set_string (settings, "tenant",
                           tenant != NULL ? steward_tenant_get_id (tenant) : "");
  steward_window_pop (self);
}

static gboolean
steward_window_tick_cb (GtkWidget     *leaflet,
                        GdkFrameClock *clock,
                        gpointer       user_data)
{
  gtk_widget_queue_resize (leaflet);

  return G_SOURCE_REMOVE;
}

/* It folds and unfolds while it is being laid out, where what its children then ask for gets
 * lost: they ask for it again. */
static void
steward_window_folded_cb (StewardWindow *self)
{
  gtk_widget_add_tick_callback (GTK_WIDGET (self->leaflet), steward_window_tick_cb, NULL, NULL);
}

static void
steward_window_set_view_state (StewardWindow    *self,
                               StewardViewState *view_state)
{
  GSettings *settings = steward_view_state_get_settings (view_state);

  g_set_object (&self->view_state, view_state);
  steward_tenant_switcher_set_view_state (self->switcher, view_state);
  g_object_bind_property (self->leaflet, "folded", view_state, "folded", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->leaflet, "notify::folded", G_CALLBACK (steward_window_folded_cb),
                           self, G_CONNECT_SWAPPED);

  if (settings != NULL)
    {
      g_settings_bind (settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
      g_settings_bind (settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
      g_settings_bind (settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
    }

  steward_window_fill_sidebar (self);
  g_signal_connect_object (steward_view_state_get_tenants (view_state), "items-changed",
                           G_CALLBACK (steward_window_tenants_changed_cb), self,
                           G_CONNECT_SWAPPED);
  steward_window_tenants_changed_cb (self);
  g_signal_connect_object (view_state, "notify::tenant", G_CALLBACK (steward_window_tenant_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (steward_showing_get_default (), "notify::utc",
                           G_CALLBACK (steward_window_remake_pages), self, G_CONNECT_SWAPPED);
}

static void
steward_window_dispose (GObject *object)
{
  StewardWindow *self = STEWARD_WINDOW (object);

  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (steward_window_parent_class)->dispose (object);
}

static void
steward_window_class_init (StewardWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_window_dispose;

  g_type_ensure (STEWARD_TYPE_SPINNER);
  g_type_ensure (STEWARD_TYPE_TENANT_SWITCHER);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/steward-window.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardWindow, content);
  gtk_widget_class_bind_template_child (widget_class, StewardWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, StewardWindow, page_list);
  gtk_widget_class_bind_template_child (widget_class, StewardWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, StewardWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, StewardWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, StewardWindow, switcher);
  gtk_widget_class_bind_template_child (widget_class, StewardWindow, toasts);
  gtk_widget_class_bind_template_callback (widget_class, steward_window_list_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_window_row_activated_cb);
  steward_window_install_actions (widget_class);
}

static void
steward_window_init (StewardWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  steward_menu_names_follow (GTK_WINDOW (self));

#if STEWARD_DEVELOPMENT
  gtk_widget_add_css_class (GTK_WIDGET (self), "devel");
#endif
}

StewardWindow *
steward_window_new (GtkApplication   *application,
                    StewardViewState *view_state)
{
  StewardWindow *self;

  g_return_val_if_fail (application == NULL || GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (STEWARD_IS_VIEW_STATE (view_state), NULL);

  self = g_object_new (STEWARD_TYPE_WINDOW, "application", application, NULL);
  steward_window_set_view_state (self, view_state);
  if (application != NULL)
    g_signal_connect_object (application, "notify::is-busy",
                             G_CALLBACK (steward_window_update_view), self, G_CONNECT_SWAPPED);

  return self;
}

StewardViewState *
steward_window_get_view_state (StewardWindow *self)
{
  g_return_val_if_fail (STEWARD_IS_WINDOW (self), NULL);

  return self->view_state;
}

/**
 * steward_window_push:
 * @self: a window
 * @page: a page that lies above the page of the sidebar until one goes back
 */
void
steward_window_push (StewardWindow *self,
                     StewardPage   *page)
{
  g_return_if_fail (STEWARD_IS_WINDOW (self));
  g_return_if_fail (STEWARD_IS_PAGE (page));

  steward_window_pop (self);
  self->pushed = page;
  gtk_stack_add_child (self->pages, GTK_WIDGET (page));
  gtk_stack_set_visible_child (self->pages, GTK_WIDGET (page));
  adw_leaflet_set_visible_child (self->leaflet, self->content);
}

/**
 * steward_window_pop:
 * @self: a window
 *
 * Goes back from a page that was pushed to that of the sidebar.
 */
void
steward_window_pop (StewardWindow *self)
{
  StewardPage *pushed;

  g_return_if_fail (STEWARD_IS_WINDOW (self));

  pushed = g_steal_pointer (&self->pushed);
  if (pushed == NULL)
    return;

  /* What is selected in the sidebar is only where the keyboard passed by. */
  if (self->page_name != NULL)
    {
      gtk_stack_set_visible_child_name (self->pages, self->page_name);
      steward_window_select_page (self, self->page_name);
    }
  gtk_stack_remove (self->pages, GTK_WIDGET (pushed));
}

/* What a toast has beside its title and the text of its button; and the least of a title. */
#define TOAST_ROOM  160
#define TITLE_WIDTH 80

/* The width that a title can have beside a button. */
static int
steward_window_measure_toast (StewardWindow *self,
                              const char    *button)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), button);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);

  return MAX (gtk_widget_get_width (GTK_WIDGET (self)) - TOAST_ROOM - width, TITLE_WIDTH);
}

/* Where it has no room it wraps: the library would cut it to one line. A toast is made as high as
 * it has to be when nothing is in its way, so that its title may not want to be wider than it can
 * be; what keeps it so narrow wants all that it may have, which a short title does not need. */
static GtkWidget *
steward_window_new_toast_title (StewardWindow *self,
                                const char    *text,
                                const char    *button)
{
  GtkWidget *label = gtk_label_new (text);
  int room = steward_window_measure_toast (self, button);
  GtkWidget *clamp;
  int width;

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  if (width <= room)
    return label;

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  clamp = adw_clamp_new ();
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), room);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), room);
  adw_clamp_set_child (ADW_CLAMP (clamp), label);

  return clamp;
}

static AdwToast *
steward_window_new_toast (StewardWindow *self,
                          const char    *text,
                          const char    *button,
                          const char    *action,
                          GVariant      *target)
{
  AdwToast *toast = adw_toast_new ("");

  adw_toast_set_custom_title (toast, steward_window_new_toast_title (self, text, button));
  if (button != NULL)
    {
      adw_toast_set_button_label (toast, button);
      adw_toast_set_action_name (toast, action);
      adw_toast_set_action_target_value (toast, target);
    }

  return toast;
}

/**
 * steward_window_add_toast:
 * @self: a window
 * @text: what to say
 * @button: (nullable): the label of a button
 * @action: (nullable): the action of the button
 * @target: (nullable): the target of @action; taken if floating
 */
void
steward_window_add_toast (StewardWindow *self,
                          const char    *text,
                          const char    *button,
                          const char    *action,
                          GVariant      *target)
{
  g_return_if_fail (STEWARD_IS_WINDOW (self));
  g_return_if_fail (text != NULL);

  adw_toast_overlay_add_toast (self->toasts,
                               steward_window_new_toast (self, text, button, action, target));
}

static void
steward_window_operation_changed_cb (AdwToast         *toast,
                                     GParamSpec       *pspec,
                                     StewardOperation *operation)
{
  if (steward_operation_is_finished (operation))
    adw_toast_dismiss (toast);
}

/**
 * steward_window_tell_progress:
 * @self: a window
 * @operation: what has begun
 * @text: what to say about it
 * @action: what its button does
 * @target: the target of @action; taken if floating
 *
 * Says so until it has ended: what became of it does not wait behind that it began.
 */
void
steward_window_tell_progress (StewardWindow    *self,
                              StewardOperation *operation,
                              const char       *text,
                              const char       *action,
                              GVariant         *target)
{
  AdwToast *toast = steward_window_new_toast (self, text, _("Show"), action, target);

  g_signal_connect_object (operation, "notify::status",
                           G_CALLBACK (steward_window_operation_changed_cb), toast,
                           G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/**
 * steward_window_tell_error:
 * @self: a window
 * @error: what went wrong where no page or dialog waits for it
 * @tenant: (nullable): the tenant it is about
 *
 * A toast with what happened; its button tells why, and what to do. Cancelling is no error.
 */
void
steward_window_tell_error (StewardWindow *self,
                           const GError  *error,
                           StewardTenant *tenant)
{
  g_autoptr(StewardErrorText) text = NULL;
  g_autofree char *details = NULL;
  g_autofree char *explained = NULL;

  g_return_if_fail (STEWARD_IS_WINDOW (self));
  g_return_if_fail (error != NULL);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  text = steward_error_text_new (error, tenant);
  details = steward_error_text_dup_details (error);
  explained = g_strconcat (text->cause, "\n\n", details, NULL);
  steward_window_add_toast (self, text->title, _("Details"), "win.show-details",
                            g_variant_new_string (explained));
}
