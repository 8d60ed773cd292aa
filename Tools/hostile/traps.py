"""What strings that want to run try to do, and how it is noticed."""

import urllib.parse

# What strings try to call; each leaves a mark instead of a window.
_TRAPS = """
  window.ran = [];
  for (const name of ["alert", "confirm", "prompt", "print", "open"]) window[name] = words => { window.ran.push(name + ": " + words); };
  addEventListener("error", event => event.filename === "" && window.ran.push("failed: " + event.message), true);
"""

# What ran, and what would run when a reader touches it. The forms of the pages themselves ask their own server, or bear a token or the key of an act.
# A page's own scripts give elements a style; what they added is let be.
_FOUND = """() => {
  const found = [...window.ran];
  for (const node of document.querySelectorAll("*")) {
    if (node.closest(".scripted, .lined")) continue;
    for (const { name, value } of node.attributes) {
      if (name.startsWith("on") || name === "style" || name === "srcdoc") found.push("an attribute " + name + " on " + node.localName);
      if (["href", "src", "action", "xlink:href"].includes(name) && /^\\s*(javascript|data|vbscript|blob):/i.test(value)) found.push("an address " + value.slice(0, 60));
    }
    if (["iframe", "object", "embed", "style", "base", "template", "math"].includes(node.localName)) found.push("an element " + node.localName);
  }
  for (const node of document.querySelectorAll("form")) {
    const own = node.method === "get" ? new URL(node.action).origin === location.origin : node.querySelector("input[name=key], input[name=token]");
    if (!own) found.push("a form");
  }
  return found;
}"""


class Trapped:
    """A page in a browser whose content policy is off, and what ran in it."""

    def __init__(self, browser, address, **options):
        self.address = address
        self.context = browser.new_context(bypass_csp=True, service_workers="block", **options)
        self.context.add_init_script(_TRAPS)
        self.page = self.context.new_page()
        # A page of every string asks for hundreds of pictures that are not there, and waits for the answers.
        self.page.set_default_timeout(120_000)
        host = urllib.parse.urlsplit(address).netloc
        self._heard = []
        self.page.on("request", lambda request: urllib.parse.urlsplit(request.url).netloc == host or self._heard.append(f"asks {request.url[:80]}"))
        self.page.on("dialog", lambda dialog: (self._heard.append(f"opens a window: {dialog.message}"), dialog.dismiss()))

    def visit(self, path, wait=0):
        """Opens a page, and tells what ran or could run there."""
        self.page.goto(f"{self.address}/{path.lstrip('/')}", wait_until="load")
        if wait:
            self.page.wait_for_timeout(wait)
        return self.found()

    def found(self):
        found, self._heard[:] = self.page.evaluate(_FOUND) + self._heard, []
        return found
