/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <libsoup/soup.h>

#include "steward-session.h"

G_BEGIN_DECLS

/* Looked for in files, where it must not be. */
#define FAKE_SECRET "canary-of-the-service-client"

typedef enum
{
  FAKE_FAULT_NONE,
  FAKE_FAULT_DROP_BEFORE, /* closed, not carried out */
  FAKE_FAULT_DROP_AFTER,  /* carried out, no answer */
  FAKE_FAULT_UNAVAILABLE, /* 503, not carried out */
  FAKE_FAULT_THROTTLED,   /* 429, Retry-After: 1 */
  FAKE_FAULT_REFUSED,     /* 400 with a code */
  FAKE_FAULT_NO_LIST,     /* 200 with an object that is no list */
} FakeFault;

/* How a change that is carried out is answered. */
typedef enum
{
  FAKE_ANSWER_OPERATION,
  FAKE_ANSWER_ENVIRONMENT, /* and no operation is listed */
  FAKE_ANSWER_NOTHING,     /* the same */
} FakeAnswer;

typedef void (*FakeHook) (gboolean carried_out,
                          gpointer user_data);

/* A service of one tenant that the tests look into: what it has, and what it was asked. */
typedef struct
{
  SoupServer *server;
  char       *url;
  GPtrArray  *environments;  /* of char *: JSON objects */
  GPtrArray  *operations;    /* the same */
  FakeFault   change_fault;  /* for the next change */
  FakeAnswer  answer;
  FakeFault   list_fault;    /* for lists, until it is taken away */
  guint       n_list_faults; /* how often list_fault is still to be used */
  guint       n_lists;       /* times that the environments were asked for */
  guint       n_polls;       /* times that the operations were asked for */
  guint       n_changes;     /* changes received, carried out or not */
  char       *last_change;   /* method, path and body */
  char       *last_token;
  FakeHook    hook;          /* (nullable): called before and after a change is carried out */
  gpointer    hook_data;
  char       *outcome;       /* status of operations that are made */
  char       *periods;       /* (nullable): JSON objects, what every environment can go back to */
} FakeService;

FakeService    *fake_service_new            (void);
void            fake_service_free           (FakeService *self);
void            fake_service_add            (FakeService *self,
                                             const char  *name,
                                             const char  *status);
void            fake_service_add_linked     (FakeService *self,
                                             const char  *name);
void            fake_service_remove         (FakeService *self,
                                             const char  *name);
void            fake_service_end            (FakeService *self,
                                             const char  *status);
StewardSession *fake_service_new_session    (FakeService *self,
                                             const char  *tenant_id,
                                             const char  *directory);
StewardSession *fake_service_new_session_at (const char  *url,
                                             const char  *tenant_id,
                                             const char  *directory);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FakeService, fake_service_free)

G_END_DECLS
