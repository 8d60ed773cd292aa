import Digests
import Editorial
import HTML
import Hummingbird
import Manuals
import Office

/// One page for a ballot, and the two steps of taking a position on it. Opening a page never takes one.
enum BallotRoutes {
    static let all: [Route] = [
        .closed(.get, "/desk/ballots/{ballot}", for: .acting) { visit, person throws(OfficeError) in
            let reading = try ReadBallot(ballot: try visit.name("ballot"), reader: person.member).perform(in: visit.office)
            return try BallotPage(reading: reading, person: person, visit: visit).response()
        },
        .closed(.post, "/desk/ballots/{ballot}/confirm", for: .board, answer: confirm),
        .closed(.post, "/desk/ballots/{ballot}/position", for: .board, pace: .passphrase, answer: cast),
        .closed(.post, "/desk/ballots/{ballot}/close", for: .steering) { visit, person throws(OfficeError) in
            let ballot: BallotID = try visit.name("ballot")
            _ = try CloseBallot(ballot: ballot, actor: person.member).perform(in: visit.office, key: try visit.key())
            return visit.seeOther("/desk/ballots/\(ballot)")
        },
    ]

    /// Shows what is about to be signed, and asks for the passphrase. Records nothing.
    private static func confirm(_ visit: Visit, _ person: Person) throws(OfficeError) -> Answer {
        let reading = try ReadBallot(ballot: try visit.name("ballot"), reader: person.member).perform(in: visit.office)
        do throws(OfficeError) {
            return ConfirmationPage(reading: reading, wanted: try Wanted(visit), person: person, visit: visit).response()
        } catch {
            return try BallotPage(reading: reading, person: person, visit: visit, sent: visit.form, error: error).response()
        }
    }

    private static func cast(_ visit: Visit, _ person: Person) throws(OfficeError) -> Answer {
        let ballot: BallotID = try visit.name("ballot")
        let wanted = try Wanted(visit)
        let known = try visit.office.proceedings().ballots[ballot]
        guard let known, visit.form["subject"] == known.subjectDigest.hex else {
            throw .refusal(
                Refusal("stale-subject", "What you confirmed is not what ballot \(ballot) is about.", remedy: "Open the ballot again and read it."), details: [])
        }
        do throws(OfficeError) { try visit.confirm(person) } catch {
            guard case .refusal = error else { throw error }
            let reading = try ReadBallot(ballot: ballot, reader: person.member).perform(in: visit.office)
            return ConfirmationPage(reading: reading, wanted: wanted, person: person, visit: visit, error: error).response()
        }
        let replaces = known.positions[person.member].map { !$0.isCarried } ?? false
        _ = try CastPosition(
            ballot: ballot, position: wanted.position, words: wanted.words.isEmpty ? nil : wanted.words, replaces: replaces,
            declaration: wanted.hasInterest ? .interest : .noInterest, member: person.member
        ).perform(in: visit.office, key: try visit.key())
        return visit.seeOther("/desk/ballots/\(ballot)")
    }

    /// What a member wants to say, as the form has it.
    struct Wanted {
        let position: Position
        let words: String
        let hasInterest: Bool

        init(_ visit: Visit) throws(OfficeError) {
            guard let position = Position(rawValue: visit.form["position"]) else {
                throw .refusal(Refusal("no-position", "You have chosen no position.", remedy: "Choose one of the five."), details: [])
            }
            let interest = visit.form["interest"]
            guard interest == "none" || interest == "some" else {
                throw .refusal(
                    Refusal("no-declaration", "You have not said whether you have an interest of your own in this change.", remedy: "Choose one of the two."),
                    details: [])
            }
            self.position = position
            words = visit.form["words"]
            hasInterest = interest == "some"
            guard !hasInterest || position == .recuse else {
                throw .refusal(
                    Refusal(
                        "interested", "You have an interest of your own in this change, so you cannot take the position “\(position.title)”.",
                        remedy: "Choose “\(Position.recuse.title)”."), details: [])
            }
            guard position != .concern || !words.isEmpty else {
                throw .refusal(
                    Refusal("concern-without-words", "A concern needs words.", remedy: "Say what would answer it."), details: [])
            }
        }
    }
}

extension Position {
    /// The position as a member chooses it.
    var title: String {
        switch self {
        case .approve: "I approve"
        case .noObjection: "I have no objection"
        case .concern: "I have a concern"
        case .abstain: "I abstain"
        case .recuse: "I take no part"
        }
    }

    /// What follows from it.
    var consequence: String {
        switch self {
        case .approve: "You agree that exactly this text comes into force. It counts for the quorum and the majority, and a ballot needs at least one approval."
        case .noObjection: "You let it pass without supporting it. It counts for the quorum and the majority, as approval does, where the rules do not ask for more."
        case .concern: "You say what is wrong, in words. While a concern stands, the change cannot be approved, however many approve it."
        case .abstain: "You were here and say nothing either way. It counts for the quorum alone."
        case .recuse: "You have an interest of your own in it. You leave the count altogether; where you have a deputy, they are asked instead."
        }
    }
}
