import Digests
import Manuals
import Redlines
import Releases
import Site

@testable import Editorial

/// A small manual with everything a manual may hold, in two editions.
///
/// The new edition changes `aaaaa2`, adds `aaaaa3`, removes `aaaaa6`, moves `aaaaa7` up, splits `aaaaa9` off `aaaaa8`,
/// moves `aaaa10` from CP1 to CP2, corrects `bbbbb1`, brings the chapter PG1 and withdraws PG9, whose paragraph
/// `ddddd2` goes to CP2.
struct Sample {
    /// Every text of the manual passes through here, and can be made hostile.
    var say: @Sendable (String) -> String = { $0 }
    /// Every address somebody wrote passes through here.
    var lead: @Sendable (String) -> String = { $0 }

    static let banner = "An illustrative sample, not for practice"

    // MARK: Editions

    /// The new edition as a release, with what it changed.
    var edition: Edition {
        let (old, new) = (manual(isNew: false), manual(isNew: true))
        let before = Outline(old)
        let redline = ManualRedline(old: old, new: new)
        let earlier = [
            past("2024-04-urgent", .offCycle, "2024-04-25", old, previous: before),
            past("2024-03", .adopted, "2024-03-29", old, previous: nil),
        ]
        return Edition(
            facts: facts("2024-09", .scheduled, "2024-09-30"), outline: Outline(new), chapter: Self.chapters(of: new), changes: changes,
            redline: redline, previous: before, earlier: earlier.compactMap { EarlierEdition($0, redline: redline) }, notices: [notice], localities: localities)
    }

    /// One that stands over the whole manual.
    private var notice: Notice {
        let proposed = NoticeProposal(
            notice: name("n-1"), kind: .supersession, text: say("New guidance takes precedence."), scope: .manual, starts: day("2024-10-01"), ends: nil)
        return Notice(id: proposed.notice, proposed: proposed, by: name("coordinator"))
    }

    private var localities: [Locality] {
        [
            Locality(
                id: name("westborough"), name: say("Westborough"), contacts: ["duty": say("020 7946 0002"), "email": say("duty@west.example.org")],
                confirmed: day("2024-09-01")),
            Locality(
                id: name("eastborough"), name: say("Eastborough"), contacts: ["duty": say("020 7946 0001"), "out-of-hours": say("Ask the police")],
                confirmed: day("2024-08-01")),
        ]
    }

    /// An edition before, with the old text.
    private func past(_ release: String, _ kind: Release.Kind, _ inForce: String, _ manual: Manual, previous: Outline?) -> Edition {
        let inForceNow = facts("2024-09", .scheduled, "2024-09-30")
        return Edition(
            facts: facts(release, kind, inForce), outline: Outline(manual), chapter: Self.chapters(of: manual),
            redline: previous == nil ? nil : ManualRedline(old: manual, new: manual), previous: previous,
            succession: Succession(next: inForceNow, inForce: inForceNow))
    }

    /// The first edition: nothing before it is known.
    var first: Edition {
        let manual = manual(isNew: true)
        return Edition(facts: facts("2024-03", .adopted, "2024-03-29"), outline: Outline(manual), chapter: Self.chapters(of: manual))
    }

    /// The new text, of which no release has been made.
    var draft: Edition {
        let manual = manual(isNew: true)
        return Edition(facts: nil, outline: Outline(manual), chapter: Self.chapters(of: manual))
    }

