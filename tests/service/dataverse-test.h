/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-instance-backup.h"
#include "steward-instance.h"
#include "steward-session.h"
#include "steward-test-simulator.h"

G_BEGIN_DECLS

/* A session of the first tenant of a simulator, with its instances. */
typedef struct
{
  StewardTestSimulator *simulator;
  StewardSession       *session;
  char                 *directory;
  StewardListing       *instances;
  StewardInstance      *production; /* of the region that has backups */
  StewardInstance      *sandbox;
} DataverseTest;

#define DATAVERSE_REGION "crm4"

void              dataverse_test_set_up           (DataverseTest   *self,
                                                   gconstpointer    quirks);
void              dataverse_test_set_up_unhurried (DataverseTest   *self,
                                                   gconstpointer    quirks);
void              dataverse_test_tear_down        (DataverseTest   *self,
                                                   gconstpointer    data);

/* As after the end of the program: the same journal, another session. */
void              dataverse_test_restart          (DataverseTest   *self);

void              dataverse_test_load             (StewardListing  *list);
StewardInstance  *dataverse_test_find             (DataverseTest   *self,
                                                   const char      *name);
StewardListing   *dataverse_test_list_backups     (DataverseTest   *self,
                                                   StewardInstance *instance);
StewardOperation *dataverse_test_submit           (DataverseTest   *self,
                                                   StewardDraft    *draft,
                                                   GError         **error);
gboolean          dataverse_test_try              (DataverseTest   *self,
                                                   StewardDraft    *draft,
                                                   GError         **error);
void              dataverse_test_await_end        (StewardOperation *operation);
void              dataverse_test_set_quirks       (DataverseTest   *self,
                                                   const char      *quirks);
/* How often the simulator received it, trials left out; and the body of the last one. */
guint             dataverse_test_count            (DataverseTest   *self,
                                                   const char      *method,
                                                   const char      *path_end,
                                                   char           **body);

G_END_DECLS
