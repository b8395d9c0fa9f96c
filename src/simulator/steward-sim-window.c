/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-window.h"

#include "steward-sim-json.h"

#include <string.h>

#define MINUTES_PER_DAY (24 * 60)

/* The rules are those of POSIX, so that no database of time zones is needed. */
static const struct
{
  const char *id;
  const char *name;
  const char *rules;
} zones[] = {
  { "Hawaiian Standard Time", "(UTC-10:00) Hawaii", "HST10" },
  { "Alaskan Standard Time", "(UTC-09:00) Alaska", "AKST9AKDT,M3.2.0/2,M11.1.0/2" },
  { "Pacific Standard Time", "(UTC-08:00) Pacific Time (US & Canada)",
    "PST8PDT,M3.2.0/2,M11.1.0/2" },
  { "US Mountain Standard Time", "(UTC-07:00) Arizona", "MST7" },
  { "Mountain Standard Time", "(UTC-07:00) Mountain Time (US & Canada)",
    "MST7MDT,M3.2.0/2,M11.1.0/2" },
  { "Central Standard Time", "(UTC-06:00) Central Time (US & Canada)",
    "CST6CDT,M3.2.0/2,M11.1.0/2" },
  { "Central Standard Time (Mexico)", "(UTC-06:00) Guadalajara, Mexico City, Monterrey", "CST6" },
  { "Canada Central Standard Time", "(UTC-06:00) Saskatchewan", "CST6" },
  { "SA Pacific Standard Time", "(UTC-05:00) Bogota, Lima, Quito, Rio Branco", "COT5" },
  { "Eastern Standard Time", "(UTC-05:00) Eastern Time (US & Canada)",
    "EST5EDT,M3.2.0/2,M11.1.0/2" },
  { "Atlantic Standard Time", "(UTC-04:00) Atlantic Time (Canada)",
    "AST4ADT,M3.2.0/2,M11.1.0/2" },
  { "Newfoundland Standard Time", "(UTC-03:30) Newfoundland", "NST3:30NDT,M3.2.0/2,M11.1.0/2" },
  { "E. South America Standard Time", "(UTC-03:00) Brasilia", "BRT3" },
  { "Argentina Standard Time", "(UTC-03:00) City of Buenos Aires", "ART3" },
  { "Azores Standard Time", "(UTC-01:00) Azores", "AZOT1AZOST,M3.5.0/0,M10.5.0/1" },
  { "UTC", "(UTC) Coordinated Universal Time", "UTC0" },
  { "GMT Standard Time", "(UTC+00:00) Dublin, Edinburgh, Lisbon, London",
    "GMT0BST,M3.5.0/1,M10.5.0/2" },
  { "Greenwich Standard Time", "(UTC+00:00) Monrovia, Reykjavik", "GMT0" },
  { "W. Europe Standard Time", "(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna",
    "CET-1CEST,M3.5.0/2,M10.5.0/3" },
  { "Central Europe Standard Time",
    "(UTC+01:00) Belgrade, Bratislava, Budapest, Ljubljana, Prague",
    "CET-1CEST,M3.5.0/2,M10.5.0/3" },
  { "Romance Standard Time", "(UTC+01:00) Brussels, Copenhagen, Madrid, Paris",
    "CET-1CEST,M3.5.0/2,M10.5.0/3" },
  { "Central European Standard Time", "(UTC+01:00) Sarajevo, Skopje, Warsaw, Zagreb",
    "CET-1CEST,M3.5.0/2,M10.5.0/3" },
  { "GTB Standard Time", "(UTC+02:00) Athens, Bucharest", "EET-2EEST,M3.5.0/3,M10.5.0/4" },
  { "South Africa Standard Time", "(UTC+02:00) Harare, Pretoria", "SAST-2" },
  { "FLE Standard Time", "(UTC+02:00) Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius",
    "EET-2EEST,M3.5.0/3,M10.5.0/4" },
  { "Turkey Standard Time", "(UTC+03:00) Istanbul", "TRT-3" },
  { "Arab Standard Time", "(UTC+03:00) Kuwait, Riyadh", "AST-3" },
  { "Arabian Standard Time", "(UTC+04:00) Abu Dhabi, Muscat", "GST-4" },
  { "India Standard Time", "(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi", "IST-5:30" },
  { "SE Asia Standard Time", "(UTC+07:00) Bangkok, Hanoi, Jakarta", "ICT-7" },
  { "China Standard Time", "(UTC+08:00) Beijing, Chongqing, Hong Kong, Urumqi", "CST-8" },
  { "Singapore Standard Time", "(UTC+08:00) Kuala Lumpur, Singapore", "SGT-8" },
  { "W. Australia Standard Time", "(UTC+08:00) Perth", "AWST-8" },
  { "Tokyo Standard Time", "(UTC+09:00) Osaka, Sapporo, Tokyo", "JST-9" },
  { "Cen. Australia Standard Time", "(UTC+09:30) Adelaide", "ACST-9:30ACDT,M10.1.0/2,M4.1.0/3" },
  { "E. Australia Standard Time", "(UTC+10:00) Brisbane", "AEST-10" },
  { "AUS Eastern Standard Time", "(UTC+10:00) Canberra, Melbourne, Sydney",
    "AEST-10AEDT,M10.1.0/2,M4.1.0/3" },
  { "New Zealand Standard Time", "(UTC+12:00) Auckland, Wellington",
    "NZST-12NZDT,M9.5.0/2,M4.1.0/3" },
};

