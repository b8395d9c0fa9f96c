/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

#include "steward-field.h"

G_BEGIN_DECLS

/* What is shown of a list: what passes each choice, and is found by the text of "search". A
 * choice is a field; while it has its first value, it lets everything pass. */

#define STEWARD_TYPE_FILTER (steward_filter_get_type ())

G_DECLARE_DERIVABLE_TYPE (StewardFilter, steward_filter, STEWARD, FILTER, GtkFilter)

/**
 * StewardFilterClass:
 * @passes: whether the choices let @item pass
 * @finds: whether @item is found by @search, which is without case
 */
struct _StewardFilterClass
{
  GtkFilterClass parent_class;

  gboolean (*passes) (StewardFilter *self,
                      gpointer       item);
  gboolean (*finds)  (StewardFilter *self,
                      gpointer       item,
                      const char    *search);

  /*< private >*/
  const StewardField *fields;
  guint               n_fields;
};

void steward_filter_class_install_fields (StewardFilterClass *klass,
                                          const StewardField *fields,
                                          guint               n_fields);

G_END_DECLS
