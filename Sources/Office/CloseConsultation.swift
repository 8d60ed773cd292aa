public import Editorial
public import Record

/// Ends a consultation; no more responses are taken.
public struct CloseConsultation: Sendable {
    private let consultation: ConsultationID
    private let actor: MemberID

    public init(consultation: ConsultationID, actor: MemberID) {
        self.consultation = consultation
        self.actor = actor
    }

    public func perform(in office: Secretariat, key: String? = nil) throws(OfficeError) -> Entry {
        let key = key ?? office.surroundings.freshKey()
        return try office.record(key: key) { _ in
            let closing = ConsultationAct.Closing(consultation: consultation)
            return Event(key: key, at: office.surroundings.now(), actor: actor, act: .consult(.close(closing)))
        }
    }
}
