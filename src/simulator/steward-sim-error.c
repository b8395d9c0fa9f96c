/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-error.h"

typedef struct
{
  const char *code;
  guint       status;
  const char *message;
} StewardSimError;

static const StewardSimError errors[] = {
  { "ambiguousRequest", 409, "More than one environment carries this name." },
  { "applicationFamilyNotAccessible", 403,
    "The tenant has no access to this application family in this country." },
  { "applicationTypeDoesNotExist", 404, "The application family is not known." },
  { "BadArgument", 400, "The request cannot be carried out with these arguments." },
  { "businessCentralCommunicationException", 502,
    "The service could not talk to the API of the environment." },
  { "cannotCreateNamedEnvironment", 400,
    "The targeted version only supports the names \"Production\" and \"Sandbox\"." },
  { "cannotGetOutageQuestions", 500, "The outage questions could not be read." },
  { "cannotGetOutages", 500, "The outage types could not be read." },
  { "cannotGetReportedOutages", 500, "The reported outages could not be read." },
  { "cannotSetAppInsightsKey", 409, "The environment is not active." },
  { "conflictingDeveloperExtensions", 409,
    "Extensions of the source are already published as developer extensions." },
  { "deletedEnvironmentRecoveryInProgress", 409, "The environment is being recovered already." },
  { "destinationApplicationServiceNotFound", 404,
    "No service could be found to host the environment." },
  { "DoesNotExist", 404, "The application family is not known." },
  { "EntityValidationFailed", 400, "The request failed validation." },
  { "environmentNameNotValid", 400, "The name of the environment is not valid." },
  { "environmentNotFound", 404, "The environment was not found." },
  { "environmentReservationFailed", 409, "The name was taken by another environment." },
  { "exportFailed", 400, "The export was refused or failed." },
  { "failedToReportOutage", 500, "The outage report could not be filed." },
  { "Forbidden", 403, "The caller is not permitted to do this." },
  { "invalidInput", 400, "A value of the request is not usable." },
  { "invalidRange", 400, "A range of the request is not usable." },
  { "invalidStatusCannotDeleteTenant", 409,
    "The status of the environment does not allow deletion." },
  { "invalidStatusCannotRecoverDeletedEnvironment", 409,
    "The status of the environment does not allow recovery." },
  { "maximumNumberOfEnvironmentsAllowedReached", 409,
    "The number of environments of this type that are allowed is reached." },
  { "maximumStorageCapacityUsageReached", 409, "The storage capacity of the tenant is used up." },
  { "PitRestoreFailed", 400, "The environment could not be restored." },
  { "requestBodyRequired", 400, "The request has no body." },
  { "resourceDoesNotExist", 404, "Something the request refers to does not exist." },
  { "resourceExists", 409, "An environment with this name exists already." },
  { "ScheduledUpgradeConstraintViolation", 409,
    "The update window collides with the date of the scheduled update." },
  { "tenantAlreadyProvisioning", 409, "Another environment is being created right now." },
  { "tenantDeletionInProgress", 409, "The environment is being deleted already." },
  { "tenantNotFound", 404, "The calling tenant is not known." },
  { "Unknown", 500, "An unexpected error occurred." },
};

static const StewardSimError *
steward_sim_error_find (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (errors); i++)
    {
      if (g_ascii_strcasecmp (errors[i].code, code) == 0)
        return &errors[i];
    }

  return NULL;
}

guint
steward_sim_error_get_status (const char *code)
{
  const StewardSimError *error = steward_sim_error_find (code);

  return error != NULL ? error->status : 400;
}

const char *
steward_sim_error_get_message (const char *code)
{
  const StewardSimError *error = steward_sim_error_find (code);

  return error != NULL ? error->message : "The request failed.";
}
