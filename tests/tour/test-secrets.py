#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Steward authors
"""Usage: test-secrets.py tour SIMULATOR TOUR | accounts ACCOUNTS

Whether the program ever tells what it was trusted with. The tour, or each way to sign in, is walked
with everything logged, the simulator behind a relay that notes each secret that passes, and at the
same moment how the program and what it started were called and, where it signs in, what assistive
technology is told. Then all that was printed, all files that were written, all arguments and
environments, and all that was told are searched for them.
"""

import http.client
import json
import os
import queue
import re
import subprocess
import sys
import tempfile
import threading
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, Gio, GLib  # noqa: E402

# What each side says to the other at sign-in and must not be told on.
FORM_SECRETS = ('client_secret', 'client_assertion', 'code', 'code_verifier', 'device_code',
                'password', 'refresh_token')
ANSWER_SECRETS = ('access_token', 'refresh_token', 'id_token', 'device_code')
# What each walk is to have at stake, lest it prove nothing.
EXPECTED = {
    'tour': {'access_token', 'client_secret', 'device_code', 'password'},
    'accounts': {'access_token', 'client_assertion', 'client_secret', 'code', 'code_verifier',
                 'device_code', 'id_token', 'key', 'passphrase', 'password', 'refresh_token'},
}
JWT = re.compile(rb'eyJ[A-Za-z0-9_-]{16,}\.')

ANSWER_TIMEOUT_MS = 60000

# What is at stake, and as what it was sent. Requests are also relayed when the walk has ended.
secrets = {}
# What /proc tells of the program and of what it started.
processes = set()
# What assistive technology was told, and the moments at which it is to ask.
told = set()
looks = queue.Queue()


class Relay(BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'
    target = None
    tour = None
    started = threading.Event()
    listens = False

    def relay(self):
        body = self.rfile.read(int(self.headers.get('Content-Length') or 0))
        if self.path == '/relay':
            Relay.target = urllib.parse.urlsplit(body.decode()).netloc
            self.send_response_only(200)
            self.send_header('Content-Length', '0')
            self.end_headers()
            return

        self.started.wait()
        note_processes(self.tour.pid)
        if self.listens and '/oauth2/' in self.path:
            seen = threading.Event()
            looks.put(seen)
            seen.wait()
        service = http.client.HTTPConnection(self.target)
        service.request(self.command, self.path, body, dict(self.headers))
        answer = service.getresponse()
        content = answer.read()
        self.note(body, content)

        self.send_response_only(answer.status)
        for name, value in answer.getheaders():
            if name.lower() not in {'connection', 'content-length', 'transfer-encoding'}:
                self.send_header(name, value)
        self.send_header('Content-Length', str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = relay

    def note(self, body, content):
        if '/oauth2/' not in self.path:
            return
        form = urllib.parse.parse_qs(body.decode())
        for name in FORM_SECRETS:
            secrets.update((value, name) for value in form.get(name, []))
        try:
            answer = json.loads(content)
        except ValueError:
            return
        secrets.update((answer[name], name) for name in ANSWER_SECRETS if name in answer)

    def log_message(self, *arguments):
        pass


def parent_of(folder):
    """The name of a program may have spaces and brackets; what follows it has none."""
    return int((folder / 'stat').read_text().rpartition(')')[2].split()[1])


def note_processes(first):
    """Processes that end meanwhile have no folder any more."""
    parents, lines = {}, {}
    for folder in Path('/proc').iterdir():
        if not folder.name.isdigit():
            continue
        try:
            parents[int(folder.name)] = parent_of(folder)
            lines[int(folder.name)] = b''.join((folder / name).read_bytes()
                                               for name in ('cmdline', 'environ'))
        except OSError:
            continue

    for process in lines:
        ancestor = process
        while ancestor not in (first, 0, None):
            ancestor = parents.get(ancestor)
        if ancestor == first:
            processes.add(lines[process])


def search(name, content, found):
    for secret in list(secrets):
        # A token is known by any of its parts; the words of a scope are not secret.
        if any(part in content for part in secret.encode().split(b'.') if len(part) > 12):
            found.append(f'{name} has {secret[:4]}…')
    if JWT.search(content):
        found.append(f'{name} has what looks like a token')


def note_key(path):
    """A certificate is given to the program as a file that has its key, and a passphrase."""
    key = path.read_text().rpartition('-----BEGIN PRIVATE KEY-----')[2]
    lines = [line for line in key.splitlines() if re.match('^[A-Za-z0-9+/=]+$', line)]
    secrets.update((line, 'key') for line in lines)
    secrets['of no consequence'] = 'passphrase'


def start_simulator(program):
    simulator = subprocess.Popen([program, '--scenario=contoso', '--speed=600'],
                                 stdout=subprocess.PIPE, text=True)
    hello = json.loads(simulator.stdout.readline())
    secrets[hello['clients']['service']['secret']] = 'client_secret'
    secrets[hello['user']['password']] = 'password'
    Relay.target = urllib.parse.urlsplit(hello['url']).netloc

    return simulator


def listen(accessible):
    """Names, descriptions and texts, of all that there is."""
    told.update(text.encode() for text in (accessible.get_name(), accessible.get_description())
                if text)
    text = accessible.get_text_iface()
    if text is not None:
        told.add(Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text)).encode())
    for position in range(accessible.get_child_count()):
        child = accessible.get_child_at_index(position)
        if child is not None:
            listen(child)


