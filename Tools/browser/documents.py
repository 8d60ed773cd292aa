"""Sets a manual's documents and holds them to PDF/UA-1, to the text, and to themselves."""

import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import time

import page
import pypdf


def parsed():
    parser = argparse.ArgumentParser(prog="Tools/documents", description=__doc__)
    parser.add_argument("manual")
    parser.add_argument("--rubric", default=".build/debug/rubric", help="the program to try")
    return parser.parse_args()


def ask(rubric, *words):
    done = subprocess.run([rubric, *words], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"Tools/documents: “rubric {' '.join(words)}” ended with {done.returncode}: {done.stderr.strip()}")
    return done.stdout


def words(text):
    """What is compared: letters and digits, so that line breaks and hyphens of a setting do not count."""
    return re.sub(r"[^\w]+", "", text)


def paragraphs(rubric, chapter):
    """The words of every line of a chapter that is set as it is spelled: no links, no calls of footnotes, no markup."""
    text = chapter.read_text(encoding="utf-8").split("---\n", 2)[2]
    for line in text.splitlines():
        line = re.sub(r"\s*\{[#+][^}]*\}$", "", line).strip()
        # The steps of a pathway.
        line = re.sub(r'^(?:- )?(?:title|text|answer|ask|question): ', "", line)
        if len(line) > 40 and re.fullmatch(r"[\w\s,.;:’“”'\"()–-]+", line):
            yield line


def changes(rubric, manual, releases):
    """The words a release added and deleted in sections and paragraphs that stood before and stand now."""
    redline = json.loads(ask(rubric, "redline", *releases, "--manual", manual, "--format", "json"))

    def segments(value):
        if isinstance(value, dict):
            if value.get("change") in ("inserted", "deleted") and "runs" in value:
                yield value["change"], "".join(run.get("text", "") for run in value["runs"])
            value = list(value.values())
        if isinstance(value, list):
            for one in value:
                yield from segments(one)

    for chapter in redline["chapters"]:
        if chapter["change"] == "changed":
            yield from segments(chapter["units"])


def flaws(arguments, folder, again, releases):
    rubric, manual = arguments.rubric, arguments.manual
    listed = json.loads((folder / "documents.json").read_text())
    yield from (f"{name}: made twice, it differs" for name in names(folder) if (folder / name).read_bytes() != (again / name).read_bytes())
    pages = found = 0
    texts = {}
    for document in listed["documents"]:
        path = folder / document["name"]
        report = page.validate_pdf(path, profile="ua1")
        yield from (f"{path.name}: {failure.rule_id} {failure.message}" for failure in report.failures)
        reader = pypdf.PdfReader(path)
        pages += len(reader.pages)
        texts[document["name"].removesuffix(".pdf")] = words("".join(one.extract_text() for one in reader.pages))
    for chapter in sorted(pathlib.Path(manual, "Procedures").glob("*/*.md")):
        for line in paragraphs(rubric, chapter):
            for document in ("manual", f"chapters/{chapter.stem}"):
                if words(line) in texts.get(document, ""):
                    found += 1
                else:
                    yield f"{document}.pdf: “{line[:60]}…” is not found in it"
    for change, text in changes(rubric, manual, releases):
        if words(text) in texts.get("changes", ""):
            found += 1
        else:
            yield f"changes.pdf: “{text[:60]}…”, {change}, is not found in it"
    print(f"documents: {len(listed['documents'])}, by {listed['program']}\npages:     {pages}\nlines:     {found} of the text found")
    if not found:
        yield "no line of the text was looked for"


def names(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.pdf"))


def main():
    arguments = parsed()
    releases = json.loads(ask(arguments.rubric, "release", "list", "--format", "json", "--manual", arguments.manual))
    current = next(place for place, one in enumerate(releases) if one["inForce"])
    before, release = (one["name"] for one in releases[current - 1 : current + 1])
    with tempfile.TemporaryDirectory() as work:
        folders = [pathlib.Path(work, name) for name in ("one", "two")]
        for folder in folders:
            began = time.monotonic()
            ask(arguments.rubric, "release", "documents", release, "--out", str(folder), "--manual", arguments.manual)
            print(f"seconds:   {time.monotonic() - began:.1f}")
        wrong = list(flaws(arguments, *folders, (before, release)))
    for flaw in wrong[:50]:
        print(f"Tools/documents: {flaw}")
    print(f"faults:    {len(wrong)}")
    sys.exit(1 if wrong else 0)


main()
