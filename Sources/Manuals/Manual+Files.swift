extension Manual {
    /// Every text file in canonical form, by path from the repository's root, in the order of the paths.
    ///
    /// Attachments and other files are not among them: they stand in `files` by their content.
    public var canonicalFiles: [(path: String, bytes: [UInt8])] {
        var all: [(path: String, bytes: [UInt8])] = [(ManualPaths.settings, CanonicalText.settings(settings))]
        if !glossary.isEmpty { all.append((ManualPaths.glossary, CanonicalText.glossary(glossary))) }
        if !references.isEmpty { all.append((ManualPaths.references, CanonicalText.references(references))) }
        for (path, chapter) in chapters { all.append((path, CanonicalText.chapter(chapter))) }
        return all.sorted { $0.path < $1.path }
    }

    /// Every permanent or written id in the manual.
    public var ids: Set<ElementID> {
        var ids: Set<ElementID> = []
        for chapter in chapters.values {
            for unit in chapter.body where !unit.id.isProvisional { ids.insert(unit.id) }
        }
        return ids
    }
}