/* Where people live, for environments whose window nobody has set. */
static const struct
{
  const char *country_code;
  const char *zone;
} homes[] = {
  { "AT", "W. Europe Standard Time" },
  { "AU", "AUS Eastern Standard Time" },
  { "BE", "Romance Standard Time" },
  { "CA", "Eastern Standard Time" },
  { "CH", "W. Europe Standard Time" },
  { "DE", "W. Europe Standard Time" },
  { "DK", "Romance Standard Time" },
  { "ES", "Romance Standard Time" },
  { "FI", "FLE Standard Time" },
  { "FR", "Romance Standard Time" },
  { "GB", "GMT Standard Time" },
  { "IT", "W. Europe Standard Time" },
  { "NL", "W. Europe Standard Time" },
  { "NO", "W. Europe Standard Time" },
  { "NZ", "New Zealand Standard Time" },
  { "SE", "W. Europe Standard Time" },
  { "US", "Eastern Standard Time" },
};

static int
steward_sim_time_zone_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      if (g_ascii_strcasecmp (zones[i].id, id) == 0)
        return (int) i;
    }

  return -1;
}

static GTimeZone *
steward_sim_time_zone_new (const char *id)
{
  int index = steward_sim_time_zone_find (id);
  GTimeZone *zone = index >= 0 ? g_time_zone_new_identifier (zones[index].rules) : NULL;

  return zone != NULL ? zone : g_time_zone_new_utc ();
}

/**
 * steward_sim_time_zone_is_known:
 * @id: a name such as "Romance Standard Time"
 *
 * Returns: whether the update window can be told in this time zone
 */
gboolean
steward_sim_time_zone_is_known (const char *id)
{
  return steward_sim_time_zone_find (id) >= 0;
}

static JsonObject *
steward_sim_time_zone_show (guint  index,
                            gint64 now)
{
  g_autoptr(GTimeZone) zone = steward_sim_time_zone_new (zones[index].id);
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc (now / G_USEC_PER_SEC);
  g_autoptr(GDateTime) local = g_date_time_to_timezone (utc, zone);
  g_autofree char *offset = g_date_time_format (local, "%:z");
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "id", zones[index].id);
  json_object_set_string_member (object, "displayName", zones[index].name);
  json_object_set_string_member (object, "currentUtcOffset", offset);
  json_object_set_boolean_member (object, "supportsDaylightSavingTime",
                                  strchr (zones[index].rules, ',') != NULL);
  json_object_set_boolean_member (object, "isCurrentlyDaylightSavingTime",
                                  g_date_time_is_daylight_savings (local));

  return object;
}

