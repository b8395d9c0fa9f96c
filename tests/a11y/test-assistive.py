#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Steward authors
"""Usage: test-assistive.py SIMULATOR PROGRAM    the main job, by AT-SPI and nothing else"""

import sys
import tempfile

from hands import Hands, actions_of

NAME = 'By-Name'


def restore(hands):
    """Finds an environment, and restores it as another one."""
    hands.type_text('Search environments', 'Hotfix-1204')
    hands.await_that(lambda: hands.look_for('label', 'Dev-Anna') is None, 'the search')
    rows = hands.await_that(lambda: next((found for found in hands.walk()
                                          if 'list.select-all' in actions_of(found)), None),
                            'the table')
    hands.act(rows, 'list.select-all')
    page = next(found for found in hands.walk() if 'page.open' in actions_of(found))
    hands.act(page, 'page.open')
    hands.press('Restore…')

    hands.press('Next')
    hands.type_text('Name', NAME)
    hands.press('Next')
    hands.find('label', 'What Will Happen')
    # A press too soon after the last one is taken for a double click.
    hands.await_that(lambda: press_and_look(hands), 'the wizard to close')

    # The toolkit of the floor loses sight of the main window when another one closes: whether it
    # worked is asked of the service.
    hands.await_that(lambda: hands.is_active(NAME), 'the restored environment')


def press_and_look(hands):
    button = hands.look_for('push button', 'Restore')
    if button is not None:
        hands.act(button, 'click')
    return hands.look_for('push button', 'Restore') is None


def main():
    results = []

    with tempfile.TemporaryDirectory(prefix='steward-a11y-') as folder:
        hands = Hands(sys.argv[1], sys.argv[2], folder)
        try:
            hands.find('label', 'Hotfix-1204')
            nameless = list(hands.nameless())
            results.append((not nameless, f'controls have names {nameless}'))
            restore(hands)
            results.append((True, 'an environment is restored by names alone'))
            results.append((hands.count_requests('POST', '/restore$') == 1, 'it is sent once'))
        except AssertionError as error:
            results.append((False, str(error)))
        finally:
            hands.close()

    for number, (holds, text) in enumerate(results, 1):
        print(f'{"ok" if holds else "not ok"} {number} {text}')
    print(f'1..{len(results)}')

    return 0 if all(holds for holds, _ in results) else 1


if __name__ == '__main__':
    sys.exit(main())
