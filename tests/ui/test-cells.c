/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include <adwaita.h>

#include "sample-environments.h"
#include "steward-test-loop.h"
#include "steward-test-widgets.h"
#include "widgets/steward-look-cell.h"
#include "widgets/steward-spinner.h"
#include "widgets/steward-tag.h"
#include "widgets/steward-tenant-badge.h"
#include "widgets/steward-tenant-cell.h"
#include "wizards/steward-subject.h"

#define N_TURNS   5
#define N_SLICES  50
#define N_FRAMES  100
#define FRAME_US  (30 * 1000)

static const StewardLook good_look = { NULL, "emblem-ok-symbolic", "success", FALSE };
static const StewardLook busy_look = { NULL, NULL, NULL, FALSE };

typedef struct
{
  GtkWidget *spinner;
  guint      n_turns;
} Turning;

/* What is hidden belongs to the cell, but not to what is seen. */
static GtkWidget *
find_seen (GtkWidget *cell,
           GType      type)
{
  for (GtkWidget *child = gtk_widget_get_first_child (cell);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (gtk_widget_get_visible (child) && G_TYPE_CHECK_INSTANCE_TYPE (child, type))
        return child;
    }

  return NULL;
}

static void
count_turn_cb (GdkPaintable *paintable,
               gpointer      user_data)
{
  Turning *turning = user_data;

  turning->n_turns++;
}

static GdkPaintable *
watch_turns (Turning *turning)
{
  GdkPaintable *paintable = gtk_widget_paintable_new (turning->spinner);

  g_signal_connect (paintable, "invalidate-contents", G_CALLBACK (count_turn_cb), turning);

  return paintable;
}

static gboolean
has_turned (gpointer user_data)
{
  const Turning *turning = user_data;

  return turning->n_turns >= N_TURNS;
}

static GtkWidget *
new_scrolled_window (GtkWidget *first,
                     GtkWidget *last)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2000);

  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), last);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (window), 200, 200);
  gtk_window_present (GTK_WINDOW (window));

  return scrolled;
}

static void
test_spinner_in_view (void)
{
  Turning above = { steward_spinner_new (), 0 };
  Turning below = { steward_spinner_new (), 0 };
  GtkWidget *scrolled = new_scrolled_window (above.spinner, below.spinner);
  g_autoptr(GdkPaintable) above_seen = watch_turns (&above);
  g_autoptr(GdkPaintable) below_seen = watch_turns (&below);
  GtkAdjustment *adjustment;

  steward_test_await (has_turned, &above);
  above.n_turns = below.n_turns = 0;
  steward_test_await (has_turned, &above);
  g_assert_cmpuint (below.n_turns, ==, 0);

  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  steward_test_await (has_turned, &below);

  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (scrolled)));
}

typedef struct
{
  guint n_slices;
  guint n_frames;
} Progress;

/* More than a frame has. */
static void
draw_slowly_cb (GdkFrameClock *clock,
                gpointer       user_data)
{
  Progress *progress = user_data;
  gint64 end = g_get_monotonic_time () + FRAME_US;

  progress->n_frames++;
  while (g_get_monotonic_time () < end)
    continue;
}

static gboolean
do_slice_cb (gpointer user_data)
{
  Progress *progress = user_data;

  return ++progress->n_slices < N_SLICES ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static gboolean
has_gone_on (gpointer user_data)
{
  const Progress *progress = user_data;

  return progress->n_slices == N_SLICES || progress->n_frames == N_FRAMES;
}

/* The toolkit filters and sorts long lists in idle moments. */
static void
test_spinner_leaves_time (void)
{
  Turning turning = { steward_spinner_new (), 0 };
  GtkWidget *window = gtk_window_new ();
  g_autoptr(GdkPaintable) seen = watch_turns (&turning);
  Progress progress = { 0, 0 };

  gtk_window_set_child (GTK_WINDOW (window), turning.spinner);
  gtk_window_present (GTK_WINDOW (window));
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint",
                    G_CALLBACK (draw_slowly_cb), &progress);
  steward_test_await (has_turned, &turning);

  g_idle_add (do_slice_cb, &progress);
  steward_test_await (has_gone_on, &progress);
  g_assert_cmpuint (progress.n_slices, ==, N_SLICES);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_state_in_column (void)
{
  StewardLookCell *cell = g_object_new (STEWARD_TYPE_LOOK_CELL, "fills", TRUE, NULL);
  GtkWidget *widget = GTK_WIDGET (cell);
  GtkWidget *text;

  g_object_ref_sink (cell);
  steward_look_cell_show_look (cell, &good_look, "Active", NULL);
  text = find_seen (widget, GTK_TYPE_INSCRIPTION);
  g_assert_cmpstr (gtk_inscription_get_text (GTK_INSCRIPTION (text)), ==, "Active");
  g_assert_null (find_seen (widget, GTK_TYPE_LABEL));
  g_assert_true (gtk_widget_has_css_class (find_seen (widget, GTK_TYPE_IMAGE), "success"));

  /* The detail stands beside the text, not at the other end of the column. */
  steward_look_cell_show_look (cell, &busy_look, "Upgrading", "5 min");
  text = find_seen (widget, GTK_TYPE_LABEL);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (text)), ==, "Upgrading");
  g_assert_null (find_seen (widget, GTK_TYPE_INSCRIPTION));
  g_assert_null (find_seen (widget, GTK_TYPE_IMAGE));
  g_assert_nonnull (find_seen (widget, STEWARD_TYPE_SPINNER));
  steward_test_assert_text (widget, "5 min");

  g_assert_finalize_object (cell);
}

