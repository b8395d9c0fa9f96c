/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-probe-row.h"

#include <glib/gi18n.h>

#include "steward-confirm.h"
#include "steward-error-text.h"
#include "steward-identity-text.h"

struct _StewardProbeRow
{
  AdwActionRow   parent_instance;

  GtkImage      *icon;
  GtkLabel      *duration;
  GtkWidget     *details;

  StewardProbe  *probe;
  StewardTenant *tenant; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (StewardProbeRow, steward_probe_row, ADW_TYPE_ACTION_ROW)

static const struct
{
  const char *icon_name;
  const char *css_classes[2];
} looks[] = {
  [STEWARD_PROBE_STATE_WAITING] = { "content-loading-symbolic", { "dim-label" } },
  [STEWARD_PROBE_STATE_RUNNING] = { "view-refresh-symbolic", { "accent" } },
  [STEWARD_PROBE_STATE_PASSED] = { "emblem-ok-symbolic", { "success" } },
  [STEWARD_PROBE_STATE_FAILED] = { "dialog-error-symbolic", { "error" } },
  [STEWARD_PROBE_STATE_LEFT_OUT] = { "media-skip-forward-symbolic", { "dim-label" } },
};

static char *
steward_probe_row_dup_word (StewardProbeRow *self)
{
  switch (steward_probe_get_state (self->probe))
    {
    case STEWARD_PROBE_STATE_RUNNING:
      return g_strdup (_("Running"));
    case STEWARD_PROBE_STATE_PASSED:
      /* Translators: milliseconds */
      return g_strdup_printf (_("%u ms"), steward_probe_get_duration_ms (self->probe));
    case STEWARD_PROBE_STATE_FAILED:
      return g_strdup (_("Failed"));
    case STEWARD_PROBE_STATE_LEFT_OUT:
      return g_strdup (_("Skipped"));
    case STEWARD_PROBE_STATE_WAITING:
    default:
      return g_strdup (_("Not run"));
    }
}

static void
steward_probe_row_update (StewardProbeRow *self)
{
  StewardProbeState state = steward_probe_get_state (self->probe);
  const GError *error = steward_probe_get_error (self->probe);
  g_autofree char *word = steward_probe_row_dup_word (self);
  g_autoptr(StewardErrorText) text = NULL;

  if (error != NULL)
    text = steward_error_text_new (error, self->tenant);
  gtk_image_set_from_icon_name (self->icon, looks[state].icon_name);
  gtk_widget_set_css_classes (GTK_WIDGET (self->icon), (const char **) looks[state].css_classes);
  gtk_label_set_label (self->duration, word);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), text != NULL ? text->cause : NULL);
  gtk_widget_set_visible (self->details, error != NULL);
}

static void
steward_probe_row_details_cb (StewardProbeRow *self)
{
  g_autofree char *details = NULL;

  if (steward_probe_get_error (self->probe) == NULL)
    return;

  details = steward_error_text_dup_details (steward_probe_get_error (self->probe));
  steward_confirm_show_details (GTK_WIDGET (self), details);
}

static void
steward_probe_row_dispose (GObject *object)
{
  StewardProbeRow *self = STEWARD_PROBE_ROW (object);

  g_clear_object (&self->probe);
  g_clear_object (&self->tenant);

  G_OBJECT_CLASS (steward_probe_row_parent_class)->dispose (object);
}

static void
steward_probe_row_class_init (StewardProbeRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = steward_probe_row_dispose;
}

static void
steward_probe_row_init (StewardProbeRow *self)
{
  self->icon = GTK_IMAGE (gtk_image_new ());
  self->duration = GTK_LABEL (gtk_label_new (NULL));
  self->details = gtk_button_new_with_label (_("Details…"));
  gtk_widget_add_css_class (GTK_WIDGET (self->duration), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->duration), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->duration), "numeric");
  gtk_widget_set_valign (self->details, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->details, "flat");
  g_signal_connect_swapped (self->details, "clicked",
                            G_CALLBACK (steward_probe_row_details_cb), self);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), GTK_WIDGET (self->icon));
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->details);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->duration));
}

/**
 * steward_probe_row_new:
 * @probe: a step
 * @tenant: (nullable): where
 *
 * Returns: (transfer floating): a row that follows @probe
 */
GtkWidget *
steward_probe_row_new (StewardProbe  *probe,
                       StewardTenant *tenant)
{
  StewardProbeRow *self;
  g_autofree char *title = NULL;

  g_return_val_if_fail (STEWARD_IS_PROBE (probe), NULL);

  self = g_object_new (STEWARD_TYPE_PROBE_ROW, NULL);
  g_set_object (&self->probe, probe);
  g_set_object (&self->tenant, tenant);
  title = steward_identity_text_dup_probe (probe);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  g_signal_connect_object (probe, "notify::state", G_CALLBACK (steward_probe_row_update), self,
                           G_CONNECT_SWAPPED);
  steward_probe_row_update (self);

  return GTK_WIDGET (self);
}
