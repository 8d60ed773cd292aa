"""Forms about what stands beside the text: notices, motions, the calendar, localities."""

import datetime
import itertools

from .changes import today
from .client import hidden
from .kind import Kind


def kinds(forms):
    coordinator, member, other, confirmed = forms.coordinator, forms.member, forms.other, forms.confirmed
    days = itertools.count(300)

    def moving(mark, _):
        until = today() + datetime.timedelta(days=next(days))
        return member, "/desk/motions", confirmed | {"change": "leave", "person": "legal-1", "until": until.isoformat(), "reason": f"Motion {mark}."}

    def setting(mark, _):
        """The calendar is set whole; what was seen of it is said."""
        day = today() + datetime.timedelta(days=30)
        seen = hidden(coordinator.get("/desk/calendar").page, "seen")
        return coordinator, "/desk/calendar", confirmed | {"seen": seen, "day": day.isoformat(), "kind": "deadline", "title": f"Day {mark}"}

    def contacting(mark, it):
        seen = hidden(coordinator.get(it).page, "seen")
        return coordinator, it, confirmed | {"seen": seen, "name": f"Locality {mark}", "contact": "duty", "value": mark}

    return {
        "notice": Kind(lambda mark, _: (coordinator, "/desk/notices/new", {"kind": "correction", "over": "manual", "text": f"Notice {mark}."}), makes="notice"),
        "approval": Kind(lambda mark, it: (member, f"{it}/approve", confirmed), need="notice"),
        "end": Kind(lambda mark, it: (coordinator, f"{it}/end", confirmed | {"reason": f"Ended {mark}."}), need="notice"),
        "motion": Kind(moving, makes="motion"),
        "seconding": Kind(lambda mark, it: (other, f"{it}/second", confirmed), need="motion"),
        "drop": Kind(lambda mark, it: (member, f"{it}/drop", confirmed | {"reason": f"Dropped {mark}."}), need="motion"),
        "calendar": Kind(setting),
        "locality": Kind(lambda mark, _: (coordinator, "/desk/localities", confirmed | {"name": f"Locality {mark}"}), makes="locality"),
        "contact": Kind(contacting, need="locality"),
        "removal": Kind(lambda mark, it: (coordinator, f"{it}/away", confirmed), need="locality"),
    }
