public import Digests

/// A manual taken apart into elements, and put together again.
///
/// `ElementTable(manual).manual()` is the manual: nothing that stands in a file is outside the table.
public struct ElementTable: Hashable, Sendable {
    public private(set) var elements: [ElementKey: Element]

    /// A table with nothing in it: what the first edition is compared with.
    public init() {
        elements = [:]
    }

    /// Every element of a manual.
    ///
    /// Throws `.duplicate` when two elements have one key: one id twice, one chapter id in two files.
    public init(_ manual: Manual) throws(CompositionFailure) {
        elements = [:]
        elements.reserveCapacity(manual.chapters.count * 128)
        try add(Element(manual.settings))
        let chapters = manual.chapters.sorted { $0.key < $1.key }
        for elements in chapters.mapConcurrently({ path, chapter in chapter.elements(at: path) }) { try add(elements) }
        try add(manual.glossary.map(Element.init))
        try add(manual.references.map(Element.init))
        for (path, stamp) in manual.files { try add(Element(stamp, at: path)) }
    }

    /// Elements from several tables, as they are to stand together.
    ///
    /// Throws `.duplicate` when two of them have one key.
    public init(_ elements: some Sequence<Element>) throws(CompositionFailure) {
        self.elements = [:]
        for element in elements { try add(element) }
    }

    public subscript(key: ElementKey) -> Element? { elements[key] }

    private mutating func add(_ elements: [Element]) throws(CompositionFailure) {
        for element in elements { try add(element) }
    }

    private mutating func add(_ element: Element) throws(CompositionFailure) {
        guard elements.updateValue(element, forKey: element.key) == nil else { throw .duplicate(element.key) }
    }

    /// What differs from this table to another, in the order of the keys.
    public func changes(to other: ElementTable) -> [ElementChange] {
        var changes: [ElementChange] = []
        for (key, element) in elements where other.elements[key]?.digest != element.digest {
            changes.append(ElementChange(key: key, base: element.digest, proposed: other.elements[key]?.digest))
        }
        for (key, element) in other.elements where elements[key] == nil {
            changes.append(ElementChange(key: key, base: nil, proposed: element.digest))
        }
        return changes.sorted { $0.key < $1.key }
    }

    /// Makes changes whose new content stands in `source`.
    ///
    /// Throws `.unmet` for a change whose base is not what stands here, and `.missing` when `source` does not hold
    /// exactly the content the change names.
    public mutating func apply(_ changes: [ElementChange], from source: ElementTable) throws(CompositionFailure) {
        for change in changes {
            guard elements[change.key]?.digest == change.base else {
                throw .unmet(change.key, expected: change.base, found: elements[change.key]?.digest)
            }
            if let proposed = change.proposed {
                guard let element = source.elements[change.key], element.digest == proposed else { throw .missing(change.key) }
                elements[change.key] = element
            } else {
                elements[change.key] = nil
            }
        }
    }
}

/// One element that differs between two revisions: nil stands for absence.
public struct ElementChange: Hashable, Sendable, Codable {
    public var key: ElementKey
    public var base: Digest?
    public var proposed: Digest?

    public init(key: ElementKey, base: Digest?, proposed: Digest?) {
        self.key = key
        self.base = base
        self.proposed = proposed
    }
}

/// Why elements do not make a manual.
public enum CompositionFailure: Error, Hashable, Sendable {
    /// Two elements have one key.
    case duplicate(ElementKey)
    /// The element is not what the change was made to.
    case unmet(ElementKey, expected: Digest?, found: Digest?)
    /// The content a change names is not where it should be.
    case missing(ElementKey)
    /// The order of a chapter's sections and paragraphs is not one line: two changes order the same siblings.
    case disordered(ChapterID, [ElementID])
}
