internal import CMD4C

/// Which constructs are recognised.
struct Dialect: Sendable {
    let flags: UInt32
    let hasFootnotes: Bool

    /// What a manual is written in: tables, struck text, task lists, footnotes; raw HTML is shown as text. (Bare addresses are
    /// found by `BareAddress`.)
    static let manual = Dialect(
        flags: UInt32(
            MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_NOHTMLBLOCKS | MD_FLAG_NOHTMLSPANS),
        hasFootnotes: true)

    /// CommonMark and nothing else: what the parser is measured by.
    static let commonMark = Dialect(flags: 0, hasFootnotes: false)
}
