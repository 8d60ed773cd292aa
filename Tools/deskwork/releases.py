"""Forms about releases: from the announcement to the publication."""

import itertools
import subprocess

from .changes import LATER, ballot_on, submitted, today
from .kind import Kind, subject

BOARD = ["chair", "social-care-1", "health-2", "police-1", "education-1", "legal-1"]
# Chapters of which the interests of that board decide, and paragraphs of them that releases change, one after another.
CHAPTERS = ["child-protection-conferences", "child-protection-enquiries", "moving-across-boundaries", "learning-from-reviews", "children-in-custody"]
PLACES = [1, 2]


def compose(made, author, coordinator, name, words, **place):
    """Opens a release that holds an approved proposal; what is done on the way is done at the command line."""
    proposal = submitted(author, f"For {name}", words, **place)
    ballot = ballot_on(coordinator, proposal, today().isoformat()).rsplit("/", 1)[1]
    for voter in BOARD:
        made.run("ballot", "cast", ballot, "approve", "--as", voter)
    made.run("ballot", "close", ballot, "--as", "coordinator")
    made.run("release", "open", name, "--publication", today().isoformat(), "--as", "coordinator")
    made.run("proposal", "schedule", proposal.rsplit("/", 1)[1], name, "--as", "coordinator")


def publish(made, name):
    made.run("release", "freeze", name, "--as", "coordinator")
    for member in ("chair", "health-2"):
        made.run("release", "certify", name, "--as", member)
    made.run("release", "publish", name, "--as", "coordinator")


def is_published(made, name):
    """Whether all that follows a publication is there: the text in force, its tag and its bundle."""
    tips = subprocess.run(
        ["git", "-C", made.manual, "rev-parse", "main", f"release/{name}^{{commit}}"], capture_output=True, text=True, check=False).stdout.split()
    return len(set(tips)) == 1 and (made.manual / "releases" / name / "SHA256SUMS").exists()


def kinds(forms):
    made, coordinator, author, member, chair, confirmed = forms.made, forms.coordinator, forms.author, forms.member, forms.chair, forms.confirmed
    places = itertools.cycle([{"chapter": chapter, "place": place} for place in PLACES for chapter in CHAPTERS])

    def freezing(mark, _):
        compose(made, author, coordinator, f"f-{mark}", f"Words of {mark}.", **next(places))
        return coordinator, f"/desk/releases/f-{mark}/freeze", {}

    def published(form, record):
        return record[form.key] if is_published(made, form.subject.rsplit("/", 1)[1]) else 0

    return {
        "release": Kind(lambda mark, _: (coordinator, "/desk/releases", {"release": f"k-{mark}", "kind": "off-cycle", "publication": LATER, "in-force": LATER})),
        "freeze": Kind(freezing, makes="frozen", made=lambda form: form.page),
        "certificate": Kind(lambda mark, it: (chair, f"{it}/certify", confirmed), need="frozen", makes="half-certified", made=subject),
        "second certificate": Kind(lambda mark, it: (member, f"{it}/certify", confirmed), need="half-certified", makes="certified", made=subject),
        "publication": Kind(lambda mark, it: (coordinator, f"{it}/publish", confirmed), need="certified", times=published),
        "note": Kind(lambda mark, _: (coordinator, forms.note, confirmed | {"note": f"Note {mark}."})),
    }
