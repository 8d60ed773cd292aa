"""Kills the desk in the middle of posts: nothing that was answered is lost, and a form sent again does not double."""

import argparse
import http.client
import json
import random
import re
import secrets
import sys
import tempfile
import threading
import time

from .client import PASSPHRASE, Desk, Person, begin_draft, hidden

CHAPTER = "child-sexual-abuse"


class Posts:
    """The forms that are sent until the desk dies, each with the key of its act."""

    def __init__(self, made, people, proposal, paragraph, consultation, ballot, generator):
        self.made, self.people, self.proposal, self.paragraph = made, people, proposal, paragraph
        self.consultation, self.ballot, self.generator = consultation, ballot, generator
        author = people[1]
        self.place = begin_draft(author, CHAPTER)
        # What stands before the gap new paragraphs are written into.
        self.seen = hidden(author.get(f"{self.place}/place?act=insert&place=1")[2], "seen")
        # Drafts that are submitted, one a form.
        self.ready = [written(author, "Words to be submitted.") for _ in range(2)]
        self.network = re.search(r'<option value="([^"]+)"', author.get(consultation)[2])[1]
        self.binding = self.confirmed("A concern.")
        self.sent = []

    def confirmed(self, words):
        """The fields that bind a position to the text a member saw."""
        member = self.people[2]
        page = member.post(f"{self.ballot}/confirm", {"interest": "none", "position": "concern", "words": words})[2]
        fields = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page))
        return {name: value for name, value in fields.items() if name not in ("key", "token", "words")}

    def next(self):
        kind = self.generator.choice(KINDS if self.ready else [kind for kind in KINDS if kind != "submission"])
        mark = secrets.token_hex(8)
        coordinator, author, member = self.people
        draft = self.place.split("/chapters")[0]
        return {
            "suggestion": lambda: (None, "/suggest", {"words": f"Please say {mark}."}),
            "response": lambda: (None, self.consultation, {"network": self.network, "paragraph": self.paragraph, "quotation": "", "words": f"Response {mark}."}),
            "comment": lambda: (author, f"/desk/proposals/{self.proposal}/comments", {"paragraph": self.paragraph, "quotation": "", "words": f"Comment {mark}."}),
            "position": lambda: (member, f"{self.ballot}/position", self.binding | {"words": f"Concern {mark}.", "passphrase": PASSPHRASE}),
            "release": lambda: (coordinator, "/desk/releases", {"release": f"k-{mark}", "kind": "off-cycle", "publication": "2031-01-01", "in-force": "2031-01-01"}),
            "draft": lambda: (author, f"{self.place}/place", {"act": "write", "place": "1", "count": "0", "version": "1", "seen": self.seen, "words": f"Paragraph {mark}."}),
            "chapter": lambda: (author, "/desk/drafts", {"source": "new", "title": f"Chapter {mark}", "part": "practice-guidance"}),
            "reference": lambda: (author, f"{draft}/references", {"reference": f"r-{mark}", "reference-title": f"Reference {mark}"}),
            "submission": lambda: (author, f"{self.ready.pop()}/submit", {"title": f"Proposal {mark}", "note": "Kills.", "impact": "editorial"}),
            "address": lambda: (author, "/desk/you", {"address": f"{mark}@example.org"}),
        }[kind]() + (kind, mark, secrets.token_hex(16))

    def send(self, post, port):
        person, path, fields, *_, key = post
        sender = person or Person(port)
        sender.port = port
        status, headers, page = sender.post(path, fields, key)
        return status, page

    def until_dead(self):
        """Sends one form after another; what was answered is marked so."""
        while True:
            post = self.next()
            record = {"post": post, "answered": False}
            self.sent.append(record)
            try:
                status, page = self.send(post, self.made.port)
            except (OSError, http.client.HTTPException):
                return
            if status == 303:
                record["answered"] = True
            elif status != 429:
                raise RuntimeError(f"{post[1]} is answered {status}: {page[-300:]}")
            else:
                self.sent.pop()

    def expected(self):
        """What is sent is there once; of what replaces what was sent before, the last."""
        last = {record["post"][3]: record for record in self.sent}
        return [record for record in self.sent if record["post"][3] not in REPLACING or last[record["post"][3]] is record]

    def counts(self):
        """How often each thing that was sent is there, by its mark."""
        coordinator, author, _ = self.people
        pages = {
            "suggestion": coordinator.get("/desk/suggestions")[2], "response": coordinator.get(self.consultation)[2],
            "comment": coordinator.get(f"/desk/proposals/{self.proposal}")[2], "position": coordinator.get(self.ballot)[2],
            "draft": author.get(self.place)[2], "reference": author.get(self.place.split("/chapters")[0])[2], "address": author.get("/desk/you")[2],
            "chapter": author.get("/desk/drafts")[2], "submission": author.get("/desk/proposals")[2],
            "release": json.dumps([release["name"] for release in json.loads(self.made.run("release", "list", "--format", "json"))]),
        }
        found = [(kind, pages[kind].count(SIGNS[kind].format(mark))) for _, _, _, kind, mark, _ in (record["post"] for record in self.expected())]
        # A reference shows in the list of changes and in the redline; a second of its key is refused.
        return [min(times, 1) if kind == "reference" else times for kind, times in found]


