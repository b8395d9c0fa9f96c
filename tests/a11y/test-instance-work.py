#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Steward authors
"""Usage: test-instance-work.py SIMULATOR PROGRAM    the work with instances, by keys alone

They are backed up, restored and given back, once as the service is documented, and once as it was
also seen, with the answer lost. Then all else that the service offers is done.
"""

import re
import sys

from hands import run
from keys import Keys
from received import count_all, list_requests

LABEL = 'By keys'
# The simulator is so fast that a second is an hour, where its clock is not told what it is.
NOT_YET = 'PT200H'
THEN = 'PT5M'
CLIENT = '11111111-2222-3333-4444-555555555555'
ID = '[0-9a-f-]{36}'
# The operations as the reference numbers them.
OPERATIONS = (
    ('PUT', '/Instances/Provision'),
    ('GET', '/Instances'),
    ('GET', f'/Instances/{ID}'),
    ('DELETE', f'/Instances/{ID}/Delete'),
    ('GET', '/InstanceBackups'),
    ('GET', f'/InstanceBackups/{ID}/{ID}'),
    ('POST', '/InstanceBackups'),
    ('POST', f'/Instances/{ID}/Restore'),
    ('GET', '/InstanceTypeInfo'),
    ('GET', '/InstanceTypeInfo/[A-Za-z]+'),
    ('GET', '/Templates'),
    ('GET', '/ServiceVersions'),
    ('GET', '/Currencies'),
    ('GET', '/Languages'),
    ('GET', f'/Operation/{ID}'),
    ('POST', f'/Instances/{ID}/UpdateAdminMode'),
    ('POST', '/TenantApplicationIdentities'),
    ('GET', '/TenantApplicationIdentities'),
    ('GET', f'/TenantApplicationIdentities/{ID}'),
    ('POST', f'/TenantApplicationIdentities/{ID}/Enable'),
    ('POST', f'/TenantApplicationIdentities/{ID}/Disable'),
)
BACK_AND_FORTH = ['InstanceBackups', 'Restore', 'UpdateAdminMode']
ODD = {'enums': 'numbers', 'casing': 'camel', 'emptyListIs404': True}


def open_backups(hands, keys, name, other):
    keys.find_row(name, other)
    keys.press('Return')
    hands.find('push button', 'Back Up…')
    keys.show_tab('Backups')


def back_up(hands, keys):
    keys.activate('Back Up…', 'shift+Tab')
    keys.focus_window('Back Up Instance')
    keys.await_cursor('Label')
    keys.write(LABEL)
    keys.activate('Next')
    keys.finish_wizard('Back Up Instance', 'Back Up')


def instances_of(hands):
    return hands.control('GET', 'state')['tenants'][0]['instances']


def has_ended(hands):
    """Whether the service calls all that it does to instances done."""
    operations = hands.control('GET', 'state')['tenants'][0]['instanceOperations']
    return operations and all(operation['Status'] == 'Succeeded' for operation in operations)


def await_backup(hands):
    """The operation has ended, and still the backup can only be waited for. That it is there is
    also told, but what is told passes by."""
    hands.find('label', 'Creating')
    hands.await_that(lambda: has_ended(hands), 'the operation to end')
    hands.listen()
    assert hands.tell(lambda: hands.look_for('label', 'Creating')), 'the backup is not there yet'
    assert not hands.tell(lambda: hands.has_label_with('backed up')), 'nothing is promised'
    hands.control('POST', 'clock', {'advance': THEN})
    hands.await_that(lambda: hands.is_gone('label', 'Creating'), 'the backup to be available')


def restore(hands, keys, target):
    keys.walk_to_row()
    keys.press('Home')
    keys.activate('Restore Selected…', 'shift+Tab')
    keys.focus_window('Restore Instance')
    hands.find('label', f'{target} (Sandbox)')
    hands.find('label', LABEL)
    keys.activate('Next')
    hands.find('label', f'Everything in “{target}” is lost')
    keys.write(target)
    keys.finish_wizard('Restore Instance', 'Restore')
    hands.await_that(lambda: has_ended(hands), 'the restore')


def end_mode(hands, keys, name, other):
    """From the page of what was restored."""
    keys.press('alt+Left')
    keys.find_row(name, other)
    keys.press('Return')
    hands.find('push button', 'Turn Off…')
    keys.activate('Turn Off…')
    keys.focus_window('Administration Mode')
    keys.activate('Next')
    hands.find('label', f'Everybody can sign in to “{name}” again')
    keys.finish_wizard('Administration Mode', 'Change Mode')
    hands.await_that(lambda: not next(instance['AdminMode'] for instance in instances_of(hands)
                                      if instance['FriendlyName'] == name), 'the mode to end')
    keys.press('alt+Left')


def list_changes(hands, after):
    """What was sent to be carried out, where a dry run is none."""
    requests = list_requests(hands, after)
    return [re.sub(r'.*/', '', request['path']) for request in requests
            if '/api/' in request['path'] and request['method'] != 'GET'
            and 'validate=true' not in request['query']]


def close(hands, keys, title, below):
    keys.press('Escape')
    hands.await_that(lambda: keys.is_window_gone(title), f'“{title}” to close')
    keys.focus_window(below)


def open_first(hands, keys):
    """The first row of the table that is next."""
    keys.walk_to_row()
    keys.press('Home')
    hands.listen()
    keys.press('Return')


