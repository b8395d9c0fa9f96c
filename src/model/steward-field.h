/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Entities have many properties that differ in little more than their names. A field says once
 * what such a property is: its name, where its value lies in the instance, and which members of
 * a body it is read from. A class makes properties of its table of fields. */

typedef enum
{
  STEWARD_FIELD_TEXT,
  STEWARD_FIELD_LINK,
  STEWARD_FIELD_DATE,
  STEWARD_FIELD_FLAG,
  STEWARD_FIELD_NUMBER,
  STEWARD_FIELD_WORD,
  STEWARD_FIELD_OBJECT,
} StewardFieldKind;

/**
 * StewardField:
 * @property: the name of the property
 * @kind: what it holds
 * @offset: where the instance holds it
 * @members: (nullable): paths of members to read it from, the first that is there wins:
 *   "version|versionDetails.applicationVersion"; %NULL if no body carries it
 * @get_type: the enumeration of a word, the type of an object
 * @fallback: what a missing flag or number means
 * @keeps: whether a missing member leaves the value as it is
 * @numbered: whether a text or a word may come as a number: the place of the word
 * @flags: what its property can do besides being read
 */
typedef struct
{
  const char        *property;
  StewardFieldKind   kind;
  gsize              offset;
  const char        *members;
  GType            (*get_type) (void);
  gint64             fallback;
  gboolean           keeps;
  gboolean           numbered;
  GParamFlags        flags;
} StewardField;

#define STEWARD_FIELD_WRITABLE G_PARAM_WRITABLE
#define STEWARD_FIELD_IDENTITY (G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY)

#define STEWARD_FIELD(name, kind_, Type, member, ...) \
  { .property = (name), .kind = STEWARD_FIELD_##kind_, \
    .offset = G_STRUCT_OFFSET (Type, member), __VA_ARGS__ }

char       *steward_field_dup_text   (const StewardField *field,
                                      JsonObject         *object);
gboolean    steward_field_read       (const StewardField *field,
                                      gpointer            instance,
                                      JsonObject         *object);
gboolean    steward_field_set_text   (const StewardField *field,
                                      gpointer            instance,
                                      const char         *value);
gboolean    steward_field_set_date   (const StewardField *field,
                                      gpointer            instance,
                                      GDateTime          *value);
gboolean    steward_field_set_int    (const StewardField *field,
                                      gpointer            instance,
                                      gint64              value);
gboolean    steward_field_set_object (const StewardField *field,
                                      gpointer            instance,
                                      gpointer            value);
gboolean    steward_field_set        (const StewardField *field,
                                      gpointer            instance,
                                      const GValue       *value);
void        steward_field_get        (const StewardField *field,
                                      gpointer            instance,
                                      GValue             *value);
void        steward_field_init       (const StewardField *field,
                                      gpointer            instance);
void        steward_field_clear      (const StewardField *field,
                                      gpointer            instance);
GParamSpec *steward_field_make_pspec (const StewardField *field);
void        steward_field_install    (GObjectClass       *klass,
                                      const StewardField *fields,
                                      guint               n_fields,
                                      guint               first);

G_END_DECLS
