"""Has people of the board and the public write hostile strings into every field of the desk, and opens every page."""

import datetime
import itertools
import re
import sys
import urllib.parse

from deskwork.client import PASSPHRASE, Desk, File, Person, begin_draft, hidden

from .traps import Trapped

CHAPTER = "child-sexual-abuse"
SOON = (datetime.datetime.now(datetime.timezone.utc).date() + datetime.timedelta(days=14)).isoformat()

# The characters a field is given, and the bytes a form sends of them, of which there are up to three times as many in one form;
# and the pages of one kind that are opened for each course: those of a draft's places differ in nothing but their words.
LONGEST, HEAVIEST, MOST = 4_900, 20_000, 5


class Course:
    """One course of a change in which everything that can be written is hostile."""

    # The titles of days so far, one a course.
    days = []

    def __init__(self, desk, people, strings):
        self.desk, self.strings = desk, strings
        self.coordinator, self.author, self.member = people
        # Everything at once, on one line, in paragraphs, and as much as a title takes.
        self.line = " ".join(" ".join(strings).split())
        self.words = together(strings)
        self.title = self.line[:900]
        self.reflected = []

    def post(self, person, path, fields, *statuses):
        status, headers, page = person.post(path, fields)
        if status not in (statuses or (303,)):
            said = re.sub(r"<[^>]*>", " ", page.split("<main", 1)[-1])
            raise RuntimeError(f"{path} is answered {status}: {' '.join(said.split())[:400]}")
        return headers["Location"] or page

    def take(self):
        public = Person(self.desk.port)
        self.post(public, "/suggest", {"words": self.words})
        self.post(public, "/subscribe", {"address": "a@example.org", "chapter": ""}, 200, 303)
        proposal = self.propose()
        page = self.author.get(proposal)[2]
        paragraph = hidden(page, "paragraph")
        self.post(self.member, f"{proposal}/comments", {"paragraph": paragraph, "quotation": "", "words": self.words})
        # A comma would end the name of a network, and what follows it may be one that is named already.
        networks = [f"n{number} {words.replace(',', ' ')}"[:60] for number, words in enumerate(self.strings)]
        self.post(self.coordinator, f"{proposal}/consult", {"until": SOON, "networks": "\n".join(networks)})
        consultation = re.search(r"/consultations/c-\d+", self.coordinator.get(proposal)[2])[0]
        network = re.search(r'<option value="([^"]+)"', public.get(consultation)[2])[1]
        self.post(public, consultation, {"network": network, "paragraph": paragraph, "quotation": "", "words": self.words})
        desk = f"/desk{consultation}"
        self.post(self.coordinator, f"{desk}/close", {})
        for response in set(re.findall(r"/desk/responses/(r-\d+)/dispose", self.coordinator.get(consultation)[2])):
            self.post(self.coordinator, f"/desk/responses/{response}/dispose", {"disposition": "accepted", "said": self.words, "answer": self.words})
        self.post(self.coordinator, f"{desk}/answer", {"text": self.words})
        ballot = self.post(self.coordinator, f"{proposal}/ballot", {"closes": SOON})
        position = {"interest": "none", "position": "concern", "words": self.words}
        shown = self.post(self.member, f"{ballot}/confirm", position, 200)
        self.reflected.append((f"{ballot}/confirm", shown))
        fields = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', shown))
        fields = {name: value for name, value in fields.items() if name not in ("key", "token", "words")}
        self.post(self.member, f"{ballot}/position", fields | {"words": self.words, "passphrase": PASSPHRASE})
        other = self.propose()
        self.post(self.coordinator, f"{other}/return", {"reason": self.words})
        third = self.propose()
        self.post(self.author, f"{third}/withdraw", {"reason": self.words})
        suggestion = re.search(r"/desk/suggestions/(s-\d+)/decline", self.coordinator.get("/desk/suggestions")[2])
        if suggestion:
            self.post(self.coordinator, f"/desk/suggestions/{suggestion[1]}/decline", {"reason": self.words})
        self.steer()
        self.write()

    def steer(self):
        """What stands beside the course of a change: a notice, a motion, the calendar, a locality; and what of them is refused."""
        confirmed = {"passphrase": PASSPHRASE}
        notice = {"kind": "correction", "over": "manual", "text": self.words}
        self.reflected.append(("/desk/notices/new", self.post(self.coordinator, "/desk/notices/new", notice | {"then": "look"}, 200)))
        self.post(self.coordinator, "/desk/notices/new", notice)
        dropped = self.post(self.coordinator, "/desk/notices/new", notice)
        self.post(self.coordinator, f"{dropped}/end", confirmed | {"reason": self.words})
        motion = {"change": "leave", "person": "legal-1", "until": SOON, "reason": self.words}
        self.reflected.append(("/desk/motions/confirm", self.post(self.member, "/desk/motions/confirm", motion, 200)))
        self.post(self.member, "/desk/motions", motion | confirmed)
        dropped = self.post(self.member, "/desk/motions", motion | confirmed)
        self.post(self.member, f"{dropped}/drop", confirmed | {"reason": self.words})
        self.days.append(self.line)
        self.calendar([(SOON, self.line)], 303)
        self.reflected.append(("/desk/board", self.coordinator.get("/desk/board")[2]))
        locality = self.post(self.coordinator, "/desk/localities", confirmed | {"name": f"h{len(self.days)} {self.title[:200]}"})
        seen = hidden(self.coordinator.get(locality)[2], "seen")
        self.post(self.coordinator, locality, confirmed | {"seen": seen, "name": self.line, "contact": self.line, "value": self.line})
        self.reflected.append(("/desk/calendar", self.calendar([("", self.line)], 422)))
        for path, fields in [
            ("/desk/notices/new", {"kind": self.line, "over": "places", "chapter": CHAPTER, "text": self.words, "elsewhere": self.words, "from": self.line, "until": self.line}),
            ("/desk/notices/new", {"kind": "correction", "over": "places", "chapter": CHAPTER, "text": self.words, "elsewhere": self.words}),
            ("/desk/notices/new", {"kind": "redaction", "over": "attachments", "attachment": self.line, "text": self.words}),
            (locality, confirmed | {"seen": seen, "name": self.line, "contact": self.line, "value": ""}),
            ("/desk/localities", confirmed | {"name": ""}),
        ]:
            self.reflected.append((path, self.coordinator.post(path, fields)[2]))
        for fields in [
            {"change": "join", "person": self.line, "interest": self.line, "seat": self.line, "from": self.line, "until": self.line, "public-key": self.line, "reason": self.words},
            {"change": "rules", "reason": self.words, "local-chairs": self.line, "editorial-quorum": self.line, "editorial-members": self.line, "editorial-majority": self.line},
        ]:
            self.reflected.append(("/desk/motions/confirm", self.member.post("/desk/motions/confirm", fields)[2]))

    def calendar(self, days, status):
        """Sets the calendar; what it is answered with."""
        seen = hidden(self.coordinator.get("/desk/calendar")[2], "seen")
        secrets = [("token", self.coordinator.token), ("key", f"{len(self.days):032x}" if status == 303 else "f" * 32), ("seen", seen), ("passphrase", PASSPHRASE)]
        lines = [field for day, title in days for field in [("day", day), ("kind", "deadline"), ("title", title)]]
        answered, _, page = self.coordinator.ask("POST", "/desk/calendar", secrets + lines)
        if answered != status:
            raise RuntimeError(f"/desk/calendar is answered {answered}: {page[:400]}")
        return page

    def propose(self):
        """A draft with every string in its text, its references and the names of its files, which is submitted."""
        place = begin_draft(self.author, CHAPTER)
        draft = place.split("/chapters")[0]
        # What a chapter cannot hold is refused, and named; the others are written.
        for words in [self.words, *self.words.split("\n\n")]:
            page = self.author.get(f"{place}/place?act=insert&place=1")[2]
            fields = {field: hidden(page, field) for field in ["version", "seen", "place", "count"]}
            status, _, page = self.author.post(f"{place}/place", fields | {"act": "write", "words": words})
            if status == 303 and words == self.words:
                break
            self.reflected.append((f"{place}/place", page))
        for number, words in enumerate(self.strings):
            line = " ".join(words.split())
            self.author.post(f"{draft}/files", {"file": File(f"{line}.txt", b"A file.")})
            reference = {"reference": f"h{number}", "reference-title": line, "publisher": line, "date": "2023", "address": line, "kind": line}
            self.post(self.author, f"{draft}/references", reference, 303, 422)
        drivers = [f"h{number}" for number, words in enumerate(self.strings) if words.split()][:1]
        return self.post(self.author, f"{draft}/submit", {"title": self.title, "note": self.words, "impact": "editorial", "driver": drivers[0]})

    def write(self):
        """Drafts that stay: one with the strings in it, a new chapter they name, and forms that are refused and shown again."""
        place = begin_draft(self.author, CHAPTER)
        text = hidden_text(self.author.get(f"{place}/text")[2])
        self.post(self.author, f"{place}/text", {"version": "1", "text": f"{text}\n\n{self.words}\n"}, 303, 422)
        self.post(self.author, "/desk/drafts", {"source": "new", "title": f"h {self.title[:200]}", "part": "practice-guidance"}, 303, 422, 404)
        for path, fields in [
            (f"{place}/place", {"act": "write", "version": "1", "seen": "", "place": "1", "count": "1", "words": self.words}),
            (f"{place}/place", {"act": "write", "version": "1", "seen": "", "place": "1", "count": "1", "words": f"---\n{self.words}\n[^x]", "then": "look"}),
            (f"{place}/text", {"version": "1", "text": self.words}), (f"{place}/text", {"version": "1", "text": self.words, "then": "look"}),
            (f"{place.split('/chapters')[0]}/submit", {"title": self.line, "note": self.words, "impact": self.line}),
            ("/suggest", {"words": self.words * 60, "paragraph": self.line}), ("/subscribe", {"address": self.line, "chapter": self.line}),
            ("/desk/you", {"address": self.line}), ("/desk/releases", {"release": self.line, "kind": self.line, "publication": self.line, "in-force": self.line}),
            ("/desk/sign-in", {"member": self.line, "passphrase": self.line, "next": self.strings[0]}), ("/desk/enrol", {"code": self.line, "passphrase": "a", "again": "b"}),
        ]:
            self.reflected.append((path, self.author.post(path, fields)[2]))


