/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include <adwaita.h>

#include "dialogs/steward-connect-dialog.h"
#include "pages/steward-environment-row.h"
#include "pages/steward-environments-page.h"
#include "steward-welcome.h"
#include "widgets/steward-age-button.h"
#include "widgets/steward-listing-stack.h"
#include "widgets/steward-next-update-cell.h"
#include "widgets/steward-notice.h"
#include "widgets/steward-state-cell.h"
#include "widgets/steward-tag.h"
#include "widgets/steward-tenant-badge.h"
#include "widgets/steward-tenant-cell.h"
#include "widgets/steward-tenant-switcher.h"

/* Only a run on the floor system finds what a template asks of newer libraries. */
static void
test_template (gconstpointer user_data)
{
  GType type = GPOINTER_TO_SIZE (user_data);
  GtkWidget *widget = g_object_new (type, NULL);

  g_object_ref_sink (widget);
  if (GTK_IS_WINDOW (widget))
    gtk_window_destroy (GTK_WINDOW (widget));
  g_assert_finalize_object (widget);
}

static void
add_type (GType type)
{
  g_autofree char *path = g_strdup_printf ("/templates/%s", g_type_name (type));

  g_test_add_data_func (path, GSIZE_TO_POINTER (type), test_template);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add_type (STEWARD_TYPE_AGE_BUTTON);
  add_type (STEWARD_TYPE_CONNECT_DIALOG);
  add_type (STEWARD_TYPE_ENVIRONMENTS_PAGE);
  add_type (STEWARD_TYPE_ENVIRONMENT_ROW);
  add_type (STEWARD_TYPE_LISTING_STACK);
  add_type (STEWARD_TYPE_NEXT_UPDATE_CELL);
  add_type (STEWARD_TYPE_NOTICE);
  add_type (STEWARD_TYPE_STATE_CELL);
  add_type (STEWARD_TYPE_TAG);
  add_type (STEWARD_TYPE_TENANT_BADGE);
  add_type (STEWARD_TYPE_TENANT_CELL);
  add_type (STEWARD_TYPE_TENANT_SWITCHER);
  add_type (STEWARD_TYPE_WELCOME);

  return g_test_run ();
}
