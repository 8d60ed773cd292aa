import HTML
import Manuals
import Releases

/// A chapter as practitioners read it.
struct ChapterPage {
    let site: SiteContext
    let chapter: Chapter
    let standpoint: Standpoint
    /// The references the chapter cites, and the attachments it links to, in the order they first appear.
    let sources: ChapterSources
    let footnotes: [Footnote]
    /// The printed numbers; nil where the edition does not know the chapter.
    let numbering: Numbering?

    init(_ site: SiteContext, _ chapter: Chapter) {
        self.site = site
        self.chapter = chapter
        standpoint = site.standpoint(.chapter(chapter.id))
        sources = ChapterSources(chapter)
        footnotes = chapter.footnotes
        numbering = site.outline.chapter(chapter.id)?.numbering
    }

    /// The id of a reference in the chapter's own list.
    static func anchor(of reference: ReferenceID) -> String { "~ref-\(reference)" }

    func bytes() -> [UInt8] {
        var frame = PageFrame(
            site: site, standpoint: standpoint, title: chapter.frontMatter.printedTitle,
            description: chapter.firstWords(passingMarkup: site.outline.layout == .plain))
        frame.beginsWithNotices = false
        frame.feed = ChapterFeed(site, chapter.id)?.link
        return frame.page(reserving: 64 << 10) { html in
            Trail(site: site, standpoint: standpoint).write(to: &html)
            html(.div, .class("reading")) { html in
                html(.div, .class("reading-head")) { html in
                    html(.h1) { html in
                        if let code = chapter.frontMatter.code { html(.span, .class("code"), text: "\(code) ") }
                        html.text(chapter.title)
                    }
                    // Whom to call comes before what to read, also before whether it still holds.
                    writeEmergency(to: &html)
                    NoticeBand(site: site, standpoint: standpoint).write(to: &html)
                    if site.outline.layout == .own { writeStanding(to: &html) }
                }
                writeContents(to: &html)
                writeAmendments(to: &html)
                html(.div, .class("text"), .data("cite", citation), .data("release", release)) { html in
                    let text = writeBody(to: &html)
                    writeSources(after: text, to: &html)
                    FormerPlaceList(site: site, standpoint: standpoint).write(site.formerPlaces(in: chapter.id), to: &html)
                }
            }
        }
    }

    var links: LinkResolver { LinkResolver(site: site, standpoint: standpoint, chapter: chapter.id) }

    /// What a citation of a paragraph starts with: `London … Procedures, PG37`.
    private var citation: String {
        "\(site.outline.settings.title), \(chapter.frontMatter.code ?? chapter.title)"
    }

    /// What it ends with; empty when the text is no release.
    private var release: String { site.edition.facts.map { ", release \($0.name)" } ?? "" }

    /// The chapter's first emergency note stands above everything, and again in its paragraph.
    private func writeEmergency(to html: inout Markup) {
        guard let (note, paragraph) = chapter.firstEmergency else { return }
        var writer = TextWriter(site, at: standpoint, chapter: chapter.id, manner: .emergency)
        html(.section, .class("emergency-box"), .labelledBy("~emergency")) { html in
            html(.h2, .id("~emergency"), text: "In an emergency")
            writer.write(note.blocks, to: &html)
            if let number = numbering?[paragraph] {
                html(.p, .class("source")) { html in
                    html.text("From ")
                    html(.a, .href(Address(fragment: paragraph.text)), text: number)
                }
            }
        }
    }

    private func writeContents(to html: inout Markup) {
        let sections = chapter.sections.filter { $0.depth <= 2 }
        guard !sections.isEmpty else { return }
        html(.nav, .class("contents"), .labelledBy("~contents")) { html in
            html(.h2, .id("~contents"), text: "Contents")
            html(.ol) { html in
                for section in sections {
                    html(.li, .class(section.depth == 1 ? "section" : "subsection")) { html in
                        html(.a, .href(Address(fragment: section.id.text))) { html in
                            if let number = numbering?[section.id] { html(.span, .class("number"), text: "\(number) ") }
                            html(.span, text: section.title.plainText)
                        }
                    }
                }
                for (id, words) in sourceHeadings {
                    html(.li, .class("section")) { $0(.a, .href(Address(fragment: id)), text: words) }
                }
            }
        }
    }
}

extension FrontMatter {
    /// `PG37 Child sexual abuse`.
    var printedTitle: String { code.map { "\($0) \(title)" } ?? title }
}

extension Chapter {
    /// The first paragraph's words, cut at a word after 150 bytes or so; with `passingMarkup`, the first that hold no
    /// markup of other programs.
    func firstWords(passingMarkup: Bool) -> String {
        var words = ""
        for paragraph in paragraphs {
            guard let lead = paragraph.lead else { continue }
            words = lead.plainText
            guard passingMarkup, words.isEmpty || words.hasMarkup else { break }
            words = ""
        }
        let bytes = words.utf8.span
        guard bytes.count > 160 else { return words }
        var cut: [UInt8] = []
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != 0x20 { end += 1 }
            if end > start {
                if cut.count + end - start > 150 { break }
                if !cut.isEmpty { cut.append(0x20) }
                for index in start..<end { cut.append(bytes[index]) }
            }
            start = end + 1
        }
        return String(decoding: cut, as: UTF8.self) + " …"
    }

    var firstEmergency: (note: Note, paragraph: ElementID)? {
        for paragraph in paragraphs {
            for case .note(let note) in paragraph.blocks where note.kind == .emergency { return (note, paragraph.id) }
        }
        return nil
    }
}

extension String {
    /// Whether tags of HTML or of templates stand in the words.
    fileprivate var hasMarkup: Bool {
        zip(utf8, utf8.dropFirst()).contains { byte, next in
            switch byte {
            case 0x3C: next == 0x21 || next == 0x2F || (0x41...0x5A).contains(next) || (0x61...0x7A).contains(next)
            case 0x7B: next == 0x25 || next == 0x7B
            default: false
            }
        }
    }
}
