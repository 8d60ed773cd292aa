"""Forms about the text: drafts, proposals, what is said about them, and what the public says."""

import datetime
import re

from .client import File, begin_draft, hidden
from .kind import Kind

CHAPTER = "child-sexual-abuse"
LATER = "2031-01-01"
# The most bytes of a file that is attached: it takes a while to arrive.
LARGEST = 2 << 20


def today():
    return datetime.datetime.now(datetime.timezone.utc).date()


def written(author, words, chapter=CHAPTER, place=1):
    """A draft that changes a paragraph; its address."""
    draft = begin_draft(author, chapter)
    page = author.get(f"{draft}/place?act=replace&place={place}")[2]
    fields = {field: hidden(page, field) for field in ["version", "seen", "place", "count"]}
    author.post(f"{draft}/place", fields | {"act": "write", "words": words})
    return draft.split("/chapters")[0]


def submitted(author, title, words="A paragraph that is talked about.", chapter=CHAPTER, place=1):
    """A proposal that was put forward; its address."""
    answer = author.post(f"{written(author, words, chapter, place)}/submit", {"title": title, "note": "Kills.", "impact": "editorial"})
    return answer.headers["Location"]


def ballot_on(coordinator, proposal, closes=LATER):
    """The address of a ballot that is opened."""
    return coordinator.post(f"{proposal}/ballot", {"closes": closes}).headers["Location"]


class Draft:
    """A draft that is written in, and begun anew now and then: what is written makes its pages longer."""

    def __init__(self, author):
        self.place = begin_draft(author, CHAPTER)
        self.address = self.place.split("/chapters")[0]
        # What stands before the gap new paragraphs are written into.
        self.seen = hidden(author.get(f"{self.place}/place?act=insert&place=1").page, "seen")


