/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a person does to what can be seen: by pointing at it, or by the keyboard alone, which
 * moves the focus there key by key. */
typedef enum
{
  HANDS_POINTER,
  HANDS_KEYBOARD,
} Hands;

/* A button, an item of a menu, or a row, by its text or by its tooltip; as soon as it is there. */
void hands_press (Hands       hands,
                  gpointer    within,
                  const char *text);
void hands_fill  (Hands       hands,
                  gpointer    within,
                  const char *title,
                  const char *text);

G_END_DECLS
