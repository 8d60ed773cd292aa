import Manuals

/// A tag of HTML as it stands in a text: `<a name="here">`.
struct HTMLTag {
    /// From `<` to behind `>`.
    let range: Range<Int>
    /// The place the tag names, if it does.
    let anchor: String?
    /// Whether it is an `<a>` that names a place and holds no words; then `range` reaches behind its `</a>`.
    let isBareAnchor: Bool

    /// The tag that starts at a `<`; nil where none does that HTML knows. A tag stands on one line.
    init?(at start: Int, in text: [UInt8]) {
        var index = start + 1
        func byte(_ offset: Int = 0) -> UInt8 { index + offset < text.count ? text[index + offset] : 0x0A }
        let isClosing = byte() == 0x2F
        if isClosing { index += 1 }
        let nameStart = index
        while byte().isLetterOrDigit, index - nameStart < 12 { index += 1 }
        let name = String(decoding: text[nameStart..<index], as: UTF8.self).lowercased()
        guard Self.names.contains(name), [0x20, 0x09, 0x2F, 0x3E].contains(byte()) else { return nil }
        let attributes = index
        var quote: UInt8?
        while byte() != 0x3E || quote != nil {
            guard byte() != 0x0A, index - start < 4096 else { return nil }
            if quote == byte() { quote = nil } else if quote == nil, byte() == 0x22 || byte() == 0x27 { quote = byte() }
            index += 1
        }
        let inside = text[attributes..<index]
        index += 1
        anchor = isClosing ? nil : Self.value(of: "id", in: inside) ?? (name == "a" ? Self.value(of: "name", in: inside) : nil)
        guard anchor != nil, name == "a", Self.value(of: "href", in: inside) == nil else {
            isBareAnchor = false
            range = start..<index
            return
        }
        var end = index
        while end < text.count, text[end] == 0x20 { end += 1 }
        if text[end...].starts(with: "</a>".utf8) {
            index = end + 4
            isBareAnchor = true
        } else {
            isBareAnchor = inside.last == 0x2F
        }
        range = start..<index
    }

    private static func value(of name: String, in attributes: ArraySlice<UInt8>) -> String? {
        var rest = attributes
        while let start = rest.firstIndex(of: 0x3D) {
            var nameEnd = start
            while nameEnd > rest.startIndex, rest[nameEnd - 1] == 0x20 { nameEnd -= 1 }
            let isNamed = rest[..<nameEnd].suffix(name.utf8.count).elementsEqual(name.utf8)
                && [0x20, 0x09, nil].contains(rest[..<nameEnd].dropLast(name.utf8.count).last)
            var value = rest[(start + 1)...].drop { $0 == 0x20 }
            if let quote = value.first, quote == 0x22 || quote == 0x27 {
                value = value.dropFirst().prefix { $0 != quote }
            } else {
                value = value.prefix { $0 != 0x20 && $0 != 0x2F }
            }
            if isNamed, !value.isEmpty { return String(decoding: value, as: UTF8.self) }
            rest = attributes[max(value.endIndex, start + 1)...]
        }
        return nil
    }

    /// The tags that texts hold; any other word between angle brackets stands for something the reader is to fill in.
    private static let names: Set<String> = [
        "a", "abbr", "article", "aside", "audio", "b", "blockquote", "br", "button", "caption", "center", "cite", "code", "col", "colgroup", "dd",
        "del", "details", "div", "dl", "dt", "em", "embed", "figcaption", "figure", "font", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hr", "i", "iframe", "img", "input", "ins", "kbd", "li", "main", "mark", "nav", "ol", "p", "picture", "pre", "s", "samp", "script",
        "section", "small", "source", "span", "strong", "style", "sub", "summary", "sup", "svg", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
        "u", "ul", "var", "video",
    ]
}
