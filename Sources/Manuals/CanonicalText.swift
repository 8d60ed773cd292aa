/// The canonical form: the one spelling every construct has in a file, version 1.
///
/// UTF-8, line feeds, no trailing space, one blank line between blocks, one line a text however long.
/// Digests are taken over this form, so a save that changes nothing changes no digest. `Markdown`
/// reads it back to the same value.
public struct CanonicalText {
    /// The version named in every digest. Another spelling of anything is another version.
    public static let version = 1

    var bytes: [UInt8] = []
    /// What every line starts with inside lists and quotations.
    var indent: [UInt8] = []
    /// In how many lists what is being written stands.
    var listDepth = 0
    /// Where the words of the line being written start.
    var lineStart = 0
    /// Whether a permanent or written id is printed; provisional ones never are.
    let printsIDs: Bool

    init(printsIDs: Bool) {
        self.printsIDs = printsIDs
    }

    /// A whole chapter file.
    public static func chapter(_ chapter: Chapter) -> [UInt8] {
        var text = CanonicalText(printsIDs: true)
        text.append("---\n")
        for field in chapter.frontMatter.fields { text.append("\(YAMLText.scalar(field.key)): \(field.value)\n") }
        text.append("---\n")
        for (index, unit) in chapter.body.enumerated() {
            if index > 0 { text.append(0x0A) }
            text.write(unit)
        }
        return text.bytes
    }

    /// A section or paragraph as it stands in a chapter file, ending in a line feed.
    public static func unit(_ unit: Unit) -> [UInt8] {
        var text = CanonicalText(printsIDs: true)
        text.write(unit)
        return text.bytes
    }

    /// A section or paragraph without its id: what two revisions of text without ids are compared by.
    public static func content(of unit: Unit) -> [UInt8] {
        var text = CanonicalText(printsIDs: false)
        text.write(unit)
        return text.bytes
    }

    /// Prose alone, on one line but for forced breaks.
    public static func prose(_ prose: Prose) -> [UInt8] {
        var text = CanonicalText(printsIDs: false)
        text.write(prose)
        return text.bytes
    }

    mutating func append(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    mutating func append(_ byte: UInt8) {
        bytes.append(byte)
    }

    mutating func write(_ unit: Unit) {
        switch unit {
        case .section(let section):
            append(String(repeating: "#", count: min(section.depth + 1, 6)))
            if !section.title.isEmpty {
                append(0x20)
                write(section.title, in: printed(section.id) ? .namedHeading : .heading)
            }
            if printed(section.id) { append(" {#\(section.id)}") }
            append(0x0A)
        case .paragraph(let paragraph):
            write(paragraph)
        }
    }

    private mutating func write(_ paragraph: Paragraph) {
        if paragraph.lead == nil, printed(paragraph.id) { append("{#\(paragraph.id)}\n\n") }
        var neighbour: ListMarker?
        for (index, block) in paragraph.blocks.enumerated() {
            if index > 0 { append(0x0A) }
            guard case .text(let prose) = block else {
                write(block, beside: &neighbour)
                continue
            }
            neighbour = nil
            write(prose)
            if index > 0 { append(" {+}") } else if printed(paragraph.id) { append(" {#\(paragraph.id)}") }
            append(0x0A)
        }
    }

    private func printed(_ id: ElementID) -> Bool { printsIDs && !id.isProvisional }
}