/**
 * steward_sim_time_zone_list:
 * @now: the time
 *
 * Returns: (transfer full): the time zones as an answer shows them
 */
JsonArray *
steward_sim_time_zone_list (gint64 now)
{
  JsonArray *array = json_array_sized_new (G_N_ELEMENTS (zones));

  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    json_array_add_object_element (array, steward_sim_time_zone_show (i, now));

  return array;
}

int
steward_sim_window_parse (const char *text)
{
  guint64 hours = 0;
  guint64 minutes = 0;
  g_autofree char *first = NULL;

  if (text == NULL || strlen (text) != 5 || text[2] != ':')
    return -1;

  first = g_strndup (text, 2);
  if (!g_ascii_string_to_unsigned (first, 10, 0, 23, &hours, NULL)
      || !g_ascii_string_to_unsigned (text + 3, 10, 0, 59, &minutes, NULL))
    return -1;

  return (int) (hours * 60 + minutes);
}

int
steward_sim_window_measure (int start,
                            int end)
{
  return (end - start + MINUTES_PER_DAY) % MINUTES_PER_DAY;
}

/* The window that starts on the day of a moment, so many days later. */
static gint64
steward_sim_window_start_on (GTimeZone *zone,
                             gint64     now,
                             int        days,
                             int        start)
{
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc (now / G_USEC_PER_SEC);
  g_autoptr(GDateTime) local = g_date_time_to_timezone (utc, zone);
  g_autoptr(GDateTime) day = g_date_time_add_days (local, days);
  g_autoptr(GDateTime) moment = NULL;

  moment = g_date_time_new (zone, g_date_time_get_year (day), g_date_time_get_month (day),
                            g_date_time_get_day_of_month (day), start / 60, start % 60, 0);

  return g_date_time_to_unix (moment) * G_USEC_PER_SEC;
}

/**
 * steward_sim_window_resolve:
 * @settings: the settings of a window
 * @now: the time
 * @start: (out): when the window opens or has opened
 * @end: (out): when it closes
 *
 * Tells the real moments.
 */
void
steward_sim_window_resolve (JsonObject *settings,
                            gint64      now,
                            gint64     *start,
                            gint64     *end)
{
  const char *zone_id = steward_sim_json_get_string (settings, "timeZoneId", "UTC");
  int from = steward_sim_window_parse (steward_sim_json_get_string (settings, "preferredStartTime",
                                                                    "20:00"));
  int to = steward_sim_window_parse (steward_sim_json_get_string (settings, "preferredEndTime",
                                                                  "06:00"));
  g_autoptr(GTimeZone) zone = steward_sim_time_zone_new (zone_id);

  from = MAX (from, 0);
  to = MAX (to, 0);
  for (int days = -1; days <= 1; days++)
    {
      *start = steward_sim_window_start_on (zone, now, days, from);
      *end = steward_sim_window_start_on (zone, now, to <= from ? days + 1 : days, to);
      if (*end > now)
        return;
    }
}

/**
 * steward_sim_window_get_moment:
 * @environment: an environment
 * @now: the time
 *
 * Returns: @now while the window is open, or when it opens
 */
gint64
steward_sim_window_get_moment (JsonObject *environment,
                               gint64      now)
{
  JsonObject *settings = steward_sim_json_get_object (environment, "settings");
  g_autoptr(JsonObject) usual = json_object_new ();
  const char *country_code = steward_sim_json_get_string (environment, "countryCode", "");
  gint64 start = now;
  gint64 end = now;

  for (guint i = 0; i < G_N_ELEMENTS (homes); i++)
    {
      if (g_ascii_strcasecmp (homes[i].country_code, country_code) == 0)
        json_object_set_string_member (usual, "timeZoneId", homes[i].zone);
    }

  settings = steward_sim_json_get_object (settings, "upgrade");
  steward_sim_window_resolve (settings != NULL ? settings : usual, now, &start, &end);

  return MAX (start, now);
}
