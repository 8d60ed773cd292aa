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
        let interests = Subject.interests(of: elements, base, proposed)
        // What a scheduled proposal cites is read where it is to stand: a difference asks for reconfirmation.
        let landing = try proposal.landing(in: proceedings).map { revision throws(RecordFault) in try shelf.table(at: try ObjectID(revision)) }
        let changed = Set(elements.map(\.key))
        func cited(by elements: [ElementChange]) -> [Dependency] {
            Subject.citations(of: elements, in: proposed).compactMap { key in
                let text = changed.contains(key) ? proposed : landing ?? proposed
                return text[key].map { Dependency(key: key, digest: $0.digest) }
            }
        }
        let stakes = interests.map { interest in
            let own = elements.filter { Subject.concerns(interest, $0.key, base, proposed) }
            // What another interest's change makes of the text its own cites is at stake for it too.
            return Stake(interest: interest, elements: own, dependencies: cited(by: own))
        }
        self.init(
            proposal: proposal.id, revision: latest.revision, base: inForce, impact: proposal.impact, elements: elements,
            dependencies: cited(by: elements), interests: interests, stakes: stakes, board: board.digest, rules: rules.digest)
    }

    /// Whether an element is in a chapter of an interest, before or after, or in no chapter at all.
    private static func concerns(_ interest: Interest, _ key: ElementKey, _ tables: ElementTable...) -> Bool {
        let chapters = tables.map { $0.chapter(of: key) }
        if chapters.allSatisfy({ $0 == nil }) { return true }
        return zip(tables, chapters).contains { table, chapter in
            guard let chapter, case .field(.interests(let affected))? = table[.field(chapter, "interests")]?.content else { return false }
            return affected.contains(interest)
        }
    }

    /// What the proposed text of changed elements cites explicitly, these elements left out; in the order of the keys.
    private static func citations(of elements: [ElementChange], in table: ElementTable) -> [ElementKey] {
        let changed = Set(elements.map(\.key))
        var cited: Set<ElementKey> = []
        for change in elements {
            guard case .unit(let unit)? = table[change.key]?.content else { continue }
            for citation in unit.citations { if let key = table.key(of: citation) { cited.insert(key) } }
        }
        return cited.subtracting(changed).sorted()
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

extension Proposal {
    /// The text of its release so far, in which a scheduled proposal is to stand; nil for one that is in no release, which
    /// stands in the text in force.
    fileprivate func landing(in proceedings: Proceedings) -> Revision? {
        guard case .scheduled(let release, _) = state else { return nil }
        return proceedings.releases[release]?.compositions.last
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
