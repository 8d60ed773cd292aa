/// The script of the page of search: it finds words in the index that `SearchIndex` writes, to the paragraph, and goes
/// straight to a number or a code.
///
/// What is typed is broken into words as `WordScanner` does it. A place is found that has every word, or whose chapter's
/// title has those it lacks; rarer words, whole words and headings count for more. What a place says is read from its own
/// page, so the index holds no text twice.
enum SearchScript {
    static let path = "assets/search.js"

    static var bytes: [UInt8] {
        Array("\"use strict\";\nconst stopWords = new Set(\"\(WordScanner.stopWords)\".split(\" \"));\n\(reading)\n\(ranking)\n\(showing)".utf8)
    }

    /// The index and the question.
    private static let reading = #"""
        const asking = document.querySelector(".asking");
        const root = new URL("..", document.currentScript.src);
        const wordPieces = Number(asking.dataset.words), pagesInPiece = Number(asking.dataset.pages);

        // A piece of the index is a script that calls this with its name. From a server it is read as data, which is quicker; from
        // a disk a browser reads nothing but scripts.
        const pieces = new Map(), arriving = new Map();
        const rubricSearch = (name, value) => arriving.get(name)?.(value);
        const isOnDisk = location.protocol === "file:";
        const read = async address => {
          const answer = await fetch(address, { priority: "high" }), text = await answer.text();
          return JSON.parse(text.slice(text.indexOf(",") + 1, text.lastIndexOf(")")));
        };
        const run = (name, address) => new Promise((resolve, reject) => {
          arriving.set(name, resolve);
          const script = document.createElement("script");
          script.src = address;
          script.onerror = reject;
          document.head.append(script);
        });
        const piece = name => {
          const address = new URL(`assets/search/${name}.js`, root);
          if (!pieces.has(name)) pieces.set(name, (isOnDisk ? run(name, address) : read(address)).catch(() => { pieces.delete(name); return null; }));
          return pieces.get(name);
        };

        const words = text => (text.toLowerCase().match(/\d+(?:\.\d+)+[a-z]*|[0-9a-z\u00c0-\u1fff\u2c00-\u{10ffff}]+/gu) ?? [])
          .filter(word => !stopWords.has(word) && (word.length > 1 || /\d/.test(word)));
        const pieceOf = word => {
          let hash = 2166136261;
          for (const byte of new TextEncoder().encode([...word].slice(0, 3).join(""))) hash = Math.imul(hash ^ byte, 16777619) >>> 0;
          return `words-${hash % wordPieces}`;
        };

        // What a word may begin with in the text when it was asked for in another form: referred, referral.
        const stem = word => {
          if (/\d/.test(word)) return word;
          const cut = word.replace(/(?:ing|ed|es|al|s)$/, "");
          if (cut.length < 4 || cut === word) return word;
          return cut.replace(/([b-df-hj-np-tv-z])\1$/, "$1");
        };
        const likeness = (word, asked, root) => {
          if (word === asked) return 1;
          if (/^\d/.test(asked)) return word.startsWith(asked + ".") ? 0.5 : 0;
          if (stem(word) === root) return 0.8;
          if (word.startsWith(asked)) return 0.6;
          return word.startsWith(root) ? 0.3 : 0;
        };

        """#

    private static let ranking = #"""
        // The places of a word: the page of each, and twice its place there, and one more where it is a heading. `lengths` learns
        // how many places each page needs room for. All in one plain loop, since a browser runs new code slowly at first.
        const unpack = (text, lengths) => {
          const pages = new Int32Array(text.length), places = new Int32Array(text.length);
          let count = 0, page = 0, place = 0, isPage = true, value = 0, scale = 1;
          for (let index = 0; index < text.length; index += 1) {
            const digit = text.charCodeAt(index) - 35;
            if (digit < 0) { isPage = true; continue; }
            if (digit >= 58) { value += scale * (digit - 1); scale *= 34; continue; }
            value += scale * digit;
            scale = 1;
            if (isPage) { page += value; place = 0; isPage = false; }
            else {
              place += value >> 1;
              pages[count] = page;
              places[count++] = place << 1 | value & 1;
              if (!(lengths[page] > place)) lengths[page] = place + 1;
            }
            value = 0;
          }
          return { pages, places, count };
        };

        const rarity = places => 8 / (3 + Math.log2(1 + places.length));

        // The spellings of a word's piece that answer it, each with its places and what it is worth. All begin like its root.
        const answering = (word, index) => {
          const root = stem(word);
          // A word that only begins like the one asked for is worth no more for being rare.
          const most = Object.hasOwn(index, word) ? rarity(index[word]) : Infinity;
          return Object.keys(index).filter(spelling => spelling.startsWith(root)).map(spelling => {
            const text = index[spelling];
            return { text, worth: likeness(spelling, word, root) * Math.min(rarity(text), most) };
          }).filter(({ worth }) => worth > 0);
        };

