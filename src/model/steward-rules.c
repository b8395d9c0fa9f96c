/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-rules.h"

#include "steward-operation.h"
#include "steward-version.h"

/**
 * steward_rules_add_effect:
 * @review: a review
 * @kind: what becomes of things
 * @code: what happens
 * @subject: (nullable): the name of what it happens to
 * @object: (nullable): a second name
 */
void
steward_rules_add_effect (StewardReview     *review,
                          StewardEffectKind  kind,
                          StewardEffectCode  code,
                          const char        *subject,
                          const char        *object)
{
  g_autoptr(StewardEffect) effect = NULL;

  g_return_if_fail (STEWARD_IS_REVIEW (review));

  effect = steward_effect_new (kind, code, subject, object);
  steward_review_add_effect (review, effect);
}

static gint64
steward_rules_get_quota (StewardTenantFacts     *facts,
                         StewardEnvironmentType  type)
{
  StewardQuota *quota = steward_tenant_facts_get_quota (facts);

  if (quota == NULL)
    return -1;
  if (type == STEWARD_ENVIRONMENT_TYPE_PRODUCTION)
    return steward_quota_get_production (quota);
  if (type == STEWARD_ENVIRONMENT_TYPE_SANDBOX)
    return steward_quota_get_sandbox (quota);

  return -1;
}

/**
 * steward_rules_add_quota_used:
 * @review: a review
 * @facts: what is known of the tenant
 * @type: the type of the new environment
 *
 * Says how many environments of @type are left before the change, if that is known.
 */
void
steward_rules_add_quota_used (StewardReview          *review,
                              StewardTenantFacts     *facts,
                              StewardEnvironmentType  type)
{
  gint64 total;
  gint64 used;
  g_autoptr(StewardEffect) effect = NULL;

  g_return_if_fail (STEWARD_IS_REVIEW (review));
  g_return_if_fail (STEWARD_IS_TENANT_FACTS (facts));

  total = steward_rules_get_quota (facts, type);
  used = steward_tenant_facts_count_environments (facts, type);
  if (total <= used)
    return;

  effect = steward_effect_new (STEWARD_EFFECT_KIND_USED, STEWARD_EFFECT_QUOTA_USED, NULL, NULL);
  g_object_set (effect,
                "environment-type", type,
                "count", total - used,
                NULL);
  steward_review_add_effect (review, effect);
}

/**
 * steward_rules_set_durations:
 * @effect: an effect
 * @facts: what is known of the tenant
 * @type: a type of operation
 *
 * Tells @effect how long operations of @type took that succeeded, if there were any.
 */
void
steward_rules_set_durations (StewardEffect        *effect,
                             StewardTenantFacts   *facts,
                             StewardOperationType  type)
{
  GListModel *operations;
  guint n_items;
  gint64 shortest = -1;
  gint64 longest = -1;

  g_return_if_fail (STEWARD_IS_EFFECT (effect));
  g_return_if_fail (STEWARD_IS_TENANT_FACTS (facts));

  operations = steward_tenant_facts_get_operations (facts);
  n_items = g_list_model_get_n_items (operations);
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardOperation) operation = g_list_model_get_item (operations, i);
      gint64 seconds = steward_operation_get_duration_seconds (operation);

      if (steward_operation_get_operation_type (operation) != type || seconds < 0 ||
          steward_operation_get_status (operation) != STEWARD_OPERATION_STATUS_SUCCEEDED)
        continue;

      shortest = shortest < 0 ? seconds : MIN (shortest, seconds);
      longest = MAX (longest, seconds);
    }

  g_object_set (effect,
                "shortest-seconds", shortest,
                "longest-seconds", longest,
                NULL);
}

/**
 * steward_rules_add_check:
 * @review: a review
 * @outcome: how it went
 * @code: the rule that was looked at
 * @subject: (nullable): the name the rule is about
 * @object: (nullable): a second name
 */
void
steward_rules_add_check (StewardReview    *review,
                         StewardOutcome    outcome,
                         StewardCheckCode  code,
                         const char       *subject,
                         const char       *object)
{
  g_autoptr(StewardCheck) check = NULL;

  g_return_if_fail (STEWARD_IS_REVIEW (review));

  check = steward_check_new (outcome, code, subject, object);
  steward_review_add_check (review, check);
}

/**
 * steward_rules_add_name_check:
 * @review: a review
 * @name: (nullable): a name
 * @fault: what is wrong with it
 *
 * An environment may be called "operations", but that word is a path of the service as well.
 */
