"""Builds sites of hostile strings, has them written at the desk, and opens every page of both."""

import argparse
import json
import pathlib
import random
import shutil
import sys
import urllib.parse

from browser.site import Site
from playwright.sync_api import sync_playwright

from .desk import courses, try_desk
from .manual import Manual
from .traps import Trapped

# Asks the page's own search all strings, one after another; what it shows for each stands on the page for a moment.
ASK = """async strings => {
  const field = document.querySelector(".asking input");
  for (const words of strings) { field.value = words; await search(); }
  await new Promise(resolve => setTimeout(resolve, 300));
}"""
# Strings that are asked by an address, each a page of its own.
ASKED = 20


def try_site(browser, rubric, folder, strings):
    """How many pages were opened, and what ran or could run on them."""
    repository = folder / "manual"
    repository.mkdir()
    manual = Manual(repository, pathlib.Path(rubric).resolve())
    manual.write(["harmless"] * len(strings), "Words that stay: ", "harmless")
    manual.write(strings, "Words that stay: ", "hostile")
    pages, faults = 0, []
    for revision, since in [("hostile", "harmless"), ("harmless", "hostile")]:
        folder_of_site = folder / f"site-{revision}"
        manual.build(revision, since, folder_of_site)
        site = Site(folder_of_site)
        with site.served() as address:
            trapped = Trapped(browser, address)
            questions = [f"search.html?q={urllib.parse.quote(words.encode('utf-8', 'replace'))}" for words in strings[:ASKED]]
            for path in list(site.pages) + questions:
                found = trapped.visit(path, wait=60 if path in questions else 0)
                if path == "search.html":
                    trapped.page.evaluate(ASK, strings)
                    found += trapped.found()
                faults += [f"{revision}, {path}: {words}" for words in found]
                pages += 1
            trapped.context.close()
    return pages, faults


def sampled(suites, seed):
    """The first suite, and as many of the others' strings again, chosen by the seed, if a field of the desk takes them."""
    first, others = suites[0], [words for suite in suites[1:] for words in suite]
    random.Random(seed).shuffle(others)
    for count in range(min(len(first), len(others)), -1, -1):
        if len(courses(first + others[:count])) <= len(courses(first)):
            return first + others[:count]


def main():
    parser = argparse.ArgumentParser(prog="Tools/hostile-trial")
    parser.add_argument("--long", action="store_true")
    parser.add_argument("--seed", type=int, default=4257842172)
    parser.add_argument("rubric")
    parser.add_argument("sample")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("suites", type=pathlib.Path, nargs="+")
    arguments = parser.parse_args()
    rubric, sample, folder = arguments.rubric, arguments.sample, arguments.folder
    suites = [[words for words in json.loads(suite.read_text("utf-8")) if words.strip()] for suite in arguments.suites]
    everything = [words for suite in suites for words in suite]
    written = everything if arguments.long else sampled(suites, arguments.seed)
    ran = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name, strings, tried in [
            ("the site", everything, lambda: try_site(browser, rubric, folder, everything)),
            ("the desk", written, lambda: try_desk(browser, rubric, sample, folder / "desk", written)),
        ]:
            pages, faults = tried()
            print(f"{name}: {len(strings)} strings, {pages} pages opened, content policy off: {len(faults)} scripts ran or could run")
            for words in faults[:20]:
                print(f"  {words}", file=sys.stderr)
            ran += len(faults)
        browser.close()
    if len(written) < len(everything):
        print(f"the desk was given a sample, by seed {arguments.seed}")
    return 1 if ran else 0


sys.exit(main())
