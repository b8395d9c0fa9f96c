/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/instances/steward-form-page.h"

#include <glib/gi18n.h>

#include "steward-instance-draft.h"
#include "widgets/steward-fact-row.h"
#include "wizards/steward-review-text.h"

struct _StewardFormPage
{
  StewardWizardPage    parent_instance;

  AdwPreferencesGroup *group;
  gboolean             edited; /* not before something is typed is it wrong */
};

G_DEFINE_FINAL_TYPE (StewardFormPage, steward_form_page, STEWARD_TYPE_WIZARD_PAGE)

/* (transfer full) (nullable): why the service will refuse the change, once it is complete */
static char *
steward_form_page_dup_refusal (StewardFormPage *self)
{
  StewardWizardPage *page = STEWARD_WIZARD_PAGE (self);
  StewardDraft *draft = steward_wizard_page_get_draft (page);
  StewardTenant *tenant = steward_draft_get_tenant (draft);
  g_autoptr(StewardTenantFacts) facts = NULL;
  g_autoptr(StewardReview) review = NULL;
  GListModel *checks;

  facts = steward_session_dup_facts (steward_wizard_page_get_session (page));
  review = steward_draft_review (draft, facts);
  checks = steward_review_get_checks (review);
  for (guint i = 0; i < g_list_model_get_n_items (checks); i++)
    {
      g_autoptr(StewardCheck) check = g_list_model_get_item (checks, i);
      g_autoptr(StewardReviewText) text = NULL;

      if (steward_check_get_outcome (check) != STEWARD_OUTCOME_REFUSED)
        continue;

      text = steward_review_text_of_check (check, tenant, steward_tenant_facts_get_now (facts));
      if (text->detail == NULL)
        return g_strdup (text->title);

      return g_strdup_printf ("%s. %s", text->title, text->detail);
    }

  return NULL;
}

static void
steward_form_page_update (StewardWizardPage *page)
{
  StewardDraft *draft = steward_wizard_page_get_draft (page);
  g_autofree char *refusal = steward_form_page_dup_refusal (STEWARD_FORM_PAGE (page));

  if (!steward_draft_is_complete (draft) &&
      (refusal == NULL || !STEWARD_FORM_PAGE (page)->edited))
    steward_wizard_page_set_lack (page, _("Something is not filled in yet."), FALSE);
  else
    steward_wizard_page_set_lack (page, refusal, TRUE);
}

static void
steward_form_page_enter (StewardWizardPage *page)
{
  gtk_widget_child_focus (GTK_WIDGET (STEWARD_FORM_PAGE (page)->group), GTK_DIR_TAB_FORWARD);
}

static void
steward_form_page_tried_cb (GObject      *object,
                            GAsyncResult *result,
                            gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;

  if (steward_session_try_finish (STEWARD_SESSION (object), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
steward_form_page_apply_async (StewardWizardPage   *page,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (page, cancellable, callback, user_data);
  StewardInstanceDraft *draft = steward_wizard_page_get_draft (page);

  g_task_set_source_tag (task, steward_form_page_apply_async);
  if (steward_instance_draft_can_try (draft))
    steward_session_try_async (steward_wizard_page_get_session (page), draft, cancellable,
                               steward_form_page_tried_cb, g_steal_pointer (&task));
  else
    g_task_return_boolean (task, TRUE);
}

static gboolean
steward_form_page_apply_finish (StewardWizardPage  *page,
                                GAsyncResult       *result,
                                StewardOperation  **operation,
                                GError            **error)
{
  *operation = NULL;

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
steward_form_page_class_init (StewardFormPageClass *klass)
{
  StewardWizardPageClass *page_class = STEWARD_WIZARD_PAGE_CLASS (klass);

  page_class->enter = steward_form_page_enter;
  page_class->update = steward_form_page_update;
  page_class->apply_async = steward_form_page_apply_async;
  page_class->apply_finish = steward_form_page_apply_finish;
}

static void
steward_form_page_init (StewardFormPage *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  self->edited = TRUE;
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->group), "wizard-form");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 688);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->group));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

/**
 * steward_form_page_new:
 * @title: the name of the step
 * @heading: what its rows are about
 * @description: (nullable): a sentence about it
 *
 * Returns: (transfer floating): a step without rows
 */
