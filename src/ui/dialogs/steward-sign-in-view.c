/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "dialogs/steward-sign-in-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "steward-confirm.h"
#include "steward-text.h"
#include "widgets/steward-spinner.h"
#include "widgets/steward-tenant-badge.h"

struct _StewardSignInView
{
  GtkWidget           parent_instance;

  GtkWidget          *stack;
  AdwStatusPage      *browser;
  GtkLabel           *address;
  GtkWidget          *place;
  StewardTenantBadge *badge;
  GtkLabel           *tenant_name;
  GtkLinkButton      *link;
  GtkLabel           *code;
  GtkLabel           *left;
  AdwStatusPage      *failed;
  GtkButton          *step_button;
  GtkWidget          *back_button;

  StewardInteraction *interaction; /* (nullable) */
  StewardErrorStep    step;
  char               *details;     /* (nullable) */
  guint               countdown;
};

G_DEFINE_FINAL_TYPE (StewardSignInView, steward_sign_in_view, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_STEP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
steward_sign_in_view_go (StewardSignInView *self,
                         const char        *name)
{
  g_clear_handle_id (&self->countdown, g_source_remove);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), name);
}

static void
steward_sign_in_view_copy (StewardSignInView *self,
                           const char        *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
}

static void
steward_sign_in_view_copy_address_cb (StewardSignInView *self)
{
  if (self->interaction != NULL)
    steward_sign_in_view_copy (self, steward_interaction_get_address (self->interaction));
}

static void
steward_sign_in_view_copy_code_cb (StewardSignInView *self)
{
  if (self->interaction != NULL)
    steward_sign_in_view_copy (self, steward_interaction_get_user_code (self->interaction));
}

static void
steward_sign_in_view_tell_browser (StewardSignInView *self,
                                   gboolean           is_open)
{
  adw_status_page_set_title (self->browser, is_open ? _("Go On in the Browser")
                                                    : _("The Browser Does Not Open"));
  adw_status_page_set_description (
    self->browser,
    is_open ? _("Sign in there, then come back. Steward waits for you.")
            : _("Copy the address, open it in a browser on this computer, and sign in there."));
  gtk_widget_set_visible (GTK_WIDGET (self->address), !is_open);
}

static void
steward_sign_in_view_launched_cb (GObject      *object,
                                  GAsyncResult *result,
                                  gpointer      user_data)
{
  g_autoptr(StewardSignInView) self = user_data;

  if (!g_app_info_launch_default_for_uri_finish (result, NULL) && self->stack != NULL)
    steward_sign_in_view_tell_browser (self, FALSE);
}

static void
steward_sign_in_view_open_cb (StewardSignInView *self)
{
  g_autoptr(GAppLaunchContext) context = NULL;

  if (self->interaction == NULL)
    return;

  context = G_APP_LAUNCH_CONTEXT (
    gdk_display_get_app_launch_context (gtk_widget_get_display (GTK_WIDGET (self))));
  g_app_info_launch_default_for_uri_async (steward_interaction_get_address (self->interaction),
                                           context, NULL, steward_sign_in_view_launched_cb,
                                           g_object_ref (self));
}

static gboolean
steward_sign_in_view_open_link_cb (StewardSignInView *self)
{
  steward_sign_in_view_open_cb (self);

  return TRUE;
}

static void
steward_sign_in_view_show_left (StewardSignInView *self)
{
  guint seconds = steward_interaction_get_seconds_left (self->interaction);
  g_autofree char *text = NULL;

  /* Translators: minutes and seconds, as in "14:32 left" */
  text = g_strdup_printf (_("%u:%02u left"), seconds / 60, seconds % 60);
  gtk_label_set_label (self->left, text);
}

static gboolean
steward_sign_in_view_countdown_cb (gpointer user_data)
{
  steward_sign_in_view_show_left (user_data);

  return G_SOURCE_CONTINUE;
}

