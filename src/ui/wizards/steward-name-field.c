/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/steward-name-field.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "steward-util.h"
#include "widgets/steward-ends-layout.h"
#include "wizards/steward-review-text.h"

struct _StewardNameField
{
  GtkWidget  parent_instance;

  /* Template */
  GtkWidget *bad;
  GtkWidget *good;
  GtkWidget *row;
  GtkLabel  *sentence;
  GtkButton *way_out;

  char      *offer;    /* (nullable): the name that is the way out */
  char      *proposed; /* (nullable): the name that nobody typed */
};

G_DEFINE_FINAL_TYPE (StewardNameField, steward_name_field, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_TEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
steward_name_field_changed_cb (StewardNameField *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

static void
steward_name_field_way_out_cb (StewardNameField *self)
{
  g_autofree char *offer = g_strdup (self->offer);

  /* The button goes away with the fault. */
  gtk_widget_grab_focus (self->row);
  steward_name_field_set_text (self, offer);
}

static gboolean
steward_name_field_grab_focus (GtkWidget *widget)
{
  StewardNameField *self = STEWARD_NAME_FIELD (widget);

  if (!gtk_widget_grab_focus (self->row))
    return FALSE;

  gtk_editable_select_region (GTK_EDITABLE (self->row), 0, -1);

  return TRUE;
}

static void
steward_name_field_dispose (GObject *object)
{
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (object), STEWARD_TYPE_NAME_FIELD);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (steward_name_field_parent_class)->dispose (object);
}

static void
steward_name_field_finalize (GObject *object)
{
  g_free (STEWARD_NAME_FIELD (object)->offer);
  g_free (STEWARD_NAME_FIELD (object)->proposed);

  G_OBJECT_CLASS (steward_name_field_parent_class)->finalize (object);
}

static void
steward_name_field_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  StewardNameField *self = STEWARD_NAME_FIELD (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, steward_name_field_get_text (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_name_field_class_init (StewardNameFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_name_field_dispose;
  object_class->finalize = steward_name_field_finalize;
  object_class->get_property = steward_name_field_get_property;
  widget_class->grab_focus = steward_name_field_grab_focus;

  properties[PROP_TEXT] =
    g_param_spec_string ("text", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (STEWARD_TYPE_ENDS_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/wizards/steward-name-field.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardNameField, bad);
  gtk_widget_class_bind_template_child (widget_class, StewardNameField, good);
  gtk_widget_class_bind_template_child (widget_class, StewardNameField, row);
  gtk_widget_class_bind_template_child (widget_class, StewardNameField, sentence);
  gtk_widget_class_bind_template_child (widget_class, StewardNameField, way_out);
  gtk_widget_class_bind_template_callback (widget_class, steward_name_field_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_name_field_way_out_cb);
}

static void
steward_name_field_init (StewardNameField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

const char *
steward_name_field_get_text (StewardNameField *self)
{
  g_return_val_if_fail (STEWARD_IS_NAME_FIELD (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->row));
}

void
steward_name_field_set_text (StewardNameField *self,
                             const char       *text)
{
  g_return_if_fail (STEWARD_IS_NAME_FIELD (self));

  if (g_strcmp0 (steward_name_field_get_text (self), text != NULL ? text : "") == 0)
    return;

  gtk_editable_set_text (GTK_EDITABLE (self->row), text != NULL ? text : "");
  gtk_editable_set_position (GTK_EDITABLE (self->row), -1);
}

/**
 * steward_name_field_propose:
 * @self: a name field
 * @proposal: a name that could be used
 *
 * Fills in @proposal as long as nobody has typed another name.
 *
 * Returns: whether the text is @proposal now
 */
gboolean
steward_name_field_propose (StewardNameField *self,
                            const char       *proposal)
{
  const char *text;

  g_return_val_if_fail (STEWARD_IS_NAME_FIELD (self), FALSE);

  text = steward_name_field_get_text (self);
  if (*text != '\0' && g_strcmp0 (text, self->proposed) != 0)
    return FALSE;

  steward_set_str (&self->proposed, proposal);
  steward_name_field_set_text (self, proposal);

  return TRUE;
}

static void
steward_name_field_show_sentence (StewardNameField *self,
                                  const char       *sentence,
                                  gboolean          wrong)
{
  GtkWidget *label = GTK_WIDGET (self->sentence);

  gtk_label_set_label (self->sentence, sentence);
  gtk_widget_set_visible (self->bad, wrong);
  if (wrong)
    {
      gtk_widget_add_css_class (self->row, "error");
      gtk_widget_add_css_class (label, "error");
      gtk_widget_remove_css_class (label, "dim-label");
    }
  else
    {
      gtk_widget_remove_css_class (self->row, "error");
      gtk_widget_remove_css_class (label, "error");
      gtk_widget_add_css_class (label, "dim-label");
    }
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->row),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->row),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence,
                                  -1);
}

static void
steward_name_field_show_way_out (StewardNameField *self,
                                 const char       *name)
{
  g_autofree char *label = NULL;

  steward_set_str (&self->offer, name);
  gtk_widget_set_visible (GTK_WIDGET (self->way_out), name != NULL);
  if (name == NULL)
    return;

  /* Translators: a button that takes a name, as in "Use “Production-1118”" */
  label = g_strdup_printf (_("Use “%s”"), name);
  gtk_button_set_label (self->way_out, label);
}

/**
 * steward_name_field_show:
 * @self: a name field
 * @fault: what is wrong with its text
 * @tenant: where the name is to be
 * @way_out: (nullable): a name that could be used instead
 *
 * Says what is wrong, or what a name looks like as long as there is none.
 */
void
steward_name_field_show (StewardNameField *self,
                         StewardNameFault  fault,
                         StewardTenant    *tenant,
                         const char       *way_out)
{
  gboolean open = fault == STEWARD_NAME_FAULT_EMPTY || fault == STEWARD_NAME_FAULT_UNCHANGED;
  gboolean wrong = fault != STEWARD_NAME_FAULT_NONE && !open;
  g_autofree char *sentence = NULL;

  g_return_if_fail (STEWARD_IS_NAME_FIELD (self));
  g_return_if_fail (tenant == NULL || STEWARD_IS_TENANT (tenant));

  if (wrong)
    {
      g_autofree char *text = steward_review_text_dup_fault (fault,
                                                             steward_name_field_get_text (self),
                                                             tenant);

      /* Translators: a full stop behind a sentence */
      sentence = g_strdup_printf (_("%s."), text);
    }
  else
    {
      sentence = g_strdup_printf (_("Starts with a letter, then letters, digits, - or _. "
                                    "Up to %d characters."), STEWARD_NAME_MAX_LENGTH);
    }

  gtk_widget_set_visible (self->good, fault == STEWARD_NAME_FAULT_NONE);
  steward_name_field_show_sentence (self, sentence, wrong);
  steward_name_field_show_way_out (self, wrong ? way_out : NULL);
}

/**
 * steward_name_field_get_lack:
 * @fault: what is wrong with a name
 *
 * Returns: (nullable): what has to be done about it
 */
const char *
steward_name_field_get_lack (StewardNameFault fault)
{
  switch (fault)
    {
    case STEWARD_NAME_FAULT_NONE:
      return NULL;
    case STEWARD_NAME_FAULT_EMPTY:
      return _("Enter a name to continue.");
    case STEWARD_NAME_FAULT_FIRST_CHARACTER:
    case STEWARD_NAME_FAULT_CHARACTER:
    case STEWARD_NAME_FAULT_TOO_LONG:
      return _("Correct the name to continue.");
    case STEWARD_NAME_FAULT_RESERVED:
    case STEWARD_NAME_FAULT_OPPOSITE_TYPE:
    case STEWARD_NAME_FAULT_TAKEN:
    case STEWARD_NAME_FAULT_UNCHANGED:
    default:
      return _("Choose another name to continue.");
    }
}
