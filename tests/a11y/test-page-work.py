#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Steward authors
"""Usage: test-page-work.py SIMULATOR PROGRAM    what pages and wizards offer beside, by keys alone

Rows are selected, tenants and groupings chosen, apps of several environments updated, a moment
looked for, a request looked at, an environment created, and one deleted without typing its name.
"""

import re
import sys

from gi.repository import Atspi

from accounts import is_switcher_open, open_switcher
from hands import has_state, is_on_screen, labels_of, role_of, run
from keys import ROWS, Keys
from received import list_sent, work_through

# Those of what is updated.
PUBLISHERS = ('Kestrel Trade', 'Northlight', 'Havn Payroll')
CREATED = 'Created-By-Keys'
RESTORED = 'Restored-By-Buttons'


def list_changes(hands, after):
    """In any order, for environments do not wait for each other, and by what is done to an app."""
    return sorted(re.sub('apps/[^/]+/', '', change) for change in list_sent(hands, after)
                  if 'oauth2' not in change)


def count_selected(hands):
    """Of those called so."""
    return sum(role_of(found) in ROWS and has_state(found, Atspi.StateType.SELECTED)
               and is_on_screen(found) and 'Production' in labels_of(found)
               for found in hands.walk())


def select_two(hands, keys):
    keys.find_row('Production', 'Dev-Anna')
    keys.press('space', 'shift+Down')
    hands.await_that(lambda: count_selected(hands) == 2, 'two rows')
    hands.find('push button', 'Update Apps…')


def select(hands, keys):
    """What can be done to several appears with the second."""
    select_two(hands, keys)
    keys.activate('Clear Selection')
    hands.await_that(lambda: count_selected(hands) == 0, 'that none is')


def choose_all_tenants(hands, keys):
    """One, and then all of them."""
    open_switcher(hands, keys)
    keys.write('Fabrikam')
    keys.press('Return')
    hands.await_that(lambda: hands.is_gone('label', 'Hotfix-1204'), 'one tenant')
    open_switcher(hands, keys)
    keys.activate('All Tenants')
    hands.await_that(lambda: not is_switcher_open(hands), 'the tenants to go')
    hands.listen()
    keys.press('ctrl+f')
    keys.enter('Hotfix')
    hands.find('label', 'Hotfix-1204')


def group(hands, keys):
    """Apps by the environment that they are in, which is unfolded."""
    keys.show_page('Environments', 'Apps')
    hands.await_that(lambda: hands.has_label_with('can be updated'), 'the apps')
    keys.press('ctrl+f')
    keys.pick('By App', 'By Environment')
    hands.find('label', 'Hotfix-1204')
    keys.press('ctrl+f')
    keys.step('Down')
    keys.press('Return')
    hands.find('label', 'Bank Feeds')
    keys.pick('By Environment', 'By App', 'Up')
    keys.show_page('Apps', 'Environments')


def update_several(hands, keys):
    """All apps of two environments."""
    select_two(hands, keys)
    keys.activate('Update Apps…')
    keys.focus_window('Update Apps')
    hands.find('label', 'Apps of 2 of 2 environments are updated.')
    for publisher in PUBLISHERS:
        keys.walk_to('Tab', publisher)
        keys.press('space')
    keys.activate('Next')
    hands.find('label', 'What Will Happen')
    # Where users work, the number of environments is typed.
    keys.write('2')
    keys.activate('Update')
    hands.find('label', 'Apps of 2 environments were updated.')
    keys.press('Return')
    hands.await_that(lambda: keys.is_window_gone('Update Apps'), 'the wizard to close')
    keys.focus_window('Steward')


def look_at_request(hands, keys):
    """It is unfolded, and folded up again."""
    hands.find('label', 'What Will Happen')
    assert not hands.tell(lambda: hands.look_for('text', 'Request')), 'it is folded up'
    keys.walk_to('Tab', 'Show Request')
    keys.press('space')
    hands.find('text', 'Request')
    keys.press('space')


def create(hands, keys):
    keys.press('ctrl+n')
    keys.focus_window('New Environment')
    keys.await_cursor('Name')
    keys.enter(CREATED)
    keys.activate('Next')
    look_at_request(hands, keys)
    keys.finish_wizard('New Environment', 'Create')


def restore(hands, keys):
    """To a moment that the buttons lead to."""
    keys.find_row('Hotfix', 'Dev-Priya')
    keys.choose('Restore…')
    keys.focus_window('Restore Environment')
    hands.find('push button', 'Next')
    keys.activate('Jump To')
    hands.await_that(lambda: hands.look_for_entry('Search moments'), 'the moments')
    keys.press('Escape')
    keys.activate('Earlier')
    keys.activate('Zoom In')
    keys.activate('Next')
    keys.await_cursor('Name')
    keys.enter(RESTORED)
    keys.activate('Next')
    look_at_request(hands, keys)
    keys.finish_wizard('Restore Environment', 'Restore')


def delete(hands, keys):
    """Not at first: what is asked can be refused."""
    for name, verb in (('Production-FR', 'Cancel'), ('Dev-Anna', 'Cancel'),
                       ('Dev-Anna', 'Delete Environment')):
        keys.find_row(name, 'Hotfix-1204')
        keys.press('Delete')
        keys.answer(f'Delete “{name}”.', verb)


STEPS = (
    (select, 'several rows are selected, and none', []),
    (choose_all_tenants, 'one tenant is chosen, and all', []),
    (group, 'apps are grouped by environment', []),
    (create, 'an environment is created', [f'PUT {CREATED}']),
    (delete, 'a sandbox is deleted, but not when that is called off', ['DELETE Dev-Anna']),
    (restore, 'a moment is looked for', ['POST Hotfix-1204/restore']),
    (update_several, 'apps of several environments are updated',
     ['POST Production/install'] + ['POST Production/update'] * 5),
)


def walk(hands):
    keys = Keys(hands)

    hands.find('label', 'Hotfix-1204')
    keys.focus_window('Steward')
    yield from work_through(hands, keys, STEPS, list_changes)


if __name__ == '__main__':
    sys.exit(run(sys.argv[1], sys.argv[2], walk))
