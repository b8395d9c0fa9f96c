/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BENCH_START "STEWARD_BENCH_START"

int bench_window_run (GApplication  *application,
                      int            argc,
                      char         **argv);

G_END_DECLS
