import Editorial
import Git
import Manuals
import Record
import Testing

@testable import Office

@Suite("Suggestions are private words with a public fate, and every driver can be asked what it changed")
struct SuggestionTests {
    private func suggest(_ words: String, about: ElementID? = nil, by actor: MemberID = "coordinator", in manual: TestManual) throws -> SuggestionID {
        try ReceiveSuggestion(words: words, about: about, source: actor == "coordinator" ? .anybody : .board, actor: actor).perform(in: manual.office)
    }

    @Test("the words are in no git object; the same act sent again is one suggestion")
    func words() throws {
        let manual = try TestManual()
        let receive = ReceiveSuggestion(words: "Unmistakable words of a reader", about: TestManual.exclusion, source: .anybody, actor: "coordinator")
        let id = try receive.perform(in: manual.office, key: "s")
        #expect(try receive.perform(in: manual.office, key: "s") == id)
        let suggestion = try #require(try manual.office.proceedings().suggestions[id])
        #expect(manual.office.privateWords(suggestion.words) == "Unmistakable words of a reader")
        for entry in try manual.office.ledger.entries() {
            #expect(try !manual.office.repository.commit(entry.commit).message.contains("Unmistakable"))
        }
        #expect(refusal { _ = try suggest("", in: manual) }?.rule == "unexplained")
        #expect(refusal { _ = try suggest("Words", about: ElementID("zzzzzz")!, in: manual) }?.rule == "unknown-place")
        #expect(refusal { _ = try suggest("Words", by: "nobody", in: manual) }?.rule == "stranger")
        #expect(try manual.office.proceedings().suggestions.count == 1)
    }

    @Test("drivers: what each reference and suggestion changed once it was published, and those that changed nothing")
    func drivers() throws {
        let manual = try TestManual()
        let adopted = try suggest("Say at once.", about: TestManual.exclusion, by: "police-1", in: manual)
        _ = try suggest("Another.", in: manual)
        let proposal = try SubmitProposal(
            title: "A change", note: "What changed.", impact: .substantive, drivers: ["wt2015"], actor: "author",
            draft: try manual.edit(TestManual.referral, "the same day", "at once")
        ).perform(in: manual.office)
        _ = try SettleSuggestion(suggestion: adopted, as: .adopted(proposal), actor: "author").perform(in: manual.office)
        #expect(try ReportDrivers().perform(in: manual.office).map(\.changed) == [[], [], []])
        try manual.approve(proposal)
        try manual.schedule([proposal], for: "2017-10")
        try manual.release("2017-10")
        let reports = try ReportDrivers().perform(in: manual.office)
        #expect(reports.map { "\($0.driver)" } == ["wt2015", "s-1", "s-2"])
        let place = "paragraph 2.1.1 of “Referral” (b8n4rc)"
        #expect(reports.map(\.changed) == [[place], [place], []])
        #expect(reports[1].proposals.map(\.state) == ["published in 2017-10"])
    }

    @Test("a change outside the chapters declared is refused, naming it; the declaration holds for later revisions")
    func scope() throws {
        let manual = try TestManual()
        var draft = try manual.edit(TestManual.referral, "the same day", "at once")
        draft.files.merge(try manual.edit(TestManual.conferences, "may exclude", "must exclude").files) { $1 }
        func submit(_ draft: Draft, chapters: [ChapterID]?, proposal: ProposalID? = nil) throws -> ProposalID {
            try SubmitProposal(
                proposal: proposal, title: "A change", note: "What changed.", impact: .editorial, chapters: chapters, actor: "author", draft: draft
            ).perform(in: manual.office)
        }
        do {
            _ = try submit(draft, chapters: ["referral"])
            Issue.record("it was submitted")
        } catch OfficeError.refusal(let refusal, _) {
            #expect(refusal.rule == "undeclared-scope")
            #expect(refusal.message.contains("paragraph 4.1.1 of “Child protection conferences” (k3f9tw)"))
        }
        let glossary = Draft(files: ["Procedures/glossary.yml": .some(Array("- term: conference\n  meaning: A meeting.\n".utf8))])
        #expect(refusal { _ = try submit(glossary, chapters: ["referral"]) }?.rule == "undeclared-scope")
        let proposal = try submit(try manual.edit(TestManual.referral, "the same day", "at once"), chapters: ["referral"])
        #expect(refusal { _ = try submit(draft, chapters: nil, proposal: proposal) }?.rule == "undeclared-scope")
        #expect(try submit(draft, chapters: ["referral", "conferences"], proposal: proposal) == proposal)
    }
}
