import Manuals

/// The words that change what a person has to do.
enum Vocabulary {
    /// Words of duty, permission and prohibition.
    static let duties: Set<String> = ["must", "should", "may", "shall", "cannot", "never", "not"]
    /// Duty words that “not” turns round.
    static let verbsOfDuty: Set<String> = ["must", "should", "may", "shall"]

    static let numbers: Set<String> = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty",
        "ninety", "hundred",
    ]

    static let timeUnits: Set<String> = [
        "second", "seconds", "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "fortnight", "month",
        "months", "quarter", "term", "year", "years",
    ]
    /// Words that stand between a number and its unit.
    static let unitPrefixes: Set<String> = ["working", "calendar", "school", "clear"]
    static let times: Set<String> = ["immediately", "same", "before", "after", "within", "daily", "weekly", "monthly", "annually"]

    /// The nouns that name who does something, as the last word of a role.
    static let roles: Set<String> = [
        "lead", "officer", "worker", "workers", "manager", "nurse", "doctor", "gp", "chair", "deputy", "coordinator",
        "adviser", "police", "teacher", "headteacher", "practitioner", "practitioners", "visitor", "midwife", "paediatrician",
        "solicitor", "authority", "council", "director", "supervisor", "employer", "governor", "guardian", "advocate",
    ]

    /// The words of a text in small letters.
    static func words(of text: String) -> [String] {
        let text = ProseText(Prose(text))
        return text.tokens.lazy.filter { $0.kind == .word }
            .map { String(decoding: text.bytes(of: $0), as: UTF8.self).lowercased() }
    }

    static func isNumber(_ word: String) -> Bool {
        numbers.contains(word) || (word.utf8.first.map { (0x30...0x39).contains($0) } ?? false)
    }

    static func isTime(_ word: String) -> Bool { timeUnits.contains(word) || times.contains(word) }

    /// A small count in words: `three`.
    static func spelled(_ count: Int) -> String {
        let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
        return count < words.count ? words[max(0, count)] : String(count)
    }

    /// `one paragraph`, `three paragraphs`.
    static func counted(_ count: Int, _ noun: String) -> String {
        "\(spelled(count)) \(noun)\(count == 1 ? "" : "s")"
    }
}
