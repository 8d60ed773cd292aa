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

from .client import Desk
from .forms import Forms

LIMITED = 429


class Trial:
    def __init__(self, made, generator):
        self.made, self.generator = made, generator
        self.forms = Forms(made, generator)
        self.kills, self.refused, self.lost = collections.Counter(), collections.Counter(), 0
        self.lengths = collections.defaultdict(lambda: 0.5)
        self.answered = self.resent = 0
        self.slowest = 0.0

    def run(self):
        """A few forms, and one more in whose middle the desk is killed."""
        kinds = self.forms.possible()
        fewest = min(self.kills[kind] + self.refused[kind] for kind in kinds)
        victim = self.forms.fill(self.generator.choice([kind for kind in kinds if self.kills[kind] + self.refused[kind] == fewest]))
        before = [self.forms.fill(self.generator.choice(self.forms.possible())) for _ in range(self.generator.randrange(3))]
        sent = [form for form in before if self.is_taken(form)] + [victim]
        sender = threading.Thread(target=self.send_until_dead, args=[victim])
        sender.start()
        time.sleep(self.generator.uniform(0, 1.1 * self.lengths[victim.name]))
        self.made.kill()
        sender.join()
        self.slowest = max(self.slowest, self.made.start())
        for person in self.forms.people:
            person.port = self.made.port
        self.answered += sum(form.is_done for form in sent)
        self.look(sent, "was answered or is in the record")
        record = self.recorded()
        for form in sent:
            self.send_again(form, form.is_done or record[form.key] > 0)
        self.look(sent, "was sent again")
        for form in sent:
            self.forms.learn(form)
        self.kills[victim.name] += 1

    def is_taken(self, form):
        """Sends a form whole. One that is refused is let be, where what it was about may have moved on."""
        began = time.monotonic()
        answer, is_taken = form.send(self.made.port)
        if is_taken:
            self.lengths[form.name] = time.monotonic() - began
        elif answer.status != LIMITED:
            self.refuse(form, answer)
        return is_taken

    def refuse(self, form, answer):
        self.refused[form.name] += 1
        if not form.kind.passes:
            self.tell(f"{form.name} {form.mark} is answered {answer.status}: {said(answer.page)}")

    def send_until_dead(self, form):
        began = time.monotonic()
        try:
            form.send(self.made.port)
        except (OSError, http.client.HTTPException):
            return
        self.lengths[form.name] = time.monotonic() - began

    def send_again(self, form, is_done):
        self.resent += 1
        answer, is_taken = form.send(self.made.port)
        if is_taken or answer.status == LIMITED:
            return
        if form.kind.settles:
            # It was done before, unless it could not be.
            form.is_done = is_done or not form.kind.passes
        elif is_done:
            self.tell(f"{form.name} {form.mark} is answered {answer.status} when it is sent again: {said(answer.page)}")
        else:
            self.refuse(form, answer)

    def recorded(self):
        """How often each key stands in the record."""
        log = subprocess.run(["git", "-C", self.made.manual, "log", "--format=%B", "record"], capture_output=True, text=True, check=True).stdout
        return collections.Counter(word.rsplit("/", 1)[1] for word in log.split('"') if word.startswith("desk/"))

    def look(self, sent, when):
        """Everything that was done is there, once."""
        record = self.recorded()
        last = {form.name: form for form in sent}
        for form in sent:
            if not (form.is_done or record[form.key]) or (form.kind.replaces and last[form.name] is not form):
                continue
            times = form.kind.times(form, record)
            if times != 1:
                self.tell(f"{form.name} {form.mark} {when} and is there {times} times")

    def tell(self, fault):
        self.lost += 1
        print(f"  {fault}", file=sys.stderr, flush=True)


def said(page):
    """The first words of a page's content."""
    return " ".join(re.sub(r"<[^>]*>", " ", page.split("<main", 1)[-1]).split())[:200]


def main():
    parser = argparse.ArgumentParser(prog="Tools/desk-trial")
    parser.add_argument("rubric")
    parser.add_argument("manual")
    parser.add_argument("--runs", type=int, default=50)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(1 << 32))
    arguments = parser.parse_args()
    generator = random.Random(arguments.seed)
    with tempfile.TemporaryDirectory(prefix="rubric-desk-trial-") as folder:
        made = Desk(arguments.rubric, arguments.manual, folder)
        made.start()
        try:
            trial = Trial(made, generator)
            for number in range(1, arguments.runs + 1):
                trial.run()
                if number % 20 == 0:
                    trial.forms.renew()
                    print(f"{number} kills, {trial.lost} lost or doubled", file=sys.stderr, flush=True)
        finally:
            made.stop()
        for folder in [made.manual, made.manual / "releases"]:
            verdict = subprocess.run([made.rubric, "verify", folder], capture_output=True, text=True, check=False)
            if verdict.returncode != 0:
                trial.tell(f"{folder.name} does not hold: {verdict.stdout}{verdict.stderr}")
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
