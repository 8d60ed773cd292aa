import Manuals

/// Writes one chapter's text for print, from top to bottom: prose, lists, tables, notes, pathways, footnotes.
final class DocumentWriter {
    private let site: SiteContext
    private let links: DocumentLinks
    private let footnotes: [FootnoteLabel: (number: Int, footnote: Footnote)]
    /// The footnotes some words of the chapter call.
    private let wanted: Set<FootnoteLabel>
    private var called: Set<FootnoteLabel> = []
    private var isInLink = false
    /// The text of a footnote sets no further footnote at the foot of the page.
    private var isInFootnote = false

    init(_ site: SiteContext, _ chapter: Chapter, links: DocumentLinks) {
        self.site = site
        self.links = links
        footnotes = Dictionary(
            chapter.footnotes.enumerated().map { ($0.element.label, ($0.offset + 1, $0.element)) }, uniquingKeysWith: { first, _ in first })
        var wanted: Set<FootnoteLabel> = []
        for paragraph in chapter.body {
            paragraph.forEachProse { prose in
                for case .footnote(let label) in prose.formattedRuns.map(\.content) { wanted.insert(label) }
            }
        }
        self.wanted = wanted
    }

    func write(_ prose: Prose, to markup: inout TypstMarkup) {
        for run in prose.runs { write(run, to: &markup) }
    }

    private func write(_ run: Run, to markup: inout TypstMarkup) {
        guard let link = run.link, !isInLink, let target = links.target(of: link.address) else {
            return write(run.content, styled: run.style, to: &markup)
        }
        isInLink = true
        defer { isInLink = false }
        lead(to: target, in: &markup) { write(run.content, styled: run.style, to: &$0) }
    }

    private func lead(to target: DocumentLinks.Target, in markup: inout TypstMarkup, _ words: (inout TypstMarkup) -> Void) {
        switch target {
        case .place(let name): markup("link", .label(name), content: words)
        case .address(let address): markup("link", .string(address), content: words)
        }
    }

    private func write(_ content: Run.Content, styled style: Run.Style, to markup: inout TypstMarkup) {
        for (mark, function) in Self.marks where style.contains(mark) {
            return markup(function) { write(content, styled: style.subtracting(mark), to: &$0) }
        }
        switch content {
        case .text(let words): markup.text(words)
        case .lineBreak: markup("linebreak")
        case .image(let image): markup.text("[Picture: \(image.alternative.isEmpty ? image.address : image.alternative)]")
        case .crossReference(let target): writeReference(to: target, in: &markup)
        case .citation(let id): markup.text("[\(site.shortTitles[id] ?? "@\(id)")]")
        case .footnote(let label): writeCall(of: label, in: &markup)
        }
    }

    private static let marks: [(Run.Style, StaticString)] = [
        (.struck, "strike"), (.strong, "strong"), (.emphasis, "emph"), (.code, "literal"),
    ]

    private func writeReference(to id: String, in markup: inout TypstMarkup) {
        guard let (words, target) = links.reference(to: id) else { return markup.text("#\(id)") }
        guard !isInLink, let target else { return markup.text(words) }
        lead(to: target, in: &markup) { $0.text(words) }
    }

    /// The first call sets the footnote at the foot of its page; later calls lead to it.
    private func writeCall(of label: FootnoteLabel, in markup: inout TypstMarkup) {
        guard let (number, footnote) = footnotes[label] else { return markup.text("[^\(label)]") }
        guard !isInFootnote else { return markup.text(" [note \(number)]") }
        let name = DocumentPlaces.name(of: number, in: links.chapter)
        guard called.insert(label).inserted else { return markup("footnote", .label(name)) }
        isInFootnote = true
        defer { isInFootnote = false }
        markup("first-call", .string(name)) { markup in
            for text in footnote.texts { markup("words") { write(text, to: &$0) } }
        }
    }

    /// A footnote stands at the foot of the page that calls it; one that nobody calls stands where it was written.
    func write(_ footnote: Footnote, to markup: inout TypstMarkup) {
        guard !wanted.contains(footnote.label) else { return }
        markup("note", .string("Footnote \(footnote.label)"), .flag("grave", false)) { markup in
            for text in footnote.texts { markup("words") { write(text, to: &$0) } }
        }
    }
}
