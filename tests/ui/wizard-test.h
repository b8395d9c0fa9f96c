/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "fake-service.h"
#include "wizards/steward-wizard.h"

G_BEGIN_DECLS

/* A wizard over a session of a fake service, driven as a person would: by what is on screen. */
typedef struct
{
  FakeService      *service;
  StewardSession   *session;
  StewardWizard    *wizard;      /* (nullable): gone when it has closed itself */
  GtkWidget        *parent;
  StewardOperation *operation;   /* (nullable): what was submitted */
  guint             n_submitted;
} WizardTest;

void                wizard_test_set_up        (WizardTest    *self,
                                               gconstpointer  user_data);
void                wizard_test_tear_down     (WizardTest    *self,
                                               gconstpointer  user_data);
StewardEnvironment *wizard_test_dup_source    (WizardTest    *self,
                                               const char    *name);
void                wizard_test_start         (WizardTest    *self,
                                               StewardWizard *wizard);
gpointer            wizard_test_find          (gpointer       widget,
                                               GType          type,
                                               const char    *label);
GtkWidget          *wizard_test_get_next      (WizardTest    *self);
const char         *wizard_test_get_lack      (WizardTest    *self);
gboolean            wizard_test_is_on         (WizardTest    *self,
                                               const char    *title);
void                wizard_test_await_page    (WizardTest    *self,
                                               const char    *title);
void                wizard_test_await_ready   (WizardTest    *self);
void                wizard_test_await_closed  (WizardTest    *self);
void                wizard_test_next          (WizardTest    *self);
void                wizard_test_type          (WizardTest    *self,
                                               const char    *text);

G_END_DECLS
