/// The site's one style sheet, from the general to the particular, paper last.
public enum Stylesheet {
    static let path = "assets/rubric.css"

    /// The style sheet as UTF-8, for pages that are no part of a site and look like it.
    public static var bytes: [UInt8] {
        Array([colours, base, frame, lists, chapter, notes, drawing, search, redline, wide, paper].joined(separator: "\n").utf8)
    }

    private static let colours = """
        /* Colours: by the device's preference. */
        :root {
          color-scheme: light dark;
        \(Palette.light.properties)
        }
        @media screen and (prefers-color-scheme: dark) {
          :root {
        \(Palette.dark.properties)
          }
        }

        """

    /// What stands nowhere in particular: text, links, focus.
    private static let base = """
        *, *::before, *::after { box-sizing: border-box; }
        html { font-size: 106.25%; scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body {
          --side: 1rem; margin: 0; background: var(--paper); color: var(--ink);
          font-family: Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
          font-feature-settings: "ss04"; line-height: 1.55; overflow-wrap: break-word;
        }
        h1, h2, h3, h4, h5, h6 { line-height: 1.2; font-weight: 700; text-wrap: balance; margin: 0; }
        h1 { font-size: clamp(1.65rem, 1.35rem + 1.6vw, 2.35rem); letter-spacing: -0.015em; }
        h2 { font-size: clamp(1.24rem, 1.15rem + 0.5vw, 1.53rem); letter-spacing: -0.01em; margin-top: 2.4rem; }
        h3, h4, h5, h6 { font-size: 1.12rem; margin-top: 1.8rem; }
        p, ul, ol, dl, pre, blockquote, .table { margin: 0.75rem 0 0; }
        ul, ol { padding-left: 1.4rem; }
        li + li { margin-top: 0.3rem; }
        dd { margin: 0; }
        img { max-width: 100%; height: auto; }
        hr { border: 0; border-top: 1px solid var(--line); margin: 1.2rem 0; }
        code, pre { font-family: ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace; font-size: 0.9em; }
        pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--wash); padding: 0.75rem 1rem; }
        code { overflow-wrap: anywhere; }
        blockquote { padding-left: 1rem; border-left: 3px solid var(--line); }
        small, .small { font-size: 0.875rem; }

        a { color: var(--link); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
        a:visited { color: var(--visited); }
        a:hover { text-decoration-thickness: 3px; }
        a:focus-visible, button:focus-visible {
          outline: 0; background: var(--focus); color: var(--focus-ink);
          box-shadow: 0 -2px var(--focus), 0 4px var(--focus-ink); text-decoration: none;
        }
        [tabindex="0"]:focus-visible { outline: 3px solid var(--focus-ink); box-shadow: 0 0 0 6px var(--focus); }
        main:focus { outline: 0; }
        a.term { color: inherit; text-decoration: underline dotted var(--muted) 1px; }
        a.term:hover { text-decoration: underline solid 2px; }
        a.term:focus-visible { color: var(--focus-ink); }
        a.telephone { font-weight: 700; white-space: nowrap; }
        .unresolved { font-family: ui-monospace, monospace; font-size: 0.9em; border-bottom: 2px dotted var(--alarm); }
        .unseen {
          position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden;
          clip-path: inset(50%); white-space: nowrap;
        }
        .flag {
          display: inline-block; margin-left: 0.5rem; padding: 0 0.4rem; border: 1px solid var(--bar); color: var(--bar);
          font-size: 0.875rem; font-weight: 400; letter-spacing: 0; line-height: 1.45; text-decoration: none; white-space: nowrap;
        }
        a.flag, a.flag:visited { color: var(--bar); }
        a.flag:hover { text-decoration: underline; }
        a.flag:focus-visible { color: var(--focus-ink); }

        """

