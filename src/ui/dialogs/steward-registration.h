/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Says how to register the application that signs in, and what each service wants of it. */

#define STEWARD_TYPE_REGISTRATION (steward_registration_get_type ())

G_DECLARE_FINAL_TYPE (StewardRegistration, steward_registration,
                      STEWARD, REGISTRATION, AdwWindow)

void steward_registration_present (GtkWindow *parent);

G_END_DECLS
