/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-update-window-text.h"

#include <glib/gi18n.h>

#include "steward-showing.h"
#include "steward-text.h"

#define EVENING_HOUR 17

static gboolean
steward_update_window_text_is_tonight (GDateTime *opening,
                                       GDateTime *now)
{
  StewardShowing *showing = steward_showing_get_default ();
  g_autoptr(GDateTime) local = steward_showing_dup_time (showing, opening);
  g_autoptr(GDateTime) today = steward_showing_dup_time (showing, now);

  return g_date_time_get_hour (local) >= EVENING_HOUR
         && g_date_time_get_day_of_year (local) == g_date_time_get_day_of_year (today)
         && g_date_time_get_year (local) == g_date_time_get_year (today);
}

/**
 * steward_update_window_text_dup_when:
 * @opening: when the window opens, or opened
 * @now: the time
 *
 * Returns: (transfer full): when that is, such as "tonight" or "5 Dec"
 */
char *
steward_update_window_text_dup_when (GDateTime *opening,
                                     GDateTime *now)
{
  g_return_val_if_fail (opening != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);

  if (g_date_time_compare (opening, now) <= 0)
    /* Translators: after "Update pending": the time for it has come */
    return g_strdup (_("now"));
  if (steward_update_window_text_is_tonight (opening, now))
    /* Translators: after "Update pending": when it begins */
    return g_strdup (_("tonight"));

  return steward_text_dup_day (opening);
}

/**
 * steward_update_window_text_dup_span:
 * @window: the update window of an environment
 * @now: the time
 *
 * Returns: (transfer full): a sentence that says when it is open
 */
char *
steward_update_window_text_dup_span (StewardUpdateWindow *window,
                                     GDateTime           *now)
{
  g_autoptr(GDateTime) opening = NULL;
  g_autoptr(GDateTime) closing = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  gboolean utc = steward_showing_get_utc (steward_showing_get_default ());

  g_return_val_if_fail (STEWARD_IS_UPDATE_WINDOW (window), NULL);
  g_return_val_if_fail (now != NULL, NULL);

  opening = steward_update_window_dup_opening (window, now);
  closing = steward_update_window_dup_closing (window, now);
  from = steward_text_dup_recent_time (opening, opening);
  to = steward_text_dup_recent_time (closing, closing);
  if (g_date_time_compare (opening, now) > 0
      && steward_update_window_text_is_tonight (opening, now))
    /* Translators: hours and minutes, as in "22:00" and "06:00" */
    return g_strdup_printf (utc ? _("Tonight between %s and %s UTC.")
                                : _("Tonight between %s and %s by your clock."), from, to);
  if (utc)
    /* Translators: hours and minutes, as in "22:00" and "06:00" */
    return g_strdup_printf (_("Between %s and %s UTC."), from, to);

  /* Translators: hours and minutes, as in "22:00" and "06:00" */
  return g_strdup_printf (_("Between %s and %s by your clock."), from, to);
}
