/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The fields of a form body. Wiped when nobody needs it any more, for it may hold secrets. */

typedef struct _StewardHttpForm StewardHttpForm;

StewardHttpForm *steward_http_form_new          (void);
void             steward_http_form_free         (StewardHttpForm *self);
void             steward_http_form_add          (StewardHttpForm *self,
                                                 const char      *name,
                                                 const char      *value);
const char      *steward_http_form_get_text     (StewardHttpForm *self);
GBytes          *steward_http_form_free_to_body (StewardHttpForm *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StewardHttpForm, steward_http_form_free)

G_END_DECLS
