/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "widgets/steward-listing-stack.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "http/steward-api-error.h"
#include "steward-confirm.h"
#include "steward-error-step.h"
#include "steward-error-text.h"
#include "steward-instance.h"
#include "steward-listing-text.h"
#include "steward-listing-watch.h"
#include "widgets/steward-notice.h"
#include "widgets/steward-spinner.h"

/* A spinner that is seen for less than this only flickers. */
#define SPINNER_DELAY_MS 200

struct _StewardListingStack
{
  GtkWidget            parent_instance;

  StewardNotice       *notice;
  AdwBin              *bar;
  GtkStack            *stack;
  AdwStatusPage       *empty;
  AdwStatusPage       *unmatched;
  AdwStatusPage       *failed;
  GtkButton           *step;
  GtkWidget           *roles;
  AdwActionRow        *signed_in;
  AdwActionRow        *role;
  GtkActionable       *copy_role;
  GtkLabel            *details;

  StewardListingWatch *watch;
  GListModel          *items;   /* (nullable) */
  GListModel          *matches; /* (nullable) */
  GtkWidget           *child;   /* (nullable) */
  guint                spinner_source;
};

G_DEFINE_FINAL_TYPE (StewardListingStack, steward_listing_stack, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_BAR,
  PROP_CHILD,
  PROP_EMPTY_DESCRIPTION,
  PROP_EMPTY_ICON_NAME,
  PROP_EMPTY_TITLE,
  PROP_ITEMS,
  PROP_LISTING,
  PROP_LISTINGS,
  PROP_MATCHES,
  N_PROPS
};

