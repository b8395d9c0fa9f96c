#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Steward authors
"""Usage: test-dialogs.py SIMULATOR PROGRAM    whether dialogs go by what is written on them

Each dialog is opened as a person would open it, and looked at from another process. No secret is
found there.
"""

import sys

from hands import run
from looks import leave, look_at_steps, walk

CLIENT = '11111111-2222-3333-4444-555555555555'


def open_menu(hands, keys):
    """A key that comes while it is closing is lost."""
    hands.await_that(lambda: hands.is_gone('menu item', 'Preferences'), 'the menu to close')
    keys.press('F10')
    hands.find('menu item', 'Preferences')


def look_at_program(hands, keys):
    open_menu(hands, keys)
    yield 'the main menu'
    keys.press('Escape')
    for choice, title in (
        ('Preferences', 'Preferences'),
        ('Registering the Application', 'How to Register the Application'),
        ('Keyboard Shortcuts', 'Shortcuts'),
        ('About Steward', 'About'),
    ):
        open_menu(hands, keys)
        keys.activate(choice, 'Down')
        keys.focus_window(title)
        hands.listen()
        yield title
        leave(hands, keys, title)


def look_at_connecting(hands, keys):
    keys.press('ctrl+t')
    hands.find('push button', 'Connect a Tenant…')
    yield 'the choice of a tenant'
    hands.press('Connect a Tenant…')
    keys.focus_window('Connect a Tenant')
    hands.find('push button', 'Sign In')
    yield 'Connect a Tenant, Browser'
    for method in ('Certificate', 'Client secret', 'Device code'):
        keys.activate(method, 'shift+Tab')
        hands.listen()
        yield f'Connect a Tenant, {method}'
    leave(hands, keys, 'Connect a Tenant')


def look_at_questions(hands, keys):
    for name, verb, title in (
        ('Hotfix-1204', 'Unlink from Power Platform…', 'Unlink from Power Platform'),
        ('Payroll-Test', 'Recover…', 'Recover “Payroll-Test.*”.'),
        ('Dev-Anna', 'Delete…', 'Delete “Dev-Anna”.'),
    ):
        keys.find_row(name, 'Production-FR')
        keys.choose(verb)
        keys.focus_window(title)
        hands.find('push button', 'Cancel')
        yield f'the question “{verb}”'
        leave(hands, keys, title)
    keys.find_row('Hotfix-1204', 'Production-FR')
    keys.choose('Link to Power Platform…')
    yield from look_at_steps(hands, keys, 'Link to Power Platform', lambda: keys.write(CLIENT))


def accept_terms(keys):
    keys.walk_to('Tab', 'Havn Payroll')
    keys.press('space')


def look_at_updates(hands, keys):
    keys.find_row('Hotfix-1204', 'Production-FR')
    keys.press('Return')
    hands.find('push button', 'Restore…')
    keys.show_tab('Apps')
    keys.find_row('Havn Core', 'Document Capture')
    keys.choose('Update…')
    yield from look_at_steps(hands, keys, 'Update Apps', lambda: accept_terms(keys))
    keys.press('alt+Left')


def open_reference(hands, keys, title):
    keys.walk_to('Tab', 'More')
    keys.press('Return')
    keys.activate(title, 'Down')
    keys.focus_window(title)


def look_at_reference(hands, keys):
    """What instances are made of."""
    keys.show_page('Environments', 'Instances')
    open_reference(hands, keys, 'Types and Templates')
    for part in ('Templates', 'Releases', 'Languages', 'Currencies', 'Types'):
        hands.press(part, 'page tab')
        hands.listen()
        yield f'Types and Templates, {part}'
    keys.walk_to_row()
    keys.press('Return')
    hands.find('label', 'Free')
    yield 'one type'
    leave(hands, keys, 'Production', 'Types and Templates')
    leave(hands, keys, 'Types and Templates')


def look_at_identities(hands, keys):
    """Which applications act on instances, and what can be done about it."""
    open_reference(hands, keys, 'Application Identities')
    hands.press('Register…')
    yield from look_at_steps(hands, keys, 'Register Application', lambda: keys.write(CLIENT),
                             'Application Identities')
    for verb in ('Disable…', 'Delete…'):
        keys.walk_to_row()
        keys.press('Return')
        hands.find('push button', verb)
        yield 'an application'
        hands.press(verb)
        keys.focus_window('Application Access')
        hands.find('label', 'What Will Happen')
        yield f'the review of “{verb}”'
        leave(hands, keys, 'Application Access', 'Application Identities')
    leave(hands, keys, 'Application Identities')


