import Editorial
import Office

/// Who may take a route. Every route names one; there is no default.
enum Admission: String, CaseIterable, Sendable {
    /// The public.
    case anybody
    /// Everybody with an account.
    case signedIn
    /// Everybody with a seat or an office today.
    case acting
    /// Everybody with a seat today.
    case board
    /// Everybody with a seat of their own today: no deputies.
    case members
    /// The chair and the coordinator.
    case steering
    /// The coordinator.
    case coordinating
    /// Everybody who looks after accounts.
    case administering

    func admits(_ person: Person?) -> Bool {
        switch self {
        case .anybody: true
        case .signedIn: person != nil
        case .acting: person?.acts ?? false
        case .board: person?.isOnBoard ?? false
        case .members: person?.isMember ?? false
        case .steering: person?.steers ?? false
        case .coordinating: person?.office == .coordinator
        case .administering: person?.isAdministrator ?? false
        }
    }

    /// Who is admitted, within a sentence.
    var words: String {
        switch self {
        case .anybody: "everybody"
        case .signedIn: "people who have signed in"
        case .acting: "members and officers of the board in office today"
        case .board: "members of the board in office today"
        case .members: "members of the board in office today, not their deputies"
        case .steering: "the chair and the coordinator"
        case .coordinating: "the coordinator"
        case .administering: "administrators"
        }
    }
}
