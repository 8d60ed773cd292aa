import Manuals
import Redlines

// Short names for the values the tests are about.

func section(_ id: String, _ title: String, depth: Int = 1) -> Unit {
    .section(Section(id: elementID(id), depth: depth, title: Prose(title)))
}

func paragraph(_ id: String, _ text: String, _ more: Block...) -> Unit {
    .paragraph(Paragraph(id: elementID(id), blocks: [.text(Prose(text))] + more))
}

func blocks(_ id: String, _ blocks: Block...) -> Unit {
    .paragraph(Paragraph(id: elementID(id), blocks: blocks))
}

func bullets(_ items: String...) -> Block {
    .list(ItemList(items: items.map { ItemList.Item(blocks: [.text(Prose($0))]) }))
}

func table(_ header: [String], _ rows: [String]...) -> Block {
    .table(
        Table(
            alignments: Array(repeating: .natural, count: header.count), header: header.map { Prose($0) },
            rows: rows.map { $0.map { Prose($0) } }))
}

func note(_ kind: Note.Kind, _ text: String) -> Block {
    .note(Note(kind: kind, blocks: [.text(Prose(text))]))
}

func chapter(_ units: Unit...) -> Chapter {
    chapter(units)
}

func chapter(_ units: [Unit], id: String = "referral", title: String = "Referral") -> Chapter {
    Chapter(frontMatter: FrontMatter(id: name(id), title: title), body: units)
}

/// An id, however spelled.
func elementID(_ text: String) -> ElementID {
    ElementID(text) ?? ElementID(provisionalFor: 0, ordinal: 0)
}

func footnoteLabel(_ text: String) -> FootnoteLabel {
    guard let label = FootnoteLabel(text) else { preconditionFailure("“\(text)” is no label") }
    return label
}

/// A text whose last word calls a footnote.
func calling(_ footnote: String, _ text: String) -> Prose {
    Prose([Run(.text(text)), Run(.footnote(footnoteLabel(footnote)))])
}

func footnote(_ label: String, _ texts: String...) -> Block {
    .footnote(Footnote(label: footnoteLabel(label), texts: texts.map { Prose($0) }))
}

func name<Kind>(_ text: String) -> Name<Kind> {
    guard let name = Name<Kind>(text) else { preconditionFailure("“\(text)” is no name") }
    return name
}

/// Paragraphs and sections without ids, numbered as a reader of plain Markdown numbers them.
func withoutIDs(_ units: [Unit]) -> [Unit] {
    var counts: [[UInt8]: Int] = [:]
    return units.map { unit in
        let content = CanonicalText.content(of: unit)
        let ordinal = counts[content, default: 0]
        counts[content] = ordinal + 1
        let digest = content.reduce(UInt64(14_695_981_039_346_656_037)) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
        let id = ElementID(provisionalFor: digest, ordinal: ordinal)
        switch unit {
        case .section(var section):
            section.id = id
            return .section(section)
        case .paragraph(var paragraph):
            paragraph.id = id
            return .paragraph(paragraph)
        }
    }
}

/// A redline of two plain texts with its marks: `the [-cat-]{+dog+} sat`.
func marked(_ old: String, _ new: String) -> String {
    marked(ProseRedline(old: Prose(old), new: Prose(new)))
}

func marked(_ redline: ProseRedline) -> String {
    redline.segments.map { segment in
        switch segment {
        case .equal(let prose): prose.plainText
        case .deleted(let prose): "[-\(prose.plainText)-]"
        case .inserted(let prose): "{+\(prose.plainText)+}"
        case .restyled(_, let prose): "{~\(prose.plainText)~}"
        }
    }.joined()
}

extension UnitRedline {
    /// What happened, in a word: for comparing with what a test expects.
    var fate: String {
        switch self {
        case .kept(.same(let unit, _)): "same \(unit.id)"
        case .kept(.changed(let change)): "changed \(change.id.new)"
        case .added(let unit, let origin): "added \(unit.accepted.id)" + (origin.map { " split from \($0)" } ?? "")
        case .deleted(let unit, let target): "deleted \(unit.rejected.id)" + (target.map { " joined into \($0)" } ?? "")
        case .movedHere(let comparison, let place): "here \(comparison.id) from \(place.chapter)"
        case .movedAway(let comparison, let place): "away \(comparison.oldID) to \(place.chapter)"
        }
    }
}
