import Editorial
import HTML
import Manuals
import Office

/// The fields rules are written in, one set an impact, and the rules they say.
enum RuleFields {
    /// The names of all fields.
    static let names = Impact.allCases.flatMap { impact in
        ["quorum", "members", "interests", "majority", "chair", "every", "consultation"].map { "\(impact.rawValue)-\($0)" }
    } + ["local-chairs"]

    /// What the fields hold, read from what was sent.
    static func rules(_ form: FormFields) throws(OfficeError) -> Rules {
        Rules(
            editorial: try rule(.editorial, form), substantive: try rule(.substantive, form), safetyCritical: try rule(.safetyCritical, form),
            signOff: SignOff(localChairs: try count(form["local-chairs"], "the local chairs who sign")))
    }

    private static func rule(_ impact: Impact, _ form: FormFields) throws(OfficeError) -> Rule {
        func share(_ name: String, _ what: String) throws(OfficeError) -> Fraction {
            let typed = form["\(impact.rawValue)-\(name)"]
            guard let share = Fraction(typed) else {
                throw refused("“\(typed)” is no share for \(what) of \(impact.rawValue) changes.", "Write it as 1/2 or 2/3.")
            }
            return share
        }
        let isTicked = { (name: String) in form.has("\(impact.rawValue)-\(name)") }
        return Rule(
            quorum: try share("quorum", "the quorum"), quorumMembers: try count(form["\(impact.rawValue)-members"], "the quorum of \(impact.rawValue) changes"),
            quorumInterests: form.all("\(impact.rawValue)-interests").compactMap { Interest($0) }, majority: try share("majority", "the majority"),
            needsChair: isTicked("chair"), needsEveryInterest: isTicked("every"), needsConsultation: isTicked("consultation"))
    }

    /// A number of people; none where nothing is typed.
    private static func count(_ typed: String, _ what: String) throws(OfficeError) -> Int {
        guard !typed.isEmpty else { return 0 }
        guard let count = Int(typed), (0...1_000).contains(count) else {
            throw refused("“\(typed)” is no number for \(what).", "Write a number from 0 to 1,000.")
        }
        return count
    }

    private static func refused(_ message: String, _ remedy: String) -> OfficeError {
        .refusal(Refusal("incomplete-form", message, remedy: remedy), details: [])
    }

    /// Writes the fields with what was sent, or with the rules in force.
    static func write(_ rules: Rules, _ sent: FormFields?, _ board: Board, to html: inout Markup) {
        let interests = Set(board.members.map(\.interest)).sorted()
        for impact in Impact.allCases {
            let (rule, name) = (rules.rule(for: impact), impact.rawValue)
            func value(_ field: String, _ present: String) -> String { sent.map { $0["\(name)-\(field)"] } ?? present }
            func isTicked(_ field: String, _ present: Bool) -> Bool { sent.map { $0.has("\(name)-\(field)") } ?? present }
            html(.fieldset) { html in
                html(.legend, text: "\(name.capitalisingFirst) changes")
                html.field(
                    "\(name)-quorum", "Share of the members who must take a position", hint: "Such as 1/2. Every affected interest must be among them.",
                    value: value("quorum", rule.quorum.description), class: "short")
                html.field(
                    "\(name)-members", "And how many at least", hint: "0 asks for no number.", value: value("members", String(rule.quorumMembers)), class: "short")
                html.field(
                    "\(name)-majority", "Share who must approve or have no objection", hint: "Such as 2/3. At least one must approve, and no concern may stand.",
                    value: value("majority", rule.majority.description), class: "short")
                html.choice("\(name)-chair", "yes", "The chair must approve", isChosen: isTicked("chair", rule.needsChair), kind: .checkbox)
                html.choice("\(name)-every", "yes", "Somebody of every affected interest must approve", isChosen: isTicked("every", rule.needsEveryInterest), kind: .checkbox)
                html.choice(
                    "\(name)-consultation", "yes", "A consultation must have been held and answered", isChosen: isTicked("consultation", rule.needsConsultation),
                    kind: .checkbox)
                html(.details) { html in
                    html(.summary) { html in
                        html.text("Interests that must take a position though they are not affected")
                        html(.span, .class("unseen"), text: ", for \(name) changes")
                    }
                    let chosen = sent?.all("\(name)-interests").compactMap { Interest($0) } ?? rule.quorumInterests
                    for interest in interests {
                        html.choice("\(name)-interests", interest.text, interest.inWords.capitalisingFirst, isChosen: chosen.contains(interest), kind: .checkbox)
                    }
                }
            }
        }
        html.field(
            "local-chairs", "Local chairs who must sign a whole edition off", hint: "Beside the chair and one more member; 0 for none.",
            value: sent.map { $0["local-chairs"] } ?? String(rules.signOff.localChairs), class: "short")
    }
}
