/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-app-step.h"

#include "steward-util.h"

struct _StewardAppStep
{
  GObject parent_instance;

  StewardAppDraft     *draft;
  char                *source_version; /* nullable */
  char                *needed_by;      /* (nullable): the first app that needs it */
  char                *blocked_by;     /* (nullable): the app that it was left out for */
  GListStore          *needs;          /* of StewardAppStep: what comes before it */
  StewardOperation    *operation;      /* nullable */
  GError              *error;          /* nullable */
  StewardAppStepState  state;
  gboolean             chosen;
};

G_DEFINE_FINAL_TYPE (StewardAppStep, steward_app_step, G_TYPE_OBJECT)

G_DEFINE_ENUM_TYPE (StewardAppStepState, steward_app_step_state,
  G_DEFINE_ENUM_VALUE (STEWARD_APP_STEP_WAITING, "waiting"),
  G_DEFINE_ENUM_VALUE (STEWARD_APP_STEP_SENDING, "sending"),
  G_DEFINE_ENUM_VALUE (STEWARD_APP_STEP_RUNNING, "running"),
  G_DEFINE_ENUM_VALUE (STEWARD_APP_STEP_SCHEDULED, "scheduled"),
  G_DEFINE_ENUM_VALUE (STEWARD_APP_STEP_SUCCEEDED, "succeeded"),
  G_DEFINE_ENUM_VALUE (STEWARD_APP_STEP_FAILED, "failed"),
  G_DEFINE_ENUM_VALUE (STEWARD_APP_STEP_SKIPPED, "skipped"))

enum
{
  PROP_0,
  PROP_BLOCKED_BY,
  PROP_CHOSEN,
  PROP_DRAFT,
  PROP_ERROR,
  PROP_NEEDED_BY,
  PROP_OPERATION,
  PROP_SOURCE_VERSION,
  PROP_STATE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
steward_app_step_dispose (GObject *object)
{
  StewardAppStep *self = STEWARD_APP_STEP (object);

  g_clear_object (&self->draft);
  g_clear_object (&self->needs);
  g_clear_object (&self->operation);

  G_OBJECT_CLASS (steward_app_step_parent_class)->dispose (object);
}

static void
steward_app_step_finalize (GObject *object)
{
  StewardAppStep *self = STEWARD_APP_STEP (object);

  g_clear_pointer (&self->source_version, g_free);
  g_clear_pointer (&self->needed_by, g_free);
  g_clear_pointer (&self->blocked_by, g_free);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (steward_app_step_parent_class)->finalize (object);
}

static void
steward_app_step_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  StewardAppStep *self = STEWARD_APP_STEP (object);

  switch (prop_id)
    {
    case PROP_BLOCKED_BY:
      g_value_set_string (value, self->blocked_by);
      break;
    case PROP_CHOSEN:
      g_value_set_boolean (value, self->chosen);
      break;
    case PROP_DRAFT:
      g_value_set_object (value, self->draft);
      break;
    case PROP_ERROR:
      g_value_set_boxed (value, self->error);
      break;
    case PROP_NEEDED_BY:
      g_value_set_string (value, self->needed_by);
      break;
    case PROP_OPERATION:
      g_value_set_object (value, self->operation);
      break;
    case PROP_SOURCE_VERSION:
      g_value_set_string (value, self->source_version);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_app_step_class_init (StewardAppStepClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = steward_app_step_dispose;
  object_class->finalize = steward_app_step_finalize;
  object_class->get_property = steward_app_step_get_property;

  properties[PROP_BLOCKED_BY] =
    g_param_spec_string ("blocked-by", NULL, NULL, NULL, flags);

  properties[PROP_CHOSEN] =
    g_param_spec_boolean ("chosen", NULL, NULL, FALSE, flags);

  properties[PROP_DRAFT] =
    g_param_spec_object ("draft", NULL, NULL, STEWARD_TYPE_APP_DRAFT, flags);

  properties[PROP_ERROR] =
    g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, flags);

  properties[PROP_NEEDED_BY] =
    g_param_spec_string ("needed-by", NULL, NULL, NULL, flags);

  properties[PROP_OPERATION] =
    g_param_spec_object ("operation", NULL, NULL, STEWARD_TYPE_OPERATION, flags);

  properties[PROP_SOURCE_VERSION] =
    g_param_spec_string ("source-version", NULL, NULL, NULL, flags);

  properties[PROP_STATE] =
    g_param_spec_enum ("state", NULL, NULL,
                       STEWARD_TYPE_APP_STEP_STATE, STEWARD_APP_STEP_WAITING, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
steward_app_step_init (StewardAppStep *self)
{
  self->needs = g_list_store_new (STEWARD_TYPE_APP_STEP);
}

/**
 * steward_app_step_new:
 * @draft: what happens to the app
 * @source_version: (nullable): the version that it has
 * @chosen: whether the user wants it, and not only another app
 *
 * Returns: (transfer full): a step that waits
 */
StewardAppStep *
steward_app_step_new (StewardAppDraft *draft,
                      const char      *source_version,
                      gboolean         chosen)
{
  StewardAppStep *self;

  g_return_val_if_fail (STEWARD_IS_APP_DRAFT (draft), NULL);

  self = g_object_new (STEWARD_TYPE_APP_STEP, NULL);
  self->draft = g_object_ref (draft);
  self->source_version = g_strdup (source_version);
  self->chosen = chosen;

  return self;
}

/**
 * steward_app_step_get_draft:
 * @self: a #StewardAppStep
 *
 * Returns: (transfer none): what happens to the app
 */
StewardAppDraft *
steward_app_step_get_draft (StewardAppStep *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_STEP (self), NULL);

  return self->draft;
}

/**
 * steward_app_step_get_source_version:
 * @self: a #StewardAppStep
 *
 * Returns: (transfer none) (nullable): the version that the app has; none if it is installed
 */
const char *
steward_app_step_get_source_version (StewardAppStep *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_STEP (self), NULL);

  return self->source_version;
}

/**
 * steward_app_step_get_chosen:
 * @self: a #StewardAppStep
 *
 * Returns: whether the user wants it, and not only another app
 */
gboolean
steward_app_step_get_chosen (StewardAppStep *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_STEP (self), FALSE);

