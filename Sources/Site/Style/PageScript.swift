/// The site's one script, which everything works without: it marks the section being read in the contents, and
/// offers to copy the link and the citation of the paragraph an address leads to.
enum PageScript {
    static let path = "assets/rubric.js"

    static var bytes: [UInt8] { Array(source.utf8) }

    private static let source = """
        "use strict";
        (() => {
          // Contents: the section whose heading was passed last is the one being read.
          const links = new Map();
          for (const link of document.querySelectorAll(".contents a")) {
            const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
            if (heading) links.set(heading, link);
          }
          const mark = () => {
            let current = null;
            for (const heading of links.keys()) {
              if (heading.getBoundingClientRect().top < innerHeight / 3) current = heading;
            }
            for (const [heading, link] of links) {
              if (heading === current) link.setAttribute("aria-current", "true");
              else link.removeAttribute("aria-current");
            }
          };
          if (links.size > 0) {
            let waiting = false;
            addEventListener("scroll", () => {
              if (waiting) return;
              waiting = true;
              requestAnimationFrame(() => { waiting = false; mark(); });
            }, { passive: true });
            mark();
          }

          // Copying: buttons stand in the addressed paragraph alone.
          const text = document.querySelector("[data-cite]");
          if (!text || !navigator.clipboard) return;
          const button = (words, copied) => {
            const made = document.createElement("button");
            made.type = "button";
            made.textContent = words;
            made.addEventListener("click", async () => {
              await navigator.clipboard.writeText(copied());
              made.parentNode.querySelector("[role=status]").textContent = "Copied";
            });
            return made;
          };
          const offer = () => {
            const paragraph = document.querySelector(".paragraph:target");
            const number = paragraph && paragraph.querySelector(".number a");
            if (!number || paragraph.querySelector(".actions button")) return;
            let actions = paragraph.querySelector(".actions");
            if (!actions) {
              actions = document.createElement("p");
              actions.className = "actions";
              paragraph.append(actions);
            }
            const status = document.createElement("span");
            status.setAttribute("role", "status");
            actions.prepend(
              button("Copy link", () => number.href),
              button("Copy citation", () => text.dataset.cite + " " + number.lastChild.textContent + text.dataset.release),
              status);
          };
          addEventListener("hashchange", offer);
          // The paragraph is not yet the target while the page is being read.
          addEventListener("load", offer);
        })();

        """
}
