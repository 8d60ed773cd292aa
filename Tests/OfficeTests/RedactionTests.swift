import Bundle
import Digests
import Editorial
import Foundation
import Manuals
import Releases
import Site
import Testing

@testable import Office

@Suite("Words that an order withdrew are shown nowhere, and the decision on them can still be checked")
struct RedactionTests {
    private static let order = "Order of the Family Court, 3 May 2017, LS17P00123."

    /// A manual whose second release has words that an order withdraws; a quotation of them stands in its changelog.
    private func published() throws -> TestManual {
        let manual = try TestManual()
        try manual.approve(try manual.submit(try manual.edit(TestManual.conferences, "may exclude", "must never exclude")))
        try manual.schedule(["p-1"], for: "2017-10")
        try manual.release("2017-10")
        return manual
    }

    private func propose(_ units: [ElementID], in manual: TestManual, from day: CalendarDay? = nil, until end: CalendarDay? = nil) throws -> NoticeID {
        try ProposeNotice(
            kind: .redaction, text: Self.order, scope: units.isEmpty ? .manual : .paragraphs(units),
            starts: day ?? manual.office.surroundings.now().day, ends: end, actor: "coordinator"
        ).perform(in: manual.office)
    }

    private func withdraw(_ unit: ElementID, in manual: TestManual) throws -> NoticeID {
        let notice = try propose([unit], in: manual)
        for member: MemberID in ["chair", "police-1"] { _ = try ApproveNotice(notice: notice, member: member).perform(in: manual.office) }
        return notice
    }

    private func verdict(_ folder: String, _ office: Secretariat?) throws -> VerifyBundle.Verdict {
        try VerifyBundle(folder: folder).perform(against: office, at: Surroundings.machine.now())
    }

