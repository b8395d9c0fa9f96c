# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Steward authors
"""Programs that note what they are to open, and somebody who signs in where a browser was led."""

import os
import re
import urllib.parse
import urllib.request
from html import unescape
from pathlib import Path

ENTRY = """[Desktop Entry]
Type=Application
Name={name}
Exec={folder}/{name} %u
MimeType={kind};
"""
# The name comes last, so that the file is whole when it is there.
SCRIPT = """#!/bin/sh
printf '%s' "$1" > '{folder}/{name}.part'
mv '{folder}/{name}.part' '{folder}/{name}.address'
"""
ASSOCIATION = '[Default Applications]\n{kind}={name}.desktop\n'
INPUT = re.compile('<input [^>]*name="([^"]*)"(?:[^>]*value="([^"]*)")?[^>]*>')
FORM = re.compile('<form method="post" action="([^"]*)">')


def install(folder, name, kind):
    """Before the program starts."""
    for place, text in ((name, SCRIPT), ('config/mimeapps.list', ASSOCIATION),
                        (f'data/applications/{name}.desktop', ENTRY)):
        path = Path(folder, place)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.replace('{folder}', folder).replace('{name}', name)
                        .replace('{kind}', kind))
    os.chmod(f'{folder}/{name}', 0o700)


def install_browser(folder):
    install(folder, 'browser', 'x-scheme-handler/http')


def take_address(hands, name):
    """What a program was to open."""
    path = Path(hands.folder, f'{name}.address')
    hands.await_that(path.exists, f'the {name}')
    address = path.read_text()
    path.unlink()

    return address


def answer_browser(hands):
    """Signs in as the user whom the simulator knows, and goes where that leads."""
    address = take_address(hands, 'browser')
    with urllib.request.urlopen(address) as answer:
        page = answer.read().decode()
    fields = {name: unescape(value) for name, value in INPUT.findall(page)}
    fields.update(username=hands.user['name'], password=hands.user['password'],
                  decision='approve')
    action = urllib.parse.urljoin(address, unescape(FORM.search(page)[1]))
    form = urllib.parse.urlencode(fields).encode()
    with urllib.request.urlopen(action, form) as answer:
        assert answer.status == 200, 'the program has heard of it'
