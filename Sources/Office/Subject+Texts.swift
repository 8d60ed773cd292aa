import Editorial
import Git
import Manuals
import Record
import Releases

extension Subject {
    /// What a ballot on a proposal is about: its latest revision, or exactly what the chair's action approved where the
    /// ballot is to ratify that.
    init(onBallot proposal: Proposal, _ proceedings: Proceedings, _ shelf: Shelf) throws(RecordFault) {
        guard proposal.isToBeRatified(in: proceedings), let urgent = proposal.urgent, let board = proceedings.board, let rules = proceedings.rules
        else {
            try self.init(proposal, proceedings, shelf)
            return
        }
        self = urgent.subject
        self.board = board.digest
        self.rules = rules.digest
    }

    /// What a decision on a proposal's latest revision is about, against the text in force.
    ///
    /// Refuses, naming the paragraph, when the text in force is no longer what the revision was made against where the
    /// revision changes it.
    init(_ proposal: Proposal, _ proceedings: Proceedings, _ shelf: Shelf) throws(RecordFault) {
        guard let latest = proposal.revisions.last, let board = proceedings.board, let rules = proceedings.rules,
            let inForce = proceedings.inForce?.commit
        else {
            throw .refused(Refusal("no-board", "This manual has no board.", remedy: "Found one (rubric init)."))
        }
        let made = try shelf.table(at: try ObjectID(latest.base))
        let revised = try shelf.table(at: try ObjectID(latest.revision))
        let elements = made.changes(to: revised)
        let base = try shelf.table(at: try ObjectID(inForce))
        var proposed = base
        do { try proposed.apply(elements, from: revised) } catch {
            let name = ElementNaming([base, revised]).words(for: error.key)
            throw .refused(
                Refusal(
                    "stale-base", "Proposal \(proposal.id) was made against other text of \(name) than is in force.",
                    remedy: "Its author fetches it (rubric proposal edit \(proposal.id)) and submits it again."))
        }
        self.init(
            proposal: proposal.id, revision: latest.revision, base: inForce, impact: proposal.impact, elements: elements,
            dependencies: Subject.dependencies(of: elements, in: proposed),
            interests: Subject.interests(of: elements, base, proposed), board: board.digest, rules: rules.digest)
    }

    /// What the proposed text of the changed elements cites explicitly and does not itself change.
    private static func dependencies(of elements: [ElementChange], in table: ElementTable) -> [Dependency] {
        let changed = Set(elements.map(\.key))
        var cited: Set<ElementKey> = []
        for change in elements {
            guard case .unit(let unit)? = table[change.key]?.content else { continue }
            for citation in unit.citations { if let key = table.key(of: citation) { cited.insert(key) } }
        }
        return cited.subtracting(changed).sorted().compactMap { key in
            table[key].map { Dependency(key: key, digest: $0.digest) }
        }
    }

    /// The interests of every chapter touched, as it was and as it is proposed.
    private static func interests(of elements: [ElementChange], _ tables: ElementTable...) -> [Interest] {
        var interests: Set<Interest> = []
        for table in tables {
            for change in elements {
                guard let chapter = table.chapter(of: change.key),
                    case .field(.interests(let affected))? = table[.field(chapter, "interests")]?.content
                else { continue }
                interests.formUnion(affected)
            }
        }
        return interests.sorted()
    }
}

extension ElementTable {
    /// The chapter an element belongs to in this text.
    func chapter(of key: ElementKey) -> ChapterID? {
        switch key {
        case .field(let chapter, _): return chapter
        case .section(let id), .paragraph(let id), .place(let id):
            if case .place(let place)? = self[.place(id)]?.content { return place.chapter }
            return nil
        case .settings, .term, .reference, .file: return nil
        }
    }

    fileprivate func key(of citation: Citation) -> ElementKey? {
        switch citation {
        case .reference(let id): return .reference(id)
        case .target(let target):
            if let id = ElementID(target) {
                if self[.paragraph(id)] != nil { return .paragraph(id) }
                if self[.section(id)] != nil { return .section(id) }
            }
            return ChapterID(target).map { .field($0, "title") }
        }
    }
}
