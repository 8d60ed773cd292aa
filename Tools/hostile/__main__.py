"""Builds sites of hostile strings and opens every page of them."""

import json
import pathlib
import shutil
import sys
import urllib.parse

from browser.site import Site
from playwright.sync_api import sync_playwright

from .manual import Manual

# What strings try to call; each leaves a mark instead of a window.
TRAPS = """
  window.ran = [];
  for (const name of ["alert", "confirm", "prompt", "print", "open"]) window[name] = words => { window.ran.push(name + ": " + words); };
  addEventListener("error", event => event.filename === "" && window.ran.push("failed: " + event.message), true);
"""

# What ran, and what would run when a reader touches it.
FOUND = """() => {
  const found = [...window.ran];
  for (const node of document.querySelectorAll("*")) {
    for (const { name, value } of node.attributes) {
      if (name.startsWith("on") || name === "style" || name === "srcdoc") found.push("an attribute " + name + " on " + node.localName);
      if (["href", "src", "action", "xlink:href"].includes(name) && /^\\s*(javascript|data|vbscript|blob):/i.test(value)) found.push("an address " + value.slice(0, 60));
    }
    if (["iframe", "object", "embed", "style", "base", "template", "math"].includes(node.localName)) found.push("an element " + node.localName);
  }
  for (const node of document.querySelectorAll("form")) if (!node.classList.contains("search")) found.push("a form");
  return found;
}"""

# Asks the page's own search all strings, one after another; what it shows for each stands on the page for a moment.
ASK = """async strings => {
  const field = document.querySelector(".asking input");
  for (const words of strings) { field.value = words; await search(); }
  await new Promise(resolve => setTimeout(resolve, 300));
}"""
# Strings that are asked by an address, each a page of its own.
ASKED = 20


def main(rubric, folder, suites):
    strings = [words for suite in suites for words in json.loads(pathlib.Path(suite).read_text("utf-8")) if words.strip()]
    folder = pathlib.Path(folder)
    repository = folder / "manual"
    repository.mkdir()
    manual = Manual(repository, pathlib.Path(rubric).resolve())
    manual.write(["harmless"] * len(strings), "Words that stay: ", "harmless")
    manual.write(strings, "Words that stay: ", "hostile")
    pages, faults = 0, []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for revision, since in [("hostile", "harmless"), ("harmless", "hostile")]:
            folder_of_site = folder / f"site-{revision}"
            manual.build(revision, since, folder_of_site)
            site = Site(folder_of_site)
            with site.served() as address:
                context = browser.new_context(bypass_csp=True, service_workers="block")
                context.add_init_script(TRAPS)
                page = context.new_page()
                host = urllib.parse.urlsplit(address).netloc
                asked = []
                page.on("request", lambda request: urllib.parse.urlsplit(request.url).netloc == host or asked.append(f"asks {request.url[:80]}"))
                page.on("dialog", lambda dialog: (asked.append(f"opens a window: {dialog.message}"), dialog.dismiss()))
                questions = [f"search.html?q={urllib.parse.quote(words.encode('utf-8', 'replace'))}" for words in strings[:ASKED]]
                for path in list(site.pages) + questions:
                    page.goto(f"{address}/{path}", wait_until="load")
                    if path in questions:
                        page.wait_for_timeout(60)
                    elif path == "search.html":
                        page.evaluate(ASK, strings)
                    found = page.evaluate(FOUND) + asked
                    faults += [f"{revision}, {path}: {words}" for words in found]
                    asked.clear()
                    pages += 1
                context.close()
    print(f"{len(strings)} strings, {pages} pages opened, content policy off: {len(faults)} scripts ran or could run")
    for words in faults[:20]:
        print(f"  {words}", file=sys.stderr)
    return 1 if faults else 0


sys.exit(main(sys.argv[1], sys.argv[2], sys.argv[3:]))
