#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Steward authors
"""Usage: test-instance-forms.py SIMULATOR PROGRAM    what is entered about instances, by keys alone

All that a form has room for is entered. What the service refuses is told, and what was entered is
given up. Lists of what instances are made of are looked through.
"""

import json
import sys

from hands import run
from keys import Keys
from received import list_requests, work_through

# What each part is known by: one of its titles.
PARTS = (('Templates', 'Description'), ('Releases', 'Release'), ('Languages', 'Number'),
         ('Currencies', 'Symbol'))
SALES = '896fc066-42c9-5c8d-a51e-6cf42d0654a1'
US_SALES = 'f5ab8e10-d6d9-5d58-b4c4-802c08601512'
REFUSED = 'Not permitted'


def list_changes(hands, after):
    """What was sent to be carried out, and what was entered about it."""
    return [(request['path'].rpartition('/')[2], json.loads(request['body']))
            for request in list_requests(hands, after)
            if request['method'] != 'GET' and '/api/' in request['path']
            and 'validate=true' not in request['query']]


def discard(hands, keys, title):
    keys.press('Escape')
    keys.focus_window('Discard What You Entered.')
    keys.activate('Discard')
    hands.await_that(lambda: keys.is_window_gone(title), f'“{title}” to close')
    keys.focus_window('Steward')


def open_back_up(keys, name):
    keys.find_row(name, 'Contoso UAT')
    keys.choose('Back Up…')
    keys.focus_window('Back Up Instance')
    keys.await_cursor('Label')


def back_up(hands, keys):
    open_back_up(keys, 'Contoso Sales')
    keys.fill('Label', 'Before the upgrade')
    keys.press('Tab')
    keys.fill('Notes', 'Asked for by the sales team')
    keys.activate('Next')
    keys.finish_wizard('Back Up Instance', 'Back Up')


def turn_on_mode(hands, keys):
    keys.find_row('Contoso US Test', 'Contoso UAT')
    keys.choose('Turn On Administration Mode…')
    keys.focus_window('Administration Mode')
    hands.find('push button', 'Next')
    keys.walk_to_end()
    keys.fill('Notification Text', 'Back at noon')
    keys.activate('Next')
    keys.finish_wizard('Administration Mode', 'Change Mode')


def look_at_production(hands, keys):
    """What cannot be deleted tells why."""
    keys.find_row('Contoso Sales', 'Contoso UAT')
    keys.choose('Delete…')
    keys.focus_window('Delete Instance')
    hands.find('label', 'Can Be Deleted')
    keys.press('Escape')
    hands.await_that(lambda: keys.is_window_gone('Delete Instance'), 'the wizard to close')
    keys.focus_window('Steward')


def create_twin(hands, keys):
    """A domain that is taken is refused before anything is sent to be carried out."""
    keys.press('ctrl+f')
    keys.activate('New Instance…', 'shift+Tab')
    keys.focus_window('New Instance')
    keys.await_cursor('Name')
    for name, text in (('Name', 'Contoso Twin'), ('Domain Name', 'contosouat'),
                       ('Initial User', 'admin@contoso.example')):
        keys.fill(name, text)
        keys.press('Tab')
    hands.await_that(lambda: hands.find_starting('label', 'USD'), 'the currencies')
    keys.pick('Type', 'Sandbox')
    keys.activate('Next')
    hands.find('push button', 'Details')
    discard(hands, keys, 'New Instance')


def be_refused(hands, keys):
    """The wizard stays, with what was entered."""
    hands.control('POST', 'faults', {'match': {'method': 'POST', 'path': '*/InstanceBackups'},
                                     'fault': {'status': 403}})
    open_back_up(keys, 'Contoso US Sales')
    keys.fill('Label', REFUSED)
    keys.activate('Next')
    hands.find('label', 'What Will Happen')
    keys.activate('Back Up')
    hands.find('push button', 'Details')
    discard(hands, keys, 'Back Up Instance')


def look_through(hands, keys):
    """What instances are made of."""
    keys.press('ctrl+f')
    keys.activate('More')
    keys.activate('Types and Templates', 'Down')
    keys.focus_window('Types and Templates')
    shown = 'Types'
    for part, title in PARTS:
        keys.show_tab(part, shown)
        hands.find('label', title)
        shown = part
    keys.press('Escape')
    hands.await_that(lambda: keys.is_window_gone('Types and Templates'), 'the window to close')
    keys.focus_window('Steward')


STEPS = (
    (back_up, 'a backup has notes',
     [('InstanceBackups', {'InstanceId': SALES, 'Label': 'Before the upgrade',
                           'Notes': 'Asked for by the sales team'})]),
    (turn_on_mode, 'administration mode has a text',
     [('UpdateAdminMode', {'AdminMode': True, 'BackgroundOperationsEnabled': True,
                           'NotificationText': 'Back at noon'})]),
    (look_at_production, 'what cannot be deleted tells why', []),
    (create_twin, 'a domain that is taken is refused', []),
    (be_refused, 'what is not permitted is given up',
     [('InstanceBackups', {'InstanceId': US_SALES, 'Label': REFUSED})]),
    (look_through, 'what instances are made of is looked through', []),
)


def walk(hands):
    keys = Keys(hands)

    hands.find('label', 'Hotfix-1204')
    keys.focus_window('Steward')
    keys.show_page('Environments', 'Instances')
    hands.find('label', 'Contoso Sales')
    yield from work_through(hands, keys, STEPS, list_changes)


if __name__ == '__main__':
    sys.exit(run(sys.argv[1], sys.argv[2], walk))
