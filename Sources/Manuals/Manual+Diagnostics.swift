extension Manual {
    /// What is wrong across the files of the manual, shown at the lines given. `targets` are the manual's, where they are
    /// known already.
    public func diagnostics(lines: ManualLines = ManualLines(), targets: LinkTargets? = nil) -> [Diagnostic] {
        ManualCheck(self, lines: lines, targets: targets ?? LinkTargets(self)).diagnostics
    }
}

/// One pass over a manual that looks for what no file shows on its own.
private struct ManualCheck {
    private let manual: Manual
    private let lines: ManualLines
    private let byID: [ChapterID: Chapter]
    private var places: [ElementID: String] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    init(_ manual: Manual, lines: ManualLines, targets: LinkTargets) {
        self.manual = manual
        self.lines = lines
        byID = Dictionary(manual.chapters.values.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var attachments = Set(manual.files.keys.filter { $0.hasPrefix(ManualPaths.attachments + "/") })
        let chapters = manual.chapters.sorted { $0.key < $1.key }
        checkChapters(chapters)
        let names = Set(byID.keys.map(\.text))
        places.reserveCapacity(chapters.reduce(0) { $0 + $1.value.body.count })
        for (path, chapter) in chapters { collectIDs(chapter, path, names) }
        let links = LinkCheck(
            layout: manual.layout, targets: targets, references: Set(manual.references.map(\.id)), chapters: byID,
            ids: places)
        for (path, chapter) in chapters {
            var mentions = MentionPlaces(lines.mentions[path] ?? [])
            checkStructure(chapter, path)
            checkFootnotes(chapter, path, &mentions)
            let (found, used) = links.check(chapter, at: path, lines: lines, places: &mentions)
            diagnostics += found
            attachments.subtract(used)
        }
        for path in attachments.sorted() { diagnostics.append(.unusedAttachment(file: path)) }
    }

    private mutating func checkChapters(_ chapters: [(key: String, value: Chapter)]) {
        let parts = Set(manual.settings.parts.map(\.id))
        var ids: [ChapterID: String] = [:]
        var codes: [String: String] = [:]
        for (path, chapter) in chapters {
            let frontMatter = chapter.frontMatter
            if let first = ids[chapter.id] {
                diagnostics.append(.duplicateChapter(chapter.id, file: path, first: first))
            } else {
                ids[chapter.id] = path
            }
            if let code = frontMatter.code {
                if let first = codes[code] { diagnostics.append(.duplicateCode(code, file: path, first: first)) } else { codes[code] = path }
            }
            if let part = frontMatter.part {
                if !parts.contains(part) { diagnostics.append(.unknownPart(part, file: path)) }
                let expected = ManualPaths.chapter(chapter.id, in: part)
                if path != expected { diagnostics.append(.misplacedChapter(file: path, expected: expected)) }
            } else {
                diagnostics.append(.noPart(file: path))
            }
            for related in frontMatter.related where byID[related] == nil {
                diagnostics.append(.unknownRelated(related, file: path))
            }
        }
    }

    private mutating func collectIDs(_ chapter: Chapter, _ path: String, _ names: Set<String>) {
        for (index, unit) in chapter.body.enumerated() where !unit.id.isProvisional {
            let line = lines.line(of: index, in: path)
            if let first = places[unit.id] {
                diagnostics.append(.duplicateID(unit.id, file: path, line: line, first: first))
            } else {
                places[unit.id] = line > 0 ? "\(path):\(line)" : path
            }
            if names.contains(unit.id.text) {
                diagnostics.append(.ambiguousID(unit.id, file: path, line: line))
            }
        }
    }

    /// Paragraphs beside subsections.
    private mutating func checkStructure(_ chapter: Chapter, _ path: String) {
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
    }

    /// Footnotes without a text, without a call, and two of one label.
    private mutating func checkFootnotes(_ chapter: Chapter, _ path: String, _ mentions: inout MentionPlaces) {
        var texts: [FootnoteLabel: TextPlace] = [:]
        var calls: [(label: FootnoteLabel, line: Int)] = []
        for (index, unit) in chapter.body.enumerated() {
            let line = lines.line(of: index, in: path)
            unit.forEachProse { prose in
                for case .footnote(let label) in prose.runs.map(\.content) { calls.append((label, line)) }
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
    }
}
