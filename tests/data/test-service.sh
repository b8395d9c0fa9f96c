#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Steward authors
#
# Usage: test-service.sh FILE ID    whether the session bus can start the program by its id
set -eu

grep -qx '\[D-BUS Service\]' "$1"
grep -qx "Name=$2" "$1"
grep -qx 'Exec=/.*/steward --gapplication-service' "$1"
