/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "dialogs/steward-service-row.h"

#include <glib/gi18n.h>

#include "business-central/steward-bc-version.h"
#include "dialogs/steward-connect-check.h"
#include "steward-closures.h"
#include "steward-cloud.h"
#include "steward-entry-text.h"

/* The rows of the choice of a version: the versions follow. */
enum
{
  VERSION_NEWEST,
  VERSION_FIND_OUT,
  N_VERSION_CHOICES
};

struct _StewardServiceRow
{
  AdwExpanderRow  parent_instance;

  AdwComboRow    *cloud;
  GtkEditable    *authority;
  GtkEditable    *service_url;
  GtkLabel       *lack;
  AdwComboRow    *version;

  gboolean        is_filling; /* what changes now was not typed */
};

G_DEFINE_FINAL_TYPE (StewardServiceRow, steward_service_row, ADW_TYPE_EXPANDER_ROW)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
steward_service_row_name_cloud (StewardCloud cloud)
{
  switch (cloud)
    {
    case STEWARD_CLOUD_PUBLIC:
      return _("Public cloud");
    case STEWARD_CLOUD_US_GOVERNMENT:
      return _("US Government");
    case STEWARD_CLOUD_CHINA:
      return _("China, operated by 21Vianet");
    case STEWARD_CLOUD_OTHER:
    default:
      return _("Another cloud");
    }
}

static StewardCloud
steward_service_row_get_cloud (StewardServiceRow *self)
{
  return (StewardCloud) adw_combo_row_get_selected (self->cloud);
}

/* Only what somebody has begun to type can be wrong. */
static char *
steward_service_row_dup_fault (GtkEditable *entry)
{
  g_autofree char *text = steward_entry_text_dup (entry);

  return steward_connect_check_address (text);
}

static void
steward_service_row_mark (GtkEditable *entry)
{
  g_autofree char *fault = steward_service_row_dup_fault (entry);

  if (fault != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
}

static const char *
steward_service_row_get_version (StewardServiceRow *self)
{
  guint selected = adw_combo_row_get_selected (self->version);
  const StewardBcVersion *version = NULL;

  if (selected >= N_VERSION_CHOICES && selected != GTK_INVALID_LIST_POSITION)
    version = steward_bc_version_get (selected - N_VERSION_CHOICES);

  return version != NULL ? version->name + 1 : NULL;
}

/* What is chosen, for those who do not look inside. */
static void
steward_service_row_summarize (StewardServiceRow *self)
{
  const char *cloud = steward_service_row_name_cloud (steward_service_row_get_cloud (self));
  const char *version = steward_service_row_get_version (self);
  g_autofree char *summary = NULL;

  if (version != NULL)
    /* Translators: a cloud, and a version, as in "Public cloud, API version 2.24" */
    summary = g_strdup_printf (_("%s, API version %s"), cloud, version);
  else if (steward_service_row_get_finds_version (self))
    /* Translators: "%s" is a cloud, as in "Public cloud" */
    summary = g_strdup_printf (_("%s, API version to be found out"), cloud);
  else
    /* Translators: "%s" is a cloud, as in "Public cloud" */
    summary = g_strdup_printf (_("%s, newest API version"), cloud);

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), summary);
}

static void
steward_service_row_show_lack (StewardServiceRow *self)
{
  g_autofree char *lack = steward_service_row_dup_lack (self);

  gtk_label_set_label (self->lack, lack != NULL ? lack : "");
}

