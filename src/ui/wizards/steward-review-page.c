/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/steward-review-page.h"

#include <glib/gi18n.h>

#include "steward-showing.h"
#include "widgets/steward-wrap-layout.h"
#include "wizards/steward-review-list.h"
#include "wizards/steward-review-text.h"

/* How soon a check is looked at again that time can change. */
#define REPEAT_SECONDS 10

/* The style of a request that the user has chosen. */
#define SHOWN "shown"

struct _StewardReviewPage
{
  StewardWizardPage  parent_instance;

  /* Template */
  GtkListBox        *checks;
  GtkWidget         *confirmation;
  GtkWidget         *copies;
  GtkLabel          *counts;
  GtkListBox        *effects;
  GtkTextView       *request;
  AdwToastOverlay   *toasts;
  GtkWidget         *typed_row;

  char              *typed;  /* (nullable): what has to be typed before */
  guint              repeat;
};

G_DEFINE_FINAL_TYPE (StewardReviewPage, steward_review_page, STEWARD_TYPE_WIZARD_PAGE)

enum
{
  PROP_0,
  PROP_TYPED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const struct
{
  const char          *name;
  StewardRequestStyle  style;
} styles[] = {
  { "http", STEWARD_REQUEST_STYLE_PLAIN },
  { "curl", STEWARD_REQUEST_STYLE_CURL },
  { "powershell", STEWARD_REQUEST_STYLE_POWERSHELL },
};

static StewardBatch *
steward_review_page_get_batch (StewardReviewPage *self)
{
  return steward_wizard_page_get_batch (STEWARD_WIZARD_PAGE (self));
}

static gboolean
steward_review_page_has_several (StewardReviewPage *self)
{
  return steward_batch_get_n_parts (steward_review_page_get_batch (self)) > 1;
}

/* (transfer full): all that was looked at, of changes that lack nothing */
static StewardReview *
steward_review_page_dup_checks (StewardReviewPage *self)
{
  StewardBatch *batch = steward_review_page_get_batch (self);
  StewardReview *all = steward_review_new ();

  for (guint i = 0; i < steward_batch_get_n_parts (batch); i++)
    {
      StewardBatchPart *part = steward_batch_get_part (batch, i);
      GListModel *checks = steward_review_get_checks (steward_batch_part_get_review (part));

      if (steward_review_page_has_several (self) &&
          !steward_draft_is_complete (steward_batch_part_get_draft (part)))
        continue;

      for (guint j = 0; j < g_list_model_get_n_items (checks); j++)
        {
          g_autoptr(StewardCheck) check = g_list_model_get_item (checks, j);

          steward_review_add_check (all, check);
        }
    }

  return all;
}

static void
steward_review_page_show (StewardReviewPage *self,
                          StewardReview     *checks)
{
  guint n_checks = g_list_model_get_n_items (steward_review_get_checks (checks));
  g_autofree char *counts = steward_review_text_dup_counts (checks);

  steward_review_list_show (steward_review_page_get_batch (self), self->effects, self->checks);
  gtk_widget_set_visible (GTK_WIDGET (self->checks), n_checks > 0);
  gtk_label_set_label (self->counts, counts);
}

/* (transfer full) (nullable): the request, in one of the styles or in that which is shown */
static char *
steward_review_page_dup_request (StewardReviewPage *self,
                                 const char        *name)
{
  if (g_str_equal (name, SHOWN))
    name = steward_showing_get_request_style (steward_showing_get_default ());

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      if (g_str_equal (styles[i].name, name))
        return steward_batch_describe_request (steward_review_page_get_batch (self),
                                               styles[i].style);
    }

  return NULL;
}

/* What is shown is copied as it is shown; the button that says the same is not needed. */
static void
steward_review_page_offer_copies (StewardReviewPage *self)
{
  const char *shown = steward_showing_get_request_style (steward_showing_get_default ());

  for (GtkWidget *button = gtk_widget_get_first_child (self->copies);
       button != NULL;
       button = gtk_widget_get_next_sibling (button))
    {
      GVariant *style = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button));

      gtk_widget_set_visible (button, !g_str_equal (g_variant_get_string (style, NULL), shown));
    }
}

static void
steward_review_page_show_request (StewardReviewPage *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->request);
  g_autofree char *request = steward_review_page_dup_request (self, SHOWN);
  g_autofree char *shown = NULL;
  GtkTextIter start, end;

  if (request == NULL)
    request = g_strdup (_("The service has no such change."));

  g_strchomp (request);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  shown = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  if (!g_str_equal (shown, request))
    gtk_text_buffer_set_text (buffer, request, -1);
  steward_review_page_offer_copies (self);
}

static gboolean
steward_review_page_is_confirmed (StewardReviewPage *self)
{
  return self->typed == NULL ||
         g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->typed_row)), self->typed);
}

static gboolean
steward_review_page_changes_production (StewardReviewPage *self)
{
  StewardBatch *batch = steward_review_page_get_batch (self);

  for (guint i = 0; i < steward_batch_get_n_parts (batch); i++)
    {
      StewardBatchPart *part = steward_batch_get_part (batch, i);

      if (steward_batch_part_is_ready (part) &&
          steward_environment_is_production (steward_batch_part_get_environment (part)))
        return TRUE;
    }

  return FALSE;
}

