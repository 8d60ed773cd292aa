import Bundle
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
        /// Nil for an attachment, in whose place nothing stands.
        var shown: Digest?
    }

    static let path = "redactions.json"

    /// What is withdrawn of a release's text, or of the editions before it; nil when nothing is.
    init?(_ redactions: [Redaction], in text: Manual, after earlier: [Manual]) {
        let orders = redactions.compactMap { redaction -> Order? in
            let elements = text.elements(withdrawnBy: redaction)
            guard !elements.isEmpty || earlier.contains(where: { !$0.elements(withdrawnBy: redaction).isEmpty }) else { return nil }
            return Order(notice: redaction.notice, order: redaction.order, since: redaction.since, elements: elements)
        }
        guard !orders.isEmpty else { return nil }
        self.orders = orders
    }

    /// Takes what is shown of a text for what was decided: each element whose place what stands here has taken.
    func restore(_ text: inout TextAudit) {
        for withdrawn in orders.lazy.flatMap(\.elements) where text.digest(of: withdrawn.element) == withdrawn.shown {
            text.replace(withdrawn.element, with: withdrawn.decided)
        }
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
    /// What an order withdraws of this text: the sections and paragraphs in the order of their ids, then the attachments in
    /// that of their paths.
    fileprivate func elements(withdrawnBy redaction: Redaction) -> [RedactedText.Withdrawn] {
        let units = chapters.values.flatMap { $0.body.filter { redaction.units.contains($0.id) } }.sorted { $0.id < $1.id }
        return units.map { unit in
            let decided = Element(unit)
            return RedactedText.Withdrawn(element: decided.key, decided: decided.digest, shown: Element(redaction.redacted(unit)).digest)
        } + redaction.files.sorted().compactMap { path in
            files[path].map { RedactedText.Withdrawn(element: .file(path), decided: Element(.file(path), .file($0)).digest, shown: nil) }
        }
    }
}