static void
steward_service_row_changed_cb (StewardServiceRow *self)
{
  if (self->is_filling)
    return;

  steward_service_row_mark (self->authority);
  steward_service_row_mark (self->service_url);
  steward_service_row_summarize (self);
  steward_service_row_show_lack (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Who chooses a cloud gets the addresses that are known of it. */
static void
steward_service_row_chosen_cb (StewardServiceRow *self)
{
  StewardCloud cloud = steward_service_row_get_cloud (self);

  if (self->is_filling || adw_combo_row_get_model (self->cloud) == NULL)
    return;

  self->is_filling = TRUE;
  steward_entry_text_put (self->authority, steward_cloud_get_authority (cloud));
  steward_entry_text_put (self->service_url, steward_cloud_get_service_url (cloud));
  self->is_filling = FALSE;
  steward_service_row_changed_cb (self);
}

/* Who types the address of a cloud has chosen it. */
static void
steward_service_row_typed_cb (StewardServiceRow *self)
{
  g_autofree char *authority = steward_entry_text_dup (self->authority);

  if (self->is_filling)
    return;

  self->is_filling = TRUE;
  if (*authority != '\0')
    adw_combo_row_set_selected (self->cloud, steward_cloud_find (authority));
  self->is_filling = FALSE;
  steward_service_row_changed_cb (self);
}

static void
steward_service_row_list_clouds (StewardServiceRow *self)
{
  g_autoptr(GtkStringList) list = gtk_string_list_new (NULL);

  for (StewardCloud cloud = 0; cloud < STEWARD_N_CLOUDS; cloud++)
    gtk_string_list_append (list, steward_service_row_name_cloud (cloud));

  adw_combo_row_set_model (self->cloud, G_LIST_MODEL (list));
}

static void
steward_service_row_list_versions (StewardServiceRow *self)
{
  g_autoptr(GtkStringList) list = gtk_string_list_new (NULL);
  const StewardBcVersion *version;

  gtk_string_list_append (list, _("The newest"));
  gtk_string_list_append (list, _("Find out"));
  for (guint i = 0; (version = steward_bc_version_get (i)) != NULL; i++)
    gtk_string_list_append (list, version->name + 1);

  adw_combo_row_set_model (self->version, G_LIST_MODEL (list));
}

static void
steward_service_row_class_init (StewardServiceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/dialogs/steward-service-row.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardServiceRow, authority);
  gtk_widget_class_bind_template_child (widget_class, StewardServiceRow, cloud);
  gtk_widget_class_bind_template_child (widget_class, StewardServiceRow, lack);
  gtk_widget_class_bind_template_child (widget_class, StewardServiceRow, service_url);
  gtk_widget_class_bind_template_child (widget_class, StewardServiceRow, version);
  gtk_widget_class_bind_template_callback (widget_class, steward_service_row_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_service_row_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_service_row_typed_cb);
  steward_closures_bind (widget_class);
}

static void
steward_service_row_init (StewardServiceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->is_filling = TRUE;
  steward_service_row_list_clouds (self);
  steward_service_row_list_versions (self);
  self->is_filling = FALSE;
  steward_service_row_chosen_cb (self);
}

/**
 * steward_service_row_dup_lack:
 * @self: a row
 *
 * Returns: (transfer full) (nullable): what has to be entered, or entered differently
 */
char *
steward_service_row_dup_lack (StewardServiceRow *self)
{
  g_autofree char *authority = NULL;
  g_autofree char *service_url = NULL;
  StewardCloud cloud;
  char *fault;

  g_return_val_if_fail (STEWARD_IS_SERVICE_ROW (self), NULL);

  cloud = steward_service_row_get_cloud (self);
  authority = steward_entry_text_dup (self->authority);
  service_url = steward_entry_text_dup (self->service_url);
  fault = steward_service_row_dup_fault (self->authority);
  if (fault == NULL)
    fault = steward_service_row_dup_fault (self->service_url);
  if (fault != NULL || cloud == STEWARD_CLOUD_PUBLIC)
    return fault;

  if (*authority == '\0')
    return g_strdup (_("Enter the address of the sign-in service of this cloud."));
  if (cloud != STEWARD_CLOUD_OTHER
      && (*service_url == '\0'
          || g_strcmp0 (service_url, steward_cloud_get_service_url (STEWARD_CLOUD_PUBLIC)) == 0))
    return g_strdup (_("Enter the address of Business Central in this cloud. "
                       "It is not published; your administrators know it."));

  return NULL;
}

/**
 * steward_service_row_is_wrong:
 * @self: a row
 *
 * Returns: whether something was typed that is no address
 */
gboolean
steward_service_row_is_wrong (StewardServiceRow *self)
{
  g_autofree char *authority_fault = NULL;
  g_autofree char *service_fault = NULL;

  g_return_val_if_fail (STEWARD_IS_SERVICE_ROW (self), FALSE);

  authority_fault = steward_service_row_dup_fault (self->authority);
  service_fault = steward_service_row_dup_fault (self->service_url);

  return authority_fault != NULL || service_fault != NULL;
}

/**
 * steward_service_row_get_finds_version:
 * @self: a row
 *
 * Returns: whether the version of the service is to be found out
 */
gboolean
steward_service_row_get_finds_version (StewardServiceRow *self)
{
  g_return_val_if_fail (STEWARD_IS_SERVICE_ROW (self), FALSE);

  return adw_combo_row_get_selected (self->version) == VERSION_FIND_OUT;
}

/* What is the same for everybody is not written down. */
static char *
steward_service_row_dup_own (GtkEditable *entry,
                             const char  *known)
{
  g_autofree char *text = steward_entry_text_dup (entry);

  return *text != '\0' && g_strcmp0 (text, known) != 0 ? g_steal_pointer (&text) : NULL;
}

/**
 * steward_service_row_fill_in:
 * @self: a row that lacks nothing
 * @profile: gets what was chosen
 */
void
steward_service_row_fill_in (StewardServiceRow *self,
                             StewardProfile    *profile)
{
  g_autofree char *authority = NULL;
  g_autofree char *service_url = NULL;

  g_return_if_fail (STEWARD_IS_SERVICE_ROW (self));
  g_return_if_fail (STEWARD_IS_PROFILE (profile));

  authority = steward_service_row_dup_own (self->authority,
                                           steward_cloud_get_authority (STEWARD_CLOUD_PUBLIC));
  service_url = steward_service_row_dup_own (self->service_url,
                                             steward_cloud_get_service_url (STEWARD_CLOUD_PUBLIC));
  g_object_set (profile,
                "api-version", steward_service_row_get_version (self),
                "authority", authority,
                "service-url", service_url,
                NULL);
}

static void
steward_service_row_put_version (StewardServiceRow *self,
                                 const char        *name)
{
  const StewardBcVersion *version;

  for (guint i = 0; name != NULL && (version = steward_bc_version_get (i)) != NULL; i++)
    {
      if (g_str_equal (version->name + 1, name))
        adw_combo_row_set_selected (self->version, i + N_VERSION_CHOICES);
    }
}

/**
 * steward_service_row_set_profile:
 * @self: a row
 * @profile: a connection that leads where the next one is to lead
 */
void
steward_service_row_set_profile (StewardServiceRow *self,
                                 StewardProfile    *profile)
{
  const char *authority;
  const char *service_url;

  g_return_if_fail (STEWARD_IS_SERVICE_ROW (self));
  g_return_if_fail (STEWARD_IS_PROFILE (profile));

  authority = steward_profile_get_authority (profile);
  service_url = steward_profile_get_service_url (profile);
  adw_combo_row_set_selected (self->cloud, steward_cloud_find (authority));
  self->is_filling = TRUE;
  if (authority != NULL)
    steward_entry_text_put (self->authority, authority);
  if (service_url == NULL)
    service_url = steward_cloud_get_service_url (STEWARD_CLOUD_PUBLIC);
  steward_entry_text_put (self->service_url, service_url);
  steward_service_row_put_version (self, steward_profile_get_api_version (profile));
  self->is_filling = FALSE;
  steward_service_row_changed_cb (self);
}