        // The places that answer a question, best first, as page * 65536 + place; null when the index cannot be read.
        const find = async question => {
          const asked = [...new Set(words(question))].slice(0, 12);
          const indexes = await Promise.all(asked.map(word => piece(pieceOf(word))));
          if (indexes.includes(null)) return null;
          // A row for each page, with room for the last of its places that any word stands in; place 0 is the page itself.
          const lengths = [];
          const spellings = asked.map((word, order) => answering(word, indexes[order])
            .map(({ text, worth }) => ({ ...unpack(text, lengths), worth })));
          const starts = new Int32Array(lengths.length + 1);
          for (let page = 0; page < lengths.length; page += 1) starts[page + 1] = starts[page] + (lengths[page] ?? 0);
          // By place: which of the words stand there, as bits, and what they are worth together.
          const room = starts[lengths.length], has = new Uint16Array(room), worths = new Float64Array(room), best = new Float64Array(room);
          for (const [order, found] of spellings.entries()) {
            best.fill(0);
            for (const { pages, places, count, worth } of found) {
              for (let index = 0; index < count; index += 1) {
                const own = places[index] & 1 ? worth * 1.6 : worth, row = starts[pages[index]] + (places[index] >> 1);
                if (best[row] < own) best[row] = own;
              }
            }
            for (let row = 0; row < room; row += 1) {
              if (best[row] === 0) continue;
              has[row] |= 1 << order;
              worths[row] += best[row];
            }
          }
          return ranked(starts, has, worths);
        };

        // The places that have the most of the words, or whose page's title has those they lack. Many are worth the same, and
        // those stand in reading order: sorting what they are worth is much quicker than sorting places.
        const ranked = (starts, has, worths) => {
          const count = bits => { let sum = 0; for (; bits; bits &= bits - 1) sum += 1; return sum; };
          let found = new Map(), most = 1;
          for (let page = 0; page + 1 < starts.length; page += 1) {
            const title = starts[page], end = starts[page + 1];
            for (let row = title; row < end; row += 1) {
              if (has[row] === 0) continue;
              const number = count(row === title ? has[row] : has[row] | has[title]);
              if (number < most) continue;
              if (number > most) { found = new Map(); most = number; }
              const worth = row === title ? worths[row] * 1.5 : worths[row] + worths[title] / 4;
              const key = page * 65536 + row - title, alike = found.get(worth);
              if (alike) alike.push(key); else found.set(worth, [key]);
            }
          }
          return [...found].sort(([a], [b]) => b - a).flatMap(([, keys]) => keys);
        };

        // What a place is called and where it stands.
        const describe = async key => {
          const page = Math.floor(key / 65536), place = key % 65536;
          const list = await piece(`pages-${Math.floor(page / pagesInPiece)}`);
          if (!list) return null;
          const [path, code, title, places] = list[page % pagesInPiece];
          if (place === 0) return { path, code, title, number: "", id: "" };
          const [id, number] = places.split("|")[place - 1].replace(/^=/, "").split(" ");
          return { path, code, title, number, id };
        };

        // Where a number or a code leads, alone or both; null when to none or to several.
        const goal = async (question, keys) => {
          const asked = question.trim().toLowerCase().split(/\s+/);
          // A number has a figure in it; a code without one is a page's.
          const named = keys.slice(0, 400).filter(key => /\d/.test(question) || key % 65536 === 0);
          const hits = [];
          for (const hit of await Promise.all(named.map(describe))) {
            if (!hit) return null;
            const names = [hit.code.toLowerCase(), hit.number.toLowerCase()].filter(name => name !== "");
            const isNamed = hit.id === "" ? hit.code !== "" && asked.length === 1 && asked[0] === names[0]
              : hit.number !== "" && asked.includes(names.at(-1)) && asked.every(word => names.includes(word));
            if (isNamed) hits.push(hit);
          }
          return hits.length === 1 ? hits[0] : null;
        };
        const address = hit => new URL(hit.path + (hit.id ? `#${encodeURIComponent(hit.id)}` : ""), root).href;

        """#

    private static let showing = #"""
        const field = asking.querySelector("input");
        const outcome = asking.querySelector(".found"), spoken = asking.querySelector("[role=status]");
        // So many are told of at once, and of those so many before the others are known.
        const atOnce = 10, ahead = 5;

