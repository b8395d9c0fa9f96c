/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "dialogs/steward-regions-row.h"

#include <glib/gi18n.h>

#include "dataverse/steward-dataverse-region.h"
#include "dialogs/steward-tick-row.h"
#include "steward-address.h"
#include "steward-instance-text.h"

struct _StewardRegionsRow
{
  AdwExpanderRow  parent_instance;

  GtkEditable    *other;

  GPtrArray      *choices; /* of StewardTickRow, in the order of the regions */
};

G_DEFINE_FINAL_TYPE (StewardRegionsRow, steward_regions_row, ADW_TYPE_EXPANDER_ROW)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
steward_regions_row_is_chosen (StewardRegionsRow *self,
                               guint              position)
{
  return steward_tick_row_get_chosen (g_ptr_array_index (self->choices, position));
}

/* What was typed, an address each. */
static char **
steward_regions_row_list_others (StewardRegionsRow *self)
{
  g_auto(GStrv) words = g_strsplit_set (gtk_editable_get_text (self->other), " ,;\t", -1);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] != '\0')
        g_strv_builder_add (builder, words[i]);
    }

  return g_strv_builder_end (builder);
}

static char *
steward_regions_row_dup_summary (StewardRegionsRow *self)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) others = steward_regions_row_list_others (self);
  g_auto(GStrv) names = NULL;

  for (guint i = 0; i < self->choices->len; i++)
    {
      g_autofree char *name = NULL;

      name = steward_instance_text_dup_region (steward_dataverse_region_get_label (i));
      if (steward_regions_row_is_chosen (self, i))
        g_strv_builder_add (builder, name);
    }
  g_strv_builder_addv (builder, (const char **) others);
  names = g_strv_builder_end (builder);
  if (names[0] == NULL)
    return g_strdup (_("None: Dataverse instances are not looked for"));

  return g_strjoinv (", ", names);
}

static void
steward_regions_row_changed_cb (StewardRegionsRow *self)
{
  g_autofree char *summary = steward_regions_row_dup_summary (self);

  if (steward_regions_row_is_valid (self))
    gtk_widget_remove_css_class (GTK_WIDGET (self->other), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->other), "error");
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), summary);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
steward_regions_row_add (StewardRegionsRow *self,
                         const char        *label)
{
  g_autofree char *name = steward_instance_text_dup_region (label);
  GtkWidget *row = steward_tick_row_new (name);

  g_signal_connect_swapped (row, "changed", G_CALLBACK (steward_regions_row_changed_cb), self);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->choices, row);
}

static void
steward_regions_row_finalize (GObject *object)
{
  StewardRegionsRow *self = STEWARD_REGIONS_ROW (object);

  g_ptr_array_unref (self->choices);

  G_OBJECT_CLASS (steward_regions_row_parent_class)->finalize (object);
}

static void
steward_regions_row_class_init (StewardRegionsRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = steward_regions_row_finalize;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
steward_regions_row_init (StewardRegionsRow *self)
{
  GtkWidget *other = adw_entry_row_new ();
  const char *label;

  self->choices = g_ptr_array_new ();
  self->other = GTK_EDITABLE (other);
  for (guint i = 0; (label = steward_dataverse_region_get_label (i)) != NULL; i++)
    steward_regions_row_add (self, label);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (other),
                                 _("Addresses of other regions, with blanks between them"));
  g_signal_connect_swapped (other, "changed", G_CALLBACK (steward_regions_row_changed_cb), self);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), other);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _("Regions of Dataverse"));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  steward_regions_row_changed_cb (self);
}

/**
 * steward_regions_row_dup_regions:
 * @self: a row
 *
 * Returns: (transfer full): the addresses of the regions, with blanks between them
 */
char *
steward_regions_row_dup_regions (StewardRegionsRow *self)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) others = NULL;
  g_auto(GStrv) addresses = NULL;

  g_return_val_if_fail (STEWARD_IS_REGIONS_ROW (self), NULL);

  for (guint i = 0; i < self->choices->len; i++)
    {
      g_autofree char *address = NULL;

      address = steward_dataverse_region_dup_address (steward_dataverse_region_get_label (i));
      if (steward_regions_row_is_chosen (self, i))
        g_strv_builder_add (builder, address);
    }
  others = steward_regions_row_list_others (self);
  g_strv_builder_addv (builder, (const char **) others);
  addresses = g_strv_builder_end (builder);

  return g_strjoinv (" ", addresses);
}

/**
 * steward_regions_row_set_regions:
 * @self: a row
 * @regions: (nullable): addresses, with blanks between them
 */
void
steward_regions_row_set_regions (StewardRegionsRow *self,
                                 const char        *regions)
{
  g_auto(GStrv) addresses = g_strsplit (regions != NULL ? regions : "", " ", -1);
  g_autoptr(GString) others = g_string_new (NULL);

  g_return_if_fail (STEWARD_IS_REGIONS_ROW (self));

  for (guint i = 0; i < self->choices->len; i++)
    {
      g_autofree char *address = NULL;

      address = steward_dataverse_region_dup_address (steward_dataverse_region_get_label (i));
      steward_tick_row_set_chosen (g_ptr_array_index (self->choices, i),
                                     g_strv_contains ((const char * const *) addresses,
                                                      address));
      for (guint j = 0; addresses[j] != NULL; j++)
        {
          if (g_str_equal (addresses[j], address))
            *addresses[j] = '\0';
        }
    }
  for (guint i = 0; addresses[i] != NULL; i++)
    {
      if (*addresses[i] != '\0')
        g_string_append_printf (others, "%s%s", others->len > 0 ? " " : "", addresses[i]);
    }
  gtk_editable_set_text (self->other, others->str);
}

/**
 * steward_regions_row_is_valid:
 * @self: a row
 *
 * Returns: whether all that was typed are addresses
 */
gboolean
steward_regions_row_is_valid (StewardRegionsRow *self)
{
  g_auto(GStrv) others = NULL;

  g_return_val_if_fail (STEWARD_IS_REGIONS_ROW (self), FALSE);

  others = steward_regions_row_list_others (self);
  for (guint i = 0; others[i] != NULL; i++)
    {
      if (!steward_address_is_safe (others[i]))
        return FALSE;
    }

  return TRUE;
}
