# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Steward authors
"""What is opened to be looked at, place by place, and how one leaves it again."""

from keys import Keys

QUESTION = 'Discard What You Entered.'


def leave(hands, keys, title, below='Steward'):
    """Closes a window, and says yes where it asks whether what was entered may go."""
    def is_asked():
        return title != QUESTION and not keys.is_window_gone(QUESTION)

    keys.press('Escape')
    hands.await_that(lambda: is_asked() or keys.is_window_gone(title), f'“{title}” to close')
    if is_asked():
        keys.focus_window(QUESTION)
        hands.press('Discard')
        hands.await_that(lambda: keys.is_window_gone(title), f'“{title}” to close')
    keys.focus_window(below)


def look_at_steps(hands, keys, title, enter=None, below='Steward'):
    """Both steps of a short wizard: what is entered into the first lets the second be seen."""
    keys.focus_window(title)
    hands.find('push button', 'Next')
    yield f'{title}, step 1'
    if enter is not None:
        enter()
    hands.press('Next')
    hands.find('push button', 'Back')
    yield f'{title}, step 2'
    leave(hands, keys, title, below)


def walk(hands, looks):
    """Whether each control of the places goes by what is written on it, and tells no secret."""
    keys = Keys(hands)
    told = []

    hands.find('label', 'Hotfix-1204')
    keys.focus_window('Steward')
    for look in looks:
        for place in look(hands, keys):
            wrong, secrets = hands.examine(hands.secrets)
            yield not wrong, f'{place} {wrong}'
            told += secrets
    yield not told, f'no secret is in the tree {told}'