    /// What stands around the text of every page.
    private static let frame = """
        .skip { position: absolute; left: 1rem; top: -4rem; padding: 0.6rem 1rem; z-index: 1; }
        .skip:focus { top: 0; }
        .bar, main, .colophon, .banner { padding-left: max(var(--side), 50% - 30rem); padding-right: max(var(--side), 50% - 30rem); }
        .masthead .bar { background: var(--masthead); color: var(--masthead-ink); }
        .masthead p { margin-top: 0; }
        .masthead .manual { padding-top: 0.85rem; font-weight: 700; line-height: 1.3; font-size: 1.1rem; }
        .masthead .manual a { display: inline-block; }
        .masthead .release { color: var(--masthead-muted); font-size: 0.9rem; line-height: 1.4; padding-top: 0.15rem; }
        .masthead a, .masthead a:visited { color: var(--masthead-ink); text-decoration: none; }
        .masthead a:hover, .masthead a[aria-current] { text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 0.3em; }
        .masthead a:focus-visible { color: var(--focus-ink); }
        .masthead nav ul { display: flex; flex-wrap: wrap; gap: 0 1.4rem; list-style: none; margin: 0.3rem 0 0; padding: 0 0 0.3rem; font-size: 0.9rem; }
        .masthead nav li { margin: 0; }
        .masthead nav a { display: block; padding: 0.68rem 0; line-height: 1.4; }
        .masthead .banner { background: var(--target); color: var(--ink); font-size: 0.9rem; padding-top: 0.45rem; padding-bottom: 0.45rem; }
        main { padding-top: 1.1rem; padding-bottom: 3.5rem; }
        main > * { max-width: 41rem; }
        main > .reading { max-width: none; }
        .lead { font-size: 1.12rem; color: var(--muted); }
        .trail ol { display: flex; flex-wrap: wrap; list-style: none; padding: 0; margin: 0 0 0.9rem; font-size: 0.9rem; }
        .trail li { margin: 0; }
        .trail a { display: inline-block; padding: 0.3rem 0; }
        .trail li:not(:last-child)::after { content: "›"; padding: 0 0.5rem; color: var(--muted); }
        .colophon { border-top: 1px solid var(--line); background: var(--wash); padding-top: 1.2rem; padding-bottom: 2.4rem; font-size: 0.9rem; color: var(--muted); }
        .colophon ul { display: flex; flex-wrap: wrap; gap: 0 1.4rem; list-style: none; padding: 0; margin-top: 0.4rem; }
        .colophon li { margin: 0; }
        .colophon a { display: block; padding: 0.6rem 0; }
        .running-head, .running-foot { display: none; }

        """

    /// The front page, parts, glossary, references, releases.
    private static let lists = """
        .lately { margin-top: 1.8rem; padding: 1.1rem 1.2rem; background: var(--wash); border-left: 5px solid var(--bar); }
        .lately h2 { margin-top: 0; }
        .part > p { color: var(--muted); }
        ul.chapters { list-style: none; padding: 0; border-top: 1px solid var(--line); }
        ul.chapters li { display: grid; grid-template-columns: 4.25rem minmax(0, 1fr); margin: 0; border-bottom: 1px solid var(--line); }
        ul.chapters .code { padding: 0.62rem 0; color: var(--muted); font-variant-numeric: tabular-nums; }
        ul.chapters .name { display: flex; flex-wrap: wrap; gap: 0 0.6rem; align-items: baseline; }
        ul.chapters .name a:first-child { padding: 0.62rem 0; }
        ul.chapters .name .flag { margin: 0 0 0.62rem; }
        .duties > div, .standing > div, .change dl > div { display: grid; grid-template-columns: 4.25rem minmax(0, 1fr); }
        .duties dt { font-weight: 700; }
        .glossary .entry { padding: 0.8rem 0; border-bottom: 1px solid var(--line); }
        .glossary dt { font-weight: 700; }
        .glossary .also { font-weight: 400; color: var(--muted); margin-left: 0.6rem; }
        .entry:target, .references li:target { background: var(--target); box-shadow: 0 0 0 0.5rem var(--target); }
        ul.references { list-style: none; padding: 0; }
        ul.references li { margin-top: 0.9rem; }
        ul.references cite { font-style: normal; font-weight: 700; }
        ul.references .cited-in { margin-top: 0.2rem; font-size: 0.9rem; color: var(--muted); }
        .where-cited { font-size: 0.9rem; }
        .way li { margin-top: 0.6rem; }
        .change { margin-top: 1.8rem; padding-top: 0.2rem; border-top: 1px solid var(--line); }
        .change h3 { margin-top: 0.9rem; }
        .change dl > div { margin-top: 0.5rem; grid-template-columns: 5.2rem minmax(0, 1fr); }
        .change dt { color: var(--muted); }
        .change dd > ul { margin-top: 0; padding: 0; list-style: none; }
        .change dd .places { font-size: 0.94rem; margin-top: 0; }
        .duty-changes { margin-top: 1.8rem; padding: 1.1rem 1.2rem; background: var(--wash); border-left: 5px solid var(--bar); }
        .duty-changes h2 { margin: 0; }
        .duty-changes h3 { margin-top: 0.9rem; font-size: 1rem; }
        .sentences { margin-top: 0.3rem; }
        .change:target { background: var(--target); box-shadow: 0 0 0 0.5rem var(--target); }

        """

