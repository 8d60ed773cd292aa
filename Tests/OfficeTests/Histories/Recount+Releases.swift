extension Recount {
    mutating func propose(_ kind: String, _ act: Plain, _ event: Plain) {
        let (id, actor, day) = (act["proposal"].text, event["actor"].text, event["at"].text.day)
        if kind == "proposal.submitted", proposals[id] == nil {
            proposals[id] = Case(author: actor, impact: act["impact"].text, revisions: [act["revision"].text])
            return
        }
        guard let proposal = proposals[id] else { return faults.append("\(kind): there is no proposal \(id)") }
        switch kind {
        case "proposal.submitted":
            expect(proposal.author == actor, "\(id) was revised by \(actor), who is not its author")
            expect(proposal.approved == nil && proposal.publishedIn == nil && openBallot(on: id) == nil, "\(id) was revised while the board decides or after")
            proposals[id]?.revisions.append(act["revision"].text)
            proposals[id]?.impact = act["impact"].text
        case "proposal.scheduled":
            let release = releases[act["release"].text]
            expect(proposal.approved != nil && !proposal.hasLapsed, "\(id) was scheduled, and nothing approved it")
            expect(openBallot(on: id) == nil, "\(id) was scheduled while the board is asked about it")
            expect(release?.frozen == nil && release != nil, "\(id) was scheduled for a release that is not open")
            expect(!proposal.isUnratified || release?.kind == "off-cycle", "\(id), an urgent change, was scheduled for an ordinary release")
            releases[act["release"].text]?.proposals.append(id)
        default:
            expect(proposal.publishedIn == nil || kind == "proposal.lapsed", "\(kind): \(id) is published")
            expect(steers(actor, on: day) || (proposal.author == actor && kind != "proposal.returned"), "\(kind): \(actor) may not")
            leaveReleases(id)
            guard kind != "proposal.deferred" else { return }
            if kind == "proposal.lapsed" {
                expect(proposal.isUnratified && !proposal.hasLapsed && openBallot(on: id) == nil, "\(id) lapsed, and was no urgent change to ratify")
                proposals[id]?.hasLapsed = true
            } else {
                proposals[id]?.urgent = nil
            }
            unapprove(id)
            if kind != "proposal.returned", proposal.publishedIn == nil { endConsultations(on: id) }
        }
    }

    mutating func approveUrgently(_ act: Plain, _ event: Plain) {
        let (subject, member, day) = (act["subject"], act["member"].text, event["at"].text.day)
        let id = subject["proposal"].text
        guard let proposal = proposals[id] else { return faults.append("\(member) approved \(id) urgently, and there is none") }
        let seat = fullMembers(on: day).first { $0.id == member }
        expect(seat != nil && member == event["actor"].text && event["signature"].exists, "\(member) approved \(id) urgently without a seat")
        expect(proposal.author != member, "\(member) approved \(id) urgently, their own proposal")
        expect(subject["board"].text == boardDigest && subject["rules"].text == rules.digest, "\(id) was approved urgently under another board or other rules")
        expect(subject["revision"].text == proposal.revisions.last, "\(id) was approved urgently as it no longer is")
        guard let first = proposal.urgent, first.second == nil else {
            expect(seat?.seat == "chair", "\(member) began the chair's action on \(id)")
            proposals[id]?.urgent = (subject, member, nil)
            return
        }
        expect(subject.spelled == first.subject.spelled, "\(member) signed second under another text of \(id)")
        let chair = members.first { $0.id == first.chair }
        expect(member != first.chair && chair?.interest != seat?.interest, "\(member) signed second for the interest of the chair")
        proposals[id]?.urgent?.second = event["at"].text
        proposals[id]?.approved = subject
        proposals[id]?.isUnratified = true
    }

    /// A decision on a proposal takes effect.
    mutating func settle(_ id: String, _ ballot: Vote, _ outcome: String) {
        guard let proposal = proposals[id] else { return }
        guard outcome == "approved" else {
            // What stands in the edition in force by the chair's action alone lapses; anything else is back with its author.
            if proposal.publishedIn != nil {
                proposals[id]?.hasLapsed = true
            } else {
                leaveReleases(id)
                proposals[id]?.urgent = nil
            }
            return unapprove(id)
        }
        if let standing = proposal.urgent?.subject, proposal.publishedIn != nil {
            for key in ["revision", "base", "elements", "dependencies"] {
                expect(standing[key].spelled == ballot.subject[key].spelled, "\(id) was ratified as another text than was published")
            }
            proposals[id]?.hasLapsed = false
            proposals[id]?.approved = standing
        } else {
            proposals[id]?.approved = ballot.subject
        }
        proposals[id]?.isUnratified = false
    }

    mutating func issue(_ kind: String, _ act: Plain, _ event: Plain) {
        let (name, actor, day) = (act["release"].text, event["actor"].text, event["at"].text.day)
        if kind != "release.certified" { expect(steers(actor, on: day), "\(kind): \(actor) may not") }
        switch kind {
        case "edition.adopted":
            var adopted = Issue(kind: "adopted", publication: day)
            adopted.frozen = act["commit"].text
            adopted.isPublished = true
            releases[name] = adopted
            editions.append(name)
        case "release.opened": releases[name] = Issue(kind: act["kind"].text, publication: act["publication"].text)
        case "release.recomposed":
            for fallen in act["overtaken"].list.map({ $0["proposal"].text }) {
                releases[name]?.proposals.removeAll { $0 == fallen }
                proposals[fallen]?.urgent = nil
                unapprove(fallen)
            }
            releases[name]?.frozen = nil
            releases[name]?.signers = []
            releases[name]?.isCertified = false
        case "release.frozen":
            expect(releases[name]?.frozen == nil && act["predecessor"].text == editions.last, "\(name) was frozen upon another edition than is in force")
            let pending = proposals.filter { $0.value.isUnratified && $0.value.publishedIn != nil && !$0.value.hasLapsed }
            expect(releases[name]?.kind != "scheduled" || pending.isEmpty, "\(name) was frozen over urgent changes nobody ratified")
            releases[name]?.frozen = act["commit"].text
            releases[name]?.predecessor = act["predecessor"].text
            let lapsed = proposals.filter { $0.value.hasLapsed && $0.value.publishedIn != nil && !isUndone($0.key) }.keys.sorted()
            releases[name]?.undoes = lapsed
        case "release.certified": certify(name, act, event)
        case "release.published": publish(name, act, event)
        case "release.corrected":
            expect(releases[name]?.isPublished == true && releases[name]?.proposals.contains(act["proposal"].text) == true, "\(name) has no such note to correct")
        default: faults.append("\(kind) is not known")
        }
    }

    private mutating func certify(_ name: String, _ act: Plain, _ event: Plain) {
        let (member, day) = (act["member"].text, event["at"].text.day)
        guard let release = releases[name] else { return faults.append("\(name) was certified, and is no release") }
        expect(release.frozen == act["commit"].text, "\(member) certified another text than was frozen for \(name)")
        expect(event["actor"].text == member && event["signature"].exists, "\(member) did not sign the certificate of \(name)")
        expect(fullMembers(on: day).contains { $0.id == member }, "\(member) certified \(name) without a seat")
        expect(!release.signers.contains(member), "\(member) certified \(name) twice")
        let signers = release.signers + [member]
        let seated = fullMembers(on: day).filter { signers.contains($0.id) }
        releases[name]?.signers = signers
        if seated.count > 1, seated.contains(where: { $0.seat == "chair" }) { releases[name]?.isCertified = true }
    }

    private mutating func publish(_ name: String, _ act: Plain, _ event: Plain) {
        guard let release = releases[name] else { return faults.append("\(name) was published, and is no release") }
        expect(release.isCertified && release.frozen == act["commit"].text, "\(name) was published without its certificates")
        expect(release.predecessor == editions.last, "\(name) was published upon another edition than is in force")
        expect(event["at"].text.day >= release.publication, "\(name) was published before its day")
        releases[name]?.isPublished = true
        editions.append(name)
        for id in release.proposals {
            guard let approved = proposals[id]?.approved, openBallot(on: id) == nil else {
                faults.append("\(name) was published with \(id), and nothing approved that")
                continue
            }
            releases[name]?.subjects.append(approved)
            proposals[id]?.publishedIn = name
        }
    }

    func isUndone(_ id: String) -> Bool { editions.contains { releases[$0]?.undoes.contains(id) == true } }

    func openBallot(on id: String) -> String? { proposals[id]?.ballots.last { ballots[$0]?.outcome == nil } }

    private mutating func unapprove(_ id: String) {
        if proposals[id]?.publishedIn == nil { proposals[id]?.approved = nil }
        if proposals[id]?.publishedIn == nil { proposals[id]?.isUnratified = false }
    }

    private mutating func leaveReleases(_ id: String) {
        for name in releases.keys where releases[name]?.isPublished == false {
            expect(releases[name]?.proposals.contains(id) != true || releases[name]?.frozen == nil, "\(id) left \(name), which is frozen")
            releases[name]?.proposals.removeAll { $0 == id }
        }
    }
}