    static func chapters(of manual: Manual) -> @Sendable (ChapterID) -> Chapter? {
        let chapters = Dictionary(manual.chapters.values.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return { chapters[$0] }
    }

    private func facts(_ release: String, _ kind: Release.Kind, _ inForce: String) -> EditionFacts {
        guard let commit = Revision(String(repeating: "3fa94c0d", count: 5)) else { preconditionFailure("no commit") }
        return EditionFacts(
            name: name(release), kind: kind, publication: day("2024-03-28"), inForce: day(inForce), commit: commit,
            certifiedBy: kind == .adopted ? [] : [name("chair"), name("health-1")])
    }

    private var changes: [EditionChange] {
        [
            change(
                "p-1", "Act within a day", .safetyCritical, ["wt2023"],
                [.paragraph(id("aaaaa2")), .paragraph(id("aaaaa3")), .paragraph(id("aaaaa6")), .place(id("aaaaa7")), .paragraph(id("aaaa10"))]),
            change(
                "p-2", "A chapter on harm online", .substantive, ["unlisted-review"],
                [.field(name("online-harm"), "title"), .paragraph(id("ccccc2")), .term("harm"), .reference(name("wt2023")), .settings]),
            change("p-3", "Spelling", .editorial, [], [.paragraph(id("bbbbb1"))]),
        ]
    }

    private func change(
        _ proposal: String, _ title: String, _ impact: Impact, _ drivers: [String], _ elements: [ElementKey]
    ) -> EditionChange {
        EditionChange(
            proposal: name(proposal), title: say(title), note: say("What the public is told of it."), impact: impact,
            drivers: drivers.map { name($0) }, mandate: .ballot(name("b-\(proposal.suffix(1))")), decided: day("2024-07-03"),
            arithmetic: say("5 of 7 members took a position; approved."), elements: elements)
    }

    // MARK: The manual

    func manual(isNew: Bool) -> Manual {
        let settings = ManualSettings(
            title: say("Sample procedures"), publisher: say("The sample board"), banner: say(Self.banner),
            address: lead("https://procedures.example.org"), suggestions: lead("mailto:coordinator@example.org"),
            parts: [
                Part(id: name("core-procedures"), title: say("Core procedures"), status: .core),
                Part(id: name("practice-guidance"), title: say("Practice guidance"), status: .guidance),
            ])
        var manual = Manual(settings: settings, glossary: glossary(isNew: isNew), references: references(isNew: isNew))
        for chapter in [enquiries(isNew: isNew), referral(isNew: isNew), stray] + [isNew ? online : customs] {
            manual.chapters["Procedures/\(chapter.frontMatter.part?.text ?? "other")/\(chapter.id).md"] = chapter
        }
        manual.files["Procedures/attachments/form.txt"] = FileStamp(digest: Digest(of: isNew ? "new" : "old"), size: 3)
        return manual
    }

    private func glossary(isNew: Bool) -> [Term] {
        [
            Term(term: say("strategy discussion"), also: [say("SD")], meaning: say(isNew ? "A meeting at once." : "A meeting.")),
            Term(term: say("harm"), meaning: say("Ill-treatment.")),
        ]
    }

    private func references(isNew: Bool) -> [Reference] {
        [
            Reference(
                id: name("wt2023"), title: say("Working together"), publisher: say("Department"), date: say("2023-12"),
                address: lead("https://www.example.gov.uk/wt"), kind: say(isNew ? "statutory guidance" : "guidance")),
            Reference(id: name("uncited"), title: say("A review nobody cites")),
        ]
    }

    private func enquiries(isNew: Bool) -> Chapter {
        let (a1, a2, a7) = (firstDuty, timeLimit(isNew: isNew), paragraph("aaaaa7", "The record is kept by the person who made it."))
        let (split, rest) = (Prose(say("The discussion is led by a manager.")), Prose(say("Its notes go to every agency that took part.")))
        let a8 = isNew ? [text("aaaaa8", [.text(split)]), text("aaaaa9", [.text(rest)])] : [text("aaaaa8", [.text(split), .text(rest)])]
        let head: [Unit] = [section("sssss1", 1, "Immediate protection"), a1, a2]
        let middle: [Unit] =
            isNew
            ? [paragraph("aaaaa3", "The child is seen alone on the same day."), a7]
            : [paragraph("aaaaa6", "Nobody waits for a second sign of harm."), paragraph("aaaa10", "The referrer is told within three days what was decided.")]
        let tail: [Unit] = [section("sssss2", 1, "Strategy discussions"), section("sssss3", 2, "Who takes part")] + a8 + [lists, everything]
        return Chapter(
            frontMatter: FrontMatter(
                id: name("enquiries"), code: say("CP1"), title: say("Enquiries"), part: name("core-procedures"),
                interests: [name("social-care"), name("police")], reviewBy: day(isNew ? "2026-03-31" : "2025-03-31"),
                related: isNew ? [name("referral"), name("online-harm")] : [name("referral")], other: ["owner": say("somebody")]),
            body: head + middle + tail + (isNew ? [] : [a7]))
    }

    private func referral(isNew: Bool) -> Chapter {
        let moved: [Unit] =
            isNew
            ? [
                paragraph("aaaa10", "The referrer is told within three days what was decided."),
                paragraph("ddddd2", "Custom is no excuse for harm to a child."),
            ] : []
        return Chapter(
            frontMatter: FrontMatter(
                id: name("referral"), code: say("CP2"), title: say(isNew ? "Referral" : "Referrals"), part: name("core-procedures")),
            body: [section("bbbbb0", 1, "Making a referral"), paragraph("bbbbb1", "A referral is made by tele\(isNew ? "" : "-")phone and confirmed in writing.")]
                + moved)
    }

    private var online: Chapter {
        Chapter(
            frontMatter: FrontMatter(id: name("online-harm"), code: say("PG1"), title: say("Harm online"), part: name("practice-guidance")),
            body: [section("ccccc1", 1, "Scope"), paragraph("ccccc2", "Harm online is harm.")])
    }

    private var customs: Chapter {
        Chapter(
            frontMatter: FrontMatter(id: name("customs"), code: say("PG9"), title: say("Customs"), part: name("practice-guidance")),
            body: [
                section("ddddd0", 1, "Scope"), paragraph("ddddd1", "This chapter was about customs."),
                paragraph("ddddd2", "Custom is no excuse for harm to a child."),
            ])
    }

    /// A chapter of no part, without a code or sections.
    private var stray: Chapter {
        Chapter(frontMatter: FrontMatter(id: name("stray"), title: say("Stray")), body: [paragraph("eeeee1", "It stands alone.")])
    }

    // MARK: Its text

    private var firstDuty: Unit {
        text(
            "aaaaa1",
            [
                .text(
                    Prose([
                        Run(.text(say("A practitioner calls a strategy discussion when harm is likely, and again a strategy discussion later"))),
                        Run(.citation(name("wt2023"))), Run(.text(say("; see "))), Run(.crossReference("bbbbb1")), Run(.text(say(" and "))),
                        Run(.crossReference("sssss3")), Run(.text(say(" and "))), Run(.crossReference("online-harm")), Run(.citation(name("unlisted"))),
                        Run(.crossReference("nowhere")),
                    ])),
                .note(Note(kind: .emergency, blocks: [.text(Prose(say("In danger, call 999 or 020 7946 0000.")))])),
            ])
    }

    private func timeLimit(isNew: Bool) -> Unit {
        paragraph(
            "aaaaa2",
            isNew
                ? "The social worker must see the child within 24 hours of the referral being received."
                : "The social worker should see the child within 48 hours of the referral being received.")
    }

    private var lists: Unit {
        text(
            "aaaa11",
            [
                .text(Prose(say("These take part."))),
                .list(
                    ItemList(
                        start: 3,
                        items: [
                            ItemList.Item(blocks: [
                                .text(Prose(say("Police"))), .list(ItemList(items: [ItemList.Item(isTicked: true, blocks: [.text(Prose(say("An inspector")))])])),
                            ]),
                            ItemList.Item(blocks: [.text(Prose(say("Health")))]),
                        ])),
                .list(ItemList(isLoose: true, items: [ItemList.Item(isTicked: false, blocks: [.text(Prose(say("Loose")))])])),
                .table(
                    Table(
                        alignments: [.left, .right], header: [Prose(say("Situation")), Prose(say("Limit"))],
                        rows: [[Prose(say("Harm")), Prose(say("One day"))], [Prose(), Prose(say("Two days"))]])),
            ])
    }

    private var everything: Unit {
        let link = Link(address: lead("https://www.example.org/a?b=c"), title: say("Elsewhere"))
        return text(
            "aaaa12",
            [
                .text(
                    Prose([
                        Run(.text(say("Bold")), style: .strong), Run(.text(say("both")), style: [.strong, .emphasis]), Run(.text(say("struck")), style: .struck),
                        Run(.text(say("code")), style: .code), Run(.text(say("a link")), link: link), Run(.lineBreak),
                        Run(.text(say("the form")), link: Link(address: lead("../attachments/form.txt"))),
                        Run(.text(say("a chapter")), link: Link(address: lead("referral.md#bbbbb1"))),
                        Run(.text(say("here")), link: Link(address: lead("#aaaaa2"))),
                        Run(.image(Image(address: lead("../attachments/map.png"), alternative: say("A map"), title: say("Map")))),
                        Run(.image(Image(address: lead("https://www.example.org/far.png"), alternative: say("Far away")))),
                    ])),
                .quote([.text(Prose(say("Said once."))), .heading(level: 3, Prose(say("A heading within")))]),
                .code(CodeListing(language: say("text"), text: say("line one\nline two"))), .rule,
                .note(Note(kind: .local, blocks: [.text(Prose(say("Ask locally.")))])),
                .pathway(
                    Pathway(
                        title: say("What to do"),
                        steps: [
                            Pathway.Step(id: "ask", action: .ask(say("Is there harm?"), answers: [
                                Pathway.Answer(words: say("Yes"), next: "act"), Pathway.Answer(words: say("No"), next: "gone"),
                            ])),
                            Pathway.Step(id: "act", action: .act(say("Act."), next: "end")),
                            Pathway.Step(id: "end", action: .act(say("Write it down."), next: nil)),
                        ])),
            ])
    }

    private func section(_ key: String, _ depth: Int, _ title: String) -> Unit {
        .section(Section(id: id(key), depth: depth, title: Prose(say(title))))
    }

    private func paragraph(_ key: String, _ words: String) -> Unit { text(key, [.text(Prose(say(words)))]) }

    private func text(_ key: String, _ blocks: [Block]) -> Unit { .paragraph(Paragraph(id: id(key), blocks: blocks)) }
}
