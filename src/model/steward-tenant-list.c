/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-tenant-list.h"

#include <string.h>

#define BYTE_ORDER_MARK  "\xef\xbb\xbf"
#define MAX_DOMAIN_CHARS 253
#define MAX_LABEL_CHARS  63
#define MAX_TENANTS      10000

typedef enum
{
  COLUMN_ID,
  COLUMN_DOMAIN,
  COLUMN_NAME,
  COLUMN_GROUP,
  N_COLUMNS
} StewardTenantColumn;

/* Where each column is, by its heading; -1 is nowhere. */
typedef struct
{
  gboolean is_known;
  int      positions[N_COLUMNS];
} StewardTenantHeading;

static const struct
{
  const char          *heading;
  StewardTenantColumn  column;
} headings[] = {
  { "aadtenantid", COLUMN_ID },
  { "customerid", COLUMN_ID },
  { "entratenantid", COLUMN_ID },
  { "id", COLUMN_ID },
  { "microsoftid", COLUMN_ID },
  { "tenant", COLUMN_ID },
  { "tenantid", COLUMN_ID },
  { "defaultdomainname", COLUMN_DOMAIN },
  { "domain", COLUMN_DOMAIN },
  { "domainname", COLUMN_DOMAIN },
  { "primarydomainname", COLUMN_DOMAIN },
  { "companyname", COLUMN_NAME },
  { "customer", COLUMN_NAME },
  { "customername", COLUMN_NAME },
  { "displayname", COLUMN_NAME },
  { "name", COLUMN_NAME },
  { "tenantname", COLUMN_NAME },
  { "group", COLUMN_GROUP },
};

/**
 * steward_tenant_list_is_id:
 * @text: what somebody typed
 *
 * Returns: whether it is the id of a tenant
 */
gboolean
steward_tenant_list_is_id (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  return g_uuid_string_is_valid (text);
}

static gboolean
steward_tenant_list_is_label (const char *label)
{
  gsize length = strlen (label);

  if (length == 0 || length > MAX_LABEL_CHARS || label[0] == '-' || label[length - 1] == '-')
    return FALSE;

  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isalnum (label[i]) && label[i] != '-')
        return FALSE;
    }

  return TRUE;
}

/**
 * steward_tenant_list_is_domain:
 * @text: what somebody typed
 *
 * Returns: whether it can be the domain of a tenant
 */
gboolean
steward_tenant_list_is_domain (const char *text)
{
  g_auto(GStrv) labels = NULL;
  guint n_labels;

  g_return_val_if_fail (text != NULL, FALSE);

  if (strlen (text) > MAX_DOMAIN_CHARS)
    return FALSE;

  labels = g_strsplit (text, ".", -1);
  n_labels = g_strv_length (labels);
  for (guint i = 0; i < n_labels; i++)
    {
      if (!steward_tenant_list_is_label (labels[i]))
        return FALSE;
    }

  /* What ends in a number is a version or an address. */
  return n_labels >= 2 && g_ascii_isalpha (labels[n_labels - 1][0]);
}

/* One cell; the cursor moves behind its separator, or onto the end of the text. Within quotes a
 * quote is written twice. */
static char *
steward_tenant_list_read_cell (const char **cursor,
                               const char  *separators,
                               gboolean    *ends_row)
{
  g_autoptr(GString) cell = g_string_new (NULL);
  const char *at = *cursor;
  gboolean quoted = FALSE;

  for (; *at != '\0'; at++)
    {
      if (*at == '"' && quoted && at[1] == '"')
        g_string_append_c (cell, *at++);
      else if (*at == '"' && (quoted || cell->len == 0))
        quoted = !quoted;
      else if (!quoted && (*at == '\n' || strchr (separators, *at) != NULL))
        break;
      else
        g_string_append_c (cell, *at);
    }

  *ends_row = *at == '\0' || *at == '\n';
  *cursor = *at != '\0' ? at + 1 : at;

  return g_strstrip (g_string_free (g_steal_pointer (&cell), FALSE));
}

static GPtrArray *
steward_tenant_list_read_row (const char **cursor,
                              const char  *separators)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);
  gboolean ends_row = FALSE;

  while (!ends_row)
    g_ptr_array_add (cells, steward_tenant_list_read_cell (cursor, separators, &ends_row));

  return cells;
}

/* Names have commas in them, so a table with tabs or semicolons has no others. */
static const char *
steward_tenant_list_choose_separators (const char *text)
{
  if (strchr (text, '\t') != NULL)
    return "\t";

  return strchr (text, ';') != NULL ? ";" : ",";
}

static gboolean
steward_tenant_list_is_empty (GPtrArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    {
      const char *cell = g_ptr_array_index (cells, i);

      if (*cell != '\0')
        return FALSE;
    }

  return TRUE;
}

static int
steward_tenant_list_find_column (const char *cell)
{
  g_autoptr(GString) plain = g_string_new (NULL);

  for (const char *at = cell; *at != '\0'; at++)
    {
      if (g_ascii_isalnum (*at))
        g_string_append_c (plain, g_ascii_tolower (*at));
    }

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      if (g_str_equal (headings[i].heading, plain->str))
        return (int) headings[i].column;
    }

  return -1;
}

