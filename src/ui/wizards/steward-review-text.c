/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/steward-review-text-private.h"

#include <glib/gi18n.h>

#include "steward-country-name.h"
#include "steward-showing.h"
#include "steward-text.h"
#include "widgets/steward-moment-text.h"

/* The sentences of a review: the only place where effects and checks become words. */

/* Takes both. */
StewardReviewText *
steward_review_text_new (char *title,
                         char *detail)
{
  StewardReviewText *self = g_new0 (StewardReviewText, 1);

  self->title = title;
  self->detail = detail;

  return self;
}

/**
 * steward_review_text_add:
 * @self: a text
 * @sentence: what else is to be said
 */
void
steward_review_text_add (StewardReviewText *self,
                         const char        *sentence)
{
  g_autofree char *detail = NULL;

  g_return_if_fail (self != NULL);

  detail = g_steal_pointer (&self->detail);
  self->detail = detail != NULL ? g_strconcat (detail, " ", sentence, NULL) : g_strdup (sentence);
}

void
steward_review_text_free (StewardReviewText *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->title);
  g_free (self->detail);
  g_free (self);
}

const char *
steward_review_text_or_unknown (const char *text)
{
  return text != NULL ? text : STEWARD_TEXT_UNKNOWN;
}

static char *
steward_review_text_dup_long_date (GDateTime *date)
{
  g_autoptr(GDateTime) local = steward_showing_dup_time (steward_showing_get_default (), date);

  /* Translators: a date in a sentence, as in "10 December 2025" */
  return g_date_time_format (local, _("%-d %B %Y"));
}

/* "Tuesday 18 November 2025 at 09:02 (08:02 UTC)", or in UTC alone */
static char *
steward_review_text_dup_moment (GDateTime *moment)
{
  g_autoptr(GTimeZone) zone = steward_showing_dup_zone (steward_showing_get_default ());
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();
  g_autofree char *day = steward_moment_text_dup_day (moment, zone);
  g_autofree char *clock = steward_moment_text_dup_clock (moment, zone);
  g_autofree char *utc_clock = steward_moment_text_dup_clock (moment, utc);

  if (steward_showing_get_utc (steward_showing_get_default ()))
    /* Translators: a day, and a time in UTC */
    return g_strdup_printf (_("%s at %s UTC"), day, utc_clock);

  /* Translators: a day, a local time and the same in UTC */
  return g_strdup_printf (_("%s at %s (%s UTC)"), day, clock, utc_clock);
}

char *
steward_review_text_dup_range (GDateTime *from,
                               GDateTime *to)
{
  g_autoptr(GTimeZone) zone = steward_showing_dup_zone (steward_showing_get_default ());
  g_autofree char *begin = NULL;
  g_autofree char *end = NULL;

  if (from == NULL || to == NULL)
    return NULL;

  begin = steward_moment_text_dup_long (from, zone);
  end = steward_moment_text_dup_long (to, zone);

  /* Translators: two moments, as in "18 November 02:47 – 26 November 14:38" */
  return g_strdup_printf (_("%s – %s"), begin, end);
}

char *
steward_review_text_dup_storage (gint64 storage_kb)
{
  double gigabytes = storage_kb / (1024.0 * 1024.0);

  if (gigabytes < 10.0)
    return steward_text_dup_size (storage_kb);

  /* Translators: gigabytes without decimals */
  return g_strdup_printf (_("%.0f GB"), gigabytes);
}

/* How much and how long; %NULL if neither is known. */
static char *
steward_review_text_dup_cost (StewardEffect *effect,
                              gboolean       with_storage)
{
  gint64 storage_kb = steward_effect_get_storage_kb (effect);
  gint64 shortest = steward_effect_get_shortest_seconds (effect);
  gint64 longest = steward_effect_get_longest_seconds (effect);
  g_autoptr(GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);

  if (with_storage && storage_kb >= 0)
    {
      g_autofree char *size = steward_review_text_dup_storage (storage_kb);

      g_ptr_array_add (sentences, g_strdup_printf (_("About %s more storage."), size));
    }
  if (longest >= 0)
    {
      g_autofree char *from = steward_text_dup_duration (shortest);
      g_autofree char *to = steward_text_dup_duration (longest);

      if (g_str_equal (from, to))
        /* Translators: "%s" is a length of time */
        g_ptr_array_add (sentences, g_strdup_printf (_("A similar one took %s."), to));
      else
        /* Translators: each "%s" is a length of time */
        g_ptr_array_add (sentences, g_strdup_printf (_("Similar ones took %s to %s."), from, to));
    }
  if (sentences->len == 0)
    return NULL;

  g_ptr_array_add (sentences, NULL);

  return g_strjoinv (" ", (char **) sentences->pdata);
}