    private static let chapter = """
        .reading-head h1 .code { display: block; font-size: 0.52em; letter-spacing: 0; color: var(--muted); margin-bottom: 0.15rem; }
        .emergency-box { margin-top: 1.1rem; padding: 0.9rem 1.1rem 1rem; background: var(--alarm-wash); border: 2px solid var(--alarm); border-left-width: 10px; }
        .emergency-box h2 { margin: 0; color: var(--alarm); font-size: 1.24rem; }
        .emergency-box p { margin-top: 0.35rem; }
        .emergency-box .source { font-size: 0.875rem; color: var(--muted); }
        .standing { margin-top: 1.1rem; padding: 0.7rem 0; border-top: 1px solid var(--line); border-bottom: 1px solid var(--line); font-size: 0.9rem; }
        .standing > div { grid-template-columns: 7.4rem minmax(0, 1fr); gap: 0 0.8rem; padding: 0.14rem 0; }
        .standing dt { color: var(--muted); }
        .amendments { margin-top: 1.1rem; padding: 0.9rem 1.1rem 1rem; background: var(--wash); border-left: 5px solid var(--bar); font-size: 0.94rem; }
        .amendments h2 { margin: 0; font-size: 1.12rem; }
        .amendments p, .amendments ul { margin-top: 0.35rem; }
        .amendment + .amendment { margin-top: 0.9rem; padding-top: 0.6rem; border-top: 1px solid var(--line); }
        ul.places { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.1rem 1.3rem; font-variant-numeric: tabular-nums; }
        ul.places li { margin: 0; }
        .reasons { color: var(--muted); }
        .contents { margin-top: 1.4rem; font-size: 0.9rem; }
        .contents h2 { font-size: 1rem; margin: 0; letter-spacing: 0; }
        .contents ol { list-style: none; padding: 0; margin-top: 0.3rem; }
        .contents li { margin: 0; }
        .contents .subsection { padding-left: 1.1rem; }
        .contents a { display: flex; gap: 0.6rem; padding: 0.4rem 0; line-height: 1.35; text-decoration: none; }
        .contents a:visited { color: var(--link); }
        .contents a:hover { text-decoration: underline; }
        .contents .number { flex: none; min-width: 1.2rem; color: var(--muted); font-variant-numeric: tabular-nums; }
        .contents .section:has(.number) ~ .section:not(:has(.number)) { padding-left: 1.8rem; }
        .contents a:focus-visible .number { color: inherit; }
        .contents a[aria-current] { font-weight: 700; color: var(--ink); }

        .text { max-width: 40.25rem; }
        .numbered .number, .paragraph > .number { font-variant-numeric: tabular-nums; }
        .numbered a.number, .paragraph > .number a { color: var(--muted); text-decoration: none; }
        .numbered a.number:hover, .paragraph > .number a:hover { color: var(--link); text-decoration: underline; }
        .numbered a.number:focus-visible, .paragraph > .number a:focus-visible { color: var(--focus-ink); }
        .paragraph { margin-top: 1.05rem; position: relative; scroll-margin-top: 1rem; }
        .paragraph > .number { margin: 0; font-size: 0.9rem; line-height: 1.72; color: var(--muted); }
        .paragraph > .number a { display: inline-block; padding: 0.6rem 0.5rem 0.6rem 0; margin: -0.6rem 0; }
        .paragraph.marked > .number a { padding-bottom: 0; margin-bottom: 0; }
        .paragraph > .words > :first-child { margin-top: 0; }
        .paragraph > .words .heading { font-weight: 700; }
        .marked { border-left: 5px solid var(--bar); margin-left: calc(-5px - 0.6rem); padding-left: 0.6rem; }
        .marked.quiet { border-left: 5px double var(--muted); }
        .paragraph > .mark { margin: 0; font-size: 0.83rem; line-height: 1.35; color: var(--bar); font-weight: 700; overflow-wrap: normal; }
        .paragraph > .mark a { color: inherit; display: inline-block; padding: 0.15rem 0 0.5rem; }
        .quiet > .mark { color: var(--muted); font-weight: 400; }
        .paragraph > .mark a:focus-visible { color: var(--focus-ink); }
        .tombstone .words, .gone { color: var(--muted); }
        .paragraph:target { background: var(--target); box-shadow: 0 0 0 0.5rem var(--target); }
        :target.numbered { background: var(--target); box-shadow: 0 0 0 0.4rem var(--target); }
        .paragraph > .actions { display: none; }
        .paragraph:target > .actions { display: flex; flex-wrap: wrap; gap: 0.2rem 1.2rem; align-items: center; margin: 0.4rem 0 0; font-size: 0.9rem; }
        .actions a, .actions button { display: inline-block; padding: 0.6rem 0; min-height: 2.6rem; }
        .actions button { font: inherit; color: var(--link); background: none; border: 0; text-decoration: underline; cursor: pointer; }
        .notices { margin-bottom: 1.6rem; }
        h1 + .notices, .emergency-box + .notices { margin: 1.1rem 0 0; }
        .notices .note { border-left-width: 6px; }
        .notices .note .note-kind { font-size: 1.06rem; line-height: 1.35; }
        .sources { margin-top: 2.4rem; }
        .sources h2 { margin-top: 0; }

        """

