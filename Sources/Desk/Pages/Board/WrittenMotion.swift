import Editorial
import Manuals
import Office

/// What somebody wrote in the form of a motion, as it is sent and sent back.
struct WrittenMotion {
    let kind: Kind
    let form: FormFields

    /// What the board can change about itself.
    enum Kind: String, CaseIterable {
        case join, reseat, leave, appoint, key, revoke, rules

        var title: String {
            switch self {
            case .join: "Somebody joins the board"
            case .reseat: "A member changes seat"
            case .leave: "A term of office ends"
            case .appoint: "Somebody becomes an officer"
            case .key: "Somebody gets a new key"
            case .revoke: "A key is revoked"
            case .rules: "The rules change"
            }
        }

        var hint: String {
            switch self {
            case .join: "A member for an interest, or a deputy who stands in for a member."
            case .reseat: "The chair passes to another member, or a deputy becomes a member."
            case .leave: "Of a member, a deputy or an officer, on a day."
            case .appoint: "The author, the coordinator, or a local chair."
            case .key: "Where theirs was lost, or they bring one of their own."
            case .revoke: "It then speaks for nobody any more; what it signed before stays signed."
            case .rules: "What a ballot needs to pass, by impact, and who signs an edition off."
            }
        }

        /// The fields its form has, beside the reason.
        var fields: [String] {
            switch self {
            case .join: ["person", "interest", "seat", "from", "until", "public-key"]
            case .reseat: ["person", "seat"]
            case .leave: ["person", "until"]
            case .appoint: ["person", "office", "from", "until", "public-key"]
            case .key: ["person", "public-key"]
            case .revoke: ["person"]
            case .rules: RuleFields.names
            }
        }
    }

    /// Nil for a form that names no kind of motion.
    init?(_ form: FormFields) {
        guard let kind = Kind(rawValue: form["change"]) else { return nil }
        self.kind = kind
        self.form = form
    }

    /// The change it asks for. Refuses, by the field, what is missing or cannot be read.
    func change() throws(OfficeError) -> PutMotion.Change {
        switch kind {
        case .join:
            guard let interest = Interest(slugging: form["interest"]) else {
                throw refused("The form does not say for whom they speak.", "Name the agency, such as health or voluntary sector.")
            }
            return .join(try person(), interest: interest, seat: try seat(), term: try term(), key: key)
        case .reseat: return .reseat(try person(), seat: try seat())
        case .leave:
            guard let until = try day("until", "the last day in office") else { throw refused("The form names no last day.", "Choose the last day in office.") }
            return .leave(try person(), until: until)
        case .appoint:
            guard let office = Officer.Office(form["office"]) else { throw refused("The form names no office.", "Choose one.") }
            return .appoint(try person(), office: office, term: try term(), key: key)
        case .key: return .rotateKey(try person(), key: key)
        case .revoke: return .revokeKey(try person())
        case .rules: return .rules(try RuleFields.rules(form))
        }
    }

    private var key: String? { form["public-key"].isEmpty ? nil : form["public-key"] }

    private func person() throws(OfficeError) -> MemberID {
        guard let id = MemberID(form["person"].lowercased()) else {
            throw refused("“\(form["person"])” is no member id.", "Use lower-case letters, digits and hyphens, such as police-2.")
        }
        return id
    }

    private func seat() throws(OfficeError) -> Seat {
        guard let seat = Seat(form["seat"]) else { throw refused("The form names no seat.", "Choose one.") }
        return seat
    }

    private func term() throws(OfficeError) -> TermOfOffice {
        guard let from = try day("from", "the first day in office") else { throw refused("The form names no first day.", "Choose the first day in office.") }
        let until = try day("until", "the last day in office")
        guard until.map({ from <= $0 }) ?? true else { throw refused("The term would end before it begins.", "Choose a last day after the first, or none.") }
        return TermOfOffice(from: from, until: until)
    }

    private func day(_ field: String, _ what: String) throws(OfficeError) -> CalendarDay? {
        guard !form[field].isEmpty else { return nil }
        guard let day = CalendarDay(form[field]) else { throw refused("“\(form[field])” is no day for \(what).", "Choose one, or write it as 2027-03-31.") }
        return day
    }

    private func refused(_ message: String, _ remedy: String) -> OfficeError {
        .refusal(Refusal("incomplete-form", message, remedy: remedy), details: [])
    }
}
