import Manuals
import Markdown

/// The text of one chapter of a draft, read as far as it can be.
struct DraftText {
    let path: String
    /// Nil where it is no text at all, or beyond a limit.
    let chapter: Chapter?
    let diagnostics: [Diagnostic]
    /// Where each section and paragraph starts.
    let lines: [Int]

    init(path: String, _ text: String) {
        self.path = path
        do {
            let reading = try ChapterReader.read(Array(text.utf8), path: path)
            (chapter, diagnostics, lines) = (reading.value, reading.diagnostics, reading.lines)
        } catch {
            (chapter, diagnostics, lines) = (nil, [error.diagnostic], [])
        }
    }
}
