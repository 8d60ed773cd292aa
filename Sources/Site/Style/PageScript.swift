/// The script of every page, which everything works without: it marks the section being read in the contents, offers to
/// copy the link and the citation of the paragraph an address leads to, shows the contacts of the reader's own locality,
/// and has the edition kept on the device.
///
/// What it adds to a page has the class `scripted`.
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

          const add = (parent, name, words = "") => {
            const made = document.createElement(name);
            made.className = "scripted";
            made.textContent = words;
            parent.append(made);
            return made;
          };

          // Keeping the edition on the device, and saying when a page comes from there.
          const worker = document.documentElement.dataset.worker;
          if (worker && "serviceWorker" in navigator && isSecureContext) {
            addEventListener("load", () => navigator.serviceWorker.register(worker).catch(() => {}));
            const band = document.createElement("p");
            band.className = "scripted offline";
            band.setAttribute("role", "status");
            document.querySelector("main").prepend(band);
            const tell = () => {
              const release = document.querySelector(".masthead .release").textContent;
              band.textContent = navigator.onLine ? "" : `You are offline. This is what was kept on this device: ${release}. There may be a newer release.`;
            };
            addEventListener("online", tell);
            addEventListener("offline", tell);
            tell();
          }

          // The reader's own locality: its id is kept on this device, and sent nowhere.
          const place = "rubric-locality";
          const remembered = () => { try { return localStorage.getItem(place); } catch { return null; } };
          const remember = id => { try { if (id) localStorage.setItem(place, id); else localStorage.removeItem(place); } catch { /* nothing is kept */ } };
          const kindsOf = page => [...page.querySelectorAll(".contacts thead th")].map(cell => cell.textContent);
          // A locality's row of the table as a list.
          const list = (row, kinds, parent) => {
            const made = add(parent, "dl");
            [...row.cells].forEach((cell, index) => {
              if (!cell.textContent) return;
              const line = add(made, "div");
              add(line, "dt", kinds[index]);
              add(line, "dd").append(...[...cell.childNodes].map(node => document.importNode(node, true)));
            });
          };
          const choosing = document.querySelector(".choosing");
          if (choosing) {
            const rows = [...document.querySelectorAll(".contacts tbody tr")];
            const label = add(choosing, "label", "Your locality ");
            const choice = add(label, "select");
            choice.add(new Option("none chosen", ""));
            for (const row of rows) choice.add(new Option(row.cells[0].textContent, row.id));
            const status = add(choosing, "p");
            status.setAttribute("role", "status");
            const show = () => {
              choosing.querySelector("dl")?.remove();
              for (const row of rows) row.classList.toggle("own", row.id === choice.value);
              const own = rows.find(row => row.id === choice.value);
              if (own) list(own, kindsOf(document), choosing);
            };
            choice.value = rows.some(row => row.id === remembered()) ? remembered() : "";
            choice.addEventListener("change", () => {
              remember(choice.value);
              show();
              status.textContent = choice.value ? "Chapters now show these contacts on this device. The choice is sent nowhere." : "Nothing is kept.";
            });
            show();
          }
          const calls = document.querySelectorAll(".whom a");
          if (calls.length > 0 && remembered() && location.protocol !== "file:") {
            (async () => {
              const answer = await fetch(calls[0].href);
              const page = new DOMParser().parseFromString(await answer.text(), "text/html");
              const row = page.getElementById(remembered());
              if (row) for (const call of calls) list(row, kindsOf(page), call.closest(".note"));
            })().catch(() => {});
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
