#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Steward authors
#
# Usage: test-translations.sh SOURCE    whether text can be collected, and translations are sound
set -eu

cd "$1"
pot=$(mktemp)
trap 'rm -f "$pot"' EXIT

xgettext --from-code=UTF-8 --add-comments=Translators --keyword=_ --keyword=N_ \
  --keyword=C_:1c,2 --keyword=NC_:1c,2 --keyword=ngettext:1,2 \
  --files-from=po/POTFILES.in --output="$pot" 2>&1 | (! grep -v 'metainfo.xml')
msgfmt --check-format --output-file=/dev/null "$pot"
grep -v '^#' po/LINGUAS | while read -r language
do
  msgfmt --check --check-accelerators=_ --output-file=/dev/null "po/$language.po"
done
