import Editorial
import HTML
import Hummingbird
import Manuals
import Office

/// “Your turn”: what waits for whoever has signed in.
enum TurnRoutes {
    static let all: [Route] = [
        .closed(.get, "/desk", for: .signedIn) { visit, person throws(OfficeError) in
            let turns = person.acts ? try ReadTurns(person: person.member).perform(in: visit.office) : []
            let now = visit.office.surroundings.now()
            let subjects = try turns.map { turn throws(OfficeError) in (turn, try subject(of: turn.matter, visit)) }
            let week = person.steers ? try ReleaseWeek(visit) : nil
            return visit.page("Your turn", at: .turn) { html in
                html(.h1, text: "Your turn")
                if turns.isEmpty {
                    writeNothing(for: person, to: &html)
                } else {
                    html(.p, .class("lead"), text: turns.count == 1 ? "One thing waits for you." : "\(turns.count) things wait for you, the longest waiting first.")
                    html(.ul, .class("waiting")) { html in
                        for (turn, subject) in subjects { write(turn, about: subject, now, to: &html) }
                    }
                }
                week?.write(to: &html)
            }
        }
    ]

    private static func writeNothing(for person: Person, to html: inout Markup) {
        html(.p, .class("lead"), text: "Nothing waits for you.")
        if person.acts {
            html(.p) { html in
                html.text("You can look at ")
                html(.a, .href(Address(path: "/desk/proposals")), text: "all proposals")
                html.text(" and ")
                html(.a, .href(Address(path: "/desk/releases")), text: "releases")
                html.text(".")
            }
        } else {
            html(.p, text: "You hold no seat or office of the board today. If that is wrong, ask the coordinator.")
        }
    }

    /// What a suggestion is about, and how it begins; nil of all else, whose reason says it.
    private static func subject(of matter: Turn.Matter, _ visit: Visit) throws(OfficeError) -> String? {
        guard case .suggestion(let id) = matter, let suggestion = try visit.office.proceedings().suggestions[id] else { return nil }
        let passage = try suggestion.about.flatMap { id throws(OfficeError) in try ReadPassage(id: id).perform(in: visit.office) }
        let about = passage.map { "About \($0.name), “\($0.opening)”" } ?? "About the manual"
        return "\(about): \(visit.office.privateWords(suggestion.words).map { "“\($0.beginning)”" } ?? "its words were erased.")"
    }

    private static func write(_ turn: Turn, about subject: String?, _ now: Moment, to html: inout Markup) {
        html(.li) { html in
            html(.p, .class("what")) { $0(.a, .href(turn.matter.address), text: turn.reason) }
            if let subject { html(.p, text: subject) }
            html(.p, .class("when")) { html in
                html.text(turn.since.map { "Waiting \(Waiting.words(since: $0, now)), since \($0.day.inWords)." } ?? "")
                guard let due = turn.due else { return }
                let left = due.daysSinceEpoch - now.day.daysSinceEpoch
                html.text(" ")
                let words = left < 0 ? "It was due on \(due.inWords)." : left == 0 ? "Today is the last day." : "Until \(due.inWords), \(left == 1 ? "one day" : "\(left) days") left."
                if left <= 3 { html(.span, .class("soon"), text: words) } else { html.text(words) }
            }
        }
    }
}

extension String {
    /// The first two dozen words.
    var beginning: String {
        let words = split(whereSeparator: \.isWhitespace)
        return words.prefix(24).joined(separator: " ") + (words.count > 24 ? " …" : "")
    }
}

/// How long something waits, as people say it.
enum Waiting {
    static func words(since: Moment, _ now: Moment) -> String {
        let minutes = max(0, (now.seconds - since.seconds) / 60)
        switch minutes {
        case ..<60: return "less than an hour"
        case ..<120: return "an hour"
        case ..<1_440: return "\(minutes / 60) hours"
        case ..<2_880: return "a day"
        default: return "\(minutes / 1_440) days"
        }
    }
}

extension Turn.Matter {
    /// Where the desk deals with it.
    var address: Address {
        switch self {
        case .ballot(let id): Address(path: "/desk/ballots/\(id)")
        case .proposal(let id): Address(path: "/desk/proposals/\(id)")
        case .consultation(let id): Address(path: "/consultations/\(id)")
        case .suggestion(let id): Address(path: "/desk/suggestions", fragment: id.text)
        case .release(let name): Address(path: "/desk/releases/\(name)")
        case .notice(let id): Address(path: "/desk/notices/\(id)")
        case .motion(let id): Address(path: "/desk/motions/\(id)")
        }
    }
}
