/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/steward-review-text-private.h"

#include <glib/gi18n.h>

/* The sentences about Dataverse instances and the applications that manage them. */

gboolean
steward_review_text_is_of_instance (StewardEffect *effect)
{
  return steward_effect_get_code (effect) >= STEWARD_EFFECT_INSTANCE_CREATED
         && steward_effect_get_code (effect) <= STEWARD_EFFECT_IDENTITY_REMOVED;
}

static StewardReviewText *
steward_review_text_of_identity_effect (StewardEffect *effect)
{
  const char *name = steward_review_text_or_unknown (steward_effect_get_subject (effect));

  switch ((int) steward_effect_get_code (effect))
    {
    case STEWARD_EFFECT_IDENTITY_REGISTERED:
      return steward_review_text_new (
        g_strdup_printf (_("The application %s is registered"), name),
        g_strdup (_("It can manage the instances of the tenant without a person.")));
    case STEWARD_EFFECT_IDENTITY_ENABLED:
      return steward_review_text_new (g_strdup_printf (_("The application %s gets access"), name),
                                      NULL);
    case STEWARD_EFFECT_IDENTITY_DISABLED:
      return steward_review_text_new (g_strdup_printf (_("The application %s loses access"), name),
                                      g_strdup (_("It stays registered, and can be enabled "
                                                  "again.")));
    case STEWARD_EFFECT_IDENTITY_REMOVED:
      return steward_review_text_new (
        g_strdup_printf (_("The application %s loses access"), name),
        g_strdup (_("Its registration for instances is deleted. In Microsoft Entra ID it stays.")));
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * steward_review_text_of_instance_effect:
 * @effect: what a change does
 *
 * Returns: (transfer full): the same in words
 */
StewardReviewText *
steward_review_text_of_instance_effect (StewardEffect *effect)
{
  const char *name = steward_review_text_or_unknown (steward_effect_get_subject (effect));
  const char *object = steward_review_text_or_unknown (steward_effect_get_object (effect));

  switch ((int) steward_effect_get_code (effect))
    {
    case STEWARD_EFFECT_INSTANCE_CREATED:
      return steward_review_text_new (
        g_strdup_printf (_("The instance “%s” is created"), name),
        /* Translators: the first part of an address */
        g_strdup_printf (_("Its address starts with %s."), object));
    case STEWARD_EFFECT_INSTANCE_DELETED:
      return steward_review_text_new (
        g_strdup_printf (_("“%s” and all its data are deleted for good"), name),
        g_strdup (_("Its backups go with it. It cannot be recovered.")));
    case STEWARD_EFFECT_INSTANCE_REPLACED:
      return steward_review_text_new (
        g_strdup_printf (_("Everything in “%s” is lost"), name),
        /* Translators: the label of a backup */
        g_strdup_printf (_("The backup “%s” takes its place."), object));
    case STEWARD_EFFECT_INSTANCE_UNAVAILABLE:
      return steward_review_text_new (
        g_strdup_printf (_("“%s” cannot be used meanwhile"), name),
        g_strdup (_("A restore can take hours, up to a day with much data.")));
    case STEWARD_EFFECT_INSTANCE_BASE_FIXED:
      return steward_review_text_new (
        /* Translators: a language, and a currency */
        g_strdup_printf (_("Its base language is %s, its base currency %s"), name, object),
        g_strdup (_("They cannot be changed later.")));
    case STEWARD_EFFECT_BACKUP_TAKEN:
      return steward_review_text_new (
        /* Translators: the label of a backup, and an instance */
        g_strdup_printf (_("A backup “%s” of “%s” is taken"), object, name),
        g_strdup (_("The instance can be used meanwhile.")));
    case STEWARD_EFFECT_ADMIN_MODE_ON:
      return steward_review_text_new (
        g_strdup_printf (_("“%s” is in administration mode afterwards"), name),
        g_strdup (_("Only administrators and customizers can sign in, until it is turned off.")));
    case STEWARD_EFFECT_ADMIN_MODE_OFF:
      return steward_review_text_new (
        g_strdup_printf (_("Everybody can sign in to “%s” again"), name), NULL);
    case STEWARD_EFFECT_BACKGROUND_OPERATIONS_OFF:
      return steward_review_text_new (
        g_strdup_printf (_("Background operations of “%s” stop"), name),
        g_strdup (_("Workflows and the synchronization of mail wait.")));
    default:
      return steward_review_text_of_identity_effect (effect);
    }
}

static StewardReviewText *
steward_review_text_of_instance_type (StewardOutcome  outcome,
                                      const char     *name,
                                      const char     *type)
{
  switch (outcome)
    {
    case STEWARD_OUTCOME_PASSED:
      return steward_review_text_new (g_strdup_printf (_("The type of “%s” allows it"), name),
                                      NULL);
    case STEWARD_OUTCOME_REFUSED:
      return steward_review_text_new (
        /* Translators: an instance, and its type */
        g_strdup_printf (_("“%s” is of the type %s"), name, type),
        g_strdup (_("It has to become a sandbox first. That can only be done in the admin "
                    "center.")));
    case STEWARD_OUTCOME_WARNED:
    case STEWARD_OUTCOME_UNKNOWN:
    default:
      return steward_review_text_new (
        g_strdup_printf (_("Whether the type of “%s” allows it is not known"), name),
        g_strdup (_("The service may refuse it for other types than sandboxes.")));
    }
}

static StewardReviewText *
steward_review_text_of_instance_room (StewardCheck *check)
{
  const char *type = steward_review_text_or_unknown (steward_check_get_subject (check));
  gint64 used = steward_check_get_used (check);
  gint64 total = steward_check_get_total (check);

  if (total < 0)
    return steward_review_text_new (
      g_strdup (_("How many instances the tenant may have is not known")), NULL);

  return steward_review_text_new (
    /* Translators: a type of instances */
    g_strdup_printf (steward_check_get_outcome (check) == STEWARD_OUTCOME_PASSED
                       ? _("There is room for an instance of the type %s")
                       : _("There is no room for an instance of the type %s"),
                     type),
    g_strdup_printf (_("%" G_GINT64_FORMAT " of %" G_GINT64_FORMAT " are used."), used, total));
}

/* What passed needs no detail. */
static StewardReviewText *
steward_review_text_of_rule (StewardCheck *check,
                             char         *passed,
                             char         *refused,
                             const char   *detail)
{
  g_autofree char *good = passed;
  g_autofree char *bad = refused;

  if (steward_check_get_outcome (check) == STEWARD_OUTCOME_PASSED)
    return steward_review_text_new (g_steal_pointer (&good), NULL);

  return steward_review_text_new (g_steal_pointer (&bad), g_strdup (detail));
}

static StewardReviewText *
steward_review_text_of_backup_check (StewardCheck *check)
{
  const char *name = steward_review_text_or_unknown (steward_check_get_subject (check));
  const char *object = steward_review_text_or_unknown (steward_check_get_object (check));

  switch ((int) steward_check_get_code (check))
    {
    case STEWARD_CHECK_BACKUP_LABEL:
      return steward_review_text_of_rule (
        check, g_strdup (_("The label can be used")),
        g_strdup (_("The label cannot be used")),
        _("It needs a text of no more than 100 characters."));
    case STEWARD_CHECK_BACKUP_LABEL_TWICE:
      return steward_review_text_of_rule (
        check, g_strdup_printf (_("No other backup is labeled “%s”"), object),
        g_strdup_printf (_("Another backup is labeled “%s”"), object),
        _("They can only be told apart by their dates."));
    case STEWARD_CHECK_BACKUP_USABLE:
      return steward_review_text_of_rule (
        check, g_strdup_printf (_("The backup “%s” is available"), name),
        /* Translators: the label of a backup, and its status */
        g_strdup_printf (_("The backup “%s” is not available: %s"), name, object),
        _("It can be restored when the service says that it is."));
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * steward_review_text_of_instance_check:
 * @check: a rule that was looked at
 *
 * Returns: (transfer full): the same in words
 */
StewardReviewText *
steward_review_text_of_instance_check (StewardCheck *check)
{
  const char *name = steward_review_text_or_unknown (steward_check_get_subject (check));
  const char *object = steward_review_text_or_unknown (steward_check_get_object (check));

  switch ((int) steward_check_get_code (check))
    {
    case STEWARD_CHECK_INSTANCE_TYPE:
      return steward_review_text_of_instance_type (steward_check_get_outcome (check), name, object);
    case STEWARD_CHECK_INSTANCE_THERE:
      return steward_review_text_of_rule (
        check, g_strdup_printf (_("“%s” is there"), name),
        g_strdup_printf (_("“%s” is not there any more"), name),
        _("It was deleted meanwhile. Nothing can be changed in it."));
    case STEWARD_CHECK_INSTANCE_STATE:
      return steward_review_text_of_rule (
        check, g_strdup_printf (_("“%s” is ready"), name),
        /* Translators: an instance, and its state */
        g_strdup_printf (_("“%s” is not known to be ready: %s"), name, object),
        _("The service refuses this while an instance is not ready."));
    case STEWARD_CHECK_INSTANCE_DELETABLE:
      return steward_review_text_of_rule (
        check, g_strdup_printf (_("The service lets “%s” be deleted"), name),
        g_strdup_printf (_("The service does not let “%s” be deleted now"), name),
        _("It says so itself in the list of instances."));
    case STEWARD_CHECK_INSTANCE_REGION:
      return steward_review_text_of_rule (
        check, g_strdup (_("Backup and target are in the same region")),
        /* Translators: an instance, and its region */
        g_strdup_printf (_("“%s” is in another region: %s"), name, object),
        _("A backup can only be restored in its own region."));
    case STEWARD_CHECK_INSTANCE_ROOM:
      return steward_review_text_of_instance_room (check);
    case STEWARD_CHECK_DOMAIN_NAME:
      return steward_review_text_of_rule (
        check, g_strdup_printf (_("%s can be part of an address"), name),
        g_strdup (_("The domain name cannot be part of an address")),
        _("Use letters, digits and hyphens, no more than 63."));
    case STEWARD_CHECK_DRY_RUN:
      return steward_review_text_new (
        g_strdup (_("The service has checked it, and would accept it")),
        g_strdup (_("Nothing was changed by that.")));
    case STEWARD_CHECK_BACKGROUND_OPERATIONS:
      return steward_review_text_of_rule (
        check, g_strdup (_("Background operations fit the administration mode")),
        g_strdup (_("Background operations can only be stopped in administration mode")),
        _("Turn administration mode on, or let them run."));
    default:
      return steward_review_text_of_backup_check (check);
    }
}
