#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Steward authors
"""Usage: test-secrets.py SIMULATOR TOUR    whether the program ever tells what it was trusted with

The tour is walked with everything logged, its simulator behind a relay that notes each secret that
passes. Then all that was printed and all files that were written are searched for them.
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
JWT = re.compile(rb'eyJ[A-Za-z0-9_-]{16,}\.')

secrets = set()


class Relay(BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'
    target = None

    def relay(self):
        body = self.rfile.read(int(self.headers.get('Content-Length') or 0))
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
            secrets.update(form.get(name, []))
        try:
            answer = json.loads(content)
        except ValueError:
            return
        secrets.update(answer[name] for name in ANSWER_SECRETS if name in answer)

    def log_message(self, *arguments):
        pass


def search(name, content, found):
    for secret in secrets:
        # A token is known by any of its parts; the words of a scope are not secret.
        if any(part in content for part in secret.encode().split(b'.') if len(part) > 12):
            found.append(f'{name} has {secret[:4]}…')
    if JWT.search(content):
        found.append(f'{name} has what looks like a token')


def main():
    simulator_program, tour_program = sys.argv[1:]
    simulator = subprocess.Popen([simulator_program, '--scenario=contoso', '--speed=600'],
                                 stdout=subprocess.PIPE, text=True)
    hello = json.loads(simulator.stdout.readline())
    secrets.add(hello['clients']['service']['secret'])
    secrets.add(hello['user']['password'])

    Relay.target = urllib.parse.urlsplit(hello['url']).netloc
    relay = ThreadingHTTPServer(('127.0.0.1', 0), Relay)
    threading.Thread(target=relay.serve_forever, daemon=True).start()

    found = []
    with tempfile.TemporaryDirectory(prefix='steward-secrets-') as folder:
        environment = dict(os.environ, G_MESSAGES_DEBUG='all', HOME=folder)
        for name in ('CACHE', 'CONFIG', 'STATE'):
            environment[f'XDG_{name}_HOME'] = f'{folder}/{name.lower()}'
        tour = subprocess.run(
            [tour_program, f'--simulator=http://127.0.0.1:{relay.server_port}',
             f'--data={folder}/data', f'--pictures={folder}/pictures'],
            env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        search('the output', tour.stdout, found)
        files = [path for path in Path(folder).rglob('*') if path.is_file()]
        for path in files:
            search(str(path.relative_to(folder)), path.read_bytes(), found)
        databases = [path for path in files if path.read_bytes().startswith(b'SQLite format 3')]

    simulator.terminate()
    simulator.wait()
    relay.shutdown()

    results = [
        (tour.returncode == 0, 'the tour ends well'),
        (len(secrets) > 4, f'{len(secrets)} secrets were at stake'),
        (b'/oauth2/v2.0/token' in tour.stdout, 'sign-in was logged'),
        (bool(databases), 'a database was written'),
        (not found, 'no secret was told' + ''.join(f'\n# {text}' for text in found)),
    ]
    if tour.returncode != 0:
        print('# ' + '\n# '.join(tour.stdout.decode(errors='replace').splitlines()[-20:]))
    for number, (holds, text) in enumerate(results, 1):
        first, *rest = text.split('\n')
        print('\n'.join([f'{"ok" if holds else "not ok"} {number} {first}', *rest]))
    print(f'1..{len(results)}')

    return 0 if all(holds for holds, _ in results) else 1


if __name__ == '__main__':
    sys.exit(main())
