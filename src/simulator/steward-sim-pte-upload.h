/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-sim-request.h"

G_BEGIN_DECLS

/* An extension as it comes in a multipart body: the file, and some fields. */
typedef struct
{
  GHashTable *fields;    /* names in lower case */
  char       *file_name; /* (nullable) */
  gsize       file_size;

  char       *app_id;
  char       *name;
  char       *publisher;
  char       *version;
} StewardSimPteUpload;

/* NULL when the request was refused. */
StewardSimPteUpload *steward_sim_pte_upload_new  (StewardSimRequest   *request,
                                                  JsonObject          *environment);
void                 steward_sim_pte_upload_free (StewardSimPteUpload *self);
const char          *steward_sim_pte_upload_get  (StewardSimPteUpload *self,
                                                  const char          *name,
                                                  const char          *fallback);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StewardSimPteUpload, steward_sim_pte_upload_free)

G_END_DECLS
