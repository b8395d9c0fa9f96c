/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-operation.h"

G_BEGIN_DECLS

/* One kind of operation in the four forms it is spoken of, untranslated: "Copy to {target}",
 * "Copying {source} to {target}", "{source} copied to {target}", "{source} could not be copied".
 * Between braces stand {app}, {environment}, {source}, {target}, {type} and {version}. */
typedef struct
{
  StewardOperationType  type;
  const char           *setting; /* (nullable): the only setting it is for */
  const char           *name;
  const char           *running;
  const char           *done;
  const char           *failed;
} StewardOperationWording;

const StewardOperationWording *steward_operation_wording_find (StewardOperation *operation);
char                          *steward_operation_wording_fill (StewardOperation *operation,
                                                               const char       *pattern);

G_END_DECLS
