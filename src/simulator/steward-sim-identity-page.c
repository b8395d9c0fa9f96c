/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-sim-identity-private.h"

/* The pages that a browser shows: plain HTML, no script. */

#define STYLE \
  "body{font:16px system-ui,sans-serif;max-width:24em;margin:4em auto;padding:0 1em}" \
  "label{display:block;margin:1em 0}input{display:block;width:100%;box-sizing:border-box;" \
  "font:inherit;padding:.4em}button{font:inherit;padding:.4em 1.2em;margin-right:.6em}"

static void
steward_sim_page_append (GString    *page,
                         const char *format,
                         ...) G_GNUC_PRINTF (2, 3);

/* Escapes what it puts in. */
static void
steward_sim_page_append (GString    *page,
                         const char *format,
                         ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_markup_vprintf_escaped (format, args);
  va_end (args);
  g_string_append (page, text);
}

static GString *
steward_sim_page_new (const char *title)
{
  GString *page = g_string_new ("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                                "<meta name=\"viewport\" content=\"width=device-width\">"
                                "<style>" STYLE "</style>");

  steward_sim_page_append (page, "<title>%s</title></head><body><h1>%s</h1>\n", title, title);

  return page;
}

/* Takes the page. */
static void
steward_sim_page_answer (GString           *page,
                         StewardSimRequest *request,
                         guint              status)
{
  g_autofree char *text = NULL;

  g_string_append (page, "</body></html>\n");
  text = g_string_free (page, FALSE);
  steward_sim_request_set_header (request, "Cache-Control", "no-store");
  steward_sim_request_set_header (request, "X-Frame-Options", "DENY");
  steward_sim_request_answer_text (request, status, "text/html; charset=utf-8", text);
}

void
steward_sim_identity_show_text (StewardSimRequest *request,
                                guint              status,
                                const char        *title,
                                const char        *text)
{
  GString *page = steward_sim_page_new (title);

  steward_sim_page_append (page, "<p>%s</p>", text);
  steward_sim_page_answer (page, request, status);
}

/* What came with the request goes on with the form. */
static void
steward_sim_page_append_hidden (GString        *page,
                                StewardSimCall *call)
{
  static const char * const shown[] = { "decision", "password", "user_code", "username", NULL };
  GHashTableIter iter;
  const char *name;
  const char *value;

  g_hash_table_iter_init (&iter, call->fields);
  while (g_hash_table_iter_next (&iter, (gpointer *) &name, (gpointer *) &value))
    {
      if (!g_strv_contains (shown, name))
        steward_sim_page_append (page, "<input type=\"hidden\" name=\"%s\" value=\"%s\">\n",
                                 name, value);
    }
}

/* message may be NULL. */
void
steward_sim_identity_show_form (StewardSimCall *call,
                                gboolean        asks_for_code,
                                const char     *message)
{
  GString *page = steward_sim_page_new ("Sign in to the simulator");
  const char *name = steward_sim_call_get (call, "username");

  if (name == NULL)
    name = steward_sim_call_get (call, "login_hint");
  if (message != NULL)
    steward_sim_page_append (page, "<p role=\"alert\">%s</p>\n", message);

  steward_sim_page_append (page, "<form method=\"post\" action=\"%s\">\n", call->request->path);
  steward_sim_page_append_hidden (page, call);
  if (asks_for_code)
    g_string_append (page, "<label>Code<input name=\"user_code\" autocomplete=\"off\"></label>\n");
  steward_sim_page_append (page, "<label>User name<input name=\"username\" value=\"%s\""
                                 " autocomplete=\"username\"></label>\n",
                           name != NULL ? name : "");
  g_string_append (page, "<label>Password<input name=\"password\" type=\"password\""
                         " autocomplete=\"current-password\"></label>\n"
                         "<button name=\"decision\" value=\"approve\">Approve</button>\n"
                         "<button name=\"decision\" value=\"decline\">Decline</button>\n"
                         "</form>\n");
  steward_sim_page_answer (page, call->request, 200);
}
