import Manuals
import Testing

@testable import Markdown

@Suite("the CommonMark suite", .enabled(if: Shared.hasSuite, "../shared/suites is missing"))
struct CommonMarkTests {
    @Test("with the restrictions off, every example passes but the written ones")
    func pure() throws {
        #expect(CommonMarkExample.all.count == 652)
        #expect(try failures(.commonMark) == CommonMarkDeviations.parser.keys.sorted())
    }

    @Test("with the restrictions on, every deviation is a written one")
    func restricted() throws {
        #expect(try failures(.manual) == (CommonMarkDeviations.parser.keys + CommonMarkDeviations.rawHTML).sorted())
    }

    /// The examples whose HTML differs.
    private func failures(_ dialect: Dialect) throws -> [Int] {
        try CommonMarkExample.all.filter { example in
            let source = Array(example.markdown.utf8)
            let markup = try Markup(parsing: source, as: dialect)
            return comparable(HTMLRendering(markup, of: source).html) != comparable(example.html)
        }.map(\.number)
    }
}
