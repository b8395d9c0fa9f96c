/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-restore-draft.h"

#include "steward-draft-body.h"
#include "steward-restore-period.h"
#include "steward-rules.h"
#include "steward-timeline-build.h"
#include "steward-timeline.h"
#include "steward-util.h"

struct _StewardRestoreDraft
{
  StewardDraft parent_instance;

  StewardEnvironment    *source;
  GDateTime             *moment;
  GListModel            *periods;
  char                  *name;
  StewardEnvironmentType environment_type;
  gboolean               skip_extensions;
  gboolean               skip_cleanup;
  gboolean               skip_third_party_apps;
};

G_DEFINE_FINAL_TYPE (StewardRestoreDraft, steward_restore_draft, STEWARD_TYPE_DRAFT)

enum
{
  FIELD_SOURCE,
  FIELD_MOMENT,
  FIELD_PERIODS,
  FIELD_NAME,
  FIELD_ENVIRONMENT_TYPE,
  FIELD_SKIP_EXTENSIONS,
  FIELD_SKIP_CLEANUP,
  FIELD_SKIP_THIRD_PARTY_APPS,
  N_FIELDS
};

static const StewardField fields[N_FIELDS] = {
  [FIELD_SOURCE] = STEWARD_FIELD (
    "source", OBJECT, StewardRestoreDraft, source, .get_type = steward_environment_get_type,
    .flags = STEWARD_FIELD_IDENTITY),
  [FIELD_MOMENT] = STEWARD_FIELD (
    "moment", DATE, StewardRestoreDraft, moment, .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_PERIODS] = STEWARD_FIELD (
    "periods", OBJECT, StewardRestoreDraft, periods, .get_type = g_list_model_get_type,
    .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_NAME] = STEWARD_FIELD (
    "name", TEXT, StewardRestoreDraft, name, .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_ENVIRONMENT_TYPE] = STEWARD_FIELD (
    "environment-type", WORD, StewardRestoreDraft, environment_type,
    .get_type = steward_environment_type_get_type, .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_SKIP_EXTENSIONS] = STEWARD_FIELD (
    "skip-extensions", FLAG, StewardRestoreDraft, skip_extensions,
    .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_SKIP_CLEANUP] = STEWARD_FIELD (
    "skip-cleanup", FLAG, StewardRestoreDraft, skip_cleanup, .flags = STEWARD_FIELD_WRITABLE),
  [FIELD_SKIP_THIRD_PARTY_APPS] = STEWARD_FIELD (
    "skip-third-party-apps", FLAG, StewardRestoreDraft, skip_third_party_apps,
    .flags = STEWARD_FIELD_WRITABLE),
};

static void
steward_restore_draft_describe (StewardDraft     *draft,
                                StewardOperation *operation)
{
  StewardRestoreDraft *self = STEWARD_RESTORE_DRAFT (draft);

  steward_operation_set_source_environment (operation,
                                            steward_environment_get_name (self->source));
}

static StewardAbilities
steward_restore_draft_get_needs (StewardDraft *draft)
{
  StewardRestoreDraft *self = STEWARD_RESTORE_DRAFT (draft);
  gboolean skips = self->skip_extensions || self->skip_cleanup || self->skip_third_party_apps;

  return STEWARD_ABILITY_RESTORE | (skips ? STEWARD_ABILITY_RESTORE_OPTIONS
                                          : STEWARD_ABILITY_NONE);
}

static const char *
steward_restore_draft_get_target_name (StewardDraft *draft)
{
  return STEWARD_RESTORE_DRAFT (draft)->name;
}

/* (transfer full) (nullable): the period that @moment lies in */
static StewardRestorePeriod *
steward_restore_draft_dup_period (StewardRestoreDraft *self)
{
  guint n_items = self->periods != NULL ? g_list_model_get_n_items (self->periods) : 0;

  for (guint i = 0; i < n_items && self->moment != NULL; i++)
    {
      g_autoptr(StewardRestorePeriod) period = g_list_model_get_item (self->periods, i);

      if (steward_restore_period_contains (period, self->moment))
        return g_steal_pointer (&period);
    }

  return NULL;
}

/* Sandboxes are restored as sandboxes only. */
static gboolean
steward_restore_draft_type_is_allowed (StewardRestoreDraft *self)
{
  return self->environment_type != STEWARD_ENVIRONMENT_TYPE_PRODUCTION ||
         steward_environment_is_production (self->source);
}