def kinds(forms):
    coordinator, author, member, chair, other = forms.coordinator, forms.author, forms.member, forms.chair, forms.other
    proposal = submitted(author, "Kills")
    paragraph = hidden(author.get(proposal).page, "paragraph")
    coordinator.post(f"{proposal}/consult", {"until": LATER, "networks": "Nurses"})
    consultation = re.search(r"/consultations/c-\d+", coordinator.get(proposal).page)[0]
    network = re.search(r'<option value="([^"]+)"', author.get(consultation).page)[1]
    ballot = ballot_on(coordinator, submitted(author, "Kills, voted on"))
    binding = seen_at(member, ballot)

    def shown(words, path=None, person=author):
        """How often words stand on a page, which may be the one the form was sent from."""
        return lambda form, _: person.get(path(form) if path else form.page).page.count(words.format(form.mark))

    def settling(mark, draft):
        page = author.get(f"{draft}/crossings").page
        choices = dict.fromkeys(re.findall(r'name="(stands\.[^"]+)"', page), "own")
        return author, f"{draft}/crossings", {"seen": hidden(page, "seen")} | choices

    def draft_of(form):
        return form.path.rsplit("/files", 1)[0]

    def attached(form):
        found = re.search(rf'name="path" value="([^"]*/{form.mark}\.txt)"', author.get(draft_of(form)).page)
        return (draft_of(form), found[1]) if found else None

    def attaching(mark, _):
        data = bytes(forms.generator.choices(b"abcdefgh \n", k=forms.generator.randrange(LARGEST)))
        return author, f"{forms.draft.address}/files", {"file": File(f"{mark}.txt", data or b"A file.")}

    def urgent(person, it, fields):
        return person, f"{it}/urgent", forms.confirmed | fields | {"revision": hidden(person.get(f"{it}/urgent").page, "revision")}

    def asked(it):
        return f"/desk/suggestions/{it.rsplit('/', 1)[1]}"

    def answered(it):
        """The response a form made: `/consultations/c-1?received=r-2`."""
        return f"/desk/responses/{it.rsplit('=', 1)[1]}"

    return {
        "suggestion": Kind(lambda mark, _: (None, "/suggest", {"words": f"Please say {mark}."}), makes="suggestion"),
        "refusal": Kind(lambda mark, it: (coordinator, f"{asked(it)}/decline", {"reason": f"Declined {mark}."}), need="suggestion"),
        "adoption": Kind(lambda mark, it: (author, f"{asked(it)}/adopt", {"proposal": proposal.rsplit("/", 1)[1]}), need="suggestion"),
        "response": Kind(
            lambda mark, _: (None, consultation, {"network": network, "paragraph": paragraph, "quotation": "", "words": f"Response {mark}."}), makes="response"),
        "disposition": Kind(
            lambda mark, it: (author, f"{answered(it)}/dispose", {"disposition": "accepted", "said": "", "answer": f"Answer {mark}."}), need="response"),
        "erasure": Kind(lambda mark, it: (coordinator, f"{answered(it)}/erase", forms.confirmed | {"reason": f"Erased {mark}."}), need="response"),
        "comment": Kind(
            lambda mark, _: (author, f"{proposal}/comments", {"paragraph": paragraph, "quotation": "", "words": f"Comment {mark}."}),
            times=shown("Comment {}.", lambda _: proposal)),
        "position": Kind(lambda mark, _: (member, f"{ballot}/position", binding | forms.confirmed | {"words": f"Concern {mark}."})),
        "draft": Kind(
            lambda mark, _: (
                author, f"{forms.draft.place}/place",
                {"act": "write", "place": "1", "count": "0", "version": "1", "seen": forms.draft.seen, "words": f"Paragraph {mark}."}),
            times=shown("Paragraph {}.")),
        "chapter": Kind(
            lambda mark, _: (author, "/desk/drafts", {"source": "new", "title": f"Chapter {mark}", "part": "practice-guidance"}),
            times=shown(">Chapter {}<", lambda _: "/desk/drafts")),
        "reference": Kind(
            lambda mark, _: (author, f"{forms.draft.address}/references", {"reference": f"r-{mark}", "reference-title": f"Reference {mark}"}),
            # It shows in the list of changes and in the redline; a second of its key is refused.
            times=lambda form, _: min(1, author.get(form.page).page.count(f"Reference {form.mark}")), settles=True, passes=False),
        "file": Kind(attaching, makes="file", made=attached, times=shown(">{}.txt<", draft_of), passes=False),
        "detachment": Kind(
            lambda mark, it: (author, f"{it[0]}/files/away", {"path": it[1]}), need="file", settles=True, passes=False,
            times=lambda form, _: int(form.subject[1] not in author.get(form.subject[0]).page)),
        "crossing": Kind(
            settling, need="crossing", settles=True,
            # A draft that is settled stands on the text in force.
            times=lambda form, _: int("has moved on" not in author.get(form.page).page)),
        "submission": Kind(
            lambda mark, _: (author, f"{written(author, f'Words {mark}.')}/submit", {"title": f"Proposal {mark}", "note": "Kills.", "impact": "editorial"}),
            makes="proposal", settles=True, passes=False, times=shown(">Proposal {}<", lambda _: "/desk/proposals")),
        "return": Kind(lambda mark, it: (coordinator, f"{it}/return", {"reason": f"Returned {mark}."}), need="proposal"),
        "withdrawal": Kind(lambda mark, it: (author, f"{it}/withdraw", {"reason": f"Withdrawn {mark}."}), need="proposal"),
        "deferral": Kind(lambda mark, it: (coordinator, f"{it}/defer", {"release": "2031-01", "reason": f"Deferred {mark}."}), need="proposal"),
        "succession": Kind(
            lambda mark, it: (author, f"{it}/supersede", {"successor": proposal.rsplit("/", 1)[1], "reason": f"Set aside {mark}."}), need="proposal"),
        "consultation": Kind(lambda mark, it: (coordinator, f"{it}/consult", {"until": LATER, "networks": "Nurses"}), need="proposal"),
        "ballot": Kind(lambda mark, it: (coordinator, f"{it}/ballot", {"closes": LATER}), need="proposal", makes="ballot"),
        "closing": Kind(lambda mark, it: (coordinator, f"{it}/close", {}), need="ballot"),
        "urgent": Kind(lambda mark, it: urgent(chair, it, {"reason": f"Urgent {mark}."}), need="proposal", makes="signed"),
        "second": Kind(lambda mark, it: urgent(other, it, {}), need="signed"),
    }


def seen_at(member, ballot):
    """The fields that bind a position to the text a member saw."""
    page = member.post(f"{ballot}/confirm", {"interest": "none", "position": "concern", "words": "A concern."}).page
    fields = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page))
    return {name: value for name, value in fields.items() if name not in ("key", "token", "words")}
