extension Manual {
    /// What is wrong across the files of the manual, shown at the lines given.
    public func diagnostics(lines: ManualLines = ManualLines()) -> [Diagnostic] {
        ManualCheck(self, lines: lines).diagnostics
    }
}

/// One pass over a manual that looks for what no file shows on its own.
private struct ManualCheck {
    private let manual: Manual
    private let lines: ManualLines
    private let byID: [ChapterID: Chapter]
    private let references: Set<ReferenceID>
    private let targets: LinkTargets
    private var places: [ElementID: String] = [:]
    private var attachments: Set<String>
    private(set) var diagnostics: [Diagnostic] = []

    init(_ manual: Manual, lines: ManualLines) {
        self.manual = manual
        self.lines = lines
        byID = Dictionary(manual.chapters.values.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        references = Set(manual.references.map(\.id))
        targets = LinkTargets(manual)
        attachments = Set(manual.files.keys.filter { $0.hasPrefix(ManualPaths.attachments + "/") })
        let chapters = manual.chapters.sorted { $0.key < $1.key }
        checkChapters(chapters)
        let names = Set(byID.keys.map(\.text))
        places.reserveCapacity(chapters.reduce(0) { $0 + $1.value.body.count })
        for (path, chapter) in chapters { collectIDs(chapter, path, names) }
        for (path, chapter) in chapters {
            checkStructure(chapter, path)
            checkFootnotes(chapter, path)
            checkLinks(chapter, path)
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

    /// Headings that skip a level, and paragraphs beside subsections.
    private mutating func checkStructure(_ chapter: Chapter, _ path: String) {
        var depth = 0
        // The paragraphs read so far directly in each open section, from the outermost in.
        var direct: [[Int]] = [[]]
        for (index, unit) in chapter.body.enumerated() {
            guard case .section(let section) = unit else {
                direct[direct.count - 1].append(index)
                continue
            }
            let line = lines.line(of: index, in: path)
            if section.depth > depth + 1 { diagnostics.append(.skippedLevel(file: path, line: line)) }
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
    private mutating func checkFootnotes(_ chapter: Chapter, _ path: String) {
        var texts: [FootnoteLabel: Int] = [:]
        var calls: [(label: FootnoteLabel, line: Int)] = []
        for (index, unit) in chapter.body.enumerated() {
            let line = lines.line(of: index, in: path)
            unit.forEachProse { prose in
                for case .footnote(let label) in prose.runs.map(\.content) { calls.append((label, line)) }
            }
            guard case .paragraph(let paragraph) = unit else { continue }
            for case .footnote(let footnote) in paragraph.blocks {
                if texts.updateValue(line, forKey: footnote.label) != nil {
                    diagnostics.append(.duplicateFootnote(footnote.label, file: path, line: line))
                }
            }
        }
        for call in calls where texts[call.label] == nil {
            diagnostics.append(.unknownFootnote(call.label, file: path, line: call.line))
        }
        let called = Set(calls.map(\.label))
        for (label, line) in texts.sorted(by: { ($0.value, $0.key.text) < ($1.value, $1.key.text) }) where !called.contains(label) {
            diagnostics.append(.uncalledFootnote(label, file: path, line: line))
        }
    }

    private mutating func checkLinks(_ chapter: Chapter, _ path: String) {
        for (index, unit) in chapter.body.enumerated() {
            let line = lines.line(of: index, in: path)
            var found: [Diagnostic] = []
            var used: Set<String> = []
            var last: Link?
            unit.forEachProse { prose in
                for run in prose.runs {
                    switch run.content {
                    case .crossReference(let target):
                        if !isKnown(target) { found.append(.unresolvedReference(target, file: path, line: line)) }
                    case .citation(let id):
                        if !references.contains(id) { found.append(.unknownCitation(id, file: path, line: line)) }
                    case .image(let image):
                        if image.alternative.isEmpty { found.append(.imageWithoutWords(image.address, file: path, line: line)) }
                        check(image.address, from: path, line: line, &found, &used)
                    case .text, .footnote, .lineBreak: break
                    }
                    if let link = run.link, link != last { check(link.address, from: path, line: line, &found, &used) }
                    last = run.link
                }
            }
            diagnostics += found
            attachments.subtract(used)
        }
    }

    private func check(_ address: String, from path: String, line: Int, _ found: inout [Diagnostic], _ used: inout Set<String>) {
        switch targets.destination(of: address, in: path) {
        case nil: break
        case .file(let file): used.insert(file)
        case .chapter(let id, let fragment):
            if let fragment, !isKnown(fragment), byID[id]?.sections.called(fragment) == nil {
                found.append(.brokenLink(address, file: path, line: line))
            }
        case .nowhere: found.append(.brokenLink(address, file: path, line: line))
        }
    }

    private func isKnown(_ target: String) -> Bool {
        if let id = ElementID(target), places[id] != nil { return true }
        return ChapterID(target).map { byID[$0] != nil } ?? false
    }
}
