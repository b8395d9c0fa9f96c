/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/steward-review-text-private.h"

#include <glib/gi18n.h>

/* The sentences about apps, links to Power Platform, and changes that are called off. */

/* "Havn Core 4.3.1.0" */
static char *
steward_review_text_dup_app (StewardEffect *effect)
{
  const char *name = steward_review_text_or_unknown (steward_effect_get_subject (effect));
  const char *version = steward_effect_get_version (effect);

  return version != NULL ? g_strdup_printf ("%s %s", name, version) : g_strdup (name);
}

/**
 * steward_review_text_dup_apps:
 * @review: a review of a change of apps
 *
 * Returns: (transfer full): the apps that get another version, with that, in one line
 */
char *
steward_review_text_dup_apps (StewardReview *review)
{
  GListModel *effects;
  g_autoptr(GPtrArray) apps = NULL;

  g_return_val_if_fail (STEWARD_IS_REVIEW (review), NULL);

  effects = steward_review_get_effects (review);
  apps = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < g_list_model_get_n_items (effects); i++)
    {
      g_autoptr(StewardEffect) effect = g_list_model_get_item (effects, i);
      StewardEffectCode code = steward_effect_get_code (effect);

      if (code == STEWARD_EFFECT_APP_INSTALLED || code == STEWARD_EFFECT_APP_UPDATED)
        g_ptr_array_add (apps, steward_review_text_dup_app (effect));
    }
  g_ptr_array_add (apps, NULL);

  /* Translators: stands between two apps of a list */
  return g_strjoinv (_(", "), (char **) apps->pdata);
}

static StewardReviewText *
steward_review_text_of_installation (StewardEffect *effect)
{
  const char *object = steward_effect_get_object (effect);
  g_autofree char *app = steward_review_text_dup_app (effect);

  if (steward_effect_get_code (effect) == STEWARD_EFFECT_APP_INSTALLED)
    /* Translators: an app with its version, and an environment */
    return steward_review_text_new (g_strdup_printf (_("%s is installed on %s"), app,
                                                     steward_review_text_or_unknown (object)),
                                    NULL);

  return steward_review_text_new (
    /* Translators: an app with its new version */
    g_strdup_printf (_("%s replaces the installed version"), app),
    object != NULL ? g_strdup_printf (_("Installed is %s."), object) : NULL);
}

/**
 * steward_review_text_of_app_effect:
 * @effect: what a change does
 *
 * Returns: (transfer full): the same in words
 */
StewardReviewText *
steward_review_text_of_app_effect (StewardEffect *effect)
{
  const char *name = steward_review_text_or_unknown (steward_effect_get_subject (effect));
  const char *object = steward_effect_get_object (effect);
  g_autofree char *app = steward_review_text_dup_app (effect);

  switch ((int) steward_effect_get_code (effect))
    {
    case STEWARD_EFFECT_APP_INSTALLED:
    case STEWARD_EFFECT_APP_UPDATED:
      return steward_review_text_of_installation (effect);
    case STEWARD_EFFECT_APP_UNINSTALLED:
      /* Translators: an app, and an environment */
      return steward_review_text_new (g_strdup_printf (_("%s is uninstalled from %s"), name,
                                                       steward_review_text_or_unknown (object)),
                                      NULL);
    case STEWARD_EFFECT_APP_DATA_KEPT:
      return steward_review_text_new (g_strdup_printf (_("The data of %s stays"), name),
                                      g_strdup (_("It is there again when the app is installed "
                                                  "again.")));
    case STEWARD_EFFECT_APP_DATA_LOST:
      return steward_review_text_new (
        g_strdup_printf (_("The tables of %s and all their data are deleted for good"), name),
        g_strdup (_("They cannot be recovered.")));
    case STEWARD_EFFECT_APP_NEEDS_HANDLED:
      return steward_review_text_new (
        /* Translators: an app with its version */
        g_strdup_printf (_("%s is installed or updated first"), app),
        object != NULL ? g_strdup_printf (_("%s needs it."), object) : NULL);
    case STEWARD_EFFECT_IN_UPDATE_WINDOW:
      return steward_review_text_new (
        g_strdup_printf (_("It happens in the next update window of %s"), name),
        g_strdup (_("Until then it can be called off.")));
    case STEWARD_EFFECT_AT_ONCE:
      return steward_review_text_new (
        g_strdup (_("It happens at once")),
        g_strdup_printf (_("People who work in %s may have to sign in again."), name));
    case STEWARD_EFFECT_CALLED_OFF:
      return steward_review_text_new (g_strdup_printf (_("The change of %s is called off"), name),
                                      NULL);
    case STEWARD_EFFECT_ROLLED_BACK:
      return steward_review_text_new (
        g_strdup_printf (_("%s goes back to the version before"), name),
        g_strdup (_("What has been done so far is undone. That can take more than an hour.")));
    case STEWARD_EFFECT_LINKED:
      return steward_review_text_new (
        g_strdup_printf (_("%s is linked to a Power Platform environment"), name),
        /* Translators: the ID of a Power Platform environment */
        g_strdup_printf (_("Its ID is %s. No other environment can be linked to it."),
                         steward_review_text_or_unknown (object)));
    default:
      g_return_val_if_reached (NULL);
    }
}

