import Testing

@testable import Markdown

@Suite("lists are read right wherever they stand in a file")
struct LinePaddingTests {
    @Test(
        "at every offset",
        arguments: [
            "- a\n\n  ___\n\n  b\n", "- # a\n\n  b\n", "- a\n\n\n  b\n", "1. a\n\n   ## c\n\n   b\n\n\n   d\n",
            "- a\n\n  ```\n  x\n  ```\n\n  b\n", "- a\n\n  ```\n\n  ```\n\n  b\n", "> - a\n>\n>   ---\n>\n>   b\n",
            "- - # a\n\n    b\n\n  c\n", "- a\n\n      code\n\n\n  b\n", "- a\n  ===\n\n  b\n", "- <div>\n  x\n  </div>\n\n\n  b\n",
            "- | a |\n  | - |\n  | c |\n\n\n  b\n", "- a\n\n  [x]: y\n\n  b\n",
        ])
    func everyOffset(text: String) throws {
        let shape = try kinds(of: "\n" + text)
        for offset in 1...600 {
            let filler = String(repeating: "x", count: offset)
            #expect(try kinds(of: filler + "\n\n" + text).dropFirst() == shape[...], "behind \(offset) letters")
        }
    }

    @Test("with many lists in one file, each at risk", arguments: [1, 2, 3, 5, 7])
    func many(step: Int) throws {
        let item = "- # a\n\n  b\n\n  ---\n\n\n  c\n\n"
        let text = (0..<600).map { String(repeating: "x", count: 1 + $0 * step % 90) + "\n\n" + item }.joined()
        let items = try kinds(of: text).count { $0.hasPrefix("rule in item") }
        #expect(items == 600)
    }

    @Test("a text read right is left as it is, and padding moves no word")
    func places() {
        #expect(LinePadding(for: Array("a\n\n- b\n".utf8)[...]).isEmpty)
        let text = Array((String(repeating: "x", count: 252) + "\n\n- a\n\n\n  b\n- c\n").utf8)[...]
        for extra in 0..<8 {
            let moved = (Array(repeating: UInt8(ascii: "y"), count: extra) + text)[...]
            let padding = LinePadding(for: moved)
            let padded = padding.applied(to: moved)
            #expect(padded.count == moved.count + padding.emptyLines + padding.feeds.count)
            for (offset, byte) in padded.enumerated() where byte != 0x0D && offset >= padding.emptyLines {
                #expect(moved[padding.origin(of: offset)] == byte)
            }
        }
    }

    @Test("the words of a listing keep their places")
    func listing() throws {
        for offset in 230...270 {
            let text = String(repeating: "x", count: offset) + "\n\n- a\n\n  ```\n  one\n\n  two\n  ```\n\n  b\n"
            let bytes = Array(text.utf8)
            let markup = try Markup(parsing: bytes, as: .manual)
            let words = markup.nodes.filter { $0.kind == .text }.map {
                String(decoding: bytes[Int($0.first)..<Int($0.second)], as: UTF8.self)
            }
            #expect(words.last == "b")
            #expect(words.contains("a"))
            #expect(words.joined().contains("two"))
        }
    }

    /// The kinds of a text's blocks in order, each with what it stands in; words left out.
    private func kinds(of text: String) throws -> [String] {
        var open: [Markup.Kind] = []
        var kinds: [String] = []
        for node in try Markup(parsing: Array(text.utf8), as: .manual).nodes {
            if node.kind == .close {
                if open.last?.rawValue == node.detail { open.removeLast() }
            } else if node.kind.isBlock {
                kinds.append("\(node.kind) in \(open.last ?? .document)")
                open.append(node.kind)
            }
        }
        return Array(kinds.dropFirst())
    }
}
