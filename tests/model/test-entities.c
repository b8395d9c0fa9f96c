/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include <string.h>

#include "model-test.h"
#include "steward-app-requirement.h"
#include "steward-app-update.h"
#include "steward-app.h"
#include "steward-country.h"
#include "steward-environment-update.h"
#include "steward-quota.h"
#include "steward-restore-period.h"
#include "steward-ring-version.h"
#include "steward-ring.h"
#include "steward-update-window.h"
#include "steward-used-storage.h"

/* What every entity promises, tried on all of them: a body with all members, one with the key
 * alone, one with null everywhere, and bodies whose members have wrong types. */

typedef struct
{
  const char *name;
  GType     (*get_type) (void);
  const char *full;
  const char *sparse;
  const char *keyless;
} Case;

static const Case cases[] = {
  { "environment", steward_environment_get_type,
    "{'name':'Production','friendlyName':'Live','applicationFamily':'BusinessCentral',"
    "'type':'Production','status':'Active','countryCode':'DK','applicationVersion':'27.1.4.0',"
    "'locationName':'West Europe','geoName':'Europe','ringName':'Prod',"
    "'webClientLoginUrl':'https://a','webServiceUrl':'https://b','appInsightsKey':'k',"
    "'AppSourceAppsUpdateCadence':'Default','linkedPowerPlatformEnvironmentId':'p',"
    "'SoftDeletedOn':'2025-11-01T00:00:00Z','HardDeletePendingOn':'2025-11-15T00:00:00Z',"
    "'DeleteReason':'requestedByAdmin','versionDetails':{"
    "'gracePeriodStartDate':'2026-01-01T00:00:00Z',"
    "'enforcedUpdatePeriodStartDate':'2026-02-01T00:00:00Z'}}",
    "{'name':'Production'}", "{'name':'','type':'Production'}" },
  { "operation", steward_operation_get_type,
    "{'id':'o','type':'pitRestore','status':'succeeded','environmentName':'Production',"
    "'environmentType':'Production','createdBy':'a@b','createdOn':'2025-11-01T00:00:00Z',"
    "'startedOn':'2025-11-01T00:01:00Z','completedOn':'2025-11-01T00:31:00Z',"
    "'errorMessage':'none','sourceVersion':'1','targetVersion':'2','parameters':{"
    "'environmentName':'New','appId':'a','appName':'App',"
    "'restorePointInTime':'2025-10-31T00:00:00Z','setting':'s'}}",
    "{'id':'o'}", "{'type':'copy'}" },
  { "app", steward_app_get_type,
    "{'appId':'a','name':'App','publisher':'P','version':'1.0.0.0','state':'Installed',"
    "'appType':'global','canBeUninstalled':false,'lastOperationId':'o',"
    "'lastUpdateAttemptResult':'Failed','lastUninstallAttemptResult':'Canceled'}",
    "{'id':'a'}", "{'name':'App'}" },
  { "app-update", steward_app_update_get_type,
    "{'appId':'a','name':'App','publisher':'P','version':'2.0.0.0','requirements':["
    "{'appId':'b','name':'Lib'}]}",
    "{'appId':'a'}", "{'version':'2.0.0.0'}" },
  { "app-requirement", steward_app_requirement_get_type,
    "{'appId':'b','name':'Lib','publisher':'P','version':'2','type':'Update',"
    "'developerEnvironmentName':'Dev'}",
    "{'appId':'b'}", "{'type':'Install'}" },
  { "country", steward_country_get_type,
    "{'applicationFamily':'BusinessCentral','countryCode':'DK','rings':[{'name':'PROD'}]}",
    "{'countryCode':'DK'}", "{'rings':[]}" },
  { "ring", steward_ring_get_type,
    "{'name':'PROD','friendlyName':'Production','productionRing':true}",
    "{'name':'PROD'}", "{'productionRing':true}" },
  { "ring-version", steward_ring_version_get_type,
    "{'version':'27.1.41698.0'}", "{'version':'27.1.41698.0'}", "{}" },
  { "restore-period", steward_restore_period_get_type,
    "{'from':'2025-11-01T00:00:00Z','to':'2025-11-02T00:00:00Z',"
    "'correspondingApplicationPackageVersion':'27.0.0.0'}",
    "{'from':'2025-11-01T00:00:00Z','to':'2025-11-02T00:00:00Z'}",
    "{'from':'2025-11-01T00:00:00Z'}" },
  { "update-window", steward_update_window_get_type,
    "{'preferredStartTimeUtc':'2000-01-01T20:00:00Z',"
    "'preferredEndTimeUtc':'2000-01-02T05:00:00Z'}",
    "{'preferredStartTimeUtc':'2000-01-01T20:00:00Z',"
    "'preferredEndTimeUtc':'2000-01-02T05:00:00Z'}",
    "{'preferredStartTimeUtc':'2000-01-01T20:00:00Z'}" },
  { "quota", steward_quota_get_type,
    "{'environmentsCount':{'production':1,'sandbox':3},'storageInKilobytes':{"
    "'default':1,'userLicenses':2,'additionalCapacity':3,'total':6}}",
    "{'environmentsCount':{}}", "{'production':1}" },
  { "used-storage", steward_used_storage_get_type,
    "{'environmentName':'Production','databaseStorageInKilobytes':5242880}",
    "{'environmentName':'Production'}", "{'databaseStorageInKilobytes':5}" },
  { "environment-update", steward_environment_update_get_type,
    "{'targetVersion':'26.1','available':true,'selected':true,'targetVersionType':'GA',"
    "'scheduleDetails':{'latestSelectableDateTime':'2025-09-01T00:00:00Z',"
    "'selectedDateTime':'2025-07-12T20:00:00Z','ignoreUpdateWindow':true,"
    "'rolloutStatus':'Active'}}",
    "{'targetVersion':'26.1'}", "{'available':true}" },
};