/* A code reads better in groups of four, or else of three. */
static char *
steward_sign_in_view_dup_code (const char *code)
{
  gsize length = strlen (code);
  gsize size = length % 4 == 0 ? 4 : 3;
  g_autoptr(GString) text = g_string_new (NULL);

  if (length % size != 0 || !g_str_is_ascii (code) || strpbrk (code, "- ") != NULL)
    return g_strdup (code);

  for (gsize i = 0; i < length; i += size)
    g_string_append_printf (text, "%s%.*s", i > 0 ? " " : "", (int) size, code + i);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* An address reads better without what every address begins with. */
static const char *
steward_sign_in_view_skip_scheme (const char *address)
{
  const char *end = strstr (address, "://");

  return end != NULL ? end + strlen ("://") : address;
}

static void
steward_sign_in_view_show_code (StewardSignInView *self,
                                StewardTenant     *tenant)
{
  const char *address = steward_interaction_get_address (self->interaction);
  g_autofree char *code = NULL;

  code = steward_sign_in_view_dup_code (steward_interaction_get_user_code (self->interaction));
  gtk_widget_set_visible (self->place, tenant != NULL);
  if (tenant != NULL)
    {
      g_object_set (self->badge, "tenant", tenant, NULL);
      gtk_label_set_label (self->tenant_name, steward_tenant_get_name (tenant));
    }
  gtk_link_button_set_uri (self->link, address);
  gtk_button_set_label (GTK_BUTTON (self->link), steward_sign_in_view_skip_scheme (address));
  gtk_label_set_label (self->code, code);
  steward_sign_in_view_show_left (self);
  steward_sign_in_view_go (self, "code");
  self->countdown = g_timeout_add_seconds (1, steward_sign_in_view_countdown_cb, self);
}

static void
steward_sign_in_view_details_cb (StewardSignInView *self)
{
  if (self->details != NULL)
    steward_confirm_show_details (GTK_WIDGET (self), self->details);
}

static void
steward_sign_in_view_step_cb (StewardSignInView *self)
{
  g_signal_emit (self, signals[SIGNAL_STEP], 0, self->step);
}

static void
steward_sign_in_view_back_cb (StewardSignInView *self)
{
  g_signal_emit (self, signals[SIGNAL_STEP], 0, STEWARD_ERROR_STEP_NONE);
}

static void
steward_sign_in_view_ended_cb (StewardSignInView *self)
{
  steward_sign_in_view_show_waiting (self);
}

static void
steward_sign_in_view_set_interaction (StewardSignInView  *self,
                                      StewardInteraction *interaction)
{
  if (self->interaction != NULL)
    g_signal_handlers_disconnect_by_func (self->interaction, steward_sign_in_view_ended_cb, self);
  g_set_object (&self->interaction, interaction);
  if (interaction != NULL)
    g_signal_connect_object (interaction, "ended", G_CALLBACK (steward_sign_in_view_ended_cb),
                             self, G_CONNECT_SWAPPED);
}

static void
steward_sign_in_view_dispose (GObject *object)
{
  StewardSignInView *self = STEWARD_SIGN_IN_VIEW (object);

  g_clear_handle_id (&self->countdown, g_source_remove);
  steward_sign_in_view_set_interaction (self, NULL);
  g_clear_pointer (&self->stack, gtk_widget_unparent);
  g_clear_pointer (&self->details, g_free);

  G_OBJECT_CLASS (steward_sign_in_view_parent_class)->dispose (object);
}

static void
steward_sign_in_view_bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/dialogs/steward-sign-in-view.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardSignInView, address);
  gtk_widget_class_bind_template_child (widget_class, StewardSignInView, back_button);
  gtk_widget_class_bind_template_child (widget_class, StewardSignInView, badge);
  gtk_widget_class_bind_template_child (widget_class, StewardSignInView, browser);
  gtk_widget_class_bind_template_child (widget_class, StewardSignInView, code);
  gtk_widget_class_bind_template_child (widget_class, StewardSignInView, failed);
  gtk_widget_class_bind_template_child (widget_class, StewardSignInView, left);
  gtk_widget_class_bind_template_child (widget_class, StewardSignInView, link);
  gtk_widget_class_bind_template_child (widget_class, StewardSignInView, place);
  gtk_widget_class_bind_template_child (widget_class, StewardSignInView, stack);
  gtk_widget_class_bind_template_child (widget_class, StewardSignInView, step_button);
  gtk_widget_class_bind_template_child (widget_class, StewardSignInView, tenant_name);
  gtk_widget_class_bind_template_callback (widget_class, steward_sign_in_view_back_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_sign_in_view_copy_address_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_sign_in_view_copy_code_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_sign_in_view_details_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_sign_in_view_open_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_sign_in_view_open_link_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_sign_in_view_step_cb);
}

