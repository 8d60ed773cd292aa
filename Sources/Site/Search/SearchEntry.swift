/// A page that search leads to, and the places on it that can be found.
struct SearchEntry {
    /// From the site's root.
    let path: String
    /// The printed code; empty when there is none.
    let code: String
    let title: String
    /// In reading order; place 0 of an entry is the page itself, the first of these is place 1.
    var places: [Place] = []

    struct Place {
        let id: String
        /// The printed number; empty when there is none.
        let number: String
        /// Whether the place is a heading, whose words say what a whole section is about.
        let isHeading: Bool
    }
}
