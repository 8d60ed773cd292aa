import Editorial
import Foundation
import Git
import Manuals
import Record
import Releases
import Testing

@testable import Office

@Suite("The sample manual is what its history makes of it")
struct DemoTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    @Test("replaying the script ends in exactly this project's Procedures and Changelogs, and its record verifies")
    func replay() throws {
        let folder = "\(NSTemporaryDirectory())/rubric-demo-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let office = try ReplayDemo(script: Self.root.appending(path: "Tools/demo").path, folder: folder).perform()
        for part in ["Procedures", "Changelogs"] {
            let made = try files(below: URL(filePath: folder).appending(path: part))
            let kept = try files(below: Self.root.appending(path: part))
            #expect(made.keys.sorted() == kept.keys.sorted())
            for (path, bytes) in made { #expect(kept[path] == bytes, "\(part)/\(path)") }
        }
        #expect(try CheckManual(.manual(folder)).perform() == [])
        #expect(try VerifyManual().perform(in: office) == [])
        let proceedings = try office.proceedings()
        #expect(
            proceedings.editions.map(\.text) == [
                "2017-03", "2017-10", "2018-06", "2018-10", "2019-09", "2020-03", "2021-03", "2021-09", "2022-03", "2022-10", "2023-09",
                "2024-04", "2024-09", "2025-09", "2026-09",
            ])
        #expect(proceedings.proposals.count >= 40)
        #expect(proceedings.ballots["b-1"]?.decision?.decision.outcome == .returned)
        #expect(proceedings.ballots["b-2"]?.decision?.decision.arithmetic.contains("police-1, with an interest of their own, recused") == true)
        let states = proceedings.proposals.values.map(\.state)
        #expect(states.contains { if case .review = $0 { true } else { false } })
        #expect(states.contains { if case .ballot = $0 { true } else { false } })
        #expect(states.contains { if case .returned = $0 { true } else { false } })
        #expect(states.contains { if case .deferred = $0 { true } else { false } })
        #expect(states.contains { if case .lapsed = $0 { true } else { false } })
        #expect(states.contains { if case .scheduled = $0 { true } else { false } })
        #expect(states.contains { if case .withdrawn = $0 { true } else { false } })
        try expectNothingFromTheFuture(office, proceedings)
        try expectTraces(office)
        for edition in ["2017-10", "2023-09", "2026-09"] {
            let verdict = try VerifyBundle(folder: "\(folder)/releases/\(edition)").perform(against: office, at: Surroundings.machine.now())
            #expect(verdict.flaws == [])
            #expect(verdict.unconfirmedKey == nil)
        }
    }

    /// A paragraph is followed through its moves, splits and joins to the decisions that made it.
    private func expectTraces(_ office: Secretariat) throws {
        func trace(_ name: String) throws -> Trace { try TraceText(name).perform(in: office) }
        let founding = try trace("4.1.22")
        #expect(founding.title == "paragraph 4.1.22 of CP4 Child protection conferences (2z23fa)")
        #expect(founding.steps.map(\.facts.name) == ["2022-03", "2017-10", "2017-03"])
        let first = try #require(founding.steps[1].proposals.first)
        #expect(first.proposal.id == "p-1")
        #expect(first.ballots.map(\.decision?.decision.outcome) == [.approved, .returned])
        #expect(first.drivers.map(\.title) == ["Working Together to Safeguard Children 2015"])
        #expect(first.consultations.map(\.id) == ["c-1"])

        let split = try trace("#pz9cwj")
        #expect(split.strands.map(\.id) == ["pz9cwj", "phsy6k"])
        #expect(split.steps.map(\.turns) == [
            ["#pz9cwj: split off from #phsy6k, at 4.1.17 of CP4 Child protection conferences."],
            ["#phsy6k: in the first edition, at 4.1.16 of A4 Child protection conferences."],
        ])
        let moved = try trace("ekyhdn")
        #expect(moved.steps.first?.turns == ["#ekyhdn: moved from 2.5.3 of B1.2 Moving across boundaries to 2.8.2 of B2.2 Information sharing."])
        #expect(moved.steps.first?.proposals.map(\.proposal.id) == ["p-30"])
        let joined = try trace("822ewy")
        #expect(joined.title == "paragraph 2.8.3 of B1.2 Moving across boundaries (822ewy)")
        #expect(joined.standing == "Its words have been in #g878z5 since release 2021-03.")
        #expect(joined.steps.first?.turns == ["#822ewy: joined into #g878z5."])
        let joining = try trace("g878z5")
        #expect(joining.strands.map(\.id) == ["g878z5", "822ewy"])
        #expect(joining.strands.map(\.until) == [nil, "2021-03"])
        let chapter = try trace("PG1")
        #expect(chapter.steps.last?.turns == ["child-exploitation: new, called B3.2 Gangs and sexual exploitation."])
        #expect(chapter.steps.contains { $0.proposals.contains { $0.proposal.id == "p-51" } })
        #expect(refusal { _ = try trace("1.1") }?.rule == "ambiguous-number")
        #expect(try trace("PG1 1.1").title == "section 1.1 of PG1 Criminal and sexual exploitation (76vm6s)")
        #expect(refusal { _ = try trace("zzzzzz") }?.rule == "unknown-text")
    }

    /// No edition lists a document, and no proposal is driven by one, that had not been published by then.
    private func expectNothingFromTheFuture(_ office: Secretariat, _ proceedings: Proceedings) throws {
        for edition in proceedings.editions {
            let release = try #require(proceedings.releases[edition])
            let commit = try #require(release.state.commit)
            for reference in try office.shelf.volume(at: try ObjectID(commit)).manual.references {
                #expect(reference.date <= release.publication.description.prefix(reference.date.count), "\(reference.id) in \(edition)")
            }
        }
        for proposal in proceedings.proposals.values {
            let latest = try #require(proposal.revisions.last)
            let references = try office.shelf.volume(at: try ObjectID(latest.revision)).manual.references
            for driver in proposal.drivers {
                let date = try #require(references.first { $0.id == driver }).date
                #expect(date <= latest.at.day.description.prefix(date.count), "\(driver) drives \(proposal.id)")
            }
        }
    }

    @Test("the history shows every kind of change a reader can meet", arguments: [
        "New: ", "New chapter: ", "“should” became “must”", "Moved to ", "Split from ", "Joined into ", "Withdrawn: ", "Chapter withdrawn: ",
        "chair's action", "Lapsed: ", "Impact: editorial", "Impact: substantive", "Impact: safety-critical",
    ])
    func kinds(words: String) throws {
        let changelogs = try files(below: Self.root.appending(path: "Changelogs")).values.map { String(decoding: $0, as: UTF8.self) }
        #expect(changelogs.contains { $0.contains(words) })
    }

    @Test("the first year of the script gives the same record, commit by commit, and the same bundle, byte by byte")
    func reproducible() throws {
        let folders = (1...2).map { "\(NSTemporaryDirectory())/rubric-demo-\($0)-\(UUID().uuidString)" }
        let script = URL(filePath: "\(NSTemporaryDirectory())/rubric-script-\(UUID().uuidString)")
        defer { for folder in folders + [script.path] { try? FileManager.default.removeItem(atPath: folder) } }
        let whole = Self.root.appending(path: "Tools/demo")
        try FileManager.default.copyItem(at: whole, to: script)
        let story = try String(contentsOf: whole.appending(path: "script.yml"), encoding: .utf8)
        let publication = try #require(story.range(of: "act: publish"))
        let end = try #require(story[publication.upperBound...].firstIndex(of: "\n"))
        try String(story[...end]).write(to: script.appending(path: "script.yml"), atomically: true, encoding: .utf8)
        let heads = try folders.map { try ReplayDemo(script: script.path, folder: $0).perform().ledger.head() }
        #expect(heads[0] != nil)
        #expect(heads[0] == heads[1])
        let bundles = try folders.map { try files(below: URL(filePath: $0).appending(path: "releases")) }
        #expect(bundles[0].count == 6)
        #expect(bundles[0] == bundles[1])
    }

    private func files(below root: URL) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
            let url = root.appending(path: path)
            if try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true { files[path] = try Data(contentsOf: url) }
        }
        return files
    }
}
