/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/steward-review-text-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "steward-look.h"
#include "steward-text.h"

/* Checks whose outcome becomes another without the draft being changed. */
static const StewardCheckCode changing[] = {
  STEWARD_CHECK_APP_STATE,
  STEWARD_CHECK_ONE_AT_A_TIME,
  STEWARD_CHECK_RUNNING_OPERATION,
  STEWARD_CHECK_STATUS,
};

/**
 * steward_review_text_can_change:
 * @check: a check
 *
 * Returns: whether it is worth to look at the same rule again after a while
 */
gboolean
steward_review_text_can_change (StewardCheck *check)
{
  g_return_val_if_fail (STEWARD_IS_CHECK (check), FALSE);

  if (steward_check_get_outcome (check) == STEWARD_OUTCOME_PASSED)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (changing); i++)
    {
      if (changing[i] == steward_check_get_code (check))
        return TRUE;
    }

  return FALSE;
}

/**
 * steward_review_text_dup_fault:
 * @fault: what is wrong with a name
 * @name: (nullable): the name
 * @tenant: its tenant
 *
 * Returns: (transfer full) (nullable): a sentence about it without its full stop
 */
char *
steward_review_text_dup_fault (StewardNameFault  fault,
                               const char       *name,
                               StewardTenant    *tenant)
{
  g_return_val_if_fail (STEWARD_IS_TENANT (tenant), NULL);

  switch (fault)
    {
    case STEWARD_NAME_FAULT_NONE:
      return NULL;
    case STEWARD_NAME_FAULT_EMPTY:
      return g_strdup (_("The environment has no name yet"));
    case STEWARD_NAME_FAULT_FIRST_CHARACTER:
      return g_strdup (_("A name begins with a letter from A to Z"));
    case STEWARD_NAME_FAULT_CHARACTER:
      return g_strdup (_("A name has letters from A to Z, digits, - and _ only"));
    case STEWARD_NAME_FAULT_TOO_LONG:
      return g_strdup_printf (_("A name has up to %d characters; this one has %d"),
                              STEWARD_NAME_MAX_LENGTH, (int) g_utf8_strlen (name, -1));
    case STEWARD_NAME_FAULT_RESERVED:
      return g_strdup_printf (_("The service keeps the name “%s” for itself"), name);
    case STEWARD_NAME_FAULT_OPPOSITE_TYPE:
      if (g_ascii_strcasecmp (name, "sandbox") == 0)
        return g_strdup_printf (_("A production environment cannot be called “%s”"), name);
      return g_strdup_printf (_("A sandbox cannot be called “%s”"), name);
    case STEWARD_NAME_FAULT_TAKEN:
      /* Translators: the name of a tenant */
      return g_strdup_printf (_("%s already has an environment with this name"),
                              steward_tenant_get_name (tenant));
    case STEWARD_NAME_FAULT_UNCHANGED:
      return g_strdup (_("This is the name it has now"));
    default:
      g_return_val_if_reached (NULL);
    }
}

static StewardReviewText *
steward_review_text_of_name (StewardCheck  *check,
                             StewardTenant *tenant)
{
  const char *name = steward_check_get_subject (check);
  StewardNameFault fault = steward_check_get_name_fault (check);

  if (steward_check_get_outcome (check) == STEWARD_OUTCOME_PASSED)
    return steward_review_text_new (
      g_strdup_printf (_("The name “%s” is free and follows the rules"),
                       steward_review_text_or_unknown (name)),
      NULL);

  if (fault == STEWARD_NAME_FAULT_NONE)
    fault = STEWARD_NAME_FAULT_EMPTY;

  return steward_review_text_new (
    steward_review_text_dup_fault (fault, steward_review_text_or_unknown (name), tenant),
    name != NULL ? g_strdup (_("Go back and choose another name.")) : NULL);
}

/* "4 of 6 sandboxes" */
static char *
steward_review_text_dup_number (StewardCheck *check)
{
  int used = steward_check_get_used (check);
  int total = steward_check_get_total (check);

  if (steward_check_get_environment_type (check) == STEWARD_ENVIRONMENT_TYPE_PRODUCTION)
    return g_strdup_printf (ngettext ("%d of %d production environment",
                                      "%d of %d production environments", total), used, total);

  return g_strdup_printf (ngettext ("%d of %d sandbox", "%d of %d sandboxes", total), used, total);
}

