/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "widgets/steward-day-chart.h"
#include "widgets/steward-time-layout.h"

G_BEGIN_DECLS

enum
{
  CHART_LANE_BUBBLE,
  CHART_LANE_TOP,
  CHART_LANE_BAND,
  CHART_LANE_FOOT,
  CHART_LANE_MARKS,
  CHART_LANE_TICKS,
  CHART_LANE_HOURS,
};

struct _StewardDayChart
{
  GtkWidget            parent_instance;

  StewardMomentChoice *choice;
  StewardTimeLayout   *layout;
  GtkWidget           *back;          /* behind the handle, made anew for every span */
  GtkWidget           *front;         /* the handle and what belongs to it */
  StewardTimeLayout   *front_layout;
  GtkWidget           *stem;
  GtkWidget           *bubble;
  GtkWidget           *handle;
  GtkWidget           *hover;
  GtkWidget           *hover_time;
  GtkWidget           *notice;
  GtkGesture          *drag;
  gboolean             narrow;
  gboolean             dragging;
  double               grip;          /* from where the handle is held to the moment */
};

void steward_day_chart_place           (StewardTimeLayout *layout,
                                        GtkWidget         *child,
                                        double             time,
                                        guint              first_lane,
                                        guint              last_lane,
                                        guint              rank);
void steward_day_chart_add_controllers (StewardDayChart   *self);

G_END_DECLS
