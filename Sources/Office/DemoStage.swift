import Editorial
import Git
import Manuals
import Markdown
import Record
import Synchronization

/// Where a script is played: its folder, its clock, and how each of its steps becomes an act.
struct DemoStage {
    let script: String
    private let clock: Clock

    /// A clock that is set, and a sequence of numbers that is always the same.
    private final class Clock: Sendable {
        let now = Mutex(Moment(seconds: 0))
        let state = Mutex<UInt64>(2_017_03_31)

        func random() -> UInt64 {
            // SplitMix64.
            state.withLock { state in
                state &+= 0x9E37_79B9_7F4A_7C15
                var mixed = state
                mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
                mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
                return mixed ^ (mixed >> 31)
            }
        }
    }

    init(script: String) {
        self.script = script
        clock = Clock()
    }

    var surroundings: Surroundings {
        let clock = clock
        return Surroundings(now: { clock.now.withLock { $0 } }, random: { clock.random() })
    }

    func set(_ moment: Moment) {
        clock.now.withLock { $0 = moment }
    }

    func perform(_ step: DemoScript.Step, _ story: DemoScript, _ office: Secretariat, key: String) throws(OfficeError) {
        switch step.act {
        case .found:
            try FoundBoard(plan: story.board).perform(in: office, key: key)
        case .adopt:
            _ = try AdoptEdition(
                release: try need(step.release, "release"), inForce: try need(step.inForce, "in-force"), reason: try need(step.reason, "reason"),
                actor: try actor(step), draft: Draft(files: try files(of: try need(step.text, "text")))
            ).perform(in: office, key: key)
        case .submit:
            _ = try SubmitProposal(
                proposal: step.proposal, title: try need(step.title, "title"), note: try need(step.note, "note"),
                impact: step.impact ?? .substantive, drivers: step.drivers ?? [], chapters: step.chapters, suggestions: step.suggestions ?? [],
                actor: try actor(step), draft: try draft(step, office)
            ).perform(in: office, key: key)
        case .withdraw:
            _ = try WithdrawProposal(
                proposal: try need(step.proposal, "proposal"), reason: try need(step.reason, "reason"), actor: try actor(step)
            ).perform(in: office, key: key)
        case .sendBack, .postpone, .supersede, .urgent, .lapse: try moveProposal(step, office, key)
        case .correct, .recompose, .proposeNotice, .approveNotice, .endNotice, .suggest, .decline, .adoptSuggestion:
            try attend(step, office, key)
        case .openBallot:
            _ = try OpenBallot(
                proposal: try need(step.proposal, "proposal"), closes: try need(step.closes, "closes"), actor: try actor(step)
            ).perform(in: office, key: key)
        case .cast:
            for (index, cast) in try need(step.positions, "positions").enumerated() {
                set(Moment(seconds: step.at.seconds + Int64(index) * 60))
                _ = try CastPosition(
                    ballot: try need(step.ballot, "ballot"), position: cast.position, words: cast.words, replaces: cast.replaces ?? false,
                    declaration: cast.declaration ?? .noInterest, member: cast.member
                ).perform(in: office, key: "\(key)-\(index + 1)")
            }
        case .closeBallot:
            _ = try CloseBallot(ballot: try need(step.ballot, "ballot"), actor: try actor(step)).perform(in: office, key: key)
        case .openRelease:
            let day = try need(step.day, "day")
            let opening = ReleaseOpening(
                release: try need(step.release, "release"), kind: step.offCycle == true ? .offCycle : .scheduled, publication: day,
                inForce: step.inForce ?? day)
            _ = try OpenRelease(opening, actor: try actor(step)).perform(in: office, key: key)
        case .schedule:
            _ = try ScheduleProposal(
                proposal: try need(step.proposal, "proposal"), release: try need(step.release, "release"), actor: try actor(step)
            ).perform(in: office, key: key)
        case .freeze:
            _ = try FreezeRelease(release: try need(step.release, "release"), actor: try actor(step)).perform(in: office, key: key)
        case .certify:
            _ = try CertifyRelease(release: try need(step.release, "release"), member: try actor(step)).perform(in: office, key: key)
        case .publish:
            _ = try PublishRelease(release: try need(step.release, "release"), actor: try actor(step)).perform(in: office, key: key)
        case .join, .leave, .reseat, .appoint, .rotateKey, .revokeKey, .changeRules:
            _ = try PutMotion(try change(step), reason: try need(step.reason, "reason"), member: try actor(step)).perform(in: office, key: key)
        case .second:
            _ = try SecondMotion(motion: try need(step.motion, "motion"), member: try actor(step)).perform(in: office, key: key)
        case .openConsultation, .closeConsultation, .respond, .dispose, .answerConsultation, .eraseResponse:
            try consult(step, office, key: key)
        case .setCalendar:
            _ = try SetCalendar(reading: try file(step), actor: try actor(step)).perform(in: office, key: key)
        case .setLocalities:
            _ = try SetLocalities(reading: try file(step), actor: try actor(step)).perform(in: office, key: key)
        }
    }

