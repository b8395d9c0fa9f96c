/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-simulator.h"

#include "steward-sim-exchange.h"
#include "steward-sim-families.h"
#include "steward-sim-hello.h"
#include "steward-sim-identity.h"
#include "steward-sim-json.h"
#include "steward-sim-scenario.h"

struct _StewardSimulator
{
  GObject           parent_instance;

  SoupServer       *server;
  StewardSimWorld  *world;
  StewardSimRouter *router;

  char             *scenario;
  char             *state_path;   /* (nullable) */
  StewardSimSizes   sizes;
  guint             latency_ms;
};

G_DEFINE_FINAL_TYPE (StewardSimulator, steward_simulator, G_TYPE_OBJECT)

static void (* const families[]) (StewardSimRouter *router, StewardSimWorld *world) = {
  steward_sim_control_register,
  steward_sim_identity_register,
};

static void
steward_simulator_message_cb (SoupServer        *server,
                              SoupServerMessage *message,
                              const char        *path,
                              GHashTable        *query,
                              gpointer           user_data)
{
  StewardSimulator *self = user_data;
  g_autoptr(StewardSimRequest) request = steward_sim_exchange_read (self->world, message);

  steward_sim_world_advance (self->world);
  steward_sim_exchange_carry_out (self->router, request);
  steward_sim_exchange_write (request, message);
}

static gboolean
steward_simulator_fill (StewardSimulator  *self,
                        GError           **error)
{
  StewardSimState *state = steward_sim_world_get_state (self->world);
  g_autoptr(JsonObject) root = NULL;
  g_autoptr(GError) load_error = NULL;

  if (self->state_path != NULL && steward_sim_state_load (state, &load_error))
    return TRUE;
  if (load_error != NULL && !g_error_matches (load_error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    {
      g_propagate_error (error, g_steal_pointer (&load_error));
      return FALSE;
    }

  root = steward_sim_scenario_load (self->scenario, &self->sizes,
                                    steward_sim_world_get_now (self->world), error);
  if (root == NULL)
    return FALSE;

  steward_sim_state_set_root (state, root);

  return TRUE;
}

static void
steward_simulator_dispose (GObject *object)
{
  StewardSimulator *self = STEWARD_SIMULATOR (object);

  steward_simulator_stop (self);
  g_clear_object (&self->server);
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
  self->sizes.apps = options->apps;
  self->sizes.operations = options->operations;
  self->sizes.seed = options->seed;
  self->latency_ms = options->latency_ms;
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
      || !soup_server_listen_local (self->server, port, SOUP_SERVER_LISTEN_IPV4_ONLY, error))
    return FALSE;

  url = steward_simulator_dup_url (self);
  steward_sim_world_set_url (self->world, url);
  steward_sim_identity_prepare (self->world);

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
  g_autoptr(GError) error = NULL;

  g_return_if_fail (STEWARD_IS_SIMULATOR (self));

  if (self->server == NULL || soup_server_get_listeners (self->server) == NULL)
    return;

  soup_server_disconnect (self->server);
  if (!steward_sim_state_save (steward_sim_world_get_state (self->world), &error))
    g_printerr ("%s\n", error->message);
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
