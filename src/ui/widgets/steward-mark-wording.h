/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-enums.h"

G_BEGIN_DECLS

typedef enum
{
  STEWARD_SUBJECT_NONE,
  STEWARD_SUBJECT_APP,
  STEWARD_SUBJECT_VERSION,
  STEWARD_SUBJECT_TARGET,
} StewardSubject;

/* One kind of event in the four forms it is spoken of, untranslated. {name} is an app, a version
 * or an environment, {time} a length of time such as "3 minutes". */
typedef struct
{
  StewardOperationType  type;
  const char           *setting;      /* nullable: the only setting it is for */
  StewardSubject        subject;
  const char           *icon_name;
  const char           *label;
  const char           *before;
  const char           *time_before;
  const char           *time_after;
} StewardMarkWording;

const StewardMarkWording *steward_mark_wording_find (StewardOperationType  type,
                                                     const char           *setting,
                                                     gboolean              failed);

G_END_DECLS
