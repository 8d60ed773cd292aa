import Manuals

extension Prose {
    /// The words as plain text shows them: cross-references as `#id`, citations as `[@key]`, calls of footnotes as
    /// `[^label]`, a link's address after its words, pictures as their alternative text, a forced line break as a line
    /// feed.
    var shownText: String {
        var text = ""
        for (index, run) in runs.enumerated() {
            switch run.content {
            case .text(let words): text += words
            case .crossReference(let target): text += "#\(target)"
            case .citation(let id): text += "[@\(id)]"
            case .footnote(let label): text += "[^\(label)]"
            case .image(let image):
                text += "[image: \(image.alternative.isEmpty ? image.address : image.alternative)]"
            case .lineBreak: text += "\n"
            }
            if let link = run.link, index + 1 == runs.count || runs[index + 1].link != link { text += " (\(link.address))" }
        }
        return text
    }

    /// The words on one line, without the addresses of links and the calls of footnotes: what the change list quotes.
    var quotedText: String {
        var text = ""
        for run in runs {
            switch run.content {
            case .text(let words): text += words
            case .crossReference(let target): text += "#\(target)"
            case .citation(let id): text += "[@\(id)]"
            case .footnote: continue
            case .image(let image): text += "[image: \(image.alternative)]"
            case .lineBreak: text += " "
            }
        }
        return text
    }
}
