public import Digests
public import Manuals

/// What somebody would like to see changed: the public's suggestion, or an issue that emerges on the board.
public struct Suggestion: Hashable, Sendable, Codable {
    public let id: SuggestionID
    /// Who recorded it.
    public let by: MemberID
    public let at: Moment
    public let source: Source
    /// The section or paragraph it is about; nil when it is about the manual.
    public let about: ElementID?
    /// Salted digest of its words, which are private.
    public let words: Digest
    public internal(set) var state: State = .open

    public enum Source: String, Hashable, Sendable, Codable {
        /// From anybody, recorded on their behalf.
        case anybody = "public"
        /// An emerging issue: from a member or officer of the board.
        case board
    }

    public enum State: Hashable, Sendable, Codable {
        case open
        /// Not taken up, with the reason as public text.
        case declined(String)
        case adopted(ProposalID)

        /// The state as people say it.
        public var words: String {
            switch self {
            case .open: "open"
            case .declined: "declined"
            case .adopted(let proposal): "adopted with \(proposal)"
            }
        }
    }
}
