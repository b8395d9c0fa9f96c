# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Steward authors
"""Tenants by keys: how one goes to them, and what is entered where they are connected."""

from gi.repository import Gio, GLib

from hands import Hands
from keys import MOST_STEPS

LAST_METHOD = 'Certificate'
SEARCH = 'Search tenants'


class Newcomer(Hands):
    """As somebody meets the program who has no tenant yet."""
    def new_command(self, program):
        return [program]


def take_name(name):
    """Whoever asks for what goes by it is refused, and it is not started."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
    bus.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus',
                  'RequestName', GLib.Variant('(su)', (name, 0)), None, Gio.DBusCallFlags.NONE,
                  -1, None)
    return bus


def refuse_keyring():
    """One that is installed would ask for its password, and take the keys away."""
    return take_name('org.freedesktop.secrets')


def is_switcher_open(hands):
    return hands.look_for_entry(SEARCH)


def open_switcher(hands, keys):
    """The key is lost while a window is on its way to the front, and does nothing twice."""
    for _ in range(MOST_STEPS):
        if hands.tell(lambda: is_switcher_open(hands)):
            return
        keys.press('ctrl+t')
        hands.await_for_a_while(lambda: is_switcher_open(hands))
    raise AssertionError('the tenants are not shown')


def choose_tenant(hands, keys, text, name):
    open_switcher(hands, keys)
    keys.write(text)
    keys.press('Return')
    hands.find('push button', name)


def enter_addresses(hands, keys):
    """The cloud is on this computer."""
    keys.unfold('More', 'combo box', 'Cloud')
    keys.press('Tab')
    keys.fill('Address of the sign-in service', hands.url)
    keys.press('Tab')
    keys.fill('Address of Business Central', hands.url)


def choose_method(hands, keys, method):
    """The methods are one above the other, and the row of the chosen one has another stop."""
    keys.walk_to('Tab', method)
    keys.press('space')
    hands.await_that(lambda: hands.is_on(method), f'“{method}” to be chosen')
    keys.walk_to('Tab', LAST_METHOD)
    if method == LAST_METHOD:
        keys.step('Tab')


def fill_in(hands, keys, method, tenant, client):
    """The form, up to the addresses. A secret is not shown."""
    keys.focus_window('Connect a Tenant')
    choose_method(hands, keys, method)
    keys.press('Tab')
    keys.fill('Tenant domain or ID', tenant)
    keys.press('Tab', 'Tab')
    keys.fill('Client ID', client['id'])
    if 'secret' in client:
        keys.press('Tab')
        keys.write(client['secret'])
    keys.press('Tab')
    enter_addresses(hands, keys)


def enter_secret(keys, secret):
    """Below the tenant, several of them, and the client."""
    keys.walk_to('Tab', LAST_METHOD)
    keys.press('Tab', 'Tab', 'Tab', 'Tab')
    keys.enter(secret)


def forget(keys):
    """The tenant in view. What forgets it is the last of its page."""
    keys.walk('shift+Tab', lambda: keys.is_on_button('Forget '), 'what forgets')
    title = f'{keys.focused_name()[:-1]}.'
    keys.press('Return')
    keys.answer(title, 'Forget')
