import Testbench
import Testing

@testable import Markdown

@Suite("front matter of plain words")
struct PlainMappingTests {
    private static let pieces = [
        "id", "code", "review-by", "a", "PG37", "2027-03-31", "Child sexual abuse", ":", ": ", " ", "\n", "\n", "[", "]", ", ", ",", "-", "#", "x: y",
        "[one, two]", "[one]", "\"", "'", "null", "~", "yes", "1.5", "12", "é", "  ", "---", "\t", "&a", "*a", "title: Words\n", "part: core\n",
    ]

    @Test("is read as a YAML parser reads it, and nothing else is taken for it")
    func same() throws {
        var read = 0
        for seed in UInt64(0)..<4_000 {
            var random = SplitMix64(seed: seed)
            var text = ""
            for _ in 0..<1 + random.below(5) {
                if random.chance(70) {
                    let key = random.one(of: ["id", "code", "title", "part", "interests", "review-by", "n", "-a", "null"])
                    let value = random.one(of: ["words", "A title of Words", "2027-03-31", "[a, b]", "[a]", "[a , b]", "[]", "[a, ]", "x y - z", "a  b", "12", "a-", "true", "", "[a b, c-d]", "- a"])
                    text += "\(key): \(value)\n"
                } else {
                    for _ in 0..<random.below(4) { text += random.one(of: Self.pieces) }
                }
            }
            let bytes = Array(text.utf8)[...]
            guard let plain = YAMLValue.plainMapping(bytes, line: 2) else { continue }
            read += 1
            let parsed = try #require(try YAMLValue.parsed(bytes, line: 2), "seed \(seed): \(text)")
            #expect(Self.spelled(plain) == Self.spelled(parsed), "seed \(seed): \(text)")
        }
        #expect(read > 400)
    }

    /// A value with its lines and whether its words are plain.
    private static func spelled(_ value: YAMLValue) -> String {
        switch value.content {
        case .scalar(let text, let isPlain): "\(value.line) \(isPlain) \(text)"
        case .sequence(let items): "\(value.line) [\(items.map(spelled).joined(separator: "; "))]"
        case .mapping(let entries): "\(value.line) {\(entries.map { "\($0.line) \($0.key): \(spelled($0.value))" }.joined(separator: "; "))}"
        }
    }
}