/* A row is a heading when it names a column of ids or domains, and holds none itself. */
static gboolean
steward_tenant_list_read_heading (GPtrArray            *cells,
                                  StewardTenantHeading *heading)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    heading->positions[i] = -1;

  for (guint i = 0; i < cells->len; i++)
    {
      int column = steward_tenant_list_find_column (g_ptr_array_index (cells, i));

      if (column >= 0 && heading->positions[column] < 0)
        heading->positions[column] = (int) i;
    }
  heading->is_known = heading->positions[COLUMN_ID] >= 0
                      || heading->positions[COLUMN_DOMAIN] >= 0;

  return heading->is_known;
}

/* What the heading does not say, the looks of the cell do. */
static void
steward_tenant_list_sort_cells (GPtrArray                   *cells,
                                const StewardTenantHeading  *heading,
                                const char                 **columns)
{
  for (guint i = 0; i < cells->len; i++)
    {
      const char *cell = g_ptr_array_index (cells, i);
      StewardTenantColumn column = COLUMN_NAME;

      if (*cell == '\0')
        continue;
      if (steward_tenant_list_is_id (cell))
        column = COLUMN_ID;
      else if (heading->is_known && heading->positions[COLUMN_NAME] == (int) i)
        column = COLUMN_NAME;
      else if (heading->is_known && heading->positions[COLUMN_GROUP] == (int) i)
        column = COLUMN_GROUP;
      else if (steward_tenant_list_is_domain (cell))
        column = COLUMN_DOMAIN;
      else if (heading->is_known)
        continue;
      else if (columns[COLUMN_NAME] != NULL)
        column = COLUMN_GROUP;

      if (columns[column] == NULL)
        columns[column] = cell;
    }
}

static gboolean
steward_tenant_list_has (StewardTenantList *self,
                         const char        *id,
                         const char        *domain)
{
  for (guint i = 0; i < self->tenants->len; i++)
    {
      StewardTenant *tenant = g_ptr_array_index (self->tenants, i);
      const char *other = steward_tenant_get_domain (tenant);

      if (g_ascii_strcasecmp (steward_tenant_get_id (tenant), id) == 0
          || (domain != NULL && other != NULL && g_ascii_strcasecmp (other, domain) == 0))
        return TRUE;
    }

  return FALSE;
}

static void
steward_tenant_list_add (StewardTenantList          *self,
                         GPtrArray                  *cells,
                         const StewardTenantHeading *heading)
{
  const char *columns[N_COLUMNS] = { NULL };
  g_autoptr(StewardTenant) tenant = NULL;
  const char *id;

  steward_tenant_list_sort_cells (cells, heading, columns);
  id = columns[COLUMN_ID] != NULL ? columns[COLUMN_ID] : columns[COLUMN_DOMAIN];
  if (id == NULL)
    {
      g_ptr_array_add (cells, NULL);
      g_ptr_array_add (self->refused, g_strjoinv (", ", (char **) cells->pdata));
      return;
    }
  if (steward_tenant_list_has (self, id, columns[COLUMN_DOMAIN]))
    return;

  tenant = steward_tenant_new (id, columns[COLUMN_DOMAIN], columns[COLUMN_NAME]);
  steward_tenant_set_group (tenant, columns[COLUMN_GROUP]);
  g_ptr_array_add (self->tenants, g_steal_pointer (&tenant));
}

/**
 * steward_tenant_list_parse:
 * @text: what somebody pasted, or what was in a file
 *
 * Returns: (transfer full): the tenants, each once, in the order of @text
 */
StewardTenantList *
steward_tenant_list_parse (const char *text)
{
  StewardTenantList *self = g_new0 (StewardTenantList, 1);
  g_autofree char *valid = NULL;
  StewardTenantHeading heading = { FALSE, { 0 } };
  gboolean is_first = TRUE;
  const char *separators;
  const char *cursor;

  g_return_val_if_fail (text != NULL, NULL);

  self->tenants = g_ptr_array_new_with_free_func (g_object_unref);
  self->refused = g_ptr_array_new_with_free_func (g_free);
  valid = g_utf8_make_valid (text, -1);
  cursor = g_str_has_prefix (valid, BYTE_ORDER_MARK) ? valid + strlen (BYTE_ORDER_MARK) : valid;
  separators = steward_tenant_list_choose_separators (cursor);

  while (*cursor != '\0' && self->tenants->len < MAX_TENANTS)
    {
      g_autoptr(GPtrArray) cells = steward_tenant_list_read_row (&cursor, separators);

      if (steward_tenant_list_is_empty (cells))
        continue;
      if (!is_first || !steward_tenant_list_read_heading (cells, &heading))
        steward_tenant_list_add (self, cells, &heading);
      is_first = FALSE;
    }

  return self;
}

/**
 * steward_tenant_list_free:
 * @self: (transfer full): what was read
 */
void
steward_tenant_list_free (StewardTenantList *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->tenants, g_ptr_array_unref);
  g_clear_pointer (&self->refused, g_ptr_array_unref);
  g_free (self);
}
