/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-field.h"

#include "steward-enums.h"
#include "steward-json.h"
#include "steward-util.h"

#include <string.h>

#define MEMBER_MAX_LENGTH 64

#define TEXT(instance, field) (&G_STRUCT_MEMBER (char *, instance, (field)->offset))
#define DATE(instance, field) (&G_STRUCT_MEMBER (GDateTime *, instance, (field)->offset))
#define OBJECT(instance, field) (&G_STRUCT_MEMBER (GObject *, instance, (field)->offset))
#define INT(instance, field) (&G_STRUCT_MEMBER (int, instance, (field)->offset))
#define NUMBER(instance, field) (&G_STRUCT_MEMBER (gint64, instance, (field)->offset))

/* One path such as "versionDetails.version", from @path up to @end. */
static JsonNode *
steward_field_find_path (JsonObject *object,
                         const char *path,
                         const char *end)
{
  char member[MEMBER_MAX_LENGTH];
  const char *dot;

  while ((dot = memchr (path, '.', end - path)) != NULL)
    {
      g_strlcpy (member, path, MIN ((gsize) (dot - path) + 1, sizeof member));
      object = steward_json_get_object (object, member);
      path = dot + 1;
    }

  g_strlcpy (member, path, MIN ((gsize) (end - path) + 1, sizeof member));

  return steward_json_get_node (object, member);
}

static JsonNode *
steward_field_find (const StewardField *field,
                    JsonObject         *object)
{
  const char *path = field->members;

  while (path != NULL)
    {
      const char *bar = strchr (path, '|');
      const char *end = bar != NULL ? bar : path + strlen (path);
      JsonNode *node = steward_field_find_path (object, path, end);

      if (node != NULL)
        return node;

      path = bar != NULL ? bar + 1 : NULL;
    }

  return NULL;
}

static const char *
steward_field_node_text (JsonNode *node)
{
  if (node == NULL || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  return json_node_get_string (node);
}

/* Text is made harmless to look at here, once, so that no page has to think of it. An empty
 * text says no more than a missing one. */
static char *
steward_field_dup_node_text (JsonNode *node)
{
  g_autofree char *text = steward_dup_display_text (steward_field_node_text (node));

  if (text == NULL || *g_strstrip (text) == '\0')
    return NULL;

  return g_steal_pointer (&text);
}

static gboolean
steward_field_is_number (const StewardField *field,
                         JsonNode           *node)
{
  return field->numbered && node != NULL && json_node_get_value_type (node) == G_TYPE_INT64;
}

/* The word at that place, or "unknown" where there is none. */
static int
steward_field_read_place (const StewardField *field,
                          JsonNode           *node)
{
  g_autoptr(GEnumClass) klass = g_type_class_ref (field->get_type ());
  gint64 place = json_node_get_int (node);

  return place >= klass->minimum && place <= klass->maximum ? (int) place : 0;
}

static char *
steward_field_dup_value (const StewardField *field,
                         JsonNode           *node)
{
  if (steward_field_is_number (field, node))
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));

  return steward_field_dup_node_text (node);
}

static gboolean
steward_field_read_text (const StewardField *field,
                         gpointer            instance,
                         JsonNode           *node)
{
  g_autofree char *text = steward_field_dup_value (field, node);

  if (field->kind == STEWARD_FIELD_LINK && text != NULL && !g_str_has_prefix (text, "https://"))
    return steward_field_set_text (field, instance, NULL);

  return steward_field_set_text (field, instance, text);
}

static gboolean
steward_field_read_int (const StewardField *field,
                        gpointer            instance,
                        JsonNode           *node)
{
  GType type = node != NULL ? json_node_get_value_type (node) : G_TYPE_INVALID;
  gint64 value = field->fallback;

  if (field->kind == STEWARD_FIELD_FLAG && type == G_TYPE_BOOLEAN)
    value = json_node_get_boolean (node);
  else if (field->kind == STEWARD_FIELD_NUMBER && type == G_TYPE_INT64)
    value = json_node_get_int (node);
  else if (field->kind == STEWARD_FIELD_WORD && type == G_TYPE_STRING)
    value = steward_enum_from_text (field->get_type (), json_node_get_string (node));
  else if (field->kind == STEWARD_FIELD_WORD && steward_field_is_number (field, node))
    value = steward_field_read_place (field, node);

  return steward_field_set_int (field, instance, value);
}

