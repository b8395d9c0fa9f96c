#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Steward authors
"""Usage: with-display.py PROGRAM [ARGUMENT...]    runs it on a screen that is its alone

As xvfb-run does, which misses that the server is ready where the server is quicker than the shell,
and then waits without an end. A signal that is blocked is not missed.
"""

import os
import signal
import subprocess
import sys

NUMBERS = range(99, 1000)
# The pointer rests in the middle of the screen, where no window reaches it. A server that resets
# when its last client leaves, as the registry of the accessibility bus does early on, refuses
# whoever comes at that moment.
SERVER = ('-screen', '0', '2800x2000x24', '-nolisten', 'tcp', '-noreset')
SIGNALS = {signal.SIGCHLD, signal.SIGUSR1}


def prepare_server():
    """One that finds this signal ignored sends it when it is ready."""
    signal.signal(signal.SIGUSR1, signal.SIG_IGN)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, SIGNALS)


def start_server():
    """The number of the screen, and the server: where another one has that number, it ends."""
    for number in NUMBERS:
        server = subprocess.Popen(['Xvfb', f':{number}', *SERVER], stderr=subprocess.DEVNULL,
                                  preexec_fn=prepare_server)
        while server.poll() is None:
            if signal.sigwait(SIGNALS) == signal.SIGUSR1:
                return number, server

    sys.exit('No screen was to be had.')


def main():
    signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS)
    number, server = start_server()
    signal.signal(signal.SIGUSR1, signal.SIG_IGN)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, SIGNALS)
    signal.signal(signal.SIGUSR1, signal.SIG_DFL)

    status = subprocess.call(sys.argv[1:], env=dict(os.environ, DISPLAY=f':{number}'))
    server.terminate()
    server.wait()

    return status if status >= 0 else 128 - status


if __name__ == '__main__':
    sys.exit(main())
