import Manuals
import Redlines

/// An element's words as one line.
enum ElementWords {
    /// Two states of an element as a redline: deletions in `[-…-]`, additions in `{+…+}`.
    static func redline(_ old: Element?, _ new: Element?) -> String {
        switch (old?.content, new?.content) {
        case (.unit(let old)?, .unit(let new)?): redline(ParagraphWords(old).prose, ParagraphWords(new).prose)
        case (let old, let new): whole(old, "[-", "-]") + whole(new, "{+", "+}")
        }
    }

    private static func redline(_ old: Prose, _ new: Prose) -> String {
        ProseRedline(old: old, new: new).segments.map { segment in
            switch segment {
            case .equal(let prose), .restyled(_, let prose): ParagraphWords.shown(prose)
            case .deleted(let prose): "[-\(ParagraphWords.shown(prose))-]"
            case .inserted(let prose): "{+\(ParagraphWords.shown(prose))+}"
            }
        }.joined()
    }

    private static func whole(_ content: Element.Content?, _ open: String, _ close: String) -> String {
        content.map { "\(open)\(String(decoding: $0.canonicalBytes, as: UTF8.self).split(separator: "\n").joined(separator: " "))\(close)" } ?? ""
    }
}
