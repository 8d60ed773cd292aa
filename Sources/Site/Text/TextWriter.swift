import HTML
import Manuals

/// Writes the manual's text on a page: prose, lists, tables, notes, pathways.
///
/// One writer writes one page's text from top to bottom; `begin` tells it which paragraph comes next.
struct TextWriter {
    let site: SiteContext
    let standpoint: Standpoint
    /// The chapter whose text is written; numbers of other chapters are printed with their code.
    let chapter: ChapterID?
    let links: LinkResolver
    /// What is done with plain words.
    var manner: Manner
    /// The paragraph being written, with its printed number.
    private(set) var place: (id: ElementID, number: String?)?
    /// Terms that already have a link in this paragraph.
    private var linkedTerms: [Int] = []
    /// Tables and pathways written so far in this paragraph.
    var tables = 0
    var pathways = 0
    /// Which version is written, where a page has several of one text: it tells their tables and pathways apart.
    var version: String?
    private var isInLink = false
    /// The chapter's footnotes by number, where the page shows them at its end; elsewhere they keep their labels.
    private var footnoteNumbers: [FootnoteLabel: Int] = [:]
    /// Those called so far on the page: the first call is where a footnote leads back to.
    private var calledFootnotes: Set<FootnoteLabel> = []

    enum Manner {
        /// Glossary terms lead to the glossary.
        case reading
        /// Telephone numbers can be rung.
        case emergency
        /// Words alone.
        case plain
    }

    init(_ site: SiteContext, at standpoint: Standpoint, chapter: ChapterID?, manner: Manner = .reading) {
        self.site = site
        self.standpoint = standpoint
        self.chapter = chapter
        self.manner = manner
        links = LinkResolver(site: site, standpoint: standpoint, chapter: chapter)
    }

    /// The paragraph or section that is written next.
    mutating func begin(_ id: ElementID, number: String?) {
        place = (id, number)
        linkedTerms.removeAll(keepingCapacity: true)
        tables = 0
        pathways = 0
    }

    /// Has calls of footnotes lead to these, which the page shows at its end.
    mutating func number(_ footnotes: [Footnote]) {
        footnoteNumbers = Dictionary(
            footnotes.enumerated().map { ($0.element.label, $0.offset + 1) }, uniquingKeysWith: { first, _ in first })
    }

    func hasCalled(_ footnote: FootnoteLabel) -> Bool { calledFootnotes.contains(footnote) }

    func number(of footnote: FootnoteLabel) -> Int? { footnoteNumbers[footnote] }

    mutating func write(_ prose: Prose, to html: inout Markup) {
        if let words = prose.words { write(words: words, to: &html) } else { write(prose.formattedRuns.span, inside: 0, to: &html) }
    }

    /// Writes runs, opening each mark they share once; marks before `depth` are open already.
    private mutating func write(_ runs: Span<Run>, inside depth: Int, to html: inout Markup) {
        guard depth < ProseMark.allCases.count else {
            for index in runs.indices { write(runs[index].content, to: &html) }
            return
        }
        let mark = ProseMark.allCases[depth]
        var start = 0
        while start < runs.count {
            if runs[start].style.isEmpty, runs[start].link == nil {
                write(runs[start].content, to: &html)
                start += 1
                continue
            }
            let style = runs[start].style
            var end = start + 1
            if mark == .link {
                while end < runs.count, runs[end].link == runs[start].link { end += 1 }
            } else {
                while end < runs.count, mark.isShared(by: runs[end].style, and: style) { end += 1 }
            }
            let group = runs.extracting(start..<end)
            start = end
            if let tag = mark.tag(of: style) {
                html(tag) { write(group, inside: depth + 1, to: &$0) }
            } else if mark == .link, let link = group[0].link, !isInLink, let address = links.address(of: link.address) {
                isInLink = true
                html(.a, .href(address), link.title.isEmpty ? nil : .title(link.title)) {
                    write(group, inside: depth + 1, to: &$0)
                }
                isInLink = false
            } else {
                write(group, inside: depth + 1, to: &html)
                if mark == .link, !isInLink, let link = group[0].link {
                    writeLost(link.address, after: Prose(group.indices.map { group[$0] }), to: &html)
                }
            }
        }
    }

    private mutating func write(_ content: Run.Content, to html: inout Markup) {
        switch content {
        case .text(let words): write(words: words, to: &html)
        case .lineBreak: html(.br)
        case .image(let image): write(image, to: &html)
        case .crossReference(let target): writeReference(to: target, in: &html)
        case .citation(let id): writeCitation(of: id, in: &html)
        case .footnote(let label): writeCall(of: label, in: &html)
        }
    }

    /// Writes plain words after the writer's manner.
    mutating func write(words: String, to html: inout Markup) {
        guard !isInLink else { return html.text(words) }
        switch manner {
        case .plain: html.text(words)
        case .reading:
            guard !site.recogniser.isEmpty else { return html.text(words) }
            writeTerms(in: Array(words.utf8), to: &html)
        case .emergency:
            writeTelephones(in: Array(words.utf8), to: &html)
        }
    }

