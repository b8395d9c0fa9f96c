#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Steward authors
"""Usage: test-preferences-work.py SIMULATOR PROGRAM    what is kept, and given up, by keys alone

An environment is deleted, so that there is a change to forget. Each question is asked twice: who
goes back has lost nothing.
"""

import sys

from accounts import refuse_keyring
from browser import install, take_address
from hands import Hands, role_of, run
from keys import Keys

PREFERENCES = 'Preferences'
PARTS = ('General', 'Connections', 'Stored Data')
TABS = {'page tab', 'radio button', 'toggle button'}


class Keeper(Hands):
    """With a file manager of their own."""
    def start(self):
        install(self.folder, 'file-manager', 'inode/directory')
        super().start()


def show_part(hands, keys, name):
    """Newer toolkits make the parts one stop for Tab: that of the part in view."""
    def is_on_tab():
        return keys.focused_name() in PARTS and role_of(hands.focused) in TABS

    keys.walk('shift+Tab', is_on_tab, 'the parts')
    keys.walk_to('Left', PARTS[0])
    keys.activate(name, 'Right')


def forget(hands, keys, name, title):
    """After second thoughts. What has lost all that it is for takes no keys."""
    keys.activate(name)
    keys.focus_window(title)
    hands.find('push button', 'Forget')
    keys.press('Escape')
    keys.await_closed(title, PREFERENCES)
    keys.activate(name)
    keys.answer(title, 'Forget', PREFERENCES)


def delete(hands, keys):
    keys.find_row('Dev-Anna', 'Hotfix-1204')
    keys.press('Delete')
    keys.answer('Delete “Dev-Anna”.', 'Delete Environment')
    hands.find('label', 'Soft deleted')
    hands.await_that(lambda: not hands.has_label_with('Deleting Dev-Anna'), 'the end')


def open_preferences(hands, keys):
    keys.press('ctrl+comma')
    keys.focus_window(PREFERENCES)


def forget_finished(hands, keys):
    show_part(hands, keys, 'Stored Data')
    hands.await_that(lambda: hands.find_starting('label', '1 change finished'),
                     'a change to forget')
    forget(hands, keys, 'Forget Finished…', 'Forget Finished Changes.')
    hands.await_that(lambda: not hands.look_for_sensitive('push button', 'Forget Finished…'),
                     'the change to be forgotten')


def forget_lists(hands, keys):
    forget(hands, keys, 'Forget…', 'Forget Remembered Lists.')
    hands.await_that(lambda: not hands.look_for_sensitive('push button', 'Forget…'),
                     'the lists to be forgotten')


def open_folder(hands, keys):
    """The one that is named there."""
    keys.activate('Open Folder')
    hands.find('label', take_address(hands, 'file-manager'))


def connect_another(hands, keys):
    show_part(hands, keys, 'Connections')
    keys.activate('Connect a Tenant')
    keys.focus_window('Connect a Tenant')
    hands.find('push button', 'Sign In')
    keys.press('Escape')
    keys.await_closed('Connect a Tenant', PREFERENCES)


def look_which(hands, keys):
    """The question says it, as there may be several."""
    keys.activate('Forget…')
    keys.focus_window('Forget This Connection.')
    client = hands.clients['service']['id']
    start = f'An application\nClient secret, 3 tenants\nClient ID {client}\n'
    hands.await_that(lambda: hands.find_starting('label', start), 'which one it is')
    keys.press('Escape')
    keys.await_closed('Forget This Connection.', PREFERENCES)


def forget_connection(hands, keys):
    look_which(hands, keys)
    forget(hands, keys, 'Forget…', 'Forget This Connection.')
    hands.find('label', 'No Connections')
    keys.activate('Connect a Tenant…')
    keys.focus_window('Connect a Tenant')
    keys.press('Escape')
    keys.await_closed('Connect a Tenant', PREFERENCES)
    keys.press('Escape')
    keys.await_closed(PREFERENCES)
    hands.find('push button', 'Connect a Tenant…')


def walk(hands):
    keys = Keys(hands)

    hands.find('label', 'Hotfix-1204')
    keys.focus_window('Steward')
    delete(hands, keys)
    open_preferences(hands, keys)
    for visit, text in (
        (forget_finished, 'changes that have ended are forgotten'),
        (forget_lists, 'lists are forgotten'),
        (open_folder, 'the folder of all of them is opened'),
        (connect_another, 'another tenant may be connected'),
        (forget_connection, 'a connection is forgotten, with all of its tenants'),
    ):
        visit(hands, keys)
        yield True, text


if __name__ == '__main__':
    keyring = refuse_keyring()
    sys.exit(run(sys.argv[1], sys.argv[2], walk, Keeper))
