/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-error-step.h"

#include "steward-error-text.h"
#include "steward-tenant.h"

/**
 * steward_error_step_take:
 * @widget: what shows the error
 * @error: what went wrong
 * @tenant: where
 *
 * Does what has to come before trying again, if there is such a thing.
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
      gtk_widget_activate_action (widget, "app.sign-in", "s", steward_tenant_get_id (tenant));
      return TRUE;
    case STEWARD_ERROR_STEP_UNLOCK:
      gtk_widget_activate_action (widget, "app.unlock-keyring", NULL);
      return TRUE;
    case STEWARD_ERROR_STEP_NONE:
    case STEWARD_ERROR_STEP_TRY_AGAIN:
    default:
      return FALSE;
    }
}
