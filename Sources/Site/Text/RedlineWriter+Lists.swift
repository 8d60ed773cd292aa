import HTML
import Manuals
import Redlines

extension RedlineWriter {
    /// Writes a list line by line, its levels as indents; numbers are the new list's, and the old for what is gone.
    mutating func write(_ list: ListRedline, to html: inout Markup) {
        var newNumbers = LineNumbers()
        var oldNumbers = LineNumbers()
        var places = LinePlaces(list)
        // A change of a whole list's setting is told once, at its first line.
        var told: [Int: Replacement<ListStyle>] = [:]
        html(.ol, .class("lines")) { html in
            for entry in list.lines.entries {
                let number = entry.accepted.map { newNumbers.number(of: $0) } ?? nil
                let oldNumber = entry.rejected.map { oldNumbers.number(of: $0) } ?? nil
                let moved = places.next(entry)
                if case .movedAway(let line, _) = entry {
                    writeDeparture(of: line, oldNumber, to: moved?.new, to: &html)
                } else {
                    let line = entry.spread
                    let isTold = told.updateValue(line.style, forKey: line.level.new) == line.style
                    let remarks = [
                        moved.map { "moved from item \($0.old)" } ?? "", line.level.wordsOfLevels,
                        isTold ? "" : Self.words(for: line.style), Self.words(forBox: line.isTicked),
                    ]
                    write(line, entry.accepted == nil ? oldNumber : number, remarks.filter { !$0.isEmpty }, to: &html)
                }
            }
        }
    }

    private func writeDeparture(of line: ListLineChange, _ number: Int?, to place: Int?, to html: inout Markup) {
        html(.li, .class(Self.className(line, level: line.level.old, number)), number.map { .value($0) }) { html in
            html.remark("moved to item \(place.map(String.init) ?? "elsewhere")")
        }
    }

    private static func className(_ line: ListLineChange, level: Int, _ number: Int?) -> String {
        let sort = line.isContinuation ? "continued" : number == nil ? "bullet" : "counted"
        return "level-\(min(max(level, 1), 6)) \(sort)"
    }

    private mutating func write(_ line: ListLineChange, _ number: Int?, _ remarks: [String], to html: inout Markup) {
        html(.li, .class(Self.className(line, level: line.level.new, number)), number.map { .value($0) }) { html in
            // The levels are indents of one list, which are seen only.
            if line.level.new > 1 { html(.span, .class("unseen"), text: "Level \(line.level.new): ") }
            if let isTicked = line.isTicked.new { html.text(isTicked ? "Done: " : "To do: ") }
            for entry in line.blocks.entries {
                if case .text(let prose) = entry.spread, !line.style.new.isLoose {
                    writeWords(prose, to: &html)
                } else {
                    write(entry, to: &html)
                }
            }
            html.remark(remarks.joined(separator: "; "))
        }
    }

    private mutating func writeWords(_ prose: ProseRedline, to html: inout Markup) {
        if case .blocks = prose { writeBlocks(prose, to: &html) } else { write(prose, to: &html) }
    }

    /// What changed in how a list is set.
    private static func words(for style: Replacement<ListStyle>) -> String {
        var words: [String] = []
        switch (style.old.start, style.new.start) {
        case (nil, .some): words.append("now numbered")
        case (.some, nil): words.append("now with bullets")
        case (let old?, let new?) where old != new: words.append("now numbered from \(new)")
        default: break
        }
        if style.old.isLoose != style.new.isLoose { words.append(style.new.isLoose ? "now set apart" : "now set close") }
        return words.joined(separator: ", ")
    }

    private static func words(forBox isTicked: Replacement<Bool?>) -> String {
        guard isTicked.isChange else { return "" }
        return isTicked.new == true ? "now done" : isTicked.old == true ? "no longer done" : isTicked.new == nil ? "no box now" : "now with a box"
    }
}

/// Counts the items of one version of a list, level by level.
private struct LineNumbers {
    private var counts: [Int] = []

    /// The number an item bears; nil for a bullet or a continuation.
    mutating func number(of line: ListLine) -> Int? {
        guard !line.isContinuation else { return nil }
        let level = max(line.level, 1)
        if counts.count > level { counts.removeLast(counts.count - level) }
        while counts.count < level { counts.append(0) }
        counts[level - 1] += 1
        return line.style.start.map { $0 + counts[level - 1] - 1 }
    }
}