def look_at_backup(hands, keys):
    """One backup, and the way back to it."""
    keys.find_row('Contoso UAT', 'Contoso Sales')
    keys.press('Return')
    hands.find('push button', 'Back Up…')
    keys.show_tab('Settings')
    yield 'the page of an instance, Settings'
    keys.activate('Backups', 'Left')
    keys.walk_to_row()
    keys.step('Down')
    keys.press('Return')
    hands.find('label', 'Backup ID')
    yield 'one backup'
    hands.press('Restore…')
    yield from look_at_steps(hands, keys, 'Restore Instance')
    keys.press('alt+Left')
    keys.show_page('Instances', 'Environments')


def look_at_sign_in(hands, keys):
    """What a wizard needs before it can go on stands above it, and goes without it."""
    keys.show_page('Environments', 'Instances')
    keys.find_row('Contoso Sales', 'Contoso UAT')
    keys.choose('Back Up…')
    keys.focus_window('Back Up Instance')
    keys.await_cursor('Label')
    keys.write('Not signed in')
    keys.activate('Next')
    hands.find('label', 'What Will Happen')
    hands.control('POST', 'faults', {'match': {'method': 'POST', 'path': '*/InstanceBackups'},
                                     'fault': {'status': 401}, 'times': 2})
    keys.activate('Back Up')
    hands.find('push button', 'Sign In…')
    yield 'a wizard whose sign-in was refused'
    hands.press('Sign In…')
    keys.focus_window('Sign In Again')
    yield 'Sign In Again, above a wizard'
    hands.press('Get a Client ID…')
    keys.focus_window('How to Register the Application')
    leave(hands, keys, 'How to Register the Application', 'Sign In Again')
    leave(hands, keys, 'Sign In Again', 'Back Up Instance')
    keys.activate('Back Up')
    hands.await_that(lambda: keys.is_window_gone('Back Up Instance'), 'the wizard to close')
    keys.focus_window('Steward')
    keys.show_page('Instances', 'Environments')


def look_at_tenant(hands, keys):
    """What is asked before a sign-in or a tenant is given up, and the sign-in that follows."""
    keys.show_page('Environments', 'Tenant')
    hands.press('Choose a Tenant')
    hands.find('push button', 'Connect a Tenant…')
    keys.write('Contoso')
    hands.listen()
    keys.press('Return')
    hands.press('Forget Contoso…')
    keys.focus_window('Forget Contoso.')
    yield 'the question “Forget Contoso…”'
    leave(hands, keys, 'Forget Contoso.')
    hands.press('Add Tenants…')
    keys.focus_window('Add Tenants')
    yield 'Add Tenants'
    leave(hands, keys, 'Add Tenants')
    hands.press('Sign Out…')
    keys.focus_window('Sign Out.')
    yield 'the question “Sign Out…”'
    hands.press('Sign Out')
    keys.focus_window('Steward')
    hands.press('Replace Secret…')
    hands.await_that(lambda: hands.top().get_name() != 'Steward', 'the sign-in')
    yield hands.top().get_name()


def refresh_in_vain(hands, keys):
    """What was asked before the service refuses is answered as before."""
    def condition():
        if hands.is_gone('push button', 'Details'):
            keys.press('F5')
            return False
        return True

    hands.await_that(condition, 'a failure')


def look_at_errors(hands, keys):
    """What failed is told with its details, and what was entered is asked for."""
    hands.control('POST', 'faults', {'match': {'method': 'GET', 'path': '*/environments'},
                                     'fault': {'status': 403}, 'times': 1000000})
    refresh_in_vain(hands, keys)
    hands.press('Details')
    keys.focus_window('Details')
    yield 'Details'
    leave(hands, keys, 'Details')
    hands.control('DELETE', 'faults')
    keys.press('F5')
    keys.press('ctrl+n')
    keys.focus_window('New Environment')
    hands.find('push button', 'Next')
    keys.write('Never-Created')
    keys.press('Escape')
    keys.focus_window('Discard What You Entered.')
    yield 'the question “Discard”'
    leave(hands, keys, 'Discard What You Entered.', 'New Environment')
    leave(hands, keys, 'New Environment')


LOOKS = (look_at_program, look_at_connecting, look_at_questions, look_at_updates,
         look_at_errors,
         look_at_reference, look_at_identities, look_at_backup, look_at_sign_in,
         look_at_tenant)


if __name__ == '__main__':
    sys.exit(run(sys.argv[1], sys.argv[2], lambda hands: walk(hands, LOOKS)))
