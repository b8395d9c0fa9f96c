/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "dataverse/steward-instance-tracker.h"
#include "steward-instance.h"
#include "steward-test-loop.h"

/* What becomes of changes whose answer was lost, where the lists show no trace of them. */

/* So fast that the waits are milliseconds. */
#define PACE 0.001

#define TEST_TYPE_PROVIDER (test_provider_get_type ())

G_DECLARE_FINAL_TYPE (TestProvider, test_provider, TEST, PROVIDER, GObject)

struct _TestProvider
{
  GObject parent_instance;

  const char *regions[3];
  guint       n_asked;
};

static void test_provider_iface_init (StewardInstanceProviderInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TestProvider, test_provider, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (STEWARD_TYPE_INSTANCE_PROVIDER,
                                                      test_provider_iface_init))

static const char * const *
test_provider_get_regions (StewardInstanceProvider *provider)
{
  TestProvider *self = TEST_PROVIDER (provider);

  self->n_asked++;

  return self->regions;
}

static void
test_provider_iface_init (StewardInstanceProviderInterface *iface)
{
  iface->get_regions = test_provider_get_regions;
}

static void
test_provider_class_init (TestProviderClass *klass)
{
}

static void
test_provider_init (TestProvider *self)
{
}

typedef struct
{
  TestProvider           *provider;
  StewardTenant          *tenant;
  StewardListing         *list;     /* of which there is nothing */
  StewardInstanceTracker *tracker;
} Fixture;

static StewardListing *
get_list_cb (StewardOperationType  type,
             const char           *region,
             const char           *instance_id,
             gpointer              user_data)
{
  Fixture *fixture = user_data;

  /* The session has such a list of each region only. */
  g_assert_true (region != NULL || type != STEWARD_OPERATION_TYPE_APPLICATION_IDENTITY);

  return fixture->list;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  region)
{
  g_autoptr(StewardLoader) loader = steward_loader_new_of_parts ();

  fixture->provider = g_object_new (TEST_TYPE_PROVIDER, NULL);
  fixture->provider->regions[0] = region;
  fixture->tenant = steward_tenant_new ("one", NULL, "One");
  fixture->list = steward_listing_new (STEWARD_TYPE_INSTANCE, fixture->tenant, loader);
  fixture->tracker = steward_instance_tracker_new (STEWARD_INSTANCE_PROVIDER (fixture->provider),
                                                   get_list_cb, fixture, PACE);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  region)
{
  steward_instance_tracker_stop (fixture->tracker);
  g_clear_object (&fixture->tracker);
  steward_listing_stop (fixture->list);
  g_clear_object (&fixture->list);
  g_clear_object (&fixture->tenant);
  g_clear_object (&fixture->provider);
}

/* As the journal has it after a restart. */
static StewardOperation *
resume (Fixture              *fixture,
        StewardOperationType  type,
        int                   age_years,
        const char           *id)
{
  g_autoptr(StewardJournalEntry) entry = steward_journal_entry_new ();
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  StewardOperation *operation;

  entry->key = g_strdup ("key");
  entry->endpoint = g_strdup ("DELETE 11111111-2222-3333-4444-555555555555");
  entry->operation_type = type;
  entry->related = g_strdup ("on");
  entry->first_sent = g_date_time_add_years (now, -age_years);
  entry->state = STEWARD_JOURNAL_STATE_UNKNOWN;

  operation = steward_operation_new_sent (fixture->tenant, entry->key, type, "Sales");
  steward_operation_report (operation, id, NULL, NULL);
  steward_instance_tracker_expect (fixture->tracker, operation, entry, NULL);
  steward_instance_tracker_follow (fixture->tracker, operation, entry, NULL);

  return operation;
}

static gboolean
is_finished (gpointer user_data)
{
  return steward_operation_is_finished (user_data);
}

static void
assert_ends (Fixture                *fixture,
             StewardOperationType    type,
             int                     age_years,
             StewardOperationStatus  status)
{
  g_autoptr(StewardOperation) operation = resume (fixture, type, age_years, NULL);

  steward_test_await (is_finished, operation);
  g_assert_cmpint (steward_operation_get_status (operation), ==, status);
}

static void
test_no_trace (Fixture       *fixture,
               gconstpointer  region)
{
  assert_ends (fixture, STEWARD_OPERATION_TYPE_INSTANCE_ADMIN_MODE, 1,
               STEWARD_OPERATION_STATUS_NOT_RECEIVED);
}

/* As the clock was when it was sent, it will be sent next year: nobody waits for that. */
static void
test_clock_was_set (Fixture       *fixture,
                    gconstpointer  region)
{
  assert_ends (fixture, STEWARD_OPERATION_TYPE_INSTANCE_ADMIN_MODE, -1,
               STEWARD_OPERATION_STATUS_UNSETTLED);
}

static void
test_removed (Fixture       *fixture,
              gconstpointer  region)
{
  assert_ends (fixture, STEWARD_OPERATION_TYPE_APPLICATION_IDENTITY, 1,
               STEWARD_OPERATION_STATUS_SUCCEEDED);
}

/* It can be in the region whose list was not read. */
static void
test_removed_somewhere (Fixture       *fixture,
                        gconstpointer  region)
{
  fixture->provider->regions[1] = "crm4";
  assert_ends (fixture, STEWARD_OPERATION_TYPE_APPLICATION_IDENTITY, 1,
               STEWARD_OPERATION_STATUS_UNSETTLED);
}

typedef struct
{
  TestProvider     *provider;
  StewardOperation *operation;
} Waiting;

/* Or has come to an end all the same. */
static gboolean
is_still_looked_for (gpointer user_data)
{
  Waiting *waiting = user_data;

  return waiting->provider->n_asked > 5 || steward_operation_is_finished (waiting->operation);
}

static void
check_nowhere (Fixture              *fixture,
               StewardOperationType  type,
               const char           *id)
{
  g_autoptr(StewardOperation) operation = NULL;
  Waiting waiting;

  fixture->provider->n_asked = 0;
  operation = resume (fixture, type, 1, id);
  waiting.provider = fixture->provider;
  waiting.operation = operation;
  steward_test_await (is_still_looked_for, &waiting);
  g_assert_false (steward_operation_is_finished (operation));
  steward_instance_tracker_forget (fixture->tracker, operation);
}

/* A connection without regions knows nothing, not that there is nothing. */
static void
test_nowhere (Fixture       *fixture,
              gconstpointer  region)
{
  check_nowhere (fixture, STEWARD_OPERATION_TYPE_INSTANCE_DELETE, NULL);
  check_nowhere (fixture, STEWARD_OPERATION_TYPE_APPLICATION_IDENTITY, NULL);
  check_nowhere (fixture, STEWARD_OPERATION_TYPE_INSTANCE_BACKUP, "operation");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/instance-tracker/no-trace", Fixture, "crm", set_up, test_no_trace, tear_down);
  g_test_add ("/instance-tracker/clock-was-set", Fixture, "crm", set_up, test_clock_was_set,
              tear_down);
  g_test_add ("/instance-tracker/removed", Fixture, "crm", set_up, test_removed, tear_down);
  g_test_add ("/instance-tracker/removed-somewhere", Fixture, "crm", set_up,
              test_removed_somewhere, tear_down);
  g_test_add ("/instance-tracker/nowhere", Fixture, NULL, set_up, test_nowhere, tear_down);

  return g_test_run ();
}
