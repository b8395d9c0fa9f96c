/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-application.h"

G_BEGIN_DECLS

struct _StewardApplication
{
  AdwApplication    parent_instance;

  StewardDemoFunc   demo;      /* (nullable) */
  char             *simulator; /* (nullable): its address */
  gboolean          as_demo;
  gboolean          as_user;   /* at the simulator */
  GSettings        *settings;
  StewardWorkspace *workspace;
  guint             refresh_source;
  GtkCssProvider   *dense_sheet; /* (nullable): while tables are dense */
};

gboolean steward_application_follows_change      (StewardApplication *self);
void steward_application_follow_settings         (StewardApplication *self);
void steward_application_install_account_actions (StewardApplication *self);
void steward_application_install_actions         (StewardApplication *self);
char *steward_application_dup_directory          (StewardApplication *self);
void steward_application_connect_simulator       (StewardApplication *self,
                                                  const char         *url);
void steward_application_fail                    (StewardApplication *self,
                                                  const GError       *error);
void steward_application_leave_settings          (StewardApplication *self);
void steward_application_start_demo              (StewardApplication *self);
void steward_application_tidy_directory          (StewardApplication *self);
void steward_application_watch_workspace         (StewardApplication *self);
void steward_application_watch_operations        (StewardApplication *self);

G_END_DECLS
