"""Uses a site as a reader does: searches, goes to a number, chooses a locality, and reads on without a connection."""

import json
import statistics
import urllib.parse

from .view import AXE, AXE_RUN, OVERFLOW, Watched

# How long the index may take for one question, in milliseconds; the pieces it is read from are there already.
PATIENCE = 100

# Asks the page's own search again and again, and says how long each answer took.
TIMES = """async questions => {
  const field = document.querySelector(".asking input"), times = [];
  for (const question of questions) for (let turn = 0; turn < 5; turn += 1) {
    field.value = question;
    const began = performance.now();
    await search();
    if (turn > 0) times.push(performance.now() - began);
  }
  return times;
}"""

KEPT = """async () => {
  await navigator.serviceWorker.ready;
  const names = (await caches.keys()).filter(name => name.startsWith("rubric "));
  return names.length === 1 ? (await (await caches.open(names[0])).keys()).length : 0;
}"""


class Use:
    """What was tried, and what did not do what it should."""

    def __init__(self, site, context, address):
        self.manual = json.loads((site.folder / "manual.json").read_text("utf-8"))
        self.site = site
        self.context = context
        self.address = address
        self.faults = []
        self.milliseconds = 0.0

    def expect(self, holds, words):
        if not holds:
            self.faults.append(words)

    def open(self, path):
        watched = Watched(self.context, self.address, path)
        watched.page.wait_for_load_state("networkidle")
        return watched

    def chapter(self):
        """A chapter with a code of its own and its first numbered paragraph; None when there is none."""
        for part in self.manual["parts"]:
            for chapter in part["chapters"]:
                paragraphs = [unit for unit in chapter["units"] if unit["kind"] == "paragraph" and "number" in unit]
                if "code" in chapter and paragraphs:
                    return chapter, paragraphs[0]
        return None

    def search(self):
        found = self.chapter()
        if found is None or "search.html" not in self.site.pages:
            return
        chapter, paragraph = found
        watched = self.open("index.html")
        page = watched.page
        page.get_by_role("searchbox").fill(f"{chapter['code']} {paragraph['number']}")
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/{chapter['path']}#{paragraph['id']}")
        page.go_back()
        page.wait_for_load_state("load")
        page.get_by_role("searchbox").fill(chapter["code"].lower())
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/{chapter['path']}")
        page.goto(f"{self.address}/search.html")
        page.get_by_role("searchbox").press_sequentially(chapter["title"].lower())
        page.wait_for_selector(".hits li p")
        first = page.locator(".hits a").first.get_attribute("href")
        self.expect(first.endswith(chapter["path"]), f"“{chapter['title']}” finds {first} first")
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        self.expect(page.evaluate("() => document.activeElement.matches('.hits a')"), "Tab does not lead from the field to what was found")
        for width in [320, 1280]:
            page.set_viewport_size({"width": width, "height": 800})
            page.evaluate(AXE)
            self.faults += [f"what was found, axe: {words}" for words in page.evaluate(AXE_RUN)["violations"]]
            self.faults += [f"what was found overflows: {words}" for words in page.evaluate(OVERFLOW)]
        page.get_by_role("searchbox").fill("zzyzx")
        page.wait_for_function("() => document.querySelector('.found').textContent.startsWith('Nothing is found')")
        words = [chapter["title"], paragraph["number"], "referral to social care", "child", "police health"]
        self.milliseconds = statistics.median(page.evaluate(TIMES, words))
        self.expect(self.milliseconds < PATIENCE, f"a search takes {self.milliseconds:.0f} ms")
        self.faults += watched.complaints()
        page.close()

    def search_on_disk(self):
        found = self.chapter()
        if found is None or "search.html" not in self.site.pages:
            return
        chapter, _ = found
        page = self.context.new_page()
        page.goto((self.site.folder.resolve() / "search.html").as_uri())
        page.get_by_role("searchbox").fill(chapter["title"])
        page.wait_for_selector(".hits a")
        first = page.locator(".hits a").first.get_attribute("href")
        self.expect(first.endswith(chapter["path"]), f"on a disk “{chapter['title']}” finds {first} first")
        page.close()

    def choose(self):
        chapter = next((path for path, text in self.site.pages.items() if 'class="whom"' in text), None)
        if chapter is None:
            return
        watched = self.open("contacts.html")
        page = watched.page
        page.locator(".choosing select").select_option(index=1)
        name = page.locator("tr.own th").inner_text()
        page.goto(f"{self.address}/{chapter}")
        page.wait_for_selector(".note dl")
        self.expect(name in page.locator(".note dl").first.inner_text(), f"the contacts of {name} do not stand in {chapter}")
        self.faults += watched.complaints()
        page.close()

    def read_on(self):
        found = self.chapter()
        if found is None or "worker.js" not in self.site.files:
            return
        chapter, paragraph = found
        watched = self.open("index.html")
        page = watched.page
        self.expect(page.evaluate(KEPT) > len(self.manual["parts"]), "nothing is kept on the device")
        self.faults += watched.complaints()
        self.context.set_offline(True)
        try:
            page.goto(f"{self.address}/{chapter['path']}")
            self.expect(page.locator(f"[id='{paragraph['id']}']").is_visible(), "a chapter cannot be read without a connection")
            self.expect("You are offline" in page.inner_text("main"), "nothing says that the page was kept on the device")
            page.goto(f"{self.address}/search.html?q={urllib.parse.quote(chapter['title'])}")
            page.wait_for_selector(".hits a")
        finally:
            self.context.set_offline(False)
        page.close()


def use(site, browser, address):
    """What did not work, and the median time of a search in milliseconds."""
    uses = Use(site, browser.new_context(viewport={"width": 1280, "height": 800}), address)
    for what in [uses.search, uses.search_on_disk, uses.choose, uses.read_on]:
        try:
            what()
        except Exception as error:  # a page that never comes is a fault like any other
            uses.faults.append(f"{what.__name__}: {str(error).splitlines()[0]}")
    return uses.faults, uses.milliseconds
