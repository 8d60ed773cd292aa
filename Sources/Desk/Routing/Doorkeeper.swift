import Digests
import Editorial
import HTTPTypes
import Hummingbird
import Logging
import Manuals
import NIOCore
import Office

/// Brings a request to its route: reads what was sent, finds out who asks, and keeps out whoever may not.
struct Doorkeeper: Sendable {
    let office: Secretariat
    let limits = Limits()
    let writers = Writers()
    /// Pages are made by few threads more than there are processors, which stand back for the others: made many at once, none
    /// would be done sooner, and whoever writes would wait for a processor after every word that reached the disk.
    private let rooms = (
        reading: Workroom(threads: System.coreCount + 2, most: 512, niceness: 5), writing: Workroom(threads: 12, most: 512),
        passphrase: Workroom(threads: 2, most: 24)
    )

    init(_ office: Secretariat) {
        self.office = office
    }

    /// The longest the body of a form may take to arrive, in seconds.
    private static let patience: Int64 = 20
    /// The same, of one that bears files.
    private static let filePatience: Int64 = 180

    func answer(_ request: Request, _ context: DeskContext, _ route: Route) async -> Answer {
        var form = FormFields.none
        if route.method == .post {
            guard Origin.isOwn(request.head) else { return Answer(plain: "This form was not sent from a page of this server.", status: .forbidden) }
            let type = request.headers[.contentType] ?? ""
            let boundary = route.takesFiles ? MultipartForm.boundary(in: type) : nil
            guard boundary != nil || type.hasPrefix("application/x-www-form-urlencoded") else {
                return Answer(plain: "Only forms are taken here.", status: .unsupportedMediaType)
            }
            switch await Self.body(of: request, upTo: route.limit, patience: boundary == nil ? Self.patience : Self.filePatience, boundary: boundary) {
            case .success(let fields): form = fields
            case .failure(let refused): return Answer(plain: refused.words, status: refused.status)
            }
        }
        let sent = (path: request.uri.path, query: request.uri.query, token: SessionCookie.token(in: request))
        let address = Origin.address(of: request.head, peer: context.peer)
        let parameters = Dictionary(context.parameters.map { (String($0.key), String($0.value)) }, uniquingKeysWith: { first, _ in first })
        let room =
            switch route.pace {
            case .passphrase: rooms.passphrase
            case .quick: route.method == .get ? rooms.reading : rooms.writing
            }
        let (fields, logger) = (form, context.logger)
        let response = await room.perform { () -> Answer in
            do throws(OfficeError) {
                let person = try sent.token.flatMap { token throws(OfficeError) in try ReadSession(token: token).perform(in: office) }
                let visit = Visit(
                    office: office, limits: limits, writers: writers, path: sent.path, parameters: parameters,
                    query: sent.query.flatMap { FormFields($0.utf8) } ?? .none, form: fields, person: person,
                    token: person == nil ? nil : sent.token, address: address, settings: try ReadSettings().perform(in: office))
                return Self.answer(visit, route, logger)
            } catch {
                logger.error("The desk cannot be opened.", metadata: ["reason": .string("\(error)")])
                return Answer(plain: "The desk cannot be opened: the manual cannot be read.", status: .internalServerError)
            }
        }
        return response ?? Self.busy
    }

    /// Work that reads, and takes no half second.
    func onReadingThread(_ work: @escaping @Sendable () -> Answer) async -> Answer {
        await rooms.reading.perform(work) ?? Self.busy
    }

    private static var busy: Answer { Answer(plain: "The server is busy. Try again in a moment.", status: .serviceUnavailable) }

    private static func answer(_ visit: Visit, _ route: Route, _ logger: Logger) -> Answer {
        if route.admission != .anybody {
            guard visit.person != nil else { return visit.askingToSignIn() }
            guard route.admission.admits(visit.person) else { return visit.refusingEntry(route.admission) }
            if route.method == .post, visit.form["token"] != visit.token?.formToken.hex {
                return visit.refusal(
                    .refusal(
                        Refusal("foreign-form", "This form was opened in another session.", remedy: "Open the page again and fill in its form."), details: []))
            }
        }
        do throws(OfficeError) { return try route.answer(visit) } catch {
            if case .fault(let reason) = error { logger.error("A fault.", metadata: ["route": .string(route.path), "reason": .string(reason)]) }
            return visit.refusal(error)
        }
    }

    private struct Refused: Error {
        let words: String
        let status: HTTPResponse.Status
    }

    /// The fields of a form that arrives whole, in time and no longer than allowed.
    private static func body(of request: Request, upTo limit: Int, patience: Int64, boundary: String?) async -> Result<FormFields, Refused> {
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit { return .failure(tooLong) }
        let body = request.body
        return await withTaskGroup(of: Result<FormFields, Refused>.self) { group in
            group.addTask {
                do {
                    let buffer = try await body.collect(upTo: limit)
                    let fields = boundary.map { MultipartForm(Array(buffer.readableBytesView), boundary: $0).flatMap { FormFields($0) } }
                    return (fields ?? FormFields(buffer.readableBytesView)).map { .success($0) }
                        ?? .failure(Refused(words: "The form cannot be read.", status: .badRequest))
                } catch is NIOTooManyBytesError {
                    return .failure(tooLong)
                } catch {
                    return .failure(Refused(words: "The form did not arrive whole.", status: .badRequest))
                }
            }
            group.addTask {
                try? await Task.sleep(for: .seconds(patience))
                return .failure(Refused(words: "The form took too long to arrive.", status: .requestTimeout))
            }
            let first = await group.next()
            group.cancelAll()
            return first ?? .failure(tooLong)
        }
    }

    private static let tooLong = Refused(words: "That is longer than this form takes.", status: .contentTooLarge)
}
