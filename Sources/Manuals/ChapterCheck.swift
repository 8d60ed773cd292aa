/// Looks for what is wrong in one chapter's text as part of its manual: structure, footnotes, and what it mentions.
public struct ChapterCheck: Sendable {
    private let links: LinkCheck

    public init(in manual: ManualSkeleton) {
        let standing = UnitIndex(manual.chapters.values.map(\.ids))
        let chapters = Dictionary(manual.chapters.values.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.init(in: manual, chapters: chapters, targets: LinkTargets(manual)) { !$0.isProvisional && standing[$0] != nil }
    }

    /// `isStanding` says whether there is a section or paragraph of an id.
    init(in manual: ManualSkeleton, chapters: [ChapterID: ChapterSkeleton], targets: LinkTargets, isStanding: @escaping @Sendable (ElementID) -> Bool) {
        links = LinkCheck(
            layout: manual.frame.layout, targets: targets, references: Set(manual.frame.references.map(\.id)), chapters: chapters, isStanding: isStanding)
    }

    /// What is wrong in the chapter in the file at `path`, whose lines are not known.
    public func diagnostics(of chapter: Chapter, at path: String) -> [Diagnostic] { check(chapter, at: path, lines: ManualLines()).found }

    /// What is wrong in the chapter in the file at `path`, and the attachments it uses.
    func check(_ chapter: Chapter, at path: String, lines: ManualLines) -> (found: [Diagnostic], used: Set<String>) {
        var mentions = MentionPlaces(lines.mentions[path] ?? [])
        let found = structure(chapter, path, lines) + footnotes(chapter, path, lines, &mentions)
        let linked = links.check(chapter, at: path, lines: lines, places: &mentions)
        return (found + linked.found, linked.used)
    }

    /// Paragraphs beside subsections.
    private func structure(_ chapter: Chapter, _ path: String, _ lines: ManualLines) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        var depth = 0
        // The paragraphs read so far directly in each open section, from the outermost in.
        var direct: [[Int]] = [[]]
        for (index, unit) in chapter.body.enumerated() {
            guard case .section(let section) = unit else {
                direct[direct.count - 1].append(index)
                continue
            }
            depth = section.depth
            while direct.count > depth { direct.removeLast() }
            while direct.count < depth { direct.append([]) }
            for level in 1..<max(depth, 1) {
                for paragraph in direct[level] {
                    diagnostics.append(.besideSubsections(file: path, line: lines.line(of: paragraph, in: path)))
                }
                direct[level] = []
            }
            direct.append([])
        }
        return diagnostics
    }

    /// Footnotes without a text, without a call, and two of one label.
    private func footnotes(_ chapter: Chapter, _ path: String, _ lines: ManualLines, _ mentions: inout MentionPlaces) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        var texts: [FootnoteLabel: TextPlace] = [:]
        var calls: [(label: FootnoteLabel, line: Int)] = []
        for (index, unit) in chapter.body.enumerated() {
            let line = lines.line(of: index, in: path)
            unit.forEachProse { prose in
                for case .footnote(let label) in prose.formattedRuns.map(\.content) { calls.append((label, line)) }
            }
            guard case .paragraph(let paragraph) = unit else { continue }
            for case .footnote(let footnote) in paragraph.blocks {
                let place = mentions.next(.footnoteText(footnote.label), inUnitAt: line)
                if texts[footnote.label] == nil {
                    texts[footnote.label] = place
                } else {
                    diagnostics.append(.duplicateFootnote(footnote.label, file: path, at: place))
                }
            }
        }
        for call in calls where texts[call.label] == nil {
            diagnostics.append(.unknownFootnote(call.label, file: path, at: mentions.next(.footnoteCall(call.label), inUnitAt: call.line)))
        }
        let called = Set(calls.map(\.label))
        let uncalled = texts.filter { !called.contains($0.key) }
        for (label, place) in uncalled.sorted(by: { ($0.value.line, $0.key.text) < ($1.value.line, $1.key.text) }) {
            diagnostics.append(.uncalledFootnote(label, file: path, at: place))
        }
        return diagnostics
    }
}
