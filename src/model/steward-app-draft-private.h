/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-app-draft.h"

G_BEGIN_DECLS

struct _StewardAppDraft
{
  StewardDraft parent_instance;

  StewardEnvironment *environment;
  StewardAppVerb      verb;
  StewardApp         *app;            /* (nullable): as it is installed */
  char               *app_id;
  char               *app_name;
  char               *publisher;
  char               *target_version;
  char               *language_id;
  char               *operation_id;   /* the update that is called off */
  GListModel         *requirements;   /* (nullable): of StewardAppRequirement */
  gboolean            allow_preview;
  gboolean            in_update_window;
  gboolean            with_needed;
  gboolean            with_dependants;
  gboolean            delete_data;
  gboolean            terms_accepted;
};

void steward_app_draft_review (StewardDraft       *draft,
                               StewardTenantFacts *facts,
                               StewardReview      *review);

G_END_DECLS
