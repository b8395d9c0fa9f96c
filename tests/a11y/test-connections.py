#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Steward authors
"""Usage: test-connections.py SIMULATOR PROGRAM    the sign-in of an application, by keys alone

A secret is refused, mended, accepted, and replaced by another one. What the application lacks is
told, and what can be done about it. Clouds, regions and versions are chosen. In the end there are
the sample tenants.
"""

import sys

from accounts import Newcomer, enter_secret, fill_in, forget, refuse_keyring
from hands import run
from keys import Keys
from received import count_all, list_requests

CONNECT = 'Connect a Tenant'
AGAIN = 'Sign In Again'
CHANGE = 'Change What Was Entered'
SAMPLES = 'Try with Sample Tenants'
TENANT = 'contoso.example'
DAY = 'Day the secret ends, as in 2027-05-31 (optional)'
REGIONS = 'Addresses of other regions, with blanks between them'
# Neither the newest version nor the oldest.
VERSION = '2.28'
FABRIKAM = 'f122c0e9-bfa9-5e3c-bfb1-07fd7bcb3477'


def open_form(hands, keys):
    keys.activate(f'{CONNECT}…')
    keys.focus_window(CONNECT)
    hands.find('push button', 'Sign In')


def look_at_cloud(hands, keys):
    """The sign-in service of a national cloud is known."""
    open_form(hands, keys)
    keys.unfold('More', 'combo box', 'Cloud')
    keys.pick('Cloud', 'US Government')
    hands.find('label', 'US Government, newest API version')
    keys.press('Escape')
    hands.await_that(lambda: keys.is_window_gone(CONNECT), 'the form to close')
    keys.focus_window('Steward')


def list_answers(hands, after):
    """To each sign-in."""
    return [request['status'] for request in list_requests(hands, after)
            if request['path'].endswith('/oauth2/v2.0/token')]


def be_refused(hands, keys):
    before = count_all(hands)
    keys.activate('Sign In')
    hands.find('label', 'The Secret Is Wrong')
    answers = list_answers(hands, before)
    assert answers == [401], f'it is sent once, and not {answers}'
    keys.activate(CHANGE)
    hands.find('text', 'Client secret')


def slip(hands, keys):
    open_form(hands, keys)
    client = dict(hands.clients['service'], secret='a slip')
    fill_in(hands, keys, 'Client secret', TENANT, client)
    be_refused(hands, keys)


def connect(hands, keys):
    """Only the secret is entered again. The rest of the form is filled in, too."""
    enter_secret(keys, hands.clients['service']['secret'])
    keys.walk_to('Tab', 'Get a Client ID…')
    keys.press('shift+Tab')
    keys.fill(DAY, '2127-05-31')
    keys.pick('API version', VERSION)
    keys.unfold('Regions of Dataverse', 'check box', 'North America')
    keys.walk_to_end()
    keys.fill(REGIONS, f'{hands.url}/crm4')
    keys.activate('Sign In')
    hands.await_that(lambda: keys.is_window_gone(CONNECT), 'the connection')
    keys.focus_window('Add Tenants')
    keys.walk_to('Tab', FABRIKAM)
    keys.press('space')
    keys.activate('Add')
    hands.await_that(lambda: keys.is_window_gone('Add Tenants'), 'the tenants')
    keys.focus_window('Steward')
    hands.find('label', '2 tenants')
    assert hands.count_requests('GET', f'^/admin/v{VERSION}/'), 'the version that was chosen'


def miss_region(hands, keys):
    """What is missing is told with the way to it, and so is that it is there again."""
    hands.control('POST', 'faults', {'match': {'method': 'GET', 'path': '*/Instances'},
                                     'fault': {'status': 403}, 'times': 1000000})
    keys.show_page('Environments', 'Tenant')
    keys.activate('Choose a Tenant')
    hands.find('push button', f'{CONNECT}…')
    keys.write(TENANT)
    keys.press('Return')
    hands.find('push button', TENANT)
    keys.activate('Test the Connection')
    hands.find('push button', 'Test Again')
    hands.find('label', 'Missing')
    assert hands.count_requests('GET', '^/crm4/'), 'the region that was entered'
    keys.activate('How to Fix…', 'shift+Tab')
    keys.answer('.*Europe', 'Cancel')
    hands.control('DELETE', 'faults')
    keys.activate('Test Again')
    hands.await_that(lambda: hands.is_gone('label', 'Missing'), 'the region')


def replace_secret(hands, keys):
    """First with a slip; the old one goes when the new one is there."""
    keys.activate('Replace Secret…', 'shift+Tab')
    keys.focus_window(AGAIN)
    enter_secret(keys, 'a slip')
    be_refused(hands, keys)
    before = count_all(hands)
    enter_secret(keys, hands.clients['service']['secret'])
    keys.activate('Sign In')
    hands.await_that(lambda: keys.is_window_gone(AGAIN), 'the new secret')
    assert set(list_answers(hands, before)) == {200}, 'the new secret is accepted'
    keys.focus_window('Steward')


def forget_both(hands, keys):
    forget(keys)
    hands.find('label', '1 tenant')
    forget(keys)
    hands.find('push button', SAMPLES)


def open_samples(hands, keys):
    keys.activate(SAMPLES)
    hands.find('label', '3 tenants')


def walk(hands):
    keys = Keys(hands)

    hands.find('push button', f'{CONNECT}…')
    keys.focus_window('Steward')
    for visit, text in (
        (look_at_cloud, 'a cloud is chosen'),
        (slip, 'a slip is told, and goes back to the form'),
        (connect, 'a connection is made'),
        (miss_region, 'what is missing is told'),
        (replace_secret, 'the secret is replaced'),
        (forget_both, 'the connection is forgotten'),
        (open_samples, 'the samples are there'),
    ):
        visit(hands, keys)
        yield True, text


if __name__ == '__main__':
    keyring = refuse_keyring()
    sys.exit(run(sys.argv[1], sys.argv[2], walk, Newcomer))
