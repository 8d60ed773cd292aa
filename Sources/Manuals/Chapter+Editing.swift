/// A change somebody makes to the sections and paragraphs of a chapter, by their places from 0.
public enum UnitEdit: Hashable, Sendable {
    /// Other text for units in a row. Each unit of the new text keeps the identity of the one it stands for, in order; any
    /// further ones are new: so a paragraph is split.
    case replace(Range<Int>, with: [Unit])
    /// New units before the one at a place, or at the end.
    case insert([Unit], at: Int)
    case remove(Int)
    /// One unit to where another stands, which moves on.
    case move(Int, to: Int)
    /// A paragraph takes in the one after it, whose identity ends.
    case join(Int)
}

extension Chapter {
    /// The chapter after an edit; nil where there is no such place, or two units cannot be joined.
    public func applying(_ edit: UnitEdit) -> Chapter? {
        var chapter = self
        switch edit {
        case .replace(let places, var units):
            guard !places.isEmpty, body.indices.contains(places.lowerBound), places.upperBound <= body.count, !units.isEmpty else { return nil }
            for (index, old) in zip(units.indices, body[places]) where units[index].isSameKind(as: old) { units[index].id = old.id }
            chapter.body.replaceSubrange(places, with: units)
        case .insert(let units, let place):
            guard (0...body.count).contains(place), !units.isEmpty else { return nil }
            chapter.body.insert(contentsOf: units, at: place)
        case .remove(let place):
            guard body.indices.contains(place) else { return nil }
            chapter.body.remove(at: place)
        case .move(let place, let target):
            guard body.indices.contains(place), body.indices.contains(target) else { return nil }
            chapter.body.insert(chapter.body.remove(at: place), at: target)
        case .join(let place):
            guard body.indices.contains(place), body.indices.contains(place + 1), case .paragraph(var first) = body[place],
                case .paragraph(let second) = body[place + 1]
            else { return nil }
            first.take(second.blocks)
            chapter.body.replaceSubrange(place...(place + 1), with: [.paragraph(first)])
        }
        return chapter
    }
}

extension Unit {
    fileprivate func isSameKind(as other: Unit) -> Bool {
        switch (self, other) {
        case (.section, .section), (.paragraph, .paragraph): true
        case (.section, .paragraph), (.paragraph, .section): false
        }
    }
}

extension Paragraph {
    /// Adds blocks; text that follows text becomes one text with it.
    fileprivate mutating func take(_ more: [Block]) {
        guard case .text(let last)? = blocks.last, case .text(let next)? = more.first else {
            blocks += more
            return
        }
        blocks[blocks.count - 1] = .text(Prose(last.runs + [Run(.text(" "))] + next.runs).normalised())
        blocks += more.dropFirst()
    }
}
