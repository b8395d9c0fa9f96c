/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-app-draft-private.h"

#include "steward-app-requirement.h"
#include "steward-rules.h"

/* What a change of an app does, and what the service would say to it. */

static void
steward_app_draft_add_version_effect (StewardAppDraft   *self,
                                      StewardReview     *review,
                                      StewardEffectKind  kind,
                                      StewardEffectCode  code,
                                      const char        *object)
{
  g_autoptr(StewardEffect) effect = NULL;

  effect = steward_effect_new (kind, code, steward_app_draft_get_app_name (self), object);
  g_object_set (effect, "version", self->target_version, NULL);
  steward_review_add_effect (review, effect);
}

static void
steward_app_draft_add_time_effect (StewardAppDraft *self,
                                   StewardReview   *review)
{
  steward_rules_add_effect (review, STEWARD_EFFECT_KIND_CHANGED,
                            self->in_update_window ? STEWARD_EFFECT_IN_UPDATE_WINDOW
                                                   : STEWARD_EFFECT_AT_ONCE,
                            steward_environment_get_name (self->environment), NULL);
}

/* (transfer none): each of the apps that the service wants to be handled first */
static StewardAppRequirement *
steward_app_draft_get_requirement (StewardAppDraft *self,
                                   guint            position)
{
  g_autoptr(StewardAppRequirement) requirement = NULL;

  if (self->requirements != NULL)
    requirement = g_list_model_get_item (self->requirements, position);

  /* The list holds a reference beyond this one. */
  return requirement;
}

static void
steward_app_draft_review_needs (StewardAppDraft *self,
                                StewardReview   *review)
{
  StewardAppRequirement *requirement;

  for (guint i = 0; (requirement = steward_app_draft_get_requirement (self, i)) != NULL; i++)
    {
      const char *name = steward_app_requirement_get_name (requirement);
      g_autoptr(StewardEffect) effect = NULL;

      if (!self->with_needed)
        {
          steward_rules_add_check (review, STEWARD_OUTCOME_REFUSED, STEWARD_CHECK_APP_NEEDS,
                                   steward_app_draft_get_app_name (self), name);
          continue;
        }

      effect = steward_effect_new (STEWARD_EFFECT_KIND_CHANGED, STEWARD_EFFECT_APP_NEEDS_HANDLED,
                                   name, steward_app_draft_get_app_name (self));
      g_object_set (effect, "version", steward_app_requirement_get_version (requirement), NULL);
      steward_review_add_effect (review, effect);
    }
}

static void
steward_app_draft_review_dependants (StewardAppDraft *self,
                                     StewardReview   *review)
{
  StewardAppRequirement *dependant;

  for (guint i = 0; (dependant = steward_app_draft_get_requirement (self, i)) != NULL; i++)
    {
      const char *name = steward_app_requirement_get_name (dependant);

      if (self->with_dependants)
        steward_rules_add_effect (review, STEWARD_EFFECT_KIND_LOST,
                                  STEWARD_EFFECT_APP_UNINSTALLED, name,
                                  steward_environment_get_name (self->environment));
      else
        steward_rules_add_check (review, STEWARD_OUTCOME_REFUSED, STEWARD_CHECK_APP_DEPENDANT,
                                 steward_app_draft_get_app_name (self), name);
    }
}

/* The service takes one change of an app at a time. */
static void
steward_app_draft_check_state (StewardAppDraft *self,
                               StewardReview   *review)
{
  gboolean waits;

  if (self->app == NULL)
    return;

  waits = steward_app_get_state (self->app) == STEWARD_APP_STATE_UPDATE_PENDING
          || steward_app_get_state (self->app) == STEWARD_APP_STATE_UPDATING;
  if (waits)
    steward_rules_add_check (review, STEWARD_OUTCOME_REFUSED, STEWARD_CHECK_APP_STATE,
                             steward_app_draft_get_app_name (self),
                             steward_app_get_state_text (self->app));
}