static gboolean
is_default (GObject    *object,
            GParamSpec *pspec)
{
  g_auto(GValue) value = G_VALUE_INIT;

  g_object_get_property (object, pspec->name, &value);
  if (g_type_is_a (pspec->value_type, G_TYPE_LIST_MODEL))
    return g_list_model_get_n_items (g_value_get_object (&value)) == 0;

  return g_param_value_defaults (pspec, &value);
}

static void
assert_defaults (GObject    *object,
                 gboolean    expected,
                 const char *except)
{
  guint n_properties;
  g_autofree GParamSpec **properties = NULL;

  properties = g_object_class_list_properties (G_OBJECT_GET_CLASS (object), &n_properties);
  for (guint i = 0; i < n_properties; i++)
    {
      g_autofree char *pattern = g_strdup_printf (",%s,", properties[i]->name);

      if (strstr (except, pattern) != NULL)
        continue;
      g_test_message ("%s", properties[i]->name);
      g_assert_cmpint (is_default (object, properties[i]), ==, expected);
    }
}

/* Properties that no body fills: set by others, or derived and FALSE in these bodies. */
#define NOT_FROM_BODIES \
  ",tenant,storage-kb,next-version,next-update-on,update-deadline,running-operation,busy," \
  "needs-attention,deleted,sent-key,mine,available-update,instance-id,information," \
  "update-pressing,last-operation,update-due,"

static void
test_full (gconstpointer data)
{
  const Case *test = data;
  g_autoptr(GObject) entity = model_test_decode_text (test->get_type (), test->full);

  assert_defaults (entity, FALSE, NOT_FROM_BODIES);
}

static void
test_sparse (gconstpointer data)
{
  static const char keys[] = ",tenant,name,key,id,app-id,code,version,from,to,environment-name,"
                             "target-version,start-on,end-on,";
  const Case *test = data;
  g_autoptr(GObject) entity = model_test_decode_text (test->get_type (), test->sparse);

  assert_defaults (entity, TRUE, keys);
}

