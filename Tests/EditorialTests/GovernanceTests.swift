import Digests
import Manuals
import Testing

@testable import Editorial

extension Meeting {
    mutating func put(_ change: GovernanceChange, by member: MemberID = Meeting.chair, reason: String = "minuted") throws(Refusal) {
        let id = proceedings.nextMotion!
        try act(member, .govern(.move(Motion(motion: id, change: change, reason: reason, member: member))), signed: true)
    }

    mutating func second(_ motion: String = "m-1", by member: MemberID = Meeting.health) throws(Refusal) {
        let id = MotionID(motion)!
        guard let change = proceedings.motions[id]?.motion.change else { return try act(member, .govern(.enact(Enactment(motion: id, change: .rules(.standard), member: member))), signed: true) }
        try act(member, .govern(.enact(Enactment(motion: id, change: change, member: member))), signed: true)
    }

    mutating func drop(_ motion: String = "m-1", by member: MemberID, reason: String = "Not now.", signed: Bool = true) throws(Refusal) {
        try act(member, .govern(.drop(MotionDropping(motion: MotionID(motion)!, reason: reason, member: member))), signed: signed)
    }

    /// Puts and seconds a change.
    mutating func change(_ change: GovernanceChange) throws(Refusal) {
        let id = proceedings.nextMotion!
        try put(change)
        try second(id.text)
    }

    mutating func setLocalities(_ ids: String..., by actor: MemberID = Meeting.coordinator) throws(Refusal) {
        let localities = ids.map { Locality(id: LocalityID($0)!, name: $0, contacts: ["duty": "020 7946 0001"], confirmed: Meeting.start) }
        try act(actor, .govern(.setLocalities(LocalitiesChange(localities: localities))), signed: true)
    }

    static func localChair(_ id: String, of locality: String) -> Officer {
        Officer(id: MemberID(id)!, office: .localChair(of: LocalityID(locality)!), term: TermOfOffice(from: start), key: "ssh-ed25519 \(id)")
    }

    static func rules(_ change: (inout Rules) -> Void) -> Rules {
        var rules = Rules.standard
        change(&rules)
        return rules
    }
}

@Suite("The board changes itself by motions that two members sign")
struct GovernanceTests {
    private let legal = Meeting.member(MemberID("legal-1")!, "legal")
    private let today = CalendarDay("2023-11-14")!

    @Test("a motion changes nothing; its seconding puts it in force at once")
    func inForceAtOnce() throws {
        var meeting = try Meeting()
        try meeting.put(.join(legal))
        #expect(meeting.proceedings.board?.member(legal.id) == nil)
        try meeting.second()
        #expect(meeting.proceedings.board?.member(legal.id) == legal)
        #expect(meeting.proceedings.motions[MotionID("m-1")!]?.enacted?.by == Meeting.health)
        #expect(refusal { try meeting.second(by: Meeting.police) } == "already-enacted")
    }

    @Test("the two are members in office, not one and the same, and the chair is one of them")
    func pair() throws {
        var meeting = try Meeting()
        #expect(refusal { try meeting.put(.join(legal), by: Meeting.coordinator) } == "not-entitled")
        #expect(refusal { try meeting.put(.join(legal), by: Meeting.deputy) } == "not-entitled")
        #expect(refusal { try meeting.put(.join(legal), reason: "") } == "unexplained")
        try meeting.put(.join(legal), by: Meeting.police)
        #expect(refusal { try meeting.second(by: Meeting.police) } == "own-motion")
        #expect(refusal { try meeting.second(by: Meeting.health) } == "chair-missing")
        try meeting.second(by: Meeting.chair)
        #expect(refusal { try meeting.second("m-9") } == "unknown-motion")
    }

