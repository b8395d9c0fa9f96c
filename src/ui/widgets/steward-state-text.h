/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-environment.h"
#include "steward-look.h"
#include "steward-operation.h"

G_BEGIN_DECLS

/* What a cell says of the state of something. */

typedef struct
{
  const StewardLook *look;   /* (nullable): an empty slot for the icon */
  char              *text;   /* (nullable) */
  char              *detail; /* (nullable) */
  gboolean           strong;
  gboolean           dim;    /* also where the look is not */
} StewardStateText;

void  steward_state_text_clear                (StewardStateText   *self);
void  steward_state_text_describe_environment (StewardStateText   *self,
                                               StewardEnvironment *environment);
void  steward_state_text_describe_operation   (StewardStateText   *self,
                                               StewardOperation   *operation);
char *steward_state_text_dup_elapsed          (StewardOperation   *operation);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (StewardStateText, steward_state_text_clear)

G_END_DECLS
