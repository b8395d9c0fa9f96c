/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "widgets/steward-notice.h"
#include "wizards/steward-subject.h"
#include "wizards/steward-wizard-steps.h"
#include "wizards/steward-wizard.h"

G_BEGIN_DECLS

struct _StewardWizard
{
  AdwWindow             parent_instance;

  /* Template */
  GtkWidget            *back;
  GtkWidget            *cancel;
  GtkLabel             *lack;
  GtkImage             *lack_icon;
  GtkButton            *next;
  StewardNotice        *notice;
  GtkWidget            *spinner;
  GtkStack             *stack;
  StewardWizardSteps   *steps;
  StewardSubject       *subject;
  GtkDropDown          *tenants;

  /* Owned */
  StewardBatch         *batch;
  GPtrArray            *pages;
  char                 *settled;     /* (nullable): the input that nobody entered */
  GSignalGroup         *batch_signals;
  GSignalGroup         *page_signals;

  /* Borrowed */
  StewardWizardPage    *page;        /* (nullable): the one that is shown */

  StewardWizardRedraft  redraft;     /* (nullable): where the tenant can be chosen */
  const StewardWizardWayOut *way_out; /* (nullable): out of some errors */
  gint64                shown_us;    /* since when */
  guint                 held_key;    /* 0: Return and its like are not held down */
  gboolean              applying;
  gboolean              is_destructive;
  gboolean              asking;      /* whether to discard what was entered */
};

void     steward_wizard_install_actions (GtkWidgetClass    *widget_class);
void     steward_wizard_update          (StewardWizard     *self);
void     steward_wizard_show_error      (StewardWizard     *self);
const char *
         steward_wizard_find_way_out    (StewardWizard     *self);
void     steward_wizard_show_page       (StewardWizard     *self,
                                         StewardWizardPage *page);
gboolean steward_wizard_has_way_back    (StewardWizard     *self);
gboolean steward_wizard_ask_to_close    (StewardWizard     *self);
void     steward_wizard_submitted       (StewardWizard     *self,
                                         StewardOperation  *operation);

G_END_DECLS