    @Test("a motion nobody seconded is dropped by its mover or the chair with a reason, and cannot be seconded any more")
    func dropping() throws {
        var meeting = try Meeting()
        try meeting.put(.join(legal), by: Meeting.police)
        #expect(refusal { try meeting.drop(by: Meeting.health) } == "not-entitled")
        #expect(refusal { try meeting.drop(by: Meeting.coordinator) } == "not-entitled")
        #expect(refusal { try meeting.drop(by: Meeting.police, reason: "") } == "unexplained")
        #expect(refusal { try meeting.drop(by: Meeting.police, signed: false) } == "unsigned")
        #expect(refusal { try meeting.drop("m-9", by: Meeting.police) } == "unknown-motion")
        var other = meeting
        try other.drop(by: Meeting.chair)
        try meeting.drop(by: Meeting.police)
        #expect(meeting.proceedings.motions[MotionID("m-1")!]?.isOpen == false)
        #expect(refusal { try meeting.second(by: Meeting.chair) } == "motion-dropped")
        #expect(refusal { try meeting.drop(by: Meeting.chair) } == "motion-dropped")
        #expect(meeting.proceedings.board?.member(legal.id) == nil)
    }

    @Test("a motion waits for the chair where a member put it, and for every member where the chair did, until it is settled")
    func turns() throws {
        var meeting = try Meeting()
        let waits = { (meeting: Meeting, member: MemberID) in
            meeting.proceedings.turns(of: member, on: today, moved: [:]).contains { $0.matter == .motion(MotionID("m-1")!) }
        }
        try meeting.put(.join(legal), by: Meeting.police)
        #expect([Meeting.chair, Meeting.police, Meeting.health, Meeting.coordinator].map { waits(meeting, $0) } == [true, false, false, false])
        meeting = try Meeting()
        try meeting.put(.join(legal), by: Meeting.chair)
        #expect([Meeting.chair, Meeting.police, Meeting.health, Meeting.deputy].map { waits(meeting, $0) } == [false, true, true, false])
        try meeting.second()
        #expect(!waits(meeting, Meeting.police))
        meeting = try Meeting()
        try meeting.put(.revokeKey(.init(id: Meeting.chair)), by: Meeting.police)
        #expect([Meeting.chair, Meeting.police2, Meeting.health].map { waits(meeting, $0) } == [true, false, true])
    }

    @Test("a motion is signed by its own member, and what is seconded is what was put")
    func statements() throws {
        var meeting = try Meeting()
        let motion = Motion(motion: MotionID("m-1")!, change: .join(legal), reason: "minuted", member: Meeting.chair)
        #expect(refusal { try meeting.act(Meeting.chair, .govern(.move(motion))) } == "unsigned")
        #expect(refusal { try meeting.act(Meeting.police, .govern(.move(motion)), signed: true) } == "unsigned")
        var wrong = motion
        wrong.motion = MotionID("m-2")!
        #expect(refusal { try meeting.act(Meeting.chair, .govern(.move(wrong)), signed: true) } == "motion-id")
        try meeting.put(.join(legal))
        let other = Enactment(motion: MotionID("m-1")!, change: .rules(.standard), member: Meeting.health)
        #expect(refusal { try meeting.act(Meeting.health, .govern(.enact(other)), signed: true) } == "other-change")
    }

    @Test("a motion whose mover left the board must be put anew")
    func moverGone() throws {
        var meeting = try Meeting()
        try meeting.put(.join(legal), by: Meeting.police)
        try meeting.change(.leave(.init(id: Meeting.police, until: CalendarDay("2023-11-13")!)))
        #expect(refusal { try meeting.second("m-1", by: Meeting.chair) } == "mover-gone")
    }

    @Test("a change that fits nobody, or undoes what was done in office, is refused")
    func misfits() throws {
        var meeting = try Meeting()
        let stranger = MemberID("nobody")!
        #expect(refusal { try meeting.put(.leave(.init(id: stranger, until: today))) } == "unknown-member")
        #expect(refusal { try meeting.put(.reseat(.init(id: stranger, seat: .chair))) } == "unknown-member")
        #expect(refusal { try meeting.put(.dismiss(.init(id: Meeting.police, until: today))) } == "unknown-member")
        #expect(refusal { try meeting.put(.revokeKey(.init(id: stranger))) } == "unknown-member")
        #expect(refusal { try meeting.put(.leave(.init(id: Meeting.police, until: CalendarDay("2023-11-01")!))) } == "past-term")
        #expect(refusal { try meeting.put(.join(Meeting.member(Meeting.police, "police"))) } == "member-twice")
        #expect(refusal { try meeting.put(.reseat(.init(id: Meeting.police, seat: .deputy(of: stranger)))) } == "deputy-of-nobody")
        #expect(refusal { try meeting.put(.join(Meeting.member(stranger, "health", .chair))) } == "chair-twice")
        #expect(refusal { try meeting.put(.rotateKey(.init(id: Meeting.police, key: "ssh-ed25519 \(Meeting.health)"))) } == "key-used")
        try meeting.change(.leave(.init(id: Meeting.police, until: CalendarDay("2023-11-13")!)))
        #expect(refusal { try meeting.put(.leave(.init(id: Meeting.police, until: today))) } == "term-over")
        try meeting.change(.join(Meeting.member(Meeting.police, "police")))
    }

