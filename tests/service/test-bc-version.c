/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "business-central/steward-bc-version.h"

#define FAMILY      STEWARD_BC_FAMILY
#define ENVIRONMENT STEWARD_BC_ENVIRONMENT
#define SHORT       STEWARD_BC_BASE "/environments"

static void
test_names (void)
{
  static const struct
  {
    const char *text;
    const char *name;
  } rows[] = {
    { NULL, "v2.29" }, { "", "v2.29" }, { "2.29", "v2.29" }, { "v2.29", "v2.29" },
    { "V2.24", "v2.24" }, { "2.11", "v2.11" }, { "2.8", "v2.8" }, { "2.0", "v2.0" },
    { "2.35", "v2.29" }, { "3.0", "v2.29" }, { "1.2", "v2.0" }, { "nonsense", "v2.0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpstr (steward_bc_version_find (rows[i].text)->name, ==, rows[i].name);

  for (guint i = 0; i < 30; i++)
    g_assert_cmpuint (steward_bc_version_get (i)->minor, ==, 29 - i);
  g_assert_null (steward_bc_version_get (30));
}

/* The preferred place, and the two after it. */
static const struct
{
  const char    *version;
  StewardBcCall  call;
  const char    *endpoints[3];
} places[] = {
  { "2.8", STEWARD_BC_CALL_COPY_ENVIRONMENT, { ENVIRONMENT } },
  { "2.9", STEWARD_BC_CALL_COPY_ENVIRONMENT, { ENVIRONMENT "/copy" } },
  { "2.29", STEWARD_BC_CALL_COPY_ENVIRONMENT, { ENVIRONMENT "/copy" } },
  { "2.6", STEWARD_BC_CALL_LIST_OPERATIONS, { NULL } },
  { "2.8", STEWARD_BC_CALL_LIST_OPERATIONS,
    { FAMILY "/environments/operations", SHORT "/operations" } },
  { "2.27", STEWARD_BC_CALL_LIST_OPERATIONS,
    { FAMILY "/environments/operations", SHORT "/operations" } },
  { "2.28", STEWARD_BC_CALL_LIST_OPERATIONS,
    { SHORT "/operations", FAMILY "/environments/operations" } },
  { "2.5", STEWARD_BC_CALL_LIST_ENVIRONMENT_OPERATIONS, { NULL } },
  { "2.24", STEWARD_BC_CALL_LIST_ENVIRONMENT_OPERATIONS,
    { ENVIRONMENT "/operations", SHORT "/{environmentName}/operations" } },
  { "2.27", STEWARD_BC_CALL_GET_OPERATION, { NULL } },
  { "2.28", STEWARD_BC_CALL_GET_OPERATION,
    { SHORT "/operations/{operationId}", ENVIRONMENT "/operations/{operationId}" } },
  { "2.17", STEWARD_BC_CALL_RECOVER_ENVIRONMENT, { NULL } },
  { "2.18", STEWARD_BC_CALL_RECOVER_ENVIRONMENT, { ENVIRONMENT "/recover" } },
  { "2.2", STEWARD_BC_CALL_RENAME_ENVIRONMENT, { NULL } },
  { "2.3", STEWARD_BC_CALL_RESTORE_ENVIRONMENT, { NULL } },
  { "2.20", STEWARD_BC_CALL_LINK_POWER_PLATFORM, { NULL } },
  { "2.20", STEWARD_BC_CALL_UNLINK_POWER_PLATFORM, { NULL } },
  { "2.2", STEWARD_BC_CALL_LIST_USED_STORAGE, { NULL } },
  { "2.2", STEWARD_BC_CALL_GET_QUOTAS, { NULL } },
  { "2.27", STEWARD_BC_CALL_CANCEL_OPERATION, { NULL } },
  { "2.28", STEWARD_BC_CALL_CANCEL_OPERATION, { ENVIRONMENT "/operations/{id}/cancel" } },
  { "2.0", STEWARD_BC_CALL_GET_UPDATE_WINDOW, { ENVIRONMENT "/settings/upgrade" } },
  { "2.25", STEWARD_BC_CALL_LIST_UPDATES, { ENVIRONMENT "/upgrade" } },
  { "2.26", STEWARD_BC_CALL_LIST_UPDATES, { ENVIRONMENT "/updates", ENVIRONMENT "/upgrade" } },
  { "2.5", STEWARD_BC_CALL_INSTALL_APP, { NULL } },
  { "2.5", STEWARD_BC_CALL_UNINSTALL_APP, { NULL } },
  { "2.24", STEWARD_BC_CALL_LIST_UNINSTALL_REQUIREMENTS, { NULL } },
  { "2.18", STEWARD_BC_CALL_CANCEL_APP_UPDATE, { NULL } },
  { "2.0", STEWARD_BC_CALL_LIST_APPS, { NULL } },
  { "2.0", STEWARD_BC_CALL_LIST_APP_OPERATIONS, { NULL } },
};

static void
test_places (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    for (guint j = 0; j < G_N_ELEMENTS (places[i].endpoints); j++)
      {
        const StewardBcVersion *version = steward_bc_version_find (places[i].version);
        const StewardBcRoute *route = steward_bc_version_get_route (version, places[i].call, j);

        g_assert_cmpstr (route != NULL ? route->endpoint : NULL, ==, places[i].endpoints[j]);
      }
}

/* The newest version has every call. */
static void
test_newest (void)
{
  for (int call = 0; call <= STEWARD_BC_CALL_GET_APP_OPERATION; call++)
    g_assert_nonnull (steward_bc_version_get_route (steward_bc_version_find (NULL),
                                                    (StewardBcCall) call, 0));
}

static void
test_abilities (void)
{
  StewardAbilities newest = steward_bc_version_get_abilities (steward_bc_version_find (NULL));

  g_assert_cmpint (newest | STEWARD_ABILITY_ACT_AS_USER, ==, STEWARD_ABILITY_ALL);
  g_assert_cmpint (steward_bc_version_get_abilities (steward_bc_version_find ("2.0")), ==,
                   STEWARD_ABILITY_NONE);
  g_assert_cmpint (steward_bc_version_get_abilities (steward_bc_version_find ("2.8")), ==,
                   STEWARD_ABILITY_RENAME | STEWARD_ABILITY_RESTORE | STEWARD_ABILITY_INSTALL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/bc-version/names", test_names);
  g_test_add_func ("/bc-version/places", test_places);
  g_test_add_func ("/bc-version/newest", test_newest);
  g_test_add_func ("/bc-version/abilities", test_abilities);

  return g_test_run ();
}
