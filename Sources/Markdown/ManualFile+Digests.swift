public import Digests
public import Manuals

extension ManualFile {
    /// What the file holds at `path`, element by element, in the order in which it stands there, each with its digest: together
    /// with those of a manual's other files, an `ElementTable` of the manual.
    public func digests(at path: String) -> [(key: ElementKey, digest: Digest)] {
        elements(at: path).map { ($0.key, $0.digest) }
    }

    private func elements(at path: String) -> [Element] {
        switch self {
        case .settings(let reading): reading.value.map { [Element($0)] } ?? []
        case .glossary(let reading): reading.value.map(Element.init)
        case .references(let reading): reading.value.map(Element.init)
        case .chapter(let reading): reading.value.elements(at: path)
        case .other(let stamp, _): [Element(stamp, at: path)]
        }
    }
}
