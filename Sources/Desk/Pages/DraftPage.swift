import Editorial
import HTML
import HTTPTypes
import Hummingbird
import Manuals
import Office
import Releases
import Site

/// A draft as a whole: its chapters, what it changes in force, what checking finds, and the form that submits it.
struct DraftPage {
    let reading: DraftReading
    let person: Person
    let visit: Visit
    /// Why a submission was refused.
    var error: OfficeError?

    func response() throws(OfficeError) -> Answer {
        let changes = ChangesExcerpt(reading.edition, ids: "~now-")
        let proceedings = try visit.office.proceedings()
        let mistakes = reading.diagnostics.filter { $0.severity == .error }
        let titles = reading.chapters.map { $0.chapter?.title ?? $0.path }.joinedInWords
        let title = reading.proposal.map { "Draft of a revision of \($0)" } ?? "Draft: \(titles)"
        return visit.page(title, status: error == nil ? .ok : .unprocessableContent, at: .write) { html in
            html(.h1, text: title)
            if let error { html.refusal(error) }
            writeChapters(to: &html)
            DraftFilesSection(reading: reading, visit: visit).write(to: &html)
            if reading.isOvertaken { writeMeeting(to: &html) }
            if changes.isEmpty {
                html(.h2, text: "Nothing is changed yet")
                html(.p, text: "Open a chapter above and change a paragraph.")
            } else {
                html(.h2, text: "What it changes")
                html(.p, text: changes.summary)
                changes.writeDuties(to: &html)
                changes.writeList(to: &html, besidesDuties: true)
                changes.writeRedline(to: &html) { id, html in writeEdit(id, to: &html) }
                if reading.isOvertaken {
                    html(.p, text: "It can be submitted once it is brought up to the text in force.")
                } else if reading.owner == person.member {
                    if mistakes.isEmpty {
                        writeSubmission(proceedings, to: &html)
                    } else {
                        html(.p, text: "It can be submitted once the mistakes beside its paragraphs are mended: \(mistakes.count) of them.")
                    }
                } else {
                    html(.p, text: "\(reading.name(of: reading.owner)) began this draft and submits it.")
                }
            }
            if reading.owner == person.member {
                html(.details) { html in
                    html(.summary, text: "Throw the draft away")
                    html.form(to: "/desk/drafts/\(reading.id)/away", visit) { html in
                        html(.p, text: "What is written in it is gone then.")
                        html.submit("Throw it away", class: "second")
                    }
                }
            }
        }
    }

    private func writeMeeting(to html: inout Markup) {
        html(.section, .class("refusal"), .labelledBy("~meeting")) { html in
            html(.h2, .id("~meeting"), text: "The text in force has moved on")
            html(
                .p,
                text: "\(overtaken.joinedInWords.capitalisingFirst) changed in force after this draft was begun. Nothing written here is lost, and nothing in force is "
                    + "undone: look at what changed, say what is to stand where both changed the same paragraph, and go on.")
            html(.p) { $0(.a, .href(Address(path: "/desk/drafts/\(reading.id)/crossings")), text: "See what changed, and bring the draft up to date") }
        }
    }

    /// What was overtaken, by the names people know.
    private var overtaken: [String] {
        reading.overtaken.map { path in
            switch path {
            case ManualPaths.references: "the references"
            default: reading.chapters.first { $0.path == path }?.chapter?.title ?? String(path.split(separator: "/").last ?? "")
            }
        }
    }

    private func writeChapters(to html: inout Markup) {
        html(.ul, .class("rows")) { html in
            for chapter in reading.chapters {
                guard let id = chapter.id else { continue }
                html(.li) { html in
                    html(.p, .class("what")) { $0(.a, .href(Address(path: "/desk/drafts/\(reading.id)/chapters/\(id)")), text: chapter.chapter?.title ?? chapter.path) }
                    html(.p, .class("when"), text: "Version \(chapter.version), saved by \(reading.name(of: chapter.savedBy)), \(chapter.savedAt.inWords).")
                }
            }
        }
    }

    /// The way from what is changed to where it is written.
    private func writeEdit(_ id: ElementID, to html: inout Markup) {
        for chapter in reading.chapters {
            guard let name = chapter.id, let place = chapter.places.first(where: { $0.unit.id == id }) else { continue }
            let address = Address(path: "/desk/drafts/\(reading.id)/chapters/\(name)/place").adding(query: [("act", "replace"), ("place", String(place.index))])
            html(.p, .class("tools")) { html in
                html(.a, .href(address)) { html in
                    html.text("Edit")
                    html(.span, .class("unseen"), text: " \(place.number ?? "this place")")
                }
            }
        }
    }

    private func writeSubmission(_ proceedings: Proceedings, to html: inout Markup) {
        let revised = reading.proposal.flatMap { proceedings.proposals[$0] }
        let suggestions = proceedings.suggestions.values.filter { $0.state == .open }.sorted { $0.id.ordinal < $1.id.ordinal }
        let sent = visit.form.has("impact") || visit.form.has("title")
        html(.section, .class("panel"), .labelledBy("~submit")) { html in
            html(.h2, .id("~submit"), text: reading.proposal == nil ? "Submit it as a proposal" : "Submit it as a new revision")
            html.form(to: "/desk/drafts/\(reading.id)/submit", visit) { html in
                html.field("title", "Title", hint: "What the board calls it.", value: sent ? visit.form["title"] : revised?.title ?? "")
                html.area(
                    "note", "Change note", hint: "What the public is told, and why: a sentence or two.", value: sent ? visit.form["note"] : revised?.note ?? "", rows: 3)
                html(.fieldset) { html in
                    html(.legend, text: "Impact")
                    for impact in Impact.allCases {
                        let chosen = sent ? visit.form["impact"] == impact.rawValue : revised?.impact == impact
                        html.choice("impact", impact.rawValue, impact.rawValue.capitalisingFirst, hint: impact.meaning, isChosen: chosen)
                    }
                }
                writeChoices(
                    "driver", "Drivers", "What it answers to, from the manual's references.",
                    reading.edition.outline.references.values.sorted { $0.id < $1.id }.map { ($0.id.text, $0.title) },
                    sent ? visit.form.all("driver") : revised?.drivers.map(\.text) ?? [], to: &html)
                writeChoices(
                    "suggestion", "Suggestions it takes up", nil,
                    suggestions.map { ($0.id.text, "\($0.id): \((visit.office.privateWords($0.words) ?? "erased").prefix(90))") },
                    visit.form.all("suggestion"), to: &html)
                html(.p, .class("hint"), text: "It declares that it changes \(reading.chapters.compactMap { $0.chapter?.title }.joinedInWords) and nothing else.")
                html.submit("Submit to the board")
            }
        }
    }

    private func writeChoices(_ name: String, _ legend: String, _ hint: String?, _ choices: [(value: String, words: String)], _ chosen: [String], to html: inout Markup) {
        guard !choices.isEmpty else { return }
        html(.details, chosen.isEmpty ? nil : .open) { html in
            html(.summary, text: legend)
            html(.fieldset) { html in
                html(.legend, .class("unseen"), text: legend)
                if let hint { html(.p, .class("hint"), text: hint) }
                for choice in choices { html.choice(name, choice.value, choice.words, isChosen: chosen.contains(choice.value), kind: .checkbox) }
            }
        }
    }
}
