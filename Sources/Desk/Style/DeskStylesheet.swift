import Site

/// The site's style, and what the desk adds to it: forms, lists of what waits, side notes.
enum DeskStylesheet {
    static let address = "/desk/desk.css"

    static let bytes: [UInt8] = Stylesheet.bytes + Array(source.utf8)

    private static let source = """

        /* The desk. */
        .desk main > * { max-width: 44rem; }
        .desk main > .wide { max-width: none; }
        .desk .masthead nav ul { max-width: none; }
        .form, .panel { margin-top: 1.2rem; }
        .panel { padding: 1.1rem 1.2rem 1.3rem; background: var(--wash); border-left: 5px solid var(--link); }
        .panel > :first-child, .unit > :first-child { margin-top: 0; }
        .field { margin-top: 1.1rem; }
        .field > label, legend { display: block; font-weight: 700; padding: 0; }
        legend { font-size: 1.12rem; line-height: 1.3; }
        fieldset { border: 0; margin: 1.4rem 0 0; padding: 0; min-width: 0; }
        .hint { margin: 0.1rem 0 0; color: var(--muted); font-size: 0.94rem; }
        input, textarea, select, button { font: inherit; color: inherit; }
        input:not([type=radio], [type=checkbox]), textarea, select {
          display: block; width: 100%; max-width: 32rem; margin-top: 0.35rem; padding: 0.55rem 0.65rem; min-height: 2.75rem;
          background: var(--paper); color: var(--ink); border: 2px solid var(--muted); border-radius: 0;
        }
        textarea { max-width: none; line-height: 1.5; resize: vertical; }
        textarea.text { font-family: ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace; font-size: 0.94rem; }
        input.short { max-width: 13rem; }
        input:focus-visible, textarea:focus-visible, select:focus-visible {
          outline: 3px solid var(--focus); outline-offset: 0; border-color: var(--focus-ink); box-shadow: inset 0 0 0 2px var(--focus-ink);
        }
        button:not(.quiet) {
          display: inline-block; min-height: 2.75rem; padding: 0.6rem 1.2rem; border: 0; border-radius: 0; cursor: pointer; font-weight: 700;
          background: var(--masthead); color: var(--masthead-ink); box-shadow: 0 2px 0 var(--ink);
        }
        button:not(.quiet):hover { text-decoration: underline; text-underline-offset: 0.2em; }
        button.second { background: var(--paper); color: var(--ink); border: 2px solid var(--ink); box-shadow: none; }
        button:not(.quiet):focus-visible { background: var(--focus); color: var(--focus-ink); }
        button.quiet { text-align: left; background: none; border: 0; padding: 0.6rem 0; min-height: 2.6rem; color: var(--link); text-decoration: underline; cursor: pointer; }
        .submit { margin-top: 1.3rem; }
        .choice { position: relative; margin-top: 0.7rem; padding-left: 2.9rem; min-height: 2.6rem; }
        .choice input { position: absolute; left: 0; top: 0; width: 2.1rem; height: 2.1rem; margin: 0; accent-color: var(--link); }
        .choice input:focus-visible { outline: 3px solid var(--focus-ink); box-shadow: 0 0 0 6px var(--focus); }
        .choice label { display: block; padding-top: 0.22rem; font-weight: 700; }
        .many .choice label { font-weight: 400; }
        .many { padding-left: 2.9rem; }
        .choice .hint { max-width: 36rem; }
        .refusal { margin-top: 1.2rem; padding: 0.9rem 1.1rem 1rem; background: var(--alarm-wash); border-left: 10px solid var(--alarm); }
        .refusal > :first-child { margin-top: 0; }
        .done { margin-top: 1.2rem; padding: 0.9rem 1.1rem 1rem; background: var(--added-wash); color: var(--added); border-left: 10px solid var(--added); }
        .done > :first-child { margin-top: 0; }
        .done a { color: inherit; }
        ul.waiting, ul.rows { list-style: none; padding: 0; border-top: 1px solid var(--line); }
        ul.waiting > li, ul.rows > li { margin: 0; padding: 0.85rem 0; border-bottom: 1px solid var(--line); }
        ul.waiting p, ul.rows p { margin: 0; }
        ul.waiting .what, ul.rows .what { font-weight: 700; }
        ul.waiting .what a, ul.rows .what a { display: inline-block; padding: 0.25rem 0; }
        .when { color: var(--muted); font-size: 0.94rem; }
        .soon { color: var(--alarm); font-weight: 700; }
        dl.facts { margin-top: 1rem; border-top: 1px solid var(--line); }
        dl.facts > div { padding: 0.5rem 0; border-bottom: 1px solid var(--line); }
        dl.facts dt { color: var(--muted); }
        dl.facts dd > :first-child { margin-top: 0; }
        blockquote.said > p { margin-top: 0; white-space: pre-line; }
        .arithmetic { font-size: 1.06rem; }
        details { margin-top: 0.7rem; }
        details + details { margin-top: 0; }
        summary { cursor: pointer; padding: 0.55rem 0; min-height: 2.6rem; color: var(--link); text-decoration: underline; text-underline-offset: 0.18em; }
        summary:focus-visible { outline: 3px solid var(--focus-ink); box-shadow: 0 0 0 6px var(--focus); }
        .here { position: sticky; bottom: 0; margin: 1.6rem 0 0; padding: 0.5rem 0; background: var(--paper); border-top: 1px solid var(--line); }
        .here a { display: inline-block; padding: 0.5rem 0; font-weight: 700; }
        .unit { margin-top: 1.4rem; padding-top: 0.9rem; border-top: 1px solid var(--line); }
        .talk { margin: 0.2rem 0 1.4rem; }
        .talk .unit { margin-top: 0.7rem; padding-top: 0.5rem; }
        .unit .tools { display: flex; flex-wrap: wrap; gap: 0 1.2rem; margin-top: 0.4rem; font-size: 0.94rem; }
        .unit .tools a { display: inline-block; padding: 0.6rem 0; min-height: 2.6rem; }
        .layouts ul { list-style: none; margin: 1.6rem 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0 1.6rem; }
        .layouts li { margin: 0; }
        .layouts li > * { display: inline-block; padding: 0.6rem 0; }
        .layouts, .words.sides { display: none; }
        .redline.wide .talk { max-width: 44rem; }
        .side > :first-child, .side > .side-name + * { margin-top: 0; }
        .side-name { color: var(--muted); font-size: 0.83rem; font-weight: 700; }
        .checks li { margin-top: 0.5rem; }
        .checks .error { color: var(--alarm); font-weight: 700; }
        .desk main > .writing { max-width: 96rem; }
        .writing > * { min-width: 0; max-width: 44rem; }
        .writing .submit { display: flex; flex-wrap: wrap; gap: 0.7rem; }
        .look h2 { font-size: 1.12rem; margin-top: 1.4rem; }
        .look h2 + * { margin-top: 0.4rem; }
        .preview { margin-top: 0.7rem; padding: 0.2rem 1rem 1rem; border: 1px solid var(--line); }
        h3 + .preview { margin-top: 0.4rem; }
        .preview > .change:first-child { margin-top: 0; border-top: 0; }
        .field + .choice { margin-top: 1.1rem; }
        .tools { display: flex; flex-wrap: wrap; gap: 0 1.2rem; margin-top: 0.4rem; }
        .tools a { display: inline-block; padding: 0.6rem 0; }
        .panel pre { max-height: 14rem; overflow: auto; }
        .lined { position: relative; margin-top: 0.35rem; }
        .lined textarea { position: relative; margin-top: 0; background: none; overflow-y: scroll; }
        .lined .lines {
          position: absolute; inset: 2px auto 2px 2px; padding: 0.55rem 0.65rem; overflow: hidden; background: var(--paper); color: transparent;
          font-family: ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace; font-size: 0.94rem; line-height: 1.5; white-space: pre-wrap;
          overflow-wrap: break-word; box-sizing: border-box; user-select: none;
        }
        .lined .lines > [class] { margin-left: -0.65rem; padding-left: calc(0.65rem - 5px); border-left: 5px solid var(--muted); background: var(--wash); }
        .lined .lines > .error { border-color: var(--alarm); background: var(--alarm-wash); }
        @media (min-width: 64em) {
          .writing { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 2.4rem; }
        }
        .line { margin-top: 0; padding: 0.7rem 0 0.9rem; border-bottom: 1px solid var(--line); }
        .line .field { margin-top: 0.4rem; }
        @media (min-width: 40em) {
          .line { display: flex; flex-wrap: wrap; gap: 0 1rem; }
          .line .field:last-child { flex: 1; }
          dl.facts > div { display: grid; grid-template-columns: 10rem minmax(0, 1fr); gap: 0 1rem; }
        }
        @media screen and (min-width: 56em) {
          .layouts { display: block; }
          .redline.wide .words.whole { display: none; }
          .redline.wide .words.sides { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 2rem; }
        }
        @media print {
          .form, .panel form, .here, button, .submit { display: none; }
        }

        """
}
