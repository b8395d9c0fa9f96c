/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/steward-wizard-page.h"

#include "steward-util.h"

typedef struct
{
  char           *title;
  char           *verb;    /* (nullable): the label of the button that goes on */
  char           *lack;    /* (nullable): what is missing */
  gboolean        fault;   /* what is missing is wrong, not only open */
  gboolean        busy;
  GError         *error;   /* (nullable): what was tried last did not work */
  StewardBatch   *batch;   /* (nullable): until the page is in a wizard */
  StewardDraft   *draft;   /* (nullable): the same */
  StewardSession *session; /* (nullable): the same */
} StewardWizardPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (StewardWizardPage, steward_wizard_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_BUSY,
  PROP_COMPLETE,
  PROP_DRAFT,
  PROP_ERROR,
  PROP_FAULT,
  PROP_LACK,
  PROP_SESSION,
  PROP_TITLE,
  PROP_VERB,
  N_PROPS
};

enum
{
  SIGNAL_SETTLED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
steward_wizard_page_dispose (GObject *object)
{
  StewardWizardPage *self = STEWARD_WIZARD_PAGE (object);
  StewardWizardPagePrivate *priv = steward_wizard_page_get_instance_private (self);

  g_clear_object (&priv->batch);
  g_clear_object (&priv->draft);
  g_clear_object (&priv->session);

  G_OBJECT_CLASS (steward_wizard_page_parent_class)->dispose (object);
}

static void
steward_wizard_page_finalize (GObject *object)
{
  StewardWizardPage *self = STEWARD_WIZARD_PAGE (object);
  StewardWizardPagePrivate *priv = steward_wizard_page_get_instance_private (self);

  g_free (priv->title);
  g_free (priv->verb);
  g_free (priv->lack);
  g_clear_error (&priv->error);

  G_OBJECT_CLASS (steward_wizard_page_parent_class)->finalize (object);
}

static void
steward_wizard_page_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  StewardWizardPage *self = STEWARD_WIZARD_PAGE (object);

