#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Steward authors
"""Usage: test-assistive.py SIMULATOR PROGRAM    the main job, by AT-SPI and nothing else"""

import sys

from hands import actions_of, run


def act_somewhere(hands, action):
    return any(hands.try_to_act(found, action) for found in hands.walk()
               if action in actions_of(found))


def open_environment(hands, name, other):
    """Finds an environment, and opens its page."""
    hands.type_text('Search environments', name)
    hands.await_that(lambda: hands.look_for('label', other) is None, 'the search')
    for action in ('list.select-all', 'page.open'):
        hands.await_that(lambda: act_somewhere(hands, action), action)


def copy(hands):
    open_environment(hands, 'Dev-Anna', 'Hotfix-1204')
    hands.press('Copy…')
    hands.type_text('Name', 'Copied-By-Name')
    hands.press('Next')
    hands.finish_wizard('Copy')
    hands.await_that(lambda: hands.is_active('Copied-By-Name'), 'the copy')
    hands.press('Back')


def restore(hands):
    open_environment(hands, 'Hotfix-1204', 'Dev-Anna')
    hands.press('Restore…')
    hands.press('Next')
    hands.type_text('Name', 'Restored-By-Name')
    hands.press('Next')
    hands.finish_wizard('Restore')
    hands.await_that(lambda: hands.is_active('Restored-By-Name'), 'the restored environment')


def walk(hands):
    hands.find('label', 'Hotfix-1204')
    copy(hands)
    yield hands.count_requests('POST', '/copy$') == 1, 'an environment is copied by names alone'
    restore(hands)
    yield hands.count_requests('POST', '/restore$') == 1, 'another is restored by names alone'


if __name__ == '__main__':
    sys.exit(run(sys.argv[1], sys.argv[2], walk))
