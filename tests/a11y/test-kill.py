#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Steward authors
"""Usage: test-kill.py SIMULATOR PROGRAM    killed while it looks for what it sent"""

import os
import sys

from hands import labels_of, role_of, run
from keys import ROWS, Keys

NAME = 'Killed-Mid-Way'


def create(hands):
    """The service carries it out and its answer is lost, as is all that it says from then on."""
    hands.press('New Environment…')
    hands.type_text('Name', NAME)
    hands.press('Next')
    hands.find('label', 'What Will Happen')
    hands.control('POST', 'faults', {'match': {'method': 'PUT', 'path': '*'},
                                     'fault': {'drop': 'after'}})
    hands.control('POST', 'faults', {'match': {'method': 'GET', 'path': '*'},
                                     'fault': {'status': 503}, 'times': 1000000})
    hands.finish_wizard('Create')


def is_looked_for(hands):
    """What is said of it passes by; what is asked after it was sent stays in the log."""
    requests = hands.control('GET', 'requests?after=0')['requests']
    sent = [request['path'].endswith(NAME) for request in requests].index(True)
    return any(request['path'].endswith('/operations') for request in requests[sent + 1:])


def is_in_history(hands):
    return any({f'Create {NAME}', 'Succeeded'} <= set(labels_of(found))
               for found in hands.walk() if role_of(found) in ROWS)


def files_of(hands):
    folder = f'{hands.folder}/data/steward/simulators'
    return [file for _, _, files in os.walk(folder) for file in files]


def walk(hands):
    hands.find('label', 'Hotfix-1204')
    create(hands)
    hands.await_that(lambda: hands.count_requests('PUT', NAME) == 1, 'the request')
    hands.await_that(lambda: is_looked_for(hands), 'that it is looked for')
    hands.kill()
    yield hands.count_requests('PUT', NAME) == 1, 'it is killed while it looks'

    hands.control('DELETE', 'faults')
    hands.start()
    hands.find('label', NAME)
    hands.await_that(lambda: hands.is_active(NAME), 'the environment')
    yield hands.count_requests('PUT', NAME) == 1, 'the next start finds it, and sends nothing'

    keys = Keys(hands)
    keys.focus_window('Steward')
    keys.show_page('Environments', 'Operations')
    hands.await_that(lambda: is_in_history(hands), 'that it is told')
    hands.quit()
    yield not files_of(hands), 'with the simulator goes what was kept of it'


if __name__ == '__main__':
    sys.exit(run(sys.argv[1], sys.argv[2], walk))