        // The text of a found page; on a disk a browser reads no other page, and the number must do.
        const texts = new Map();
        const text = path => {
          if (!texts.has(path)) texts.set(path, isOnDisk ? Promise.resolve(null) : fetch(new URL(path, root))
            .then(answer => answer.ok ? answer.text() : "").then(words => new DOMParser().parseFromString(words, "text/html")).catch(() => null));
          return texts.get(path);
        };
        const excerpt = async (hit, asked) => {
          const page = await text(hit.path);
          const place = page && hit.id ? page.getElementById(hit.id) : null;
          if (!place) return null;
          const stood = place.querySelector(".words") ?? place.querySelector("dd") ?? place;
          for (const part of stood.querySelectorAll(".unseen, svg, .whom")) part.remove();
          const said = stood.textContent.replace(/\s+/g, " ").trim();
          const roots = asked.map(stem);
          const isAsked = word => words(word).some(one => asked.some((other, index) => likeness(one, other, roots[index]) > 0));
          const parts = said.split(/([\p{L}\p{N}.]+)/u);
          let first = parts.findIndex(isAsked);
          for (let length = 0; first > 0 && length < 70; first -= 1) length += parts[first].length;
          const line = document.createElement("p");
          if (first > 0) line.append("… ");
          let length = 0, index = Math.max(first, 0);
          for (; index < parts.length && length < 230; index += 1) {
            length += parts[index].length;
            if (!isAsked(parts[index])) { line.append(parts[index]); continue; }
            const mark = document.createElement("mark");
            mark.textContent = parts[index];
            line.append(mark);
          }
          if (index < parts.length) line.append(" …");
          return line;
        };

        const entry = hit => {
          const item = document.createElement("li"), link = document.createElement("a");
          link.href = address(hit);
          link.textContent = [hit.code, hit.number].filter(name => name).join(" ") + (hit.code || hit.number ? " " : "") + hit.title;
          item.append(link);
          return item;
        };
        // What places say, under their names.
        const quote = (items, hits, asked) => {
          for (const [index, hit] of hits.entries()) excerpt(hit, asked).then(line => line && items[index].append(line));
        };
        const told = (question, keys) => {
          if (question === "") return "";
          if (keys === null) return "The index cannot be read just now. Look in the index below.";
          if (keys.length === 0) return `Nothing is found for “${question}”. Try fewer words or another spelling, or look in the index below.`;
          return `${keys.length} ${keys.length === 1 ? "place" : "places"} found for “${question}”, the most likely first.`;
        };
        const known = async keys => (await Promise.all(keys.map(describe))).filter(hit => hit);

        // What is found stands there at once. It is said aloud, and what the places say is read from their pages, when the
        // reader has paused so long: nobody wants every letter answered.
        let turn = 0, pausing;
        const search = async (pause = 0, answer = find(field.value)) => {
          const own = turn += 1, question = field.value.trim(), asked = words(question);
          clearTimeout(pausing);
          const keys = asked.length > 0 ? await answer : [];
          const best = (keys ?? []).slice(0, atOnce);
          const hits = await known(best.slice(0, ahead));
          if (own !== turn) return;
          for (const shown of asking.querySelectorAll(".hits, .more")) shown.remove();
          outcome.textContent = told(question, keys);
          const list = document.createElement("ol");
          list.className = "hits";
          list.append(...hits.map(entry));
          asking.append(list);
          const rest = await known(best.slice(ahead));
          if (own !== turn) return;
          hits.push(...rest);
          list.append(...rest.map(entry));
          if (hits.length < (keys ?? []).length) offerMore(keys, list, asked);
          pausing = setTimeout(() => {
            spoken.textContent = outcome.textContent;
            quote(list.children, hits, asked);
          }, pause);
        };
        const offerMore = (keys, list, asked) => {
          const more = document.createElement("button");
          more.type = "button";
          more.className = "more";
          more.textContent = "Show more";
          let shown = atOnce;
          more.addEventListener("click", async () => {
            const start = shown;
            shown += atOnce;
            const hits = await known(keys.slice(start, shown)), items = hits.map(entry);
            list.append(...items);
            quote(items, hits, asked);
            list.children[start]?.querySelector("a").focus();
            if (shown >= keys.length) more.remove();
          });
          asking.append(more);
        };
        // To the one place a number or a code names; otherwise to what is found.
        const go = async () => {
          const answer = find(field.value), hit = await goal(field.value, await answer ?? []);
          if (hit) location.assign(address(hit)); else await search(0, answer);
        };

        // The first question of all finds the way to the index already open.
        field.addEventListener("focus", () => piece("pages-0"), { once: true });
        let waiting;
        field.addEventListener("input", () => {
          clearTimeout(waiting);
          const typed = words(field.value), last = [...typed.at(-1) ?? ""];
          // A piece is known from three letters of a word: one of fewer waits for another letter, or a pause.
          if (last.length === 0 || last.length > 2) search(250);
          else waiting = setTimeout(() => search(), 150);
        });
        asking.querySelector("form").addEventListener("submit", event => {
          event.preventDefault();
          clearTimeout(waiting);
          // So that going back from a page found comes back to what was found; a page from a disk may not.
          if (!isOnDisk) history.replaceState(null, "", `?q=${encodeURIComponent(field.value)}`);
          go();
        });
        const asked = new URLSearchParams(location.search).get("q");
        // Who comes back finds what they left; who comes with a question is taken to its goal.
        const isReturn = performance.getEntriesByType("navigation")[0]?.type === "back_forward";
        if (asked) {
          field.value = asked;
          if (isReturn) search(); else go();
        }

        """#
}