static void
steward_app_draft_review_install (StewardAppDraft *self,
                                  StewardReview   *review)
{
  steward_app_draft_add_version_effect (self, review, STEWARD_EFFECT_KIND_CREATED,
                                        STEWARD_EFFECT_APP_INSTALLED,
                                        steward_environment_get_name (self->environment));
  steward_app_draft_review_needs (self, review);
}

static void
steward_app_draft_review_update (StewardAppDraft *self,
                                 StewardReview   *review)
{
  steward_app_draft_add_version_effect (self, review, STEWARD_EFFECT_KIND_CHANGED,
                                        STEWARD_EFFECT_APP_UPDATED,
                                        self->app != NULL ? steward_app_get_version (self->app)
                                                          : NULL);
  steward_app_draft_check_state (self, review);
  steward_app_draft_review_needs (self, review);
}

static void
steward_app_draft_review_uninstall (StewardAppDraft *self,
                                    StewardReview   *review)
{
  const char *name = steward_app_draft_get_app_name (self);
  gboolean removable = self->app == NULL || steward_app_get_can_be_uninstalled (self->app);

  steward_rules_add_effect (review, STEWARD_EFFECT_KIND_LOST, STEWARD_EFFECT_APP_UNINSTALLED,
                            name, steward_environment_get_name (self->environment));
  steward_rules_add_effect (review, self->delete_data ? STEWARD_EFFECT_KIND_LOST
                                                      : STEWARD_EFFECT_KIND_KEPT,
                            self->delete_data ? STEWARD_EFFECT_APP_DATA_LOST
                                              : STEWARD_EFFECT_APP_DATA_KEPT,
                            name, NULL);
  steward_rules_add_check (review, removable ? STEWARD_OUTCOME_PASSED : STEWARD_OUTCOME_REFUSED,
                           STEWARD_CHECK_APP_REMOVABLE, name, NULL);
  steward_app_draft_check_state (self, review);
  steward_app_draft_review_dependants (self, review);
}

/**
 * steward_app_draft_review_part:
 * @self: a #StewardAppDraft
 * @review: a review
 *
 * Adds what is to be said of this app alone, for changes of more than one. Nothing of the terms:
 * a publisher's are asked for once.
 */
void
steward_app_draft_review_part (StewardAppDraft *self,
                               StewardReview   *review)
{
  g_return_if_fail (STEWARD_IS_APP_DRAFT (self));
  g_return_if_fail (STEWARD_IS_REVIEW (review));

  switch (self->verb)
    {
    case STEWARD_APP_VERB_INSTALL:
      steward_app_draft_review_install (self, review);
      break;

    case STEWARD_APP_VERB_UPDATE:
      steward_app_draft_review_update (self, review);
      break;

    case STEWARD_APP_VERB_UNINSTALL:
      steward_app_draft_review_uninstall (self, review);
      break;

    case STEWARD_APP_VERB_CANCEL_UPDATE:
    default:
      steward_rules_add_effect (review, STEWARD_EFFECT_KIND_CHANGED, STEWARD_EFFECT_CALLED_OFF,
                                steward_app_draft_get_app_name (self), NULL);
      break;
    }
}

void
steward_app_draft_review (StewardDraft       *draft,
                          StewardTenantFacts *facts,
                          StewardReview      *review)
{
  StewardAppDraft *self = STEWARD_APP_DRAFT (draft);

  steward_app_draft_review_part (self, review);
  if (self->verb == STEWARD_APP_VERB_INSTALL)
    steward_rules_add_check (review, self->terms_accepted ? STEWARD_OUTCOME_PASSED
                                                          : STEWARD_OUTCOME_REFUSED,
                             STEWARD_CHECK_TERMS, steward_app_draft_get_app_name (self),
                             self->publisher);
  if (self->verb == STEWARD_APP_VERB_CANCEL_UPDATE)
    return;

  steward_app_draft_add_time_effect (self, review);
  steward_rules_check_active (review, self->environment);
}
