@testable import Markdown

/// Markup as HTML in the spelling of the CommonMark suite: what the parser is measured by, and nothing else.
struct HTMLRendering {
    private(set) var html = ""
    private let markup: Markup
    private let source: [UInt8]

    init(_ markup: Markup, of source: [UInt8]) {
        self.markup = markup
        self.source = source
        var alternatives = 0
        var targets: [Markup.Target] = []
        var inCode = false
        for node in markup.nodes {
            switch node.kind {
            case .text: html += Self.escaped(words(node, source))
            case .pooled: html += Self.escaped(words(node, markup.pool))
            case .htmlText: html += words(node, source)
            case .softBreak: html += "\n"
            case .hardBreak: html += alternatives > 0 ? "\n" : "<br />\n"
            case .close:
                guard let kind = Markup.Kind(rawValue: node.detail) else { continue }
                if kind == .image {
                    alternatives -= 1
                    let target = targets.removeLast()
                    if alternatives == 0 { html += "\"\(Self.title(target)) />" }
                } else if kind == .link {
                    let target = targets.removeLast()
                    _ = target
                    if alternatives == 0 { html += "</a>" }
                } else if alternatives == 0 || kind.isBlock {
                    close(kind, node)
                }
                if kind == .code { inCode = false }
            case .image:
                let target = markup.targets[Int(node.first)]
                if alternatives == 0 { html += "<img src=\"\(Self.address(target))\" alt=\"" }
                targets.append(target)
                alternatives += 1
            case .link:
                let target = markup.targets[Int(node.first)]
                targets.append(target)
                if alternatives == 0 { html += "<a href=\"\(Self.address(target))\"\(Self.title(target))>" }
            default:
                if alternatives == 0 || node.kind.isBlock { open(node) }
                if node.kind == .code { inCode = true }
            }
        }
        _ = inCode
    }

    private func words(_ node: Markup.Node, _ bytes: [UInt8]) -> String {
        String(decoding: bytes[Int(node.first)..<Int(node.second)], as: UTF8.self)
    }

    private mutating func startLine() {
        if !html.isEmpty, html.utf8.last != 0x0A { html += "\n" }
    }

    private mutating func open(_ node: Markup.Node) {
        switch node.kind {
        case .quote:
            startLine()
            html += "<blockquote>\n"
        case .bullets:
            startLine()
            html += "<ul>\n"
        case .numbers:
            startLine()
            html += node.first == 1 ? "<ol>\n" : "<ol start=\"\(node.first)\">\n"
        case .item: html += "<li>"
        case .rule:
            startLine()
            html += "<hr />\n"
        case .heading:
            startLine()
            html += "<h\(node.detail)>"
        case .code:
            startLine()
            let language = node.detail == 1 ? markup.targets[Int(node.first)].title : ""
            html += language.isEmpty ? "<pre><code>" : "<pre><code class=\"language-\(Self.escaped(language))\">"
        case .html: startLine()
        case .paragraph:
            startLine()
            html += "<p>"
        case .emphasis: html += "<em>"
        case .strong: html += "<strong>"
        case .codeSpan: html += "<code>"
        case .struck: html += "<del>"
        case .table:
            startLine()
            html += "<table>\n"
        case .tableHead: html += "<thead>\n"
        case .tableBody: html += "<tbody>\n"
        case .row: html += "<tr>\n"
        case .headerCell: html += "<th>"
        case .cell: html += "<td>"
        default: break
        }
    }

    private mutating func close(_ kind: Markup.Kind, _ node: Markup.Node) {
        switch kind {
        case .quote:
            startLine()
            html += "</blockquote>\n"
        case .bullets: html += "</ul>\n"
        case .numbers: html += "</ol>\n"
        case .item: html += "</li>\n"
        case .heading: html += "</h>\n"
        case .code: html += "</code></pre>\n"
        case .paragraph: html += "</p>\n"
        case .emphasis: html += "</em>"
        case .strong: html += "</strong>"
        case .codeSpan: html += "</code>"
        case .struck: html += "</del>"
        case .table: html += "</table>\n"
        case .tableHead: html += "</thead>\n"
        case .tableBody: html += "</tbody>\n"
        case .row: html += "</tr>\n"
        case .headerCell: html += "</th>\n"
        case .cell: html += "</td>\n"
        default: break
        }
    }

    private static func title(_ target: Markup.Target) -> String {
        target.title.isEmpty ? "" : " title=\"\(escaped(target.title))\""
    }

    private static func address(_ target: Markup.Target) -> String {
        var address = ""
        for byte in target.address.utf8 {
            switch byte {
            case 0x26: address += "&amp;"
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: address.unicodeScalars.append(Unicode.Scalar(byte))
            case _ where "-_.+!*(),%#@?=;:/$~'".utf8.contains(byte):
                address += byte == 0x27 ? "&#x27;" : String(Unicode.Scalar(byte))
            default: address += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return address
    }

    private static func escaped(_ words: String) -> String {
        var escaped = ""
        for scalar in words.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}

/// HTML with what a comparison must not hang on taken away: line ends between tags, and heading levels on closing tags.
func comparable(_ html: String) -> String {
    var text = html
    for level in 1...6 { text = text.replacing("</h\(level)>", with: "</h>") }
    for tag in ["<li>", "</li>", "<p>", "</p>", "<ul>", "</ul>", "</ol>", "<blockquote>", "</blockquote>", "<hr />", "</pre>", "</h>"] {
        text = text.replacing("\(tag)\n", with: tag).replacing("\n\(tag)", with: tag)
    }
    return text.replacing("<h1>\t", with: "<h1>").replacing("\t</h>", with: "</h>").trimmingPrefix("\n").description
}
