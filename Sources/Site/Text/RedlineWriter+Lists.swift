import HTML
import Manuals
import Redlines

extension RedlineWriter {
    /// Writes a list line by line, its levels as indents; numbers are the new list's, and the old for what is gone.
    mutating func write(_ list: ListRedline, to html: inout Markup) {
        html(.ol, .class("lines")) { html in
            for line in list.setLines where showsDepartures || !line.isGone {
                html(.li, .class(Self.className(of: line)), line.number.map { .value($0) }) { html in
                    if !line.isDeparture { write(line.line, to: &html) }
                    remark(line.remark, to: &html)
                }
            }
        }
    }

    private static func className(of line: SetLine) -> String {
        let sort = line.line.isContinuation ? "continued" : line.number == nil ? "bullet" : "counted"
        return "level-\(min(max(line.level, 1), 6)) \(sort)"
    }

    private mutating func write(_ line: ListLineChange, to html: inout Markup) {
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
    }

    private mutating func writeWords(_ prose: ProseRedline, to html: inout Markup) {
        if case .blocks = prose { writeBlocks(prose, to: &html) } else { write(prose, to: &html) }
    }
}
