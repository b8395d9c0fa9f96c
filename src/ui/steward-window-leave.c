/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-window-private.h"

#include <glib/gi18n.h>

/* How a page ends whose environment or instance is listed no more. */

/* Instances are known by their ids, environments by their names. */
static gboolean
steward_window_is_end_of (StewardOperation *operation,
                          StewardEntity    *entity)
{
  const char *key = steward_entity_get_key (entity);
  const char *environment = steward_operation_get_environment_name (operation);

  if (steward_entity_get_tenant (STEWARD_ENTITY (operation)) != steward_entity_get_tenant (entity))
    return FALSE;

  switch ((int) steward_operation_get_operation_type (operation))
    {
    case STEWARD_OPERATION_TYPE_DELETE:
      return g_strcmp0 (environment, key) == 0;
    case STEWARD_OPERATION_TYPE_ENVIRONMENT_RENAME:
      return g_strcmp0 (environment, key) == 0 ||
             g_strcmp0 (steward_operation_get_source_environment (operation), key) == 0;
    case STEWARD_OPERATION_TYPE_INSTANCE_DELETE:
      return g_strcmp0 (steward_operation_get_instance_id (operation), key) == 0;
    default:
      return FALSE;
    }
}

/* Of that, the end is told anyway. */
static gboolean
steward_window_has_ended (StewardWindow *self,
                          StewardEntity *entity)
{
  StewardFleet *fleet = steward_view_state_get_fleet (self->view_state);
  GListModel *operations = steward_fleet_get_tracked_operations (fleet);
  guint n_items = g_list_model_get_n_items (operations);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardOperation) operation = g_list_model_get_item (operations, i);

      if (steward_operation_is_mine (operation) && steward_window_is_end_of (operation, entity))
        return TRUE;
    }

  return FALSE;
}

/* With a tenant that is forgotten all goes, although the service lists it. */
static gboolean
steward_window_is_unlisted (StewardWindow *self,
                            StewardEntity *entity)
{
  StewardSession *session = steward_view_state_get_session_of (self->view_state, entity);
  StewardListing *listing;

  if (session == NULL)
    return FALSE;

  listing = STEWARD_IS_INSTANCE (entity) ? steward_session_get_instances (session)
                                         : steward_session_get_environments (session);

  return steward_listing_find (listing, steward_entity_get_key (entity)) != entity;
}

/**
 * steward_window_leave_page:
 * @self: a window
 * @page: a page that was pushed
 * @entity: what it shows, which is not there any more
 *
 * Goes back, as there is nothing left to show. What others did is told.
 */
void
steward_window_leave_page (StewardWindow *self,
                           StewardPage   *page,
                           StewardEntity *entity)
{
  g_autofree char *text = NULL;

  g_return_if_fail (STEWARD_IS_WINDOW (self));
  g_return_if_fail (STEWARD_IS_PAGE (page));
  g_return_if_fail (STEWARD_IS_ENTITY (entity));

  if (self->pushed != page)
    return;

  if (steward_window_is_unlisted (self, entity) && !steward_window_has_ended (self, entity))
    {
      /* Translators: the name of an environment or an instance, and that of its tenant */
      text = g_strdup_printf (_("%s of %s is no longer listed. It may have been deleted or renamed "
                                "elsewhere."),
                              steward_page_get_title (page),
                              steward_tenant_get_name (steward_entity_get_tenant (entity)));
      steward_window_add_toast (self, text, NULL, NULL, NULL);
    }

  steward_window_pop (self);
}
