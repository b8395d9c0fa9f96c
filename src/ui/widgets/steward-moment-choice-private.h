/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "widgets/steward-moment-choice.h"

G_BEGIN_DECLS

void steward_moment_choice_take        (StewardMomentChoice *self,
                                        GDateTime           *moment);
void steward_moment_choice_take_notice (StewardMomentChoice *self,
                                        char                *notice);

G_END_DECLS