static char *
steward_review_text_dup_new_title (StewardEffect *effect,
                                   StewardTenant *tenant)
{
  const char *name = steward_review_text_or_unknown (steward_effect_get_subject (effect));

  if (steward_effect_get_environment_type (effect) == STEWARD_ENVIRONMENT_TYPE_PRODUCTION)
    /* Translators: the name of an environment and of a tenant */
    return g_strdup_printf (_("A new production environment “%s” is created in %s"), name,
                            steward_tenant_get_name (tenant));

  /* Translators: the name of an environment and of a tenant */
  return g_strdup_printf (_("A new sandbox “%s” is created in %s"), name,
                          steward_tenant_get_name (tenant));
}

static StewardReviewText *
steward_review_text_of_new (StewardEffect *effect,
                            StewardTenant *tenant)
{
  const char *object = steward_review_text_or_unknown (steward_effect_get_object (effect));
  const char *version = steward_effect_get_version (effect);
  GDateTime *moment = steward_effect_get_moment (effect);
  g_autofree char *when = moment != NULL ? steward_review_text_dup_moment (moment) : NULL;
  char *detail;

  if (steward_effect_get_code (effect) == STEWARD_EFFECT_ENVIRONMENT_CREATED)
    /* Translators: a country, and a version */
    detail = version != NULL ? g_strdup_printf (_("For %s, with version %s."),
                                                steward_country_name (object), version)
                             : g_strdup_printf (_("For %s, with the newest version."),
                                                steward_country_name (object));
  else if (when == NULL)
    detail = version != NULL
               ? g_strdup_printf (_("From %s as it is when the copy begins, version %s."), object,
                                  version)
               : g_strdup_printf (_("From %s as it is when the copy begins."), object);
  else if (version != NULL)
    /* Translators: an environment, a day and time, and a version */
    detail = g_strdup_printf (_("From %s as it was on %s, version %s."), object, when, version);
  else
    detail = g_strdup_printf (_("From %s as it was on %s."), object, when);

  return steward_review_text_new (steward_review_text_dup_new_title (effect, tenant), detail);
}

static StewardReviewText *
steward_review_text_of_restore (StewardEffect *effect)
{
  gint64 count = steward_effect_get_count (effect);
  g_autoptr(GDateTime) now = NULL;
  g_autofree char *month = NULL;
  char *title;

  now = steward_effect_get_moment (effect) != NULL
          ? g_date_time_to_utc (steward_effect_get_moment (effect)) : g_date_time_new_now_utc ();
  month = g_date_time_format (now, "%B");
  if (count <= 0)
    title = g_strdup_printf (_("No restore is left in %s"), month);
  else if (count == 1)
    title = g_strdup_printf (_("The last restore of %s is used"), month);
  else if (steward_effect_is_at_most (effect))
    /* Translators: a number of restores, and the name of a month */
    title = g_strdup_printf (_("One of at most %d restores left in %s is used"), (int) count,
                             month);
  else
    /* Translators: a number of restores, and the name of a month */
    title = g_strdup_printf (_("One of the %d restores left in %s is used"), (int) count, month);

  return steward_review_text_new (title, steward_review_text_dup_cost (effect, TRUE));
}

static StewardReviewText *
steward_review_text_of_storage (StewardEffect *effect)
{
  gint64 storage_kb = steward_effect_get_storage_kb (effect);
  g_autofree char *size = NULL;

  if (storage_kb < 0)
    return steward_review_text_new (g_strdup (_("Storage is used, as much as the source has")),
                                    steward_review_text_dup_cost (effect, FALSE));

  size = steward_review_text_dup_storage (storage_kb);

  return steward_review_text_new (g_strdup_printf (_("About %s more storage is used"), size),
                                  steward_review_text_dup_cost (effect, FALSE));
}

