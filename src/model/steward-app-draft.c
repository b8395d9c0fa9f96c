/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-app-draft-private.h"

#include "steward-draft-body.h"
#include "steward-version.h"

G_DEFINE_FINAL_TYPE (StewardAppDraft, steward_app_draft, STEWARD_TYPE_DRAFT)

G_DEFINE_ENUM_TYPE (StewardAppVerb, steward_app_verb,
  G_DEFINE_ENUM_VALUE (STEWARD_APP_VERB_INSTALL, "install"),
  G_DEFINE_ENUM_VALUE (STEWARD_APP_VERB_UPDATE, "update"),
  G_DEFINE_ENUM_VALUE (STEWARD_APP_VERB_UNINSTALL, "uninstall"),
  G_DEFINE_ENUM_VALUE (STEWARD_APP_VERB_CANCEL_UPDATE, "cancel-update"))

enum
{
  FIELD_ENVIRONMENT,
  FIELD_VERB,
  FIELD_APP,
  FIELD_APP_ID,
  FIELD_APP_NAME,
  FIELD_PUBLISHER,
  FIELD_TARGET_VERSION,
  FIELD_LANGUAGE_ID,
  FIELD_OPERATION_ID,
  FIELD_REQUIREMENTS,
  FIELD_ALLOW_PREVIEW,
  FIELD_IN_UPDATE_WINDOW,
  FIELD_WITH_NEEDED,
  FIELD_WITH_DEPENDANTS,
  FIELD_DELETE_DATA,
  FIELD_TERMS_ACCEPTED,
  N_FIELDS
};

static const StewardField fields[N_FIELDS] = {
  [FIELD_ENVIRONMENT] = STEWARD_FIELD (
    "environment", OBJECT, StewardAppDraft, environment,
    .get_type = steward_environment_get_type, .flags = STEWARD_FIELD_IDENTITY),
  [FIELD_VERB] = STEWARD_FIELD (
    "verb", WORD, StewardAppDraft, verb, .get_type = steward_app_verb_get_type,
    .flags = STEWARD_FIELD_IDENTITY),
  [FIELD_APP] = STEWARD_FIELD (
    "app", OBJECT, StewardAppDraft, app, .get_type = steward_app_get_type,
    .flags = STEWARD_FIELD_IDENTITY),
  [FIELD_APP_ID] = STEWARD_FIELD (
    "app-id", TEXT, StewardAppDraft, app_id, .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_APP_NAME] = STEWARD_FIELD (
    "app-name", TEXT, StewardAppDraft, app_name, .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_PUBLISHER] = STEWARD_FIELD (
    "publisher", TEXT, StewardAppDraft, publisher, .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_TARGET_VERSION] = STEWARD_FIELD (
    "target-version", TEXT, StewardAppDraft, target_version, .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_LANGUAGE_ID] = STEWARD_FIELD (
    "language-id", TEXT, StewardAppDraft, language_id, .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_OPERATION_ID] = STEWARD_FIELD (
    "operation-id", TEXT, StewardAppDraft, operation_id, .flags = STEWARD_FIELD_IDENTITY),
  [FIELD_REQUIREMENTS] = STEWARD_FIELD (
    "requirements", OBJECT, StewardAppDraft, requirements, .get_type = g_list_model_get_type,
    .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_ALLOW_PREVIEW] = STEWARD_FIELD (
    "allow-preview", FLAG, StewardAppDraft, allow_preview, .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_IN_UPDATE_WINDOW] = STEWARD_FIELD (
    "in-update-window", FLAG, StewardAppDraft, in_update_window,
    .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_WITH_NEEDED] = STEWARD_FIELD (
    "with-needed", FLAG, StewardAppDraft, with_needed, .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_WITH_DEPENDANTS] = STEWARD_FIELD (
    "with-dependants", FLAG, StewardAppDraft, with_dependants, .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_DELETE_DATA] = STEWARD_FIELD (
    "delete-data", FLAG, StewardAppDraft, delete_data, .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_TERMS_ACCEPTED] = STEWARD_FIELD (
    "terms-accepted", FLAG, StewardAppDraft, terms_accepted, .flags = STEWARD_FIELD_WRITABLE),
};

