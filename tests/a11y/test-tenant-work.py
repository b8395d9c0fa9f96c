#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Steward authors
"""Usage: test-tenant-work.py SIMULATOR PROGRAM    the work with tenants, by keys alone

A table is sorted, a preference is changed and felt, and an update that runs is called off. A
connection is tested. Tenants are forgotten, and come back: one with the secret of an application,
one from a list.
"""

import re
import sys

from accounts import choose_tenant, fill_in, forget, open_switcher, refuse_keyring
from hands import labels_of, role_of, run
from keys import Keys
from received import work_through

# Whether the names of sandboxes are typed as well.
PREFERENCE = 'Type the name to delete a sandbox'
# The update of UAT.
RUNNING = 'c37dbb4e-bf5e-5f9a-94de-5a5afa6fea92'
FABRIKAM = 'f122c0e9-bfa9-5e3c-bfb1-07fd7bcb3477'
ADVENTURE_WORKS = 'a4617b55-6191-58c3-b22b-a4bea94b57fd'
PROBES = ('Internet', 'Sign-in service', 'Token for Business Central', 'Business Central answers',
          'Dataverse, North America', 'Dataverse, Europe')
LIST = ('Tenant;Name;Group', 'adventure-works.example;Adventures;Partners')


def is_first(hands, table, name):
    """Of the rows, which come after the titles."""
    found = next(found for found in hands.walk()
                 if role_of(found).endswith('table') and found.get_name() == table)
    rows = found.get_child_at_index(found.get_child_count() - 1)
    return next(labels_of(rows.get_child_at_index(0)), None) == name


def sort(hands, keys):
    """What needs somebody comes first, and then the other way round."""
    keys.press('ctrl+f')
    keys.walk_to('Tab', 'Name')
    keys.walk_to('Right', 'Status')
    keys.press('Return')
    hands.await_that(lambda: is_first(hands, 'Environments', 'Migration'), 'the order')
    hands.await_that(lambda: hands.focused.get_description() == 'Sorted ascending', 'its name')
    keys.press('space')
    hands.await_that(lambda: not is_first(hands, 'Environments', 'Migration'), 'the other order')
    hands.await_that(lambda: hands.focused.get_description() == 'Sorted descending', 'its name')
    keys.walk_to('Left', 'Name')
    keys.press('Return')
    hands.await_that(lambda: is_first(hands, 'Environments', 'Dev-Anna'), 'the order by name')
    keys.press('Tab')
    keys.walk_to_row()


def sort_from_menu(hands, keys):
    """What comes first is shown."""
    keys.choose('Sort By')
    keys.activate('Descending', 'Down')
    hands.await_that(lambda: is_first(hands, 'Environments', 'UAT'), 'the order from the end')
    hands.await_that(lambda: keys.is_on_row()
                     and next(labels_of(hands.focused), None) == 'UAT', 'the first row')


def change_preference(hands, keys):
    """A switch takes a moment to be turned."""
    keys.press('ctrl+comma')
    keys.focus_window('Preferences')
    keys.walk_to('Tab', PREFERENCE)
    keys.press('Return')
    hands.await_that(lambda: hands.is_on(PREFERENCE), 'the switch')
    keys.press('Escape')
    hands.await_that(lambda: keys.is_window_gone('Preferences'), 'the preferences to close')
    keys.focus_window('Steward')
    keys.find_row('Dev-Anna', 'Hotfix-1204')
    keys.press('Delete')
    keys.focus_window('Delete “Dev-Anna”.')
    hands.find('push button', 'Delete Environment')
    assert not hands.tell(lambda: hands.look_for_sensitive('push button', 'Delete Environment')), \
        'a sandbox is deleted without its name'
    keys.write('Dev-Anna')
    keys.answer('Delete “Dev-Anna”.', 'Delete Environment')


def cancel(hands, keys):
    keys.show_page('Environments', 'Operations')
    hands.find('push button', 'Cancel Operation…')
    keys.activate('Cancel Operation…')
    keys.answer('Cancel the Update of “UAT”.', 'Cancel Update')
    hands.await_that(lambda: hands.is_gone('push button', 'Cancel Operation…'), 'the end')


def has_passed(hands, probe):
    """Which is told by how long it took."""
    row = hands.look_for('list item', probe)
    return row and any(re.fullmatch('[0-9]+ m?s', label) for label in labels_of(row))


def test_connection(hands, keys):
    keys.show_page('Operations', 'Tenant')
    choose_tenant(hands, keys, 'Adventure', 'Adventure Works')
    keys.activate('Test the Connection')
    for probe in PROBES:
        hands.await_that(lambda: has_passed(hands, probe), f'an answer to “{probe}”')


def forget_one(hands, keys, name, left):
    choose_tenant(hands, keys, name, name)
    forget(keys)
    hands.find('label', left)


def forget_two(hands, keys):
    forget_one(hands, keys, 'Adventure Works', '2 tenants')
    forget_one(hands, keys, 'Fabrikam', '1 tenant')


def connect(hands, keys):
    """A secret is not shown; that the service accepts it tells where it was typed."""
    open_switcher(hands, keys)
    keys.activate('Connect a Tenant…')
    client = hands.clients['service']
    fill_in(hands, keys, 'Client secret', 'fabrikam.example', client)
    keys.activate('Sign In')
    hands.await_that(lambda: keys.is_window_gone('Connect a Tenant'), 'the connection')
    hands.find('label', '2 tenants')


def add_from_list(hands, keys):
    """What the service offers is left out, and what is on the clipboard is added."""
    keys.focus_window('Add Tenants')
    hands.find('push button', 'Add')
    for tenant in hands.control('GET', 'state')['tenants']:
        if tenant['id'] != FABRIKAM:
            keys.walk_to('Tab', tenant['id'])
            keys.press('space')
    keys.unfold('Several Tenants', 'text', 'List of Tenants')
    for line in LIST:
        keys.write(line)
        keys.press('Return')
    keys.press('ctrl+a', 'ctrl+x', 'ctrl+v')
    hands.find('label', '1 tenant')
    keys.activate('Add')
    hands.await_that(lambda: keys.is_window_gone('Add Tenants'), 'the tenant')
    keys.focus_window('Steward')
    choose_tenant(hands, keys, 'Partners', 'Adventures')


STEPS = (
    (sort, 'a table is sorted', []),
    (sort_from_menu, 'it is sorted from the menu of a row', []),
    (change_preference, 'a sandbox is deleted by its name, as was preferred',
     ['DELETE Dev-Anna']),
    (cancel, 'an update that runs is called off', [f'POST UAT/operations/{RUNNING}/cancel']),
    (test_connection, 'a connection is tested',
     [f'POST /{ADVENTURE_WORKS}/oauth2/v2.0/token'] * 3),
    (forget_two, 'two tenants are forgotten, and nobody else is told', []),
    (connect, 'one is connected with the secret of an application',
     [f'POST /{FABRIKAM}/oauth2/v2.0/token']),
    (add_from_list, 'one is added from a list that was pasted',
     [f'POST /{ADVENTURE_WORKS}/oauth2/v2.0/token']),
)


def walk(hands):
    keys = Keys(hands)

    hands.find('label', 'Hotfix-1204')
    keys.focus_window('Steward')
    yield from work_through(hands, keys, STEPS)


if __name__ == '__main__':
    keyring = refuse_keyring()
    sys.exit(run(sys.argv[1], sys.argv[2], walk))
