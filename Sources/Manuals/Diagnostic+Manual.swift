extension Diagnostic {
    public static func notCanonical(_ path: String, line: Int) -> Diagnostic {
        Diagnostic(
            .advice, file: path, line: line, rule: "not-canonical",
            message: "The file is not in canonical form; this line is the first that differs.", remedy: "Run rubric format.",
            isFixable: true)
    }

    public static func noSettings() -> Diagnostic {
        Diagnostic(
            .error, file: ManualPaths.settings, line: 0, rule: "no-settings", message: "The manual has no settings.",
            remedy: "Write manual.yml with a title and the parts.")
    }

    public static func attachmentTooLarge(_ path: String, size: Int, limit: Int) -> Diagnostic {
        Diagnostic(
            .error, file: path, line: 0, rule: "attachment-too-large",
            message: "The attachment has \(size) bytes; at most \(limit) are published.", remedy: "Make it smaller, or link to it.")
    }

    static func duplicateID(_ id: ElementID, file: String, line: Int, first: String) -> Diagnostic {
        Diagnostic(
            .error, file: file, line: line, rule: "duplicate-id", message: "The id “\(id)” already stands at \(first).",
            remedy: "Remove it here; the tool gives a new one.")
    }

    static func duplicateChapter(_ id: ChapterID, file: String, first: String) -> Diagnostic {
        Diagnostic(
            .error, file: file, line: 1, rule: "duplicate-chapter", message: "The chapter id “\(id)” is already that of \(first).",
            remedy: "Give one of the chapters another id.")
    }

    static func duplicateCode(_ code: String, file: String, first: String) -> Diagnostic {
        Diagnostic(
            .error, file: file, line: 1, rule: "duplicate-code", message: "The code “\(code)” is already that of \(first).",
            remedy: "Give one of the chapters another code.")
    }

    static func ambiguousID(_ id: ElementID, file: String, line: Int) -> Diagnostic {
        Diagnostic(
            .error, file: file, line: line, rule: "ambiguous-id", message: "“\(id)” is also the id of a chapter.",
            remedy: "Choose another label.")
    }

    static func unresolvedReference(_ target: String, file: String, at place: TextPlace) -> Diagnostic {
        Diagnostic(
            .error, file: file, line: place.line, column: place.column, rule: "unresolved-reference",
            message: "[](#\(target)) leads nowhere: no section, paragraph or chapter has this id.", remedy: "Correct the id.")
    }

    static func unknownFootnote(_ label: FootnoteLabel, file: String, at place: TextPlace) -> Diagnostic {
        Diagnostic(
            .error, file: file, line: place.line, column: place.column, rule: "unknown-footnote", message: "[^\(label)] calls a footnote that has no text.",
            remedy: "Add “[^\(label)]: …” on a line of its own, or escape the bracket.")
    }

    static func uncalledFootnote(_ label: FootnoteLabel, file: String, at place: TextPlace) -> Diagnostic {
        Diagnostic(
            .warning, file: file, line: place.line, column: place.column, rule: "uncalled-footnote", message: "Nothing in the chapter calls the footnote “\(label)”.",
            remedy: "Write [^\(label)] where it belongs, or remove it.")
    }

    static func duplicateFootnote(_ label: FootnoteLabel, file: String, at place: TextPlace) -> Diagnostic {
        Diagnostic(
            .error, file: file, line: place.line, column: place.column, rule: "duplicate-footnote", message: "The chapter has two footnotes “\(label)”; the first is shown.",
            remedy: "Give one of them another label.")
    }

    static func unknownCitation(_ id: ReferenceID, file: String, at place: TextPlace) -> Diagnostic {
        Diagnostic(
            .error, file: file, line: place.line, column: place.column, rule: "unknown-citation", message: "[@\(id)] cites nothing: references.yml has no such entry.",
            remedy: "Correct the key, or add the reference.")
    }

    static func brokenLink(_ address: String, file: String, at place: TextPlace) -> Diagnostic {
        Diagnostic(
            .warning, file: file, line: place.line, column: place.column, rule: "broken-link", message: "The link to “\(address)” leads to nothing in the manual.",
            remedy: "Correct the address, or add the file.")
    }

    static func missingPlace(_ address: String, file: String, at place: TextPlace) -> Diagnostic {
        Diagnostic(
            .warning, file: file, line: place.line, column: place.column, rule: "missing-place",
            message: "The page that “\(address)” leads to is there, but the place on it is not: no heading and no id is called so.",
            remedy: "Correct what stands behind the #, or leave it out.")
    }

    static func emptyLink(file: String, at place: TextPlace) -> Diagnostic {
        Diagnostic(
            .warning, file: file, line: place.line, column: place.column, rule: "empty-link", message: "The link has no address.",
            remedy: "Write the address between the round brackets, or remove them.")
    }

    /// Links of one file to parts of a web site that the tree does not hold.
    static func outsideLinks(_ addresses: [String], file: String, at place: TextPlace) -> Diagnostic {
        let first = addresses.first ?? ""
        return Diagnostic(
            .advice, file: file, line: place.line, column: place.column, rule: "outside-link",
            message: addresses.count == 1
                ? "The link to “\(first)” leads to a part of the web site that is not in this tree, so whether it is there is not known."
                : "\(addresses.count) links lead to parts of the web site that are not in this tree, so whether they are there is not known; this is the first: “\(first)”.",
            remedy: "Check it on the web site itself.")
    }

    static func imageWithoutWords(_ address: String, file: String, at place: TextPlace) -> Diagnostic {
        Diagnostic(
            .warning, file: file, line: place.line, column: place.column, rule: "image-without-words",
            message: "The picture “\(address)” has no words for those who cannot see it.", remedy: "Write them between the square brackets.")
    }

    static func unknownPart(_ part: PartID, file: String) -> Diagnostic {
        Diagnostic(
            .error, file: file, line: 1, rule: "unknown-part", message: "The part “\(part)” is not one of those in manual.yml.",
            remedy: "Correct it, or add the part to manual.yml.")
    }

    static func noPart(file: String) -> Diagnostic {
        Diagnostic(
            .warning, file: file, line: 1, rule: "no-part", message: "The chapter belongs to no part.", remedy: "Add “part: …” to its front matter.")
    }

    static func misplacedChapter(file: String, expected: String) -> Diagnostic {
        Diagnostic(
            .warning, file: file, line: 0, rule: "misplaced-chapter", message: "The chapter's file does not stand where its id and part say.",
            remedy: "Move it to \(expected).")
    }

    static func unknownRelated(_ id: ChapterID, file: String) -> Diagnostic {
        Diagnostic(
            .error, file: file, line: 1, rule: "unknown-related", message: "The related chapter “\(id)” does not exist.",
            remedy: "Correct the id, or remove it.")
    }

    static func besideSubsections(file: String, line: Int) -> Diagnostic {
        Diagnostic(
            .warning, file: file, line: line, rule: "beside-subsections",
            message: "The paragraph stands in a section that also has subsections, so its number is not that of its neighbours.",
            remedy: "Give it a subsection of its own.")
    }

    public static func skippedLevel(file: String, line: Int) -> Diagnostic {
        Diagnostic(
            .warning, file: file, line: line, rule: "skipped-level", message: "The heading is more than one level below the one before it.",
            remedy: "Use fewer #.")
    }

    static func unusedAttachment(file: String) -> Diagnostic {
        Diagnostic(
            .warning, file: file, line: 0, rule: "unused-attachment", message: "No chapter links to the attachment.",
            remedy: "Link to it, or remove it.")
    }
}
