extension Manual {
    /// What is wrong across the files of the manual, shown at the lines given.
    public func diagnostics(lines: ManualLines = ManualLines()) -> [Diagnostic] {
        let skeleton = ManualSkeleton(self)
        return ManualCheck(skeleton, lines: lines, targets: LinkTargets(skeleton)) { path, _ in chapters[path] }.diagnostics
    }
}

extension ManualSkeleton {
    /// What is wrong across the files of the manual, as far as it shows without the text of its paragraphs. `targets` are the
    /// manual's, where they are known already.
    public func diagnostics(targets: LinkTargets? = nil) -> [Diagnostic] {
        ManualCheck(self, lines: ManualLines(), targets: targets ?? LinkTargets(self)) { _, skeleton in skeleton.chapter }.diagnostics
    }
}

/// One pass over a manual that looks for what no file shows on its own.
private struct ManualCheck {
    private let manual: ManualSkeleton
    private let lines: ManualLines
    private let byID: [ChapterID: ChapterSkeleton]
    private(set) var diagnostics: [Diagnostic] = []

    /// `text` gives a chapter as its text is to be checked, by its path and skeleton.
    init(_ manual: ManualSkeleton, lines: ManualLines, targets: LinkTargets, text: (String, ChapterSkeleton) -> Chapter?) {
        self.manual = manual
        self.lines = lines
        byID = Dictionary(manual.chapters.values.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var attachments = Set(manual.frame.files.keys.filter { $0.hasPrefix(ManualPaths.attachments + "/") })
        let chapters = manual.sorted
        checkChapters(chapters)
        let standing = UnitIndex(
            chapters.enumerated().lazy.flatMap { place, chapter in
                chapter.chapter.ids.lazy.filter { !$0.isProvisional }.map { (id: $0, place: Int32(place)) }
            })
        checkIDs(chapters, standing)
        let check = ChapterCheck(in: manual, chapters: byID, targets: targets) { standing[$0] != nil }
        for (path, skeleton) in chapters {
            guard let chapter = text(path, skeleton) else { continue }
            let (found, used) = check.check(chapter, at: path, lines: lines)
            diagnostics += found
            attachments.subtract(used)
        }
        for path in attachments.sorted() { diagnostics.append(.unusedAttachment(file: path)) }
    }

    private mutating func checkChapters(_ chapters: [(path: String, chapter: ChapterSkeleton)]) {
        let parts = Set(manual.frame.settings.parts.map(\.id))
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
    private mutating func checkIDs(_ chapters: [(path: String, chapter: ChapterSkeleton)], _ standing: UnitIndex) {
        let names = Set(byID.keys.lazy.map(\.text).filter { name in ElementID(name).map { standing[$0] != nil } ?? false })
        // Mostly there are none, and no list is made of all.
        guard standing.mayHoldDoubles || !names.isEmpty else { return }
        var places: [ElementID: String] = [:]
        for (path, chapter) in chapters {
            for (index, id) in chapter.ids.enumerated() where !id.isProvisional {
                let line = lines.line(of: index, in: path)
                if let first = places[id] {
                    diagnostics.append(.duplicateID(id, file: path, line: line, first: first))
                } else {
                    places[id] = line > 0 ? "\(path):\(line)" : path
                }
                if names.contains(id.text) { diagnostics.append(.ambiguousID(id, file: path, line: line)) }
            }
        }
    }
}
