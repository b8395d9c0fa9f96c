/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-secret-buffer.h"

#define MASK '*'

/* What is typed into an entry for secrets. The toolkit tells assistive technology, and with it
 * whoever is on its bus, what an entry holds and what is typed into it, also where it is hidden
 * from the eye. Here the entry itself does not know: what is hidden from the eye has stars for
 * letters, for all who ask the entry. */
struct _StewardSecretBuffer
{
  GtkEntryBuffer  parent_instance;

  GtkText        *text;    /* (nullable): the entry's, which owns this */
  GtkEntryBuffer *secret;  /* in memory that is not written to disk */
  char           *mask;    /* of the same length */
  const char     *coming;  /* (nullable): what is inserted while the entry is told of stars */
};

G_DEFINE_FINAL_TYPE (StewardSecretBuffer, steward_secret_buffer, GTK_TYPE_ENTRY_BUFFER)

static gboolean
steward_secret_buffer_is_hidden (StewardSecretBuffer *self)
{
  return self->text == NULL || !gtk_text_get_visibility (self->text);
}

static void
steward_secret_buffer_update_mask (StewardSecretBuffer *self)
{
  g_free (self->mask);
  self->mask = g_strnfill (gtk_entry_buffer_get_length (self->secret), MASK);
}

/* Stars are inserted in place of the text, which those who listen do not get to hear of. */
static void
steward_secret_buffer_insert_cb (GtkEditable         *text,
                                 const char          *chars,
                                 int                  length,
                                 int                 *position,
                                 StewardSecretBuffer *self)
{
  g_autofree char *stars = NULL;

  if (self->coming != NULL || !steward_secret_buffer_is_hidden (self))
    return;

  g_signal_stop_emission_by_name (text, "insert-text");
  stars = g_strnfill (g_utf8_strlen (chars, length), MASK);
  self->coming = chars;
  gtk_editable_insert_text (text, stars, -1, position);
  self->coming = NULL;
}

static const char *
steward_secret_buffer_get_text (GtkEntryBuffer *buffer,
                                gsize          *n_bytes)
{
  StewardSecretBuffer *self = STEWARD_SECRET_BUFFER (buffer);
  const char *text = self->mask;

  if (!steward_secret_buffer_is_hidden (self))
    text = gtk_entry_buffer_get_text (self->secret);
  if (n_bytes != NULL)
    *n_bytes = strlen (text);

  return text;
}

static guint
steward_secret_buffer_get_length (GtkEntryBuffer *buffer)
{
  return gtk_entry_buffer_get_length (STEWARD_SECRET_BUFFER (buffer)->secret);
}

static guint
steward_secret_buffer_insert_text (GtkEntryBuffer *buffer,
                                   guint           position,
                                   const char     *chars,
                                   guint           n_chars)
{
  StewardSecretBuffer *self = STEWARD_SECRET_BUFFER (buffer);
  g_autofree char *stars = g_strnfill (n_chars, MASK);
  guint n_inserted;

  n_inserted = gtk_entry_buffer_insert_text (self->secret, position,
                                             self->coming != NULL ? self->coming : chars,
                                             (int) n_chars);
  steward_secret_buffer_update_mask (self);
  gtk_entry_buffer_emit_inserted_text (buffer, position,
                                       steward_secret_buffer_is_hidden (self) ? stars : chars,
                                       n_inserted);

  return n_inserted;
}

static guint
steward_secret_buffer_delete_text (GtkEntryBuffer *buffer,
                                   guint           position,
                                   guint           n_chars)
{
  if (n_chars > 0)
    gtk_entry_buffer_emit_deleted_text (buffer, position, n_chars);

  return n_chars;
}

/* The entry looks at the text once more before it goes. */
static void
steward_secret_buffer_deleted_text (GtkEntryBuffer *buffer,
                                    guint           position,
                                    guint           n_chars)
{
  StewardSecretBuffer *self = STEWARD_SECRET_BUFFER (buffer);

  gtk_entry_buffer_delete_text (self->secret, position, (int) n_chars);
  steward_secret_buffer_update_mask (self);
  g_object_notify (G_OBJECT (buffer), "text");
  g_object_notify (G_OBJECT (buffer), "length");
}

static void
steward_secret_buffer_dispose (GObject *object)
{
  StewardSecretBuffer *self = STEWARD_SECRET_BUFFER (object);

  g_clear_weak_pointer (&self->text);

  G_OBJECT_CLASS (steward_secret_buffer_parent_class)->dispose (object);
}

static void
steward_secret_buffer_finalize (GObject *object)
{
  StewardSecretBuffer *self = STEWARD_SECRET_BUFFER (object);

  g_clear_object (&self->secret);
  g_clear_pointer (&self->mask, g_free);

  G_OBJECT_CLASS (steward_secret_buffer_parent_class)->finalize (object);
}

static void
steward_secret_buffer_class_init (StewardSecretBufferClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkEntryBufferClass *buffer_class = GTK_ENTRY_BUFFER_CLASS (klass);

  object_class->dispose = steward_secret_buffer_dispose;
  object_class->finalize = steward_secret_buffer_finalize;

  buffer_class->delete_text = steward_secret_buffer_delete_text;
  buffer_class->deleted_text = steward_secret_buffer_deleted_text;
  buffer_class->get_length = steward_secret_buffer_get_length;
  buffer_class->get_text = steward_secret_buffer_get_text;
  buffer_class->insert_text = steward_secret_buffer_insert_text;
}

static void
steward_secret_buffer_init (StewardSecretBuffer *self)
{
  self->secret = gtk_password_entry_buffer_new ();
  self->mask = g_strdup ("");
}

static void
steward_secret_buffer_tooltip_cb (GtkWidget *button)
{
  const char *tooltip = gtk_widget_get_tooltip_text (button);

  if (tooltip != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    tooltip, -1);
}

/* The button that shows what is typed has a picture and a tooltip, but no name. */
static void
steward_secret_buffer_name_buttons (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget))
    {
      g_signal_connect (widget, "notify::tooltip-text",
                        G_CALLBACK (steward_secret_buffer_tooltip_cb), NULL);
      steward_secret_buffer_tooltip_cb (widget);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    steward_secret_buffer_name_buttons (child);
}

/* Gives an empty entry a buffer that keeps its secret, and returns the buffer. */
StewardSecretBuffer *
steward_secret_buffer_attach (GtkEditable *entry)
{
  g_autoptr(StewardSecretBuffer) self = NULL;
  GtkText *text;

  g_return_val_if_fail (GTK_IS_EDITABLE (entry), NULL);

  self = g_object_new (STEWARD_TYPE_SECRET_BUFFER, NULL);
  text = GTK_TEXT (gtk_editable_get_delegate (entry));
  g_set_weak_pointer (&self->text, text);
  g_signal_connect_object (text, "insert-text", G_CALLBACK (steward_secret_buffer_insert_cb),
                           self, 0);
  gtk_text_set_buffer (text, GTK_ENTRY_BUFFER (self));
  steward_secret_buffer_name_buttons (GTK_WIDGET (entry));

  return self;
}

const char *
steward_secret_buffer_get_secret (StewardSecretBuffer *self)
{
  g_return_val_if_fail (STEWARD_IS_SECRET_BUFFER (self), NULL);

  return gtk_entry_buffer_get_text (self->secret);
}
