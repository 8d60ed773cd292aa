extension ElementTable {
    /// The manual these elements make.
    ///
    /// Throws `.missing` when a chapter lacks its file or title, or the manual its settings; `.disordered` when
    /// the places of a chapter do not form one line.
    public func manual() throws(CompositionFailure) -> Manual {
        var settings: ManualSettings?
        var chapters: [ChapterID: ChapterParts] = [:]
        var glossary: [Term] = []
        var references: [Reference] = []
        var files: [String: FileStamp] = [:]
        for element in elements.values {
            switch element.content {
            case .settings(let value): settings = value
            case .term(let term): glossary.append(term)
            case .reference(let reference): references.append(reference)
            case .file(let stamp): if case .file(let path) = element.key { files[path] = stamp }
            case .field(let field):
                if case .field(let chapter, _) = element.key { chapters[chapter, default: ChapterParts()].fields.append(field) }
            case .place(let place):
                if case .place(let id) = element.key {
                    chapters[place.chapter, default: ChapterParts()].units.append((id, place.previous))
                }
            case .unit: break
            }
        }
        guard let settings else { throw .missing(.settings) }
        var manual = Manual(settings: settings, files: files)
        manual.glossary = glossary.sorted { $0.term < $1.term }
        manual.references = references.sorted { $0.id < $1.id }
        for (id, parts) in chapters {
            let (path, chapter) = try self.chapter(id, parts)
            manual.chapters[path] = chapter
        }
        try checkEveryUnitIsPlaced()
        return manual
    }

    private struct ChapterParts {
        var fields: [FrontMatterField] = []
        var units: [(id: ElementID, previous: ElementID?)] = []
    }

    private func chapter(_ id: ChapterID, _ parts: ChapterParts) throws(CompositionFailure) -> (String, Chapter) {
        var path: String?
        var hasTitle = false
        var frontMatter = FrontMatter(id: id, title: "")
        for field in parts.fields {
            if case .path(let value) = field { path = value }
            if case .title = field { hasTitle = true }
            frontMatter.set(field)
        }
        guard let path else { throw .missing(.field(id, "path")) }
        guard hasTitle else { throw .missing(.field(id, "title")) }
        var following: [ElementID?: ElementID] = [:]
        for (unit, previous) in parts.units {
            if let rival = following.updateValue(unit, forKey: previous) { throw .disordered(id, [rival, unit].sorted()) }
        }
        var body: [Unit] = []
        body.reserveCapacity(parts.units.count)
        var previous: ElementID?
        while let next = following.removeValue(forKey: previous) {
            guard let unit = unit(next) else { throw .missing(.paragraph(next)) }
            body.append(unit)
            previous = next
        }
        guard following.isEmpty else { throw .disordered(id, following.values.sorted()) }
        return (path, Chapter(frontMatter: frontMatter, body: body))
    }

    private func unit(_ id: ElementID) -> Unit? {
        if case .unit(let unit)? = self[.paragraph(id)]?.content ?? self[.section(id)]?.content { unit } else { nil }
    }

    private func checkEveryUnitIsPlaced() throws(CompositionFailure) {
        for element in elements.values {
            if case .unit(let unit) = element.content, self[.place(unit.id)] == nil { throw .missing(.place(unit.id)) }
        }
    }
}
