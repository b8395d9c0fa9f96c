#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Steward authors
"""Usage: test-app-work.py SIMULATOR PROGRAM    the work with apps, by keys alone

One is updated where it is older, one is installed, one is updated with what it needs, one is
uninstalled, and an update that waits is called off. Each change is sent once, and followed to its
end.
"""

import json
import re
import sys

from hands import run
from keys import Keys
from received import count_all, list_requests

DOCUMENT_CAPTURE = 'ddc482bb-25b8-532a-9155-93aebc95a194'
HAVN_CORE = '794bed53-82ad-5030-ad4e-23d0b5f50a08'
LABEL_PRINTING = '3ee7e0d2-9bda-5ebf-b9ee-36f8d28d99fd'
NORTHLIGHT_CORE = '4b68c079-1d7d-5f70-9151-996514feec23'
PAYROLL = 'bfe313fd-a1c0-517b-a151-94f745eade50'
# The operation of an update that waits for the night.
WAITING = '313a50a7-38a0-5802-b112-e9a188629e6f'
CHANGE = re.compile('.*/environments/([^/]+)/apps/([^/]+)/(.*)')


def list_changes(hands, after):
    """What was sent to be carried out: where, to which app, what, and how."""
    changes = []
    for request in list_requests(hands, after):
        found = CHANGE.fullmatch(request['path'])
        if request['method'] != 'GET' and found is not None:
            changes.append((*found.groups(), json.loads(request['body'])))
    return changes


def by_environment(changes):
    """Environments do not wait for each other, and apps of the same one do."""
    return sorted(changes, key=lambda change: change[0])


def open_apps(hands, keys, name, other):
    """Of an environment, which is the first of those found."""
    keys.find_row(name, other)
    keys.press('Return')
    hands.find('push button', 'Restore…')
    keys.show_tab('Apps')


def accept(hands, keys, publisher):
    """Nobody but the user does."""
    keys.walk_to('Tab', publisher)
    keys.press('space')
    keys.activate('Next')
    hands.find('label', 'What Will Happen')


def install(hands, keys):
    open_apps(hands, keys, 'Hotfix-1204', 'Dev-Anna')
    keys.activate('Install App…')
    keys.focus_window('Install App')
    keys.await_cursor('App ID')
    keys.write(LABEL_PRINTING)
    keys.press('Tab', 'Tab')
    accept(hands, keys, 'The publisher of the app')
    keys.finish_wizard('Install App', 'Install')
    hands.find('label', 'Label Printing')


def send_plan(hands, keys, done):
    """From its review to the end of what it says."""
    keys.activate('Update')
    hands.find('label', done)
    keys.press('Return')
    hands.await_that(lambda: hands.is_gone('label', done), 'the wizard to close')
    keys.focus_window('Steward')


def update_by_plan(hands, keys):
    """What was not chosen comes first, for it is needed."""
    keys.find_row('Payroll DK', 'Shipping Agent')
    keys.choose('Update…')
    keys.focus_window('Update Apps')
    hands.find('label', 'You chose 1 app. 1 more comes first.')
    accept(hands, keys, 'Havn Payroll')
    send_plan(hands, keys, '2 apps were updated.')


def uninstall(hands, keys):
    """With its data, and with the one that needs it."""
    keys.find_row('Havn Core', 'Payroll DK')
    keys.choose('Uninstall…')
    keys.focus_window('Uninstall App')
    hands.find('push button', 'Next')
    keys.press('space')
    keys.walk_to('Tab', 'Uninstall them as well')
    keys.press('space', 'shift+Tab')
    keys.write('Havn Core')
    keys.activate('Next')
    keys.finish_wizard('Uninstall App', 'Uninstall')
    hands.await_that(lambda: hands.is_gone('label', 'Havn Core'), 'the app to go')
    keys.press('alt+Left')


def call_off(hands, keys):
    open_apps(hands, keys, 'Fabrikam', 'Dev-Anna')
    keys.find_row('Document Capture', 'Shipping Agent')
    keys.choose('Cancel Update…')
    keys.focus_window('Cancel the Update of .*')
    keys.activate('Cancel Update')
    keys.focus_window('Steward')
    hands.await_that(lambda: hands.is_gone('push button', 'Cancel… Document Capture'), 'the end')
    keys.press('alt+Left')


def update_everywhere(hands, keys):
    """In all environments where there is a newer version of one app. One is production, so the
    review wants to know how many there are."""
    keys.show_page('Environments', 'Apps')
    hands.await_that(lambda: hands.has_label_with('2 can be updated'), 'the apps')
    keys.find_row('Northlight Core', 'Payroll DK')
    keys.press('space')
    hands.await_that(lambda: hands.look_for_sensitive('push button', 'Update…'), 'the verb')
    keys.activate('Update…', 'shift+Tab')
    keys.focus_window('Update Apps')
    hands.await_that(lambda: hands.has_label_with('You chose 1 app.'), 'the plan')
    accept(hands, keys, 'Northlight')
    keys.write('2')
    send_plan(hands, keys, 'Apps of 2 environments were updated.')
    keys.show_page('Apps', 'Environments')


def new_update(version):
    return {'useEnvironmentUpdateWindow': False, 'targetVersion': version,
            'allowPreviewVersion': False, 'installOrUpdateNeededDependencies': False}


STEPS = (
    (update_everywhere, 'one is updated in several environments with one review', [
        ('Production', NORTHLIGHT_CORE, 'update', new_update('8.2.0.0')),
        ('Hotfix-1204', NORTHLIGHT_CORE, 'update', new_update('8.2.0.0')),
    ]),
    (install, 'an app is installed', [
        ('Hotfix-1204', LABEL_PRINTING, 'install',
         {'useEnvironmentUpdateWindow': False, 'allowPreviewVersion': False,
          'installOrUpdateNeededDependencies': True, 'acceptIsvEula': True}),
    ]),
    (update_by_plan, 'one is updated after another that it needs', [
        ('Hotfix-1204', HAVN_CORE, 'update', new_update('4.3.1.0')),
        ('Hotfix-1204', PAYROLL, 'update', new_update('12.4.1.0')),
    ]),
    (uninstall, 'one is uninstalled with its data and what needs it', [
        ('Hotfix-1204', HAVN_CORE, 'uninstall',
         {'useEnvironmentUpdateWindow': False, 'uninstallDependents': True, 'deleteData': True}),
    ]),
    (call_off, 'an update that waits is called off', [
        ('Production', DOCUMENT_CAPTURE, 'update/cancel', {'ScheduledOperationId': WAITING}),
    ]),
)


def walk(hands):
    keys = Keys(hands)

    hands.find('label', 'Hotfix-1204')
    keys.focus_window('Steward')
    for work, text, expected in STEPS:
        before = count_all(hands)
        work(hands, keys)
        changes = by_environment(list_changes(hands, before))
        sent = changes == by_environment(expected)
        yield sent, f'{text} {[] if sent else changes}'


if __name__ == '__main__':
    sys.exit(run(sys.argv[1], sys.argv[2], walk))
