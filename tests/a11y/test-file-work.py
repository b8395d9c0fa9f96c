#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Steward authors
"""Usage: test-file-work.py SIMULATOR PROGRAM MAKER    what is read from files, by keys alone

An application signs in with a certificate, once its passphrase is right, and gets tenants from a
table. Files are chosen in the dialog of the toolkit. MAKER makes the certificate.
"""

import subprocess
import sys
from pathlib import Path

from accounts import Newcomer, fill_in, refuse_keyring
from hands import role_of, run, texts_of
from keys import MOST_STEPS, Keys

CONNECT = 'Connect a Tenant'
ADD = 'Add Tenants'
PASSPHRASE = 'of no consequence'
TABLE = 'Name,Domain,Group\nFabrikam,fabrikam.example,Gold\n'


def choose_file(hands, keys, title, path, below):
    """By its path, whose first character opens the entry for it. What the toolkit proposes stands
    behind what was typed, and a key may go to that alone."""
    def is_typed():
        return any(path in texts_of(found) for found in hands.walk(hands.top())
                   if role_of(found) == 'text')

    keys.focus_window(title)
    for _ in range(MOST_STEPS):
        if keys.is_window_gone(title):
            break
        if hands.tell(is_typed):
            keys.press('Return')
            hands.await_for_a_while(lambda: keys.is_window_gone(title))
        else:
            keys.enter(path)
            keys.press('shift+End', 'Delete')
            hands.await_for_a_while(is_typed)
    keys.await_closed(title, below)


def make_certificate(hands):
    subprocess.run([sys.argv[3], hands.folder, PASSPHRASE], check=True)
    pem = Path(hands.folder, 'certificate.pem').read_text()
    hands.control('POST', 'certificates', {'pem': pem})


def enter_passphrase(hands, keys, text):
    """The entry after the button, which the toolkit of the floor does not tell. It is not shown."""
    keys.walk_to('Tab', 'Choose…')
    keys.press('Tab')
    keys.enter(text)
    keys.activate('Sign In')


def be_refused(hands, keys):
    keys.activate(f'{CONNECT}…')
    fill_in(hands, keys, 'Certificate', 'contoso.example',
            {'id': hands.clients['service']['id']})
    keys.activate('Choose…', 'shift+Tab')
    choose_file(hands, keys, 'Choose a Certificate', f'{hands.folder}/certificate.p12', CONNECT)
    hands.find('label', 'certificate.p12')
    enter_passphrase(hands, keys, 'a slip')
    hands.find('label', 'The Passphrase Is Wrong')
    keys.activate('Change What Was Entered')


def connect(hands, keys):
    hands.find('label', 'certificate.p12')
    enter_passphrase(hands, keys, PASSPHRASE)
    keys.await_closed(CONNECT, ADD)


def import_tenants(hands, keys):
    path = Path(hands.folder, 'customers.csv')
    path.write_text(TABLE)
    keys.unfold('Several Tenants', 'text', 'List of Tenants')
    keys.activate('Import CSV…')
    choose_file(hands, keys, 'Import Tenants', str(path), ADD)
    hands.find('label', '1 tenant')
    keys.activate('Add')
    keys.await_closed(ADD)
    hands.find('label', 'Fabrikam')


def walk(hands):
    keys = Keys(hands)

    hands.find('push button', f'{CONNECT}…')
    keys.focus_window('Steward')
    make_certificate(hands)
    for visit, text in (
        (be_refused, 'a slip in a passphrase leaves all as it was entered'),
        (connect, 'an application signs in with a certificate'),
        (import_tenants, 'tenants are added from a table'),
    ):
        visit(hands, keys)
        yield True, text


if __name__ == '__main__':
    keyring = refuse_keyring()
    sys.exit(run(sys.argv[1], sys.argv[2], walk, Newcomer))
