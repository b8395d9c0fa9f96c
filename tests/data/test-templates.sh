#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Steward authors
#
# Usage: test-templates.sh SOURCE    whether all XML is well-formed, and each template known
set -eu

find "$1/src" "$1/data" \( -name '*.ui' -o -name '*.xml' -o -name '*.svg' \) \
  -exec xmllint --noout {} +

cd "$1/src/ui"
find . -name '*.ui' | while read -r template
do
  grep -qF ">${template#./}</file>" steward.gresource.xml || {
    echo "$template is not in steward.gresource.xml"
    exit 1
  }
done
