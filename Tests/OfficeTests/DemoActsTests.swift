import Editorial
import Foundation
import Manuals
import Testing

@testable import Office

@Suite("A script can tell a whole history")
struct DemoActsTests {
    private static let story = """
        board:
          members:
            - {id: chair, interest: social-care, seat: chair, from: 2017-01-01}
            - {id: police-1, interest: police, seat: member, from: 2017-01-01}
            - {id: health-1, interest: health, seat: member, from: 2017-01-01}
          officers:
            - {id: author, office: author, from: 2017-01-01}
            - {id: coordinator, office: coordinator, from: 2017-01-01}
        acts:
          - {at: 2017-03-01T09:00:00Z, act: found}
          - {at: 2017-03-31T09:00:00Z, act: adopt, as: coordinator, release: 2017-03, in-force: 2017-03-31, reason: As it stands., text: text}
          - {at: 2017-04-01T09:00:00Z, act: suggest, as: coordinator, about: b8n4rc, from-public: true, words: Say at once.}
          - {at: 2017-04-01T10:00:00Z, act: suggest, as: police-1, words: An issue emerges.}
          - {at: 2017-04-01T11:00:00Z, act: decline, as: chair, suggestion: s-2, reason: It is said elsewhere.}
          - at: 2017-04-02T09:00:00Z
            act: submit
            as: author
            title: At once
            note: A referral is made at once.
            chapters: [referral]
            edits: [{file: core/referral.md, find: the same day, put: at once}]
          - {at: 2017-04-02T10:00:00Z, act: adopt-suggestion, as: author, suggestion: s-1, proposal: p-1}
          - {at: 2017-04-02T11:00:00Z, act: urgent, as: police-1, proposal: p-1, reason: A child is at risk., refused: chair-first}
          - {at: 2017-04-02T12:00:00Z, act: urgent, as: chair, proposal: p-1, reason: A child is at risk.}
          - {at: 2017-04-02T13:00:00Z, act: urgent, as: police-1, proposal: p-1}
          - {at: 2017-04-03T09:00:00Z, act: open-release, as: coordinator, release: 2017-04, day: 2017-04-04, off-cycle: true}
          - {at: 2017-04-03T10:00:00Z, act: schedule, as: coordinator, proposal: p-1, release: 2017-04}
          - {at: 2017-04-03T11:00:00Z, act: freeze, as: coordinator, release: 2017-04}
          - {at: 2017-04-03T12:00:00Z, act: certify, as: chair, release: 2017-04}
          - {at: 2017-04-03T13:00:00Z, act: certify, as: health-1, release: 2017-04}
          - {at: 2017-04-04T09:00:00Z, act: publish, as: coordinator, release: 2017-04}
          - {at: 2017-04-05T09:00:00Z, act: correct, as: coordinator, release: 2017-04, proposal: p-1, note: Every referral is made at once.}
          - {at: 2017-04-06T09:00:00Z, act: propose-notice, as: coordinator, kind: correction, paragraphs: [b8n4rc], day: 2017-04-07, until: 2017-09-30, words: By telephone.}
          - {at: 2017-04-06T10:00:00Z, act: approve-notice, as: chair, notice: n-1}
          - {at: 2017-04-06T11:00:00Z, act: approve-notice, as: health-1, notice: n-1}
          - {at: 2017-06-01T09:00:00Z, act: lapse, as: chair, proposal: p-1, ballot-day: 2017-05-15, reason: The board did not take it up.}
          - {at: 2017-06-02T09:00:00Z, act: open-release, as: coordinator, release: 2017-10, day: 2017-10-02}
          - {at: 2017-06-02T10:00:00Z, act: recompose, as: coordinator, release: 2017-10, refused: nothing-to-recompose}
          - {at: 2017-06-03T09:00:00Z, act: end-notice, as: chair, notice: n-1, day: 2017-07-01, reason: The text says so now.}
          - at: 2017-06-04T09:00:00Z
            act: submit
            as: author
            title: Within the hour
            note: A referral is made within the hour.
            edits: [{file: core/referral.md, find: at once, put: within the hour}]
          - {at: 2017-06-05T09:00:00Z, act: return, as: coordinator, proposal: p-2, reason: Say from when.}
          - {at: 2017-06-06T09:00:00Z, act: defer, as: coordinator, proposal: p-2, release: 2017-10, reason: After the summer.}
          - at: 2017-06-07T09:00:00Z
            act: submit
            as: author
            title: Before noon
            note: A referral is made before noon.
            edits: [{file: core/referral.md, find: at once, put: before noon}]
          - {at: 2017-06-08T09:00:00Z, act: supersede, as: author, proposal: p-2, by: p-3, reason: One is enough.}

        """

    @Test("with suggestions, an urgent change that lapses, notices, and proposals returned, deferred and superseded")
    func whole() throws {
        let root = "\(NSTemporaryDirectory())rubric-acts-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: root) }
        for (path, text) in TestManual.text {
            let file = URL(filePath: "\(root)/script/text/\(path.dropFirst("Procedures/".count))")
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        try Data(Self.story.utf8).write(to: URL(filePath: "\(root)/script/script.yml"))
        let office = try ReplayDemo(script: "\(root)/script", folder: "\(root)/manual").perform()
        let proceedings = try office.proceedings()
        #expect(proceedings.proposals["p-1"]?.state == .lapsed("2017-04"))
        #expect(proceedings.proposals["p-2"]?.state == .superseded(by: "p-3"))
        #expect(Dictionary(uniqueKeysWithValues: proceedings.suggestions.values.map { ($0.id, $0.state) }) == ["s-1": .adopted("p-1"), "s-2": .declined("It is said elsewhere.")])
        let standing = ["2017-04-06", "2017-04-07", "2017-06-30", "2017-07-01"].map { proceedings.notices(on: CalendarDay($0)!).count }
        #expect(standing == [0, 1, 1, 0])
        #expect(try VerifyManual().perform(in: office) == [])
    }
}
