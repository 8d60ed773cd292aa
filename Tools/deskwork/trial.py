"""Kills the desk in the middle of posts: nothing that was answered is lost, and a form sent again does not double."""

import argparse
import http.client
import json
import random
import secrets
import sys
import tempfile
import threading
import time

from .client import Desk, Person, begin_draft, hidden

CHAPTER = "child-sexual-abuse"


class Posts:
    """The forms that are sent until the desk dies, each with the key of its act."""

    def __init__(self, made, people, proposal, paragraph, place, generator):
        self.made, self.people, self.proposal, self.paragraph, self.place = made, people, proposal, paragraph, place
        self.generator = generator
        # What stands before the gap new paragraphs are written into.
        self.seen = hidden(people[1].get(f"{place}/place?act=insert&place=1")[2], "seen")
        self.sent = []

    def next(self):
        kind = self.generator.choice(["suggestion", "comment", "release", "draft"])
        mark = secrets.token_hex(8)
        coordinator, author = self.people
        return {
            "suggestion": lambda: (None, "/suggest", {"words": f"Please say {mark}."}),
            "comment": lambda: (author, f"/desk/proposals/{self.proposal}/comments", {"paragraph": self.paragraph, "quotation": "", "words": f"Comment {mark}."}),
            "release": lambda: (coordinator, "/desk/releases", {"release": f"k-{mark}", "kind": "off-cycle", "publication": "2031-01-01", "in-force": "2031-01-01"}),
            "draft": lambda: (author, f"{self.place}/place", {"act": "write", "place": "1", "count": "0", "version": "1", "seen": self.seen, "words": f"Paragraph {mark}."}),
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


def count(posts, made, people):
    """How often each thing that was sent is there."""
    coordinator, author = people
    suggestions = coordinator.get("/desk/suggestions")[2]
    proposal = coordinator.get(f"/desk/proposals/{posts.proposal}")[2]
    draft = author.get(posts.place)[2]
    releases = [release["name"] for release in json.loads(made.run("release", "list", "--format", "json"))]
    there = {"suggestion": lambda mark: suggestions.count(f"Please say {mark}."), "comment": lambda mark: proposal.count(f"Comment {mark}."),
             "release": lambda mark: releases.count(f"k-{mark}"), "draft": lambda mark: draft.count(f"Paragraph {mark}.")}
    return [there[kind](mark) for _, _, _, kind, mark, _ in (record["post"] for record in posts.sent)]


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
        people = [made.enrol("coordinator"), made.enrol("author")]
        place = begin_draft(people[1], CHAPTER)
        page = people[1].get(f"{place}/place?act=replace&place=1")[2]
        fields = {field: hidden(page, field) for field in ["version", "seen", "place", "count"]}
        people[1].post(f"{place}/place", fields | {"act": "write", "words": "A paragraph that is talked about."})
        headers = people[1].post(f"{place.split('/chapters')[0]}/submit", {"title": "Kills", "note": "Kills.", "impact": "editorial"})[1]
        proposal = headers["Location"].rsplit("/", 1)[1]
        paragraph = hidden(people[1].get(f"/desk/proposals/{proposal}")[2], "paragraph")
        for _ in range(arguments.runs):
            place = begin_draft(people[1], CHAPTER)
            posts = Posts(made, people, proposal, paragraph, place, generator)
            sender = threading.Thread(target=posts.until_dead)
            sender.start()
            time.sleep(generator.uniform(0.05, 0.8))
            made.kill()
            kills += 1
            sender.join()
            slowest = max(slowest, made.start())
            for person in people:
                person.port = made.port
            for record, times in zip(posts.sent, count(posts, made, people)):
                answered += record["answered"]
                if record["answered"] and times != 1:
                    faults.append(f"{record['post'][3]} {record['post'][4]} was answered and is there {times} times")
            for record in posts.sent:
                resent += 1
                posts.send(record["post"], made.port)
            for record, times in zip(posts.sent, count(posts, made, people)):
                if times != 1:
                    faults.append(f"{record['post'][3]} {record['post'][4]} is there {times} times after it was sent again")
        made.stop()
    print(f"{kills} kills, {answered} forms answered, {resent} sent again, {len(faults)} lost or doubled, at most {slowest:.1f} seconds to start; seed {arguments.seed}")
    for words in faults[:10]:
        print(f"  {words}", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