    private static let notes = """
        .note { margin-top: 0.75rem; padding: 0.6rem 1rem 0.75rem; background: var(--wash); border-left: 4px solid var(--muted); }
        .note > p, .note > ul, .note > ol { margin-top: 0.25rem; }
        .note .note-kind { margin: 0; font-weight: 700; font-size: 0.9rem; }
        .note.warning { border-left-color: var(--ink); }
        .note.local { border-left-color: var(--link); }
        .note.emergency { background: var(--alarm-wash); border-left-color: var(--alarm); }
        .note.emergency .note-kind { color: var(--alarm); }

        .table { scroll-padding-inline: 2rem; overflow-x: auto; position: relative; }
        table { border-collapse: collapse; width: 100%; font-size: 0.94rem; line-height: 1.45; }
        caption { text-align: left; color: var(--muted); font-size: 0.875rem; padding-bottom: 0.3rem; }
        th, td { text-align: left; vertical-align: top; padding: 0.5rem 0.9rem 0.5rem 0; border-bottom: 1px solid var(--line); min-width: 7.5rem; overflow-wrap: normal; }
        th:last-child, td:last-child { padding-right: 0; }
        /* Broken over two lines, a link beyond the edge of a region that scrolls is not brought into view with the focus. */
        th a, td a { display: inline-block; }
        thead th { border-bottom: 2px solid var(--ink); }
        th .flag { display: block; width: fit-content; margin: 0.15rem 0 0; }
        .centre { text-align: center; }
        .right { text-align: right; }

        .pathway { margin-top: 0.75rem; border: 1px solid var(--line); padding: 0.9rem 0.7rem 1.1rem; }
        .pathway-title { font-weight: 700; margin: 0; }
        .pathway ol { list-style: none; padding: 0; counter-reset: step; margin-top: 0.6rem; }
        .pathway ol > li { position: relative; margin: 0; padding: 0 0 0.9rem 2.9rem; min-height: 2.9rem; }
        .pathway ol > li::before {
          content: attr(value); position: absolute; left: 0; top: 0; width: 1.95rem; height: 1.95rem; line-height: 1.8rem; text-align: center;
          font-size: 0.9rem; font-weight: 700; font-variant-numeric: tabular-nums; border: 2px solid var(--ink); background: var(--paper);
        }
        .pathway .question::before { border-radius: 50%; background: var(--ink); color: var(--paper); }
        .pathway .end::before { border-width: 4px; border-style: double; line-height: 1.6rem; }
        .pathway ol > li:not(:last-child)::after { content: ""; position: absolute; left: 0.95rem; top: 2.25rem; bottom: 0.3rem; border-left: 1px solid var(--muted); }
        .pathway li p { margin: 0; }
        .pathway li ul { margin-top: 0.3rem; }
        .pathway .next { color: var(--muted); font-size: 0.94rem; }
        .pathway li:target { background: var(--target); }

        """