    @Test("the chair passes, and never to nobody")
    func chairPasses() throws {
        var meeting = try Meeting()
        let yesterday = CalendarDay("2023-11-13")!
        #expect(refusal { try meeting.put(.leave(.init(id: Meeting.chair, until: yesterday))) } == "no-chair")
        try meeting.change(.reseat(.init(id: Meeting.education, seat: .chair)))
        #expect(meeting.proceedings.board?.chair(on: today)?.id == Meeting.education)
        #expect(meeting.proceedings.board?.member(Meeting.chair)?.seat == .member)
        #expect(refusal { try meeting.put(.join(legal), by: Meeting.chair); try meeting.second("m-2", by: Meeting.health) } == "chair-missing")
    }

    @Test("a stolen chair's key is revoked by two members of different interests, and after that they give a new one")
    func stolenKey() throws {
        var meeting = try Meeting()
        try meeting.put(.revokeKey(.init(id: Meeting.chair)), by: Meeting.police)
        #expect(refusal { try meeting.second(by: Meeting.police2) } == "chair-missing")
        try meeting.second(by: Meeting.health)
        #expect(meeting.proceedings.board?.key(of: Meeting.chair) == nil)
        try meeting.put(.rotateKey(.init(id: Meeting.chair, key: "ssh-ed25519 new")), by: Meeting.police)
        try meeting.second("m-2", by: Meeting.health)
        #expect(meeting.proceedings.board?.key(of: Meeting.chair) == "ssh-ed25519 new")
        try meeting.put(.join(legal), by: Meeting.police)
        #expect(refusal { try meeting.second("m-3", by: Meeting.health) } == "chair-missing")
    }

    @Test("each key speaks from the act that gave it until the act that took it")
    func keysInTime() throws {
        var meeting = try Meeting()
        let before = try #require(meeting.proceedings.latest)
        try meeting.change(.rotateKey(.init(id: Meeting.police, key: "ssh-ed25519 second")))
        let changed = try #require(meeting.proceedings.latest)
        let later = Moment(seconds: changed.seconds + 1)
        #expect(meeting.proceedings.keys(of: Meeting.police, at: before) == ["ssh-ed25519 police-1"])
        #expect(meeting.proceedings.keys(of: Meeting.police, at: later) == ["ssh-ed25519 second"])
        try meeting.change(.revokeKey(.init(id: Meeting.police)))
        #expect(meeting.proceedings.keys(of: Meeting.police, at: Moment(seconds: changed.seconds + 3_600)) == [])
        try meeting.submit()
        try meeting.openBallot()
        #expect(refusal { try meeting.cast(Meeting.police, .approve) } == "key-revoked")
    }

