# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Steward authors
"""The program in the hands of somebody who has a keyboard and no pointer."""

import subprocess

from gi.repository import GLib

from hands import is_focused, labels_of, role_of, texts_of

MOST_STEPS = 80
ROWS = {'list item', 'table row'}
PAGES = ('Environments', 'Apps', 'Operations', 'Instances', 'Tenant')


class Keys:
    def __init__(self, hands):
        self.hands = hands

    def focus_window(self, title):
        """There is no window manager here to do so. The title is a regular expression."""
        def condition():
            found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--name', f'^{title}$'],
                                   capture_output=True, text=True, check=False).stdout.split()
            return found[-1] if found else None

        window = self.hands.await_that(condition, f'the window “{title}”')
        subprocess.run(['xdotool', 'windowfocus', '--sync', window], check=True)

    def is_window_gone(self, title):
        return not subprocess.run(['xdotool', 'search', '--onlyvisible', '--name', f'^{title}$'],
                                  capture_output=True, check=False).stdout.split()

    def press(self, *keys):
        subprocess.run(['xdotool', 'key', '--clearmodifiers', *keys], check=True)

    def write(self, text):
        subprocess.run(['xdotool', 'type', '--clearmodifiers', text], check=True)

    def await_cursor(self, name):
        """A step begins in its first entry; the toolkit of the floor does not tell so."""
        self.hands.await_that(lambda: self.hands.look_for('text', name), f'entry “{name}”')

    def enter(self, text):
        """In the place of what stands where the cursor is."""
        self.press('ctrl+a')
        self.write(text)

    def await_text(self, name, text):
        def condition():
            entry = self.hands.look_for('text', name)
            return entry and text in texts_of(entry)

        self.hands.await_that(condition, f'“{text}” in “{name}”')

    def fill(self, name, text):
        """The entry that has the cursor, which the toolkit of the floor does not tell."""
        self.enter(text)
        self.await_text(name, text)

    def focused_name(self):
        focused = self.hands.focused
        try:
            return focused.get_name() if focused else None
        except GLib.Error:
            # It is gone with its page.
            return None

    def is_on(self, name):
        """A choice may be a button inside a combo box, and it is the box that has the name."""
        try:
            box = self.hands.focused and self.hands.focused.get_parent()
            return self.focused_name() == name \
                or bool(box and role_of(box) == 'combo box' and box.get_name() == name)
        except GLib.Error:
            return False

    def is_on_row(self):
        """Of a list. Newer toolkits have a role of their own for the rows of tables."""
        try:
            return bool(self.hands.focused) and role_of(self.hands.focused) in ROWS
        except GLib.Error:
            return False

    def is_on_button(self, start):
        """Its name goes on with what changes while one is on the way to it."""
        try:
            return bool(self.hands.focused) and not self.is_on_row() \
                and (self.hands.focused.get_name() or '').startswith(start)
        except GLib.Error:
            return False

    def has_reached(self, holds):
        """What is heard of may be left already by a key that is still on its way."""
        if not holds():
            return False
        self.hands.listen()
        return holds() and is_focused(self.hands.focused)

    def step(self, key):
        """Some keys do nothing that one hears of: the toolkit is silent about some entries."""
        before = self.hands.n_focused
        self.press(key)
        self.hands.await_for_a_while(lambda: self.hands.n_focused > before)

    def walk(self, key, holds, what):
        """Presses a key until something has the focus."""
        for _ in range(MOST_STEPS):
            if self.has_reached(holds):
                return
            self.step(key)
        raise AssertionError(f'{key} does not lead to {what}, but to “{self.focused_name()}”')

    def walk_to(self, key, name):
        self.walk(key, lambda: self.is_on(name), f'“{name}”')

    def walk_to_row(self, key='Tab'):
        self.walk(key, self.is_on_row, 'a row')

    def walk_to_end(self):
        """Of a dialog, which begins with a way out."""
        self.walk_to('Tab', 'Cancel')
        self.press('shift+Tab')

    def activate(self, name, key='Tab'):
        self.walk_to(key, name)
        self.press('Return')

    def is_on_choice(self, start):
        """By what is written there: the toolkit of the floor lets nobody name the rows of lists."""
        try:
            return self.is_on_row() \
                and any(label.startswith(start) for label in labels_of(self.hands.focused))
        except GLib.Error:
            return False

    def is_showing(self, choice):
        """Newer toolkits let a button with choices go by what is chosen."""
        try:
            return bool(self.hands.focused) and not self.is_on_row() \
                and choice in labels_of(self.hands.focused)
        except GLib.Error:
            return False

    def pick(self, name, choice, key='Down'):
        """One of the choices of a row or a button, which has a name, or goes by what is chosen."""
        self.walk('Tab', lambda: self.is_on(name) or self.is_showing(name), f'“{name}”')
        self.press('space')
        self.hands.await_that(lambda: self.hands.find_starting('label', choice),
                              f'the choice “{choice}”')
        self.walk(key, lambda: self.is_on_choice(choice), f'“{choice}”')
        self.press('Return')

    def unfold(self, name, role, inside):
        """Also where Return would otherwise do what the dialog is for."""
        self.activate(name)
        self.hands.find(role, inside)
        self.walk_to('Tab', inside)

    def show_tab(self, name, shown='Overview'):
        """Newer toolkits make the tabs of a page one stop for Tab: that of the tab in view."""
        self.walk_to('Tab', shown)
        self.activate(name, 'Right')

    def find_row(self, text, other):
        """Searches until the other row is gone, and goes to the first that is left. Without the
        other row it may have been before: what was searched for last is still there."""
        def condition():
            return self.hands.find_starting('label', text) \
                and not self.hands.look_for('label', other)

        self.press('ctrl+f')
        self.enter(text)
        self.hands.await_that(condition, 'the search')
        self.step('Down')

    def choose(self, verb):
        """From the menu of the row that has the focus."""
        self.step('Menu')
        self.activate(verb, 'Down')

    def show_page(self, shown, wanted):
        """From a page of the sidebar to another one."""
        self.press('ctrl+f')
        self.walk_to('shift+Tab', shown)
        self.activate(wanted, 'Down' if PAGES.index(wanted) > PAGES.index(shown) else 'Up')

    def finish_wizard(self, title, verb):
        """From its review. On the way to the verb passes the time of a double click."""
        self.hands.find('label', 'What Will Happen')
        self.activate(verb)
        self.hands.await_that(lambda: self.is_window_gone(title), f'“{title}” to close')
        self.focus_window('Steward')

    def await_closed(self, title, below='Steward'):
        self.hands.await_that(lambda: self.is_window_gone(title), f'“{title}” to close')
        self.focus_window(below)

    def answer(self, title, verb, below='Steward'):
        """A question, which goes with its answer."""
        self.focus_window(title)
        self.activate(verb)
        self.await_closed(title, below)
