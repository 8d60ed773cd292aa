"""Looks at one page in Chromium: what it holds, asks for, complains of, and lets overflow."""

import importlib.resources
import json
import urllib.parse

AXE = importlib.resources.files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")

AXE_RUN = """async () => {
  const found = await axe.run(document, { resultTypes: ["violations"], rules: { "target-size": { enabled: true } } });
  return { rules: found.violations.length + found.passes.length,
    violations: found.violations.map(v => v.id + ": " + v.nodes.slice(0, 3).map(n => n.target.join(" ") + " " + n.html.slice(0, 90)).join("; ")) };
}"""

# An element that sticks out of the page, unless a region that scrolls by itself holds it.
OVERFLOW = """() => {
  const width = document.documentElement.clientWidth, out = [];
  if (document.documentElement.scrollWidth > width) out.push("the page is " + document.documentElement.scrollWidth + " pixels wide");
  const scrolls = node => { for (; node; node = node.parentElement) if (getComputedStyle(node).overflowX !== "visible") return true; return false; };
  for (const node of document.body.querySelectorAll("*")) {
    const box = node.getBoundingClientRect();
    if (box.width > 1 && (box.right > width + 1 || box.left < -1) && !scrolls(node.parentElement)) out.push(node.tagName + "." + node.className + " " + Math.round(box.left) + "–" + Math.round(box.right));
    if (node.scrollWidth > node.clientWidth + 1 && node.clientWidth > 1 && getComputedStyle(node).overflowX === "hidden") out.push(node.tagName + "." + node.className + " hides words");
  }
  return out.slice(0, 6);
}"""

# Letters under 14 pixels, but for those that are only spoken.
SMALL_TEXT = """() => {
  const small = new Set();
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const parent = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || !parent.checkVisibility() || parent.closest(".unseen")) continue;
    const size = parseFloat(getComputedStyle(parent).fontSize);
    if (size < 14) small.add(parent.tagName + "." + parent.className + " " + size + " px");
  }
  return [...small].slice(0, 4);
}"""

# Where the number to call in an emergency ends, or the first line of what else is to be done; 0 where a page has no emergency.
EMERGENCY = """() => {
  const box = document.querySelector(".emergency-box");
  const first = box && (box.querySelector("a.telephone") ?? box.querySelector("p"));
  if (!first) return 0;
  const words = document.createRange();
  words.selectNodeContents(first);
  return scrollY + words.getClientRects()[0].bottom;
}"""
SMALL_TELEPHONE = {"width": 320, "height": 568}

TREE = "() => [...document.querySelectorAll('*')].filter(e => !e.closest('.scripted')).map(e => e.localName)"

# What a page says but for what its script added.
UNSCRIPTED = """() => {
  const added = [...document.querySelectorAll(".scripted")];
  for (const node of added) node.hidden = true;
  const words = document.querySelector("main").innerText;
  for (const node of added) node.hidden = false;
  return words;
}"""


class Watched:
    """A page that is open, and what it asked for and complained of since."""

    def __init__(self, context, address, path):
        self.page = context.new_page()
        self._complaints = []
        host = urllib.parse.urlsplit(address).netloc
        say = self._complaints.append
        self.page.on("console", lambda message: message.type in {"error", "warning"} and say(f"the console says: {message.text}"))
        self.page.on("pageerror", lambda error: say(f"the script fails: {error}"))
        self.page.on("request", lambda request: urllib.parse.urlsplit(request.url).netloc == host or say(f"asks another host: {request.url}"))
        # What a page still asked for when it was left is no fault.
        self.page.on("requestfailed", lambda request: request.failure == "net::ERR_ABORTED" or say(f"is not answered: {request.url}"))
        self.page.on("response", lambda response: response.status >= 400 and say(f"is answered {response.status}: {response.url}"))
        self.page.goto(f"{address}/{path}", wait_until="load")

    def complaints(self):
        """What was heard since the last call."""
        heard, self._complaints[:] = self._complaints[:], []
        return heard


def look(watched, scheme, width, shot=None):
    """What is wrong with a page in one view, and how many rules of axe looked at it."""
    page = watched.page
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 800})
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE)
    axe = page.evaluate(AXE_RUN)
    faults = [f"axe: {words}" for words in axe["violations"]]
    faults += [f"overflows: {words}" for words in page.evaluate(OVERFLOW)]
    faults += [f"letters under 14 pixels: {words}" for words in page.evaluate(SMALL_TEXT)]
    if shot:
        page.screenshot(path=shot, full_page=True)
    return faults + watched.complaints(), axe["rules"]


def emergency_unseen(page):
    """Whether a reader with a small telephone must scroll to see whom to call."""
    page.set_viewport_size(SMALL_TELEPHONE)
    bottom = page.evaluate(EMERGENCY)
    return [f"whom to call in an emergency stands {bottom:.0f} pixels down"] if bottom > SMALL_TELEPHONE["height"] else []


def repaired(page, structure):
    """Whether the browser had to mend the written page to make a tree of it."""
    seen = page.evaluate(TREE)
    if seen == structure.tags:
        return []
    place = next((i for i, (a, b) in enumerate(zip(seen, structure.tags)) if a != b), min(len(seen), len(structure.tags)))
    return [f"the browser reads other elements than are written, from {json.dumps(seen[place:place + 3])} on"]


def same_without_script(context, address, path, words):
    """Whether a page says the same with JavaScript off, `words` being what it says with it."""
    watched = Watched(context, address, path)
    faults = [] if watched.page.inner_text("main").strip() == words.strip() else ["the page says something else than with it"]
    faults += [f"overflows: {words}" for words in watched.page.evaluate(OVERFLOW)]
    watched.page.close()
    return faults + watched.complaints()
