"""A kind of form that the desk takes, with what shows that one was kept."""

import dataclasses
from collections.abc import Callable


def place(form):
    """Where the answer leads: the address of what the form made; None where no answer arrived."""
    return form.answer and form.answer.headers["Location"]


def subject(form):
    """What the form was about, which it moved on."""
    return form.subject


def recorded(form, record):
    """How often an act is there: as often as the record has its key."""
    return record[form.key]


@dataclasses.dataclass
class Kind:
    """How a form is filled in, given words of its own and what it is about: who sends it, where to, and its fields."""

    fill: Callable
    # The pool in which what it is about waits; None where it is about nothing another form made.
    need: str | None = None
    # The pool in which what it made waits for the forms about that, and what that is; None where nobody can know.
    makes: str | None = None
    made: Callable = place
    # What is answered when it is taken.
    status: int = 303
    # How often what it asked for is there, given the form and how often each key stands in the record.
    times: Callable = recorded
    # Whether it is refused when what it asked for was done.
    settles: bool = False
    # Whether what it is about may have moved on, so that it is refused.
    passes: bool = True
    # Whether the last of them stands alone.
    replaces: bool = False
