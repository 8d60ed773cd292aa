"""Walks through the desk as the people of a board would, and looks at its pages on the way.

First without JavaScript, from a suggestion to a release, and what is steered beside it; then with it, where words are written.
"""

import argparse
import contextlib
import datetime
import pathlib
import shutil
import socket
import subprocess
import sys
import time
import urllib.request

from playwright.sync_api import sync_playwright

from .steering import steer
from .view import Watched, look
from .writing import talk, write

VIEWS = [(scheme, width) for scheme in ["light", "dark"] for width in [320, 1280]]
PASSPHRASE = "seven quiet herons wade"
CHAPTER = "child-sexual-abuse"
RELEASE = "walk"
TODAY = datetime.datetime.now(datetime.timezone.utc).date()


class Walk:
    """The people at the desk, each in a browser of their own, mostly without JavaScript, and what was found on the way."""

    def __init__(self, rubric, manual, address, browser, shots):
        self.rubric, self.manual, self.address, self.browser, self.shots = rubric, manual, address, browser, shots
        self.people = {}
        self.faults = []
        self.kinds = []

    def run(self, *arguments):
        """A command of the program on the manual."""
        done = subprocess.run([self.rubric, *arguments, "--manual", self.manual], capture_output=True, text=True)
        if done.returncode != 0:
            raise RuntimeError(f"rubric {' '.join(arguments)}: {done.stderr.strip()}")
        return done.stdout.strip()

    def anybody(self, width=1280, scripted=False):
        context = self.browser.new_context(java_script_enabled=scripted, viewport={"width": width, "height": 800})
        context.set_default_timeout(180_000)
        return context.new_page()

    def enrol(self, member, *options, width=1280):
        """Somebody enrols with a code and signs in."""
        code = self.run("account", "add", member, "--name", member.replace("-", " ").capitalize(), *options)
        page = self.anybody(width)
        page.goto(f"{self.address}/desk")
        self.see(page, "sign-in")
        page.click("text=Enrol with a code")
        self.see(page, "enrol")
        page.fill("#code", code)
        page.fill("#passphrase", PASSPHRASE)
        page.fill("#again", PASSPHRASE)
        page.click("text=Set my passphrase")
        page.fill("#passphrase", PASSPHRASE)
        page.click("main button:has-text('Sign in')")
        self.expect(page, "Your turn")
        self.people[member] = page
        return page

    def expect(self, page, words):
        if words not in page.inner_text("body"):
            raise RuntimeError(f"{page.url} does not say “{words}”, but: {page.inner_text('main')[:400]}")

    def see(self, page, kind, is_answer=False):
        """Looks at the page somebody is on, once a kind, in a browser with JavaScript that has their session.

        A page that is the answer to a form is not asked for again, but shown as it stands.
        """
        if any(known == kind for known, _ in self.kinds):
            return
        context = self.browser.new_context(storage_state=page.context.storage_state())
        watched = Watched(context, self.address, "privacy" if is_answer else page.url[len(self.address) + 1:])
        if is_answer:
            watched.page.set_content(page.content(), wait_until="load")
        rules = 0
        for scheme, width in VIEWS:
            shot = self.shots / f"{kind}-{scheme}-{width}.png" if self.shots else None
            found, counted = look(watched, scheme, width, shot)
            self.faults += [f"{kind}, {scheme}, {width} pixels: {words}" for words in found]
            rules += counted
        context.close()
        self.kinds.append((kind, rules))