# What shows, on the page that has it, that something was kept.
SIGNS = {
    "suggestion": "Please say {}.", "response": "Response {}.", "comment": "Comment {}.", "position": "Concern {}.", "release": '"k-{}"',
    "draft": "Paragraph {}.", "chapter": ">Chapter {}<", "reference": "Reference {}", "submission": ">Proposal {}<", "address": '"{}@example.org"',
}
KINDS = list(SIGNS)
REPLACING = {"position", "address"}


def written(author, words):
    """A draft that changes something; its address."""
    place = begin_draft(author, CHAPTER)
    page = author.get(f"{place}/place?act=replace&place=1")[2]
    fields = {field: hidden(page, field) for field in ["version", "seen", "place", "count"]}
    author.post(f"{place}/place", fields | {"act": "write", "words": words})
    return place.split("/chapters")[0]


def submitted(author, title):
    headers = author.post(f"{written(author, 'A paragraph that is talked about.')}/submit", {"title": title, "note": "Kills.", "impact": "editorial"})[1]
    return headers["Location"].rsplit("/", 1)[1]


def main():
    parser = argparse.ArgumentParser(prog="Tools/desk-trial")
    parser.add_argument("rubric")
    parser.add_argument("manual")
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(1 << 32))
    arguments = parser.parse_args()
    generator = random.Random(arguments.seed)
    faults, kills, answered, resent, slowest = [], 0, 0, 0, 0.0
    with tempfile.TemporaryDirectory(prefix="rubric-desk-trial-") as folder:
        made = Desk(arguments.rubric, arguments.manual, folder)
        made.start()
        people = [made.enrol(member) for member in ["coordinator", "author", "police-1"]]
        proposal, other = submitted(people[1], "Kills"), submitted(people[1], "Kills, voted on")
        paragraph = hidden(people[1].get(f"/desk/proposals/{proposal}")[2], "paragraph")
        people[0].post(f"/desk/proposals/{proposal}/consult", {"until": "2031-01-01", "networks": "Nurses"})
        consultation = re.search(r"/consultations/c-\d+", people[0].get(f"/desk/proposals/{proposal}")[2])[0]
        ballot = people[0].post(f"/desk/proposals/{other}/ballot", {"closes": "2031-01-01"})[1]["Location"]
        for _ in range(arguments.runs):
            posts = Posts(made, people, proposal, paragraph, consultation, ballot, generator)
            sender = threading.Thread(target=posts.until_dead)
            sender.start()
            time.sleep(generator.uniform(0.05, 0.8))
            made.kill()
            kills += 1
            sender.join()
            slowest = max(slowest, made.start())
            for person in people:
                person.port = made.port
            answered += sum(record["answered"] for record in posts.sent)
            for record, times in zip(posts.expected(), posts.counts()):
                if record["answered"] and times != 1:
                    faults.append(f"{record['post'][3]} {record['post'][4]} was answered and is there {times} times")
            for record in posts.sent:
                resent += 1
                posts.send(record["post"], made.port)
            for record, times in zip(posts.expected(), posts.counts()):
                if times != 1:
                    faults.append(f"{record['post'][3]} {record['post'][4]} is there {times} times after it was sent again")
        made.stop()
    print(f"{kills} kills among {len(KINDS)} kinds of form, {answered} forms answered, {resent} sent again, {len(faults)} lost or doubled, at most {slowest:.1f} seconds to start; seed {arguments.seed}")
    for words in faults[:10]:
        print(f"  {words}", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
