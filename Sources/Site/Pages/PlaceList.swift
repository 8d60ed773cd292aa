import HTML
import Manuals

/// Paragraphs of one chapter that changed, by what became of them, neighbours joined: `New: 7.2.1 to 7.2.5`.
struct PlaceList {
    let standpoint: Standpoint
    /// The page the places stand on: the chapter's, or its redline.
    let page: Page

    /// `places` stand in reading order.
    func write(_ places: [MarkedPlace], to html: inout Markup) {
        guard !places.isEmpty else { return }
        html(.ul, .class("places")) { html in
            for kind in RevisionMark.Kind.allCases {
                let stretches = Self.stretches(places.filter { $0.kind == kind })
                guard !stretches.isEmpty else { continue }
                html(.li) { html in
                    html(.strong, text: "\(kind.words): ")
                    for (index, stretch) in stretches.enumerated() {
                        if index > 0 { html.text(", ") }
                        write(stretch, to: &html)
                    }
                }
            }
        }
    }

    private func write(_ stretch: ArraySlice<MarkedPlace>, to html: inout Markup) {
        guard let first = stretch.first, let last = stretch.last else { return }
        write(first, to: &html)
        guard stretch.count > 1 else { return }
        html.text(stretch.count == 2 ? ", " : " to ")
        write(last, to: &html)
    }

    private func write(_ place: MarkedPlace, to html: inout Markup) {
        html(.a, .href(standpoint.address(of: page, at: place.id.text))) { html in
            html.text(place.isSection ? "section \(place.number)" : place.number)
        }
    }

    /// Paragraphs that follow one another without anything between.
    private static func stretches(_ places: [MarkedPlace]) -> [ArraySlice<MarkedPlace>] {
        var stretches: [ArraySlice<MarkedPlace>] = []
        var start = 0
        for index in places.indices where index + 1 == places.count || !places[index].isFollowed(by: places[index + 1]) {
            stretches.append(places[start...index])
            start = index + 1
        }
        return stretches
    }
}

extension MarkedPlace {
    fileprivate func isFollowed(by next: MarkedPlace) -> Bool {
        next.ordinal == ordinal + 1 && !isSection && !next.isSection
    }
}
