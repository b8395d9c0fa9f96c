/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-tenant-facts.h"

#include "steward-environment.h"
#include "steward-operation.h"

struct _StewardTenantFacts
{
  GObject parent_instance;

  GListModel       *environments;
  GListModel       *instances;    /* (nullable): not known */
  GListModel       *operations;
  GDateTime        *now;
  StewardQuota     *quota;
  StewardAbilities  abilities;
};

G_DEFINE_FINAL_TYPE (StewardTenantFacts, steward_tenant_facts, G_TYPE_OBJECT)

static void
steward_tenant_facts_finalize (GObject *object)
{
  StewardTenantFacts *self = STEWARD_TENANT_FACTS (object);

  g_clear_object (&self->environments);
  g_clear_object (&self->instances);
  g_clear_object (&self->operations);
  g_clear_object (&self->quota);
  g_clear_pointer (&self->now, g_date_time_unref);

  G_OBJECT_CLASS (steward_tenant_facts_parent_class)->finalize (object);
}

static void
steward_tenant_facts_class_init (StewardTenantFactsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = steward_tenant_facts_finalize;
}

static void
steward_tenant_facts_init (StewardTenantFacts *self)
{
  self->abilities = STEWARD_ABILITY_ALL;
}

/**
 * steward_tenant_facts_new:
 * @environments: the environments of the tenant, the deleted ones included
 * @operations: its operations, those that this program has just sent included
 * @now: the time
 *
 * Returns: (transfer full): what is known of the tenant
 */
StewardTenantFacts *
steward_tenant_facts_new (GListModel *environments,
                          GListModel *operations,
                          GDateTime  *now)
{
  StewardTenantFacts *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (environments), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (operations), NULL);
  g_return_val_if_fail (now != NULL, NULL);

  self = g_object_new (STEWARD_TYPE_TENANT_FACTS, NULL);
  self->environments = g_object_ref (environments);
  self->operations = g_object_ref (operations);
  self->now = g_date_time_to_utc (now);

  return self;
}

/**
 * steward_tenant_facts_get_environments:
 * @self: a #StewardTenantFacts
 *
 * Returns: (transfer none): the #StewardEnvironment objects
 */
GListModel *
steward_tenant_facts_get_environments (StewardTenantFacts *self)
{
  g_return_val_if_fail (STEWARD_IS_TENANT_FACTS (self), NULL);

  return self->environments;
}

/**
 * steward_tenant_facts_get_operations:
 * @self: a #StewardTenantFacts
 *
 * Returns: (transfer none): the #StewardOperation objects
 */
GListModel *
steward_tenant_facts_get_operations (StewardTenantFacts *self)
{
  g_return_val_if_fail (STEWARD_IS_TENANT_FACTS (self), NULL);

  return self->operations;
}

/**
 * steward_tenant_facts_get_now:
 * @self: a #StewardTenantFacts
 *
 * Returns: (transfer none): the time, in UTC
 */
GDateTime *
steward_tenant_facts_get_now (StewardTenantFacts *self)
{
  g_return_val_if_fail (STEWARD_IS_TENANT_FACTS (self), NULL);

  return self->now;
}

/**
 * steward_tenant_facts_set_instances:
 * @self: a #StewardTenantFacts
 * @instances: (nullable): the #StewardInstance objects, if they are known
 */
void
steward_tenant_facts_set_instances (StewardTenantFacts *self,
                                    GListModel         *instances)
{
  g_return_if_fail (STEWARD_IS_TENANT_FACTS (self));
  g_return_if_fail (instances == NULL || G_IS_LIST_MODEL (instances));

  g_set_object (&self->instances, instances);
}

/**
 * steward_tenant_facts_knows_instance:
 * @self: a #StewardTenantFacts
 * @instance: an instance that was there
 *
 * Returns: whether it still is, as far as is known
 */
gboolean
steward_tenant_facts_knows_instance (StewardTenantFacts *self,
                                     StewardInstance    *instance)
{
  guint n_items;

  g_return_val_if_fail (STEWARD_IS_TENANT_FACTS (self), FALSE);
  g_return_val_if_fail (STEWARD_IS_INSTANCE (instance), FALSE);

  if (self->instances == NULL)
    return TRUE;

  n_items = g_list_model_get_n_items (self->instances);
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardInstance) other = g_list_model_get_item (self->instances, i);

      if (g_strcmp0 (steward_instance_get_id (other), steward_instance_get_id (instance)) == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * steward_tenant_facts_get_quota:
 * @self: a #StewardTenantFacts
 *
 * Returns: (transfer none) (nullable): the quotas, if they are known
 */
StewardQuota *
steward_tenant_facts_get_quota (StewardTenantFacts *self)
{
  g_return_val_if_fail (STEWARD_IS_TENANT_FACTS (self), NULL);

  return self->quota;
}

/**
 * steward_tenant_facts_set_quota:
 * @self: a #StewardTenantFacts
 * @quota: (nullable): the quotas
 */
void
steward_tenant_facts_set_quota (StewardTenantFacts *self,
                                StewardQuota       *quota)
{
  g_return_if_fail (STEWARD_IS_TENANT_FACTS (self));
  g_return_if_fail (quota == NULL || STEWARD_IS_QUOTA (quota));

  g_set_object (&self->quota, quota);
}

/**
 * steward_tenant_facts_get_abilities:
 * @self: a #StewardTenantFacts
 *
 * Returns: what can be done at the service of the tenant
 */
StewardAbilities
steward_tenant_facts_get_abilities (StewardTenantFacts *self)
{
  g_return_val_if_fail (STEWARD_IS_TENANT_FACTS (self), STEWARD_ABILITY_NONE);

  return self->abilities;
}

/**
 * steward_tenant_facts_set_abilities:
 * @self: a #StewardTenantFacts
 * @abilities: what can be done at the service of the tenant; all unless set
 */
void
steward_tenant_facts_set_abilities (StewardTenantFacts *self,
                                    StewardAbilities    abilities)
{
  g_return_if_fail (STEWARD_IS_TENANT_FACTS (self));

  self->abilities = abilities;
}

/**
 * steward_tenant_facts_count_environments:
 * @self: a #StewardTenantFacts
 * @type: a type
 *
 * Returns: how many environments of @type count against the quota: all but the deleted ones
 */
guint
steward_tenant_facts_count_environments (StewardTenantFacts     *self,
                                         StewardEnvironmentType  type)
{
  guint n_items;
  guint count = 0;

  g_return_val_if_fail (STEWARD_IS_TENANT_FACTS (self), 0);

  n_items = g_list_model_get_n_items (self->environments);
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardEnvironment) environment = g_list_model_get_item (self->environments, i);

      if (steward_environment_get_environment_type (environment) == type &&
          !steward_environment_is_deleted (environment))
        count++;
    }

  return count;
}

