import Editorial
import HTML
import Manuals
import Office
import Releases
import Site

/// A notice with the text it stands over, as readers see both.
struct NoticeSheet {
    let reading: NoticeReading

    func write(to html: inout Markup) {
        NoticeExcerpt(reading.notice, over: reading.edition).write(to: &html)
        switch reading.notice.proposed.scope {
        case .manual: html(.p, text: "It stands at the head of every page that has text of the manual.")
        case .chapters(let chapters):
            html(.p, text: "It stands at the head of:")
            html(.ul) { html in
                for chapter in chapters {
                    html(.li) { $0(.a, .href(Address(path: "/\(chapter)/")), text: reading.edition.outline.chapter(chapter)?.frontMatter.printed ?? chapter.text) }
                }
            }
        case .paragraphs:
            guard !reading.passages.isEmpty else { return html(.p, text: "The text in force has none of what it names; earlier editions have.") }
            html(.p, text: reading.notice.proposed.kind == .redaction ? "In place of the words, readers see:" : "The text beneath it stays as it is:")
            for passage in reading.passages {
                html(.p, .class("when")) { html in
                    html(.a, .href(Address(path: "/\(passage.chapter.id)/index.html", fragment: passage.id.text)), text: passage.name)
                }
                html(.blockquote) { passage.write(to: &$0) }
            }
        case .attachments: html(.p, text: "Where the text leads to it, readers are told of the order instead.")
        }
    }
}