static int
measure_width (StewardLookCell *cell)
{
  int width;

  gtk_widget_measure (GTK_WIDGET (cell), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);

  return width;
}

/* A text without an icon begins where the others do, and needs no widget for that. */
static void
test_state_without_icon (void)
{
  StewardLookCell *cell = STEWARD_LOOK_CELL (steward_look_cell_new ());
  GtkWidget *text;
  int bare_width;

  g_object_ref_sink (cell);
  steward_look_cell_show_look (cell, NULL, "27.1", NULL);
  bare_width = measure_width (cell);
  text = gtk_widget_get_first_child (GTK_WIDGET (cell));
  g_assert_true (GTK_IS_LABEL (text));
  g_assert_null (gtk_widget_get_next_sibling (text));

  steward_look_cell_show_look (cell, &good_look, "27.1", NULL);
  g_assert_cmpint (measure_width (cell), ==, bare_width);

  steward_look_cell_drop_slot (cell);
  steward_look_cell_show_look (cell, NULL, "27.1", NULL);
  g_assert_cmpint (measure_width (cell), <, bare_width);

  g_assert_finalize_object (cell);
}

static void
test_tenant_changes (void)
{
  g_autoptr(StewardTenant) tenant = steward_tenant_new ("id", "contoso.example", "Contoso");
  StewardTenantCell *cell = g_object_new (STEWARD_TYPE_TENANT_CELL, "fills", TRUE, NULL);
  GtkWidget *widget = GTK_WIDGET (cell);
  GtkWidget *badge = steward_test_find_widget (widget, STEWARD_TYPE_TENANT_BADGE);

  g_object_ref_sink (cell);
  steward_tenant_cell_set_tenant (cell, tenant);
  steward_test_assert_text (widget, "Contoso");
  g_assert_null (find_seen (widget, GTK_TYPE_IMAGE));
  g_assert_true (gtk_widget_has_css_class (badge, "colour-0"));

  steward_tenant_set_name (tenant, "Contoso Nordic");
  steward_tenant_set_outdated (tenant, TRUE);
  steward_tenant_set_colour (tenant, 4);
  steward_test_assert_text (widget, "Contoso Nordic");
  g_assert_nonnull (find_seen (widget, GTK_TYPE_IMAGE));
  g_assert_true (gtk_widget_has_css_class (badge, "colour-4"));
  g_assert_false (gtk_widget_has_css_class (badge, "colour-0"));

  steward_tenant_set_outdated (tenant, FALSE);
  g_assert_null (find_seen (widget, GTK_TYPE_IMAGE));

  g_assert_finalize_object (cell);
}

/* A badge in a row without a tenant stands for all of them. */
static void
test_badge (void)
{
  g_autoptr(StewardTenant) tenant = steward_tenant_new ("id", "contoso.example", "Contoso");
  StewardTenantBadge *badge = STEWARD_TENANT_BADGE (steward_tenant_badge_new ());
  GtkWidget *widget = GTK_WIDGET (badge);

  g_object_ref_sink (badge);
  g_assert_nonnull (find_seen (widget, GTK_TYPE_IMAGE));
  steward_tenant_badge_set_tenant (badge, tenant);
  g_assert_null (find_seen (widget, GTK_TYPE_WIDGET));
  steward_tenant_badge_set_tenant (badge, NULL);
  g_assert_nonnull (find_seen (widget, GTK_TYPE_IMAGE));

  g_assert_finalize_object (badge);
}

