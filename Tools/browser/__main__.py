"""Looks at a page of each kind and prints a line each."""

import argparse
import concurrent.futures
import pathlib
import re
import shutil
import sys
import time

from playwright.sync_api import sync_playwright

from .keyboard import walk
from .paper import print_out
from .site import Site
from .structure import Structure, dead_links
from .use import use
from .view import UNSCRIPTED, Watched, emergency_unseen, look, repaired, same_without_script

VIEWS = [(scheme, width) for scheme in ["light", "dark"] for width in [320, 1280]]
# The keyboard is tried by day on a wide screen and by night on a narrow one.
WALKED = {("light", 1280), ("dark", 320)}
# Browsers side by side: most of the time is the accessibility checker's, which uses one core.
BROWSERS = 2


class Visit:
    """What was counted on a kind of page, and what is wrong with it."""

    def __init__(self, kind, path):
        self.kind = kind
        self.path = path
        self.faults = []
        self.rules = self.stops = self.sheets = 0

    def add(self, where, faults):
        self.faults += [f"{self.path}, {where}: {words}" for words in faults]

    def __str__(self):
        return f"{self.kind:<14}{len(VIEWS):>6}{self.rules:>7}{self.stops:>7}{self.sheets:>8}{len(self.faults):>8}"


def visit_all(kinds, address, structures, shots):
    """Looks at one page of each kind, in a browser of its own."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        context = browser.new_context()
        plain = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 800})
        return [visit(kind, path, address, context, plain, structures[re.split("[#?]", path)[0]], shots) for kind, path in kinds]


def visit(kind, path, address, context, plain, structure, shots):
    """Looks at one page in every view."""
    visit = Visit(kind, path)
    watched = Watched(context, address, path)
    page = watched.page
    # Where the address leads to a paragraph or asks something, the script has added to the page.
    if not set("#?") & set(path):
        visit.add("as it is written", repaired(page, structure))
        page.set_viewport_size({"width": 320, "height": 800})
        visit.add("without JavaScript", same_without_script(plain, address, path, page.evaluate(UNSCRIPTED)))
        visit.add("on a small telephone", emergency_unseen(page))
    for scheme, width in VIEWS:
        where = f"{scheme}, {width} pixels"
        faults, rules = look(watched, scheme, width, shots / f"{kind}-{scheme}-{width}.png" if shots else None)
        visit.add(where, faults)
        visit.rules += rules
        if (scheme, width) in WALKED:
            faults, stops = walk(page)
            visit.add(where, faults)
            visit.stops += stops
    faults, visit.sheets = print_out(page, shots / f"{kind}.pdf" if shots else None)
    visit.add("printed", faults)
    page.close()
    return visit


def use_all(site, address):
    """Uses the site in a browser of its own."""
    with sync_playwright() as playwright:
        return use(site, playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"]), address)


def main():
    parser = argparse.ArgumentParser(prog="Tools/pages")
    parser.add_argument("site")
    parser.add_argument("--shots", type=pathlib.Path)
    arguments = parser.parse_args()
    began = time.monotonic()
    if arguments.shots:
        arguments.shots.mkdir(parents=True, exist_ok=True)

    site = Site(arguments.site)
    kinds = list(site.kinds().items())
    structures = {path: Structure(text) for path, text in site.pages.items()}
    faults = [f"{path}: {words}" for path, structure in structures.items() for words in structure.faults]
    faults += dead_links(site, structures)
    with site.served() as address, concurrent.futures.ThreadPoolExecutor(BROWSERS) as pool:
        shares = [kinds[first::BROWSERS] for first in range(BROWSERS)]
        found = pool.map(lambda share: visit_all(share, address, structures, arguments.shots), shares)
        visits = {visit.kind: visit for share in found for visit in share}
        misuses, milliseconds = pool.submit(use_all, site, address).result()

    print(f"{'page':<14}{'views':>6}{'rules':>7}{'stops':>7}{'sheets':>8}{'faults':>8}")
    for kind, _ in kinds:
        print(visits[kind])
        faults += visits[kind].faults
    faults += misuses
    print(f"searched, chose a locality, read on offline: {len(misuses)} faults; a search takes {milliseconds:.1f} ms")
    links = sum(len(structure.links) for structure in structures.values())
    seconds = time.monotonic() - began
    print(f"{len(site.pages)} pages, {links} links, {len(kinds)} kinds of page in {len(VIEWS)} views: {len(faults)} faults, {seconds:.0f} seconds")
    for words in faults:
        print(f"  {words}", file=sys.stderr)
    return 1 if faults else 0


sys.exit(main())
