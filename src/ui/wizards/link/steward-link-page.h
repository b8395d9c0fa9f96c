/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "wizards/steward-wizard-page.h"

G_BEGIN_DECLS

/* The first step of a link: the environment of Power Platform, and what it has to be like. */

#define STEWARD_TYPE_LINK_PAGE (steward_link_page_get_type ())

G_DECLARE_FINAL_TYPE (StewardLinkPage, steward_link_page, STEWARD, LINK_PAGE, StewardWizardPage)

G_END_DECLS