enum
{
  SIGNAL_CLEAR_FILTERS,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static guint
steward_listing_stack_count (GListModel *model)
{
  return model != NULL ? g_list_model_get_n_items (model) : 0;
}

static gboolean
steward_listing_stack_spinner_cb (gpointer user_data)
{
  StewardListingStack *self = user_data;

  self->spinner_source = 0;
  gtk_stack_set_visible_child_name (self->stack, "loading");

  return G_SOURCE_REMOVE;
}

static void
steward_listing_stack_go (StewardListingStack *self,
                          const char          *name)
{
  g_clear_handle_id (&self->spinner_source, g_source_remove);
  gtk_stack_set_visible_child_name (self->stack, name);
}

/* There is nothing to filter where nothing could be loaded. */
static void
steward_listing_stack_show_bar (StewardListingStack *self)
{
  const char *name = gtk_stack_get_visible_child_name (self->stack);

  gtk_widget_set_visible (GTK_WIDGET (self->bar), g_strcmp0 (name, "failed") != 0);
}

static void
steward_listing_stack_wait (StewardListingStack *self)
{
  const char *name = gtk_stack_get_visible_child_name (self->stack);

  if (self->spinner_source != 0 || g_strcmp0 (name, "loading") == 0)
    return;

  gtk_stack_set_visible_child_name (self->stack, "blank");
  self->spinner_source = g_timeout_add (SPINNER_DELAY_MS, steward_listing_stack_spinner_cb, self);
}

/* The same answer means another role where another service gives it. */
static const char *
steward_listing_stack_name_role (StewardListing *listing)
{
  return g_list_model_get_item_type (G_LIST_MODEL (listing)) == STEWARD_TYPE_INSTANCE
           ? _("Dynamics 365 Administrator")
           : _("Dynamics 365 Business Central Administrator, or Dynamics 365 Administrator");
}

static void
steward_listing_stack_show_role (StewardListingStack *self,
                                 StewardListing      *listing)
{
  const GError *error = steward_listing_get_error (listing);
  StewardTenant *tenant = steward_listing_get_tenant (listing);
  const char *role = steward_listing_stack_name_role (listing);
  gboolean missing = g_error_matches (error, STEWARD_API_ERROR, STEWARD_API_ERROR_FORBIDDEN);
  g_autofree char *where = NULL;

  /* Translators: "%s" is the name of a tenant */
  where = g_strdup_printf (_("%s accepts the sign-in"), steward_tenant_get_name (tenant));
  adw_action_row_set_subtitle (self->signed_in, where);
  adw_action_row_set_subtitle (self->role, role);
  gtk_actionable_set_action_target (self->copy_role, "s", role);
  gtk_actionable_set_action_name (self->copy_role, "win.copy-text");
  gtk_widget_set_visible (self->roles, missing);
}

static void
steward_listing_stack_show_failed (StewardListingStack *self,
                                   StewardListing      *listing)
{
  const GError *error = steward_listing_get_error (listing);
  g_autoptr(StewardErrorText) text = NULL;
  g_autofree char *details = NULL;
  g_autofree char *cause = NULL;
  const char *step;

  text = steward_error_text_new (error, steward_listing_get_tenant (listing));
  details = steward_error_text_dup_details (error);
  cause = g_markup_escape_text (text->cause, -1);
  step = steward_error_text_name_step (text->step);

  adw_status_page_set_icon_name (self->failed, text->icon_name);
  adw_status_page_set_title (self->failed, text->title);
  adw_status_page_set_description (self->failed, cause);
  gtk_button_set_label (self->step, step != NULL ? step : _("Try Again"));
  gtk_label_set_label (self->details, details);
  steward_listing_stack_show_role (self, listing);
  steward_listing_stack_go (self, "failed");
}

static void
steward_listing_stack_show_notice (StewardListingStack *self,
                                   StewardListing      *listing)
{
  guint n_failed = steward_listing_watch_count_failed_tenants (self->watch);
  g_autoptr(StewardErrorText) text = NULL;
  g_autofree char *title = steward_listing_text_dup_title (listing, n_failed);
  g_autofree char *body = steward_listing_text_dup_body (listing, n_failed);

  text = steward_error_text_new (steward_listing_get_error (listing),
                                 steward_listing_get_tenant (listing));
  steward_notice_reveal (self->notice, text->icon_name, title, body,
                         steward_error_text_name_step (text->step));
  steward_notice_set_has_details (self->notice, TRUE);
}

/* What nobody can read must not look as if it were not there. */
static void
steward_listing_stack_show_malformed (StewardListingStack *self,
                                      guint                n_malformed)
{
  g_autofree char *title = NULL;

  title = g_strdup_printf (ngettext ("%u entry could not be read.",
                                     "%u entries could not be read.", n_malformed), n_malformed);
  steward_notice_reveal (self->notice, "dialog-warning-symbolic", title,
                         _("What the service sent is not as documented. All else is shown."), NULL);
  steward_notice_set_has_details (self->notice, FALSE);
}

static void
steward_listing_stack_show_unmatched (StewardListingStack *self,
                                      guint                n_items)
{
  g_autofree char *text = NULL;

  text = g_strdup_printf (ngettext ("Clear the filters to see the only one there is.",
                                    "Clear the filters to see all %u.", n_items), n_items);
  adw_status_page_set_description (self->unmatched, text);
  steward_listing_stack_go (self, "unmatched");
}

static void
steward_listing_stack_update_notice (StewardListingStack *self)
{
  StewardListing *failed = steward_listing_watch_get_failed (self->watch);
  guint n_malformed = steward_listing_watch_count_malformed (self->watch);

  if (failed != NULL && steward_listing_stack_count (self->items) > 0)
    steward_listing_stack_show_notice (self, failed);
  else if (failed == NULL && n_malformed > 0)
    steward_listing_stack_show_malformed (self, n_malformed);
  else
    steward_notice_conceal (self->notice);
}

/* Long lists are filtered in slices, before the last of which nothing is said. */
static gboolean
steward_listing_stack_has_no_match (StewardListingStack *self)
{
  guint pending = 0;

  if (GTK_IS_FILTER_LIST_MODEL (self->matches))
    pending = gtk_filter_list_model_get_pending (GTK_FILTER_LIST_MODEL (self->matches));

  return self->matches != NULL && steward_listing_stack_count (self->matches) == 0 && pending == 0;
}

static void
steward_listing_stack_update (StewardListingStack *self)
{
  StewardListing *failed = steward_listing_watch_get_failed (self->watch);
  guint n_items = steward_listing_stack_count (self->items);

  steward_listing_stack_update_notice (self);

  if (n_items > 0 && steward_listing_stack_has_no_match (self))
    steward_listing_stack_show_unmatched (self, n_items);
  else if (n_items > 0)
    steward_listing_stack_go (self, "content");
  else if (steward_listing_watch_is_loading (self->watch))
    steward_listing_stack_wait (self);
  else if (failed != NULL)
    steward_listing_stack_show_failed (self, failed);
  else
    steward_listing_stack_go (self, "empty");

  steward_listing_stack_show_bar (self);
}

static void
steward_listing_stack_watch_changed_cb (StewardListingStack *self)
{
  g_assert (STEWARD_IS_LISTING_STACK (self));

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    steward_listing_watch_ensure_loaded (self->watch);
  steward_listing_stack_update (self);
}

static void
steward_listing_stack_try_again_cb (StewardListingStack *self)
{
  StewardListing *failed = steward_listing_watch_get_failed (self->watch);

  if (failed == NULL ||
      !steward_error_step_take (GTK_WIDGET (self), steward_listing_get_error (failed),
                                steward_listing_get_tenant (failed)))
    steward_listing_watch_refresh (self->watch);
}

static void
steward_listing_stack_details_cb (StewardListingStack *self)
{
  StewardListing *failed = steward_listing_watch_get_failed (self->watch);
  g_autofree char *details = NULL;

  if (failed == NULL)
    return;

  details = steward_error_text_dup_details (steward_listing_get_error (failed));
  steward_confirm_show_details (GTK_WIDGET (self), details);
}

static void
steward_listing_stack_clear_cb (StewardListingStack *self)
{
  g_signal_emit (self, signals[SIGNAL_CLEAR_FILTERS], 0);
}

static void
steward_listing_stack_follow (StewardListingStack  *self,
                              GListModel          **place,
                              GListModel           *model)
{
  if (*place == model)
    return;

  if (*place != NULL)
    g_signal_handlers_disconnect_by_func (*place, steward_listing_stack_update, self);
  g_set_object (place, model);
  if (model != NULL)
    g_signal_connect_object (model, "items-changed", G_CALLBACK (steward_listing_stack_update),
                             self, G_CONNECT_SWAPPED);
  if (GTK_IS_FILTER_LIST_MODEL (model))
    g_signal_connect_object (model, "notify::pending", G_CALLBACK (steward_listing_stack_update),
                             self, G_CONNECT_SWAPPED);
  if (self->stack != NULL)
    steward_listing_stack_update (self);
}

static void
steward_listing_stack_map (GtkWidget *widget)
{
  StewardListingStack *self = STEWARD_LISTING_STACK (widget);

  GTK_WIDGET_CLASS (steward_listing_stack_parent_class)->map (widget);

  steward_listing_watch_ensure_loaded (self->watch);
}

static void
steward_listing_stack_set_child (StewardListingStack *self,
                                 GtkWidget           *child)
{
  if (self->child != NULL)
    gtk_stack_remove (self->stack, self->child);

  self->child = child;
  if (child != NULL)
    gtk_stack_add_named (self->stack, child, "content");
}

static void
steward_listing_stack_dispose (GObject *object)
{
  StewardListingStack *self = STEWARD_LISTING_STACK (object);
  GtkWidget *child;

  /* Without it nothing is shown any more, and the spinner does not start again. */
  self->stack = NULL;
  g_clear_handle_id (&self->spinner_source, g_source_remove);
  steward_listing_stack_follow (self, &self->matches, NULL);
  steward_listing_stack_follow (self, &self->items, NULL);
  if (self->watch != NULL)
    g_signal_handlers_disconnect_by_data (self->watch, self);
  g_clear_object (&self->watch);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (steward_listing_stack_parent_class)->dispose (object);
}

static void
steward_listing_stack_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  StewardListingStack *self = STEWARD_LISTING_STACK (object);

