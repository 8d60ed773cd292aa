import Editorial
import Foundation
import Git
public import Manuals
import Record
import Synchronization

@testable import Office

/// A small manual in a temporary folder, with a board, an adopted edition and a scripted clock.
final class TestManual: Sendable {
    let folder: String
    let office: Secretariat
    private let clock: TestClock

    static let conferences = "Procedures/core/conferences.md"
    static let referral = "Procedures/core/referral.md"
    static let day = CalendarDay("2017-03-31")!

    static let text: [String: String] = [
        "Procedures/manual.yml": """
        title: Test procedures
        publisher: The board
        banner: "An illustrative sample, not for practice"
        numbering: chapter.section.paragraph
        parts:
          - id: core
            title: Core procedures
            status: core

        """,
        "Procedures/references.yml": """
        - id: wt2015
          title: Working Together 2015
          publisher: Department for Education
          date: "2015"

        """,
        "Procedures/glossary.yml": """
        - term: conference
          meaning: A meeting about a child.

        """,
        "Procedures/attachments/form.txt": "A form.\n",
        conferences: """
        ---
        id: conferences
        code: CP4
        title: Child protection conferences
        part: core
        interests: [health, police]
        review-by: 2019-03-31
        ---
        ## Who attends

        The chair may exclude a parent. {#k3f9tw}

        - For violence.
        - For a threat of it.

        The record says why. {#m2pdx4}

        """,
        referral: """
        ---
        id: referral
        code: CP2
        title: Referral
        part: core
        interests: [social-care]
        ---
        ## Making a referral

        A referral is made the same day, as [](#k3f9tw) says [@wt2015]. {#b8n4rc}

        """,
    ]

