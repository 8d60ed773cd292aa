public import Digests
public import Manuals

/// The digests of every element of a manual, read from its files a few at a time: of the text nothing is kept.
///
/// They are those of an `ElementTable` of the manual that `ManualReader` reads from the same files.
public struct ElementDigests: Sendable {
    private var digests: [ElementKey: Digest] = [:]
    /// The first element that stood there twice.
    private var failure: CompositionFailure?

    public init() {}

    /// The elements of one file, each with its digest.
    public static func of(_ file: ManualFile, at path: String) -> [(key: ElementKey, digest: Digest)] {
        file.elements(at: path).map { ($0.key, $0.digest) }
    }

    /// Adds what one file of the manual holds. No file is given twice.
    public mutating func add(_ elements: [(key: ElementKey, digest: Digest)]) {
        for (key, digest) in elements where digests.updateValue(digest, forKey: key) != nil {
            failure = failure ?? .duplicate(key)
        }
    }

    /// The digests, after all files were read.
    ///
    /// Throws `.duplicate` when two elements have one key.
    public func finish() throws(CompositionFailure) -> [ElementKey: Digest] {
        if let failure { throw failure }
        guard digests[.settings] == nil else { return digests }
        // A manual that says nothing of itself has the settings it would have if it said nothing.
        let settings = Element(ManualSettings(title: ""))
        return digests.merging([settings.key: settings.digest]) { first, _ in first }
    }
}

extension ManualFile {
    /// What the file holds, element by element.
    fileprivate func elements(at path: String) -> [Element] {
        switch self {
        case .settings(let reading): reading.value.map { [Element($0)] } ?? []
        case .glossary(let reading): reading.value.map(Element.init)
        case .references(let reading): reading.value.map(Element.init)
        case .chapter(let reading): reading.value.elements(at: path)
        case .other(let stamp, _): [Element(stamp, at: path)]
        }
    }
}
