/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-instance-columns.h"
#include "steward-instance-text.h"

G_BEGIN_DECLS

/* The tables of Dataverse, for those who make them. */

typedef struct
{
  const char                *name;
  const StewardEntityColumn *columns;
  guint                      n_columns;
  const StewardEntityColumn *details;   /* (nullable): where one of them is read alone */
  guint                      n_details;
} StewardInstanceTableInfo;

/* A function that describes a cell by what a getter gives, and one for a cell that is a name. */
#define STEWARD_DESCRIBE_TEXT(function, Cast, getter)                                            \
  static void                                                                                    \
  function (StewardEntity    *entity,                                                            \
            StewardStateText *text)                                                              \
  {                                                                                              \
    text->text = steward_instance_text_dup_known (getter (Cast (entity)));                       \
  }

#define STEWARD_DESCRIBE_NAME(function, Cast, getter)                                            \
  static void                                                                                    \
  function (StewardEntity    *entity,                                                            \
            StewardStateText *text)                                                              \
  {                                                                                              \
    text->text = steward_instance_text_dup_known (getter (Cast (entity)));                       \
    text->strong = TRUE;                                                                         \
  }

/* A function that compares two entities by what a getter gives. */
#define STEWARD_COMPARE_BY(function, compare, Cast, getter)                                      \
  static int                                                                                     \
  function (StewardEntity *first,                                                                \
            StewardEntity *second)                                                               \
  {                                                                                              \
    return compare (getter (Cast (first)), getter (Cast (second)));                              \
  }

#define STEWARD_COMPARE_NUMBERS(number, other) (((number) > (other)) - ((number) < (other)))

int steward_instance_columns_compare_dates (GDateTime *date,
                                            GDateTime *other);

const StewardInstanceTableInfo *
    steward_backup_columns_get_info        (void);
const StewardInstanceTableInfo *
    steward_reference_columns_get_info     (StewardInstanceTable table);

G_END_DECLS
