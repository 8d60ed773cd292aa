import Catalog
public import Editorial
import Git
public import Manuals
import Record
import Redlines
public import Releases

/// Reads a proposal with everything its readers ask about it.
public struct ReadProposal: Sendable {
    private let proposal: ProposalID
    private let revision: Revision?
    private let reader: MemberID?

    /// Without a revision, the latest is read. For a `reader` it is noted that they looked, and what changed since they
    /// last did is told.
    public init(proposal: ProposalID, revision: Revision? = nil, reader: MemberID? = nil) {
        self.proposal = proposal
        self.revision = revision
        self.reader = reader
    }

    public func perform(in office: Secretariat) throws(OfficeError) -> ProposalReading {
        let proceedings = try office.proceedings()
        let known = try recorded { () throws(RecordFault) in try ruled { () throws(Refusal) in try proceedings.known(proposal) } }
        guard let submitted = known.revisions.last(where: { revision == nil || $0.revision == revision }) else {
            throw .unreadable("Proposal \(proposal) has no revision \(revision?.short ?? "").")
        }
        let seen = try reader.flatMap { reader throws(OfficeError) in
            try kept { () throws(StoreError) in
                try office.words.visit(of: reader, to: proposal, showing: submitted.revision, at: office.surroundings.now())
            }
        }
        let (edition, drivers, since) = try recorded { () throws(RecordFault) in
            // Without a member who reads, it is for the public.
            let withheld = reader == nil ? proceedings.withdrawnWords : []
            let now = try office.shelf.volume(at: try ObjectID(submitted.revision)).manual.withholding(withheld)
            let base = try office.shelf.volume(at: try ObjectID(submitted.base)).manual.withholding(withheld)
            let since = try seen.map { seen throws(RecordFault) in
                let then = try office.shelf.volume(at: try ObjectID(seen.revision)).manual
                return ProposalReading.LastLook(at: seen.at, edition: EditionReading.unreleased(now, since: then))
            }
            return (
                EditionReading.unreleased(now, since: base), known.drivers.map { id in now.references.first { $0.id == id } ?? Reference(id: id, title: id.text) },
                since
            )
        }
        let meeting = try reader.flatMap { _ throws(OfficeError) in try office.meeting(of: known, in: proceedings) }
        let consultations = try proceedings.consultations.values.filter { $0.proposal == proposal }
            .sorted { $0.id.ordinal < $1.id.ordinal }
            .map { consultation throws(OfficeError) in try ReadConsultation(consultation: consultation.id).perform(in: office) }
        let suggestions = known.suggestions.compactMap { proceedings.suggestions[$0] }.map { suggestion in
            ProposalReading.Asked(suggestion: suggestion, words: office.privateWords(suggestion.words))
        }
        return ProposalReading(
            proposal: known, submitted: submitted, edition: edition, since: since, drivers: drivers, suggestions: suggestions,
            consultations: consultations, names: try kept { () throws(StoreError) in try office.words.names() },
            history: try office.history(of: known), meeting: meeting)
    }
}

/// A proposal as it is read.
public struct ProposalReading: Sendable {
    public let proposal: Proposal
    /// The revision that is read.
    public let submitted: Proposal.Submitted
    /// Its text, with a redline against the text it was made from.
    public let edition: Edition
    /// What changed since the reader last looked; nil where there is nothing to compare.
    public let since: LastLook?
    public let drivers: [Reference]
    public let suggestions: [Asked]
    public let consultations: [ConsultationReading]
    /// What people agreed to be called.
    public let names: [MemberID: String]
    /// What happened to it, oldest first.
    public let history: [Happening]
    /// What its latest revision and the text in force both changed since it was made; nil where nothing is.
    public let meeting: MeetingReading?

    /// The revision the reader saw before, beside this one.
    public struct LastLook: Sendable {
        public let at: Moment
        /// This text, with a redline against the one seen.
        public let edition: Edition
    }

    /// A suggestion it was made for.
    public struct Asked: Sendable {
        public let suggestion: Suggestion
        public let words: String?
    }

    /// Something that happened to it, as a sentence.
    public struct Happening: Sendable {
        public let at: Moment
        public let sentence: String
    }
}

extension Secretariat {
    /// Where a proposal on its way meets text in force that has changed since it was made.
    fileprivate func meeting(of proposal: Proposal, in proceedings: Proceedings) throws(OfficeError) -> MeetingReading? {
        guard proposal.state.isOnItsWay, let latest = proposal.revisions.last, let now = proceedings.inForce?.commit, latest.base != now else { return nil }
        let texts = try recorded { () throws(RecordFault) in try meeting(of: latest, with: try ObjectID(now)) }
        return texts.crossings.isEmpty ? nil : MeetingReading(texts)
    }

    /// What happened to a proposal, oldest first.
    func history(of proposal: Proposal) throws(OfficeError) -> [ProposalReading.Happening] {
        let ballots = try proceedings().ballots
        return try recorded { () throws(RecordFault) in
            try ledger.entries().filter { entry in
                if case .cast(let act) = entry.event.act { return proposal.ballots.contains(act.ballot) }
                return entry.event.act.matters(ballots).contains(.proposal(proposal.id))
            }.map { ProposalReading.Happening(at: $0.event.at, sentence: $0.event.headline) }
        }
    }
}