  switch (prop_id)
    {
    case PROP_BUSY:
      g_value_set_boolean (value, steward_wizard_page_is_busy (self));
      break;
    case PROP_COMPLETE:
      g_value_set_boolean (value, steward_wizard_page_is_complete (self));
      break;
    case PROP_DRAFT:
      g_value_set_object (value, steward_wizard_page_get_draft (self));
      break;
    case PROP_ERROR:
      g_value_set_boxed (value, steward_wizard_page_get_error (self));
      break;
    case PROP_FAULT:
      g_value_set_boolean (value, steward_wizard_page_has_fault (self));
      break;
    case PROP_LACK:
      g_value_set_string (value, steward_wizard_page_get_lack (self));
      break;
    case PROP_SESSION:
      g_value_set_object (value, steward_wizard_page_get_session (self));
      break;
    case PROP_TITLE:
      g_value_set_string (value, steward_wizard_page_get_title (self));
      break;
    case PROP_VERB:
      g_value_set_string (value, steward_wizard_page_get_verb (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_wizard_page_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  StewardWizardPage *self = STEWARD_WIZARD_PAGE (object);
  StewardWizardPagePrivate *priv = steward_wizard_page_get_instance_private (self);

  switch (prop_id)
    {
    case PROP_TITLE:
      priv->title = g_value_dup_string (value);
      break;
    case PROP_VERB:
      priv->verb = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_wizard_page_class_init (StewardWizardPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags identity = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = steward_wizard_page_dispose;
  object_class->finalize = steward_wizard_page_finalize;
  object_class->get_property = steward_wizard_page_get_property;
  object_class->set_property = steward_wizard_page_set_property;

  properties[PROP_BUSY] =
    g_param_spec_boolean ("busy", NULL, NULL, FALSE, readable);
  properties[PROP_COMPLETE] =
    g_param_spec_boolean ("complete", NULL, NULL, TRUE, readable);
  properties[PROP_DRAFT] =
    g_param_spec_object ("draft", NULL, NULL, STEWARD_TYPE_DRAFT, readable);
  properties[PROP_ERROR] =
    g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, readable);
  properties[PROP_FAULT] =
    g_param_spec_boolean ("fault", NULL, NULL, FALSE, readable);
  properties[PROP_LACK] =
    g_param_spec_string ("lack", NULL, NULL, NULL, readable);
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, STEWARD_TYPE_SESSION, readable);
  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL, identity);
  properties[PROP_VERB] =
    g_param_spec_string ("verb", NULL, NULL, NULL, identity);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_SETTLED] =
    g_signal_new ("settled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
steward_wizard_page_init (StewardWizardPage *self)
{
}

const char *
steward_wizard_page_get_title (StewardWizardPage *self)
{
  StewardWizardPagePrivate *priv = steward_wizard_page_get_instance_private (self);

  g_return_val_if_fail (STEWARD_IS_WIZARD_PAGE (self), NULL);

  return priv->title;
}

const char *
steward_wizard_page_get_verb (StewardWizardPage *self)
{
  StewardWizardPagePrivate *priv = steward_wizard_page_get_instance_private (self);

  g_return_val_if_fail (STEWARD_IS_WIZARD_PAGE (self), NULL);

  return priv->verb;
}

const char *
steward_wizard_page_get_lack (StewardWizardPage *self)
{
  StewardWizardPagePrivate *priv = steward_wizard_page_get_instance_private (self);

  g_return_val_if_fail (STEWARD_IS_WIZARD_PAGE (self), NULL);

  return priv->lack;
}

gboolean
steward_wizard_page_has_fault (StewardWizardPage *self)
{
  StewardWizardPagePrivate *priv = steward_wizard_page_get_instance_private (self);

  g_return_val_if_fail (STEWARD_IS_WIZARD_PAGE (self), FALSE);

  return priv->fault;
}

gboolean
steward_wizard_page_is_complete (StewardWizardPage *self)
{
  StewardWizardPagePrivate *priv = steward_wizard_page_get_instance_private (self);

  g_return_val_if_fail (STEWARD_IS_WIZARD_PAGE (self), FALSE);

  return priv->lack == NULL;
}

gboolean
steward_wizard_page_is_busy (StewardWizardPage *self)
{
  StewardWizardPagePrivate *priv = steward_wizard_page_get_instance_private (self);

  g_return_val_if_fail (STEWARD_IS_WIZARD_PAGE (self), FALSE);

  return priv->busy;
}

const GError *
steward_wizard_page_get_error (StewardWizardPage *self)
{
  StewardWizardPagePrivate *priv = steward_wizard_page_get_instance_private (self);

  g_return_val_if_fail (STEWARD_IS_WIZARD_PAGE (self), NULL);

  return priv->error;
}

/* Untyped, because each page has a draft of its own kind. */
gpointer
steward_wizard_page_get_draft (StewardWizardPage *self)
{
  StewardWizardPagePrivate *priv = steward_wizard_page_get_instance_private (self);

  g_return_val_if_fail (STEWARD_IS_WIZARD_PAGE (self), NULL);

  return priv->draft;
}

StewardSession *
steward_wizard_page_get_session (StewardWizardPage *self)
{
  StewardWizardPagePrivate *priv = steward_wizard_page_get_instance_private (self);

  g_return_val_if_fail (STEWARD_IS_WIZARD_PAGE (self), NULL);

  return priv->session;
}

/* Returns: (transfer none): all changes; most pages are about the first, which is the only one */
StewardBatch *
steward_wizard_page_get_batch (StewardWizardPage *self)
{
  StewardWizardPagePrivate *priv = steward_wizard_page_get_instance_private (self);

  g_return_val_if_fail (STEWARD_IS_WIZARD_PAGE (self), NULL);

  return priv->batch;
}

/**
 * steward_wizard_page_set_batch:
 * @self: a page
 * @batch: the change, or several, each with the tenant it is for
 */
void
steward_wizard_page_set_batch (StewardWizardPage *self,
                               StewardBatch      *batch)
{
  StewardWizardPagePrivate *priv = steward_wizard_page_get_instance_private (self);
  StewardBatchPart *part;

  g_return_if_fail (STEWARD_IS_WIZARD_PAGE (self));
  g_return_if_fail (STEWARD_IS_BATCH (batch));

  part = steward_batch_get_part (batch, 0);
  g_set_object (&priv->batch, batch);
  if (g_set_object (&priv->session, steward_batch_part_get_session (part)))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
  if (g_set_object (&priv->draft, steward_batch_part_get_draft (part)))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DRAFT]);
}

void
steward_wizard_page_enter (StewardWizardPage *self)
{
  g_return_if_fail (STEWARD_IS_WIZARD_PAGE (self));

  steward_wizard_page_update (self);
  if (STEWARD_WIZARD_PAGE_GET_CLASS (self)->enter != NULL)
    STEWARD_WIZARD_PAGE_GET_CLASS (self)->enter (self);
  else
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
  steward_wizard_page_update (self);
}

void
steward_wizard_page_update (StewardWizardPage *self)
{
  g_return_if_fail (STEWARD_IS_WIZARD_PAGE (self));

  if (STEWARD_WIZARD_PAGE_GET_CLASS (self)->update != NULL)
    STEWARD_WIZARD_PAGE_GET_CLASS (self)->update (self);
}

void
steward_wizard_page_leave (StewardWizardPage *self)
{
  g_return_if_fail (STEWARD_IS_WIZARD_PAGE (self));

  steward_wizard_page_set_error (self, NULL);
  if (STEWARD_WIZARD_PAGE_GET_CLASS (self)->leave != NULL)
    STEWARD_WIZARD_PAGE_GET_CLASS (self)->leave (self);
}

/* Returns: whether the page had something of its own to try again */
gboolean
steward_wizard_page_retry (StewardWizardPage *self)
{
  g_return_val_if_fail (STEWARD_IS_WIZARD_PAGE (self), FALSE);

  if (STEWARD_WIZARD_PAGE_GET_CLASS (self)->retry == NULL)
    return FALSE;

  steward_wizard_page_set_error (self, NULL);
  STEWARD_WIZARD_PAGE_GET_CLASS (self)->retry (self);

  return TRUE;
}

/**
 * steward_wizard_page_apply_async:
 * @self: a page
 * @cancellable: (nullable): calls it off
 * @callback: called when the page can be left
 * @user_data: for @callback
 *
 * Does what has to be done before the page is left by going on; usually that is nothing.
 */
void
steward_wizard_page_apply_async (StewardWizardPage   *self,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  StewardWizardPageClass *klass;
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (STEWARD_IS_WIZARD_PAGE (self));

  klass = STEWARD_WIZARD_PAGE_GET_CLASS (self);
  if (klass->apply_async != NULL)
    {
      klass->apply_async (self, cancellable, callback, user_data);
      return;
    }

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, steward_wizard_page_apply_async);
  g_task_return_boolean (task, TRUE);
}