void
steward_rules_add_name_check (StewardReview    *review,
                              const char       *name,
                              StewardNameFault  fault)
{
  g_autoptr(StewardCheck) check = NULL;

  g_return_if_fail (STEWARD_IS_REVIEW (review));

  check = steward_check_new (fault == STEWARD_NAME_FAULT_NONE ? STEWARD_OUTCOME_PASSED
                                                              : STEWARD_OUTCOME_REFUSED,
                             STEWARD_CHECK_NAME, name, NULL);
  g_object_set (check, "name-fault", fault, NULL);
  steward_review_add_check (review, check);

  if (name != NULL && g_ascii_strcasecmp (name, "operations") == 0)
    steward_rules_add_check (review, STEWARD_OUTCOME_WARNED, STEWARD_CHECK_NAME_OPERATIONS,
                             name, NULL);
}

/**
 * steward_rules_check_name:
 * @review: a review
 * @facts: what is known of the tenant
 * @name: (nullable): the name of the new environment
 * @type: its type
 */
void
steward_rules_check_name (StewardReview          *review,
                          StewardTenantFacts     *facts,
                          const char             *name,
                          StewardEnvironmentType  type)
{
  GListModel *environments;

  g_return_if_fail (STEWARD_IS_REVIEW (review));
  g_return_if_fail (STEWARD_IS_TENANT_FACTS (facts));

  environments = steward_tenant_facts_get_environments (facts);
  steward_rules_add_name_check (review, name, steward_name_rule_check (name, type, environments));
}

static StewardOutcome
steward_rules_compare (gint64   used,
                       gint64   total,
                       gboolean lenient)
{
  if (used < 0 || total < 0)
    return STEWARD_OUTCOME_UNKNOWN;
  if (used <= total)
    return STEWARD_OUTCOME_PASSED;

  return lenient ? STEWARD_OUTCOME_WARNED : STEWARD_OUTCOME_REFUSED;
}

static void
steward_rules_add_room (StewardReview          *review,
                        StewardOutcome          outcome,
                        StewardCheckCode        code,
                        StewardEnvironmentType  type,
                        const gint64            numbers[4])
{
  g_autoptr(StewardCheck) check = steward_check_new (outcome, code, NULL, NULL);

  g_object_set (check, "environment-type", type, NULL);
  if (code != STEWARD_CHECK_STORAGE_QUOTA)
    g_object_set (check, "used", numbers[0], "total", numbers[1], NULL);
  if (code != STEWARD_CHECK_ENVIRONMENT_QUOTA)
    g_object_set (check, "used-storage-kb", numbers[2], "total-storage-kb", numbers[3], NULL);

  steward_review_add_check (review, check);
}

/**
 * steward_rules_check_room:
 * @review: a review
 * @facts: what is known of the tenant
 * @type: the type of the new environment
 * @storage_kb: the storage it needs, or -1 if that is unknown
 * @lenient: whether the service lets the change exceed the quotas for a while
 *
 * Compares quotas with what is used afterwards. Environments and storage are one check if both
 * come out alike, so that the usual case is one line.
 */
void
steward_rules_check_room (StewardReview          *review,
                          StewardTenantFacts     *facts,
                          StewardEnvironmentType  type,
                          gint64                  storage_kb,
                          gboolean                lenient)
{
  StewardQuota *quota;
  gint64 used_kb;
  StewardOutcome environments;
  StewardOutcome storage;
  gint64 numbers[4];

  g_return_if_fail (STEWARD_IS_REVIEW (review));
  g_return_if_fail (STEWARD_IS_TENANT_FACTS (facts));

  quota = steward_tenant_facts_get_quota (facts);
  used_kb = steward_tenant_facts_get_used_storage_kb (facts);
  numbers[0] = (gint64) steward_tenant_facts_count_environments (facts, type) + 1;
  numbers[1] = steward_rules_get_quota (facts, type);
  numbers[2] = used_kb < 0 || storage_kb < 0 ? -1 : used_kb + MIN (storage_kb,
                                                                   G_MAXINT64 - used_kb);
  numbers[3] = quota != NULL ? steward_quota_get_storage_kb (quota) : -1;

  environments = steward_rules_compare (numbers[0], numbers[1], lenient);
  storage = steward_rules_compare (numbers[2], numbers[3], lenient);

  if (environments == storage && (environments == STEWARD_OUTCOME_PASSED ||
                                  environments == STEWARD_OUTCOME_UNKNOWN))
    {
      steward_rules_add_room (review, environments, STEWARD_CHECK_ROOM, type, numbers);
      return;
    }

  steward_rules_add_room (review, environments, STEWARD_CHECK_ENVIRONMENT_QUOTA, type, numbers);
  steward_rules_add_room (review, storage, STEWARD_CHECK_STORAGE_QUOTA, type, numbers);
}

static StewardEnvironment *
steward_rules_dup_preparing (StewardTenantFacts *facts)
{
  GListModel *environments = steward_tenant_facts_get_environments (facts);
  guint n_items = g_list_model_get_n_items (environments);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardEnvironment) environment = g_list_model_get_item (environments, i);

      if (steward_environment_get_status (environment) == STEWARD_ENVIRONMENT_STATUS_PREPARING)
        return g_steal_pointer (&environment);
    }

  return NULL;
}

