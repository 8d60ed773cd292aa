/// An element that has content.
///
/// There is no `style`, and `script` only by address (`Markup.script`): text inside them would not be text.
public enum Tag: String, Sendable {
    case a, abbr, article, aside, body, button, caption, cite, code, dd, del, details, div, dl, dt, em, fieldset
    case figure, footer, form, h1, h2, h3, h4, h5, h6, head, header, html, ins, label, legend, li, main, mark, nav
    case ol, option, p, pre, q, s, section, select, small, span, strong, summary, sup, table, tbody, td, textarea, th
    case thead, time, title, tr, ul, blockquote
    // Drawings
    case desc, g, path, svg, text

    /// Whether a line ends after the element, so that pages can be read and compared line by line. True only where
    /// white space means nothing.
    var standsAlone: Bool {
        switch self {
        case .a, .abbr, .button, .cite, .code, .del, .em, .ins, .label, .mark, .q, .s, .small, .span, .strong, .text, .textarea, .time:
            false
        default: true
        }
    }

    /// The heading of a level, 1 to 6; levels beyond are the nearest.
    public static func heading(_ level: Int) -> Tag {
        switch level {
        case ...1: .h1
        case 2: .h2
        case 3: .h3
        case 4: .h4
        case 5: .h5
        default: .h6
        }
    }
}

/// An element that cannot have content.
public enum VoidTag: String, Sendable {
    case br, hr, img, input, link, meta

    var standsAlone: Bool { self != .img && self != .input }
}
