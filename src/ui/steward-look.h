/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-enums.h"

G_BEGIN_DECLS

/**
 * StewardLook:
 * @word: (nullable): what a state is called, untranslated; %NULL if only the service knows
 * @icon_name: (nullable): its icon; %NULL if a spinner turns
 * @icon_class: (nullable): the style class of its icon
 * @dim: whether the word is as quiet as the icon
 *
 * How a state looks. Colour never speaks alone: each colour has an icon of its own.
 */
typedef struct
{
  const char *word;
  const char *icon_name;
  const char *icon_class;
  gboolean    dim;
} StewardLook;

const StewardLook *steward_look_of_app           (StewardAppState           state,
                                                  gboolean                  failed);
const StewardLook *steward_look_of_environment   (StewardEnvironmentStatus  status);
const StewardLook *steward_look_of_operation     (StewardOperationStatus    status);
const char        *steward_look_get_word         (const StewardLook        *self,
                                                  const char               *received);
const char        *steward_look_name_app         (StewardAppType            type,
                                                  const char               *received);
const char        *steward_look_name_environment (StewardEnvironmentType    type,
                                                  const char               *received);
const char        *steward_look_name_operation   (StewardOperationType      type,
                                                  const char               *received);

G_END_DECLS
