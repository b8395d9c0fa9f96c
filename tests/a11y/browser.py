# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Steward authors
"""A browser that notes where it is to go, and somebody who signs in there."""

import os
import re
import urllib.parse
import urllib.request
from html import unescape
from pathlib import Path

ENTRY = """[Desktop Entry]
Type=Application
Name=Browser
Exec={folder}/browser %u
MimeType=x-scheme-handler/http;
"""
# The name comes last, so that the file is whole when it is there.
SCRIPT = """#!/bin/sh
printf '%s' "$1" > '{folder}/address.part'
mv '{folder}/address.part' '{folder}/address'
"""
ASSOCIATION = '[Default Applications]\nx-scheme-handler/http=browser.desktop\n'
INPUT = re.compile('<input [^>]*name="([^"]*)"(?:[^>]*value="([^"]*)")?[^>]*>')
FORM = re.compile('<form method="post" action="([^"]*)">')


def install_browser(folder):
    for name, text in (('browser', SCRIPT), ('config/mimeapps.list', ASSOCIATION),
                       ('data/applications/browser.desktop', ENTRY)):
        path = Path(folder, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.replace('{folder}', folder))
    os.chmod(f'{folder}/browser', 0o700)


def answer_browser(hands):
    """Signs in as the user whom the simulator knows, and goes where that leads."""
    path = Path(hands.folder, 'address')
    hands.await_that(path.exists, 'the browser')
    address = path.read_text()
    path.unlink()

    with urllib.request.urlopen(address) as answer:
        page = answer.read().decode()
    fields = {name: unescape(value) for name, value in INPUT.findall(page)}
    fields.update(username=hands.user['name'], password=hands.user['password'],
                  decision='approve')
    action = urllib.parse.urljoin(address, unescape(FORM.search(page)[1]))
    form = urllib.parse.urlencode(fields).encode()
    with urllib.request.urlopen(action, form) as answer:
        assert answer.status == 200, 'the program has heard of it'
