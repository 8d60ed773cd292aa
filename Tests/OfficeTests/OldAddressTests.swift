import Editorial
import Foundation
import Manuals
import Record
import Releases
import Site
import Testing

@testable import Office

@Suite("An address of any past edition leads somewhere on the site in force")
struct OldAddressTests {
    /// The pages and files of a site by their paths, pages with the ids on them that are not the page's own furniture.
    private func addresses(of edition: Edition) -> [String: Set<String>] {
        var addresses: [String: Set<String>] = [:]
        for file in SitePlan(edition).files {
            let ids = file.path.hasSuffix(".html") ? String(decoding: file.bytes(), as: UTF8.self).matches(of: /\ id="([^"~][^"]*)"/).map { String($0.1) } : []
            #expect(ids.count == Set(ids).count, "\(file.path) has an id twice")
            addresses[file.path] = Set(ids)
        }
        return addresses
    }

    /// The site of each edition as it was when it was published, oldest first.
    private func sites(_ office: Secretariat) throws -> [(name: ReleaseName, addresses: [String: Set<String>])] {
        var proceedings = Proceedings()
        var sites: [(name: ReleaseName, addresses: [String: Set<String>])] = []
        for entry in try office.ledger.entries() {
            try proceedings.take(entry.event)
            guard sites.count < proceedings.editions.count, let (release, _) = proceedings.inForce else { continue }
            let edition = try EditionReading(proceedings, office).edition(release, on: entry.event.at.day)
            sites.append((release.name, addresses(of: edition)))
        }
        return sites
    }

    /// Every address of an earlier site that a later one no longer has.
    private func dead(_ sites: [(name: ReleaseName, addresses: [String: Set<String>])]) -> [String] {
        var dead: [String] = []
        for (index, earlier) in sites.enumerated() {
            for later in sites[(index + 1)...] {
                for (path, ids) in earlier.addresses {
                    guard let kept = later.addresses[path] else {
                        dead.append("\(path) of \(earlier.name) is gone in \(later.name)")
                        continue
                    }
                    dead += ids.subtracting(kept).map { "\(path)#\($0) of \(earlier.name) is gone in \(later.name)" }
                }
            }
        }
        return dead.sorted()
    }

    @Test("every page and fragment of every past edition of the sample manual works on its site in force")
    func demo() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let folder = "\(NSTemporaryDirectory())/rubric-addresses-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let office = try ReplayDemo(script: root.appending(path: "Tools/demo").path, folder: folder).perform()
        let release = try office.inForce().release
        let edition = try EditionReading(try office.proceedings(), office).edition(release, on: release.inForce)
        let now = (release.name, addresses(of: edition))
        #expect(edition.earlier.count > 10)
        for earlier in edition.earlier {
            let then = addresses(of: earlier.edition)
            #expect(then.values.reduce(0) { $0 + $1.count } > 50)
            #expect(dead([(earlier.facts.name, then), now]) == [])
        }
    }

    @Test("removing a paragraph, then a chapter with a reference and a term, leaves no dead address")
    func upheaval() throws {
        let manual = try TestManual()
        // A paragraph goes, and another takes its place.
        let first = try manual.edit(TestManual.conferences, "The record says why. {#m2pdx4}\n", "Who was excluded may write to the chair.\n")
        try manual.approve(try manual.submit(first))
        try manual.schedule(["p-1"], for: "2017-10")
        try manual.release("2017-10")
        // The chapter on referral is withdrawn whole, with the reference and the term.
        let removed: [String: [UInt8]?] = [
            TestManual.referral: nil, "Procedures/references.yml": nil, "Procedures/glossary.yml": nil,
        ]
        try manual.approve(try manual.submit(Draft(files: removed)))
        let opening = ReleaseOpening(
            release: "2018-03", kind: .scheduled, publication: TestManual.day, inForce: CalendarDay("2018-03-31")!)
        _ = try OpenRelease(opening, actor: "coordinator").perform(in: manual.office)
        try manual.schedule("p-2", into: "2018-03")
        try manual.release("2018-03")
        let sites = try sites(manual.office)
        #expect(sites.map(\.name) == ["2017-03", "2017-10", "2018-03"])
        #expect(dead(sites) == [])

        let now = try EditionReading(try manual.office.proceedings(), manual.office)
            .edition(try manual.office.inForce().release, on: CalendarDay("2018-04-01")!)
        let pages = Dictionary(uniqueKeysWithValues: SitePlan(now).files.map { ($0.path, String(decoding: $0.bytes(), as: UTF8.self)) })
        #expect(pages["conferences/index.html"]?.contains("stood here until release 2017-10. It was removed.") == true)
        #expect(pages["referral/index.html"]?.contains("This chapter was withdrawn with release 2018-03") == true)
        #expect(pages["references.html"]?.contains("Last listed in release 2017-10.") == true)
        #expect(pages["since-2017-03.html"]?.contains("What changed since release 2017-03") == true)
        #expect(pages["conferences/since-2017-03.html"] != nil)
        #expect(pages["release-2017-10.html"]?.contains("This edition is not in force") == true)
        #expect(pages["index.html"]?.contains("This edition is not in force") == false)
    }
}