    init(adopting: Bool = true) throws {
        folder = "\(NSTemporaryDirectory())/rubric-\(UUID().uuidString)"
        clock = TestClock(Moment("2017-03-01T09:00:00Z")!)
        let clock = clock
        let surroundings = Surroundings(now: { clock.tick() }, random: { clock.random() })
        office = try CreateManual(path: folder).perform(surroundings: surroundings)
        try FoundBoard(plan: .example(from: CalendarDay("2017-01-01")!)).perform(in: office)
        guard adopting else { return }
        let draft = Draft(files: TestManual.text.mapValues { .some(Array($0.utf8)) })
        _ = try AdoptEdition(
            release: "2017-03", inForce: TestManual.day, reason: "As it stands.", actor: "coordinator", draft: draft
        ).perform(in: office)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// A second office on the same manual, as another process would open one.
    func reopened() throws -> Secretariat {
        let clock = clock
        return try Secretariat(at: folder, surroundings: Surroundings(now: { clock.tick() }, random: { clock.random() }))
    }

    func set(_ moment: String) {
        clock.set(Moment(moment)!)
    }

    /// The text in force of a file.
    func inForce(_ path: String) throws -> String {
        let tree = try office.repository.commit(try office.inForce().commit).tree
        let file = try office.repository.file(at: path, inTree: tree)!
        return String(decoding: try office.repository.blob(file.id), as: UTF8.self)
    }

    /// A draft in which words of one file are replaced.
    func edit(_ path: String, _ old: String, _ new: String) throws -> Draft {
        let text = try inForce(path)
        precondition(text.contains(old))
        return Draft(files: [path: .some(Array(text.replacingOccurrences(of: old, with: new).utf8))])
    }

    func submit(_ draft: Draft, impact: Impact = .substantive, by author: MemberID = "author") throws -> ProposalID {
        try SubmitProposal(title: "A change", note: "What changed.", impact: impact, actor: author, draft: draft).perform(in: office)
    }

    /// Puts a proposal to the board and lets everybody approve.
    func approve(_ proposal: ProposalID) throws {
        let ballot = try OpenBallot(proposal: proposal, closes: CalendarDay("2030-01-01")!, actor: "coordinator").perform(in: office)
        for member: MemberID in ["chair", "social-care-1", "health-1", "police-1", "education-1"] {
            _ = try CastPosition(ballot: ballot, position: .approve, member: member).perform(in: office)
        }
        let decision = try CloseBallot(ballot: ballot, actor: "coordinator").perform(in: office)
        precondition(decision.outcome == .approved)
    }

    /// Puts a proposal to the board.
    @discardableResult
    func ask(_ proposal: ProposalID) throws -> BallotID {
        try OpenBallot(proposal: proposal, closes: CalendarDay("2030-01-01")!, actor: "coordinator").perform(in: office)
    }

    /// Opens a release and schedules approved proposals for it.
    func schedule(_ proposals: [ProposalID], for release: ReleaseName, offCycle: Bool = false) throws {
        let opening = ReleaseOpening(
            release: release, kind: offCycle ? .offCycle : .scheduled, publication: TestManual.day, inForce: TestManual.day)
        _ = try OpenRelease(opening, actor: "coordinator").perform(in: office)
        set("2017-04-01T09:00:00Z")
        for proposal in proposals { _ = try ScheduleProposal(proposal: proposal, release: release, actor: "coordinator").perform(in: office) }
    }

    func freeze(_ release: ReleaseName) throws {
        _ = try FreezeRelease(release: release, actor: "coordinator").perform(in: office)
    }

    func certify(_ release: ReleaseName, by members: [MemberID] = ["chair", "health-1"]) throws {
        for member in members { _ = try CertifyRelease(release: release, member: member).perform(in: office) }
    }

    func publish(_ release: ReleaseName) throws {
        _ = try PublishRelease(release: release, actor: "coordinator").perform(in: office)
    }

    /// Commits a tree by hand onto a branch, as somebody with git and no decision would.
    @discardableResult
    func commitByHand(onto reference: String, changing path: String, _ change: (String) -> String) throws -> ObjectID {
        let repository = office.repository
        let tip = try repository.reference(reference)!
        let commit = try treeByHand(from: tip, changing: path, change)
        try repository.setReference(reference, to: commit, from: tip, reason: "by hand")
        return commit
    }

    func treeByHand(from tip: ObjectID, changing path: String, _ change: (String) -> String) throws -> ObjectID {
        let repository = office.repository
        let tree = try repository.commit(tip).tree
        let file = try repository.file(at: path, inTree: tree)!
        let text = change(String(decoding: try repository.blob(file.id), as: UTF8.self))
        let blob = try repository.writeBlob(Array(text.utf8))
        let changed = try repository.writeTree(
            basedOn: tree, setting: [FileEntry(path: path, mode: .file, id: blob)], removing: [])
        let who = Stamp(name: "somebody", email: "somebody@example.org", seconds: 0, offsetMinutes: 0)
        return try repository.writeCommit(tree: changed, parents: [tip], author: who, committer: who, message: "draft\n")
    }
}

final class TestClock: Sendable {
    private let now: Mutex<Moment>
    private let state = Mutex<UInt64>(1)

    init(_ moment: Moment) { now = Mutex(moment) }

    /// A minute passes at every look.
    func tick() -> Moment {
        now.withLock { now in
            now = Moment(seconds: now.seconds + 60)
            return now
        }
    }

    func set(_ moment: Moment) { now.withLock { $0 = max($0, moment) } }

    func random() -> UInt64 {
        state.withLock { state in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }
}

extension Name: ExpressibleByUnicodeScalarLiteral, ExpressibleByExtendedGraphemeClusterLiteral, ExpressibleByStringLiteral {
    public init(stringLiteral text: String) { self = Name(text)! }
}

/// The rule and the details of a refusal; nil when nothing was refused.
func refusal(_ work: () throws -> Void) -> (rule: String, details: [String])? {
    do {
        try work()
        return nil
    } catch OfficeError.refusal(let refusal, let details) {
        return (refusal.rule, details)
    } catch {
        return ("\(error)", [])
    }
}
