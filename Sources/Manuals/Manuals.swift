// Manuals: the text model, as values.
//
// What lives here: a manual, its parts, chapters, sections and paragraphs; the prose, lists,
// tables, notes and pathways a paragraph is made of; permanent ids; calendar days; the glossary
// and the references; the diagnostics an author sees; the canonical form, the one spelling each
// construct has in a file; and the elements, the smallest pieces a board decides about, each
// with its digest.
//
// What may not: reading or writing files, git, Markdown parsing, HTML, clocks, randomness.
// Everything here is a pure function over values. Only `Digests` is imported.
//
// How data comes in: `Markdown` parses files into `Chapter`, `ManualSettings`, `Term` and
// `Reference` values. How it leaves: `CanonicalText` writes them as bytes, `ElementTable` breaks
// a manual into elements and puts elements together again, and the targets above (redlines,
// editorial, releases, site) read the values.
