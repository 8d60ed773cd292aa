import Editorial
import Foundation
import Manuals
import Testing

@testable import Office

@Suite("A script of acts says what a board does")
struct DemoVocabularyTests {
    private static let script = """
        board:
          members:
            - {id: chair, interest: social-care, seat: chair, from: 2017-01-01}
            - {id: health-1, interest: health, seat: member, from: 2017-01-01}
            - {id: police-1, interest: police, seat: member, from: 2017-01-01}
          officers:
            - {id: author, office: author, from: 2017-01-01}
            - {id: coordinator, office: coordinator, from: 2017-01-01}
        acts:
          - {at: 2017-03-01T09:00:00Z, act: found}
          - {at: 2017-03-31T09:00:00Z, act: adopt, as: coordinator, release: 2017-03, in-force: 2017-03-31, reason: As it stands., text: texts}
          - {at: 2017-04-01T09:00:00Z, act: set-localities, as: coordinator, file: localities.yml}
          - {at: 2017-04-01T09:10:00Z, act: set-calendar, as: coordinator, file: calendar.yml}
          - {at: 2017-04-01T10:00:00Z, act: join, as: chair, member: legal-1, interest: legal, day: 2017-04-01, reason: Minuted.}
          - {at: 2017-04-01T10:05:00Z, act: second, as: chair, motion: m-1, refused: own-motion}
          - {at: 2017-04-01T10:10:00Z, act: second, as: health-1, motion: m-1}
          - {at: 2017-04-01T10:20:00Z, act: appoint, as: chair, member: barnet-chair, office: local chair of barnet, day: 2017-04-01, reason: Minuted.}
          - {at: 2017-04-01T10:30:00Z, act: second, as: health-1, motion: m-2}
          - {at: 2017-04-01T10:40:00Z, act: change-rules, as: chair, file: rules.yml, reason: Minuted.}
          - {at: 2017-04-01T10:50:00Z, act: second, as: health-1, motion: m-3}
          - {at: 2017-04-01T11:00:00Z, act: rotate-key, as: chair, member: police-1, reason: A new telephone.}
          - {at: 2017-04-01T11:10:00Z, act: second, as: health-1, motion: m-4}
          - {at: 2017-04-01T11:20:00Z, act: reseat, as: chair, member: legal-1, seat: deputy of health-1, reason: Minuted.}
          - {at: 2017-04-01T11:30:00Z, act: second, as: health-1, motion: m-5}
          - at: 2017-04-02T09:00:00Z
            act: submit
            as: author
            title: A change
            note: What changed.
            edits: [{file: core/referral.md, find: the same day, put: at once}]
          - {at: 2017-04-03T09:00:00Z, act: open-ballot, as: coordinator, proposal: p-1, closes: 2017-05-01, refused: consultation-needed}
          - {at: 2017-04-04T09:00:00Z, act: open-consultation, as: coordinator, proposal: p-1, until: 2017-05-01, networks: [nurses]}
          - {at: 2017-04-05T09:00:00Z, act: respond, as: coordinator, consultation: c-1, network: nurses, about: b8n4rc, quotation: at once, words: Say what that means.}
          - {at: 2017-05-02T09:00:00Z, act: dispose, as: author, response: r-1, disposition: declined, said: It is unclear., words: It means now.}
          - {at: 2017-05-02T10:00:00Z, act: answer-consultation, as: coordinator, consultation: c-1, words: Thank you.}
          - {at: 2017-05-02T11:00:00Z, act: erase-response, as: coordinator, response: r-1, reason: Asked for.}
          - {at: 2017-05-03T09:00:00Z, act: open-ballot, as: coordinator, proposal: p-1, closes: 2017-06-01}
          - {at: 2017-05-04T09:00:00Z, act: close-ballot, as: coordinator, ballot: b-1}
          - {at: 2017-05-05T09:00:00Z, act: leave, as: chair, member: legal-1, until: 2017-05-31, reason: Minuted.}
          - {at: 2017-05-05T09:10:00Z, act: second, as: health-1, motion: m-6}
          - {at: 2017-05-05T09:20:00Z, act: revoke-key, as: chair, member: police-1, reason: Lost.}
          - {at: 2017-05-05T09:30:00Z, act: second, as: health-1, motion: m-7}

        """

    private static let rules = """
        editorial: {quorum: 1/2, majority: 2/3}
        substantive: {quorum: 1/2, majority: 2/3, needs-consultation: true}
        safety-critical: {quorum: 1/2, majority: 2/3, needs-chair: true}
        sign-off: {local-chairs: 1}

        """

    @Test("governance and consultation are performed as people would, and the record verifies")
    func replay() throws {
        let folder = "\(NSTemporaryDirectory())/rubric-script-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var files = ["script.yml": Self.script, "rules.yml": Self.rules]
        files["localities.yml"] = "- {id: barnet, name: Barnet, confirmed: 2017-03-01, duty: 020 7946 0002}\n"
        files["calendar.yml"] = "- {day: 2017-05-15, kind: meeting, title: Board}\n"
        for (path, text) in TestManual.text { files["texts/\(path.dropFirst("Procedures/".count))"] = text }
        for (path, text) in files {
            let url = URL(filePath: "\(folder)/script/\(path)")
            try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
        let office = try ReplayDemo(script: "\(folder)/script", folder: "\(folder)/m").perform()
        let proceedings = try office.proceedings()
        #expect(proceedings.motions.values.allSatisfy { $0.enacted != nil })
        #expect(proceedings.motions.count == 7)
        #expect(proceedings.rules?.signOff.localChairs == 1)
        #expect(proceedings.board?.member("legal-1")?.term.until == CalendarDay("2017-05-31"))
        #expect(proceedings.consultations["c-1"]?.answer?.text == "Thank you.")
        #expect(proceedings.responses["r-1"]?.erased?.reason == "Asked for.")
        #expect(try VerifyManual().perform(in: office) == [])
    }
}