static StewardOperationType
steward_app_draft_get_operation_type (StewardDraft *draft)
{
  switch (STEWARD_APP_DRAFT (draft)->verb)
    {
    case STEWARD_APP_VERB_INSTALL:
      return STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_INSTALL;

    case STEWARD_APP_VERB_UNINSTALL:
      return STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_UNINSTALL;

    case STEWARD_APP_VERB_UPDATE:
    case STEWARD_APP_VERB_CANCEL_UPDATE:
    default:
      return STEWARD_OPERATION_TYPE_ENVIRONMENT_APP_UPDATE;
    }
}

static StewardAbilities
steward_app_draft_get_needs (StewardDraft *draft)
{
  switch (STEWARD_APP_DRAFT (draft)->verb)
    {
    case STEWARD_APP_VERB_INSTALL:
    case STEWARD_APP_VERB_UNINSTALL:
      return STEWARD_ABILITY_INSTALL;

    case STEWARD_APP_VERB_CANCEL_UPDATE:
      return STEWARD_ABILITY_CANCEL_APP_UPDATE;

    case STEWARD_APP_VERB_UPDATE:
    default:
      return STEWARD_ABILITY_NONE;
    }
}

static const char *
steward_app_draft_get_target_name (StewardDraft *draft)
{
  return steward_environment_get_name (STEWARD_APP_DRAFT (draft)->environment);
}

static const char *
steward_app_draft_get_part (StewardDraft *draft)
{
  return STEWARD_APP_DRAFT (draft)->app_id;
}

static const char *
steward_app_draft_get_operation_id (StewardDraft *draft)
{
  return STEWARD_APP_DRAFT (draft)->operation_id;
}

static const char *
steward_app_draft_get_source_version (StewardAppDraft *self)
{
  return self->app != NULL ? steward_app_get_version (self->app) : NULL;
}

static void
steward_app_draft_describe (StewardDraft     *draft,
                            StewardOperation *operation)
{
  StewardAppDraft *self = STEWARD_APP_DRAFT (draft);

  steward_operation_set_app (operation, self->app_id, self->app_name,
                             steward_app_draft_get_source_version (self), self->target_version);
}

/* The terms are part of it: nobody but the user can accept them. */
static gboolean
steward_app_draft_is_complete (StewardDraft *draft)
{
  StewardAppDraft *self = STEWARD_APP_DRAFT (draft);
  gboolean has_version = steward_version_is_full (self->target_version);

  if (self->app_id == NULL || !g_uuid_string_is_valid (self->app_id))
    return FALSE;

  switch (self->verb)
    {
    case STEWARD_APP_VERB_INSTALL:
      if (self->target_version == NULL || *self->target_version == '\0')
        return self->terms_accepted && !self->allow_preview;
      return self->terms_accepted && has_version;

    case STEWARD_APP_VERB_UPDATE:
      return has_version;

    case STEWARD_APP_VERB_CANCEL_UPDATE:
      return self->operation_id != NULL;

    case STEWARD_APP_VERB_UNINSTALL:
    default:
      return TRUE;
    }
}

static void
steward_app_draft_build_flag (JsonBuilder *builder,
                              const char  *member,
                              gboolean     value)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_boolean_value (builder, value);
}

static void
steward_app_draft_build_install (StewardAppDraft *self,
                                 JsonBuilder     *builder)
{
  steward_draft_build_text (builder, "targetVersion", self->target_version);
  steward_app_draft_build_flag (builder, "useEnvironmentUpdateWindow", self->in_update_window);
  steward_app_draft_build_flag (builder, "allowPreviewVersion", self->allow_preview);
  steward_app_draft_build_flag (builder, "installOrUpdateNeededDependencies", self->with_needed);
  steward_app_draft_build_flag (builder, "acceptIsvEula", self->terms_accepted);
  steward_draft_build_text (builder, "languageId", self->language_id);
}

/* All choices are spelled out, so that no version of the service has to be trusted with what a
 * missing one means. */
