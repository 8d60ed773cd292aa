import Testing

@testable import Bundle

@Suite("a flaw's words")
struct BundleFlawTests {
    @Test("other people's text cannot break the line, steer a terminal or run on")
    func quoted() {
        #expect(BundleFlaw.quoted("a\n\u{1B}[31mb\u{202E}c\u{2028}") == "“a\u{FFFD}\u{FFFD}[31mb\u{FFFD}c\u{FFFD}”")
        #expect(BundleFlaw.quoted(String(repeating: "x", count: 10_000)).count == 302)
    }
}
