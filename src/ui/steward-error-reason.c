/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-error-reason.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

#include "http/steward-api-error-apps.h"
#include "http/steward-api-error.h"
#include "steward-app-requirement.h"
#include "steward-util.h"

/* More would not be read. */
#define MAX_FACTS 8

typedef enum
{
  WHEN_ANY,
  WHEN_APPS,       /* the answer names apps */
  WHEN_APP_TARGET, /* the target is an app */
  WHEN_ELSEWHERE,  /* what stands in the way is another tenant's */
} StewardErrorReasonWhen;

typedef struct
{
  const char             *code;
  StewardErrorReasonWhen  when;
  StewardErrorReason      reason;
} StewardErrorReasonRow;

#define ROW(code, title, brief, cause, step) \
  { code, WHEN_ANY, { title, brief, cause, STEWARD_ERROR_STEP_##step } }
#define ROW_WHEN(code, when, title, brief, cause, step) \
  { code, WHEN_##when, { title, brief, cause, STEWARD_ERROR_STEP_##step } }

/* Three codes stand for two things each; what else the answer says tells them apart. */
/* Translators: each "%s" in these sentences is the name of a tenant */
static const StewardErrorReasonRow rows[] = {
  ROW ("applicationTypeDoesNotExist", N_("The Product Is Not Known"),
       N_("The product is not known"),
       N_("The service does not know the product family of this environment in %s. Refresh, and "
          "check the address of the service in the connection."), NONE),
  ROW ("DoesNotExist", N_("The Product of the New Environment Is Not Known"),
       N_("The product of the new environment is not known"),
       N_("The service cannot make an environment of this product family in %s. Choose another "
          "country, or check the address of the service in the connection."), NONE),
  ROW ("environmentNotFound", N_("The Environment Is Not There"),
       N_("The environment is not there"),
       N_("%s has no environment with this name any more. It was renamed, deleted or moved, or "
          "partner access hides it. Refresh to see what there is."), TRY_AGAIN),
  ROW ("destinationApplicationServiceNotFound", N_("No Place for the Environment"),
       N_("No place for the environment"),
       N_("The service has no place for this version in %s. Choose another ring or version; if "
          "that does not help, ask Microsoft support."), NONE),
  ROW ("invalidInput", N_("A Value Is Not Accepted"),
       N_("A value is not accepted"),
       N_("The service cannot use one of the values. Nothing was changed in %s. Go back and "
          "correct it."), NONE),
  ROW ("requestBodyRequired", N_("The Request Was Empty"),
       N_("The request was empty"),
       N_("The service received no values. Nothing was changed in %s. This is a fault of Steward: "
          "report it with the details."), NONE),
  ROW ("resourceDoesNotExist", N_("Something It Refers To Is Not There"),
       N_("Something it refers to is not there"),
       N_("What was chosen does not exist in %s any more. Go back and choose again."), NONE),
  ROW ("resourceExists", N_("The Name Is Taken"),
       N_("The name is taken"),
       N_("%s already has an environment with this name. Go back and choose another."), NONE),
  ROW ("environmentNameNotValid", N_("The Name Is Not Allowed"),
       N_("The name is not allowed"),
       N_("The name breaks the rule of the service: a letter first, then up to 28 letters, digits, "
          "“_” or “-”, and no reserved word. Nothing was changed in %s. Choose another."), NONE),
  ROW ("cannotCreateNamedEnvironment", N_("This Version Has Fixed Names"),
       N_("This version has fixed names"),
       N_("The chosen version knows only environments called “Production” and “Sandbox”. Choose "
          "one of these names, or a newer version for %s."), NONE),
  ROW ("tenantAlreadyProvisioning", N_("Another Environment Is Being Made"),
       N_("Another environment is being made"),
       N_("%s makes one environment at a time. Wait for the one under Operations, then try "
          "again."), TRY_AGAIN),
  ROW ("applicationFamilyNotAccessible", N_("Not Offered in This Country"),
       N_("Not offered in this country"),
       N_("%s has no access to this product in the chosen country. Choose another country, or ask "
          "who manages the subscription."), NONE),
  ROW ("environmentReservationFailed", N_("The Name Was Taken Meanwhile"),
       N_("The name was taken meanwhile"),
       N_("Somebody else has just made an environment with this name in %s. Choose another."),
       NONE),
  ROW ("maximumNumberOfEnvironmentsAllowedReached", N_("No Environment Is Left"),
       N_("No environment is left"),
       N_("%s has used up its environments of this type. Delete one, or buy more; Capacity shows "
          "how many there are."), NONE),
  ROW ("maximumStorageCapacityUsageReached", N_("No Storage Is Left"),
       N_("No storage is left"),
       N_("%s has used up its storage. Delete an environment or data, or buy more; Capacity shows "
          "what uses it."), NONE),
  ROW ("conflictingDeveloperExtensions", N_("Extensions Stand in the Way"),
       N_("Extensions stand in the way"),
       N_("Extensions of the source are published from a development environment at the "
          "destination in %s. Unpublish them there, then try again."), TRY_AGAIN),
  ROW_WHEN ("conflictingDeveloperExtensions", ELSEWHERE, N_("Extensions Stand in the Way"),
            N_("Extensions stand in the way"),
            N_("Extensions of the source are published from a development environment of another "
               "tenant, not of %s. Have its administrator unpublish them, or uninstall them from "
               "the source, then try again."), TRY_AGAIN),
  ROW ("invalidStatusCannotDeleteTenant", N_("It Cannot Be Deleted Now"),
       N_("It cannot be deleted now"),
       N_("The environment is in a state that does not allow it, or linked to Power Platform. "
          "Nothing was deleted in %s. Wait until it settles, or unlink it, then try again."),
       TRY_AGAIN),
  ROW ("tenantDeletionInProgress", N_("It Is Being Deleted Already"),
       N_("It is being deleted already"),
       N_("Somebody deletes this environment of %s already. Operations shows how far it is."),
       NONE),
  ROW ("ambiguousRequest", N_("Two Environments Have This Name"),
       N_("Two environments have this name"),
       N_("%s has more than one environment with this name, so the service deleted none. Refresh; "
          "if the name stays twice, ask Microsoft support."), TRY_AGAIN),
  ROW ("deletedEnvironmentRecoveryInProgress", N_("It Is Being Recovered Already"),
       N_("It is being recovered already"),
       N_("Somebody recovers this environment of %s already. Operations shows how far it is."),
       NONE),
  ROW ("invalidStatusCannotRecoverDeletedEnvironment", N_("It Cannot Be Recovered Now"),
       N_("It cannot be recovered now"),
       N_("Only a deleted environment that is still kept can be recovered. Refresh %s to see its "
          "state."), TRY_AGAIN),
  ROW ("PitRestoreFailed", N_("The Restore Failed"),
       N_("The restore failed"),
       N_("The service could not restore the environment. Delete what it left behind in %s, then "
          "choose another moment or try again."), TRY_AGAIN),
  ROW ("BadArgument", N_("They Cannot Be Linked or Unlinked"),
       N_("They cannot be linked or unlinked"),
       N_("One of the two is not active or linked elsewhere, their types or regions differ, one is "
          "not known, or they are not linked to each other. Nothing was changed in %s."), NONE),
  ROW ("Forbidden", N_("You May Not Do This"),
       N_("You may not do this"),
       N_("Your account lacks the permission. Ask an administrator of %s; to link environments, "
          "one of the Power Platform environment; to install or uninstall apps, for the permission "
          "set D365 EXTENSION MGT or Exten. Mgt. - Admin."), NONE),
  ROW ("invalidRange", N_("The Window Is Too Short"),
       N_("The window is too short"),
       N_("An update window lasts at least six hours. Nothing was changed in %s. Choose a longer "
          "one."), NONE),
  ROW ("ScheduledUpgradeConstraintViolation", N_("The Window Misses the Update"),
       N_("The window misses the update"),
       N_("The update of the environment is set to a date outside of this window. Change the date "
          "or the window; nothing was changed in %s."), NONE),
  ROW ("cannotSetAppInsightsKey", N_("The Telemetry Key Cannot Be Set Now"),
       N_("The telemetry key cannot be set now"),
       N_("The environment has to be active for it. Wait until it is, then try again. Nothing was "
          "changed in %s."), TRY_AGAIN),
  ROW_WHEN ("EntityValidationFailed", APPS, N_("Other Apps Come First"),
            N_("Other apps come first"),
            N_("The service wants other apps to be handled before this one. Nothing was changed in "
               "%s. Include them, then try again."), NONE),
  ROW ("entityValidationFailed", N_("The Service Does Not Accept This"),
       N_("The service does not accept this"),
       N_("What was chosen is against a rule of the service, or the same is under way already. "
          "Nothing was changed in %s. The details say which rule."), NONE),
  ROW ("tenantNotFound", N_("The Tenant Is Not Known"),
       N_("The tenant is not known"),
       N_("The service does not know %s. Check that the tenant has a subscription, and the account "
          "that is signed in."), SIGN_IN),
  ROW ("cannotGetOutages", N_("Outage Types Cannot Be Read"),
       N_("Outage types cannot be read"),
       N_("The service cannot say which outages can be reported for %s. Try again later."),
       TRY_AGAIN),
  ROW ("cannotGetOutageQuestions", N_("The Questions Cannot Be Read"),
       N_("The questions cannot be read"),
       N_("The service cannot say what it wants to know about this outage of %s. Try again "
          "later."), TRY_AGAIN),
  ROW ("cannotGetReportedOutages", N_("Reported Outages Cannot Be Read"),
       N_("Reported outages cannot be read"),
       N_("The service cannot say which outages of %s were reported. Try again later."), TRY_AGAIN),
  ROW ("failedToReportOutage", N_("The Outage Was Not Reported"),
       N_("The outage was not reported"),
       N_("The service did not take the report for %s. Try again, or report it to Microsoft "
          "support by another way."), TRY_AGAIN),
  ROW ("exportFailed", N_("The Export Was Refused"),
       N_("The export was refused"),
       N_("An export needs a paid subscription, the permission set D365 BACKUP/RESTORE, an export "
          "left this month, and a valid storage address. Check them for %s."), NONE),
  ROW ("businessCentralCommunicationException", N_("The Environment Does Not Answer"),
       N_("The environment does not answer"),
       N_("The service cannot reach the environment in %s; it may be restarting. Try again in a "
          "few minutes."), TRY_AGAIN),
  ROW ("Unknown", N_("The Service Failed"),
       N_("The service failed"),
       N_("The service ran into a fault of its own. Look under Operations whether something was "
          "started in %s before you try again."), TRY_AGAIN),
  ROW_WHEN ("ResourceDoesNotExist", APP_TARGET, N_("The App Is Not Installed"),
            N_("The app is not installed"),
            N_("The environment has no such app any more, or is not there itself. Refresh the apps "
               "of %s."), TRY_AGAIN),
};

static gboolean
steward_error_reason_fits (const StewardErrorReasonRow *row,
                           const GError                *error,
                           GListModel                  *apps)
{
  const char *code = steward_api_error_get_service_code (error);
  const char *target = steward_api_error_get_target (error);

  if (g_ascii_strcasecmp (row->code, code) != 0)
    return FALSE;

  switch (row->when)
    {
    case WHEN_APPS:
      return g_list_model_get_n_items (apps) > 0;
    case WHEN_APP_TARGET:
      return target != NULL && strstr (target, "/apps/") != NULL;
    case WHEN_ELSEWHERE:
      return steward_api_error_is_elsewhere (error);
    case WHEN_ANY:
    default:
      return TRUE;
    }
}

/**
 * steward_error_reason_find:
 * @error: what went wrong
 *
 * Returns: (transfer none) (nullable): what its code means, if it has one that is documented
 */
const StewardErrorReason *
steward_error_reason_find (const GError *error)
{
  const StewardErrorReason *found = NULL;
  g_autoptr(GListModel) apps = NULL;

  g_return_val_if_fail (error != NULL, NULL);

  if (steward_api_error_get_service_code (error) == NULL)
    return NULL;

  apps = steward_api_error_list_apps (error);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (!steward_error_reason_fits (&rows[i], error, apps))
        continue;
      if (found == NULL || rows[i].when != WHEN_ANY)
        found = &rows[i].reason;
    }

  return found;
}

static char *
steward_error_reason_dup_app (StewardAppRequirement *app)
{
  const char *name = steward_app_requirement_get_name (app);
  const char *version = steward_app_requirement_get_version (app);
  const char *publisher = steward_app_requirement_get_publisher (app);
  const char *environment = steward_app_requirement_get_environment_name (app);

  name = name != NULL ? name : steward_app_requirement_get_app_id (app);
  version = version != NULL ? version : "";
  publisher = publisher != NULL ? publisher : _("unknown publisher");
  if (environment != NULL)
    /* Translators: the name, version and publisher of an app, and the name of an environment */
    return g_strdup_printf (_("%s %s by %s, published from “%s”"), name, version, publisher,
                            environment);

  /* Translators: the name, version and publisher of an app */
  return g_strdup_printf (_("%s %s by %s"), name, version, publisher);
}

/**
 * steward_error_reason_dup_facts:
 * @error: what went wrong
 *
 * Returns: (transfer full) (nullable): what the answer names: apps, or a value, a line each
 */
char *
steward_error_reason_dup_facts (const GError *error)
{
  g_autoptr(GListModel) apps = NULL;
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  guint n_apps;

  g_return_val_if_fail (error != NULL, NULL);

  apps = steward_api_error_list_apps (error);
  n_apps = g_list_model_get_n_items (apps);
  for (guint i = 0; i < MIN (n_apps, MAX_FACTS); i++)
    {
      g_autoptr(StewardAppRequirement) app = g_list_model_get_item (apps, i);

      g_ptr_array_add (lines, steward_error_reason_dup_app (app));
    }
  if (n_apps > MAX_FACTS)
    g_ptr_array_add (lines, g_strdup_printf (ngettext ("%u more", "%u more", n_apps - MAX_FACTS),
                                             n_apps - MAX_FACTS));

  if (n_apps == 0 && steward_api_error_get_target (error) != NULL)
    {
      g_autofree char *target = NULL;

      target = steward_dup_display_text (steward_api_error_get_target (error));
      g_strdelimit (target, "{}", ' ');
      /* Translators: the name that the service has for the value */
      g_ptr_array_add (lines, g_strdup_printf (_("The service names “%s”."), g_strstrip (target)));
    }
  if (lines->len == 0)
    return NULL;

  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (GStrv) lines->pdata);
}
