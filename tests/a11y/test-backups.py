#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Steward authors
"""Usage: test-backups.py SIMULATOR PROGRAM    back up, restore, end the mode, by keys alone

Once as the service is documented, and once as it was also seen, with the answer lost.
"""

import re
import sys

from hands import run
from keys import Keys

LABEL = 'By keys'
# The simulator is so fast that a second is an hour, where its clock is not told what it is.
NOT_YET = 'PT200H'
THEN = 'PT5M'
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
    """The operation has ended, and still the backup can only be waited for."""
    hands.find('label', 'Creating')
    hands.await_that(lambda: has_ended(hands), 'the operation to end')
    hands.listen()
    assert hands.look_for('label', 'Creating'), 'the backup is not there yet'
    assert not hands.has_label_with('backed up'), 'nothing is promised'
    hands.control('POST', 'clock', {'advance': THEN})
    hands.await_that(lambda: hands.has_label_with('backed up'), 'the backup')
    hands.await_that(lambda: hands.is_gone('label', 'Creating'), 'the backup to be available')


def restore(hands, keys, target):
    keys.walk_to_row()
    keys.press('Home')
    keys.activate('Restore Selected…', 'shift+Tab')
    keys.focus_window('Restore Instance')
    hands.find('label', f'{target} (Sandbox)')
    assert hands.look_for('label', LABEL), 'the newest backup'
    keys.activate('Next')
    hands.find('label', f'Everything in “{target}” is lost')
    keys.write(target)
    keys.finish_wizard('Restore Instance', 'Restore')
    hands.await_that(lambda: hands.has_label_with('now in administration mode'), 'the restore')


def end_mode(hands, keys, name, other):
    """From the page of what was restored."""
    keys.press('alt+Left')
    keys.find_row(name, other)
    keys.press('Return')
    keys.activate('Turn Off…')
    keys.focus_window('Administration Mode')
    keys.activate('Next')
    hands.find('label', f'Everybody can sign in to “{name}” again')
    keys.finish_wizard('Administration Mode', 'Change Mode')
    hands.await_that(lambda: not next(instance['AdminMode'] for instance in instances_of(hands)
                                      if instance['FriendlyName'] == name), 'the mode to end')
    keys.press('alt+Left')


def is_sent_once(hands, after):
    """Each change, where a dry run is none."""
    requests = hands.control('GET', f'requests?after={after}')['requests']
    changes = [re.sub(r'.*/', '', request['path']) for request in requests
               if '/api/' in request['path'] and request['method'] != 'GET'
               and 'validate=true' not in request['query']]
    return changes == ['InstanceBackups', 'Restore', 'UpdateAdminMode']


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
    yield is_sent_once(hands, 0), 'an instance is backed up, restored and given back'

    before = len(hands.control('GET', 'requests?after=0')['requests'])
    hands.control('POST', 'quirks', ODD)
    open_backups(hands, keys, 'Contoso US Test', 'Contoso UAT')
    hands.find('label', 'No Backups')
    keys.press('alt+Left')
    open_backups(hands, keys, 'Contoso US Sales', 'Contoso US Test')
    hands.control('POST', 'faults', {'match': {'method': 'POST', 'path': '*/InstanceBackups'},
                                     'fault': {'drop': 'after'}, 'times': 1})
    back_up(hands, keys)
    hands.await_that(lambda: hands.has_label_with('The answer was lost.'), 'the truth')
    await_backup(hands)
    restore(hands, keys, 'Contoso US Test')
    end_mode(hands, keys, 'Contoso US Test', 'Contoso US Sales')
    yield is_sent_once(hands, before), 'another, with an answer lost, numbers and a list missing'


if __name__ == '__main__':
    sys.exit(run(sys.argv[1], sys.argv[2], walk))
