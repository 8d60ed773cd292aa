/// What the desk's script does while somebody writes: saves, shows how it reads and what it changes, and marks what
/// checking finds beside its line.
enum WritingScript {
    static let source = #"""
        // Writing: saved in the draft while somebody writes, with how it reads, what it changes and what checking finds.
        const writing = document.querySelector("form[data-words]");
        const area = writing?.querySelector("textarea");

        const insert = words => {
          area.focus();
          // The only way a browser offers to add words that can be undone.
          if (!document.execCommand("insertText", false, words)) {
            area.setRangeText(words, area.selectionStart, area.selectionEnd, "end");
            area.dispatchEvent(new Event("input"));
          }
        };

        // The lines that checking found something in are marked beside what is written.
        const marks = () => {
          const frame = document.createElement("div"), lines = document.createElement("div");
          frame.className = "lined";
          lines.className = "lines";
          lines.setAttribute("aria-hidden", "true");
          area.replaceWith(frame);
          frame.append(lines, area);
          const draw = () => {
            const found = new Map([...document.querySelectorAll("#\\~look [data-line]")].map(item => [Number(item.dataset.line), item.querySelector("span").className]));
            lines.replaceChildren(...area.value.split("\n").map((words, index) => {
              const line = document.createElement("div");
              line.textContent = words || "\u200b";
              if (found.has(index + 1)) line.className = found.get(index + 1);
              return line;
            }));
            lines.style.width = `${area.clientWidth}px`;
            lines.scrollTop = area.scrollTop;
          };
          area.addEventListener("scroll", () => { lines.scrollTop = area.scrollTop; });
          area.addEventListener("input", draw);
          new ResizeObserver(draw).observe(area);
          return draw;
        };

