/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-enums.h"

static void
test_words (void)
{
  static const struct
  {
    GType       (*get_type) (void);
    const char   *text;
    int           value;
  } cases[] = {
    { steward_environment_type_get_type, "Production", STEWARD_ENVIRONMENT_TYPE_PRODUCTION },
    { steward_environment_type_get_type, "sandbox", STEWARD_ENVIRONMENT_TYPE_SANDBOX },
    { steward_environment_status_get_type, "NotReady", STEWARD_ENVIRONMENT_STATUS_NOT_READY },
    { steward_environment_status_get_type, "Creating Failed",
      STEWARD_ENVIRONMENT_STATUS_CREATING_FAILED },
    { steward_environment_status_get_type, "CreatingFailed",
      STEWARD_ENVIRONMENT_STATUS_CREATING_FAILED },
    { steward_environment_status_get_type, "SOFTDELETED",
      STEWARD_ENVIRONMENT_STATUS_SOFT_DELETED },
    { steward_environment_status_get_type, "SoftDeletingFailed",
      STEWARD_ENVIRONMENT_STATUS_SOFT_DELETING_FAILED },
    { steward_operation_type_get_type, "pitRestore", STEWARD_OPERATION_TYPE_PIT_RESTORE },
    { steward_operation_type_get_type, "EnvironmentAppHotfix",
      STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_HOTFIX },
    { steward_operation_type_get_type, "install",
      STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_INSTALL },
    { steward_operation_status_get_type, "canceled", STEWARD_OPERATION_STATUS_CANCELED },
    { steward_operation_status_get_type, "Cancelled", STEWARD_OPERATION_STATUS_CANCELED },
    { steward_app_state_get_type, "UpdatePending", STEWARD_APP_STATE_UPDATE_PENDING },
    { steward_app_type_get_type, "PTE", STEWARD_APP_TYPE_TENANT },
    { steward_app_type_get_type, "DEV", STEWARD_APP_TYPE_DEV },
    { steward_environment_status_get_type, "Suspended", STEWARD_ENVIRONMENT_STATUS_UNKNOWN },
    { steward_environment_status_get_type, "Preparing | Rename Scheduled",
      STEWARD_ENVIRONMENT_STATUS_UNKNOWN },
    { steward_environment_status_get_type, "Activ", STEWARD_ENVIRONMENT_STATUS_UNKNOWN },
    { steward_environment_status_get_type, "Actives", STEWARD_ENVIRONMENT_STATUS_UNKNOWN },
    { steward_environment_status_get_type, "", STEWARD_ENVIRONMENT_STATUS_UNKNOWN },
    { steward_environment_status_get_type, NULL, STEWARD_ENVIRONMENT_STATUS_UNKNOWN },
    { steward_environment_type_get_type, "cancelled", STEWARD_ENVIRONMENT_TYPE_UNKNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (steward_enum_from_text (cases[i].get_type (), cases[i].text), ==,
                       cases[i].value);
    }
}

static void
test_round_trip (void)
{
  const GType types[] = {
    STEWARD_TYPE_ENVIRONMENT_TYPE, STEWARD_TYPE_ENVIRONMENT_STATUS, STEWARD_TYPE_OPERATION_TYPE,
    STEWARD_TYPE_OPERATION_STATUS, STEWARD_TYPE_APP_STATE, STEWARD_TYPE_APP_TYPE,
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr(GEnumClass) klass = g_type_class_ref (types[i]);

      for (guint j = 0; j < klass->n_values; j++)
        {
          const char *nick = steward_enum_to_nick (types[i], klass->values[j].value);
          g_autofree char *upper = g_ascii_strup (nick, -1);

          g_assert_cmpint (steward_enum_from_text (types[i], nick), ==, klass->values[j].value);
          g_assert_cmpint (steward_enum_from_text (types[i], upper), ==, klass->values[j].value);
        }
    }
}

static void
test_final (void)
{
  static const StewardOperationStatus final[] = {
    STEWARD_OPERATION_STATUS_NOT_RECEIVED, STEWARD_OPERATION_STATUS_SUCCEEDED,
    STEWARD_OPERATION_STATUS_FAILED, STEWARD_OPERATION_STATUS_CANCELED,
    STEWARD_OPERATION_STATUS_SKIPPED,
  };
  static const StewardOperationStatus pending[] = {
    STEWARD_OPERATION_STATUS_UNKNOWN, STEWARD_OPERATION_STATUS_SENDING,
    STEWARD_OPERATION_STATUS_CHECKING, STEWARD_OPERATION_STATUS_QUEUED,
    STEWARD_OPERATION_STATUS_SCHEDULED, STEWARD_OPERATION_STATUS_RUNNING,
  };

  for (guint i = 0; i < G_N_ELEMENTS (final); i++)
    g_assert_true (steward_operation_status_is_final (final[i]));
  for (guint i = 0; i < G_N_ELEMENTS (pending); i++)
    g_assert_false (steward_operation_status_is_final (pending[i]));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/enums/words", test_words);
  g_test_add_func ("/enums/round-trip", test_round_trip);
  g_test_add_func ("/enums/final", test_final);

  return g_test_run ();
}
