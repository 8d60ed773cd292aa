/// Lines of aligned columns.
enum Columns {
    /// One line; every column but the last is padded to its width in characters.
    static func line(_ columns: [(text: String, width: Int)]) -> String {
        var line = ""
        for (text, width) in columns {
            line += text
            if width > 0 { line += String(repeating: " ", count: max(1, width - text.count)) }
        }
        while line.hasSuffix(" ") { line.removeLast() }
        return line
    }
}