    func actor(_ step: DemoScript.Step) throws(OfficeError) -> MemberID { try need(step.as, "as") }

    func need<Value>(_ value: Value?, _ name: String) throws(OfficeError) -> Value {
        guard let value else { throw .unreadable("\(script)/script.yml: a step of this kind needs “\(name)”.") }
        return value
    }

    /// The files of one of the script's folders, under `Procedures/`.
    private func files(of folder: String) throws(OfficeError) -> [String: [UInt8]?] {
        let root = "\(script)/\(folder)"
        return try recorded { () throws(RecordFault) in
            try inGit { () throws(GitError) in
                var files: [String: [UInt8]?] = [:]
                for path in try Folder.files(below: root) {
                    files["\(ManualPaths.folder)/\(path)"] = .some(try DurableFile.read("\(root)/\(path)", limit: Limits.attachment))
                }
                return files
            }
        }
    }

    /// A step's files, removals and replacements, over the text in force or the proposal's latest revision.
    private func draft(_ step: DemoScript.Step, _ office: Secretariat) throws(OfficeError) -> Draft {
        let inForce = try office.inForce().commit
        let proceedings = try office.proceedings()
        var draft = Draft(files: [:])
        try recorded { () throws(RecordFault) in
            try inGit { () throws(GitError) in
                let base = try office.repository.commit(inForce).tree
                if let latest = step.proposal.flatMap({ proceedings.proposals[$0]?.revisions.last }), let id = ObjectID(hex: latest.revision.hex) {
                    let tree = try office.repository.commit(id).tree
                    let before = Set(try office.repository.files(inTree: base))
                    let after = try office.repository.files(inTree: tree)
                    for file in after where !before.contains(file) { draft.files[file.path] = .some(try office.repository.blob(file.id)) }
                    for path in Set(before.map(\.path)).subtracting(after.map(\.path)) { draft.files[path] = .some(nil) }
                }
            }
        }
        if let text = step.text { draft.files.merge(try files(of: text)) { $1 } }
        for path in step.remove ?? [] { draft.files["\(ManualPaths.folder)/\(path)"] = .some(nil) }
        for edit in step.edits ?? [] { try apply(edit, to: &draft, inForce, office) }
        return draft
    }

    private func apply(_ edit: DemoScript.Edit, to draft: inout Draft, _ inForce: ObjectID, _ office: Secretariat) throws(OfficeError) {
        let path = "\(ManualPaths.folder)/\(edit.file)"
        let bytes: [UInt8]
        if let drafted = draft.files[path] ?? nil { bytes = drafted } else {
            bytes = try recorded { () throws(RecordFault) in
                try inGit { () throws(GitError) in
                    let tree = try office.repository.commit(inForce).tree
                    guard let file = try office.repository.file(at: path, inTree: tree) else { throw .notFound(what: path) }
                    return try office.repository.blob(file.id)
                }
            }
        }
        let parts = String(decoding: bytes, as: UTF8.self).split(separator: edit.find, omittingEmptySubsequences: false)
        guard parts.count == 2 else {
            throw .unreadable("\(script)/script.yml: “\(edit.find)” stands \(parts.count - 1) times in \(edit.file), not once.")
        }
        draft.files[path] = .some(Array("\(parts[0])\(edit.put)\(parts[1])".utf8))
    }
}
