import Manuals
import Testing

@testable import Markdown

@Suite("reading and writing are inverse")
struct LawTests {
    @Test("for every example of the CommonMark suite", .enabled(if: Shared.hasSuite, "../shared/suites is missing"))
    func suite() {
        var broken = 0
        for example in CommonMarkExample.all {
            if let law = brokenLaw(Array(example.markdown.utf8)) {
                broken += 1
                if broken < 12 { Issue.record("example \(example.number): \(example.markdown.debugDescription): \(law)") }
            }
        }
        #expect(broken == 0)
    }
}
