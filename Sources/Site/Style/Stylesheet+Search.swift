extension Stylesheet {
    /// Search and index, contacts, histories, and what the scripts add.
    static let search = """
        .search { margin-top: 0.9rem; }
        .search label { display: block; font-weight: 700; }
        .search .field { display: flex; max-width: 30rem; margin-top: 0.25rem; }
        .search .field input {
          flex: 1; min-width: 0; font: inherit; padding: 0.45rem 0.6rem; min-height: 2.75rem; color: var(--ink); background: var(--paper);
          border: 2px solid var(--ink); border-right: 0; border-radius: 0; -webkit-appearance: none; appearance: none;
        }
        .search .field button, button.more {
          font: inherit; font-weight: 700; padding: 0.45rem 1rem; min-height: 2.75rem; color: var(--paper); background: var(--ink);
          border: 2px solid var(--ink); border-radius: 0; cursor: pointer;
        }
        .search .field input:focus-visible, .choosing select:focus-visible { outline: 3px solid var(--focus); outline-offset: 0; box-shadow: inset 0 0 0 2px var(--focus-ink); }
        .masthead .search { margin: 0; padding-bottom: 0.8rem; }
        .masthead .search label { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        .masthead .search .field { margin: 0; max-width: 22rem; }
        .masthead .search .field input, .masthead .search .field button { border-color: var(--masthead-ink); }
        .masthead .search .field button { color: var(--masthead-ink); background: var(--masthead); }
        .asking .hint { font-size: 0.9rem; color: var(--muted); margin-top: 0.4rem; }
        .asking:has(.hits) .hint, .found:empty, .hits:empty, .choosing:empty, .offline:empty { display: none; }
        .found { font-weight: 700; margin-top: 1.4rem; }
        .hits { list-style: none; padding: 0; margin-top: 0.4rem; border-top: 1px solid var(--line); }
        .hits li { margin: 0; padding: 0.7rem 0 0.8rem; border-bottom: 1px solid var(--line); }
        .hits a { font-weight: 700; display: inline-block; padding: 0.1rem 0; font-variant-numeric: tabular-nums; }
        .hits p { margin-top: 0.15rem; font-size: 0.94rem; line-height: 1.45; }
        mark { color: inherit; background: var(--target); font-weight: 700; }
        button.more { margin-top: 1rem; }
        ul.index { list-style: none; padding: 0; margin-top: 0.3rem; content-visibility: auto; contain-intrinsic-size: auto 20rem; }
        ul.index li { margin: 0; }
        ul.index a { display: inline-block; padding: 0.32rem 0; line-height: 1.35; }
        ul.index ul { list-style: none; padding-left: 1.4rem; margin: 0 0 0.4rem; font-size: 0.94rem; }
        ul.index .place { color: var(--muted); font-size: 0.9rem; white-space: nowrap; }
        .choosing label { font-weight: 700; }
        .choosing select { font: inherit; min-height: 2.75rem; max-width: 100%; padding: 0.3rem 0.5rem; color: var(--ink); background: var(--paper); border: 2px solid var(--ink); }
        main > .table { max-width: none; }
        .contacts .own > *, .contacts tr:target > * { background: var(--target); }
        .contacts .own th::after { content: " – your locality"; font-weight: 400; }
        .choosing { margin-top: 0.75rem; }
        .choosing dl { padding: 0.7rem 1rem; background: var(--wash); border-left: 4px solid var(--link); }
        .contacts th, .contacts td { min-width: 0; padding-right: 0.8rem; font-variant-numeric: tabular-nums; }
        .contacts tbody th, .contacts td:last-child { padding-top: 0.8rem; }
        .contacts table { font-size: 0.875rem; }
        .contacts time { white-space: nowrap; }
        th code { white-space: nowrap; }
        .contacts a { padding: 0.3rem 0; }
        .whom a { display: inline-block; padding: 0.3rem 0; }
        dl.scripted { margin-top: 0.3rem; font-variant-numeric: tabular-nums; }
        dl.scripted > div { display: grid; grid-template-columns: 8rem minmax(0, 1fr); padding: 0.12rem 0; }
        dl.scripted dt { color: var(--muted); }
        .offline { padding: 0.6rem 1rem; background: var(--target); border-left: 5px solid var(--ink); font-weight: 700; }
        h1 .of { display: block; font-size: 0.6em; color: var(--muted); letter-spacing: 0; margin-top: 0.2rem; }
        .histories > div { padding: 0.6rem 0; border-bottom: 1px solid var(--line); }
        .histories dt a { display: inline-block; min-width: 4.25rem; padding: 0.2rem 0; font-variant-numeric: tabular-nums; }
        .histories dd { font-size: 0.94rem; color: var(--muted); }
        .histories dd a { display: inline-block; padding: 0.2rem 0; }
        .histories > :target { background: var(--target); box-shadow: 0 0 0 0.5rem var(--target); }
        @media (min-width: 40em) {
          .histories > div { display: grid; grid-template-columns: minmax(0, 1fr) 15rem; gap: 0 1.2rem; }
          .histories dt { grid-row: 1 / span 20; display: flex; }
          .histories dt a { flex: none; }
          .histories dd { grid-column: 2; }
        }
        @media (min-width: 56.25em) {
          .masthead .bar { display: grid; grid-template-columns: minmax(0, 1fr) 22rem; gap: 0 2rem; }
          .masthead .bar > * { grid-column: 1; }
          .masthead .bar > .search { grid-column: 2; grid-row: 1 / span 3; align-self: center; padding: 0; }
        }

        """

    /// Drawings of pathways: by shapes and words; colours only go with them.
    static let drawing = """
        .drawing { overflow-x: auto; position: relative; margin-top: 0.75rem; padding-bottom: 0.3rem; }
        .drawing svg { display: block; max-width: none; }
        .drawing text { fill: var(--ink); font-size: 15px; }
        .drawing .number { font-weight: 700; text-anchor: middle; }
        .drawing path { fill: none; stroke: var(--ink); stroke-width: 2; }
        .drawing .box { fill: var(--paper); }
        .drawing .edge { stroke-width: 1; }
        .drawing .question .box { fill: var(--wash); stroke-width: 3; }
        .drawing .way { stroke: var(--muted); }
        .drawing .arrow { fill: var(--muted); stroke: none; }
        .drawing .answer text { font-weight: 700; }

        """
}