  switch (prop_id)
    {
    case PROP_BAR:
      g_value_set_object (value, adw_bin_get_child (self->bar));
      break;
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;
    case PROP_EMPTY_DESCRIPTION:
      g_value_set_string (value, adw_status_page_get_description (self->empty));
      break;
    case PROP_EMPTY_ICON_NAME:
      g_value_set_string (value, adw_status_page_get_icon_name (self->empty));
      break;
    case PROP_EMPTY_TITLE:
      g_value_set_string (value, adw_status_page_get_title (self->empty));
      break;
    case PROP_ITEMS:
      g_value_set_object (value, self->items);
      break;
    case PROP_MATCHES:
      g_value_set_object (value, self->matches);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_listing_stack_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  StewardListingStack *self = STEWARD_LISTING_STACK (object);

  switch (prop_id)
    {
    case PROP_BAR:
      adw_bin_set_child (self->bar, g_value_get_object (value));
      break;
    case PROP_CHILD:
      steward_listing_stack_set_child (self, g_value_get_object (value));
      break;
    case PROP_EMPTY_DESCRIPTION:
      adw_status_page_set_description (self->empty, g_value_get_string (value));
      break;
    case PROP_EMPTY_ICON_NAME:
      adw_status_page_set_icon_name (self->empty, g_value_get_string (value));
      break;
    case PROP_EMPTY_TITLE:
      adw_status_page_set_title (self->empty, g_value_get_string (value));
      break;
    case PROP_ITEMS:
      steward_listing_stack_set_items (self, g_value_get_object (value));
      break;
    case PROP_LISTING:
      steward_listing_stack_set_listing (self, g_value_get_object (value));
      break;
    case PROP_LISTINGS:
      steward_listing_stack_set_listings (self, g_value_get_object (value));
      break;
    case PROP_MATCHES:
      steward_listing_stack_set_matches (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_listing_stack_install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_BAR] =
    g_param_spec_object ("bar", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_CHILD] =
    g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_EMPTY_DESCRIPTION] =
    g_param_spec_string ("empty-description", NULL, NULL, NULL, flags);
  properties[PROP_EMPTY_ICON_NAME] =
    g_param_spec_string ("empty-icon-name", NULL, NULL, NULL, flags);
  properties[PROP_EMPTY_TITLE] =
    g_param_spec_string ("empty-title", NULL, NULL, NULL, flags);
  properties[PROP_ITEMS] =
    g_param_spec_object ("items", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_LISTING] =
    g_param_spec_object ("listing", NULL, NULL, STEWARD_TYPE_LISTING,
                         G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LISTINGS] =
    g_param_spec_object ("listings", NULL, NULL, G_TYPE_LIST_MODEL,
                         G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_MATCHES] =
    g_param_spec_object ("matches", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
steward_listing_stack_class_init (StewardListingStackClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = steward_listing_stack_dispose;
  object_class->get_property = steward_listing_stack_get_property;
  object_class->set_property = steward_listing_stack_set_property;
  widget_class->map = steward_listing_stack_map;
  steward_listing_stack_install_properties (object_class);

  signals[SIGNAL_CLEAR_FILTERS] =
    g_signal_new ("clear-filters", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (STEWARD_TYPE_NOTICE);
  g_type_ensure (STEWARD_TYPE_SPINNER);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/stewardadmin/Steward/widgets/steward-listing-stack.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardListingStack, bar);
  gtk_widget_class_bind_template_child (widget_class, StewardListingStack, copy_role);
  gtk_widget_class_bind_template_child (widget_class, StewardListingStack, details);
  gtk_widget_class_bind_template_child (widget_class, StewardListingStack, empty);
  gtk_widget_class_bind_template_child (widget_class, StewardListingStack, failed);
  gtk_widget_class_bind_template_child (widget_class, StewardListingStack, notice);
  gtk_widget_class_bind_template_child (widget_class, StewardListingStack, role);
  gtk_widget_class_bind_template_child (widget_class, StewardListingStack, roles);
  gtk_widget_class_bind_template_child (widget_class, StewardListingStack, signed_in);
  gtk_widget_class_bind_template_child (widget_class, StewardListingStack, stack);
  gtk_widget_class_bind_template_child (widget_class, StewardListingStack, step);
  gtk_widget_class_bind_template_child (widget_class, StewardListingStack, unmatched);
  gtk_widget_class_bind_template_callback (widget_class, steward_listing_stack_clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_listing_stack_details_cb);
  gtk_widget_class_bind_template_callback (widget_class, steward_listing_stack_try_again_cb);
}

static void
steward_listing_stack_init (StewardListingStack *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->watch = steward_listing_watch_new ();
  g_signal_connect_swapped (self->watch, "changed",
                            G_CALLBACK (steward_listing_stack_watch_changed_cb), self);
}

/**
 * steward_listing_stack_set_listing:
 * @self: a stack
 * @listing: (nullable): the only listing, and its items
 */
void
steward_listing_stack_set_listing (StewardListingStack *self,
                                   StewardListing      *listing)
{
  g_autoptr(GListStore) listings = g_list_store_new (STEWARD_TYPE_LISTING);

  g_return_if_fail (STEWARD_IS_LISTING_STACK (self));
  g_return_if_fail (listing == NULL || STEWARD_IS_LISTING (listing));

  if (listing != NULL)
    g_list_store_append (listings, listing);

  steward_listing_stack_set_items (self, G_LIST_MODEL (listing));
  steward_listing_stack_set_listings (self, G_LIST_MODEL (listings));
}

/**
 * steward_listing_stack_set_listings:
 * @self: a stack
 * @listings: (nullable): what tells whether the items load, and why they do not
 */
void
steward_listing_stack_set_listings (StewardListingStack *self,
                                    GListModel          *listings)
{
  g_return_if_fail (STEWARD_IS_LISTING_STACK (self));

  steward_listing_watch_set_listings (self->watch, listings);
}

/**
 * steward_listing_stack_set_items:
 * @self: a stack
 * @items: (nullable): all there is
 */
void
steward_listing_stack_set_items (StewardListingStack *self,
                                 GListModel          *items)
{
  g_return_if_fail (STEWARD_IS_LISTING_STACK (self));

  steward_listing_stack_follow (self, &self->items, items);
}

/**
 * steward_listing_stack_set_matches:
 * @self: a stack
 * @matches: (nullable): those of the items that filters let through
 */
void
steward_listing_stack_set_matches (StewardListingStack *self,
                                   GListModel          *matches)
{
  g_return_if_fail (STEWARD_IS_LISTING_STACK (self));

  steward_listing_stack_follow (self, &self->matches, matches);
}
