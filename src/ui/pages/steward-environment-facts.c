/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "pages/steward-environment-facts.h"

#include <glib/gi18n.h>

#include "steward-closures.h"
#include "steward-country-name.h"
#include "steward-environment-menu.h"
#include "steward-tenant-facts.h"
#include "steward-text.h"
#include "widgets/steward-fact-row.h"

struct _StewardEnvironmentFacts
{
  AdwBin              parent_instance;

  GtkLabel           *size;
  GtkLevelBar        *share;
  GtkLabel           *used;
  GtkActionable      *open;

  StewardEnvironment *environment; /* (nullable) */
  StewardViewState   *view_state;  /* (nullable) */
};

G_DEFINE_FINAL_TYPE (StewardEnvironmentFacts, steward_environment_facts, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_ENVIRONMENT,
  PROP_VIEW_STATE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static char *
steward_environment_facts_show_switch (gpointer object,
                                       gboolean on)
{
  return g_strdup (on ? _("On") : _("Off"));
}

static char *
steward_environment_facts_show_country (gpointer    object,
                                        const char *code)
{
  return g_strdup (code != NULL ? steward_country_name (code) : NULL);
}

/* The ring of production is abbreviated by the service. */
static char *
steward_environment_facts_show_ring (gpointer    object,
                                     const char *name)
{
  if (name != NULL && g_ascii_strcasecmp (name, "prod") == 0)
    return g_strdup (_("Production"));

  return g_strdup (name);
}

/* The word of the service, where it says one that is not known. */
static char *
steward_environment_facts_show_cadence (gpointer    object,
                                        const char *cadence)
{
  if (cadence == NULL)
    return NULL;
  if (g_ascii_strcasecmp (cadence, "Default") == 0)
    /* Translators: when apps are updated: as the service does it unless told otherwise */
    return g_strdup (_("Default"));
  if (g_ascii_strcasecmp (cadence, "DuringMajorUpgrade") == 0)
    /* Translators: when apps are updated */
    return g_strdup (_("With major updates"));
  if (g_ascii_strcasecmp (cadence, "DuringMajorMinorUpgrade") == 0)
    /* Translators: when apps are updated: with each update of the environment */
    return g_strdup (_("With all updates"));

  return g_strdup (cadence);
}

/* Other words than this one the service does not document. */
static char *
steward_environment_facts_show_reason (gpointer    object,
                                       const char *reason)
{
  if (reason != NULL && g_ascii_strcasecmp (reason, "requestedByAdmin") == 0)
    return g_strdup (_("Requested by an administrator"));

  return g_strdup (reason);
}

/* Addresses are long, and begin all alike. */
static char *
steward_environment_facts_show_address (gpointer    object,
                                        const char *address)
{
  if (address == NULL)
    return g_strdup (STEWARD_TEXT_UNKNOWN);

  return g_strdup (g_str_has_prefix (address, "https://") ? address + 8 : address);
}

static GVariant *
steward_environment_facts_target (gpointer    object,
                                  const char *text)
{
  return g_variant_ref_sink (g_variant_new_string (text != NULL ? text : ""));
}

static void
steward_environment_facts_show_quota (StewardEnvironmentFacts *self,
                                      StewardSession          *session,
                                      gint64                   size_kb)
{
  g_autoptr(StewardTenantFacts) facts = steward_session_dup_facts (session);
  StewardQuota *quota = steward_session_get_quota (session);
  gint64 all_kb = quota != NULL ? steward_quota_get_storage_kb (quota) : -1;
  g_autofree char *used = NULL;
  g_autofree char *all = NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->share), all_kb > 0 && size_kb >= 0);
  gtk_widget_set_visible (GTK_WIDGET (self->used), all_kb > 0);
  if (all_kb <= 0)
    return;

  used = steward_text_dup_size (steward_tenant_facts_get_used_storage_kb (facts));
  all = steward_text_dup_size (all_kb);
  /* Translators: two sizes and the name of a tenant: "129.6 GB of 200.0 GB used by Contoso" */
  text = g_strdup_printf (_("%s of %s used by %s"), used, all,
                          steward_tenant_get_name (steward_session_get_tenant (session)));
  gtk_label_set_label (self->used, text);
  gtk_level_bar_set_value (self->share, CLAMP (size_kb / (double) all_kb, 0, 1));
}