/* Who changes several, and production among them, says how many they are. */
static void
steward_review_page_ask_number (StewardReviewPage *self)
{
  guint n_ready = steward_batch_count_ready (steward_review_page_get_batch (self));
  g_autofree char *number = NULL;
  g_autofree char *title = NULL;

  if (n_ready > 1 && steward_review_page_changes_production (self))
    number = g_strdup_printf ("%u", n_ready);
  if (g_strcmp0 (self->typed, number) == 0)
    return;

  steward_review_page_set_typed (self, number);
  if (number == NULL)
    return;

  /* Translators: "%s" is a number */
  title = g_strdup_printf (_("Type “%s”, the number of environments, to confirm"), number);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->typed_row), title);
}

static char *
steward_review_page_dup_lack_of_several (StewardReviewPage *self)
{
  if (steward_batch_count_ready (steward_review_page_get_batch (self)) == 0)
    return g_strdup (_("None of them can be changed. It says above why."));
  if (!steward_review_page_is_confirmed (self))
    /* Translators: "%s" is a number */
    return g_strdup_printf (_("Type “%s”, the number of environments, to continue."),
                            self->typed);

  return NULL;
}

static char *
steward_review_page_dup_lack (StewardReviewPage *self,
                              StewardReview     *checks)
{
  StewardDraft *draft = steward_wizard_page_get_draft (STEWARD_WIZARD_PAGE (self));
  g_autofree char *refusal = steward_review_text_dup_refusal (checks);

  if (refusal != NULL)
    return g_steal_pointer (&refusal);
  if (!steward_draft_is_complete (draft))
    return g_strdup (_("Something is missing. Go back to add it."));
  if (!steward_review_page_is_confirmed (self))
    /* Translators: "%s" is the name of an environment */
    return g_strdup_printf (_("Type “%s” to continue."), self->typed);

  return NULL;
}

static void
steward_review_page_update (StewardWizardPage *page)
{
  StewardReviewPage *self = STEWARD_REVIEW_PAGE (page);
  StewardBatch *batch = steward_review_page_get_batch (self);
  g_autoptr(StewardReview) checks = NULL;
  g_autofree char *lack = NULL;

  /* The entry speaks while the template is made. */
  if (batch == NULL)
    return;

  steward_batch_renew (batch);
  checks = steward_review_page_dup_checks (self);
  steward_review_page_show (self, checks);
  steward_review_page_show_request (self);
  if (!steward_review_page_has_several (self))
    {
      lack = steward_review_page_dup_lack (self, checks);
      steward_wizard_page_set_lack (page, lack, steward_review_is_refused (checks));
      return;
    }

  steward_review_page_ask_number (self);
  lack = steward_review_page_dup_lack_of_several (self);
  steward_wizard_page_set_lack (page, lack, steward_batch_count_ready (batch) == 0);
}

/* Ages go on, and what stands in the way may be gone: somebody else began it. */
static gboolean
steward_review_page_repeat_cb (gpointer user_data)
{
  StewardReviewPage *self = user_data;
  g_autoptr(StewardReview) all = NULL;
  GListModel *checks;
  gboolean waiting = FALSE;

  steward_review_page_update (STEWARD_WIZARD_PAGE (self));
  all = steward_review_page_dup_checks (self);
  checks = steward_review_get_checks (all);
  for (guint i = 0; i < g_list_model_get_n_items (checks); i++)
    {
      g_autoptr(StewardCheck) check = g_list_model_get_item (checks, i);

      waiting |= steward_review_text_can_change (check);
    }
  if (waiting)
    steward_batch_refresh (steward_review_page_get_batch (self));

  return G_SOURCE_CONTINUE;
}

static void
steward_review_page_enter (StewardWizardPage *page)
{
  StewardReviewPage *self = STEWARD_REVIEW_PAGE (page);
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->effects, 0);

  g_clear_handle_id (&self->repeat, g_source_remove);
  self->repeat = g_timeout_add_seconds (REPEAT_SECONDS, steward_review_page_repeat_cb, self);
  steward_batch_refresh (steward_review_page_get_batch (self));

  if (self->typed != NULL)
    gtk_widget_grab_focus (self->typed_row);
  else if (first != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (first));
}

static void
steward_review_page_leave (StewardWizardPage *page)
{
  g_clear_handle_id (&STEWARD_REVIEW_PAGE (page)->repeat, g_source_remove);
}

