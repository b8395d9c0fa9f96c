/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "business-central/steward-bc-service.h"
#include "dataverse/steward-instance-tracker.h"
#include "steward-app-plan.h"
#include "steward-delete-draft.h"
#include "steward-operation-tracker-private.h"
#include "steward-recovery.h"
#include "steward-session.h"

G_BEGIN_DECLS

struct _StewardSession
{
  GObject parent_instance;

  StewardProfile          *profile;
  StewardTenant           *tenant;
  StewardIdentity         *identity;
  StewardHttpClient       *client;
  StewardBcService        *service;
  StewardArchive          *archive;      /* nullable */
  StewardJournal          *journal;
  GHashTable              *listings;     /* name → listing */
  StewardListing          *environments;
  StewardListing          *operations;
  StewardListing          *storage;
  StewardListing          *quotas;
  StewardOperationTracker *tracker;
  StewardRecovery         *recovery;
  StewardInstanceProvider *provider;
  StewardInstanceTracker  *instance_tracker;
  StewardListing          *instances;
  GListStore              *instance_operations;
  GQueue                   outdated;     /* environments whose updates are to be read */
  StewardListing          *updates;      /* (nullable): being read */
  GHashTable              *looked_up;    /* operations that are being asked for */
  guint                    reflection;   /* idle source */
  GCancellable            *cancellable;
  gboolean                 busy;
  gboolean                 closed;
};

void            steward_session_make_identity     (StewardSession     *self);
void            steward_session_look_at_token     (StewardSession     *self);
void            steward_session_watch_regions     (StewardSession     *self);
void            steward_session_make_lists        (StewardSession     *self);
void            steward_session_watch_lists       (StewardSession     *self);
void            steward_session_watch_storage     (StewardSession     *self,
                                                   StewardListing     *listing);
void            steward_session_set_busy          (StewardSession     *self,
                                                   gboolean            busy);
void            steward_session_learn_names       (StewardSession     *self);
void            steward_session_notify_quota      (StewardSession     *self);
void            steward_session_finished          (StewardSession     *self,
                                                   StewardOperation   *operation);
void            steward_session_look_up_operation (StewardSession     *self,
                                                   StewardOperation   *operation);
void            steward_session_submit_plan       (StewardAppPlan     *plan,
                                                   GTask              *task);
gboolean        steward_session_submit_unlinking  (StewardDeleteDraft *draft,
                                                   GTask              *task);
char           *steward_session_describe_plan     (StewardSession     *self,
                                                   StewardAppPlan     *plan,
                                                   StewardRequestStyle style);
StewardListing *steward_session_get_listing       (StewardSession     *self,
                                                   const char         *name,
                                                   GType               item_type,
                                                   StewardLoader      *new_loader);
StewardListing *steward_session_get_listing_of    (StewardSession     *self,
                                                   const char         *what,
                                                   StewardEnvironment *environment,
                                                   GType               item_type,
                                                   StewardLoader      *new_loader);

/* Dataverse */
void                steward_session_make_instances       (StewardSession            *self,
                                                          StewardAuthenticator      *authenticator,
                                                          StewardHttpTransport      *transport,
                                                          double                     pace);
StewardHttpRequest *steward_session_new_instance_request (StewardSession            *self,
                                                          StewardInstanceDraft      *draft,
                                                          gboolean                   trial,
                                                          StewardHttpClient        **client);
void                steward_session_expect_instance      (StewardSession            *self,
                                                          StewardInstanceDraft      *draft,
                                                          StewardOperation          *operation,
                                                          const StewardJournalEntry *entry);
void                steward_session_forget_instance      (StewardSession            *self,
                                                          StewardOperation          *operation);
void                steward_session_resume_instance      (StewardSession            *self,
                                                          StewardOperation          *operation,
                                                          const StewardJournalEntry *entry);
void                steward_session_reflect_instances    (StewardSession            *self);
void                steward_session_note_instance_clock  (StewardSession            *self);
void                steward_session_refresh_instances    (StewardSession            *self);

G_END_DECLS
