public import Digests
public import Editorial
public import Manuals
public import Releases

/// Holds a release's text against the text with which its record begins and the decisions since, element by element, as
/// their files are read, in any order.
///
/// The elements of both are kept in a store until all are there, and then held against each other heap by heap: so with a
/// store outside memory, memory does not grow with the text.
public struct TextAudit: Sendable {
    private var adopted: ElementPile
    private var text: ElementPile
    /// What is taken for an element of the text instead of what stands there, by its key.
    private var replaced: [ElementKey: Digest] = [:]

    /// `store` must keep what it is given: whoever owns it says so before anything found is believed.
    public init(keepingIn store: any ByteStore = HeldBytes()) {
        adopted = ElementPile(keepingIn: store)
        text = ElementPile(keepingIn: store)
    }

    /// Whether no element was adopted.
    public var isWithoutAdopted: Bool { adopted.isEmpty }

    /// Takes note of adopted elements.
    public mutating func adopt(_ elements: some Sequence<(key: ElementKey, digest: Digest)>) {
        for (key, digest) in elements { adopted.add(key, digest) }
    }

    /// Takes note of elements of the text.
    public mutating func add(_ elements: some Sequence<(key: ElementKey, digest: Digest)>) {
        for (key, digest) in elements { text.add(key, digest) }
    }

    /// The digest of an element of the text so far; nil where the text has none. A whole heap is looked through for it.
    public func digest(of key: ElementKey) -> Digest? {
        let spelled = key.description
        return replaced[key] ?? text.heap(ElementPile.heap(of: spelled)).elements[spelled]
    }

    /// Takes an element of the text for another, or for one more where there is none.
    public mutating func replace(_ key: ElementKey, with digest: Digest) { replaced[key] = digest }

    /// Throws every element that is neither as the last decision on it approved it nor, without any, as it was adopted,
    /// and every one that is missing. `naming` is asked for where something is wrong, to say it as people know it.
    ///
    /// - Parameter release: A release that is frozen or published.
    public func check(_ release: ReleaseName, by proceedings: Proceedings, naming: () -> ElementNaming) throws(UntracedText) {
        var decisions = [[String: Provenance.Decisions.Last]](repeating: [:], count: ElementPile.count)
        for (key, last) in try Provenance.Decisions(leadingTo: release, in: proceedings).last {
            decisions[ElementPile.heap(of: key.description)][key.description] = last
        }
        var others = [[String: Digest]](repeating: [:], count: ElementPile.count)
        for (key, digest) in replaced { others[ElementPile.heap(of: key.description)][key.description] = digest }
        let found = Array(decisions.indices).mapConcurrently { [decisions, others] in judge(heap: $0, decisions[$0], replaced: others[$0]) }
        var flaws = found.flatMap(\.flaws)
        if let key = found.lazy.flatMap(\.doubled.text).first { flaws.append((key, "stands twice in the text")) }
        if let key = found.lazy.flatMap(\.doubled.adopted).first { flaws.append((key, "stands twice in the text that was adopted")) }
        guard flaws.isEmpty else {
            throw UntracedText(flaws.map { (key: ElementKey($0.key) ?? .file($0.key), reason: $0.reason) }, naming: naming())
        }
    }

    /// What is wrong with an element, by its spelled key.
    private typealias Flaw = (key: String, reason: String)

    private func judge(
        heap place: Int, _ decisions: [String: Provenance.Decisions.Last], replaced: [String: Digest]
    ) -> (flaws: [Flaw], doubled: (text: [String], adopted: [String])) {
        let before = adopted.heap(place)
        var now = text.heap(place)
        now.elements.merge(replaced) { _, other in other }
        var flaws: [Flaw] = []
        for (key, digest) in now.elements {
            if let last = decisions[key] {
                if digest != last.digest { flaws.append((key, "is not as \(last.approval.words) approved it")) }
            } else if digest != before.elements[key] {
                flaws.append((key, "is not as it was adopted, and no decision changed it"))
            }
        }
        for (key, last) in decisions where last.digest != nil && now.elements[key] == nil {
            flaws.append((key, "is missing, though \(last.approval.words) approved it"))
        }
        for key in before.elements.keys where now.elements[key] == nil && decisions[key] == nil {
            flaws.append((key, "is missing, and no decision removed it"))
        }
        return (flaws, (now.doubled, before.doubled))
    }
}
