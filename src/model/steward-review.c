/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-review.h"

struct _StewardReview
{
  GObject parent_instance;

  GListStore *effects;
  GListStore *checks;
};

G_DEFINE_FINAL_TYPE (StewardReview, steward_review, G_TYPE_OBJECT)

static void
steward_review_finalize (GObject *object)
{
  StewardReview *self = STEWARD_REVIEW (object);

  g_clear_object (&self->effects);
  g_clear_object (&self->checks);

  G_OBJECT_CLASS (steward_review_parent_class)->finalize (object);
}

static void
steward_review_class_init (StewardReviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = steward_review_finalize;
}

static void
steward_review_init (StewardReview *self)
{
  self->effects = g_list_store_new (STEWARD_TYPE_EFFECT);
  self->checks = g_list_store_new (STEWARD_TYPE_CHECK);
}

/**
 * steward_review_new:
 *
 * Returns: (transfer full): a review without effects and checks
 */
StewardReview *
steward_review_new (void)
{
  return g_object_new (STEWARD_TYPE_REVIEW, NULL);
}

/**
 * steward_review_get_effects:
 * @self: a #StewardReview
 *
 * Returns: (transfer none): its #StewardEffect objects, in the order they were added
 */
GListModel *
steward_review_get_effects (StewardReview *self)
{
  g_return_val_if_fail (STEWARD_IS_REVIEW (self), NULL);

  return G_LIST_MODEL (self->effects);
}

/**
 * steward_review_get_checks:
 * @self: a #StewardReview
 *
 * Returns: (transfer none): its #StewardCheck objects, the worst outcomes first
 */
GListModel *
steward_review_get_checks (StewardReview *self)
{
  g_return_val_if_fail (STEWARD_IS_REVIEW (self), NULL);

  return G_LIST_MODEL (self->checks);
}

/**
 * steward_review_is_refused:
 * @self: a #StewardReview
 *
 * Returns: %TRUE if the service would refuse the change, so that it must not be sent
 */
gboolean
steward_review_is_refused (StewardReview *self)
{
  return steward_review_count (self, STEWARD_OUTCOME_REFUSED) > 0;
}

/**
 * steward_review_count:
 * @self: a #StewardReview
 * @outcome: an outcome
 *
 * Returns: how many checks came out so
 */
guint
steward_review_count (StewardReview  *self,
                      StewardOutcome  outcome)
{
  guint n_items;
  guint count = 0;

  g_return_val_if_fail (STEWARD_IS_REVIEW (self), 0);

  n_items = g_list_model_get_n_items (G_LIST_MODEL (self->checks));
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(StewardCheck) check = g_list_model_get_item (G_LIST_MODEL (self->checks), i);

      if (steward_check_get_outcome (check) == outcome)
        count++;
    }

  return count;
}

/**
 * steward_review_add_effect:
 * @self: a #StewardReview
 * @effect: what the change does
 */
void
steward_review_add_effect (StewardReview *self,
                           StewardEffect *effect)
{
  g_return_if_fail (STEWARD_IS_REVIEW (self));
  g_return_if_fail (STEWARD_IS_EFFECT (effect));

  g_list_store_append (self->effects, effect);
}

static int
steward_review_compare_checks (gconstpointer first,
                               gconstpointer second,
                               gpointer      user_data)
{
  return (int) steward_check_get_outcome ((StewardCheck *) first) -
         (int) steward_check_get_outcome ((StewardCheck *) second);
}

/**
 * steward_review_add_check:
 * @self: a #StewardReview
 * @check: a rule that was looked at
 *
 * Puts @check behind those that came out worse or the same.
 */
void
steward_review_add_check (StewardReview *self,
                          StewardCheck  *check)
{
  g_return_if_fail (STEWARD_IS_REVIEW (self));
  g_return_if_fail (STEWARD_IS_CHECK (check));

  g_list_store_insert_sorted (self->checks, check, steward_review_compare_checks, NULL);
}
