/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "wizards/create/steward-create-wizard.h"

#include <glib/gi18n.h>

#include "steward-create-draft.h"
#include "wizards/create/steward-create-page.h"
#include "wizards/steward-review-page.h"

/* Name and type go along; country, ring and version are what the other tenant is offered. */
static StewardDraft *
steward_create_wizard_redraft (StewardDraft  *draft,
                               StewardTenant *tenant)
{
  StewardCreateDraft *old = STEWARD_CREATE_DRAFT (draft);
  StewardDraft *fresh = steward_create_draft_new (tenant);

  steward_create_draft_set_name (STEWARD_CREATE_DRAFT (fresh),
                                 steward_create_draft_get_name (old));
  steward_create_draft_set_environment_type (STEWARD_CREATE_DRAFT (fresh),
                                             steward_create_draft_get_environment_type (old));

  return fresh;
}

/**
 * steward_create_wizard_new:
 * @session: the session of the tenant it is for at first
 * @sessions: those of all tenants it could be for
 *
 * Returns: (transfer none): a wizard that makes a new environment
 */
StewardWizard *
steward_create_wizard_new (StewardSession *session,
                           GListModel     *sessions)
{
  g_autoptr(StewardDraft) draft = NULL;
  StewardWizard *wizard;

  g_return_val_if_fail (STEWARD_IS_SESSION (session), NULL);
  g_return_val_if_fail (sessions == NULL || G_IS_LIST_MODEL (sessions), NULL);

  draft = steward_create_draft_new (steward_session_get_tenant (session));
  wizard = steward_wizard_new (_("New Environment"), session, draft);
  steward_wizard_offer_tenants (wizard, sessions, steward_create_wizard_redraft);
  steward_wizard_add_page (wizard, g_object_new (STEWARD_TYPE_CREATE_PAGE,
                                                 "title", _("Environment"), NULL));
  steward_wizard_add_page (wizard, steward_review_page_new (_("Create"), NULL));

  return wizard;
}