static gboolean
steward_restore_draft_is_complete (StewardDraft *draft)
{
  StewardRestoreDraft *self = STEWARD_RESTORE_DRAFT (draft);
  g_autoptr(StewardRestorePeriod) period = steward_restore_draft_dup_period (self);

  return period != NULL &&
         steward_name_rule_check (self->name, self->environment_type, NULL) ==
           STEWARD_NAME_FAULT_NONE &&
         self->environment_type != STEWARD_ENVIRONMENT_TYPE_UNKNOWN &&
         steward_restore_draft_type_is_allowed (self);
}

static JsonNode *
steward_restore_draft_to_json (StewardDraft *draft)
{
  StewardRestoreDraft *self = STEWARD_RESTORE_DRAFT (draft);
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autofree char *moment = NULL;

  if (self->moment != NULL)
    moment = steward_date_time_format (self->moment);

  json_builder_begin_object (builder);
  steward_draft_build_text (builder, "EnvironmentName", self->name);
  steward_draft_build_text (builder, "EnvironmentType",
                            steward_draft_type_word (self->environment_type));
  steward_draft_build_text (builder, "PointInTime", moment);
  steward_draft_build_flag (builder, "SkipInstallingPTEs", self->skip_extensions);
  steward_draft_build_flag (builder, "SkipInstallingThirdPartyGlobalApps",
                            self->skip_third_party_apps);
  steward_draft_build_flag (builder, "SkipEnvironmentCleanup", self->skip_cleanup);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

static void
steward_restore_draft_add_effects (StewardRestoreDraft *self,
                                   StewardTenantFacts  *facts,
                                   StewardReview       *review)
{
  g_autoptr(StewardRestorePeriod) period = steward_restore_draft_dup_period (self);
  g_autoptr(StewardEffect) restored = NULL;
  g_autoptr(StewardEffect) kept = NULL;
  g_autoptr(StewardEffect) used = NULL;
  const char *source_name = steward_environment_get_name (self->source);
  guint n_used = steward_tenant_facts_count_restores (facts, source_name);

  restored = steward_effect_new (STEWARD_EFFECT_KIND_CREATED,
                                 STEWARD_EFFECT_ENVIRONMENT_RESTORED,
                                 self->name, source_name);
  g_object_set (restored,
                "environment-type", self->environment_type,
                "version", period != NULL ? steward_restore_period_get_version (period) : NULL,
                "moment", self->moment,
                NULL);
  steward_review_add_effect (review, restored);

  kept = steward_effect_new (STEWARD_EFFECT_KIND_KEPT, STEWARD_EFFECT_SOURCE_KEPT,
                             source_name, NULL);
  g_object_set (kept, "moment", self->moment, NULL);
  steward_review_add_effect (review, kept);

  used = steward_effect_new (STEWARD_EFFECT_KIND_USED, STEWARD_EFFECT_RESTORE_USED,
                             source_name, NULL);
  g_object_set (used,
                "count", (gint64) (STEWARD_RESTORES_PER_MONTH -
                                   MIN (n_used, STEWARD_RESTORES_PER_MONTH)),
                "at-most", steward_tenant_facts_has_vague_restores (facts),
                "storage-kb", steward_environment_get_storage_kb (self->source),
                "moment", steward_tenant_facts_get_now (facts),
                NULL);
  steward_rules_set_durations (used, facts, STEWARD_OPERATION_TYPE_PIT_RESTORE);
  steward_review_add_effect (review, used);
}

/* Told in the minutes that can be chosen, as the page of the environment tells them. */
static void
steward_restore_draft_tell_period (StewardRestorePeriod *period,
                                   StewardCheck         *check)
{
  g_autoptr(GDateTime) first = NULL;
  g_autoptr(GDateTime) last = NULL;

  first = steward_timeline_dup_minute_after (steward_restore_period_get_from (period));
  last = steward_timeline_dup_minute_before (steward_restore_period_get_to (period));
  g_object_set (check, "from", first, "to", last, NULL);
}

static void
steward_restore_draft_check_moment (StewardRestoreDraft *self,
                                    StewardTenantFacts  *facts,
                                    StewardReview       *review)
{
  g_autoptr(StewardRestorePeriod) period = steward_restore_draft_dup_period (self);
  g_autoptr(StewardCheck) check = NULL;
  const char *version;

  check = steward_check_new (period != NULL ? STEWARD_OUTCOME_PASSED : STEWARD_OUTCOME_REFUSED,
                             STEWARD_CHECK_MOMENT,
                             steward_environment_get_name (self->source), NULL);
  if (period != NULL)
    steward_restore_draft_tell_period (period, check);
  steward_review_add_check (review, check);

  version = period != NULL ? steward_restore_period_get_version (period) : NULL;
  if (steward_rules_version_is_in_grace (self->source, version,
                                         steward_tenant_facts_get_now (facts)))
    steward_rules_add_check (review, STEWARD_OUTCOME_REFUSED, STEWARD_CHECK_VERSION_RESTORABLE,
                             version, NULL);
}

static void
steward_restore_draft_check_restores_left (StewardRestoreDraft *self,
                                           StewardTenantFacts  *facts,
                                           StewardReview       *review)
{
  const char *name = steward_environment_get_name (self->source);
  guint n_used = steward_tenant_facts_count_restores (facts, name);
  g_autoptr(StewardCheck) check = NULL;

  if (n_used < STEWARD_RESTORES_PER_MONTH)
    return;

  check = steward_check_new (STEWARD_OUTCOME_REFUSED, STEWARD_CHECK_RESTORES_LEFT, name, NULL);
  g_object_set (check,
                "used", (gint64) n_used,
                "total", (gint64) STEWARD_RESTORES_PER_MONTH,
                NULL);
  steward_review_add_check (review, check);
}

static void
steward_restore_draft_review (StewardDraft       *draft,
                              StewardTenantFacts *facts,
                              StewardReview      *review)
{
  StewardRestoreDraft *self = STEWARD_RESTORE_DRAFT (draft);
  const char *source_name = steward_environment_get_name (self->source);
  gboolean for_production = self->environment_type == STEWARD_ENVIRONMENT_TYPE_PRODUCTION;

  steward_restore_draft_add_effects (self, facts, review);

  if (!steward_restore_draft_type_is_allowed (self))
    steward_rules_add_check (review, STEWARD_OUTCOME_REFUSED, STEWARD_CHECK_TYPE_ALLOWED,
                             source_name, self->name);
  if (self->skip_cleanup)
    steward_rules_add_check (review, STEWARD_OUTCOME_WARNED, STEWARD_CHECK_INTEGRATIONS_KEPT,
                             self->name, source_name);

  steward_rules_check_active (review, self->source);
  steward_rules_check_running_operation (review, self->source);
  steward_rules_check_one_at_a_time (review, facts);
  steward_restore_draft_check_moment (self, facts, review);
  steward_restore_draft_check_restores_left (self, facts, review);
  steward_rules_check_name (review, facts, self->name, self->environment_type);
  steward_rules_check_room (review, facts, self->environment_type,
                            steward_environment_get_storage_kb (self->source), for_production);
}

static void
steward_restore_draft_class_init (StewardRestoreDraftClass *klass)
{
  StewardDraftClass *draft_class = STEWARD_DRAFT_CLASS (klass);

  draft_class->operation_type = STEWARD_OPERATION_TYPE_PIT_RESTORE;
  draft_class->get_needs = steward_restore_draft_get_needs;
  draft_class->get_target_name = steward_restore_draft_get_target_name;
  draft_class->describe = steward_restore_draft_describe;
  draft_class->is_complete = steward_restore_draft_is_complete;
  draft_class->to_json = steward_restore_draft_to_json;
  draft_class->review = steward_restore_draft_review;

  steward_draft_class_install_fields (draft_class, fields, N_FIELDS);
}

static void
steward_restore_draft_init (StewardRestoreDraft *self)
{
  self->environment_type = STEWARD_ENVIRONMENT_TYPE_SANDBOX;
}

/**
 * steward_restore_draft_new:
 * @source: the environment to go back with
 *
 * Returns: (transfer full): a new draft
 */
StewardDraft *
steward_restore_draft_new (StewardEnvironment *source)
{
  g_return_val_if_fail (STEWARD_IS_ENVIRONMENT (source), NULL);

  return g_object_new (STEWARD_TYPE_RESTORE_DRAFT,
                       "tenant", steward_entity_get_tenant (STEWARD_ENTITY (source)),
                       "source", source,
                       NULL);
}

/**
 * steward_restore_draft_get_source:
 * @self: a #StewardRestoreDraft
 *
 * Returns: (transfer none): the environment to restore from
 */
StewardEnvironment *
steward_restore_draft_get_source (StewardRestoreDraft *self)
{
  g_return_val_if_fail (STEWARD_IS_RESTORE_DRAFT (self), NULL);

  return self->source;
}

/**
 * steward_restore_draft_get_moment:
 * @self: a #StewardRestoreDraft
 *
 * Returns: (transfer none) (nullable): the moment to go back to
 */
GDateTime *
steward_restore_draft_get_moment (StewardRestoreDraft *self)
{
  g_return_val_if_fail (STEWARD_IS_RESTORE_DRAFT (self), NULL);

  return self->moment;
}

/**
 * steward_restore_draft_set_moment:
 * @self: a #StewardRestoreDraft
 * @moment: (nullable): the moment to go back to
 */
void
steward_restore_draft_set_moment (StewardRestoreDraft *self,
                                  GDateTime           *moment)
{
  g_return_if_fail (STEWARD_IS_RESTORE_DRAFT (self));

  steward_draft_set_date (self, FIELD_MOMENT, moment);
}

/**
 * steward_restore_draft_set_periods:
 * @self: a #StewardRestoreDraft
 * @periods: (nullable): the #StewardRestorePeriod objects the moment has to lie in
 */
void
steward_restore_draft_set_periods (StewardRestoreDraft *self,
                                   GListModel          *periods)
{
  g_return_if_fail (STEWARD_IS_RESTORE_DRAFT (self));

  steward_draft_set_object (self, FIELD_PERIODS, periods);
}

/**
 * steward_restore_draft_get_name:
 * @self: a #StewardRestoreDraft
 *
 * Returns: (transfer none) (nullable): the name of the new environment
 */
const char *
steward_restore_draft_get_name (StewardRestoreDraft *self)
{
  g_return_val_if_fail (STEWARD_IS_RESTORE_DRAFT (self), NULL);

  return self->name;
}

/**
 * steward_restore_draft_set_name:
 * @self: a #StewardRestoreDraft
 * @name: (nullable): the name of the new environment
 */
void
steward_restore_draft_set_name (StewardRestoreDraft *self,
                                const char          *name)
{
  g_return_if_fail (STEWARD_IS_RESTORE_DRAFT (self));

  steward_draft_set_text (self, FIELD_NAME, name);
}

/**
 * steward_restore_draft_get_environment_type:
 * @self: a #StewardRestoreDraft
 *
 * Returns: the type of the new environment
 */
StewardEnvironmentType
steward_restore_draft_get_environment_type (StewardRestoreDraft *self)
{
  g_return_val_if_fail (STEWARD_IS_RESTORE_DRAFT (self), 0);

  return self->environment_type;
}

/**
 * steward_restore_draft_set_environment_type:
 * @self: a #StewardRestoreDraft
 * @type: the type of the new environment
 */
void
steward_restore_draft_set_environment_type (StewardRestoreDraft   *self,
                                            StewardEnvironmentType type)
{
  g_return_if_fail (STEWARD_IS_RESTORE_DRAFT (self));

  steward_draft_set_int (self, FIELD_ENVIRONMENT_TYPE, type);
}

/**
 * steward_restore_draft_set_skip_extensions:
 * @self: a #StewardRestoreDraft
 * @skip: whether per-tenant extensions are left out
 */
void
steward_restore_draft_set_skip_extensions (StewardRestoreDraft *self,
                                           gboolean             skip)
{
  g_return_if_fail (STEWARD_IS_RESTORE_DRAFT (self));

  steward_draft_set_int (self, FIELD_SKIP_EXTENSIONS, skip);
}

/**
 * steward_restore_draft_set_skip_cleanup:
 * @self: a #StewardRestoreDraft
 * @skip: whether integrations are left as they are
 */
void
steward_restore_draft_set_skip_cleanup (StewardRestoreDraft *self,
                                        gboolean             skip)
{
  g_return_if_fail (STEWARD_IS_RESTORE_DRAFT (self));

  steward_draft_set_int (self, FIELD_SKIP_CLEANUP, skip);
}

/**
 * steward_restore_draft_set_skip_third_party_apps:
 * @self: a #StewardRestoreDraft
 * @skip: whether Marketplace apps of other publishers are left out
 */
void
steward_restore_draft_set_skip_third_party_apps (StewardRestoreDraft *self,
                                                 gboolean             skip)
{
  g_return_if_fail (STEWARD_IS_RESTORE_DRAFT (self));

  steward_draft_set_int (self, FIELD_SKIP_THIRD_PARTY_APPS, skip);
}
