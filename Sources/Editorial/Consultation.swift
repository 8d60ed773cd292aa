public import Digests
public import Manuals

public enum ConsultationKind {}
public enum ResponseKind {}
public enum NetworkKind {}

/// A consultation's id, `c-2`.
public typealias ConsultationID = Name<ConsultationKind>
/// A response's id, `r-14`.
public typealias ResponseID = Name<ResponseKind>
/// A network that is consulted, `designated-nurses`.
public typealias Network = Name<NetworkKind>

/// A dated period in which networks say what they think of a proposal in review.
public struct Consultation: Hashable, Sendable, Codable {
    public let id: ConsultationID
    public let proposal: ProposalID
    public let opened: Moment
    /// The last day on which responses are taken.
    public let until: CalendarDay
    public let networks: [Network]
    /// In the order they came.
    public internal(set) var responses: [ResponseID] = []
    /// When it was closed; nil while nobody did.
    public internal(set) var closed: Moment?
    /// What everybody was told came of it; nil until then.
    public internal(set) var answer: Answer?

    /// The public answer, which stands over what became of each response.
    public struct Answer: Hashable, Sendable, Codable {
        public let text: String
        public let at: Moment
    }

    /// Whether responses are taken on a day: it closes by an act, or when its last day is over.
    public func isOpen(on day: CalendarDay) -> Bool { closed == nil && day <= until }
}

/// What a network said about one paragraph of a proposal. The words are private; the record holds where they belong.
public struct Response: Hashable, Sendable, Codable {
    public let id: ResponseID
    public let consultation: ConsultationID
    public let network: Network
    /// The paragraph, and the revision of the proposal it was read in.
    public let about: ElementID
    public let revision: Revision
    /// The words of the paragraph it is about; nil for the whole.
    public let span: WordSpan?
    /// Salted digest of what was said.
    public let words: Digest
    public let at: Moment
    /// Who put it in the record.
    public let by: MemberID
    public internal(set) var outcome: Outcome?
    /// Set when the words were erased.
    public internal(set) var erased: Erased?

    /// What became of it.
    public struct Outcome: Hashable, Sendable, Codable {
        public let disposition: Disposition
        /// What was said, as the public is told; nil when the public is told the answer alone.
        public let said: String?
        public let answer: String
        public let at: Moment
    }

    /// That its words were erased, and why.
    public struct Erased: Hashable, Sendable, Codable {
        public let reason: String
        public let at: Moment
    }

    /// Whether nothing is owed on it any more.
    public var isDone: Bool { outcome != nil || erased != nil }
}

/// What became of a response.
public enum Disposition: String, Hashable, Sendable, Codable, CaseIterable {
    /// The proposal was changed as asked.
    case accepted
    /// It was not, and the answer says why.
    case declined
    /// It asked for no change.
    case noted
}

/// Words of a paragraph, counted from 0, the last not included.
public struct WordSpan: Hashable, Sendable, Codable {
    public let from: Int
    public let to: Int

    /// Nil for a span of no words.
    public init?(_ from: Int, to: Int) {
        guard 0 <= from, from < to else { return nil }
        self.from = from
        self.to = to
    }

    public var range: Range<Int> { from..<to }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        guard let span = WordSpan(try container.decode(Int.self, forKey: .from), to: try container.decode(Int.self, forKey: .to)) else {
            throw DecodingError.dataCorruptedError(forKey: .to, in: container, debugDescription: "a span of words has at least one")
        }
        self = span
    }

    private enum CodingKeys: String, CodingKey { case from, to }
}
