/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is on screen, for tests. */
gpointer   steward_test_find_window    (GType           type);
GtkWidget *steward_test_find_widget    (GtkWidget      *widget,
                                        GType           type);
guint      steward_test_count_widgets  (GtkWidget      *widget,
                                        GType           type);
gboolean   steward_test_has_text       (GtkWidget      *widget,
                                        const char     *text);
void       steward_test_assert_text    (GtkWidget      *widget,
                                        const char     *text);
void       steward_test_assert_titles  (GtkColumnView  *table);
void       steward_test_assert_toggle  (GtkColumnView  *table);
void       steward_test_assert_room    (GtkColumnView  *table,
                                        const char     *start,
                                        const char     *longest);
void       steward_test_press          (GtkWidget      *widget,
                                        const char     *label);
gboolean   steward_test_hold_key       (GtkWidget      *widget,
                                        guint           keyval,
                                        GdkModifierType state);
void       steward_test_release_key    (GtkWidget      *widget,
                                        guint           keyval);
gboolean   steward_test_press_shortcut (GtkWidget      *widget,
                                        guint           keyval,
                                        GdkModifierType state);
double     steward_test_await_longer   (GtkAdjustment  *adjustment,
                                        double          length);

G_END_DECLS
