public import Digests
public import Editorial
public import Manuals

/// Which decision the elements of a release's text rest on: the file `provenance.json` of a bundle.
///
/// As JSON, with the elements in the order of their keys:
/// ```json
/// {
///   "adopted": "2022-09",
///   "elements": [
///     {"approval": {"ballot": "b-3", "proposal": "p-2"}, "digest": "a1…", "element": "paragraph:m2pdx4", "since": "2023-03"}
///   ],
///   "release": "2023-09",
///   "schema": 1
/// }
/// ```
/// `since` is the release the element came with as it stands; where it is an earlier one, the element stands unchanged
/// from there. Every element of the text that is not listed stands unchanged from the edition `adopted`, with which the
/// record begins: its digest is in the bundle's folder `record/adopted/`.
public struct Provenance: Hashable, Sendable {
    /// The form of the JSON this build writes and reads.
    public static let schema = 1

    public let release: ReleaseName
    /// The edition with which the record begins.
    public let adopted: ReleaseName
    /// What a decision made as it stands, in the order of the keys.
    public let elements: [Origin]

    /// Where one element's text comes from.
    public struct Origin: Hashable, Sendable, Codable {
        public let element: ElementKey
        public let digest: Digest
        /// The release that brought the element as it stands.
        public let since: ReleaseName
        public let approval: Approval
    }

    /// What was approved, and by what.
    public struct Approval: Hashable, Sendable, Codable {
        /// The ballot that was won; nil where the chair acted for the board and no ballot has ratified it.
        public let ballot: BallotID?
        public let proposal: ProposalID

        /// The approval as a sentence uses it.
        var words: String { "\(ballot.map { "ballot \($0)" } ?? "chair's action") on proposal \(proposal)" }
    }

    /// Follows a release back through the decisions that made it what it is. Whether its text is that, `TextAudit` says.
    ///
    /// Throws where the release is not frozen or published, or follows no adopted edition.
    public init(of release: ReleaseName, by proceedings: Proceedings) throws(UntracedText) {
        let decisions = try Decisions(leadingTo: release, in: proceedings)
        self.release = release
        adopted = decisions.adopted
        elements = decisions.last.compactMap { key, last in
            last.digest.map { (name: key.description, origin: Origin(element: key, digest: $0, since: last.release, approval: last.approval)) }
        }.sorted { $0.name < $1.name }.map(\.origin)
    }

    /// Every element that a decision leading to a release was about, also those it removed.
    public static func decided(in release: ReleaseName, by proceedings: Proceedings) throws(UntracedText) -> Set<ElementKey> {
        Set(try Decisions(leadingTo: release, in: proceedings).last.keys)
    }
}

extension Provenance: Decodable {
    private enum CodingKeys: String, CodingKey {
        case schema, release, adopted, elements
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let schema = try container.decode(Int.self, forKey: .schema)
        guard schema == Self.schema else {
            throw DecodingError.dataCorruptedError(
                forKey: .schema, in: container, debugDescription: "schema \(schema) is not known to this version of Rubric")
        }
        release = try container.decode(ReleaseName.self, forKey: .release)
        adopted = try container.decode(ReleaseName.self, forKey: .adopted)
        elements = try container.decode([Origin].self, forKey: .elements)
    }
}