/* "168 of 200 GB" */
static char *
steward_review_text_dup_share (StewardCheck *check)
{
  g_autofree char *used = NULL;
  g_autofree char *total = NULL;

  used = steward_review_text_dup_storage (steward_check_get_used_storage_kb (check));
  total = steward_review_text_dup_storage (steward_check_get_total_storage_kb (check));
  if (g_str_has_suffix (used, " GB") && g_str_has_suffix (total, " GB"))
    used[strlen (used) - strlen (" GB")] = '\0';

  /* Translators: used and available storage */
  return g_strdup_printf (_("%s of %s"), used, total);
}

static StewardReviewText *
steward_review_text_of_room (StewardCheck *check)
{
  g_autofree char *number = NULL;
  g_autofree char *share = NULL;

  if (steward_check_get_outcome (check) == STEWARD_OUTCOME_UNKNOWN)
    return steward_review_text_new (g_strdup (_("Whether there is room is not known")),
                                    g_strdup (_("The quotas have not been read. The service "
                                                "looks at them.")));

  number = steward_review_text_dup_number (check);
  share = steward_review_text_dup_share (check);

  /* Translators: "4 of 6 sandboxes", and "168 of 200 GB" */
  return steward_review_text_new (g_strdup_printf (_("Room for it: %s and %s afterwards"), number,
                                                   share),
                                  NULL);
}

/* A quota of environments or of storage, with the amount that would be used. */
static StewardReviewText *
steward_review_text_of_share (StewardOutcome  outcome,
                              const char     *amount,
                              char           *refused,
                              const char     *way_out)
{
  g_autofree char *refusal = refused;

  switch (outcome)
    {
    case STEWARD_OUTCOME_REFUSED:
      return steward_review_text_new (g_steal_pointer (&refusal), g_strdup (way_out));
    case STEWARD_OUTCOME_WARNED:
      /* Translators: "%s" is "3 of 2 sandboxes" or "210 of 200 GB" */
      return steward_review_text_new (
        g_strdup_printf (_("More than the quota: %s afterwards"), amount),
        g_strdup (_("The service may allow it for 30 days.")));
    case STEWARD_OUTCOME_PASSED:
      /* Translators: "%s" is "4 of 6 sandboxes" or "168 of 200 GB" */
      return steward_review_text_new (g_strdup_printf (_("Room for it: %s afterwards"), amount),
                                      NULL);
    case STEWARD_OUTCOME_UNKNOWN:
    default:
      return NULL;
    }
}

static StewardReviewText *
steward_review_text_of_environments (StewardCheck  *check,
                                     StewardTenant *tenant)
{
  g_autofree char *amount = steward_review_text_dup_number (check);
  gboolean production =
    steward_check_get_environment_type (check) == STEWARD_ENVIRONMENT_TYPE_PRODUCTION;
  StewardReviewText *text;

  text = steward_review_text_of_share (
    steward_check_get_outcome (check), amount,
    /* Translators: the name of a tenant */
    g_strdup_printf (production ? _("%s has no production environment left")
                                : _("%s has no sandbox left"),
                     steward_tenant_get_name (tenant)),
    _("Delete one that is not needed, or extend the quota."));
  if (text != NULL)
    return text;

  return steward_review_text_new (
    g_strdup (_("Whether one more environment is allowed is not known")),
    g_strdup (_("The quota has not been read. The service looks at it.")));
}

static StewardReviewText *
steward_review_text_of_space (StewardCheck  *check,
                              StewardTenant *tenant)
{
  g_autofree char *amount = steward_review_text_dup_share (check);
  StewardReviewText *text;

  text = steward_review_text_of_share (
    steward_check_get_outcome (check), amount,
    /* Translators: the name of a tenant, and "210 of 200 GB" */
    g_strdup_printf (_("%s has too little storage: %s afterwards"),
                     steward_tenant_get_name (tenant), amount),
    _("Clean up, delete an environment that is not needed, or extend the quota."));
  if (text != NULL)
    return text;

  return steward_review_text_new (
    g_strdup (_("Whether there is enough storage is not known")),
    g_strdup (_("The storage has not been read. The service looks at it.")));
}

