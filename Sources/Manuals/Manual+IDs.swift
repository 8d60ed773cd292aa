extension Manual {
    /// Gives every section and paragraph without a permanent id one, and changes every reference to a label it had.
    ///
    /// Permanent ids that stand in the text are never changed, nor given again; `used` are those of earlier
    /// revisions, which are not given again either. `draw` returns a uniformly distributed number below its argument.
    /// Returns what was given, in the order of the paths and of the text.
    @discardableResult
    public mutating func assignIDs(avoiding used: Set<ElementID> = [], draw: (Int) -> Int) -> [IDAssignment] {
        var taken = used.union(ids)
        for chapter in chapters.values { if let id = ElementID(chapter.id.text) { taken.insert(id) } }
        var assignments: [IDAssignment] = []
        for path in chapters.keys.sorted() {
            guard var chapter = chapters[path] else { continue }
            for index in chapter.body.indices where !chapter.body[index].id.isPermanent {
                var id = ElementID(drawing: draw)
                while !taken.insert(id).inserted { id = ElementID(drawing: draw) }
                assignments.append(IDAssignment(path: path, previous: chapter.body[index].id, id: id))
                chapter.body[index].id = id
            }
            chapters[path] = chapter
        }
        let labels = ReplacedLabels(assignments)
        guard !labels.isEmpty else { return assignments }
        for (path, chapter) in chapters { chapters[path] = chapter.replacing(labels, at: path) }
        return assignments
    }
}

/// The labels that got permanent ids. One label may stand in several files; where it is looked up decides.
private struct ReplacedLabels {
    private var byPath: [String: [String: ElementID]] = [:]
    /// Nil where chapters differ.
    private var anywhere: [String: ElementID?] = [:]

    init(_ assignments: [IDAssignment]) {
        for assignment in assignments where !assignment.previous.isProvisional {
            let label = assignment.previous.text
            guard byPath[assignment.path]?[label] == nil else { continue }
            byPath[assignment.path, default: [:]][label] = assignment.id
            anywhere[label] = anywhere[label] == nil ? .some(assignment.id) : .some(nil)
        }
    }

    var isEmpty: Bool { byPath.isEmpty }

    /// The id in place of a label referred to from `path`: that of its own chapter, else the only one there is.
    func id(for label: String, from path: String) -> ElementID? {
        byPath[path]?[label] ?? anywhere[label] ?? nil
    }

    /// The id in place of a label in the file at `path`.
    func id(for label: String, in path: String) -> ElementID? {
        byPath[path]?[label]
    }
}

extension Chapter {
    fileprivate func replacing(_ labels: ReplacedLabels, at path: String) -> Chapter {
        var chapter = self
        chapter.body = body.map { unit in
            unit.mappingProse { prose in
                Prose(prose.runs.map { $0.replacing(labels, at: path) })
            }
        }
        return chapter
    }
}

extension Run {
    fileprivate func replacing(_ labels: ReplacedLabels, at path: String) -> Run {
        var run = self
        if case .crossReference(let target) = content, let id = labels.id(for: target, from: path) {
            run.content = .crossReference(id.text)
        }
        if let address = link?.address, let mark = address.firstIndex(of: "#"), let target = RelativeLink(address, from: path),
            let label = target.fragment
        {
            let id = target.path.map { labels.id(for: label, in: $0) } ?? labels.id(for: label, from: path)
            if let id { run.link?.address = "\(address[...mark])\(id)" }
        }
        return run
    }
}
