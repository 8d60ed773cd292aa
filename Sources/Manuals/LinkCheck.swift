/// Whether what a chapter mentions is there: references, citations, links, pictures and their words.
struct LinkCheck: Sendable {
    let layout: Layout
    let targets: LinkTargets
    let references: Set<ReferenceID>
    let chapters: [ChapterID: ChapterSkeleton]
    /// Whether a section or paragraph of an id stands anywhere.
    let isStanding: @Sendable (ElementID) -> Bool

    /// What is missing from the chapter in the file at `path`, and the attachments it uses.
    func check(_ chapter: Chapter, at path: String, lines: ManualLines, places: inout MentionPlaces) -> (found: [Diagnostic], used: Set<String>) {
        var findings = Findings(path: path, places: places)
        for (index, unit) in chapter.body.enumerated() {
            findings.line = lines.line(of: index, in: path)
            unit.forEachProse { check($0, &findings) }
        }
        places = findings.places
        if let first = findings.outside.first {
            findings.found.append(.outsideLinks(findings.outside.map(\.address), file: path, at: first.place))
        }
        return (findings.found, findings.used)
    }

    private struct Findings {
        let path: String
        var places: MentionPlaces
        /// Of the unit that is looked at.
        var line = 0
        var found: [Diagnostic] = []
        var used: Set<String> = []
        /// Links to parts of a web site that this text knows nothing of.
        var outside: [(address: String, place: TextPlace)] = []

        mutating func place(of mention: Mention) -> TextPlace { places.next(mention, inUnitAt: line) }
    }

    private func check(_ prose: Prose, _ findings: inout Findings) {
        let path = findings.path
        var last: Link?
        for run in prose.formattedRuns {
            switch run.content {
            case .crossReference(let target):
                guard !isKnown(target) else { break }
                findings.found.append(.unresolvedReference(target, file: path, at: findings.place(of: .crossReference(target))))
            case .citation(let id):
                guard !references.contains(id) else { break }
                findings.found.append(.unknownCitation(id, file: path, at: findings.place(of: .citation(id))))
            case .image(let image): check(image, &findings)
            case .text, .footnote, .lineBreak: break
            }
            if let link = run.link, link != last { check(link.address, as: .link(link.address), &findings) }
            last = run.link
        }
    }

    private func check(_ image: Image, _ findings: inout Findings) {
        guard image.alternative.isEmpty else { return check(image.address, as: .image(image), &findings) }
        let place = findings.place(of: .image(image))
        findings.found.append(.imageWithoutWords(image.address, file: findings.path, at: place))
        check(image.address, as: .image(image), at: place, &findings)
    }

    /// `known` is the place of the mention where it has been asked for.
    private func check(_ address: String, as mention: Mention, at known: TextPlace? = nil, _ findings: inout Findings) {
        func place() -> TextPlace { known ?? findings.place(of: mention) }
        let path = findings.path
        if address.isEmpty { return findings.found.append(.emptyLink(file: path, at: place())) }
        switch targets.destination(of: address, in: path) {
        case nil: break
        case .file(let file): findings.used.insert(file)
        case .chapter(let id, let fragment):
            guard let fragment, !isKnown(fragment), chapters[id]?.place(called: fragment) == nil else { break }
            // The front page of a site need not be Markdown.
            if layout == .plain, address.hasPrefix("/#") {
                findings.outside.append((address, place()))
            } else {
                findings.found.append(.missingPlace(address, file: path, at: place()))
            }
        case .outside: findings.outside.append((address, place()))
        case .nowhere: findings.found.append(.brokenLink(address, file: path, at: place()))
        }
    }

    private func isKnown(_ target: String) -> Bool {
        if let id = ElementID(target), isStanding(id) { return true }
        return ChapterID(target).map { chapters[$0] != nil } ?? false
    }
}