static JsonNode *
steward_app_draft_to_json (StewardDraft *draft)
{
  StewardAppDraft *self = STEWARD_APP_DRAFT (draft);
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  switch (self->verb)
    {
    case STEWARD_APP_VERB_INSTALL:
      steward_app_draft_build_install (self, builder);
      break;

    case STEWARD_APP_VERB_UPDATE:
      steward_app_draft_build_flag (builder, "useEnvironmentUpdateWindow",
                                    self->in_update_window);
      steward_draft_build_text (builder, "targetVersion", self->target_version);
      steward_app_draft_build_flag (builder, "allowPreviewVersion", self->allow_preview);
      steward_app_draft_build_flag (builder, "installOrUpdateNeededDependencies",
                                    self->with_needed);
      break;

    case STEWARD_APP_VERB_UNINSTALL:
      steward_app_draft_build_flag (builder, "useEnvironmentUpdateWindow",
                                    self->in_update_window);
      steward_app_draft_build_flag (builder, "uninstallDependents", self->with_dependants);
      steward_app_draft_build_flag (builder, "deleteData", self->delete_data);
      break;

    case STEWARD_APP_VERB_CANCEL_UPDATE:
    default:
      steward_draft_build_text (builder, "ScheduledOperationId", self->operation_id);
      break;
    }
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

static void
steward_app_draft_class_init (StewardAppDraftClass *klass)
{
  StewardDraftClass *draft_class = STEWARD_DRAFT_CLASS (klass);

  draft_class->get_operation_type = steward_app_draft_get_operation_type;
  draft_class->get_needs = steward_app_draft_get_needs;
  draft_class->get_target_name = steward_app_draft_get_target_name;
  draft_class->get_part = steward_app_draft_get_part;
  draft_class->get_operation_id = steward_app_draft_get_operation_id;
  draft_class->describe = steward_app_draft_describe;
  draft_class->is_complete = steward_app_draft_is_complete;
  draft_class->to_json = steward_app_draft_to_json;
  draft_class->review = steward_app_draft_review;

  steward_draft_class_install_fields (draft_class, fields, N_FIELDS);
}

static void
steward_app_draft_init (StewardAppDraft *self)
{
}

static StewardDraft *
steward_app_draft_new (StewardEnvironment *environment,
                       StewardAppVerb      verb,
                       StewardApp         *app,
                       const char         *app_id,
                       const char         *operation_id)
{
  return g_object_new (STEWARD_TYPE_APP_DRAFT,
                       "tenant", steward_entity_get_tenant (STEWARD_ENTITY (environment)),
                       "environment", environment,
                       "verb", verb,
                       "app", app,
                       "app-id", app_id,
                       "app-name", app != NULL ? steward_app_get_name (app) : NULL,
                       "publisher", app != NULL ? steward_app_get_publisher (app) : NULL,
                       "operation-id", operation_id,
                       NULL);
}

/**
 * steward_app_draft_new_install:
 * @environment: an environment
 * @app_id: (nullable): the app to install
 *
 * Returns: (transfer full): a draft whose terms are not accepted
 */
StewardDraft *
steward_app_draft_new_install (StewardEnvironment *environment,
                               const char         *app_id)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (environment), NULL);

  return steward_app_draft_new (environment, STEWARD_APP_VERB_INSTALL, NULL, app_id, NULL);
}

/**
 * steward_app_draft_new_update:
 * @environment: an environment
 * @app: one of its apps
 * @update: the update that @app can have
 *
 * Returns: (transfer full): a new draft
 */
StewardDraft *
steward_app_draft_new_update (StewardEnvironment *environment,
                              StewardApp         *app,
                              StewardAppUpdate   *update)
{
  StewardDraft *draft;

  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (environment), NULL);
  g_return_val_if_fail (STEWARD_IS_APP (app), NULL);
  g_return_val_if_fail (STEWARD_IS_APP_UPDATE (update), NULL);

  draft = steward_app_draft_new (environment, STEWARD_APP_VERB_UPDATE, app,
                                 steward_app_get_id (app), NULL);
  steward_draft_set_text (draft, FIELD_TARGET_VERSION, steward_app_update_get_version (update));
  steward_draft_set_object (draft, FIELD_REQUIREMENTS,
                            steward_app_update_get_requirements (update));

  return draft;
}

