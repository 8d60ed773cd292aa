public import Manuals

public enum MemberKind {}
public enum ProposalKind {}
public enum BallotKind {}
public enum ReleaseKind {}
public enum NoticeKind {}
public enum SuggestionKind {}
public enum DraftKind {}

/// A person's permanent id in the record, `police-1`; names of people are private.
public typealias MemberID = Name<MemberKind>
/// A proposal's id, `p-12`.
public typealias ProposalID = Name<ProposalKind>
/// A ballot's id, `b-12`.
public typealias BallotID = Name<BallotKind>
/// A release's name, `2023-09`.
public typealias ReleaseName = Name<ReleaseKind>
/// A notice's id, `n-3`.
public typealias NoticeID = Name<NoticeKind>
/// A suggestion's id, `s-7`.
public typealias SuggestionID = Name<SuggestionKind>

/// A private draft's id, `d-k3f9tw`; no draft stands in the record.
public typealias DraftID = Name<DraftKind>

extension Name {
    /// The number an id such as `p-12` ends in, for sorting.
    public var ordinal: Int { Int(text.drop { !$0.isNumber }) ?? 0 }
}

/// A commit or tag of the manual's repository: 40 lower-case hexadecimal digits.
public struct Revision: Hashable, Sendable, Codable, CustomStringConvertible {
    public let hex: String

    public init?(_ hex: some StringProtocol) {
        guard hex.utf8.count == 40, hex.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }) else {
            return nil
        }
        self.hex = String(hex)
    }

    /// The first ten digits, as people quote it.
    public var short: String { String(hex.prefix(10)) }

    public var description: String { hex }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let revision = Revision(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "“\(text)” is not a revision")
        }
        self = revision
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(hex)
    }
}