        const write = () => {
          const name = writing.dataset.words, opened = area.value;
          let saved = opened, isSending = false, isPaused = false, timer = 0, wait = 5;

          for (const step of writing.querySelectorAll("button[name=then]")) step.remove();
          const status = add(writing, "p", "", "when");
          status.setAttribute("role", "status");
          const say = words => { if (status.textContent !== words) status.textContent = words; };
          const back = document.querySelector("a.back");
          if (back) back.textContent = "Back to the chapter";
          if (opened.trim()) button(add(writing, "p"), "Put back what stood here when I opened it", () => {
            area.select();
            insert(opened);
          });
          const draw = marks();

          const keep = () => {
            if (area.value === saved) store.remove(name);
            else if (!store.set(name, area.value)) say("This browser keeps nothing: save often.");
          };
          const later = seconds => {
            clearTimeout(timer);
            timer = setTimeout(() => send("stay"), seconds * 1000);
          };

          const look = page => {
            const fresh = page.getElementById("~look"), standing = document.getElementById("~look");
            if (fresh && standing) standing.replaceChildren(...fresh.childNodes);
            for (const item of document.querySelectorAll("#\\~look [data-line]")) button(item, `Go to line ${item.dataset.line}`, () => {
              const before = area.value.split("\n").slice(0, item.dataset.line - 1).join("\n").length;
              area.focus();
              area.setSelectionRange(before ? before + 1 : 0, before ? before + 1 : 0);
            });
            draw();
          };
          const tell = page => {
            document.querySelector(".writing .refusal")?.remove();
            const refusal = page.querySelector("main .refusal");
            if (refusal) writing.before(refusal);
          };

          // The fields that say what its writer has seen, and in which session.
          const seen = ["token", "version", "seen", "place", "count"];
          const take = (fresh, names) => {
            for (const field of names) {
              const from = fresh.querySelector(`input[name=${field}]`), to = writing.querySelector(`input[name=${field}]`);
              if (from && to) to.value = from.value;
            }
          };

          // Whether the desk knows its writer: after another signing in, the form bears the token of that session.
          const renew = async () => {
            const answer = await fetch(location.href);
            const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("form[data-words]");
            if (fresh) take(fresh, ["token"]);
            return Boolean(fresh);
          };

          // Returns the step to take once more, in the session of now.
          const heed = async (answer, page, words, step) => {
            const fresh = page.querySelector("form[data-words]");
            if (answer.status >= 500 || answer.status === 429) throw new Error();
            if (!fresh && !answer.ok) {
              if (answer.status !== 401 && answer.status !== 422) tell(page);
              else if (await renew()) return step;
              isPaused = true;
              say("Not saved: you are not signed in any more. Your words are kept in this browser. Sign in on another page, then press Save here.");
              return;
            }
            wait = 5;
            if (answer.status === 409) {
              tell(page);
              look(page);
              take(fresh, seen);
              isPaused = true;
              say("Not saved: somebody else saved here. Your words are kept in this browser. Bring both together and press Save.");
              return;
            }
            if (answer.status === 422) {
              tell(page);
              look(page);
              say("Not in the draft yet. Your words are kept in this browser.");
              return;
            }
            tell(page);
            if (step !== "look") {
              saved = words;
              keep();
            }
            if (fresh) {
              if (step !== "look") take(fresh, seen);
              look(page);
              if (step !== "look") say("Saved in the draft.");
              return;
            }
            if (step === "") {
              location.assign(`${answer.url}#~place-${writing.querySelector("input[name=place]")?.value ?? 0}`);
              return;
            }
            isPaused = true;
            say("Saved. It became part of the paragraph before it: go back to the chapter to write on.");
          };

          const send = async step => {
            if (isSending || (isPaused && step !== "")) return;
            if (step === "stay" && area.value === saved) return;
            const words = area.value, fields = new URLSearchParams(new FormData(writing));
            fields.set("then", step);
            isSending = true;
            let again;
            try {
              const answer = await fetch(writing.action, { method: "POST", body: fields });
              again = await heed(answer, new DOMParser().parseFromString(await answer.text(), "text/html"), words, step);
            } catch {
              say("The server does not answer. Your words are kept in this browser, and sent again.");
              wait = Math.min(wait * 2, 60);
              later(wait);
            } finally {
              isSending = false;
            }
            if (again !== undefined) return send(again);
            if (area.value !== words) later(1);
          };

          area.addEventListener("input", () => {
            keep();
            if (area.value !== saved && !isPaused) say("Not saved yet.");
            later(1);
          });
          area.addEventListener("paste", event => {
            const words = cleaned(event.clipboardData.getData("text/html"));
            if (!words) return;
            event.preventDefault();
            const before = area.value[area.selectionStart - 1];
            insert(words.includes("\n") && before && before !== "\n" ? `\n\n${words}` : words);
          });
          writing.addEventListener("submit", event => {
            event.preventDefault();
            isPaused = false;
            clearTimeout(timer);
            if (isSending) setTimeout(() => writing.requestSubmit(), 200);
            else send("");
          });
          // Who else writes here is asked now and then, also while nothing is written.
          setInterval(() => {
            if (document.visibilityState === "visible" && area.value === saved && saved.trim()) send("look");
          }, 20_000);

          const tools = document.createElement("p");
          tools.className = "scripted tools";
          tools.setAttribute("role", "group");
          tools.setAttribute("aria-label", "Marks for the words chosen");
          area.parentElement.before(tools);
          const around = (words, before, after) => button(tools, words, () => insert(before + area.value.slice(area.selectionStart, area.selectionEnd) + after));
          const lines = (words, mark) => button(tools, words, () => {
            const chosen = area.value.slice(area.selectionStart, area.selectionEnd).split("\n").filter(line => line.trim());
            insert((chosen.length > 0 ? chosen : [""]).map((line, index) => mark(index) + line).join("\n"));
          });
          around("Bold", "**", "**");
          around("Italic", "*", "*");
          around("Link", "[", "](https://)");
          lines("List", () => "- ");
          lines("Numbered list", index => `${index + 1}. `);
          lines("Note", index => index === 0 ? "> [!NOTE]\n> " : "> ");

          const found = show(name, document.createElement("div"));
          if (found && found.kept.words !== opened) {
            writing.before(found.shown);
            button(found.tools, "Go on with these words", () => {
              area.select();
              insert(found.kept.words);
              found.shown.remove();
            });
          } else store.remove(name);
          look(document);
        };

        """#
}
