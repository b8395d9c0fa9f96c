#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Steward authors
"""Usage: test-secrets.py tour SIMULATOR TOUR | accounts ACCOUNTS

Whether the program ever tells what it was trusted with. The tour, or each way to sign in, is walked
with everything logged, the simulator behind a relay that notes each secret that passes, and at the
same moment how the program and what it started were called. Then all that was printed, all files
that were written, and all arguments and environments are searched for them.
"""

import http.client
import json
import os
import re
import subprocess
import sys
import tempfile
import threading
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

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

# What is at stake, and as what it was sent.
secrets = {}
# What /proc tells of the program and of what it started.
processes = set()


class Relay(BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'
    target = None
    tour = None

    def relay(self):
        body = self.rfile.read(int(self.headers.get('Content-Length') or 0))
        if self.path == '/relay':
            Relay.target = urllib.parse.urlsplit(body.decode()).netloc
            self.send_response_only(200)
            self.send_header('Content-Length', '0')
            self.end_headers()
            return

        note_processes(self.tour.pid)
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
    for secret in secrets:
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


def walk(command, folder):
    environment = dict(os.environ, G_MESSAGES_DEBUG='all', HOME=folder, TMPDIR=folder)
    for name in ('CACHE', 'CONFIG', 'STATE'):
        environment[f'XDG_{name}_HOME'] = f'{folder}/{name.lower()}'
    Relay.tour = subprocess.Popen(command, env=environment,
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT)

    return Relay.tour.communicate()[0]


def search_all(output, folder):
    """What was found, and whether there was a database to find it in."""
    found = []
    files = [path for path in Path(folder).rglob('*') if path.is_file()]
    for path in files:
        if path.name == 'certificate.pem':
            note_key(path)

    search('the output', output, found)
    for process in processes:
        search('a process', process, found)
    for path in files:
        if path.stem != 'certificate':
            search(str(path.relative_to(folder)), path.read_bytes(), found)

    return found, any(path.read_bytes().startswith(b'SQLite format 3') for path in files)


def main():
    what, *programs = sys.argv[1:]
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