/**
 * steward_app_draft_new_uninstall:
 * @environment: an environment
 * @app: one of its apps
 *
 * Returns: (transfer full): a draft that keeps the data of @app
 */
StewardDraft *
steward_app_draft_new_uninstall (StewardEnvironment *environment,
                                 StewardApp         *app)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (environment), NULL);
  g_return_val_if_fail (STEWARD_IS_APP (app), NULL);

  return steward_app_draft_new (environment, STEWARD_APP_VERB_UNINSTALL, app,
                                steward_app_get_id (app), NULL);
}

/**
 * steward_app_draft_new_cancel_update:
 * @environment: an environment
 * @app: one of its apps
 * @operation_id: (nullable): its update that waits, or %NULL if it has begun meanwhile: a draft
 *   that is not complete
 *
 * Returns: (transfer full): a new draft
 */
StewardDraft *
steward_app_draft_new_cancel_update (StewardEnvironment *environment,
                                     StewardApp         *app,
                                     const char         *operation_id)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (environment), NULL);
  g_return_val_if_fail (STEWARD_IS_APP (app), NULL);

  return steward_app_draft_new (environment, STEWARD_APP_VERB_CANCEL_UPDATE, app,
                                steward_app_get_id (app), operation_id);
}

/**
 * steward_app_draft_get_environment:
 * @self: a #StewardAppDraft
 *
 * Returns: (transfer none): the environment whose app is changed
 */
StewardEnvironment *
steward_app_draft_get_environment (StewardAppDraft *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_DRAFT (self), NULL);

  return self->environment;
}

/**
 * steward_app_draft_get_verb:
 * @self: a #StewardAppDraft
 *
 * Returns: what is done with the app
 */
StewardAppVerb
steward_app_draft_get_verb (StewardAppDraft *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_DRAFT (self), 0);

  return self->verb;
}

/**
 * steward_app_draft_get_app_id:
 * @self: a #StewardAppDraft
 *
 * Returns: (transfer none) (nullable): the app
 */
const char *
steward_app_draft_get_app_id (StewardAppDraft *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_DRAFT (self), NULL);

  return self->app_id;
}

/**
 * steward_app_draft_get_app_name:
 * @self: a #StewardAppDraft
 *
 * Returns: (transfer none) (nullable): the name of the app, or its id where it has none
 */
const char *
steward_app_draft_get_app_name (StewardAppDraft *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_DRAFT (self), NULL);

  return self->app_name != NULL && *self->app_name != '\0' ? self->app_name : self->app_id;
}

/**
 * steward_app_draft_get_publisher:
 * @self: a #StewardAppDraft
 *
 * Returns: (transfer none) (nullable): who made it
 */
const char *
steward_app_draft_get_publisher (StewardAppDraft *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_DRAFT (self), NULL);

  return self->publisher;
}

/**
 * steward_app_draft_get_target_version:
 * @self: a #StewardAppDraft
 *
 * Returns: (transfer none) (nullable): the version it gets; the newest if there is none
 */
const char *
steward_app_draft_get_target_version (StewardAppDraft *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_DRAFT (self), NULL);

  return self->target_version;
}

/**
 * steward_app_draft_get_terms_accepted:
 * @self: a #StewardAppDraft
 *
 * Returns: whether the user accepts the terms of the publisher and those of sharing data
 */
gboolean
steward_app_draft_get_terms_accepted (StewardAppDraft *self)
{
  g_return_val_if_fail (STEWARD_IS_APP_DRAFT (self), FALSE);

  return self->terms_accepted;
}

/**
 * steward_app_draft_set_terms_accepted:
 * @self: a #StewardAppDraft
 * @accepted: what the user says; nobody else may
 */
void
steward_app_draft_set_terms_accepted (StewardAppDraft *self,
                                      gboolean         accepted)
{
  g_return_if_fail (STEWARD_IS_APP_DRAFT (self));

  steward_draft_set_int (self, FIELD_TERMS_ACCEPTED, accepted);
}
