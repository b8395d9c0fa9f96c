/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-loader.h"

G_BEGIN_DECLS

typedef struct
{
  char *endpoint;
  char *arguments[STEWARD_LOADER_MAX_ARGUMENTS + 1];
} StewardLoaderPath;

struct _StewardLoader
{
  GObject parent_instance;

  StewardHttpClient  *client;         /* nullable: where there are parts */
  GPtrArray          *paths;          /* of StewardLoaderPath, the preferred first */
  GPtrArray          *parts;          /* (nullable): of StewardLoaderPart */
  StewardLoaderSplit  split;          /* nullable */
  char               *text_member;    /* nullable */
  char               *query_name;     /* nullable */
  char               *query_value;    /* nullable */
  gboolean            single;
  gboolean            may_be_missing;
};

typedef struct
{
  StewardLoader *loader;
  char          *region;
  JsonArray     *kept;    /* (nullable): its elements as they were last */
} StewardLoaderPart;

typedef struct
{
  guint      path;
  guint      part;
  JsonArray *elements; /* of the parts so far */
  GPtrArray *missing;  /* regions of the parts that could not be read */
  GError    *error;    /* (nullable): why the first of them could not */
  GBytes    *body;
} StewardLoaderCall;

void steward_loader_part_step  (GTask         *task);
void steward_loader_keep_parts (StewardLoader *self,
                                JsonArray     *elements);

G_END_DECLS
