public import Manuals

/// One act in the record: who did what, when, under which key.
public struct Event: Hashable, Sendable, Codable {
    /// The schema this build writes and the newest it reads.
    public static let schema = 1

    /// Idempotency key: an act sent again under its key is the same act.
    public var key: String
    public var at: Moment
    public var actor: MemberID
    public var act: Act
    /// The SSHSIG signature of the person who acts over the act's statement, armoured; for positions, certificates,
    /// approvals of urgent changes and notices, acts of governance, and erasures.
    public var signature: String?

    public init(key: String, at: Moment, actor: MemberID, act: Act, signature: String? = nil) {
        self.key = key
        self.at = at
        self.actor = actor
        self.act = act
        self.signature = signature
    }

    private enum CodingKeys: String, CodingKey {
        case schema, key, at, actor, kind, act, signature
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let schema = try container.decode(Int.self, forKey: .schema)
        guard schema == Event.schema else {
            throw DecodingError.dataCorruptedError(
                forKey: .schema, in: container, debugDescription: "schema \(schema) is not known to this version of Rubric")
        }
        key = try container.decode(String.self, forKey: .key)
        at = try container.decode(Moment.self, forKey: .at)
        actor = try container.decode(MemberID.self, forKey: .actor)
        signature = try container.decodeIfPresent(String.self, forKey: .signature)
        let kind = try container.decode(String.self, forKey: .kind)
        func body<Body: Decodable>(_ type: Body.Type) throws -> Body { try container.decode(type, forKey: .act) }
        switch kind {
        case "board.founded": act = .found(try body(Founding.self))
        case "edition.adopted": act = .adopt(try body(Adoption.self))
        case "proposal.submitted": act = .submit(try body(Submission.self))
        case "proposal.withdrawn": act = .withdraw(try body(Withdrawal.self))
        case "proposal.returned": act = .sendBack(try body(Return.self))
        case "proposal.deferred": act = .postpone(try body(Deferral.self))
        case "proposal.superseded": act = .supersede(try body(Replacement.self))
        case "urgent.approved": act = .approveUrgently(try body(UrgentApproval.self))
        case "proposal.lapsed": act = .lapse(try body(Lapse.self))
        case "ballot.opened": act = .openBallot(try body(BallotOpening.self))
        case "ballot.cast": act = .cast(try body(PositionCast.self))
        case "ballot.closed": act = .closeBallot(try body(BallotClosing.self))
        case "release.opened": act = .openRelease(try body(ReleaseOpening.self))
        case "proposal.scheduled": act = .schedule(try body(Scheduling.self))
        case "release.frozen": act = .freeze(try body(Freezing.self))
        case "release.certified": act = .certify(try body(Certification.self))
        case "release.published": act = .publish(try body(Publication.self))
        case "release.recomposed": act = .recompose(try body(Recomposition.self))
        case "release.corrected": act = .correct(try body(NoteCorrection.self))
        case "notice.proposed": act = .proposeNotice(try body(NoticeProposal.self))
        case "notice.approved": act = .approveNotice(try body(NoticeApproval.self))
        case "notice.ended": act = .endNotice(try body(NoticeEnding.self))
        case "suggestion.received": act = .receive(try body(SuggestionReceipt.self))
        case "suggestion.declined": act = .decline(try body(SuggestionRefusal.self))
        case "suggestion.adopted": act = .adoptSuggestion(try body(SuggestionAdoption.self))
        case let kind where GovernanceAct.kinds.contains(kind):
            act = .govern(try GovernanceAct(kind: kind, from: try container.superDecoder(forKey: .act)))
        case let kind where ConsultationAct.kinds.contains(kind):
            act = .consult(try ConsultationAct(kind: kind, from: try container.superDecoder(forKey: .act)))
        default:
            throw DecodingError.dataCorruptedError(
                forKey: .kind, in: container, debugDescription: "an act of kind “\(kind)” is not known to this version of Rubric")
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(Event.schema, forKey: .schema)
        try container.encode(key, forKey: .key)
        try container.encode(at, forKey: .at)
        try container.encode(actor, forKey: .actor)
        try container.encodeIfPresent(signature, forKey: .signature)
        try container.encode(act.kind, forKey: .kind)
        switch act {
        case .found(let body): try container.encode(body, forKey: .act)
        case .adopt(let body): try container.encode(body, forKey: .act)
        case .submit(let body): try container.encode(body, forKey: .act)
        case .withdraw(let body): try container.encode(body, forKey: .act)
        case .sendBack(let body): try container.encode(body, forKey: .act)
        case .postpone(let body): try container.encode(body, forKey: .act)
        case .supersede(let body): try container.encode(body, forKey: .act)
        case .approveUrgently(let body): try container.encode(body, forKey: .act)
        case .lapse(let body): try container.encode(body, forKey: .act)
        case .openBallot(let body): try container.encode(body, forKey: .act)
        case .cast(let body): try container.encode(body, forKey: .act)
        case .closeBallot(let body): try container.encode(body, forKey: .act)
        case .openRelease(let body): try container.encode(body, forKey: .act)
        case .schedule(let body): try container.encode(body, forKey: .act)
        case .freeze(let body): try container.encode(body, forKey: .act)
        case .certify(let body): try container.encode(body, forKey: .act)
        case .publish(let body): try container.encode(body, forKey: .act)
        case .recompose(let body): try container.encode(body, forKey: .act)
        case .correct(let body): try container.encode(body, forKey: .act)
        case .proposeNotice(let body): try container.encode(body, forKey: .act)
        case .approveNotice(let body): try container.encode(body, forKey: .act)
        case .endNotice(let body): try container.encode(body, forKey: .act)
        case .receive(let body): try container.encode(body, forKey: .act)
        case .decline(let body): try container.encode(body, forKey: .act)
        case .adoptSuggestion(let body): try container.encode(body, forKey: .act)
        case .govern(let body): try container.encode(body, forKey: .act)
        case .consult(let body): try container.encode(body, forKey: .act)
        }
    }
}
