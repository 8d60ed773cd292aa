import Hummingbird
import HTTPTypes
import Office

/// One thing that can be asked of the desk: where, by whom, and what is answered.
///
/// The router and the test of who may do what are both made from `Route.all`.
struct Route: Sendable {
    let method: HTTPRequest.Method
    /// `/desk/ballots/{ballot}`
    let path: String
    let admission: Admission
    let pace: Pace
    /// The bytes a form may have.
    let limit: Int
    /// Whether its form may bear files.
    var takesFiles = false
    /// Answers a visit of somebody admitted. Runs on a thread that may wait.
    let answer: @Sendable (Visit) throws(OfficeError) -> Answer

    /// Which threads answer.
    enum Pace: Sendable {
        case quick
        /// Hashes a passphrase, which takes half a second and 128 MiB.
        case passphrase
    }

    /// A route of the public.
    static func open(
        _ method: HTTPRequest.Method, _ path: String, pace: Pace = .quick, limit: Int = 64 << 10,
        answer: @escaping @Sendable (Visit) throws(OfficeError) -> Answer
    ) -> Route {
        Route(method: method, path: path, admission: .anybody, pace: pace, limit: limit, answer: answer)
    }

    /// A route of people who have signed in. There is no way to its answer without a person.
    static func closed(
        _ method: HTTPRequest.Method, _ path: String, for admission: Admission, pace: Pace = .quick, limit: Int = 64 << 10,
        answer: @escaping @Sendable (Visit, Person) throws(OfficeError) -> Answer
    ) -> Route {
        Route(method: method, path: path, admission: admission, pace: pace, limit: limit) { visit throws(OfficeError) in
            guard let person = visit.person else { return visit.askingToSignIn() }
            return try answer(visit, person)
        }
    }

    /// The same route, whose form may bear files.
    func takingFiles() -> Route {
        var route = self
        route.takesFiles = true
        return route
    }

    /// Every route of the desk and of the public forms.
    static let all: [Route] =
        AccountRoutes.all + TurnRoutes.all + DraftRoutes.all + DraftFileRoutes.all + BallotRoutes.all + ProposalRoutes.all + UrgentRoutes.all + CommentRoutes.all + ReleaseRoutes.all + NoticeRoutes.all + SuggestionRoutes.all
        + ConsultationRoutes.all + SubscriptionRoutes.all + BoardRoutes.all + MotionRoutes.all + LocalityRoutes.all + RecordRoutes.all + AccountAdministration.all + HandbookRoutes.all + MachineRoutes.all
}
