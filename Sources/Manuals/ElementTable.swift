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

    /// Every element of a manual. Those that `other` has too are held once for both.
    ///
    /// Throws `.duplicate` when two elements have one key: one id twice, one chapter id in two files.
    public init(_ manual: Manual, sharing other: ElementTable? = nil) throws(CompositionFailure) {
        elements = [:]
        let ofChapters = manual.chapters.sorted { $0.key < $1.key }.mapConcurrently { path, chapter in
            let elements = chapter.elements(at: path)
            return other.map { other in elements.map(other.held) } ?? elements
        }
        elements.reserveCapacity(ofChapters.reduce(1) { $0 + $1.count } + manual.glossary.count + manual.references.count + manual.files.count)
        try add(Element(manual.settings))
        for elements in ofChapters { try add(elements) }
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

    /// An element as it is held here, where it is the same.
    private func held(_ element: Element) -> Element {
        guard let own = elements[element.key], own.digest == element.digest else { return element }
        return own
    }

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
