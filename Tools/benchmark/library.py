"""Makes a library of chapters from a seed and the words of the sample manual, as Rubric's manual and as Hugo's content.

Both hold the same words under the same headings: only how each program wants ids, front matter and links spelled differs.
"""

import dataclasses
import itertools
import pathlib
import random
import re

ID_LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"
PART_CHAPTERS = 50
SECTION_PARAGRAPHS = 5
PARAGRAPH_WORDS = 48


def vocabulary(procedures):
    """The words of the sample manual's chapters, each as often as it stands there, in the order of the files."""
    words = []
    for path in sorted(procedures.rglob("*.md")):
        text = path.read_text("utf-8").split("---\n", 2)[-1]
        words += re.findall(r"\b[A-Za-z][a-z’]+\b", re.sub(r"\{[^}]*\}|\[[^\]]*\]\([^)]*\)", " ", text))
    return words


@dataclasses.dataclass
class Link:
    """A link to a section of another chapter."""

    words: str
    chapter: int
    section: int


@dataclasses.dataclass
class Paragraph:
    id: str
    sentences: list
    items: list
    rows: list


@dataclasses.dataclass
class Section:
    id: str
    title: str
    paragraphs: list


@dataclasses.dataclass
class Chapter:
    number: int
    title: str
    sections: list

    @property
    def name(self):
        return f"chapter-{self.number:05}"

    @property
    def part(self):
        return f"part-{(self.number - 1) // PART_CHAPTERS + 1:03}"


class Author:
    def __init__(self, seed, words):
        self.draw = random.Random(seed)
        self.vocabulary = words
        self.ids = self._ids()

    def _ids(self):
        """Ids in an order that looks like none, each once."""
        count = len(ID_LETTERS) ** 6
        for ordinal in itertools.count(1):
            rest = ordinal * 617_283_947 % count
            letters = []
            for _ in range(6):
                rest, letter = divmod(rest, len(ID_LETTERS))
                letters.append(ID_LETTERS[letter])
            yield "".join(letters)

    def words(self, count):
        start = self.draw.randrange(len(self.vocabulary) - count)
        return self.vocabulary[start : start + count]

    def title(self):
        return " ".join(self.words(self.draw.randint(2, 5))).capitalize()

    def sentence(self, count):
        words = self.words(count)
        if self.draw.random() < 0.3:
            place = self.draw.randrange(count)
            words[place] = f"**{words[place]}**"
        return " ".join(words).capitalize() + "."

    def chapter(self, number, chapters, words):
        sections = []
        written = 0
        while written < words:
            section = Section(next(self.ids), self.title(), [])
            for _ in range(SECTION_PARAGRAPHS):
                paragraph = self.paragraph(chapters)
                section.paragraphs.append(paragraph)
                written += PARAGRAPH_WORDS + sum(len(item.split()) for item in paragraph.items) + 4 * sum(map(len, paragraph.rows))
            sections.append(section)
        return Chapter(number, f"{self.title()} {number}", sections)

    def paragraph(self, chapters):
        sentences = [self.sentence(PARAGRAPH_WORDS // 3) for _ in range(3)]
        if self.draw.random() < 0.2:
            sentences.append(Link(" ".join(self.words(3)), self.draw.randint(1, chapters), 0))
        kind = self.draw.random()
        items = [self.sentence(8) for _ in range(self.draw.randint(3, 5))] if kind < 0.15 else []
        rows = [[" ".join(self.words(4)) for _ in range(3)] for _ in range(4)] if kind > 0.95 else []
        return Paragraph(next(self.ids), sentences, items, rows)


class Library:
    """Chapters written into a folder as Rubric reads them, and into another as Hugo does."""

    def __init__(self, seed, chapters, words, procedures):
        author = Author(seed, vocabulary(procedures))
        self.chapters = [author.chapter(number, chapters, words) for number in range(1, chapters + 1)]
        self.parts = sorted({chapter.part for chapter in self.chapters})

    def write_manual(self, folder):
        manual = folder / "Procedures"
        for part in self.parts:
            (manual / part).mkdir(parents=True)
        parts = "".join(f"  - id: {part}\n    title: {self._title(part)}\n" for part in self.parts)
        (manual / "manual.yml").write_text(f"title: A library\nparts:\n{parts}", "utf-8")
        for chapter in self.chapters:
            head = f"---\nid: {chapter.name}\ntitle: {chapter.title}\npart: {chapter.part}\n---\n"
            (manual / chapter.part / f"{chapter.name}.md").write_text(head + self._body(chapter, self._manual_link, True), "utf-8")

    def write_hugo(self, folder):
        content = folder / "content"
        for part in self.parts:
            (content / part).mkdir(parents=True)
            (content / part / "_index.md").write_text(f"---\ntitle: {self._title(part)}\n---\n", "utf-8")
        for chapter in self.chapters:
            head = f"---\ntitle: {chapter.title}\n---\n"
            (content / chapter.part / f"{chapter.name}.md").write_text(head + self._body(chapter, self._hugo_link, False), "utf-8")

        for page, title in (("accessibility", "Accessibility statement"), ("approval", "How this manual is approved")):
            (content / f"{page}.md").write_text(f"---\ntitle: {title}\n---\nThis text is no release.\n", "utf-8")

    def write_plain(self, folder):
        """As programs read it that keep to Markdown files and links between them."""
        for part in self.parts:
            (folder / part).mkdir(parents=True)
        (folder / "index.md").write_text("# A library\n", "utf-8")
        for chapter in self.chapters:
            text = f"# {chapter.title}\n\n{self._body(chapter, self._plain_link, False)}"
            (folder / chapter.part / f"{chapter.name}.md").write_text(text, "utf-8")

    @staticmethod
    def _title(part):
        return f"Part {int(part.removeprefix('part-'))}"

    def _manual_link(self, link):
        target = self.chapters[link.chapter - 1]
        return f"See [{link.words}](../{target.part}/{target.name}.md#{target.sections[link.section].id})."

    def _hugo_link(self, link):
        target = self.chapters[link.chapter - 1]
        slug = re.sub(r"[^a-z0-9]+", "-", target.sections[link.section].title.lower())
        return f"See [{link.words}](../../{target.part}/{target.name}/#{slug})."

    def _plain_link(self, link):
        target = self.chapters[link.chapter - 1]
        return f"See [{link.words}](../{target.part}/{target.name}.md)."

    @staticmethod
    def _body(chapter, spelled, has_ids):
        def mark(id):
            return f" {{#{id}}}" if has_ids else ""

        blocks = []
        for section in chapter.sections:
            blocks.append(f"## {section.title}{mark(section.id)}")
            for paragraph in section.paragraphs:
                words = " ".join(spelled(part) if isinstance(part, Link) else part for part in paragraph.sentences)
                blocks.append(words + mark(paragraph.id))
                if paragraph.items:
                    blocks.append("\n".join(f"- {item}" for item in paragraph.items))
                if paragraph.rows:
                    head, *rows = paragraph.rows
                    lines = [head, ["---"] * len(head), *rows]
                    blocks.append("\n".join("| " + " | ".join(cells) + " |" for cells in lines))
        return "\n\n".join(blocks) + "\n"
