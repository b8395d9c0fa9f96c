/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Steward authors */
#include "config.h"

#include "steward-country-name.h"

#include <glib/gi18n.h>

/* Countries that environments can be made for. The service gives their codes alone. */
static const struct
{
  const char *code;
  const char *name;
} countries[] = {
  { "AE", N_("United Arab Emirates") },
  { "AL", N_("Albania") },
  { "AM", N_("Armenia") },
  { "AO", N_("Angola") },
  { "AR", N_("Argentina") },
  { "AT", N_("Austria") },
  { "AU", N_("Australia") },
  { "AZ", N_("Azerbaijan") },
  { "BA", N_("Bosnia and Herzegovina") },
  { "BB", N_("Barbados") },
  { "BD", N_("Bangladesh") },
  { "BE", N_("Belgium") },
  { "BG", N_("Bulgaria") },
  { "BH", N_("Bahrain") },
  { "BO", N_("Bolivia") },
  { "BR", N_("Brazil") },
  { "CA", N_("Canada") },
  { "CH", N_("Switzerland") },
  { "CI", N_("Côte d’Ivoire") },
  { "CL", N_("Chile") },
  { "CO", N_("Colombia") },
  { "CR", N_("Costa Rica") },
  { "CW", N_("Curaçao") },
  { "CY", N_("Cyprus") },
  { "CZ", N_("Czechia") },
  { "DE", N_("Germany") },
  { "DK", N_("Denmark") },
  { "DO", N_("Dominican Republic") },
  { "DZ", N_("Algeria") },
  { "EC", N_("Ecuador") },
  { "EE", N_("Estonia") },
  { "EG", N_("Egypt") },
  { "ES", N_("Spain") },
  { "FI", N_("Finland") },
  { "FR", N_("France") },
  { "GB", N_("United Kingdom") },
  { "GE", N_("Georgia") },
  { "GR", N_("Greece") },
  { "GT", N_("Guatemala") },
  { "HK", N_("Hong Kong") },
  { "HN", N_("Honduras") },
  { "HR", N_("Croatia") },
  { "HU", N_("Hungary") },
  { "ID", N_("Indonesia") },
  { "IE", N_("Ireland") },
  { "IL", N_("Israel") },
  { "IN", N_("India") },
  { "IS", N_("Iceland") },
  { "IT", N_("Italy") },
  { "JM", N_("Jamaica") },
  { "JO", N_("Jordan") },
  { "JP", N_("Japan") },
  { "KE", N_("Kenya") },
  { "KR", N_("South Korea") },
  { "KW", N_("Kuwait") },
  { "KZ", N_("Kazakhstan") },
  { "LB", N_("Lebanon") },
  { "LK", N_("Sri Lanka") },
  { "LT", N_("Lithuania") },
  { "LU", N_("Luxembourg") },
  { "LV", N_("Latvia") },
  { "MA", N_("Morocco") },
  { "MD", N_("Moldova") },
  { "ME", N_("Montenegro") },
  { "MK", N_("North Macedonia") },
  { "MM", N_("Myanmar") },
  { "MT", N_("Malta") },
  { "MU", N_("Mauritius") },
  { "MX", N_("Mexico") },
  { "MY", N_("Malaysia") },
  { "MZ", N_("Mozambique") },
  { "NG", N_("Nigeria") },
  { "NI", N_("Nicaragua") },
  { "NL", N_("Netherlands") },
  { "NO", N_("Norway") },
  { "NZ", N_("New Zealand") },
  { "OM", N_("Oman") },
  { "PA", N_("Panama") },
  { "PE", N_("Peru") },
  { "PH", N_("Philippines") },
  { "PK", N_("Pakistan") },
  { "PL", N_("Poland") },
  { "PR", N_("Puerto Rico") },
  { "PT", N_("Portugal") },
  { "PY", N_("Paraguay") },
  { "QA", N_("Qatar") },
  { "RO", N_("Romania") },
  { "RS", N_("Serbia") },
  { "SA", N_("Saudi Arabia") },
  { "SE", N_("Sweden") },
  { "SG", N_("Singapore") },
  { "SI", N_("Slovenia") },
  { "SK", N_("Slovakia") },
  { "SV", N_("El Salvador") },
  { "TH", N_("Thailand") },
  { "TN", N_("Tunisia") },
  { "TR", N_("Türkiye") },
  { "TT", N_("Trinidad and Tobago") },
  { "TW", N_("Taiwan") },
  { "UA", N_("Ukraine") },
  { "UG", N_("Uganda") },
  { "US", N_("United States") },
  { "UY", N_("Uruguay") },
  { "VE", N_("Venezuela") },
  { "VN", N_("Vietnam") },
  { "ZA", N_("South Africa") },
  { "ZW", N_("Zimbabwe") },
};

/**
 * steward_country_name:
 * @code: a country, as the service writes it
 *
 * Returns: (transfer none): its name, or @code where that is not known
 */
const char *
steward_country_name (const char *code)
{
  g_return_val_if_fail (code != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (countries); i++)
    {
      if (g_ascii_strcasecmp (countries[i].code, code) == 0)
        return _(countries[i].name);
    }

  return code;
}
