import Editorial
import Manuals
import Record

@testable import Office

extension RandomHistory {
    /// The board, a key or the rules change, by two members.
    mutating func govern() throws {
        guard let change = try change() else { return }
        var motion: MotionID?
        let (mover, seconder) = (chance(8) ? anybody() : "chair", chance(6) ? anybody() : "education-1")
        attempt { motion = try PutMotion(change, reason: "The board needs it.", member: mover).perform(in: $0) }
        guard let motion, !chance(8) else { return }
        attempt { _ = try SecondMotion(motion: motion, member: seconder).perform(in: $0) }
        // Keys alone never stand in the way for long.
        if case .revokeKey(let id) = change, !chance(3) {
            attempt { office in
                let renewed = try PutMotion(.rotateKey(id, key: nil), reason: "A new one.", member: "police-1").perform(in: office)
                _ = try SecondMotion(motion: renewed, member: "health-1").perform(in: office)
            }
        }
    }

    private mutating func change() throws -> PutMotion.Change? {
        let person = anybody()
        switch below(9) {
        case 0: return .join("police-2", interest: "police", seat: .member, term: TermOfOffice(from: day.adding(days: below(3) - 1)), key: nil)
        case 1: return .leave(chance(2) ? "police-2" : person, until: day.adding(days: below(6) - 1))
        case 2: return .join(person, interest: "police", seat: chance(2) ? .deputy(of: "police-1") : .member, term: TermOfOffice(from: day), key: nil)
        case 3: return .reseat(chance(4) ? person : "chair", seat: chance(3) ? .member : .chair)
        case 4, 5: return .rotateKey(person, key: nil)
        case 6: return .revokeKey(person)
        default:
            guard var rules = try proceedings().rules else { return nil }
            rules.substantive.majority = chance(2) ? .twoThirds : .half
            rules.editorial.quorumMembers = below(9)
            rules.editorial.quorumInterests = chance(2) ? [] : [chance(2) ? "police" : "fire"]
            rules.substantive.needsConsultation = chance(6)
            rules.safetyCritical.needsChair = chance(2)
            return .rules(rules)
        }
    }

    mutating func consult() throws {
        let (known, actor) = (try proceedings(), steering())
        let open = known.consultations.values.map(\.id).sorted()
        let response = pick(known.responses.values.map(\.id).sorted())
        switch (below(6), pick(open)) {
        case (0, _), (_, nil):
            guard let id = try proposal() else { return }
            let until = day.adding(days: below(6) - 1)
            var opened: ConsultationID?
            attempt { opened = try OpenConsultation(proposal: id, until: until, networks: ["schools", "hospitals"], actor: actor).perform(in: $0) }
            if let opened { respond(to: opened) }
        case (1, let id?): attempt { _ = try CloseConsultation(consultation: id, actor: actor).perform(in: $0) }
        case (2, let id?):
            let answer = ConsultationAct.Answering(consultation: id, text: "Everybody was heard.")
            attempt { _ = try AnswerConsultation(answer, actor: actor).perform(in: $0) }
        case (3, _):
            guard let response else { return }
            let disposing = ConsultationAct.Disposing(response: response, disposition: .accepted, said: nil, answer: "We changed it.", replaces: chance(4))
            attempt { _ = try DisposeResponse(disposing, actor: actor).perform(in: $0) }
        case (4, _):
            guard let response, chance(2) else { return }
            let erasing = ConsultationAct.Erasing(response: response, reason: "Its author asked for it.")
            attempt { _ = try EraseResponse(erasing, actor: actor).perform(in: $0) }
        case (_, let id?): respond(to: id)
        }
    }

    private mutating func respond(to consultation: ConsultationID) {
        let network: Network = chance(6) ? "strangers" : "schools"
        let response = TakeResponse(consultation: consultation, network: network, about: TestManual.exclusion, words: "Too long.", actor: "coordinator")
        attempt { _ = try response.perform(in: $0) }
    }

    /// Notices and suggestions.
    mutating func say() throws {
        let actor = steering()
        let notice = pick(try proceedings().notices.keys.sorted())
        switch below(6) {
        case 0:
            let (starts, ends) = (day.adding(days: below(4) - 1), chance(2) ? nil : day.adding(days: below(9)))
            attempt { _ = try ProposeNotice(kind: .correction, text: "Read it so.", scope: .manual, starts: starts, ends: ends, actor: actor).perform(in: $0) }
        case 1, 2:
            guard let notice else { return }
            let member = chance(2) ? "chair" : anybody()
            attempt { _ = try ApproveNotice(notice: notice, member: member).perform(in: $0) }
        case 3:
            guard let notice, chance(3) else { return }
            attempt { _ = try EndNotice(notice: notice, from: nil, reason: "It is over.", actor: actor).perform(in: $0) }
        default:
            attempt { _ = try ReceiveSuggestion(words: "Say it more plainly.", about: nil, source: .anybody, actor: actor).perform(in: $0) }
        }
    }
}
