import HTML
import HTTPTypes
import Hummingbird
import Manuals
import Editorial
import Office
import Site

/// One request as a route meets it: what was asked, and by whom.
struct Visit: Sendable {
    let office: Secretariat
    let limits: Limits
    let writers: Writers
    let path: String
    let parameters: [String: String]
    let query: FormFields
    let form: FormFields
    /// Nil for the public.
    let person: Person?
    let token: SessionToken?
    /// Where it came from, for limits alone; kept nowhere.
    let address: String
    let settings: ManualSettings

    /// A name in the path: `{ballot}`.
    func name<Kind>(_ parameter: String, of kind: Name<Kind>.Type = Name<Kind>.self) throws(OfficeError) -> Name<Kind> {
        guard let text = parameters[parameter], let name = Name<Kind>(text) else {
            throw .unreadable("There is no such \(parameter).")
        }
        return name
    }

    /// A name in the form.
    func chosen<Kind>(_ field: String, _ what: String, of kind: Name<Kind>.Type = Name<Kind>.self) throws(OfficeError) -> Name<Kind> {
        guard let name = Name<Kind>(form[field]) else { throw Self.missing(what) }
        return name
    }

    /// A section or paragraph in the form.
    func element(_ field: String) throws(OfficeError) -> ElementID {
        guard let id = ElementID(form[field]) else {
            throw .refusal(Refusal("no-paragraph", "The form names no paragraph.", remedy: "Write it under the paragraph it is about."), details: [])
        }
        return id
    }

    /// Words in the form.
    func words(_ field: String, _ what: String) throws(OfficeError) -> String {
        let words = form[field]
        guard !words.isEmpty else { throw Self.missing(what) }
        return words
    }

    /// A day in the form.
    func day(_ field: String, _ what: String) throws(OfficeError) -> CalendarDay {
        guard let day = CalendarDay(form[field]) else { throw Self.missing(what) }
        return day
    }

    private static func missing(_ what: String) -> OfficeError {
        .refusal(Refusal("incomplete-form", "The form says nothing usable for “\(what)”.", remedy: "Go back, fill it in and send the form again."), details: [])
    }

    /// How whoever asks has redlines laid out: as the address says, or the form of a page that was.
    var layout: RedlineLayout { RedlineLayout(rawValue: form.has("layout") ? form["layout"] : query["layout"]) ?? .inline }

    /// The idempotency key of the act a form stands for: the form sent again is the same act.
    func key() throws(OfficeError) -> String {
        let text = form["key"]
        guard text.utf8.count == 32, text.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }) else {
            throw .refusal(Refusal("foreign-form", "That is no form of this desk.", remedy: "Open the page again and fill in its form."), details: [])
        }
        return "desk/\(person?.member.text ?? "public")/\(text)"
    }

    /// Whether the passphrase in the form is the person's own. Tries are counted.
    func confirm(_ person: Person) throws(OfficeError) {
        let now = office.surroundings.now().seconds
        try slow(limits.member.refuses(person.member.text, at: now))
        guard try ConfirmPassphrase(member: person.member, passphrase: form.text("passphrase")).perform(in: office) else {
            throw .refusal(
                Refusal("wrong-passphrase", "That is not your passphrase, so nothing was recorded.", remedy: "Type it again."), details: [])
        }
        limits.member.forgive(person.member.text)
    }

    /// Refuses what happens too often.
    func slow(_ seconds: Int64?) throws(OfficeError) {
        guard let seconds else { return }
        let minutes = max(1, (seconds + 59) / 60)
        throw .refusal(
            Refusal("too-often", "That was tried too often.", remedy: "Wait \(minutes == 1 ? "a minute" : "\(minutes) minutes") and try again."), details: [])
    }
}
