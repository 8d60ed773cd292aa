"""A manual whose every text, address and name is taken from a list of strings."""

import json
import subprocess


def scalar(words):
    """Words as YAML spells them in double quotes; controls that YAML does not hold are left out."""
    return json.dumps("".join(c for c in words if c == "\t" or (c >= " " and not "\x7f" <= c <= "\x9f" and c not in "\ufeff\ufffe\uffff\u2028\u2029")), ensure_ascii=False)


def line(words):
    """Words on one line, as somebody would paste them into Markdown; no escape is added."""
    return " ".join(words.split()) or "nothing"


def cell(words):
    return line(words).replace("|", "\\|")


def chapter(ordinal, strings, before):
    """One chapter with a section for each string: in prose, links, lists, tables, notes, listings and a pathway."""
    first = strings[0]
    front = ["---", f"id: hostile-{ordinal}", f"code: {scalar(first[:40])}", f"title: {scalar(first)}", "part: practice-guidance", "---"]
    body = []
    for words in strings:
        say, quoted = line(words), scalar(words)
        body += [
            f"## {say}", "", f"{before}{say}", "", f"- {say}", f"- [words]({say})", f"- [words](<{say}>)", f"- [{say}](https://example.org)",
            f"- ![{say}](../attachments/a.png)", f"- ![words](<{say}>)", f"- *{say}* **{say}** `{say}` <{say}>", "", "> [!EMERGENCY]", f"> {say}", "",
            "> [!LOCAL]", f"> {say}", "", f"| {cell(words)} | b |", "| --- | --- |", f"| {cell(words)} | {cell(words)} |", "", "```", say, "```", "",
            "```pathway", f"title: {quoted}", "steps:", f"  - id: a\n    question: {quoted}", f"    answers:\n      - answer: {quoted}\n        next: b", f"  - id: b\n    text: {quoted}", "```", "",
            f"A note on it[^n]. See [](#{say}) and [@{say}].", "", f"[^n]: {say}", "",
        ]
    return "\n".join(front + body) + "\n"


def settings(words):
    return "\n".join([
        f"title: {scalar(words)}", f"publisher: {scalar(words)}", f"banner: {scalar(words)}", f"address: {scalar(words)}", f"suggestions: {scalar(words)}",
        "parts:", "  - id: practice-guidance", f"    title: {scalar(words)}", "    status: guidance", "",
    ])


def glossary(strings):
    return "".join(f"- term: {scalar(words + ' ' + str(number))}\n  meaning: {scalar(words)}\n" for number, words in enumerate(strings))


def references(strings):
    return "".join(
        f"- id: r{number}\n  title: {scalar(words)}\n  publisher: {scalar(words)}\n  date: {scalar(words)}\n  address: {scalar(words)}\n  kind: {scalar(words)}\n"
        for number, words in enumerate(strings))


class Manual:
    """A repository with two texts: a harmless one and a hostile one."""

    def __init__(self, folder, rubric):
        self.folder = folder
        self.rubric = rubric
        self.git("init", "-q", "-b", "main")

    def git(self, *words):
        subprocess.run(["git", "-C", self.folder, "-c", "user.name=trial", "-c", "user.email=trial@example.org", *words], check=True, capture_output=True)

    def write(self, strings, before, message):
        texts = self.folder / "Procedures" / "practice-guidance"
        texts.mkdir(parents=True, exist_ok=True)
        (texts.parent / "manual.yml").write_text(settings(strings[0]), "utf-8")
        (texts.parent / "glossary.yml").write_text(glossary(strings), "utf-8")
        (texts.parent / "references.yml").write_text(references(strings), "utf-8")
        for ordinal in range(0, len(strings), 40):
            (texts / f"hostile-{ordinal}.md").write_text(chapter(ordinal, strings[ordinal:ordinal + 40], before), "utf-8")
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", message)
        self.git("tag", message)

    def build(self, revision, since, site):
        answer = subprocess.run(
            [self.rubric, "build", "--manual", self.folder, "--revision", revision, "--since", since, "--out", site], capture_output=True, text=True)
        if answer.returncode != 0:
            raise SystemExit(f"the site could not be built: {answer.stderr.strip()[:400]}")
