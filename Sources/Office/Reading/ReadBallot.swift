public import Editorial
import Git
public import Manuals
import Record
import Signing

/// Reads a ballot as whoever is asked, or looks on, meets it.
public struct ReadBallot: Sendable {
    private let ballot: BallotID
    private let reader: MemberID

    /// It is noted that the reader looked at the proposal.
    public init(ballot: BallotID, reader: MemberID) {
        self.ballot = ballot
        self.reader = reader
    }

    public func perform(in office: Secretariat) throws(OfficeError) -> BallotReading {
        let proceedings = try office.proceedings()
        guard let known = proceedings.ballots[ballot] else { throw .unreadable("There is no ballot \(ballot).") }
        let day = office.surroundings.now().day
        let about = try ReadProposal(proposal: known.subject.proposal, revision: known.subject.revision, reader: reader).perform(in: office)
        let positions = known.positions.sorted { $0.key < $1.key }.map { member, held in
            BallotReading.Taken(
                member: member, interest: known.board.member(member)?.interest, held: held,
                words: held.words.flatMap(office.privateWords), isAttested: office.holdsKey(of: member, on: known.board))
        }
        let isAsked = proceedings.mayTakePosition(reader, on: known, day: day) && day <= known.closes
        return BallotReading(
            ballot: known, about: about, positions: positions, arithmetic: known.decision?.decision ?? proceedings.decision(on: known, day: day),
            mayTakePosition: isAsked, awaited: proceedings.roster(on: day).filter { proceedings.asks(known, $0.id, on: day) })
    }
}

/// A ballot as it is read.
public struct BallotReading: Sendable {
    public let ballot: Ballot
    public let about: ProposalReading
    /// By member.
    public let positions: [Taken]
    /// What it decided, or would decide if it were closed today; nil where the board has no rules.
    public let arithmetic: Decision?
    /// Whether the reader may take a position, or change theirs.
    public let mayTakePosition: Bool
    /// Who has not taken one yet.
    public let awaited: [Member]

    /// A position somebody took.
    public struct Taken: Sendable {
        public let member: MemberID
        public let interest: Interest?
        public let held: Ballot.Held
        /// What they said with it; nil where they said nothing, or the words were erased.
        public let words: String?
        /// Whether the key it is signed with is held for them by this server: then the server attests it, and no more.
        public let isAttested: Bool
    }
}

extension Secretariat {
    /// Whether this server holds the private half of a member's key.
    func holdsKey(of member: MemberID, on board: Board) -> Bool {
        guard let line = board.key(of: member) else { return false }
        return (try? keys.key(of: member, speaking: line)) != nil
    }
}
