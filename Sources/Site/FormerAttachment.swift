import Editorial
import HTML
import Manuals
import Redlines
import Releases

/// An attachment of an earlier edition that stands at its address no longer.
struct FormerAttachment: Hashable, Sendable {
    /// From the site's root.
    let path: String
    /// The last edition that had it.
    let last: ReleaseName
    /// Where the same file stands now; nil when it was withdrawn.
    let now: String?

    /// Every such attachment of the editions before, the newest edition's first. `line` begins with the edition shown.
    static func all(in line: [Edition]) -> [FormerAttachment] {
        let current = Set(line.first?.redline?.files.compactMap(\.accepted?.path) ?? [])
        var known = current
        var former: [FormerAttachment] = []
        for (edition, before) in zip(line, line.dropFirst()) {
            guard let last = before.facts?.name else { continue }
            for file in edition.redline?.files ?? [] {
                guard let old = file.rejected?.path, let path = SiteAttachments.path(of: old), known.insert(old).inserted else { continue }
                let heir = file.accepted.flatMap { current.contains($0.path) ? SiteAttachments.path(of: $0.path) : nil }
                former.append(FormerAttachment(path: path, last: last, now: heir))
            }
        }
        return former
    }

    /// Its name as a reader knows it.
    var name: String { path.split(separator: "/").last.map(String.init) ?? path }

    /// Lists them on the page that a server shows for their addresses.
    static func write(_ former: [FormerAttachment], from standpoint: Standpoint, to html: inout Markup) {
        guard !former.isEmpty else { return }
        html(.section, .class("sources former"), .labelledBy("~attachments")) { html in
            html(.h2, .id("~attachments"), text: "Forms and attachments of earlier releases")
            html(.ul) { html in
                for attachment in former {
                    html(.li) { html in
                        html.text("\(attachment.name), last in release \(attachment.last)")
                        guard let now = attachment.now else { return html.text(": withdrawn.") }
                        html.text(": now ")
                        html(.a, .href(standpoint.address(ofFile: now)), text: now)
                        html.text(".")
                    }
                }
            }
        }
    }
}
