"""Forms of readers who ask for messages."""

import collections
import email
import email.policy
import re

from .client import Person
from .kind import Kind, subject


class Outbox:
    """What a manual's messages are, by whom they are for; by default each is a file, and nothing leaves the machine."""

    def __init__(self, made):
        self.made, self.folder = made, made.manual / ".git/rubric/outbox"
        self.read, self.messages = set(), collections.defaultdict(list)

    def of(self, address):
        self.made.run("messages")
        for path in set(self.folder.glob("*.eml")) - self.read:
            message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
            self.messages[message["To"].strip("<>")].append(message)
            self.read.add(path)
        return self.messages[address]


def kinds(forms):
    made, outbox = forms.made, Outbox(forms.made)

    def asked(form):
        return [message for message in outbox.of(form.fields["address"]) if message["Subject"].endswith("please confirm")]

    def reader(form):
        return re.search(r"/subscribe/\w+", asked(form)[0].get_content())[0]

    def look(form):
        return Person(made.port).get(form.subject)

    return {
        "subscription": Kind(
            lambda mark, _: (None, "/subscribe", {"address": f"{mark}@example.org", "chapter": ""}), makes="asked", made=reader, status=200,
            times=lambda form, _: len(asked(form)), passes=False),
        "confirmation": Kind(
            lambda mark, it: (None, it, {"wanted": "yes"}), need="asked", makes="confirmed", made=subject, status=200,
            times=lambda form, _: int("End these messages?" in look(form).page), passes=False),
        "farewell": Kind(
            lambda mark, it: (None, it, {"wanted": "no"}), need="confirmed", status=200, times=lambda form, _: int(look(form).status == 404), passes=False),
    }
