import Record
import Editorial
import Foundation
import Manuals
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
        #expect(try CheckManual(folder: folder).perform() == [])
        #expect(try VerifyManual().perform(in: office) == [])
        let proceedings = try office.proceedings()
        #expect(proceedings.editions.map(\.text) == ["2017-03", "2017-10", "2023-09"])
        #expect(proceedings.ballots["b-1"]?.decision?.decision.outcome == .returned)
        #expect(proceedings.ballots["b-2"]?.decision?.decision.arithmetic.contains("police-1 recused") == true)
        for edition in ["2017-10", "2023-09"] {
            let verdict = try VerifyBundle(folder: "\(folder)/releases/\(edition)").perform(against: office, at: Surroundings.machine.now())
            #expect(verdict.flaws == [])
            #expect(verdict.unconfirmedKey == nil)
        }
    }

    @Test("the same script gives the same record, commit by commit, and the same bundles, byte by byte")
    func reproducible() throws {
        let folders = (1...2).map { "\(NSTemporaryDirectory())/rubric-demo-\($0)-\(UUID().uuidString)" }
        defer { for folder in folders { try? FileManager.default.removeItem(atPath: folder) } }
        let script = Self.root.appending(path: "Tools/demo").path
        let heads = try folders.map { try ReplayDemo(script: script, folder: $0).perform().ledger.head() }
        #expect(heads[0] != nil)
        #expect(heads[0] == heads[1])
        let bundles = try folders.map { try files(below: URL(filePath: $0).appending(path: "releases")) }
        #expect(bundles[0].count == 8)
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
