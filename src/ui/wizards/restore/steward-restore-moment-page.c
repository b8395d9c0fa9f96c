/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/restore/steward-restore-moment-page.h"

#include <glib/gi18n.h>

#include "widgets/steward-restore-moment.h"

struct _StewardRestoreMomentPage
{
  StewardWizardPage     parent_instance;

  StewardRestoreMoment *moment;

  StewardListing       *periods;         /* (nullable): until the page is shown */
  GSignalGroup         *periods_signals;
};

G_DEFINE_FINAL_TYPE (StewardRestoreMomentPage, steward_restore_moment_page,
                     STEWARD_TYPE_WIZARD_PAGE)

static void
steward_restore_moment_page_show_timeline (StewardRestoreMomentPage *self)
{
  StewardWizardPage *page = STEWARD_WIZARD_PAGE (self);
  StewardSession *session = steward_wizard_page_get_session (page);
  StewardRestoreDraft *draft = steward_wizard_page_get_draft (page);
  g_autoptr(StewardTenantFacts) facts = steward_session_dup_facts (session);
  g_autoptr(StewardTimeline) timeline = NULL;

  timeline = steward_timeline_new (steward_restore_draft_get_source (draft),
                                   G_LIST_MODEL (self->periods),
                                   G_LIST_MODEL (steward_session_get_operations (session)),
                                   steward_tenant_facts_get_now (facts));
  steward_restore_moment_set_timeline (self->moment, timeline);
}

static void
steward_restore_moment_page_periods_cb (StewardRestoreMomentPage *self)
{
  StewardWizardPage *page = STEWARD_WIZARD_PAGE (self);
  gboolean loading = steward_listing_get_busy (self->periods);
  gboolean first = steward_restore_moment_get_timeline (self->moment) == NULL;

  steward_restore_moment_set_loading (self->moment, loading);
  if (!loading)
    steward_wizard_page_set_error (page, steward_listing_get_error (self->periods));

  if (first && steward_listing_get_state (self->periods) == STEWARD_LISTING_STATE_READY)
    {
      steward_restore_moment_page_show_timeline (self);
      steward_wizard_page_settle (page);
      steward_restore_moment_focus_moment (self->moment);
    }

  steward_wizard_page_update (page);
}

static void
steward_restore_moment_page_load (StewardRestoreMomentPage *self)
{
  StewardWizardPage *page = STEWARD_WIZARD_PAGE (self);
  StewardRestoreDraft *draft = steward_wizard_page_get_draft (page);

  self->periods = g_object_ref (steward_session_list_restore_periods (
    steward_wizard_page_get_session (page), steward_restore_draft_get_source (draft)));
  steward_restore_draft_set_periods (draft, G_LIST_MODEL (self->periods));
  steward_restore_moment_set_draft (self->moment, draft);
  g_signal_group_set_target (self->periods_signals, self->periods);
  steward_listing_refresh_async (self->periods, NULL, NULL, NULL);
  steward_restore_moment_page_periods_cb (self);
}

static void
steward_restore_moment_page_update (StewardWizardPage *page)
{
  StewardRestoreMomentPage *self = STEWARD_RESTORE_MOMENT_PAGE (page);
  gboolean loaded = steward_restore_moment_get_timeline (self->moment) != NULL;
  gboolean failed = !loaded && steward_wizard_page_get_error (page) != NULL;

  steward_wizard_page_set_lack (page,
                                failed ? _("What can be restored is not known.")
                                       : steward_restore_moment_get_lack (self->moment),
                                loaded || failed);
}

static void
steward_restore_moment_page_enter (StewardWizardPage *page)
{
  StewardRestoreMomentPage *self = STEWARD_RESTORE_MOMENT_PAGE (page);

  if (self->periods == NULL)
    steward_restore_moment_page_load (self);
  steward_restore_moment_focus_moment (self->moment);
}

static void
steward_restore_moment_page_retry (StewardWizardPage *page)
{
  steward_listing_refresh_async (STEWARD_RESTORE_MOMENT_PAGE (page)->periods, NULL, NULL, NULL);
}

static void
steward_restore_moment_page_dispose (GObject *object)
{
  StewardRestoreMomentPage *self = STEWARD_RESTORE_MOMENT_PAGE (object);

  g_clear_object (&self->periods_signals);
  g_clear_object (&self->periods);

  G_OBJECT_CLASS (steward_restore_moment_page_parent_class)->dispose (object);
}

static void
steward_restore_moment_page_class_init (StewardRestoreMomentPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  StewardWizardPageClass *page_class = STEWARD_WIZARD_PAGE_CLASS (klass);

  object_class->dispose = steward_restore_moment_page_dispose;
  page_class->enter = steward_restore_moment_page_enter;
  page_class->update = steward_restore_moment_page_update;
  page_class->retry = steward_restore_moment_page_retry;

  g_type_ensure (STEWARD_TYPE_RESTORE_MOMENT);
  gtk_widget_class_set_template_from_resource (
    widget_class,
    "/io/github/stewardadmin/Steward/wizards/restore/steward-restore-moment-page.ui");
  gtk_widget_class_bind_template_child (widget_class, StewardRestoreMomentPage, moment);
  gtk_widget_class_bind_template_callback (widget_class, steward_wizard_page_update);
}

static void
steward_restore_moment_page_init (StewardRestoreMomentPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->periods_signals = g_signal_group_new (STEWARD_TYPE_LISTING);
  g_signal_group_connect_swapped (self->periods_signals, "notify::busy",
                                  G_CALLBACK (steward_restore_moment_page_periods_cb), self);
  g_signal_group_connect_swapped (self->periods_signals, "notify::state",
                                  G_CALLBACK (steward_restore_moment_page_periods_cb), self);
}
