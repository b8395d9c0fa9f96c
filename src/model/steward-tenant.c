/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-tenant.h"

#include "steward-util.h"

struct _StewardTenant
{
  GObject parent_instance;

  char     *id;
  char     *domain;
  char     *name;
  char     *group;
  guint     colour;
  gboolean  favourite;
  gboolean  outdated;
  gint64    skew_seconds; /* how far the clock of its service is ahead of ours */
};

G_DEFINE_FINAL_TYPE (StewardTenant, steward_tenant, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_DOMAIN,
  PROP_NAME,
  PROP_INITIALS,
  PROP_COLOUR,
  PROP_GROUP,
  PROP_FAVOURITE,
  PROP_OUTDATED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* The first letters of two words, or the first two letters of the only one. */
static char *
steward_tenant_abbreviate (const char *name)
{
  g_autoptr(GString) initials = g_string_new (NULL);
  gunichar second_letter = 0;
  gboolean in_word = FALSE;
  guint n_words = 0;

  for (const char *at = name; *at != '\0' && n_words <= 2; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (!g_unichar_isalnum (c))
        {
          in_word = FALSE;
          continue;
        }

      if (!in_word && ++n_words <= 2)
        g_string_append_unichar (initials, g_unichar_toupper (c));
      else if (in_word && second_letter == 0)
        second_letter = g_unichar_toupper (c);
      in_word = TRUE;
    }

  if (n_words == 1 && second_letter != 0)
    g_string_append_unichar (initials, second_letter);

  return g_string_free (g_steal_pointer (&initials), FALSE);
}

static void
steward_tenant_finalize (GObject *object)
{
  StewardTenant *self = STEWARD_TENANT (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->domain, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->group, g_free);

  G_OBJECT_CLASS (steward_tenant_parent_class)->finalize (object);
}

static void
steward_tenant_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  StewardTenant *self = STEWARD_TENANT (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_DOMAIN:
      g_value_set_string (value, self->domain);
      break;
    case PROP_NAME:
      g_value_set_string (value, steward_tenant_get_name (self));
      break;
    case PROP_INITIALS:
      g_value_take_string (value, steward_tenant_dup_initials (self));
      break;
    case PROP_COLOUR:
      g_value_set_uint (value, self->colour);
      break;
    case PROP_GROUP:
      g_value_set_string (value, self->group);
      break;
    case PROP_FAVOURITE:
      g_value_set_boolean (value, self->favourite);
      break;
    case PROP_OUTDATED:
      g_value_set_boolean (value, self->outdated);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_tenant_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  StewardTenant *self = STEWARD_TENANT (object);

  switch (prop_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_DOMAIN:
      self->domain = g_value_dup_string (value);
      break;
    case PROP_NAME:
      steward_tenant_set_name (self, g_value_get_string (value));
      break;
    case PROP_COLOUR:
      steward_tenant_set_colour (self, g_value_get_uint (value));
      break;
    case PROP_GROUP:
      steward_tenant_set_group (self, g_value_get_string (value));
      break;
    case PROP_FAVOURITE:
      steward_tenant_set_favourite (self, g_value_get_boolean (value));
      break;
    case PROP_OUTDATED:
      steward_tenant_set_outdated (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
steward_tenant_class_init (StewardTenantClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = steward_tenant_finalize;
  object_class->get_property = steward_tenant_get_property;
  object_class->set_property = steward_tenant_set_property;

  properties[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL,
                         NULL,
                         (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  properties[PROP_DOMAIN] =
    g_param_spec_string ("domain", NULL, NULL,
                         NULL,
                         (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  properties[PROP_NAME] =
    g_param_spec_string ("name", NULL, NULL,
                         NULL,
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  properties[PROP_INITIALS] =
    g_param_spec_string ("initials", NULL, NULL,
                         NULL,
                         (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));

  properties[PROP_COLOUR] =
    g_param_spec_uint ("colour", NULL, NULL,
                       0, STEWARD_TENANT_N_COLOURS - 1, 0,
                       (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  properties[PROP_GROUP] =
    g_param_spec_string ("group", NULL, NULL,
                         NULL,
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  properties[PROP_FAVOURITE] =
    g_param_spec_boolean ("favourite", NULL, NULL,
                          FALSE,
                          (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  properties[PROP_OUTDATED] =
    g_param_spec_boolean ("outdated", NULL, NULL,
                          FALSE,
                          (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
steward_tenant_init (StewardTenant *self)
{
}

/**
 * steward_tenant_new:
 * @id: its id at the sign-in service
 * @domain: (nullable): its domain
 * @name: (nullable): its name for people
 *
 * Returns: (transfer full): a new tenant
 */
StewardTenant *
steward_tenant_new (const char *id,
                    const char *domain,
                    const char *name)
{
  g_return_val_if_fail (id != NULL, NULL);

  return g_object_new (STEWARD_TYPE_TENANT,
                       "id", id,
                       "domain", domain,
                       "name", name,
                       NULL);
}

/**
 * steward_tenant_get_id:
 * @self: a #StewardTenant
 *
 * Returns: (transfer none): its id at the sign-in service
 */
const char *
steward_tenant_get_id (StewardTenant *self)
{
  g_return_val_if_fail (STEWARD_IS_TENANT (self), NULL);

  return self->id;
}

/**
 * steward_tenant_get_domain:
 * @self: a #StewardTenant
 *
 * Returns: (transfer none) (nullable): its domain
 */
const char *
steward_tenant_get_domain (StewardTenant *self)
{
  g_return_val_if_fail (STEWARD_IS_TENANT (self), NULL);

  return self->domain;
}

/**
 * steward_tenant_get_name:
 * @self: a #StewardTenant
 *
 * A tenant without a name goes by its domain or its id, so that it is never nameless on screen.
 *
 * Returns: (transfer none): its name for people
 */
const char *
steward_tenant_get_name (StewardTenant *self)
{
  g_return_val_if_fail (STEWARD_IS_TENANT (self), NULL);

  if (self->name != NULL && *self->name != '\0')
    return self->name;
  if (self->domain != NULL && *self->domain != '\0')
    return self->domain;

  return self->id;
}

/**
 * steward_tenant_set_name:
 * @self: a #StewardTenant
 * @name: (nullable): its name for people
 */
void
steward_tenant_set_name (StewardTenant *self,
                         const char    *name)
{
  g_return_if_fail (STEWARD_IS_TENANT (self));

  if (!steward_set_str (&self->name, name))
    return;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INITIALS]);
}

/**
 * steward_tenant_dup_initials:
 * @self: a #StewardTenant
 *
 * Returns: (transfer full): the two letters of its badge
 */
char *
steward_tenant_dup_initials (StewardTenant *self)
{
  g_return_val_if_fail (STEWARD_IS_TENANT (self), NULL);

  return steward_tenant_abbreviate (steward_tenant_get_name (self));
}

/**
 * steward_tenant_get_colour:
 * @self: a #StewardTenant
 *
 * Returns: the number of the colour of its badge, below %STEWARD_TENANT_N_COLOURS
 */
guint
steward_tenant_get_colour (StewardTenant *self)
{
  g_return_val_if_fail (STEWARD_IS_TENANT (self), 0);

  return self->colour;
}

/**
 * steward_tenant_set_colour:
 * @self: a #StewardTenant
 * @colour: any number; colours come round
 */
void
steward_tenant_set_colour (StewardTenant *self,
                           guint          colour)
{
  g_return_if_fail (STEWARD_IS_TENANT (self));

  colour %= STEWARD_TENANT_N_COLOURS;
  if (self->colour == colour)
    return;

  self->colour = colour;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLOUR]);
}

/**
 * steward_tenant_get_group:
 * @self: a #StewardTenant
 *
 * Returns: (transfer none) (nullable): the name of the group it is listed in
 */
const char *
steward_tenant_get_group (StewardTenant *self)
{
  g_return_val_if_fail (STEWARD_IS_TENANT (self), NULL);

  return self->group;
}

/**
 * steward_tenant_set_group:
 * @self: a #StewardTenant
 * @group: (nullable): the name of a group; an empty one is none
 */
void
steward_tenant_set_group (StewardTenant *self,
                          const char    *group)
{
  g_return_if_fail (STEWARD_IS_TENANT (self));

  if (group != NULL && *group == '\0')
    group = NULL;
  if (steward_set_str (&self->group, group))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_GROUP]);
}

/**
 * steward_tenant_get_favourite:
 * @self: a #StewardTenant
 *
 * Returns: %TRUE if it is listed before the others
 */
gboolean
steward_tenant_get_favourite (StewardTenant *self)
{
  g_return_val_if_fail (STEWARD_IS_TENANT (self), FALSE);

  return self->favourite;
}

/**
 * steward_tenant_set_favourite:
 * @self: a #StewardTenant
 * @favourite: whether it is listed before the others
 */
void
steward_tenant_set_favourite (StewardTenant *self,
                              gboolean       favourite)
{
  g_return_if_fail (STEWARD_IS_TENANT (self));

  favourite = !!favourite;
  if (self->favourite == favourite)
    return;

  self->favourite = favourite;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FAVOURITE]);
}

/**
 * steward_tenant_is_outdated:
 * @self: a #StewardTenant
 *
 * Returns: whether what is known of it could not be refreshed
 */
gboolean
steward_tenant_is_outdated (StewardTenant *self)
{
  g_return_val_if_fail (STEWARD_IS_TENANT (self), FALSE);

  return self->outdated;
}

/**
 * steward_tenant_set_outdated:
 * @self: a tenant
 * @outdated: whether what is shown of it is from earlier, because it could not be refreshed
 */
void
steward_tenant_set_outdated (StewardTenant *self,
                             gboolean       outdated)
{
  g_return_if_fail (STEWARD_IS_TENANT (self));

  outdated = !!outdated;
  if (self->outdated == outdated)
    return;

  self->outdated = outdated;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OUTDATED]);
}

/**
 * steward_tenant_dup_now:
 * @self: a #StewardTenant
 *
 * Returns: (transfer full): the present by the clock of its service, which decides when something
 *   ends
 */
GDateTime *
steward_tenant_dup_now (StewardTenant *self)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

  g_return_val_if_fail (STEWARD_IS_TENANT (self), NULL);

  return g_date_time_add_seconds (now, (double) self->skew_seconds);
}

/**
 * steward_tenant_set_skew_seconds:
 * @self: a #StewardTenant
 * @skew_seconds: how far the clock of its service is ahead of ours
 */
void
steward_tenant_set_skew_seconds (StewardTenant *self,
                                 gint64         skew_seconds)
{
  g_return_if_fail (STEWARD_IS_TENANT (self));

  self->skew_seconds = skew_seconds;
}
