import Manuals
import Releases
import Site
import Testing

/// The site is a function of the edition.
@Suite struct PlanTests {
    @Test("a site has its documented files, each once, in reading order")
    func paths() {
        let paths = SitePlan(Sample().edition).files.map(\.path)
        #expect(
            paths == [
                "index.html", "part-core-procedures.html", "enquiries/index.html", "referral/index.html", "part-practice-guidance.html",
                "online-harm/index.html", "chapters.html", "stray/index.html", "customs/index.html", "enquiries/history.html", "referral/history.html", "online-harm/history.html",
                "stray/history.html", "customs/history.html", "enquiries/changes.html",
                "referral/changes.html", "online-harm/changes.html", "customs/changes.html", "release-2024-09.html",
                "release-2024-04-urgent.html", "enquiries/since-2024-03.html", "referral/since-2024-03.html", "online-harm/since-2024-03.html",
                "customs/since-2024-03.html", "since-2024-03.html", "glossary.html", "references.html", "releases.html", "contacts.html", "search.html",
                "addresses.html", "approval.html", "accessibility.html", "404.html", "release-2024-09.json", "release-2024-04-urgent.json",
                "since-2024-03.json", "manual.json", "feed.xml", "enquiries/feed.xml", "referral/feed.xml", "online-harm/feed.xml",
                "customs/feed.xml", "sitemap.xml", "assets/rubric.css", "assets/rubric.js", "assets/icon.svg", "assets/search.js",
                "assets/search/pages-0.js", "assets/search/words-0.js", "worker.js",
            ])
    }

    @Test("text that is no release has no releases, and nothing it changed")
    func draft() {
        let paths = Set(SitePlan(Sample().draft).files.map(\.path))
        #expect(paths.isDisjoint(with: ["releases.html", "changes.html", "enquiries/changes.html", "customs/index.html", "feed.xml", "worker.js"]))
        #expect(paths.isSuperset(of: ["index.html", "enquiries/index.html", "approval.html", "404.html"]))
    }

    @Test("two chapters of one id share no file: the first has the page")
    func twins() {
        var manual = Sample().manual(isNew: true)
        manual.chapters["Procedures/other/referral.md"] = manual.chapters["Procedures/core-procedures/referral.md"]
        let edition = Edition(facts: nil, outline: Outline(manual), chapter: Sample.chapters(of: manual))
        let paths = SitePlan(edition).files.map(\.path)
        #expect(paths.count == Set(paths).count)
    }

    @Test("two builds of one edition have the same bytes, in whatever order the pages are made")
    func sameBytes() async {
        let first = SitePlan(Sample().edition).files.map { $0.bytes() }
        let plan = SitePlan(Sample().edition)
        let sideBySide = await withTaskGroup(of: (Int, [UInt8]).self) { group in
            for (index, file) in plan.files.enumerated().reversed() { group.addTask { (index, file.bytes()) } }
            var made = [[UInt8]](repeating: [], count: plan.files.count)
            for await (index, bytes) in group { made[index] = bytes }
            return made
        }
        #expect(first == sideBySide)
        #expect(first == plan.files.map { $0.bytes() })
    }

    @Test("a chapter's text is asked of the edition when its page is made, not before")
    func lazily() {
        let asked = Asked()
        let manual = Sample().manual(isNew: true)
        let chapters = Sample.chapters(of: manual)
        let edition = Edition(facts: nil, outline: Outline(manual), chapter: { id in asked.note(id); return chapters(id) })
        let plan = SitePlan(edition)
        #expect(asked.ids.isEmpty)
        for file in plan.files where file.path == "referral/index.html" { _ = file.bytes() }
        #expect(asked.ids == [name("referral")])
    }
}
