#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Steward authors
"""Usage: test-unlock.py SIMULATOR PROGRAM    a keyring that is locked, and gone, by keys alone"""

import sys

from accounts import Newcomer, enter_secret, fill_in, refuse_keyring, take_name
from hands import run
from keys import Keys
from keyring import Keyring, has_keyring
from received import list_requests

CONNECT = 'Connect a Tenant'
TENANT = 'contoso.example'
UNLOCK = 'Unlock Keyring…'


class Keeper(Newcomer):
    """With a keyring."""
    def start(self):
        # Nobody answers what the keyring asks.
        self.bus = take_name('org.gnome.keyring.SystemPrompter')
        self.keyring = Keyring(self.folder)
        self.await_that(self.keyring.is_there, 'the keyring')
        super().start()

    def close(self):
        super().close()
        self.keyring.take_away()


def connect(hands, keys):
    keys.activate(f'{CONNECT}…')
    fill_in(hands, keys, 'Client secret', TENANT, hands.clients['service'])
    keys.activate('Sign In')
    hands.await_that(lambda: keys.is_window_gone(CONNECT), 'the connection')
    keys.focus_window('Add Tenants')
    keys.press('Escape')
    hands.await_that(lambda: keys.is_window_gone('Add Tenants'), 'the question to go')
    keys.focus_window('Steward')
    hands.find('label', 'Hotfix-1204')


def end_token(hands, keys, verb):
    """The next call needs a new one, and for it what is in the keyring."""
    def condition():
        if hands.is_gone('push button', verb):
            keys.press('F5')
            return False
        return True

    hands.control('POST', 'faults', {'match': {'method': 'GET', 'path': '*'},
                                     'fault': {'expireToken': True}})
    hands.await_that(condition, 'the token to end')


def count_signed_in(hands):
    return sum(request['path'].endswith('/oauth2/v2.0/token') and request['status'] == 200
               for request in list_requests(hands))


def stay_locked(hands, keys):
    """Nobody answers the prompt."""
    hands.keyring.lock()
    end_token(hands, keys, UNLOCK)
    keys.activate(UNLOCK)
    hands.find('label', 'The Keyring Stayed Locked')


def unlock(hands, keys):
    before = count_signed_in(hands)
    hands.keyring.unlock()
    keys.activate(UNLOCK)
    hands.await_that(lambda: count_signed_in(hands) > before, 'the keyring to open')


def lose(hands, keys):
    """With the keyring goes the secret, which is entered again."""
    refuse_keyring()
    hands.keyring.take_away()
    end_token(hands, keys, 'Sign In…')
    before = count_signed_in(hands)
    keys.activate('Sign In…')
    keys.focus_window('Sign In Again')
    enter_secret(keys, hands.clients['service']['secret'])
    keys.activate('Sign In')
    hands.await_that(lambda: keys.is_window_gone('Sign In Again'), 'the sign-in')
    keys.focus_window('Steward')
    hands.await_that(lambda: count_signed_in(hands) > before, 'the secret to be used')


def walk(hands):
    keys = Keys(hands)

    hands.find('push button', f'{CONNECT}…')
    keys.focus_window('Steward')
    for visit, text in (
        (connect, 'what connects a tenant is kept'),
        (stay_locked, 'a keyring stays locked'),
        (unlock, 'it is unlocked'),
        (lose, 'it is gone, and the secret is entered again'),
    ):
        visit(hands, keys)
        yield True, text


if __name__ == '__main__':
    if not has_keyring():
        print('1..0 # SKIP there is no keyring')
        sys.exit(0)
    sys.exit(run(sys.argv[1], sys.argv[2], walk, Keeper))
