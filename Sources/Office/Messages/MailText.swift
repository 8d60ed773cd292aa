import Catalog
import Digests
import FoundationEssentials
import Manuals

/// A message as mail programs take it, after RFC 5322: text in UTF-8, as base64, so that no line is too long or is a command.
enum MailText {
    /// The name of its file, and of the message.
    static func name(of message: KeptMessage) -> String { String(Digest(of: message.key).hex.prefix(24)) }

    static func bytes(of message: KeptMessage, from sender: EmailAddress) -> [UInt8] {
        let domain = sender.text.split(separator: "@").last ?? "localhost"
        let head = [
            "From: <\(sender.text)>", "To: <\(message.address)>", "Subject: \(header(message.subject))", "Date: \(date(message.at))",
            "Message-ID: <\(name(of: message))@\(domain)>", "Auto-Submitted: auto-generated", "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: base64",
        ]
        var text = head.joined(separator: "\r\n") + "\r\n\r\n"
        var rest = base64(message.words)[...]
        while !rest.isEmpty {
            text += "\(rest.prefix(76))\r\n"
            rest = rest.dropFirst(76)
        }
        return Array(text.utf8)
    }

    private static let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// `Mon, 2 Mar 2026 09:00:00 +0000`, from `2026-03-02T09:00:00Z`. Day 4 of the epoch was a Monday.
    private static func date(_ moment: Moment) -> String {
        let parts = moment.description.split { "-T:Z".contains($0) }
        guard parts.count == 6, let month = Int(parts[1]), let day = Int(parts[2]), months.indices.contains(month - 1) else { return moment.description }
        let weekday = ((moment.day.daysSinceEpoch - 4) % 7 + 7) % 7
        return "\(days[weekday]), \(day) \(months[month - 1]) \(parts[0]) \(parts[3]):\(parts[4]):\(parts[5]) +0000"
    }

    /// A header's words, after RFC 2047: each encoded word has 75 characters at most.
    private static func header(_ words: String) -> String {
        var pieces = [""]
        for character in words {
            if let last = pieces.last, last.utf8.count + character.utf8.count > 45 { pieces.append("") }
            pieces[pieces.count - 1].append(character)
        }
        return pieces.map { "=?UTF-8?B?\(base64($0))?=" }.joined(separator: "\r\n ")
    }

    private static func base64(_ text: String) -> String { Data(text.utf8).base64EncodedString() }
}