static int
measure_badge (const char *tenant_name)
{
  g_autoptr(StewardTenant) tenant = steward_tenant_new ("id", "contoso.example", tenant_name);
  GtkWidget *badge = steward_tenant_badge_new ();
  int width;

  g_object_ref_sink (badge);
  steward_tenant_badge_set_tenant (STEWARD_TENANT_BADGE (badge), tenant);
  gtk_widget_measure (badge, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  g_assert_finalize_object (badge);

  return width;
}

/* With large letters too, what stands beside badges is in line. */
static void
test_badge_large (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int usual = measure_badge ("Ines Iversen");

  g_object_set (settings, "gtk-xft-dpi", 192 * 1024, NULL);
  g_assert_cmpint (measure_badge ("Ines Iversen"), >, usual);
  g_assert_cmpint (measure_badge ("Ines Iversen"), ==, measure_badge ("Contoso Nordic"));
  g_object_set (settings, "gtk-xft-dpi", 96 * 1024, NULL);
}

static int
measure_minimum (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

/* What may be cut off is, unless it is said that it may not. */
static void
test_state_whole (void)
{
  StewardLookCell *cell = STEWARD_LOOK_CELL (steward_look_cell_new ());
  GtkWidget *widget = GTK_WIDGET (cell);
  int whole;

  g_object_ref_sink (cell);
  steward_look_cell_show_look (cell, &good_look, "Succeeded", NULL);
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &whole, NULL, NULL);
  g_assert_cmpint (measure_minimum (widget), <, whole);
  steward_look_cell_keep_whole (cell);
  g_assert_cmpint (measure_minimum (widget), ==, whole);

  g_assert_finalize_object (cell);
}

static void
assert_gives_way (StewardTag *tag,
                  gboolean    gives_way)
{
  int minimum, natural;

  gtk_widget_measure (GTK_WIDGET (tag), GTK_ORIENTATION_HORIZONTAL, -1,
                      &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum < natural, ==, gives_way);
}

/* A word of the service that nobody knew may be any length. */
static void
test_tag_whole (void)
{
  StewardTag *tag = STEWARD_TAG (g_object_ref_sink (steward_tag_new ()));

  steward_tag_set_label (tag, "Production");
  assert_gives_way (tag, TRUE);
  steward_tag_keep_whole (tag);
  assert_gives_way (tag, FALSE);
  steward_tag_set_label (tag, "ProductionOfAnotherGeography");
  assert_gives_way (tag, TRUE);
  steward_tag_set_label (tag, "Sandbox");
  assert_gives_way (tag, FALSE);

  g_assert_finalize_object (tag);
}

static guint
count_whole_labels (GtkWidget *widget)
{
  guint n_labels = 0;

  if (GTK_IS_LABEL (widget))
    n_labels = !pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_labels += count_whole_labels (child);

  return n_labels;
}

static gboolean
is_laid_out (gpointer widget)
{
  return gtk_widget_get_width (widget) > 0;
}

/* What a change is about is read whole where one line has no room for it: the tenant, the
 * environment and its type. */
static void
test_subject_narrow (void)
{
  g_autoptr(GListStore) tenants = sample_tenants_new ();
  g_autoptr(GListStore) environments = sample_environments_new (G_LIST_MODEL (tenants));
  g_autoptr(StewardEnvironment) environment = NULL;
  StewardSubject *subject = STEWARD_SUBJECT (steward_subject_new ());
  GtkWidget *window = gtk_window_new ();

  environment = g_list_model_get_item (G_LIST_MODEL (environments), 0);
  steward_subject_set_tenant (subject, steward_entity_get_tenant (STEWARD_ENTITY (environment)));
  steward_subject_set_environment (subject, environment);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (subject));
  gtk_window_set_default_size (GTK_WINDOW (window), 230, 100);
  gtk_window_present (GTK_WINDOW (window));

  steward_test_await (is_laid_out, subject);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (subject)), <=, 230);
  g_assert_cmpuint (count_whole_labels (GTK_WIDGET (subject)), ==, 3);

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/cells/spinner-in-view", test_spinner_in_view);
  g_test_add_func ("/cells/spinner-leaves-time", test_spinner_leaves_time);
  g_test_add_func ("/cells/state-in-column", test_state_in_column);
  g_test_add_func ("/cells/state-without-icon", test_state_without_icon);
  g_test_add_func ("/cells/state-whole", test_state_whole);
  g_test_add_func ("/cells/tenant-changes", test_tenant_changes);
  g_test_add_func ("/cells/tag-whole", test_tag_whole);
  g_test_add_func ("/cells/subject-narrow", test_subject_narrow);
  g_test_add_func ("/cells/badge", test_badge);
  g_test_add_func ("/cells/badge-large", test_badge_large);

  return g_test_run ();
}
