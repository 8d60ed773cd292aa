import Editorial
import HTTPTypes
import Manuals
import Office
import Testing

@testable import Desk

@Suite("A draft takes attachments and references, and no bad file")
struct AttachmentTests {
    private func begin(_ desk: TestDesk, _ token: SessionToken) async throws -> String {
        try #require(try await desk.post("/desk/drafts", ["source": "chapter", "chapter": "conferences"], as: token).location)
    }

    private let pdf = Array("%PDF-1.7\n\0\u{FF}".utf8)

    @Test("a file that is attached and linked to is submitted, byte by byte, under a clean name")
    func attached() async throws {
        let desk = try TestDesk()
        let token = try await desk.signIn("author")
        let draft = try await begin(desk, token)
        #expect(try await desk.send(pdf, named: "C:\\x\\..\\Referral Form (2).PDF", to: draft + "/files", as: token).status == .seeOther)
        #expect(try await desk.get(draft, as: token).text.contains("[words](../attachments/referral-form-2.pdf)"))
        _ = try await desk.post(
            draft + "/chapters/conferences/place",
            ["act": "write", "place": "1", "count": "1", "version": "1", "words": "The chair fills in [the form](../attachments/referral-form-2.pdf)."], as: token)
        let fields = ["title": "A form", "note": "There is a form.", "impact": "editorial"]
        #expect(try await desk.post(draft + "/submit", fields, as: token).location == "/desk/proposals/p-1")
        let page = try await desk.get("/desk/proposals/p-1", as: token).text
        #expect(page.contains("referral-form-2.pdf: new, \(pdf.count) bytes"))
    }

    @Test("what is no such file, holds macros, can run or is too long is refused, and nothing of it is kept")
    func refused() async throws {
        let desk = try TestDesk()
        let token = try await desk.signIn("author")
        let draft = try await begin(desk, token)
        let archive: [UInt8] = [0x50, 0x4B, 0x03, 0x04] + Array("[Content_Types].xml word/document.xml ".utf8)
        for (bytes, name, words) in [
            (Array("<script>".utf8), "page.html", "are not taken"), (Array("<svg>".utf8), "a.svg", "are not taken"), (pdf, "no-ending", "are not taken"),
            (Array("MZ".utf8), "form.pdf", "its content is something else"), ([0, 1, 2], "a.txt", "its content is something else"),
            (archive + Array("word/vbaProject.bin".utf8), "a.docx", "holds macros"), (archive + Array("../../etc/passwd".utf8), "a.docx", "outside itself"),
            ([], "a.pdf", "empty"), ([UInt8](repeating: 0x25, count: (32 << 20) + 1), "a.pdf", "at most"),
        ] as [([UInt8], String, String)] {
            let reply = try await desk.send(bytes, named: name, to: draft + "/files", as: token)
            #expect(reply.status == .unprocessableContent && reply.text.contains(words), "\(name): \(words)")
        }
        #expect(try ReadDraft(draft: #require(DraftID(draft.split(separator: "/").last ?? ""))).perform(in: desk.office).files.isEmpty)
        #expect(try await desk.send([UInt8](repeating: 0x25, count: 34 << 20), named: "a.pdf", to: draft + "/files", as: token).status == .contentTooLarge)
        #expect(try await desk.send(pdf, named: "a.pdf", to: "/suggest", as: token).status == .unsupportedMediaType)
    }

    @Test("a document that is added to the references can be cited and drives the proposal")
    func references() async throws {
        let desk = try TestDesk()
        let token = try await desk.signIn("author")
        let draft = try await begin(desk, token)
        let fields = ["reference": "child-q", "reference-title": "Child Q", "publisher": "City and Hackney", "date": "2022-03", "kind": "review"]
        #expect(try await desk.post(draft + "/references", fields, as: token).status == .seeOther)
        #expect(try await desk.post(draft + "/references", fields, as: token).text.contains("is among the references already"))
        let submission = ["title": "Child Q", "note": "Cites it.", "impact": "editorial", "driver": "child-q"]
        #expect(try await desk.post(draft + "/submit", submission, as: token).location == "/desk/proposals/p-1")
        let page = try await desk.get("/desk/proposals/p-1", as: token).text
        #expect(page.contains("Child Q") && page.contains("City and Hackney"))
    }
}