static StewardReviewText *
steward_review_text_of_quota (StewardEffect *effect)
{
  int count = MAX (steward_effect_get_count (effect), 0);
  char *title;

  if (steward_effect_get_environment_type (effect) == STEWARD_ENVIRONMENT_TYPE_PRODUCTION)
    title = count == 1 ? g_strdup (_("The last free production environment is used"))
                       : g_strdup_printf (_("One of %d free production environments is used"),
                                          count);
  else
    title = count == 1 ? g_strdup (_("The last free sandbox is used"))
                       : g_strdup_printf (_("One of %d free sandboxes is used"), count);

  return steward_review_text_new (title, NULL);
}

static StewardReviewText *
steward_review_text_of_deletion (StewardEffect *effect)
{
  gint64 storage_kb = steward_effect_get_storage_kb (effect);
  GDateTime *until = steward_effect_get_moment (effect);
  g_autofree char *size = steward_text_dup_size (storage_kb);
  g_autofree char *date = until != NULL ? steward_text_dup_long_day (until) : NULL;

  return steward_review_text_new (
    storage_kb >= 0 ? g_strdup_printf (_("%s with all companies and backups"), size)
                    : g_strdup (_("All companies and backups")),
    /* Translators: "%s" is a day, as in "10 December" */
    date != NULL ? g_strdup_printf (_("After %s they are gone for good."), date)
                 : g_strdup (_("They are gone for good at once.")));
}

static StewardReviewText *
steward_review_text_of_retention (StewardEffect *effect)
{
  GDateTime *until = steward_effect_get_moment (effect);
  const char *new_name = steward_effect_get_object (effect);
  g_autofree char *date = until != NULL ? steward_review_text_dup_long_date (until) : NULL;

  return steward_review_text_new (
    /* Translators: "%s" is a date, as in "10 December 2025" */
    date != NULL ? g_strdup_printf (_("Can be recovered until %s"), date)
                 : g_strdup (_("Can be recovered for a while")),
    /* Translators: "%s" is the name it will have */
    new_name != NULL ? g_strdup_printf (_("As “%s”, because the old name is given up."), new_name)
                     : NULL);
}

static StewardReviewText *
steward_review_text_of_missing (StewardEffect *effect,
                                const char    *name)
{
  GDateTime *moment = steward_effect_get_moment (effect);
  g_autoptr(GTimeZone) zone = steward_showing_dup_zone (steward_showing_get_default ());
  g_autofree char *when = moment != NULL ? steward_moment_text_dup_long (moment, zone) : NULL;

  return steward_review_text_new (
    when != NULL ? g_strdup_printf (_("Entries made after %s are missing from “%s”"), when, name)
                 : g_strdup_printf (_("Later entries are missing from “%s”"), name),
    NULL);
}

