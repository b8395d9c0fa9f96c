/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-app-plan.h"

G_BEGIN_DECLS

/* What the user wants for one app. */
typedef struct
{
  char            *app_id;
  StewardAppDraft *install; /* (nullable): how to install it, where it is not there */
} StewardAppChoice;

struct _StewardAppPlan
{
  StewardDraft parent_instance;

  StewardEnvironment *environment;
  GListModel         *apps;            /* of StewardApp: what is installed */
  GListModel         *updates;         /* of StewardAppUpdate: what can be had */
  GListModel         *steps;           /* of StewardAppStep, in a list store */
  GListModel         *terms;           /* of StewardAppTerms, in a list store */
  GPtrArray          *choices;         /* of StewardAppChoice, in the order they were made */
  GHashTable         *requirements;    /* app id → what the service said it needs besides */
  gboolean            in_update_window;
  gboolean            wants_offered;   /* whatever can be updated is chosen */
};

void steward_app_plan_build      (StewardAppPlan *self);
void steward_app_plan_take_terms (StewardAppPlan *self,
                                  GListModel     *terms);

G_END_DECLS