    private func archive(_ manual: TestManual) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: "\(manual.folder)/releases/2017-10/2017-10.tar")))
    }

    private func holds(_ words: String, _ bytes: [UInt8]) -> Bool { Data(bytes).range(of: Data(words.utf8)) != nil }

    @Test("the bundle is issued anew without them, and verification says by which order, never that it is as decided")
    func reissued() throws {
        let manual = try published()
        let before = try archive(manual)
        #expect(holds("never exclude", before) && holds("exclude a parent", before))
        let kept = "\(manual.folder)-kept"
        defer { try? FileManager.default.removeItem(atPath: kept) }
        try FileManager.default.copyItem(atPath: "\(manual.folder)/releases/2017-10", toPath: kept)

        let notice = try withdraw(ElementID("k3f9tw")!, in: manual)
        let after = try archive(manual)
        for words in ["never exclude", "exclude a parent", "must never", "For violence"] { #expect(!holds(words, after), "\(words)") }
        #expect(holds(Self.order, after))
        #expect(holds("The record says why", after))

        let office = try manual.reopened()
        let words = "was withdrawn by order on \(office.surroundings.now().day.inWords) (notice \(notice)): \(Self.order)"
        for checked in [nil, office] {
            let verdict = try verdict("\(manual.folder)/releases/2017-10", checked)
            #expect(verdict.flaws == [])
            #expect(verdict.withdrawn == ["Paragraph 4.1.1 of “Child protection conferences” (k3f9tw) \(words)"])
        }
        let old = try verdict(kept, office)
        #expect(old.flaws.count == 1 && old.flaws[0].contains("take the one issued since") && old.flaws[0].contains(Self.order))
    }

    @Test("no page of any edition shows them, and a lifted order brings back the same bytes")
    func lifted() throws {
        let manual = try published()
        let before = try archive(manual)
        let notice = try withdraw(ElementID("k3f9tw")!, in: manual)
        for page in try ShowSite().perform(in: manual.office) {
            let bytes = try page.bytes()
            #expect(!holds("exclude a parent", bytes) && !holds("For violence", bytes), "\(page.path)")
        }
        let then = try ShowPointInTime(day: CalendarDay("2017-04-15")!).perform(in: manual.office)
        #expect(!TextOf.chapter(try then.chapter(named: "CP4")).contains("exclude"))
        _ = try EndNotice(notice: notice, from: nil, reason: "The order was lifted.", actor: "coordinator").perform(in: manual.office)
        #expect(try archive(manual) == before)
    }

    @Test("what was left undone by a killed process is done when the act is tried again")
    func interrupted() throws {
        let manual = try published()
        let before = try archive(manual)
        let notice = try withdraw(ElementID("k3f9tw")!, in: manual)
        try Data(before).write(to: URL(filePath: "\(manual.folder)/releases/2017-10/2017-10.tar"))
        #expect(refusal { _ = try ApproveNotice(notice: notice, member: "health-1").perform(in: manual.office) }?.rule == "not-proposed")
        #expect(!holds("exclude a parent", try archive(manual)))
    }

    @Test("the public's forms and consultations do not show them either")
    func forms() throws {
        let manual = try published()
        let proposal = try manual.submit(try manual.edit(TestManual.conferences, "says why", "says why and when"))
        _ = try withdraw(ElementID("k3f9tw")!, in: manual)
        let passage = try #require(try ReadPassage(id: ElementID("k3f9tw")!).perform(in: manual.office))
        var words = ""
        passage.unit.forEachProse { words += $0.plainText }
        #expect(words.contains(Self.order) && !words.contains("exclude"))
        let reading = try ReadProposal(proposal: proposal).perform(in: manual.office)
        #expect(!TextOf.chapter(try #require(reading.edition.chapter(ChapterID("conferences")))).contains("exclude"))
    }

    @Test("documents that hold them are left out of the bundle, the others stay, and both are held against the text")
    func documents() throws {
        let manual = try TestManual()
        try manual.approve(try manual.submit(try manual.edit(TestManual.conferences, "may exclude", "must never exclude")))
        try manual.schedule(["p-1"], for: "2017-10")
        try manual.freeze("2017-10")
        try manual.certify("2017-10")
        let proceedings = try manual.office.proceedings()
        let plan = DocumentPlan(try EditionReading(proceedings, manual.office).printed(try #require(proceedings.releases["2017-10"])))
        let folder = DocumentFolder(of: "2017-10", manual.office)
        var printed = PrintedDocuments(program: "press 1.0", documents: [])
        for file in plan.documents {
            let (pdf, name) = (Array("%PDF of \(file.path)".utf8), PrintedDocuments.name(of: file))
            printed.documents.append(PrintedDocuments.Document(name: name, markup: Digest(of: file.bytes()), sha256: Digest(of: pdf), size: pdf.count))
            try folder.write(pdf, as: name)
        }
        try folder.write(printed)
        try manual.publish("2017-10")
        let before = try archive(manual)
        #expect(holds("%PDF of manual", before))
        let notice = try withdraw(ElementID("k3f9tw")!, in: manual)
        let after = try archive(manual)
        #expect(!holds("%PDF of manual", after) && !holds("%PDF of chapters/conferences", after) && !holds("%PDF of changes", after))
        let folderOfBundle = "\(manual.folder)/releases/2017-10"
        #expect(try verdict(folderOfBundle, try manual.reopened()).flaws == [])
        _ = try EndNotice(notice: notice, from: nil, reason: "The order was lifted.", actor: "coordinator").perform(in: manual.office)
        #expect(try archive(manual) == before)
        #expect(try verdict(folderOfBundle, try manual.reopened()).flaws == [])
    }

    @Test("an attachment goes from every site and bundle, and where it was linked to the order stands")
    func attachment() throws {
        let manual = try TestManual()
        try manual.approve(try manual.submit(try manual.edit(TestManual.conferences, "may exclude", "must use the [form](../attachments/form.txt) to exclude")))
        try manual.schedule(["p-1"], for: "2017-10")
        try manual.release("2017-10")
        let (before, form) = (try archive(manual), "Procedures/attachments/form.txt")
        #expect(holds("A form.", before))
        func propose(_ kind: Notice.Kind, _ path: String) throws -> NoticeID {
            try ProposeNotice(
                kind: kind, text: Self.order, scope: .attachments([path]), starts: manual.office.surroundings.now().day, ends: nil, actor: "coordinator"
            ).perform(in: manual.office)
        }
        #expect(refusal { _ = try propose(.redaction, "Procedures/attachments/other.txt") }?.rule == "unknown-place")
        #expect(refusal { _ = try propose(.withdrawal, form) }?.rule == "no-scope")
        let notice = try propose(.redaction, form)
        for member: MemberID in ["chair", "police-1"] { _ = try ApproveNotice(notice: notice, member: member).perform(in: manual.office) }

        #expect(!holds("A form.", try archive(manual)))
        let pages = try ShowSite().perform(in: manual.office)
        #expect(!pages.contains { $0.path == "attachments/form.txt" })
        let words = "form.txt: withdrawn by order on \(manual.office.surroundings.now().day.inWords): \(Self.order)"
        for path in ["conferences/index.html", "404.html"] {
            let page = try #require(pages.first { $0.path == path }).bytes()
            #expect(holds(words, page) && !holds("attachments/form.txt\"", page), "\(path)")
        }
        for checked in [nil, try manual.reopened()] {
            let verdict = try verdict("\(manual.folder)/releases/2017-10", checked)
            #expect(verdict.flaws == [])
            #expect(verdict.withdrawn.count == 1 && verdict.withdrawn[0].contains(form) && verdict.withdrawn[0].contains(Self.order))
        }
        _ = try EndNotice(notice: notice, from: nil, reason: "The order was lifted.", actor: "coordinator").perform(in: manual.office)
        #expect(try archive(manual) == before)
    }

    @Test("the record and the gate go on with the text as it was decided")
    func unmoved() throws {
        let manual = try published()
        _ = try withdraw(ElementID("k3f9tw")!, in: manual)
        #expect(try manual.inForce(TestManual.conferences).contains("must never exclude"))
        try manual.approve(try manual.submit(try manual.edit(TestManual.conferences, "says why", "says why and when")))
        try manual.schedule(["p-2"], for: "2018-03")
        try manual.release("2018-03")
        let verdict = try verdict("\(manual.folder)/releases/2018-03", try manual.reopened())
        #expect(verdict.flaws == [] && verdict.withdrawn.count == 1)
    }

    @Test("an order names paragraphs of some edition, and stands from its approval until it is ended")
    func refused() throws {
        let manual = try published()
        let today = manual.office.surroundings.now().day
        #expect(refusal { _ = try propose([], in: manual) }?.rule == "no-scope")
        #expect(refusal { _ = try propose([ElementID("zzzzzz")!], in: manual) }?.rule == "unknown-place")
        #expect(refusal { _ = try propose([ElementID("k3f9tw")!], in: manual, until: CalendarDay("2099-01-01")!) }?.rule == "days-disordered")
        #expect(refusal { _ = try propose([ElementID("k3f9tw")!], in: manual, from: CalendarDay("2099-01-01")!) }?.rule == "days-disordered")
        #expect(today < CalendarDay("2099-01-01")!)
    }

    @Test("a bundle whose list of withdrawn words was changed does not hold")
    func forged() throws {
        let manual = try published()
        _ = try withdraw(ElementID("k3f9tw")!, in: manual)
        let office = try manual.reopened()
        let redacted = try #require(try BundleContents("2017-10", office).redacted)
        let element = try #require(redacted.orders.first?.elements.first)
        let shown = try #require(element.shown)
        var other = redacted
        other.orders[0].elements[0].decided = Digest(of: Array("other words".utf8))
        func restored(_ digest: Digest, by redacted: RedactedText) -> Digest? {
            var text = TextAudit()
            text.adopt([(element.element, element.decided)])
            text.add([(element.element, digest)])
            redacted.restore(&text)
            return text.digest(of: element.element)
        }
        #expect(restored(shown, by: redacted) == element.decided)
        #expect(restored(element.decided, by: redacted) == element.decided)
        #expect(restored(shown, by: other) != element.decided)
    }
}

/// The text of a chapter's paragraphs.
private enum TextOf {
    static func chapter(_ chapter: Chapter) -> String {
        var words = ""
        for unit in chapter.body { unit.forEachProse { words += $0.plainText + "\n" } }
        return words
    }
}
