# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Steward authors
"""The program in the hands of assistive technology: found and pressed from another process."""

import json
import os
import re
import subprocess
import tempfile
import time
import urllib.request

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

TIMEOUT = 60
# Nothing is waited for in vain before one has looked so often: where all is slow, looks are slow.
FEWEST_LOOKS = 40
# What the toolkit says where nobody gave a name.
NAMELESS = re.compile(r'^((Gtk|Adw|Steward)[A-Z]\w*)?$')


TOKEN = re.compile(r'eyJ[A-Za-z0-9_-]{16,}\.')
CHECKS = {'check box', 'radio button', 'switch'}
# Rows of lists are not among them: the toolkit of the floor lets nobody name those.
CONTROLS = {'check box', 'combo box', 'dialog', 'entry', 'link', 'menu item', 'page tab',
            'push button', 'radio button', 'slider', 'switch', 'text', 'toggle button'}


class Hands:
    def __init__(self, simulator_program, program, folder):
        self.simulator = subprocess.Popen([simulator_program, '--scenario=contoso',
                                           '--speed=3600'], stdout=subprocess.PIPE, text=True)
        hello = json.loads(self.simulator.stdout.readline())
        self.url = hello['url']
        self.clients = hello['clients']
        self.user = hello['user']
        self.secrets = (self.clients['service']['secret'], self.user['password'])
        self.folder = folder
        self.command = self.new_command(program)

        Atspi.init()
        # Where no answer comes in time, which is a second, the library says that there is nothing.
        Atspi.set_timeout(TIMEOUT * 1000, TIMEOUT * 1000)
        self.focused = None
        self.n_focused = 0
        self.listener = Atspi.EventListener.new(self.on_event)
        self.listener.register('object:state-changed:focused')
        self.start()

    def new_command(self, program):
        """Connected to all tenants."""
        return [program, f'--simulator={self.url}']

    def start(self):
        environment = dict(os.environ, GTK_A11Y='atspi', HOME=self.folder)
        for name in ('CACHE', 'CONFIG', 'DATA', 'STATE'):
            environment[f'XDG_{name}_HOME'] = f'{self.folder}/{name.lower()}'

        self.program = subprocess.Popen(self.command, env=environment)

    def on_event(self, event):
        if event.detail1:
            self.focused = event.source
            self.n_focused += 1

    def kill(self):
        """It cannot do anything about it any more."""
        self.program.kill()
        self.program.wait()

    def quit(self):
        self.press('Close')
        self.program.wait(TIMEOUT)

    def close(self):
        self.program.terminate()
        self.program.wait()
        self.simulator.terminate()
        self.simulator.wait()

    def await_that(self, condition, what, timeout=TIMEOUT):
        """Waits until the condition returns something, and returns it."""
        end = time.monotonic() + timeout
        looks = 0

        while time.monotonic() < end or looks < FEWEST_LOOKS:
            looks += 1
            self.turn()
            try:
                result = condition()
            except GLib.Error:
                # What was looked at is gone.
                result = None
            if result:
                return result
            # Others are looked at over the bus: nothing here tells when they change.
            select_nothing()

        raise AssertionError(f'waited in vain for {what}')

    def tell(self, question):
        """Whether something holds, which cannot be told while what is looked at goes away."""
        return self.await_that(lambda: [bool(question())], 'rest')[0]

    def await_for_a_while(self, condition):
        """For what may also not happen: some keys do nothing that one hears of."""
        try:
            self.await_that(condition, 'something', timeout=4)
        except AssertionError:
            pass

    def turn(self):
        """Asks the program something, so that it has done what it was told before, however slow it
        is, and hears what it has said."""
        try:
            application = self.application()
            if application is not None:
                application.get_child_count()
        except GLib.Error:
            # It has ended.
            pass
        while GLib.MainContext.default().iteration(False):
            pass

    def listen(self):
        """Hears what was said meanwhile."""
        for _ in range(3):
            select_nothing()
            self.turn()

    def application(self):
        desktop = Atspi.get_desktop(0)
        for position in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(position)
            if child and child.get_process_id() == self.program.pid:
                return child
        return None

    def walk(self, accessible=None):
        """The windows that were opened last come first."""
        accessible = accessible or self.application()
        if accessible is None:
            return
        yield accessible
        for position in reversed(range(accessible.get_child_count())):
            child = accessible.get_child_at_index(position)
            if child:
                yield from self.walk(child)

    def look_for(self, role, name):
        for accessible in self.walk():
            if role_of(accessible) == role and accessible.get_name() == name \
                    and is_on_screen(accessible):
                return accessible
        return None

    def find_starting(self, role, start):
        return next((found for found in self.walk() if role_of(found) == role
                     and (found.get_name() or '').startswith(start) and is_on_screen(found)), None)

    def is_selected(self, name):
        """Of rows that go by their whole content, or by what it begins with."""
        return any(role_of(found) == 'list item' and (found.get_name() or '').startswith(name)
                   and has_state(found, Atspi.StateType.SELECTED) for found in self.walk())

    def is_on(self, name):
        return any(is_checked(found) for found in self.walk()
                   if role_of(found) in CHECKS and found.get_name() == name)

    def has_label_with(self, text):
        return any(role_of(found) == 'label' and text in (found.get_name() or '')
                   and is_on_screen(found) for found in self.walk())

    def find(self, role, name):
        return self.await_that(lambda: self.look_for(role, name), f'{role} “{name}”')

    def is_gone(self, role, name):
        return self.look_for(role, name) is None

    def try_to_act(self, accessible, action):
        actions = actions_of(accessible)
        return action in actions \
            and accessible.get_action_iface().do_action(actions.index(action))

    def look_for_entry(self, name):
        return self.look_for('entry', name) or self.look_for('text', name)

    def look_for_sensitive(self, role, name):
        found = self.look_for(role, name)
        return found if found and has_state(found, Atspi.StateType.SENSITIVE) else None

    def press(self, name, role='push button'):
        def condition():
            button = self.look_for_sensitive(role, name)
            return button and self.try_to_act(button, 'click')

        self.await_that(condition, f'{role} “{name}” to be pressed')

    def finish_wizard(self, verb):
        """A press too soon after the last one is taken for a double click. One too many is
        refused: the wizard is on its way already."""
        def press_and_look():
            button = self.look_for('push button', verb)
            if button is not None:
                self.try_to_act(button, 'click')
            return self.look_for('push button', verb) is None

        self.find('label', 'What Will Happen')
        self.await_that(press_and_look, 'the wizard to close')

    def type_text(self, name, text):
        def condition():
            entry = self.look_for_entry(name)
            return entry and entry.get_editable_text_iface().set_text_contents(text)

        self.await_that(condition, f'entry “{name}”')

    def top(self):
        """The window that was opened last."""
        application = self.application()
        return application.get_child_at_index(application.get_child_count() - 1)

    def examine(self, secrets):
        """What does not go by what is written on it, and what tells a secret. What comes into being
        goes by nothing yet, so that what stays wrong is what counts."""
        wrong, told = ['all that changes all the time'], set()

        def is_well():
            nonlocal wrong
            wrong, secrets_told = self.look_over(secrets)
            told.update(secrets_told)
            return not wrong

        self.await_for_a_while(is_well)
        return wrong, sorted(told)

    def look_over(self, secrets):
        """What is wrong at this moment."""
        wrong, told = [], []
        for accessible in self.walk(self.top()):
            if role_of(accessible) in CONTROLS and is_on_screen(accessible) \
                    and is_used(accessible) \
                    and not is_inside_named(accessible) and not is_well_named(accessible):
                wrong.append(f'{role_of(accessible)} “{accessible.get_name()}” '
                             f'{list(labels_of(accessible))}')
            texts = texts_of(accessible)
            told += [f'{role_of(accessible)} tells {secret[:6]}…'
                     for secret in secrets if any(secret in text for text in texts)]
            told += [f'{role_of(accessible)} tells a token'
                     for text in texts if TOKEN.search(text)]
        return wrong, told

    def control(self, method, path, body=None):
        """What the simulator is told, and what it answers."""
        request = urllib.request.Request(f'{self.url}/simulator/{path}', method=method,
                                         data=json.dumps(body).encode() if body else None)
        with urllib.request.urlopen(request) as answer:
            return json.loads(answer.read() or 'null')

    def is_active(self, environment):
        text = json.dumps(self.control('GET', 'state'))
        return re.search(r'\{[^{}]*"name": "%s"[^{}]*"status": "Active"' % environment, text) \
            or re.search(r'\{[^{}]*"status": "Active"[^{}]*"name": "%s"' % environment, text)

    def count_requests(self, method, path):
        requests = self.control('GET', 'requests?after=0')['requests']
        return sum(request['method'] == method and re.search(path, request['path']) is not None
                   for request in requests)