static StewardReviewText *
steward_review_text_of_one_at_a_time (StewardCheck  *check,
                                      StewardTenant *tenant,
                                      GDateTime     *now)
{
  const char *tenant_name = steward_tenant_get_name (tenant);
  const char *name = steward_review_text_or_unknown (steward_check_get_subject (check));
  const char *who = steward_check_get_object (check);
  g_autofree char *age = steward_text_dup_age (steward_check_get_from (check), now);

  switch (steward_check_get_outcome (check))
    {
    case STEWARD_OUTCOME_REFUSED:
      return steward_review_text_new (
        g_strdup_printf (_("%s is already creating an environment"), tenant_name),
        who != NULL && *who != '\0'
          /* Translators: an environment, "2 min ago", and a person */
          ? g_strdup_printf (_("“%s”, started %s by %s. Only one at a time."), name, age, who)
          /* Translators: an environment, and "2 min ago" */
          : g_strdup_printf (_("“%s”, started %s. Only one at a time."), name, age));
    case STEWARD_OUTCOME_PASSED:
      return steward_review_text_new (
        g_strdup_printf (_("%s is creating no other environment"), tenant_name), NULL);
    case STEWARD_OUTCOME_WARNED:
    case STEWARD_OUTCOME_UNKNOWN:
    default:
      return steward_review_text_new (
        g_strdup_printf (_("%s may be creating another environment"), tenant_name),
        g_strdup_printf (_("“%s” is preparing. Only one at a time."), name));
    }
}

static StewardReviewText *
steward_review_text_of_status (StewardCheck *check)
{
  const char *name = steward_review_text_or_unknown (steward_check_get_subject (check));
  const char *received = steward_check_get_object (check);
  StewardEnvironmentStatus status;
  const char *word;

  status = steward_enum_from_text (STEWARD_TYPE_ENVIRONMENT_STATUS, received);
  word = steward_look_get_word (steward_look_of_environment (status), received);

  switch (steward_check_get_outcome (check))
    {
    case STEWARD_OUTCOME_PASSED:
      /* Translators: an environment, and its status */
      return steward_review_text_new (g_strdup_printf (_("The status of “%s” allows it: %s"),
                                                       name, word), NULL);
    case STEWARD_OUTCOME_REFUSED:
      return steward_review_text_new (
        /* Translators: an environment, and its status */
        g_strdup_printf (_("The status of “%s” does not allow it: %s"), name, word),
        NULL);
    case STEWARD_OUTCOME_WARNED:
    case STEWARD_OUTCOME_UNKNOWN:
    default:
      return steward_review_text_new (
        /* Translators: an environment, and its status */
        g_strdup_printf (_("Whether the status of “%s” allows it is not known: %s"), name, word),
        NULL);
    }
}

static StewardReviewText *
steward_review_text_of_type (StewardCheck *check)
{
  const char *source = steward_review_text_or_unknown (steward_check_get_subject (check));

  switch (steward_check_get_outcome (check))
    {
    case STEWARD_OUTCOME_REFUSED:
      return steward_review_text_new (
        g_strdup_printf (_("“%s” is a sandbox, and sandboxes are restored as sandboxes only"),
                         source),
        g_strdup (_("Go back and choose Sandbox.")));
    case STEWARD_OUTCOME_PASSED:
      return steward_review_text_new (g_strdup (_("The type can be chosen")), NULL);
    case STEWARD_OUTCOME_WARNED:
    case STEWARD_OUTCOME_UNKNOWN:
    default:
      return steward_review_text_new (
        g_strdup_printf (_("Whether “%s” can become production is not known"), source),
        g_strdup (_("The service refuses while preview versions of Marketplace apps are "
                    "installed.")));
    }
}

static StewardReviewText *
steward_review_text_of_period (StewardCheck *check)
{
  if (steward_check_get_outcome (check) == STEWARD_OUTCOME_PASSED)
    return steward_review_text_new (
      g_strdup (_("The moment lies inside an available period")),
      steward_review_text_dup_range (steward_check_get_from (check),
                                     steward_check_get_to (check)));

  return steward_review_text_new (g_strdup (_("There is no backup for the chosen moment")),
                                  g_strdup (_("Go back and choose another one.")));
}

static StewardReviewText *
steward_review_text_of_restores (StewardCheck *check)
{
  int total = MAX (steward_check_get_total (check), 0);

  if (steward_check_get_outcome (check) == STEWARD_OUTCOME_PASSED)
    return steward_review_text_new (g_strdup (_("Restores are left in this month")), NULL);

  return steward_review_text_new (
    g_strdup (_("No restores are left in this month")),
    /* Translators: a number of restores */
    g_strdup_printf (_("All %d are used. The next month brings new ones."), total));
}