    private static let redline = """
        ins, del { position: relative; padding: 0 0.12em; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
        ins { color: var(--added); background: var(--added-wash); text-decoration: underline double 1px; text-underline-offset: 0.16em; }
        del { color: var(--deleted); background: var(--deleted-wash); text-decoration: line-through 1px; }
        ins a, del a, ins a:visited, del a:visited { color: inherit; }
        ins a:focus-visible, del a:focus-visible { color: var(--focus-ink); }
        .remark { font-size: 0.875rem; font-weight: 400; letter-spacing: 0; color: var(--bar); overflow-wrap: anywhere; }
        .seam { padding-top: 0.3rem; border-top: 1px dashed var(--bar); }
        tr.gone td { padding: 0.2rem 0; line-height: 1.35; }
        .redline .flag { white-space: normal; }
        .former > .number, .former.numbered > .number { text-decoration: line-through 1px; }
        .restyled { border-bottom: 2px dotted var(--bar); }
        .key { padding: 0.6rem 0; border-top: 1px solid var(--line); border-bottom: 1px solid var(--line); font-size: 0.94rem; }
        ol.lines { list-style: none; padding: 0; }
        ol.lines > li { margin-left: 1.4rem; }
        ol.lines > .bullet { list-style: disc; }
        ol.lines > .counted { list-style: decimal; }
        ol.lines > .level-2 { margin-left: 2.8rem; }
        ol.lines > .level-3 { margin-left: 4.2rem; }
        ol.lines > .level-4, ol.lines > .level-5, ol.lines > .level-6 { margin-left: 5.6rem; }
        ul.fields { list-style: none; padding: 0; }

        """

    /// Room for a column of numbers, and for the contents beside the text.
    private static let wide = """
        @media (min-width: 40em) {
          body { --side: 1.5rem; }
          .paragraph { display: grid; grid-template-columns: 4.25rem minmax(0, 1fr); grid-template-rows: auto 1fr; }
          .paragraph > .number { grid-column: 1; grid-row: 1; }
          .paragraph > .mark { grid-column: 1; grid-row: 2; padding-right: 0.6rem; }
          .paragraph > .words { grid-column: 2; grid-row: 1 / span 2; }
          .paragraph > .actions { grid-column: 2; }
          .text .numbered { display: grid; grid-template-columns: 4.25rem minmax(0, 1fr); align-items: baseline; }
          .text .numbered > .words, .text .numbered > .flag { grid-column: 2; }
          .text .numbered > .flag { justify-self: start; margin: 0.3rem 0 0; }
          .text .sources { padding-left: 4.25rem; }
          .text h2 .number { font-size: 0.78em; }
          .text h3 .number, .text h4 .number { font-size: 0.85em; }
        }
        @media (max-width: 39.99em) {
          /* Whom to call in an emergency is to be seen on a small telephone without scrolling. */
          .masthead .manual { padding-top: 0.5rem; font-size: 1rem; line-height: 1.25; }
          .masthead .release { font-size: 0.85rem; line-height: 1.3; }
          .masthead nav ul { margin-top: 0; padding-bottom: 0; gap: 0 1.2rem; }
          .masthead .banner { padding-top: 0.25rem; padding-bottom: 0.25rem; font-size: 0.85rem; }
          .trail { margin-top: -0.6rem; }
          .trail ol { margin-bottom: 0.4rem; }
          .lately .flag { display: block; width: fit-content; margin: 0.2rem 0 0; }
          .standing > div { grid-template-columns: 5.4rem minmax(0, 1fr); }
          /* Whose number it is stays in sight while the numbers are moved along. */
          .contacts th:first-child { position: sticky; left: 0; min-width: 6.4rem; padding-right: 0.5rem; background: var(--paper); }
          .reading-head h1 { line-height: 1.12; }
          .emergency-box { margin-top: 0.7rem; padding: 0.6rem 0.9rem 0.8rem; }
          .emergency-box p { line-height: 1.45; }
          .marked > .number { display: inline-block; margin-right: 0.7rem; }
          .paragraph > .mark { display: inline-block; }
          .numbered { display: flex; flex-wrap: wrap; gap: 0 0.7rem; align-items: baseline; }
          .numbered > .words { flex: 1 1 0; }
        }
        @media (min-width: 56.25em) {
          .reading { display: grid; grid-template-columns: 14.5rem minmax(0, 40.25rem); gap: 0 4rem; }
          .reading { grid-template-rows: auto auto 1fr; }
          .reading > * { grid-column: 2; }
          .reading > .contents { grid-column: 1; grid-row: 1 / span 3; align-self: start; position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow-y: auto; margin-top: 0; }
        }

        """

