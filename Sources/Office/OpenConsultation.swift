public import Editorial
import Git
public import Manuals
import Record

/// Puts a proposal in review to networks, until a day.
public struct OpenConsultation: Sendable {
    private let proposal: ProposalID
    private let until: CalendarDay
    private let networks: [Network]
    private let actor: MemberID

    public init(proposal: ProposalID, until: CalendarDay, networks: [Network], actor: MemberID) {
        self.proposal = proposal
        self.until = until
        self.networks = networks
        self.actor = actor
    }

    /// Returns the consultation's id.
    public func perform(in office: Secretariat, key: String? = nil) throws(OfficeError) -> ConsultationID {
        let key = key ?? office.surroundings.freshKey()
        let entry = try office.record(key: key) { proceedings throws(RecordFault) in
            guard let id = proceedings.nextConsultation else { throw .git(.invalid(what: "consultation id")) }
            let opening = ConsultationAct.Opening(consultation: id, proposal: proposal, until: until, networks: networks)
            return Event(key: key, at: office.surroundings.now(), actor: actor, act: .consult(.open(opening)))
        }
        guard case .consult(.open(let opening)) = entry.event.act else { throw .fault("The key \(key) was used for another act.") }
        return opening.consultation
    }
}
