import Hummingbird
import HTTPTypes

/// Answers what no route takes, such as a longer address than a page of the desk has, with the site's page that says so.
struct MissingPages: RouterMiddleware {
    let doorkeeper: Doorkeeper
    let site: PublishedSite

    func handle(
        _ request: Request, context: DeskContext, next: (Request, DeskContext) async throws -> Response
    ) async throws -> Response {
        do { return try await next(request, context) } catch let error as HTTPError where error.status == .notFound {
            return await doorkeeper.show(site, nil)
        }
    }
}
