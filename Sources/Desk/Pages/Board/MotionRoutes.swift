import Editorial
import HTML
import Hummingbird
import Manuals
import Office

/// Motions: what the board changes about itself, put by one member and seconded by another, each in deliberate steps.
enum MotionRoutes {
    static let all: [Route] = [
        .closed(.get, "/desk/motions", for: .acting) { visit, _ throws(OfficeError) in
            let motions = Array(try visit.office.proceedings().motions.values)
            let names = try ReadNames().perform(in: visit.office)
            return visit.page("Motions", at: .board) { html in
                html(.h1, text: "Motions")
                if motions.isEmpty { html(.p, .class("lead"), text: "None has been put.") }
                MotionList(motions: motions, names: names).write(to: &html)
            }
        },
        .closed(.get, "/desk/motions/new", for: .members) { visit, _ throws(OfficeError) in
            try MotionForm(visit: visit, written: WrittenMotion(visit.query)).response()
        },
        .closed(.post, "/desk/motions/confirm", for: .members) { visit, person throws(OfficeError) in
            try filled(visit) { written, change throws(OfficeError) in
                guard !written.form["reason"].isEmpty else {
                    throw .refusal(Refusal("incomplete-form", "The motion has no reason.", remedy: "Say why; it is public text."), details: [])
                }
                return try MotionConfirmation(visit: visit, person: person, written: written, change: change).response()
            }
        },
        .closed(.post, "/desk/motions", for: .members, pace: .passphrase) { visit, person throws(OfficeError) in
            try filled(visit) { written, change throws(OfficeError) in
                do throws(OfficeError) { try visit.confirm(person) } catch {
                    guard case .refusal = error else { throw error }
                    return try MotionConfirmation(visit: visit, person: person, written: written, change: change, error: error).response()
                }
                let motion = try PutMotion(change, reason: written.form["reason"], member: person.member).perform(in: visit.office, key: try visit.key())
                return visit.seeOther("/desk/motions/\(motion)")
            }
        },
        .closed(.get, "/desk/motions/{motion}", for: .acting) { visit, person throws(OfficeError) in try page(visit, person) },
        .closed(.post, "/desk/motions/{motion}/second", for: .members, pace: .passphrase) { visit, person throws(OfficeError) in
            try step(visit, person) { motion, key throws(OfficeError) in
                _ = try SecondMotion(motion: motion, member: person.member).perform(in: visit.office, key: key)
            }
        },
        .closed(.post, "/desk/motions/{motion}/drop", for: .members, pace: .passphrase) { visit, person throws(OfficeError) in
            try step(visit, person) { motion, key throws(OfficeError) in
                _ = try DropMotion(motion: motion, reason: try visit.words("reason", "why"), member: person.member).perform(in: visit.office, key: key)
            }
        },
    ]

    /// Goes on with what the form says; what is refused leaves the form as it was filled in, with why.
    private static func filled(_ visit: Visit, _ next: (WrittenMotion, PutMotion.Change) throws(OfficeError) -> Answer) throws(OfficeError) -> Answer {
        guard let written = WrittenMotion(visit.form) else {
            throw .refusal(Refusal("foreign-form", "That is no form of this desk.", remedy: "Open the page again and fill in its form."), details: [])
        }
        do throws(OfficeError) { return try next(written, try written.change()) } catch {
            guard case .refusal = error else { throw error }
            return try MotionForm(visit: visit, written: written, error: error).response()
        }
    }

    private static func page(_ visit: Visit, _ person: Person, error: OfficeError? = nil) throws(OfficeError) -> Answer {
        let id: MotionID = try visit.name("motion")
        guard let course = try visit.office.proceedings().motions[id] else { throw .unreadable("There is no motion \(id).") }
        return try MotionPage(course: course, person: person, visit: visit, error: error).response()
    }

    /// An act that asks for the passphrase; refused, it leaves the page as it stands, with why.
    private static func step(_ visit: Visit, _ person: Person, _ act: (MotionID, String) throws(OfficeError) -> Void) throws(OfficeError) -> Answer {
        let motion: MotionID = try visit.name("motion")
        do throws(OfficeError) {
            try visit.confirm(person)
            try act(motion, try visit.key())
            return visit.seeOther("/desk/motions/\(motion)")
        } catch {
            guard case .refusal = error else { throw error }
            return try page(visit, person, error: error)
        }
    }
}
