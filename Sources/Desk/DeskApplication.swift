import Hummingbird
import HummingbirdCore
import HTTPTypes
import NIOCore
public import Office

/// The application the server runs and the tests ask.
public struct DeskApplication: Sendable {
    private let site: PublishedSite
    private let doorkeeper: Doorkeeper

    public init(_ office: Secretariat) {
        site = PublishedSite(office)
        doorkeeper = Doorkeeper(office)
    }

    /// Every route of the table; whatever none of them takes is asked of the published site.
    func router() -> Router<DeskContext> {
        let router = Router(context: DeskContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: MissingPages(doorkeeper: doorkeeper, site: site))
        for route in Route.all {
            router.on(RouterPath(route.path), method: route.method) { [doorkeeper] request, context in
                await doorkeeper.answer(request, context, route)
            }
        }
        leadBack(from: router)
        router.get("/") { [doorkeeper, site] _, _ in await doorkeeper.show(site, "") }
        router.get("**") { [doorkeeper, site] request, _ in
            await doorkeeper.show(site, RequestPath.name(of: request.uri.path))
        }
        return router
    }

    /// The address of a form's answer, opened again from the address line, leads to the page the form stands on.
    private func leadBack(from router: Router<DeskContext>) {
        let pages = Set(Route.all.filter { $0.method == .get }.map(\.path))
        for route in Route.all where route.method == .post && !pages.contains(route.path) {
            let hasPage = pages.contains(Self.parent(of: route.path))
            router.get(RouterPath(route.path)) { request, _ in
                var answer = Answer(desk: [], status: .seeOther)
                answer.headers[.location] = hasPage ? Self.parent(of: request.uri.path) : "/desk"
                return answer
            }
        }
    }

    private static func parent(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? path
    }

    /// Serves on an address of this machine until the process is asked to end; then what was begun is finished first.
    ///
    /// `ready` is called once requests are taken.
    public func serve(port: Int, ready: @escaping @Sendable () -> Void) async throws {
        let application = Application(
            router: router(), server: .http1(configuration: HTTP1Channel.Configuration(idleTimeout: .seconds(15))),
            configuration: ApplicationConfiguration(
                address: .hostname("127.0.0.1", port: port), serverName: nil,
                availableConnectionsDelegate: MaximumAvailableConnections(max(Self.spare, OpenFiles.raiseLimit() - Self.spare))),
            onServerRunning: { _ in ready() })
        try await application.runService()
    }

    /// The files that are left to everything that is no connection. More connections than the others wait until one is
    /// closed, and an idle one is closed after 15 seconds.
    private static let spare = 224
}
