import Editorial
import HTML
import HTTPTypes
import Hummingbird
import Manuals
import Office
import Site

/// The form of a notice: what kind, over what, what it says and when; with what readers would see once it was asked for.
struct NoticeForm {
    let written: WrittenNotice
    let outline: Outline
    let visit: Visit
    /// What readers would see of it.
    var reading: NoticeReading?
    var error: OfficeError?

    func response() throws(OfficeError) -> Answer {
        let passages = try written.chapter.map { chapter throws(OfficeError) in try ReadPassages(of: chapter).perform(in: visit.office) } ?? []
        let attachments = try ReadAttachments().perform(in: visit.office)
        return visit.page("Put a notice over the text", status: error == nil ? .ok : .unprocessableContent, at: .notices) { html in
            html(.h1, text: "Put a notice over the text")
            if let error { html.refusal(error) }
            if let reading { writePreview(reading, to: &html) }
            html(.p, text: "Nobody sees it until the chair and one more member have approved exactly these words.")
            if error == nil, reading == nil { Self.writeChoice(of: outline, chosen: written.chapter, to: &html) }
            html.form(to: "/desk/notices/new", visit) { html in
                html(.fieldset) { html in
                    html(.legend, text: "What kind of notice?")
                    for kind in Notice.Kind.allCases {
                        html.choice("kind", kind.rawValue, kind.rawValue.capitalisingFirst, hint: kind.consequence, isChosen: written.kind == kind.rawValue)
                    }
                }
                html.area("text", "What it says", hint: "Public text, as readers will see it: what holds instead, why, and whom to ask.", value: written.text)
                writeScope(passages, attachments, to: &html)
                html.field(
                    "from", "First day", hint: "Left empty, it stands from its approval. A redaction always does.", kind: .date, value: written.from, isRequired: false,
                    class: "short")
                html.field("until", "Last day", hint: "Left empty, it stands until somebody ends it.", kind: .date, value: written.until, isRequired: false, class: "short")
                html(.p, .class("submit")) { html in
                    html(.button, text: "Put it forward")
                    html.text(" ")
                    html(.button, .class("second"), .name("then"), .value(WritingStep.look.rawValue), text: "Show what readers would see")
                }
            }
        }
    }

    /// Over which chapter: asked first, so that the form can offer its paragraphs.
    static func writeChoice(of outline: Outline, chosen: ChapterID?, to html: inout Markup) {
        html(.form, .get, .action(Address(path: "/desk/notices/new")), .class("form")) { html in
            html.options(
                "chapter", "Over which chapter?", hint: "Its sections and paragraphs can then be chosen one by one.",
                [("", "The whole manual")] + outline.chapters.map { ($0.id.text, $0.frontMatter.printed) }, chosen: chosen?.text ?? "", in: "pick")
            html.submit(chosen == nil ? "Go on" : "Take this chapter instead", class: "second")
        }
    }

    private func writePreview(_ reading: NoticeReading, to html: inout Markup) {
        html(.section, .class("panel"), .labelledBy("~preview")) { html in
            html(.h2, .id("~preview"), text: "What readers would see")
            html(.p, .class("when"), text: "Nothing is recorded yet.")
            NoticeSheet(reading: reading).write(to: &html)
        }
    }

    private func writeScope(_ passages: [PassageReading], _ attachments: [ReadAttachments.Attachment], to html: inout Markup) {
        html(.fieldset) { html in
            html(.legend, text: "What does it stand over?")
            html.choice("over", WrittenNotice.Over.manual.rawValue, "The whole manual", isChosen: written.over == .manual)
            if let chapter = written.chapter.flatMap(outline.chapter) {
                html.hidden("chapter", chapter.id.text)
                html.choice("over", WrittenNotice.Over.chapter.rawValue, "All of \(chapter.frontMatter.printed)", isChosen: written.over == .chapter)
                html(.details, .class("many"), written.chapters.isEmpty ? nil : .open) { html in
                    html(.summary, text: "Other chapters as well")
                    for other in outline.chapters where other.id != chapter.id {
                        html.choice(
                            "chapters", other.id.text, other.frontMatter.printed, isChosen: written.chapters.contains(other.id), kind: .checkbox)
                    }
                }
                html.choice("over", WrittenNotice.Over.places.rawValue, "Sections or paragraphs of \(chapter.frontMatter.printed)", isChosen: written.over == .places)
                html(.details, .class("many"), written.over == .places ? .open : nil) { html in
                    html(.summary, text: "Which sections and paragraphs")
                    for passage in passages {
                        html.choice(
                            "place", passage.id.text, [passage.number, passage.opening].compactMap(\.self).joined(separator: " "),
                            isChosen: written.places.contains(passage.id), kind: .checkbox)
                    }
                    html.area(
                        "elsewhere", "And others, by their addresses",
                        hint: "Of another chapter, or of an earlier edition where an order withdraws them: the link of each number, one a line.",
                        value: written.elsewhere, rows: 2, isRequired: false)
                }
            }
            guard !attachments.isEmpty else { return }
            html.choice(
                "over", WrittenNotice.Over.attachments.rawValue, "Attachments", hint: "Only a redaction withdraws attachments.", isChosen: written.over == .attachments)
            html(.details, .class("many"), written.over == .attachments ? .open : nil) { html in
                html(.summary, text: "Which attachments")
                for attachment in attachments {
                    let name = attachment.path.split(separator: "/").last.map(String.init) ?? attachment.path
                    html.choice(
                        "attachment", attachment.path, name, hint: attachment.isInForce ? nil : "Only earlier editions have it.",
                        isChosen: written.attachments.contains(attachment.path), kind: .checkbox)
                }
            }
        }
    }
}

extension Notice.Kind {
    /// What follows from it.
    var consequence: String {
        switch self {
        case .supersession: "Other requirements hold where they disagree with the text; elsewhere it goes on applying."
        case .correction: "The text is wrong, and the notice says how it is right."
        case .withdrawal: "The text is no longer to be followed; it still stands to be read."
        case .redaction: "A court or another authority ordered words or attachments withdrawn. They are shown in no edition and no bundle while it stands."
        }
    }
}