StewardWizardPage *
steward_form_page_new (const char *title,
                       const char *heading,
                       const char *description)
{
  StewardFormPage *self = g_object_new (STEWARD_TYPE_FORM_PAGE, "title", title, NULL);

  adw_preferences_group_set_title (self->group, heading);
  adw_preferences_group_set_description (self->group, description);

  return STEWARD_WIZARD_PAGE (self);
}

static void
steward_form_page_edited_cb (StewardFormPage *self)
{
  self->edited = TRUE;
}

void
steward_form_page_add_text (StewardFormPage *self,
                            const char      *title,
                            StewardDraft    *draft,
                            const char      *property)
{
  GtkWidget *row = adw_entry_row_new ();

  g_return_if_fail (STEWARD_IS_FORM_PAGE (self));

  self->edited = FALSE;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_signal_connect_object (row, "notify::text", G_CALLBACK (steward_form_page_edited_cb), self,
                           G_CONNECT_SWAPPED);
  g_object_bind_property (row, "text", draft, property, G_BINDING_DEFAULT);
  adw_preferences_group_add (self->group, row);
}

void
steward_form_page_add_switch (StewardFormPage *self,
                              const char      *title,
                              const char      *subtitle,
                              StewardDraft    *draft,
                              const char      *property)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *control = gtk_switch_new ();

  g_return_if_fail (STEWARD_IS_FORM_PAGE (self));

  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), control);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), control);
  g_object_bind_property (draft, property, control, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  adw_preferences_group_add (self->group, row);
}

static char *
steward_form_page_label_cb (gpointer item,
                            gpointer user_data)
{
  StewardFormLabelFunc label = (StewardFormLabelFunc) user_data;

  return label (item);
}

static void
steward_form_page_selected_cb (AdwComboRow *row,
                               GParamSpec  *pspec,
                               gpointer     user_data)
{
  StewardFormChooseFunc choose = (StewardFormChooseFunc) user_data;
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (row), STEWARD_TYPE_FORM_PAGE);
  gpointer item = adw_combo_row_get_selected_item (row);

  if (page != NULL && item != NULL &&
      steward_wizard_page_get_draft (STEWARD_WIZARD_PAGE (page)) != NULL)
    choose (STEWARD_WIZARD_PAGE (page), item);
}

/* What is selected when the step is shown is chosen, too. */
static void
steward_form_page_mapped_cb (AdwComboRow *row,
                             gpointer     user_data)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (row), STEWARD_TYPE_FORM_PAGE);

  steward_form_page_selected_cb (row, NULL, user_data);
  if (page != NULL && !STEWARD_FORM_PAGE (page)->edited)
    steward_wizard_page_settle (STEWARD_WIZARD_PAGE (page));
}

/**
 * steward_form_page_add_choice:
 * @self: a step
 * @title: what is chosen
 * @items: (nullable): what there is to choose from
 * @label: what an item is called
 * @choose: puts an item into the draft
 *
 * Returns: (transfer none): the row
 */
AdwComboRow *
steward_form_page_add_choice (StewardFormPage       *self,
                              const char            *title,
                              GListModel            *items,
                              StewardFormLabelFunc   label,
                              StewardFormChooseFunc  choose)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr(GtkExpression) expression = NULL;

  g_return_val_if_fail (STEWARD_IS_FORM_PAGE (self), NULL);

  expression = gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL,
                                            G_CALLBACK (steward_form_page_label_cb),
                                            (gpointer) label, NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_expression (ADW_COMBO_ROW (row), expression);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), items);
  g_signal_connect (row, "notify::selected-item", G_CALLBACK (steward_form_page_selected_cb),
                    (gpointer) choose);
  g_signal_connect (row, "map", G_CALLBACK (steward_form_page_mapped_cb), (gpointer) choose);
  adw_preferences_group_add (self->group, row);

  return ADW_COMBO_ROW (row);
}

void
steward_form_page_add_fact (StewardFormPage *self,
                            const char      *title,
                            const char      *value)
{
  g_return_if_fail (STEWARD_IS_FORM_PAGE (self));

  if (value != NULL && *value != '\0')
    adw_preferences_group_add (self->group, steward_fact_row_new (title, value));
}
