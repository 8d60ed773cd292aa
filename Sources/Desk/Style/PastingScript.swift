/// What the desk's script makes of words copied from a web page or from Word: Markdown.
enum PastingScript {
    static let source = #"""
        // Words copied from a web page or from Word, as Markdown: headings, lists, tables, bold, italic and links are kept, all else
        // of how they looked is dropped. Empty where nothing of that kind is in them.
        const cleaned = html => {
          const body = new DOMParser().parseFromString(html, "text/html").body;
          if (!body.querySelector("h1, h2, h3, h4, h5, h6, ul, ol, table, b, strong, i, em, a[href], blockquote, p + p, [style*='mso-list'], [style*='font-weight'], [style*='font-style']")) return "";

          const style = (node, name) => (node.getAttribute("style") ?? "").match(new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`, "i"))?.[1].trim() ?? "";
          const isDropped = node => /^(script|style|head|meta|link|title|template|img|svg|object|iframe|form|input|button|select|textarea|del|o:p)$/i.test(node.nodeName) || /ignore/i.test(style(node, "mso-list")) || style(node, "display") === "none";
          const isBlock = node => /^(p|div|section|article|main|header|footer|aside|nav|h[1-6]|ul|ol|li|table|blockquote|pre|figure|figcaption|dl|dt|dd|hr|center|address)$/i.test(node.nodeName);
          const mark = (words, sign) => {
            const inner = words.trim();
            return inner ? words.replace(inner, () => `${sign}${inner}${sign}`) : words;
          };

          const inline = node => {
            if (node.nodeType === Node.TEXT_NODE) return node.data.replace(/\s+/g, " ").replace(/[\\`*_\[\]<]/g, "\\$&");
            if (node.nodeType !== Node.ELEMENT_NODE || isDropped(node)) return "";
            if (node.nodeName === "BR") return "\\\n";
            let words = [...node.childNodes].map(inline).join("");
            const weight = style(node, "font-weight"), slant = style(node, "font-style");
            if (/^(i|em)$/i.test(node.nodeName) ? slant !== "normal" : /italic|oblique/.test(slant)) words = mark(words, "*");
            if (/^(b|strong)$/i.test(node.nodeName) ? !/^(normal|400)$/.test(weight) : /^(bold|[6-9]00)$/.test(weight)) words = mark(words, "**");
            const target = node.nodeName === "A" ? node.getAttribute("href") ?? "" : "";
            if (/^(https?:|mailto:|tel:)[^\s<>]+$/i.test(target) && words.trim()) words = `[${words.trim()}](<${target}>)`;
            return words;
          };
          const tidy = words => words.replace(/ +/g, " ").replace(/^(?:\s|\\\n)+|(?:\s|\\\n)+$/g, "").replace(/ *\\\n */g, "\\\n").replace(/^(#+|>|[-+]|\d+[.)])(?= )/, "\\$1").replace(/^\\(\d+)/, "$1\\");

          const blocks = [];
          // Markers of the lists an item stands in: what is under it is set in by their widths.
          let markers = [];
          const item = (words, level, isOrdered) => {
            markers = markers.slice(0, level);
            const indent = markers.map(marker => " ".repeat(marker.length)).join("");
            markers[level] = isOrdered ? "1. " : "- ";
            const line = `${indent}${markers[level]}${words}`;
            const last = blocks.at(-1);
            if (last?.items) last.items.push(line);
            else blocks.push({ items: [line] });
          };
          const paragraph = words => {
            const tidied = tidy(words);
            if (tidied) blocks.push(tidied);
          };
          const cells = row => [...row.cells].map(cell => tidy([...cell.childNodes].map(node => isBlock(node) ? ` ${inline(node)} ` : inline(node)).join("")).replace(/\\?\n/g, " ").replace(/\|/g, "\\|"));

          const list = (node, level) => {
            for (const child of node.children) {
              if (/^(ul|ol)$/i.test(child.nodeName)) list(child, level + 1);
              if (child.nodeName !== "LI") continue;
              const inner = [...child.childNodes].filter(part => !/^(ul|ol)$/i.test(part.nodeName));
              const words = tidy(inner.map(part => isBlock(part) ? `${inline(part)} ` : inline(part)).join(""));
              if (words) item(words, level, node.nodeName === "OL");
              for (const nested of child.querySelectorAll(":scope > ul, :scope > ol")) list(nested, level + 1);
            }
          };

          const walk = parent => {
            let run = "";
            const flush = () => { paragraph(run); run = ""; };
            for (const node of parent.childNodes) {
              if (node.nodeType !== Node.ELEMENT_NODE || (!isBlock(node) && !node.querySelector("p, div, ul, ol, table, h1, h2, h3, h4, h5, h6"))) { run += inline(node); continue; }
              flush();
              if (isDropped(node)) continue;
              const heading = node.nodeName.match(/^H([1-6])$/);
              const placed = style(node, "mso-list").match(/level(\d+)/);
              if (heading) {
                const words = tidy(inline(node).replace(/\*\*/g, ""));
                if (words) blocks.push(`${Number(heading[1]) > 2 ? "###" : "##"} ${words}`);
              } else if (placed) {
                const sign = [...node.querySelectorAll("[style]")].find(part => /ignore/i.test(style(part, "mso-list")))?.textContent.trim() ?? "";
                item(tidy(inline(node)), Math.min(Number(placed[1]) - 1, markers.length), /^\(?[\da-z]{1,4}[.)]/i.test(sign));
              } else if (/^(UL|OL)$/.test(node.nodeName)) {
                markers = [];
                list(node, 0);
              } else if (node.nodeName === "TABLE") {
                const rows = [...node.rows].map(cells).filter(row => row.some(Boolean));
                const width = Math.max(0, ...rows.map(row => row.length));
                if (width === 1) rows.forEach(row => blocks.push(row[0]));
                else if (rows.length > 0) {
                  const line = row => `| ${Array.from({ length: width }, (_, index) => row[index] ?? "").join(" | ")} |`;
                  blocks.push([line(rows[0]), `|${" --- |".repeat(width)}`, ...rows.slice(1).map(line)].join("\n"));
                }
              } else if (node.nodeName === "BLOCKQUOTE") {
                paragraph(inline(node));
                if (blocks.length > 0 && typeof blocks.at(-1) === "string") blocks.push(blocks.pop().replace(/^/gm, "> "));
              } else walk(node);
            }
            flush();
          };
          walk(body);
          return blocks.map(block => block.items ? block.items.join("\n") : block).join("\n\n");
        };

        """#
}
