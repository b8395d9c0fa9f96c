/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "tour.h"

static void
tour_visit_stored_data (Tour *self)
{
  tour_activate (self, "app.preferences", NULL);
  tour_find (self, GTK_TYPE_LABEL, "In the window");
  tour_press (self, GTK_TYPE_TOGGLE_BUTTON, "Stored Data");
  tour_photograph (self, "stored-data");
  tour_close (self);
}

void
tour_visit_dialogs (Tour *self)
{
  static const struct
  {
    const char *action;
    const char *text;
    const char *name;
  } dialogs[] = {
    { "app.preferences", "In the window", "preferences" },
    { "win.show-shortcuts", "Search", "shortcuts" },
    { "app.show-registration", "How to Register the Application", "registration" },
    { "app.about", "Steward", "about" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      tour_activate (self, dialogs[i].action, NULL);
      tour_find (self, GTK_TYPE_LABEL, dialogs[i].text);
      tour_photograph (self, dialogs[i].name);
      tour_close (self);
    }
  tour_visit_stored_data (self);
}
