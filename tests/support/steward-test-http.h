/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <json-glib/json-glib.h>
#include <libsoup/soup.h>

G_BEGIN_DECLS

/* What came back: either a status, or an error of the transport. */
typedef struct
{
  guint               status;
  SoupMessageHeaders *headers;
  char               *text;
  JsonNode           *body;  /* (nullable): when the text is JSON */
  GError             *error; /* (nullable) */
} StewardTestAnswer;

void               steward_test_answer_free       (StewardTestAnswer  *self);

/* The member at a path of names and indices such as "value.0.name". */
JsonNode          *steward_test_answer_get        (StewardTestAnswer  *self,
                                                   const char         *path);
const char        *steward_test_answer_get_string (StewardTestAnswer  *self,
                                                   const char         *path);
gint64             steward_test_answer_get_int    (StewardTestAnswer  *self,
                                                   const char         *path);
guint              steward_test_answer_get_length (StewardTestAnswer  *self,
                                                   const char         *path);

/* Each request has a connection of its own and is sent once; token and body may be NULL. */
StewardTestAnswer *steward_test_http_send         (const char         *method,
                                                   const char         *url,
                                                   const char         *token,
                                                   const char         *content_type,
                                                   const char         *body);

/* The same with a language to answer in, which may be NULL. */
StewardTestAnswer *steward_test_http_send_in      (const char         *language,
                                                   const char         *method,
                                                   const char         *url,
                                                   const char         *token,
                                                   const char         *content_type,
                                                   const char         *body);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StewardTestAnswer, steward_test_answer_free)

G_END_DECLS
