/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-app.h"
#include "steward-draft.h"
#include "steward-environment.h"

G_BEGIN_DECLS

/* One change of one app of an environment. What the user chooses are writable properties:
 * "app-id", "app-name", "publisher", "target-version", "allow-preview", "language-id",
 * "in-update-window", "with-needed", "terms-accepted", "with-dependants", "delete-data", and
 * "requirements", the apps that the service wants to be handled first. */

typedef enum
{
  STEWARD_APP_VERB_INSTALL,
  STEWARD_APP_VERB_UPDATE,
  STEWARD_APP_VERB_UNINSTALL,
  STEWARD_APP_VERB_CANCEL_UPDATE,
} StewardAppVerb;

#define STEWARD_TYPE_APP_VERB (steward_app_verb_get_type ())
GType steward_app_verb_get_type (void);

#define STEWARD_TYPE_APP_DRAFT (steward_app_draft_get_type ())

G_DECLARE_FINAL_TYPE (StewardAppDraft, steward_app_draft, STEWARD, APP_DRAFT, StewardDraft)

StewardDraft       *steward_app_draft_new_install       (StewardEnvironment *environment,
                                                         const char         *app_id);
StewardDraft       *steward_app_draft_new_update        (StewardEnvironment *environment,
                                                         StewardApp         *app,
                                                         StewardAppUpdate   *update);
StewardDraft       *steward_app_draft_new_uninstall     (StewardEnvironment *environment,
                                                         StewardApp         *app);
StewardDraft       *steward_app_draft_new_cancel_update (StewardEnvironment *environment,
                                                         StewardApp         *app,
                                                         const char         *operation_id);
StewardEnvironment *steward_app_draft_get_environment   (StewardAppDraft    *self);
StewardAppVerb      steward_app_draft_get_verb          (StewardAppDraft    *self);
const char         *steward_app_draft_get_app_id        (StewardAppDraft    *self);
const char         *steward_app_draft_get_app_name      (StewardAppDraft    *self);
const char         *steward_app_draft_get_publisher     (StewardAppDraft    *self);
const char         *steward_app_draft_get_target_version (StewardAppDraft   *self);
void                steward_app_draft_review_part       (StewardAppDraft    *self,
                                                         StewardReview      *review);
gboolean            steward_app_draft_get_terms_accepted (StewardAppDraft   *self);
void                steward_app_draft_set_terms_accepted (StewardAppDraft   *self,
                                                          gboolean           accepted);

G_END_DECLS
