/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-simulator.h"

#include "steward-sim-delivery.h"
#include "steward-sim-families.h"
#include "steward-sim-hello.h"
#include "steward-sim-identity.h"
#include "steward-sim-json.h"
#include "steward-sim-quirks.h"
#include "steward-sim-scenario.h"
#include "steward-sim-updates.h"

#define USUAL_APPS       8
#define USUAL_OPERATIONS 3
#define MAX_GENERATED    50000

struct _StewardSimulator
{
  GObject             parent_instance;

  SoupServer         *server;
  StewardSimWorld    *world;
  StewardSimRouter   *router;
  StewardSimDelivery *delivery;

  char               *scenario;
  char               *state_path; /* (nullable) */
  StewardSimSizes     sizes;
};

G_DEFINE_FINAL_TYPE (StewardSimulator, steward_simulator, G_TYPE_OBJECT)

static void (* const families[]) (StewardSimRouter *router, StewardSimWorld *world) = {
  steward_sim_app_changes_register,
  steward_sim_app_effects_register,
  steward_sim_app_operation_register,
  steward_sim_applications_register,
  steward_sim_apps_register,
  steward_sim_authorized_apps_register,
  steward_sim_capacity_register,
  steward_sim_control_register,
  steward_sim_copy_register,
  steward_sim_create_register,
  steward_sim_delete_register,
  steward_sim_environments_register,
  steward_sim_exports_register,
  steward_sim_identity_register,
  steward_sim_notifications_register,
  steward_sim_om_register,
  steward_sim_operations_register,
  steward_sim_outages_register,
  steward_sim_outcome_register,
  steward_sim_periods_register,
  steward_sim_power_platform_register,
  steward_sim_pte_register,
  steward_sim_recover_register,
  steward_sim_rename_register,
  steward_sim_restore_register,
  steward_sim_sessions_register,
  steward_sim_settings_register,
  steward_sim_settings_window_register,
  steward_sim_support_register,
  steward_sim_telemetry_register,
  steward_sim_transfers_register,
  steward_sim_update_run_register,
  steward_sim_updates_register,
  steward_sim_upgrade_register,
};

static void
steward_simulator_message_cb (SoupServer        *server,
                              SoupServerMessage *message,
                              const char        *path,
                              GHashTable        *query,
                              gpointer           user_data)
{
  StewardSimulator *self = user_data;

  steward_sim_delivery_handle (self->delivery, message);
}

/* Very many environments with everything in them would take long to make. */
static guint
steward_simulator_resolve_size (guint                          size,
                                guint                          usual,
                                const StewardSimulatorOptions *options)
{
  guint64 n_environments = (guint64) options->tenants * options->environments;

  if (size != STEWARD_SIMULATOR_USUAL)
    return size;

  return (guint) MIN (usual, MAX_GENERATED / MAX (n_environments, 1));
}

static gboolean
steward_simulator_fill_from_scenario (StewardSimulator  *self,
                                      GError           **error)
{
  StewardSimState *state = steward_sim_world_get_state (self->world);
  g_autoptr(JsonObject) root = NULL;

  root = steward_sim_scenario_load (self->scenario, &self->sizes,
                                    steward_sim_world_get_now (self->world), error);
  if (root == NULL)
    return FALSE;

  steward_sim_quirks_prepare (root);
  steward_sim_state_set_root (state, root);

  return TRUE;
}

