import HTTPTypes
import Hummingbird
import Office

extension Doorkeeper {
    /// A file of the published site, or the page that says there is none, as where there is no path.
    func show(_ site: PublishedSite, _ path: String?) async -> Answer {
        await onReadingThread { Self.answer(from: site, to: path) }
    }

    private static func answer(from site: PublishedSite, to path: String?) -> Answer {
        do {
            if let path, let bytes = try site.file(at: path) { return Answer(path: path, bytes: bytes) }
            // A folder asked for without its slash: relative links on its page need the slash.
            if let path, try site.file(at: "\(path)/") != nil {
                return Answer(status: .movedPermanently, headers: [.location: "/\(path)/"])
            }
            return Answer(path: "404.html", bytes: try site.file(at: "404.html") ?? [], status: .notFound)
        } catch {
            return Answer(plain: "The site cannot be shown: the manual cannot be read.", status: .internalServerError)
        }
    }
}
