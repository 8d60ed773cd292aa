import Foundation
import Testing

@Suite("Acts on proposals, notices and suggestions answer in words and in JSON")
struct ActCommandTests {
    private let program: Program

    /// A manual whose text is adopted, with proposal p-1 in review.
    init() throws {
        program = try Program()
        _ = try program.run("init", "m")
        _ = try act("release", "adopt", "2020-03", by: "coordinator")
        let chapter = "\(program.folder)/m/Procedures/core/first-chapter.md"
        let text = try String(contentsOfFile: chapter, encoding: .utf8)
        try program.write(
            text.replacingOccurrences(of: "Replace this paragraph with the first rule of your manual.", with: "A referral is made the same day."),
            to: "m/Procedures/core/first-chapter.md")
        _ = try act("proposal", "submit", "--title", "A rule", "--note", "The first rule.", "--chapters", "first-chapter", by: "author")
    }

    private func act(_ arguments: String..., by member: String, asJSON: Bool = false) throws -> Program.Answer {
        try program.run(arguments + ["--as", member, "--manual", "m"] + (asJSON ? ["--format", "json"] : []))
    }

    private func json(_ answer: Program.Answer) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any])
    }

    @Test("a proposal is returned, deferred and superseded, each with where it stands now")
    func moves() throws {
        #expect(try act("proposal", "return", "p-1", "--reason", "Say who.", by: "coordinator").output == "p-1 is returned.\n")
        let again = try act("proposal", "return", "p-1", "--reason", "Say who.", by: "coordinator")
        #expect(again.status == 1)
        #expect(
            again.errors == "rubric: refused: Proposal p-1 is returned and cannot be returned.\n  Close its ballot, or defer it from its release first.\n")
        #expect(try act("release", "open", "2099-03", "--publication", "2099-03-31", by: "coordinator").status == 0)
        let deferred = try json(try act("proposal", "defer", "p-1", "--to", "2099-03", "--reason", "Later.", by: "chair", asJSON: true))
        #expect(deferred["state"] as? String == "deferred to 2099-03")
        #expect(deferred["reason"] as? String == "Later.")
        #expect(deferred["chapters"] as? [String] == ["first-chapter"])
        #expect(try act("proposal", "supersede", "p-1", "--by", "p-1", "--reason", "No.", by: "author").status == 1)
        #expect(try act("proposal", "withdraw", "p-1", "--reason", "No.", by: "author").output == "p-1 is withdrawn.\n")
        #expect(try act("release", "recompose", "2099-03", by: "coordinator").errors.contains("follows the text it should already"))
    }

    @Test("an urgent change says who signs next, and does not lapse before a ballot day")
    func urgent() throws {
        let first = try act("proposal", "urgent", "p-1", "--reason", "A child is at risk.", by: "chair")
        #expect(first.output.hasPrefix("p-1 is awaiting a second signature.\nNext: rubric proposal urgent p-1 --as MEMBER"))
        let second = try json(try act("proposal", "urgent", "p-1", by: "police-1", asJSON: true))
        #expect(second["state"] as? String == "approved urgently")
        #expect((second["urgent"] as? [String: Any])?["signedBy"] as? [String] == ["chair", "police-1"])
        let lapse = try act("proposal", "lapse", "p-1", "--ballot-day", "2020-01-01", "--reason", "No.", by: "coordinator")
        #expect(lapse.status == 1)
        #expect(lapse.errors.contains("2020-01-01 is not a ballot day between"))
    }

    @Test("a trace tells of a chapter's proposals in words and in JSON, and of nothing unknown")
    func trace() throws {
        let said = try program.run("trace", "first-chapter", "--manual", "m")
        #expect(said.output.hasPrefix("Chapter ") && said.output.contains("\nRelease 2020-03, in force from "))
        #expect(said.output.contains("\nIn no edition\n  p-1 A rule (substantive, by author): in review\n    Note: The first rule.\n    Revision "))
        let traced = try json(try program.run("trace", "first-chapter", "--manual", "m", "--format", "json"))
        #expect(traced["id"] as? String == "first-chapter")
        #expect((traced["steps"] as? [[String: Any]])?.map { $0["release"] as? String } == ["2020-03"])
        #expect((traced["unpublished"] as? [[String: Any]])?.map { $0["state"] as? String } == ["in review"])
        let unknown = try program.run("trace", "9.9.9", "--manual", "m")
        #expect(unknown.status == 1)
        #expect(unknown.errors.hasPrefix("rubric: refused: “9.9.9” is no section, paragraph or chapter of any edition.\n"))
    }

    @Test("a notice is proposed, approved, listed by day, shown with the release and ended")
    func notices() throws {
        let proposed = try act(
            "notice", "propose", "correction", "--text", "Read “must”.", "--chapters", "first-chapter", "--from", "2099-01-01", by: "author")
        #expect(proposed.output.hasPrefix("Notice n-1 of correction, over first-chapter: proposed\nFrom 2099-01-01, proposed by author\n"))
        #expect(try act("notice", "approve", "n-1", by: "chair").status == 0)
        let approved = try json(try act("notice", "approve", "n-1", by: "health-1", asJSON: true))
        #expect(approved["state"] as? String == "approved, from 2099-01-01")
        #expect(approved["approvedBy"] as? [String] == ["chair", "health-1"])
        #expect(try program.run("notice", "list", "--on", "2098-12-31", "--manual", "m").output.isEmpty)
        #expect(try program.run("notice", "list", "--on", "2099-01-01", "--manual", "m").output == "n-1     correction    stands                    first-chapter\n")
        #expect(try program.run("release", "show", "2020-03", "--manual", "m").output.contains("Notice n-1 of correction, over first-chapter: Read “must”."))
        #expect(try act("notice", "end", "n-1", "--reason", "Done.", by: "chair").output.contains("ended"))
        let both = try act("notice", "propose", "correction", "--text", "x", "--chapters", "a", "--paragraph", "k3f9tw", by: "author")
        #expect(both.status == 64)
        #expect(try program.run("notice", "show", "n-9", "--manual", "m").status == 64)
    }

    @Test("a suggestion is added, declined or adopted, and the drivers are reported")
    func suggestions() throws {
        let added = try json(try act("suggestion", "add", "--text", "Say at once.", "--from-public", by: "coordinator", asJSON: true))
        #expect(added["id"] as? String == "s-1")
        #expect(added["words"] as? String == "Say at once.")
        #expect(try act("suggestion", "add", "--text", "It emerges.", by: "police-1").output == "s-2 · emerging issue, about the manual: open\n“It emerges.”\n")
        #expect(try act("suggestion", "decline", "s-2", "--reason", "It is said.", by: "chair").output.contains("Reason: It is said."))
        #expect(try act("suggestion", "adopt", "s-1", "--proposal", "p-1", by: "author").output.contains("adopted with p-1"))
        #expect(try program.run("suggestion", "list", "--manual", "m").output == "s-1     suggestion      the manual  adopted with p-1\ns-2     emerging issue  the manual  declined\n")
        let drivers = try program.run("proposal", "drivers", "--manual", "m").output
        #expect(drivers.contains("s-1                   about the manual, adopted with p-1\n  p-1 in review\n  has changed nothing yet\n"))
        #expect(try act("release", "correct", "2020-03", "--proposal", "p-1", "--note", "x", by: "coordinator").status == 1)
    }
}
