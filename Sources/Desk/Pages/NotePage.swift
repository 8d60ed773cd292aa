import Editorial
import HTML
import HTTPTypes
import Hummingbird
import Manuals
import Office

/// The change note of one proposal of a published release: how it reads, how it read before, and the form that corrects it.
struct NotePage {
    let release: Release
    let proposal: Proposal
    let visit: Visit
    /// Why a correction was not taken.
    var error: OfficeError?

    func response() -> Answer {
        visit.page("Correct a note of \(release.name)", status: error == nil ? .ok : .unprocessableContent, at: .releases) { html in
            html(.p, .class("when")) { $0(.a, .href(Address(path: "/desk/releases/\(release.name)")), text: "Release \(release.name)") }
            html(.h1, text: "The change note of “\(proposal.title)”")
            if let error { html.refusal(error) }
            html(.dl, .class("facts")) { html in
                html.fact("It reads", proposal.note)
                for earlier in proposal.correctedNotes.reversed() { html.fact("Until \(earlier.on.inWords)", earlier.was) }
            }
            html(
                .p,
                text: "The site gives the corrected note from now on, and says that it was corrected, when, and what it was. The bundle and the changelog stay as they were "
                    + "published. The text of the manual is not changed by this.")
            html.form(to: "/desk/releases/\(release.name)/notes/\(proposal.id)", visit) { html in
                html.area("note", "How it should read", hint: "Public text.", value: error == nil ? proposal.note : visit.form["note"], rows: 4)
                html.passphrase("What readers are told changes at once.")
                html.submit("Correct the note")
            }
        }
    }
}
