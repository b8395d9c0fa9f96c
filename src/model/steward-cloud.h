/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include "steward-profile.h"

G_BEGIN_DECLS

/* The clouds of Microsoft that are apart from each other, each with a sign-in service of its own.
 * Of a national cloud no address of Business Central is published: whoever may use one has it. */

/* What a token for Business Central of the public cloud is asked for with. */
#define STEWARD_BC_SCOPE "https://api.businesscentral.dynamics.com/.default"

/**
 * StewardCloud:
 * @STEWARD_CLOUD_PUBLIC: the one for all
 * @STEWARD_CLOUD_US_GOVERNMENT: of the United States, for their authorities
 * @STEWARD_CLOUD_CHINA: in China, operated by 21Vianet
 * @STEWARD_CLOUD_OTHER: one whose addresses are entered
 */
typedef enum
{
  STEWARD_CLOUD_PUBLIC,
  STEWARD_CLOUD_US_GOVERNMENT,
  STEWARD_CLOUD_CHINA,
  STEWARD_CLOUD_OTHER,
} StewardCloud;

#define STEWARD_N_CLOUDS (STEWARD_CLOUD_OTHER + 1)

StewardCloud  steward_cloud_find            (const char     *authority);
const char   *steward_cloud_get_authority   (StewardCloud    cloud);
const char   *steward_cloud_get_service_url (StewardCloud    cloud);
const char   *steward_cloud_get_scope       (StewardProfile *profile);

G_END_DECLS
