/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-pte-upload.h"

#include "steward-sim-json.h"

#include <string.h>

#define MAX_FILE_SIZE (50 * 1024 * 1024)
#define FILE_PART     "extensionfile"
#define FILE_ENDING   ".app"
#define USUAL_VERSION "1.0.0.0"

/* A version at the end of a name such as "Contoso_Contoso EDI_2.4.0.0.app" */
#define NAME_PATTERN "^(?:([^_]+)_)?(.+?)(?:_([0-9]+(?:\\.[0-9]+){1,3}))?\\.app$"

static gboolean
steward_sim_pte_upload_refuse (StewardSimRequest *request,
                               const char        *target,
                               const char        *message)
{
  steward_sim_request_fail (request, "EntityValidationFailed", target, "%s", message);

  return FALSE;
}

static void
steward_sim_pte_upload_add_part (StewardSimPteUpload *self,
                                 const char          *name,
                                 const char          *file_name,
                                 GBytes              *body)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (body, &size);
  g_autofree char *lower = g_ascii_strdown (name, -1);

  if (g_str_equal (lower, FILE_PART))
    {
      g_free (self->file_name);
      self->file_name = g_path_get_basename (file_name != NULL ? file_name : "");
      self->file_size = size;
      return;
    }

  g_hash_table_replace (self->fields, g_steal_pointer (&lower),
                        g_strstrip (g_strndup (data != NULL ? data : "", size)));
}

static gboolean
steward_sim_pte_upload_read (StewardSimPteUpload *self,
                             StewardSimRequest   *request)
{
  SoupMessageHeaders *headers = soup_message_headers_new (SOUP_MESSAGE_HEADERS_MULTIPART);
  const char *type = steward_sim_request_get_header (request, "Content-Type");
  SoupMultipart *multipart;

  soup_message_headers_append (headers, "Content-Type", type != NULL ? type : "");
  multipart = soup_multipart_new_from_message (headers, request->raw_body);
  soup_message_headers_unref (headers);
  if (multipart == NULL)
    {
      steward_sim_request_fail (request, "requestBodyRequired", NULL,
                                "A body of the type multipart/form-data is needed.");
      return FALSE;
    }

  for (int i = 0; i < soup_multipart_get_length (multipart); i++)
    {
      g_autoptr(GHashTable) params = NULL;
      g_autofree char *disposition = NULL;
      SoupMessageHeaders *part_headers = NULL;
      GBytes *body = NULL;

      if (soup_multipart_get_part (multipart, i, &part_headers, &body)
          && soup_message_headers_get_content_disposition (part_headers, &disposition, &params)
          && g_hash_table_lookup (params, "name") != NULL)
        steward_sim_pte_upload_add_part (self, g_hash_table_lookup (params, "name"),
                                         g_hash_table_lookup (params, "filename"), body);
    }
  soup_multipart_free (multipart);

  return TRUE;
}

static gboolean
steward_sim_pte_upload_check_fields (StewardSimPteUpload *self,
                                     StewardSimRequest   *request)
{
  static const char * const known[] = {
    "acceptisveula", "deploymentschedule", "installorupdateneededdependencies", "languageid",
    "syncmode",
  };
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, self->fields);
  while (steward_sim_world_get_strict (request->world)
         && g_hash_table_iter_next (&iter, &name, NULL))
    {
      gboolean is_known = FALSE;

      for (guint i = 0; i < G_N_ELEMENTS (known); i++)
        is_known = is_known || g_ascii_strcasecmp (known[i], name) == 0;
      if (!is_known)
        {
          steward_sim_request_fail (request, "invalidInput", name,
                                    "The member \"%s\" is not known to this call.",
                                    (const char *) name);
          return FALSE;
        }
    }

  if (self->file_name == NULL || self->file_size == 0)
    return steward_sim_pte_upload_refuse (request, "extensionFile", "A file is needed.");
  if (!g_str_has_suffix (self->file_name, FILE_ENDING)
      || g_str_equal (self->file_name, FILE_ENDING) || self->file_size > MAX_FILE_SIZE)
    return steward_sim_pte_upload_refuse (request, "extensionFile",
                                          "The file has to be an .app of at most 50 MB.");

  return TRUE;
}

/* The same extension always has the same id. */
static char *
steward_sim_pte_upload_dup_id (StewardSimPteUpload *self)
{
  g_autofree char *text = g_strdup_printf ("%s/%s", self->publisher, self->name);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA1, text, -1);

  return g_strdup_printf ("%.8s-%.4s-5%.3s-a%.3s-%.12s", sum, sum + 8, sum + 13, sum + 17,
                          sum + 20);
}

/* What the extension is called can be read off the name that compilers give to the file. */
static void
steward_sim_pte_upload_identify (StewardSimPteUpload *self,
                                 JsonObject          *environment)
{
  g_autoptr(GRegex) regex = g_regex_new (NAME_PATTERN, G_REGEX_DOTALL, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  g_autofree char *version = NULL;
  JsonObject *app;

  g_regex_match (regex, self->file_name, 0, &match);
  self->publisher = g_match_info_fetch (match, 1);
  self->name = g_match_info_fetch (match, 2);
  version = g_match_info_fetch (match, 3);
  self->version = g_strdup (version != NULL && version[0] != '\0' ? version : USUAL_VERSION);

  app = steward_sim_json_find (steward_sim_json_get_array (environment, "apps"), "name",
                               self->name);
  self->app_id = app != NULL ? g_strdup (json_object_get_string_member (app, "appId"))
                             : steward_sim_pte_upload_dup_id (self);
}

/**
 * steward_sim_pte_upload_new:
 * @request: a request
 * @environment: where the extension is to be installed
 *
 * Returns: (transfer full) (nullable): the extension, or %NULL when the request was refused
 */
StewardSimPteUpload *
steward_sim_pte_upload_new (StewardSimRequest *request,
                            JsonObject        *environment)
{
  g_autoptr(StewardSimPteUpload) self = g_new0 (StewardSimPteUpload, 1);

  self->fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (!steward_sim_pte_upload_read (self, request)
      || !steward_sim_pte_upload_check_fields (self, request))
    return NULL;

  steward_sim_pte_upload_identify (self, environment);

  return g_steal_pointer (&self);
}

void
steward_sim_pte_upload_free (StewardSimPteUpload *self)
{
  g_clear_pointer (&self->fields, g_hash_table_unref);
  g_clear_pointer (&self->file_name, g_free);
  g_clear_pointer (&self->app_id, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->publisher, g_free);
  g_clear_pointer (&self->version, g_free);
  g_free (self);
}

const char *
steward_sim_pte_upload_get (StewardSimPteUpload *self,
                            const char          *name,
                            const char          *fallback)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);
  const char *text = g_hash_table_lookup (self->fields, lower);

  return text != NULL ? text : fallback;
}
