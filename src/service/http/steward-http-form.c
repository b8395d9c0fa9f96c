/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "http/steward-http-form.h"

#include <string.h>

struct _StewardHttpForm
{
  char  *text;
  gsize  length;
};

/**
 * steward_http_form_new:
 *
 * Returns: (transfer full): a form without fields
 */
StewardHttpForm *
steward_http_form_new (void)
{
  StewardHttpForm *self = g_new0 (StewardHttpForm, 1);

  self->text = g_strdup ("");

  return self;
}

/**
 * steward_http_form_free:
 * @self: (transfer full): a form
 *
 * What it holds is wiped.
 */
void
steward_http_form_free (StewardHttpForm *self)
{
  g_return_if_fail (self != NULL);

  explicit_bzero (self->text, self->length);
  g_free (self->text);
  g_free (self);
}

/**
 * steward_http_form_add:
 * @self: a form
 * @name: the name of a field
 * @value: (nullable): its value; without one the field is left out
 */
void
steward_http_form_add (StewardHttpForm *self,
                       const char      *name,
                       const char      *value)
{
  char *escaped;
  char *text;

  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL);

  if (value == NULL)
    return;

  escaped = g_uri_escape_string (value, NULL, FALSE);
  text = g_strconcat (self->text, self->length > 0 ? "&" : "", name, "=", escaped, NULL);

  explicit_bzero (escaped, strlen (escaped));
  g_free (escaped);
  explicit_bzero (self->text, self->length);
  g_free (self->text);
  self->text = text;
  self->length = strlen (text);
}

/**
 * steward_http_form_get_text:
 * @self: a form
 *
 * Returns: (transfer none): the fields as in a query; gone with the next field
 */
const char *
steward_http_form_get_text (StewardHttpForm *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->text;
}

static void
steward_http_form_free_data (gpointer data)
{
  steward_http_form_free (data);
}

/**
 * steward_http_form_free_to_body:
 * @self: (transfer full): a form
 *
 * Returns: (transfer full): the body, which is wiped with its last reference
 */
GBytes *
steward_http_form_free_to_body (StewardHttpForm *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_bytes_new_with_free_func (self->text, self->length,
                                     steward_http_form_free_data, self);
}
