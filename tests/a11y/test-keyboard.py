#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Steward authors
"""Usage: test-keyboard.py SIMULATOR PROGRAM    the work, by keys and nothing else"""

import sys

from hands import run
from keys import Keys


def copy(hands, keys):
    """Finds an environment, copies it, and follows the copy to its end."""
    keys.find_row('Dev-Anna', 'Hotfix-1204')
    keys.choose('Copy…')
    keys.focus_window('Copy Environment')
    keys.await_cursor('Name')
    keys.enter('Copied-By-Keys')
    keys.activate('Next')
    keys.finish_wizard('Copy Environment', 'Copy')
    hands.await_that(lambda: hands.is_active('Copied-By-Keys'), 'the copy')
    assert hands.count_requests('POST', '/copy$') == 1, 'it is sent once'


def restore(hands, keys):
    """Restores to an earlier moment, from the page of the environment."""
    keys.find_row('Hotfix-1204', 'Dev-Anna')
    keys.press('Return')
    hands.find('push button', 'Restore…')
    keys.activate('Restore…')
    keys.focus_window('Restore Environment')
    hands.find('push button', 'Next')
    keys.walk_to('Tab', 'Moment')
    keys.press('ctrl+Left', 'Left', 'Left')
    keys.activate('Next')
    keys.await_cursor('Name')
    keys.enter('Restored-By-Keys')
    keys.activate('Next')
    keys.finish_wizard('Restore Environment', 'Restore')
    hands.await_that(lambda: hands.is_active('Restored-By-Keys'), 'the restored environment')
    assert hands.count_requests('POST', '/restore$') == 1, 'it is sent once'
    keys.press('alt+Left')


def look_at_operations(hands, keys):
    """Opens what is running from the header bar, and closes it. The way there leads through all
    pages of the sidebar, which is left as it was."""
    keys.walk('Tab', lambda: keys.is_on_button('Operations'), 'the button')
    keys.press('Return')
    hands.find('push button', 'Show All Operations')
    keys.press('Escape')
    hands.await_that(lambda: hands.look_for('push button', 'Show All Operations') is None,
                     'the popover to close')
    assert hands.tell(lambda: hands.is_selected('Environments')), 'the page that is shown'
    assert not hands.tell(lambda: hands.is_selected('Tenant')), 'a page that was passed'


def follow(hands, keys):
    """Both have ended well, which is told on another page."""
    keys.show_page('Environments', 'Operations')
    for name in ('Copied-By-Keys', 'Restored-By-Keys'):
        hands.await_that(lambda: hands.has_label_with(name), f'the operation of {name}')
    keys.show_page('Operations', 'Environments')
    hands.find('push button', 'New Environment…')


def rename(hands, keys):
    keys.find_row('Dev-Priya', 'Dev-Anna')
    keys.press('F2')
    keys.focus_window('Rename Environment')
    keys.await_cursor('Name')
    keys.enter('Renamed-By-Keys')
    keys.activate('Next')
    keys.finish_wizard('Rename Environment', 'Rename')
    hands.await_that(lambda: hands.is_active('Renamed-By-Keys'), 'the new name')


def delete(hands, keys):
    """Where users would lose access the name is typed."""
    keys.find_row('Production-FR', 'Dev-Anna')
    keys.press('Delete')
    keys.focus_window('Delete “Production-FR”.')
    hands.find('push button', 'Delete Environment')
    keys.write('Production-FR')
    keys.activate('Delete Environment')
    keys.focus_window('Steward')
    hands.await_that(lambda: not hands.is_active('Production-FR'), 'the environment to go')


def recover(hands, keys):
    keys.find_row('Payroll-Test', 'Dev-Anna')
    keys.choose('Recover…')
    keys.focus_window('Recover “Payroll-Test.*”.')
    hands.find('push button', 'Recover Environment')
    keys.activate('Recover Environment')
    keys.focus_window('Steward')
    hands.await_that(lambda: hands.is_active('Payroll-Test-[0-9]{14}'), 'the recovery')


def back_up(hands, keys):
    """Backs an instance up."""
    keys.show_page('Environments', 'Instances')
    hands.find('label', 'Contoso Sales')
    keys.find_row('Contoso Sales', 'Contoso UAT')
    keys.choose('Back Up…')
    keys.focus_window('Back Up Instance')
    keys.await_cursor('Label')
    keys.write('By keys')
    keys.activate('Next')
    keys.finish_wizard('Back Up Instance', 'Back Up')
    assert hands.count_requests('POST', '/InstanceBackups$') == 1, 'it is sent once'


def walk(hands):
    keys = Keys(hands)

    hands.find('label', 'Hotfix-1204')
    keys.focus_window('Steward')
    for visit, text in (
        (copy, 'an environment is found, copied and followed'),
        (restore, 'another is restored to an earlier moment'),
        (look_at_operations, 'what is running is looked at'),
        (follow, 'both are told of on another page'),
        (rename, 'an environment is renamed'),
        (delete, 'an environment is deleted by its name'),
        (recover, 'an environment is recovered'),
        (back_up, 'an instance is backed up'),
    ):
        visit(hands, keys)
        yield True, text


if __name__ == '__main__':
    sys.exit(run(sys.argv[1], sys.argv[2], walk))
