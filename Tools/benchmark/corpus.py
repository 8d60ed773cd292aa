"""Makes a manual from a seed in two revisions, as a git repository and as two folders."""

import os
import pathlib
import random
import subprocess

ID_LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"
PARAGRAPH_WORDS = 60
SECTION_PARAGRAPHS = 6
EDITED_SHARE = 0.05
CHAPTER_LIMIT = 4 << 20
SYLLABLES = ["re", "con", "fer", "tal", "po", "li", "ment", "ward", "ser", "vi", "ta", "ness", "pro", "mo", "din", "est"]
COMMON = (
    "the of to and a in is that for be by with on not or as it must should may child social worker police record day "
    "parent referral review meeting practitioner plan chair before after within each same school health visit".split())


class Corpus:
    """Two revisions of a manual, `old` and `new`: tags of the repository `repository`, and folders beside it."""

    def __init__(self, seed, chapters, words, folder):
        draw = random.Random(seed)
        author = Author(draw)
        self.repository = folder / "repository"
        self.old = folder / "old"
        self.new = folder / "new"
        before = {f"core/chapter-{number:04}.md": author.chapter(number, words) for number in range(1, chapters + 1)}
        self.paragraphs = sum(len(chapter.paragraphs) for chapter in before.values())
        places = [(path, place) for path, chapter in before.items() for place in range(len(chapter.paragraphs))]
        chosen = draw.sample(places, max(1, round(len(places) * EDITED_SHARE)))
        self.edited = len(chosen)
        after = dict(before)
        for path, place in sorted(chosen):
            after[path] = after[path].editing(place, author)
        self.changed = sorted(path for path in before if before[path] is not after[path])
        self._write(before, self.old)
        self._write(after, self.new)
        self._commit()

    def _write(self, chapters, folder):
        manual = folder / "Procedures"
        (manual / "core").mkdir(parents=True)
        (manual / "manual.yml").write_text(
            "title: Benchmark\nnumbering: chapter.section.paragraph\nparts:\n  - id: core\n    title: Core\n")
        for path, chapter in chapters.items():
            (manual / path).write_text(chapter.text)

    def _commit(self):
        self.repository.mkdir()
        self._git(self.repository, "init", "--quiet", "--initial-branch=main")
        for tag, folder in (("old", self.old), ("new", self.new)):
            self._git(folder, "add", "--all")
            self._git(folder, "commit", "--quiet", "--message", tag)
            self._git(folder, "tag", tag)
        self._git(self.repository, "repack", "-a", "-d", "--quiet")
        self._git(self.repository, "checkout", "--quiet", "--force", "main")

    def _git(self, folder, *arguments):
        identity = ["-c", "user.name=Benchmark", "-c", "user.email=benchmark@example.org"]
        place = [f"--git-dir={self.repository / '.git'}", f"--work-tree={folder}"]
        if arguments[0] == "init":
            place = []
        subprocess.run(["git", *place, *identity, *arguments], cwd=folder, check=True, stdout=subprocess.DEVNULL)


class Chapter:
    def __init__(self, number, paragraphs):
        self.number = number
        self.paragraphs = paragraphs

    @property
    def text(self):
        lines = [f"---\nid: chapter-{self.number}\ncode: C{self.number}\ntitle: Chapter {self.number}\npart: core\n---\n"]
        for place, (identity, words) in enumerate(self.paragraphs):
            if place % SECTION_PARAGRAPHS == 0:
                lines.append(f"## Section {place // SECTION_PARAGRAPHS + 1} {{#s{identity[1:]}}}\n\n")
            lines.append(f"{' '.join(words)} {{#{identity}}}\n\n")
        return "".join(lines).rstrip("\n") + "\n"

    def editing(self, place, author):
        paragraphs = list(self.paragraphs)
        identity, words = paragraphs[place]
        paragraphs[place] = (identity, author.edited(words))
        return Chapter(self.number, paragraphs)


class Author:
    def __init__(self, draw):
        self.draw = draw
        self.used = set()
        self.rare = ["".join(draw.choices(SYLLABLES, k=draw.randint(2, 4))) for _ in range(3000)]

    def chapter(self, number, words):
        count = max(1, round(words / PARAGRAPH_WORDS))
        return Chapter(number, [(self.identity(), self.sentences(PARAGRAPH_WORDS)) for _ in range(count)])

    def identity(self):
        """No section's id is another's: a section's begins with `s`, a paragraph's does not."""
        while True:
            identity = "p" + "".join(self.draw.choices(ID_LETTERS, k=5))
            if identity not in self.used:
                self.used.add(identity)
                return identity

    def word(self):
        return self.draw.choice(COMMON) if self.draw.random() < 0.6 else self.draw.choice(self.rare)

    def sentences(self, count):
        words = [self.word() for _ in range(count)]
        for place in range(0, count, 15):
            words[place] = words[place].capitalize()
            words[min(place + 14, count - 1)] += "."
        return words

    def edited(self, words):
        """One to three words replaced, inserted or deleted."""
        words = list(words)
        for _ in range(self.draw.randint(1, 3)):
            place = self.draw.randrange(len(words) - 1)
            kind = self.draw.randrange(3)
            if kind == 0:
                words[place] = self.word() + "x"
            elif kind == 1:
                words.insert(place, self.word() + "x")
            else:
                del words[place]
        return words


def unrelated_chapters(seed, folder):
    """Two chapters as long as a chapter may be, of different words throughout; their paths."""
    paths = []
    for number in (1, 2):
        author = Author(random.Random(seed * 1000 + number))
        author.rare = [f"{word}{'xz'[number - 1]}" for word in author.rare]
        chapter = author.chapter(number, CHAPTER_LIMIT // 9)
        while len(chapter.text.encode()) > CHAPTER_LIMIT:
            chapter = Chapter(number, chapter.paragraphs[: len(chapter.paragraphs) * 19 // 20])
        path = pathlib.Path(folder) / f"unrelated-{number}.md"
        path.write_text(chapter.text)
        paths.append(os.fspath(path))
    return paths
