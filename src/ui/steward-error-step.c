/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-error-step.h"

#include "steward-error-text.h"
#include "steward-tenant.h"

/* Only the main window knows the actions of the application, not what stands above it. */
static void
steward_error_step_activate (GtkWidget  *widget,
                             const char *action,
                             GVariant   *target)
{
  g_autoptr(GVariant) kept = target != NULL ? g_variant_ref_sink (target) : NULL;
  GtkRoot *root = gtk_widget_get_root (widget);

  while (GTK_IS_WINDOW (root) &&
         !gtk_widget_activate_action_variant (GTK_WIDGET (root), action, kept))
    root = GTK_ROOT (gtk_window_get_transient_for (GTK_WINDOW (root)));
}

/**
 * steward_error_step_take:
 * @widget: what shows the error
 * @error: what went wrong
 * @tenant: where
 *
 * Does what has to come before trying again, if there is such a thing. Else a sign-in that was
 * refused is asked for again when it is tried.
 *
 * Returns: %FALSE if @error is of a kind that is only tried again
 */
gboolean
steward_error_step_take (GtkWidget     *widget,
                         const GError  *error,
                         StewardTenant *tenant)
{
  g_autoptr(StewardErrorText) text = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);
  g_return_val_if_fail (error != NULL, FALSE);
  g_return_val_if_fail (STEWARD_IS_TENANT (tenant), FALSE);

  text = steward_error_text_new (error, tenant);
  switch (text->step)
    {
    case STEWARD_ERROR_STEP_SIGN_IN:
      steward_error_step_activate (widget, "app.sign-in",
                                   g_variant_new_string (steward_tenant_get_id (tenant)));
      return TRUE;
    case STEWARD_ERROR_STEP_UNLOCK:
      steward_error_step_activate (widget, "app.unlock-keyring", NULL);
      return TRUE;
    case STEWARD_ERROR_STEP_NONE:
    case STEWARD_ERROR_STEP_TRY_AGAIN:
    default:
      steward_error_step_activate (widget, "win.ask-again", NULL);
      return FALSE;
    }
}