/**
 * steward_field_dup_text:
 * @field: a field that holds text
 * @object: a body
 *
 * Returns: (transfer full) (nullable): what @field would hold after reading @object
 */
char *
steward_field_dup_text (const StewardField *field,
                        JsonObject         *object)
{
  return steward_field_dup_value (field, steward_field_find (field, object));
}

/**
 * steward_field_read:
 * @field: a field
 * @instance: the object it belongs to
 * @object: a body
 *
 * Takes the value of @field over from @object. A member of the wrong type counts as missing.
 *
 * Returns: %TRUE if the value changed
 */
gboolean
steward_field_read (const StewardField *field,
                    gpointer            instance,
                    JsonObject         *object)
{
  g_autoptr(GDateTime) date = NULL;
  JsonNode *node;

  g_return_val_if_fail (field != NULL, FALSE);
  g_return_val_if_fail (object != NULL, FALSE);

  if (field->members == NULL)
    return FALSE;

  node = steward_field_find (field, object);
  if (node == NULL && field->keeps)
    return FALSE;
  if (node != NULL && !JSON_NODE_HOLDS_VALUE (node))
    node = NULL;

  switch (field->kind)
    {
    case STEWARD_FIELD_TEXT:
    case STEWARD_FIELD_LINK:
      return steward_field_read_text (field, instance, node);
    case STEWARD_FIELD_DATE:
      date = steward_date_time_parse (steward_field_node_text (node));
      return steward_field_set_date (field, instance, date);
    case STEWARD_FIELD_FLAG:
    case STEWARD_FIELD_NUMBER:
    case STEWARD_FIELD_WORD:
      return steward_field_read_int (field, instance, node);
    case STEWARD_FIELD_OBJECT:
    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * steward_field_set_text:
 * @field: a field that holds text
 * @instance: the object it belongs to
 * @value: (nullable): the new text, copied
 *
 * Returns: %TRUE if the value changed
 */
gboolean
steward_field_set_text (const StewardField *field,
                        gpointer            instance,
                        const char         *value)
{
  g_return_val_if_fail (field->kind <= STEWARD_FIELD_LINK, FALSE);

  return steward_set_str (TEXT (instance, field), value);
}

/**
 * steward_field_set_date:
 * @field: a field that holds a moment
 * @instance: the object it belongs to
 * @value: (nullable): the new moment, referenced
 *
 * Returns: %TRUE if the value changed
 */
gboolean
steward_field_set_date (const StewardField *field,
                        gpointer            instance,
                        GDateTime          *value)
{
  g_return_val_if_fail (field->kind == STEWARD_FIELD_DATE, FALSE);

  return steward_set_date_time (DATE (instance, field), value);
}

/**
 * steward_field_set_int:
 * @field: a field that holds a flag, a number or a word
 * @instance: the object it belongs to
 * @value: the new value
 *
 * Returns: %TRUE if the value changed
 */
gboolean
steward_field_set_int (const StewardField *field,
                       gpointer            instance,
                       gint64              value)
{
  gboolean changed;

  g_return_val_if_fail (field->kind >= STEWARD_FIELD_FLAG, FALSE);
  g_return_val_if_fail (field->kind <= STEWARD_FIELD_WORD, FALSE);

  if (field->kind == STEWARD_FIELD_NUMBER)
    {
      changed = *NUMBER (instance, field) != value;
      *NUMBER (instance, field) = value;
    }
  else
    {
      changed = *INT (instance, field) != value;
      *INT (instance, field) = (int) value;
    }

  return changed;
}

/**
 * steward_field_set_object:
 * @field: a field that holds an object
 * @instance: the object it belongs to
 * @value: (nullable): the new object, referenced
 *
 * Returns: %TRUE if the value changed
 */
gboolean
steward_field_set_object (const StewardField *field,
                          gpointer            instance,
                          gpointer            value)
{
  g_return_val_if_fail (field->kind == STEWARD_FIELD_OBJECT, FALSE);

  return g_set_object (OBJECT (instance, field), value);
}

/**
 * steward_field_set:
 * @field: a field
 * @instance: the object it belongs to
 * @value: a new value for its property
 *
 * Returns: %TRUE if the value changed
 */
gboolean
steward_field_set (const StewardField *field,
                   gpointer            instance,
                   const GValue       *value)
{
  g_return_val_if_fail (field != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  switch (field->kind)
    {
    case STEWARD_FIELD_TEXT:
    case STEWARD_FIELD_LINK:
      return steward_field_set_text (field, instance, g_value_get_string (value));
    case STEWARD_FIELD_DATE:
      return steward_field_set_date (field, instance, g_value_get_boxed (value));
    case STEWARD_FIELD_FLAG:
      return steward_field_set_int (field, instance, g_value_get_boolean (value));
    case STEWARD_FIELD_NUMBER:
      return steward_field_set_int (field, instance, g_value_get_int64 (value));
    case STEWARD_FIELD_WORD:
      return steward_field_set_int (field, instance, g_value_get_enum (value));
    case STEWARD_FIELD_OBJECT:
      return steward_field_set_object (field, instance, g_value_get_object (value));
    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * steward_field_get:
 * @field: a field
 * @instance: the object it belongs to
 * @value: (out): the value of its property
 */
void
steward_field_get (const StewardField *field,
                   gpointer            instance,
                   GValue             *value)
{
  g_return_if_fail (field != NULL);

  switch (field->kind)
    {
    case STEWARD_FIELD_TEXT:
    case STEWARD_FIELD_LINK:
      g_value_set_string (value, *TEXT (instance, field));
      break;
    case STEWARD_FIELD_DATE:
      g_value_set_boxed (value, *DATE (instance, field));
      break;
    case STEWARD_FIELD_FLAG:
      g_value_set_boolean (value, *INT (instance, field));
      break;
    case STEWARD_FIELD_NUMBER:
      g_value_set_int64 (value, *NUMBER (instance, field));
      break;
    case STEWARD_FIELD_WORD:
      g_value_set_enum (value, *INT (instance, field));
      break;
    case STEWARD_FIELD_OBJECT:
      g_value_set_object (value, *OBJECT (instance, field));
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * steward_field_init:
 * @field: a field
 * @instance: a new object
 *
 * Gives a flag or a number the value that a missing member stands for.
 */
void
steward_field_init (const StewardField *field,
                    gpointer            instance)
{
  g_return_if_fail (field != NULL);

  if (field->fallback != 0)
    steward_field_set_int (field, instance, field->fallback);
}

/**
 * steward_field_clear:
 * @field: a field
 * @instance: an object that goes away
 */
void
steward_field_clear (const StewardField *field,
                     gpointer            instance)
{
  g_return_if_fail (field != NULL);

  if (field->kind <= STEWARD_FIELD_LINK)
    g_clear_pointer (TEXT (instance, field), g_free);
  else if (field->kind == STEWARD_FIELD_DATE)
    g_clear_pointer (DATE (instance, field), g_date_time_unref);
  else if (field->kind == STEWARD_FIELD_OBJECT)
    g_clear_object (OBJECT (instance, field));
}

/**
 * steward_field_make_pspec:
 * @field: a field
 *
 * Returns: (transfer floating): the property that shows @field
 */
GParamSpec *
steward_field_make_pspec (const StewardField *field)
{
  GParamFlags flags;
  const char *name;

  g_return_val_if_fail (field != NULL, NULL);

  flags = field->flags | G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  name = field->property;
  switch (field->kind)
    {
    case STEWARD_FIELD_TEXT:
    case STEWARD_FIELD_LINK:
      return g_param_spec_string (name, NULL, NULL, NULL, flags);
    case STEWARD_FIELD_DATE:
      return g_param_spec_boxed (name, NULL, NULL, G_TYPE_DATE_TIME, flags);
    case STEWARD_FIELD_FLAG:
      return g_param_spec_boolean (name, NULL, NULL, field->fallback != 0, flags);
    case STEWARD_FIELD_NUMBER:
      return g_param_spec_int64 (name, NULL, NULL, G_MININT64, G_MAXINT64, field->fallback, flags);
    case STEWARD_FIELD_WORD:
      return g_param_spec_enum (name, NULL, NULL, field->get_type (), 0, flags);
    case STEWARD_FIELD_OBJECT:
      return g_param_spec_object (name, NULL, NULL, field->get_type (), flags);
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * steward_field_install:
 * @klass: a class that gets and sets its properties by their numbers
 * @fields: (array length=n_fields): fields
 * @n_fields: their number
 * @first: the number of the property of the first one
 *
 * Makes a property of each field, numbered in their order.
 */
void
steward_field_install (GObjectClass       *klass,
                       const StewardField *fields,
                       guint               n_fields,
                       guint               first)
{
  for (guint i = 0; i < n_fields; i++)
    g_object_class_install_property (klass, first + i, steward_field_make_pspec (&fields[i]));
}
