import Editorial
import HTML
import Manuals
import Redlines
import Releases

/// An attachment that stands at its address no longer.
struct FormerAttachment: Hashable, Sendable {
    /// From the site's root.
    let path: String
    let fate: Fate

    enum Fate: Hashable, Sendable {
        /// The same file stands at another path now.
        case moved(to: String, last: ReleaseName)
        /// The last edition that had it.
        case removed(last: ReleaseName)
        /// An order withdrew it from every edition.
        case withdrawn(Redaction)
    }

    /// Every such attachment: those withdrawn by order, then those of the editions before, the newest edition's first. `line`
    /// begins with the edition shown.
    static func all(in line: [Edition]) -> [FormerAttachment] {
        let orders = line.first?.redactions ?? []
        let withdrawn = orders.flatMap { order in
            order.files.sorted().compactMap { file in Layout.own.publishedPath(of: file).map { FormerAttachment(path: $0, fate: .withdrawn(order)) } }
        }
        let current = Set(line.first?.redline?.files.compactMap(\.accepted?.path) ?? [])
        var known = orders.reduce(into: current) { $0.formUnion($1.files) }
        var former: [FormerAttachment] = []
        for (edition, before) in zip(line, line.dropFirst()) {
            guard let last = before.facts?.name else { continue }
            for file in edition.redline?.files ?? [] {
                guard let old = file.rejected?.path, let path = Layout.own.publishedPath(of: old), known.insert(old).inserted else { continue }
                let heir = file.accepted.flatMap { current.contains($0.path) ? Layout.own.publishedPath(of: $0.path) : nil }
                former.append(FormerAttachment(path: path, fate: heir.map { .moved(to: $0, last: last) } ?? .removed(last: last)))
            }
        }
        return withdrawn + former
    }

    /// Its name as a reader knows it.
    var name: String { path.split(separator: "/").last.map(String.init) ?? path }

    /// Lists them on the page that a server shows for their addresses.
    static func write(_ former: [FormerAttachment], from standpoint: Standpoint, to html: inout Markup) {
        guard !former.isEmpty else { return }
        html(.section, .class("sources former"), .labelledBy("~attachments")) { html in
            html(.h2, .id("~attachments"), text: "Forms and attachments no longer here")
            html(.ul) { html in
                for attachment in former { html(.li) { attachment.write(from: standpoint, to: &$0) } }
            }
        }
    }

    private func write(from standpoint: Standpoint, to html: inout Markup) {
        switch fate {
        case .moved(let now, let last):
            html.text("\(name), last in release \(last): now ")
            html(.a, .href(standpoint.address(ofFile: now)), text: now)
            html.text(".")
        case .removed(let last): html.text("\(name), last in release \(last): withdrawn.")
        case .withdrawn(let order): html.text("\(name): \(order.words)")
        }
    }
}
