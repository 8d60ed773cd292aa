public import Editorial
public import Manuals
public import Record

/// Takes a member's position on a ballot, signed with the member's key.
public struct CastPosition: Sendable {
    private let ballot: BallotID
    private let position: Position
    private let words: String?
    private let replaces: Bool
    private let declaration: Declaration?
    private let member: MemberID

    /// `words` are private: the record holds their salted digest. A concern needs some. The `declaration` is of an interest of
    /// the member's own, and public; nil where the member was not asked for one.
    public init(
        ballot: BallotID, position: Position, words: String? = nil, replaces: Bool = false, declaration: Declaration? = nil, member: MemberID
    ) {
        self.ballot = ballot
        self.position = position
        self.words = words
        self.replaces = replaces
        self.declaration = declaration
        self.member = member
    }

    public func perform(in office: Secretariat, key: String? = nil) throws(OfficeError) -> Entry {
        let key = key ?? office.surroundings.freshKey()
        let proceedings = try office.proceedings()
        guard proceedings.board?.member(member) != nil else {
            throw .refused(
                "stranger", "“\(member)” holds no seat of this board.",
                remedy: "Act as a member in office (rubric board show lists them).")
        }
        let digest = try office.keep(words, under: key, by: member, about: ballot.text)
        return try office.record(key: key) { proceedings throws(RecordFault) in
            let subject = try ruled { () throws(Refusal) in try proceedings.openBallot(ballot).subjectDigest }
            let cast = PositionCast(
                ballot: ballot, subject: subject, member: member, position: position, words: digest, replaces: replaces, declaration: declaration)
            return Event(
                key: key, at: office.surroundings.now(), actor: member, act: .cast(cast),
                signature: try Statements.sign(cast, with: try office.key(of: member, in: proceedings), purpose: Statements.vote))
        }
    }
}