def create(hands, keys):
    keys.press('ctrl+f')
    keys.activate('New Instance…', 'shift+Tab')
    keys.focus_window('New Instance')
    keys.await_cursor('Name')
    keys.write('Made by keys')
    keys.press('Tab')
    keys.write('madebykeys')
    keys.press('Tab')
    keys.write('admin@contoso.example')
    hands.await_that(lambda: hands.find_starting('label', 'Production ('), 'the types')
    keys.activate('Next')
    hands.find('label', 'The instance “Made by keys” is created')
    keys.finish_wizard('New Instance', 'Create')


def delete(hands, keys):
    """There is only the keyboard to tell the name with."""
    keys.find_row('Contoso Support Copy', 'Contoso UAT')
    keys.choose('Delete…')
    keys.focus_window('Delete Instance')
    keys.activate('Next')
    hands.find('label', '“Contoso Support Copy” and all its data are deleted for good')
    keys.write('Contoso Support Copy')
    keys.finish_wizard('Delete Instance', 'Delete Instance')


def look_at_backup(hands, keys):
    open_backups(hands, keys, 'Contoso UAT', 'Contoso US Sales')
    open_first(hands, keys)
    hands.find('label', 'Backup ID')
    keys.press('Escape')
    hands.await_that(lambda: hands.is_gone('label', 'Backup ID'), 'the backup to close')
    keys.focus_window('Steward')
    keys.press('alt+Left')


def open_reference(keys, title):
    keys.press('ctrl+f')
    keys.activate('More')
    keys.activate(title, 'Down')
    keys.focus_window(title)


def look_at_types(hands, keys):
    open_reference(keys, 'Types and Templates')
    open_first(hands, keys)
    hands.find('label', 'Free')
    keys.press('Escape')
    hands.await_that(lambda: hands.is_gone('label', 'Free'), 'the type to close')
    keys.focus_window('Types and Templates')
    close(hands, keys, 'Types and Templates', 'Steward')


def turn(hands, keys, verb):
    """An application has access, or has it no more."""
    open_first(hands, keys)
    hands.find('push button', f'{verb}…')
    keys.activate(f'{verb}…')
    keys.focus_window('Application Access')
    hands.find('label', 'What Will Happen')
    keys.activate(verb)
    hands.await_that(lambda: keys.is_window_gone('Application Access'), 'the wizard to close')
    keys.focus_window('Application Identities')


def change_identities(hands, keys):
    open_reference(keys, 'Application Identities')
    hands.find('label', 'Disabled')
    keys.activate('Register…')
    keys.focus_window('Register Application')
    keys.await_cursor('Client ID')
    keys.write(CLIENT)
    keys.activate('Next')
    hands.find('label', 'What Will Happen')
    keys.activate('Register')
    hands.await_that(lambda: keys.is_window_gone('Register Application'), 'the wizard to close')
    keys.focus_window('Application Identities')
    turn(hands, keys, 'Disable')
    turn(hands, keys, 'Enable')
    close(hands, keys, 'Application Identities', 'Steward')


def list_missing(hands):
    """The operations that the service was not asked for."""
    requests = [request for request in list_requests(hands)
                if 'validate=true' not in request['query']]
    return [f'{method} {path}' for method, path in OPERATIONS
            if not any(request['method'] == method
                       and re.fullmatch(f'/crm\\d*/api/v1.2{path}', request['path'])
                       for request in requests)]


def walk(hands):
    keys = Keys(hands)

    hands.find('label', 'Hotfix-1204')
    keys.focus_window('Steward')
    keys.show_page('Environments', 'Instances')
    hands.control('POST', 'quirks', {'retryAfter': 5, 'backupAvailableAfter': NOT_YET})
    open_backups(hands, keys, 'Contoso Sales', 'Contoso UAT')
    back_up(hands, keys)
    await_backup(hands)
    restore(hands, keys, 'Contoso UAT')
    end_mode(hands, keys, 'Contoso UAT', 'Contoso Sales')
    yield list_changes(hands, 0) == BACK_AND_FORTH, \
        'an instance is backed up, restored and given back'

    before = count_all(hands)
    hands.control('POST', 'quirks', ODD)
    open_backups(hands, keys, 'Contoso US Test', 'Contoso UAT')
    hands.find('label', 'No Backups')
    keys.press('alt+Left')
    open_backups(hands, keys, 'Contoso US Sales', 'Contoso US Test')
    hands.control('POST', 'faults', {'match': {'method': 'POST', 'path': '*/InstanceBackups'},
                                     'fault': {'drop': 'after'}, 'times': 1})
    back_up(hands, keys)
    await_backup(hands)
    restore(hands, keys, 'Contoso US Test')
    end_mode(hands, keys, 'Contoso US Test', 'Contoso US Sales')
    yield list_changes(hands, before) == BACK_AND_FORTH, \
        'another, with an answer lost, numbers and a list missing'

    before = count_all(hands)
    for visit in (create, delete, look_at_backup, look_at_types, change_identities):
        visit(hands, keys)
    hands.await_that(lambda: not list_missing(hands), 'the last answer', timeout=20)
    yield list_changes(hands, before) == ['Provision', 'Delete', 'TenantApplicationIdentities',
                                          'Disable', 'Enable'], \
        f'all {len(OPERATIONS)} operations are reached, and each change is sent once'


if __name__ == '__main__':
    sys.exit(run(sys.argv[1], sys.argv[2], walk))
