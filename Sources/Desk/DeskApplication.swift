public import Hummingbird
import NIOCore
public import Office

/// The application the server runs and the tests ask.
public struct DeskApplication: Sendable {
    private let site: PublishedSite

    public init(_ office: Secretariat) {
        site = PublishedSite(office)
    }

    /// Every route.
    public func router() -> Router<BasicRequestContext> {
        let router = Router(options: .autoGenerateHeadEndpoints)
        router.get("/") { _, _ in answer(to: "") }
        router.get("**") { request, _ in
            answer(to: RequestPath.name(of: request.uri.path) ?? "404.html")
        }
        return router
    }

    /// Serves on an address of this machine until the process is asked to end.
    ///
    /// `ready` is called once requests are taken.
    public func serve(port: Int, ready: @escaping @Sendable () -> Void) async throws {
        let application = Application(
            router: router(), configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port), serverName: nil),
            onServerRunning: { _ in ready() })
        try await application.runService()
    }

    private func answer(to path: String) -> Response {
        do {
            if let bytes = try site.file(at: path) { return Response(path: path, bytes: bytes) }
            // A folder asked for without its slash: relative links on its page need the slash.
            if try site.file(at: "\(path)/") != nil {
                return Response(status: .movedPermanently, headers: [.location: "/\(path)/"])
            }
            return Response(path: "404.html", bytes: try site.file(at: "404.html") ?? [], status: .notFound)
        } catch {
            return Response(path: "error.txt", bytes: Array("The site cannot be shown: \(error)\n".utf8), status: .internalServerError)
        }
    }
}