def select_nothing():
    time.sleep(0.1)


def role_of(accessible):
    """Named as at the floor: newer ones call a push button a button."""
    name = accessible.get_role_name()
    return 'push button' if name == 'button' else name


def has_state(accessible, state):
    return accessible.get_state_set().contains(state)


def is_focused(accessible):
    try:
        return has_state(accessible, Atspi.StateType.FOCUSED)
    except GLib.Error:
        # It is gone, and the focus with it.
        return False


def is_checked(accessible):
    return has_state(accessible, Atspi.StateType.CHECKED)


def is_on_screen(accessible):
    if not has_state(accessible, Atspi.StateType.VISIBLE):
        return False
    component = accessible.get_component_iface()
    if component is None:
        return False
    extents = component.get_extents(Atspi.CoordType.WINDOW)
    return extents.width > 0 and extents.height > 0


def is_used(accessible):
    """By itself: what has a part that takes the focus is used by that part."""
    return role_of(accessible) == 'dialog' or has_state(accessible, Atspi.StateType.FOCUSABLE)


def is_inside_named(accessible):
    """A choice is a button inside a combo box, and it is the box that has the name."""
    parent = accessible.get_parent()
    return parent is not None and role_of(parent) == 'combo box' \
        and not NAMELESS.match(parent.get_name() or '')


