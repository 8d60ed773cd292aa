public import Digests
public import Editorial
public import Manuals
public import Record

/// Sets one locality that follows the manual, adds one or takes one away; the others stay as they are.
public struct ChangeLocality: Sendable {
    private let id: LocalityID
    private let change: Change
    private let actor: MemberID

    public enum Change: Sendable {
        case add(Locality)
        /// In place of the one with the digest that was seen.
        case replace(Locality, seen: Digest)
        case remove
    }

    public init(_ id: LocalityID, _ change: Change, actor: MemberID) {
        self.id = id
        self.change = change
        self.actor = actor
    }

    public func perform(in office: Secretariat, key: String? = nil) throws(OfficeError) -> Entry {
        let key = key ?? office.surroundings.freshKey()
        return try office.record(key: key) { proceedings throws(RecordFault) in
            let localities = try changed(proceedings.localities)
            return try office.signed(.setLocalities(LocalitiesChange(localities: localities)), by: actor, key: key, proceedings)
        }
    }

    private func changed(_ localities: [Locality]) throws(RecordFault) -> [Locality] {
        var localities = localities
        let place = localities.firstIndex { $0.id == id }
        switch (change, place) {
        case (.add(let locality), nil):
            let after = localities.firstIndex { $0.name > locality.name } ?? localities.endIndex
            localities.insert(locality, at: after)
        case (.add, _?): throw .refused(Refusal("locality-twice", "There is a locality “\(id)” already.", remedy: "Open that one, or give this one another id."))
        case (.replace(let locality, let seen), let place?):
            guard localities[place].digest == seen else {
                throw .refused(Refusal("overtaken", "Somebody changed “\(id)” after it was opened.", remedy: "Open it again, and make the change there."))
            }
            localities[place] = locality
        case (.remove, let place?): localities.remove(at: place)
        case (.replace, nil), (.remove, nil): throw .refused(Refusal("unknown-locality", "There is no locality “\(id)”.", remedy: "It was taken away: add it anew if it is wanted."))
        }
        return localities
    }
}
