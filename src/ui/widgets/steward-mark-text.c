/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-mark-text.h"

#include <glib/gi18n.h>

#include "steward-operation.h"
#include "steward-version.h"
#include "widgets/steward-mark-wording.h"
#include "widgets/steward-moment-text.h"

static const StewardMarkWording *
steward_mark_text_find_wording (StewardTimelineMark *mark)
{
  StewardOperation *operation = steward_timeline_mark_get_operation (mark);

  if (operation == NULL)
    return steward_mark_wording_find (STEWARD_OPERATION_TYPE_UPDATE, NULL, FALSE);

  return steward_mark_wording_find (steward_operation_get_operation_type (operation),
                                    steward_operation_get_setting (operation),
                                    steward_mark_text_is_failure (mark));
}

/* (nullable): what the event is about, if that is known */
static char *
steward_mark_text_dup_name (StewardTimelineMark *mark,
                            StewardSubject       subject)
{
  StewardOperation *operation = steward_timeline_mark_get_operation (mark);
  const char *version = NULL;

  switch (subject)
    {
    case STEWARD_SUBJECT_APP:
      return g_strdup (steward_operation_get_app_name (operation));
    case STEWARD_SUBJECT_TARGET:
      return g_strdup (steward_operation_get_destination_environment (operation));
    case STEWARD_SUBJECT_VERSION:
      if (operation != NULL)
        version = steward_operation_get_target_version (operation);
      if (version == NULL)
        version = steward_timeline_mark_get_version (mark);
      return steward_version_dup_short (version);
    case STEWARD_SUBJECT_NONE:
    default:
      return NULL;
    }
}

static const char *
steward_mark_text_get_unknown (StewardSubject subject)
{
  switch (subject)
    {
    case STEWARD_SUBJECT_APP:
      return _("an app");
    case STEWARD_SUBJECT_TARGET:
      return _("another environment");
    case STEWARD_SUBJECT_VERSION:
      return _("another version");
    case STEWARD_SUBJECT_NONE:
    default:
      return "";
    }
}

static char *
steward_mark_text_capitalise (const char *text)
{
  const char *rest = g_utf8_next_char (text);
  g_autofree char *first = g_utf8_strup (text, rest - text);

  return g_strconcat (first, rest, NULL);
}

static char *
steward_mark_text_fill (StewardTimelineMark      *mark,
                        const StewardMarkWording *wording,
                        const char               *pattern,
                        const char               *time,
                        gboolean                  quoted)
{
  g_autoptr(GString) text = g_string_new (_(pattern));
  g_autofree char *name = steward_mark_text_dup_name (mark, wording->subject);
  g_autofree char *quote = NULL;

  if (time != NULL)
    g_string_replace (text, "{time}", time, 1);

  /* What is not known has no name that a sentence could begin with. */
  if (name == NULL)
    {
      g_string_replace (text, "{name}", steward_mark_text_get_unknown (wording->subject), 1);
      return steward_mark_text_capitalise (text->str);
    }

  if (quoted && wording->subject != STEWARD_SUBJECT_VERSION)
    /* Translators: the name of an app or environment in a sentence */
    quote = g_strdup_printf (_("“%s”"), name);
  g_string_replace (text, "{name}", quote != NULL ? quote : name, 1);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

gboolean
steward_mark_text_is_failure (StewardTimelineMark *mark)
{
  StewardOperation *operation;

  g_return_val_if_fail (STEWARD_IS_TIMELINE_MARK (mark), FALSE);

  operation = steward_timeline_mark_get_operation (mark);

  return operation != NULL &&
         steward_operation_get_status (operation) == STEWARD_OPERATION_STATUS_FAILED;
}

const char *
steward_mark_text_get_icon_name (StewardTimelineMark *mark)
{
  g_return_val_if_fail (STEWARD_IS_TIMELINE_MARK (mark), NULL);

  switch (steward_timeline_mark_get_kind (mark))
    {
    case STEWARD_MARK_EARLIEST:
      return "go-first-symbolic";
    case STEWARD_MARK_LATEST:
      return "go-last-symbolic";
    case STEWARD_MARK_OPERATION:
    case STEWARD_MARK_VERSION:
    default:
      return steward_mark_text_find_wording (mark)->icon_name;
    }
}

/* What happened: "Document Capture updated". */
char *
steward_mark_text_dup_label (StewardTimelineMark *mark)
{
  const StewardMarkWording *wording;

  g_return_val_if_fail (STEWARD_IS_TIMELINE_MARK (mark), NULL);

  wording = steward_mark_text_find_wording (mark);

  return steward_mark_text_fill (mark, wording, wording->label, NULL, FALSE);
}

/* The moment to go back to: "Before Document Capture was updated". */
char *
steward_mark_text_dup_before (StewardTimelineMark *mark)
{
  const StewardMarkWording *wording;

  g_return_val_if_fail (STEWARD_IS_TIMELINE_MARK (mark), NULL);

  switch (steward_timeline_mark_get_kind (mark))
    {
    case STEWARD_MARK_EARLIEST:
      return g_strdup (_("Earliest possible"));
    case STEWARD_MARK_LATEST:
      return g_strdup (_("Latest possible"));
    case STEWARD_MARK_OPERATION:
    case STEWARD_MARK_VERSION:
    default:
      wording = steward_mark_text_find_wording (mark);
      return steward_mark_text_fill (mark, wording, wording->before, NULL, FALSE);
    }
}

/* How far away it is: "3 minutes before “Document Capture” was updated". */
char *
steward_mark_text_dup_distance (StewardTimelineMark *mark,
                                GDateTime           *moment,
                                gboolean             quoted)
{
  const StewardMarkWording *wording;
  gint64 distance;
  g_autofree char *time = NULL;

  g_return_val_if_fail (STEWARD_IS_TIMELINE_MARK (mark), NULL);
  g_return_val_if_fail (moment != NULL, NULL);

  wording = steward_mark_text_find_wording (mark);
  distance = g_date_time_to_unix (steward_timeline_mark_get_on (mark))
             - g_date_time_to_unix (moment);
  time = steward_moment_text_dup_duration (ABS (distance));

  return steward_mark_text_fill (mark, wording,
                                 distance >= 0 ? wording->time_before : wording->time_after,
                                 time, quoted);
}