def hidden_text(page):
    return re.search(r"<textarea[^>]*>(.*?)</textarea>", page, re.S)[1].replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&").lstrip("\n")


def together(strings):
    """The strings as paragraphs of one text."""
    return "\n\n".join(line for words in strings if (line := " ".join(words.split())))


def courses(strings):
    """The strings in as few lists as can be, each no longer together than a field takes."""
    made, here = [], []
    for words in strings:
        field = together([*here, words])
        if here and (len(field) > LONGEST or len(urllib.parse.quote_plus(field, errors="replace")) > HEAVIEST):
            made.append(here)
            here = []
        here.append(words)
    return [*made, here]


def kind(path):
    """The kind of page an address leads to: what tells one of many apart is left out."""
    return re.sub(r"[a-z]+-[a-z0-9]*\d[a-z0-9]*|\d+|[a-z0-9]{6}(?=$|[/?&])", "#", path)


def try_desk(browser, rubric, manual, folder, strings):
    """How many pages were opened, and what ran or could run on them."""
    desk = Desk(rubric, manual, folder)
    desk.start()
    try:
        names = [" ".join(words.split())[:100] for words in strings[:3]]
        people = [desk.enrol(member, name) for member, name in zip(["coordinator", "author", "police-1"], names)]
        taken = [Course(desk, people, some) for some in courses(strings)]
        for number, course in enumerate(taken, 1):
            course.take()
            print(f"course {number} of {len(taken)}: {len(course.strings)} strings in every field", file=sys.stderr, flush=True)
        return look(browser, desk, taken)
    finally:
        desk.kill()