/* What a name is all there is to tell about. */
static StewardReviewText *
steward_review_text_of_plain_effect (StewardEffect *effect,
                                     const char    *name,
                                     const char    *object)
{
  switch ((int) steward_effect_get_code (effect))
    {
    case STEWARD_EFFECT_RENAMED:
      /* Translators: an old name and a new name */
      return steward_review_text_new (g_strdup_printf (_("“%s” is renamed to “%s”"), name, object),
                                      NULL);
    case STEWARD_EFFECT_RESTARTED:
      return steward_review_text_new (g_strdup_printf (_("%s restarts"), name),
                                      g_strdup (_("Nobody can work in it meanwhile.")));
    case STEWARD_EFFECT_LINKS_BREAK:
      return steward_review_text_new (
        g_strdup_printf (_("Links and integrations with the name “%s” stop working"), name),
        g_strdup (_("Bookmarks, web services and apps on devices need the new name.")));
    case STEWARD_EFFECT_DELETED_FOR_GOOD:
      return steward_review_text_new (g_strdup_printf (_("“%s” is deleted for good"), name),
                                      g_strdup (_("It cannot be recovered.")));
    case STEWARD_EFFECT_NAME_SUFFIXED:
      return steward_review_text_new (g_strdup_printf (_("It keeps the name “%s”"), name),
                                      g_strdup (_("Rename it afterwards, if you want to.")));
    case STEWARD_EFFECT_RECOVERED:
      return steward_review_text_new (
        g_strdup_printf (_("“%s” can be used again"), name),
        g_strdup (_("With its data as it was when it was deleted.")));
    case STEWARD_EFFECT_UPDATES_RUN:
      return steward_review_text_new (g_strdup (_("Updates that are due are run")),
                                      g_strdup (_("It can be used when they are done.")));
    case STEWARD_EFFECT_UNLINKED:
      return steward_review_text_new (
        g_strdup (_("Unlinked from its Power Platform environment")),
        /* Translators: the ID of a Power Platform environment */
        g_strdup_printf (_("Its ID is %s. It stays as it is."),
                         steward_review_text_or_unknown (object)));
    case STEWARD_EFFECT_UNLINKED_FIRST:
      return steward_review_text_new (
        g_strdup (_("Unlinked from Power Platform first")),
        /* Translators: the ID of a Power Platform environment */
        g_strdup_printf (_("The Power Platform environment itself stays. Its ID is %s."), object));
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * steward_review_text_of_effect:
 * @effect: what a change does
 * @tenant: where
 *
 * Returns: (transfer full): the same in words
 */
StewardReviewText *
steward_review_text_of_effect (StewardEffect *effect,
                               StewardTenant *tenant)
{
  const char *name;
  const char *object;

  g_return_val_if_fail (STEWARD_IS_EFFECT (effect), NULL);
  g_return_val_if_fail (STEWARD_IS_TENANT (tenant), NULL);

  if (steward_review_text_is_of_instance (effect))
    return steward_review_text_of_instance_effect (effect);

  name = steward_review_text_or_unknown (steward_effect_get_subject (effect));
  object = steward_review_text_or_unknown (steward_effect_get_object (effect));
  switch ((int) steward_effect_get_code (effect))
    {
    case STEWARD_EFFECT_ENVIRONMENT_CREATED:
    case STEWARD_EFFECT_ENVIRONMENT_COPIED:
    case STEWARD_EFFECT_ENVIRONMENT_RESTORED:
      return steward_review_text_of_new (effect, tenant);
    case STEWARD_EFFECT_SOURCE_KEPT:
      return steward_review_text_new (
        g_strdup_printf (_("%s keeps running and is not changed"), name),
        steward_effect_get_moment (effect) != NULL
          ? g_strdup (_("Entries made after the chosen moment stay there.")) : NULL);
    case STEWARD_EFFECT_ENTRIES_MISSING:
      return steward_review_text_of_missing (effect, name);
    case STEWARD_EFFECT_RESTORE_USED:
      return steward_review_text_of_restore (effect);
    case STEWARD_EFFECT_STORAGE_USED:
      return steward_review_text_of_storage (effect);
    case STEWARD_EFFECT_QUOTA_USED:
      return steward_review_text_of_quota (effect);
    case STEWARD_EFFECT_DELETED:
      return steward_review_text_of_deletion (effect);
    case STEWARD_EFFECT_RECOVERABLE_UNTIL:
      return steward_review_text_of_retention (effect);
    case STEWARD_EFFECT_LINKED:
    case STEWARD_EFFECT_APP_INSTALLED:
    case STEWARD_EFFECT_APP_UPDATED:
    case STEWARD_EFFECT_APP_UNINSTALLED:
    case STEWARD_EFFECT_APP_DATA_KEPT:
    case STEWARD_EFFECT_APP_DATA_LOST:
    case STEWARD_EFFECT_APP_NEEDS_HANDLED:
    case STEWARD_EFFECT_IN_UPDATE_WINDOW:
    case STEWARD_EFFECT_AT_ONCE:
    case STEWARD_EFFECT_CALLED_OFF:
    case STEWARD_EFFECT_ROLLED_BACK:
      return steward_review_text_of_app_effect (effect);
    default:
      return steward_review_text_of_plain_effect (effect, name, object);
    }
}
