import Digests
import Editorial
import Manuals
import Releases

/// What of a release's text its bundle does not show, because an order withdrew it: the file `redactions.json`, which only
/// such a bundle has.
///
/// Every element stands there with the digest of what was decided, so that the decision on it can be checked although its
/// words are gone, and with the digest of what stands in their place.
struct RedactedText: Hashable, Sendable, Codable {
    /// In the order of their notices.
    var orders: [Order]

    struct Order: Hashable, Sendable, Codable {
        var notice: NoticeID
        /// The order, as public text.
        var order: String
        var since: CalendarDay
        /// In the order of their ids; none where the words stand in an earlier edition only, of which the pages tell.
        var elements: [Withdrawn]
    }

    struct Withdrawn: Hashable, Sendable, Codable {
        var element: ElementKey
        var decided: Digest
        var shown: Digest
    }

    static let path = "redactions.json"

    /// What is withdrawn of a release's text, or of the editions before it; nil when nothing is.
    init?(_ redactions: [Redaction], in text: Manual, after earlier: [Manual]) {
        let orders = redactions.compactMap { redaction -> Order? in
            let units = text.units(in: redaction.units)
            guard !units.isEmpty || earlier.contains(where: { !$0.units(in: redaction.units).isEmpty }) else { return nil }
            let elements = units.map { unit in
                let (decided, shown) = (Element(unit), Element(redaction.redacted(unit)))
                return Withdrawn(element: decided.key, decided: decided.digest, shown: shown.digest)
            }
            return Order(notice: redaction.notice, order: redaction.order, since: redaction.since, elements: elements)
        }
        guard !orders.isEmpty else { return nil }
        self.orders = orders
    }

    /// The digests of a text as it was decided, from those of what is shown of it; nil for an element that is neither.
    func restoring(_ shown: [ElementKey: Digest]) -> [ElementKey: Digest] {
        var digests = shown
        for withdrawn in orders.lazy.flatMap(\.elements) where digests[withdrawn.element] == withdrawn.shown {
            digests[withdrawn.element] = withdrawn.decided
        }
        return digests
    }

    /// What is said of a text from which words were withdrawn, a sentence each.
    func words(naming: ElementNaming) -> [String] {
        orders.flatMap { order in
            let reason = "was withdrawn by order on \(order.since.inWords) (notice \(order.notice)): \(order.order)"
            guard !order.elements.isEmpty else { return ["Text of an earlier edition, of which the pages tell, \(reason)"] }
            return order.elements.map { "\(naming.sentence(about: $0.element)) \(reason)" }
        }
    }
}

extension Manual {
    /// The sections and paragraphs that have one of these ids, in the order of the ids.
    fileprivate func units(in ids: Set<ElementID>) -> [Unit] {
        chapters.values.flatMap { $0.body.filter { ids.contains($0.id) } }.sorted { $0.id < $1.id }
    }
}
