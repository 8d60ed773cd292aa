public import Editorial
public import Record

/// Says what becomes of a response, as public text.
public struct DisposeResponse: Sendable {
    private let disposing: ConsultationAct.Disposing
    private let actor: MemberID

    public init(_ disposing: ConsultationAct.Disposing, actor: MemberID) {
        self.disposing = disposing
        self.actor = actor
    }

    public func perform(in office: Secretariat, key: String? = nil) throws(OfficeError) -> Entry {
        let key = key ?? office.surroundings.freshKey()
        return try office.record(key: key) { _ in
            Event(key: key, at: office.surroundings.now(), actor: actor, act: .consult(.dispose(disposing)))
        }
    }
}
