public import Digests
public import Editorial
public import Manuals
import Record
public import Releases

/// Reads a proposal as whoever is to approve it outside a ballot meets it: the text, and what readers would be told.
public struct ReadUrgentChange: Sendable {
    private let proposal: ProposalID
    private let reader: MemberID

    /// It is noted that the reader looked at the proposal.
    public init(proposal: ProposalID, reader: MemberID) {
        self.proposal = proposal
        self.reader = reader
    }

    public func perform(in office: Secretariat) throws(OfficeError) -> UrgentReading {
        let proceedings = try office.proceedings()
        let day = office.surroundings.now().day
        let about = try ReadProposal(proposal: proposal, reader: reader).perform(in: office)
        let (known, edition) = (about.proposal, about.edition)
        let subject = try recorded { () throws(RecordFault) -> Subject in
            if let signed = known.urgent?.subject { return signed }
            return try Subject(known, proceedings, office.shelf)
        }
        let chair = known.urgent?.chair.member.text ?? "the chair"
        let second = known.urgent?.second?.member.text ?? "a member of another interest"
        let told = EditionChange(
            proposal: proposal, title: known.title, note: known.note, correctedNotes: known.correctedNotes, impact: known.impact, drivers: known.drivers,
            mandate: .chairsAction(ratifiedBy: nil), decided: known.urgent?.second?.at.day ?? day,
            arithmetic: "Approved by \(chair) and \(second): \((known.urgent?.reason ?? "the reason the chair gives").endingSentence)",
            elements: subject.elements.map(\.key))
        return UrgentReading(
            about: about, subject: subject.digest(),
            told: Edition(facts: nil, outline: edition.outline, chapter: edition.chapter, changes: [told], redline: edition.redline, previous: edition.previous),
            lapses: proceedings.ballotDay(ofOneSigned: known.urgent?.second?.at.day ?? day))
    }
}

/// A proposal to be approved urgently.
public struct UrgentReading: Sendable {
    public let about: ProposalReading
    /// The digest of what is approved.
    public let subject: Digest
    /// Its text, with what readers would be told of the change.
    public let told: Edition
    /// The day by which it lapses unless a ballot ratifies it; nil where the calendar has no meeting ahead.
    public let lapses: CalendarDay?
}
