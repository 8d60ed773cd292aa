// Markdown: text becomes a chapter, and the small YAML files become settings, terms and references.
//
// What lives here: the only door to md4c and the only door to Yams. `SourceText` makes a file's bytes
// fit to parse or says why they are not; `Markup` is what md4c's callbacks saw, as one flat array of
// nodes; `ChapterBuilder` walks it once and builds the chapter. `YAMLValue` is what Yams saw, copied
// out, with aliases and tags refused; the readers of front matter, settings, glossary, references and
// pathways turn it into values. `ManualReader` does all of it for a whole tree.
//
// What may not: writing (the canonical form is `CanonicalText` in `Manuals`), numbering, HTML, files,
// git. Bytes come in with the path they stand at; paths only name files in diagnostics and give a
// chapter without front matter its name.
//
// How data leaves: as a `Reading`: the value, the line each part of it starts on, and the author's
// mistakes as diagnostics. Only text that is no text at all is thrown, as `UnreadableText`.
//
// The law this target and `CanonicalText` keep between them: for every chapter ever read,
// reading what is written gives the same chapter, and writing it again the same bytes.
