import Editorial
import HTML
import Manuals
import Releases

/// Whom to call in each locality, and the day somebody last confirmed it.
struct ContactsPage {
    let site: SiteContext
    let standpoint: Standpoint

    static let title = "Contacts by locality"

    init(_ site: SiteContext) {
        self.site = site
        standpoint = site.standpoint(.contacts)
    }

    func bytes() -> [UInt8] {
        PageFrame(site: site, standpoint: standpoint, title: Self.title).page(reserving: 32 << 10) { html in
            Trail(site: site, standpoint: standpoint).write(to: &html)
            html(.h1, text: Self.title)
            html(.p, .class("lead"), text: "Whom to call in each locality. Where a chapter says “In your area”, it means these.")
            html(.p) { EmergencyCall().write(to: &$0) }
            html(.div, .class("choosing"), text: "")
            html(.div, .class("table contacts"), .role("region"), .label(Self.title), .focusable) { html in
                html(.table) { html in
                    html(.caption, text: "Each locality's contacts")
                    html(.thead) { html in
                        html(.tr) { html in
                            for words in ["Locality"] + kinds.map(words) + ["Last confirmed"] { html(.th, .scope(.col), text: words) }
                        }
                    }
                    html(.tbody) { html in
                        for locality in localities { write(locality, to: &html) }
                    }
                }
            }
        }
    }

    private var localities: [Locality] { site.edition.localities.sorted { ($0.name, $0.id) < ($1.name, $1.id) } }

    /// Every kind of contact, those most localities have first.
    private var kinds: [String] {
        let counts = Dictionary(localities.flatMap(\.contacts.keys).map { ($0, 1) }, uniquingKeysWith: +)
        return counts.sorted { (-$0.value, Self.rank(of: $0.key), $0.key) < (-$1.value, Self.rank(of: $1.key), $1.key) }.map(\.key)
    }

    /// What is asked for in a hurry comes first; the rest by the alphabet.
    private static func rank(of kind: String) -> Int { ["duty", "out-of-hours", "telephone", "email"].firstIndex(of: kind) ?? 9 }

    /// `out-of-hours` as the head of a column; initials as the glossary spells them.
    private func words(for kind: String) -> String {
        let spelled = site.outline.glossary.flatMap { [$0.term] + $0.also }.first { $0.lowercased() == kind.lowercased() }
        let words = spelled ?? kind.split(separator: "-").joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    private func write(_ locality: Locality, to html: inout Markup) {
        html(.tr, .id(locality.id.text)) { html in
            html(.th, .scope(.row), text: locality.name)
            for kind in kinds {
                html(.td) { html in
                    guard let contact = locality.contacts[kind] else { return }
                    write(contact, to: &html)
                }
            }
            html(.td) { html in
                html(.time, .datetime(locality.confirmed.description), text: locality.confirmed.inWords)
            }
        }
    }

    /// Numbers can be rung and addresses written to.
    private func write(_ contact: String, to html: inout Markup) {
        let bytes = Array(contact.utf8)
        if let address = Address(mail: contact) {
            html(.a, .href(address), text: contact)
        } else if TelephoneNumbers.ranges(in: bytes).first == bytes.indices {
            html(.a, .class("telephone"), .href(Address(telephone: contact)), text: contact)
        } else if let address = Address(contact), !address.isWithinSite {
            html(.a, .href(address), text: address.withoutScheme)
        } else {
            html.text(contact)
        }
    }
}
