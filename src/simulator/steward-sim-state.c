/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-state.h"

#include "steward-sim-check.h"
#include "steward-sim-json.h"

#define SAVE_DELAY_MS 300

struct _StewardSimState
{
  GObject     parent_instance;

  JsonObject *root;
  char       *path;     /* (nullable) */
  GSource    *save_source;
};

enum
{
  BEFORE_SAVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (StewardSimState, steward_sim_state, G_TYPE_OBJECT)

static void
steward_sim_state_cancel_save (StewardSimState *self)
{
  if (self->save_source != NULL)
    g_source_destroy (self->save_source);
  g_clear_pointer (&self->save_source, g_source_unref);
}

static gboolean
steward_sim_state_save_cb (gpointer user_data)
{
  StewardSimState *self = user_data;
  g_autoptr(GError) error = NULL;

  if (!steward_sim_state_save (self, &error))
    g_printerr ("%s\n", error->message);

  return G_SOURCE_REMOVE;
}

static void
steward_sim_state_finalize (GObject *object)
{
  StewardSimState *self = STEWARD_SIM_STATE (object);

  steward_sim_state_cancel_save (self);
  g_clear_pointer (&self->root, json_object_unref);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (steward_sim_state_parent_class)->finalize (object);
}

static void
steward_sim_state_class_init (StewardSimStateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = steward_sim_state_finalize;

  /* The moment to put what lives outside the state, such as the clock, into it. */
  signals[BEFORE_SAVE] = g_signal_new ("before-save",
                                       G_TYPE_FROM_CLASS (klass),
                                       G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 0);
}

static void
steward_sim_state_init (StewardSimState *self)
{
  self->root = json_object_new ();
}

StewardSimState *
steward_sim_state_new (void)
{
  return g_object_new (STEWARD_TYPE_SIM_STATE, NULL);
}

JsonObject *
steward_sim_state_get_root (StewardSimState *self)
{
  g_return_val_if_fail (STEWARD_IS_SIM_STATE (self), NULL);

  return self->root;
}

void
steward_sim_state_set_root (StewardSimState *self,
                            JsonObject      *root)
{
  g_return_if_fail (STEWARD_IS_SIM_STATE (self));

  json_object_ref (root);
  json_object_unref (self->root);
  self->root = root;
  steward_sim_state_touch (self);
}

void
steward_sim_state_set_path (StewardSimState *self,
                            const char      *path)
{
  g_return_if_fail (STEWARD_IS_SIM_STATE (self));

  g_free (self->path);
  self->path = g_strdup (path);
}

/* A missing file is not an error, it leaves the state as it was and sets G_FILE_ERROR_NOENT. */
gboolean
steward_sim_state_load (StewardSimState  *self,
                        GError          **error)
{
  g_autoptr(JsonNode) node = NULL;
  g_autofree char *text = NULL;
  gsize length = 0;

  g_return_val_if_fail (STEWARD_IS_SIM_STATE (self), FALSE);
  g_return_val_if_fail (self->path != NULL, FALSE);

  if (!g_file_get_contents (self->path, &text, &length, error))
    return FALSE;

  node = steward_sim_json_parse (text, (gssize) length, error);
  if (node == NULL)
    {
      g_prefix_error (error, "%s: ", self->path);
      return FALSE;
    }
  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   "%s: this is not a state of the simulator", self->path);
      return FALSE;
    }
  if (!steward_sim_check_state (json_node_get_object (node), error))
    {
      g_prefix_error (error, "%s: ", self->path);
      return FALSE;
    }

  json_object_unref (self->root);
  self->root = json_node_dup_object (node);

  return TRUE;
}

gboolean
steward_sim_state_save (StewardSimState  *self,
                        GError          **error)
{
  g_autoptr(JsonNode) node = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (STEWARD_IS_SIM_STATE (self), FALSE);

  steward_sim_state_cancel_save (self);
  if (self->path == NULL)
    return TRUE;

  g_signal_emit (self, signals[BEFORE_SAVE], 0);
  node = json_node_init_object (json_node_alloc (), self->root);
  text = steward_sim_json_print (node);

  return g_file_set_contents_full (self->path, text, -1,
                                   G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}

void
steward_sim_state_touch (StewardSimState *self)
{
  g_return_if_fail (STEWARD_IS_SIM_STATE (self));

  if (self->path == NULL || self->save_source != NULL)
    return;

  self->save_source = g_timeout_source_new (SAVE_DELAY_MS);
  g_source_set_callback (self->save_source, steward_sim_state_save_cb, self, NULL);
  g_source_attach (self->save_source, g_main_context_get_thread_default ());
}

JsonArray *
steward_sim_state_get_tenants (StewardSimState *self)
{
  g_return_val_if_fail (STEWARD_IS_SIM_STATE (self), NULL);

  return steward_sim_json_ensure_array (self->root, "tenants");
}

JsonObject *
steward_sim_state_find_tenant (StewardSimState *self,
                               const char      *id_or_domain)
{
  JsonArray *tenants = steward_sim_state_get_tenants (self);
  JsonObject *tenant = steward_sim_json_find (tenants, "id", id_or_domain);

  return tenant != NULL ? tenant : steward_sim_json_find (tenants, "domain", id_or_domain);
}

JsonObject *
steward_sim_state_get_quirks (StewardSimState *self)
{
  g_return_val_if_fail (STEWARD_IS_SIM_STATE (self), NULL);

  return steward_sim_json_ensure_object (self->root, "quirks");
}

JsonArray *
steward_sim_state_get_catalogue (StewardSimState *self)
{
  g_return_val_if_fail (STEWARD_IS_SIM_STATE (self), NULL);

  return steward_sim_json_ensure_array (self->root, "catalogue");
}

JsonObject *
steward_sim_state_find_app (StewardSimState *self,
                            const char      *app_id)
{
  return steward_sim_json_find (steward_sim_state_get_catalogue (self), "appId", app_id);
}

JsonObject *
steward_sim_state_find_family (StewardSimState *self,
                               const char      *application_family)
{
  g_return_val_if_fail (STEWARD_IS_SIM_STATE (self), NULL);

  return steward_sim_json_find (steward_sim_json_get_array (self->root, "applications"),
                                "applicationFamily", application_family);
}

JsonObject *
steward_sim_tenant_find_environment (JsonObject *tenant,
                                     const char *application_family,
                                     const char *name)
{
  JsonArray *environments = steward_sim_json_get_array (tenant, "environments");

  if (environments == NULL || name == NULL)
    return NULL;

  for (guint i = 0; i < json_array_get_length (environments); i++)
    {
      JsonObject *environment = json_array_get_object_element (environments, i);
      const char *family = steward_sim_json_get_string (environment, "applicationFamily",
                                                        "BusinessCentral");

      if (g_ascii_strcasecmp (json_object_get_string_member (environment, "name"), name) == 0
          && (application_family == NULL || g_ascii_strcasecmp (family, application_family) == 0))
        return environment;
    }

  return NULL;
}

JsonObject *
steward_sim_tenant_find_operation (JsonObject *tenant,
                                   const char *id)
{
  return steward_sim_json_find (steward_sim_json_get_array (tenant, "operations"), "id", id);
}
