/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "store/steward-database.h"
#include "store/steward-journal.h"

G_BEGIN_DECLS

#define STEWARD_JOURNAL_OPEN_STATES "('sending', 'unknown', 'accepted')"

struct _StewardJournal
{
  GObject parent_instance;

  StewardDatabase *database;
  int              lock;
  GError          *error; /* (nullable) */
};

void steward_journal_run (StewardJournal      *self,
                          StewardDatabaseFunc  func,
                          gpointer             data,
                          GDestroyNotify       data_destroy,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data);

G_END_DECLS