  return self->chosen;
}

/**
 * steward_app_step_get_needed_by:
 * @self: a #StewardAppStep
 *
 * Returns: (transfer none) (nullable): the name of the first app that needs it
 */
const char *
steward_app_step_get_needed_by (StewardAppStep *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_STEP (self), NULL);

  return self->needed_by;
}

/**
 * steward_app_step_get_blocked_by:
 * @self: a #StewardAppStep
 *
 * Returns: (transfer none) (nullable): the name of the app that it was left out for
 */
const char *
steward_app_step_get_blocked_by (StewardAppStep *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_STEP (self), NULL);

  return self->blocked_by;
}

/**
 * steward_app_step_get_state:
 * @self: a #StewardAppStep
 *
 * Returns: how far it is
 */
StewardAppStepState
steward_app_step_get_state (StewardAppStep *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_STEP (self), STEWARD_APP_STEP_WAITING);

  return self->state;
}

/**
 * steward_app_step_get_error:
 * @self: a #StewardAppStep
 *
 * Returns: (transfer none) (nullable): why the service refused it
 */
const GError *
steward_app_step_get_error (StewardAppStep *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_STEP (self), NULL);

  return self->error;
}

/**
 * steward_app_step_get_operation:
 * @self: a #StewardAppStep
 *
 * Returns: (transfer none) (nullable): what it became
 */
StewardOperation *
steward_app_step_get_operation (StewardAppStep *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_STEP (self), NULL);

  return self->operation;
}

/**
 * steward_app_step_add_need:
 * @self: a #StewardAppStep
 * @need: a step that has to succeed before it
 */
void
steward_app_step_add_need (StewardAppStep *self,
                           StewardAppStep *need)
{
  g_return_if_fail (STEWARD_IS_APP_STEP (self));
  g_return_if_fail (STEWARD_IS_APP_STEP (need));

  if (!g_list_store_find (self->needs, need, NULL))
    g_list_store_append (self->needs, need);
  if (need->needed_by == NULL)
    {
      need->needed_by = g_strdup (steward_app_draft_get_app_name (self->draft));
      g_object_notify_by_pspec (G_OBJECT (need), properties[PROP_NEEDED_BY]);
    }
}

/**
 * steward_app_step_get_needs:
 * @self: a #StewardAppStep
 *
 * Returns: (transfer none): the steps that have to succeed before it
 */
GListModel *
steward_app_step_get_needs (StewardAppStep *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_STEP (self), NULL);

  return G_LIST_MODEL (self->needs);
}

/**
 * steward_app_step_set_state:
 * @self: a #StewardAppStep
 * @state: how far it is
 */
void
steward_app_step_set_state (StewardAppStep      *self,
                            StewardAppStepState  state)
{
  g_return_if_fail (STEWARD_IS_APP_STEP (self));

  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

/**
 * steward_app_step_set_operation:
 * @self: a #StewardAppStep
 * @operation: (nullable): what it became
 */
void
steward_app_step_set_operation (StewardAppStep   *self,
                                StewardOperation *operation)
{
  g_return_if_fail (STEWARD_IS_APP_STEP (self));
  g_return_if_fail (operation == NULL || STEWARD_IS_OPERATION (operation));

  if (g_set_object (&self->operation, operation))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPERATION]);
}

/**
 * steward_app_step_take_error:
 * @self: a #StewardAppStep
 * @error: (transfer full): why it failed
 */
void
steward_app_step_take_error (StewardAppStep *self,
                             GError         *error)
{
  g_return_if_fail (STEWARD_IS_APP_STEP (self));
  g_return_if_fail (error != NULL);

  g_clear_error (&self->error);
  self->error = error;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
  steward_app_step_set_state (self, STEWARD_APP_STEP_FAILED);
}

/**
 * steward_app_step_skip:
 * @self: a #StewardAppStep
 * @blocked_by: (nullable): the name of the app that it is left out for
 */
void
steward_app_step_skip (StewardAppStep *self,
                       const char     *blocked_by)
{
  g_return_if_fail (STEWARD_IS_APP_STEP (self));

  if (steward_set_str (&self->blocked_by, blocked_by))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BLOCKED_BY]);
  steward_app_step_set_state (self, STEWARD_APP_STEP_SKIPPED);
}
