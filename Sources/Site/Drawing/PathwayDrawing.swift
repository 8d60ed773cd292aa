import HTML
import Manuals

/// A pathway as a drawing: boxes numbered as the steps beneath it, a question pointed on both sides, an end with a double
/// edge, and arrows with what is answered.
///
/// It is drawn by rules alone, so that it needs no program but this one and has the same bytes everywhere.
struct PathwayDrawing {
    let pathway: Pathway
    /// The id of the drawing's title; that of its description follows from it.
    let id: String
    /// Which version of the pathway it draws, where a page has several.
    var version: String?

    func write(to html: inout Markup) {
        let layout = PathwayLayout(pathway)
        guard layout.boxes.count > 1 else { return }
        html(.div, .class("drawing"), .role("region"), .label("Drawing: \(pathway.title)\(version.map { ", \($0)" } ?? "")"), .focusable) { html in
            html(.svg, .role("img"), .labelledBy("\(id) \(id)-said"), .viewBox(width: layout.width, height: layout.height), .width(layout.width), .height(layout.height)) { html in
                html(.title, .id(id), text: pathway.title)
                html(.desc, .id("\(id)-said"), text: "A drawing of the \(layout.boxes.count) steps that are listed below it under the same numbers.")
                for line in layout.lines { write(line, to: &html) }
                for (number, (box, step)) in zip(layout.boxes, pathway.steps).enumerated() { write(box, step, number + 1, to: &html) }
                for label in layout.labels { write(label, to: &html) }
            }
        }
    }

    private func write(_ line: PathwayLayout.Line, to html: inout Markup) {
        guard let first = line.corners.first, let last = line.corners.last else { return }
        let rest = line.corners.dropFirst().map { "L\($0.x) \($0.y)" }.joined()
        html(.path, .class("way"), .d("M\(first.x) \(first.y)\(rest)"), text: "")
        html(.path, .class("arrow"), .d("M\(last.x) \(last.y)l-5-9h10z"), text: "")
    }

    private func write(_ box: PathwayLayout.Box, _ step: Pathway.Step, _ number: Int, to html: inout Markup) {
        html(.g, .class(step.className)) { html in
            let (width, height) = (box.width, box.height)
            if case .ask = step.action {
                let point = 14
                html(.path, .class("box"), .d("M\(box.left + point) \(box.top)h\(width - 2 * point)l\(point) \(height / 2)l-\(point) \(height - height / 2)h-\(width - 2 * point)l-\(point)-\(height - height / 2)z"), text: "")
            } else {
                html(.path, .class("box"), .d("M\(box.left) \(box.top)h\(width)v\(height)h-\(width)z"), text: "")
            }
            if case .act(_, next: nil) = step.action {
                html(.path, .class("edge"), .d("M\(box.left + 4) \(box.top + 4)h\(width - 8)v\(height - 8)h-\(width - 8)z"), text: "")
            }
            let base = box.top + 27
            html(.text, .class("number"), .x(box.left + 25), .y(base), text: String(number))
            write(box.words, x: box.left + PathwayLayout.Box.indent, y: base, to: &html)
        }
    }

    private func write(_ label: PathwayLayout.Label, to html: inout Markup) {
        html(.g, .class("answer")) { write(label.words, x: label.x, y: label.y, to: &$0) }
    }

    private func write(_ words: DrawnWords, x: Int, y: Int, to html: inout Markup) {
        for (index, line) in words.lines.enumerated() {
            html(.text, .x(x), .y(y + index * DrawnWords.lineHeight), text: line)
        }
    }
}
