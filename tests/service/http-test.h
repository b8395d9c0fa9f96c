/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "http/steward-http-client.h"
#include "steward-test-server.h"

G_BEGIN_DECLS

/* A client, and a server that says to it what a test wants. */
typedef struct
{
  StewardTestServer    *server;
  StewardHttpTransport *transport;
  StewardHttpClient    *client;
} HttpTest;

void                 http_test_set_up      (HttpTest            *test,
                                            gconstpointer        data);
void                 http_test_tear_down   (HttpTest            *test,
                                            gconstpointer        data);

/* A request of the class that goes with the method. */
StewardHttpRequest  *http_test_new_request (const char          *method);
StewardHttpResponse *http_test_send        (HttpTest            *test,
                                            StewardHttpRequest  *request,
                                            GError             **error);

#define HTTP_TEST_ADD(name, data, function) \
  g_test_add (name, HttpTest, data, http_test_set_up, function, http_test_tear_down)

G_END_DECLS
