import Bundle
import Digests
import Editorial
import Foundation
import Manuals
import Record
import Signing
import Site
import Testing

@testable import Office

@Suite("Documents that an outside program set are sealed with the release, and held against its text")
struct DocumentTests {
    /// A manual with a certified release, and a document of it for each file of markup, as if a program had set them.
    private func printed(_ change: (inout PrintedDocuments) -> Void = { _ in }) throws -> TestManual {
        let manual = try TestManual()
        try manual.approve(try manual.submit(try manual.edit(TestManual.conferences, "may exclude", "must not exclude")))
        try manual.schedule(["p-1"], for: "2017-10")
        try manual.freeze("2017-10")
        try manual.certify("2017-10")
        let proceedings = try manual.office.proceedings()
        let edition = try EditionReading(proceedings, manual.office).printed(try #require(proceedings.releases["2017-10"]))
        let folder = DocumentFolder(of: "2017-10", manual.office)
        var printed = PrintedDocuments(program: "press 1.0", documents: [])
        for file in DocumentPlan(edition).documents {
            let pdf = Array("%PDF of \(file.path)".utf8)
            printed.documents.append(
                PrintedDocuments.Document(name: PrintedDocuments.name(of: file), markup: Digest(of: file.bytes()), sha256: Digest(of: pdf), size: pdf.count))
            try folder.write(pdf, as: PrintedDocuments.name(of: file))
        }
        change(&printed)
        try folder.write(printed)
        return manual
    }

    private func flaws(_ manual: TestManual) throws -> [String] {
        let office = try manual.reopened()
        return try VerifyBundle(folder: "\(manual.folder)/releases/2017-10").perform(against: office, at: Surroundings.machine.now()).flaws
    }

    @Test("what was set is in the bundle with the program's name, and the bundle holds also where nothing is left to make it from")
    func sealed() throws {
        let manual = try printed()
        try manual.publish("2017-10")
        let paths = try BundleContents("2017-10", manual.office).files.map(\.path)
        #expect(Set(paths).isSuperset(of: ["documents/manual.pdf", "documents/documents.json"]))
        #expect(try flaws(manual) == [])
        try FileManager.default.removeItem(atPath: DocumentFolder(of: "2017-10", manual.office).path)
        #expect(try flaws(manual) == [])
    }

    @Test("the pages of the bundle and of the site offer each document that was set, with its size, and lead to where it stands")
    func offered() throws {
        let manual = try printed()
        try manual.publish("2017-10")
        let files = Dictionary(uniqueKeysWithValues: try BundleContents("2017-10", manual.office).files.map { ($0.path, $0) })
        func sealed(_ page: String) throws -> String { String(decoding: try #require(files["site/\(page)"]).bytes(), as: UTF8.self) }
        #expect(try sealed("index.html").contains(##"href="../documents/manual.pdf">The whole manual to print or keep</a> (PDF, 1 kB, accessible)"##))
        #expect(try sealed("conferences/index.html").contains(##"href="../../documents/chapters/conferences.pdf""##))
        #expect(try sealed("release-2017-10.html").contains(##"href="../documents/changes.pdf""##))
        let site = "\(manual.folder)/site"
        _ = try BuildSite(.edition(nil), output: site).perform { manual.office }
        #expect(try String(contentsOfFile: "\(site)/conferences/index.html", encoding: .utf8).contains(##"href="../documents/chapters/conferences.pdf""##))
        #expect(try String(contentsOfFile: "\(site)/documents/chapters/conferences.pdf", encoding: .utf8) == "%PDF of chapters/conferences.typ")
    }

    @Test("a site offers no document that is not there, and none of an edition that was printed without any")
    func absent() throws {
        let manual = try printed()
        try manual.publish("2017-10")
        let (folder, site) = (DocumentFolder(of: "2017-10", manual.office).path, "\(manual.folder)/site")
        try FileManager.default.removeItem(atPath: "\(folder)/manual.pdf")
        _ = try BuildSite(.edition(nil), output: site).perform { manual.office }
        #expect(try !String(contentsOfFile: "\(site)/index.html", encoding: .utf8).contains("documents/"))
        #expect(try String(contentsOfFile: "\(site)/conferences/index.html", encoding: .utf8).contains("documents/"))
        _ = try BuildSite(.edition("2017-03"), output: "\(site)-before").perform { manual.office }
        #expect(try !String(contentsOfFile: "\(site)-before/conferences/index.html", encoding: .utf8).contains("documents/"))
    }

    @Test("a document set from another text is named")
    func foreignText() throws {
        let manual = try printed { $0.documents[0].markup = Digest(of: Array("another text".utf8)) }
        try manual.publish("2017-10")
        #expect(try flaws(manual) == ["documents/manual.pdf was not set from the text of this release."])
    }

    @Test("a document that is not listed, or not as listed, is named")
    func unlisted() {
        var documents = BundledDocuments()
        documents.add("documents/manual.pdf", [1])
        #expect(documents.flaws(against: nil) == ["documents/manual.pdf is in the bundle, and nothing says what it was made from."])
        documents.add("documents/documents.json", Array(#"{"documents":[],"program":"press 1.0"}"#.utf8))
        #expect(documents.flaws(against: nil) == ["documents/manual.pdf is not what documents.json lists."])
        documents.add("documents/documents.json", [0x7B])
        #expect(documents.flaws(against: nil) == ["documents/documents.json cannot be read."])
        #expect(BundledDocuments().flaws(against: nil) == [])
    }

    @Test("a document that changed since it was made holds the bundle up")
    func changedFile() throws {
        let manual = try printed()
        try DocumentFolder(of: "2017-10", manual.office).write([0], as: "manual.pdf")
        #expect(throws: OfficeError.self) { try manual.publish("2017-10") }
    }

    @Test("no document is added to a bundle that is sealed")
    func tooLate() async throws {
        let manual = try printed()
        try manual.publish("2017-10")
        await #expect(throws: OfficeError.self) { try await MakeDocuments(release: "2017-10").perform(in: manual.office) }
    }
}
