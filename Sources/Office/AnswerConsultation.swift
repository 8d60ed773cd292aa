public import Editorial
public import Record

/// Tells everybody what came of a consultation: “you said, we did”.
public struct AnswerConsultation: Sendable {
    private let answering: ConsultationAct.Answering
    private let actor: MemberID

    public init(_ answering: ConsultationAct.Answering, actor: MemberID) {
        self.answering = answering
        self.actor = actor
    }

    public func perform(in office: Secretariat, key: String? = nil) throws(OfficeError) -> Entry {
        let key = key ?? office.surroundings.freshKey()
        return try office.record(key: key) { _ in
            Event(key: key, at: office.surroundings.now(), actor: actor, act: .consult(.answer(answering)))
        }
    }
}
