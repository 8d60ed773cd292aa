extension Manual {
    /// Gives a permanent id to every section and paragraph that has none, and in place of every label a person typed,
    /// and rewrites the references to those labels. A permanent id in the text is never changed.
    ///
    /// Chapters are taken in the order of their paths, so the same draws give the same ids.
    ///
    /// - Parameters:
    ///   - used: Every id the manual ever used; none of them is given again.
    ///   - draw: A uniformly distributed number below its argument.
    public mutating func assignIDs(avoiding used: Set<ElementID>, draw: (Int) -> Int) {
        var taken = used.union(ids)
        var renamed: [ElementID: ElementID] = [:]
        for path in chapters.keys.sorted() {
            guard let body = chapters[path]?.body else { continue }
            for (index, unit) in body.enumerated() where !unit.id.isPermanent {
                var id = ElementID(drawing: draw)
                while !taken.insert(id).inserted { id = ElementID(drawing: draw) }
                if !unit.id.isProvisional { renamed[unit.id] = id }
                chapters[path]?.body[index].id = id
            }
        }
        guard !renamed.isEmpty else { return }
        chapters = chapters.mapValues { chapter in
            Chapter(
                frontMatter: chapter.frontMatter, body: chapter.body.map { $0.mappingProse { $0.referring(by: renamed) } })
        }
    }
}

extension Prose {
    /// The same prose with references to renamed labels under their new ids.
    fileprivate func referring(by renamed: [ElementID: ElementID]) -> Prose {
        Prose(
            runs.map { run in
                var run = run
                if case .crossReference(let target) = run.content, let id = ElementID(target).flatMap({ renamed[$0] }) {
                    run.content = .crossReference(id.text)
                }
                if let address = run.link?.address, let hash = address.firstIndex(of: "#"),
                    let id = ElementID(address[address.index(after: hash)...]).flatMap({ renamed[$0] })
                {
                    run.link?.address = "\(address[...hash])\(id)"
                }
                return run
            })
    }
}
