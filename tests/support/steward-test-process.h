/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-test-http.h"

G_BEGIN_DECLS

/* A simulator in a process of its own, as an administrator would start it. */
typedef struct _StewardTestProcess StewardTestProcess;

/* options ends with NULL */
StewardTestProcess *steward_test_process_new      (const char         *program,
                                                   const char * const *options);
void                steward_test_process_free     (StewardTestProcess *self);

const char         *steward_test_process_get_url  (StewardTestProcess *self);
guint16             steward_test_process_get_port (StewardTestProcess *self);

/* Control routes, which must succeed. */
StewardTestAnswer  *steward_test_process_send     (StewardTestProcess *self,
                                                   const char         *method,
                                                   const char         *path,
                                                   const char         *body);

/* How often it was asked something, by its own log; path is a glob. */
guint               steward_test_process_count    (StewardTestProcess *self,
                                                   const char         *method,
                                                   const char         *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StewardTestProcess, steward_test_process_free)

G_END_DECLS
