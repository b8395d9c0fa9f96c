#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Steward authors
"""Usage: test-people.py SIMULATOR PROGRAM    the work of somebody who signs in, by keys alone

Who has no tenant yet connects one, with a code and with the browser. What the service lets only
people do is done. They sign out and in again, and what was theirs is forgotten.
"""

import sys

from accounts import Newcomer, fill_in, forget, refuse_keyring
from browser import answer_browser, install_browser
from hands import role_of, run
from keys import Keys
from received import list_requests, work_through

TENANT = 'contoso.example'
CONNECT = 'Connect a Tenant'
# The environment of Power Platform that nobody has a link to.
POWER_PLATFORM_UAT = '1c91ec1f-8ffd-536a-a0bd-652438d9719f'


class Person(Newcomer):
    """With a browser of their own."""
    def start(self):
        install_browser(self.folder)
        super().start()


def list_changes(hands, after):
    """What was sent, but for the sign-in, which asks as often as it takes."""
    return [f"{request['path'].rpartition('/environments/')[2]} {request['query']}"
            for request in list_requests(hands, after)
            if request['method'] != 'GET' and '/oauth2/' not in request['path']]


def find_code(hands):
    def condition():
        return next((found.get_name() for found in hands.walk() if role_of(found) == 'label'
                     and found.get_description() == 'Code to enter'), None)

    return hands.await_that(condition, 'the code').replace(' ', '')


def enter_code(hands):
    """On another device."""
    hands.control('POST', 'device/approve', {'userCode': find_code(hands), 'approve': True})


def open_form(hands, keys):
    """From the page that greets."""
    keys.activate(f'{CONNECT}…')
    keys.focus_window(CONNECT)


def await_connection(hands, keys):
    hands.await_that(lambda: keys.is_window_gone(CONNECT), 'the connection')
    keys.focus_window('Steward')


def give_up(hands, keys):
    """The code is copied, and not used: the form is as it was."""
    open_form(hands, keys)
    fill_in(hands, keys, 'Device code', TENANT, hands.clients['public'])
    keys.activate('Sign In')
    code = find_code(hands)
    keys.activate('Copy Code')
    keys.activate('Cancel')
    hands.find('text', 'Tenant domain or ID')
    keys.walk_to('Tab', 'Certificate')
    keys.press('Tab', 'ctrl+a', 'ctrl+v')
    keys.await_text('Tenant domain or ID', code)
    keys.fill('Tenant domain or ID', TENANT)


def connect_with_code(hands, keys):
    keys.activate('Sign In')
    enter_code(hands)
    await_connection(hands, keys)
    hands.find('label', 'Hotfix-1204')


def link(hands, keys):
    keys.find_row('Dev-Anna', 'Hotfix-1204')
    keys.choose('Link to Power Platform…')
    keys.focus_window('Link to Power Platform')
    keys.await_cursor('Environment ID')
    keys.write(POWER_PLATFORM_UAT)
    keys.activate('Next')
    keys.finish_wizard('Link to Power Platform', 'Link')


def unlink(hands, keys):
    keys.find_row('Dev-Anna', 'Hotfix-1204')
    keys.choose('Unlink from Power Platform…')
    keys.answer('Unlink “Dev-Anna”.', 'Unlink Environment')


def sign_out(hands, keys):
    """And in again."""
    keys.show_page('Environments', 'Tenant')
    keys.activate('Sign Out…')
    keys.answer('Sign Out.', 'Sign Out')
    keys.activate('Sign In…')
    enter_code(hands)
    hands.await_that(lambda: keys.is_window_gone('Sign In .*'), 'the sign-in')
    keys.focus_window('Steward')
    hands.find('push button', 'Sign Out…')


def forget_last(hands, keys):
    forget(keys)
    hands.find('push button', f'{CONNECT}…')


def connect_with_browser(hands, keys):
    open_form(hands, keys)
    fill_in(hands, keys, 'Browser', TENANT, hands.clients['public'])
    keys.activate('Sign In')
    answer_browser(hands)
    await_connection(hands, keys)
    hands.find('label', hands.user['name'])
    hands.find('push button', 'Sign Out…')


STEPS = (
    (give_up, 'a sign-in with a code is given up', []),
    (connect_with_code, 'a tenant is connected with a code', []),
    (link, 'an environment is linked to Power Platform',
     [f'Dev-Anna/linkEnvironment powerPlatformEnvironmentId={POWER_PLATFORM_UAT}']),
    (unlink, 'it is unlinked again',
     [f'Dev-Anna/unlinkEnvironment powerPlatformEnvironmentId={POWER_PLATFORM_UAT}']),
    (sign_out, 'a person signs out and in again', []),
    (forget_last, 'the last tenant is forgotten', []),
    (connect_with_browser, 'it is connected with the browser', []),
)


def walk(hands):
    keys = Keys(hands)

    hands.find('push button', f'{CONNECT}…')
    keys.focus_window('Steward')
    yield from work_through(hands, keys, STEPS, list_changes)


if __name__ == '__main__':
    keyring = refuse_keyring()
    sys.exit(run(sys.argv[1], sys.argv[2], walk, Person))
