/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-simulator.h"

#include <libsoup/soup.h>

struct _StewardSimulator
{
  GObject     parent_instance;

  SoupServer *server;
};

G_DEFINE_FINAL_TYPE (StewardSimulator, steward_simulator, G_TYPE_OBJECT)

static void
steward_simulator_dispose (GObject *object)
{
  StewardSimulator *self = STEWARD_SIMULATOR (object);

  steward_simulator_stop (self);
  g_clear_object (&self->server);

  G_OBJECT_CLASS (steward_simulator_parent_class)->dispose (object);
}

static void
steward_simulator_class_init (StewardSimulatorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = steward_simulator_dispose;
}

static void
steward_simulator_init (StewardSimulator *self)
{
  self->server = soup_server_new (NULL, NULL);
}

StewardSimulator *
steward_simulator_new (void)
{
  return g_object_new (STEWARD_TYPE_SIMULATOR, NULL);
}

gboolean
steward_simulator_start (StewardSimulator  *self,
                         guint16            port,
                         GError           **error)
{
  g_return_val_if_fail (STEWARD_IS_SIMULATOR (self), FALSE);

  return soup_server_listen_local (self->server, port, SOUP_SERVER_LISTEN_IPV4_ONLY, error);
}

void
steward_simulator_stop (StewardSimulator *self)
{
  g_return_if_fail (STEWARD_IS_SIMULATOR (self));

  if (self->server != NULL)
    soup_server_disconnect (self->server);
}

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

char *
steward_simulator_dup_hello (StewardSimulator *self)
{
  g_autofree char *url = steward_simulator_dup_url (self);

  return g_strdup_printf ("{\"url\":\"%s\"}", url);
}
