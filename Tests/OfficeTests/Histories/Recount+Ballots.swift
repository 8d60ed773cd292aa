extension Recount {
    mutating func open(_ act: Plain, _ event: Plain) {
        let (subject, id, day) = (act["subject"], act["ballot"].text, event["at"].text.day)
        let name = subject["proposal"].text
        guard let proposal = proposals[name] else { return faults.append("ballot \(id) is on no proposal") }
        expect(steers(event["actor"].text, on: day), "ballot \(id): \(event["actor"].text) may not open it")
        expect(subject["revision"].text == proposal.revisions.last, "ballot \(id) is not on the latest revision of \(name)")
        expect(subject["impact"].text == proposal.impact, "ballot \(id) is on another impact than \(name) has")
        expect(subject["board"].text == boardDigest, "ballot \(id) is not under the board in force")
        expect(subject["rules"].text == rules.digest, "ballot \(id) is not under the rules in force")
        expect(!consultations.values.contains { $0.proposal == name && !$0.isClosed && day <= $0.until }, "ballot \(id): \(name) is being consulted on")
        if rule(for: proposal.impact, in: rules)["needsConsultation"].flag {
            expect(consultations.values.contains { $0.proposal == name }, "ballot \(id): nobody was consulted on \(name)")
            expect(!owed.values.contains(name), "ballot \(id): a response to \(name) has no answer")
        }
        let carried = carried(to: subject, of: proposal, on: day)
        ballots[id] = Vote(
            subject: subject, closes: act["closes"].text, opened: event["at"].text, members: members, rules: rules, seats: seats,
            positions: carried, interested: interested(in: proposal).intersection(carried.keys))
        proposals[name]?.ballots.append(id)
        // What is approved already is asked about again, to ratify or reconfirm it; otherwise the board itself decides.
        if proposal.approved == nil, !proposal.hasLapsed { proposals[name]?.urgent = nil }
    }

    /// Who had declared an interest when the board was last asked.
    private func interested(in proposal: Case) -> Set<String> { proposal.ballots.last.flatMap { ballots[$0]?.interested } ?? [] }

    /// Concerns always persist. Anything else stands where its member sits as they sat, and what they answer for is the
    /// same to the byte.
    private func carried(to subject: Plain, of proposal: Case, on day: String) -> [String: (position: String, isCarried: Bool)] {
        guard let last = proposal.ballots.last, let before = ballots[last] else { return [:] }
        let isOtherQuestion = proposal.publishedIn != nil && (proposal.urgent?.second.map { before.opened < $0 } ?? false)
        func isSame(_ key: String) -> Bool { before.subject[key].spelled == subject[key].spelled }
        func stake(_ interest: String, in subject: Plain) -> String? {
            subject["stakes"].list.first { $0["interest"].text == interest }.map { $0["digest"].text }
        }
        var carried: [String: (position: String, isCarried: Bool)] = [:]
        for (member, held) in before.positions {
            if held.position != "concern" {
                guard !isOtherQuestion, before.rules.spelled == rules.spelled, isSame("impact"),
                    let then = before.members.first(where: { $0.id == member }), let now = seated(on: day).first(where: { $0.id == member }),
                    then.seat == now.seat, then.interest == now.interest
                else { continue }
                if now.seat != "chair", let own = stake(now.interest, in: subject) {
                    guard own == stake(now.interest, in: before.subject) else { continue }
                } else {
                    guard now.seat == "chair" || stake(now.interest, in: before.subject) == nil, isSame("elements"), isSame("dependencies") else { continue }
                }
            }
            carried[member] = (held.position, true)
        }
        return carried
    }

    mutating func cast(_ act: Plain, _ event: Plain) {
        let (id, voter, day) = (act["ballot"].text, act["member"].text, event["at"].text.day)
        guard let ballot = ballots[id], ballot.outcome == nil else { return faults.append("\(voter) voted on \(id), which is not open") }
        let author = proposals[ballot.subject["proposal"].text]?.author
        let (position, held) = (act["position"].text, ballot.positions[voter])
        guard let member = seated(on: day).first(where: { $0.id == voter }), voter == event["actor"].text else {
            return faults.append("\(voter) voted on \(id) without a seat of their own")
        }
        expect(event["signature"].exists && member["key"] != nil, "\(voter) voted on \(id) without a key")
        expect(act["subject"].text == ballot.subject.digest, "\(voter) voted on \(id) about another text")
        expect(ballot.seats == seats && ballot.rules.spelled == rules.spelled, "\(voter) voted on \(id) under another board or other rules")
        expect(day <= ballot.closes, "\(voter) voted on \(id) late")
        expect(author != voter || position == "recuse", "\(voter) voted on \(id), their own proposal")
        if let principal = member.principal {
            expect(principal == author || ballot.positions[principal]?.position == "recuse", "\(voter) voted on \(id) though \(principal) takes part")
        }
        expect(position != "concern" || act["words"].exists, "\(voter) has a concern on \(id) without words")
        expect(act["replaces"].flag ? held != nil : held?.isCarried ?? true, "\(voter) voted on \(id) twice")
        let isInterested = act["declaration"].exists ? act["declaration"].text == "interest" : ballot.interested.contains(voter)
        expect(!isInterested || position == "recuse", "\(voter) voted on \(id) with an interest in it")
        if act["declaration"].text == "interest" {
            ballots[id]?.interested.insert(voter)
        } else if act["declaration"].exists {
            ballots[id]?.interested.remove(voter)
        }
        ballots[id]?.positions[voter] = (position, false)
    }

    mutating func close(_ act: Plain, _ event: Plain) {
        let (id, day) = (act["ballot"].text, event["at"].text.day)
        guard let ballot = ballots[id], ballot.outcome == nil else { return faults.append("ballot \(id) was closed, and was not open") }
        expect(steers(event["actor"].text, on: day), "ballot \(id): \(event["actor"].text) may not close it")
        let name = ballot.subject["proposal"].text
        let outcome = count(ballot, author: proposals[name]?.author ?? "", on: day) ? "approved" : "returned"
        expect(act["decision"]["outcome"].text == outcome, "ballot \(id) was \(act["decision"]["outcome"].text) and comes to \(outcome)")
        ballots[id]?.outcome = outcome
        settle(name, ballot, outcome)
    }

    /// Whether a ballot passes, over the members who are not recused.
    private func count(_ ballot: Vote, author: String, on day: String) -> Bool {
        let rule = rule(for: ballot.subject["impact"].text, in: ballot.rules)
        let roster = ballot.members.filter { $0.isInOffice(on: day) }
        func position(_ id: String) -> String? { ballot.positions[id]?.position }
        let out = Set(roster.filter { $0.principal == nil && ($0.id == author || position($0.id) == "recuse") }.map(\.id))
        var deciding = roster.filter { $0.principal == nil && !out.contains($0.id) }
        deciding += roster.filter { deputy in
            guard let principal = deputy.principal, out.contains(principal), deputy.id != author, let said = position(deputy.id) else { return false }
            return said != "recuse"
        }
        let present = deciding.filter { position($0.id) != nil }
        func number(_ said: String...) -> Int { present.filter { said.contains(position($0.id) ?? "") }.count }
        func share(_ key: String) -> Int {
            let parts = rule[key].text.split(separator: "/").compactMap { Int($0) }
            guard parts.count == 2 else { return .max }
            return Int((Double(parts[0] * deciding.count) / Double(parts[1])).rounded(.up))
        }
        func speaks(_ interest: Plain, _ said: String? = nil) -> Bool {
            present.contains { $0.interest == interest.text && (said == nil || position($0.id) == said) }
        }
        let affected = ballot.subject["interests"].list
        return present.count >= max(1, share("quorum"), rule["quorumMembers"].number)
            && affected.allSatisfy { speaks($0) } && rule["quorumInterests"].list.allSatisfy { speaks($0) }
            && number("approve") >= 1 && number("approve", "no-objection") >= max(1, share("majority")) && number("concern") == 0
            && (!rule["needsChair"].flag || present.contains { $0.seat == "chair" && position($0.id) == "approve" })
            && (!rule["needsEveryInterest"].flag || affected.allSatisfy { speaks($0, "approve") })
    }

    func rule(for impact: String, in rules: Plain) -> Plain {
        switch impact {
        case "editorial": rules["editorial"]
        case "substantive": rules["substantive"]
        default: rules["safetyCritical"]
        }
    }
}
