#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Steward authors
"""Usage: test-flatpak.py FOLDER ID    what the sandbox may do is exactly this, and no more"""

import json
import re
import sys
from pathlib import Path

PERMISSIONS = [
    '--device=dri',
    '--share=ipc',
    '--share=network',
    '--socket=fallback-x11',
    '--socket=wayland',
]
KEYS = {
    'build-options', 'cleanup', 'command', 'finish-args', 'id', 'modules', 'runtime',
    'runtime-version', 'sdk', 'tags',
}

folder, app_id = Path(sys.argv[1]), sys.argv[2]
n_tests = 0
status = 0


def check(holds, text):
    global n_tests, status
    n_tests += 1
    if not holds:
        status = 1
    print(f'{"ok" if holds else "not ok"} {n_tests} {text}')


def check_manifest(name):
    manifest = json.loads((folder / f'{name}.json').read_text(encoding='utf-8'))
    module = manifest['modules'][-1]

    check(manifest['id'] == name, f'{name} has the id of its file')
    check(sorted(manifest['finish-args']) == PERMISSIONS, f'{name} asks for no more than it needs')
    check(set(manifest) <= KEYS, f'{name} has known members only')
    check(manifest['command'] == 'steward', f'{name} starts the program')
    check(module['buildsystem'] == 'meson', f'{name} is built by meson')
    check(all('build-args' not in str(part) or '--share=network' not in str(part)
              for part in manifest['modules']), f'{name} builds without a network')
    check(('-Ddevelopment=true' in module['config-opts']) == name.endswith('.Devel'),
          f'{name} is a development build or is not')

    return manifest


release = check_manifest(app_id)
development = check_manifest(f'{app_id}.Devel')
check(re.fullmatch(r'\d+', release['runtime-version']), 'the release names a runtime')
check(development['runtime-version'] == 'master', 'development follows the runtime')
print(f'1..{n_tests}')
sys.exit(status)