    private static let paper = """
        @page {
          size: A4; margin: 16mm 16mm 18mm 20mm;
          @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8pt Inter, Arial, sans-serif; }
        }
        @media print {
          html { font-size: 10.5pt; }
          /* The alternates of letters and figures are printed under no letter of Unicode: nobody could search or copy them. */
          * { font-feature-settings: normal !important; font-variant-numeric: normal !important; }
          body { line-height: 1.45; color: #000; background: #fff; }
          :root { --ink: #000; --muted: #333; --link: #000; --visited: #000; --bar: #000; --alarm: #000; --alarm-wash: #fff; --wash: #fff; --target: #fff; --line: #999; }
          .skip, .masthead nav, .search, .choosing, .offline, .trail, .contents, .paragraph > .actions, .paragraph:target > .actions, .colophon, .where-cited { display: none; }
          .sheet { display: table; width: 100%; }
          .sheet-body { display: table-row-group; }
          .running-head { display: table-header-group; break-inside: avoid; }
          .running-foot { display: table-footer-group; break-inside: avoid; }
          .running-head p { margin: 0 0 5mm; padding-bottom: 1.5mm; border-bottom: 0.5pt solid #000; font-size: 8pt; }
          /* In the flow of the table, and not fixed: what is fixed is lost from a page that was scrolled before it was printed. */
          .running-foot p { margin: 5mm 0 0; padding-top: 1.5mm; border-top: 0.5pt solid #000; font-size: 8pt; line-height: 1.35; }
          .masthead .bar { background: none; color: #000; padding: 0; }
          .masthead .release, .masthead a, .masthead a:visited { color: #000; }
          .banner { border: 1pt solid #000; text-align: left; padding: 1mm 2mm; margin-top: 2mm; }
          main { padding: 4mm 0 0 4mm; max-width: none; }
          main > *, .text { max-width: none; }
          h1 { font-size: 20pt; }
          h2 { font-size: 14pt; break-after: avoid; margin-top: 7mm; }
          h3, h4, h5, h6 { font-size: 11.5pt; break-after: avoid; }
          .paragraph, .note, tr, li, .emergency-box, .amendments, .change dl > div { break-inside: avoid; }
          /* A paragraph with more to it than its words may go on over the page, from one item or row to the next. */
          .paragraph:has(ul, ol, tr, .note) { break-inside: auto; }
          .paragraph p { break-inside: avoid; }
          .paragraph p:has(+ :is(ul, ol, .table, .note)), .pathway-title, caption, thead { break-after: avoid; }
          /* No grid: one that is broken over pages is laid over what follows it. */
          .paragraph { display: block; padding-left: 16mm; min-height: 9mm; }
          .paragraph > .number, .paragraph > .mark { position: absolute; left: 0; width: 15mm; }
          .paragraph > .mark { top: 1.6em; }
          .text .numbered { display: grid; grid-template-columns: 16mm minmax(0, 1fr); }
          .marked { border-left: 3pt solid #000; margin-left: -4mm; padding-left: calc(4mm - 3pt); }
          .paragraph.marked { padding-left: calc(20mm - 3pt); }
          .paragraph.marked > .number, .paragraph.marked > .mark { left: calc(4mm - 3pt); }
          .pathway .question::before { background: none; color: #000; }
          .table, .drawing { overflow: visible; }
          .drawing svg { max-width: 100%; max-height: 160mm; height: auto; break-inside: avoid; }
          th, td { min-width: 0; }
          a, a:visited { color: #000; }
          a.term { text-decoration: none; }
          .references a.outward::after { content: " <" attr(href) ">"; font-weight: 400; overflow-wrap: anywhere; }
          ins, del { color: #000; background: none; padding: 0; }
          ins { text-decoration: underline double 0.5pt; }
          del { text-decoration: line-through 0.5pt; }
          ins::before, del::before, ins::after, del::after { display: inline-block; text-decoration: none; }
          ins::before { content: "[added:"; margin: 0 0.3em 0 0.2em; }
          del::before { content: "[deleted:"; margin: 0 0.3em 0 0.2em; }
          ins::after, del::after { content: "]"; margin-right: 0.2em; }
          .paragraph > .mark { font-size: 8pt; }
          .former > .number, .former.numbered > .number { text-decoration: line-through 0.5pt; }
        }

        """
}
