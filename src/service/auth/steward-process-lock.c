/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "auth/steward-process-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>

#define POLL_MS       25
#define LIMIT_SECONDS 60

struct _StewardProcessLock
{
  GObject  parent_instance;

  char    *path;
  int      fd; /* -1: not held */
};

G_DEFINE_FINAL_TYPE (StewardProcessLock, steward_process_lock, G_TYPE_OBJECT)

static gboolean
steward_process_lock_open (StewardProcessLock  *self,
                           GError             **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    self->fd = g_open (self->path, O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (self->fd >= 0)
    return TRUE;

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
               "The lock for signing in cannot be made: %s", g_strerror (errno));
  return FALSE;
}

/* Whether there is nothing to wait for any more. */
static gboolean
steward_process_lock_try (GTask *task)
{
  StewardProcessLock *self = g_task_get_source_object (task);
  gint64 *limit = g_task_get_task_data (task);

  if (g_cancellable_is_cancelled (g_task_get_cancellable (task)))
    {
      steward_process_lock_release (self);
      g_task_return_error_if_cancelled (task);
      return TRUE;
    }
  if (flock (self->fd, LOCK_EX | LOCK_NB) == 0)
    {
      g_task_return_boolean (task, TRUE);
      return TRUE;
    }
  if (g_get_monotonic_time () < *limit)
    return FALSE;

  steward_process_lock_release (self);
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_BUSY,
                           "Another copy of the program holds the lock for signing in");
  return TRUE;
}

static gboolean
steward_process_lock_poll_cb (gpointer user_data)
{
  return steward_process_lock_try (user_data) ? G_SOURCE_REMOVE : G_SOURCE_CONTINUE;
}

static void
steward_process_lock_finalize (GObject *object)
{
  StewardProcessLock *self = STEWARD_PROCESS_LOCK (object);

  steward_process_lock_release (self);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (steward_process_lock_parent_class)->finalize (object);
}

static void
steward_process_lock_class_init (StewardProcessLockClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = steward_process_lock_finalize;
}

static void
steward_process_lock_init (StewardProcessLock *self)
{
  self->fd = -1;
}

/* In a sandbox copies of the program share no more of the runtime directory than this. */
static char *
steward_process_lock_dup_folder (void)
{
  const char *flatpak_id = g_getenv ("FLATPAK_ID");

  return flatpak_id != NULL ? g_build_filename (g_get_user_runtime_dir (), "app", flatpak_id, NULL)
                            : g_build_filename (g_get_user_runtime_dir (), APP_ID, NULL);
}

/**
 * steward_process_lock_new:
 * @name: what is locked; good as the name of a file
 *
 * Returns: (transfer full): a lock that is not held
 */
StewardProcessLock *
steward_process_lock_new (const char *name)
{
  StewardProcessLock *self;
  g_autofree char *folder = NULL;
  g_autofree char *file = NULL;

  g_return_val_if_fail (name != NULL && strchr (name, '/') == NULL, NULL);

  self = g_object_new (STEWARD_TYPE_PROCESS_LOCK, NULL);
  file = g_strconcat (name, ".lock", NULL);
  folder = steward_process_lock_dup_folder ();
  self->path = g_build_filename (folder, file, NULL);

  return self;
}

/**
 * steward_process_lock_acquire_async:
 * @self: a lock that is not held
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is held
 * @user_data: for @callback
 */
void
steward_process_lock_acquire_async (StewardProcessLock  *self,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  g_autoptr(GSource) source = NULL;
  GError *error = NULL;
  gint64 limit = g_get_monotonic_time () + LIMIT_SECONDS * G_USEC_PER_SEC;

  g_return_if_fail (STEWARD_IS_PROCESS_LOCK (self));
  g_return_if_fail (self->fd == -1);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, steward_process_lock_acquire_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, g_memdup2 (&limit, sizeof limit), g_free);
  if (!steward_process_lock_open (self, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  if (steward_process_lock_try (task))
    return;

  source = g_timeout_source_new (POLL_MS);
  g_task_attach_source (task, source, steward_process_lock_poll_cb);
}

/**
 * steward_process_lock_acquire_finish:
 * @self: a lock
 * @result: from the callback
 * @error: return location for %G_IO_ERROR_BUSY if another process does not let go, or another error
 *   of %G_IO_ERROR
 *
 * Returns: whether the lock is held
 */
gboolean
steward_process_lock_acquire_finish (StewardProcessLock  *self,
                                     GAsyncResult        *result,
                                     GError             **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * steward_process_lock_release:
 * @self: a lock
 *
 * Does nothing where the lock is not held.
 */
void
steward_process_lock_release (StewardProcessLock *self)
{
  g_return_if_fail (STEWARD_IS_PROCESS_LOCK (self));

  if (self->fd >= 0)
    g_close (self->fd, NULL);
  self->fd = -1;
}
