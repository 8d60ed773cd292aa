import Manuals

/// A name written in a test.
func name<Kind>(_ text: String) -> Name<Kind> {
    guard let name = Name<Kind>(text) else { preconditionFailure("“\(text)” is no name") }
    return name
}

/// An id written in a test.
func id(_ text: String) -> ElementID {
    guard let id = ElementID(text) else { preconditionFailure("“\(text)” is no id") }
    return id
}

/// A day written in a test.
func day(_ text: String) -> CalendarDay {
    guard let day = CalendarDay(text) else { preconditionFailure("“\(text)” is no day") }
    return day
}