/**
 * steward_tenant_facts_get_used_storage_kb:
 * @self: a #StewardTenantFacts
 *
 * Deleted environments still take up their storage.
 *
 * Returns: the known storage of all environments, or -1 if none is known
 */
gint64
steward_tenant_facts_get_used_storage_kb (StewardTenantFacts *self)
{
  guint n_items;
  gint64 sum = -1;

  g_return_val_if_fail (STEWARD_IS_TENANT_FACTS (self), -1);

  n_items = g_list_model_get_n_items (self->environments);
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardEnvironment) environment = g_list_model_get_item (self->environments, i);
      gint64 storage_kb = steward_environment_get_storage_kb (environment);

      if (storage_kb >= 0)
        sum = MAX (sum, 0) + MIN (storage_kb, G_MAXINT64 - MAX (sum, 0));
    }

  return sum;
}

/* Those that failed or were cancelled are not counted, nor what is of another month. */
static gboolean
steward_tenant_facts_is_used_restore (StewardTenantFacts *self,
                                      StewardOperation   *operation)
{
  GDateTime *created_on = steward_operation_get_created_on (operation);
  StewardOperationStatus status = steward_operation_get_status (operation);

  if (steward_operation_get_operation_type (operation) != STEWARD_OPERATION_TYPE_PIT_RESTORE ||
      created_on == NULL)
    return FALSE;

  if (status == STEWARD_OPERATION_STATUS_NOT_RECEIVED ||
      (steward_operation_status_is_final (status) && status != STEWARD_OPERATION_STATUS_SUCCEEDED))
    return FALSE;

  return g_date_time_get_year (created_on) == g_date_time_get_year (self->now) &&
         g_date_time_get_month (created_on) == g_date_time_get_month (self->now);
}

/* Without a name, those that do not say what they take from. */
static guint
steward_tenant_facts_count_used_restores (StewardTenantFacts *self,
                                          const char         *environment_name)
{
  guint n_items = g_list_model_get_n_items (self->operations);
  guint count = 0;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardOperation) operation = g_list_model_get_item (self->operations, i);
      const char *source = steward_operation_get_source_environment (operation);
      gboolean fits = environment_name != NULL && source != NULL
                        ? g_ascii_strcasecmp (source, environment_name) == 0
                        : source == environment_name;

      if (fits && steward_tenant_facts_is_used_restore (self, operation))
        count++;
    }

  return count;
}

/**
 * steward_tenant_facts_count_restores:
 * @self: a #StewardTenantFacts
 * @environment_name: the environment that was restored from
 *
 * Returns: how many restores are known to be used in this calendar month (UTC); those that failed
 *   or were cancelled are not counted
 */
guint
steward_tenant_facts_count_restores (StewardTenantFacts *self,
                                     const char         *environment_name)
{
  g_return_val_if_fail (STEWARD_IS_TENANT_FACTS (self), 0);
  g_return_val_if_fail (environment_name != NULL, 0);

  return steward_tenant_facts_count_used_restores (self, environment_name);
}

/**
 * steward_tenant_facts_has_vague_restores:
 * @self: a #StewardTenantFacts
 *
 * The operation of a restore names the new environment, but not the one it takes from: that is
 * known only of those that this program sent.
 *
 * Returns: whether restores of this calendar month (UTC) may be of any environment
 */
gboolean
steward_tenant_facts_has_vague_restores (StewardTenantFacts *self)
{
  g_return_val_if_fail (STEWARD_IS_TENANT_FACTS (self), FALSE);

  return steward_tenant_facts_count_used_restores (self, NULL) > 0;
}

/**
 * steward_tenant_facts_find_creation:
 * @self: a #StewardTenantFacts
 *
 * The service makes one environment at a time for a tenant, be it new, copied or restored.
 *
 * Returns: (transfer none) (nullable): the operation that is making one now
 */
StewardOperation *
steward_tenant_facts_find_creation (StewardTenantFacts *self)
{
  guint n_items;

  g_return_val_if_fail (STEWARD_IS_TENANT_FACTS (self), NULL);

  n_items = g_list_model_get_n_items (self->operations);
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardOperation) operation = g_list_model_get_item (self->operations, i);
      StewardOperationType type = steward_operation_get_operation_type (operation);

      if ((type == STEWARD_OPERATION_TYPE_CREATE || type == STEWARD_OPERATION_TYPE_COPY ||
           type == STEWARD_OPERATION_TYPE_PIT_RESTORE) &&
          !steward_operation_is_finished (operation))
        return operation;
    }

  return NULL;
}
