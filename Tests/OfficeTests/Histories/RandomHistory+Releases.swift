import Editorial
import Git
import Manuals
import Record

@testable import Office

extension RandomHistory {
    mutating func openRelease() throws {
        let name = ReleaseName("release-\(below(40))")!
        let kind: Release.Kind = chance(3) ? .scheduled : .offCycle
        let publication = day.adding(days: below(8) - 2)
        let opening = ReleaseOpening(release: name, kind: kind, publication: publication, inForce: publication.adding(days: below(3)))
        let actor = steering()
        attempt { _ = try OpenRelease(opening, actor: actor).perform(in: $0) }
    }

    mutating func schedule() throws {
        guard let id = try proposal({ $0.state.mandate != nil }) ?? proposal() else { return }
        guard let release = try release({ $0.state == .open }) ?? release() else { return }
        let actor = steering()
        attempt { _ = try ScheduleProposal(proposal: id, release: release.name, actor: actor).perform(in: $0) }
    }

    /// A release is brought as far as it goes: what is approved is scheduled, it is frozen, certified and published.
    mutating func bringOut() throws {
        if try release({ $0.state == .open }) == nil { try openRelease() }
        guard let known = try release({ !$0.isPublished }) else { return }
        let name = known.name
        for id in try proceedings().proposals.values.filter({ if case .approved = $0.state { true } else { false } }).map(\.id).sorted() {
            attempt { _ = try ScheduleProposal(proposal: id, release: name, actor: "coordinator").perform(in: $0) }
        }
        if chance(6) { return }
        guard attempt({ _ = try FreezeRelease(release: name, actor: "coordinator").perform(in: $0) }) || known.state != .open else { return }
        if chance(8) { try tamper() }
        if chance(8) { try govern() }
        for member in ["chair", chance(5) ? anybody() : "health-1"] as [MemberID] {
            attempt { _ = try CertifyRelease(release: name, member: member).perform(in: $0) }
        }
        if chance(6) { return }
        if !chance(5), known.publication > day { pass(days: known.publication.daysSinceEpoch - day.daysSinceEpoch) }
        let actor = steering()
        attempt { _ = try PublishRelease(release: name, actor: actor).perform(in: $0) }
        if chance(2) { try correct() }
    }

    private mutating func correct() throws {
        guard let name = try proceedings().editions.last, let id = try proposal({ $0.publishedIn == name }) ?? proposal() else { return }
        made += 1
        let note = "What changed, rightly said (\(made))."
        attempt { _ = try CorrectNote(release: name, proposal: id, note: note, actor: "coordinator").perform(in: $0) }
    }

    /// Somebody with git commits to a branch of ours, and everything that asks for that text is tried; then it is put right.
    mutating func tamper() throws {
        guard let release = try release({ !$0.isPublished }) else { return }
        let reference = chance(3) ? RefNames.main : RefNames.next(release.name)
        guard let tip = try office.repository.reference(reference) else { return }
        made += 1
        let words = "A page nobody voted for, number \(made)."
        let forged = try manual.commitByHand(onto: reference, changing: TestManual.referral) { $0 + "\n\(words)\n" }
        if chance(2) {
            attempt { _ = try FreezeRelease(release: release.name, actor: "coordinator").perform(in: $0) }
        } else {
            attempt { _ = try CertifyRelease(release: release.name, member: "chair").perform(in: $0) }
            attempt { _ = try PublishRelease(release: release.name, actor: "coordinator").perform(in: $0) }
        }
        if try office.repository.reference(reference) == forged {
            try office.repository.setReference(reference, to: tip, from: forged, reason: "put right")
        }
    }
}
