#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Steward authors
"""Usage: test-names.py SIMULATOR PROGRAM    whether each control goes by what is written on it

Pages and steps of wizards are looked at from another process. No secret is found there.
"""

import sys

from hands import run
from looks import leave, look_at_steps, walk

LABEL_PRINTING = '3ee7e0d2-9bda-5ebf-b9ee-36f8d28d99fd'


def open_wizard(hands, keys, verb, title):
    keys.choose(verb)
    keys.focus_window(title)
    hands.find('push button', 'Next')


def look_at_environments(hands, keys):
    yield 'Environments'
    keys.find_row('Hotfix-1204', 'Dev-Anna')
    keys.step('Menu')
    yield 'the menu of a row'
    keys.press('Escape')
    for verb, title, steps in (
        ('Copy…', 'Copy Environment', 2),
        ('Restore…', 'Restore Environment', 3),
        ('Rename…', 'Rename Environment', 1),
    ):
        keys.find_row('Hotfix-1204', 'Dev-Anna')
        open_wizard(hands, keys, verb, title)
        for step in range(1, steps + 1):
            yield f'{title}, step {step}'
            if step < steps:
                hands.press('Next')
                hands.find('push button', 'Back')
        leave(hands, keys, title)
    keys.press('ctrl+n')
    keys.focus_window('New Environment')
    yield 'New Environment'
    leave(hands, keys, 'New Environment')


def look_at_environment(hands, keys):
    keys.find_row('Production-FR', 'Dev-Anna')
    keys.press('Delete')
    keys.focus_window('Delete “Production-FR”.')
    yield 'the question before it is deleted'
    leave(hands, keys, 'Delete “Production-FR”.')
    keys.find_row('Production-FR', 'Dev-Anna')
    keys.press('Return')
    hands.find('push button', 'Restore…')
    keys.walk_to('Tab', 'Overview')
    for tab in ('Overview', 'Apps', 'Operations'):
        keys.activate(tab, 'Right')
        yield f'the page of an environment, {tab}'
    keys.press('alt+Left')


def choose_app(hands, keys):
    hands.type_text('App ID', LABEL_PRINTING)
    keys.walk_to('Tab', 'The publisher of the app')
    keys.press('space')


def look_at_apps(hands, keys):
    """Of an environment: one is installed, one is updated, and one uninstalled."""
    keys.find_row('Hotfix-1204', 'Dev-Anna')
    keys.press('Return')
    hands.find('push button', 'Restore…')
    keys.show_tab('Apps')
    hands.press('Install App…')
    yield from look_at_steps(hands, keys, 'Install App', lambda: choose_app(hands, keys))
    keys.find_row('Havn Core', 'Document Capture')
    keys.choose('Uninstall…')
    yield from look_at_steps(hands, keys, 'Uninstall App')
    keys.press('alt+Left')


def look_at_instances(hands, keys):
    keys.show_page('Environments', 'Instances')
    hands.press('New Instance…')
    keys.focus_window('New Instance')
    hands.find('push button', 'Next')
    yield 'New Instance'
    leave(hands, keys, 'New Instance')
    for name, verb, title, enter in (
        ('Contoso Sales', 'Back Up…', 'Back Up Instance', lambda: keys.write('By name')),
        ('Contoso US Test', 'Turn On Administration Mode…', 'Administration Mode', None),
        ('Contoso Support Copy', 'Delete…', 'Delete Instance', None),
    ):
        keys.find_row(name, 'Contoso UAT')
        keys.choose(verb)
        yield from look_at_steps(hands, keys, title, enter)
    yield from look_at_instance(hands, keys)
    keys.show_page('Instances', 'Environments')


def look_at_instance(hands, keys):
    keys.find_row('Contoso UAT', 'Contoso Sales')
    keys.press('Return')
    hands.find('push button', 'Back Up…')
    yield 'the page of an instance'
    keys.press('alt+Left')


def look_at_pages(hands, keys):
    shown = 'Environments'
    for page in ('Apps', 'Operations', 'Instances', 'Tenant'):
        keys.walk_to('shift+Tab', shown)
        keys.activate(page, 'Down')
        hands.find('label', page)
        yield page
        shown = page
    keys.activate('Environments', 'Up')


LOOKS = (look_at_environments, look_at_environment, look_at_apps, look_at_instances, look_at_pages)


if __name__ == '__main__':
    sys.exit(run(sys.argv[1], sys.argv[2], lambda hands: walk(hands, LOOKS)))
