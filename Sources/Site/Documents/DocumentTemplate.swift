/// How printed documents look: A4, numbers in a column of their own, black bars, a running head with chapter and release,
/// and at every foot that print is not controlled.
enum DocumentTemplate {
    static let markup: StaticString = ##"""
        #let ink = rgb("#0b0c0c")
        #let muted = rgb("#484f55")

        #let printed(title: "", manual: "", publisher: "", release: "", banner: "", address: "", published: "", body) = {
          set document(title: title, author: if publisher == "" { () } else { (publisher,) }, date: none)
          set text(font: "Libertinus Serif", size: 10.5pt, fill: ink, lang: "en", region: "GB", hyphenate: false)
          set par(leading: 0.62em, spacing: 0.8em, justify: false)
          set list(indent: 0pt, body-indent: 0.6em, spacing: 0.55em)
          set enum(indent: 0pt, body-indent: 0.6em, spacing: 0.55em)
          set footnote.entry(gap: 0.5em)
          show heading: set text(hyphenate: false)
          show heading: set block(above: 1.5em, below: 0.8em, sticky: true)
          show heading.where(level: 1): set text(20pt)
          show heading.where(level: 2): set text(15pt)
          show heading.where(level: 3): set text(12.5pt)
          show link: underline
          set page(
            paper: "a4",
            margin: (x: 22mm, top: 27mm, bottom: 27mm),
            header: context {
              set text(8.5pt, fill: muted)
              let page = here().page()
              let chapters = query(<running>).filter(one => one.location().page() <= page)
              let chapter = if chapters.len() == 0 { manual } else { chapters.last().value }
              grid(columns: (1fr, auto), column-gutter: 1em, chapter, align(right, release))
              v(-0.6em)
              line(length: 100%, stroke: 0.5pt + muted)
            },
            footer: context {
              set text(8.5pt, fill: muted)
              line(length: 100%, stroke: 0.5pt + muted)
              v(-0.6em)
              grid(
                columns: (1fr, auto), column-gutter: 1em,
                [Uncontrolled when printed.#if published != "" [ Published #published.]],
                align(right)[page #counter(page).display("1 of 1", both: true)],
              )
              v(-0.2em)
              (address, banner).filter(one => one != "").join(". ")
            },
          )
          body
        }

        #let title-page(title, publisher: "", release: "") = {
          v(4cm)
          std.title(text(28pt, title))
          text(13pt, publisher)
          parbreak()
          text(13pt, release)
          pagebreak()
          outline(title: "Contents", depth: 2)
        }

        #let part(title) = {
          pagebreak(weak: true)
          heading(level: 1, title)
        }

        #let chapter(title, level: 1, place: "", fresh: false) = {
          if fresh { pagebreak(weak: true) }
          [#metadata(title)<running>]
          [#heading(level: level, title)#label(place)]
        }

        #let standing(..cells) = block(above: 1em, below: 1.4em, {
          set text(9.5pt)
          for (term, words) in cells.pos().chunks(2) { par(hanging-indent: 1em)[*#term:* #words] }
        })

        #let section(number, level: 2, place: "", title) = [#heading(level: level, {
            if number != "" { number + h(0.6em) }
            title
          })#label(place)]

        #let numbered-paragraph(number, place: "", whole: false, body) = block(breakable: not whole, width: 100%, grid(
          columns: (15mm, 1fr), column-gutter: 3mm,
          [#text(number-width: "tabular", number)#label(place)],
          body,
        ))

        #let words(body) = par(body)

        #let literal(body) = text(font: "DejaVu Sans Mono", size: 0.85em, body)

        #let listing(words) = block(width: 100%, inset: 6pt, stroke: 0.5pt + muted, raw(block: true, words))

        #let quotation(body) = block(inset: (left: 1.2em), body)

        #let rule() = line(length: 100%, stroke: 0.5pt + muted)

        #let note(kind, grave: false, body) = block(
          width: 100%, inset: 8pt, above: 1em, below: 1em,
          stroke: if grave { 1.6pt + ink } else { (left: 1.6pt + muted) },
          {
            par(strong(kind))
            body
          },
        )

        #let bulleted(..items) = list(..items.pos())

        #let numbered(start: 1, ..items) = enum(start: start, ..items.pos())

        #let cells(alignments: (), ..all) = {
          let count = alignments.len()
          let all = all.pos()
          set text(9.5pt)
          table(
            columns: count, align: alignments.map(one => one + top), inset: 5pt, stroke: 0.5pt + muted,
            table.header(..all.slice(0, count).map(strong)),
            ..all.slice(count).map(one => block(breakable: false, one)),
          )
        }

        #let pathway(title, ..steps) = block(width: 100%, inset: 8pt, stroke: 0.8pt + ink, {
          par(strong("Pathway: " + title))
          enum(..steps.pos())
        })

        #let source(facts, address) = {
          facts + "."
          if address != "" { " " + link(address) }
        }

        #let added(body) = {
          h(0.2em)
          "[added: "
          underline(offset: 1.6pt, stroke: 0.5pt, underline(offset: 3.2pt, stroke: 0.5pt, body))
          "]"
        }

        #let deleted(body) = {
          h(0.2em)
          "[deleted: "
          strike(stroke: 0.5pt, body)
          "]"
        }

        #let remark(words) = text(fill: muted, style: "italic", " [" + words + "]")

        #let list-line(mark, level: 1, body) = block(above: 0.55em, below: 0.55em, inset: (left: (level - 1) * 1.4em), grid(
          columns: (1.8em, 1fr), mark, body,
        ))

        #let changed-unit(number, mark: "", whole: false, body) = block(
          width: 100%, breakable: not whole, above: 1em, below: 1em, inset: (left: 3mm), stroke: (left: 1.4pt + ink),
          grid(columns: (15mm, 1fr), column-gutter: 3mm, text(number-width: "tabular", number), {
            if mark != "" { par(text(9pt, fill: muted, strong(mark))) }
            body
          }),
        )

        #let first-call(place, body) = [#footnote(body)#label(place)]


        """##
}