/**
 * steward_wizard_page_apply_finish:
 * @self: a page
 * @result: from the callback
 * @operation: (out) (nullable) (transfer full): what a change became that was sent
 * @error: return location for an error; then the page has to stay
 *
 * Returns: %TRUE if the page can be left
 */
gboolean
steward_wizard_page_apply_finish (StewardWizardPage  *self,
                                  GAsyncResult       *result,
                                  StewardOperation  **operation,
                                  GError            **error)
{
  StewardWizardPageClass *klass;

  g_return_val_if_fail (STEWARD_IS_WIZARD_PAGE (self), FALSE);
  g_return_val_if_fail (G_IS_ASYNC_RESULT (result), FALSE);
  g_return_val_if_fail (operation != NULL, FALSE);

  *operation = NULL;
  klass = STEWARD_WIZARD_PAGE_GET_CLASS (self);
  if (klass->apply_finish != NULL)
    return klass->apply_finish (self, result, operation, error);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * steward_wizard_page_set_lack:
 * @self: a page
 * @lack: (nullable): a sentence about what has to be done to go on; %NULL if nothing has
 * @fault: whether something is wrong, rather than only missing
 */
void
steward_wizard_page_set_lack (StewardWizardPage *self,
                              const char        *lack,
                              gboolean           fault)
{
  StewardWizardPagePrivate *priv = steward_wizard_page_get_instance_private (self);
  gboolean was_complete;

  g_return_if_fail (STEWARD_IS_WIZARD_PAGE (self));

  fault = lack != NULL && fault;
  was_complete = priv->lack == NULL;
  if (priv->fault != fault)
    {
      priv->fault = fault;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FAULT]);
    }
  if (steward_set_str (&priv->lack, lack))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LACK]);
  if (was_complete != (priv->lack == NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPLETE]);
}

void
steward_wizard_page_set_busy (StewardWizardPage *self,
                              gboolean           busy)
{
  StewardWizardPagePrivate *priv = steward_wizard_page_get_instance_private (self);

  g_return_if_fail (STEWARD_IS_WIZARD_PAGE (self));

  if (priv->busy == busy)
    return;

  priv->busy = busy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

/**
 * steward_wizard_page_set_error:
 * @self: a page
 * @error: (nullable): what did not work; the wizard shows it above the page
 */
void
steward_wizard_page_set_error (StewardWizardPage *self,
                               const GError      *error)
{
  StewardWizardPagePrivate *priv = steward_wizard_page_get_instance_private (self);

  g_return_if_fail (STEWARD_IS_WIZARD_PAGE (self));

  if (priv->error == NULL && error == NULL)
    return;

  g_clear_error (&priv->error);
  priv->error = error != NULL ? g_error_copy (error) : NULL;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}

/**
 * steward_wizard_page_settle:
 * @self: a page
 *
 * Says that what is in the draft now was proposed, not entered: losing it needs no question.
 */
void
steward_wizard_page_settle (StewardWizardPage *self)
{
  g_return_if_fail (STEWARD_IS_WIZARD_PAGE (self));

  g_signal_emit (self, signals[SIGNAL_SETTLED], 0);
}
