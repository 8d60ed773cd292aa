#!/usr/bin/env python3
"""Prints the digests of a chapter in canonical form, a line each: kind, id, SHA-256.

Whoever holds a chapter can check with it what a board decided about: Tools/canonical-digest.py CHAPTER.md
"""
import hashlib, re, sys

ID = re.compile(r"(?:^|.* )\{#([a-z0-9]{6})\}$")


def show(kind, name, text):
    print(kind, name, hashlib.sha256(f"rubric 1\n{kind}\n{name}\n{text}".encode()).hexdigest())


def units(body):
    """The text of each section and paragraph with its id. A listing's lines begin nothing."""
    found, fence = [], None
    for block in re.split(r"\n\n(?=[^\n])", body.rstrip("\n")) if body.strip() else []:
        lines = block.split("\n")
        mark = ID.match(lines[-1]) if fence is None and not re.match(r"[-+*>|`~ ]|\d+[.)] ", block) else None
        if mark:
            found.append(("section" if re.match("#+ ", block) else "paragraph", mark[1], block + "\n"))
        else:
            found[-1] = (*found[-1][:2], found[-1][2] + "\n" + block + "\n")
        for run in (match[1] for line in lines if (match := re.match(r"(`{3,}|~{3,})", line))):
            fence = run if fence is None else None if run.startswith(fence) else fence
    return found


for path in sys.argv[1:]:
    head, body = open(path, encoding="utf-8", newline="").read()[4:].split("---\n", 1)
    fields = dict(line.split(": ", 1) for line in head.splitlines())
    chapter, previous = fields.pop("id"), ""
    for key, value in fields.items():
        show("field", f"{chapter}:{key}", value + "\n")
    for kind, name, text in units(body):
        show(kind, name, text)
        show("place", name, f"{chapter}\n{previous}\n")
        previous = name
