import Editorial
import HTML
import Manuals

/// Motions as rows, the last put first.
struct MotionList {
    let motions: [MotionCourse]
    let names: [MemberID: String]

    func write(to html: inout Markup) {
        html(.ul, .class("rows")) { html in
            for course in motions.sorted(by: { $0.motion.motion.ordinal > $1.motion.motion.ordinal }) {
                let (id, sheet) = (course.motion.motion, ChangeSheet(course.motion.change, names: names, present: nil))
                html(.li) { html in
                    html(.p, .class("what")) { $0(.a, .href(Address(path: "/desk/motions/\(id)")), text: sheet.sentence.capitalisingFirst) }
                    html(.p, .class("when"), text: "\(id), put by \(names[course.motion.member] ?? course.motion.member.text) on \(course.at.day.inWords). \(standing(course))")
                }
            }
        }
    }

    private func standing(_ course: MotionCourse) -> String {
        if let enacted = course.enacted { return "In force since \(enacted.at.day.inWords)." }
        return course.dropped == nil ? "Not seconded yet." : "Dropped."
    }
}
