import HTML
import Manuals
import Office

/// The attachments and references a draft adds, and the forms that add more.
struct DraftFilesSection {
    let reading: DraftReading
    let visit: Visit

    func write(to html: inout Markup) {
        let path = "/desk/drafts/\(reading.id)"
        html(.h2, .id("~files"), text: "Attachments and references")
        if !reading.files.isEmpty {
            html(.ul, .class("rows")) { html in
                for file in reading.files { html(.li) { write(file, path, to: &$0) } }
            }
        }
        html(.details) { html in
            html(.summary, text: "Attach a file")
            html.fileForm(to: "\(path)/files", visit) { html in
                html.field(
                    "file", "The file",
                    hint: "PDF, Word, Excel, PowerPoint or OpenDocument without macros, PNG, JPEG, plain text or CSV; up to 32 MB. Its name becomes "
                        + "letters, digits and dashes.",
                    kind: .file)
                html.submit("Attach it", class: "second")
            }
        }
        html(.details) { html in
            html(.summary, text: "Add a document to the references")
            html.form(to: "\(path)/references", visit) { html in
                html.field("reference", "Key", hint: "What it is cited by, such as wt2023: then [@wt2023] cites it.", class: "short")
                html.field("reference-title", "Title")
                html.field("publisher", "Publisher", isRequired: false)
                html.field("date", "Date", hint: "2023-12-15, 2023-12 or 2023.", isRequired: false, class: "short")
                html.field("address", "Web address", isRequired: false)
                html.field("kind", "What it is", hint: "Such as law, statutory guidance or review.", isRequired: false)
                html.submit("Add it", class: "second")
            }
        }
    }

    private func write(_ file: DraftReading.File, _ path: String, to html: inout Markup) {
        let isReferences = file.path == ManualPaths.references
        html(.p, .class("what"), text: isReferences ? "The references, with what this draft adds" : String(file.path.split(separator: "/").last ?? ""))
        html(.p, .class("when")) { html in
            html.text("\(file.size) bytes, by \(reading.name(of: file.savedBy)). ")
            guard !isReferences else { return }
            html.text("A chapter links to it so: ")
            html(.code, text: "[words](\(file.link))")
        }
        html.form(to: "\(path)/files/away", visit, class: "tools") { html in
            html.hidden("path", file.path)
            html(.button, .class("quiet")) { html in
                html.text("Take it out")
                html(.span, .class("unseen"), text: ": \(file.path)")
            }
        }
    }
}
