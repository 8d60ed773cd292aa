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
            guard known.state.isOnItsWay, let latest = known.revisions.last else { return [] }
            return try office.meeting(of: latest, with: base).crossings
        }
    }
}
