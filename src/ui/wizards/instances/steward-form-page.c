/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/instances/steward-form-page.h"

#include <glib/gi18n.h>

#include "steward-instance-draft.h"
#include "widgets/steward-fact-row.h"
#include "wizards/steward-review-text.h"

/* The class of texts that have to be entered. */
#define NEEDED "needed"

struct _StewardFormPage
{
  StewardWizardPage    parent_instance;

  GtkWidget           *groups;
  AdwPreferencesGroup *group;   /* the last one */
  GPtrArray           *texts;   /* rows that are texts; borrowed */
  GPtrArray           *choices; /* rows that are choices; borrowed */
  gboolean             edited;  /* not before something is typed is it wrong */
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

/* (transfer full) (nullable): what has not been entered yet */
static char *
steward_form_page_dup_lack (StewardFormPage *self)
{
  for (guint i = 0; i < self->texts->len; i++)
    {
      GtkWidget *row = self->texts->pdata[i];

      if (gtk_widget_has_css_class (row, NEEDED) &&
          *gtk_editable_get_text (GTK_EDITABLE (row)) == '\0')
        /* Translators: the title of something that has to be entered */
        return g_strdup_printf (_("Fill in “%s” to continue."),
                                adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
    }

  return NULL;
}

static void
steward_form_page_update (StewardWizardPage *page)
{
  StewardFormPage *self = STEWARD_FORM_PAGE (page);
  StewardDraft *draft = steward_wizard_page_get_draft (page);
  g_autofree char *lack = steward_form_page_dup_lack (self);
  g_autofree char *refusal = steward_form_page_dup_refusal (self);

  if (lack != NULL)
    steward_wizard_page_set_lack (page, lack, FALSE);
  else if (refusal != NULL || steward_draft_is_complete (draft))
    steward_wizard_page_set_lack (page, refusal, TRUE);
  else
    steward_wizard_page_set_lack (page, _("Something is missing, or cannot be used as it is."),
                                  FALSE);
}

/* What has to be entered is where the cursor is, whatever there is to read before. */
static void
steward_form_page_enter (StewardWizardPage *page)
{
  StewardFormPage *self = STEWARD_FORM_PAGE (page);
  GtkWidget *first = self->groups;

  for (guint i = self->texts->len; i > 0; i--)
    if (gtk_widget_has_css_class (self->texts->pdata[i - 1], NEEDED))
      first = self->texts->pdata[i - 1];
  gtk_widget_child_focus (first, GTK_DIR_TAB_FORWARD);
}

static void
steward_form_page_tried_cb (GObject      *object,
                            GAsyncResult *result,
                            gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  StewardWizardPage *page = g_task_get_source_object (task);
  GError *error = NULL;

  if (!steward_session_try_finish (STEWARD_SESSION (object), result, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  steward_instance_draft_set_tried (steward_wizard_page_get_draft (page));
  g_task_return_boolean (task, TRUE);
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

/* (transfer none) (nullable): what a row offers, if the service was asked for it */
static StewardListing *
steward_form_page_get_listing (gpointer row)
{
  GListModel *model = adw_combo_row_get_model (row);

  if (GTK_IS_FILTER_LIST_MODEL (model))
    model = gtk_filter_list_model_get_model (GTK_FILTER_LIST_MODEL (model));

  return STEWARD_IS_LISTING (model) ? STEWARD_LISTING (model) : NULL;
}

/* What cannot be offered is said, and what is on its way is waited for. */
static void
steward_form_page_listed_cb (StewardFormPage *self)
{
  StewardWizardPage *page = STEWARD_WIZARD_PAGE (self);
  const GError *error = NULL;
  gboolean busy = FALSE;

  for (guint i = 0; i < self->choices->len; i++)
    {
      StewardListing *listing = steward_form_page_get_listing (self->choices->pdata[i]);

      if (listing == NULL || g_list_model_get_n_items (G_LIST_MODEL (listing)) > 0)
        continue;
      busy = busy || steward_listing_get_busy (listing);
      error = error == NULL ? steward_listing_get_error (listing) : error;
    }

  steward_wizard_page_set_busy (page, busy);
  steward_wizard_page_set_error (page, error);
  if (steward_wizard_page_get_draft (page) != NULL)
    steward_wizard_page_update (page);
}

static void
steward_form_page_retry (StewardWizardPage *page)
{
  StewardFormPage *self = STEWARD_FORM_PAGE (page);

  for (guint i = 0; i < self->choices->len; i++)
    {
      StewardListing *listing = steward_form_page_get_listing (self->choices->pdata[i]);

      if (listing != NULL && steward_listing_get_error (listing) != NULL)
        steward_listing_refresh_async (listing, NULL, NULL, NULL);
    }
}

/* What was typed goes along into another draft. */
static void
steward_form_page_draft_cb (StewardFormPage *self)
{
  StewardDraft *draft = steward_wizard_page_get_draft (STEWARD_WIZARD_PAGE (self));

  for (guint i = 0; i < self->texts->len; i++)
    {
      GtkEditable *row = self->texts->pdata[i];

      if (*gtk_editable_get_text (row) != '\0')
        g_object_set (draft, gtk_widget_get_name (GTK_WIDGET (row)), gtk_editable_get_text (row),
                      NULL);
    }
}

static void
steward_form_page_finalize (GObject *object)
{
  StewardFormPage *self = STEWARD_FORM_PAGE (object);

  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_clear_pointer (&self->texts, g_ptr_array_unref);

  G_OBJECT_CLASS (steward_form_page_parent_class)->finalize (object);
}

static void
steward_form_page_class_init (StewardFormPageClass *klass)
{
  StewardWizardPageClass *page_class = STEWARD_WIZARD_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = steward_form_page_finalize;
  page_class->enter = steward_form_page_enter;
  page_class->update = steward_form_page_update;
  page_class->retry = steward_form_page_retry;
  page_class->apply_async = steward_form_page_apply_async;
  page_class->apply_finish = steward_form_page_apply_finish;
}

static void
steward_form_page_init (StewardFormPage *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  self->edited = TRUE;
  self->choices = g_ptr_array_new ();
  self->texts = g_ptr_array_new ();
  g_signal_connect (self, "notify::draft", G_CALLBACK (steward_form_page_draft_cb), NULL);
  self->groups = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  gtk_widget_add_css_class (self->groups, "wizard-form");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 688);
  adw_clamp_set_child (ADW_CLAMP (clamp), self->groups);
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
  StewardFormPage *self;

  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (STEWARD_TYPE_FORM_PAGE, "title", title, NULL);
  steward_form_page_add_group (self, heading, description);

  return STEWARD_WIZARD_PAGE (self);
}

/**
 * steward_form_page_add_group:
 * @self: a step
 * @heading: what the rows that follow are about
 * @description: (nullable): a sentence about it
 */
void
steward_form_page_add_group (StewardFormPage *self,
                             const char      *heading,
                             const char      *description)
{
  g_return_if_fail (STEWARD_IS_FORM_PAGE (self));

  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->group, heading);
  adw_preferences_group_set_description (self->group, description);
  gtk_box_append (GTK_BOX (self->groups), GTK_WIDGET (self->group));
}

static void
steward_form_page_typed_cb (GtkEditable *row,
                            GParamSpec  *pspec,
                            gpointer     user_data)
{
  StewardFormPage *self = user_data;
  StewardDraft *draft = steward_wizard_page_get_draft (STEWARD_WIZARD_PAGE (self));

  self->edited = TRUE;
  if (draft != NULL)
    g_object_set (draft, gtk_widget_get_name (GTK_WIDGET (row)), gtk_editable_get_text (row),
                  NULL);
}

/* The row is called what it is in the draft. */
void
steward_form_page_add_text (StewardFormPage *self,
                            const char      *title,
                            const char      *property,
                            gboolean         needed)
{
  GtkWidget *row = adw_entry_row_new ();

  g_return_if_fail (STEWARD_IS_FORM_PAGE (self));

  self->edited = FALSE;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_set_name (row, property);
  if (needed)
    gtk_widget_add_css_class (row, NEEDED);
  g_signal_connect_object (row, "notify::text", G_CALLBACK (steward_form_page_typed_cb), self, 0);
  g_ptr_array_add (self->texts, row);
  adw_preferences_group_add (self->group, row);
}

void
steward_form_page_add_switch (StewardFormPage *self,
                              const char      *title,
                              const char      *subtitle,
                              StewardDraft    *draft,
                              const char      *property)
{
  GtkWidget *row;
  GtkWidget *control;

  g_return_if_fail (STEWARD_IS_FORM_PAGE (self));
  g_return_if_fail (STEWARD_IS_DRAFT (draft));

  row = adw_action_row_new ();
  control = gtk_switch_new ();
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

/* While another step is shown, nothing takes the place of what was chosen and is gone. */
static void
steward_form_page_selected_cb (AdwComboRow *row,
                               GParamSpec  *pspec,
                               gpointer     user_data)
{
  StewardFormChooseFunc choose = (StewardFormChooseFunc) user_data;
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (row), STEWARD_TYPE_FORM_PAGE);
  gpointer item = adw_combo_row_get_selected_item (row);

  if (page != NULL && item != NULL && gtk_widget_get_mapped (GTK_WIDGET (row)) &&
      steward_wizard_page_get_draft (STEWARD_WIZARD_PAGE (page)) != NULL)
    {
      choose (STEWARD_WIZARD_PAGE (page), item);
      if (!STEWARD_FORM_PAGE (page)->edited)
        steward_wizard_page_settle (STEWARD_WIZARD_PAGE (page));
    }
}

/* What is selected when the step is shown is chosen, too. */
static void
steward_form_page_mapped_cb (AdwComboRow *row,
                             gpointer     user_data)
{
  steward_form_page_selected_cb (row, NULL, user_data);
}

static void
steward_form_page_choice_setup_cb (GtkSignalListItemFactory *factory,
                                   GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_list_item_set_child (item, label);
}

static void
steward_form_page_choice_bind_cb (GtkSignalListItemFactory *factory,
                                  GtkListItem              *item,
                                  gpointer                  user_data)
{
  StewardFormLabelFunc label = (StewardFormLabelFunc) user_data;
  g_autofree char *text = label (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), text);
}

/* What is chosen is shown as long as it is; the row itself would cut it to twenty characters. */
static void
steward_form_page_show_choice (AdwComboRow          *row,
                               StewardFormLabelFunc  label)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (steward_form_page_choice_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (steward_form_page_choice_bind_cb),
                    (gpointer) label);
  adw_combo_row_set_list_factory (row, adw_combo_row_get_factory (row));
  adw_combo_row_set_factory (row, factory);
}

/**
 * steward_form_page_add_choice:
 * @self: a step
 * @title: what is chosen
 * @label: what an item is called
 * @choose: puts an item into the draft
 *
 * Returns: (transfer none): the row, which offers nothing yet
 */
AdwComboRow *
steward_form_page_add_choice (StewardFormPage       *self,
                              const char            *title,
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
  steward_form_page_show_choice (ADW_COMBO_ROW (row), label);
  g_signal_connect (row, "notify::selected-item", G_CALLBACK (steward_form_page_selected_cb),
                    (gpointer) choose);
  g_signal_connect (row, "map", G_CALLBACK (steward_form_page_mapped_cb), (gpointer) choose);
  g_ptr_array_add (self->choices, row);
  adw_preferences_group_add (self->group, row);

  return ADW_COMBO_ROW (row);
}

/**
 * steward_form_page_offer:
 * @self: a step
 * @row: one of its choices
 * @items: (nullable): what there is to choose from; a listing is loaded
 */
void
steward_form_page_offer (StewardFormPage *self,
                         AdwComboRow     *row,
                         GListModel      *items)
{
  StewardListing *listing;

  g_return_if_fail (STEWARD_IS_FORM_PAGE (self));
  g_return_if_fail (ADW_IS_COMBO_ROW (row));

  adw_combo_row_set_model (row, items);
  listing = steward_form_page_get_listing (row);
  if (listing == NULL)
    return;

  g_signal_handlers_disconnect_by_func (listing, steward_form_page_listed_cb, self);
  g_signal_connect_object (listing, "notify::busy", G_CALLBACK (steward_form_page_listed_cb), self,
                           G_CONNECT_SWAPPED);
  steward_listing_ensure_loaded (listing);
  steward_form_page_listed_cb (self);
}

void
steward_form_page_add_row (StewardFormPage *self,
                           GtkWidget       *row)
{
  g_return_if_fail (STEWARD_IS_FORM_PAGE (self));
  g_return_if_fail (GTK_IS_WIDGET (row));

  adw_preferences_group_add (self->group, row);
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
