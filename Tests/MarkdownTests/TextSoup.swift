import Testbench

/// Makes texts out of pieces of Markdown in any order: what no author writes and every reader has to survive.
struct TextSoup {
    private var random: SplitMix64

    init(seed: UInt64) {
        random = SplitMix64(seed: seed)
    }

    mutating func text() -> [UInt8] {
        var text = ""
        for _ in 0..<Int.random(in: 1...14, using: &random) {
            for _ in 0..<pick([0, 0, 0, 1, 1, 2, 3]) { text += pick(Self.prefixes) }
            for _ in 0..<Int.random(in: 0...7, using: &random) { text += pick(Self.pieces) }
            text += pick(["\n", "\n", "\n", "\n\n", "\n\n", "  \n", "\\\n", "\r\n", ""])
        }
        return Array(text.utf8)
    }

    private static let prefixes = [
        "- ", "* ", "+ ", "1. ", "2) ", "10. ", "> ", ">", "  ", "    ", "\t", "# ", "## ", "### ", "###### ", "- [ ] ", "- [x] ", "```\n", "~~~ x\n",
        "> [!NOTE]\n> ", "> [!FOO] ", "| ", "---", "***\n", "===", "-\n", "1.\n", "[x]: y", "[^1]: ", "[^a]:\n    ", "    ", "{#abc}\n", "   ", "```pathway\n", "-\t", "*\n",
    ]
    private static let pieces = [
        "a", "b ", "word ", "é", "“", "”", "\u{A0}", "日本", "£", "1", "_", "__", "___", "*", "**", "***", "~", "~~", "`", "``", "\\", "[", "]", "(", ")", "<",
        ">", "&", "&amp;", "&#32;", "&#10;", "&nbsp;", "&#42;", "{", "{#abc}", " {#k3f9tw}", " {+}", "#", " #", "!", "|", " | ", "||", ":", "http://a.bc",
        "https://x.yz/a_b?c=(d)", "--- ", ":-- |", "| --- | --- |\n", "--- | ---\n", "|---|\n", "+", "-", "=", "1.", " ", "  ", "\t", "@", "[@wt2023]",
        "[](#x)", "[](y.md)", "[](<>)", "[a](b)", "[a](b \"c\")", "![a](b)", "![](b)", "[^1]", "[^a]", "[^1]: x", "[ ]", "[x]", "[!NOTE]", "\"", "/", ".", "<a@b.c>",
        "<http://a.b>", "<http://a.b?c&amp;d>", "<b>", "</b>", "<!-- x -->", "a_b_c", "*a*", "**b**", "_c_", "~~d~~", "`e`", "`` ` ``", "*a **b** c*",
        "[*a*](b)", "**[a](b)**", "[![a](b)](c)", "\\*", "\\{#abc}", "\\[@x]", "[a]", "[x][x]", ";", ",", "x: y", "id: z",
    ]

    private mutating func pick<Element>(_ from: [Element]) -> Element { from[Int.random(in: from.indices, using: &random)] }
}
