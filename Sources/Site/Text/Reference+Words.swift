import Manuals

extension Reference {
    /// The title, and the year where it does not say one: `Children Act 1989`, `Working Together …, 2023`.
    var shortTitle: String {
        let year = date.prefix(4)
        return year.isEmpty || title.contains(year) ? title : "\(title), \(year)"
    }

    /// The date in words as far as it is known: `15 December 2023`, `December 2023`, `2023`.
    var dateInWords: String {
        if let day = CalendarDay(date) { return day.inWords }
        if let month = CalendarDay("\(date)-01") { return month.monthInWords }
        return date
    }
}

extension CalendarDay {
    /// `September 2023`.
    var monthInWords: String {
        inWords.split(separator: " ").dropFirst().joined(separator: " ")
    }
}
