/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "tour.h"

/* Apps are installed, updated in the order in which they need each other, and uninstalled. */

#define DOCUMENTS      "ddc482bb-25b8-532a-9155-93aebc95a194"
#define HAVN_CORE      "794bed53-82ad-5030-ad4e-23d0b5f50a08"
#define LABEL_PRINTING "3ee7e0d2-9bda-5ebf-b9ee-36f8d28d99fd"
#define PAYROLL        "bfe313fd-a1c0-517b-a151-94f745eade50"

static void
tour_install_app (Tour *self)
{
  tour_activate (self, "win.install-app", "(ss)", tour_get_tenant_id (self, "Adventure Works"),
                 "Dev-Priya");
  tour_type_text (self, "App ID", LABEL_PRINTING);
  tour_press (self, ADW_TYPE_ACTION_ROW, "The publisher of the app");
  tour_leave_step (self, "App", "install-app");
  tour_finish_wizard (self, "Install", NULL, "install-app-review");
}

/* One is chosen, and what it needs comes first. */
static void
tour_update_app (Tour *self)
{
  const char *ids[] = { PAYROLL, NULL };
  GVariantBuilder targets;

  g_variant_builder_init (&targets, G_VARIANT_TYPE ("a(ssas)"));
  g_variant_builder_add (&targets, "(ss^as)", tour_get_tenant_id (self, "Contoso"), "Production",
                         ids);
  tour_activate (self, "win.update-apps", "a(ssas)", &targets);
  tour_find (self, GTK_TYPE_LABEL, "Havn Payroll");
  tour_photograph (self, "update-apps-terms");
  tour_press (self, ADW_TYPE_ACTION_ROW, "Havn Payroll");
  tour_leave_step (self, "Plan", "update-apps-plan");
  tour_await_step (self, "Review");
  tour_photograph (self, "update-apps-review");
  tour_press (self, GTK_TYPE_BUTTON, "Update");
  tour_find (self, GTK_TYPE_LABEL, "2 apps were updated.");
  tour_photograph (self, "update-apps-result");
  tour_close (self);
}

/* One is refused after another one succeeded, and the result tells why. */
static void
tour_refuse_update (Tour *self)
{
  const char *ids[] = { DOCUMENTS, NULL };
  GVariantBuilder targets;

  tour_control (self, "POST", "/simulator/faults",
                "{\"match\":{\"method\":\"POST\",\"path\":\"*/" DOCUMENTS "/update\"},"
                "\"fault\":{\"error\":{\"code\":\"Unknown\"}},\"times\":1}");
  g_variant_builder_init (&targets, G_VARIANT_TYPE ("a(ssas)"));
  g_variant_builder_add (&targets, "(ss^as)", tour_get_tenant_id (self, "Contoso"), "Production",
                         ids);
  tour_activate (self, "win.update-apps", "a(ssas)", &targets);
  tour_press (self, ADW_TYPE_ACTION_ROW, "Northlight");
  tour_leave_step (self, "Plan", "update-apps-refused-plan");
  tour_await_step (self, "Review");
  tour_press (self, GTK_TYPE_BUTTON, "Update");
  tour_await_step (self, "Result");
  tour_find (self, GTK_TYPE_LABEL, "1 of 2 apps did not succeed.");
  tour_photograph (self, "update-apps-refused");
  tour_press (self, GTK_TYPE_BUTTON, "Details");
  tour_find (self, GTK_TYPE_BUTTON, "Close");
  tour_photograph (self, "update-apps-refused-details");
  tour_press (self, GTK_TYPE_BUTTON, "Close");
  tour_close (self);
}

/* Environments of three tenants, one of which is production: their number is typed. */
static void
tour_update_several (Tour *self)
{
  static const struct
  {
    const char *tenant;
    const char *environment;
  } targets[] = {
    { "Adventure Works", "Production" },
    { "Contoso", "Hotfix-1204" },
    { "Fabrikam", "Training" },
  };
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(ssas)"));
  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    g_variant_builder_add (&builder, "(ssas)", tour_get_tenant_id (self, targets[i].tenant),
                           targets[i].environment, NULL);
  tour_activate (self, "win.update-apps", "a(ssas)", &builder);
  tour_find (self, GTK_TYPE_LABEL, "Apps of 3 of 3 environments are updated.");
  tour_photograph (self, "update-several-plan");
  tour_press (self, ADW_TYPE_ACTION_ROW, "Kestrel Trade");
  tour_press (self, ADW_TYPE_ACTION_ROW, "Havn Payroll");
  tour_press (self, ADW_TYPE_ACTION_ROW, "Northlight");
  tour_leave_step (self, "Plan", "update-several-terms");
  tour_type_text (self, "Type “3”, the number of environments, to confirm", "3");
  tour_await_step (self, "Review");
  tour_photograph (self, "update-several-review");
  tour_press (self, GTK_TYPE_BUTTON, "Update");
  tour_find (self, GTK_TYPE_LABEL, "Apps of 3 environments were updated.");
  tour_photograph (self, "update-several-result");
  tour_close (self);
}

/* With its data, and with the one that needs it. */
static void
tour_uninstall_app (Tour *self)
{
  tour_activate (self, "win.uninstall-app", "(sss)", tour_get_tenant_id (self, "Contoso"),
                 "Hotfix-1204", HAVN_CORE);
  tour_press (self, ADW_TYPE_ACTION_ROW, "Delete its data");
  tour_press (self, ADW_TYPE_ACTION_ROW, "Uninstall them as well");
  tour_type_text (self, "Type “Havn Core” to confirm", "Havn Core");
  tour_leave_step (self, "Data", "uninstall-app");
  tour_finish_wizard (self, "Uninstall", NULL, "uninstall-app-review");
}

void
tour_visit_apps (Tour *self)
{
  tour_install_app (self);
  tour_update_app (self);
  tour_refuse_update (self);
  tour_update_several (self);
  tour_uninstall_app (self);
}
