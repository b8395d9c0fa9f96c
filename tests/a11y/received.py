# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Steward authors
"""What the simulator was sent, and whether that is what each piece of work is to send."""

import re

# What is left out of a path: an environment is known by its name.
BEFORE_NAME = re.compile('.*/environments/')


def list_requests(hands, after=0):
    return hands.control('GET', f'requests?after={after}')['requests']


def count_all(hands):
    return len(list_requests(hands))


def list_sent(hands, after):
    """All but what only reads: how and where, without what goes before each environment."""
    return [f"{request['method']} {BEFORE_NAME.sub('', request['path'])}"
            for request in list_requests(hands, after) if request['method'] != 'GET']


def work_through(hands, keys, steps, list_changes=list_sent):
    """Whether each step sends what it is to send, and no more."""
    for work, text, expected in steps:
        before = count_all(hands)
        work(hands, keys)
        hands.await_that(lambda: len(list_changes(hands, before)) >= len(expected), text)
        sent = list_changes(hands, before)
        yield sent == expected, f'{text} {[] if sent == expected else sent}'