def labels_of(accessible):
    for position in range(accessible.get_child_count()):
        child = accessible.get_child_at_index(position)
        if child and role_of(child) == 'label':
            yield child.get_name() or ''
        elif child:
            yield from labels_of(child)


def is_said_twice(name):
    """What the toolkit makes of a name and a label that are both the same, but for a mnemonic."""
    half = len(name) // 2
    return name[:half].replace('_', '').strip() == name[half:].replace('_', '').strip()


def is_well_named(accessible):
    """It has a name, and that is or contains what is written on it. Counts are not names."""
    name = accessible.get_name() or ''
    if NAMELESS.match(name) or is_said_twice(name):
        return False
    if role_of(accessible) in {'entry', 'text', 'slider'}:
        return True
    labels = [label for label in labels_of(accessible) if re.search(r'[^\W\d]', label)]
    return not labels or any(label in name for label in labels)


def texts_of(accessible):
    texts = [accessible.get_name() or '', accessible.get_description() or '']
    text = accessible.get_text_iface()
    if text is not None:
        texts.append(Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text)))
    return texts


def actions_of(accessible):
    interface = accessible.get_action_iface()
    if interface is None:
        return []
    try:
        return [interface.get_action_name(position)
                for position in range(interface.get_n_actions())]
    except GLib.Error:
        # Counted, but not there: what an insensitive button says at the floor.
        return []


def run(simulator_program, program, walk, new_hands=Hands):
    """Tells, line by line, what became of a walk, which yields whether and what."""
    results = []

    with tempfile.TemporaryDirectory(prefix='steward-a11y-') as folder:
        hands = new_hands(simulator_program, program, folder)
        try:
            for result in walk(hands):
                results.append(result)
        except AssertionError as error:
            results.append((False, str(error)))
        finally:
            hands.close()

    for number, (holds, text) in enumerate(results, 1):
        print(f'{"ok" if holds else "not ok"} {number} {text}')
    print(f'1..{len(results)}')

    return 0 if all(holds for holds, _ in results) else 1