def take(walk):
    """The walk itself."""
    coordinator = walk.enrol("coordinator")
    author = walk.enrol("author")
    police = walk.enrol("police-1", width=320)
    chair = walk.enrol("chair")

    # Anybody suggests a change from a paragraph of the site.
    public = walk.anybody(width=320)
    public.goto(f"{walk.address}/{CHAPTER}/")
    public.goto(walk.address + public.locator(".paragraph .actions a[href*=suggest]").first.get_attribute("href"))
    walk.see(public, "suggest")
    public.fill("#words", "Say who is told the same day.")
    public.click("text=Send the suggestion")
    walk.expect(public, "Your suggestion has arrived.")
    walk.see(public, "suggested")

    # The coordinator sees it; the author writes a draft, a paragraph at a time.
    coordinator.goto(f"{walk.address}/desk")
    walk.see(coordinator, "turn")
    coordinator.click("text=Suggestions")
    walk.expect(coordinator, "Say who is told the same day.")
    walk.see(coordinator, "suggestions")
    author.click("text=Write")
    walk.see(author, "drafts")
    author.select_option("#chapter", CHAPTER)
    author.click("text=Begin a draft >> nth=0")
    author.click("main ul.rows a >> nth=0")
    walk.see(author, "draft-chapter")
    paragraph = author.locator(".unit", has=author.locator("button:has-text('Join with the next')")).first
    paragraph.locator("a:has-text('Edit')").click()
    walk.see(author, "draft-place")
    was = author.input_value("#words")
    author.fill("#words", was.rstrip() + " Nobody waits.\n\nThe lead is told the same day.")
    author.click("main button:has-text('Save')")
    walk.expect(author, "The lead is told the same day.")
    author.click("text=Edit the whole chapter as Markdown")
    walk.see(author, "draft-text")
    author.click("main button:has-text('Save') >> nth=0")
    author.click("text=The draft, its redline and its submission")
    walk.see(author, "draft")
    author.fill("#title", "The lead is told the same day")
    author.fill("#note", "Says who is told, and when.")
    author.check("#impact-substantive")
    author.click("summary:has-text('Suggestions it takes up')")
    author.check("input[name=suggestion] >> nth=-1")
    author.click("text=Submit to the board")
    walk.expect(author, "In review.")
    walk.see(author, "proposal")
    proposal = author.url.rsplit("/", 1)[1]
    author.click("text=Before and now side by side")
    walk.expect(author, "Nothing stood here.")
    walk.see(author, "proposal-sides")

    # Another draft begins on the text in force, and changes the same paragraph.
    author.goto(f"{walk.address}/desk/drafts")
    author.select_option("#chapter", CHAPTER)
    author.click("text=Begin a draft >> nth=0")
    beside = author.url
    author.click("main ul.rows a >> nth=0")
    author.locator(".unit", has=author.locator("button:has-text('Join with the next')")).first.locator("a:has-text('Edit')").click()
    author.fill("#words", was.rstrip() + " Both are told apart.")
    author.click("main button:has-text('Save') >> nth=0")

    # A consultation, answered.
    coordinator.goto(f"{walk.address}/desk/proposals")
    walk.see(coordinator, "proposals")
    coordinator.goto(f"{walk.address}/desk/proposals/{proposal}")
    coordinator.click("summary:has-text('Consult on it')")
    coordinator.fill("#consult-until", (TODAY + datetime.timedelta(days=14)).isoformat())
    coordinator.fill("#consult-networks", "Designated nurses\nHead teachers")
    coordinator.click("text=Open the consultation")
    public.goto(f"{walk.address}/consultations")
    walk.see(public, "consultations")
    public.click("text=The lead is told the same day")
    walk.see(public, "consultation")
    public.click("summary:has-text('Respond to this paragraph') >> nth=0")
    public.fill("textarea >> nth=0", "Who tells them at night?")
    public.click("text=Send the response >> nth=0")
    walk.expect(public, "Your response has arrived")
    consultation = public.url.split("?")[0]
    coordinator.goto(consultation)
    coordinator.click("text=Close the consultation now")
    coordinator.click("summary:has-text('Answer r-')")
    walk.see(coordinator, "responses")
    coordinator.fill("textarea[name=said]", "Who tells the lead at night")
    coordinator.fill("textarea[name=answer]", "Whoever is on duty; the contacts page says who.")
    coordinator.click("text=Record the answer")
    coordinator.fill("#text", "One response came in, and is answered below.")
    coordinator.click("text=Publish “you said, we did”")
    public.goto(consultation)
    walk.expect(public, "You said, we did")
    walk.see(public, "answered")

    # The ballot: on a phone, in two steps; the others by the command line.
    coordinator.goto(f"{walk.address}/desk/proposals/{proposal}")
    coordinator.click("summary:has-text('Put it to the board')")
    coordinator.fill("#ballot-closes", (TODAY + datetime.timedelta(days=14)).isoformat())
    coordinator.click("text=Open the ballot")
    ballot = coordinator.url.rsplit("/", 1)[1]
    police.goto(f"{walk.address}/desk")
    walk.see(police, "turn-member")
    police.click("text=The board asks for your position on “The lead is told the same day”")
    walk.see(police, "ballot")
    police.check("#interest-none")
    police.check("#position-concern")
    police.fill("#words", "Which lead, where there are two?")
    police.click("text=Continue")
    walk.expect(police, "Nothing is recorded yet.")
    walk.see(police, "confirmation", is_answer=True)
    police.fill("#passphrase", "not the right one")
    police.click("text=Record my position")
    walk.expect(police, "That is not your passphrase")
    police.fill("#passphrase", PASSPHRASE)
    police.click("text=Record my position")
    walk.expect(police, "You said “I have a concern”")
    police.check("#interest-none")
    police.check("#position-approve")
    police.fill("#words", "")
    police.click("text=Continue")
    police.fill("#passphrase", PASSPHRASE)
    police.click("text=Record my position")
    walk.expect(police, "You said “I approve”")
    walk.see(police, "ballot-taken")
    for member in ["chair", "social-care-1", "health-2", "health-3", "education-1", "voluntary-sector-1", "social-care-3"]:
        walk.run("ballot", "cast", ballot, "approve", "--as", member)
    walk.run("ballot", "cast", ballot, "recuse", "--as", "legal-1")
    coordinator.goto(f"{walk.address}/desk/ballots/{ballot}")
    coordinator.click(f"text=Close ballot {ballot}")
    walk.expect(coordinator, "Approved")
    walk.see(coordinator, "ballot-closed")

    # A release, certified by two and published.
    coordinator.goto(f"{walk.address}/desk/releases")
    walk.see(coordinator, "releases")
    coordinator.click("summary:has-text('Open a release')")
    coordinator.fill("#release", RELEASE)
    coordinator.fill("#publication", TODAY.isoformat())
    coordinator.fill("#in-force", TODAY.isoformat())
    coordinator.check("#kind-off-cycle")
    coordinator.click("text=Open the release")
    walk.expect(coordinator, f"Nothing is scheduled for release {RELEASE}.")
    coordinator.goto(f"{walk.address}/desk/proposals/{proposal}")
    coordinator.click("summary:has-text('Take it into a release')")
    coordinator.select_option("#schedule-release", RELEASE)
    coordinator.click("text=Take it in >> nth=-1")
    coordinator.goto(f"{walk.address}/desk/releases/{RELEASE}")
    walk.see(coordinator, "release")
    coordinator.click(f"text=Freeze release {RELEASE}")
    for page in [chair, police]:
        page.goto(f"{walk.address}/desk/releases/{RELEASE}")
        walk.see(page, "release-frozen")
        page.fill("#passphrase", PASSPHRASE)
        page.click(f"text=Certify release {RELEASE}")
    public.goto(f"{walk.address}/{CHAPTER}/")
    if "The lead is told the same day." in public.inner_text("main"):
        raise RuntimeError("the page had the text before it was published")
    coordinator.goto(f"{walk.address}/desk/releases/{RELEASE}")
    coordinator.fill("#passphrase", PASSPHRASE)
    coordinator.click(f"text=Publish release {RELEASE}")
    walk.expect(coordinator, "Published.")
    public.goto(f"{walk.address}/{CHAPTER}/")
    walk.expect(public, "The lead is told the same day.")

    # The text in force has moved on under the other draft: its author sees both, and says what is to stand.
    author.goto(beside)
    walk.expect(author, "The text in force has moved on")
    walk.see(author, "draft-overtaken")
    author.click("text=See what changed, and bring the draft up to date")
    walk.expect(author, "One thing was changed both in force and in this draft.")
    walk.see(author, "crossings")
    author.check("text=The words in the field below")
    author.fill("main textarea", "Both are told apart, and the lead is told at once.")
    author.click("text=Bring the draft up to date")
    walk.expect(author, "Submit it as a proposal")
    walk.expect(author, "Both are told apart, and the lead is told at once.")

    coordinator.goto(f"{walk.address}/desk/board")
    walk.see(coordinator, "board")
    public.goto(f"{walk.address}/privacy")
    walk.see(public, "privacy")
    coordinator.click("text=Sign out")
    walk.expect(coordinator, "Sign in")


