"""Holds the HTML of a page, as it is written, to its rules."""

import html.parser
import posixpath
import re
import urllib.parse

VOID = {"br", "hr", "img", "input", "link", "meta"}
PHRASING = {
    "a", "abbr", "br", "button", "cite", "code", "del", "em", "img", "ins", "mark", "q", "s", "small", "span", "strong", "sup", "time",
}
HEADINGS = {f"h{level}" for level in range(1, 7)}
# The elements that may stand directly in an element; where it is not named here, anything may.
CHILDREN = {
    "ul": {"li"}, "ol": {"li"}, "dl": {"dt", "dd", "div"}, "table": {"caption", "thead", "tbody"}, "thead": {"tr"}, "tbody": {"tr"},
    "tr": {"th", "td"}, "html": {"head", "body"}, "head": {"meta", "title", "link", "script"}, "title": set(), "script": set(),
    "form": {"label", "div"}, "label": PHRASING, "svg": {"title", "desc", "g", "path", "text"}, "g": {"path", "text"}, "text": set(), "path": set(), "desc": set(),
} | {name: PHRASING for name in HEADINGS | PHRASING | {"p", "pre", "dt"} if name not in VOID}
PARENTS = {
    "li": {"ul", "ol"}, "dt": {"dl", "div"}, "dd": {"dl", "div"}, "tr": {"thead", "tbody"}, "th": {"tr"}, "td": {"tr"},
    "g": {"svg"}, "path": {"svg", "g"}, "text": {"svg", "g"}, "desc": {"svg"}, "svg": {"div"}, "input": {"div"}, "form": {"div"},
    "caption": {"table"}, "thead": {"table"}, "tbody": {"table"}, "main": {"div", "body"},
}
INTERACTIVE = {"a", "button", "input"}


class Structure(html.parser.HTMLParser):
    """A page as it is written: its elements in order, and what is wrong with them."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.faults = []
        self.tags = []
        self.ids = set()
        self.links = []
        self._open = []
        self._headings = []
        self._landmarks = []
        self._title = ""
        self._references = []
        self.feed(text)
        self.close()
        self._finish(text)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        values = dict(attributes)
        if len(values) < len(attributes):
            self._fault(f"<{tag}> has an attribute twice")
        self._check_place(tag)
        self._read_attributes(tag, values)
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag):
        if not self._open or self._open[-1] != tag:
            self._fault(f"</{tag}> closes <{self._open[-1] if self._open else 'nothing'}>")
        else:
            self._open.pop()

    def handle_data(self, data):
        if not self._open or not data.strip():
            return
        parent = self._open[-1]
        if parent == "title" and "svg" not in self._open:
            self._title += data
        if parent in {"ul", "ol", "dl", "table", "thead", "tbody", "tr", "html", "head", "script", "form", "svg", "g", "path"}:
            self._fault(f"words stand bare in <{parent}>: {data.strip()[:40]}")

    def handle_comment(self, data):
        self._fault(f"a comment is published: {data[:40]}")

    def _check_place(self, tag):
        parent = self._open[-1] if self._open else None
        if parent in CHILDREN and tag not in CHILDREN[parent]:
            self._fault(f"<{tag}> stands in <{parent}>")
        if tag in PARENTS and parent not in PARENTS[tag]:
            self._fault(f"<{tag}> stands in <{parent}>")
        if tag in INTERACTIVE and INTERACTIVE & set(self._open):
            self._fault(f"<{tag}> stands in another link or button")

    def _read_attributes(self, tag, values):
        if (id := values.get("id")) is not None:
            if id in self.ids or not id or re.search(r"\s", id):
                self._fault(f"the id “{id}” stands twice, or is none")
            self.ids.add(id)
        if "href" in values and tag == "a":
            self.links.append(values["href"])
        if tag == "img" and "alt" not in values:
            self._fault(f"a picture says nothing: {values.get('src')}")
        if tag == "html" and not values.get("lang"):
            self._fault("the page names no language")
        for name in ["aria-labelledby", "aria-describedby"]:
            self._references += values.get(name, "").split()
        if tag in HEADINGS:
            self._headings.append(int(tag[1]))
        if tag in {"header", "main", "footer", "nav", "aside"}:
            self._landmarks.append((tag, values.get("aria-label") or values.get("aria-labelledby") or ""))

    def _finish(self, text):
        if not text.lower().startswith("<!doctype html>\n"):
            self._fault("the page does not start with its doctype")
        if self._open:
            self._fault(f"<{self._open[-1]}> is never closed")
        if not self._title.strip():
            self._fault("the page has no title")
        if self._headings.count(1) != 1:
            self._fault(f"the page has {self._headings.count(1)} headings of the first level")
        for before, after in zip(self._headings, self._headings[1:]):
            if after > before + 1:
                self._fault(f"a heading of level {after} follows one of level {before}")
        for landmark in ["header", "main", "footer"]:
            count = sum(tag == landmark for tag, _ in self._landmarks)
            if count != 1:
                self._fault(f"the page has {count} <{landmark}>")
        navigations = [label for tag, label in self._landmarks if tag == "nav"]
        if len(set(navigations)) < len(navigations) or "" in navigations:
            self._fault(f"navigations are not told apart by their names: {navigations}")
        for id in self._references:
            if id not in self.ids:
                self._fault(f"something is named by the id “{id}”, which is not there")

    def _fault(self, words):
        if len(self.faults) < 12:
            self.faults.append(words)


def dead_links(site, structures):
    """Every link within the site that leads to no file, or to no id of its page, as words."""
    dead = []
    for path, structure in structures.items():
        # The page for what is not found is shown under any address: its links count from the root.
        base = "" if path == "404.html" else posixpath.dirname(path)
        for link in structure.links:
            parts = urllib.parse.urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            name = urllib.parse.unquote(parts.path)
            target = posixpath.normpath(posixpath.join(base, name.lstrip("/"))) if name else path
            if target not in site.files:
                dead.append(f"{path}: {link} leads to no file")
            elif parts.fragment and target in structures and urllib.parse.unquote(parts.fragment) not in structures[target].ids:
                dead.append(f"{path}: {link} leads to no id there")
    return dead
