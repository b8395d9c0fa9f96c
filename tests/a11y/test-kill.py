#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Steward authors
"""Usage: test-kill.py SIMULATOR PROGRAM    killed while it looks for what it sent"""

import os
import sys

from hands import run

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


def files_of(hands):
    folder = f'{hands.folder}/data/steward/simulators'
    return [file for _, _, files in os.walk(folder) for file in files]


def walk(hands):
    hands.find('label', 'Hotfix-1204')
    create(hands)
    hands.await_that(lambda: hands.count_requests('PUT', NAME) == 1, 'the request')
    hands.await_that(lambda: hands.has_label_with('The answer was lost.'), 'that it is looked for')
    hands.kill()
    yield hands.count_requests('PUT', NAME) == 1, 'it is killed while it looks'

    hands.control('DELETE', 'faults')
    hands.start()
    hands.find('label', NAME)
    hands.await_that(lambda: hands.is_active(NAME), 'the environment')
    yield hands.count_requests('PUT', NAME) == 1, 'the next start finds it, and sends nothing'

    hands.await_that(lambda: hands.has_label_with(f'{NAME} created'), 'that it is told')
    hands.quit()
    yield not files_of(hands), 'with the simulator goes what was kept of it'


if __name__ == '__main__':
    sys.exit(run(sys.argv[1], sys.argv[2], walk))
