import Manuals
import Testing

@testable import Markdown

@Suite("the CommonMark suite", .enabled(if: Shared.hasSuite, "../shared/suites is missing"))
struct CommonMarkTests {
    @Test("with the restrictions off, every example passes but the written ones")
    func pure() throws {
        #expect(CommonMarkExample.all.count == 652)
        let failing = try failures(.commonMark)
        #expect(failing == [354, 625, 626])
    }

    @Test("with the restrictions on, every deviation is a written one")
    func restricted() throws {
        let failing = try failures(.manual)
        #expect(failing == [])
    }

    /// The examples whose HTML differs.
    private func failures(_ dialect: Dialect) throws -> [Int] {
        var failing: [Int] = []
        for example in CommonMarkExample.all {
            let source = Array(example.markdown.utf8)
            let markup = try Markup(parsing: source, as: dialect)
            let html = HTMLRendering(markup, of: source).html
            if comparable(html) != comparable(example.html) {
                failing.append(example.number)
                print(example.number, comparable(html).debugDescription, comparable(example.html).debugDescription)
            }
        }
        return failing
    }
}
