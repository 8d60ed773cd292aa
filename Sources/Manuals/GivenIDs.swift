/// Permanent ids for the sections and paragraphs of a manual that have none.
///
/// The manual's skeleton is enough to draw them; they can then be given to one chapter after the other.
public struct GivenIDs: Sendable {
    /// What is given, in the order of the paths and of the text.
    public let assignments: [IDAssignment]
    private let byPath: [String: Range<Int>]
    private let labels: ReplacedLabels

    /// Permanent ids that stand in the text are never changed, nor given again; `used` are those of earlier
    /// revisions, which are not given again either. `draw` returns a uniformly distributed number below its argument.
    public init(to manual: ManualSkeleton, avoiding used: Set<ElementID> = [], draw: (Int) -> Int) {
        var taken = used
        for chapter in manual.chapters.values { taken.formUnion(chapter.ids.lazy.filter { !$0.isProvisional }) }
        for chapter in manual.chapters.values { if let id = ElementID(chapter.id.text) { taken.insert(id) } }
        var assignments: [IDAssignment] = []
        var byPath: [String: Range<Int>] = [:]
        for (path, chapter) in manual.sorted {
            let start = assignments.count
            for previous in chapter.ids where !previous.isPermanent {
                var id = ElementID(drawing: draw)
                while !taken.insert(id).inserted { id = ElementID(drawing: draw) }
                assignments.append(IDAssignment(path: path, previous: previous, id: id))
            }
            if assignments.count > start { byPath[path] = start..<assignments.count }
        }
        self.assignments = assignments
        self.byPath = byPath
        labels = ReplacedLabels(assignments)
    }

    /// A chapter with its ids in place, and those of others in what it refers to.
    public func given(to chapter: Chapter, at path: String) -> Chapter {
        var chapter = chapter
        if let given = byPath[path] {
            let places = chapter.body.indices.filter { !chapter.body[$0].id.isPermanent }
            for (place, assignment) in zip(places, assignments[given]) { chapter.body[place].id = assignment.id }
        }
        return labels.isEmpty ? chapter : chapter.replacing(labels, at: path)
    }
}

/// The labels that got permanent ids. One label may stand in several files; where it is looked up decides.
private struct ReplacedLabels: Sendable {
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
