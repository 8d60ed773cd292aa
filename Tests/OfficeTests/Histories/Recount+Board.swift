import Foundation

extension Recount {
    var boardDigest: String { Plain(["members": members, "officers": officers]).digest }

    mutating func govern(_ kind: String, _ act: Plain, _ event: Plain) {
        let (actor, day) = (event["actor"].text, event["at"].text.day)
        switch kind {
        case "motion.put":
            expect(fullMembers(on: day).contains { $0.id == actor } && act["member"].text == actor, "\(kind): \(actor) has no seat")
            motions[act["motion"].text] = (actor, act["change"].spelled, false)
        case "calendar.changed", "localities.changed", "suggestion.received", "suggestion.declined", "suggestion.adopted": break
        default: enact(kind, act, event)
        }
    }

    private mutating func enact(_ kind: String, _ act: Plain, _ event: Plain) {
        let (actor, day) = (event["actor"].text, event["at"].text.day)
        guard let motion = motions[act["motion"].text] else { return faults.append("\(kind): there was no motion \(act["motion"].text)") }
        expect(!motion.isEnacted && motion.change == act["change"].spelled, "\(kind): it is not the motion that was put")
        let pair = [motion.mover, actor].compactMap { id in fullMembers(on: day).first { $0.id == id } }
        expect(Set(pair.map(\.id)).count == 2, "\(kind): it was not put and seconded by two members")
        let body = act["change"][kind]
        let chair = seated(on: day).first { $0.seat == "chair" }
        let mayStandIn = chair?["key"] == nil || (kind == "key.revoked" && body["id"].text == chair?.id)
        expect(
            pair.contains { $0.seat == "chair" } || (mayStandIn && Set(pair.map(\.interest)).count == 2), "\(kind): the chair had no part in it")
        motions[act["motion"].text]?.isEnacted = true
        change(kind, body, day)
    }

    private mutating func change(_ kind: String, _ body: Plain, _ day: String) {
        func isOver(_ person: [String: Any]) -> Bool { Plain(person)["term"]["until"].exists && Plain(person)["term"]["until"].text < day }
        switch kind {
        case "member.joined":
            members.removeAll { $0.id == body["id"].text && isOver($0) }
            members.append(body.fields)
        case "officer.appointed":
            officers.removeAll { $0.id == body["id"].text && isOver($0) }
            officers.append(body.fields)
        case "member.left": members = members.map { $0.id == body["id"].text ? $0.leaving(body["until"].text) : $0 }
        case "officer.left": officers = officers.map { $0.id == body["id"].text ? $0.leaving(body["until"].text) : $0 }
        case "member.reseated":
            for index in members.indices {
                if body["seat"].text == "chair", members[index].seat == "chair", !isOver(members[index]) { members[index]["seat"] = "member" }
                if members[index].id == body["id"].text { members[index]["seat"] = body["seat"].text }
            }
        case "key.rotated", "key.revoked":
            let key: Any? = kind == "key.rotated" ? body["key"].text : nil
            if let index = members.firstIndex(where: { $0.id == body["id"].text }) {
                members[index]["key"] = key
            } else if let index = officers.firstIndex(where: { $0.id == body["id"].text }) {
                officers[index]["key"] = key
            }
        case "rules.changed": rules = body
        default: faults.append("\(kind) is not known")
        }
    }

    mutating func note(_ kind: String, _ act: Plain, _ event: Plain) {
        let (actor, day, id) = (event["actor"].text, event["at"].text.day, act["notice"].text)
        switch kind {
        case "notice.proposed": notices[id] = (act.digest, [], false)
        case "notice.approved":
            guard let notice = notices[id] else { return faults.append("\(kind): there was no notice \(id)") }
            expect(act["proposed"].text == notice.digest, "\(kind): \(actor) approved other words than were proposed")
            expect(fullMembers(on: day).contains { $0.id == actor } && !notice.signers.contains(actor), "\(kind): \(actor) may not sign \(id)")
            let signers = notice.signers + [actor]
            notices[id]?.signers = signers
            let hasChair = seated(on: day).contains { $0.seat == "chair" && signers.contains($0.id) }
            notices[id]?.isApproved = hasChair && signers.count > 1
        default: expect(steers(actor, on: day), "\(kind): \(actor) may not")
        }
    }

    mutating func consult(_ kind: String, _ act: Plain, _ event: Plain) {
        let (actor, day, id) = (event["actor"].text, event["at"].text.day, act["consultation"].text)
        switch kind {
        case "consultation.opened": consultations[id] = (act["proposal"].text, act["until"].text, false)
        case "consultation.closed": consultations[id]?.isClosed = true
        case "consultation.responded":
            let known = consultations[id]
            expect(known.map { !$0.isClosed && day <= $0.until } ?? false, "\(kind): consultation \(id) is over")
            expect(known.flatMap { proposals[$0.proposal]?.revisions.last } == act["revision"].text, "\(kind): it is about an earlier revision")
            owed[act["response"].text] = known?.proposal
        case "consultation.disposed": owed[act["response"].text] = nil
        // Words that are erased are answered for.
        case "consultation.erased": owed[act["response"].text] = nil
        default: expect(steers(actor, on: day), "\(kind): \(actor) may not")
        }
    }

    /// A proposal is set aside: nothing more is said to it.
    mutating func endConsultations(on proposal: String) {
        for (id, known) in consultations where known.proposal == proposal { consultations[id]?.isClosed = true }
    }
}

extension [String: Any] {
    fileprivate func leaving(_ day: String) -> [String: Any] {
        var left = self
        left["term"] = Plain(self["term"]).fields.merging(["until": day]) { $1 }
        return left
    }
}
