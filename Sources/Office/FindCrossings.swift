public import Editorial
import Git
public import Manuals
import Record

/// Finds where a proposal on its way meets text in force that has changed since it was made.
public struct FindCrossings: Sendable {
    private let proposal: ProposalID

    public init(proposal: ProposalID) {
        self.proposal = proposal
    }

    /// Empty for a proposal that is published or set aside.
    public func perform(in office: Secretariat) throws(OfficeError) -> [Crossing] {
        let proceedings = try office.proceedings()
        let base = try office.inForce().commit
        return try recorded { () throws(RecordFault) in
            let known = try ruled { () throws(Refusal) in try proceedings.known(proposal) }
            switch known.state {
            case .published, .withdrawn, .superseded, .lapsed: return []
            default: return try known.revisions.last.map { latest throws(RecordFault) in try Crossing.all(of: latest, over: base, in: office) } ?? []
            }
        }
    }
}
