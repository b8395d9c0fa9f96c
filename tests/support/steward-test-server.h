/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A server that says exactly what a test wants, byte for byte, and remembers what it heard. */
typedef struct _StewardTestServer StewardTestServer;

typedef enum
{
  STEWARD_TEST_ENDING_KEEP, /* waits for the next request on the same connection */
  STEWARD_TEST_ENDING_DROP, /* closes the connection */
  STEWARD_TEST_ENDING_HOLD, /* neither says nor closes anything */
} StewardTestEnding;

StewardTestServer *steward_test_server_new           (void);
void               steward_test_server_free          (StewardTestServer *self);
const char        *steward_test_server_get_url       (StewardTestServer *self);

/* What to say to the next request that has no answer yet, of which n_bytes are said; -1 is all.
 * The last answer pushed also goes to all further requests. */
void               steward_test_server_push          (StewardTestServer *self,
                                                      const char        *answer,
                                                      gssize             n_bytes,
                                                      StewardTestEnding  ending);

/* The same for an answer that is not a text. */
void               steward_test_server_push_bytes    (StewardTestServer *self,
                                                      GBytes            *answer,
                                                      StewardTestEnding  ending);

/* An answer with a body of the right length; headers end with "\r\n" each. */
void               steward_test_server_push_answer   (StewardTestServer *self,
                                                      guint              status,
                                                      const char        *headers,
                                                      const char        *body);

/* What to say, whenever it comes, to a request that contains a text. */
void               steward_test_server_answer_to     (StewardTestServer *self,
                                                      const char        *text,
                                                      guint              status,
                                                      const char        *headers,
                                                      const char        *body);

guint              steward_test_server_get_n_heard   (StewardTestServer *self);
const char        *steward_test_server_get_heard     (StewardTestServer *self,
                                                      guint              position);
guint              steward_test_server_count_heard   (StewardTestServer *self,
                                                      const char        *beginning);
void               steward_test_server_forget        (StewardTestServer *self);

char              *steward_test_dup_answer           (guint              status,
                                                      const char        *headers,
                                                      const char        *body);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StewardTestServer, steward_test_server_free)

G_END_DECLS
