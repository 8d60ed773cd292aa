import Foundation

/// One file of the project, read once.
struct SourceFile: Sendable {
    /// The path from the top of the project, `Sources/Git/Commit.swift`.
    let path: String
    let text: String
    let code: SwiftCode

    init(path: String, text: String) {
        self.path = path
        self.text = text
        code = SwiftCode(path.hasSuffix(".swift") ? text : "")
    }

    /// The target a file below `Sources` belongs to.
    var target: String? {
        let parts = path.split(separator: "/")
        return parts.count > 2 && parts[0] == "Sources" ? String(parts[1]) : nil
    }

    var name: String { path.split(separator: "/").last.map(String.init) ?? path }

    var lineCount: Int {
        text.utf8.count { $0 == UInt8(ascii: "\n") } + (text.isEmpty || text.hasSuffix("\n") ? 0 : 1)
    }

    /// The modules imported, each with its line. `import struct Foundation.Date` imports Foundation.
    var imports: [(module: String, line: Int)] {
        let tokens = code.tokens
        let kinds: Set = ["typealias", "struct", "class", "enum", "protocol", "let", "var", "func"]
        return tokens.indices.compactMap { place in
            guard tokens[place].text == "import" else { return nil }
            let name = tokens[(place + 1)...].first { !kinds.contains($0.text) }
            return name.map { ($0.text, tokens[place].line) }
        }
    }

    /// The lines of the comment the file opens with.
    var openingCommentLines: Int {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let first = lines.first else { return 0 }
        if first.hasPrefix("//") { return lines.prefix { $0.hasPrefix("//") }.count }
        guard first.hasPrefix("/*") else { return 0 }
        return (lines.firstIndex { $0.contains("*/") } ?? lines.count - 1) + 1
    }
}
