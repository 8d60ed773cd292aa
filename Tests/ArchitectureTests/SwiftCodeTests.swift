import Testing

@Suite("Reading Swift as words and marks")
struct SwiftCodeTests {
    private func words(_ text: String) -> [String] { SwiftCode(text).tokens.map(\.text) }

    @Test("comments leave nothing, nested ones too")
    func comments() {
        #expect(words("a // b\nc /* d /* e */ f */ g") == ["a", "c", "g"])
        #expect(words("a /* never closed") == ["a"])
    }

    @Test("a string leaves one mark, whatever it holds")
    func strings() {
        #expect(words(#"a("b \" c")d"#) == ["a", "(", "\"", ")", "d"])
        #expect(words("a(#\"b \" \\( c\"#)") == ["a", "(", "\"", ")"])
        #expect(words("\"\"\"\n b \" c \"\" d\n\"\"\" e") == ["\"", "e"])
        #expect(words("\"// no comment\" a") == ["\"", "a"])
    }

    @Test("an interpolation is code, and may hold strings")
    func interpolations() {
        #expect(words(#""x \(a("y", b: (c))) z" d"#) == ["a", "(", "\"", ",", "b", ":", "(", "c", ")", ")", "\"", "d"])
        #expect(words("#\"x \\(a) \\#(b)\"#") == ["b", "\""])
    }

    @Test("words keep their line, and know whether they follow without a space")
    func places() {
        let tokens = SwiftCode("a\n/*\n*/ b! = \"\\n\n").tokens
        #expect(tokens.map(\.line) == [1, 3, 3, 3, 4])
        #expect(tokens.map(\.isAttached) == [false, false, true, false, false])
    }
}