    private mutating func writeTerms(in words: [UInt8], to html: inout Markup) {
        var start = 0
        for find in site.recogniser.finds(in: words) where !linkedTerms.contains(find.term) {
            linkedTerms.append(find.term)
            html.text(words[start..<find.range.lowerBound])
            html(.a, .class("term"), .href(standpoint.address(of: .glossary, at: site.termIDs[find.term]))) {
                $0.text(words[find.range])
            }
            start = find.range.upperBound
        }
        html.text(words[start...])
    }

    private func writeTelephones(in words: [UInt8], to html: inout Markup) {
        var start = 0
        for range in TelephoneNumbers.ranges(in: words) {
            html.text(words[start..<range.lowerBound])
            let number = Address(telephone: String(decoding: words[range], as: UTF8.self))
            html(.a, .class("telephone"), .href(number)) { $0.text(words[range]) }
            start = range.upperBound
        }
        html.text(words[start...])
    }

    /// Where a link of a plain tree would lead that leads nowhere on the site, after its words: nothing an author wrote
    /// is dropped.
    private func writeLost(_ address: String, after words: Prose, to html: inout Markup) {
        let reason: String
        if links.withdrawal(of: address) != nil {
            reason = "withdrawn by order"
        } else {
            guard site.outline.layout == .plain, words.plainText != address else { return }
            reason = address
        }
        html.text(" ")
        html(.span, .class("unresolved"), text: "(\(reason))")
    }

    private func write(_ image: Image, to html: inout Markup) {
        guard let address = links.address(of: image.address) else {
            html.text(image.alternative)
            return writeLost(image.address, after: Prose(image.alternative), to: &html)
        }
        guard address.isWithinSite else {
            // The content policy loads nothing from other hosts: the picture stays one step away.
            return isInLink
                ? html.text(image.alternative)
                : html(.a, .href(address), text: image.alternative.isEmpty ? image.address : image.alternative)
        }
        html(.img, .src(address), .alt(image.alternative), image.title.isEmpty ? nil : .title(image.title))
    }

    private func writeReference(to target: String, in html: inout Markup) {
        guard let (words, address) = links.reference(to: target) else {
            return html(.span, .class("unresolved"), text: "#\(target)")
        }
        if isInLink { html.text(words) } else { html(.a, .class("reference"), .href(address), text: words) }
    }

    private mutating func writeCall(of label: FootnoteLabel, in html: inout Markup) {
        guard let number = footnoteNumbers[label] else {
            return manner == .plain ? writeLabel(of: label, in: &html) : html.text("[^\(label)]")
        }
        guard !isInLink else { return html(.sup, text: "[\(number)]") }
        let isFirst = calledFootnotes.insert(label).inserted
        html(.sup, isFirst ? .id("~call-\(number)") : nil) { html in
            html(.a, .class("call"), .href(Address(fragment: "~footnote-\(number)"))) { html in
                html(.span, .class("unseen"), text: "Footnote ")
                html.text("[\(number)]")
            }
        }
    }

    /// A call of a footnote in a redline, where its text stands close by under its label.
    private func writeLabel(of label: FootnoteLabel, in html: inout Markup) {
        html(.sup) { html in
            html(.span, .class("unseen"), text: "Footnote ")
            html.text("[\(label)]")
        }
    }

    private func writeCitation(of id: ReferenceID, in html: inout Markup) {
        guard let title = site.shortTitles[id] else {
            return html(.span, .class("unresolved"), text: "@\(id)")
        }
        let address =
            switch standpoint.page {
            case .chapter: Address(fragment: ChapterPage.anchor(of: id))
            default: standpoint.address(of: .references, at: id.text)
            }
        html.text("[")
        if isInLink {
            html.text(title)
        } else {
            html(.a, .class("citation"), .href(address), text: title)
        }
        html.text("]")
    }
}

/// The marks prose can have, outermost first.
private enum ProseMark: CaseIterable {
    case link, struck, strong, emphasis, code

    private var style: Run.Style {
        switch self {
        case .link: []
        case .struck: .struck
        case .strong: .strong
        case .emphasis: .emphasis
        case .code: .code
        }
    }

    /// Whether both styles have the mark, or neither.
    func isShared(by first: Run.Style, and second: Run.Style) -> Bool { first.isDisjoint(with: style) == second.isDisjoint(with: style) }

    /// The element that shows the mark on a run whose style has it.
    func tag(of runStyle: Run.Style) -> Tag? {
        guard !runStyle.isDisjoint(with: style) else { return nil }
        return switch self {
        case .link: nil
        case .struck: .s
        case .strong: .strong
        case .emphasis: .em
        case .code: .code
        }
    }
}
