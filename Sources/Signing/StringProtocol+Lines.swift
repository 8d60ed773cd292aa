extension StringProtocol {
    /// The lines of the text without their ends, which may be those of Unix or of Windows: forms in
    /// browsers change them. A text that ends in a newline has an empty last line.
    var lines: [String] {
        utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
            String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
        }
    }

    /// What stands between spaces and tabs.
    var words: [String] {
        utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
            .map { String(decoding: $0, as: UTF8.self) }
    }
}
