import Digests
import Editorial
import HTML
import HTTPTypes
import Hummingbird
import Manuals
import Office
import Releases
import Site

/// Where a draft and the text in force changed the same paragraphs: what each was, what is in force now, what the draft
/// says, and the choice of what is to stand.
struct CrossingsPage {
    let reading: DraftCrossings
    let person: Person
    let visit: Visit
    var answer: Reason?

    /// Why the page is shown again.
    enum Reason {
        case overtaken
        case refused(OfficeError)
    }

    /// What a form says is to stand.
    static func settlements(in form: FormFields) -> [ElementKey: SettleCrossings.Settlement] {
        var settlements: [ElementKey: SettleCrossings.Settlement] = [:]
        for name in form.names {
            guard name.hasPrefix(choicePrefix), let key = ElementKey(name.dropFirst(choicePrefix.count)) else { continue }
            switch form[name] {
            case "in-force": settlements[key] = .inForce
            case "own": settlements[key] = .own
            case "words" where key.unit != nil: settlements[key] = .words(form.text("\(wordsPrefix)\(key)"))
            default: continue
            }
        }
        return settlements
    }

    private static let choicePrefix = "stands."
    private static let wordsPrefix = "words."

    func response() -> Answer {
        let path = "/desk/drafts/\(reading.draft)"
        return visit.page("The text in force has moved on", status: status, at: .write) { html in
            html(.p, .class("when")) { $0(.a, .href(Address(path: path)), text: "The draft, its redline and its submission") }
            html(.h1, text: "The text in force has moved on")
            writeReason(to: &html)
            html(.p, text: summary)
            html.form(to: "\(path)/crossings", visit) { html in
                html.hidden("seen", reading.seen.hex)
                if !reading.meeting.crossings.isEmpty { ChangesExcerpt.writeKey(to: &html) }
                for (index, crossing) in reading.meeting.crossings.enumerated() {
                    CrossingSection(crossing: crossing, meeting: reading.meeting, ids: "~\(index)-").write(to: &html) { html in
                        writeChoice(crossing, to: &html)
                    }
                }
                writeTaken(to: &html)
                html.submit("Bring the draft up to date")
            }
        }
    }

    private var status: HTTPResponse.Status {
        switch answer {
        case nil: .ok
        case .overtaken: .conflict
        case .refused: .unprocessableContent
        }
    }

    private func writeReason(to html: inout Markup) {
        switch answer {
        case nil: return
        case .overtaken:
            html(.div, .class("refusal"), .role("alert")) { html in
                html(.p) { $0(.strong, text: "The text in force or the draft changed again while you looked. Nothing was changed.") }
                html(.p, text: "This is how they stand now. What you chose and wrote is kept below: look at it again and send it once more.")
            }
        case .refused(let error): html.refusal(error)
        }
    }

    private var summary: String {
        switch reading.meeting.crossings.count {
        case 0:
            "Nothing that this draft changes was changed in force. What changed elsewhere is taken over as it is, and the draft goes on from there."
        case 1:
            "One thing was changed both in force and in this draft. Say which is to stand, or write words that say both; everything else goes together by itself."
        default:
            "\(reading.meeting.crossings.count) things were changed both in force and in this draft. Say for each which is to stand, or write words that say both; everything "
                + "else goes together by itself."
        }
    }

    private func writeChoice(_ crossing: Crossing, to html: inout Markup) {
        let (choice, words) = ("\(Self.choicePrefix)\(crossing.key)", "\(Self.wordsPrefix)\(crossing.key)")
        let chosen = visit.form[choice]
        html(.fieldset) { html in
            html(.legend, text: "What is to stand?")
            html.choice(choice, "in-force", crossing.inForce == nil ? "It stays away, as in force" : "What is in force now", isChosen: chosen == "in-force")
            html.choice(choice, "own", crossing.own == nil ? "It goes, as in this draft" : "What this draft says", isChosen: chosen == "own")
            guard crossing.key.unit != nil, let source = crossing.own?.source ?? crossing.inForce?.source else { return }
            let joined = reading.meeting.joined(crossing)
            html.choice(choice, "words", "The words in the field below", isChosen: chosen == "words")
            html.area(
                words, "Words that say both",
                hint: joined == nil
                    ? "Both changed the same words, so here are the draft's: write what is to stand, and choose them above."
                    : "Both changes, put together word by word. They need not make sense: read them, and choose them above.",
                value: visit.form.has(words) ? visit.form.text(words) : joined ?? source, rows: Markup.rows(for: source), isRequired: false, class: "text")
            guard joined == nil, crossing.own != nil, let now = crossing.inForce?.source else { return }
            html(.details) { html in
                html(.summary, text: "The text in force, to copy from")
                html(.pre, text: now)
            }
        }
    }

    private func writeTaken(to html: inout Markup) {
        guard !reading.taken.isEmpty else { return }
        html(.h2, text: "Taken over as it is in force")
        for taken in reading.taken {
            html(.details) { html in
                html(.summary, text: "\(taken.title): \(taken.units.count == 1 ? "one place" : "\(taken.units.count) places")")
                ChangesExcerpt(reading.meeting.inForce, ids: "~taken-\(taken.chapter)-").writeRedline(of: taken.units, in: taken.chapter, to: &html)
            }
        }
    }
}
