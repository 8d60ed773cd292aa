/// An address that stands in the text as it is: `https://example.org/page`.
///
/// The parser could find these too, but takes some in link destinations for text and swallows the marks behind them.
enum BareAddress {
    /// The address around a colon, if there is one: after white space, a bracket or a mark, `http`, `https` or `ftp`,
    /// two slashes, a host with a dot, and what follows up to white space or `<`, less punctuation at the end.
    ///
    /// `before` is the byte before the words, nil at their beginning or behind a mark.
    static func range(around colon: Int, in text: ArraySlice<UInt8>, before: UInt8?) -> Range<Int>? {
        guard colon + 3 < text.endIndex, text[colon + 1] == 0x2F, text[colon + 2] == 0x2F,
            let start = schemeStart(text[..<colon])
        else { return nil }
        if let previous = start > text.startIndex ? text[start - 1] : before, !mayPrecede(previous) { return nil }
        var end = colon + 3
        guard let host = hostEnd(text, from: end) else { return nil }
        end = host
        while end < text.endIndex, text[end] > 0x20, text[end] != 0x3C, text[end] != 0x7F { end += 1 }
        return start..<trimmed(text, host..<end)
    }

    private static func schemeStart(_ text: ArraySlice<UInt8>) -> Int? {
        for scheme in ["https", "http", "ftp"] where text.count >= scheme.utf8.count {
            let start = text.endIndex - scheme.utf8.count
            if text[start...].elementsEqual(scheme.utf8) { return start }
        }
        return nil
    }

    private static func mayPrecede(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x00...0x20, 0x28, 0x2A, 0x5B, 0x5F, 0x7E: true
        default: false
        }
    }

    /// Where a host ends that has a dot, and no underscore in its last two labels.
    private static func hostEnd(_ text: ArraySlice<UInt8>, from start: Int) -> Int? {
        var end = start
        while end < text.endIndex, isHostByte(text[end]) { end += 1 }
        while end > start, text[end - 1] == 0x2E { end -= 1 }
        let labels = text[start..<end].split(separator: 0x2E, omittingEmptySubsequences: false)
        guard labels.count > 1, labels.allSatisfy({ !$0.isEmpty }), labels.suffix(2).allSatisfy({ !$0.contains(0x5F) }) else { return nil }
        return end
    }

    private static func isHostByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
        default: false
        }
    }

    /// The end without punctuation that belongs to the sentence, and without brackets the address does not open.
    private static func trimmed(_ text: ArraySlice<UInt8>, _ rest: Range<Int>) -> Int {
        var end = rest.upperBound
        var surplus = 0
        var open = 0
        for index in rest {
            if text[index] == 0x28 { open += 1 }
            if text[index] == 0x29 { if open > 0 { open -= 1 } else { surplus += 1 } }
        }
        while end > rest.lowerBound {
            switch text[end - 1] {
            case 0x21, 0x22, 0x27, 0x2A, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5F, 0x7E: end -= 1
            case 0x29 where surplus > 0:
                surplus -= 1
                end -= 1
            default: return end
            }
        }
        return end
    }
}
