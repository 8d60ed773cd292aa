import Catalog
public import Editorial
public import Record

/// Erases a person's words, and leaves a tombstone the coordinator signs.
public struct EraseResponse: Sendable {
    private let erasing: ConsultationAct.Erasing
    private let actor: MemberID

    public init(_ erasing: ConsultationAct.Erasing, actor: MemberID) {
        self.erasing = erasing
        self.actor = actor
    }

    /// The tombstone is recorded first. Words whose tombstone stands and which a crash left behind are erased as well.
    public func perform(in office: Secretariat, key: String? = nil) throws(OfficeError) -> Entry {
        let key = key ?? office.surroundings.freshKey()
        let entry = try office.record(key: key) { proceedings throws(RecordFault) in
            Event(
                key: key, at: office.surroundings.now(), actor: actor, act: .consult(.erase(erasing)),
                signature: try Statements.sign(erasing, with: try office.key(of: actor, in: proceedings), purpose: Statements.erasure))
        }
        for response in try office.proceedings().responses.values where response.erased != nil {
            guard office.privateWords(response.words) != nil else { continue }
            do { try office.words.erase(response.words) } catch { throw .fault("\(error)") }
        }
        return entry
    }
}
