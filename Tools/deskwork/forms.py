"""Every kind of form a desk takes, and what each needs before it can be filled in."""

import collections
import re
import secrets

from . import accounts, changes, readers, releases, steering
from .changes import Draft, written
from .client import PASSPHRASE, Person

PEOPLE = ["coordinator", "author", "police-1", "chair", "health-2"]


class Form:
    """A form that is sent, and sent again."""

    def __init__(self, name, kind, mark, subject):
        self.name, self.kind, self.mark, self.subject = name, kind, mark, subject
        self.person, self.path, self.fields = kind.fill(mark, subject)
        # The address the form stands at.
        self.page = self.path.rsplit("/", 1)[0]
        self.key = secrets.token_hex(16)
        # What it was answered with when it was taken, and whether what it asks for is done, by this form or as the page said.
        self.answer, self.is_done = None, False

    def send(self, port):
        """The answer, and whether the form is taken."""
        sender = self.person or Person(port)
        sender.port = port
        answer = sender.post(self.path, self.fields, self.key)
        if answer.status != self.kind.status:
            return answer, False
        self.answer, self.is_done = answer, True
        return answer, True


class Forms:
    """The forms that can be sent now. What one makes, such as a notice, another can be about: it waits in a pool."""

    # How many drafts are made before the text in force moves on, so that what both changed can be settled.
    CROSSINGS = 12

    def __init__(self, made, generator):
        self.made, self.generator = made, generator
        self.people = [made.enrol(member) for member in PEOPLE] + [made.enrol("keeper", is_administrator=True)]
        self.coordinator, self.author, self.member, self.chair, self.other, self.keeper = self.people
        self.confirmed = {"passphrase": PASSPHRASE}
        self.pools = collections.defaultdict(list)
        self.overtake()
        self.renew()
        self.kinds = changes.kinds(self) | steering.kinds(self) | releases.kinds(self) | accounts.kinds(self) | readers.kinds(self)

    def overtake(self):
        """Drafts of a paragraph that a release then changes in force."""
        self.pools["crossing"] = [written(self.author, f"Words {number} that are kept.") for number in range(self.CROSSINGS)]
        releases.compose(self.made, self.author, self.coordinator, "kills", "A paragraph that moves on.")
        releases.publish(self.made, "kills")
        self.note = re.search(r"/desk/releases/[^/\"]+/notes/p-\d+", self.coordinator.get("/desk/releases/kills").page)[0]

    def renew(self):
        """A new draft, into which paragraphs are written."""
        self.draft = Draft(self.author)

    def possible(self):
        """The kinds of form that what is in the pools allows."""
        return [name for name, kind in self.kinds.items() if kind.need is None or self.pools[kind.need]]

    def fill(self, name):
        kind = self.kinds[name]
        return Form(name, kind, secrets.token_hex(8), self.pools[kind.need].pop(0) if kind.need else None)

    def learn(self, form):
        """What a form made waits for the forms about it."""
        thing = form.kind.made(form) if form.is_done and form.kind.makes else None
        if thing is not None:
            self.pools[form.kind.makes].append(thing)
