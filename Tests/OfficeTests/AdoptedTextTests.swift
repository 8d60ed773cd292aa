import Git
import Manuals
import Markdown
import Record
import Testbench
import Testing

@testable import Office

@Suite("A text is adopted chapter by chapter as it would be as a whole")
struct AdoptedTextTests {
    /// Chapters in the words of somebody who knows nothing of ids, or a little, and makes a mistake now and then.
    private func files(_ draw: inout SplitMix64, mistakes: Int) -> [String: [UInt8]] {
        var files = [
            ManualPaths.settings: "title: M\nparts:\n  - id: core\n    title: Core\n",
            ManualPaths.references: "- id: wt2023\n  title: Working together\n",
            "\(ManualPaths.attachments)/form.txt": "A form.\n",
        ]
        let labels = (0..<6).map { "label-\($0)" }
        for number in 1...(2 + draw.below(4)) {
            var text = "---\nid: chapter-\(number)\ntitle: Chapter \(number)\npart: core\n---\n"
            for place in 0..<(1 + draw.below(8)) {
                let id = switch draw.below(4) {
                case 0: " {#\(ElementID(drawing: { draw.below($0) }))}"
                case 1: " {#\(draw.chance(mistakes) ? "label-0" : "l\(number)-\(place)")}"
                default: ""
                }
                switch draw.below(6) {
                case 0: text += "## Section \(place)\(id)\n\n"
                case 1: text += "*Words* and  words\(id)\n\n- one\n- two\n\n"
                case 2: text += "See [](#\(draw.chance(mistakes) ? draw.one(of: labels) : "chapter-1"))\(id).\n\n"
                case 3: text += "See [there](chapter-1.md#l\(number)-\(place)) and [@\(draw.chance(mistakes) ? "none" : "wt2023")].\(id)\n\n"
                case 4: text += "A note[^n\(place)].\(id)\n\n\(draw.chance(mistakes) ? "" : "[^n\(place)]: Its text.\n\n")"
                default: text += "The same words.\(id)\n\n"
                }
            }
            files["\(ManualPaths.folder)/core/chapter-\(number).md"] = text
        }
        if draw.chance(mistakes) { files[ManualPaths.settings] = draw.chance(50) ? nil : "title: [\n" }
        return files.mapValues { Array($0.utf8) }
    }

    @Test("random texts, with and without mistakes, become the same tree, and the same mistakes are told")
    func random() throws {
        let cases = RandomCases(usual: 40, of: "texts")
        let manual = try TestManual()
        let office = manual.office
        let empty = try office.repository.writeTree([])
        var (adopted, refused) = (0, 0)
        for seed in cases.seeds {
            var draw = SplitMix64(seed: seed)
            let files = files(&draw, mistakes: draw.chance(50) ? 0 : 6)
            let found = try Draft(files: files.mapValues { $0 }).write(over: empty, in: office.repository)
            for bytes in files.values { _ = try office.shelf.keep(bytes) }
            let whole = try office.shelf.reading([:], over: found)
            let errors = whole.diagnostics.filter { $0.severity == .error }
            guard errors.isEmpty else {
                refused += 1
                let told = #expect(throws: OfficeError.self, "seed \(seed)") { try AdoptedText(found, in: office) }
                if case .diagnostics(let diagnostics)? = told { #expect(diagnostics == errors, "seed \(seed)") } else { Issue.record("seed \(seed)") }
                continue
            }
            adopted += 1
            var (one, other) = (SplitMix64(seed: seed), SplitMix64(seed: seed))
            var text = whole.value
            text.assignIDs { one.below($0) }
            let ids = GivenIDs(to: try office.shelf.volumeByChapter(inTree: found).skeleton) { other.below($0) }
            #expect(try office.shelf.write(found, with: ids) == manual.office.shelf.write(text), "seed \(seed)")
            #expect(throws: Never.self, "seed \(seed)") { try AdoptedText(found, in: office) }
        }
        #expect(adopted > 0 && refused > 0)
    }
}
