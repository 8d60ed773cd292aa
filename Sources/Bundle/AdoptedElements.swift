public import Digests
public import Editorial
public import Manuals

/// What stood in one file of the text with which a record begins, element by element: a file of the folder
/// `record/adopted/` of a bundle, such as `record/adopted/Procedures/core/conferences.md.json`.
///
/// What no decision changed since must still be as it stands here, whichever file it stands in.
public struct AdoptedElements: Hashable, Sendable {
    public let release: ReleaseName
    /// In the order in which they stand in the file.
    public let elements: [Entry]

    public struct Entry: Hashable, Sendable {
        public let element: ElementKey
        public let digest: Digest
    }

    init(release: ReleaseName, elements: [Entry]) {
        self.release = release
        self.elements = elements
    }

    /// The elements of a file as they were adopted.
    public init(_ elements: some Sequence<(key: ElementKey, digest: Digest)>, of release: ReleaseName) {
        self.init(release: release, elements: elements.map { Entry(element: $0.key, digest: $0.digest) })
    }
}
