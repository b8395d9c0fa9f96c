#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Steward authors
"""Usage: test-keyboard.py SIMULATOR PROGRAM    the main job, by keys and nothing else"""

import subprocess
import sys
import tempfile

from hands import Hands

NAME = 'By-Keys'
MOST_TABS = 60


class Keys:
    def __init__(self, hands):
        self.hands = hands

    def focus_window(self, title):
        """There is no window manager here to do so."""
        def condition():
            found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--name', f'^{title}$'],
                                   capture_output=True, text=True, check=False).stdout.split()
            return found[-1] if found else None

        window = self.hands.await_that(condition, f'the window “{title}”')
        subprocess.run(['xdotool', 'windowfocus', '--sync', window], check=True)

    def press(self, *keys):
        subprocess.run(['xdotool', 'key', '--clearmodifiers', *keys], check=True)

    def write(self, text):
        subprocess.run(['xdotool', 'type', '--clearmodifiers', text], check=True)

    def focused_name(self):
        focused = self.hands.focused
        return focused.get_name() if focused else None

    def walk_to(self, key, name):
        """Presses a key until something has the focus."""
        for _ in range(MOST_TABS):
            before = self.hands.focused
            if self.focused_name() == name:
                return
            self.press(key)
            self.hands.await_for_a_while(lambda: self.hands.focused is not before)
        raise AssertionError(f'{key} does not lead to “{name}”')


def restore(hands):
    keys = Keys(hands)
    keys.focus_window('Steward')
    keys.press('ctrl+f')
    keys.write('Hotfix-1204')
    hands.await_that(lambda: hands.look_for('label', 'Dev-Anna') is None, 'the search')
    keys.press('Down')
    keys.press('Return')
    hands.find('push button', 'Restore…')
    keys.walk_to('Tab', 'Restore…')
    keys.press('Return')

    keys.focus_window('Restore Environment')
    hands.find('push button', 'Next')
    keys.walk_to('Tab', 'Next')
    keys.press('Return')
    # The step begins where the name is typed.
    hands.await_that(lambda: hands.look_for('text', 'Name'), 'the name')
    keys.press('ctrl+a')
    keys.write(NAME)
    keys.walk_to('Tab', 'Next')
    keys.press('Return')
    hands.find('label', 'What Will Happen')
    keys.walk_to('Tab', 'Restore')
    hands.await_that(lambda: press_and_look(hands, keys), 'the wizard to close')

    hands.await_that(lambda: hands.is_active(NAME), 'the restored environment')


def press_and_look(hands, keys):
    # A press too soon after the last one is taken for a double click.
    keys.press('Return')
    return hands.look_for('push button', 'Restore') is None


def main():
    results = []

    with tempfile.TemporaryDirectory(prefix='steward-a11y-') as folder:
        hands = Hands(sys.argv[1], sys.argv[2], folder)
        try:
            hands.find('label', 'Hotfix-1204')
            restore(hands)
            results.append((True, 'an environment is restored by keys alone'))
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
