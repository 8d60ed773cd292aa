import Manuals
import Releases

/// Text that no decision accounts for.
public struct UntracedText: Error, Hashable, Sendable {
    /// One for every element, in the order of their keys; never empty.
    public let flaws: [BundleFlaw]

    init(flaws: [BundleFlaw]) {
        self.flaws = flaws
    }

    init(_ flaws: [(key: ElementKey, reason: String)], naming: ElementNaming) {
        let inOrder = flaws.map { (name: $0.key.description, flaw: $0) }.sorted { $0.name < $1.name }
        self.flaws = inOrder.map { _, flaw in
            BundleFlaw("", "\(naming.sentence(about: flaw.key)) \(flaw.reason).")
        }
    }
}
