/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "wizards/steward-wizard-page.h"

G_BEGIN_DECLS

/* The first step of a new environment: type, name, country, ring and version, each as the service
 * offers them to the tenant. */

#define STEWARD_TYPE_CREATE_PAGE (steward_create_page_get_type ())

G_DECLARE_FINAL_TYPE (StewardCreatePage, steward_create_page,
                      STEWARD, CREATE_PAGE, StewardWizardPage)

G_END_DECLS
