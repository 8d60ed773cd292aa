"""Every kind of form a desk takes, and what each needs before it can be filled in."""

import datetime
import re

from .client import PASSPHRASE, begin_draft, hidden

CHAPTER = "child-sexual-abuse"
TODAY = datetime.datetime.now(datetime.timezone.utc).date()
LATER = "2031-01-01"
BOARD = ["chair", "social-care-1", "health-2", "police-1", "education-1", "legal-1"]


def written(author, words):
    """A draft that changes something; its address."""
    place = begin_draft(author, CHAPTER)
    page = author.get(f"{place}/place?act=replace&place=1")[2]
    fields = {field: hidden(page, field) for field in ["version", "seen", "place", "count"]}
    author.post(f"{place}/place", fields | {"act": "write", "words": words})
    return place.split("/chapters")[0]


def submitted(author, title, words="A paragraph that is talked about."):
    headers = author.post(f"{written(author, words)}/submit", {"title": title, "note": "Kills.", "impact": "editorial"})[1]
    return headers["Location"]


class Forms:
    """The forms that can be sent now. What one makes, such as a notice, another can be about: it waits in a pool."""

    # How many drafts are made before the text in force moves on, so that what both changed can be settled.
    CROSSINGS = 12

    def __init__(self, made, people, generator):
        self.made, self.people, self.generator = made, people, generator
        self.coordinator, self.author, self.member, self.chair, self.other = people
        self.pools = {name: [] for name in ["proposal", "ballot", "notice", "approved", "motion", "signed", "locality", "suggestion", "response", "draft", "release"]}
        self.calendar, self.motions = [], 0
        self.overtaken = self.overtake()
        self.proposal = submitted(self.author, "Kills")
        self.paragraph = hidden(self.author.get(self.proposal)[2], "paragraph")
        self.coordinator.post(f"{self.proposal}/consult", {"until": LATER, "networks": "Nurses"})
        self.consultation = re.search(r"/consultations/c-\d+", self.coordinator.get(self.proposal)[2])[0]
        self.network = re.search(r'<option value="([^"]+)"', self.author.get(self.consultation)[2])[1]
        self.ballot = self.coordinator.post(f"{submitted(self.author, 'Kills, voted on')}/ballot", {"closes": LATER})[1]["Location"]
        self.binding = self.confirmed("A concern.")
        self.note = re.search(r"/desk/releases/[^/\"]+/notes/p-\d+", self.coordinator.get(f"/desk/releases/{self.published}")[2])[0]
        self.renew()

    def overtake(self):
        """Drafts of a paragraph that a release then changes in force."""
        drafts = [written(self.author, f"Words {number} that are kept.") for number in range(self.CROSSINGS)]
        proposal = submitted(self.author, "What moves on", "A paragraph that moves on.")
        ballot = self.coordinator.post(f"{proposal}/ballot", {"closes": TODAY.isoformat()})[1]["Location"].rsplit("/", 1)[1]
        for member in BOARD:
            self.made.run("ballot", "cast", ballot, "approve", "--as", member)
        self.made.run("ballot", "close", ballot, "--as", "coordinator")
        self.published = "kills"
        self.made.run("release", "open", self.published, "--publication", TODAY.isoformat(), "--as", "coordinator")
        self.made.run("proposal", "schedule", proposal.rsplit("/", 1)[1], self.published, "--as", "coordinator")
        self.made.run("release", "freeze", self.published, "--as", "coordinator")
        for member in ("chair", "health-2"):
            self.made.run("release", "certify", self.published, "--as", member)
        self.made.run("release", "publish", self.published, "--as", "coordinator")
        return drafts

    def confirmed(self, words):
        """The fields that bind a position to the text a member saw."""
        page = self.member.post(f"{self.ballot}/confirm", {"interest": "none", "position": "concern", "words": words})[2]
        fields = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page))
        return {name: value for name, value in fields.items() if name not in ("key", "token", "words")}

    def renew(self):
        """A new draft, into which paragraphs are written."""
        self.place = begin_draft(self.author, CHAPTER)
        # What stands before the gap new paragraphs are written into.
        self.seen = hidden(self.author.get(f"{self.place}/place?act=insert&place=1")[2], "seen")

    def possible(self):
        """The kinds of form that what is in the pools allows."""
        needs = {kind: need for kind, (need, _) in self.kinds("").items()}
        return [kind for kind, need in needs.items() if need is None or (self.overtaken if need == "crossing" else self.pools[need])]

    def fill(self, kind, mark):
        """Who sends the form, where to, and its fields."""
        need, make = self.kinds(mark)[kind]
        return make() if need in (None, "crossing") else make(self.pools[need].pop(0))

    def learn(self, kind, address):
        """What an answered form made waits for the forms about it."""
        pool = {"submission": "proposal", "ballot": "ballot", "notice": "notice", "approval": "approved", "motion": "motion", "urgent": "signed", "locality": "locality", "suggestion": "suggestion",
                "response": "response", "chapter": "draft", "release": "release"}.get(kind)
        if pool and address:
            self.pools[pool].append(address)

    def kinds(self, mark):
        """Every kind: the pool it takes something from, and how it is filled in."""
        coordinator, author, member, chair, other = self.people
        confirmed = {"passphrase": PASSPHRASE}
        draft = self.place.split("/chapters")[0]
        desk = lambda address: f"/desk{address}" if not address.startswith("/desk") else address
        return {
            "suggestion": (None, lambda: (None, "/suggest", {"words": f"Please say {mark}."})),
            "response": (None, lambda: (None, self.consultation, {"network": self.network, "paragraph": self.paragraph, "quotation": "", "words": f"Response {mark}."})),
            "disposition": ("response", lambda it: (author, f"/desk/responses/{answered(it)}/dispose", {"disposition": "accepted", "said": "", "answer": f"Answer {mark}."})),
            "erasure": ("response", lambda it: (coordinator, f"/desk/responses/{answered(it)}/erase", confirmed | {"reason": f"Erased {mark}."})),
            "comment": (None, lambda: (author, f"{self.proposal}/comments", {"paragraph": self.paragraph, "quotation": "", "words": f"Comment {mark}."})),
            "position": (None, lambda: (member, f"{self.ballot}/position", self.binding | confirmed | {"words": f"Concern {mark}."})),
            "release": (None, lambda: (coordinator, "/desk/releases", {"release": f"k-{mark}", "kind": "off-cycle", "publication": LATER, "in-force": LATER})),
            "note": (None, lambda: (coordinator, self.note, confirmed | {"note": f"Note {mark}."})),
            "draft": (None, lambda: (author, f"{self.place}/place", {"act": "write", "place": "1", "count": "0", "version": "1", "seen": self.seen, "words": f"Paragraph {mark}."})),
            "chapter": (None, lambda: (author, "/desk/drafts", {"source": "new", "title": f"Chapter {mark}", "part": "practice-guidance"})),
            "reference": (None, lambda: (author, f"{draft}/references", {"reference": f"r-{mark}", "reference-title": f"Reference {mark}"})),
            "crossing": ("crossing", lambda: self.settling(mark)),
            "submission": (None, lambda: (author, f"{written(author, f'Words {mark}.')}/submit", {"title": f"Proposal {mark}", "note": "Kills.", "impact": "editorial"})),
            "return": ("proposal", lambda it: (coordinator, f"{it}/return", {"reason": f"Returned {mark}."})),
            "withdrawal": ("proposal", lambda it: (author, f"{it}/withdraw", {"reason": f"Withdrawn {mark}."})),
            "deferral": ("proposal", lambda it: (coordinator, f"{it}/defer", {"release": "2031-01", "reason": f"Deferred {mark}."})),
            "succession": ("proposal", lambda it: (author, f"{it}/supersede", {"successor": self.proposal.rsplit("/", 1)[1], "reason": f"Set aside {mark}."})),
            "consultation": ("proposal", lambda it: (coordinator, f"{it}/consult", {"until": LATER, "networks": "Nurses"})),
            "ballot": ("proposal", lambda it: (coordinator, f"{it}/ballot", {"closes": LATER})),
            "closing": ("ballot", lambda it: (coordinator, f"{it}/close", {})),
            "urgent": ("proposal", lambda it: (chair, f"{it}/urgent", confirmed | {"revision": hidden(chair.get(f"{it}/urgent")[2], "revision"), "reason": f"Urgent {mark}."})),
            "second": ("signed", lambda it: (other, f"{it}/urgent", confirmed | {"revision": hidden(other.get(f"{it}/urgent")[2], "revision")})),
            "notice": (None, lambda: (coordinator, "/desk/notices/new", {"kind": "correction", "over": "manual", "text": f"Notice {mark}."})),
            "approval": ("notice", lambda it: (member, f"{it}/approve", confirmed)),
            "end": ("notice", lambda it: (coordinator, f"{it}/end", confirmed | {"reason": f"Ended {mark}."})),
            "motion": (None, lambda: self.moving(mark)),
            "seconding": ("motion", lambda it: (other, f"{it}/second", confirmed)),
            "drop": ("motion", lambda it: (member, f"{it}/drop", confirmed | {"reason": f"Dropped {mark}."})),
            "calendar": (None, lambda: self.setting(mark)),
            "locality": (None, lambda: (coordinator, "/desk/localities", confirmed | {"name": f"Locality {mark}"})),
            "contact": ("locality", lambda it: (coordinator, it, confirmed | {"seen": hidden(coordinator.get(it)[2], "seen"), "name": f"Locality {mark}", "contact": "duty", "value": mark})),
            "removal": ("locality", lambda it: (coordinator, f"{it}/away", confirmed)),
            "refusal": ("suggestion", lambda it: (coordinator, f"/desk/suggestions/{it.rsplit('/', 1)[1]}/decline", {"reason": f"Declined {mark}."})),
            "adoption": ("suggestion", lambda it: (author, f"/desk/suggestions/{it.rsplit('/', 1)[1]}/adopt", {"proposal": self.proposal.rsplit("/", 1)[1]})),
            "address": (None, lambda: (author, "/desk/you", {"address": f"{mark}@example.org"})),
        }

    def settling(self, mark):
        draft = self.overtaken.pop(0)
        page = self.author.get(f"{draft}/crossings")[2]
        choices = dict.fromkeys(re.findall(r'name="(stands\.[^"]+)"', page), "own")
        return self.author, f"{draft}/crossings", {"seen": hidden(page, "seen")} | choices

    def moving(self, mark):
        self.motions += 1
        until = (TODAY + datetime.timedelta(days=300 + self.motions)).isoformat()
        return self.member, "/desk/motions", {"change": "leave", "person": "legal-1", "until": until, "reason": f"Motion {mark}.", "passphrase": PASSPHRASE}

    def setting(self, mark):
        """The calendar is set whole; what was seen of it is said."""
        day = (TODAY + datetime.timedelta(days=30)).isoformat()
        return self.coordinator, "/desk/calendar", {"seen": hidden(self.coordinator.get("/desk/calendar")[2], "seen"), "day": day, "kind": "deadline", "title": f"Day {mark}", "passphrase": PASSPHRASE}


def answered(address):
    """The response a form made: `/consultations/c-1?received=r-2`."""
    return address.rsplit("=", 1)[1]
