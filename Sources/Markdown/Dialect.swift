internal import CMD4C

/// Which constructs are recognised.
struct Dialect: Sendable {
    let flags: UInt32
    let hasFootnotes: Bool
    /// Whether `[@key]` cites a reference.
    let hasCitations: Bool
    /// Whether it is other people's: comments are hidden, a template's tag may stand around a link's address, and a
    /// heading with one `#` is a section where the title stands elsewhere.
    let isForeign: Bool

    /// What a manual is written in: tables, struck text, task lists, footnotes, citations; raw HTML is shown as text.
    /// (Bare addresses are found by `BareAddress`.)
    static let manual = Dialect(flags: shown, hasFootnotes: true, hasCitations: true, isForeign: false)

    /// Other people's Markdown, which has no references to cite.
    static let plain = Dialect(flags: shown, hasFootnotes: true, hasCitations: false, isForeign: true)

    /// CommonMark and nothing else: what the parser is measured by.
    static let commonMark = Dialect(flags: 0, hasFootnotes: false, hasCitations: false, isForeign: false)

    private static let shown = UInt32(
        MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_NOHTMLBLOCKS | MD_FLAG_NOHTMLSPANS)
}
