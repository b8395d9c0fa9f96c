/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lets somebody choose a file, and reads or writes it. */

void    steward_file_choice_open_async  (GtkWidget            *parent,
                                         const char           *title,
                                         const char           *kind,
                                         const char * const   *suffixes,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
GBytes *steward_file_choice_open_finish (GAsyncResult         *result,
                                         char                **name,
                                         GError              **error);
void    steward_file_choice_save        (GtkWidget            *parent,
                                         const char           *title,
                                         const char           *name,
                                         GBytes               *contents);

G_END_DECLS