static void
steward_sign_in_view_class_init (StewardSignInViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_sign_in_view_dispose;

  signals[SIGNAL_STEP] =
    g_signal_new ("step", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  g_type_ensure (STEWARD_TYPE_SPINNER);
  g_type_ensure (STEWARD_TYPE_TENANT_BADGE);
  steward_sign_in_view_bind_template (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
steward_sign_in_view_init (StewardSignInView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * steward_sign_in_view_show_waiting:
 * @self: a view
 *
 * Shows that something goes on which needs nobody.
 */
void
steward_sign_in_view_show_waiting (StewardSignInView *self)
{
  g_return_if_fail (STEWARD_IS_SIGN_IN_VIEW (self));

  steward_sign_in_view_set_interaction (self, NULL);
  steward_sign_in_view_go (self, "waiting");
}

/**
 * steward_sign_in_view_show_interaction:
 * @self: a view
 * @interaction: what somebody has to do
 * @tenant: (nullable): where they sign in
 *
 * Shows what is to be done until it is done. A browser is opened at once.
 */
void
steward_sign_in_view_show_interaction (StewardSignInView  *self,
                                       StewardInteraction *interaction,
                                       StewardTenant      *tenant)
{
  g_return_if_fail (STEWARD_IS_SIGN_IN_VIEW (self));
  g_return_if_fail (STEWARD_IS_INTERACTION (interaction));

  steward_sign_in_view_set_interaction (self, interaction);
  if (steward_interaction_get_kind (interaction) == STEWARD_INTERACTION_ENTER_CODE)
    {
      steward_sign_in_view_show_code (self, tenant);
      return;
    }

  gtk_label_set_label (self->address, steward_interaction_get_address (interaction));
  steward_sign_in_view_tell_browser (self, TRUE);
  steward_sign_in_view_go (self, "browser");
  steward_sign_in_view_open_cb (self);
}

/**
 * steward_sign_in_view_show_error:
 * @self: a view
 * @error: what went wrong
 * @tenant: (nullable): where
 * @can_go_back: whether there is something to correct
 *
 * Shows what happened, why, and what to do now.
 */
void
steward_sign_in_view_show_error (StewardSignInView *self,
                                 const GError      *error,
                                 StewardTenant     *tenant,
                                 gboolean           can_go_back)
{
  g_autoptr(StewardErrorText) text = NULL;
  g_autofree char *cause = NULL;

  g_return_if_fail (STEWARD_IS_SIGN_IN_VIEW (self));
  g_return_if_fail (error != NULL);

  text = steward_error_text_new (error, tenant);
  cause = g_markup_escape_text (text->cause, -1);
  steward_sign_in_view_set_interaction (self, NULL);
  g_free (self->details);
  self->details = steward_error_text_dup_details (error);
  self->step = text->step == STEWARD_ERROR_STEP_UNLOCK ? text->step
                                                       : STEWARD_ERROR_STEP_TRY_AGAIN;

  adw_status_page_set_icon_name (self->failed, text->icon_name);
  adw_status_page_set_title (self->failed, text->title);
  adw_status_page_set_description (self->failed, cause);
  gtk_button_set_label (self->step_button, steward_error_text_name_step (self->step));
  gtk_widget_set_visible (self->back_button, can_go_back);
  steward_sign_in_view_go (self, "failed");
}
