extension Diagnostic {
    /// The diagnostic as it holds for a text of a layout: other people's Markdown owes nothing to what only Rubric's own
    /// manuals promise, and nothing in it is worse than a warning, as nobody submits it.
    public func holding(for layout: Layout) -> Diagnostic? {
        guard layout == .plain else { return self }
        guard !Self.ownRules.contains(rule) else { return nil }
        var diagnostic = self
        diagnostic.severity = min(severity, .warning)
        diagnostic.isFixable = false
        return diagnostic
    }

    /// Rules about ids, parts, settings and the one spelling of everything.
    private static let ownRules: Set<String> = [
        "no-settings", "no-front-matter", "no-chapter-id", "no-part", "unknown-part", "misplaced-chapter", "not-canonical", "missing-id",
        "label-id", "beside-subsections", "title-heading", "unused-attachment", "byte-order-mark", "line-ends",
    ]

    /// What a reader of a plain tree's diagnostics should know of what is not among them.
    public static func plainTree(chapters: Int) -> Diagnostic {
        Diagnostic(
            .advice, file: ".", line: 0, rule: "plain-tree",
            message: "This is no manual of Rubric's: \(chapters) Markdown files are read as chapters, called after their paths.",
            remedy: "Rules about ids, parts, settings and canonical form are left out.")
    }

    /// Markdown of a folder that is no part of the text.
    public static func leftOut(_ files: [String]) -> Diagnostic {
        Diagnostic(
            .advice, file: files.first ?? ".", line: 0, rule: "left-out",
            message: files.count == 1
                ? "The file belongs to the programs around the text, and is no chapter."
                : "This file and \(files.count - 1) others belong to the programs around the text, and are no chapters.",
            remedy: "Move what is to be read out of folders for templates, tests and packages.")
    }
}