def hear(event):
    """What was typed is also told of itself, once it stands there."""
    if isinstance(event.any_data, str):
        told.add(event.any_data.encode())


def hear_all():
    while GLib.MainContext.default().iteration(False):
        pass


def tell_end():
    Relay.tour.wait()
    looks.put(None)


def listen_until_end():
    """The library of assistive technology is for the main thread. What is gone tells nothing."""
    # Where no answer comes in time, which is a second, the library says that there is nothing.
    Atspi.set_timeout(ANSWER_TIMEOUT_MS, ANSWER_TIMEOUT_MS)
    listener = Atspi.EventListener.new(hear)
    if Relay.listens:
        listener.register('object:text-changed')
    threading.Thread(target=tell_end, daemon=True).start()
    while (seen := looks.get()) is not None:
        try:
            listen(Atspi.get_desktop(0))
        except GLib.Error:
            pass
        hear_all()
        seen.set()
    hear_all()


def find_accessibility_bus():
    """For a program that has a session bus of its own, as that with a keyring."""
    session = Gio.bus_get_sync(Gio.BusType.SESSION)
    return session.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress', None,
                             None, Gio.DBusCallFlags.NONE, -1).unpack()[0]


def walk(command, folder):
    environment = dict(os.environ, G_MESSAGES_DEBUG='all', HOME=folder, TMPDIR=folder)
    for name in ('CACHE', 'CONFIG', 'STATE'):
        environment[f'XDG_{name}_HOME'] = f'{folder}/{name.lower()}'
    if Relay.listens:
        # The toolkit of the floor complains of itself when it is looked at while it changes.
        environment.update(GTK_A11Y='atspi', G_DEBUG='',
                           AT_SPI_BUS_ADDRESS=find_accessibility_bus())

    with tempfile.TemporaryFile() as output:
        Relay.tour = subprocess.Popen(command, env=environment,
                                      stdout=output, stderr=subprocess.STDOUT)
        Relay.started.set()
        listen_until_end()
        output.seek(0)
        return output.read()


def search_all(output, folder):
    """What was found, and whether there was a database to find it in."""
    found = []
    files = [path for path in Path(folder).rglob('*') if path.is_file()]
    for path in files:
        if path.name == 'certificate.pem':
            note_key(path)

    search('the output', output, found)
    for process in list(processes):
        search('a process', process, found)
    for text in told:
        search('assistive technology', text, found)
    for path in files:
        if path.stem != 'certificate':
            search(str(path.relative_to(folder)), path.read_bytes(), found)

    return found, any(path.read_bytes().startswith(b'SQLite format 3') for path in files)


def main():
    what, *programs = sys.argv[1:]
    Relay.listens = what == 'accounts'
    relay = ThreadingHTTPServer(('127.0.0.1', 0), Relay)
    threading.Thread(target=relay.serve_forever, daemon=True).start()
    url = f'http://127.0.0.1:{relay.server_port}'
    simulator = start_simulator(programs[0]) if what == 'tour' else None

    with tempfile.TemporaryDirectory(prefix='steward-secrets-') as folder:
        command = [programs[-1], f'{folder}/pictures', url]
        if what == 'tour':
            command = [programs[-1], f'--simulator={url}', f'--data={folder}/data',
                       f'--pictures={folder}/pictures']
        output = walk(command, folder)
        found, has_database = search_all(output, folder)

    if simulator:
        simulator.terminate()
        simulator.wait()
    relay.shutdown()

    planted = []
    for secret in secrets:
        search('a plant', b'of ' + secret.encode() + b' and more', planted)
    kinds = set(secrets.values())

    results = [
        (Relay.tour.returncode == 0, 'it ends well'),
        (kinds >= EXPECTED[what], f'{len(secrets)} secrets were at stake: '
                                  + ', '.join(sorted(kinds))),
        (len(planted) >= len(secrets), 'each would be found'),
        (b'/oauth2/v2.0/token' in output, 'sign-in was logged'),
        (has_database, 'a database was written'),
        (any(programs[-1].encode() in process for process in processes), 'processes were seen'),
        (not Relay.listens or b'Waiting for you to approve\xe2\x80\xa6' in told,
         f'{len(told)} texts were heard'),
        (not found, 'no secret was told' + ''.join(f'\n# {text}' for text in found)),
    ]
    if Relay.tour.returncode != 0:
        print('# ' + '\n# '.join(output.decode(errors='replace').splitlines()[-20:]))
    for number, (holds, text) in enumerate(results, 1):
        first, *rest = text.split('\n')
        print('\n'.join([f'{"ok" if holds else "not ok"} {number} {first}', *rest]))
    print(f'1..{len(results)}')

    return 0 if all(holds for holds, _ in results) else 1


if __name__ == '__main__':
    sys.exit(main())
