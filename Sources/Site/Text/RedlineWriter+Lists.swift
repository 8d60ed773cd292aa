import HTML
import Manuals
import Redlines

extension RedlineWriter {
    /// Writes a list line by line, its levels as indents; numbers are the new list's, and the old for what is gone.
    mutating func write(_ list: ListRedline, to html: inout Markup) {
        var newNumbers = LineNumbers()
        var oldNumbers = LineNumbers()
        var places = LinePlaces(list)
        html(.ol, .class("lines")) { html in
            for entry in list.lines.entries {
                let number = entry.accepted.map { newNumbers.number(of: $0) } ?? nil
                let oldNumber = entry.rejected.map { oldNumbers.number(of: $0) } ?? nil
                let moved = places.next(entry)
                if case .movedAway(let line, _) = entry {
                    writeDeparture(of: line, oldNumber, to: moved?.new, to: &html)
                } else {
                    let remark = moved.map { "moved from item \($0.old)" }
                    write(entry.spread, entry.accepted == nil ? oldNumber : number, moved: remark, to: &html)
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
        let sort = line.isContinuation ? "continued" : number == nil ? "bullet" : "numbered"
        return "level-\(min(max(level, 1), 6)) \(sort)"
    }

    private mutating func write(_ line: ListLineChange, _ number: Int?, moved: String?, to html: inout Markup) {
        html(.li, .class(Self.className(line, level: line.level.new, number)), number.map { .value($0) }) { html in
            if let isTicked = line.isTicked.new { html.text(isTicked ? "Done: " : "To do: ") }
            for entry in line.blocks.entries {
                if case .text(let prose) = entry.spread, !line.style.new.isLoose {
                    writeWords(prose, to: &html)
                } else {
                    write(entry, to: &html)
                }
            }
            html.remark([moved, Self.words(for: line)].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "; "))
        }
    }

    private mutating func writeWords(_ prose: ProseRedline, to html: inout Markup) {
        if case .blocks = prose { writeBlocks(prose, to: &html) } else { write(prose, to: &html) }
    }

    /// What changed in how an item is set.
    private static func words(for line: ListLineChange) -> String {
        var words: [String] = []
        if line.level.isChange { words.append(line.level.new > line.level.old ? "now one level in" : "now one level out") }
        switch (line.style.old.start, line.style.new.start) {
        case (nil, .some): words.append("now numbered")
        case (.some, nil): words.append("now a bullet")
        default: break
        }
        if line.isTicked.isChange { words.append(line.isTicked.new == true ? "now done" : "no longer done") }
        return words.joined(separator: ", ")
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
