import Manuals
import Testbench
import Testing

@testable import Markdown

/// What is wrong is shown at the line and column where it stands.
@Suite("places of diagnostics") struct PlaceTests {
    /// The diagnostics of one file of a plain tree: `rule line:column`.
    private func places(_ text: String) -> [String] {
        ManualReader.readPlainTree(paths: ["a.md"], title: "T") { _ throws(Never) in Array(text.utf8) }.diagnostics
            .filter { $0.file == "a.md" }.map { "\($0.rule) \($0.line):\($0.column)" }
    }

    @Test("a link's definition does not move what stands before or behind it")
    func definitions() {
        let text = """
            # Title

            [Named][] begins the paragraph.

            A [gone](gone.md) link.

            #### Skipped

            ![](pic.png)


            [Named]: https://example.org/

            """
        #expect(places(text) == ["broken-link 5:3", "skipped-level 7:0", "image-without-words 9:1", "broken-link 9:1"])
    }

    @Test("a link by reference is shown where it stands, once for each time")
    func references() {
        #expect(places("[gone]: gone.md\n\n# T\n\nOne [gone], *two [words][gone]*,\nthree [gone][].\n") == ["broken-link 5:5", "broken-link 5:18", "broken-link 6:7"])
    }

    @Test("in lists, tables, notes, quotations and footnotes every line is its own")
    func containers() {
        let text = """
            Steps:

            1. One

            2. Two

               ![A screen](gone.png)
               - [deep](gone.md) and
                 [wrapped
                 over lines](gone.md)

            | A | B |
            | --- | --- |
            | x | `c` [y](gone.md) |

            > [!NOTE]
            > Words [^none] and
            > **[strong](gone.md)**.

            Words.[^1]

            [^1]: A [gone](gone.md).
            [^2]: Nobody calls this.

            """
        #expect(
            places(text) == [
                "broken-link 7:4", "broken-link 8:6", "broken-link 9:6", "broken-link 14:11", "unknown-footnote 17:9", "broken-link 18:5",
                "broken-link 22:9", "uncalled-footnote 23:1",
            ])
    }

    @Test("neighbours with one address are one link; pictures in links, escapes and references to characters keep their places")
    func marks() {
        let found = places("[a](x.md)[b](x.md) [c](x.md)\n\n&amp; [&amp;](x&amp;.md) [![](p.png)](y.md) [](z.md) [d]()\n")
        #expect(
            found == [
                "broken-link 1:1", "broken-link 1:20", "broken-link 3:7", "broken-link 3:26", "image-without-words 3:27", "broken-link 3:27",
                "broken-link 3:45", "empty-link 3:54",
            ])
    }

    @Test("a picture that has neither words nor an address as it is written is found behind the words before it")
    func decoded() {
        #expect(places("# Title\n\n![](https://example.org?a=1&amp;b=2)\n_[Source](https://example.org)_\n") == ["image-without-words 3:1"])
    }

    /// Words, lists, tables and quotations in any order, one broken link among sound ones.
    @Test("a broken link anywhere is named at its line and column", arguments: 0..<300)
    func anywhere(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        func line(_ count: Int) -> String {
            (0..<count).map { _ in
                ["word", "*leaning*", "[sound](a.md)", "[named][n]", "[n]", "`code [x](y)`", "&amp;", "![Seen](a.md)", "<https://example.org>", "naïve", "**[strong](#top)**"]
                    .randomElement(using: &random) ?? "word"
            }.joined(separator: " ")
        }
        var lines = ["# Title", ""]
        let marked = Int.random(in: 0..<12, using: &random)
        var expected = (line: 0, column: 0)
        for block in 0..<12 {
            let starts = [["", ""], ["- ", "  "], ["1. ", "   "], ["> ", "> "], ["## ", ""], ["- > ", "  > "]].randomElement(using: &random) ?? ["", ""]
            let count = starts[0] == "## " ? 1 : Int.random(in: 1...4, using: &random)
            let place = block == marked ? Int.random(in: 0..<count, using: &random) : -1
            for index in 0..<count {
                var text = starts[index == 0 ? 0 : 1] + line(Int.random(in: 1...5, using: &random))
                if index == place {
                    text += " "
                    expected = (lines.count + 1, text.utf8.count + 1)
                    text += ["[broken](gone.md)", "[broken][g]", "![pic](gone.md)", "[*b*](<gone.md> 'T')"].randomElement(using: &random) ?? ""
                    text += " \(line(2))"
                }
                lines.append(text)
            }
            lines.append("")
            if Int.random(in: 0..<4, using: &random) == 0 { lines += ["[n]: a.md", ""] }
        }
        lines += ["[n]: a.md", "[g]: gone.md", ""]
        let found = places(lines.joined(separator: "\n")).filter { $0.hasPrefix("broken-link") }
        #expect(found == ["broken-link \(expected.line):\(expected.column)"], "seed \(seed):\n\(lines.joined(separator: "\n"))")
    }
}
