public import Digests
public import Editorial
public import Manuals
public import Releases

/// Holds a release's text against the text with which its record begins and the decisions since, element by element, as
/// their files are read: first those adopted, then those of the release.
///
/// What stands as it was adopted is only counted, so that memory hardly grows with the text: 40 bytes an element.
public struct TextAudit: Sendable {
    private var adopted = DigestTable()
    /// The text's elements that are not as they were adopted.
    private var others: [ElementKey: Digest] = [:]
    /// Of the text, and of the text that was adopted.
    private var doubled: (text: ElementKey?, adopted: ElementKey?) = (nil, nil)

    public init() {}

    /// Whether no element was adopted.
    public var isWithoutAdopted: Bool { adopted.isEmpty }

    /// Takes note of adopted elements: all of them before any of the text.
    public mutating func adopt(_ elements: some Sequence<(key: ElementKey, digest: Digest)>) {
        for (key, digest) in elements where !adopted.insert(key, digest) { doubled.adopted = doubled.adopted ?? key }
    }

    /// Takes note of elements of the text.
    public mutating func add(_ elements: some Sequence<(key: ElementKey, digest: Digest)>) {
        for (key, digest) in elements {
            let before = adopted.entry(of: key)
            if others[key] != nil || before?.isMet == true { doubled.text = doubled.text ?? key }
            if before?.digest == digest { adopted.note(key, isMet: true) } else { others[key] = digest }
        }
    }

    /// The digest of an element of the text so far; nil where the text has none.
    public mutating func digest(of key: ElementKey) -> Digest? {
        others[key] ?? adopted.entry(of: key).flatMap { $0.isMet ? $0.digest : nil }
    }

    /// Takes an element of the text for another, or for one more where there is none.
    public mutating func replace(_ key: ElementKey, with digest: Digest) {
        others[key] = nil
        adopted.note(key, isMet: false)
        add([(key, digest)])
    }

    /// Throws every element that is neither as the last decision on it approved it nor, without any, as it was adopted,
    /// and every one that is missing. `naming` is asked for where something is wrong, to say it as people know it.
    ///
    /// - Parameter release: A release that is frozen or published.
    public mutating func check(_ release: ReleaseName, by proceedings: Proceedings, naming: () -> ElementNaming) throws(UntracedText) {
        let decisions = try Provenance.Decisions(leadingTo: release, in: proceedings).last
        var flaws: [(key: ElementKey, reason: String)] = []
        if let key = doubled.text { flaws.append((key, "stands twice in the text")) }
        if let key = doubled.adopted ?? adopted.doubled { flaws.append((key, "stands twice in the text that was adopted")) }
        for (key, last) in decisions {
            let found = digest(of: key)
            guard found != last.digest else { continue }
            flaws.append((key, found == nil ? "is missing, though \(last.approval.words) approved it" : "is not as \(last.approval.words) approved it"))
        }
        for key in others.keys where decisions[key] == nil { flaws.append((key, "is not as it was adopted, and no decision changed it")) }
        for key in adopted.unmet where decisions[key] == nil && others[key] == nil {
            flaws.append((key, "is missing, and no decision removed it"))
        }
        guard flaws.isEmpty else { throw UntracedText(flaws, naming: naming()) }
    }
}
