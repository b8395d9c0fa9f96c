/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "tour.h"

G_BEGIN_DECLS

/* A system browser that only notes what it was to open. The folders are those of the user, before
 * anything has asked for them. */
void  tour_install_browser (const char *home);

/* Waits for the browser, and signs in there as the sample user. */
void  tour_answer_browser  (Tour       *self,
                            const char *home);

/* Reads the code from the window, and enters it on another device. */
void  tour_enter_code      (Tour       *self);

/* Presses a button that asks for a file, and chooses one. */
void  tour_choose_file     (Tour       *self,
                            const char *button,
                            const char *path);

G_END_DECLS
