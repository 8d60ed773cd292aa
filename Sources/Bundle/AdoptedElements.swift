public import Digests
public import Editorial
public import Manuals

/// The text with which a record begins, element by element: the file `record/adopted.json` of a bundle.
///
/// What no decision changed since must still be as it stands here.
public struct AdoptedElements: Hashable, Sendable {
    public let release: ReleaseName
    /// In the order of their keys.
    public let elements: [Entry]

    public struct Entry: Hashable, Sendable {
        public let element: ElementKey
        public let digest: Digest
    }

    init(release: ReleaseName, elements: [Entry]) {
        self.release = release
        self.elements = elements
    }

    /// The digests of a text's elements, by their keys.
    public init(_ text: [ElementKey: Digest], of release: ReleaseName) {
        self.release = release
        elements = text.map { Entry(element: $0.key, digest: $0.value) }.sorted { $0.element < $1.element }
    }

    /// The digests by their elements.
    public var digests: [ElementKey: Digest] {
        Dictionary(elements.map { ($0.element, $0.digest) }, uniquingKeysWith: { first, _ in first })
    }
}
