/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "wizards/steward-wizard-page.h"

G_BEGIN_DECLS

/* A step whose rows are the properties of a draft. What the service can check without carrying
 * it out is checked when the step is left. */

typedef char *(*StewardFormLabelFunc)  (gpointer           item);
typedef void  (*StewardFormChooseFunc) (StewardWizardPage *page,
                                        gpointer           item);

#define STEWARD_TYPE_FORM_PAGE (steward_form_page_get_type ())

G_DECLARE_FINAL_TYPE (StewardFormPage, steward_form_page, STEWARD, FORM_PAGE, StewardWizardPage)

StewardWizardPage *steward_form_page_new         (const char            *title,
                                                  const char            *heading,
                                                  const char            *description);
void               steward_form_page_add_group   (StewardFormPage       *self,
                                                  const char            *heading,
                                                  const char            *description);
void               steward_form_page_add_text    (StewardFormPage       *self,
                                                  const char            *title,
                                                  const char            *property,
                                                  gboolean               needed);
void               steward_form_page_add_switch  (StewardFormPage       *self,
                                                  const char            *title,
                                                  const char            *subtitle,
                                                  StewardDraft          *draft,
                                                  const char            *property);
AdwComboRow       *steward_form_page_add_choice  (StewardFormPage       *self,
                                                  const char            *title,
                                                  StewardFormLabelFunc   label,
                                                  StewardFormChooseFunc  choose);
void               steward_form_page_offer       (StewardFormPage       *self,
                                                  AdwComboRow           *row,
                                                  GListModel            *items);
void               steward_form_page_add_row     (StewardFormPage       *self,
                                                  GtkWidget             *row);
void               steward_form_page_add_fact    (StewardFormPage       *self,
                                                  const char            *title,
                                                  const char            *value);

G_END_DECLS
