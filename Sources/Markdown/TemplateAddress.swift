/// Addresses that another program's template tag stands around, as in `[the page]({% page "/about/" %})` or
/// `({{ site.baseurl }}/about/)`: for CommonMark that is no link.
enum TemplateAddress {
    /// Puts spaces and the address in a tag's place, so that the parser finds the link. Nothing else changes or moves:
    /// what is shown of the text is taken from the source itself.
    static func masking(_ text: inout [UInt8]) {
        guard text.contains(0x7B) else { return }
        var index = 0
        while index + 1 < text.count {
            guard text[index] == 0x5D, text[index + 1] == 0x28 || text[index + 1] == 0x3A else {
                index += 1
                continue
            }
            index += 2
            while index < text.count, text[index] == 0x20 { index += 1 }
            while let end = maskTag(at: index, &text) { index = end }
        }
    }

    /// Masks a tag and returns where it ends; nil where none starts, or one that holds no address.
    private static func maskTag(at start: Int, _ text: inout [UInt8]) -> Int? {
        guard start + 4 < text.count, text[start] == 0x7B, text[start + 1] == 0x25 || text[start + 1] == 0x7B else { return nil }
        let closing: [UInt8] = [text[start + 1] == 0x25 ? 0x25 : 0x7D, 0x7D]
        var end = start + 2
        var feeds = 0
        while end + 1 < text.count, text[end] != closing[0] || text[end + 1] != closing[1] {
            // A tag may be broken over two lines, as any words may.
            if text[end] == 0x0A { feeds += 1 }
            guard feeds < 2 else { return nil }
            end += 1
        }
        guard end + 1 < text.count, text[end] == closing[0] else { return nil }
        guard let place = address(in: text[(start + 2)..<end]) else { return nil }
        // The address stands at the end, where what follows the tag joins it.
        let address = Array(text[place])
        let tag = start..<(end + 2)
        text.replaceSubrange(tag, with: repeatElement(0x20, count: tag.count - address.count) + address)
        return tag.upperBound
    }

    /// What stands in quotation marks; else the second of two words; nothing at all for the site's own address. Nil for
    /// any other tag.
    private static func address(in tag: ArraySlice<UInt8>) -> Range<Int>? {
        if let open = tag.firstIndex(where: { $0 == 0x22 || $0 == 0x27 }) {
            guard let close = tag[(open + 1)...].firstIndex(of: tag[open]) else { return nil }
            let words = tag[(open + 1)..<close].split { $0 == 0x20 || $0 == 0x0A }
            guard words.count < 2 else { return nil }
            return words.first.map { $0.startIndex..<$0.endIndex } ?? close..<close
        }
        let words = tag.split { $0 == 0x20 || $0 == 0x2D || $0 == 0x0A }
        if words.count == 1, let word = words.first {
            return ["url", "base_path", "root"].contains { word.suffix($0.utf8.count).elementsEqual($0.utf8) } ? tag.startIndex..<tag.startIndex : nil
        }
        guard words.count == 2, words[0].elementsEqual("link".utf8) else { return nil }
        return words[1].startIndex..<words[1].endIndex
    }
}