static void
steward_environment_facts_update (StewardEnvironmentFacts *self)
{
  StewardSession *session = NULL;
  g_autofree char *size = NULL;
  gint64 size_kb;

  if (self->environment == NULL || self->view_state == NULL)
    return;

  size_kb = steward_environment_get_storage_kb (self->environment);
  size = steward_text_dup_size (size_kb);
  gtk_label_set_label (self->size, size);

  session = steward_view_state_get_session_of (self->view_state,
                                               STEWARD_ENTITY (self->environment));
  gtk_widget_set_visible (GTK_WIDGET (self->share), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->used), FALSE);
  if (session != NULL)
    steward_environment_facts_show_quota (self, session, size_kb);
}

static void
steward_environment_facts_set_environment (StewardEnvironmentFacts *self,
                                           StewardEnvironment      *environment)
{
  if (!g_set_object (&self->environment, environment) || environment == NULL)
    return;

  gtk_actionable_set_action_target_value (self->open,
                                          steward_environment_menu_new_target (environment));
  g_signal_connect_object (environment, "notify", G_CALLBACK (steward_environment_facts_update),
                           self, G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENVIRONMENT]);
  steward_environment_facts_update (self);
}

static void
steward_environment_facts_set_view_state (StewardEnvironmentFacts *self,
                                          StewardViewState        *view_state)
{
  StewardSession *session;

  if (!g_set_object (&self->view_state, view_state) || view_state == NULL ||
      self->environment == NULL)
    return;

  session = steward_view_state_get_session_of (view_state, STEWARD_ENTITY (self->environment));
  if (session != NULL)
    g_signal_connect_object (session, "notify::quota",
                             G_CALLBACK (steward_environment_facts_update), self,
                             G_CONNECT_SWAPPED);
  steward_environment_facts_update (self);
}

static void
steward_environment_facts_dispose (GObject *object)
{
  StewardEnvironmentFacts *self = STEWARD_ENVIRONMENT_FACTS (object);

  g_clear_object (&self->environment);
  g_clear_object (&self->view_state);

  G_OBJECT_CLASS (steward_environment_facts_parent_class)->dispose (object);
}

static void
steward_environment_facts_get_property (GObject    *object,
                                        guint       prop_id,
                                        GValue     *value,
                                        GParamSpec *pspec)
{
  StewardEnvironmentFacts *self = STEWARD_ENVIRONMENT_FACTS (object);

  switch (prop_id)
    {
    case PROP_ENVIRONMENT:
      g_value_set_object (value, self->environment);
      break;
    case PROP_VIEW_STATE:
      g_value_set_object (value, self->view_state);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_environment_facts_set_property (GObject      *object,
                                        guint         prop_id,
                                        const GValue *value,
                                        GParamSpec   *pspec)
{
  StewardEnvironmentFacts *self = STEWARD_ENVIRONMENT_FACTS (object);

  switch (prop_id)
    {
    case PROP_ENVIRONMENT:
      steward_environment_facts_set_environment (self, g_value_get_object (value));
      break;
    case PROP_VIEW_STATE:
      steward_environment_facts_set_view_state (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_environment_facts_class_init (StewardEnvironmentFactsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = steward_environment_facts_dispose;
  object_class->get_property = steward_environment_facts_get_property;
  object_class->set_property = steward_environment_facts_set_property;

  properties[PROP_ENVIRONMENT] =
    g_param_spec_object ("environment", NULL, NULL, STEWARD_TYPE_ENVIRONMENT, flags);
  properties[PROP_VIEW_STATE] =
    g_param_spec_object ("view-state", NULL, NULL, STEWARD_TYPE_VIEW_STATE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (STEWARD_TYPE_FACT_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/pages/steward-environment-facts.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentFacts, open);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentFacts, share);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentFacts, size);
  gtk_widget_class_bind_template_child (widget_class, StewardEnvironmentFacts, used);
  gtk_widget_class_bind_template_callback (widget_class, steward_environment_facts_show_address);
  gtk_widget_class_bind_template_callback (widget_class, steward_environment_facts_show_cadence);
  gtk_widget_class_bind_template_callback (widget_class, steward_environment_facts_show_country);
  gtk_widget_class_bind_template_callback (widget_class, steward_environment_facts_show_reason);
  gtk_widget_class_bind_template_callback (widget_class, steward_environment_facts_show_ring);
  gtk_widget_class_bind_template_callback (widget_class, steward_environment_facts_show_switch);
  gtk_widget_class_bind_template_callback (widget_class, steward_environment_facts_target);
  steward_closures_bind (widget_class);
}

static void
steward_environment_facts_init (StewardEnvironmentFacts *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