static void
steward_review_page_submitted_cb (GObject      *object,
                                  GAsyncResult *result,
                                  gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  StewardOperation *operation;

  operation = steward_batch_submit_finish (STEWARD_BATCH (object), result, &error);
  if (operation != NULL)
    g_task_return_pointer (task, operation, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
steward_review_page_apply_async (StewardWizardPage   *page,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  GTask *task = g_task_new (page, cancellable, callback, user_data);

  g_task_set_source_tag (task, steward_review_page_apply_async);
  steward_batch_submit_async (steward_wizard_page_get_batch (page), cancellable,
                              steward_review_page_submitted_cb, task);
}

static gboolean
steward_review_page_apply_finish (StewardWizardPage  *page,
                                  GAsyncResult       *result,
                                  StewardOperation  **operation,
                                  GError            **error)
{
  g_autoptr(GError) refusal = NULL;

  *operation = g_task_propagate_pointer (G_TASK (result), &refusal);
  if (*operation != NULL)
    return TRUE;

  /* One that is refused stays, to be corrected. Of several each has a result of its own. */
  if (steward_review_page_has_several (STEWARD_REVIEW_PAGE (page)))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&refusal));

  return FALSE;
}

static void
steward_review_page_copy_action (GtkWidget  *widget,
                                 const char *name,
                                 GVariant   *parameter)
{
  StewardReviewPage *self = STEWARD_REVIEW_PAGE (widget);
  g_autofree char *request = NULL;

  request = steward_review_page_dup_request (self, g_variant_get_string (parameter, NULL));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), request != NULL ? request : "");
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (_("Copied without your token")));
}

static void
steward_review_page_dispose (GObject *object)
{
  StewardReviewPage *self = STEWARD_REVIEW_PAGE (object);

  g_clear_handle_id (&self->repeat, g_source_remove);

  G_OBJECT_CLASS (steward_review_page_parent_class)->dispose (object);
}

static void
steward_review_page_finalize (GObject *object)
{
  StewardReviewPage *self = STEWARD_REVIEW_PAGE (object);

  g_free (self->typed);

  G_OBJECT_CLASS (steward_review_page_parent_class)->finalize (object);
}

static void
steward_review_page_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  StewardReviewPage *self = STEWARD_REVIEW_PAGE (object);

  switch (prop_id)
    {
    case PROP_TYPED:
      self->typed = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_review_page_class_init (StewardReviewPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  StewardWizardPageClass *page_class = STEWARD_WIZARD_PAGE_CLASS (klass);

  object_class->dispose = steward_review_page_dispose;
  object_class->finalize = steward_review_page_finalize;
  object_class->set_property = steward_review_page_set_property;
  page_class->enter = steward_review_page_enter;
  page_class->update = steward_review_page_update;
  page_class->leave = steward_review_page_leave;
  page_class->apply_async = steward_review_page_apply_async;
  page_class->apply_finish = steward_review_page_apply_finish;

  properties[PROP_TYPED] =
    g_param_spec_string ("typed", NULL, NULL, NULL,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (STEWARD_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/wizards/steward-review-page.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardReviewPage, checks);
  gtk_widget_class_bind_template_child (widget_class, StewardReviewPage, confirmation);
  gtk_widget_class_bind_template_child (widget_class, StewardReviewPage, copies);
  gtk_widget_class_bind_template_child (widget_class, StewardReviewPage, counts);
  gtk_widget_class_bind_template_child (widget_class, StewardReviewPage, effects);
  gtk_widget_class_bind_template_child (widget_class, StewardReviewPage, request);
  gtk_widget_class_bind_template_child (widget_class, StewardReviewPage, toasts);
  gtk_widget_class_bind_template_child (widget_class, StewardReviewPage, typed_row);
  gtk_widget_class_bind_template_callback (widget_class, steward_wizard_page_update);
  gtk_widget_class_install_action (widget_class, "review.copy", "s",
                                   steward_review_page_copy_action);
}

static void
steward_review_page_init (StewardReviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (steward_showing_get_default (), "notify::request-style",
                           G_CALLBACK (steward_wizard_page_update), self, G_CONNECT_SWAPPED);
}

/**
 * steward_review_page_new:
 * @verb: the label of the button that sends the change
 * @typed: (nullable): what has to be typed before it can be sent
 *
 * Returns: (transfer floating): a new page
 */
StewardWizardPage *
steward_review_page_new (const char *verb,
                         const char *typed)
{
  StewardReviewPage *self;

  g_return_val_if_fail (verb != NULL, NULL);

  self = g_object_new (STEWARD_TYPE_REVIEW_PAGE, "title", _("Review"), "verb", verb, NULL);
  steward_review_page_set_typed (self, typed);

  return STEWARD_WIZARD_PAGE (self);
}

/**
 * steward_review_page_set_typed:
 * @self: a step that has not been left
 * @typed: (nullable): what has to be typed before the change can be sent
 */
void
steward_review_page_set_typed (StewardReviewPage *self,
                               const char        *typed)
{
  g_autofree char *title = NULL;

  g_return_if_fail (STEWARD_IS_REVIEW_PAGE (self));

  if (g_strcmp0 (self->typed, typed) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->typed_row), "");
  g_free (self->typed);
  self->typed = g_strdup (typed);
  gtk_widget_set_visible (self->confirmation, typed != NULL);
  if (typed == NULL)
    return;

  /* Translators: "%s" is the name of what is about to be changed */
  title = g_strdup_printf (_("Type “%s” to confirm"), typed);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->typed_row), title);
}
