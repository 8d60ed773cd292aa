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
    private(set) var diagnostics: [Diagnostic] = []

    init(_ manual: Manual, lines: ManualLines, targets: LinkTargets) {
        self.manual = manual
        self.lines = lines
        byID = Dictionary(manual.chapters.values.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var attachments = Set(manual.files.keys.filter { $0.hasPrefix(ManualPaths.attachments + "/") })
        let chapters = manual.chapters.sorted { $0.key < $1.key }
        checkChapters(chapters)
        let standing = UnitIndex(
            chapters.enumerated().lazy.flatMap { place, chapter in
                chapter.value.body.lazy.filter { !$0.id.isProvisional }.map { (id: $0.id, place: Int32(place)) }
            })
        checkIDs(chapters, standing)
        let check = ChapterCheck(in: manual, chapters: byID, targets: targets) { standing[$0] != nil }
        for (path, chapter) in chapters {
            let (found, used) = check.check(chapter, at: path, lines: lines)
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

    /// Ids that stand twice, and those that are a chapter's name.
    private mutating func checkIDs(_ chapters: [(key: String, value: Chapter)], _ standing: UnitIndex) {
        let names = Set(byID.keys.lazy.map(\.text).filter { name in ElementID(name).map { standing[$0] != nil } ?? false })
        // Mostly there are none, and no list is made of all.
        guard standing.mayHoldDoubles || !names.isEmpty else { return }
        var places: [ElementID: String] = [:]
        for (path, chapter) in chapters {
            for (index, unit) in chapter.body.enumerated() where !unit.id.isProvisional {
                let line = lines.line(of: index, in: path)
                if let first = places[unit.id] {
                    diagnostics.append(.duplicateID(unit.id, file: path, line: line, first: first))
                } else {
                    places[unit.id] = line > 0 ? "\(path):\(line)" : path
                }
                if names.contains(unit.id.text) { diagnostics.append(.ambiguousID(unit.id, file: path, line: line)) }
            }
        }
    }
}