static gboolean
steward_simulator_fill (StewardSimulator  *self,
                        GError           **error)
{
  StewardSimState *state = steward_sim_world_get_state (self->world);
  g_autoptr(GError) load_error = NULL;

  if (self->state_path == NULL)
    return steward_simulator_fill_from_scenario (self, error);

  if (steward_sim_state_load (state, &load_error))
    {
      JsonObject *root = steward_sim_state_get_root (state);

      steward_sim_clock_set_offset (steward_sim_world_get_clock (self->world),
                                    steward_sim_json_get_int (root, "clockOffset", 0));
      return TRUE;
    }
  if (g_error_matches (load_error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    return steward_simulator_fill_from_scenario (self, error);

  g_propagate_error (error, g_steal_pointer (&load_error));

  return FALSE;
}

static void
steward_simulator_before_save_cb (StewardSimState *state,
                                  gpointer         user_data)
{
  StewardSimulator *self = user_data;
  StewardSimClock *clock = steward_sim_world_get_clock (self->world);

  json_object_set_int_member (steward_sim_state_get_root (state), "clockOffset",
                              steward_sim_clock_get_offset (clock));
}

static void
steward_simulator_reset_cb (StewardSimWorld *world,
                            gpointer         user_data)
{
  StewardSimulator *self = user_data;
  StewardSimState *state = steward_sim_world_get_state (world);
  JsonObject *identity = steward_sim_json_get_object (steward_sim_state_get_root (state),
                                                      "identity");
  JsonObject *credentials = steward_sim_json_get_object (identity, "credentials");
  g_autoptr(JsonObject) kept = credentials != NULL ? json_object_ref (credentials) : NULL;
  g_autoptr(GError) error = NULL;

  if (!steward_simulator_fill_from_scenario (self, &error))
    {
      g_printerr ("%s\n", error->message);
      return;
    }

  /* What the hello line told stays true. */
  if (kept != NULL)
    {
      identity = steward_sim_json_ensure_object (steward_sim_state_get_root (state), "identity");
      json_object_set_object_member (identity, "credentials", g_steal_pointer (&kept));
    }
  steward_sim_identity_prepare (world);
  steward_sim_updates_arm (world);
}

static void
steward_simulator_dispose (GObject *object)
{
  StewardSimulator *self = STEWARD_SIMULATOR (object);

  steward_simulator_stop (self);
  g_clear_object (&self->server);
  g_clear_object (&self->delivery);
  g_clear_object (&self->router);
  g_clear_object (&self->world);

  G_OBJECT_CLASS (steward_simulator_parent_class)->dispose (object);
}

static void
steward_simulator_finalize (GObject *object)
{
  StewardSimulator *self = STEWARD_SIMULATOR (object);

  g_clear_pointer (&self->scenario, g_free);
  g_clear_pointer (&self->state_path, g_free);

  G_OBJECT_CLASS (steward_simulator_parent_class)->finalize (object);
}

static void
steward_simulator_class_init (StewardSimulatorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = steward_simulator_dispose;
  object_class->finalize = steward_simulator_finalize;
}

static void
steward_simulator_init (StewardSimulator *self)
{
  self->world = steward_sim_world_new ();
  self->router = steward_sim_router_new ();
  self->server = soup_server_new (NULL, NULL);
  soup_server_add_handler (self->server, NULL, steward_simulator_message_cb, self, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    families[i] (self->router, self->world);

  g_signal_connect (self->world, "reset", G_CALLBACK (steward_simulator_reset_cb), self);
  g_signal_connect (steward_sim_world_get_state (self->world), "before-save",
                    G_CALLBACK (steward_simulator_before_save_cb), self);
}

/**
 * steward_simulator_new:
 *
 * Returns: (transfer full): a simulator of the sample tenants
 */
StewardSimulator *
steward_simulator_new (void)
{
  StewardSimulatorOptions options = STEWARD_SIMULATOR_OPTIONS_INIT;

  return steward_simulator_new_with_options (&options);
}

/**
 * steward_simulator_new_with_options:
 * @options: what to simulate; start from %STEWARD_SIMULATOR_OPTIONS_INIT
 *
 * Returns: (transfer full): a simulator that has not started
 */
StewardSimulator *
steward_simulator_new_with_options (const StewardSimulatorOptions *options)
{
  StewardSimulator *self = g_object_new (STEWARD_TYPE_SIMULATOR, NULL);

  self->scenario = g_strdup (options->scenario);
  self->state_path = g_strdup (options->state_path);
  self->sizes.tenants = options->tenants;
  self->sizes.environments = options->environments;
  self->sizes.apps = steward_simulator_resolve_size (options->apps, USUAL_APPS, options);
  self->sizes.operations = steward_simulator_resolve_size (options->operations, USUAL_OPERATIONS,
                                                           options);
  self->sizes.seed = options->seed;
  self->delivery = steward_sim_delivery_new (self->world, self->router, options->latency_ms);
  steward_sim_world_set_speed (self->world, options->speed);
  steward_sim_world_set_strict (self->world, options->strict);
  steward_sim_state_set_path (steward_sim_world_get_state (self->world), options->state_path);

  return self;
}

/**
 * steward_simulator_start:
 * @self: a simulator
 * @port: the port of the loopback address, or 0 for any
 * @error: return location for a #GError
 *
 * Loads the data and listens, in the main context of the caller.
 *
 * Returns: whether it listens
 */
gboolean
steward_simulator_start (StewardSimulator  *self,
                         guint16            port,
                         GError           **error)
{
  g_autofree char *url = NULL;

  g_return_val_if_fail (STEWARD_IS_SIMULATOR (self), FALSE);

  if (!steward_simulator_fill (self, error)
      || !steward_sim_state_save (steward_sim_world_get_state (self->world), error)
      || !soup_server_listen_local (self->server, port, SOUP_SERVER_LISTEN_IPV4_ONLY, error))
    return FALSE;

  url = steward_simulator_dup_url (self);
  steward_sim_world_set_url (self->world, url);
  steward_sim_identity_prepare (self->world);
  steward_sim_updates_arm (self->world);

  return TRUE;
}

/**
 * steward_simulator_stop:
 * @self: a simulator
 *
 * Closes all connections and saves the state.
 */
void
steward_simulator_stop (StewardSimulator *self)
{
  g_autoptr(GSList) listeners = NULL;
  g_autoptr(GError) error = NULL;

  g_return_if_fail (STEWARD_IS_SIMULATOR (self));

  if (self->server != NULL)
    listeners = soup_server_get_listeners (self->server);
  if (listeners == NULL)
    return;

  steward_sim_delivery_cancel (self->delivery);
  soup_server_disconnect (self->server);
  if (!steward_sim_state_save (steward_sim_world_get_state (self->world), &error))
    g_printerr ("%s\n", error->message);
}

/**
 * steward_simulator_get_world:
 * @self: a simulator
 *
 * Returns: (transfer none): what it knows, which can be changed between two requests
 */
StewardSimWorld *
steward_simulator_get_world (StewardSimulator *self)
{
  g_return_val_if_fail (STEWARD_IS_SIMULATOR (self), NULL);

  return self->world;
}

/**
 * steward_simulator_dup_url:
 * @self: a simulator
 *
 * Returns: (transfer full) (nullable): where it listens
 */
char *
steward_simulator_dup_url (StewardSimulator *self)
{
  g_autoslist(GUri) uris = NULL;

  g_return_val_if_fail (STEWARD_IS_SIMULATOR (self), NULL);

  uris = soup_server_get_uris (self->server);
  if (uris == NULL)
    return NULL;

  return g_strdup_printf ("http://127.0.0.1:%d", g_uri_get_port (uris->data));
}

/**
 * steward_simulator_dup_hello:
 * @self: a simulator that has started
 *
 * Returns: (transfer full): one line of JSON with everything a client needs
 */
char *
steward_simulator_dup_hello (StewardSimulator *self)
{
  g_autoptr(JsonNode) node = NULL;

  g_return_val_if_fail (STEWARD_IS_SIMULATOR (self), NULL);

  node = steward_sim_json_wrap (steward_sim_hello_new (self->world));

  return steward_sim_json_print (node);
}
