/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "dialogs/steward-tenants-row.h"

#include <glib/gi18n.h>

#include "steward-file-choice.h"
#include "steward-tenant-list.h"

/* Of a line that is shown. */
#define MAX_CHARS 40

struct _StewardTenantsRow
{
  AdwExpanderRow  parent_instance;

  GtkTextBuffer  *buffer;
};

G_DEFINE_FINAL_TYPE (StewardTenantsRow, steward_tenants_row, ADW_TYPE_EXPANDER_ROW)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static StewardTenantList *
steward_tenants_row_parse (StewardTenantsRow *self)
{
  g_autofree char *text = NULL;

  g_object_get (self->buffer, "text", &text, NULL);

  return steward_tenant_list_parse (text != NULL ? text : "");
}

static char *
steward_tenants_row_dup_refused (StewardTenantList *list)
{
  const char *line = g_ptr_array_index (list->refused, 0);

  return g_utf8_substring (line, 0, MIN (g_utf8_strlen (line, -1), MAX_CHARS));
}

static void
steward_tenants_row_changed_cb (StewardTenantsRow *self)
{
  g_autoptr(StewardTenantList) list = steward_tenants_row_parse (self);
  g_autofree char *count = NULL;
  g_autofree char *subtitle = NULL;

  count = g_strdup_printf (ngettext ("%u tenant", "%u tenants", list->tenants->len),
                           list->tenants->len);
  if (list->refused->len > 0)
    {
      g_autofree char *line = steward_tenants_row_dup_refused (list);

      /* Translators: a count, as in "3 tenants", and a line that somebody typed */
      subtitle = g_strdup_printf (_("%s; neither a domain nor an ID in “%s”"), count, line);
    }
  else if (list->tenants->len > 0)
    {
      subtitle = g_steal_pointer (&count);
    }
  else
    {
      subtitle = g_strdup (_("One sign-in for many customers"));
    }

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
steward_tenants_row_imported_cb (GObject      *object,
                                 GAsyncResult *result,
                                 gpointer      user_data)
{
  StewardTenantsRow *self = STEWARD_TENANTS_ROW (object);
  g_autoptr(GBytes) contents = NULL;
  g_autoptr(GError) error = NULL;
  const char *text;
  gsize size = 0;

  contents = steward_file_choice_open_finish (result, NULL, &error);
  if (contents == NULL && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  text = contents != NULL ? g_bytes_get_data (contents, &size) : NULL;
  if (contents == NULL || !g_utf8_validate (text, size, NULL))
    adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), _("The file is not a readable list."));
  else
    gtk_text_buffer_set_text (self->buffer, size > 0 ? text : "", size);
}

static void
steward_tenants_row_import_cb (StewardTenantsRow *self)
{
  const char * const suffixes[] = { "csv", "txt", "tsv", NULL };

  steward_file_choice_open_async (GTK_WIDGET (self), _("Import Tenants"), _("Lists of Tenants"),
                                  suffixes, NULL, steward_tenants_row_imported_cb, NULL);
}

static void
steward_tenants_row_class_init (StewardTenantsRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/dialogs/steward-tenants-row.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardTenantsRow, buffer);
  gtk_widget_class_bind_template_callback (widget_class, steward_tenants_row_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_tenants_row_import_cb);
}

static void
steward_tenants_row_init (StewardTenantsRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  steward_tenants_row_changed_cb (self);
}

/**
 * steward_tenants_row_list_tenants:
 * @self: a row
 *
 * Returns: (transfer full) (element-type StewardTenant): what was entered; the id of one that has
 *   only a domain is its domain
 */
GPtrArray *
steward_tenants_row_list_tenants (StewardTenantsRow *self)
{
  g_autoptr(StewardTenantList) list = NULL;

  g_return_val_if_fail (STEWARD_IS_TENANTS_ROW (self), NULL);

  list = steward_tenants_row_parse (self);

  return g_ptr_array_ref (list->tenants);
}

void
steward_tenants_row_set_text (StewardTenantsRow *self,
                              const char        *text)
{
  g_return_if_fail (STEWARD_IS_TENANTS_ROW (self));
  g_return_if_fail (text != NULL);

  gtk_text_buffer_set_text (self->buffer, text, -1);
}
