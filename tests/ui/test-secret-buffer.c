/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include <adwaita.h>

#include "widgets/steward-secret-buffer.h"

typedef struct
{
  GtkEditable         *entry;
  GtkEditable         *text;
  StewardSecretBuffer *buffer;
  GString             *heard;  /* as the toolkit of assistive technology does */
} Fixture;

static void
hear_inserted_cb (GtkEditable *text,
                  const char  *chars,
                  int          length,
                  int         *position,
                  GString     *heard)
{
  g_string_append (heard, chars);
}

static void
hear_deleted_cb (GtkEditable *text,
                 int          start,
                 int          end,
                 GString     *heard)
{
  g_autofree char *chars = gtk_editable_get_chars (text, start, end);

  g_string_append_printf (heard, "-%s", chars);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->entry = g_object_ref_sink (g_object_new (ADW_TYPE_PASSWORD_ENTRY_ROW, NULL));
  fixture->text = gtk_editable_get_delegate (fixture->entry);
  fixture->buffer = steward_secret_buffer_attach (fixture->entry);
  fixture->heard = g_string_new (NULL);
  g_signal_connect_after (fixture->text, "insert-text", G_CALLBACK (hear_inserted_cb),
                          fixture->heard);
  g_signal_connect (fixture->text, "delete-text", G_CALLBACK (hear_deleted_cb), fixture->heard);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_signal_handlers_disconnect_by_data (fixture->text, fixture->heard);
  g_string_free (fixture->heard, TRUE);
  g_assert_finalize_object (fixture->entry);
}

static void
assert_holds (Fixture    *fixture,
              const char *secret,
              const char *shown)
{
  g_assert_cmpstr (steward_secret_buffer_get_secret (fixture->buffer), ==, secret);
  g_assert_cmpstr (gtk_editable_get_text (fixture->entry), ==, shown);
}

/* Whoever asks the entry, and whoever listens to it, learns how much is typed and no more. */
static void
test_hidden (Fixture       *fixture,
             gconstpointer  data)
{
  int position = 1;

  gtk_editable_set_text (fixture->entry, "gänse");
  assert_holds (fixture, "gänse", "*****");
  gtk_editable_insert_text (fixture->text, "ö of", 3, &position);
  assert_holds (fixture, "gö änse", "*******");
  g_assert_cmpint (position, ==, 3);
  gtk_editable_delete_text (fixture->text, 3, 5);
  assert_holds (fixture, "gö se", "*****");
  g_assert_cmpstr (fixture->heard->str, ==, "-" "*******" "-**");

  gtk_editable_set_text (fixture->entry, "");
  assert_holds (fixture, "", "");
}

/* What somebody wants to see on the screen, they may also hear. */
static void
test_shown (Fixture       *fixture,
            gconstpointer  data)
{
  int position = 3;

  gtk_editable_set_text (fixture->entry, "of ");
  gtk_text_set_visibility (GTK_TEXT (fixture->text), TRUE);
  gtk_editable_insert_text (fixture->text, "no", -1, &position);
  assert_holds (fixture, "of no", "of no");
  gtk_text_set_visibility (GTK_TEXT (fixture->text), FALSE);
  assert_holds (fixture, "of no", "*****");
  g_assert_cmpstr (fixture->heard->str, ==, "-" "***" "no");
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/secret-buffer/hidden", Fixture, NULL, set_up, test_hidden, tear_down);
  g_test_add ("/secret-buffer/shown", Fixture, NULL, set_up, test_shown, tear_down);

  return g_test_run ();
}