def look(browser, desk, taken):
    strings = [words for course in taken for words in course.strings]
    faults, pages = [], 0
    trapped = Trapped(browser, f"http://127.0.0.1:{desk.port}")
    trapped.visit("/desk/sign-in")
    trapped.page.fill("#member", "author")
    trapped.page.fill("#passphrase", PASSPHRASE)
    trapped.page.click("main button:has-text('Sign in')")
    trapped.page.wait_for_url("**/desk")

    # Every page that can be reached, a few of each kind.
    waiting, known, counts = ["/desk", "/suggest", "/consultations", "/subscribe", "/privacy"], set(), {}
    while waiting:
        path = waiting.pop(0)
        if path in known or counts.get(kind(path), 0) >= MOST * len(taken):
            continue
        known.add(path)
        counts[kind(path)] = counts.get(kind(path), 0) + 1
        faults += [f"{path}: {words}" for words in trapped.visit(path)]
        pages += 1
        waiting += trapped.page.evaluate("""() => [...document.links].filter(link => link.origin === location.origin && !link.hasAttribute("download"))
          .map(link => link.pathname + link.search).filter(path => /^\\/(desk|suggest|consultations|subscribe)/.test(path) && !/csv$/.test(path))""")

    # What is said back of an address nobody made: each string in one of them, and as many as an address takes in all.
    echoes = ["desk/drafts/%", "desk/proposals/%", "suggest/%", "subscribe/%", "suggest?paragraph=%", "desk/sign-in?next=%", "desk/report?from=%"]
    some = ["".join(course.strings)[:600] for course in taken]
    for words, path in [*zip(strings, itertools.cycle(echoes)), *itertools.product(some, echoes)]:
        faults += [f"{path}{words}: {found}" for found in trapped.visit(path + words.encode("utf-8", "replace").hex("%"))]
        pages += 1

    # What is said back of a form, as the page it is answered with.
    for path, page in (shown for course in taken for shown in course.reflected):
        trapped.visit("/privacy")
        trapped.page.set_content(page, wait_until="load")
        faults += [f"the answer of {path}: {words}" for words in trapped.found()]
        pages += 1

    # What is seen of words while they are written.
    drafts = [path for path in known if re.search(r"/place\?act=replace", path)]
    for words in (course.words for course in taken):
        trapped.visit(drafts[0])
        trapped.page.fill("#words", words)
        trapped.page.wait_for_function("() => /^(Saved|Not saved)/.test(document.querySelector('form[data-words] [role=status]')?.textContent ?? '')", timeout=30_000)
        trapped.page.wait_for_timeout(1_500)
        faults += [f"while writing: {found}" for found in trapped.found()]
    trapped.context.set_offline(True)
    trapped.page.fill("#words", words + " More.")
    trapped.page.wait_for_timeout(2_500)
    trapped.context.set_offline(False)
    faults += [f"words kept in the browser: {found}" for found in trapped.visit("/desk/drafts", wait=300)]
    trapped.context.close()
    return pages + len(taken) + 1, faults