    @Test("rules no board could satisfy are refused when they are put, saying why", arguments: [
        ("6 members", 6, "", 0), ("an interest", 0, "legal", 0), ("local chairs", 0, "", 3),
    ])
    func impossible(what: String, members: Int, interest: String, chairs: Int) throws {
        var meeting = try Meeting()
        try meeting.setLocalities("barnet", "brent")
        try meeting.change(.appoint(Meeting.localChair("barnet-chair", of: "barnet")))
        try meeting.change(.appoint(Meeting.localChair("brent-chair", of: "brent")))
        let rules = Meeting.rules {
            $0.substantive.quorumMembers = members
            $0.substantive.quorumInterests = interest.isEmpty ? [] : [Interest(interest)!]
            $0.signOff.localChairs = chairs
        }
        #expect(refusal { try meeting.put(.rules(rules)) } == "impossible-rule", "\(what)")
        try meeting.change(.rules(Meeting.rules {
            $0.substantive.quorumMembers = 5
            $0.substantive.quorumInterests = [Interest("health")!]
            $0.signOff.localChairs = 2
        }))
        // What made the rules possible cannot leave, now or on a later day, unless somebody is there then in its place.
        let leaving = GovernanceChange.leave(.init(id: Meeting.education, until: CalendarDay("2023-12-31")!))
        #expect(refusal { try meeting.put(leaving) } == "impossible-rule")
        #expect(refusal { try meeting.put(.leave(.init(id: Meeting.education, until: CalendarDay("2023-11-13")!))) } == "impossible-rule")
        #expect(refusal { try meeting.put(.dismiss(.init(id: MemberID("brent-chair")!, until: CalendarDay("2023-11-13")!))) } == "impossible-rule")
        let next = Member(
            id: MemberID("education-2")!, interest: Interest("education")!, term: TermOfOffice(from: CalendarDay("2024-01-01")!), key: "ssh-ed25519 next")
        try meeting.change(.join(next))
        try meeting.change(leaving)
    }

    @Test("localities and the calendar are the coordinator's; a locality whose chair is in office stays")
    func coordinatorAlone() throws {
        var meeting = try Meeting()
        #expect(refusal { try meeting.setLocalities("barnet", by: Meeting.chair) } == "not-entitled")
        #expect(refusal { try meeting.setLocalities("barnet", "barnet") } == "locality-twice")
        #expect(refusal { try meeting.put(.appoint(Meeting.localChair("barnet-chair", of: "barnet"))) } == "unknown-locality")
        try meeting.setLocalities("barnet", "brent")
        try meeting.change(.appoint(Meeting.localChair("barnet-chair", of: "barnet")))
        #expect(refusal { try meeting.setLocalities("brent") } == "locality-in-office")
        try meeting.setLocalities("barnet")
        let days = [BoardDay(day: Meeting.late, kind: .meeting, title: "Board"), BoardDay(day: Meeting.start, kind: .release, title: "Release")]
        let set = { (days: [BoardDay]) in Act.govern(.setCalendar(CalendarChange(days: days))) }
        #expect(refusal { try meeting.act(Meeting.chair, set([]), signed: true) } == "not-entitled")
        #expect(refusal { try meeting.act(Meeting.coordinator, set(days), signed: true) } == "days-disordered")
        try meeting.act(Meeting.coordinator, set(days.reversed()), signed: true)
        #expect(meeting.proceedings.calendar == days.reversed())
    }

    @Test("a ballot is decided by the board and the rules it was opened under, and takes no more positions when they change")
    func openBallot() throws {
        var meeting = try Meeting()
        try meeting.submit()
        try meeting.openBallot()
        for member in [Meeting.chair, Meeting.health, Meeting.police, Meeting.education] { try meeting.cast(member, .approve) }
        // A key that changes, or an officer, is no change of the seats.
        try meeting.change(.rotateKey(.init(id: Meeting.police2, key: "ssh-ed25519 second")))
        try meeting.cast(Meeting.police2, .noObjection)
        try meeting.change(.rules(Meeting.rules { $0.substantive.majority = Fraction(1, over: 1)! }))
        #expect(refusal { try meeting.cast(Meeting.police2, .concern, replaces: true) } == "stale-rules")
        try meeting.change(.join(legal))
        #expect(refusal { try meeting.cast(legal.id, .concern) } == "stale-roster")
        let decision = try meeting.close()
        #expect(decision.outcome == .approved)
        #expect(decision.arithmetic.contains("5 of 5 members took a position"))
    }

