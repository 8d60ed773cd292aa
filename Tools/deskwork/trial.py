"""Kills the desk in the middle of posts: nothing that was answered is lost, and a form sent again does not double."""

import argparse
import collections
import http.client
import random
import re
import secrets
import subprocess
import sys
import tempfile
import threading
import time

from .client import Desk, Person
from .forms import Forms

# What shows that something was kept that is no act of the record: the page that has it, and the words there.
PAGES = {
    "comment": ("proposal", "Comment {}."), "draft": ("place", "Paragraph {}."), "chapter": ("drafts", ">Chapter {}<"), "reference": ("draft", "Reference {}"),
    "submission": ("proposals", ">Proposal {}<"), "address": ("you", '"{}@example.org"'),
}
# Forms of which the last one stands alone, and those that are refused when what they settle was settled.
REPLACING = {"address"}
SETTLED = {"crossing", "reference", "submission"}
LIMITED = 429


class Form:
    """A form that is sent, and sent again."""

    def __init__(self, kind, mark, person, path, fields):
        self.kind, self.mark, self.person, self.path, self.fields = kind, mark, person, path, fields
        self.key = secrets.token_hex(16)
        self.answered = False

    def send(self, port):
        sender = self.person or Person(port)
        sender.port = port
        return sender.post(self.path, self.fields, self.key)


class Trial:
    def __init__(self, made, people, generator):
        self.made, self.people, self.generator = made, people, generator
        self.forms = Forms(made, people, generator)
        self.kills, self.refused, self.lost = collections.Counter(), collections.Counter(), 0
        self.lengths = collections.defaultdict(lambda: 0.5)
        self.answered = self.resent = 0
        self.slowest = 0.0

    def run(self):
        """A few forms, and one more in whose middle the desk is killed."""
        kinds = self.forms.possible()
        fewest = min(self.kills[kind] + self.refused[kind] for kind in kinds)
        victim = self.generator.choice([kind for kind in kinds if self.kills[kind] + self.refused[kind] == fewest])
        form = self.made_form(victim)
        before = [self.made_form(self.generator.choice(self.forms.possible())) for _ in range(self.generator.randrange(3))]
        sent = [form for form in before if self.is_answered(form)] + [form]
        sender = threading.Thread(target=self.send_until_dead, args=[form])
        sender.start()
        time.sleep(self.generator.uniform(0, 1.1 * self.lengths[victim]))
        self.made.kill()
        sender.join()
        self.slowest = max(self.slowest, self.made.start())
        for person in self.people:
            person.port = self.made.port
        self.answered += sum(form.answered for form in sent)
        self.look(sent, "was answered", lambda form: form.answered)
        known = self.recorded()
        for form in sent:
            self.resent += 1
            status, headers, page = form.send(self.made.port)
            if status == 303:
                if not form.answered:
                    self.forms.learn(form.kind, headers["Location"])
                form.answered = True
            elif form.answered or known[form.key]:
                if form.kind not in SETTLED:
                    self.tell(f"{form.kind} {form.mark} is answered {status} when it is sent again: {said(page)}")
            elif status != LIMITED and form.kind not in SETTLED:
                self.refused[form.kind] += 1
        self.look(sent, "was sent again", lambda form: form.answered)
        self.kills[victim] += 1

    def made_form(self, kind):
        mark = secrets.token_hex(8)
        return Form(kind, mark, *self.forms.fill(kind, mark))

    def is_answered(self, form):
        """Sends a form whole. One that is refused is let be: what it was about has moved on."""
        began = time.monotonic()
        status, headers, _ = form.send(self.made.port)
        if status != 303:
            self.refused[form.kind] += status != LIMITED
            return False
        self.lengths[form.kind] = time.monotonic() - began
        form.answered = True
        self.forms.learn(form.kind, headers["Location"])
        return True

    def send_until_dead(self, form):
        began = time.monotonic()
        try:
            status, headers, _ = form.send(self.made.port)
        except (OSError, http.client.HTTPException):
            return
        self.lengths[form.kind] = time.monotonic() - began
        if status == 303:
            form.answered = True
            self.forms.learn(form.kind, headers["Location"])

    def recorded(self):
        """How often each key stands in the record."""
        log = subprocess.run(["git", "-C", self.made.manual, "log", "--format=%B", "record"], capture_output=True, text=True, check=True).stdout
        return collections.Counter(word.rsplit("/", 1)[1] for word in log.split('"') if word.startswith("desk/"))

    def look(self, sent, when, is_due):
        """Everything due is there, once."""
        recorded = self.recorded()
        last = {form.kind: form for form in sent}
        for form in sent:
            if not is_due(form) or (form.kind in REPLACING and last[form.kind] is not form):
                continue
            times = self.shown(form) if form.kind in PAGES or form.kind == "crossing" else recorded[form.key]
            if times != 1:
                self.tell(f"{form.kind} {form.mark} {when} and is there {times} times")

    def tell(self, fault):
        self.lost += 1
        print(f"  {fault}", file=sys.stderr, flush=True)

    def shown(self, form):
        coordinator, author = self.people[:2]
        if form.kind == "crossing":
            # A draft that is settled stands on the text in force.
            return int("has moved on" not in author.get(form.path.removesuffix("/crossings"))[2])
        page, words = PAGES[form.kind]
        path = {
            "proposal": self.forms.proposal, "place": form.path.removesuffix("/place"), "drafts": "/desk/drafts", "proposals": "/desk/proposals", "draft": form.path.removesuffix("/references"),
            "you": "/desk/you",
        }[page]
        times = author.get(path)[2].count(words.format(form.mark))
        # A reference shows in the list of changes and in the redline; a second of its key is refused.
        return min(times, 1) if form.kind == "reference" else times


def said(page):
    """The first words of a page's content."""
    return " ".join(re.sub(r"<[^>]*>", " ", page.split("<main", 1)[-1]).split())[:200]


def main():
    parser = argparse.ArgumentParser(prog="Tools/desk-trial")
    parser.add_argument("rubric")
    parser.add_argument("manual")
    parser.add_argument("--runs", type=int, default=40)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(1 << 32))
    arguments = parser.parse_args()
    generator = random.Random(arguments.seed)
    with tempfile.TemporaryDirectory(prefix="rubric-desk-trial-") as folder:
        made = Desk(arguments.rubric, arguments.manual, folder)
        made.start()
        try:
            trial = Trial(made, [made.enrol(member) for member in ["coordinator", "author", "police-1", "chair", "health-2"]], generator)
            for number in range(1, arguments.runs + 1):
                trial.run()
                # What is written in a draft makes its pages longer; a new one is begun now and then.
                if number % 20 == 0:
                    trial.forms.renew()
                    print(f"{number} kills, {trial.lost} lost or doubled", file=sys.stderr, flush=True)
        finally:
            made.stop()
    kinds = ", ".join(f"{kind} {count}" for kind, count in sorted(trial.kills.items()))
    print(
        f"{arguments.runs} kills in the middle of {len(trial.kills)} kinds of form, {trial.answered} forms answered, {trial.resent} sent again, "
        f"{trial.lost} lost or doubled, at most {trial.slowest:.1f} seconds to start; seed {arguments.seed}")
    print(f"Kills by kind: {kinds}.")
    if trial.refused:
        print(f"Refused, since what they were about had moved on: {', '.join(f'{kind} {count}' for kind, count in sorted(trial.refused.items()))}.")
    return 1 if trial.lost else 0


if __name__ == "__main__":
    sys.exit(main())
