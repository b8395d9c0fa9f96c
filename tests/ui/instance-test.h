/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "widgets/steward-entity-table.h"
#include "window-test.h"

G_BEGIN_DECLS

/* What one does to instances and their backups in the window of a WindowTest. */
typedef struct
{
  WindowTest         *test;
  const char         *name;
  StewardEntityTable *table;    /* (nullable): that of the page */
  guint               position;
} InstanceTestRow;

void                instance_test_set_up        (WindowTest    *test,
                                                 gconstpointer  quirks);
StewardEntityTable *instance_test_get_table     (WindowTest    *test);
gboolean            instance_test_has_row       (gpointer       row);
void                instance_test_select_row    (WindowTest    *test,
                                                 const char    *name);
void                instance_test_open_row      (WindowTest    *test,
                                                 const char    *name);
void                instance_test_open_instance (WindowTest    *test,
                                                 const char    *name);
void                instance_test_open_backups  (WindowTest    *test,
                                                 const char    *name);
void                instance_test_open_action   (WindowTest    *test,
                                                 const char    *action);
void                instance_test_go_on         (WindowTest    *test,
                                                 const char    *title);
void                instance_test_send          (WindowTest    *test,
                                                 const char    *verb);
void                instance_test_fill_back_up  (WindowTest    *test,
                                                 const char    *instance,
                                                 const char    *label);
void                instance_test_back_up       (WindowTest    *test,
                                                 const char    *instance,
                                                 const char    *label);
void                instance_test_fill_restore  (WindowTest    *test,
                                                 const char    *label,
                                                 const char    *target);
StewardOperation   *instance_test_get_operation (WindowTest    *test);

G_END_DECLS