/* Whose app it is may be known to the service alone. */
static StewardReviewText *
steward_review_text_of_terms (StewardOutcome  outcome,
                              const char     *publisher)
{
  const char *who = publisher != NULL ? publisher : _("the publisher");

  if (outcome == STEWARD_OUTCOME_PASSED)
    /* Translators: the publisher of an app */
    return steward_review_text_new (g_strdup_printf (_("You accept the terms of %s"), who), NULL);

  return steward_review_text_new (
    /* Translators: the publisher of an app */
    g_strdup_printf (_("The terms of %s are not accepted"), who),
    g_strdup (_("Go back to read and accept them.")));
}

static StewardReviewText *
steward_review_text_of_removal (StewardOutcome  outcome,
                                const char     *name)
{
  if (outcome == STEWARD_OUTCOME_PASSED)
    return steward_review_text_new (g_strdup_printf (_("%s can be uninstalled"), name), NULL);

  return steward_review_text_new (
    g_strdup_printf (_("%s cannot be uninstalled"), name),
    g_strdup (_("The service or another app does not let it go.")));
}

static StewardReviewText *
steward_review_text_of_cancel (StewardOutcome  outcome,
                               const char     *name,
                               const char     *status)
{
  switch (outcome)
    {
    case STEWARD_OUTCOME_PASSED:
      return steward_review_text_new (g_strdup_printf (_("The update of %s can be called off"),
                                                       name), NULL);
    case STEWARD_OUTCOME_REFUSED:
      return steward_review_text_new (
        g_strdup_printf (_("The update of %s cannot be called off"), name),
        g_strdup_printf (_("Its status is “%s”. Only a running update can be."), status));
    case STEWARD_OUTCOME_WARNED:
    case STEWARD_OUTCOME_UNKNOWN:
    default:
      return steward_review_text_new (
        g_strdup_printf (_("Whether the update of %s can be called off is not known"), name),
        g_strdup (_("The service refuses it in the enforced update period.")));
    }
}

/* About an app and what it is tied to; what passed needs no detail. */
static StewardReviewText *
steward_review_text_of_tie (StewardCheck *check,
                            char         *passed,
                            char         *refused,
                            const char   *way_out)
{
  g_autofree char *good = passed;
  g_autofree char *bad = refused;

  if (steward_check_get_outcome (check) == STEWARD_OUTCOME_PASSED)
    return steward_review_text_new (g_steal_pointer (&good), NULL);

  return steward_review_text_new (g_steal_pointer (&bad), g_strdup (way_out));
}

/**
 * steward_review_text_of_app_check:
 * @check: a rule that was looked at
 * @tenant: where
 *
 * Returns: (transfer full): the same in words
 */
StewardReviewText *
steward_review_text_of_app_check (StewardCheck  *check,
                                  StewardTenant *tenant)
{
  StewardOutcome outcome = steward_check_get_outcome (check);
  const char *name = steward_review_text_or_unknown (steward_check_get_subject (check));
  const char *object = steward_review_text_or_unknown (steward_check_get_object (check));

  switch ((int) steward_check_get_code (check))
    {
    case STEWARD_CHECK_ABILITY:
      return steward_review_text_of_tie (
        check,
        g_strdup_printf (_("The service of %s can do this"), steward_tenant_get_name (tenant)),
        g_strdup_printf (_("The service of %s cannot do this"), steward_tenant_get_name (tenant)),
        _("The connection uses a version of the service without it."));
    case STEWARD_CHECK_PERSON:
      return steward_review_text_of_tie (
        check,
        g_strdup (_("A person is signed in")),
        g_strdup (_("The service lets only people do this")),
        _("The connection signs in as an application. Connect the tenant as a person."));
    case STEWARD_CHECK_TERMS:
      return steward_review_text_of_terms (outcome, steward_check_get_object (check));
    case STEWARD_CHECK_APP_STATE:
      return steward_review_text_of_tie (
        check,
        g_strdup_printf (_("Nothing else is going on with %s"), name),
        /* Translators: an app, and its state */
        g_strdup_printf (_("Something else is going on with %s: %s"), name, object),
        _("The service takes one change of an app at a time."));
    case STEWARD_CHECK_APP_REMOVABLE:
      return steward_review_text_of_removal (outcome, name);
    case STEWARD_CHECK_APP_NEEDS:
      return steward_review_text_of_tie (
        check,
        g_strdup_printf (_("%s has what it needs"), name),
        /* Translators: an app, and one that it needs */
        g_strdup_printf (_("%s needs %s"), name, object),
        _("Go back to install or update it as well."));
    case STEWARD_CHECK_APP_DEPENDANT:
      return steward_review_text_of_tie (
        check,
        g_strdup_printf (_("No other app needs %s"), name),
        /* Translators: an app, and one that needs it */
        g_strdup_printf (_("%s is needed by %s"), name, object),
        _("Go back to uninstall it as well."));
    case STEWARD_CHECK_LINK_MATCHES:
      return steward_review_text_of_tie (
        check,
        g_strdup (_("Type and geography match")),
        g_strdup (_("Whether type and geography match is not known")),
        _("The service refuses to link what does not match."));
    case STEWARD_CHECK_CANCELABLE:
      return steward_review_text_of_cancel (outcome, name, object);
    default:
      g_return_val_if_reached (NULL);
    }
}