static StewardReviewText *
steward_review_text_of_activity (StewardCheck *check,
                                 GDateTime    *now)
{
  const char *name = steward_review_text_or_unknown (steward_check_get_subject (check));
  const char *received = steward_check_get_object (check);
  StewardOperationType type = steward_enum_from_text (STEWARD_TYPE_OPERATION_TYPE, received);
  g_autofree char *age = steward_text_dup_age (steward_check_get_from (check), now);

  if (steward_check_get_outcome (check) == STEWARD_OUTCOME_PASSED)
    return steward_review_text_new (g_strdup_printf (_("Nothing else is going on with “%s”"),
                                                     name), NULL);

  return steward_review_text_new (
    g_strdup_printf (_("Something else is going on with “%s”"), name),
    /* Translators: an operation, and "2 min ago" */
    g_strdup_printf (_("%s, started %s. The service may refuse until it is over."),
                     steward_look_name_operation (type, received), age));
}

/* What names are all there is to tell about. */
static StewardReviewText *
steward_review_text_of_plain_check (StewardCheck *check,
                                    const char   *name,
                                    const char   *object)
{
  switch ((int) steward_check_get_code (check))
    {
    case STEWARD_CHECK_NAME_OPERATIONS:
      return steward_review_text_new (
        g_strdup_printf (_("The name “%s” is also that of a list of the service"), name),
        g_strdup (_("Some programs will not find an environment with this name.")));
    case STEWARD_CHECK_RING_ALLOWED:
      return steward_review_text_new (
        g_strdup_printf (_("No production environment is made on the ring “%s”"), name),
        g_strdup (_("Preview versions are for sandboxes only.")));
    case STEWARD_CHECK_VERSION_RESTORABLE:
      return steward_review_text_new (
        g_strdup_printf (_("Version %s cannot be restored any more"), name),
        g_strdup (_("Its grace period has begun. Go back and choose a later moment.")));
    case STEWARD_CHECK_INTEGRATIONS_KEPT:
      return steward_review_text_new (
        g_strdup (_("Integrations are not cleaned up")),
        g_strdup_printf (_("You left out the clean-up. The copy may post to the same outside "
                           "systems as %s."), object));
    case STEWARD_CHECK_POWER_PLATFORM_LINKED:
      return steward_review_text_new (
        g_strdup_printf (_("“%s” is linked to a Power Platform environment"), name),
        g_strdup (_("The service refuses this until it has been unlinked.")));
    case STEWARD_CHECK_UNLINK_PERSON:
      return steward_review_text_new (
        g_strdup_printf (_("“%s” is linked to Power Platform, and only people can unlink it"),
                         name),
        g_strdup (_("It has to be unlinked first, and the connection signs in as an application. "
                    "Connect the tenant as a person, or unlink it in the Power Platform admin "
                    "center.")));
    case STEWARD_CHECK_UNLINK_ABILITY:
      return steward_review_text_new (
        g_strdup_printf (_("“%s” is linked to Power Platform, and this version cannot unlink it"),
                         name),
        g_strdup (_("It has to be unlinked first, which the service does from version 2.21 on. "
                    "Choose a newer version in the connection, or unlink it in the Power Platform "
                    "admin center.")));
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * steward_review_text_of_check:
 * @check: a rule that was looked at
 * @tenant: where
 * @now: the time
 *
 * Returns: (transfer full): the same in words
 */
StewardReviewText *
steward_review_text_of_check (StewardCheck  *check,
                              StewardTenant *tenant,
                              GDateTime     *now)
{
  const char *name;
  const char *object;

  g_return_val_if_fail (STEWARD_IS_CHECK (check), NULL);
  g_return_val_if_fail (STEWARD_IS_TENANT (tenant), NULL);
  g_return_val_if_fail (now != NULL, NULL);

  name = steward_review_text_or_unknown (steward_check_get_subject (check));
  object = steward_review_text_or_unknown (steward_check_get_object (check));
  switch ((int) steward_check_get_code (check))
    {
    case STEWARD_CHECK_NAME:
      return steward_review_text_of_name (check, tenant);
    case STEWARD_CHECK_ROOM:
      return steward_review_text_of_room (check);
    case STEWARD_CHECK_ENVIRONMENT_QUOTA:
      return steward_review_text_of_environments (check, tenant);
    case STEWARD_CHECK_STORAGE_QUOTA:
      return steward_review_text_of_space (check, tenant);
    case STEWARD_CHECK_ONE_AT_A_TIME:
      return steward_review_text_of_one_at_a_time (check, tenant, now);
    case STEWARD_CHECK_STATUS:
      return steward_review_text_of_status (check);
    case STEWARD_CHECK_TYPE_ALLOWED:
      return steward_review_text_of_type (check);
    case STEWARD_CHECK_MOMENT:
      return steward_review_text_of_period (check);
    case STEWARD_CHECK_RESTORES_LEFT:
      return steward_review_text_of_restores (check);
    case STEWARD_CHECK_RUNNING_OPERATION:
      return steward_review_text_of_activity (check, now);
    case STEWARD_CHECK_NAME_OPERATIONS:
    case STEWARD_CHECK_RING_ALLOWED:
    case STEWARD_CHECK_VERSION_RESTORABLE:
    case STEWARD_CHECK_INTEGRATIONS_KEPT:
    case STEWARD_CHECK_POWER_PLATFORM_LINKED:
    case STEWARD_CHECK_UNLINK_PERSON:
    case STEWARD_CHECK_UNLINK_ABILITY:
      return steward_review_text_of_plain_check (check, name, object);
    case STEWARD_CHECK_ABILITY:
    case STEWARD_CHECK_PERSON:
    case STEWARD_CHECK_TERMS:
    case STEWARD_CHECK_APP_STATE:
    case STEWARD_CHECK_APP_REMOVABLE:
    case STEWARD_CHECK_APP_NEEDS:
    case STEWARD_CHECK_APP_DEPENDANT:
    case STEWARD_CHECK_LINK_MATCHES:
    case STEWARD_CHECK_CANCELABLE:
      return steward_review_text_of_app_check (check, tenant);
    default:
      return steward_review_text_of_instance_check (check);
    }
}

/**
 * steward_review_text_dup_counts:
 * @review: a review
 *
 * Returns: (transfer full): how the checks came out, as in "1 refused · 1 warning · 3 passed"
 */
char *
steward_review_text_dup_counts (StewardReview *review)
{
  guint refused;
  guint warned;
  guint unknown;
  guint passed;
  g_autoptr(GPtrArray) counts = NULL;

  g_return_val_if_fail (STEWARD_IS_REVIEW (review), NULL);

  refused = steward_review_count (review, STEWARD_OUTCOME_REFUSED);
  warned = steward_review_count (review, STEWARD_OUTCOME_WARNED);
  unknown = steward_review_count (review, STEWARD_OUTCOME_UNKNOWN);
  passed = steward_review_count (review, STEWARD_OUTCOME_PASSED);
  counts = g_ptr_array_new_with_free_func (g_free);
  if (refused > 0)
    g_ptr_array_add (counts, g_strdup_printf (ngettext ("%u refused", "%u refused", refused),
                                              refused));
  if (warned > 0)
    g_ptr_array_add (counts, g_strdup_printf (ngettext ("%u warning", "%u warnings", warned),
                                              warned));
  if (unknown > 0)
    g_ptr_array_add (counts, g_strdup_printf (ngettext ("%u unknown", "%u unknown", unknown),
                                              unknown));
  if (passed > 0)
    g_ptr_array_add (counts, g_strdup_printf (ngettext ("%u passed", "%u passed", passed),
                                              passed));
  g_ptr_array_add (counts, NULL);

  return g_strjoinv (" · ", (char **) counts->pdata);
}

/**
 * steward_review_text_dup_refusal:
 * @review: a review
 *
 * Returns: (transfer full) (nullable): what has to come before the change can be sent
 */
char *
steward_review_text_dup_refusal (StewardReview *review)
{
  guint refused;
  g_autoptr(StewardCheck) first = NULL;

  g_return_val_if_fail (STEWARD_IS_REVIEW (review), NULL);

  refused = steward_review_count (review, STEWARD_OUTCOME_REFUSED);
  first = g_list_model_get_item (steward_review_get_checks (review), 0);
  if (refused == 0)
    return NULL;
  if (refused > 1)
    return g_strdup_printf (ngettext ("%u check is refused. It says above what it needs.",
                                      "%u checks are refused. They say above what they need.",
                                      refused), refused);
  if (steward_check_get_code (first) == STEWARD_CHECK_ONE_AT_A_TIME)
    /* Translators: the name of an environment that is being created */
    return g_strdup_printf (_("One check is refused. You can go on as soon as “%s” is ready."),
                            steward_review_text_or_unknown (steward_check_get_subject (first)));
  if (steward_review_text_can_change (first))
    return g_strdup (_("One check is refused. It is checked again by itself."));

  return g_strdup (_("One check is refused. It says above what it needs."));
}