/**
 * steward_rules_check_one_at_a_time:
 * @review: a review
 * @facts: what is known of the tenant
 *
 * The service makes one environment at a time for a tenant. An environment that prepares itself
 * without an operation to be seen may be one that is being made, so it is a warning only.
 */
void
steward_rules_check_one_at_a_time (StewardReview      *review,
                                   StewardTenantFacts *facts)
{
  StewardOperation *creation;
  g_autoptr(StewardEnvironment) preparing = NULL;
  g_autoptr(StewardCheck) check = NULL;

  g_return_if_fail (STEWARD_IS_REVIEW (review));
  g_return_if_fail (STEWARD_IS_TENANT_FACTS (facts));

  creation = steward_tenant_facts_find_creation (facts);
  preparing = steward_rules_dup_preparing (facts);
  if (creation != NULL)
    {
      GDateTime *started_on = steward_operation_get_started_on (creation);

      check = steward_check_new (STEWARD_OUTCOME_REFUSED, STEWARD_CHECK_ONE_AT_A_TIME,
                                 steward_operation_get_environment_name (creation),
                                 steward_operation_get_person (creation));
      g_object_set (check,
                    "from", started_on != NULL ? started_on
                                               : steward_operation_get_created_on (creation),
                    NULL);
      steward_review_add_check (review, check);
    }
  else if (preparing != NULL)
    {
      steward_rules_add_check (review, STEWARD_OUTCOME_WARNED, STEWARD_CHECK_ONE_AT_A_TIME,
                               steward_environment_get_name (preparing), NULL);
    }
}

/**
 * steward_rules_check_active:
 * @review: a review
 * @environment: the environment that is copied, restored or renamed
 *
 * Adds a check only if @environment is not active: it is no news that it is.
 */
void
steward_rules_check_active (StewardReview      *review,
                            StewardEnvironment *environment)
{
  StewardEnvironmentStatus status;

  g_return_if_fail (STEWARD_IS_REVIEW (review));
  g_return_if_fail (STEWARD_IS_ENVIRONMENT (environment));

  status = steward_environment_get_status (environment);
  if (status == STEWARD_ENVIRONMENT_STATUS_ACTIVE && !steward_environment_is_deleted (environment))
    return;

  steward_rules_add_check (review,
                           status == STEWARD_ENVIRONMENT_STATUS_UNKNOWN ? STEWARD_OUTCOME_UNKNOWN
                                                                        : STEWARD_OUTCOME_REFUSED,
                           STEWARD_CHECK_STATUS,
                           steward_environment_get_name (environment),
                           steward_environment_get_status_text (environment));
}

/**
 * steward_rules_check_running_operation:
 * @review: a review
 * @environment: the environment that is changed
 *
 * Adds a warning if something is going on with @environment.
 */
void
steward_rules_check_running_operation (StewardReview      *review,
                                       StewardEnvironment *environment)
{
  StewardOperation *running;
  g_autoptr(StewardCheck) check = NULL;

  g_return_if_fail (STEWARD_IS_REVIEW (review));
  g_return_if_fail (STEWARD_IS_ENVIRONMENT (environment));

  running = steward_environment_get_running_operation (environment);
  if (running == NULL || steward_operation_is_finished (running))
    return;

  check = steward_check_new (STEWARD_OUTCOME_WARNED, STEWARD_CHECK_RUNNING_OPERATION,
                             steward_environment_get_name (environment),
                             steward_operation_get_type_text (running));
  g_object_set (check, "from", steward_operation_get_created_on (running), NULL);
  steward_review_add_check (review, check);
}

/**
 * steward_rules_version_is_in_grace:
 * @environment: an environment
 * @version: (nullable): a version it once had; %NULL if that is not known
 * @now: the time
 *
 * The service restores no version whose grace period has begun. It gives that date for the
 * version an environment has now; what is older has run out before.
 *
 * Returns: %TRUE if @version cannot be restored any more
 */
gboolean
steward_rules_version_is_in_grace (StewardEnvironment *environment,
                                   const char         *version,
                                   GDateTime          *now)
{
  GDateTime *start;
  g_autofree char *short_version = NULL;
  g_autofree char *short_current = NULL;

  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (environment), FALSE);
  g_return_val_if_fail (now != NULL, FALSE);

  start = steward_environment_get_grace_period_start (environment);
  if (start == NULL)
    start = steward_environment_get_enforced_update_start (environment);
  if (start == NULL || g_date_time_compare (start, now) > 0)
    return FALSE;

  /* Newer versions of the service give two numbers only. */
  short_version = steward_version_dup_short (version);
  short_current = steward_version_dup_short (steward_environment_get_version (environment));

  return version == NULL || steward_version_compare (short_version, short_current) <= 0;
}
