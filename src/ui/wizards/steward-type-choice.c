/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/steward-type-choice.h"

#include <glib/gi18n.h>

#include "steward-quota.h"
#include "widgets/steward-spread-layout.h"
#include "wizards/steward-type-card.h"

struct _StewardTypeChoice
{
  GtkWidget        parent_instance;

  /* Template */
  StewardTypeCard *production;
  StewardTypeCard *sandbox;
};

G_DEFINE_FINAL_TYPE (StewardTypeChoice, steward_type_choice, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SELECTED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static StewardTypeCard *
steward_type_choice_get_card (StewardTypeChoice      *self,
                              StewardEnvironmentType  type)
{
  return type == STEWARD_ENVIRONMENT_TYPE_PRODUCTION ? self->production : self->sandbox;
}

static void
steward_type_choice_toggled_cb (StewardTypeChoice *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static gboolean
steward_type_choice_grab_focus (GtkWidget *widget)
{
  StewardTypeChoice *self = STEWARD_TYPE_CHOICE (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (
    steward_type_choice_get_card (self, steward_type_choice_get_selected (self))));
}

static void
steward_type_choice_dispose (GObject *object)
{
  StewardTypeChoice *self = STEWARD_TYPE_CHOICE (object);

  g_clear_pointer ((GtkWidget **) &self->sandbox, gtk_widget_unparent);
  g_clear_pointer ((GtkWidget **) &self->production, gtk_widget_unparent);

  G_OBJECT_CLASS (steward_type_choice_parent_class)->dispose (object);
}

static void
steward_type_choice_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SELECTED:
      g_value_set_enum (value, steward_type_choice_get_selected (STEWARD_TYPE_CHOICE (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_type_choice_class_init (StewardTypeChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_type_choice_dispose;
  object_class->get_property = steward_type_choice_get_property;
  widget_class->grab_focus = steward_type_choice_grab_focus;

  properties[PROP_SELECTED] =
    g_param_spec_enum ("selected", NULL, NULL,
                       STEWARD_TYPE_ENVIRONMENT_TYPE, STEWARD_ENVIRONMENT_TYPE_SANDBOX,
                       G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (STEWARD_TYPE_SPREAD_LAYOUT);
  g_type_ensure (STEWARD_TYPE_TYPE_CARD);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/wizards/steward-type-choice.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardTypeChoice, production);
  gtk_widget_class_bind_template_child (widget_class, StewardTypeChoice, sandbox);
  gtk_widget_class_bind_template_callback (widget_class, steward_type_choice_toggled_cb);
}

static void
steward_type_choice_init (StewardTypeChoice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

StewardEnvironmentType
steward_type_choice_get_selected (StewardTypeChoice *self)
{
  g_return_val_if_fail (STEWARD_IS_TYPE_CHOICE (self), STEWARD_ENVIRONMENT_TYPE_UNKNOWN);

  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->production))
           ? STEWARD_ENVIRONMENT_TYPE_PRODUCTION : STEWARD_ENVIRONMENT_TYPE_SANDBOX;
}

void
steward_type_choice_set_selected (StewardTypeChoice      *self,
                                  StewardEnvironmentType  type)
{
  g_return_if_fail (STEWARD_IS_TYPE_CHOICE (self));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (steward_type_choice_get_card (self, type)),
                                TRUE);
}

static void
steward_type_choice_show_quota (StewardTypeChoice      *self,
                                StewardEnvironmentType  type,
                                StewardTenantFacts     *facts,
                                gint64                  total,
                                gboolean                lenient)
{
  StewardTypeCard *card = steward_type_choice_get_card (self, type);
  gint64 used = steward_tenant_facts_count_environments (facts, type);
  g_autofree char *reason = NULL;

  steward_type_card_show_quota (card, used, total);
  if (total >= 0 && used >= total && !lenient)
    /* Translators: a number of environments */
    reason = total > 0 ? g_strdup_printf (ngettext ("The only one allowed is in use.",
                                                    "All %d are in use. Delete one first.",
                                                    total), (int) total)
                       : g_strdup (_("The quota has none."));
  steward_type_card_refuse (card, reason);
}

/**
 * steward_type_choice_show_room:
 * @self: a choice
 * @facts: what is known of the tenant
 * @lenient: whether the service lets production exceed its quota for a while
 */
void
steward_type_choice_show_room (StewardTypeChoice  *self,
                               StewardTenantFacts *facts,
                               gboolean            lenient)
{
  StewardQuota *quota;

  g_return_if_fail (STEWARD_IS_TYPE_CHOICE (self));
  g_return_if_fail (STEWARD_IS_TENANT_FACTS (facts));

  quota = steward_tenant_facts_get_quota (facts);
  steward_type_choice_show_quota (self, STEWARD_ENVIRONMENT_TYPE_PRODUCTION, facts,
                                  quota != NULL ? steward_quota_get_production (quota) : -1,
                                  lenient);
  steward_type_choice_show_quota (self, STEWARD_ENVIRONMENT_TYPE_SANDBOX, facts,
                                  quota != NULL ? steward_quota_get_sandbox (quota) : -1, FALSE);
}

/**
 * steward_type_choice_refuse:
 * @self: a choice
 * @type: what cannot be chosen, whatever the quota says
 * @reason: why
 */
void
steward_type_choice_refuse (StewardTypeChoice      *self,
                            StewardEnvironmentType  type,
                            const char             *reason)
{
  g_return_if_fail (STEWARD_IS_TYPE_CHOICE (self));

  steward_type_card_refuse (steward_type_choice_get_card (self, type), reason);
}

/**
 * steward_type_choice_get_lack:
 * @self: a choice
 *
 * Returns: (nullable): what has to be done if the chosen type cannot be had
 */
const char *
steward_type_choice_get_lack (StewardTypeChoice *self)
{
  GtkWidget *chosen;

  g_return_val_if_fail (STEWARD_IS_TYPE_CHOICE (self), NULL);

  chosen = GTK_WIDGET (steward_type_choice_get_card (self,
                                                     steward_type_choice_get_selected (self)));
  if (gtk_widget_get_sensitive (chosen))
    return NULL;
  if (gtk_widget_get_sensitive (GTK_WIDGET (self->production)) ||
      gtk_widget_get_sensitive (GTK_WIDGET (self->sandbox)))
    return _("Choose a type that has room to continue.");

  return _("There is no room for another environment. Delete one that is not needed.");
}
