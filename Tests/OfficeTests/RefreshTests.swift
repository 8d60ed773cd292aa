import Foundation
import Testbench
import Testing

@testable import Office

@Suite("A site built again where it stands")
struct RefreshTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "rubric-refresh-\(UUID().uuidString)").path(percentEncoded: false)

    /// A manual whose chapters lead to one another by ids, files and headings.
    private struct Draft {
        var paragraphs: [[String]]
        var titles: [String]
        var names: [String]
        var term = "strategy discussion"
        /// Whether paragraphs bear ids; those that do not are called by their words.
        var hasIDs = true

        func write(to folder: String, _ random: inout some RandomNumberGenerator) throws {
            let root = "\(folder)/Procedures"
            try FileManager.default.createDirectory(atPath: "\(root)/core", withIntermediateDirectories: true)
            var files = ["manual.yml": "title: Sample\nparts:\n  - id: core\n    title: Core\n", "glossary.yml": "- term: \(term)\n  meaning: A meeting.\n"]
            for (number, name) in names.enumerated() {
                var text = "---\nid: \(name)\ntitle: \(titles[number])\npart: core\n---\n## A heading \(number) {#s\(number)h}\n\n"
                for (place, words) in paragraphs[number].enumerated() { text += hasIDs || place == 0 ? "\(words) {#p\(number)x\(place)}\n\n" : "\(words)\n\n" }
                files["core/\(name).md"] = text
            }
            for stale in try FileManager.default.contentsOfDirectory(atPath: "\(root)/core") where files["core/\(stale)"] == nil {
                try FileManager.default.removeItem(atPath: "\(root)/core/\(stale)")
            }
            for (path, text) in files {
                // What did not change is mostly left alone: only then is anything spared.
                if Data(text.utf8) == FileManager.default.contents(atPath: "\(root)/\(path)"), Int.random(in: 0..<20, using: &random) > 0 { continue }
                try text.write(toFile: "\(root)/\(path)", atomically: false, encoding: .utf8)
                // Old enough to be trusted, unless chance makes it fresh; the same bytes at another time are another file.
                guard Int.random(in: 0..<8, using: &random) > 0 else { continue }
                try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: 1_700_000_000)], ofItemAtPath: "\(root)/\(path)")
            }
        }

        mutating func edit(_ random: inout some RandomNumberGenerator) {
            let chapter = Int.random(in: names.indices, using: &random)
            let place = Int.random(in: paragraphs[chapter].indices, using: &random)
            let other = Int.random(in: names.indices, using: &random)
            switch Int.random(in: 0..<9, using: &random) {
            case 0: titles[chapter] = "Title \(Int.random(in: 0..<50, using: &random))"
            case 1: paragraphs[chapter].insert("A new paragraph of chapter \(chapter).", at: place)
            case 2: if paragraphs[chapter].count > 1 { paragraphs[chapter].remove(at: place) }
            case 3: paragraphs[chapter].swapAt(place, 0)
            case 4: names[chapter] = "chapter-\(chapter)-\(Int.random(in: 0..<9, using: &random))"
            case 5: term = ["strategy discussion", "conference"].randomElement(using: &random) ?? term
            case 6: paragraphs[chapter][place] = "See [](#p\(other)x0), [a file](\(names[other]).md) and [words](\(names[other]).md#a-heading-\(other))."
            case 7: paragraphs[chapter][place] = "See [here](#s\(other)h) and [there](../core/gone.md#p\(other)x1)."
            default: paragraphs[chapter][place] = "The conference of day \(Int.random(in: 0..<99, using: &random)) is a strategy discussion."
            }
        }
    }

    private func files(of site: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: site) where !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
            files[path] = FileManager.default.contents(atPath: "\(site)/\(path)")
        }
        return files
    }

    private func build(_ site: String) throws {
        _ = try BuildSite(.source("\(folder)/text", revision: nil, since: nil), output: "\(folder)/\(site)").perform { () throws(OfficeError) -> Secretariat in
            throw OfficeError.fault("a folder needs no office")
        }
    }

    @Test("is byte for byte what a cold build makes, after edits, moves, renames and changes of the glossary in any order", arguments: [3, 17, 2024])
    func sameAsCold(seed: UInt64) throws {
        try compare(seed, hasIDs: true)
    }

    @Test("is what a cold build makes where paragraphs have no ids yet", arguments: [5, 41])
    func withoutIDs(seed: UInt64) throws {
        try compare(seed, hasIDs: false)
    }

    private func compare(_ seed: UInt64, hasIDs: Bool) throws {
        print("seed \(seed)")
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var random = SplitMix64(seed: seed)
        var draft = Draft(
            paragraphs: (0..<6).map { chapter in (0..<4).map { "Words \($0) of chapter \(chapter)." } }, titles: (0..<6).map { "Title \($0)" },
            names: (0..<6).map { "chapter-\($0)-0" }, hasIDs: hasIDs)
        for step in 0..<25 {
            try draft.write(to: "\(folder)/text", &random)
            try build("again")
            try build("cold-\(step)")
            let (again, cold) = (try files(of: "\(folder)/again"), try files(of: "\(folder)/cold-\(step)"))
            #expect(again.keys.sorted() == cold.keys.sorted(), "step \(step)")
            #expect(cold.keys.filter { again[$0] != cold[$0] }.sorted() == [], "step \(step)")
            for _ in 0..<Int.random(in: 0..<3, using: &random) { draft.edit(&random) }
        }
    }

    @Test("is what a cold build makes where what was kept of it is damaged", arguments: [".rubric-places", ".rubric-words", ".rubric-build", "assets/search/words-0.js"])
    func damaged(file: String) throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var random = SplitMix64(seed: 9)
        var draft = Draft(paragraphs: [["The police ask."], ["The school tells."]], titles: ["One", "Two"], names: ["one", "two"])
        let text = "\(folder)/text/Procedures/core/one.md"
        func write() throws {
            try draft.write(to: "\(folder)/text", &random)
            try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: 1_700_000_000)], ofItemAtPath: text)
        }
        for damage in 0..<3 {
            draft.paragraphs[0][0] = "The police ask \(damage)."
            try write()
            try build("again")
            let path = "\(folder)/again/\(file)"
            var bytes = [UInt8](try #require(FileManager.default.contents(atPath: path)))
            switch damage {
            case 0: bytes = [UInt8](repeating: 0, count: bytes.count)
            case 1: bytes = Array(bytes.dropLast(3))
            default: bytes = []
            }
            try Data(bytes).write(to: URL(filePath: path))
            draft.paragraphs[0][0] = "Nobody asks \(damage)."
            try write()
            try build("again")
            try build("cold-\(damage)")
            let (again, cold) = (try files(of: "\(folder)/again"), try files(of: "\(folder)/cold-\(damage)"))
            #expect(again.keys.sorted() == cold.keys.sorted())
            #expect(cold.keys.filter { again[$0] != cold[$0] }.sorted() == [], "\(damage)")
        }
    }

    @Test("makes the one page whose words changed, and leaves every other file untouched")
    func onePage() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let text = "\(folder)/text/Procedures"
        try FileManager.default.createDirectory(atPath: "\(text)/core", withIntermediateDirectories: true)
        let files = ["manual.yml": "title: Sample\nparts:\n  - id: core\n    title: Core\n"]
            .merging(["one", "two"].map { ("core/\($0).md", "---\nid: \($0)\ntitle: \($0)\npart: core\n---\nThe words of \($0). {#p\($0)}\n") }) { $1 }
        for (path, words) in files {
            try words.write(toFile: "\(text)/\(path)", atomically: false, encoding: .utf8)
            try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: 1_700_000_000)], ofItemAtPath: "\(text)/\(path)")
        }
        try build("site")
        let (one, two) = ("\(folder)/site/one/index.html", "\(folder)/site/two/index.html")
        try "untouched".write(toFile: one, atomically: false, encoding: .utf8)
        let changed = "\(text)/core/two.md"
        try String(contentsOfFile: changed, encoding: .utf8).replacing("The words", with: "Other words").write(toFile: changed, atomically: false, encoding: .utf8)
        try build("site")
        #expect(try String(contentsOfFile: one, encoding: .utf8) == "untouched")
        #expect(try String(contentsOfFile: two, encoding: .utf8).contains("Other words of two."))
        try "title: Another\nparts:\n  - id: core\n    title: Core\n".write(toFile: "\(text)/manual.yml", atomically: false, encoding: .utf8)
        try build("site")
        #expect(try String(contentsOfFile: one, encoding: .utf8).contains("Another"), "what every page shows is changed on every page")
    }
}