static void
test_without_key (gconstpointer data)
{
  const Case *test = data;
  g_autoptr(StewardEntity) entity = g_object_new (test->get_type (), NULL);
  g_autoptr(JsonNode) root = model_test_parse (test->keyless);
  g_autoptr(JsonNode) empty = model_test_parse ("{}");
  guint count;

  model_test_count (entity, &count);
  g_assert_false (steward_entity_update (entity, json_node_get_object (root)));
  g_assert_false (steward_entity_update (entity, json_node_get_object (empty)));
  g_assert_cmpuint (count, ==, 0);
  assert_defaults (G_OBJECT (entity), TRUE, ",");
}

static void
test_same_again (gconstpointer data)
{
  const Case *test = data;
  g_autoptr(StewardEntity) entity = model_test_decode_text (test->get_type (), test->full);
  g_autoptr(JsonNode) root = model_test_parse (test->full);
  guint count;

  model_test_count (entity, &count);
  g_assert_true (steward_entity_update (entity, json_node_get_object (root)));
  g_assert_cmpuint (count, ==, 0);
}

/* Members in any casing. */
static void
test_casing (gconstpointer data)
{
  const Case *test = data;
  g_autoptr(StewardEntity) entity = model_test_decode_text (test->get_type (), test->full);
  g_autoptr(GString) shouted = g_string_new (NULL);
  g_autoptr(JsonNode) root = NULL;
  guint count;

  for (const char *at = test->full; *at != '\0'; at++)
    {
      const char *end = *at == '\'' ? strchr (at + 1, '\'') : at;
      gboolean is_member = end[1] == ':';

      for (; at < end; at++)
        g_string_append_c (shouted, is_member ? g_ascii_toupper (*at) : *at);
      g_string_append_c (shouted, *at);
    }

  root = model_test_parse (shouted->str);
  model_test_count (entity, &count);
  g_assert_true (steward_entity_update (entity, json_node_get_object (root)));
  g_assert_cmpuint (count, ==, 0);
}

static JsonNode *
replace_leaf (JsonNode   *node,
              const char *replacement)
{
  JsonObjectIter iter;
  g_autoptr(JsonObject) changed = NULL;
  const char *member;
  JsonNode *value;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return model_test_parse (replacement);

  changed = json_object_new ();
  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &member, &value))
    json_object_set_member (changed, member, replace_leaf (value, replacement));

  return json_node_init_object (json_node_alloc (), changed);
}

/* All members null: what had values loses them. All members of another type: the same, except
 * for those few that are of that type. Neither may warn. */
static void
test_wrong_types (gconstpointer data)
{
  static const char * const replacements[] = {
    "null", "true", "7", "-1.5", "'text'", "[]", "[1,'x',{}]", "{}", "{'name':{'name':1}}",
    "'0000-00-00T99:99:99Z'",
  };
  const Case *test = data;
  g_autoptr(JsonNode) full = model_test_parse (test->full);

  for (guint i = 0; i < G_N_ELEMENTS (replacements); i++)
    {
      g_autoptr(StewardEntity) fresh = g_object_new (test->get_type (), NULL);
      g_autoptr(StewardEntity) known = model_test_decode_text (test->get_type (), test->full);
      g_autoptr(JsonNode) root = replace_leaf (full, replacements[i]);

      if (steward_entity_update (fresh, json_node_get_object (root)))
        g_assert_nonnull (steward_entity_get_key (fresh));
      steward_entity_update (known, json_node_get_object (root));
      g_assert_nonnull (steward_entity_get_key (known));
    }
}

static void
test_finalise (gconstpointer data)
{
  const Case *test = data;
  StewardEntity *entity = model_test_decode_text (test->get_type (), test->full);

  g_assert_finalize_object (entity);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char    *name;
    GTestDataFunc  func;
  } tests[] = {
    { "full", test_full },
    { "sparse", test_sparse },
    { "without-key", test_without_key },
    { "same-again", test_same_again },
    { "casing", test_casing },
    { "wrong-types", test_wrong_types },
    { "finalise", test_finalise },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (tests); j++)
        {
          g_autofree char *path = g_strdup_printf ("/entities/%s/%s", cases[i].name,
                                                   tests[j].name);

          g_test_add_data_func (path, &cases[i], tests[j].func);
        }
    }

  return g_test_run ();
}
