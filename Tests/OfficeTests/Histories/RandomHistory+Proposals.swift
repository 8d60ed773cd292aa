import Editorial
import Manuals
import Record

@testable import Office

extension RandomHistory {
    /// A change of the text in force, here and there.
    private mutating func draft() throws -> Draft {
        var files: [String: String] = [:]
        func text(_ path: String) throws -> String { try files[path] ?? manual.inForce(path) }
        for _ in 0...below(2) {
            let path = chance(2) ? TestManual.conferences : TestManual.referral
            made += 1
            var blocks = try text(path).components(separatedBy: "\n\n")
            // The last block is the end of the file.
            let place = 1 + below(blocks.count - 2)
            switch below(5) {
            case 0: blocks.insert("Sentence number \(made) is new here.", at: place + 1)
            case 1 where blocks[place].contains("{#") && blocks.count > 5: blocks.remove(at: place)
            case 2: blocks.insert("- Point number \(made).", at: place + 1)
            default: blocks[place] = blocks[place].replacing(" {#", with: " Number \(made) is added. {#", maxReplacements: 1)
            }
            files[path] = blocks.joined(separator: "\n\n")
        }
        if chance(8) { files["Procedures/glossary.yml"] = try text("Procedures/glossary.yml") + "- term: word \(made)\n  meaning: A word.\n" }
        if chance(20) { files["Procedures/attachments/form.txt"] = "A form, number \(made).\n" }
        return Draft(files: files.mapValues { .some(Array($0.utf8)) })
    }

    mutating func submit() throws {
        let draft = try draft()
        let old = chance(3) ? try proposal() : nil
        let known = try proceedings().proposals
        let author: MemberID = old.flatMap { known[$0]?.author } ?? (chance(4) ? anybody() : "author")
        let actor = chance(15) ? anybody() : author
        let impact = pick(Impact.allCases) ?? .substantive
        attempt { office in
            _ = try SubmitProposal(proposal: old, title: "A change", note: "What changed.", impact: impact, actor: actor, draft: draft).perform(in: office)
        }
    }

    mutating func ask() throws {
        guard let id = try proposal() else { return }
        let (actor, closes) = (steering(), day.adding(days: below(12) - 1))
        attempt { _ = try OpenBallot(proposal: id, closes: closes, actor: actor).perform(in: $0) }
    }

    /// Anybody votes on anything.
    mutating func vote() throws {
        guard let ballot = pick(try proceedings().ballots.values.map(\.id).sorted()) else { return }
        try cast(on: ballot, by: anybody(), position())
    }

    private mutating func position() -> Position {
        switch below(20) {
        case 0..<11: .approve
        case 11..<14: .noObjection
        case 14: .concern
        case 15, 16: .abstain
        default: .recuse
        }
    }

    private mutating func cast(on ballot: BallotID, by member: MemberID, _ position: Position) throws {
        let held = try proceedings().ballots[ballot]?.positions[member]
        let replaces = chance(10) ? chance(2) : held.map { !$0.isCarried } ?? false
        let words = position == .concern && !chance(6) ? "It goes too far." : nil
        var declaration: Declaration? = chance(2) ? nil : .noInterest
        if chance(position == .recuse ? 2 : 20) { declaration = .interest }
        let cast = CastPosition(ballot: ballot, position: position, words: words, replaces: replaces, declaration: declaration, member: member)
        attempt { _ = try cast.perform(in: $0) }
    }

    /// The board meets: a proposal is put to it, most of its members vote, most of them for it, and the ballot is closed.
    mutating func decide() throws {
        let isOpen = try proceedings().ballots.values.filter { $0.decision == nil }.map(\.id).sorted()
        var ballot = chance(2) ? pick(isOpen) : nil
        if ballot == nil {
            guard let id = try proposal({ $0.state == .review || $0.state == .returned }) ?? proposal() else { return }
            let closes = day.adding(days: below(5))
            var opened: BallotID?
            attempt { opened = try OpenBallot(proposal: id, closes: closes, actor: "coordinator").perform(in: $0) }
            ballot = opened
        }
        guard let ballot else { return }
        let isFriendly = !chance(4)
        for member in Self.people.prefix(chance(3) ? 6 : 5) where !chance(8) {
            try cast(on: ballot, by: member, isFriendly ? (chance(10) ? .recuse : .approve) : position())
            // Somebody revises, or the board changes, while the ballot is open.
            if chance(25) { try submit() }
            if chance(40) { try govern() }
            if chance(40) { pass(days: 3) }
        }
        guard !chance(6) else { return }
        let actor = steering()
        attempt { _ = try CloseBallot(ballot: ballot, actor: actor).perform(in: $0) }
    }

    mutating func setAside() throws {
        guard let id = try proposal(), let other = try proposal() else { return }
        let (actor, release) = (steering(), try release())
        switch below(4) {
        case 0: attempt { _ = try WithdrawProposal(proposal: id, reason: "No longer needed.", actor: actor).perform(in: $0) }
        case 1: attempt { _ = try ReturnProposal(proposal: id, reason: "Say it more plainly.", actor: actor).perform(in: $0) }
        case 2: attempt { _ = try SupersedeProposal(proposal: id, by: other, reason: "The other says it better.", actor: actor).perform(in: $0) }
        default:
            guard let release else { return }
            attempt { _ = try DeferProposal(proposal: id, to: release.name, reason: "It can wait.", actor: actor).perform(in: $0) }
        }
    }

    mutating func actUrgently() throws {
        if chance(3), let id = try proposal({ $0.urgent != nil }) {
            let last = day.adding(days: -below(4))
            attempt { _ = try LapseProposal(proposal: id, ballotDay: last, reason: "Nobody took it up.", actor: "coordinator").perform(in: $0) }
            return
        }
        guard let id = try proposal({ $0.state == .awaitingSecond || $0.state == .review }) ?? proposal() else { return }
        for member in [chance(8) ? anybody() : "chair", chance(4) ? anybody() : "police-1"] {
            let reason = member == "police-1" ? nil : "A child is at risk."
            attempt { _ = try ApproveUrgently(proposal: id, reason: reason, member: member).perform(in: $0) }
        }
    }
}
