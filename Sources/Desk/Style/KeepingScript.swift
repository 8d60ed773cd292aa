/// What the desk's script keeps in the browser: words that never reached a draft, which are offered again to whoever wrote
/// them, and gone once they sign out.
enum KeepingScript {
    static let source = #"""
        // What is kept in this browser: words that are not in the draft yet, by their writer and their place.
        const member = document.body.dataset.member;
        const prefix = `rubric-words ${member} `;
        const store = {
          get: name => { try { return JSON.parse(localStorage.getItem(prefix + name)); } catch { return null; } },
          set: (name, words) => {
            try { localStorage.setItem(prefix + name, JSON.stringify({ words, at: Date.now(), page: location.pathname + location.search })); return true; } catch { return false; }
          },
          remove: name => { try { localStorage.removeItem(prefix + name); } catch { /* nothing was kept */ } },
          names: () => { try { return Object.keys(localStorage).filter(name => name.startsWith(prefix)).map(name => name.slice(prefix.length)); } catch { return []; } },
        };

        const add = (parent, name, words = "", kind = "") => {
          const made = document.createElement(name);
          made.className = `scripted ${kind}`.trim();
          made.textContent = words;
          parent.append(made);
          return made;
        };
        const button = (parent, words, act) => {
          const made = add(parent, "button", words, "quiet");
          made.type = "button";
          made.addEventListener("click", act);
          return made;
        };

        // Shows kept words, with what can be done with them.
        const show = (name, parent) => {
          const kept = store.get(name);
          if (!kept) return null;
          const shown = add(parent, "div", "", "panel");
          const at = new Date(kept.at).toLocaleString("en-GB", { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" });
          add(shown, "p").append(Object.assign(document.createElement("strong"), { textContent: `Words of yours from ${at} never reached the draft. This browser kept them.` }));
          add(shown, "pre", kept.words);
          const tools = add(shown, "p", "", "tools");
          button(tools, "Throw these words away", () => { store.remove(name); shown.remove(); });
          return { kept, shown, tools };
        };

        if (location.pathname === "/desk/drafts") {
          const place = document.querySelector("main h1");
          const shelf = document.createElement("div");
          place.after(shelf);
          for (const name of store.names()) {
            const found = show(name, shelf);
            if (found) add(found.tools, "a", "Open the place they were written at").href = found.kept.page;
          }
        }

        // Nothing stays behind on the device of somebody who signs out.
        document.querySelector("form[action='/desk/sign-out']")?.addEventListener("submit", event => {
          const names = store.names();
          if (names.length > 0 && !confirm("Some words of yours never reached a draft, and are kept in this browser alone. Sign out and lose them?")) return event.preventDefault();
          names.forEach(store.remove);
        });

        """#
}
