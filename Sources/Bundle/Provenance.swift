public import Digests
public import Editorial
public import Manuals
public import Releases

/// Which decision every element of a release's text rests on: the file `provenance.json` of a bundle.
///
/// As JSON, with the elements in the order of their keys:
/// ```json
/// {
///   "elements": [
///     {"digest": "5f…", "element": "paragraph:k3f9tw", "since": "2023-03"},
///     {"approval": {"ballot": "b-3", "proposal": "p-2"}, "digest": "a1…", "element": "paragraph:m2pdx4", "since": "2023-09"}
///   ],
///   "release": "2023-09",
///   "schema": 1
/// }
/// ```
/// `since` is the release the element came with as it stands; where it is an earlier one, the element stands unchanged
/// from there. `approval` is absent where the element stands as the board adopted it before there were ballots.
public struct Provenance: Hashable, Sendable {
    /// The form of the JSON this build writes and reads.
    public static let schema = 1

    public let release: ReleaseName
    /// In the order of their keys.
    public let elements: [Origin]

    /// Where one element's text comes from.
    public struct Origin: Hashable, Sendable, Codable {
        public let element: ElementKey
        public let digest: Digest
        /// The release that brought the element as it stands.
        public let since: ReleaseName
        /// What approved it; nil where it is as adopted.
        public let approval: Approval?
    }

    /// What was approved, and by what.
    public struct Approval: Hashable, Sendable, Codable {
        /// The ballot that was won; nil where the chair acted for the board and no ballot has ratified it.
        public let ballot: BallotID?
        public let proposal: ProposalID

        /// The approval as a sentence uses it.
        var words: String { "\(ballot.map { "ballot \($0)" } ?? "chair's action") on proposal \(proposal)" }
    }

    /// Follows every element of a release's text back to the decision that made it what it is.
    ///
    /// - Parameters:
    ///   - text: The release's text.
    ///   - release: A release that is frozen or published.
    ///   - adopted: The text of the adopted edition, with which the record begins.
    /// - Throws: `UntracedText` when an element is not what the last decision on it approved, or stands without any.
    public init(of text: ElementTable, in release: ReleaseName, from adopted: ElementTable, by proceedings: Proceedings) throws(UntracedText) {
        try self.init(of: text.elements.mapValues(\.digest), in: release, from: adopted.elements.mapValues(\.digest), by: proceedings) {
            ElementNaming([text, adopted])
        }
    }

    /// Follows every element back where only the digests of the texts are known. `naming` is asked for where something is
    /// wrong, to say it as people know it.
    public init(
        of text: [ElementKey: Digest], in release: ReleaseName, from adopted: [ElementKey: Digest], by proceedings: Proceedings,
        naming: () -> ElementNaming
    ) throws(UntracedText) {
        let decisions = try Decisions(leadingTo: release, in: proceedings)
        let last = decisions.last
        var origins: [(name: String, origin: Origin)] = []
        origins.reserveCapacity(text.count)
        var flaws: [(key: ElementKey, reason: String)] = []
        func fail(_ key: ElementKey, _ reason: String) { flaws.append((key, reason)) }

        for (key, digest) in text {
            if let last = last[key] {
                guard last.digest == digest else {
                    fail(key, "is not as \(last.approval.words) approved it")
                    continue
                }
                origins.append((key.description, Origin(element: key, digest: digest, since: last.release, approval: last.approval)))
            } else if adopted[key] == digest {
                origins.append((key.description, Origin(element: key, digest: digest, since: decisions.adopted, approval: nil)))
            } else {
                fail(key, "is not as it was adopted, and no decision changed it")
            }
        }
        for (key, last) in last where last.digest != nil && text[key] == nil {
            fail(key, "is missing, though \(last.approval.words) approved it")
        }
        for key in adopted.keys where last[key] == nil && text[key] == nil {
            fail(key, "is missing, and no decision removed it")
        }
        guard flaws.isEmpty else { throw UntracedText(flaws, naming: naming()) }
        self.release = release
        elements = origins.sorted { $0.name < $1.name }.map(\.origin)
    }
}

extension Provenance: Decodable {
    private enum CodingKeys: String, CodingKey {
        case schema, release, elements
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let schema = try container.decode(Int.self, forKey: .schema)
        guard schema == Self.schema else {
            throw DecodingError.dataCorruptedError(
                forKey: .schema, in: container, debugDescription: "schema \(schema) is not known to this version of Rubric")
        }
        release = try container.decode(ReleaseName.self, forKey: .release)
        elements = try container.decode([Origin].self, forKey: .elements)
    }
}