    @Test("other rules are tried on past ballots, on the board and positions each had")
    func hindsight() throws {
        var meeting = try Meeting()
        try meeting.submit()
        try meeting.openBallot()
        for member in [Meeting.chair, Meeting.health, Meeting.police] { try meeting.cast(member, .approve) }
        #expect(try meeting.close().outcome == .returned)
        try meeting.change(.join(legal))
        let half = Meeting.rules { $0.substantive.majority = .half }
        #expect(meeting.proceedings.hindsight(half).map(\.differs) == [true])
        #expect(meeting.proceedings.hindsight(half).first?.instead.arithmetic.contains("3 of 5 members") == true)
        #expect(meeting.proceedings.hindsight(.standard).map(\.differs) == [false])
    }

    @Test("where the rules ask for it, a scheduled edition waits for every local chair, and an off-cycle one does not")
    func wholeEditionSignOff() throws {
        for kind in [Release.Kind.scheduled, .offCycle] {
            var meeting = try Meeting()
            try meeting.setLocalities("barnet", "brent")
            for locality in ["barnet", "brent"] { try meeting.change(.appoint(Meeting.localChair("\(locality)-chair", of: locality))) }
            try meeting.change(.rules(Meeting.rules { $0.signOff.localChairs = 2 }))
            try meeting.submit()
            try meeting.openBallot()
            for member in [Meeting.chair, Meeting.health, Meeting.police, Meeting.education] { try meeting.cast(member, .approve) }
            _ = try meeting.close()
            let name = ReleaseName("2024-03")!
            try meeting.act(Meeting.coordinator, .openRelease(ReleaseOpening(release: name, kind: kind, publication: today, inForce: today)))
            try meeting.act(Meeting.coordinator, .schedule(Scheduling(proposal: ProposalID("p-1")!, release: name, composed: Meeting.revision(7))))
            try meeting.act(Meeting.coordinator, .freeze(Freezing(release: name, commit: Meeting.revision(8), predecessor: ReleaseName("2017-03")!)))
            func certify(_ member: MemberID) throws {
                try meeting.act(member, .certify(Certification(release: name, commit: Meeting.revision(8), member: member)), signed: true)
            }
            try certify(Meeting.chair)
            if kind == .offCycle {
                #expect(refusal { try certify(MemberID("barnet-chair")!) } == "not-entitled")
                try certify(Meeting.police)
            } else {
                try certify(Meeting.police)
                try certify(MemberID("barnet-chair")!)
                #expect(meeting.proceedings.releases[name]?.state == .frozen(Meeting.revision(8)))
                try certify(MemberID("brent-chair")!)
            }
            #expect(meeting.proceedings.releases[name]?.state == .certified(Meeting.revision(8)))
        }
    }

    @Test("every act of governance reads back from the record as itself, under the name of its change")
    func spelling() throws {
        let departure = GovernanceChange.Departure(id: Meeting.police, until: Meeting.late)
        let changes: [GovernanceChange] = [
            .join(legal), .leave(departure), .reseat(.init(id: Meeting.police, seat: .deputy(of: Meeting.police2))),
            .appoint(Meeting.localChair("barnet-chair", of: "barnet")), .dismiss(departure), .rotateKey(.init(id: Meeting.police, key: "k")),
            .revokeKey(.init(id: Meeting.police)), .rules(.standard),
        ]
        let acts =
            changes.map { GovernanceAct.enact(Enactment(motion: MotionID("m-1")!, change: $0, member: Meeting.chair)) } + [
                .move(Motion(motion: MotionID("m-1")!, change: changes[0], reason: "r", member: Meeting.chair)),
                .drop(MotionDropping(motion: MotionID("m-1")!, reason: "r", member: Meeting.chair)),
                .setCalendar(CalendarChange(days: [BoardDay(day: Meeting.late, kind: .deadline, title: "t")])),
                .setLocalities(LocalitiesChange(localities: [])),
            ]
        for act in acts {
            let event = Event(key: "k", at: Moment(seconds: 0), actor: Meeting.chair, act: .govern(act), signature: "s")
            let bytes = try CanonicalJSON.bytes(of: event)
            #expect(try CanonicalJSON.value(Event.self, from: bytes) == event)
            #expect(String(decoding: bytes, as: UTF8.self).contains(#""kind":"\#(act.kind)""#))
        }
        #expect(Set(acts.map(\.kind)).count == acts.count)
    }
}
