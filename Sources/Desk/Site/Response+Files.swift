import HTTPTypes
import Hummingbird
import NIOCore
import Site

extension Response {
    /// A file of the site, with the headers every file carries.
    init(path: String, bytes: [UInt8], status: HTTPResponse.Status = .ok) {
        var headers: HTTPFields = [
            .contentType: MediaTypes.type(of: path), .xContentTypeOptions: "nosniff", .contentSecurityPolicy: ContentPolicy.header,
            .cacheControl: "no-cache",
        ]
        if let name = HTTPField.Name("Referrer-Policy") { headers[name] = "no-referrer" }
        self.init(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

/// Media types by the ending of a path.
enum MediaTypes {
    static func type(of path: String) -> String {
        guard !path.isEmpty, !path.hasSuffix("/"), let dot = path.lastIndex(of: ".") else { return "text/html; charset=utf-8" }
        return switch path[dot...] {
        case ".html": "text/html; charset=utf-8"
        case ".css": "text/css; charset=utf-8"
        case ".js": "text/javascript; charset=utf-8"
        case ".json": "application/json"
        case ".xml": "application/xml"
        case ".svg": "image/svg+xml"
        case ".png": "image/png"
        case ".woff2": "font/woff2"
        case ".pdf": "application/pdf"
        case ".txt", ".md": "text/plain; charset=utf-8"
        default: "application/octet-stream"
        }
    }
}
