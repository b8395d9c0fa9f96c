# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Steward authors
"""A keyring of its own, which somebody locks, unlocks, and takes away."""

import os
import shutil
import subprocess

from gi.repository import Gio, GLib

DAEMON = 'gnome-keyring-daemon'
NAME = 'org.freedesktop.secrets'
PATH = '/org/freedesktop/secrets'
SECRETS = 'org.freedesktop.Secret.Service'
UNLOCK = 'org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface'
PASSWORD = b'password'


def has_keyring():
    return shutil.which(DAEMON) is not None


class Keyring:
    def __init__(self, folder):
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        # Its warnings are not ours.
        environment = dict(os.environ, XDG_DATA_HOME=f'{folder}/data', G_DEBUG='')
        self.daemon = subprocess.Popen(
            [DAEMON, '--foreground', '--components=secrets', f'--control-directory={folder}',
             '--unlock'], env=environment, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        self.daemon.stdin.write(PASSWORD)
        self.daemon.stdin.close()

    def is_there(self):
        return self.bus.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus',
                                  'org.freedesktop.DBus', 'NameHasOwner',
                                  GLib.Variant('(s)', (NAME,)), None, Gio.DBusCallFlags.NONE,
                                  -1, None).unpack()[0]

    def call(self, interface, method, parameters):
        return self.bus.call_sync(NAME, PATH, interface, method, parameters, None,
                                  Gio.DBusCallFlags.NONE, -1, None).unpack()

    def find_default(self):
        return self.call(SECRETS, 'ReadAlias', GLib.Variant('(s)', ('default',)))[0]

    def lock(self):
        self.call(SECRETS, 'Lock', GLib.Variant('(ao)', ([self.find_default()],)))

    def unlock(self):
        """As somebody does who answers the prompt."""
        plain = GLib.Variant('(sv)', ('plain', GLib.Variant('s', '')))
        session = self.call(SECRETS, 'OpenSession', plain)[1]
        secret = (session, b'', PASSWORD, 'text/plain')
        self.call(UNLOCK, 'UnlockWithMasterPassword',
                  GLib.Variant('(o(oayays))', (self.find_default(), secret)))

    def take_away(self):
        self.daemon.kill()
        self.daemon.wait()
