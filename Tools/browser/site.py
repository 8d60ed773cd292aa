"""A built site: its pages, by kind, and a server for them on this machine."""

import contextlib
import functools
import http.server
import pathlib
import re
import threading

# What makes a chapter's page worth looking at; the chapter with the most of it is looked at.
FEATURES = ["emergency-box", "amendments", "pathway", "<table", 'class="note', "tombstone", "sources", "paragraph marked", "actions"]


class Site:
    """The folder of a built site."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.pages = {
            str(path.relative_to(self.folder)): path.read_text("utf-8") for path in sorted(self.folder.rglob("*.html"))
        }
        self.files = {str(path.relative_to(self.folder)) for path in self.folder.rglob("*") if path.is_file()}

    def kinds(self):
        """One address of each kind of page the site has, under the kind's name."""
        chapters = self._richest(lambda path, text: path.endswith("/index.html") and 'class="reading"' in text)
        tombstones = self._richest(lambda path, text: path.endswith("/index.html") and 'class="reading"' not in text)
        kinds = {
            "front": "index.html",
            "part": self._richest(lambda path, _: path.startswith("part-") or path == "chapters.html"),
            "chapter": chapters,
            "paragraph": self._marked_paragraph(chapters),
            "withdrawn": tombstones,
            "history": self._richest(lambda path, _: path.endswith("/history.html")),
            "redline": self._richest(lambda path, _: path.endswith("/changes.html")),
            "changes": self._richest(lambda path, _: path.startswith("release-") or path == "changes.html"),
        }
        for path in [
            "releases.html", "glossary.html", "references.html", "contacts.html", "search.html", "addresses.html", "approval.html", "accessibility.html",
            "404.html",
        ]:
            kinds[path.removesuffix(".html")] = path
        kinds["found"] = "search.html?q=strategy+discussion"
        return {kind: path for kind, path in kinds.items() if path and re.split("[#?]", path)[0] in self.pages}

    def _richest(self, holds):
        found = [path for path, text in self.pages.items() if holds(path, text)]
        return max(found, key=lambda path: sum(feature in self.pages[path] for feature in FEATURES), default=None)

    def _marked_paragraph(self, chapter):
        if chapter is None:
            return None
        text = self.pages[chapter]
        found = re.search(r'<div class="paragraph marked" id="([^"~]+)"', text) or re.search(r'<div class="paragraph[^"]*" id="([^"~]+)"', text)
        return f"{chapter}#{found[1]}" if found else None

    @contextlib.contextmanager
    def served(self):
        """The site at an address of its own on this machine, for as long as the block lasts."""
        handler = functools.partial(_Handler, directory=str(self.folder))
        with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            try:
                yield f"http://127.0.0.1:{server.server_address[1]}"
            finally:
                server.shutdown()


class _Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Head and body are sent apart: held back for an acknowledgement, each answer would take 40 ms more than any real server's.
    disable_nagle_algorithm = True

    def log_message(self, *_):
        pass

    def translate_path(self, path):
        # No file has a name with a zero byte in it; without this the answer would be none at all.
        return super().translate_path(path.replace("%00", "%25"))
