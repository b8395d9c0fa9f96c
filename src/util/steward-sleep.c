/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sleep.h"

#include <time.h>

/**
 * steward_sleep_get_usec:
 *
 * The monotonic clock stands still while the machine sleeps, the boot clock does not; see
 * clock_gettime(2).
 *
 * Returns: for how long the machine has slept since it was started, in microseconds
 */
gint64
steward_sleep_get_usec (void)
{
  struct timespec boot;
  struct timespec awake;

  clock_gettime (CLOCK_BOOTTIME, &boot);
  clock_gettime (CLOCK_MONOTONIC, &awake);

  return (boot.tv_sec - awake.tv_sec) * G_USEC_PER_SEC + (boot.tv_nsec - awake.tv_nsec) / 1000;
}
