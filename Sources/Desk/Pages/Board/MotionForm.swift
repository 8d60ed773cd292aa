import Editorial
import HTML
import HTTPTypes
import Hummingbird
import Manuals
import Office

/// The form of a motion: first which kind, then what it changes. Nothing is signed here: the next page shows what is.
struct MotionForm {
    let visit: Visit
    /// Nil while no kind is chosen.
    let written: WrittenMotion?
    var error: OfficeError?

    func response() throws(OfficeError) -> Answer {
        let proceedings = try visit.office.proceedings()
        let names = try ReadNames().perform(in: visit.office)
        guard let board = proceedings.board, let rules = proceedings.rules else { throw .unreadable("This manual has no board.") }
        guard let written else { return choice() }
        return visit.page(written.kind.title, status: error == nil ? .ok : .unprocessableContent, at: .board) { html in
            html(.h1, text: written.kind.title)
            if let error { html.refusal(error) }
            html(.p, text: "\(written.kind.hint) Two members put it in force: you, and another who seconds it; the chair is one of the two.")
            html.form(to: "/desk/motions/confirm", visit) { html in
                html.hidden("change", written.kind.rawValue)
                write(written, board, rules, proceedings.localities, names, to: &html)
                html.area("reason", "Why", hint: "Public text: it stands in the record.", value: written.form["reason"], rows: 3)
                html(.p, .class("hint"), text: "Nothing is recorded yet: the next page shows what you are about to sign and asks for your passphrase.")
                html.submit("Continue")
            }
            html(.p) { $0(.a, .href(Address(path: "/desk/motions/new")), text: "Another kind of motion") }
        }
    }

    private func choice() -> Answer {
        visit.page("Put a motion", at: .board) { html in
            html(.h1, text: "Put a motion")
            html(.p, .class("lead"), text: "What is to change about the board or its rules?")
            html(.ul, .class("rows")) { html in
                for kind in WrittenMotion.Kind.allCases {
                    html(.li) { html in
                        html(.p, .class("what")) { html in
                            html(.a, .href(Address(path: "/desk/motions/new").adding(query: [("change", kind.rawValue)])), text: kind.title)
                        }
                        html(.p, .class("when"), text: kind.hint)
                    }
                }
            }
        }
    }

    private func write(
        _ written: WrittenMotion, _ board: Board, _ rules: Rules, _ localities: [Locality], _ names: [MemberID: String], to html: inout Markup
    ) {
        let (form, day) = (written.form, visit.office.surroundings.now().day)
        let members = board.members(on: day)
        let officers = board.officers.filter { $0.term.contains(day) }
        func named(_ id: MemberID, _ post: String) -> (value: String, words: String) { (id.text, "\(names[id] ?? id.text), \(post)") }
        let seated = members.map { named($0.id, $0.seat == .member ? "member for \($0.interest.inWords)" : $0.seat.words) }
        switch written.kind {
        case .join:
            html.field("person", "Their member id", hint: "New, and theirs for good: such as police-2. Their name is kept with their account.", value: form["person"], class: "short")
            html.field("interest", "Whom they speak for", hint: "The agency, such as health or voluntary sector.", value: form["interest"], class: "short")
            html.options("seat", "Seat", Self.seats(members, names, withChair: false), chosen: form["seat"])
            writeTerm(form, to: &html)
            writeKey(form, to: &html)
        case .reseat:
            html.options("person", "Member", seated, chosen: form["person"])
            html.options(
                "seat", "Seat from now on", hint: "Whoever had the chair becomes a member when it passes.", Self.seats(members, names, withChair: true), chosen: form["seat"])
        case .leave:
            html.options("person", "Whose term", seated + officers.map { named($0.id, $0.office.words) }, chosen: form["person"])
            html.field(
                "until", "Last day in office", hint: "Yesterday ends it at once; nothing done in office is undone.", kind: .date, value: form["until"], class: "short")
        case .appoint:
            html.field("person", "Their id", hint: "Such as coordinator-2.", value: form["person"], class: "short")
            let offices = ["author", "coordinator"].map { ($0, $0.capitalisingFirst) } + localities.map { ("local chair of \($0.id)", "Local chair of \($0.name)") }
            html.options("office", "Office", offices, chosen: form["office"])
            writeTerm(form, to: &html)
            writeKey(form, to: &html)
        case .key:
            html.options("person", "Who", seated + officers.map { named($0.id, $0.office.words) }, chosen: form["person"])
            writeKey(form, to: &html)
        case .revoke: html.options("person", "Whose key", seated + officers.map { named($0.id, $0.office.words) }, chosen: form["person"])
        case .rules: RuleFields.write(rules, form.has("local-chairs") ? form : nil, board, to: &html)
        }
    }

    private static func seats(_ members: [Member], _ names: [MemberID: String], withChair: Bool) -> [(value: String, words: String)] {
        [("member", "Member")] + (withChair ? [("chair", "Chair")] : [])
            + members.filter { if case .deputy = $0.seat { false } else { true } }.map { ("deputy of \($0.id)", "Deputy of \(names[$0.id] ?? $0.id.text)") }
    }

    private func writeTerm(_ form: FormFields, to html: inout Markup) {
        html.field("from", "First day in office", kind: .date, value: form["from"], class: "short")
        html.field("until", "Last day in office", hint: "Left empty, no end is set.", kind: .date, value: form["until"], isRequired: false, class: "short")
    }

    private func writeKey(_ form: FormFields, to html: inout Markup) {
        html.field(
            "public-key", "Their public key", hint: "A line such as “ssh-ed25519 AAAA…”, where they keep their own. Left empty, one is made and this server keeps it.",
            value: form["public-key"], isRequired: false)
    }
}
