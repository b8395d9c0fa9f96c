/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-tenant-finder.h"

#define MAX_PARALLEL 8

typedef struct
{
  /* Input */
  StewardTokenClient *token_client;
  GPtrArray          *tenants;

  /* In progress */
  char              **ids;      /* by position; NULL where none was found */
  GError             *error;
  guint               next;
  guint               n_running;
} StewardTenantSearch;

typedef struct
{
  GTask *task;
  guint  position;
} StewardTenantTry;

static void
steward_tenant_search_free (gpointer data)
{
  StewardTenantSearch *search = data;

  for (guint i = 0; i < search->tenants->len; i++)
    g_free (search->ids[i]);
  g_free (search->ids);
  g_clear_error (&search->error);
  g_clear_object (&search->token_client);
  g_clear_pointer (&search->tenants, g_ptr_array_unref);
  g_free (search);
}

static void steward_tenant_finder_advance  (GTask        *task);
static void steward_tenant_finder_found_cb (GObject      *object,
                                            GAsyncResult *result,
                                            gpointer      user_data);

static StewardTenant *
steward_tenant_finder_new_found (StewardTenant *tenant,
                                 const char    *id)
{
  const char *domain = steward_tenant_get_domain (tenant);
  StewardTenant *found;

  /* Without a name it goes by its domain. */
  found = steward_tenant_new (id, domain != NULL ? domain : steward_tenant_get_id (tenant),
                              steward_tenant_get_name (tenant));
  steward_tenant_set_colour (found, steward_tenant_get_colour (tenant));
  steward_tenant_set_group (found, steward_tenant_get_group (tenant));
  steward_tenant_set_favourite (found, steward_tenant_get_favourite (tenant));

  return found;
}

static void
steward_tenant_finder_finish (GTask *task)
{
  StewardTenantSearch *search = g_task_get_task_data (task);
  StewardTenantFindings *findings = g_new0 (StewardTenantFindings, 1);
  g_autoptr(GStrvBuilder) refused = g_strv_builder_new ();

  findings->tenants = g_ptr_array_new_with_free_func (g_object_unref);
  findings->error = g_steal_pointer (&search->error);
  for (guint i = 0; i < search->tenants->len; i++)
    {
      StewardTenant *tenant = g_ptr_array_index (search->tenants, i);
      const char *id = steward_tenant_get_id (tenant);

      if (g_uuid_string_is_valid (id))
        g_ptr_array_add (findings->tenants, g_object_ref (tenant));
      else if (search->ids[i] != NULL)
        g_ptr_array_add (findings->tenants,
                         steward_tenant_finder_new_found (tenant, search->ids[i]));
      else
        g_strv_builder_add (refused, id);
    }
  findings->refused = g_strv_builder_end (refused);

  g_task_return_pointer (task, findings, (GDestroyNotify) steward_tenant_findings_free);
}

static void
steward_tenant_finder_advance (GTask *task)
{
  StewardTenantSearch *search = g_task_get_task_data (task);

  while (search->n_running < MAX_PARALLEL && search->next < search->tenants->len)
    {
      guint position = search->next++;
      const char *id = steward_tenant_get_id (g_ptr_array_index (search->tenants, position));
      StewardTenantTry *attempt;

      if (g_uuid_string_is_valid (id))
        continue;

      attempt = g_new0 (StewardTenantTry, 1);
      attempt->task = g_object_ref (task);
      attempt->position = position;
      search->n_running++;
      steward_token_client_find_async (search->token_client, id, g_task_get_cancellable (task),
                                       steward_tenant_finder_found_cb, attempt);
    }

  if (search->n_running == 0 && !g_task_return_error_if_cancelled (task))
    steward_tenant_finder_finish (task);
}

static void
steward_tenant_finder_found_cb (GObject      *object,
                                GAsyncResult *result,
                                gpointer      user_data)
{
  g_autofree StewardTenantTry *attempt = user_data;
  g_autoptr(GTask) task = attempt->task;
  StewardTenantSearch *search = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;

  search->ids[attempt->position] = steward_token_client_find_finish (STEWARD_TOKEN_CLIENT (object),
                                                                     result, &error);
  if (error != NULL && search->error == NULL)
    search->error = g_steal_pointer (&error);
  search->n_running--;
  steward_tenant_finder_advance (task);
}

/**
 * steward_tenant_finder_find_async:
 * @token_client: speaks to the sign-in service
 * @tenants: (element-type StewardTenant): tenants; the id of one can be its domain
 * @cancellable: (nullable): gives up
 * @callback: called when each was looked for
 * @user_data: for @callback
 *
 * That one is not found says nothing about the others.
 */
void
steward_tenant_finder_find_async (StewardTokenClient  *token_client,
                                  GPtrArray           *tenants,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  StewardTenantSearch *search;

  g_return_if_fail (STEWARD_IS_TOKEN_CLIENT (token_client));
  g_return_if_fail (tenants != NULL);

  search = g_new0 (StewardTenantSearch, 1);
  search->token_client = g_object_ref (token_client);
  search->tenants = g_ptr_array_ref (tenants);
  search->ids = g_new0 (char *, tenants->len + 1);
  g_task_set_source_tag (task, steward_tenant_finder_find_async);
  g_task_set_task_data (task, search, steward_tenant_search_free);
  steward_tenant_finder_advance (task);
}

/**
 * steward_tenant_finder_find_finish:
 * @result: from the callback
 * @error: return location for %G_IO_ERROR_CANCELLED, and no other error
 *
 * Returns: (transfer full): the tenants that were found
 */
StewardTenantFindings *
steward_tenant_finder_find_finish (GAsyncResult  *result,
                                   GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * steward_tenant_findings_free:
 * @self: (transfer full): what was found
 */
void
steward_tenant_findings_free (StewardTenantFindings *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->tenants, g_ptr_array_unref);
  g_clear_pointer (&self->refused, g_strfreev);
  g_clear_error (&self->error);
  g_free (self);
}
