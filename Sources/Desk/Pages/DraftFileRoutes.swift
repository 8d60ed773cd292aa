import Editorial
import Hummingbird
import Manuals
import Office

/// What a draft holds beside its chapters: attachments, and references that can be cited and drive a change.
enum DraftFileRoutes {
    static let all: [Route] = [
        Route.closed(.post, "/desk/drafts/{draft}/files", for: .acting, limit: 33 << 20) { visit, person throws(OfficeError) in
            let file = visit.form.file("file")
            return try change(visit, person) { draft throws(OfficeError) in
                _ = try AttachFile(draft: draft, name: file?.name ?? "", bytes: file?.bytes ?? [], actor: person.member).perform(in: visit.office)
            }
        }.takingFiles(),
        .closed(.post, "/desk/drafts/{draft}/files/away", for: .acting) { visit, person throws(OfficeError) in
            try change(visit, person) { draft throws(OfficeError) in
                try DetachFile(draft: draft, path: visit.form["path"]).perform(in: visit.office)
            }
        },
        .closed(.post, "/desk/drafts/{draft}/references", for: .acting) { visit, person throws(OfficeError) in
            try change(visit, person) { draft throws(OfficeError) in
                let reference = Reference(
                    id: try visit.chosen("reference", "the key it is cited by"), title: visit.form["reference-title"], publisher: visit.form["publisher"],
                    date: visit.form["date"], address: visit.form["address"], kind: visit.form["kind"])
                try AddReference(reference, to: draft, actor: person.member).perform(in: visit.office)
            }
        },
    ]

    private static func change(_ visit: Visit, _ person: Person, _ act: (DraftID) throws(OfficeError) -> Void) throws(OfficeError) -> Answer {
        let draft: DraftID = try visit.name("draft")
        do throws(OfficeError) {
            try act(draft)
            return visit.seeOther("/desk/drafts/\(draft)#~files")
        } catch {
            guard case .refusal = error else { throw error }
            return try DraftPage(reading: try ReadDraft(draft: draft).perform(in: visit.office), person: person, visit: visit, error: error).response()
        }
    }
}
