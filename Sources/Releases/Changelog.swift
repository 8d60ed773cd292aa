public import Editorial
public import Manuals
public import Redlines

/// `Changelogs/<release>.md`: what a release changed, where, and why, decision by decision.
///
/// It is computed when the release is frozen and is part of what is certified.
public struct Changelog: Sendable {
    /// The file as Markdown, ending in a line feed.
    public let text: String

    /// `previous` and `outline` number the old and the new text that `redline` compares.
    public init(release: Release, changes: [EditionChange], redline: ManualRedline, previous: Outline, outline: Outline) {
        let list = redline.changes(numbers: UnitNumbers(old: { previous.standing(of: $0)?.number }, new: { outline.standing(of: $0)?.number }))
        var lines = [
            "# Release \(release.name)", "",
            "Published on \(release.publication.inWords), in force from \(release.inForce.inWords).",
        ]
        if !outline.settings.banner.isEmpty { lines += ["", Self.plain(outline.settings.banner)] }
        for change in changes {
            lines += ["", "## \(Self.plain(change.title))", "", Self.plain(change.note), ""]
            lines.append("- Impact: \(change.impact.rawValue)")
            if !change.drivers.isEmpty {
                lines.append("- Why: " + change.drivers.map { Self.plain(outline.references[$0]?.title ?? $0.text) }.joined(separator: "; "))
            }
            lines.append(
                "- Decided on \(change.decided.inWords) by \(change.mandate.words) on proposal \(change.proposal): \(Self.plain(change.arithmetic))")
            lines += Self.places(of: change, list)
        }
        text = lines.joined(separator: "\n") + "\n"
    }

    /// A changelog's text without the lines about some sections and paragraphs.
    public static func withholding(
        _ units: Set<ElementID>, from text: String, redline: ManualRedline, previous: Outline, outline: Outline
    ) -> String {
        let changes = redline.changes(numbers: UnitNumbers(old: { previous.standing(of: $0)?.number }, new: { outline.standing(of: $0)?.number }))
        var withheld: Set<String> = []
        for sentence in changes.chapters.flatMap(\.byImportance) {
            if case .unit(let id) = sentence.subject, units.contains(id) { withheld.insert("  - \(plain(sentence.description))") }
        }
        return text.split(separator: "\n", omittingEmptySubsequences: false).filter { !withheld.contains(String($0)) }.joined(separator: "\n")
    }

    /// Where a decision changed the text, what changes a duty first.
    private static func places(of change: EditionChange, _ list: ManualChanges) -> [String] {
        let elements = Set(change.elements)
        var lines: [String] = []
        for chapter in list.chapters {
            let sentences = chapter.byImportance.filter { $0.subject.belongs(to: elements, in: chapter.chapter) }
            guard !sentences.isEmpty else { continue }
            lines.append("- \(plain(chapter.title)):")
            lines += sentences.map { "  - \(plain($0.description))" }
        }
        return lines + list.sentences.filter { $0.subject.belongs(to: elements, in: nil) }.map { "- \(plain($0.description))" }
    }

    /// Words that Markdown takes for nothing but words.
    private static func plain(_ words: String) -> String {
        String(decoding: CanonicalText.prose(Prose(words)), as: UTF8.self)
    }
}

extension ChangeSentence.Subject {
    /// Whether a decision about these elements made the change the sentence tells of.
    func belongs(to elements: Set<ElementKey>, in chapter: ChapterID?) -> Bool {
        switch self {
        case .unit(let id): elements.contains(.paragraph(id)) || elements.contains(.section(id)) || elements.contains(.place(id))
        case .field(let key): chapter.map { elements.contains(.field($0, key)) } ?? false
        case .chapter(let id): elements.contains(.field(id, "path"))
        case .setting: elements.contains(.settings)
        case .term(let term): elements.contains(.term(term))
        case .reference(let id): elements.contains(.reference(id))
        case .file(let path): elements.contains(.file(path))
        }
    }
}
