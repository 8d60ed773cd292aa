import Digests
import Manuals
import Redlines
import Releases
import Testing

@testable import Site

/// Attachments that stand at their address no longer.
@Suite struct FormerAttachmentTests {
    /// Editions with these files, oldest first; each file by its name with what is in it.
    private func line(_ editions: [[String: String]]) -> [Edition] {
        var manual = Manual(settings: ManualSettings(title: "A manual"))
        let manuals = editions.map { files in
            manual.files = Dictionary(
                uniqueKeysWithValues: files.map { ("Procedures/\($0)", FileStamp(digest: Digest(of: Array($1.utf8)), size: $1.utf8.count)) })
            return manual
        }
        let sample = Sample().edition
        let facts = ([sample] + sample.earlier.map(\.edition)).compactMap(\.facts)
        return zip(manuals.indices, manuals).reversed().map { index, manual in
            Edition(
                facts: facts[manuals.count - 1 - index], outline: Outline(manual), chapter: { _ in nil },
                redline: index == 0 ? nil : ManualRedline(old: manuals[index - 1], new: manual))
        }
    }

    private func former(_ editions: [[String: String]]) -> [FormerAttachment] { FormerAttachment.all(in: line(editions)) }

    @Test("one that was withdrawn is told with the last release that had it, one that was renamed with its new name")
    func gone() {
        let found = former([
            ["attachments/a.pdf": "A", "attachments/b.pdf": "B", "attachments/c.pdf": "C", "other.txt": "O"],
            ["attachments/a.pdf": "A", "attachments/new-b.pdf": "B", "attachments/c.pdf": "C"],
            ["attachments/new-b.pdf": "B", "attachments/c.pdf": "changed"],
        ])
        #expect(found == [
            FormerAttachment(path: "attachments/a.pdf", fate: .removed(last: name("2024-04-urgent"))),
            FormerAttachment(path: "attachments/b.pdf", fate: .moved(to: "attachments/new-b.pdf", last: name("2024-03"))),
        ])
    }

    @Test("one that came back is not gone")
    func returned() {
        #expect(former([["attachments/a.pdf": "A"], [:], ["attachments/a.pdf": "A"]]) == [])
    }
}