@contextlib.contextmanager
def served(rubric, manual):
    """The desk of a manual, on a free port of this machine."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = subprocess.Popen([rubric, "serve", "--port", str(port), "--manual", manual], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    try:
        address = f"http://127.0.0.1:{port}"
        for _ in range(300):
            with contextlib.suppress(OSError):
                urllib.request.urlopen(f"{address}/health").read()
                break
            time.sleep(0.1)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=30)


def main():
    parser = argparse.ArgumentParser(prog="Tools/desk-walk")
    parser.add_argument("rubric")
    parser.add_argument("manual")
    parser.add_argument("--shots", type=pathlib.Path)
    arguments = parser.parse_args()
    began = time.monotonic()
    if arguments.shots:
        arguments.shots.mkdir(parents=True, exist_ok=True)
    with served(arguments.rubric, arguments.manual) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        walk = Walk(arguments.rubric, arguments.manual, address, browser, arguments.shots)
        try:
            take(walk)
            steer(walk)
            write(walk)
            talk(walk)
        except Exception as error:  # Whatever stops the walk is told beside what was seen on the way.
            walk.faults.append(f"the walk stops: {error}")
        browser.close()
    print(f"{'page':<16}{'rules':>7}")
    for kind, rules in walk.kinds:
        print(f"{kind:<16}{rules:>7}")
    print(f"{len(walk.kinds)} kinds of page in {len(VIEWS)} views: {len(walk.faults)} faults, {time.monotonic() - began:.0f} seconds")
    for words in walk.faults:
        print(f"  {words}", file=sys.stderr)
    return 1 if walk.faults else 0


if __name__ == "__main__":
    sys.exit(main())
