/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-confirm.h"
#include "steward-window.h"
#include "widgets/steward-tenant-switcher.h"
#include "wizards/steward-wizard.h"

G_BEGIN_DECLS

struct _StewardWindow
{
  AdwApplicationWindow   parent_instance;

  /* Template */
  AdwToastOverlay       *toasts;
  GtkStack              *stack;     /* welcome or content */
  AdwLeaflet            *leaflet;
  GtkWidget             *sidebar;
  GtkWidget             *content;
  GtkListBox            *page_list;
  GtkStack              *pages;
  StewardTenantSwitcher *switcher;

  /* Owned */
  StewardViewState      *view_state;

  /* Borrowed */
  StewardPage           *pushed;    /* (nullable): above the page of the sidebar */
  const char            *page_name; /* (nullable): the page of the sidebar, also while covered */
};

void            steward_window_install_actions     (GtkWidgetClass     *widget_class);
void            steward_window_install_app_actions (GtkWidgetClass     *widget_class);
void            steward_window_install_cancel_actions
                                                   (GtkWidgetClass     *widget_class);
void            steward_window_install_instance_actions
                                                   (GtkWidgetClass     *widget_class);
void            steward_window_fill_sidebar        (StewardWindow      *self);
void            steward_window_remake_pages        (StewardWindow      *self);
void            steward_window_restore_page        (StewardWindow      *self);
void            steward_window_select_page         (StewardWindow      *self,
                                                    const char         *name);
void            steward_window_tell_progress       (StewardWindow      *self,
                                                    StewardOperation   *operation,
                                                    const char         *text,
                                                    const char         *action,
                                                    GVariant           *target);
StewardSession *steward_window_get_session         (StewardWindow      *self,
                                                    StewardEnvironment *environment);
void            steward_window_start_wizard        (StewardWindow      *self,
                                                    StewardWizard      *wizard);
void            steward_window_ask                 (StewardWindow      *self,
                                                    StewardEnvironment *environment,
                                                    StewardDraft       *draft,
                                                    const StewardConfirmation *question);
void            steward_window_new_environment     (StewardWindow      *self);
void            steward_window_copy_environment    (StewardWindow      *self,
                                                    StewardEnvironment *environment);
void            steward_window_delete_environment  (StewardWindow      *self,
                                                    StewardEnvironment *environment);
void            steward_window_recover_environment (StewardWindow      *self,
                                                    StewardEnvironment *environment);
void            steward_window_link_environment    (StewardWindow      *self,
                                                    StewardEnvironment *environment);
void            steward_window_unlink_environment  (StewardWindow      *self,
                                                    StewardEnvironment *environment);
void            steward_window_rename_environment  (StewardWindow      *self,
                                                    StewardEnvironment *environment);
void            steward_window_restore_environment (StewardWindow      *self,
                                                    StewardEnvironment *environment);

G_END_DECLS
